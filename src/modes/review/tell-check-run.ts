/** The check run on the head, where one is wanted. */
import { ActionError, describeError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import { buildAnnotations } from '../../review/annotations.ts';
import { concludeCheckRun } from '../../review/conclusion.ts';
import type { ShownFinding } from '../../review/finding-text.ts';
import type { Run } from '../../run.ts';

/** A review that ended, as a check run tells it. */
export interface EndedReview {
  outcome: 'passed' | 'findings' | 'not-run';
  failsStep: boolean;
  isSkipped: boolean;
  /** Plain text. */
  title: string;
  /** Markdown that may be shown. */
  summary: string;
}

/** What GitHub refuses is told, and changes nothing. */
export async function tryCheckRun(
  { outcome, failsStep, isSkipped, title, summary }: EndedReview,
  findings: readonly ShownFinding[],
  { target, headSha }: { target: Target; headSha: string | undefined },
  { checkRun: name }: ReviewInputs,
  { log }: Run,
): Promise<void> {
  if (name === undefined || headSha === undefined) return;
  const { createCheckRun } = await import('../../publish/check-run.ts');
  try {
    await createCheckRun(await target.github(), target.context, {
      name,
      headSha,
      conclusion: concludeCheckRun({ outcome, failsStep, isSkipped }),
      title,
      summary,
      annotations: buildAnnotations(findings),
      detailsUrl: target.context.runUrl,
    });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.warning(`The check run could not be made. ${describeError(error).message}`);
  }
}

/** Ends well, and without a result. */
export async function tellSkipped(
  reason: string,
  about: { target: Target; headSha: string | undefined },
  inputs: ReviewInputs,
  run: Run,
): Promise<void> {
  run.report.facts.set('Not run', reason);
  run.log.notice(`Not reviewed: ${reason}`);
  const ended = { outcome: 'not-run', failsStep: false, isSkipped: true, title: 'Not reviewed' } as const;
  await tryCheckRun({ ...ended, summary: `Not reviewed: ${reason}.` }, [], about, inputs, run);
}

export const NEWER_HEAD = 'The pull request has a newer head';

/** A newer commit is the head, and has a run of its own: nothing is posted but the check run. */
export async function tellSuperseded(
  about: { target: Target; headSha: string | undefined },
  inputs: ReviewInputs,
  run: Run,
): Promise<void> {
  run.outputs.outcome = 'not-run';
  run.outputs['comment-outcome'] = 'superseded';
  run.report.facts.set('Not run', NEWER_HEAD);
  run.log.notice(`${NEWER_HEAD}: its own run reviews it.`);
  const ended = { outcome: 'not-run', failsStep: false, isSkipped: false, title: 'superseded' } as const;
  await tryCheckRun({ ...ended, summary: `${NEWER_HEAD}.` }, [], about, inputs, run);
}
