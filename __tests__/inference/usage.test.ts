import { describe, expect, test } from '@jest/globals';
import { findUsage } from '../../src/inference/usage.ts';

describe('usage', () => {
  const read = (usage: unknown) => findUsage({ usage });

  test.each([
    [{ prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4 }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, total_tokens: 9, extra: {} }, 9, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: null }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 2 } }, 7, 2],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: null } }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 99 } }, 7, 3],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: 'none' }, 7, 0],
  ])('reads %j', (usage, totalTokens, cachedTokens) => {
    expect(read(usage)).toEqual({ promptTokens: 3, completionTokens: 4, totalTokens, cachedTokens });
  });

  test.each([
    [null],
    [undefined],
    ['many'],
    [{}],
    [{ prompt_tokens: 3 }],
    [{ prompt_tokens: 'three', completion_tokens: 4 }],
    [{ prompt_tokens: -3, completion_tokens: 4 }],
    [{ prompt_tokens: Number.NaN, completion_tokens: 4 }],
    // JSON has no infinity, but 1e999.
    [{ prompt_tokens: Number.POSITIVE_INFINITY, completion_tokens: 4 }],
  ])('takes %j for unknown', (usage) => {
    expect(read(usage) ?? undefined).toBeUndefined();
  });
});
