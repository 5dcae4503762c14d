import '../one-error-realm.ts';
import { expect, test } from '@jest/globals';
import { runWithin, TimeLimitError } from '../../src/text/time-limit.ts';
import { thrownBy } from '../thrown.ts';

test('work in time is done', () => {
  const done: string[] = [];
  runWithin(10_000, () => done.push('work'));
  expect(done).toEqual(['work']);
});

test.each<[string, () => void]>([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(60)}!`)],
  [
    'a comparison within a function of Node’s',
    () =>
      Array.from({ length: 100_000 }, String).sort(() => {
        for (;;);
      }),
  ],
])('%s without an end is broken off', async (_what, work) => {
  const error = await thrownBy(() => runWithin(50, work));
  expect(error).toBeInstanceOf(TimeLimitError);
  expect(error).toMatchObject({ message: 'It took more than 0.05 s' });
});

test('what the work throws comes through as it is', async () => {
  const thrown = new RangeError('mine');
  expect(
    await thrownBy(() =>
      runWithin(10_000, () => {
        throw thrown;
      }),
    ),
  ).toBe(thrown);
});

test('the process goes on as if nothing had been', async () => {
  await thrownBy(() =>
    runWithin(10, () => {
      for (;;);
    }),
  );
  const after: number[] = [];
  runWithin(10_000, () => after.push(1));
  expect(await new Promise((resolve) => setTimeout(() => resolve(after.length), 1))).toBe(1);
});
