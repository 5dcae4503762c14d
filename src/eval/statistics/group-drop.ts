/** Pure: the smallest drop that the test over groups would have seen. */
import { drawIndex, seedRandom } from './random.ts';
import { ChanceSums } from './sign-flip.ts';

/** So many, that the power told is right to about a point; of very many groups to three, or it would take minutes. */
const MAX_WORLDS = 2_000;
const MIN_WORLDS = 200;
/** Groups in all worlds together. */
const MAX_GROUPS = 2_000_000;

/**
 * The smallest drop that the sign-flip test over group sums sees with the given power, where the cases of a group stand
 * and fall together: each group is lost as a whole with probability `background` + drop, and won with probability
 * `background`. Where they do not, a smaller drop is seen as often, so that this never promises too much.
 *
 * In each of up to 2,000 seeded worlds, groups are lost one after the other until the test says so; the drop by which it has
 * said so in enough worlds is the answer.
 *
 * @param sizes of the groups, in cases
 * @returns the drop of the pass rate, above 0 and at most 1; undefined where even the largest is not seen so often
 */
export function smallestGroupDrop(
  sizes: readonly number[],
  background: number,
  level: number,
  power: number,
): number | undefined {
  const worlds = Math.min(
    MAX_WORLDS,
    Math.max(MIN_WORLDS, Math.floor(MAX_GROUPS / Math.max(1, sizes.length))),
  );
  const random = seedRandom(1);
  const order = [...sizes];
  const take = (index: number) => {
    const other = index + drawIndex(random, order.length - index);
    const size = order[other] ?? 0;
    order[other] = order[index] ?? 0;
    order[index] = size;
    return size;
  };
  const drops = Array.from({ length: worlds }, () => {
    let [taken, won, lost] = [0, 0, 0];
    for (const _ of sizes) {
      if (random() < background) {
        won += take(taken);
        taken += 1;
      }
    }
    const rarer = new ChanceSums(won);
    for (const size of order.slice(0, taken)) rarer.add(size);
    // Where the probability of being lost must be for one group more: the next of uniform numbers in order.
    let isLostAt = 0;
    for (; taken < order.length; taken += 1) {
      isLostAt += (1 - background - isLostAt) * (1 - random() ** (1 / (order.length - taken)));
      const size = take(taken);
      lost += size;
      rarer.add(size);
      if (lost > won && 2 * rarer.total() <= level) return Math.max(0, isLostAt - background);
    }
    return Number.POSITIVE_INFINITY;
  });
  const enough = drops.toSorted((a, b) => a - b)[Math.ceil(power * worlds) - 1] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(enough) ? enough : undefined;
}
