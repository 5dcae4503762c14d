/** Work that foreign text could make endless, under a watchdog. */
import { type Context, createContext, Script } from 'node:vm';
import { ActionError } from '../errors.ts';

/** The work was broken off. */
export class TimeLimitError extends ActionError {
  override readonly name = 'TimeLimitError';
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

const CALL = new Script('work()');

/** Made once: it takes longer than most of the work. */
let context: Context | undefined;

/**
 * Runs `work`, which must not wait for anything, and breaks it off after `limitMs`, even within a regular expression:
 * a text can make a harmless pattern take hours, and no timer of this process would fire meanwhile.
 *
 * @returns what `work` returns
 * @throws {TimeLimitError} it took too long
 * @throws what `work` throws
 */
export function runWithin<T>(limitMs: number, work: () => T): T {
  try {
    // Nothing foreign is run as a program: only the time limit of `node:vm` is wanted.
    context ??= createContext({});
    context['work'] = work;
    return CALL.runInContext(context, { timeout: limitMs });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new TimeLimitError(`It took more than ${limitMs / 1_000} s`);
  }
}
