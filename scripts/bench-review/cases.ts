// Real pull requests with comments that people checked, as a folder holds them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDiff } from '../../__tests__/emulator/github-diff.ts';

export type Side = 'LEFT' | 'RIGHT';

const SIDES = { left: 'LEFT', right: 'RIGHT' } as const;

/** Lines of a file, from 1; the last one is among them. */
export interface Place {
  path: string;
  side: Side;
  startLine: number;
  endLine: number;
}

export interface HumanComment extends Place {
  text: string;
  /** Whether people found it right. */
  isValid: boolean;
}

/** A line of a diff, with its number on the sides that have it. */
export interface Row {
  path: string;
  /** Which hunk of the diff, from 1. */
  hunk: number;
  text: string;
  LEFT: number | undefined;
  RIGHT: number | undefined;
}

export interface ReviewCase {
  /** Of its folder. */
  name: string;
  diff: string;
  rows: readonly Row[];
  comments: readonly HumanComment[];
}

/** The folder is not what it should be. */
export class CasesError extends Error {}

const CommentSchema = v.pipe(
  v.object({
    path: v.string(),
    side: v.picklist(['left', 'right']),
    fromLine: v.number(),
    toLine: v.number(),
    text: v.string(),
  }),
  v.transform(({ path, side, fromLine, toLine, text }) => ({
    path,
    side: SIDES[side],
    startLine: fromLine,
    endLine: toLine,
    text,
  })),
);

const CaseSchema = v.object({
  validComments: v.array(CommentSchema),
  wrongComments: v.array(CommentSchema),
});

/** Read apart from the action's own reader of diffs, which is what is measured. */
export function readRows(diff: string): Row[] {
  const rows: Row[] = [];
  let hunk = 0;
  for (const { filename: path, patch } of parseDiff(diff)) {
    let left = 0;
    let right = 0;
    for (const line of patch?.split('\n') ?? []) {
      const heading = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
      const text = line.slice(1).replace(/\r$/, '');
      if (heading) {
        hunk += 1;
        left = Number(heading[1]);
        right = Number(heading[2]);
      } else if (line.startsWith('+')) rows.push({ path, hunk, text, LEFT: undefined, RIGHT: right++ });
      else if (line.startsWith('-')) rows.push({ path, hunk, text, LEFT: left++, RIGHT: undefined });
      else if (!line.startsWith('\\')) rows.push({ path, hunk, text, LEFT: left++, RIGHT: right++ });
    }
  }
  return rows;
}

/**
 * @param folder has a folder for each pull request, with `case.json` and `diff.patch`
 * @throws {CasesError} it has none, or one is not of that form
 */
export function readCases(folder: string): ReviewCase[] {
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => existsSync(join(folder, name, 'case.json')))
    .toSorted();
  if (names.length === 0) throw new CasesError(`${folder} holds no folder with a case.json.`);
  return names.map((name) => {
    const diff = readFileSync(join(folder, name, 'diff.patch'), 'utf8');
    const text = readFileSync(join(folder, name, 'case.json'), 'utf8');
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), CaseSchema), text);
    if (!parsed.success)
      throw new CasesError(`${join(folder, name, 'case.json')}: ${v.summarize(parsed.issues)}`);
    const { validComments, wrongComments } = parsed.output;
    const comments = [
      ...validComments.map((comment) => ({ ...comment, isValid: true })),
      ...wrongComments.map((comment) => ({ ...comment, isValid: false })),
    ];
    return { name, diff, rows: readRows(diff), comments };
  });
}

/** The lines of the diff from the first to the last of a place, of each hunk that has some. */
function findRows(rows: readonly Row[], { path, side, startLine, endLine }: Place): Row[] {
  return rows.filter((row) => {
    const number = row[side];
    return row.path === path && number !== undefined && number >= startLine && number <= endLine;
  });
}

/** Empty lines at both ends say nothing: a quote leaves them out, but where there are no others. */
function withoutEmptyEnds(rows: readonly Row[]): readonly Row[] {
  const isFull = ({ text }: Row) => text.trim() !== '';
  return rows.some(isFull) ? rows.slice(rows.findIndex(isFull), rows.findLastIndex(isFull) + 1) : rows;
}

/** The lines that a comment is about, as far as one hunk has them; empty where the diff has none. */
export function findShownRows(rows: readonly Row[], place: Place): readonly Row[] {
  const found = findRows(rows, place);
  return withoutEmptyEnds(found.filter(({ hunk }) => hunk === found[0]?.hunk));
}

/** Whether both are the same lines of the diff, also where one counts in the old file and the other in the new one. */
export function isSamePlace(rows: readonly Row[], a: Place, b: Place): boolean {
  const [of, other] = [findShownRows(rows, a), findShownRows(rows, b)];
  return of.length > 0 && of.length === other.length && of.every((row, index) => row === other[index]);
}

export function overlaps(a: Place, b: Place): boolean {
  return a.path === b.path && a.side === b.side && a.startLine <= b.endLine && b.startLine <= a.endLine;
}
