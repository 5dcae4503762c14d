/** Pure: numbers that look random and are the same on every machine, so that the same results give the same report. */

// Taken out once: they are called millions of times.
const { floor, imul } = Math;

/** @returns the next number, at least 0 and below 1 */
export type Random = () => number;

/** Starts a series: SplitMix (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195) with words of 32 bits. */
export function seedRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = imul(state ^ (state >>> 16), 0x85ebca6b);
    const again = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((again ^ (again >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** @returns one of the whole numbers from 0 to `end`, which is not among them */
export function drawIndex(random: Random, end: number): number {
  return floor(random() * end);
}
