/** Pure: how a check run tells a review. */
import type { Conclusion } from '../publish/check-run.ts';

/** What became of a review, as far as a check run tells it. */
export interface ReviewEnd {
  outcome: 'passed' | 'findings' | 'not-run';
  /** `fail-on` or `require-coverage` fail the step. */
  failsStep: boolean;
  /** There was nothing to review, or it was not wanted. */
  isSkipped: boolean;
}

export function concludeCheckRun({ outcome, failsStep, isSkipped }: ReviewEnd): Conclusion {
  if (failsStep) return 'failure';
  if (isSkipped) return 'skipped';
  return outcome === 'passed' ? 'success' : 'neutral';
}
