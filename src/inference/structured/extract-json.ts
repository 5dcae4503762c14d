/**
 * Pure: the JSON in a model's answer. The answer is hostile text: nothing here throws because of it, and all takes time
 * in proportion to its length.
 */
import { quoteUntrusted } from '../../runner/log.ts';

/** Whether a JSON value is an object: no list, and not null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parsed JSON, or in words for a model why there is none. */
export type ExtractedJson = { value: unknown } | { problem: string };

/** Deeper answers would fill the stack of whoever reads them. */
const MAX_ANSWER_DEPTH = 100;

interface BracketSpan {
  /** With the brackets. */
  json: string;
  depth: number;
  isClosed: boolean;
}

/**
 * From the bracket at `start` to the one that closes it, or to the end. Brackets in strings don't count; which kind
 * closes which is for the parser to say.
 */
function scanBrackets(text: string, start: number): BracketSpan {
  let open = 0;
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      open++;
      if (open > depth) depth = open;
    } else if ((character === '}' || character === ']') && --open <= 0)
      return { json: text.slice(start, at + 1), depth, isClosed: true };
  }
  return { json: text.slice(start), depth, isClosed: false };
}

/** The levels of a JSON text; of other text, of what would be JSON at its beginning. */
export function measureDepth(text: string): number {
  return scanBrackets(text, 0).depth;
}

/** JSON can't write it, but `1e999` is read as it. */
function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsInfinity);
}

/** @param text with no more levels than the stack takes */
export function parseJson(text: string): ExtractedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `not valid JSON: ${quoteUntrusted(error instanceof Error ? error.message : '')}` };
  }
  return holdsInfinity(value) ? { problem: 'not valid JSON: a number is too large' } : { value };
}

type IsWanted = (label: string | undefined) => boolean;

/** A line that begins with a fence. Only a newline ends one: JSON strings may hold the other separators. */
const FENCE_LINE = /(?<![^\n])[ \t]*(`{3,}|~{3,})([^\n]*)\n?/g;

/**
 * The parts of a Markdown text that are wanted: fenced blocks by their label, in lower case, and what stands outside
 * of them (no label). A block that is not closed ends with the text.
 */
function* splitAtFences(text: string, isWanted: IsWanted): Generator<string> {
  let label: string | undefined;
  let fence: string | undefined;
  let start = 0;
  for (const { 0: line, 1: marks = '', 2: rest = '', index } of text.matchAll(FENCE_LINE)) {
    // Back-quotes after back-quotes are code within a line.
    const isOpening = fence === undefined && !(marks.startsWith('`') && rest.includes('`'));
    const isClosing = fence !== undefined && marks.startsWith(fence) && rest.trim() === '';
    if (!isOpening && !isClosing) continue;
    if (isWanted(label)) yield text.slice(start, index);
    label = isOpening ? rest.trim().toLowerCase() : undefined;
    fence = isOpening ? marks : undefined;
    start = index + line.length;
  }
  if (isWanted(label)) yield text.slice(start);
}

/**
 * A bracket that begins JSON, or what a model takes for it: bare or single-quoted keys, a comment. Other brackets are
 * prose, as in `[x]` or `{placeholder}`.
 */
const OPENING = /\{\s*(?:["'}/]|[\w$]+\s*:)|\[\s*(?:["'{[\]\d/-]|(?:true|false|null|NaN|Infinity)\b)/;

/** The outermost objects and arrays of `texts`, whole or not. */
function* findBrackets(texts: Iterable<string>): Generator<BracketSpan> {
  for (const text of texts) {
    const opening = new RegExp(OPENING, 'g');
    for (let match = opening.exec(text); match; match = opening.exec(text)) {
      const span = scanBrackets(text, match.index);
      yield span;
      opening.lastIndex = match.index + span.json.length;
    }
  }
}

/** The only object; where there is none, the only array. */
function pickOne(spans: Iterable<BracketSpan>): BracketSpan | 'several' | undefined {
  let object: BracketSpan | undefined;
  let array: BracketSpan | undefined;
  let hasArrays = false;
  for (const span of spans) {
    if (span.json.startsWith('{')) {
      if (object) return 'several';
      object = span;
    } else {
      hasArrays ||= array !== undefined;
      array = span;
    }
  }
  return object ?? (hasArrays ? 'several' : array);
}

/** Whether one of `spans` could be taken for an answer. */
function holdsAnswer(spans: Iterable<BracketSpan>): boolean {
  for (const span of spans) {
    const parsed = parseBrackets(span);
    if ('value' in parsed && isJsonObject(parsed.value) && Object.keys(parsed.value).length > 0) return true;
  }
  return false;
}

function parseBrackets({ json, depth, isClosed }: BracketSpan): ExtractedJson {
  if (depth > MAX_ANSWER_DEPTH)
    return { problem: `The JSON is nested more than ${MAX_ANSWER_DEPTH} levels deep.` };
  if (!isClosed) return { problem: 'The JSON breaks off: a bracket or a string is not closed.' };
  const parsed = parseJson(json);
  return 'problem' in parsed ? { problem: `The answer is ${parsed.problem}` } : parsed;
}

const SEVERAL = { problem: 'The answer holds more than one JSON value.' };

/** Where JSON is looked for first, and where there must be none then. */
const FENCED: readonly { isWanted: IsWanted; isRival: IsWanted }[] = [
  { isWanted: (label) => label?.startsWith('json') ?? false, isRival: (label) => !label },
  { isWanted: (label) => label === '', isRival: (label) => label === undefined },
];

/**
 * Finds the one JSON value in a model's answer: the whole answer; else an object or array in its fenced blocks, first
 * in those labelled `json`, then in those without a label; else in all of its text. More than one is a problem, since
 * an answer may quote what an attacker wrote: two in the same place, or an object outside of the block. JSON that is
 * broken is a problem too: it is neither mended nor searched for a part that is whole.
 *
 * Of a key that stands twice the last counts; `__proto__` is a key like any other. Takes time in proportion to the
 * length of `text`, and never throws.
 */
export function extractJson(text: string): ExtractedJson {
  const whole = text.trim();
  if (whole !== '' && measureDepth(whole) <= MAX_ANSWER_DEPTH) {
    const parsed = parseJson(whole);
    if ('value' in parsed) return parsed;
  }
  for (const { isWanted, isRival } of FENCED) {
    const found = pickOne(findBrackets(splitAtFences(text, isWanted)));
    if (found === undefined) continue;
    const hasRival = holdsAnswer(findBrackets(splitAtFences(text, isRival)));
    return found === 'several' || hasRival ? SEVERAL : parseBrackets(found);
  }
  const found = pickOne(findBrackets([whole]));
  if (found === undefined) return { problem: 'The answer holds no JSON object or array.' };
  return found === 'several' ? SEVERAL : parseBrackets(found);
}
