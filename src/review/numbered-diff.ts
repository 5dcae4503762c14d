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

/** Of a heading, and of the note that something is missing. */
const MARK_BYTES = 120;

/** Digits of a line number and the space after them, and of a removed line `old` too. */
function measureNumbers({ oldStart, oldLines, newStart, newLines, additions, deletions }: Hunk): number {
  const digits = `${Math.max(oldStart + oldLines, newStart + newLines)}`.length;
  return (oldLines + additions) * (digits + 1) + deletions * 'old '.length;
}

/** Bytes of a file at most, as it is written; those of its hunks add up. */
export function measureNumbered({ header, hunks }: FileDiff): number {
  return hunks.reduce(
    (bytes, hunk) => bytes + Buffer.byteLength(hunk.text) + measureNumbers(hunk),
    Buffer.byteLength(header) + MARK_BYTES,
  );
}
