/**
 * Pure: the JSON in a model's answer. The answer is hostile text: nothing here throws because of it, and all takes time
 * in proportion to its length.
 */
import { quoteUntrusted } from '../../runner/log.ts';

/** The parsed JSON, or in words for a model why there is none. */
export type ExtractedJson = { value: unknown } | { problem: string };

/** Deeper values would fill the stack of whoever reads them. */
const MAX_DEPTH = 100;

/** What JSON can hold, but nobody who reads it: too many levels, or `1e999`, which is read as infinity. */
function findFault(value: unknown, levelsLeft: number): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : 'holds a number that is too large';
  if (typeof value !== 'object' || value === null) return undefined;
  if (levelsLeft === 0) return `is nested more than ${MAX_DEPTH} levels deep`;
  for (const inner of Object.values(value)) {
    const fault = findFault(inner, levelsLeft - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** @returns the value, or what is wrong, such as `is not valid JSON: …` */
export function parseJson(text: string): ExtractedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `is not valid JSON: ${quoteUntrusted(error instanceof Error ? error.message : '')}` };
  }
  const fault = findFault(value, MAX_DEPTH);
  return fault === undefined ? { value } : { problem: fault };
}

/** A line with a fence, and the label behind that. */
const FENCE_LINE = /^[ \t]*(?:`{3,}|~{3,})([^`{[\n]*)$/m;

/** An object that is not empty: outside of a fenced block, it could be the answer as well. */
const OBJECT = /\{\s*"/;

/**
 * Finds the one JSON value in a model's answer: the whole answer; else what stands from the first bracket to the last,
 * in the one fenced block, or where there are more blocks, none, or an object outside of it, in all of the text. An
 * answer may quote what an attacker wrote, so that more than one value is a problem: what stands from the first to the
 * last is no JSON then. Nor is JSON that is broken mended, or searched for a part that is whole.
 *
 * Of a key that stands twice the last counts; `__proto__` is a key like any other. Takes time in proportion to the
 * length of `text`, and never throws.
 */
export function extractJson(text: string): ExtractedJson {
  const whole = parseJson(text.trim());
  if ('value' in whole) return whole;
  const [before = '', , block, , after = '', more] = text.split(FENCE_LINE, 6);
  const isOneBlock = block !== undefined && more === undefined && !OBJECT.test(before) && !OBJECT.test(after);
  const place = isOneBlock ? block : text;
  const start = place.search(/[{[]/);
  const end = Math.max(place.lastIndexOf('}'), place.lastIndexOf(']'));
  if (start === -1) return { problem: 'The answer holds no JSON object or array.' };
  if (end < start) return { problem: 'The answer breaks off: a bracket is not closed.' };
  const found = parseJson(place.slice(start, end + 1));
  return 'problem' in found ? { problem: `The answer ${found.problem}` } : found;
}
