import { expect, test } from '@jest/globals';
import { sumUsage } from '../../src/inference/usage.ts';

const USAGE = { promptTokens: 3, completionTokens: 4, totalTokens: 7, cachedTokens: 2 };

test('the usage of several completions is their sum, as far as it was told', () => {
  expect(sumUsage([])).toBeUndefined();
  expect(sumUsage([undefined])).toBeUndefined();
  expect(sumUsage([undefined, USAGE])).toEqual(USAGE);
  expect(sumUsage([USAGE, undefined, { ...USAGE, cachedTokens: 0 }])).toEqual({
    promptTokens: 6,
    completionTokens: 8,
    totalTokens: 14,
    cachedTokens: 2,
  });
});
