/** The inputs and the prompt file → what the model is asked, before placeholders are filled in. */
import { InputError } from '../errors.ts';
import type { Message } from '../inference/chat.ts';
import type { ResponseFormat } from '../inference/structured/format.ts';
import type { Log } from '../runner/log.ts';
import { buildTextPrompt, type Prompt, parsePrompt } from './file.ts';
import type { FindSource } from './source.ts';

/** What the inputs say about the prompt. */
export interface PromptSettings {
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  model: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  responseFormat: ResponseFormat['kind'] | undefined;
  jsonSchema: string | undefined;
  jsonSchemaFile: string | undefined;
}

/** What the model is asked; the placeholders of its messages are still to be filled in. */
export interface PromptTemplate {
  messages: readonly Message[];
  /** Those of them that stand in files; in the others, which are inputs, the workflow may have put words of others. */
  fromFiles: readonly Message[];
  model: string;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  format: ResponseFormat;
  /** What placeholders stand for where nothing else defines them. */
  defaults: ReadonlyMap<string, string>;
}

/** What `actions/ai-inference` asked where nobody named a model; its workflows are to go on working. */
export const DEFAULT_MODEL = 'openai/gpt-4o';

async function readPrompt(
  { prompt = '', promptFile }: PromptSettings,
  findSource: FindSource,
): Promise<Prompt> {
  if (promptFile === undefined) return buildTextPrompt(prompt);
  return parsePrompt(await findSource(promptFile).read(promptFile), promptFile);
}

async function readSystemPrompt(
  { systemPrompt, systemPromptFile }: PromptSettings,
  findSource: FindSource,
): Promise<string | undefined> {
  return systemPromptFile === undefined ? systemPrompt : findSource(systemPromptFile).read(systemPromptFile);
}

/** @throws {InputError} */
async function parseSchema(text: string, input: string): Promise<ResponseFormat> {
  const { parseJsonSchemaInput } = await import('../inference/structured/format.ts');
  return parseJsonSchemaInput(text, input);
}

/** @throws {InputError} */
async function readInputFormat(settings: PromptSettings, findSource: FindSource): Promise<ResponseFormat> {
  const { responseFormat, jsonSchema, jsonSchemaFile } = settings;
  const hasSchema = jsonSchema !== undefined || jsonSchemaFile !== undefined;
  const kind = responseFormat ?? (hasSchema ? 'json_schema' : 'text');
  if (kind !== 'json_schema') {
    if (!hasSchema) return { kind };
    throw new InputError('response-format', `is \`${kind}\`, and a JSON schema is given too`, {
      hint: 'Leave one of the two out.',
    });
  }
  if (jsonSchemaFile !== undefined) {
    return parseSchema(await findSource(jsonSchemaFile).read(jsonSchemaFile), 'json-schema-file');
  }
  if (jsonSchema !== undefined) return parseSchema(jsonSchema, 'json-schema');
  throw new InputError('json-schema', 'is missing, and `response-format: json_schema` needs it', {
    hint: 'Set `json-schema` or `json-schema-file`.',
  });
}

/** The form that a file asks for; undefined where it says none. @throws {InputError} a schema that can't be used */
export async function readFileFormat({
  responseFormat,
}: Pick<Prompt, 'responseFormat'>): Promise<ResponseFormat | undefined> {
  if (responseFormat === undefined) return undefined;
  if (responseFormat.type !== 'json_schema') return { kind: responseFormat.type };
  return parseSchema(JSON.stringify(responseFormat.json_schema), 'prompt-file');
}

function chooseModel({ model: ofFile }: Prompt, { model: ofInput }: PromptSettings, log: Log): string {
  if (ofFile === undefined && ofInput === undefined) {
    log.notice(`No model is set: \`${DEFAULT_MODEL}\` is asked. Set \`model\` to one of the catalog.`);
  }
  return ofFile ?? ofInput ?? DEFAULT_MODEL;
}

/**
 * What the file sets wins over the inputs.
 *
 * @param format of the answer, whatever file and inputs say
 * @throws {InputError} a prompt without text, or a format that can't be used
 * @throws {WorkspaceFileError} a file that can't be read or understood
 */
export async function composePrompt(
  settings: PromptSettings,
  findSource: FindSource,
  log: Log,
  format?: ResponseFormat,
): Promise<PromptTemplate> {
  const [prompt, system, inputFormat] = await Promise.all([
    readPrompt(settings, findSource),
    readSystemPrompt(settings, findSource),
    readInputFormat(settings, findSource),
  ]);
  for (const warning of prompt.warnings) log.warning(warning);
  if (settings.prompt !== undefined && settings.promptFile !== undefined) {
    log.notice('Both `prompt` and `prompt-file` are set: the file is used.');
  }
  if (prompt.messages.every(({ content }) => content.trim() === '')) {
    throw new InputError('prompt-file', `names ${settings.promptFile}, which is empty`, {
      hint: 'Write the prompt into it.',
    });
  }
  const hasSystem = prompt.messages.some(({ role }) => role === 'system');
  if (hasSystem && system !== undefined) {
    log.notice('The prompt file has a system message of its own: `system-prompt` is not used.');
  }
  const added: Message[] = hasSystem || system === undefined ? [] : [{ role: 'system', content: system }];
  return {
    model: chooseModel(prompt, settings, log),
    messages: [...added, ...prompt.messages],
    fromFiles: [
      ...(settings.systemPromptFile === undefined ? [] : added),
      ...(settings.promptFile === undefined ? [] : prompt.messages),
    ],
    maxTokens: prompt.maxTokens ?? settings.maxTokens,
    maxCompletionTokens: prompt.maxCompletionTokens ?? settings.maxCompletionTokens,
    temperature: prompt.temperature ?? settings.temperature,
    topP: prompt.topP ?? settings.topP,
    format: format ?? (await readFileFormat(prompt)) ?? inputFormat,
    defaults: prompt.variables,
  };
}
