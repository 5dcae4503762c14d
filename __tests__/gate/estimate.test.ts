import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateWork, type PlannedPrompt } from '../../src/gate/estimate.ts';
import { estimateCostUsd } from '../../src/inference/prices/cost.ts';
import type { Usage } from '../../src/inference/usage.ts';
import { catalogOf, priced } from './known.ts';

const CATALOG = catalogOf({
  'a/one': priced(3, 15, 0.3),
  'b/two': priced(1, 2),
  'c/free': priced(0, 0),
  'd/no-input': priced(undefined, 2),
  'e/no-output': priced(2, undefined),
});

function plan(model: string, inputTokens = 1_000_000, outputTokens = 1_000_000): PlannedPrompt {
  return { path: `${model}.prompt.yml`, model, inputTokens, outputTokens };
}

describe('estimateWork', () => {
  test('pays for the whole input without a cache and for the longest answer', () => {
    expect(estimateWork({ prompts: [plan('a/one', 2_000, 500)], runs: 1 }, CATALOG)).toEqual({
      usd: expect.closeTo(0.006 + 0.0075, 12),
    });
  });

  test('adds up all prompts, each as often as it runs', () => {
    const prompts = [plan('a/one'), plan('b/two'), plan('b/two'), plan('c/free')];
    expect(estimateWork({ prompts, runs: 1 }, CATALOG)).toEqual({ usd: 24 });
    expect(estimateWork({ prompts, runs: 100 }, CATALOG)).toEqual({ usd: 2_400 });
  });

  test('names the model that the catalog lacks, and the file that wants it', () => {
    expect(estimateWork({ prompts: [plan('a/one'), plan('x/gone')], runs: 1 }, CATALOG)).toEqual({
      outcome: 'model-missing',
      problem: 'x/gone (x/gone.prompt.yml) is not in the catalog',
    });
  });

  test.each(['d/no-input', 'e/no-output'])('is unknown when a price of %s is', (model) => {
    expect(estimateWork({ prompts: [plan('a/one'), plan(model)], runs: 1 }, CATALOG)).toEqual({
      outcome: 'unknown',
      problem: `${model} (${model}.prompt.yml) has no price in the catalog`,
    });
  });

  test('tells the first problem of several', () => {
    const prompts = [plan('d/no-input'), plan('x/gone')];
    expect(estimateWork({ prompts, runs: 1 }, CATALOG)).toMatchObject({ outcome: 'unknown' });
    expect(estimateWork({ prompts: prompts.toReversed(), runs: 1 }, CATALOG)).toMatchObject({
      outcome: 'model-missing',
    });
  });

  test('is never below what the work then costs, when cached tokens are no dearer than others', () => {
    const tokens = fc.nat(1_000_000);
    const work = fc.record({
      input: fc.double({ min: 0, max: 1_000, noNaN: true }),
      output: fc.double({ min: 0, max: 1_000, noNaN: true }),
      cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
      inputTokens: tokens,
      outputTokens: tokens,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      runs: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(work, ({ input, output, cachedShare, inputTokens, outputTokens, share, runs }) => {
        const prices = priced(input, output, input * cachedShare);
        const prompts = [plan('m', inputTokens, outputTokens)];
        const estimate = estimateWork({ prompts, runs }, catalogOf({ m: prices }));
        const completionTokens = Math.floor(outputTokens * share);
        const usage: Usage = {
          promptTokens: inputTokens,
          completionTokens,
          totalTokens: inputTokens + completionTokens,
          cachedTokens: Math.floor(inputTokens * share),
        };
        const actualUsd = (estimateCostUsd(usage, prices) ?? Number.NaN) * runs;
        expect('usd' in estimate && actualUsd <= estimate.usd * (1 + 1e-9)).toBe(true);
      }),
    );
  });
});
