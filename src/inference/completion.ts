/** One JSON text of an answer, whole or a piece of it: what the model wrote, thought, and how it ended. */
import * as v from 'valibot';
import { isJsonObject } from '../text/json.ts';
import { hasErrorWords, isSaid } from './error-body.ts';
import { readFinishReason } from './finish-reason.ts';
import { findUsage, type Usage } from './usage.ts';

const TextField = v.fallback(v.nullish(v.string()), undefined);

const MessageSchema = v.nullish(
  v.looseObject({
    content: v.optional(v.unknown()),
    refusal: TextField,
    tool_calls: v.fallback(v.nullish(v.array(v.unknown())), undefined),
  }),
);

const CompletionSchema = v.looseObject({
  model: TextField,
  error: v.optional(v.unknown()),
  choices: v.nullish(
    v.array(
      v.looseObject({
        index: v.fallback(v.nullish(v.number()), undefined),
        text: TextField,
        delta: MessageSchema,
        message: MessageSchema,
        finish_reason: TextField,
        error: v.optional(v.unknown()),
      }),
    ),
    [],
  ),
});

/** What one JSON text adds to the answer. */
export interface CompletionPiece {
  model: string | undefined;
  text: string;
  /** `text` is all of the answer up to here, and not what follows it. */
  isWholeText: boolean;
  /** The model made something that is not text of the answer. */
  hasReasoning: boolean;
  /** The model's words for that it will not answer. */
  refusal: string;
  /** Calls of tools. */
  toolCalls: number;
  finishReason: string | undefined;
  usage: Usage | undefined;
}

/** Members of a message that say how it is made, and nothing that the model made. */
const FRAME = new Set(
  'role name id index type object status phase channel format signature encrypted provider model created finish_reason native_finish_reason content text refusal tool_calls function_call annotations citations context search_results audio usage logprobs token_ids prefix stop_reason prompt_token_ids padding obfuscation'.split(
    ' ',
  ),
);

/** The same in a part, or in a member that holds thought. */
const PART_FRAME = new Set('type id index format signature status object role name'.split(' '));

/** Deeper than any server nests what a model made. */
const MAX_DEPTH = 16;

/** Whether anything that can be read stands in `value`: an empty piece is none. */
function holdsText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value !== '';
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  return Object.entries(value).some(
    ([name, member]) => !PART_FRAME.has(name) && holdsText(member, depth + 1),
  );
}

/** The types of the parts that are text of an answer. */
const TEXT_TYPES: readonly unknown[] = [undefined, null, 'text', 'output_text'];

/** Text, a part, or a list of either; of parts, those that are text count. `hasOther`: there is something else. */
function readContent(content: unknown): { text: string; hasOther: boolean; refusal: string } {
  const read = { text: '', hasOther: false, refusal: '' };
  for (const part of Array.isArray(content) ? content : [content]) {
    if (typeof part === 'string') read.text += part;
    if (!isJsonObject(part)) continue;
    const { type, text, thought, refusal } = part;
    if (typeof refusal === 'string') read.refusal += refusal;
    else if (TEXT_TYPES.includes(type) && typeof text === 'string' && thought !== true) read.text += text;
    else read.hasOther ||= holdsText(part);
  }
  return read;
}

/** A failure that a JSON text tells, and nothing else: `object: error`, a member `error` that says something. */
function findError(value: Readonly<Record<string, unknown>>): unknown {
  if (isSaid(value['error'])) return value['error'];
  const { base_resp: base } = value;
  // As MiniMax tells it: https://platform.minimax.io/docs/api-reference/errorcode
  if (isJsonObject(base) && typeof base['status_code'] === 'number' && base['status_code'] !== 0) return base;
  const isError = value['object'] === 'error' || value['type'] === 'error';
  return isError ? value : undefined;
}

/** Some gateways put the answer of the server into one of their own. */
function unwrap(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const inner = [value, value['data'], value['result'], value['response'], value['output']];
  return inner.filter(isJsonObject).find((member) => 'choices' in member) ?? value;
}

/** What a JSON text of a body is. */
export interface ReadText {
  /** What it adds to the answer; undefined where it has not the form of a completion. */
  piece?: CompletionPiece;
  /** It has the form of a chunk, and is no other event. */
  isChunk?: boolean;
  /** The part of it that tells of a failure; undefined where there is none. */
  failure?: unknown;
  /** What stands where servers put the words of a failure, in a text that holds no answer; undefined where nothing does. */
  words?: unknown;
}

/** Reads one JSON text. */
export function readCompletion(json: unknown): ReadText {
  if (!isJsonObject(json)) return {};
  const value = unwrap(json);
  const told = findError(value);
  const error = told === undefined || isJsonObject(told) ? told : value;
  const parsed = v.safeParse(CompletionSchema, value);
  if (!parsed.success) return { failure: error };
  const { model, choices } = parsed.output;
  // One answer was asked for.
  const choice = choices.find(({ index }) => (index ?? 0) === 0);
  const usage = findUsage(value);
  const message = choice?.delta ?? choice?.message;
  const { text, hasOther, refusal } = readContent(message?.content ?? message?.['text'] ?? choice?.text);
  const thinks = Object.entries(message ?? {}).some(
    ([name, member]) => !FRAME.has(name) && holdsText(member),
  );
  const isAnswer = text !== '' || hasOther || thinks || (usage !== undefined && usage.totalTokens > 0);
  // What a gateway says beside the answer that it wraps counts, too.
  const { choices: _choices, ...beside } = value === json ? value : { ...json, ...value };
  return {
    failure: error ?? (isSaid(choice?.error) ? choice?.error : undefined),
    words: !isAnswer && hasErrorWords(beside) ? beside : undefined,
    isChunk: Array.isArray(value['choices']) || usage !== undefined,
    piece: {
      model: model ?? undefined,
      text,
      isWholeText: !choice?.delta,
      hasReasoning: hasOther || thinks,
      refusal: refusal + (message?.refusal ?? ''),
      toolCalls: message?.tool_calls?.length ?? (isJsonObject(message?.['function_call']) ? 1 : 0),
      finishReason: readFinishReason(choice?.finish_reason),
      usage,
    },
  };
}
