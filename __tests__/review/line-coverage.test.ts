import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildCoverageJson } from '../../src/diff/coverage.ts';
import { clipChange, readChange, readSelection } from '../../src/diff/excerpt.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import {
  describeLineCoverage,
  measureLineCoverage,
  percentReviewed,
} from '../../src/review/line-coverage.ts';
import { listSeen, mergeSeen } from '../../src/review/reviewed-files.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';

function fileDiff(path: string, lines: number): string {
  const rows = Array.from({ length: lines }, (_, index) => `+this is line ${index} of a file\n`).join('');
  return `diff --git a/${path} b/${path}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines} @@\n${rows}`;
}

const withheld = (path: string, additions: number): FileDiff => ({
  path,
  previousPath: undefined,
  status: 'modified',
  isBinary: false,
  additions,
  deletions: 0,
  header: '',
  hunks: [],
  missingPatch: 'all',
});

interface About {
  paths?: string[];
  pathsIgnore?: string[];
  maxCharacters?: number;
  totalFiles?: number;
}

async function measure(files: readonly FileDiff[], about: About = {}) {
  const { paths = [], pathsIgnore = [], maxCharacters = 1_000_000, totalFiles = files.length } = about;
  const selection = readSelection({ paths, pathsIgnore, isWholeDiff: false });
  const fetched = Promise.resolve({ files: [...files], totalFiles, diffProblem: undefined });
  const change = await readChange(fetched, selection, true);
  const sent = clipChange(change, maxCharacters);
  const batch = change.original.map((file, index) => ({ index, file }));
  const reviewed = mergeSeen(change.original, listSeen(batch, sent.taken, false));
  const measured = measureLineCoverage(change, reviewed);
  return { ...measured, words: describeLineCoverage(measured), percent: percentReviewed(measured), sent };
}

describe('changed lines', () => {
  test('of selected files are counted, and of no others', async () => {
    const files = parseDiff(
      [
        fileDiff('src/a.ts', 10),
        fileDiff('b.ts', 1),
        fileDiff('package-lock.json', 500),
        fileDiff('dist/index.js', 500),
        fileDiff('docs/a.md', 50),
        'diff --git a/x.png b/x.png\nBinary files a/x.png and b/x.png differ\n',
        'diff --git a/was.ts b/is.ts\nsimilarity index 100%\nrename from was.ts\nrename to is.ts\n',
      ].join(''),
    );
    expect(await measure(files, { pathsIgnore: ['docs/**'] })).toMatchObject({
      lines: 11,
      reviewedLines: 11,
      files: 2,
      isComplete: true,
      percent: 100,
      words: '11 of 11 changed lines in 2 files',
    });
  });

  test('of what there was no room for are not reviewed', async () => {
    const files = parseDiff(fileDiff('a.ts', 10) + fileDiff('b.ts', 400));
    const { sent, ...measured } = await measure(files, { maxCharacters: 6_000 });
    const [clipped] = sent.coverage.clipped;
    expect(clipped).toMatchObject({ path: 'b.ts', totalLines: 400 });
    expect(measured).toMatchObject({
      lines: 410,
      reviewedLines: 10 + (clipped?.sentLines ?? 0),
      isComplete: false,
    });
    expect(measured.percent).toBeGreaterThan(10);
    expect(measured.percent).toBeLessThan(100);
  });

  test('that GitHub does not give make it incomplete', async () => {
    const files = [...parseDiff(fileDiff('a.ts', 10)), withheld('huge.ts', 30)];
    expect(await measure(files)).toMatchObject({
      lines: 40,
      reviewedLines: 10,
      isComplete: false,
      percent: 25,
      words: '10 of 40 changed lines in 2 files',
    });
  });

  test('that GitHub gives in part, too', async () => {
    const [file] = parseDiff(fileDiff('a.ts', 10));
    const files = file ? [{ ...file, additions: 12, missingPatch: 'part' as const }] : [];
    expect(await measure(files)).toMatchObject({ lines: 12, reviewedLines: 10, isComplete: false });
  });

  // The list of a large pull request has no patch of them either.
  test.each([
    ['a lock file', withheld('package-lock.json', 5_000)],
    ['a generated file', withheld('dist/index.js', 5_000)],
    ['a binary file', withheld('x.png', 0)],
    ['an ignored file', withheld('docs/a.md', 20)],
  ])('of %s are missed by nobody', async (_what, file) => {
    const files = [...parseDiff(fileDiff('a.ts', 10)), file];
    expect(await measure(files, { pathsIgnore: ['docs/**'] })).toMatchObject({ lines: 10, isComplete: true });
  });

  test('of files that GitHub does not list are not known', async () => {
    expect(await measure(parseDiff(fileDiff('a.ts', 10)), { totalFiles: 5 })).toMatchObject({
      lines: 10,
      reviewedLines: 10,
      isComplete: false,
      percent: 99,
      words: '10 of 10 changed lines in 1 file, and none of 4 that GitHub does not list',
    });
  });

  test('are none where nothing is selected', async () => {
    expect(await measure(parseDiff(fileDiff('yarn.lock', 3)))).toMatchObject({
      lines: 0,
      files: 0,
      isComplete: true,
    });
    expect(await measure([])).toMatchObject({ lines: 0, files: 0, isComplete: true, percent: 100 });
  });

  test('stand in the output beside the counts of files', async () => {
    const { sent, lines, reviewedLines } = await measure(parseDiff(fileDiff('a.ts', 10)));
    const json: unknown = JSON.parse(buildCoverageJson(sent.coverage, { lines, reviewedLines }));
    expect(json).toMatchObject({ files: 1, sent: 1, clipped: 0, lines: 10, reviewedLines: 10, parts: [] });
  });
});

test('for random diffs and any room, only what was sent whole is reviewed', async () => {
  await fc.assert(
    fc.asyncProperty(randomDiff, fc.nat({ max: 4_000 }), async ({ files }, maxCharacters) => {
      const { sent, ...measured } = await measure(files, { maxCharacters });
      expect(measured.reviewedLines).toBeLessThanOrEqual(measured.lines);
      expect(measured.isComplete).toBe(measured.reviewedLines === measured.lines);
      const isWhole = sent.coverage.clipped.length === 0 && sent.coverage.sent.length === measured.files;
      expect(measured.isComplete || !isWhole).toBe(true);
      expect(measured.percent === 100).toBe(measured.isComplete);
    }),
    { numRuns: tries(100, 5_000) },
  );
});
