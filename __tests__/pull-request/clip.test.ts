import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clipDiff } from '../../src/pull-request/clip.ts';
import type { Coverage } from '../../src/pull-request/coverage.ts';
import { type FileDiff, joinDiff, joinFile, parseDiff } from '../../src/pull-request/diff.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { createRepository, readOwnDiffs } from './git-repository.ts';

/** A file with a hunk for each number, of that many lines. */
function write(path: string, ...hunks: number[]): string {
  const header = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;
  return header + hunks.map((lines) => `@@ -1,0 +1,${lines} @@\n${'+added line\n'.repeat(lines)}`).join('');
}

const read = (...texts: string[]) => parseDiff(texts.join(''));
const partly = (files: readonly FileDiff[]): FileDiff[] =>
  files.map((file) => ({ ...file, withheld: 'part' }));

/** Sent whole, clipped, skipped. */
function pathsOf({ sent, clipped, skipped }: Coverage) {
  return [sent, clipped.map(({ path }) => path), skipped.map(({ path }) => path)];
}

test('what fits is sent as it is', () => {
  const text = closeAfterTest(createRepository()).diff();
  const files = parseDiff(text);
  const all = { sent: files.map(({ path }) => path), clipped: [], skipped: [], totalFiles: files.length };
  expect(clipDiff(files, text.length)).toEqual({ text, coverage: all });
  expect(clipDiff(files, text.length - 1).text).not.toBe(text);
});

test('of no files nothing is sent', () => {
  expect(clipDiff([], 100)).toEqual({
    text: '',
    coverage: { sent: [], clipped: [], skipped: [], totalFiles: 0 },
  });
});

test.each([0, -1, 50])('with %d characters all is skipped, and said', (maxCharacters) => {
  expect(clipDiff(read(write('a.ts', 1), write('b.ts', 1)), maxCharacters)).toEqual({
    text: '',
    coverage: {
      sent: [],
      clipped: [],
      skipped: [
        { path: 'a.ts', reason: 'over the limit' },
        { path: 'b.ts', reason: 'over the limit' },
      ],
      totalFiles: 2,
    },
  });
});

test('a clipped file has whole hunks and a last line that says so', () => {
  const files = read(write('a.ts', 3, 3, 3));
  const { text, coverage } = clipDiff(files, write('a.ts', 3, 3, 3).length - 1);
  expect(text).toBe(`${write('a.ts', 3, 3)}[clipped: 2 of 3 hunks of this file]\n`);
  expect(coverage.clipped).toEqual([{ path: 'a.ts', sentHunks: 2, totalHunks: 3 }]);
  expect(clipDiff(files, text.length).text).toBe(text);
  expect(clipDiff(files, text.length - 1).coverage.clipped[0]?.sentHunks).toBe(1);
});

test('a hunk that does not fit makes room for a later one that does', () => {
  const files = read(write('a.ts', 1, 50, 2));
  const { text, coverage } = clipDiff(files, 300);
  expect(text).toBe(`${write('a.ts', 1, 2)}[clipped: 2 of 3 hunks of this file]\n`);
  expect(coverage.clipped).toEqual([{ path: 'a.ts', sentHunks: 2, totalHunks: 3 }]);
});

test('the line stands on its own also where the file does not end one', () => {
  const files = read(write('a.ts', 50), '@@ -90 +90 @@\n-a\n+b\n\\ No newline at end of file');
  expect(clipDiff(files, 200).text).toMatch(/file\n\[clipped: 1 of 2 hunks of this file\]\n$/);
});

test('a file of which GitHub gives a part is never whole', () => {
  const [file, other] = [write('a.ts', 1), write('b.ts', 1)];
  const { text, coverage } = clipDiff([...partly(read(file)), ...read(other)], 1_000);
  expect(text).toBe(`${file}[clipped: GitHub gives only a part of this file’s patch]\n${other}`);
  expect(coverage.clipped).toEqual([{ path: 'a.ts', sentHunks: 1, totalHunks: undefined }]);
  expect(coverage.sent).toEqual(['b.ts']);
  expect(clipDiff(partly(read(file)), text.length - other.length - 1).text).toBe('');
});

describe('the least interesting lose first', () => {
  /** What is skipped when there is room for either of the two, not for both. */
  const loserOf = (...paths: string[]) => {
    const texts = paths.map((path) => write(path, 2));
    const longest = Math.max(...texts.map((text) => text.length));
    return pathsOf(clipDiff(read(...texts), longest).coverage)[2];
  };

  test.each([
    ['src/a.ts', '__tests__/a.ts'],
    ['src/a.ts', 'src/a.test.ts'],
    ['src/a.go', 'src/a_test.go'],
    ['src/a.py', 'src/test_a.py'],
    ['src/A.java', 'src/ATest.java'],
    ['src/a.rb', 'spec/a.rb'],
    ['src/a.ts', 'README.md'],
    ['src/a.ts', 'a.json'],
    ['src/a.test.ts', 'docs/a.md'],
    ['src/a.test.ts', 'tsconfig.json'],
    ['Dockerfile', '.gitignore'],
    ['Makefile', 'a.csv'],
    ['infra/main.tf', 'a.yaml'],
    ['.github/workflows/ci.yml', 'config/ci.yml'],
    ['action.yml', 'a.yml'],
    ['.github/workflows/test.yml', 'src/a.test.ts'],
    ['src/a.ts', '.github/README.md'],
    ['src/latest.ts', 'src/a.spec.ts'],
    ['src/a.unknown', 'LICENSE'],
  ])('%s stays before %s', (kept, lost) => {
    expect(loserOf(kept, lost)).toEqual([lost]);
    expect(loserOf(lost, kept)).toEqual([lost]);
  });

  test('the larger before the smaller of a kind', () => {
    const texts = [write('large.ts', 30), write('b.ts', 2), write('a.ts', 2)];
    expect(pathsOf(clipDiff(read(...texts), write('large.ts', 30).length).coverage)).toEqual([
      ['b.ts', 'a.ts'],
      [],
      ['large.ts'],
    ]);
  });

  test('the later before the earlier of a size', () => {
    const texts = [write('b.ts', 2), write('a.ts', 2), write('c.ts', 2)];
    const limit = 2 * write('b.ts', 2).length;
    expect(pathsOf(clipDiff(read(...texts), limit).coverage)).toEqual([['b.ts', 'a.ts'], [], ['c.ts']]);
  });

  test('but all stay in their order', () => {
    const texts = [write('README.md', 1), write('a.test.ts', 1), write('b.ts', 9), write('a.ts', 1)];
    expect(clipDiff(read(...texts), 10_000).text).toBe(texts.join(''));
  });
});

describe('whatever the diff and the limit', () => {
  const name = fc.constantFrom(
    'a.ts',
    'src/b.ts',
    'a.test.ts',
    'README.md',
    'x.json',
    '.github/workflows/c.yml',
  );
  const file = fc
    .tuple(name, fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), fc.boolean())
    .map(([path, hunks, isPart]) => {
      const files = read(write(path, ...hunks));
      return isPart && hunks.length > 0 ? partly(files) : files;
    });
  const diff = fc.array(file, { maxLength: 6 }).map((files) => files.flat());

  test('the text never exceeds the limit, and each file is in one list', () => {
    fc.assert(
      fc.property(diff, fc.integer({ min: -1, max: 3_000 }), (files, limit) => {
        const { text, coverage } = clipDiff(files, limit);
        expect(text.length).toBeLessThanOrEqual(Math.max(0, limit));
        const listed = pathsOf(coverage).flat();
        expect(listed.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
        expect(coverage.totalFiles).toBe(files.length);
        expect(clipDiff(files, limit)).toEqual({ text, coverage });
      }),
      { numRuns: 500 },
    );
  });

  test('the text without its notes is a diff of the files that the coverage names, whole hunks in their order', () => {
    fc.assert(
      fc.property(diff, fc.integer({ min: 0, max: 3_000 }), (files, limit) => {
        const { text, coverage } = clipDiff(files, limit);
        const notes = text.match(/^\[clipped: .*\]\n/gm) ?? [];
        const sent = parseDiff(text.replace(/^\[clipped: .*\]\n/gm, ''));
        expect(notes).toHaveLength(coverage.clipped.length);
        expect(sent).toHaveLength(coverage.sent.length + coverage.clipped.length);
        const hunksOf = (diffs: readonly FileDiff[]) =>
          diffs.flatMap(({ hunks }) => hunks.map((hunk) => hunk.text));
        const all = hunksOf(files);
        let position = -1;
        for (const hunk of hunksOf(sent)) {
          position = all.indexOf(hunk, position + 1);
          expect(position).toBeGreaterThanOrEqual(0);
        }
        const counts = coverage.clipped.map(({ sentHunks }) => sentHunks);
        const parsed = sent.map(({ hunks }) => hunks.length);
        expect(counts.every((count) => count > 0 && parsed.includes(count))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a larger limit never sends fewer characters', () => {
    fc.assert(
      fc.property(diff, (files) => {
        let shorter = 0;
        const top = joinDiff(files).length + 500;
        for (let limit = 0; limit <= top; limit++) {
          const { length } = clipDiff(files, limit).text;
          expect(length).toBeGreaterThanOrEqual(shorter);
          shorter = length;
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a large real diff is clipped to any size', () => {
    const files = readOwnDiffs().flatMap(parseDiff);
    const { length } = joinDiff(files);
    for (const part of [0.01, 0.2, 0.5, 0.9, 1]) {
      const limit = Math.floor(length * part);
      const { text, coverage } = clipDiff(files, limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(coverage.sent.length + coverage.clipped.length + coverage.skipped.length).toBe(files.length);
      expect(files.filter((file) => text.includes(joinFile(file))).length).toBeGreaterThanOrEqual(
        coverage.sent.length,
      );
    }
  });
});
