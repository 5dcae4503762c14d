// Pull requests live, by chance, from their first push to a last run that nothing disturbs: see `life.ts`.
import { expect, test } from '@jest/globals';
import { isThorough } from '../thorough.ts';
import { live } from './life.ts';

/** Short ones, with most kinds of events in them. */
const QUICK = [8, 38, 49, 58, 60];
const LIVES = 200;

/** Each waits for pauses between writes most of its time, and has emulators of its own. */
const SIDE_BY_SIDE = 30;

async function liveAll(seeds: readonly number[]) {
  const left = [...seeds];
  const ended: Awaited<ReturnType<typeof live>>[] = [];
  const workers = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) ended.push(await live(seed));
  });
  await Promise.all(workers);
  return ended.filter(({ problems }) => problems.length > 0);
}

test(
  'every life ends with each finding in one thread, or told to be fixed, or settled; none twice, none lost',
  async () => {
    const today = Math.floor(Date.now() / 86_400_000);
    const drawn = Array.from({ length: LIVES }, (_, index) => today * LIVES + index);
    // One life again, by the seed that a failure tells: `LIFE=8 npm run jest -- lives/lives`.
    const again = process.env['LIFE'];
    const seeds = isThorough ? drawn : QUICK;
    expect(await liveAll(again === undefined ? seeds : [Number(again)])).toEqual([]);
  },
  isThorough ? 1_800_000 : 60_000,
);
