/** Structured output: what the model is asked for, and how it is asked again. */
import { ActionError, InputError } from '../../errors.ts';
import type { Message } from '../chat.ts';
import { extractJson, isJsonObject, measureDepth, parseJson } from './extract-json.ts';
import { MAX_SCHEMA_DEPTH, readSchema } from './json-schema.ts';
import { type CheckedFields, clipText, MAX_PROBLEM_CHARACTERS, MAX_PROBLEMS } from './problems.ts';

export { type ExtractedJson, extractJson } from './extract-json.ts';
export type { CheckedFields } from './problems.ts';

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

/** What the API takes as a name. */
const FORMAT_NAME = /^[\w-]{1,64}$/;

/**
 * Reads a JSON Schema, bare or wrapped as the API wants it: `{name, strict, schema}`.
 *
 * @param fail makes the error of what is wrong, such as `is not valid JSON`
 * @throws what `fail` makes
 */
export function parseJsonSchema(text: string, fail: (problem: string) => Error): JsonSchemaFormat {
  if (text.length > MAX_SCHEMA_CHARACTERS)
    throw fail(`is larger than ${MAX_SCHEMA_CHARACTERS / 1_024} KiB of JSON Schema`);
  if (measureDepth(text.trim()) > 2 * MAX_SCHEMA_DEPTH) throw fail('is nested too deeply');
  const parsed = parseJson(text.trim());
  if ('problem' in parsed) throw fail(`is ${parsed.problem}`);
  const json = parsed.value;
  if (!isJsonObject(json)) throw fail('is no JSON Schema, which is an object');
  if (!Object.hasOwn(json, 'schema')) {
    readSchema(json, fail);
    return { kind: 'json_schema', name: 'answer', schema: json };
  }
  const { name = 'answer', strict, description, schema } = json;
  if (typeof name !== 'string' || !FORMAT_NAME.test(name))
    throw fail('needs a `name` of at most 64 letters, digits, `-` and `_`');
  if (strict !== undefined && strict !== null && typeof strict !== 'boolean')
    throw fail('needs a `strict` that is true or false');
  if (description !== undefined && typeof description !== 'string')
    throw fail('needs a `description` that is text');
  if (!isJsonObject(schema)) throw fail('needs a `schema` that is an object');
  readSchema(schema, fail);
  return {
    kind: 'json_schema',
    name,
    ...(typeof strict === 'boolean' ? { strict } : {}),
    ...(description === undefined ? {} : { description }),
    schema,
  };
}

/**
 * Reads the schema of an input.
 *
 * @param input `json-schema`, or `json-schema-file` for the text of that file
 * @throws {InputError} no JSON, no schema, or one that can't be used: a remote `$ref`, an unknown `type`, too large
 */
export function parseJsonSchemaInput(text: string, input: string): JsonSchemaFormat {
  const fail = (problem: string) =>
    new InputError(input, problem, {
      hint: 'It takes a JSON Schema, bare or as `{"name": …, "schema": …}`.',
    });
  return parseJsonSchema(text, fail);
}

/** Far longer than any check takes, and shorter than the runner waits for a cancelled step. */
const CHECK_LIMIT_MS = 3_000;

/**
 * Checks an answer's value against the format. Where the schema lists `properties` and says nothing of
 * `additionalProperties`, keys that it doesn't list are dropped, in nested objects and lists too, and through `$ref`
 * and `allOf`. What only `anyOf`, `oneOf`, `if` or `contains` describe is left as it is, and a key that one of them
 * lists is kept. What is left is valid too.
 *
 * @param limitMs what takes longer to check is a problem of the answer
 * @returns at most 20 problems, each a path and what is wrong there in at most 300 characters
 * @throws {ActionError} the format's schema is none; never because of `value`
 */
export async function validateFields(
  value: unknown,
  format: ResponseFormat,
  limitMs = CHECK_LIMIT_MS,
): Promise<CheckedFields> {
  if (format.kind === 'text') return { ok: true, value };
  if (format.kind === 'json_object') {
    return isJsonObject(value)
      ? { ok: true, value }
      : { ok: false, problems: ['(root): The value must be a JSON object.'] };
  }
  const tree = readSchema(format.schema, (problem) => new ActionError(`The JSON schema ${problem}`));
  const { checkAgainstSchema } = await import('./schema-check.ts');
  return checkAgainstSchema(value, tree, limitMs);
}

/** The JSON in an answer, checked against the format; what is wrong with it otherwise. Undefined fields for text. */
export async function readFields(
  text: string,
  format: ResponseFormat,
): Promise<{ fields: unknown } | { problems: string[] }> {
  if (format.kind === 'text') return { fields: undefined };
  const json = extractJson(text);
  if ('problem' in json) return { problems: [json.problem] };
  const checked = await validateFields(json.value, format);
  return checked.ok ? { fields: checked.value } : { problems: checked.problems };
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
  const list = problems
    .slice(0, MAX_PROBLEMS)
    .map((problem) => `- ${clipText(problem, MAX_PROBLEM_CHARACTERS)}`)
    .join('\n');
  const content = `Your answer is not the JSON that was asked for:\n${list}\n\nAnswer with the corrected JSON only: no other text, and no code fence.`;
  const given: Message[] =
    answer.trim() === '' ? [] : [{ role: 'assistant', content: clipText(answer, MAX_REPAIRED_CHARACTERS) }];
  return [...messages, ...given, { role: 'user', content }];
}
