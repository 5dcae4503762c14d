/** Pure: where the code that a finding speaks of stands, as the diff is now. */
import { createHash } from 'node:crypto';
import { linesOn, readHunkLines, type Side, type SideLine } from '../diff/lines.ts';
import type { FileDiff } from '../diff/parse.ts';
import { type Anchor, collapse, linesBetween } from './anchor.ts';

/** What is kept of a finding's code: enough to find it again, wherever it has moved to in its file. */
export interface CodeMark {
  side: Side;
  /** How many lines of that side it has. */
  lineCount: number;
  /** A hash of them. */
  code: string;
}

/** Without indentation: code that was only moved to the right is the same. */
function hashLines(lines: readonly SideLine[]): string {
  const texts = lines.map(({ text }) => collapse(text));
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 12);
}

/** @param file the one of the anchor */
export function markCode(file: FileDiff, anchor: Anchor): CodeMark {
  const lines = linesOn(anchor.side, linesBetween(file, anchor));
  return { side: anchor.side, lineCount: Math.max(1, lines.length), code: hashLines(lines) };
}

/** Every place of the file's hunks where that code stands; of removed lines at least one must still be removed. */
export function findCode(file: FileDiff, { side, lineCount, code }: CodeMark): Anchor[] {
  return file.hunks.flatMap((hunk, hunkIndex) => {
    const lines = linesOn(side, readHunkLines(hunk));
    const windows = Math.max(0, lines.length - lineCount + 1);
    return Array.from({ length: windows }, (_, start) => lines.slice(start, start + lineCount)).flatMap(
      (found) => {
        const first = found[0];
        const last = found.at(-1);
        const isRemoved = side === 'RIGHT' || found.some(({ kind }) => kind === 'removed');
        if (!first || !last || !isRemoved || hashLines(found) !== code) return [];
        return [{ path: file.path, side, startLine: first.number, endLine: last.number, hunkIndex }];
      },
    );
  });
}
