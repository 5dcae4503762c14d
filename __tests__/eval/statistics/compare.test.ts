import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureAgreement } from '../../../src/eval/statistics/agreement.ts';
import { type Comparison, compare, type ScoredPair } from '../../../src/eval/statistics/compare.ts';
import { smallestGroupDrop } from '../../../src/eval/statistics/group-drop.ts';
import { adjustByHolm, findHolmLevels } from '../../../src/eval/statistics/holm.ts';
import { pairedInterval, wilsonInterval } from '../../../src/eval/statistics/interval.ts';
import { smallestDrop, testChanges } from '../../../src/eval/statistics/mcnemar.ts';
import { measurePassRate, passHatK } from '../../../src/eval/statistics/pass-rate.ts';
import { testSums, testWholeSums } from '../../../src/eval/statistics/sign-flip.ts';
import { tries } from '../../thorough.ts';

interface Counts {
  kept?: number;
  lost?: number;
  won?: number;
  failing?: number;
}

function repeat(times: number, base: 'passed' | 'failed', head: 'passed' | 'failed'): ScoredPair[] {
  return Array.from({ length: times }, () => ({ base, head }));
}

function pairsOf({ kept = 0, lost = 0, won = 0, failing = 0 }: Counts): ScoredPair[] {
  return [
    ...repeat(kept, 'passed', 'passed'),
    ...repeat(lost, 'passed', 'failed'),
    ...repeat(won, 'failed', 'passed'),
    ...repeat(failing, 'failed', 'failed'),
  ];
}

function compareOne(pairs: readonly ScoredPair[]): Comparison {
  const [comparison] = compare([pairs]);
  if (!comparison) throw new Error('one comparison was asked for');
  return comparison;
}

/** Each group as often as told, of `size` cases with the same change. */
function inGroups(size: number, counts: Counts): ScoredPair[] {
  return pairsOf(counts).flatMap((pair, group) =>
    Array.from({ length: size }, () => ({ ...pair, group: `group ${group}` })),
  );
}

describe('the verdict', () => {
  test.each<[string, Comparison['verdict'], ScoredPair[]]>([
    ['much was lost', 'regressed', pairsOf({ kept: 40, lost: 9, won: 1 })],
    ['much was won', 'improved', pairsOf({ kept: 40, lost: 1, won: 9 })],
    ['some of each', 'no difference seen', pairsOf({ kept: 40, lost: 5, won: 5 })],
    ['nothing changed', 'no difference seen', pairsOf({ kept: 40 })],
    ['four of four lost', 'too few cases', pairsOf({ lost: 4 })],
    ['five of five lost', 'regressed', pairsOf({ lost: 5 })],
    ['five that did not change', 'no difference seen', pairsOf({ kept: 5 })],
    ['no cases', 'too few cases', []],
    ['five groups lost', 'too few cases', inGroups(20, { lost: 5 })],
    ['six groups lost', 'regressed', inGroups(2, { lost: 6 })],
    ['six groups won', 'improved', inGroups(2, { won: 6 })],
    // Each alone would be seen; together they are one event.
    ['one group of nine lost', 'no difference seen', [...inGroups(9, { lost: 1 }), ...pairsOf({ kept: 40 })]],
  ])('%s: %s', (_, verdict, pairs) => {
    expect(compareOne(pairs).verdict).toBe(verdict);
  });

  test('what one comparison shows, twenty do not', () => {
    const doubtful = pairsOf({ kept: 40, lost: 7, won: 1 });
    expect(compareOne(doubtful).verdict).toBe('regressed');
    const all = compare(
      Array.from({ length: 20 }, (_, index) => (index === 0 ? doubtful : pairsOf({ kept: 40 }))),
    );
    expect(all[0]).toMatchObject({ verdict: 'no difference seen', p: testChanges(7, 1) });
    expect(all[0]?.adjustedP).toBeCloseTo(20 * testChanges(7, 1));
    expect(all[0]?.smallestDrop).toBeGreaterThan(compareOne(doubtful).smallestDrop ?? 1);
  });

  test('too few cases for one of two, unless the other counts', () => {
    const few = pairsOf({ lost: 5 });
    expect(compare([few, pairsOf({ kept: 40 })])[0]?.verdict).toBe('too few cases');
    expect(compare([few, pairsOf({ lost: 10 })])[0]?.verdict).toBe('regressed');
  });

  test('names the cases that were lost and won', () => {
    const named = pairsOf({ kept: 3, lost: 2, won: 1 }).map((pair, index) => ({
      ...pair,
      id: `case ${index}`,
    }));
    const [found] = compare([named]);
    expect(found?.lost.map(({ id }) => id)).toEqual(['case 3', 'case 4']);
    expect(found?.won.map(({ id }) => id)).toEqual(['case 5']);
    expect(found).toMatchObject({ cases: 6, groups: 6, difference: -1 / 6 });
  });
});

describe('the smallest drop', () => {
  test('is told with every verdict', () => {
    expect(compareOne(pairsOf({ kept: 100 })).smallestDrop).toBeCloseTo(0.0757, 4);
    expect(compareOne(pairsOf({ kept: 90, lost: 2, won: 2, failing: 6 })).smallestDrop).toBeCloseTo(
      0.0991,
      4,
    );
    expect(compareOne(inGroups(5, { kept: 20 })).smallestDrop).toBeCloseTo(0.41, 1);
  });

  test('is told beside what the base passes, which may be less', () => {
    const found = compareOne(pairsOf({ kept: 7, failing: 93 }));
    expect(found.smallestDrop).toBeCloseTo(0.0757, 4);
    expect(found.basePassRate).toBe(0.07);
  });

  test('is not there where no result could be told', () => {
    expect(compareOne(pairsOf({ kept: 4 })).smallestDrop).toBeUndefined();
    expect(compareOne([]).smallestDrop).toBeUndefined();
  });

  test.each([0.05, 0.0025])('shrinks with more cases, fewer flips and a larger level: %d', (level) => {
    for (const [fewer, more] of [
      [20, 50],
      [50, 200],
      [200, 400],
    ] as const) {
      const drop = smallestDrop(more, 0.03, level, 0.8) ?? 1;
      expect(drop).toBeLessThan(smallestDrop(fewer, 0.03, level, 0.8) ?? 1);
      expect(drop).toBeLessThan(smallestDrop(more, 0.06, level, 0.8) ?? 1);
      expect(drop).toBeGreaterThan(smallestDrop(more, 0.03, 2 * level, 0.8) ?? 0);
    }
  });

  test('of groups of one is that of cases, but for mid-p', () => {
    const alone =
      smallestGroupDrop(
        Array.from({ length: 100 }, () => 1),
        0.05,
        0.05,
        0.8,
      ) ?? 1;
    expect(alone).toBeGreaterThan(smallestDrop(100, 0.05, 0.05, 0.8) ?? 1);
    expect(alone).toBeLessThan((smallestDrop(100, 0.05, 0.05, 0.8) ?? 0) + 0.02);
  });

  test('is told as well of very many groups, in as many worlds as there is time for', () => {
    const groups = 5_000;
    const ones = Array.from({ length: groups }, () => 1);
    const alone = smallestGroupDrop(ones, 0.02, 0.05, 0.8) ?? 1;
    const exact = smallestDrop(groups, 0.02, 0.05, 0.8) ?? 0;
    expect(Math.abs(alone / exact - 1)).toBeLessThan(0.1);
  });
});

describe('intervals', () => {
  test('of a difference, over cases', () => {
    expect(compareOne(pairsOf({ kept: 80, lost: 16, won: 6, failing: 59 })).interval).toEqual(
      pairedInterval(16, 6, 161),
    );
    expect(compareOne([]).interval).toEqual({ low: -1, high: 1 });
  });

  test('of a difference, over groups: wider, and as wide as so few allow where all are alike', () => {
    const grouped = compareOne(inGroups(5, { kept: 30, lost: 5, won: 1 })).interval;
    const alone = compareOne(pairsOf({ kept: 150, lost: 25, won: 5 })).interval;
    expect(grouped.high - grouped.low).toBeGreaterThan(alone.high - alone.low);
    expect(compareOne(inGroups(5, { kept: 20 })).interval).toEqual(pairedInterval(0, 0, 20));
  });

  test('of a pass rate', () => {
    const cases = (passed: number, failed: number, group?: string) => [
      ...Array.from({ length: passed }, () => ({ isPassed: true, group })),
      ...Array.from({ length: failed }, () => ({ isPassed: false, group })),
    ];
    expect(measurePassRate(cases(81, 182))).toEqual({
      passed: 81,
      cases: 263,
      rate: 81 / 263,
      interval: wilsonInterval(81, 263),
    });
    const alike = [...cases(4, 1, 'a'), ...cases(4, 1, 'b'), ...cases(4, 1, 'c')];
    expect(measurePassRate(alike).interval.high).toBeCloseTo(wilsonInterval(2.4, 3).high, 9);
    const groups = Array.from({ length: 30 }, (_, index) =>
      cases(index % 3 ? 5 : 0, index % 3 ? 0 : 5, `${index}`),
    );
    const { rate, interval } = measurePassRate(groups.flat());
    expect(rate).toBeCloseTo(2 / 3);
    expect(interval.high - interval.low).toBeGreaterThan(0.3);
    expect(measurePassRate([])).toEqual({ passed: 0, cases: 0, rate: 0, interval: { low: 0, high: 1 } });
  });
});

test('pass^k counts the cases that have so many answers', () => {
  expect(passHatK([{ passed: 9, answers: 10 }], 10)).toBe(0);
  expect(passHatK([{ passed: 9, answers: 10 }], 1)).toBeCloseTo(0.9);
  expect(
    passHatK(
      [
        { passed: 2, answers: 3 },
        { passed: 3, answers: 3 },
        { passed: 0, answers: 2 },
      ],
      3,
    ),
  ).toBe(0.5);
  expect(passHatK([{ passed: 2, answers: 2 }], 3)).toBeUndefined();
});

test('a case may be lost by chance, where prompts are equal', () => {
  expect(compareOne(pairsOf({ kept: 100 })).lossByChance).toBeCloseTo(1 - 0.995 ** 100);
  expect(compareOne(pairsOf({ kept: 96, lost: 2, won: 2 })).lossByChance).toBeCloseTo(1 - 0.98 ** 100);
});

test('scores are compared where both versions have one', () => {
  const scored = (headScore?: number, baseScore?: number): ScoredPair => ({
    head: 'passed',
    base: 'passed',
    headScore,
    baseScore,
  });
  expect(compareOne(pairsOf({ kept: 3 })).scores).toBeUndefined();
  expect(compareOne([scored(0.5), scored(undefined, 1)]).scores).toBeUndefined();
  const falling = [scored(1), ...Array.from({ length: 8 }, (_, index) => scored(0.5 - index / 100, 0.75))];
  const { scores, verdict } = compareOne(falling);
  expect(scores).toMatchObject({ cases: 8, p: 2 / 256 });
  expect(scores?.difference).toBeCloseTo(-0.285);
  expect(scores?.interval?.high).toBeLessThan(0);
  expect(compareOne([scored(1, 0.5), scored(1, 0.5)]).scores).toMatchObject({
    difference: 0.5,
    interval: undefined,
  });
  expect(verdict).toBe('no difference seen');
  const together = falling.map((pair, index) => ({ ...pair, group: index < 5 ? 'one' : 'other' }));
  expect(compareOne(together).scores?.p).toBe(0.5);
});

describe('agreement of a judge', () => {
  const label = (isPassedByJudge: boolean, isPassedByPeople: boolean) => ({
    isPassedByJudge,
    isPassedByPeople,
  });

  test('κ is 1 where they agree, 0 where the judge knows nothing, −1 where it says the contrary', () => {
    expect(measureAgreement([label(true, true), label(false, false)]).kappa).toBe(1);
    expect(measureAgreement([label(true, true), label(true, false)]).kappa).toBe(0);
    expect(measureAgreement([label(true, false), label(false, true)]).kappa).toBe(-1);
  });

  test('one class tells nothing', () => {
    expect(measureAgreement([label(true, true), label(true, true)])).toMatchObject({
      agreement: 1,
      kappa: undefined,
      hasBothClasses: false,
    });
    expect(measureAgreement([label(true, true), label(false, true)])).toMatchObject({
      kappa: 0,
      hasBothClasses: false,
    });
    expect(measureAgreement([])).toMatchObject({ labels: 0, agreement: undefined, kappa: undefined });
  });
});

describe('whatever the numbers', () => {
  const runs = { numRuns: tries(60, 3_000) };
  const anyPair = fc.record({
    head: fc.constantFrom<'passed' | 'failed'>('passed', 'failed'),
    base: fc.constantFrom<'passed' | 'failed'>('passed', 'failed'),
    group: fc.constantFrom(undefined, 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
  });

  test('a comparison is whole, its mirror image mirrors it, and order does not matter', () => {
    const anyPairs = fc.array(anyPair, { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(anyPairs, { maxLength: 3 }), (all) => {
        const found = compare(all);
        const mirrored = compare(
          all.map((pairs) => pairs.map((pair) => ({ ...pair, head: pair.base, base: pair.head }))),
        );
        const turned = compare(all.map((pairs) => pairs.toReversed()));
        for (const [
          index,
          { p, adjustedP, interval, difference, smallestDrop: drop = 1, lost, won },
        ] of found.entries()) {
          expect(p).toBeGreaterThan(0);
          expect(adjustedP).toBeGreaterThanOrEqual(p);
          expect(adjustedP).toBeLessThanOrEqual(1);
          expect(interval.low).toBeLessThanOrEqual(difference + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(difference - 1e-9);
          expect(drop).toBeGreaterThan(0);
          expect(drop).toBeLessThanOrEqual(1);
          expect(mirrored[index]).toMatchObject({ p, adjustedP, lost: { length: won.length } });
          expect(turned[index]).toMatchObject({
            p,
            adjustedP,
            verdict: found[index]?.verdict,
            won: { length: won.length },
          });
          expect(lost.length + won.length).toBeLessThanOrEqual(all[index]?.length ?? 0);
        }
      }),
      { numRuns: tries(8, 500) },
    );
  });

  test('counted signs are what every combination gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 10 }), (sums) => {
        expect(testWholeSums(sums)).toBeCloseTo(testSums(sums), 12);
      }),
      runs,
    );
  });

  test('p falls with each case lost more, and with each won less', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (won, more) => {
        const lost = won + more;
        expect(testChanges(lost + 1, won)).toBeLessThanOrEqual(testChanges(lost, won) + 1e-12);
        if (won > 0) expect(testChanges(lost, won - 1)).toBeLessThanOrEqual(testChanges(lost, won) + 1e-12);
      }),
      runs,
    );
  });

  test('Holm: what is at its level counts, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (ps) => {
          const adjusted = adjustByHolm(ps);
          for (const [index, level] of findHolmLevels(ps, 0.05).entries())
            expect((ps[index] ?? 1) <= level * (1 + 1e-12)).toBe(
              (adjusted[index] ?? 1) <= 0.05 * (1 + 1e-12),
            );
        },
      ),
      runs,
    );
  });

  test('an interval has what was seen, and narrows with more of the same', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (lost, won, same) => {
        const cases = lost + won + same + 1;
        const [once, often] = [
          pairedInterval(lost, won, cases),
          pairedInterval(9 * lost, 9 * won, 9 * cases),
        ];
        expect(once.low).toBeGreaterThanOrEqual(-1);
        expect(once.high).toBeLessThanOrEqual(1);
        expect(often.high - often.low).toBeLessThan(once.high - once.low);
        const mirrored = pairedInterval(won, lost, cases);
        expect(mirrored.low).toBeCloseTo(-once.high, 9);
        const [share, shares] = [wilsonInterval(lost, cases), wilsonInterval(9 * lost, 9 * cases)];
        expect(shares.low).toBeGreaterThanOrEqual(share.low);
        expect(shares.high).toBeLessThanOrEqual(share.high);
      }),
      runs,
    );
  });
});
