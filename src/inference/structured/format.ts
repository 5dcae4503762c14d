/** Structured output: what the model is asked for, and how it is asked again. */

import * as v from 'valibot';
import { InputError } from '../../errors.ts';
import { redactDetected } from '../../secrets/detect.ts';
import { clipText } from '../../text/clip.ts';
import { isJsonObject } from '../../text/json.ts';
import type { Message } from '../chat.ts';
import { extractJson, parseJson } from './extract-json.ts';
import { assertSchema, type CheckedFields, checkAgainstSchema } from './schema.ts';

/** What form the answer is to have. */
export type ResponseFormat =
  | { kind: 'text' }
  | { kind: 'json_object' }
  | {
      kind: 'json_schema';
      name: string;
      strict?: boolean;
      description?: string;
      schema: Readonly<Record<string, unknown>>;
    };

export type JsonSchemaFormat = Extract<ResponseFormat, { kind: 'json_schema' }>;

/** @returns the value of the API's `response_format`; undefined for text, which needs none */
export function buildResponseFormatField(
  format: ResponseFormat,
): Readonly<Record<string, unknown>> | undefined {
  if (format.kind === 'text') return undefined;
  if (format.kind === 'json_object') return { type: 'json_object' };
  const { kind: _kind, ...schema } = format;
  return { type: 'json_schema', json_schema: schema };
}

const MAX_SCHEMA_CHARACTERS = 262_144;

/** As the API wants it. */
const WrappedSchema = v.object({
  name: v.optional(
    v.pipe(
      v.string('needs a `name` that is text'),
      v.regex(/^[\w-]{1,64}$/, 'needs a `name` of at most 64 letters, digits, `-` and `_`'),
    ),
    'answer',
  ),
  strict: v.nullish(v.boolean('needs a `strict` that is true or false')),
  description: v.optional(v.string('needs a `description` that is text')),
  schema: v.custom<Readonly<Record<string, unknown>>>(isJsonObject, 'needs a `schema` that is an object'),
});

/**
 * Reads the JSON Schema of an input, bare or wrapped as the API wants it: `{name, strict, schema}`.
 *
 * @param input `json-schema`, or `json-schema-file` for the text of that file
 * @throws {InputError} no JSON, no schema, or one that can't be used: a remote `$ref`, an unknown `type`, too large
 */
export async function parseJsonSchemaInput(text: string, input: string): Promise<JsonSchemaFormat> {
  const fail = (problem: string) =>
    new InputError(input, problem, {
      hint: 'It takes a JSON Schema, bare or as `{"name": …, "schema": …}`.',
    });
  if (text.length > MAX_SCHEMA_CHARACTERS)
    throw fail(`is larger than ${MAX_SCHEMA_CHARACTERS / 1_024} KiB of JSON Schema`);
  const parsed = parseJson(text.trim());
  if ('problem' in parsed) throw fail(parsed.problem);
  const json = parsed.value;
  if (!isJsonObject(json)) throw fail('is no JSON Schema, which is an object');
  if (!Object.hasOwn(json, 'schema')) {
    await assertSchema(json, fail);
    return { kind: 'json_schema', name: 'answer', schema: json };
  }
  const wrapped = v.safeParse(WrappedSchema, json);
  if (!wrapped.success) throw fail(wrapped.issues[0].message);
  const { name, strict, description, schema } = wrapped.output;
  await assertSchema(schema, fail);
  return {
    kind: 'json_schema',
    name,
    ...(typeof strict === 'boolean' && { strict }),
    ...(description !== undefined && { description }),
    schema,
  };
}

/** The JSON in an answer, checked against the format; what is wrong with it otherwise. Undefined fields for text. */
export async function readFields(text: string, format: ResponseFormat): Promise<CheckedFields> {
  if (format.kind === 'text') return { fields: undefined };
  const json = extractJson(text);
  // It quotes a piece of the answer.
  if ('problem' in json) return { problems: [(await redactDetected(json.problem)).text] };
  if (format.kind === 'json_schema') return checkAgainstSchema(json.value, format.schema);
  return isJsonObject(json.value)
    ? { fields: json.value }
    : { problems: ['(root): The value must be a JSON object.'] };
}

/**
 * The messages with the format in words, for an endpoint that does not take `response_format`: a system message after
 * those at the start.
 */
export function addSchemaToMessages(messages: readonly Message[], format: ResponseFormat): Message[] {
  if (format.kind === 'text') return [...messages];
  const words = 'Answer with JSON only: no other text before or after it, and no code fence.';
  const content =
    format.kind === 'json_object'
      ? `${words} The answer is one JSON object.`
      : `${words} The answer is one JSON value that is valid under this JSON Schema:\n\n${JSON.stringify(format.schema)}`;
  const first = messages.findIndex(({ role }) => role !== 'system');
  return messages.toSpliced(first === -1 ? messages.length : first, 0, { role: 'system', content });
}

/** Enough to mend; the rest would only cost. */
const MAX_REPAIRED_CHARACTERS = 20_000;

/**
 * The one request for a correction: the conversation, the answer (its first 20,000 characters) and what is wrong with
 * it.
 */
export function buildRepairMessages(
  messages: readonly Message[],
  answer: string,
  problems: readonly string[],
): Message[] {
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  const content = `Your answer is not the JSON that was asked for:\n${list}\n\nAnswer with the corrected JSON only: no other text, and no code fence.`;
  const given: Message[] =
    answer.trim() === '' ? [] : [{ role: 'assistant', content: clipText(answer, MAX_REPAIRED_CHARACTERS) }];
  return [...messages, ...given, { role: 'user', content }];
}
