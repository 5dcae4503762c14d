/** Pure: fits a diff into a number of characters. */
import { type ClippedFile, type Coverage, OVER_LIMIT } from './coverage.ts';
import { cutHunk, type HunkPart } from './cut-hunk.ts';
import { countChanges, type FileDiff, type Hunk, joinFile, parsePatch } from './parse.ts';

const TEST_FOLDER = /^(?:__tests__|__mocks__|tests?|specs?|e2e|testdata|fixtures)$/i;
const TEST_NAME = /(?:^test_|[._-](?:test|spec)s?\.[^.]+$|Tests?\.[^.]+$|^conftest\.py$)/;
const PROSE_NAME =
  /\.(?:md|mdx|markdown|rst|adoc|txt|po|pot|xlf)$|^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CHANGELOG)$/i;
const DATA_NAME =
  /\.(?:json|jsonc|json5|jsonl|ya?ml|toml|ini|cfg|conf|properties|xml|csv|tsv|svg|ipynb|lock|env)$|^\.[^.]+(?:ignore|rc|attributes|config)$/i;

/**
 * Source code 0, tests 1, documentation, settings and data 2. What is not known is taken for source, and so is what
 * a workflow runs.
 */
function rankInterest(path: string): number {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders[0] === '.github' || /^action\.ya?ml$/.test(name)) return PROSE_NAME.test(name) ? 2 : 0;
  if (folders.some((folder) => TEST_FOLDER.test(folder)) || TEST_NAME.test(name)) return 1;
  return PROSE_NAME.test(name) || DATA_NAME.test(name) ? 2 : 0;
}

/** What is sent of a file. */
export interface SentFile {
  /** With the hunks that are sent, each whole or in part. */
  file: FileDiff;
  /** That it is not all; empty where it is. */
  note: string;
  /** Undefined where that is all of it. */
  clipped: ClippedFile | undefined;
}

/** Every line of a hunk starts with ` `, `+`, `-` or `\`, and every line of a header with a word: none with `[`. */
function buildNote({ sentLines, totalLines }: ClippedFile): string {
  return `[clipped: ${sentLines} of ${totalLines} changed lines of this file]\n`;
}

/** The text of what is sent. */
export function joinSent({ file, note }: SentFile): string {
  return joinFile(file) + note;
}

/** Of that text. */
function measureSent({ file: { header, hunks }, note }: SentFile): number {
  return hunks.reduce((length, { text }) => length + text.length, header.length + note.length);
}

function countLines({ additions, deletions }: Pick<Hunk, 'additions' | 'deletions'>): number {
  return additions + deletions;
}

function takeWhole(file: FileDiff): SentFile {
  if (file.missingPatch === undefined) return { file, note: '', clipped: undefined };
  const sentLines = countLines(countChanges(file.hunks));
  const clipped = {
    path: file.path,
    reason: 'GitHub gives no more',
    sentLines,
    totalLines: countLines(file),
  };
  return { file, note: buildNote(clipped), clipped };
}

/** Takes hunks in their order, each that fits beside those before it, and then parts of the others. */
function takePart(file: FileDiff, maxCharacters: number): SentFile | undefined {
  const totalLines = countLines(file);
  const clipped = { path: file.path, reason: OVER_LIMIT, sentLines: totalLines, totalLines };
  let left = maxCharacters - file.header.length - buildNote(clipped).length;
  const parts: (HunkPart | undefined)[] = [];
  for (const hunk of file.hunks) {
    const isWhole = hunk.text.length <= left;
    parts.push(isWhole ? { text: hunk.text, sentLines: countLines(hunk) } : undefined);
    if (isWhole) left -= hunk.text.length;
  }
  for (const [index, hunk] of file.hunks.entries()) {
    if (parts[index]) continue;
    parts[index] = cutHunk(hunk, left);
    left -= parts[index]?.text.length ?? 0;
  }
  const taken = parts.filter((part) => part !== undefined);
  if (taken.length === 0) return undefined;
  const sentLines = taken.reduce((total, part) => total + part.sentLines, 0);
  const said = { ...clipped, sentLines };
  const { hunks } = parsePatch(taken.map(({ text }) => text).join(''));
  return { file: { ...file, hunks }, note: buildNote(said), clipped: said };
}

interface Candidate {
  file: FileDiff;
  index: number;
  whole: SentFile;
  characters: number;
  rank: number;
}

/** A file gets no less because there are many others. */
const MIN_SHARE_CHARACTERS = 2_000;

/** Of the room, for the smallest files: a single large one of more interest does not crowd out all others. */
const SMALLEST_SHARE = 1 / 8;

/** The files in groups, each to be served before the next: the smallest, then source, tests, all else. */
function groupByInterest(files: readonly FileDiff[], maxCharacters: number): Candidate[][] {
  const candidates = files
    .map((file, index) => {
      const whole = takeWhole(file);
      return { file, index, whole, characters: measureSent(whole), rank: rankInterest(file.path) };
    })
    .toSorted((a, b) => a.characters - b.characters || a.rank - b.rank);
  let small = 0;
  let total = 0;
  for (const { characters } of candidates) {
    total += characters;
    if (total > maxCharacters * SMALLEST_SHARE) break;
    small += 1;
  }
  const others = candidates.slice(small);
  const ranked = [0, 1, 2].map((wanted) => others.filter(({ rank }) => rank === wanted));
  return [candidates.slice(0, small), ...ranked];
}

/**
 * Fits files into a number of characters. The smallest come first, in an eighth of the room; then source code, tests,
 * and what else there is. Within each of these, large files share what the smaller ones leave; of a file that gets less
 * than it needs, whole hunks are sent, and parts of others. The files stay in their order.
 *
 * @param maxCharacters UTF-16 code units, as `length` counts them
 * @returns what is sent of each file, undefined where nothing is; the same without those
 */
export function clipDiff(
  files: readonly FileDiff[],
  maxCharacters: number,
): { taken: (SentFile | undefined)[]; sent: SentFile[]; coverage: Coverage } {
  const byIndex = new Map<number, SentFile>();
  let left = maxCharacters;
  for (const group of groupByInterest(files, maxCharacters)) {
    for (const [position, { file, index, whole, characters }] of group.entries()) {
      const share = Math.max(MIN_SHARE_CHARACTERS, Math.floor(left / (group.length - position)));
      const room = Math.min(left, share);
      const sent = characters <= room ? whole : takePart(file, room);
      if (!sent) continue;
      byIndex.set(index, sent);
      left -= measureSent(sent);
    }
  }
  const taken = files.map((_, index) => byIndex.get(index));
  const sent = taken.filter((each) => each !== undefined);
  return {
    taken,
    sent,
    coverage: {
      sent: sent.filter(({ clipped }) => !clipped).map(({ file }) => file.path),
      clipped: sent.flatMap(({ clipped }) => clipped ?? []),
      skipped: files
        .filter((_, index) => !byIndex.has(index))
        .map(({ path }) => ({ path, reason: OVER_LIMIT })),
      totalFiles: files.length,
    },
  };
}
