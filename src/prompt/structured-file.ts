/** Prompt files that set something: `.prompt.yml`, and Markdown with front matter. Loaded only where there is one. */
import * as v from 'valibot';
import { WorkspaceFileError } from '../errors.ts';
import type { Message } from '../inference/chat.ts';
import { quoteUntrusted } from '../runner/log.ts';
import {
  buildYamlError,
  checkYaml,
  MapSchema,
  mapOf,
  numberUpTo,
  settable,
  type YamlSource,
} from './checked-yaml.ts';
import type { Prompt, ResponseFormat } from './file.ts';
import type { FrontMatter } from './front-matter.ts';
import { findPlaceholders } from './template.ts';
import { describePlace, describeUnknownKeys, type Place } from './unknown-keys.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

const TokensSchema = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);

/** Far more than any endpoint takes, and no danger to what walks through it. */
const MAX_SCHEMA_LEVELS = 100;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}

const JsonSchemaMap = v.pipe(
  MapSchema,
  v.check((schema) => !isDeeperThan(schema, MAX_SCHEMA_LEVELS), 'nests too deeply'),
  v.looseObject({
    name: v.string('must be text'),
    strict: v.nullish(v.boolean('must be `true` or `false`')),
    schema: MapSchema,
  }),
);

const JsonSchemaText = v.pipe(
  v.string(),
  v.parseJson(undefined, ({ received }) => {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(received) ?? [];
    return `is not valid JSON${line === undefined ? '' : `: see its line ${line}, column ${column}`}`;
  }),
  JsonSchemaMap,
);

const PARAMETERS = {
  maxTokens: settable(TokensSchema),
  maxCompletionTokens: settable(TokensSchema),
  temperature: settable(numberUpTo(2)),
  topP: settable(numberUpTo(1)),
};

const SETTINGS = {
  name: v.optional(v.unknown()),
  description: v.optional(v.unknown()),
  model: settable(v.pipe(v.string('must be text'), v.nonEmpty('must be text'))),
  modelParameters: settable(mapOf(PARAMETERS)),
  responseFormat: settable(
    v.picklist(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`'),
  ),
  jsonSchema: settable(v.lazy((given) => (typeof given === 'string' ? JsonSchemaText : JsonSchemaMap))),
  variables: settable(MapSchema),
};

const ROLE_PROBLEM = 'must be `system`, `user` or `assistant`';

const MESSAGE = {
  role: v.pipe(
    v.string(ROLE_PROBLEM),
    v.toLowerCase(),
    v.picklist(['system', 'user', 'assistant'], ROLE_PROBLEM),
  ),
  content: v.string('must be text'),
};

const ListSchema = settable(v.array(v.unknown(), 'must be a list'));

const PROMPT_YAML = {
  ...SETTINGS,
  messages: v.pipe(
    v.array(mapOf(MESSAGE), 'must be a list of messages'),
    v.minLength(1, 'must hold a message'),
  ),
  testData: ListSchema,
  testDataFile: v.optional(v.unknown()),
  evaluators: ListSchema,
  judgeTests: ListSchema,
};

const FRONT_MATTER = {
  ...SETTINGS,
  system: settable(v.string('must be text')),
};

const PromptYamlSchema = mapOf(PROMPT_YAML);
const FrontMatterSchema = mapOf(FRONT_MATTER);
type Settings = Omit<v.InferOutput<typeof FrontMatterSchema>, 'system' | 'variables'>;

function describeVainSettings(source: YamlSource, { responseFormat, jsonSchema }: Settings): string[] {
  if (jsonSchema === undefined || responseFormat === 'json_schema') return [];
  const where = describePlace(source, ['jsonSchema']);
  return [`${where}: \`jsonSchema\` has no effect without \`responseFormat: json_schema\``];
}

/** The places that every structured prompt has. */
function listPlaces(entries: v.ObjectEntries): Place[] {
  const parameters = Object.keys(PARAMETERS);
  return [
    { path: [], known: Object.keys(entries), others: parameters.map((key) => `modelParameters.${key}`) },
    { path: ['modelParameters'], known: parameters },
  ];
}

function buildResponseFormat(
  source: YamlSource,
  { responseFormat, jsonSchema }: Settings,
): ResponseFormat | undefined {
  if (responseFormat !== 'json_schema') return responseFormat && { type: responseFormat };
  if (jsonSchema === undefined) {
    throw buildYamlError(source, ['responseFormat'], 'is `json_schema`, which needs a `jsonSchema`');
  }
  return { type: 'json_schema', json_schema: jsonSchema };
}

/** @throws {WorkspaceFileError} a name that no placeholder can have, or a value that is no text */
function readVariables(source: YamlSource): Map<string, string> {
  const variables = new Map<string, string>();
  for (const name of source.yaml.keysOf(['variables'])) {
    const keys = ['variables', name];
    if (!findPlaceholders([`{{${name}}}`]).has(name)) {
      const problem = `holds the name \`${quoteUntrusted(name)}\`, which no placeholder can have: use letters, digits, \`_\`, \`.\` and \`-\``;
      throw buildYamlError(source, ['variables'], problem, source.yaml.keyPositionOf(keys));
    }
    const text = source.yaml.textOf(keys);
    if (text === undefined) throw buildYamlError(source, keys, 'must be a single value, not a list or a map');
    variables.set(name, text);
  }
  return variables;
}

function buildPrompt(
  source: YamlSource,
  settings: Settings,
  places: readonly Place[],
  messages: Message[],
): Prompt {
  const { model, modelParameters } = settings;
  return {
    messages,
    variables: readVariables(source),
    model,
    maxTokens: modelParameters?.maxTokens,
    maxCompletionTokens: modelParameters?.maxCompletionTokens,
    temperature: modelParameters?.temperature,
    topP: modelParameters?.topP,
    responseFormat: buildResponseFormat(source, settings),
    warnings: [...describeUnknownKeys(source, places), ...describeVainSettings(source, settings)],
  };
}

const PROMPT_YAML_HINT =
  'A prompt file holds `messages`, each with `role` and `content`, and may set `model`, `modelParameters` and `variables`.';

/**
 * Reads what a `.prompt.yml` says of the prompt.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export function readPromptYaml(yaml: YamlValue, path: string): Prompt {
  const source = { yaml, path, whole: 'the file', hint: PROMPT_YAML_HINT };
  const { messages, ...settings } = checkYaml(source, source.yaml.value, PromptYamlSchema);
  const known = Object.keys(MESSAGE);
  const places = [
    ...listPlaces(PROMPT_YAML),
    ...messages.map((_message, index) => ({ path: ['messages', index], known })),
  ];
  return buildPrompt(source, settings, places, messages);
}

/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export function parsePromptYaml(text: string, path: string): Prompt {
  return readPromptYaml(parseYaml(text, path), path);
}

const FRONT_MATTER_HINT =
  'What stands between two lines `---` at the top is YAML that may set `model`, `modelParameters`, `responseFormat`, `jsonSchema`, `system` and `variables`. If it is meant as text, write the first line as `***`.';

/**
 * Reads Markdown with front matter: what that sets, and one user message.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export function parseMarkdownPrompt({ yaml: text, body, closingLine }: FrontMatter, path: string): Prompt {
  const yaml = parseYaml(text, path, 'core', FRONT_MATTER_HINT);
  const source = { yaml, path, whole: 'the front matter', hint: FRONT_MATTER_HINT };
  const settings = checkYaml(source, yaml.value ?? {}, FrontMatterSchema);
  if (body.trim() === '') {
    throw new WorkspaceFileError(path, 'has no text after its front matter', {
      line: closingLine,
      column: 1,
      hint: 'Write the prompt below it.',
    });
  }
  const system = settings.system ?? '';
  const systemMessages: Message[] = system.trim() === '' ? [] : [{ role: 'system', content: system }];
  return buildPrompt(source, settings, listPlaces(FRONT_MATTER), [
    ...systemMessages,
    { role: 'user', content: body },
  ]);
}
