/** Pure: prices of the catalog × limits and pinned prices → one verdict. */

import type { Prices } from '../inference/prices/catalog.ts';
import type { DatedCatalog } from '../inference/prices/catalog-cache.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { worstOutcome } from '../outcomes.ts';
import { countWord } from '../report.ts';
import type { Measurement } from './measurements.ts';
import type { ResolvedModel } from './model-patterns.ts';
import type { PinnedPrices } from './price-file.ts';
import { judgeEach, judgeFact, type ModelVerdict, type Verdict } from './verdict.ts';

export interface PriceLimits {
  maxInputUsd: number | undefined;
  maxOutputUsd: number | undefined;
  pinned: PinnedPrices | undefined;
  /** How far above a pinned price is still only `degraded`. */
  tolerancePercent: number;
}

/** Rounded, since a price ten percent above 0.7 is not the number nearest to 0.77. */
function driftPercent(now: number, pinned: number): number {
  if (pinned === 0) return now === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.round(((now - pinned) / pinned) * 1e8) / 1e6;
}

function formatDrift(percent: number): string {
  if (percent === 0) return '';
  if (!Number.isFinite(percent)) return ', was free';
  const rounded = Math.abs(Math.round(percent * 10) / 10);
  return `, ${percent > 0 ? '+' : '−'}${rounded || 'under 0.1'} %`;
}

type PriceVerdict = Pick<ModelVerdict, 'outcome' | 'found'>;

/** All in US dollars per million tokens. */
function judgePrice(
  kind: 'in' | 'out' | 'cached',
  now: number | undefined,
  maximum: number | undefined,
  pinned: number | undefined,
  tolerancePercent: number,
): PriceVerdict {
  if (now === undefined) return { outcome: 'unknown', found: `no ${kind} price in the catalog` };
  const percent = pinned === undefined ? 0 : driftPercent(now, pinned);
  const found = `$${formatUsd(now)} ${kind}${formatDrift(percent)}`;
  if (maximum !== undefined && now > maximum)
    return { outcome: 'price-exceeded', found: `${found}, above $${formatUsd(maximum)}` };
  if (percent > tolerancePercent)
    return { outcome: 'price-exceeded', found: `${found}, above the pinned $${formatUsd(pinned ?? 0)}` };
  return { outcome: percent > 0 ? 'degraded' : 'operational', found };
}

function judgePricesOf(model: string, prices: Prices, limits: PriceLimits): ModelVerdict {
  const { pinned, tolerancePercent } = limits;
  const pin = pinned?.models.get(model);
  const { inputUsdPerMillion, outputUsdPerMillion, cacheReadUsdPerMillion } = prices;
  const { maxInputUsd, maxOutputUsd } = limits;
  const hasCachedPrice = (cacheReadUsdPerMillion ?? pin?.cacheReadUsdPerMillion) !== undefined;
  // Without a price of their own, cached tokens cost what others do.
  const cached = judgePrice(
    'cached',
    cacheReadUsdPerMillion ?? inputUsdPerMillion,
    maxInputUsd,
    pin?.cacheReadUsdPerMillion ?? pin?.inputUsdPerMillion,
    tolerancePercent,
  );
  const verdicts: PriceVerdict[] = [
    judgePrice('in', inputUsdPerMillion, maxInputUsd, pin?.inputUsdPerMillion, tolerancePercent),
    judgePrice('out', outputUsdPerMillion, maxOutputUsd, pin?.outputUsdPerMillion, tolerancePercent),
    // Where nothing was pinned, only a price above the limit is worth a word.
    ...(hasCachedPrice && (pin || cached.outcome === 'price-exceeded') ? [cached] : []),
    ...(pinned && !pin ? [{ outcome: 'unknown' as const, found: `not in ${pinned.path}` }] : []),
  ];
  const outcomes = verdicts.map(({ outcome }) => outcome);
  return {
    model,
    outcome: worstOutcome(outcomes),
    found: verdicts.map(({ found }) => found).join('; '),
    outcomes,
    isPermanent: pinned !== undefined && !pin,
  };
}

function describeLimits({ maxInputUsd, maxOutputUsd, pinned, tolerancePercent }: PriceLimits): string {
  const tolerance = tolerancePercent === 0 ? '' : ` (+${tolerancePercent} % tolerated)`;
  const limits = [
    ...(maxInputUsd === undefined ? [] : [`at most $${formatUsd(maxInputUsd)} in`]),
    ...(maxOutputUsd === undefined ? [] : [`at most $${formatUsd(maxOutputUsd)} out`]),
    ...(pinned === undefined ? [] : [`no more than on ${pinned.date}${tolerance}`]),
  ];
  return limits.join('; ') || 'known prices';
}

/** Every model that is meant, also by a pattern, is held to the limits. */
export function judgePrices(
  fact: Measurement<DatedCatalog>,
  resolved: readonly ResolvedModel[] | undefined,
  limits: PriceLimits,
): Verdict {
  return judgeFact('prices', describeLimits(limits), fact, ({ catalog }) => {
    const ids = [...new Set((resolved ?? []).flatMap((model) => model.ids))];
    // Those that are missing are told by `models`.
    if (ids.length === 0) return { outcome: 'model-missing', found: 'none of the models is in the catalog' };
    const models = ids.flatMap((id) => {
      const prices = catalog.get(id);
      return prices === undefined ? [] : [judgePricesOf(id, prices, limits)];
    });
    return judgeEach(models, `${countWord(models.length, 'model')} within the limits`);
  });
}
