/** What a run leaves for later ones, and what it says of that. */
import { ActionError, describeError } from '../../errors.ts';
import { wait } from '../../http/deadline.ts';
import { updateKeptState } from '../../publish/kept-state.ts';
import { countWord } from '../../report.ts';
import type { ShownFinding } from '../../review/finding-text.ts';
import { listReviewed } from '../../review/increment.ts';
import { countLedger, describeLedger, type FindingsLedger } from '../../review/ledger.ts';
import { buildNextState, type RunResult, toStored } from '../../review/next-state.ts';
import { EMPTY_STATE, encodeState, parseState } from '../../review/review-state.ts';
import { isCounted } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import type { RunComment } from '../shared/run-comment.ts';
import type { ReviewPlan } from './plan.ts';
import type { PostedFindings } from './post-findings.ts';
import type { ReviewedChange } from './publish-findings.ts';
import type { VerifiedFindings } from './verify-findings.ts';

/** What later runs are to know. */
export function buildResult(
  findings: readonly ShownFinding[],
  { posted, closedIds }: { posted: PostedFindings; closedIds: readonly string[] },
  { known, asked }: VerifiedFindings,
  { plan, increment, memory, earlier }: ReviewedChange,
): RunResult {
  const isUnposted = ({ id, status }: ShownFinding) =>
    status === 'overflow' || (status === 'inline' && posted.unposted.has(id));
  const isPosted = (finding: ShownFinding) => finding.status === 'inline' && !isUnposted(finding);
  const fixed = known.filter(({ stored, state }) => stored && state === 'fixed');
  return {
    before: memory.state,
    reviewed: listReviewed(increment, asked.files),
    unposted: findings.filter(isUnposted).flatMap((finding) => toStored(finding) ?? []),
    postedIds: [
      ...earlier.findings.flatMap(({ id, thread }) => (thread ? [id] : [])),
      ...findings.filter(isPosted).map(({ fingerprint }) => fingerprint),
    ],
    closedIds,
    fixedCount: fixed.length,
    isPaused: plan.isPaused,
  };
}

/** What became of all findings so far; undefined where the threads could not be read. */
export function countFindings(
  findings: readonly ShownFinding[],
  { known }: VerifiedFindings,
  { memory, earlier }: ReviewedChange,
): FindingsLedger | undefined {
  if (memory.problem !== undefined) return undefined;
  const { found, fixed, dismissed } = memory.state.unthreaded;
  const unthreaded = {
    found: found + earlier.deletedIds.size,
    fixed,
    // Who deletes a comment of ours may write here.
    dismissed: dismissed + earlier.deletedIds.size,
  };
  const fresh = findings.filter((finding) => isCounted(finding) && !finding.earlier);
  return countLedger([...known.map(({ state }) => state), ...fresh.map(() => 'open' as const)], unthreaded);
}

const KEPT_ONLY = 'No model was asked: the threads were looked at.';

/** What a reader should know beside the findings, in our own words. */
export function buildNotes(
  { plan, increment, memory }: ReviewedChange,
  result: RunResult,
  ledger: FindingsLedger | undefined,
): string[] {
  const { seenLines, files } = increment;
  const { forgottenCount } = buildNextState(memory.state, result);
  const isPaused = plan.isPaused ?? memory.state.isPaused;
  const words = ledger && describeLedger(ledger);
  return [
    ...(seenLines > 0 && plan.kind === 'review'
      ? [
          files.length > 0
            ? `${countWord(seenLines, 'changed line')} of it by earlier runs.`
            : 'Nothing of it is new.',
        ]
      : []),
    ...(plan.kind === 'keep' ? [KEPT_ONLY] : []),
    ...(forgottenCount > 0
      ? [
          `${countWord(forgottenCount, 'change')} are more than can be remembered: the next run reviews them again.`,
        ]
      : []),
    ...(words ? [`${words}.`] : []),
    ...(isPaused ? ['Reviews are paused: `/review` reviews once, `/review resume` goes on.'] : []),
  ];
}

/**
 * A review that is under way has looked at the comment before it writes: by then it has written, over the pause too.
 * GitHub can't write only if nothing has changed.
 */
const SETTLING_MS = 3_000;

/** Somebody's word counts, whoever's result the comment shows. What GitHub refuses is told. */
export async function keepPause(
  { isPaused }: Pick<ReviewPlan, 'isPaused'>,
  comment: RunComment,
  { clock, log }: Run,
): Promise<void> {
  if (isPaused === undefined) return;
  const opening = comment.openThread();
  if (!opening) {
    log.warning('Nothing keeps that reviews are paused or resumed: there is no comment to keep it in.');
    return;
  }
  await wait(SETTLING_MS, clock.signal);
  try {
    await updateKeptState(await opening, (there) => {
      const kept = (there === undefined ? undefined : parseState(there)) ?? EMPTY_STATE;
      return kept.isPaused === isPaused ? there : encodeState({ ...kept, isPaused }).text;
    });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.warning(`It is not kept that reviews are paused or resumed: ${describeError(error).message}`);
  }
}
