/** What earlier runs have left on the pull request: their threads, and the state in the overview's comment. */
import { ActionError, describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import {
  judgeEarlier,
  type KnownFinding,
  listSettlers,
  type PresentDiff,
  placeEarlier,
  readEarlier,
} from '../../review/known-findings.ts';
import { EMPTY_STATE, parseState, type ReviewState } from '../../review/review-state.ts';
import { fetchThreads, type ThreadsLook } from '../../review/threads-api.ts';
import type { Run } from '../../run.ts';
import type { RunComment } from '../shared/run-comment.ts';

/** What was there when the run began. */
export interface Memory {
  state: ReviewState;
  /** Undefined where the threads could not be read: then nothing is posted on lines, for it may stand there. */
  look: ThreadsLook | undefined;
  /** Why not; our own words. */
  problem: string | undefined;
}

/** Of a run that posts no comments. */
export const NO_MEMORY: Memory = { state: EMPTY_STATE, look: undefined, problem: undefined };

/** Reads both at once. What can't be read is told: then all is reviewed again, which loses nothing but money. */
export async function readMemory(
  comment: RunComment,
  { pullRequest, context, github }: Target,
  inputs: ReviewInputs,
  { log }: Run,
): Promise<Memory> {
  if (inputs.comment === 'off' || !pullRequest) return NO_MEMORY;
  const address = { ...context, number: pullRequest.number };
  const client = await github();
  const [state, read] = await Promise.all([
    comment.readState(),
    fetchThreads(client, address).then(
      (look) => ({ look, problem: undefined }),
      (error: unknown) => {
        if (!(error instanceof ActionError)) throw error;
        return { look: undefined, problem: describeError(error).message };
      },
    ),
  ]);
  if (read.problem !== undefined) {
    log.warning(`Findings are not posted on lines, since earlier ones can't be read: ${read.problem}`);
  }
  return { state: (state === undefined ? undefined : parseState(state)) ?? EMPTY_STATE, ...read };
}

/** What is known of earlier findings, now that the diff is known too. */
export interface EarlierReview {
  findings: readonly KnownFinding[];
  /** Of findings whose comments people have deleted. */
  deletedIds: ReadonlySet<string>;
  doubles: readonly number[];
}

/** @throws {GitHubError} @throws {NetworkError} who may settle findings can't be asked */
export async function judgeMemory(
  { state, look }: Memory,
  present: PresentDiff,
  { context, github }: Target,
  { commentTag, minimumPermission }: ReviewInputs,
): Promise<EarlierReview> {
  const { findings, doubles } = readEarlier(look?.threads ?? [], state.unposted, commentTag);
  const viewer = look?.viewer ?? '';
  const wanted = listSettlers(findings, viewer);
  const settlers =
    wanted.length === 0
      ? new Set<string>()
      : await import('../../pull-request/actor.ts').then(async ({ findPermitted }) =>
          findPermitted(await github(), context, wanted, minimumPermission),
        );
  const places = placeEarlier(findings, present);
  const there = new Set(findings.map(({ id }) => id));
  return {
    findings: findings.map((finding) =>
      judgeEarlier(finding, places.get(finding) ?? 'unknown', { viewer, settlers }),
    ),
    deletedIds: new Set(look ? state.knownIds.filter((id) => !there.has(id)) : []),
    doubles,
  };
}

/** Paths of the files that earlier findings are about. */
export function listEarlierPaths(
  { state, look }: Memory,
  { commentTag }: Pick<ReviewInputs, 'commentTag'>,
): ReadonlySet<string> {
  const { findings } = readEarlier(look?.threads ?? [], state.unposted, commentTag);
  return new Set(findings.map(({ path }) => path));
}
