import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDiff } from '../../src/diff/parse.ts';
import { CATEGORIES, type Finding, SCOPES } from '../../src/review/findings.ts';
import { isCounted, placeFindings, triageFindings, worstSeverity } from '../../src/review/triage.ts';
import { SEVERITIES } from '../../src/severities.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';
import { FINDING } from './findings.ts';

const rows = Array.from({ length: 30 }, (_, index) => `+line ${index + 1}\n`).join('');
const fileDiff = (path: string) =>
  `diff --git a/${path} b/${path}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,30 @@\n${rows}`;
const FILES = parseDiff(`${fileDiff('a.ts')}${fileDiff('b.ts')}`);
const OPTIONS = { minSeverity: 'medium', maxFindings: 10 } as const;

function at(line: number, about: Partial<Finding> = {}): Finding {
  return { ...FINDING, path: 'a.ts', startLine: line, endLine: line, quote: `line ${line}`, ...about };
}

const triage = (findings: Finding[], options = {}) =>
  triageFindings(placeFindings(findings, FILES), { ...OPTIONS, ...options });

describe('where a finding stands', () => {
  test.each<[string, Finding, string]>([
    ['on its lines', at(3), 'inline'],
    ['in the overview, as it was there before', at(3, { scope: 'pre-existing' }), 'pre-existing'],
    ['on its lines, as the change makes it worse', at(3, { scope: 'exacerbated' }), 'inline'],
    ['folded, as it weighs little', at(3, { severity: 'low' }), 'minor'],
    ['in the overview, as its quote was made up', at(3, { quote: 'nowhere to be seen' }), 'unplaced'],
    ['in the overview, as its file was made up', at(3, { path: 'c.ts' }), 'unplaced'],
  ])('%s', (_what, finding, status) => {
    const [found] = triage([finding]);
    expect(found).toMatchObject({ status, id: 'F1' });
    expect(found?.anchor === undefined).toBe(status === 'unplaced');
    expect(found?.reason === undefined).toBe(status !== 'unplaced');
  });

  test('what two requests say of the same lines is one; each is placed by the files of its own', () => {
    const [file] = FILES;
    const part = file ? [{ ...file, path: 'part.ts' }] : [];
    const said = at(3, { path: 'part.ts' });
    const found = [...placeFindings([said], part), ...placeFindings([said, at(3)], [...part, ...FILES])];
    expect(triageFindings(found, OPTIONS).map(({ path, status }) => [path, status])).toEqual([
      ['a.ts', 'inline'],
      ['part.ts', 'inline'],
    ]);
  });

  test('those that there is no room for count like the others', () => {
    const found = triage([at(1), at(3), at(5), at(7, { severity: 'low' })], { maxFindings: 2 });
    expect(found.map(({ status }) => status)).toEqual(['inline', 'inline', 'overflow', 'minor']);
    expect(found.filter(isCounted)).toHaveLength(3);
  });

  test('the worst severity is of those that count', () => {
    expect(worstSeverity(triage([at(1, { severity: 'critical', scope: 'pre-existing' }), at(3)]))).toBe(
      'high',
    );
    expect(worstSeverity(triage([at(1, { severity: 'low' })]))).toBeUndefined();
  });
});

test('findings come from the worst to the least, then by path and line', () => {
  const found = triage([
    at(9, { severity: 'medium' }),
    at(2, { path: 'b.ts' }),
    at(8),
    at(4),
    at(20, { severity: 'critical', path: 'b.ts' }),
  ]);
  expect(found.map(({ id, path, startLine }) => `${id} ${path}:${startLine}`)).toEqual([
    'F1 b.ts:20',
    'F2 a.ts:4',
    'F3 a.ts:8',
    'F4 b.ts:2',
    'F5 a.ts:9',
  ]);
});

describe('twice the same', () => {
  test('is one, the most severe', () => {
    const found = triage([
      at(3, { severity: 'medium' }),
      at(3, { severity: 'critical', title: 'Other words' }),
    ]);
    expect(found).toMatchObject([{ severity: 'critical' }]);
  });

  test('is told by its title too, whatever its marks', () => {
    const other = at(3, { category: 'security', title: '**The sum** starts `wrong`!' });
    expect(triage([at(3), other])).toHaveLength(1);
  });

  test.each<[string, Finding]>([
    ['other lines', at(5)],
    ['another file', at(3, { path: 'b.ts' })],
    ['another category and title', at(3, { category: 'security', title: 'Anybody may call it' })],
  ])('is not what has %s', (_what, other) => {
    expect(triage([at(3), other])).toHaveLength(2);
  });

  test('what counts for nothing does not stand for what counts', () => {
    const found = triage([
      at(3, { severity: 'critical', scope: 'pre-existing' }),
      at(3, { severity: 'high' }),
    ]);
    expect(found.map(({ status }) => status)).toEqual(['pre-existing', 'inline']);
  });
});

describe('a fingerprint', () => {
  const fingerprintsOf = (findings: Finding[]) => triage(findings).map(({ fingerprint }) => fingerprint);

  test('is that of the code, whatever is said of it and however its lines are numbered', () => {
    const diff = fileDiff('a.ts').replace('@@ -0,0 +1,30 @@\n', '@@ -0,0 +1,31 @@\n+first\n');
    const [moved] = triageFindings(placeFindings([at(3, { title: 'New words' })], parseDiff(diff)), OPTIONS);
    expect(moved?.anchor?.startLine).toBe(4);
    expect([moved?.fingerprint]).toEqual(fingerprintsOf([at(3)]));
  });

  test('is another for another category, path or code', () => {
    expect(new Set(fingerprintsOf([at(3), at(3, { category: 'api', title: 'x' }), at(5)])).size).toBe(3);
  });

  test('is no other finding’s where the code is the same', () => {
    const same = parseDiff(fileDiff('a.ts').replaceAll(/line \d+/g, 'line'));
    const found = triageFindings(
      placeFindings([at(3, { quote: 'line' }), at(5, { quote: 'line' })], same),
      OPTIONS,
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

test('for random diffs and findings, nothing is lost but what is there twice', () => {
  const claim: fc.Arbitrary<Finding> = fc.record({
    path: fc.constantFrom('src/a.ts', 'b.py', 'nowhere.ts'),
    startLine: fc.nat({ max: 60 }),
    endLine: fc.nat({ max: 60 }),
    side: fc.constantFrom('LEFT' as const, 'RIGHT' as const, undefined),
    quote: fc.constantFrom('', '}', 'const total = 0;', 'made up'),
    severity: fc.constantFrom(...SEVERITIES),
    category: fc.constantFrom(...CATEGORIES),
    scope: fc.constantFrom(...SCOPES),
    title: fc.constantFrom('One', 'Two', 'Three'),
    body: fc.string(),
    rule: fc.constant(undefined),
  });
  fc.assert(
    fc.property(randomDiff, fc.array(claim, { maxLength: 15 }), ({ files }, claims) => {
      const found = triageFindings(placeFindings(claims, files), { minSeverity: 'medium', maxFindings: 3 });
      expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `F${index + 1}`));
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      expect(found.filter(({ status }) => status === 'inline').length).toBeLessThanOrEqual(3);
      const weights = found.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      for (const { body, path, title, severity } of claims) {
        const stands = found.some((one) => one.body === body && one.title === title);
        const isDouble = found.some(
          (one) => SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(severity) && one.anchor,
        );
        expect(stands || isDouble).toBe(true);
        if (path === 'nowhere.ts') expect(stands).toBe(true);
      }
    }),
    { numRuns: tries(80, 10_000) },
  );
});
