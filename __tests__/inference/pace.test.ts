import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Pace } from '../../src/inference/pace.ts';
import { tries } from '../thorough.ts';

const { signal, end } = (() => {
  const controller = new AbortController();
  return { signal: controller.signal, end: () => controller.abort() };
})();

afterAll(() => end());

/** Enters as often as it may at once. @returns what leaves again */
async function fill(pace: Pace, wanted: number): Promise<{ left: (() => void)[]; waiting: number }> {
  const left: (() => void)[] = [];
  for (let index = 0; index < wanted; index++)
    pace
      .enter(signal)
      .then((leave) => left.push(leave))
      .catch(() => {});
  await sleep(0);
  return { left, waiting: wanted - left.length };
}

/** How many may be under way. */
async function countRoom(pace: Pace): Promise<number> {
  const { left } = await fill(pace, 100);
  const room = left.length;
  // Those that wait come in turn, and leave again.
  while (left.length > 0) {
    for (const leave of left.splice(0)) leave();
    await sleep(0);
  }
  return room;
}

test('no more than that many are under way; who leaves lets the next one in', async () => {
  const pace = new Pace(3);
  const { left, waiting } = await fill(pace, 5);
  expect(waiting).toBe(2);
  left[0]?.();
  await sleep(0);
  expect(left).toHaveLength(4);
});

describe('a refusal for the rate', () => {
  test('halves the number, once for all that were sent before', async () => {
    const pace = new Pace(8);
    const sentAtMs = performance.now();
    await sleep(2);
    expect(pace.refuse(sentAtMs)).toBe(true);
    expect(pace.refuse(sentAtMs)).toBe(true);
    expect(await countRoom(pace)).toBe(4);
    expect(pace.refuse(performance.now())).toBe(true);
    expect(await countRoom(pace)).toBe(2);
  });

  test('of the only one that is under way is its own', async () => {
    const pace = new Pace(2);
    expect(pace.refuse(performance.now())).toBe(true);
    await sleep(2);
    expect(pace.refuse(performance.now())).toBe(false);
    expect(await countRoom(pace)).toBe(1);
  });

  test('is forgotten slowly, up to what was wanted', async () => {
    const pace = new Pace(8);
    pace.refuse(performance.now());
    const rooms: number[] = [];
    for (let accepted = 0; accepted < 30; accepted++) {
      pace.accept();
      rooms.push(await countRoom(pace));
    }
    expect(rooms.slice(0, 9)).toEqual([4, 4, 4, 5, 5, 5, 5, 5, 6]);
    expect(rooms.at(-1)).toBe(8);
    expect(Math.max(...rooms)).toBe(8);
  });

  test('that asks to wait holds all back', async () => {
    const pace = new Pace(2);
    pace.hold(60_000);
    expect((await fill(pace, 2)).left).toEqual([]);
    const brief = new Pace(2);
    brief.hold(5);
    const leave = await brief.enter(signal);
    expect(leave).toBeInstanceOf(Function);
  });
});

test('the end of the run ends all waiting', async () => {
  const controller = new AbortController();
  const pace = new Pace(1);
  await pace.enter(signal);
  const held = new Pace(1);
  held.hold(60_000);
  const waiting = [pace.enter(controller.signal), held.enter(controller.signal)];
  controller.abort(new Error('The end'));
  for (const each of [...waiting, pace.enter(controller.signal)])
    await expect(each).rejects.toThrow('The end');
});

test('whatever happens, never more than may be are under way, and all come in', async () => {
  const happening = fc.constantFrom('enter', 'leave', 'refuse', 'accept');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(happening, { maxLength: 60 }),
      async (most, events) => {
        const pace = new Pace(most);
        const inside: (() => void)[] = [];
        let entered = 0;
        let wanted = 0;
        for (const event of events) {
          if (event === 'enter') {
            wanted += 1;
            void pace.enter(signal).then((leave) => {
              entered += 1;
              inside.push(leave);
            });
          }
          if (event === 'leave') inside.shift()?.();
          if (event === 'refuse') pace.refuse(performance.now());
          if (event === 'accept') pace.accept();
          await Promise.resolve();
          await Promise.resolve();
          expect(inside.length).toBeLessThanOrEqual(most);
        }
        while (entered < wanted) {
          inside.shift()?.();
          await sleep(0);
        }
        expect(entered).toBe(wanted);
      },
    ),
    { numRuns: tries(50, 1_000) },
  );
});
