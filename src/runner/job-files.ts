/** Files that the step leaves for the job: responses, reports, and the job summary. None holds a secret of the run. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../errors.ts';
import { redactor } from '../secrets/redactor.ts';

function fileError(what: string, error: unknown): ActionError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new ActionError(`${what} could not be written (${code})`, {
    hint: 'Check that the disk of the runner is neither full nor read-only.',
    cause: error,
  });
}

/**
 * Writes a new file that only the job's user may read, under a name nobody can foresee.
 *
 * @param what the file is, as its name and the error will say: `response`
 * @param extension without the dot
 * @returns its path
 * @throws {ActionError} when it can't be written
 */
export async function writeTempFile(
  folder: string,
  what: string,
  extension: string,
  text: string,
): Promise<string> {
  const path = join(folder, `pinata-${what}-${randomUUID()}.${extension}`);
  try {
    await writeFile(path, redactor.redact(text).text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw fileError(`The ${what} file`, error);
  }
  return path;
}

/** A file that an earlier step left, or undefined: there is none, it is no regular file, or it is too large. */
export async function readTempFile(
  folder: string,
  name: string,
  maxBytes: number,
): Promise<string | undefined> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(join(folder, name), flags).catch(() => undefined);
  try {
    const about = await file?.stat();
    return about?.isFile() && about.size <= maxBytes ? await file?.readFile('utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** Leaves a file under a fixed name for later steps, whole or not at all. */
export async function keepTempFile(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, `${name}.${randomUUID()}`);
  try {
    await writeFile(path, redactor.redact(text).text, { mode: 0o600, flag: 'wx' });
    await rename(path, join(folder, name));
  } catch {
    await rm(path, { force: true }).catch(() => {});
  }
}

/** Appends a text to a file, whole or not at all: a part of it could say something else. */
export async function appendWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    const { size } = await file.stat();
    await file.appendFile(text).catch(async (error: unknown) => {
      // A device has no size to go back to.
      await file.truncate(size).catch(() => {});
      throw error;
    });
  } finally {
    await file.close();
  }
}

/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: a file has what does not fit. */
export const MAX_OUTPUT_CHARACTERS = 400_000;

/**
 * GitHub refuses a step's summary over 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
 */
const SUMMARY_LIMIT_BYTES = 1_048_576;

/** What may be appended, of UTF-8: the end of the line, and what stands for secrets that are found at last, need room. */
export const MAX_SUMMARY_BYTES = SUMMARY_LIMIT_BYTES - 1_024;

/**
 * Appends to the job summary.
 *
 * @throws {ActionError} when it can't be written
 */
export async function appendSummary(path: string, markdown: string): Promise<void> {
  try {
    await appendWhole(path, `${redactor.redact(markdown).text}\n`);
  } catch (error) {
    throw fileError('The job summary', error);
  }
}
