/** Pure: where in a diff a finding belongs. Its lines are a model's claim; what it quotes verifies or repairs them. */
import { type DiffLine, linesOn, numberOn, readHunkLines, type Side, type SideLine } from '../diff/lines.ts';
import type { FileDiff } from '../diff/parse.ts';
import type { Finding } from './findings.ts';

/** Lines of one hunk, all of them in the diff on that side, as GitHub takes them for a comment. */
export interface Anchor {
  /** The file's path in the diff. */
  path: string;
  side: Side;
  startLine: number;
  endLine: number;
  /** Which hunk of the file, from 0. */
  hunkIndex: number;
}

export type Placement = { anchor: Anchor } | { problem: string };

/** The lines that a side has of a hunk, in order and without a gap. */
type Run = readonly SideLine[];

/** Whether both have a line in common. */
export function overlaps(a: Anchor, b: Anchor): boolean {
  return a.path === b.path && a.side === b.side && a.startLine <= b.endLine && b.startLine <= a.endLine;
}

/** The file that a path names: as the diff has it, with a prefix of Git's, by its old name, or by its unique end. */
function findFile(path: string, files: readonly FileDiff[]): FileDiff | undefined {
  const plain = path.replace(/^(?:\.?\/)+/, '');
  const names = [path, plain, plain.replace(/^[ab]\//, '')];
  for (const name of names) {
    const file =
      files.find((candidate) => candidate.path === name) ??
      files.find((candidate) => candidate.previousPath === name);
    if (file) return file;
  }
  const ending = files.filter((candidate) => candidate.path.endsWith(`/${plain}`));
  return ending.length === 1 ? ending[0] : undefined;
}

const FENCE = /^\s*(?:`{3,}|~{3,})/;

/** Marks that a model copies along with the code: a line number, and the sign of the diff. */
const NUMBER_MARK = /^\s*(?:old )?\d+\s*[|:+-]?\s?/;
const SIGN_MARK = /^[+-]/;

/** A line that stands for what was left out. */
const ELLIPSIS = /^\s*(?:\.{3}|…)\s*$/;

/** The code of a quote: what a fence encloses, up to an ellipsis, without empty lines at both ends. */
function readQuote(quote: string): string[] {
  const rows = quote.replaceAll('\r\n', '\n').split('\n');
  const opening = rows.findIndex((row) => FENCE.test(row));
  const closing = opening === -1 ? -1 : rows.findIndex((row, index) => index > opening && FENCE.test(row));
  const inside = opening === -1 ? rows : rows.slice(opening + 1, closing === -1 ? undefined : closing);
  const start = inside.findIndex((row) => row.trim() !== '' && !ELLIPSIS.test(row));
  if (start === -1) return [];
  const rest = inside.slice(start);
  const gap = rest.findIndex((row) => ELLIPSIS.test(row));
  const code = gap === -1 ? rest : rest.slice(0, gap);
  return code.slice(0, code.findLastIndex((row) => row.trim() !== '') + 1);
}

type Matcher = (line: string, quoted: string) => boolean;

/** A line without what says nothing of it: its indentation, and how wide its gaps are. */
export function collapse(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** Fewer characters than that are found nearly anywhere. */
const MIN_FRAGMENT_CHARACTERS = 8;

/** From exact to lenient; the first that finds the quote anywhere decides. */
const MATCHERS: readonly Matcher[] = [
  (line, quoted) => line === quoted,
  (line, quoted) => line.trim() === quoted.trim(),
  (line, quoted) => collapse(line) === collapse(quoted),
  (line, quoted) => collapse(line) === collapse(quoted.replace(SIGN_MARK, '')),
  (line, quoted) => collapse(line) === collapse(quoted.replace(NUMBER_MARK, '').replace(SIGN_MARK, '')),
  // A part of a line: its beginning or its end was left out.
  (line, quoted) => {
    const fragment = collapse(quoted).replaceAll(/^(?:\.{3}|…)\s*|\s*(?:\.{3}|…)$/g, '');
    return fragment.length >= MIN_FRAGMENT_CHARACTERS
      ? collapse(line).includes(fragment)
      : collapse(line) === fragment;
  },
];

interface Occurrence {
  hunkIndex: number;
  startLine: number;
  endLine: number;
}

function findOccurrences(runs: readonly Run[], quote: readonly string[], matches: Matcher): Occurrence[] {
  return runs.flatMap((run, hunkIndex) =>
    run.flatMap(({ number }, position) => {
      const lines = run.slice(position, position + quote.length);
      const isHere =
        lines.length === quote.length && lines.every(({ text }, index) => matches(text, quote[index] ?? ''));
      return isHere ? [{ hunkIndex, startLine: number, endLine: number + quote.length - 1 }] : [];
    }),
  );
}

/** How far a line is from a range of lines; 0 inside. */
function distance({ startLine, endLine }: Occurrence, line: number): number {
  if (line < startLine) return startLine - line;
  return line > endLine ? line - endLine : 0;
}

/** The occurrence nearest to where the finding says it is; of two that are as near, the first. */
function findNearest(occurrences: readonly Occurrence[], line: number): Occurrence | undefined {
  return occurrences.reduce<Occurrence | undefined>(
    (best, occurrence) =>
      best === undefined || Math.abs(occurrence.startLine - line) < Math.abs(best.startLine - line)
        ? occurrence
        : best,
    undefined,
  );
}

function contains(run: Run, line: number): boolean {
  const first = run[0];
  const last = run.at(-1);
  return first !== undefined && last !== undefined && line >= first.number && line <= last.number;
}

/** The hunk that has both lines. */
function findHunk(runs: readonly Run[], startLine: number, endLine: number): number {
  return runs.findIndex((run) => contains(run, startLine) && contains(run, endLine));
}

interface QuotedPlace extends Occurrence {
  /** The quote stands within the lines that are named. */
  isVerified: boolean;
}

/**
 * What the quote tells of the lines. Where it stands within the lines that are named, and those are all in one hunk,
 * they stay as they are: a quote may be shorter than what it is about.
 */
function placeByQuote(
  runs: readonly Run[],
  quote: readonly string[],
  startLine: number,
  endLine: number,
): QuotedPlace | undefined {
  for (const matches of MATCHERS) {
    const nearest = findNearest(findOccurrences(runs, quote, matches), startLine);
    if (!nearest) continue;
    const hunkIndex = findHunk(runs, startLine, endLine);
    const isVerified =
      hunkIndex === nearest.hunkIndex &&
      distance({ hunkIndex, startLine, endLine }, nearest.startLine) === 0 &&
      distance({ hunkIndex, startLine, endLine }, nearest.endLine) === 0;
    return { ...(isVerified ? { hunkIndex, startLine, endLine } : nearest), isVerified };
  }
  return undefined;
}

/** An empty quote says nothing: the named lines count as far as they are in one hunk. */
function placeByNumbers(runs: readonly Run[], startLine: number, endLine: number): Occurrence | undefined {
  const hunkIndex = runs.findIndex((run) => contains(run, startLine) || contains(run, endLine));
  const run = runs[hunkIndex];
  const first = run?.[0];
  const last = run?.at(-1);
  if (!first || !last) return undefined;
  return {
    hunkIndex,
    startLine: Math.max(startLine, first.number),
    endLine: Math.min(endLine, last.number),
  };
}

/** The lines of the hunk that has both ends; empty where none has. */
export function readHunkOf(
  { hunks }: FileDiff,
  { side, startLine, endLine }: Pick<Anchor, 'side' | 'startLine' | 'endLine'>,
): DiffLine[] {
  // By their numbers: where a file was clipped, its hunks are not those of the whole.
  for (const hunk of hunks) {
    const lines = readHunkLines(hunk);
    const isIn = (number: number) => lines.some((line) => numberOn(side, line) === number);
    if (isIn(startLine) && isIn(endLine)) return lines;
  }
  return [];
}

/** The lines between two numbers, in the order of the diff: also the removed ones among added ones, and the reverse. */
export function linesBetween(file: FileDiff, anchor: Anchor): DiffLine[] {
  const lines = readHunkOf(file, anchor);
  const start = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.startLine);
  const end = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.endLine);
  return start === -1 ? [] : lines.slice(start, end + 1);
}

/**
 * Lines that did not change are on both sides; GitHub wants them on the new one, where alone they can have a suggestion:
 * https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
function preferNewSide(file: FileDiff, anchor: Anchor): Anchor {
  const lines = linesBetween(file, anchor);
  const startLine = lines[0]?.newNumber;
  const endLine = lines.at(-1)?.newNumber;
  return startLine === undefined || endLine === undefined || lines.some(({ kind }) => kind !== 'context')
    ? anchor
    : { ...anchor, side: 'RIGHT', startLine, endLine };
}

/**
 * Finds the lines of the diff that a finding speaks of: those that it names where its quote stands there, else the
 * nearest place in the file's hunks where the quote stands.
 *
 * @returns lines that GitHub takes, or in our own words why there are none
 */
export function placeFinding(
  { path, side, quote: quoted, ...lines }: Pick<Finding, 'path' | 'side' | 'quote' | 'startLine' | 'endLine'>,
  files: readonly FileDiff[],
): Placement {
  const file = findFile(path, files);
  if (!file) return { problem: 'the diff has no such file' };
  if (file.hunks.length === 0) return { problem: 'no line of the file is in the diff' };
  const [startLine, endLine] = [lines.startLine, lines.endLine].toSorted((a, b) => a - b);
  if (startLine === undefined || endLine === undefined) return { problem: 'it names no lines' };
  const quote = readQuote(quoted);
  const hunks = file.hunks.map(readHunkLines);
  const runsOn = (candidate: Side) => hunks.map((hunk) => linesOn(candidate, hunk));
  const claimed = side ?? 'RIGHT';
  if (quote.length === 0) {
    const place = placeByNumbers(runsOn(claimed), startLine, endLine);
    return place
      ? { anchor: preferNewSide(file, { path: file.path, side: claimed, ...place }) }
      : { problem: 'its lines are not in the diff' };
  }
  // A model that forgot to name the side, or took one for the other, is told by its quote: most of all at its lines.
  const sides: readonly Side[] = [claimed, claimed === 'LEFT' ? 'RIGHT' : 'LEFT'];
  const places = sides.flatMap((candidate) => {
    const place = placeByQuote(runsOn(candidate), quote, startLine, endLine);
    return place ? [{ side: candidate, ...place }] : [];
  });
  const best = places.find(({ isVerified }) => isVerified) ?? places[0];
  if (!best) return { problem: 'what it quotes is not in the diff of that file' };
  const { isVerified: _told, ...place } = best;
  return { anchor: preferNewSide(file, { path: file.path, ...place }) };
}
