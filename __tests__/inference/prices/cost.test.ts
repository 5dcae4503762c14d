import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateCostUsd, formatUsd } from '../../../src/inference/prices/cost.ts';

const usage = { promptTokens: 1_000, completionTokens: 200, totalTokens: 1_200, cachedTokens: 400 };
const prices = { inputUsdPerMillion: 3, outputUsdPerMillion: 15, cacheReadUsdPerMillion: 0.3 };

describe('estimateCostUsd', () => {
  test('counts cached tokens at their own price', () => {
    expect(estimateCostUsd(usage, prices)).toBeCloseTo(0.0018 + 0.00012 + 0.003, 12);
  });

  test('counts them as others where the catalog has no such price', () => {
    expect(estimateCostUsd(usage, { ...prices, cacheReadUsdPerMillion: undefined })).toBeCloseTo(0.006, 12);
  });

  test('is free where the price is zero, and unknown where it is not known', () => {
    const free = { inputUsdPerMillion: 0, outputUsdPerMillion: 0, cacheReadUsdPerMillion: 0 };
    expect(estimateCostUsd(usage, free)).toBe(0);
    expect(estimateCostUsd(usage, { ...prices, inputUsdPerMillion: undefined })).toBeUndefined();
    expect(estimateCostUsd(usage, { ...prices, outputUsdPerMillion: undefined })).toBeUndefined();
  });
});

describe('formatUsd', () => {
  test.each([
    [0, '0'],
    [0.00421, '0.00421'],
    [0.1, '0.1'],
    [1, '1'],
    [10, '10'],
    [100.5, '100.5'],
    [1_000_000, '1000000'],
    [1e-8, '0.00000001'],
    [0.1 + 0.2, '0.3'],
    [999_999_999_999_999_900_000, '999999999999999868928'],
    [1e21, '1e+21'],
    [-1e21, '-1e+21'],
    [-0.5, '-0.5'],
    [4e-9, '0'],
    [1e30, '1e+30'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('writes %d as %s', (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });

  test('writes a plain decimal that means the same to a hundred-millionth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (usd) => {
        const text = formatUsd(usd);
        expect(text).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(Math.abs(Number(text) - usd)).toBeLessThanOrEqual(Math.max(6e-9, usd * 1e-15));
      }),
    );
  });
});

test('beyond measure, an amount keeps its exponent', () => {
  expect([formatUsd(1e21), formatUsd(1e30), formatUsd(-1e30)]).toEqual(['1e+21', '1e+30', '-1e+30']);
});
