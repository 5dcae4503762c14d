import type { Side } from './github-state.ts';

/** Where in a patch a line is. */
export interface PatchLine {
  /** Which hunk, from 0. */
  hunk: number;
  /** How far below the first heading: https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request */
  position: number;
  /** The line itself. */
  row: string;
  /** The lines of that hunk up to this one, with its heading. */
  text: string;
}

/** `+` counts in the new file only, `-` in the old one only, and a remark after `\` in none. */
const ABSENT: Record<Side, string> = { LEFT: '+', RIGHT: '-' };

/**
 * The lines that a comment can be on, by their number on that side: GitHub takes every line of a hunk, those of the
 * context too. https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
export function listPatchLines(patch: string, side: Side): Map<number, PatchLine> {
  const found = new Map<number, PatchLine>();
  let hunk = -1;
  let rows: string[] = [];
  let next = 0;
  for (const [position, row] of patch.split('\n').entries()) {
    const [, oldStart, newStart] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row) ?? [];
    if (oldStart !== undefined && newStart !== undefined) {
      hunk += 1;
      rows = [row];
      next = Number(side === 'LEFT' ? oldStart : newStart);
      continue;
    }
    rows.push(row);
    if (row.startsWith(ABSENT[side]) || row.startsWith('\\')) continue;
    const hunkRows = rows;
    const { length } = rows;
    found.set(next, {
      hunk,
      position,
      row: row.slice(1),
      get text() {
        return hunkRows.slice(0, length).join('\n');
      },
    });
    next += 1;
  }
  return found;
}

/** The lines of a side that a hunk ends with, without their marks. */
export function lastRows(hunk: string, side: Side, count: number): string[] {
  const rows = hunk.split('\n').filter((row) => !row.startsWith(ABSENT[side]) && !/^(\\|@@ )/.test(row));
  return rows.slice(-count).map((row) => row.slice(1));
}
