/** Pure: whether as many cases were lost as won, where each case knows nothing of the others. */

import { binomialAtMost, binomialProbability } from './binomial.ts';
import { bisect } from './bisect.ts';

/**
 * McNemar's test with mid-p, two-sided (Fagerland, Lydersen and Laake 2013, doi 10.1186/1471-2288-13-91): of the cases
 * that changed, half of those at the outcome itself count. A result that says "lost" is never more likely by chance than
 * this p, since P(X ≤ k) ≤ 2·P(X < k) + P(X = k): of equal prompts, "regressed" is said in at most 5 %.
 *
 * @returns p, between 0 and 1; 1 where nothing changed
 */
export function testChanges(lost: number, won: number): number {
  const changed = lost + won;
  const rarer = Math.min(lost, won);
  return Math.min(1, 2 * binomialAtMost(rarer - 1, changed, 0.5) + binomialProbability(rarer, changed, 0.5));
}

/** @returns the smallest p that so many cases can have: all lost, or all won */
export function smallestMcNemarP(cases: number): number {
  return 0.5 ** cases;
}

/** @returns by the number of cases that changed: how many may be won where it is still told that the rest was lost; −1 for none */
function findMostWon(cases: number, level: number): number[] {
  const most: number[] = [];
  let won = -1;
  for (let changed = 0; changed <= cases; changed += 1) {
    while (2 * (won + 1) < changed && testChanges(changed - won - 1, won + 1) <= level) won += 1;
    most.push(won);
  }
  return most;
}

/**
 * The smallest drop that McNemar's test (see above) sees with the given power, exactly: each case is lost with
 * probability `background` + drop, and won with probability `background`. Unconditional power, as in Lachin 1992
 * (doi 10.1002/sim.4780110909), summed over the binomial instead of a normal approximation.
 *
 * @returns the drop of the pass rate, above 0 and at most 1; undefined where even the largest is not seen so often
 */
export function smallestDrop(
  cases: number,
  background: number,
  level: number,
  power: number,
): number | undefined {
  const mostWon = findMostWon(cases, level);
  const seenAt = (drop: number) => {
    const changing = 2 * background + drop;
    const mean = cases * changing;
    const reach = 9 * Math.sqrt(mean * (1 - changing)) + 9;
    let seen = 0;
    const last = Math.min(cases, Math.ceil(mean + reach));
    for (let changed = Math.max(0, Math.floor(mean - reach)); changed <= last; changed += 1) {
      const told = binomialAtMost(mostWon[changed] ?? -1, changed, background / changing);
      seen += binomialProbability(changed, cases, changing) * told;
    }
    return seen;
  };
  const most = 1 - 2 * background;
  return seenAt(most) < power ? undefined : bisect(0, most, (drop) => seenAt(drop) >= power);
}
