import { describe, expect, test } from '@jest/globals';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { packFiles } from '../../src/review/batches.ts';
import type { KnownFinding } from '../../src/review/known-findings.ts';
import { createFileWriter, isToldBeside, nameOpen } from '../../src/review/open-findings.ts';

const rows = Array.from({ length: 200 }, (_, index) => `+const value${index} = read(${index});\n`);
const FILES = parseDiff(
  `diff --git a/a.ts b/a.ts\n--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1,200 @@\n${rows.join('')}`,
);

function known(about: Partial<KnownFinding> = {}): KnownFinding {
  return {
    id: 'f1',
    path: 'a.ts',
    side: 'RIGHT',
    lineCount: 1,
    code: 'c',
    severity: 'high',
    category: 'correctness',
    title: 'Nothing is read',
    text: 'Why that is.',
    thread: undefined,
    stored: undefined,
    state: 'open',
    anchor: { path: 'a.ts', side: 'RIGHT', startLine: 150, endLine: 150, hunkIndex: 0 },
    standing: 'stands',
    closedBy: [],
    isResolvedByUs: false,
    wasClosed: false,
    ...about,
  };
}

test('what is open, and stands in the diff, has a name', () => {
  const others = [known({ state: 'fixed' }), known({ anchor: undefined })];
  expect(nameOpen([...others, known()]).map(({ name }) => name)).toEqual(['O1']);
});

describe('what is open in a file', () => {
  const writer = createFileWriter(nameOpen([known()]));
  const write = (file: FileDiff) => writer.write({ file, note: '', clipped: undefined });

  test('stands behind its hunks', () => {
    const [text = ''] = FILES.map(write);
    expect(text).toMatch(
      /\n--- open findings of this file\nO1 \(high, correctness\), lines? 150.*: Nothing is read\nWhy that is\.\n$/,
    );
  });

  test('stands beside the part that has its code, and counts', () => {
    const parts = packFiles(FILES, 2_000, writer.measure).flat();
    expect(parts.length).toBeGreaterThan(2);
    const told = parts.filter(({ file }) => isToldBeside(file, known()));
    expect(told).toHaveLength(1);
    for (const { file, size } of parts) {
      const text = write(file);
      expect(text.includes('O1')).toBe(text.includes('150 +const value149'));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(size);
    }
  });
});
