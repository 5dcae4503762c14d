// Two promises, tried in seeded worlds: of equal prompts "regressed" is hardly ever said, and a drop as large as told is seen.
import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../src/eval/statistics/compare.ts';
import { smallestGroupDrop } from '../../../src/eval/statistics/group-drop.ts';
import {
  type CasePair,
  type ChangeVerdict,
  judgeChanges,
} from '../../../src/eval/statistics/judge-changes.ts';
import { smallestDrop } from '../../../src/eval/statistics/mcnemar.ts';
import { type Random, seedRandom } from '../../../src/eval/statistics/random.ts';
import { someOf, tries } from '../../thorough.ts';

/** A prompt, and how it behaves. */
interface World {
  /** In cases. */
  groups: readonly number[];
  /** How likely a case changes by chance, in either direction. */
  background: number;
  /** How much more likely it is lost. */
  drop: number;
  /** Whether the cases of a group change together. */
  isTogether: boolean;
}

const SAME = { head: 'passed', base: 'passed' } as const;
const LOST = { head: 'failed', base: 'passed' } as const;
const WON = { head: 'passed', base: 'failed' } as const;

function change({ background, drop }: World, random: Random): CasePair {
  const chance = random();
  if (chance < background + drop) return LOST;
  return chance < 2 * background + drop ? WON : SAME;
}

function run(world: World, random: Random): CasePair[] {
  return world.groups.flatMap((size, index) => {
    const together = change(world, random);
    return Array.from({ length: size }, () => ({
      ...(world.isTogether ? together : change(world, random)),
      group: size > 1 ? `group ${index}` : undefined,
    }));
  });
}

function verdictOf(world: World, random: Random): ChangeVerdict | undefined {
  return judgeChanges([run(world, random)])[0]?.verdict;
}

/** @returns in what share of the runs it was so */
function shareOf(runs: number, isSo: () => boolean): number {
  let count = 0;
  for (let each = 0; each < runs; each += 1) count += Number(isSo());
  return count / runs;
}

function alone(cases: number): number[] {
  return Array.from({ length: cases }, () => 1);
}

function inGroups(groups: number, ...sizes: number[]): number[] {
  return Array.from({ length: groups }, (_, index) => sizes[index % sizes.length] ?? 1);
}

/** In all, as promised; the cheap ones of them always. */
const RUNS = 2_000;

function isSeen(world: World, level: number, random: Random): boolean {
  const [judged] = judgeChanges([run(world, random)]);
  return judged !== undefined && judged.lost.length > judged.won.length && judged.p <= level;
}

describe('equal prompts are said to have regressed in at most 5 % of runs', () => {
  const worlds: [string, number[], number, boolean][] = [
    ['10 flaky cases', alone(10), 0.25, true],
    ['40 cases', alone(40), 0.05, true],
    ['8 groups of 5 that change together', inGroups(8, 5), 0.25, true],
    ['200 cases', alone(200), 0.1, true],
    ['30 groups that change together', inGroups(30, 1, 2, 8), 0.1, true],
    ['30 groups whose cases change alone', inGroups(30, 1, 2, 8), 0.1, false],
  ];

  test.each(someOf(worlds, 3))('%s', (_, groups, background, isTogether) => {
    const random = seedRandom(17);
    const world = { groups, background, drop: 0, isTogether };
    expect(shareOf(RUNS, () => verdictOf(world, random) === 'regressed')).toBeLessThanOrEqual(0.05);
  });

  test.each<[string, number[]]>([
    ['of 20 cases', alone(20)],
    ['of 20 groups', inGroups(20, 1, 2)],
  ])('20 prompts %s: any of them', (_, groups) => {
    const random = seedRandom(20);
    const world = { groups, background: 0.2, drop: 0, isTogether: true };
    const share = shareOf(tries(100, RUNS), () => {
      const judged = judgeChanges(Array.from({ length: 20 }, () => run(world, random)));
      return judged.some(({ verdict }) => verdict === 'regressed');
    });
    expect(share).toBeLessThanOrEqual(0.05);
  });
});

describe('the smallest drop that is told is seen in 80 % of runs', () => {
  function expectEighty(share: number, tolerance = 0.04): void {
    expect(Math.abs(share - 0.8)).toBeLessThanOrEqual(tolerance);
  }

  const ofCases: [number, number, number][] = [
    [12, 0.04, 0.05],
    [30, 0.03, 0.05],
    [60, 0.02, 0.0025],
    [100, 0.005, 0.05],
    [100, 0.05, 0.05],
    [400, 0.02, 0.05],
  ];

  test.each(someOf(ofCases, 2))(
    '%d cases, %d changing by chance, at a level of %d',
    (cases, background, level) => {
      const drop = smallestDrop(cases, background, level, 0.8) ?? Number.NaN;
      const random = seedRandom(cases);
      const world = { groups: alone(cases), background, drop, isTogether: true };
      expectEighty(shareOf(RUNS, () => isSeen(world, level, random)));
    },
  );

  const ofGroups: [string, number[], number, number][] = [
    ['12 groups of 4', inGroups(12, 4), 0.03, 0.05],
    ['25 groups of several sizes', inGroups(25, 1, 2, 8), 0.03, 0.05],
    ['100 groups of 1 to 3', inGroups(100, 1, 2, 3), 0.05, 0.05],
    ['40 groups of 3, one of 20 prompts', inGroups(40, 3), 0.02, 0.0025],
  ];

  test.each(someOf(ofGroups, 2))(
    '%s; and in more, where cases change alone',
    (_, groups, background, level) => {
      const drop = smallestGroupDrop(groups, background, level, 0.8) ?? Number.NaN;
      const random = seedRandom(groups.length);
      const world = { groups, background, drop, isTogether: true };
      expectEighty(shareOf(RUNS, () => isSeen(world, level, random)));
      const share = shareOf(200, () => isSeen({ ...world, isTogether: false }, level, random));
      expect(share).toBeGreaterThan(0.8);
    },
  );

  // How much changes by chance is not known: it is what changed in the run that tells the drop, of equal prompts or not.
  const unknown: [string, number[], number, number][] = [
    ['50 equal cases', alone(50), 0.05, 0],
    ['50 cases, some lost', alone(50), 0.05, 0.2],
    ['200 equal cases', alone(200), 0.02, 0],
    ['200 cases, some lost', alone(200), 0.02, 0.06],
    ['40 equal groups', inGroups(40, 1, 4), 0.05, 0],
    ['40 groups, some lost', inGroups(40, 1, 4), 0.05, 0.3],
  ];

  test.each(someOf(unknown, 1))('by what was seen: %s', (_, groups, background, drop) => {
    const random = seedRandom(8);
    const world = { groups, background, drop, isTogether: true };
    const share = shareOf(tries(100, RUNS), () => {
      const [told] = compare([run(world, random)]);
      return isSeen({ ...world, drop: told?.smallestDrop ?? 1 - 2 * background }, 0.05, random);
    });
    expectEighty(share, tries(10, 4) / 100);
  });
});
