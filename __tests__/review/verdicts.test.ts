import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDiff } from '../../src/diff/parse.ts';
import { checkAgainstSchema } from '../../src/inference/structured/schema.ts';
import { placeFindings, type ReviewedFinding, triageFindings } from '../../src/review/triage.ts';
import { applyVerdicts, countUnjudged, parseVerdicts, VERDICTS_FORMAT } from '../../src/review/verdicts.ts';
import { FINDING } from './findings.ts';

const FILES = parseDiff(`diff --git a/src/total.ts b/src/total.ts
--- a/src/total.ts
+++ b/src/total.ts
@@ -1,2 +1,4 @@
 export function total(items: Item[]): number {
+  let sum = 0;
+  for (const item of items) sum += item.price;
   return sum;
`);

const claims = [1, 2, 3].map((line) => ({
  ...FINDING,
  startLine: line,
  endLine: line,
  quote: '',
  title: `About line ${line}`,
  severity: line === 3 ? ('low' as const) : ('high' as const),
}));
const FINDINGS = triageFindings(placeFindings(claims, FILES), { minSeverity: 'medium', maxFindings: 10 });

function judge(...verdicts: unknown[]): ReviewedFinding[] {
  return applyVerdicts(FINDINGS, parseVerdicts({ verdicts }), FILES, FILES);
}

const KEEP = { id: 'F2', keep: true, reason: 'It is there.', replacement: '  let sum = 1;' };
const REJECT = { id: 'F2', keep: false, reason: 'It is handled below.', replacement: null };

test('an answer in the form is valid under the schema that was asked for', async () => {
  const fields = { verdicts: [KEEP, { ...REJECT, id: 'F1' }] };
  expect(await checkAgainstSchema(fields, VERDICTS_FORMAT.schema)).toEqual({ fields });
});

describe('a finding', () => {
  test('that is kept gets its replacement', () => {
    expect(judge(KEEP)[1]).toEqual({ ...FINDINGS[1], suggestion: '  let sum = 1;' });
  });

  test('that is not kept is rejected, with the reason', () => {
    expect(judge(REJECT)[1]).toEqual({ ...FINDINGS[1], status: 'rejected', reason: 'It is handled below.' });
  });

  test.each<[string, unknown[]]>([
    ['is not judged', []],
    [
      'is judged by another’s id',
      [
        { ...REJECT, id: 'F7' },
        { ...REJECT, id: 'f2' },
        { ...REJECT, id: '2' },
      ],
    ],
    ['is judged in another form', [{ ...REJECT, keep: 'no' }, { id: 'F2' }, 'F2', null, [REJECT]]],
    ['is kept without a replacement', [{ ...KEEP, replacement: null }]],
    ['is kept, and its replacement left out', [{ id: 'F2', keep: true, reason: '' }]],
    ['is kept with one that can’t be applied', [{ ...KEEP, replacement: '' }]],
    [
      'has a verdict of another answer’s kind',
      [
        { ...REJECT, id: '__proto__' },
        { ...REJECT, id: 'constructor' },
      ],
    ],
  ])('that %s stays as it is', (_what, verdicts) => {
    expect(judge(...verdicts)).toEqual(FINDINGS);
  });

  test('that is judged twice goes by the first', () => {
    expect(judge(KEEP, REJECT)[1]).toMatchObject({ status: 'inline', suggestion: '  let sum = 1;' });
    expect(judge(REJECT, KEEP)[1]).toMatchObject({ status: 'rejected', suggestion: undefined });
  });

  test('that was not offered is not judged', () => {
    expect(FINDINGS[2]).toMatchObject({ id: 'F3', status: 'minor' });
    expect(judge({ ...REJECT, id: 'F3' })).toEqual(FINDINGS);
  });

  test('keeps its replacement off where the model saw a part of the file', () => {
    const other = FILES.map((file) => ({ ...file, path: 'other.ts' }));
    const kept = applyVerdicts(FINDINGS, parseVerdicts({ verdicts: [KEEP] }), other, FILES);
    expect(kept).toEqual(FINDINGS);
  });
});

test('those that nothing was said of are counted', () => {
  expect(countUnjudged(FINDINGS, parseVerdicts({ verdicts: [KEEP] }))).toBe(1);
  expect(countUnjudged(FINDINGS, parseVerdicts('no'))).toBe(2);
});

test('whatever is answered, no finding is lost or becomes worse', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.constantFrom(KEEP, REJECT, { ...REJECT, id: 'F1' })),
      (json, list) => {
        for (const answer of [json, { verdicts: json }, { verdicts: [json, ...list] }]) {
          const judged = applyVerdicts(FINDINGS, parseVerdicts(answer), FILES, FILES);
          expect(judged.map(({ id, severity, title }) => ({ id, severity, title }))).toEqual(
            FINDINGS.map(({ id, severity, title }) => ({ id, severity, title })),
          );
        }
      },
    ),
  );
});
