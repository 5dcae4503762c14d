/** Pure: fits a diff into a number of characters, by whole hunks. */
import { type ClippedFile, type Coverage, OVER_LIMIT, type SkippedFile } from './coverage.ts';
import { type FileDiff, type Hunk, joinFile } from './diff.ts';

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

function countCharacters({ header, hunks }: FileDiff): number {
  return hunks.reduce((total, { text }) => total + text.length, header.length);
}

/** Every line of a hunk starts with ` `, `+`, `-` or `\`, and every line of a header with a word: none with `[`. */
function buildNote(sentHunks: number, totalHunks: number | undefined): string {
  return totalHunks === undefined
    ? '[clipped: GitHub gives only a part of this file’s patch]\n'
    : `[clipped: ${sentHunks} of ${totalHunks} hunks of this file]\n`;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** What is sent of a file; undefined where nothing of it fits. */
interface Sent {
  text: string;
  hunks: number;
  isWhole: boolean;
}

function takeWhole(file: FileDiff): Sent {
  const isWhole = file.withheld === undefined;
  const hunks = file.hunks.length;
  return {
    text: isWhole ? joinFile(file) : endLine(joinFile(file)) + buildNote(hunks, undefined),
    hunks,
    isWhole,
  };
}

/** Takes hunks in their order, each that fits beside those before it. */
function takeHunks({ header, hunks, withheld }: FileDiff, maxCharacters: number): Sent | undefined {
  const total = withheld === undefined ? hunks.length : undefined;
  const taken: Hunk[] = [];
  let characters = header.length;
  for (const hunk of hunks) {
    const added = endLine(hunk.text).length;
    const note = buildNote(taken.length + 1, total).length;
    if (characters + added + note > maxCharacters) continue;
    characters += added;
    taken.push(hunk);
  }
  if (taken.length === 0) return undefined;
  const text = header + taken.map((hunk) => endLine(hunk.text)).join('') + buildNote(taken.length, total);
  return { text, hunks: taken.length, isWhole: false };
}

function takeFile(file: FileDiff, maxCharacters: number): Sent | undefined {
  if (countCharacters(file) > maxCharacters) return takeHunks(file, maxCharacters);
  const whole = takeWhole(file);
  return whole.text.length <= maxCharacters ? whole : takeHunks(file, maxCharacters);
}

/** Indices of the files, the most interesting first, the smaller before the larger of the same kind. */
function orderByInterest(files: readonly FileDiff[]): number[] {
  const ranked = files.map((file, index) => ({
    index,
    rank: rankInterest(file.path),
    size: countCharacters(file),
  }));
  return ranked.toSorted((a, b) => a.rank - b.rank || a.size - b.size).map(({ index }) => index);
}

/**
 * Fits files into a number of characters: whole hunks only, and the least interesting files lose first. The files
 * stay in their order. A larger limit never sends fewer characters: at the first hunk where two limits part, the
 * larger one is filled to its end.
 *
 * @param maxCharacters UTF-16 code units, as `length` counts them
 */
export function clipDiff(
  files: readonly FileDiff[],
  maxCharacters: number,
): { text: string; coverage: Coverage } {
  const taken = new Map<number, Sent>();
  let left = maxCharacters;
  for (const index of orderByInterest(files)) {
    const file = files[index];
    const sent = file && takeFile(file, left);
    if (!sent) continue;
    taken.set(index, sent);
    left -= sent.text.length;
  }

  const texts: string[] = [];
  const whole: string[] = [];
  const clipped: ClippedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const [index, { path, hunks, withheld }] of files.entries()) {
    const sent = taken.get(index);
    texts.push(sent?.text ?? '');
    if (!sent) skipped.push({ path, reason: OVER_LIMIT });
    else if (sent.isWhole) whole.push(path);
    else {
      const totalHunks = withheld === undefined ? hunks.length : undefined;
      clipped.push({ path, sentHunks: sent.hunks, totalHunks });
    }
  }
  return {
    text: texts.join(''),
    coverage: { sent: whole, clipped, skipped, totalFiles: files.length },
  };
}
