/** Pure: a prompt with its values → the messages that are sent, within a number of tokens. */
import { InputError } from '../errors.ts';
import type { Message } from '../inference/chat.ts';
import { BYTES_PER_TOKEN, estimateTokens } from '../inference/tokens.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { removeInvisible } from '../text/invisible.ts';
import { countPlaceholder, findPlaceholders, measureRendered, renderTemplate } from './template.ts';
import { explainMarks, markUntrusted } from './untrusted.ts';
import type { ResolvedVariable } from './variables.ts';

/** Foreign text that fits; undefined where nothing does. */
interface Clipped {
  text: string | undefined;
}

/** A value that can do with less room: a diff. */
interface ClippableValue<TClipped extends Clipped> {
  /** As placeholders have it. */
  name: string;
  /** What it is made of, foreign: named where nothing of it fits. */
  parts: readonly string[];
  clip(maxCharacters: number): TClipped;
}

interface RenderedPrompt {
  messages: Message[];
  /** Estimated. */
  inputTokens: number;
  /** The part of them that can do with less. */
  clippableTokens: number;
  /** Invisible characters that were taken out of foreign text. */
  removedCharacters: number;
}

export interface FilledPrompt<TClipped> extends RenderedPrompt {
  /** What is there of the value that can do with less, but for its text; undefined where the prompt has none. */
  clipped: Omit<TClipped, 'text'> | undefined;
}

/** Beyond any model's context, and short of what would exhaust the runner. */
export const MAX_PROMPT_CHARACTERS = 16_777_216;

/** What estimates of a whole differ by from those of its parts: a shorter clip is tried until it fits. */
const SHRINK = 0.9;

function countTokens(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}

export interface Filling<TClipped extends Clipped = Clipped> {
  template: readonly Message[];
  values: ReadonlyMap<string, ResolvedVariable>;
  truncatable: ClippableValue<TClipped> | undefined;
  /** Marks foreign text as such. */
  nonce: string;
}

function render(filling: Filling, clipped: string): RenderedPrompt {
  const { template, values, truncatable, nonce } = filling;
  let removedCharacters = 0;
  let isMarked = false;
  const mark = (name: string, untrusted: string) => {
    const { text, removed } = removeInvisible(untrusted);
    removedCharacters += removed;
    isMarked = true;
    return markUntrusted(text, name, nonce);
  };
  const texts = new Map(
    [...values].map(([name, { text, isUntrusted }]) => [name, isUntrusted ? mark(name, text) : text]),
  );
  if (truncatable) texts.set(truncatable.name, mark(truncatable.name, clipped));
  const characters = template.reduce((sum, { content }) => sum + measureRendered(content, texts), 0);
  if (characters > MAX_PROMPT_CHARACTERS) {
    throw new InputError(
      'prompt-file',
      `grows beyond ${MAX_PROMPT_CHARACTERS / 1_048_576} million characters once its placeholders are filled in`,
      { hint: 'Put less into it.' },
    );
  }
  const rendered = template.map(({ role, content }) => ({ role, content: renderTemplate(content, texts) }));
  const messages = isMarked ? explainMarks(rendered, nonce) : rendered;
  const clippableTokens = truncatable ? estimateTokens(clipped) * countUses(filling, truncatable.name) : 0;
  return { messages, inputTokens: countTokens(messages), clippableTokens, removedCharacters };
}

/** How often the truncatable value stands in the prompt. */
function countUses({ template }: Filling, name: string): number {
  return template.reduce((sum, { content }) => sum + countPlaceholder(content, name), 0);
}

/** A text with a line end is marked on lines of its own. */
const BLOCK_BYTES = 2;

/** Bytes of the value that can be clipped which fit beside all else; 0 or less where nothing does. */
export function measureRoom(filling: Filling, maxInputTokens: number): number {
  const uses = countUses(filling, filling.truncatable?.name ?? '');
  const rest = render(filling, '').inputTokens;
  return Math.floor(((maxInputTokens - rest) * BYTES_PER_TOKEN) / Math.max(1, uses)) - BLOCK_BYTES;
}

/**
 * Fills everything in. What can be clipped gets the room that the rest leaves.
 *
 * @param maxInputTokens of all messages together
 * @throws {InputError} there is no room left for the value that can be clipped, or the whole is beyond measure
 */
export function fillPrompt<TClipped extends Clipped>(
  filling: Filling<TClipped>,
  maxInputTokens: number,
): FilledPrompt<TClipped> {
  const { truncatable } = filling;
  if (truncatable === undefined) return { ...render(filling, ''), clipped: undefined };
  const uses = countUses(filling, truncatable.name);
  const rest = render(filling, '').inputTokens;
  let maxCharacters = Math.floor(((maxInputTokens - rest) * BYTES_PER_TOKEN) / Math.max(1, uses));
  while (maxCharacters > 0) {
    const { text, ...clipped } = truncatable.clip(maxCharacters);
    if (text === undefined) break;
    const filled = render(filling, text);
    if (filled.inputTokens <= maxInputTokens) return { ...filled, clipped };
    maxCharacters = Math.floor(maxCharacters * SHRINK);
  }
  throw new InputError(
    'max-input-tokens',
    `allows ${maxInputTokens} tokens, and the prompt takes about ${rest} without \`{{${truncatable.name}}}\`: ${describeUnfit(truncatable)}`,
    {
      hint: rest < maxInputTokens / 2 ? 'Raise the limit.' : 'Put less into the prompt, or raise the limit.',
    },
  );
}

const MAX_NAMED_PARTS = 10;

/** Such as ``not even the beginning of `a.ts` and 3 more fits in``. */
function describeUnfit({ parts }: Pick<ClippableValue<Clipped>, 'parts'>): string {
  const named = parts.slice(0, MAX_NAMED_PARTS).map((part) => `\`${quoteUntrusted(part)}\``);
  const more = parts.length > named.length ? ` and ${parts.length - named.length} more` : '';
  return parts.length === 0
    ? 'nothing more fits in'
    : `not even the beginning of ${named.join(', ')}${more} fits in`;
}

/** The names that a prompt uses. */
export function findUsedNames(template: readonly Message[]): Set<string> {
  return findPlaceholders(template.map(({ content }) => content));
}
