/** A check run of the result, where one is wanted. */
import { ActionError, describeError } from '../../errors.ts';
import type { CheckRun } from '../../publish/check-run.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';

/**
 * Makes it. What GitHub refuses is told, and changes nothing.
 *
 * @param describe what it is to say
 */
export async function tryCheckRun(
  describe: () => Omit<CheckRun, 'detailsUrl'> | Promise<Omit<CheckRun, 'detailsUrl'>>,
  { context, github }: Target,
  { log }: Run,
): Promise<void> {
  const { createCheckRun } = await import('../../publish/check-run.ts');
  try {
    const described = await describe();
    await createCheckRun(await github(), context, { ...described, detailsUrl: context.runUrl });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.warning(`The check run could not be made. ${describeError(error).message}`);
  }
}
