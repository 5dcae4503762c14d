/**
 * Prompt files: text, Markdown with YAML front matter, and `.prompt.yml` as `gh models` and `actions/ai-inference`
 * read it.
 */
import * as v from 'valibot';
import { WorkspaceFileError } from '../errors.ts';
import type { Message } from '../inference/chat.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { isMarkdown, splitFrontMatter } from './front-matter.ts';
import { findPlaceholders } from './template.ts';

// By `import()`, which loads nothing here: that file is for the runs that have YAML to read.
type YamlValue = import('./yaml.ts').YamlValue;
type YamlPath = import('./yaml.ts').YamlPath;

/** What a prompt says, before its placeholders are filled in. */
export interface Prompt {
  messages: Message[];
  /** What the file sets for itself; it wins over the inputs. */
  model: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  responseFormat: ResponseFormat | undefined;
  /** Placeholder → what it means where nothing else defines it. The values are data: they hold no placeholders. */
  variables: ReadonlyMap<string, string>;
  /** What the file says in vain, each with file and line. */
  warnings: readonly string[];
}

/** As a request has it in `response_format`. `text` is what a file asks for that wants no other format. */
export type ResponseFormat =
  | { type: 'text' | 'json_object' }
  | { type: 'json_schema'; json_schema: v.InferOutput<typeof JsonSchemaMap> };

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
    variables: new Map(),
    warnings: [],
  };
}

/** Whether the name says that the file is structured. */
export function isPromptYaml(path: string): boolean {
  return /\.prompt\.ya?ml$/i.test(path);
}

/** Valibot's own `record` and `object` take a list for a map. */
const MapSchema = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a map',
);

function mapOf<TEntries extends v.ObjectEntries>(entries: TEntries) {
  return v.pipe(MapSchema, v.object(entries));
}

const TokensSchema = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);

function numberUpTo(max: number) {
  const message = `must be 0 to ${max}`;
  return v.pipe(v.number(message), v.minValue(0, message), v.maxValue(max, message));
}

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

// A key without a value is null, and means what a missing one does.
const PARAMETERS = {
  maxTokens: v.nullish(TokensSchema),
  maxCompletionTokens: v.nullish(TokensSchema),
  temperature: v.nullish(numberUpTo(2)),
  topP: v.nullish(numberUpTo(1)),
};

const SETTINGS = {
  name: v.optional(v.unknown()),
  description: v.optional(v.unknown()),
  model: v.nullish(v.pipe(v.string('must be text'), v.nonEmpty('must be text'))),
  modelParameters: v.nullish(mapOf(PARAMETERS)),
  responseFormat: v.nullish(
    v.picklist(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`'),
  ),
  jsonSchema: v.nullish(v.lazy((given) => (typeof given === 'string' ? JsonSchemaText : JsonSchemaMap))),
};

const MESSAGE = {
  role: v.picklist(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
  content: v.string('must be text'),
};

const ListSchema = v.nullish(v.array(v.unknown(), 'must be a list'));

const PROMPT_YAML = {
  ...SETTINGS,
  messages: v.pipe(
    v.array(mapOf(MESSAGE), 'must be a list of messages'),
    v.minLength(1, 'must hold a message'),
  ),
  testData: ListSchema,
  evaluators: ListSchema,
};

const FRONT_MATTER = {
  ...SETTINGS,
  system: v.nullish(v.string('must be text')),
  variables: v.nullish(MapSchema),
};

const PromptYamlSchema = mapOf(PROMPT_YAML);
const FrontMatterSchema = mapOf(FRONT_MATTER);
const SettingsSchema = v.object(SETTINGS);
type Settings = v.InferOutput<typeof SettingsSchema>;

/** YAML of a prompt file, and how errors speak of it. */
interface Source {
  yaml: YamlValue;
  path: string;
  /** What it is as a whole. */
  whole: string;
  hint: string;
}

/** @param position where the mistake stands, if not where the value at `keys` does */
function buildError(
  { yaml, path, whole, hint }: Source,
  keys: YamlPath,
  problem: string,
  position = yaml.positionOf(keys),
): WorkspaceFileError {
  const place = keys.length === 0 ? whole : `\`${quoteUntrusted(keys.join('.'))}\``;
  return new WorkspaceFileError(path, `${place} ${problem}`, { ...position, hint });
}

/** File and line of a key. */
function describePlace({ yaml, path }: Source, keys: YamlPath): string {
  const position = yaml.keyPositionOf(keys);
  return position === undefined ? path : `${path}:${position.line}`;
}

/** @throws {WorkspaceFileError} for the first value that is not as it should be */
function checkValue<TSchema extends v.GenericSchema>(
  source: Source,
  value: unknown,
  schema: TSchema,
): v.InferOutput<TSchema> {
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const keys = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  throw buildError(source, keys, issue.received === 'undefined' ? 'is missing' : issue.message);
}

/** As many as GitHub shows of a step. */
const MAX_WARNINGS = 10;

interface Place {
  path: YamlPath;
  /** The keys that mean something there. */
  known: readonly string[];
  /** Where else a key may belong. */
  others?: readonly string[];
}

/** `max_tokens` and `MaxTokens` are spellings of `maxTokens`. */
function toPlainKey(key: string): string {
  return key
    .slice(key.lastIndexOf('.') + 1)
    .replaceAll(/[_-]/g, '')
    .toLowerCase();
}

/** All but two characters, and more than half, are the same at the beginning and the end. */
function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  let sameAtEnd = 0;
  while (same + sameAtEnd < shorter && a.at(-1 - sameAtEnd) === b.at(-1 - sameAtEnd)) sameAtEnd++;
  const different = longer - same - sameAtEnd;
  return different <= 2 && different * 2 < longer;
}

function suggestKey(unknown: string, { known, others = [] }: Place): string | undefined {
  const plain = toPlainKey(unknown);
  return [...known, ...others].find((key) => isAlike(toPlainKey(key), plain));
}

function describeUnknownKeys(source: Source, places: readonly Place[]): string[] {
  const unknown = places.flatMap((place) =>
    source.yaml
      .keysOf(place.path)
      .filter((key) => !place.known.includes(key))
      .map((key) => ({ place, key })),
  );
  const warnings = unknown.slice(0, MAX_WARNINGS).map(({ place, key }) => {
    const suggestion = suggestKey(key, place);
    const advice = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
    const where = describePlace(source, [...place.path, key]);
    return `${where}: the key \`${quoteUntrusted(key)}\` is not known and has no effect${advice}`;
  });
  const left = unknown.length - warnings.length;
  return left === 0
    ? warnings
    : [...warnings, `${source.path}: keys that are not known, besides those named: ${left}`];
}

function describeVainSettings(source: Source, { responseFormat, jsonSchema }: Settings): string[] {
  if (jsonSchema === undefined || jsonSchema === null || responseFormat === 'json_schema') return [];
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
  source: Source,
  { responseFormat, jsonSchema }: Settings,
): ResponseFormat | undefined {
  if (responseFormat === undefined || responseFormat === null) return undefined;
  if (responseFormat !== 'json_schema') return { type: responseFormat };
  if (jsonSchema === undefined || jsonSchema === null) {
    throw buildError(source, ['responseFormat'], 'is `json_schema`, which needs a `jsonSchema`');
  }
  return { type: 'json_schema', json_schema: jsonSchema };
}

function buildPrompt(
  source: Source,
  settings: Settings,
  places: readonly Place[],
  own: Pick<Prompt, 'messages' | 'variables'>,
): Prompt {
  const { model, modelParameters } = settings;
  return {
    ...own,
    model: model ?? undefined,
    maxTokens: modelParameters?.maxTokens ?? undefined,
    maxCompletionTokens: modelParameters?.maxCompletionTokens ?? undefined,
    temperature: modelParameters?.temperature ?? undefined,
    topP: modelParameters?.topP ?? undefined,
    responseFormat: buildResponseFormat(source, settings),
    warnings: [...describeUnknownKeys(source, places), ...describeVainSettings(source, settings)],
  };
}

const PROMPT_YAML_HINT =
  'A prompt file holds `messages`, each with `role` and `content`, and may set `model` and `modelParameters`.';

/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export async function parsePromptYaml(text: string, path: string): Promise<Prompt> {
  const { parseYaml } = await import('./yaml.ts');
  const source = { yaml: parseYaml(text, path), path, whole: 'the file', hint: PROMPT_YAML_HINT };
  const { messages, ...settings } = checkValue(source, source.yaml.value, PromptYamlSchema);
  const known = Object.keys(MESSAGE);
  const places = [
    ...listPlaces(PROMPT_YAML),
    ...messages.map((_message, index) => ({ path: ['messages', index], known })),
  ];
  return buildPrompt(source, settings, places, { messages, variables: new Map() });
}

const FRONT_MATTER_HINT =
  'What stands between two lines `---` at the top is YAML that may set `model`, `modelParameters`, `responseFormat`, `jsonSchema`, `system` and `variables`. If it is meant as text, write the first line as `***`.';

/** @throws {WorkspaceFileError} a name that no placeholder can have, or a value that is no text */
function readVariables(source: Source): Map<string, string> {
  const variables = new Map<string, string>();
  for (const name of source.yaml.keysOf(['variables'])) {
    const keys = ['variables', name];
    if (!findPlaceholders([`{{${name}}}`]).has(name)) {
      const problem = `holds the name \`${quoteUntrusted(name)}\`, which no placeholder can have: use letters, digits, \`_\`, \`.\` and \`-\``;
      throw buildError(source, ['variables'], problem, source.yaml.keyPositionOf(keys));
    }
    const text = source.yaml.textOf(keys);
    if (text === undefined) throw buildError(source, keys, 'must be a single value, not a list or a map');
    variables.set(name, text);
  }
  return variables;
}

/**
 * Reads Markdown: what its front matter sets, and one user message. Without front matter it is a text.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export async function parseMarkdownPrompt(text: string, path: string): Promise<Prompt> {
  const split = splitFrontMatter(text);
  if (split === undefined) return buildTextPrompt(text);
  const { parseYaml } = await import('./yaml.ts');
  const yaml = parseYaml(split.yaml, path, 'core', FRONT_MATTER_HINT);
  const source = { yaml, path, whole: 'the front matter', hint: FRONT_MATTER_HINT };
  const settings = checkValue(source, yaml.value ?? {}, FrontMatterSchema);
  if (split.body.trim() === '') {
    throw new WorkspaceFileError(path, 'has no text after its front matter', {
      line: split.closingLine,
      column: 1,
      hint: 'Write the prompt below it.',
    });
  }
  const system = settings.system ?? '';
  const systemMessages: Message[] = system.trim() === '' ? [] : [{ role: 'system', content: system }];
  return buildPrompt(source, settings, listPlaces(FRONT_MATTER), {
    messages: [...systemMessages, { role: 'user', content: split.body }],
    variables: readVariables(source),
  });
}

/**
 * Reads a prompt in the format that the name of its file says.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
export async function parsePrompt(text: string, path: string): Promise<Prompt> {
  if (isPromptYaml(path)) return parsePromptYaml(text, path);
  return isMarkdown(path) ? parseMarkdownPrompt(text, path) : buildTextPrompt(text);
}

/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
export async function readPromptFile(workspace: string, path: string): Promise<Prompt> {
  return parsePrompt(await readWorkspaceFile(workspace, path), path);
}
