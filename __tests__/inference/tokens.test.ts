import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BYTES_PER_TOKEN, defaultMaxInputTokens, estimateTokens } from '../../src/inference/tokens.ts';
import { anyCharacter } from '../any-character.ts';

test.each([
  ['', 0],
  ['a', 1],
  ['abc', 1],
  ['abcd', 2],
  ['abcdef', 2],
  ['é', 1],
  ['漢字', 2],
  ['👋', 2],
  ['👋👋👋', 4],
])('%j has about %d tokens', (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});

test('a text has enough tokens for its bytes, and no more', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      const bytes = new TextEncoder().encode(text).length;
      const tokens = estimateTokens(text);
      expect(tokens * BYTES_PER_TOKEN).toBeGreaterThanOrEqual(bytes);
      expect((tokens - 1) * BYTES_PER_TOKEN).toBeLessThan(bytes === 0 ? 0 : bytes);
    }),
  );
});

test.each([
  ['anthropic/claude-sonnet-4-6', 150_000],
  ['claude-haiku-4-5', 150_000],
  ['Anthropic/Claude-Opus-4-6', 150_000],
  ['bedrock/anthropic/claude-x', 150_000],
  ['openai/gpt-4.1', 200_000],
  ['gpt-4.1-mini', 200_000],
  ['openai/gpt-5.2', 200_000],
  ['gpt-6', 200_000],
  ['openai/gpt-4o', 100_000],
  ['gpt-4o-mini', 100_000],
  ['openai/o1-preview', 100_000],
  ['o3', 100_000],
  ['openai/o4-mini', 100_000],
  ['google/gemini-3-flash', 500_000],
  ['GEMINI-2.5-PRO', 500_000],
  ['openai/gpt-4', 90_000],
  ['openai/gpt-4-turbo', 90_000],
  ['openai/gpt-401', 90_000],
  ['openai/o2', 90_000],
  ['mistral/mistral-large', 90_000],
  ['someone/not-claude', 90_000],
  ['someone/my-gpt-5', 90_000],
  ['someone/my-gpt-4o', 90_000],
  ['someone/pro1', 90_000],
  ['someone/my-gemini', 90_000],
  ['', 90_000],
])('a prompt for %s may have %d tokens unless told', (model, tokens) => {
  expect(defaultMaxInputTokens(model)).toBe(tokens);
});
