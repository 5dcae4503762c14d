/** Pure: what a completion cost, by the catalog's prices. */

import type { Usage } from '../usage.ts';
import type { Prices } from './catalog.ts';

/**
 * An estimate in US dollars: the API documents no price for writing to a cache, and does not say whether failed
 * calls are billed. Cached tokens count at their own price, or at the input price where the catalog has none.
 *
 * @returns undefined when a price is not known
 */
export function estimateCostUsd(usage: Usage, prices: Prices): number | undefined {
  const { inputUsdPerMillion, outputUsdPerMillion } = prices;
  if (inputUsdPerMillion === undefined || outputUsdPerMillion === undefined) return undefined;
  const cachedUsdPerMillion = prices.cacheReadUsdPerMillion ?? inputUsdPerMillion;
  const millionths =
    (usage.promptTokens - usage.cachedTokens) * inputUsdPerMillion +
    usage.cachedTokens * cachedUsdPerMillion +
    usage.completionTokens * outputUsdPerMillion;
  return millionths / 1_000_000;
}

/** A plain decimal without trailing zeros: `0.00421`. Only from 1e21 on it has an exponent. */
export function formatUsd(usd: number): string {
  // From here on `toFixed` writes exponents.
  if (Math.abs(usd) >= 1e21) return String(usd);
  return usd.toFixed(8).replace(/\.?0+$/, '');
}
