/** Pure: the part of a hunk that fits, as a hunk that stands for itself. */
import type { Hunk } from './parse.ts';

/** A longer line is cut where it does not fit, a shorter one is left out. */
const LONG_LINE_CHARACTERS = 300;

/** Less than this of a line tells nothing. */
const MIN_LINE_CHARACTERS = 40;

export interface HunkPart {
  /** With a note on each line that is cut, and on what was left out. */
  text: string;
  /** Changed lines that are whole. */
  sentLines: number;
}

interface TakenLine {
  text: string;
  isWhole: boolean;
}

/** Each with what a `\` says about it: `\ No newline at end of file` goes where its line goes. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n(?:\\[^\n]*\n)*/g) ?? [];
}

function isChanged(line: string): boolean {
  return line.startsWith('+') || line.startsWith('-');
}

/** Git itself begins with `\` what is no line of a file, and no line of a file can begin with it. */
function buildNote(sent: number, total: number, what: string): string {
  return `\\ clipped: ${sent} of ${total} ${what}\n`;
}

/** The beginning of a line; undefined where that would be next to nothing. Never parts a surrogate pair. */
function cutLine(line: string, maxCharacters: number): string | undefined {
  const total = line.indexOf('\n') - 1;
  const note = (sent: number) => buildNote(sent, total, 'characters of this line');
  const room = Math.min(maxCharacters - note(total).length - 1, total + 1);
  if (room < MIN_LINE_CHARACTERS) return undefined;
  const part = line.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return `${part}\n${note(part.length - 1)}`;
}

function isEndless(line: string): boolean {
  return isChanged(line) && line.length > LONG_LINE_CHARACTERS;
}

/**
 * What an endless line may have: the others have half of the room if they need it, and the endless ones share the
 * rest, so that the new one is seen beside the old one.
 */
function findLongest(lines: readonly string[], room: number): number {
  const others = lines.reduce(
    (sum, line) => sum + (isEndless(line) ? 0 : Math.min(line.length, LONG_LINE_CHARACTERS)),
    0,
  );
  const endless = lines.filter(isEndless).toSorted((a, b) => a.length - b.length);
  let left = room - Math.min(others, Math.floor(room / 2));
  for (const [index, { length }] of endless.entries()) {
    const share = Math.floor(left / (endless.length - index));
    if (length > share) return Math.max(share, LONG_LINE_CHARACTERS);
    left -= length;
  }
  return room;
}

/** Takes lines in their order. A long line of context is only there to tell the place. */
function takeLines(lines: readonly string[], room: number): TakenLine[] {
  const longest = findLongest(lines, room);
  const taken: TakenLine[] = [];
  let left = room;
  for (const line of lines) {
    const limit = Math.min(left, isEndless(line) ? longest : LONG_LINE_CHARACTERS);
    const isWhole = line.length <= limit;
    const isCut = !isWhole && (line.length > LONG_LINE_CHARACTERS || taken.length === 0);
    const text = isCut ? cutLine(line, limit) : line;
    if (text === undefined || text.length > limit) break;
    taken.push({ text, isWhole });
    left -= text.length;
  }
  return taken;
}

/** Where a side begins: of no lines, Git names the line before. */
function moveStart(start: number, lines: number, skipped: number, sent: number): number {
  const first = (lines === 0 ? start + 1 : start) + skipped;
  return Math.max(0, sent === 0 ? first - 1 : first);
}

/** What Git writes after the ranges; it gives no more than 80 bytes: https://github.com/git/git/blob/v2.50.0/xdiff/xemit.c#L104 */
function readWords({ text }: Hunk): string {
  return /^@@ [^@]*@@([^\n]{0,80})/u.exec(text)?.[1] ?? '';
}

interface Sides {
  oldLines: number;
  newLines: number;
}

function countSides(lines: readonly string[]): Sides {
  return {
    oldLines: lines.filter((line) => !line.startsWith('+')).length,
    newLines: lines.filter((line) => !line.startsWith('-')).length,
  };
}

/** A part of a hunk, as a hunk. @param skipped what the hunk has before it */
function buildPart(hunk: Hunk, lines: readonly string[], skipped: Sides): Hunk {
  const { oldLines, newLines } = countSides(lines);
  const oldStart = moveStart(hunk.oldStart, hunk.oldLines, skipped.oldLines, oldLines);
  const newStart = moveStart(hunk.newStart, hunk.newLines, skipped.newLines, newLines);
  const heading = `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@${readWords(hunk)}\n`;
  return {
    text: heading + lines.join(''),
    oldStart,
    oldLines,
    newStart,
    newLines,
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
  };
}

/** Parts a hunk between two lines, where its text has its middle. @returns undefined for a single line */
export function halveHunk(hunk: Hunk): [Hunk, Hunk] | undefined {
  const lines = splitLines(hunk.text).slice(1);
  if (lines.length < 2) return undefined;
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  const middle = lines.findIndex(({ length }) => {
    before += length;
    return before >= total / 2;
  });
  const count = Math.min(middle + 1, lines.length - 1);
  const first = lines.slice(0, count);
  return [
    buildPart(hunk, first, { oldLines: 0, newLines: 0 }),
    buildPart(hunk, lines.slice(count), countSides(first)),
  ];
}

/**
 * Cuts a hunk at a line, with a heading that is true for what is left. Its context before the first change stays if
 * there is room for both.
 *
 * @param maxCharacters UTF-16 code units
 * @returns undefined where no changed line fits
 */
export function cutHunk(hunk: Hunk, maxCharacters: number): HunkPart | undefined {
  const { oldStart, oldLines, newStart, newLines } = hunk;
  const words = readWords(hunk);
  const build = (a: number, b: number, c: number, d: number) => `@@ -${a},${b} +${c},${d} @@${words}\n`;
  const total = hunk.additions + hunk.deletions;
  const note = (sent: number) => buildNote(sent, total, 'changed lines of this hunk');
  // No number of the part can have more digits than these.
  const longest = build(oldStart + oldLines, oldLines, newStart + newLines, newLines) + note(total);
  const room = maxCharacters - longest.length;
  // Many hunks may be left when there is no room any more.
  if (room <= 0) return undefined;

  const lines = splitLines(hunk.text).slice(1);
  const first = lines.findIndex(isChanged);
  const lead = lines.slice(0, first + 1).join('').length;
  const skipped = lead <= room ? 0 : first;
  const taken = takeLines(lines.slice(skipped), room);
  const changed = taken.filter(({ text }) => isChanged(text));
  if (changed.length === 0) return undefined;
  const oldSent = taken.filter(({ text }) => !text.startsWith('+')).length;
  const newSent = taken.filter(({ text }) => !text.startsWith('-')).length;
  const sentLines = changed.filter(({ isWhole }) => isWhole).length;
  const cutHeading = build(
    moveStart(oldStart, oldLines, skipped, oldSent),
    oldSent,
    moveStart(newStart, newLines, skipped, newSent),
    newSent,
  );
  return { text: cutHeading + taken.map(({ text }) => text).join('') + note(sentLines), sentLines };
}
