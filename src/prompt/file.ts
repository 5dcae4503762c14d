/** Prompt files: plain text and Markdown, and `.prompt.yml` as `gh models` and `actions/ai-inference` read it. */
import * as v from 'valibot';
import { WorkspaceFileError } from '../errors.ts';
import type { Message } from '../pinata/chat.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';

/** What a prompt says, before its placeholders are filled in. */
export interface Prompt {
  messages: Message[];
  /** What the file sets for itself; it wins over the inputs. */
  model: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  responseFormat: Readonly<Record<string, unknown>> | undefined;
}

/** A prompt of a single text: one user message. */
export function buildTextPrompt(text: string): Prompt {
  return {
    messages: [{ role: 'user', content: text }],
    model: undefined,
    maxTokens: undefined,
    maxCompletionTokens: undefined,
    temperature: undefined,
    topP: undefined,
    responseFormat: undefined,
  };
}

/** Whether the name says that the file is structured. */
export function isPromptYaml(path: string): boolean {
  return /\.prompt\.ya?ml$/i.test(path);
}

const TokensSchema = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);

function numberUpTo(max: number) {
  const message = `must be 0 to ${max}`;
  return v.pipe(v.number(message), v.minValue(0, message), v.maxValue(max, message));
}

const JsonSchemaText = v.pipe(
  v.string('must be JSON, written as text'),
  v.parseJson(undefined, 'is not valid JSON'),
  v.looseObject({
    name: v.string('needs a `name`'),
    schema: v.record(v.string(), v.unknown(), 'needs a `schema`'),
  }),
);

const MUST_BE_MAP = 'must be a map';

const PromptYamlSchema = v.looseObject(
  {
    messages: v.pipe(
      v.array(
        v.object(
          {
            role: v.picklist(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
            content: v.string('must be text'),
          },
          MUST_BE_MAP,
        ),
        'must be a list of messages',
      ),
      v.minLength(1, 'must hold a message'),
    ),
    model: v.optional(v.pipe(v.string('must be text'), v.nonEmpty('must be text'))),
    modelParameters: v.optional(
      v.looseObject(
        {
          maxTokens: v.optional(TokensSchema),
          maxCompletionTokens: v.optional(TokensSchema),
          temperature: v.optional(numberUpTo(2)),
          topP: v.optional(numberUpTo(1)),
        },
        MUST_BE_MAP,
      ),
    ),
    responseFormat: v.optional(
      v.picklist(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`'),
    ),
    jsonSchema: v.optional(JsonSchemaText),
  },
  MUST_BE_MAP,
);

type PromptYaml = v.InferOutput<typeof PromptYamlSchema>;

function buildResponseFormat(
  { responseFormat, jsonSchema }: PromptYaml,
  path: string,
): Readonly<Record<string, unknown>> | undefined {
  if (responseFormat === undefined || responseFormat === 'text') return undefined;
  if (responseFormat === 'json_object') return { type: 'json_object' };
  if (jsonSchema === undefined) {
    throw new WorkspaceFileError(path, '`responseFormat: json_schema` needs a `jsonSchema`');
  }
  return { type: 'json_schema', json_schema: jsonSchema };
}

/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with the line of what is wrong
 */
export async function parsePromptYaml(text: string, path: string): Promise<Prompt> {
  const { parseYaml } = await import('./yaml.ts');
  const yaml = parseYaml(text, path);
  const parsed = v.safeParse(PromptYamlSchema, yaml.value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const keys = (issue.path ?? []).flatMap(({ key }) =>
      typeof key === 'string' || typeof key === 'number' ? [key] : [],
    );
    const place = keys.length === 0 ? 'the file' : `\`${keys.join('.')}\``;
    const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
    throw new WorkspaceFileError(path, `${place} ${problem}`, {
      line: yaml.lineOf(keys),
      hint: 'A prompt file holds `messages`, each with `role` and `content`, and may set `model` and `modelParameters`.',
    });
  }
  const { messages, model, modelParameters } = parsed.output;
  return {
    messages,
    model,
    maxTokens: modelParameters?.maxTokens,
    maxCompletionTokens: modelParameters?.maxCompletionTokens,
    temperature: modelParameters?.temperature,
    topP: modelParameters?.topP,
    responseFormat: buildResponseFormat(parsed.output, path),
  };
}

/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
export async function readPromptFile(workspace: string, path: string): Promise<Prompt> {
  const text = await readWorkspaceFile(workspace, path);
  return isPromptYaml(path) ? parsePromptYaml(text, path) : buildTextPrompt(text);
}
