/**
 * Pure: sign-flip tests, two-sided. What a group of cases gained or lost would, of equal prompts, as likely have the other
 * sign; p is how often random signs give a total at least as far from 0 (Fisher 1935, "The Design of Experiments", § 21;
 * for clusters Canay, Romano and Shaikh 2017, doi 10.3982/ECTA13081).
 */
import { seedRandom } from './random.ts';

/** Up to so many groups, every combination of signs is looked at. */
const EXACT_GROUPS = 12;
const DRAWS = 10_000;

/** @returns the smallest p that so many groups can have: all lost, or all won */
export function smallestSignFlipP(groups: number): number {
  return Math.min(1, 2 ** (1 - groups));
}

/** How likely each sum is, up to a most, where each part of it counts or not, by chance. */
export class ChanceSums {
  readonly #likely: Float64Array;

  constructor(most: number) {
    this.#likely = new Float64Array(most + 1);
    this.#likely[0] = 1;
  }

  add(part: number): void {
    const likely = this.#likely;
    for (let sum = likely.length - 1; sum >= part; sum -= 1)
      likely[sum] = ((likely[sum] ?? 0) + (likely[sum - part] ?? 0)) / 2;
    const rest = Math.min(part, likely.length);
    for (let sum = 0; sum < rest; sum += 1) likely[sum] = (likely[sum] ?? 0) / 2;
  }

  /** @returns the probability that the sum is not above the most */
  total(): number {
    let total = 0;
    for (const each of this.#likely) total += each;
    return total;
  }
}

/**
 * Tests whole numbers: of each group, cases won less cases lost. All combinations of signs are counted, for any number of
 * groups: sums of whole numbers are few.
 *
 * @returns p, between 0 and 1
 */
export function testWholeSums(sums: readonly number[]): number {
  const sizes = sums.filter((sum) => sum !== 0).map(Math.abs);
  const total = sizes.reduce((all, size) => all + size, 0);
  const distance = Math.abs(sums.reduce((all, sum) => all + sum, 0));
  const rarer = new ChanceSums((total - distance) / 2);
  for (const size of sizes) rarer.add(size);
  return Math.min(1, 2 * rarer.total());
}

function isAsFar(total: number, distance: number): boolean {
  // The same numbers in another order may add up to a little less.
  return Math.abs(total) >= distance * (1 - 1e-9);
}

/**
 * Tests sums of any numbers, such as scores: every combination of signs up to 12 groups, else 10,000 draws, of which the
 * sums themselves are one more (Phipson and Smyth 2010, doi 10.2202/1544-6115.1585).
 *
 * @returns p, above 0 and at most 1
 */
export function testSums(sums: readonly number[]): number {
  const parts = sums.filter((sum) => sum !== 0);
  const distance = Math.abs(parts.reduce((all, part) => all + part, 0));
  let far = 0;
  if (parts.length <= EXACT_GROUPS) {
    const combinations = 2 ** parts.length;
    for (let signs = 0; signs < combinations; signs += 1) {
      const total = parts.reduce((all, part, index) => all + ((signs >> index) & 1 ? part : -part), 0);
      if (isAsFar(total, distance)) far += 1;
    }
    return far / combinations;
  }
  const random = seedRandom(1);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let total = 0;
    let signs = 0;
    for (let index = 0; index < parts.length; index += 1) {
      // One number has the signs of 32 groups.
      signs = index % 32 === 0 ? (random() * 2 ** 32) | 0 : signs >> 1;
      const part = parts[index] ?? 0;
      total += signs & 1 ? part : -part;
    }
    if (isAsFar(total, distance)) far += 1;
  }
  return (far + 1) / (DRAWS + 1);
}
