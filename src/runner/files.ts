/** Files that the step leaves for the job: the response file, and the job summary. */
import { randomUUID } from 'node:crypto';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../errors.ts';

function fileError(what: string, error: unknown): ActionError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new ActionError(`${what} could not be written (${code})`, {
    hint: 'Check that the disk of the runner is neither full nor read-only.',
    cause: error,
  });
}

/**
 * Writes the answer to a new file that only the job's user may read, under a name nobody can foresee.
 *
 * @returns its path
 * @throws {ActionError} when it can't be written
 */
export async function writeResponseFile(folder: string, text: string): Promise<string> {
  const path = join(folder, `pinata-response-${randomUUID()}.md`);
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw fileError('The response file', error);
  }
  return path;
}

/**
 * GitHub refuses a step's summary over 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
 */
const MAX_SUMMARY_BYTES = 1_048_576;

/** What fits in any script: a UTF-16 unit takes at most three bytes of UTF-8. */
export const MAX_SUMMARY_CHARACTERS = Math.floor(MAX_SUMMARY_BYTES / 3) - 1;

/**
 * Appends to the job summary.
 *
 * @throws {ActionError} when it can't be written
 */
export async function appendSummary(path: string, markdown: string): Promise<void> {
  try {
    await appendFile(path, `${markdown}\n`);
  } catch (error) {
    throw fileError('The job summary', error);
  }
}
