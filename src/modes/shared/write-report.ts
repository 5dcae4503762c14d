/** Files in which a run tells its result to later steps and to other tools. */
import { describeError } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { writeTempFile } from '../../runner/job-files.ts';
import { writeWorkspaceFile } from '../../runner/workspace.ts';

interface ReportFile {
  /** In the workspace; undefined where the workflow names none. */
  path: string | undefined;
  /** What it is, as a temporary file's name says: `findings`. */
  what: string;
  /** Without the dot. */
  extension: string;
  text: string;
}

/**
 * Writes a report where it is wanted, else to a temporary file: what was paid for is not lost to a path that can’t be
 * written, and no verdict to a file.
 *
 * @returns its path; empty where it could not be written at all, which the log tells
 */
export async function writeReport(
  { path, what, extension, text }: ReportFile,
  { workspace, tempFolder }: { workspace: string; tempFolder: string },
  { log }: Run,
): Promise<string> {
  if (path !== undefined) {
    try {
      await writeWorkspaceFile(workspace, path, text);
      return path;
    } catch (error) {
      log.warning(`${describeError(error).message} A temporary file has it instead.`);
    }
  }
  try {
    return await writeTempFile(tempFolder, what, extension, text);
  } catch (error) {
    log.warning(describeError(error).message);
    return '';
  }
}
