/** What earlier runs have left on the pull request: their threads, and the state in the overview's comment. */
import { ActionError, describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import {
  dropRepeated,
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

/**
 * Reads both at once. Where one of them can't be read, that is told: then all is reviewed again, which loses nothing but
 * money, and what is found stands in the overview until a later run knows what was said before.
 */
export async function readMemory(
  comment: RunComment,
  { pullRequest, context, github }: Target,
  inputs: ReviewInputs,
  { log }: Run,
): Promise<Memory> {
  if (inputs.comment === 'off' || !pullRequest) return NO_MEMORY;
  const address = { ...context, number: pullRequest.number };
  const client = await github();
  const [kept, read] = await Promise.all([
    attempt(comment.readState()),
    attempt(fetchThreads(client, address)),
  ]);
  const problem = kept.problem ?? read.problem;
  if (problem !== undefined) {
    log.warning(`Findings are not posted on lines, since earlier ones can't be read: ${problem}`);
  }
  const state = kept.value === undefined ? undefined : parseState(kept.value);
  return { state: state ?? EMPTY_STATE, look: problem === undefined ? read.value : undefined, problem };
}

/** What can't be read is no reason to fail. */
async function attempt<T>(
  reading: Promise<T>,
): Promise<{ value: T | undefined; problem: string | undefined }> {
  try {
    return { value: await reading, problem: undefined };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { value: undefined, problem: describeError(error).message };
  }
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
  const known = new Set(look ? state.knownIds : []);
  const read = readEarlier(look?.threads ?? [], state.unposted, commentTag);
  // Found again by a run that could not know of it, and yet deleted.
  const findings = read.findings.filter(({ id, thread }) => thread !== undefined || !known.has(id));
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
  const authority = { viewer, settlers, closedIds: new Set(state.closedIds) };
  const judged = findings.map((finding) =>
    judgeEarlier(finding, places.get(finding) ?? 'unknown', authority),
  );
  return {
    findings: dropRepeated(judged),
    deletedIds: new Set([...known].filter((id) => !there.has(id))),
    doubles: read.doubles,
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
