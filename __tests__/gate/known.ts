import type { Failure, Measurement, Measurements, Probe } from '../../src/gate/measurements.ts';
import type { ResolvedModel } from '../../src/gate/model-patterns.ts';
import type { PinnedPrices } from '../../src/gate/price-file.ts';
import type { PriceLimits } from '../../src/gate/price-rules.ts';
import { judge, type Thresholds } from '../../src/gate/rules.ts';
import type { CheckName, Verdict } from '../../src/gate/verdict.ts';
import type { Catalog, Prices } from '../../src/inference/prices/catalog.ts';
import type { DatedCatalog } from '../../src/inference/prices/catalog-cache.ts';
import type { GateOutcome } from '../../src/outcomes.ts';

export const LATENCY_MS = 40;
export const SOURCE = 'agents.test/v0/asked';

/** A fact that could be had. */
export function known<T>(value: T): Measurement<T> {
  return { value, latencyMs: LATENCY_MS, source: SOURCE };
}

/** A fact that could not be had. */
export function failed(
  outcome: GateOutcome,
  problem = 'It broke.',
): Measurement<never> & { failure: Failure } {
  return { failure: { outcome, problem }, latencyMs: LATENCY_MS, source: SOURCE };
}

/** In US dollars per million tokens; `undefined` is not known. */
export function priced(input: number | undefined, output: number | undefined, cacheRead?: number): Prices {
  return { inputUsdPerMillion: input, outputUsdPerMillion: output, cacheReadUsdPerMillion: cacheRead };
}

export function catalogOf(prices: Record<string, Prices>): Catalog {
  return new Map(Object.entries(prices));
}

export function dated(catalog: Catalog, ageMs = 0): Measurement<DatedCatalog> {
  return known({ catalog, ageMs });
}

/** Ids that the catalog has. */
export function found(...ids: readonly string[]): ResolvedModel[] {
  return ids.map((id) => ({ wanted: id, ids: [id], nearest: [] }));
}

export function missing(wanted: string, ...nearest: readonly string[]): ResolvedModel {
  return { wanted, ids: [], nearest };
}

/** A model that answers, by default at once. */
export function answers(answer: Partial<Probe> = {}): Measurement<Probe> {
  return known({ firstTokenMs: 100, hasAnswered: true, ...answer });
}

type PinnedEntries = Record<string, Prices & { inputUsdPerMillion: number; outputUsdPerMillion: number }>;

export function pin(models: PinnedEntries): PinnedPrices {
  return { path: 'prices.json', date: '2026-01-31', models: new Map(Object.entries(models)) };
}

export function pinnedAt(input: number, output: number, cacheRead?: number): PinnedEntries[string] {
  return { inputUsdPerMillion: input, outputUsdPerMillion: output, cacheReadUsdPerMillion: cacheRead };
}

export const CATALOG = catalogOf({ 'a/one': priced(3, 15, 0.3), 'b/two': priced(1, 2) });

export const NO_LIMITS: PriceLimits = {
  maxInputUsd: undefined,
  maxOutputUsd: undefined,
  pinned: undefined,
  tolerancePercent: 0,
};

/** All is well. */
export const FACTS: Measurements = {
  catalog: dated(CATALOG),
  status: known({ isEnabled: true, createdAt: undefined }),
  balance: known({ available: 10 }),
  topup: known({ threshold: 5, amount: 20 }),
  probes: new Map([
    ['a/one', answers()],
    ['b/two', answers({ firstTokenMs: 250 })],
  ]),
  spendings: [],
};

export const THRESHOLDS: Thresholds = {
  resolved: found('a/one', 'b/two'),
  wanted: ['a/one', 'b/two'],
  prices: NO_LIMITS,
  minCredits: 5,
  plannedWork: undefined,
  maxLatencyMs: undefined,
};

export const OFF = known({ isEnabled: false, createdAt: undefined });

/** What a fact that could not be had may say of itself. */
export const FAILURES: readonly GateOutcome[] = ['no-credits', 'auth', 'unreachable', 'unknown'];

/** What one check says, where all is well but for these. */
export function judgeCheck(
  check: CheckName,
  facts: Partial<Measurements> = {},
  thresholds: Partial<Thresholds> = {},
): Verdict {
  const verdicts = judge({ ...FACTS, ...facts }, { ...THRESHOLDS, ...thresholds });
  const verdict = verdicts.find((each) => each.check === check);
  if (!verdict) throw new Error(`${check} is not judged`);
  return verdict;
}

/** What the prices of a model `m` come to. */
export function judgePricesOf(prices: Prices, limits: Partial<PriceLimits> = {}): Verdict {
  const thresholds = { resolved: found('m'), wanted: ['m'], prices: { ...NO_LIMITS, ...limits } };
  return judgeCheck('prices', { catalog: dated(catalogOf({ m: prices })) }, thresholds);
}
