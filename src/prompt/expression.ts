/** `fail-if`: GitHub's own expression language over an answer. Loaded only by runs that have the input. */
import { Array as ListData } from '@actions/expressions/data/array';
import { BooleanData } from '@actions/expressions/data/boolean';
import { Dictionary } from '@actions/expressions/data/dictionary';
import type { ExpressionData, Pair } from '@actions/expressions/data/expressiondata';
import { Null } from '@actions/expressions/data/null';
import { NumberData } from '@actions/expressions/data/number';
import { StringData } from '@actions/expressions/data/string';
import { ExpressionError } from '@actions/expressions/errors';
import { Evaluator } from '@actions/expressions/evaluator';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { Lexer, type Token, TokenType } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';
import { truthy } from '@actions/expressions/result';
import { InputError } from '../errors.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { runWithin } from '../text/time-limit.ts';

/** What an expression can ask about. */
export interface FailIfContext {
  /** The parsed answer; undefined when it is text. */
  fields: unknown;
  /** The answer as text. */
  response: string;
  outcome: string;
  model: string;
  finishReason: string | undefined;
  usage:
    | { promptTokens: number; completionTokens: number; totalTokens: number; cachedTokens: number }
    | undefined;
  /** Undefined when no price is known. */
  costUsd: number | undefined;
  /** Numbers of files, as in the `coverage` output; undefined where the prompt shows no diff. */
  coverage: Readonly<Record<(typeof COVERAGE_KEYS)[number], number>> | undefined;
}

export interface FailIf {
  /** Whether the step is to fail. @throws {InputError} the expression can't be evaluated on this answer */
  holds(context: FailIfContext): boolean;
  /** Whether the expression asks about this part of the context. */
  uses(name: string): boolean;
}

const SCALARS = ['response', 'outcome', 'model', 'finish-reason', 'cost-usd'];
/** As in the `usage` output. */
const USAGE_KEYS = ['prompt_tokens', 'completion_tokens', 'total_tokens', 'cached_tokens'];
const COVERAGE_KEYS = ['files', 'sent', 'clipped', 'skippedFiles', 'unlistedFiles'] as const;
/** What else can be looked into has keys that only the answer knows. */
const KEYS = new Map<string, readonly string[]>([
  ['usage', USAGE_KEYS],
  ['coverage', COVERAGE_KEYS],
]);
const CONTEXTS = ['fields', ...KEYS.keys(), ...SCALARS];
const FUNCTIONS = ['case', 'contains', 'endsWith', 'format', 'fromJSON', 'join', 'startsWith', 'toJSON'];

function inlineCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** GitHub compares names and strings without case. */
function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((known) => known.toLowerCase() === name.toLowerCase());
}

/**
 * An object of the answer. The library's own looks keys up in an object, where it finds what every object has, and so
 * loses a field named `constructor`.
 */
class ObjectData extends Dictionary {
  readonly #byKey = new Map<string, ExpressionData>();
  readonly #byLowerCase = new Map<string, ExpressionData>();

  override add(key: string, value: ExpressionData): void {
    this.#byKey.set(key, value);
    const lowerCase = key.toLowerCase();
    if (!this.#byLowerCase.has(lowerCase)) this.#byLowerCase.set(lowerCase, value);
  }

  /** Without case, as at GitHub; where keys differ in case only, the one that is written so. */
  override get(key: string): ExpressionData | undefined {
    return this.#byKey.get(key) ?? this.#byLowerCase.get(key.toLowerCase());
  }

  override values(): ExpressionData[] {
    return [...this.#byKey.values()];
  }

  override pairs(): Pair[] {
    return [...this.#byKey].map(([key, value]) => ({ key, value }));
  }
}

function toData(value: unknown): ExpressionData {
  if (typeof value === 'string') return new StringData(value);
  if (typeof value === 'number') return new NumberData(value);
  if (typeof value === 'boolean') return new BooleanData(value);
  if (typeof value !== 'object' || value === null) return new Null();
  if (Array.isArray(value)) {
    const list = new ListData();
    for (const item of value) list.add(toData(item));
    return list;
  }
  return toObject(value);
}

function toObject(value: object): ObjectData {
  const object = new ObjectData();
  for (const [key, item] of Object.entries(value)) object.add(key, toData(item));
  return object;
}

function buildContext({ finishReason, costUsd, usage, ...others }: FailIfContext): ObjectData {
  return toObject({
    ...others,
    'finish-reason': finishReason,
    'cost-usd': costUsd,
    usage: usage && {
      prompt_tokens: usage.promptTokens,
      completion_tokens: usage.completionTokens,
      total_tokens: usage.totalTokens,
      cached_tokens: usage.cachedTokens,
    },
  });
}

/** With objects of ours; the library's is also limited by the stack in how long a list may be. */
const fromJson: FunctionDefinition = {
  name: 'fromJSON',
  minArgs: 1,
  maxArgs: 1,
  call(text) {
    try {
      return toData(JSON.parse(text?.coerceString() ?? ''));
    } catch (cause) {
      throw new Error('fromJSON was given text that is no JSON', { cause });
    }
  },
};
const OWN_FUNCTIONS = new Map([['fromjson', fromJson]]);

/** GitHub's own limit. */
const MAX_EXPRESSION_CHARACTERS = 21_000;

/** A chain of comparisons this long still leaves most of the stack. */
const MAX_TOKENS = 2_000;

const HINT = `It can use ${inlineCode(CONTEXTS)}, GitHub’s operators, and the functions ${inlineCode(FUNCTIONS)}.`;

function invalid(problem: string, offset?: number, cause?: unknown): InputError {
  const place = offset === undefined ? '' : ` (position ${offset + 1})`;
  return new InputError('fail-if', `${problem}${place}`, { hint: HINT, cause });
}

/** A token and where it begins in the whole text. */
type PlacedToken = Token & { offset: number };

/** The lexer tells only in its message where it failed. */
function offsetOf(error: unknown, expression: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const said = message.slice(0, message.length - ` within expression: ${expression}`.length);
  const position = /position (\d+)$/.exec(said)?.[1];
  return position === undefined ? undefined : Number(position) - 1;
}

function readTokens(expression: string): PlacedToken[] {
  let offset = 0;
  try {
    return new Lexer(expression).lex().tokens.map((token) => {
      const start = expression.indexOf(token.lexeme, offset);
      offset = start + token.lexeme.length;
      if (token.type !== TokenType.STRING) return { ...token, offset: start };
      // The lexer itself takes only the first doubled quote for a single one.
      return { ...token, offset: start, value: token.lexeme.slice(1, -1).replaceAll("''", "'") };
    });
  } catch (cause) {
    const place = offsetOf(cause, expression);
    const symbol = quoteUntrusted(expression.slice(place ?? 0).split(/\s/, 1)[0] ?? '');
    throw invalid(`is no expression: unexpected symbol \`${symbol}\``, place, cause);
  }
}

/** What is wrong with a name, if anything: what isn't there would be null for ever, and the check never fail. */
function findWrongName(name: string, next: Token | undefined, afterNext: Token | undefined) {
  if (next?.type === TokenType.LEFT_PAREN) {
    return isOneOf(name, FUNCTIONS) ? undefined : `calls \`${quoteUntrusted(name)}\`, which it can’t`;
  }
  if (!isOneOf(name, CONTEXTS)) return `names \`${quoteUntrusted(name)}\`, which it can’t use`;
  const isLookedInto = next?.type === TokenType.DOT || next?.type === TokenType.LEFT_BRACKET;
  if (isLookedInto && isOneOf(name, SCALARS))
    return `looks into \`${quoteUntrusted(name)}\`, which has nothing in it`;
  const key = afterNext?.lexeme ?? '';
  const keys = KEYS.get(name.toLowerCase());
  if (keys && next?.type === TokenType.DOT && !isOneOf(key, [...keys, '*']))
    return `asks for \`${name.toLowerCase()}.${quoteUntrusted(key)}\`; there are ${inlineCode(keys)}`;
  return undefined;
}

/** Whether a token is a name, and not a key that follows a dot. */
function isName(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === TokenType.IDENTIFIER && tokens[index - 1]?.type !== TokenType.DOT;
}

function refuseWrongNames(tokens: readonly PlacedToken[]): void {
  for (const [index, { lexeme, offset }] of tokens.entries()) {
    if (!isName(tokens, index)) continue;
    const problem = findWrongName(lexeme, tokens[index + 1], tokens[index + 2]);
    if (problem !== undefined) throw invalid(problem, offset);
  }
}

function parseTokens(tokens: PlacedToken[]) {
  try {
    return new Parser(tokens, CONTEXTS, []).parse();
  } catch (cause) {
    const pos = cause instanceof ExpressionError ? cause.pos : undefined;
    const token = tokens.find(
      ({ range }) => range.start.line === pos?.line && range.start.column === pos.column,
    );
    const message = cause instanceof Error ? cause.message : 'unknown';
    throw invalid(`is no expression: ${quoteUntrusted(message)}`, token?.offset, cause);
  }
}

/** What stands in `${{ … }}`, with blanks instead of what is around it, so that positions stay true. */
function unwrap(text: string): string {
  const inside = text.trim();
  if (!inside.startsWith('${{') || !inside.endsWith('}}')) return text;
  const start = text.indexOf('${{') + '${{'.length;
  return ' '.repeat(start) + text.slice(start, text.lastIndexOf('}}'));
}

/** Far longer than any evaluation takes. */
const EVALUATION_LIMIT_MS = 3_000;

/**
 * Reads `fail-if`: an expression as GitHub evaluates it (`fields.verdict != 'approve'`), bare or in `${{ … }}`.
 * A field that is missing is null, strings compare without case, and the result counts by GitHub's truthiness:
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 *
 * @param limitMs an evaluation that takes longer fails
 * @throws {InputError} with the position: no expression, or one that names what it can't use, as `secrets`
 */
export function parseFailIf(expression: string, limitMs = EVALUATION_LIMIT_MS): FailIf {
  const text = unwrap(expression);
  if (text.trim() === '') throw invalid('is empty');
  if (text.length > MAX_EXPRESSION_CHARACTERS)
    throw invalid(`is longer than ${MAX_EXPRESSION_CHARACTERS} characters`);
  const tokens = readTokens(text);
  if (tokens.length > MAX_TOKENS) throw invalid(`is longer than ${MAX_TOKENS} words and signs`);
  refuseWrongNames(tokens);
  const parsed = parseTokens(tokens);
  return {
    holds(context) {
      try {
        return runWithin(limitMs, () =>
          truthy(new Evaluator(parsed, buildContext(context), OWN_FUNCTIONS).evaluate()),
        );
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : 'unknown';
        throw new InputError('fail-if', `can’t be evaluated on this answer: ${quoteUntrusted(message)}`, {
          hint: 'Make the expression one that holds for any answer.',
          cause,
        });
      }
    },
    uses: (name) => tokens.some(({ lexeme }, index) => isName(tokens, index) && isOneOf(lexeme, [name])),
  };
}
