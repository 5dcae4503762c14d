// What happens by chance, the same for the same seed.
import { createRandom } from '../emulator/interleave.ts';

export interface Dice {
  chance(share: number): boolean;
  /** From 0, without `count`. */
  below(count: number): number;
  /** With both. */
  between(first: number, last: number): number;
  pick<T>(values: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const below = (count: number) => Math.min(count - 1, Math.floor(random() * count));
  return {
    chance: (share) => random() < share,
    below,
    between: (first, last) => first + below(last - first + 1),
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to pick');
      return value;
    },
  };
}
