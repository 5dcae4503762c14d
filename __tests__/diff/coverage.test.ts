import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  addSkipped,
  buildCoverageJson,
  buildCoverageRows,
  type Coverage,
  describeCoverage,
} from '../../src/diff/coverage.ts';
import { anyCharacter } from '../any-character.ts';

const paths = (count: number, name = 'f') => Array.from({ length: count }, (_, index) => `${name}${index}`);
const skipped = (count: number, reason: string) => paths(count, reason).map((path) => ({ path, reason }));
const clipped = (count: number) =>
  paths(count, 'c').map((path) => ({ path, reason: 'over the limit', sentLines: 1, totalLines: 3 }));

const NOTHING: Coverage = { sent: [], clipped: [], skipped: [], totalFiles: 0 };

const CoverageSchema = v.strictObject({
  files: v.number(),
  sent: v.number(),
  clipped: v.number(),
  skippedFiles: v.number(),
  unlistedFiles: v.number(),
  parts: v.array(
    v.strictObject({ path: v.string(), reason: v.string(), sentLines: v.number(), totalLines: v.number() }),
  ),
  skipped: v.array(v.strictObject({ path: v.string(), reason: v.string() })),
});

const readJson = (coverage: Coverage) => v.parse(CoverageSchema, JSON.parse(buildCoverageJson(coverage)));

test.each<[string, Coverage]>([
  ['no files', NOTHING],
  ['1 of 1 file', { ...NOTHING, sent: paths(1), totalFiles: 1 }],
  ['3 of 3 files', { ...NOTHING, sent: paths(3), totalFiles: 3 }],
  ['0 of 1 file (1 clipped)', { ...NOTHING, clipped: clipped(1), totalFiles: 1 }],
  [
    '0 of 2 files (2 skipped: over the limit)',
    { ...NOTHING, skipped: skipped(2, 'over the limit'), totalFiles: 2 },
  ],
  [
    '12 of 15 files (1 clipped, 2 skipped: lock file, binary)',
    {
      sent: paths(12),
      clipped: clipped(1),
      skipped: [...skipped(1, 'lock file'), ...skipped(1, 'binary')],
      totalFiles: 15,
    },
  ],
  [
    '1 of 8 files (7 skipped: binary ×4, lock file ×2, generated)',
    {
      ...NOTHING,
      sent: paths(1),
      skipped: [...skipped(2, 'lock file'), ...skipped(4, 'binary'), ...skipped(1, 'generated')],
      totalFiles: 8,
    },
  ],
  ['2 of 5 files (3 that GitHub does not list)', { ...NOTHING, sent: paths(2), totalFiles: 5 }],
])('%s', (words, coverage) => {
  expect(describeCoverage(coverage)).toBe(words);
});

test('files that were not selected come before those that did not fit', () => {
  const coverage = {
    ...NOTHING,
    sent: ['a'],
    skipped: [{ path: 'b', reason: 'over the limit' }],
    totalFiles: 2,
  };
  expect(addSkipped(coverage, [{ path: 'c', reason: 'binary' }], 3_100)).toEqual({
    sent: ['a'],
    clipped: [],
    skipped: [
      { path: 'c', reason: 'binary' },
      { path: 'b', reason: 'over the limit' },
    ],
    totalFiles: 3_100,
  });
});

describe('the rows', () => {
  test('tell what was not sent first', () => {
    const coverage: Coverage = {
      sent: ['a'],
      clipped: [
        { path: 'b', reason: 'over the limit', sentLines: 2, totalLines: 5 },
        { path: 'c', reason: 'over the limit', sentLines: 0, totalLines: 1 },
        { path: 'd', reason: 'GitHub gives no more', sentLines: 4, totalLines: 9 },
      ],
      skipped: [{ path: 'e', reason: 'binary' }],
      totalFiles: 5,
    };
    expect(buildCoverageRows(coverage)).toEqual({
      rows: [
        { path: 'b', state: 'clipped', detail: '2 of 5 changed lines, over the limit' },
        { path: 'c', state: 'clipped', detail: 'parts of 1 changed lines, over the limit' },
        { path: 'd', state: 'clipped', detail: '4 of 9 changed lines, GitHub gives no more' },
        { path: 'e', state: 'skipped', detail: 'binary' },
        { path: 'a', state: 'sent', detail: '' },
      ],
      omittedRows: 0,
    });
  });

  test('are at most 100', () => {
    const coverage = { ...NOTHING, sent: paths(60), skipped: skipped(60, 'binary'), totalFiles: 120 };
    const { rows, omittedRows } = buildCoverageRows(coverage);
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 60 }, () => 'skipped'),
      ...Array.from({ length: 40 }, () => 'sent'),
    ]);
    expect(omittedRows).toBe(20);
  });

  test('have the end of a long path, never half a character', () => {
    const pathOf = (path: string) => buildCoverageRows({ ...NOTHING, sent: [path] }).rows[0]?.path;
    const end = `${'🎉'.repeat(180)}/the-name.ts.snapshot`.slice(-500);
    expect([...end].length).toBe(201);
    expect(pathOf(end)).toBe(`…${[...end].slice(2).join('')}`);
    expect(pathOf('a'.repeat(200))).toBe('a'.repeat(200));
  });
});

describe('the output', () => {
  test('has numbers, and what was skipped', () => {
    const coverage: Coverage = {
      sent: paths(2),
      clipped: clipped(1),
      skipped: [{ path: 'yarn.lock', reason: 'lock file' }],
      totalFiles: 10,
    };
    expect(buildCoverageJson(coverage)).toBe(
      '{"files":10,"sent":2,"clipped":1,"skippedFiles":1,"unlistedFiles":6,"parts":[{"path":"c0","reason":"over the limit","sentLines":1,"totalLines":3}],"skipped":[{"path":"yarn.lock","reason":"lock file"}]}',
    );
    expect(readJson(NOTHING)).toEqual({
      files: 0,
      sent: 0,
      clipped: 0,
      skippedFiles: 0,
      unlistedFiles: 0,
      parts: [],
      skipped: [],
    });
  });

  test('stays short enough for an output, and still counts all', () => {
    const long = {
      ...NOTHING,
      clipped: clipped(3_000),
      skipped: skipped(3_000, 'x'.repeat(2_000)),
      totalFiles: 6_000,
    };
    const text = buildCoverageJson(long);
    expect(text.length).toBeLessThan(101_000);
    const { clipped: clippedFiles, parts, skippedFiles, skipped: listed } = readJson(long);
    expect([clippedFiles, skippedFiles]).toEqual([3_000, 3_000]);
    expect(parts.length).toBeGreaterThan(500);
    expect(parts).toEqual(long.clipped.slice(0, parts.length));
    expect(listed.length).toBeGreaterThan(10);
    expect(listed).toEqual(long.skipped.slice(0, listed.length));
  });

  test('gives every path back, and shows what can’t be seen', () => {
    const path = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        'a\r\n::add-mask::x',
        '\u202egpj.exe',
        '\u{e0041}',
        '\u2028',
        '\ufeff',
        '"],"sent":0}',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.array(path), (foreign) => {
        const coverage = { ...NOTHING, skipped: foreign.map((item) => ({ path: item, reason: 'binary' })) };
        const text = buildCoverageJson(coverage);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u);
        expect(readJson(coverage).skipped.map((item) => item.path)).toEqual(foreign);
      }),
    );
  });

  test('the sentence holds nothing foreign', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (foreign) => {
        const coverage = {
          ...NOTHING,
          sent: foreign,
          clipped: foreign.map((path) => ({ path, reason: 'over the limit', sentLines: 1, totalLines: 2 })),
          skipped: foreign.map((path) => ({ path, reason: 'binary' })),
          totalFiles: foreign.length * 3,
        };
        expect(describeCoverage(coverage)).toMatch(
          /^no files$|^\d+ of \d+ files \(\d+ clipped, \d+ skipped: binary\)$/,
        );
      }),
    );
  });
});
