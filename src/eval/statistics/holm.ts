/** Pure: Holm's rule for many comparisons at once (Holm 1979, https://www.jstor.org/stable/4615733). */

/** @returns each p as it counts among all of them, in their order; what is at most 5 % counts */
export function adjustByHolm(ps: readonly number[]): number[] {
  const adjusted = ps.map(() => 1);
  let largest = 0;
  for (const [rank, { p, index }] of ps
    .map((p, index) => ({ p, index }))
    .sort((a, b) => a.p - b.p)
    .entries()) {
    largest = Math.max(largest, Math.min(1, p * (ps.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/**
 * How small each p must be, the others being as they are: alpha over how many comparisons are left once the others that
 * count are taken away.
 */
export function findHolmLevels(ps: readonly number[], alpha: number): number[] {
  const sorted = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  return ps.map((_, own) => {
    let counted = 0;
    for (const { p, index } of sorted) {
      if (index === own) continue;
      if (p * (ps.length - counted) > alpha) break;
      counted += 1;
    }
    return alpha / (ps.length - counted);
  });
}
