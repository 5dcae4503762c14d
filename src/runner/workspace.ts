/** Files of one folder, the workspace above all, and only those: no link, no device, no `.git`, nothing outside. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { WorkspaceFileError } from '../errors.ts';

/** Far more than a prompt needs, far less than would hurt. */
export const MAX_FILE_BYTES = 1_048_576;

/** @returns the path within a folder; undefined where it leads out. A relative path begins there. */
export function findInside(folder: string, path: string): string | undefined {
  const inside = relative(folder, resolve(folder, path));
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? undefined : inside;
}

/** @returns the path within the workspace */
function checkInside(workspace: string, path: string): string {
  const inside = findInside(workspace, path);
  if (inside === undefined) {
    throw new WorkspaceFileError(path, 'is outside the workspace', {
      hint: 'Files of the checked-out repository can be read and written; prompts and what they draw in may also lie in `${{ runner.temp }}`.',
    });
  }
  if (inside.split(sep).some((part) => part.toLowerCase() === '.git')) {
    throw new WorkspaceFileError(path, 'is part of git’s own folder, which may hold credentials');
  }
  return inside;
}

/** A symlink is refused wherever it stands, since it could be made to lead elsewhere between check and use. */
async function locate(workspace: string, inside: string, path: string): Promise<string> {
  const located = join(await realpath(workspace), inside);
  if ((await realpath(located)) !== located) {
    throw new WorkspaceFileError(path, 'is a symbolic link or lies behind one', {
      hint: 'Give the path of the file itself.',
    });
  }
  return located;
}

async function readBytes(file: FileHandle, path: string, located: string, maxBytes: number): Promise<Buffer> {
  const opened = await file.stat();
  if (!opened.isFile()) throw new WorkspaceFileError(path, 'is not a regular file');
  if (opened.size > maxBytes) {
    throw new WorkspaceFileError(path, `is larger than ${maxBytes / 1_048_576} MiB`);
  }
  // What was opened must be what was checked: a folder on the way may have been swapped for a link meanwhile.
  const now = (await realpath(located)) === located ? await stat(located) : undefined;
  if (now?.ino !== opened.ino || now.dev !== opened.dev) {
    throw new WorkspaceFileError(path, 'was replaced while it was read');
  }
  const buffer = Buffer.alloc(opened.size + 1);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  if (bytesRead !== opened.size) throw new WorkspaceFileError(path, 'was changed while it was read');
  return buffer.subarray(0, bytesRead);
}

const FILE_PROBLEMS: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this job',
  ELOOP: 'is a symbolic link',
  EISDIR: 'is a folder',
  ENXIO: 'is not a regular file',
};

function fileError(error: unknown, path: string, otherwise = 'can’t be read'): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  const hint =
    code === 'ENOENT'
      ? 'Check the path, and that `actions/checkout`, or the step that writes the file, runs before this one.'
      : undefined;
  return new WorkspaceFileError(path, FILE_PROBLEMS[code] ?? `${otherwise} (${code})`, {
    hint,
    cause: error,
  });
}

/** How a file is read that is no prompt. */
export interface ReadOptions {
  maxBytes?: number;
  /** CRLF stays as it is. */
  keepsLineEnds?: boolean;
}

/** UTF-8 without its byte order mark, line ends as LF. @throws {WorkspaceFileError} what is no text */
export function decodeText(bytes: Buffer, path: string, { keepsLineEnds = false }: ReadOptions = {}): string {
  let text: string;
  try {
    // A byte order mark is dropped by the decoder.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkspaceFileError(path, 'is not UTF-8 text', { cause });
  }
  if (text.includes('\0')) throw new WorkspaceFileError(path, 'is not text: it holds a NUL character');
  return keepsLineEnds ? text : text.replaceAll('\r\n', '\n');
}

/**
 * Reads a text file of the workspace: UTF-8 without its byte order mark, line ends as LF, at most 1 MiB.
 *
 * @param path relative to the workspace, or absolute within it
 * @throws {WorkspaceFileError}
 */
export async function readWorkspaceFile(
  workspace: string,
  path: string,
  options: ReadOptions = {},
): Promise<string> {
  let file: FileHandle | undefined;
  try {
    const located = await locate(workspace, checkInside(workspace, path), path);
    // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
    file = await open(located, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const bytes = await readBytes(file, path, located, options.maxBytes ?? MAX_FILE_BYTES);
    return decodeText(bytes, path, options);
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await file?.close();
  }
}

/**
 * Writes a text file of the workspace, whole or not at all. Its folder must exist; a link in its place is replaced.
 *
 * @throws {WorkspaceFileError}
 */
export async function writeWorkspaceFile(workspace: string, path: string, text: string): Promise<void> {
  let unfinished: string | undefined;
  try {
    const inside = checkInside(workspace, path);
    const folder = await locate(workspace, dirname(inside), path);
    const name = join(folder, `.${basename(inside)}.${randomUUID()}`);
    unfinished = name;
    await writeFile(name, text, { flag: 'wx' });
    await rename(name, join(folder, basename(inside)));
  } catch (error) {
    if (unfinished !== undefined) await rm(unfinished, { force: true }).catch(() => {});
    throw fileError(error, path, 'can’t be written');
  }
}
