/** Pure: a diff as the reviewing model sees it, each line with its number, so that it need not count. */

import type { SentFile } from '../diff/fit.ts';
import { type DiffLine, readHunkLines } from '../diff/lines.ts';
import type { FileDiff, Hunk } from '../diff/parse.ts';

/** The lines of the new file have its numbers; removed ones have the old file's, and say so. */
export function numberLine({ kind, text, oldNumber, newNumber }: DiffLine): string {
  if (kind === 'removed') return `old ${oldNumber} -${text}`;
  return `${newNumber} ${kind === 'added' ? '+' : ' '}${text}`;
}

/** What Git writes after the ranges: the function that the hunk stands in. */
function readContext({ text }: Hunk): string {
  return /^@@ [^@\n]*@@ ?([^\n]*)/.exec(text)?.[1]?.trim() ?? '';
}

function numberHunk(hunk: Hunk): string {
  const context = readContext(hunk);
  return [`@@${context && ` ${context}`}`, ...readHunkLines(hunk).map(numberLine)].join('\n');
}

/** A name may hold a line end, which would begin a line of the file's own making. */
export function toLine(path: string): string {
  return path.replaceAll(/[\r\n]/g, '␤');
}

function describeFile({ path, previousPath, status }: FileDiff): string {
  const moved = previousPath === undefined ? [] : [`(${status} from ${toLine(previousPath)})`];
  const about = status === 'added' || status === 'removed' ? [`(${status})`] : moved;
  // On a line of its own: a path may hold anything.
  return [`=== ${toLine(path)}`, ...about].join('\n');
}

/** One file: its path, then its hunks with numbered lines. Holds untrusted text. */
export function numberFile(file: FileDiff): string {
  return [describeFile(file), ...file.hunks.map(numberHunk), ''].join('\n');
}

/** The same of what is sent of a file, with a note where that is not all. */
export function numberSentFile({ file, note }: SentFile): string {
  return numberFile(file) + note;
}
