/** Pure: tokens before anybody has counted them. */

/**
 * A careful estimate: tokenizers of today make a token of 3 to 4 bytes of English or code, and of about 3 of other
 * scripts (https://help.openai.com/articles/4936856-what-are-tokens-and-how-to-count-them).
 */
export const BYTES_PER_TOKEN = 3;

export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** Of texts as they are on lines of their own, without putting them together. */
export function estimateTokensOf(texts: readonly string[]): number {
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0);
  return Math.ceil((bytes + Math.max(0, texts.length - 1)) / BYTES_PER_TOKEN);
}

/** What Pinata gives an answer where nobody says more: https://docs.pinata.cloud */
export const DEFAULT_OUTPUT_TOKENS = 4_096;

/** Well inside of what the smallest model of each family takes in, with room for the answer. */
const INPUT_TOKENS: readonly [family: RegExp, tokens: number][] = [
  [/(^|\/)claude/, 150_000],
  [/(^|\/)gpt-(4\.1|5|6)/, 200_000],
  [/(^|\/)(gpt-4o|o[134])/, 100_000],
  [/(^|\/)gemini/, 500_000],
];

const OTHER_INPUT_TOKENS = 90_000;

/** How much a prompt may hold where `max-input-tokens` does not say; the catalog does not tell. */
export function defaultMaxInputTokens(model: string): number {
  return INPUT_TOKENS.find(([family]) => family.test(model.toLowerCase()))?.[1] ?? OTHER_INPUT_TOKENS;
}
