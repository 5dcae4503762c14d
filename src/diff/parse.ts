/**
 * Unified diffs as Git and GitHub write them: text → files → hunks, without losing a character.
 *
 * Not by a library: parse-diff, gitdiff-parser and jsdiff all drop a part of the headers, and the first two misread
 * quoted paths and paths with spaces.
 */
import { ResponseError } from '../errors.ts';
import { quotePath, unquotePath } from './quoted-path.ts';

export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'mode';

export interface Hunk {
  /** All of it: the line with `@@` and those after it, each with its end. */
  text: string;
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  additions: number;
  deletions: number;
}

/** A file of a diff. Its paths and texts are foreign. */
export interface FileDiff {
  /** The new one; for a removed file the one it had. */
  path: string;
  /** Of a renamed or copied file. */
  previousPath: string | undefined;
  /** `mode`: nothing but its mode was changed. */
  status: FileStatus;
  isBinary: boolean;
  additions: number;
  deletions: number;
  /** What stands before the first hunk; all of the file where there is none. */
  header: string;
  hunks: readonly Hunk[];
  /** What GitHub did not give, although it changed; undefined when this is the whole change. */
  missingPatch: 'all' | 'part' | undefined;
}

const SECTION = 'diff --git ';

/** Where the next line begins. */
function findNextLine(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}

interface Problem {
  problem: string;
  position: number;
}

function refuse(text: string, { problem, position }: Problem): never {
  const line = text.slice(0, position).split('\n').length;
  throw new ResponseError(`The diff can’t be read: line ${line} ${problem}`);
}

const HUNK_HEADING = /@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@[^\n]*(?:\n|$)/y;

/** Goes by the counts in the heading: a line of a hunk can look like any heading once its first character is off. */
function readHunk(text: string, position: number): { hunk: Hunk; end: number } | Problem {
  HUNK_HEADING.lastIndex = position;
  const heading = HUNK_HEADING.exec(text);
  if (!heading) return { problem: 'is no heading of a hunk', position };
  const [, oldStart = '', oldCount = '1', newStart = '', newCount = '1'] = heading;
  const oldLines = Number(oldCount);
  const newLines = Number(newCount);
  let oldLeft = oldLines;
  let newLeft = newLines;
  let deletions = 0;
  let additions = 0;
  let end = position + heading[0].length;
  while (oldLeft > 0 || newLeft > 0) {
    const mark = text.charAt(end);
    // Empty lines of context may stand without their space: https://git-scm.com/docs/git-config#Documentation/git-config.txt-diffsuppressBlankEmpty
    if (mark === ' ' || mark === '\n') {
      oldLeft -= 1;
      newLeft -= 1;
    } else if (mark === '-') {
      oldLeft -= 1;
      deletions += 1;
    } else if (mark === '+') {
      newLeft -= 1;
      additions += 1;
    } else if (mark !== '\\') {
      return { problem: 'ends a hunk that is not complete', position: end };
    }
    if (oldLeft < 0 || newLeft < 0) return { problem: 'is more than its hunk should hold', position: end };
    end = findNextLine(text, end);
  }
  // `\ No newline at end of file`, about the line before it.
  while (text.charAt(end) === '\\') end = findNextLine(text, end);
  const hunk = {
    text: text.slice(position, end),
    oldStart: Number(oldStart),
    oldLines,
    newStart: Number(newStart),
    newLines,
    additions,
    deletions,
  };
  return { hunk, end };
}

/**
 * Reads hunks up to the first that is broken or cut off.
 *
 * @returns the whole hunks, where they end, and what is wrong there if anything that looks like a hunk is left
 */
function readHunks(text: string, start: number): { hunks: Hunk[]; end: number; broken: Problem | undefined } {
  const hunks: Hunk[] = [];
  let end = start;
  while (text.startsWith('@@ ', end)) {
    const read = readHunk(text, end);
    if ('problem' in read) return { hunks, end, broken: read };
    hunks.push(read.hunk);
    end = read.end;
  }
  return { hunks, end, broken: undefined };
}

/** The hunks that GitHub lists for a file; whatever follows the last whole one is left out, and said. */
export function parsePatch(patch: string): { hunks: Hunk[]; isWhole: boolean } {
  const text = patch.endsWith('\n') ? patch : `${patch}\n`;
  const { hunks, end } = readHunks(text, 0);
  return { hunks, isWhole: end === text.length };
}

function readSide(value: string | undefined, prefix: string): string | undefined {
  if (value === undefined || value === '/dev/null') return undefined;
  // A name that holds a space is ended with a tab here.
  const path = unquotePath(value.replace(/\t$/, ''));
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** `a/NAME b/NAME`: all that names a file without hunks. Both are the same there, so each is a half. */
function readHeadingPath(heading: string): string | undefined {
  const half = (heading.length - 1) / 2;
  if (!Number.isInteger(half) || heading.charAt(half) !== ' ') return undefined;
  const before = unquotePath(heading.slice(0, half));
  const after = unquotePath(heading.slice(half + 1));
  const isSame = before.startsWith('a/') && after.startsWith('b/') && before.slice(2) === after.slice(2);
  return isSame ? after.slice(2) : undefined;
}

/** The lines of a header that say something about the file, by how they begin. */
const FIELDS = [
  'old mode ',
  'new file mode ',
  'deleted file mode ',
  'rename from ',
  'rename to ',
  'copy from ',
  'copy to ',
  'Binary files ',
  'GIT binary patch',
  '--- ',
  '+++ ',
];

function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = lines.flatMap((line): [string, string][] => {
    const field = FIELDS.find((start) => line.startsWith(start));
    return field === undefined ? [] : [[field.trim(), line.slice(field.length)]];
  });
  return new Map(fields);
}

function findStatus(fields: ReadonlyMap<string, string>, hasChange: boolean): FileStatus {
  if (fields.has('new file mode') || fields.get('---') === '/dev/null') return 'added';
  if (fields.has('deleted file mode') || fields.get('+++') === '/dev/null') return 'removed';
  if (fields.has('rename from')) return 'renamed';
  if (fields.has('copy from')) return 'copied';
  return fields.has('old mode') && !hasChange ? 'mode' : 'modified';
}

/** @returns undefined when the header names no file */
function readHeader(header: string, hasHunks: boolean) {
  const [heading = '', ...lines] = header.replace(/\n$/, '').split('\n');
  const fields = readFields(lines);
  const target = fields.get('rename to') ?? fields.get('copy to');
  const source = fields.get('rename from') ?? fields.get('copy from');
  const path =
    target === undefined
      ? (readSide(fields.get('+++'), 'b/') ??
        readSide(fields.get('---'), 'a/') ??
        readHeadingPath(heading.slice(SECTION.length)))
      : unquotePath(target);
  if (path === undefined || path === '') return undefined;
  const isBinary = fields.has('Binary files') || fields.has('GIT binary patch');
  return {
    path,
    previousPath: source === undefined ? undefined : unquotePath(source),
    status: findStatus(fields, hasHunks || isBinary),
    isBinary,
  };
}

/** Headers are made of lines that begin with a word, those of a binary patch too, and of the two that name the sides. */
const HEADER_LINE = /[A-Za-z\n]|--- |\+\+\+ /y;

function isHeaderLine(text: string, position: number): boolean {
  HEADER_LINE.lastIndex = position;
  return HEADER_LINE.test(text);
}

function findHeaderEnd(text: string, start: number): number {
  let end = findNextLine(text, start);
  while (end < text.length && !text.startsWith('@@ ', end) && !text.startsWith(SECTION, end)) {
    if (!isHeaderLine(text, end)) refuse(text, { problem: 'stands outside of any hunk', position: end });
    end = findNextLine(text, end);
  }
  return end;
}

/** Git says of each file what changed, and names the sides only for hunks: where neither holds, the diff is cut off. */
function saysChange(header: string): boolean {
  return /^(?:Binary|GIT|new|deleted|rename|copy) /m.test(header) && !/^--- /m.test(header);
}

/** The changed lines of all hunks. */
export function countChanges(hunks: readonly Hunk[]): Pick<Hunk, 'additions' | 'deletions'> {
  return {
    additions: hunks.reduce((total, hunk) => total + hunk.additions, 0),
    deletions: hunks.reduce((total, hunk) => total + hunk.deletions, 0),
  };
}

function parseSection(text: string, start: number): { file: FileDiff; end: number } {
  if (!text.startsWith(SECTION, start)) {
    refuse(text, { problem: 'belongs to no file', position: start });
  }
  const headerEnd = findHeaderEnd(text, start);
  const header = text.slice(start, headerEnd);
  const { hunks, end, broken } = readHunks(text, headerEnd);
  if (broken) refuse(text, broken);
  const described = readHeader(header, hunks.length > 0);
  if (!described) refuse(text, { problem: 'names no file', position: start });
  if (hunks.length === 0 && !saysChange(header)) {
    refuse(text, { problem: 'names a file without its change', position: start });
  }
  return { file: { ...described, ...countChanges(hunks), header, hunks, missingPatch: undefined }, end };
}

/**
 * Takes the text of `git diff` apart. Joining the parts gives the text again, character by character.
 *
 * @throws {ResponseError} when it is no such text, or is cut off
 */
export function parseDiff(text: string): FileDiff[] {
  const files: FileDiff[] = [];
  let position = 0;
  while (position < text.length) {
    const { file, end } = parseSection(text, position);
    files.push(file);
    position = end;
  }
  // Git ends every line, also the last one of a file that does not end its own.
  if (text !== '' && !text.endsWith('\n')) refuse(text, { problem: 'is cut off', position: text.length });
  return files;
}

/** The text of one file, as it was read. */
export function joinFile({ header, hunks }: FileDiff): string {
  return header + hunks.map(({ text }) => text).join('');
}

/** For a file that GitHub describes instead of giving its diff: a header that says what is known, no mode and no hash. */
export function buildHeader(
  { path, previousPath, status }: Pick<FileDiff, 'path' | 'previousPath' | 'status'>,
  hasHunks: boolean,
): string {
  const before = previousPath ?? path;
  const side = (name: string) => (name.includes(' ') ? `${name}\t` : name);
  const moves: Partial<Record<FileStatus, string>> = { renamed: 'rename', copied: 'copy' };
  const move = moves[status];
  const from = status === 'added' ? '/dev/null' : side(quotePath(`a/${before}`));
  const to = status === 'removed' ? '/dev/null' : side(quotePath(`b/${path}`));
  const isNamed = hasHunks || status === 'added' || status === 'removed';
  return [
    `${SECTION}${quotePath(`a/${before}`)} ${quotePath(`b/${path}`)}`,
    ...(move === undefined ? [] : [`${move} from ${quotePath(before)}`, `${move} to ${quotePath(path)}`]),
    ...(isNamed ? [`--- ${from}`, `+++ ${to}`] : []),
    '',
  ].join('\n');
}
