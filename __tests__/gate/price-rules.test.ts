import { describe, expect, test } from '@jest/globals';
import type { PriceLimits } from '../../src/gate/price-rules.ts';
import type { GateOutcome } from '../../src/outcomes.ts';
import {
  CATALOG,
  catalogOf,
  dated,
  found,
  judgeCheck,
  judgePricesOf,
  missing,
  NO_LIMITS,
  pin,
  pinnedAt,
  priced,
} from './known.ts';

/** In, out and, where there is one, cached; in US dollars per million tokens. */
type Usd = readonly [input: number, output: number, cached?: number];

interface Held {
  /** What the price file pins for the model. */
  pinned?: Usd;
  tolerancePercent?: number;
  maxInputUsd?: number;
  maxOutputUsd?: number;
}

/** Limits with a price file that has model `m`. */
function limitsOf({ pinned, ...limits }: Held): Partial<PriceLimits> {
  return pinned ? { ...limits, pinned: pin({ m: pinnedAt(...pinned) }) } : limits;
}

describe('prices of a model', () => {
  test.each<[GateOutcome, Usd, Held, string]>([
    ['operational', [3, 15], { maxInputUsd: 3, maxOutputUsd: 15 }, '$3 in; $15 out'],
    ['operational', [3, 15, 0.3], {}, '$3 in; $15 out'],
    ['operational', [3, 15], { pinned: [3, 15] }, '$3 in; $15 out'],
    ['operational', [3, 15, 0.3], { pinned: [3, 15, 0.3] }, '$3 in; $15 out; $0.3 cached'],
    ['operational', [0, 0, 0], { pinned: [0, 0, 0] }, '$0 in; $0 out; $0 cached'],
    // They fell.
    [
      'operational',
      [2, 14.95, 0.3],
      { pinned: [3, 15, 0.4] },
      '$2 in, −33.3 %; $14.95 out, −0.3 %; $0.3 cached, −25 %',
    ],
    ['operational', [0, 0], { pinned: [3, 15] }, '$0 in, −100 %; $0 out, −100 %'],
    // Without a price of their own, cached tokens cost what others do.
    ['operational', [3, 15], { pinned: [3, 15, 3] }, '$3 in; $15 out; $3 cached'],
    ['operational', [3, 15, 0.3], { pinned: [3, 15] }, '$3 in; $15 out; $0.3 cached, −90 %'],
    [
      'price-exceeded',
      [3, 15],
      { pinned: [3, 15, 0.3], tolerancePercent: 10 },
      '$3 in; $15 out; $3 cached, +900 %, above the pinned $0.3',
    ],
    // One rose.
    ['degraded', [0.77, 1], { pinned: [0.7, 1], tolerancePercent: 10 }, '$0.77 in, +10 %; $1 out'],
    ['degraded', [1, 2.1], { pinned: [1, 2], tolerancePercent: 10 }, '$1 in; $2.1 out, +5 %'],
    [
      'degraded',
      [1, 2, 0.105],
      { pinned: [1, 2, 0.1], tolerancePercent: 10 },
      '$1 in; $2 out; $0.105 cached, +5 %',
    ],
    [
      'degraded',
      [3, 15, 3.3],
      { pinned: [3, 15], tolerancePercent: 10 },
      '$3 in; $15 out; $3.3 cached, +10 %',
    ],
    [
      'price-exceeded',
      [0.770001, 1],
      { pinned: [0.7, 1], tolerancePercent: 10 },
      '$0.770001 in, +10 %, above the pinned $0.7; $1 out',
    ],
    ['price-exceeded', [1, 2.1], { pinned: [1, 2] }, '$1 in; $2.1 out, +5 %, above the pinned $2'],
    [
      'price-exceeded',
      [3, 15, 4],
      { pinned: [3, 15], tolerancePercent: 10 },
      '$3 in; $15 out; $4 cached, +33.3 %, above the pinned $3',
    ],
    [
      'price-exceeded',
      [0.01, 0],
      { pinned: [0, 0], tolerancePercent: 9_999 },
      '$0.01 in, was free, above the pinned $0; $0 out',
    ],
    // Small changes have words of their own.
    [
      'degraded',
      [1.000001, 2],
      { pinned: [1, 2], tolerancePercent: 1 },
      '$1.000001 in, +under 0.1 %; $2 out',
    ],
    ['degraded', [1.00049, 2], { pinned: [1, 2], tolerancePercent: 1 }, '$1.00049 in, +under 0.1 %; $2 out'],
    ['degraded', [1.0005, 2], { pinned: [1, 2], tolerancePercent: 1 }, '$1.0005 in, +0.1 %; $2 out'],
    ['operational', [0.99951, 2], { pinned: [1, 2] }, '$0.99951 in, −under 0.1 %; $2 out'],
    ['operational', [0.9994, 2], { pinned: [1, 2] }, '$0.9994 in, −0.1 %; $2 out'],
    [
      'price-exceeded',
      [1.0004, 2],
      { pinned: [1, 2] },
      '$1.0004 in, +under 0.1 %, above the pinned $1; $2 out',
    ],
    // One is above its maximum.
    ['price-exceeded', [3, 15], { maxInputUsd: 2.99 }, '$3 in, above $2.99; $15 out'],
    ['price-exceeded', [3, 15], { maxOutputUsd: 14 }, '$3 in; $15 out, above $14'],
    [
      'price-exceeded',
      [0.1, 0.2],
      { maxInputUsd: 0, maxOutputUsd: 0 },
      '$0.1 in, above $0; $0.2 out, above $0',
    ],
    ['price-exceeded', [1, 15, 4], { maxInputUsd: 3 }, '$1 in; $15 out; $4 cached, above $3'],
    ['price-exceeded', [1e30, 15], { maxInputUsd: 3 }, '$1e+30 in, above $3; $15 out'],
    [
      'price-exceeded',
      [1.05, 2],
      { pinned: [1, 2], tolerancePercent: 10, maxInputUsd: 1 },
      '$1.05 in, +5 %, above $1; $2 out',
    ],
  ])('are %s at %j, held to %j: %s', (outcome, now, held, words) => {
    const verdict = judgePricesOf(priced(...now), limitsOf(held));
    expect(verdict).toMatchObject({ outcome, models: [{ model: 'm', outcome, found: words }] });
    expect(verdict.found).toBe(outcome === 'operational' ? '1 model within the limits' : `m: ${words}`);
  });

  const OTHERS = { pinned: pin({ other: pinnedAt(3, 15) }) };
  test.each<[number | undefined, number | undefined, Partial<PriceLimits>, string]>([
    [3, 15, OTHERS, '$3 in; $15 out; not in prices.json'],
    [3, 15, { ...OTHERS, maxOutputUsd: 14 }, '$3 in; $15 out, above $14; not in prices.json'],
    [3, undefined, { maxInputUsd: 2 }, '$3 in, above $2; no out price in the catalog'],
    [undefined, 2, {}, 'no in price in the catalog; $2 out'],
    [1, undefined, {}, '$1 in; no out price in the catalog'],
    [
      undefined,
      undefined,
      limitsOf({ pinned: [3, 15, 0.3] }),
      'no in price in the catalog; no out price in the catalog; no cached price in the catalog',
    ],
  ])('that are not all known (%s, %s) are `unknown`', (input, output, limits, words) => {
    expect(judgePricesOf(priced(input, output), limits)).toMatchObject({
      outcome: 'unknown',
      found: `m: ${words}`,
    });
  });

  test.each([
    [0.7, 0.77, 10],
    [0.1, 0.11, 10],
    [1.1, 1.155, 5],
    [0.07, 0.0735, 5],
    [3, 3.03, 1],
    [2.675, 5.35, 100],
    [0.00001, 0.000011, 10],
  ])('from %d to %d is %d percent, no more and no less', (then, now, percent) => {
    const judgeAt = (tolerancePercent: number) =>
      judgePricesOf(priced(now, 1), limitsOf({ pinned: [then, 1], tolerancePercent })).outcome;
    expect([judgeAt(percent), judgeAt(percent - 0.001)]).toEqual(['degraded', 'price-exceeded']);
  });

  test.each<[Partial<PriceLimits>, string]>([
    [{}, 'known prices'],
    [{ maxInputUsd: 3 }, 'at most $3 in'],
    [{ maxOutputUsd: 0 }, 'at most $0 out'],
    [{ pinned: pin({}) }, 'no more than on 2026-01-31'],
    [{ tolerancePercent: 5 }, 'known prices'],
    [
      { maxInputUsd: 3, maxOutputUsd: 15, pinned: pin({}), tolerancePercent: 2.5 },
      'at most $3 in; at most $15 out; no more than on 2026-01-31 (+2.5 % tolerated)',
    ],
  ])('are expected, with the limits %j, to be %s', (limits, expected) => {
    expect(judgePricesOf(priced(1, 1), limits).expected).toBe(expected);
  });
});

describe('prices of several models', () => {
  test('are those of every model of a pattern, each once', () => {
    const resolved = [{ wanted: '*/*', ids: ['a/one', 'b/two'], nearest: [] }, ...found('b/two')];
    const prices = { ...NO_LIMITS, maxInputUsd: 2 };
    const verdict = judgeCheck('prices', { catalog: dated(CATALOG) }, { resolved, prices });
    expect(verdict).toMatchObject({ outcome: 'price-exceeded', found: 'a/one: $3 in, above $2; $15 out' });
    expect(verdict.models).toMatchObject([
      { model: 'a/one', outcome: 'price-exceeded' },
      { model: 'b/two', outcome: 'operational', found: '$1 in; $2 out' },
    ]);
  });

  test('are as bad as the worst, and all that are not good are named', () => {
    const catalog = dated(catalogOf({ dear: priced(9, 9), odd: priced(undefined, 1), good: priced(1, 1) }));
    const thresholds = { resolved: found('dear', 'odd', 'good'), prices: { ...NO_LIMITS, maxInputUsd: 2 } };
    expect(judgeCheck('prices', { catalog }, thresholds)).toMatchObject({
      outcome: 'unknown',
      found: 'dear: $9 in, above $2; $9 out; odd: no in price in the catalog; $1 out',
    });
  });

  test('pass over models that are missing, which `models` tells; without any they are missing too', () => {
    expect(judgeCheck('prices', {}, { resolved: [...found('a/one'), missing('x/gone')] })).toMatchObject({
      outcome: 'operational',
      found: '1 model within the limits',
    });
    expect(judgeCheck('prices', {}, { resolved: [missing('x/gone')] })).toMatchObject({
      outcome: 'model-missing',
      found: 'none of the models is in the catalog',
    });
  });
});
