/** What a run is about, and whether whoever set it off may do so. */
import type { CompletionInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { isCheckedEvent } from '../../pull-request/event.ts';
import { describeCommit, type OpenTarget, type Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';

/** Inline Markdown for the summary. */
export function describeSubject(target: Target): string {
  const { context, pullRequest } = target;
  const on = pullRequest ? `pull request #${pullRequest.number}` : inlineCode(context.eventName);
  return [on, ...describeCommit(target)].join(', ');
}

/** Whether whoever set the run off may do so; else the run ends well, and without a result. */
export async function isAllowed(
  inputs: CompletionInputs,
  { context, github }: OpenTarget,
  run: Run,
): Promise<boolean> {
  if (!isCheckedEvent(context.eventName)) return true;
  const { checkActor } = await import('../../pull-request/actor.ts');
  const verdict = await checkActor(github, context, inputs);
  if (verdict.allowed) return true;
  run.report.facts.set('Not run', inlineCode(verdict.reason));
  run.log.warning(`Not run: ${verdict.reason}. ${verdict.hint}`);
  return false;
}
