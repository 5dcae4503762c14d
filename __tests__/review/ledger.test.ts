import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildLedgerJson, countLedger, describeLedger, type FindingState } from '../../src/review/ledger.ts';

const NONE = { found: 0, fixed: 0, dismissed: 0 };

function states(open: number, fixed: number, dismissed: number): FindingState[] {
  return [
    ...Array<FindingState>(open).fill('open'),
    ...Array<FindingState>(fixed).fill('fixed'),
    ...Array<FindingState>(dismissed).fill('dismissed'),
  ];
}

test('a ledger adds up, with and without threads', () => {
  const small = fc.nat({ max: 20 });
  fc.assert(
    fc.property(small, small, small, small, small, small, (open, fixed, dismissed, ...others) => {
      const [openToo, fixedToo, dismissedToo] = others;
      const unthreaded = {
        found: openToo + fixedToo + dismissedToo,
        fixed: fixedToo,
        dismissed: dismissedToo,
      };
      expect(countLedger(states(open, fixed, dismissed), unthreaded)).toEqual({
        found: open + fixed + dismissed + unthreaded.found,
        fixed: fixed + fixedToo,
        dismissed: dismissed + dismissedToo,
        open: open + openToo,
      });
    }),
  );
});

describe('describeLedger', () => {
  test.each([
    [[3, 4, 1], 'Addressed: 5 of 8 findings (62 %): 4 fixed, 1 dismissed'],
    [[0, 0, 0], ''],
    [[2, 0, 0], 'Addressed: 0 of 2 findings (0 %)'],
    [[0, 1, 0], 'Addressed: 1 of 1 finding (100 %): 1 fixed'],
    [[0, 0, 2], 'Addressed: 2 of 2 findings (100 %): 2 dismissed'],
    [[1, 999, 0], 'Addressed: 999 of 1000 findings (99 %): 999 fixed'],
  ] as const)('of %j open, fixed and dismissed: %s', ([open, fixed, dismissed], words) => {
    expect(describeLedger(countLedger(states(open, fixed, dismissed), NONE))).toBe(words);
  });

  test('never says more than all, whatever an edited state counts', () => {
    const ledger = countLedger([], { found: 1, fixed: 5, dismissed: 5 });
    expect(ledger.open).toBe(0);
    expect(describeLedger(ledger)).toBe('Addressed: 1 of 1 finding (100 %): 5 fixed, 5 dismissed');
  });
});

test('the output has the counts by name', () => {
  expect(buildLedgerJson(countLedger(states(3, 4, 1), NONE))).toBe(
    '{"found":8,"fixed":4,"dismissed":1,"open":3}',
  );
});
