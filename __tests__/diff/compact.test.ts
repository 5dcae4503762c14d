import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCompactor } from '../../src/diff/compact.ts';
import { redactDiff } from '../../src/diff/redact.ts';
import { randomDiff } from '../review/diffs.ts';
import { tries } from '../thorough.ts';

/** Keeps texts, and counts how often they are read. */
function createKeeper() {
  const counts = { read: 0 };
  const keep = (text: string) => () => {
    counts.read += 1;
    return text;
  };
  return { keep, counts };
}

test('a file is the same as before, also in copies of it', async () => {
  await fc.assert(
    fc.asyncProperty(randomDiff, async ({ files }) => {
      const compact = files.map(createCompactor(createKeeper().keep));
      expect(compact).toEqual(files);
      expect(compact.map((file) => ({ ...file, hunks: file.hunks.map((hunk) => ({ ...hunk })) }))).toEqual(
        files,
      );
      expect(await redactDiff(compact)).toEqual(await redactDiff(files));
    }),
    { numRuns: tries(50, 2_000) },
  );
});

test('the hunks of a file are read at once', () => {
  const [{ files } = { files: [] }] = fc.sample(
    randomDiff.filter((diff) => diff.files.some(({ hunks }) => hunks.length > 2)),
    { numRuns: 1, seed: 7 },
  );
  const { keep, counts } = createKeeper();
  const compact = files.map(createCompactor(keep));
  expect(counts.read).toBe(0);
  for (const { hunks } of compact) for (const { text } of hunks) expect(text).toMatch(/^@@/);
  expect(counts.read).toBe(files.filter(({ hunks }) => hunks.length > 0).length);
});
