import type { Failure, Measurement, Probe } from '../../src/gate/measurements.ts';
import type { ResolvedModel } from '../../src/gate/model-patterns.ts';
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
