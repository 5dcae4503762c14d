/** Pure: the lines of a hunk, each with its numbers in the old and the new file. */
import type { Hunk } from './parse.ts';

/** A side of a diff, in the words of GitHub's API: `RIGHT` is the new file, with its context; `LEFT` the old one. */
export type Side = 'LEFT' | 'RIGHT';

export interface DiffLine {
  kind: 'context' | 'added' | 'removed';
  /** Without its marker and its end; a `\r` before the end is no part of it. */
  text: string;
  /** Whether it ends with `\r\n`. */
  hasCarriageReturn: boolean;
  /** From 1; undefined for an added line. */
  oldNumber: number | undefined;
  /** From 1; undefined for a removed line. */
  newNumber: number | undefined;
}

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { '+': 'added', '-': 'removed' };

/** The lines in their order, without the heading and the remarks that begin with a backslash. */
export function readHunkLines({
  text,
  oldStart,
  newStart,
}: Pick<Hunk, 'text' | 'oldStart' | 'newStart'>): DiffLine[] {
  const [, ...rows] = text.replace(/\n$/, '').split('\n');
  let oldNumber = oldStart;
  let newNumber = newStart;
  return rows
    .filter((row) => !row.startsWith('\\'))
    .map((row) => {
      const kind = KINDS[row.charAt(0)] ?? 'context';
      return {
        kind,
        text: row.slice(1).replace(/\r$/, ''),
        hasCarriageReturn: row.endsWith('\r'),
        oldNumber: kind === 'added' ? undefined : oldNumber++,
        newNumber: kind === 'removed' ? undefined : newNumber++,
      };
    });
}

/** The number of a line on a side; undefined where it is not there. */
export function numberOn(side: Side, { oldNumber, newNumber }: DiffLine): number | undefined {
  return side === 'LEFT' ? oldNumber : newNumber;
}

/** A line that a side has. */
export interface SideLine {
  number: number;
  text: string;
  kind: DiffLine['kind'];
}

/** The lines that a side has of a hunk, in order and without a gap. */
export function linesOn(side: Side, lines: readonly DiffLine[]): SideLine[] {
  return lines.flatMap((line) => {
    const number = numberOn(side, line);
    return number === undefined ? [] : [{ number, text: line.text, kind: line.kind }];
  });
}
