import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clipDiff } from '../../src/diff/fit.ts';
import { readHunkLines } from '../../src/diff/lines.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import {
  type Batch,
  canSplit,
  type PackedFile,
  packFiles,
  sizeOf,
  splitBatch,
} from '../../src/review/batches.ts';
import { measureNumbered, numberFile, numberSentFile } from '../../src/review/numbered-diff.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';

function write(path: string, ...hunks: number[]): string {
  const texts = hunks.map((lines, hunk) => {
    const rows = Array.from({ length: lines }, (_, index) => `+line ${index} of hunk ${hunk}\n`);
    return `@@ -${hunk * 500},0 +${hunk * 500 + 1},${lines} @@\n${rows.join('')}`;
  });
  return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${texts.join('')}`;
}

function read(...texts: string[]): FileDiff[] {
  return parseDiff(texts.join(''));
}

function pathsOf(batches: readonly Batch[]): string[][] {
  return batches.map((batch) => batch.map(({ file }) => file.path));
}

function pack(files: readonly FileDiff[], room: number): Batch[] {
  return packFiles(files, room, measureNumbered);
}

describe('what belongs together is asked about together', () => {
  const filler = (count: number) =>
    Array.from({ length: count }, (_, index) => write(`zone${index}/other${index}.ts`, 20));

  test.each([
    ['a test and its subject', 'src/deep/total.ts', '__tests__/deep/total.test.ts'],
    ['a test beside its subject', 'pkg/total.go', 'pkg/total_test.go'],
    ['a test in Python', 'shop/total.py', 'tests/shop/test_total.py'],
    ['a test in Java', 'src/main/java/shop/Total.java', 'src/test/java/shop/TotalTest.java'],
    ['a spec', 'lib/shop/total.rb', 'spec/shop/total_spec.rb'],
    ['a header and its source', 'include/shop/total.h', 'src/shop/total.cc'],
    ['a style and its component', 'ui/Total.tsx', 'ui/Total.module.css'],
    ['a folder', 'shop/one.ts', 'shop/two.ts'],
  ])('%s', (_what, one, other) => {
    const files = read(write(one, 20), ...filler(9), write(other, 20));
    const batches = pathsOf(pack(files, 4_000));
    expect(batches.length).toBeGreaterThan(1);
    const together = batches.find((paths) => paths.includes(one));
    expect(together).toContain(other);
  });

  test('also where a folder is too large for that', () => {
    const names = Array.from({ length: 30 }, (_, index) => `part${index}`);
    const sources = names.map((name) => write(`src/${name}.ts`, 20));
    const tests = names.map((name) => write(`__tests__/${name}.test.ts`, 20));
    for (const paths of pathsOf(pack(read(...sources, ...tests), 5_000))) {
      const subjects = paths.map((path) => /part\d+/.exec(path)?.[0]);
      expect(new Set(subjects).size).toBe(paths.length / 2);
    }
  });
});

test('a change that fits is one batch, in its own order', () => {
  const files = read(write('b.ts', 3), write('a/z.ts', 3), write('b.test.ts', 3));
  expect(pathsOf(pack(files, 100_000))).toEqual([['b.ts', 'a/z.ts', 'b.test.ts']]);
  expect(pack([], 100)).toEqual([]);
});

test('few are needed: hardly more than the room itself demands', () => {
  const texts = Array.from({ length: 300 }, (_, index) =>
    write(`src/zone${index % 7}/file${index}.ts`, 1 + ((index * 37) % 60)),
  );
  const files = read(...texts);
  const room = 20_000;
  const least = Math.ceil(files.reduce((total, file) => total + measureNumbered(file), 0) / room);
  expect(pack(files, room).length).toBeLessThanOrEqual(Math.ceil(least * 1.1));
});

test('a file that is larger than a batch is asked about in parts, each of which says so', () => {
  const files = read(write('large.ts', 300, 10, 200), write('small.ts', 5));
  const batches = pack(files, 3_000);
  const parts = batches.flat().filter(({ file }) => file.path === 'large.ts');
  expect(parts.length).toBeGreaterThan(3);
  const added = parts.flatMap(({ file }) => file.hunks.flatMap(readHunkLines));
  expect(added).toEqual(files[0]?.hunks.flatMap(readHunkLines));
  for (const { file } of parts) {
    const [sent] = clipDiff([file], 1_000_000).sent;
    const lines = file.hunks.reduce((total, { additions }) => total + additions, 0);
    expect(sent?.note).toBe(`[clipped: ${lines} of 510 changed lines of this file]\n`);
  }
});

/** What of the files is there, with its place. */
function linesOf(parts: readonly Pick<PackedFile, 'index' | 'file'>[]): string[] {
  return parts.flatMap(({ index, file }) =>
    file.hunks.flatMap((hunk) =>
      readHunkLines(hunk).map(
        ({ kind, text, oldNumber, newNumber }) => `${index} ${kind} ${oldNumber} ${newNumber} ${text}`,
      ),
    ),
  );
}

describe('for random diffs and any room', () => {
  const change = fc
    .array(randomDiff, { minLength: 1, maxLength: 6 })
    .map((diffs) => diffs.flatMap(({ files }) => files));
  const room = fc.integer({ min: 50, max: 6_000 });

  test('each line is in one batch, and none is larger than the room but for a single line', () => {
    fc.assert(
      fc.property(change, room, (files, room) => {
        const batches = pack(files, room);
        const all = batches.flat().toSorted((a, b) => a.index - b.index);
        const whole = files.map((file, index) => ({ index, file }));
        expect(linesOf(all).toSorted()).toEqual(linesOf(whole).toSorted());
        expect(new Set(all.map(({ index }) => index)).size).toBe(files.length);
        for (const batch of batches) {
          for (const { file, size } of batch) expect(size).toBe(measureNumbered(file));
          const lines = batch.flatMap(({ file }) => file.hunks.flatMap(readHunkLines));
          expect(sizeOf(batch) <= room || (batch.length === 1 && lines.length <= 1)).toBe(true);
          const indexes = batch.map(({ index }) => index);
          expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
        }
        expect(pack(files, room)).toEqual(batches);
      }),
      { numRuns: tries(30, 5_000) },
    );
  });

  test('there are at most twice as many as the sum demands, and one', () => {
    fc.assert(
      fc.property(change, room, (files, room) => {
        const batches = pack(files, room).filter((batch) => sizeOf(batch) <= room);
        const total = batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
        expect(batches.length).toBeLessThanOrEqual((2 * total) / room + 1);
      }),
      { numRuns: tries(30, 5_000) },
    );
  });

  test('what is measured is as long as what is written, or longer', () => {
    fc.assert(
      fc.property(change, room, (files, room) => {
        for (const { file } of pack(files, room).flat()) {
          expect(Buffer.byteLength(numberFile(file))).toBeLessThanOrEqual(measureNumbered(file));
          const [sent] = clipDiff([file], Number.POSITIVE_INFINITY).sent;
          const text = sent ? numberSentFile(sent) : '';
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(measureNumbered(file));
        }
      }),
      { numRuns: tries(30, 5_000) },
    );
  });

  test('a batch that is too long has halves, down to a single line', () => {
    fc.assert(
      fc.property(change, (files) => {
        const split = (batch: Batch): Batch[] => {
          const halves = splitBatch(batch, measureNumbered);
          expect(canSplit(batch)).toBe(halves !== undefined);
          return halves ? halves.flatMap(split) : [batch];
        };
        const whole = files.map((file, index) => ({ index, file, size: measureNumbered(file) }));
        const parts = split(whole);
        expect(linesOf(parts.flat()).toSorted()).toEqual(linesOf(whole).toSorted());
        for (const part of parts) expect(linesOf(part).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: tries(20, 2_000) },
    );
  });
});
