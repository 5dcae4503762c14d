// What the statistics give for examples that were published, and for what @stdlib computes.
import { describe, expect, test } from '@jest/globals';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import hypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import padjust from '@stdlib/stats-padjust';
import fc from 'fast-check';
import { measureAgreement } from '../../../src/eval/statistics/agreement.ts';
import { binomialAtMost, binomialProbability } from '../../../src/eval/statistics/binomial.ts';
import { adjustByHolm } from '../../../src/eval/statistics/holm.ts';
import { pairedInterval, wilsonInterval } from '../../../src/eval/statistics/interval.ts';
import { testChanges } from '../../../src/eval/statistics/mcnemar.ts';
import { passHatK } from '../../../src/eval/statistics/pass-rate.ts';
import { testSums, testWholeSums } from '../../../src/eval/statistics/sign-flip.ts';
import { tries } from '../../thorough.ts';

// Newcombe 1998, table I, method 3: https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson: %d of %d', (passed, cases, low, high) => {
  const interval = wilsonInterval(passed, cases);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

// Fagerland, Lydersen and Laake 2013, tables 1 and 2, https://doi.org/10.1186/1471-2288-13-91; the last digits and Tango's
// intervals from the tests of R's `contingencytables`, by the same authors, for Bentur and others 2009 and Cavo and others 2012.
describe('pairs', () => {
  test('airway hyper-responsiveness before and after stem cell transplantation', () => {
    expect(testChanges(1, 7)).toBeCloseTo(0.0391, 4);
    const { low, high } = pairedInterval(7, 1, 21);
    expect([low, high].map((bound) => bound.toFixed(3))).toEqual(['-0.517', '-0.026']);
  });

  test('complete response before and after consolidation therapy', () => {
    expect(testChanges(6, 16)).toBeCloseTo(0.03469, 6);
    expect(testChanges(16, 6)).toBe(testChanges(6, 16));
    const { low, high } = pairedInterval(16, 6, 161);
    expect([low, high].map((bound) => bound.toFixed(4))).toEqual(['-0.1240', '-0.0054']);
  });
});

// Fisher 1935, "The Design of Experiments", § 21, of Darwin's 15 pairs of maize, in eighths of an inch: of the 32,768
// combinations of signs, 863 give 314 or more.
test('sign-flip: Darwin’s maize', () => {
  const heights = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  expect(testWholeSums(heights)).toBe((2 * 863) / 32_768);
  expect(testSums(heights)).toBeCloseTo((2 * 863) / 32_768, 2);
});

// Sim and Wright 2005, table 1, https://doi.org/10.1093/ptj/85.3.257: 39 patients, κ = .67
test('Cohen’s κ: two clinicians on one movement of the spine', () => {
  const label = (isPassedByJudge: boolean, isPassedByPeople: boolean, times: number) =>
    Array.from({ length: times }, () => ({ isPassedByJudge, isPassedByPeople }));
  const labels = [
    ...label(true, true, 22),
    ...label(true, false, 2),
    ...label(false, true, 4),
    ...label(false, false, 11),
  ];
  const found = measureAgreement(labels);
  expect(found.kappa).toBeCloseTo(0.67, 2);
  expect(found.agreement).toBeCloseTo(0.8462, 4);
  expect(found.interval).toEqual(wilsonInterval(33, 39));
  expect(found).toMatchObject({ labels: 39, hasBothClasses: true });
});

describe('as @stdlib has it', () => {
  const counts = fc.integer({ min: 0, max: 400 }).chain((trials) =>
    fc.record({
      trials: fc.constant(trials),
      successes: fc.integer({ min: 0, max: trials }),
      rate: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1)),
    }),
  );
  const runs = { numRuns: tries(200, 5_000) };

  test('binomial probabilities', () => {
    fc.assert(
      fc.property(counts, ({ trials, successes, rate }) => {
        expect(binomialProbability(successes, trials, rate)).toBeCloseTo(
          binomialPmf(successes, trials, rate),
          10,
        );
        expect(binomialAtMost(successes, trials, rate)).toBeCloseTo(binomialCdf(successes, trials, rate), 10);
      }),
      runs,
    );
  });

  test('mid-p: the exact test of both tails, less the outcome itself once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (lost, won) => {
        const [rarer, changed] = [Math.min(lost, won), lost + won];
        const both = 2 * binomialCdf(rarer, changed, 0.5) - binomialPmf(rarer, changed, 0.5);
        expect(testChanges(lost, won)).toBeCloseTo(both, 10);
      }),
      runs,
    );
  });

  test('pass^k is the chance of k answers drawn without putting back', () => {
    const drawn = fc.record({ answers: fc.integer({ min: 1, max: 30 }), passed: fc.nat(30), k: fc.nat(30) });
    fc.assert(
      fc.property(drawn, ({ answers, passed: most, k: mostDrawn }) => {
        const [passed, k] = [most % (answers + 1), 1 + (mostDrawn % answers)];
        expect(passHatK([{ passed, answers }], k)).toBeCloseTo(hypergeometricPmf(k, answers, passed, k), 9);
      }),
      runs,
    );
  });

  test('Holm', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (ps) => {
          for (const [index, p] of padjust(ps, 'holm').entries())
            expect(adjustByHolm(ps)[index]).toBeCloseTo(p, 12);
        },
      ),
      runs,
    );
  });
});
