import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPauseMs } from '../../src/inference/rate-limit.ts';

function pause(headers: Record<string, string>, tokens = 1_000): number {
  const named = Object.entries(headers).map(([name, value]): [string, string] => [
    `x-ratelimit-${name}`,
    value,
  ]);
  return readPauseMs(new Map(named), tokens);
}

test.each<[string, Record<string, string>, number]>([
  ['nothing is told', {}, 0],
  [
    'enough is left',
    { 'remaining-requests': '1', 'reset-requests': '1s', 'remaining-tokens': '1000', 'reset-tokens': '9s' },
    0,
  ],
  ['no request is left', { 'remaining-requests': '0', 'reset-requests': '1.5s' }, 1_500],
  [
    'one of 60 comes back sooner',
    { 'limit-requests': '60', 'remaining-requests': '0', 'reset-requests': '1m0s' },
    1_000,
  ],
  [
    'half of the tokens are left',
    { 'limit-tokens': '2500', 'remaining-tokens': '500', 'reset-tokens': '40s' },
    10_000,
  ],
  [
    'more is needed than the limit has',
    { 'limit-tokens': '500', 'remaining-tokens': '100', 'reset-tokens': '120ms' },
    120,
  ],
  [
    'the longer of two counts',
    { 'remaining-requests': '0', 'reset-requests': '20ms', 'remaining-tokens': '0', 'reset-tokens': '2s' },
    2_000,
  ],
  ['a day is over', { 'remaining-requests': '0', 'reset-requests': '23h59m0s' }, 60_000],
  ['the reset can’t be read', { 'remaining-requests': '0', 'reset-requests': 'soon' }, 0],
  ['the reset has no unit', { 'remaining-requests': '0', 'reset-requests': '1893456000' }, 0],
  ['the count can’t be read', { 'remaining-requests': '-1', 'reset-requests': '1s' }, 0],
])('where %s', (_what, headers, pauseMs) => {
  expect(pause(headers)).toBeCloseTo(pauseMs);
});

test('whatever is told, a pause is a time, and not a long one', () => {
  const value = fc.oneof(
    fc.string(),
    fc.nat().map(String),
    fc.constantFrom('0', '1h', '2m3s', '4ms', '1e9s', ''),
  );
  const name = fc.constantFrom(
    ...['limit', 'remaining', 'reset'].flatMap((what) => [`${what}-requests`, `${what}-tokens`]),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.nat(), (headers, tokens) => {
      const ms = pause(headers, tokens);
      expect(ms >= 0 && ms <= 60_000).toBe(true);
    }),
    { numRuns: 200 },
  );
});
