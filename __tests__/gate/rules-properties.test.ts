import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Measurement, Measurements, Probe } from '../../src/gate/measurements.ts';
import type { PinnedPrices } from '../../src/gate/price-file.ts';
import type { PriceLimits } from '../../src/gate/price-rules.ts';
import { findFailed, judge, type Thresholds } from '../../src/gate/rules.ts';
import type { CheckName } from '../../src/gate/verdict.ts';
import type { Prices } from '../../src/inference/prices/catalog.ts';
import { isHealthy, OUTCOMES, WORSE_THAN_DEGRADED, worstOutcome } from '../../src/outcomes.ts';
import { failed, judgeCheck, judgePricesOf, known, pin, pinnedAt, priced } from './known.ts';

describe('whatever the facts', () => {
  const IDS = ['a/one', 'b/two', 'c/three', 'd/four'];
  const usd = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1_000, noNaN: true }));
  const maybeUsd = fc.option(usd, { nil: undefined });
  const failure = fc.tuple(fc.constantFrom(...WORSE_THAN_DEGRADED), fc.string({ minLength: 1 }));

  function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Measurement<T>> {
    return fc.oneof(
      value.map((had) => known(had)),
      failure.map(([outcome, problem]): Measurement<T> => failed(outcome, problem)),
    );
  }

  function asked<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Measurement<T> | undefined> {
    return fc.option(fact(value), { nil: undefined });
  }

  const prices: fc.Arbitrary<Prices> = fc.record({
    inputUsdPerMillion: maybeUsd,
    outputUsdPerMillion: maybeUsd,
    cacheReadUsdPerMillion: maybeUsd,
  });
  const ids = fc.subarray(IDS);
  const anyFacts: fc.Arbitrary<Measurements> = fc.record({
    catalog: fact(
      fc.record({
        catalog: ids.chain((some) =>
          fc
            .tuple(...some.map((id) => prices.map((each): [string, Prices] => [id, each])))
            .map((each) => new Map(each)),
        ),
        ageMs: fc.nat(),
      }),
    ),
    status: asked(fc.record({ isEnabled: fc.boolean(), createdAt: fc.constant(undefined) })),
    balance: asked(fc.record({ available: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
    topup: asked(fc.record({ threshold: maybeUsd, amount: maybeUsd })),
    spendings: fc.constant([]),
    probes: fc.option(
      ids.chain((some) =>
        fc
          .tuple(
            ...some.map((id) =>
              fact(
                fc.record({
                  firstTokenMs: fc.option(fc.nat(5_000), { nil: undefined }),
                  hasAnswered: fc.boolean(),
                }),
              ).map((probe): [string, Measurement<Probe>] => [id, probe]),
            ),
          )
          .map((each) => new Map(each)),
      ),
      { nil: undefined },
    ),
  });

  const pinned: fc.Arbitrary<PinnedPrices | undefined> = fc.option(
    fc
      .tuple(ids, usd, usd, maybeUsd)
      .map(([some, input, output, cacheRead]) =>
        pin(Object.fromEntries(some.map((id) => [id, pinnedAt(input, output, cacheRead)]))),
      ),
    { nil: undefined },
  );
  const limits: fc.Arbitrary<PriceLimits> = fc.record({
    maxInputUsd: maybeUsd,
    maxOutputUsd: maybeUsd,
    pinned,
    tolerancePercent: fc.nat(200),
  });

  /** What each wanted id or pattern means in a catalog. */
  const WANTED: Record<string, (id: string) => boolean> = {
    ...Object.fromEntries(IDS.map((wanted) => [wanted, (id: string) => id === wanted])),
    'a/*': (id) => id.startsWith('a/'),
    '*/*': () => true,
    'x/*': () => false,
  };

  /** As the gate would set them: what is wanted is looked up in this catalog. */
  const judged = fc
    .record({
      facts: anyFacts,
      prices: fc.option(limits, { nil: undefined }),
      minCredits: usd,
      maxLatencyMs: fc.option(fc.nat(5_000), { nil: undefined }),
      wanted: fc.subarray(Object.keys(WANTED)),
    })
    .map(({ facts, ...rest }) => {
      const catalog = 'value' in facts.catalog ? facts.catalog.value.catalog : undefined;
      const resolved =
        catalog &&
        rest.wanted.map((wanted) => ({
          wanted,
          ids: [...catalog.keys()].filter((id) => WANTED[wanted]?.(id)),
          nearest: [],
        }));
      const thresholds: Thresholds = { ...rest, resolved, plannedWork: undefined };
      return { facts, wanted: rest.wanted, verdicts: judge(facts, thresholds) };
    });

  test('a check whose fact failed says so in the fact’s own words, and is never healthy', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const factOf: Record<Exclude<CheckName, 'probe'>, Measurement<unknown> | undefined> = {
          status: facts.status,
          models: facts.catalog,
          prices: facts.catalog,
          credits: facts.balance,
          'auto-topup': facts.topup,
        };
        for (const { check, outcome, found: words } of verdicts) {
          const own = check === 'probe' ? undefined : factOf[check];
          if (!own || !('failure' in own)) continue;
          expect(isHealthy(outcome)).toBe(false);
          expect({ outcome, problem: words }).toEqual(own.failure);
        }
      }),
    );
  });

  test('a model whose probe failed is never healthy, and left out only where the catalog lacks it', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const models = verdicts.find(({ check }) => check === 'probe')?.models ?? [];
        for (const [id, probe] of facts.probes ?? []) {
          if (!('failure' in probe)) continue;
          const own = models.find(({ model }) => model === id);
          if (own) {
            expect(isHealthy(own.outcome)).toBe(false);
            continue;
          }
          expect(probe.failure.outcome).toBe('model-missing');
          expect('value' in facts.catalog && !facts.catalog.value.catalog.has(id)).toBe(true);
        }
      }),
    );
  });

  test('a pattern without a catalog to fill it is never healthy, and its probe fails as the catalog did', () => {
    fc.assert(
      fc.property(judged, ({ facts: { catalog }, wanted, verdicts }) => {
        const verdict = verdicts.find(({ check }) => check === 'probe');
        const own = verdict?.models?.filter(({ model }) => model.includes('*')) ?? [];
        const unasked = 'failure' in catalog && verdict ? wanted.filter((model) => model.includes('*')) : [];
        expect(own.map(({ model }) => model)).toEqual(unasked);
        if (verdict && unasked.length > 0) expect(isHealthy(verdict.outcome)).toBe(false);
        for (const { outcome } of own) expect('failure' in catalog && catalog.failure.outcome).toBe(outcome);
      }),
    );
  });

  test('a price above its maximum is always found, whatever else is not known', () => {
    fc.assert(
      fc.property(prices, limits, (now, held) => {
        const verdict = judgePricesOf(now, held);
        const { maxInputUsd = Number.POSITIVE_INFINITY, maxOutputUsd = Number.POSITIVE_INFINITY } = held;
        const isAbove =
          (now.inputUsdPerMillion ?? 0) > maxInputUsd || (now.outputUsdPerMillion ?? 0) > maxOutputUsd;
        const isFound = findFailed([verdict], ['price-exceeded']).length > 0;
        expect(isFound || !isAbove).toBe(true);
        expect(isAbove && isHealthy(verdict.outcome)).toBe(false);
      }),
    );
  });

  test('the whole is never healthy when any fact failed', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const { catalog, status, balance, topup, probes } = facts;
        const all = [catalog, status, balance, topup, ...(probes?.values() ?? [])];
        const hasFailed = all.some((each) => each !== undefined && 'failure' in each);
        const whole = worstOutcome(verdicts.map(({ outcome }) => outcome));
        expect(hasFailed && isHealthy(whole)).toBe(false);
      }),
    );
  });

  test('a check is as bad as its worst model, and always has words', () => {
    fc.assert(
      fc.property(judged, ({ verdicts }) => {
        for (const { outcome, models, found: words, expected } of verdicts) {
          expect(words).not.toBe('');
          expect(expected).not.toBe('');
          if (models) expect(outcome).toBe(worstOutcome(models.map((model) => model.outcome)));
        }
      }),
    );
  });

  test('raising a price never makes the outcome better', () => {
    const rise = fc.oneof(fc.constant(0), fc.constant(1e-9), usd);
    const change = fc.record({
      prices: fc.record({
        inputUsdPerMillion: usd,
        outputUsdPerMillion: usd,
        cacheReadUsdPerMillion: maybeUsd,
      }),
      rises: fc.tuple(rise, rise, rise),
      limits,
    });
    fc.assert(
      fc.property(change, ({ prices: before, rises: [input, output, cached], limits: held }) => {
        const { inputUsdPerMillion, outputUsdPerMillion, cacheReadUsdPerMillion } = before;
        const after = priced(
          inputUsdPerMillion + input,
          outputUsdPerMillion + output,
          cacheReadUsdPerMillion === undefined ? undefined : cacheReadUsdPerMillion + cached,
        );
        const judgeAt = (now: Prices) => OUTCOMES.indexOf(judgePricesOf(now, held).outcome);
        expect(judgeAt(after)).toBeGreaterThanOrEqual(judgeAt(before));
      }),
    );
  });

  test('tolerating more never makes the outcome worse', () => {
    fc.assert(
      fc.property(prices, limits, fc.nat(100), (now, held, more) => {
        const judgeAt = (tolerancePercent: number) =>
          OUTCOMES.indexOf(judgePricesOf(now, { ...held, tolerancePercent }).outcome);
        expect(judgeAt(held.tolerancePercent + more)).toBeLessThanOrEqual(judgeAt(held.tolerancePercent));
      }),
    );
  });

  test('credits are enough exactly when they are no fewer than asked for', () => {
    const credits = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(credits, usd, (available, minCredits) => {
        const { outcome } = judgeCheck('credits', { balance: known({ available }) }, { minCredits });
        expect(outcome).toBe(available >= minCredits ? 'operational' : 'no-credits');
      }),
    );
  });
});
