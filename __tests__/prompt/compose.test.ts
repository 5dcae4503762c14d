import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { WorkspaceFileError } from '../../src/errors.ts';
import { composePrompt, type PromptSettings } from '../../src/prompt/compose.ts';
import type { PromptSource } from '../../src/prompt/source.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { thrownBy } from '../thrown.ts';

const NOTHING: PromptSettings = {
  prompt: undefined,
  promptFile: undefined,
  systemPrompt: undefined,
  systemPromptFile: undefined,
  model: undefined,
  maxTokens: undefined,
  maxCompletionTokens: undefined,
  temperature: undefined,
  topP: undefined,
  responseFormat: undefined,
  jsonSchema: undefined,
  jsonSchemaFile: undefined,
};

const SCHEMA = { type: 'object', properties: { verdict: { enum: ['approve', 'reject'] } } };

const PROMPT_YAML = `
model: openai/gpt-5.2
modelParameters: {maxTokens: 100, maxCompletionTokens: 200, temperature: 0, topP: 0}
messages:
  - {role: system, content: Be brief}
  - {role: user, content: "Hi {{name}}"}
  - {role: assistant, content: Hi}
`;

const FILES: Readonly<Record<string, string>> = {
  'hi.md': 'Say hi\n',
  'front.md': '---\nsystem: Be kind\nvariables: {name: Ada, count: 007}\n---\nHi {{name}}\n',
  'hi.txt': '---\nmodel: x\n---\n',
  'all.prompt.yml': PROMPT_YAML,
  'bare.prompt.yml': 'messages: [{role: user, content: Hi}]',
  'odd.prompt.yml': 'messages: [{role: user, content: Hi}]\nstuff: 1\nmore: 2\n',
  'object.prompt.yml': 'messages: [{role: user, content: Hi}]\nresponseFormat: json_object',
  'text.prompt.yml': 'messages: [{role: user, content: Hi}]\nresponseFormat: text',
  'schema.prompt.yml': `messages: [{role: user, content: Hi}]\nresponseFormat: json_schema\njsonSchema: ${JSON.stringify(JSON.stringify({ name: 'review', strict: true, schema: SCHEMA }))}`,
  'no-schema.prompt.yml':
    'messages: [{role: user, content: Hi}]\nresponseFormat: json_schema\njsonSchema: {name: "a b", schema: {}}',
  'empty.md': ' \n\t\n',
  'blank.prompt.yml': 'messages: [{role: system, content: ""}, {role: user, content: " "}]',
  'partly.prompt.yml': 'messages: [{role: system, content: " "}, {role: user, content: Hi}]',
  'system.md': 'Be wise\n{{pr.title}}',
  'schema.json': JSON.stringify(SCHEMA),
  'broken.json': '{"type": ',
};

/** What is composed of the inputs given, and what is said and read on the way. */
async function compose(settings: Partial<PromptSettings>) {
  const read: string[] = [];
  const source: PromptSource = {
    description: 'memory',
    isTrusted: true,
    async read(path) {
      read.push(path);
      const text = FILES[path];
      if (text === undefined) throw new WorkspaceFileError(path, 'does not exist');
      return text;
    },
  };
  const log = createRecordedLog();
  const template = await composePrompt({ ...NOTHING, model: 'm', ...settings }, () => source, log);
  return { template, entries: log.entries, read };
}

const composed = async (settings: Partial<PromptSettings>) => (await compose(settings)).template;

describe('the messages', () => {
  test('of the input `prompt` are one', async () => {
    const { template, entries, read } = await compose({ prompt: ' Say {{what}}\n' });
    expect(template).toEqual({
      messages: [{ role: 'user', content: ' Say {{what}}\n' }],
      fromFiles: [],
      model: 'm',
      maxTokens: undefined,
      maxCompletionTokens: undefined,
      temperature: undefined,
      topP: undefined,
      format: { kind: 'text' },
      defaults: new Map(),
    });
    expect([entries, read]).toEqual([[], []]);
  });

  test.each([
    ['hi.md', [{ role: 'user', content: 'Say hi\n' }]],
    ['hi.txt', [{ role: 'user', content: '---\nmodel: x\n---\n' }]],
    [
      'front.md',
      [
        { role: 'system', content: 'Be kind' },
        { role: 'user', content: 'Hi {{name}}\n' },
      ],
    ],
    [
      'all.prompt.yml',
      [
        { role: 'system', content: 'Be brief' },
        { role: 'user', content: 'Hi {{name}}' },
        { role: 'assistant', content: 'Hi' },
      ],
    ],
  ])('of %s are what its format says', async (promptFile, messages) => {
    const { template, entries, read } = await compose({ promptFile });
    expect(template.messages).toEqual(messages);
    expect([entries, read]).toEqual([[], [promptFile]]);
  });

  test('of a file win over `prompt`, and that is said', async () => {
    const { template, entries } = await compose({ prompt: 'Ignore', promptFile: 'hi.md' });
    expect(template.messages).toEqual([{ role: 'user', content: 'Say hi\n' }]);
    expect(entries).toEqual(['notice: Both `prompt` and `prompt-file` are set: the file is used.']);
  });

  test('start with the system message, if one is given', async () => {
    const settings = { prompt: 'Say hi', systemPrompt: 'Be brief {{name}}' };
    const { template, entries } = await compose(settings);
    expect(template.messages).toEqual([
      { role: 'system', content: 'Be brief {{name}}' },
      { role: 'user', content: 'Say hi' },
    ]);
    expect(entries).toEqual([]);
  });

  test('get the system message from a file, which wins over the input', async () => {
    const settings = { promptFile: 'bare.prompt.yml', systemPrompt: 'x', systemPromptFile: 'system.md' };
    expect((await composed(settings)).messages).toEqual([
      { role: 'system', content: 'Be wise\n{{pr.title}}' },
      { role: 'user', content: 'Hi' },
    ]);
  });

  test.each(['front.md', 'all.prompt.yml'])(
    'of %s have a system message of their own, and that is said',
    async (promptFile) => {
      const { template, entries } = await compose({ promptFile, systemPrompt: 'Be evil' });
      expect(template.messages).toEqual((await composed({ promptFile })).messages);
      expect(entries).toEqual([
        'notice: The prompt file has a system message of its own: `system-prompt` is not used.',
      ]);
    },
  );

  test.each([['empty.md'], ['blank.prompt.yml']])(
    'of %s say nothing, which is an error',
    async (promptFile) => {
      expect(await thrownBy(() => compose({ promptFile, systemPrompt: 'Be brief' }))).toMatchObject({
        name: 'InputError',
        input: 'prompt-file',
        message: `Input \`prompt-file\` names ${promptFile}, which is empty`,
        hint: 'Write the prompt into it.',
      });
    },
  );

  test('say nothing where there is no prompt at all', async () => {
    expect(await thrownBy(() => compose({}))).toMatchObject({ name: 'InputError', input: 'prompt-file' });
  });

  test('may be empty as long as one is not', async () => {
    expect((await composed({ promptFile: 'partly.prompt.yml' })).messages).toEqual([
      { role: 'system', content: ' ' },
      { role: 'user', content: 'Hi' },
    ]);
  });

  test.each<Partial<PromptSettings>>([
    { promptFile: 'missing.md' },
    { prompt: 'Hi', systemPromptFile: 'missing.md' },
    { prompt: 'Hi', jsonSchemaFile: 'missing.md' },
  ])('can’t be had without the file of %j', async (settings) => {
    expect(await thrownBy(() => compose(settings))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'missing.md',
    });
  });

  test('come with what the file warns of', async () => {
    const { entries } = await compose({ promptFile: 'odd.prompt.yml' });
    expect(entries).toEqual([
      expect.stringMatching(/^warning: odd\.prompt\.yml:2: the key `stuff` is not known/),
      expect.stringMatching(/^warning: odd\.prompt\.yml:3: the key `more` is not known/),
    ]);
  });

  test('come with what the file gives placeholders', async () => {
    const { defaults } = await composed({ promptFile: 'front.md' });
    expect(defaults).toEqual(
      new Map([
        ['name', 'Ada'],
        ['count', '007'],
      ]),
    );
  });
});

describe('the model', () => {
  test('is that of the file, else that of the input', async () => {
    expect((await composed({ promptFile: 'all.prompt.yml' })).model).toBe('openai/gpt-5.2');
    expect((await composed({ promptFile: 'bare.prompt.yml' })).model).toBe('m');
  });

  test('is that of the file also where the input has none, and nothing needs to be said', async () => {
    const { template, entries } = await compose({ promptFile: 'all.prompt.yml', model: undefined });
    expect([template.model, entries]).toEqual(['openai/gpt-5.2', []]);
  });

  test('is what `actions/ai-inference` took where nobody names one, and that is said', async () => {
    const { template, entries } = await compose({ prompt: 'Hi', model: undefined });
    expect(template.model).toBe('openai/gpt-4o');
    expect(entries).toEqual([
      'notice: No model is set: `openai/gpt-4o` is asked. Set `model` to one of the catalog.',
    ]);
  });
});

describe('the parameters', () => {
  const INPUTS = { maxTokens: 10, maxCompletionTokens: 20, temperature: 1.5, topP: 0.5 };

  test('of the file win over the inputs, also where they are 0', async () => {
    expect(await composed({ ...INPUTS, promptFile: 'all.prompt.yml' })).toMatchObject({
      maxTokens: 100,
      maxCompletionTokens: 200,
      temperature: 0,
      topP: 0,
    });
  });

  test('of the inputs hold where the file has none', async () => {
    expect(await composed({ ...INPUTS, promptFile: 'bare.prompt.yml' })).toMatchObject(INPUTS);
    expect(await composed({ ...INPUTS, prompt: 'Hi', temperature: 0, topP: 0 })).toMatchObject({
      temperature: 0,
      topP: 0,
    });
  });
});

describe('the form of the answer', () => {
  const format = async (settings: Partial<PromptSettings>) =>
    (await composed({ prompt: 'Hi', ...settings })).format;
  const OF_SCHEMA = { kind: 'json_schema', name: 'answer', schema: SCHEMA };

  test.each(['text', 'json_object'] as const)('is %s where that is asked for', async (responseFormat) => {
    expect(await format({ responseFormat })).toEqual({ kind: responseFormat });
  });

  test('is that of the schema, in the input or a file', async () => {
    const jsonSchema = JSON.stringify(SCHEMA);
    expect(await format({ jsonSchema })).toEqual(OF_SCHEMA);
    expect(await format({ jsonSchema, responseFormat: 'json_schema' })).toEqual(OF_SCHEMA);
    expect(await format({ jsonSchemaFile: 'schema.json' })).toEqual(OF_SCHEMA);
    expect(await format({ jsonSchemaFile: 'schema.json', responseFormat: 'json_schema' })).toEqual(OF_SCHEMA);
    expect(await format({ jsonSchemaFile: 'schema.json', jsonSchema: '{"type":"array"}' })).toEqual(
      OF_SCHEMA,
    );
  });

  test.each<['text' | 'json_object', Partial<PromptSettings>]>([
    ['text', { jsonSchema: '{}' }],
    ['json_object', { jsonSchema: '{}' }],
    ['text', { jsonSchemaFile: 'schema.json' }],
  ])('can’t be %s and that of a schema', async (responseFormat, settings) => {
    expect(await thrownBy(() => format({ ...settings, responseFormat }))).toMatchObject({
      name: 'InputError',
      input: 'response-format',
      message: `Input \`response-format\` is \`${responseFormat}\`, and a JSON schema is given too`,
      hint: 'Leave one of the two out.',
    });
  });

  test('needs the schema it speaks of', async () => {
    expect(await thrownBy(() => format({ responseFormat: 'json_schema' }))).toMatchObject({
      name: 'InputError',
      input: 'json-schema',
      message: 'Input `json-schema` is missing, and `response-format: json_schema` needs it',
      hint: 'Set `json-schema` or `json-schema-file`.',
    });
  });

  test.each<[Partial<PromptSettings>, string]>([
    [{ jsonSchema: '[]' }, 'json-schema'],
    [{ jsonSchemaFile: 'broken.json' }, 'json-schema-file'],
    [{ promptFile: 'no-schema.prompt.yml' }, 'prompt-file'],
  ])('needs a schema that is one: %j', async (settings, input) => {
    expect(await thrownBy(() => format(settings))).toMatchObject({ name: 'InputError', input });
  });

  test('is that of the prompt file before that of the inputs', async () => {
    const jsonSchema = '{"type":"array"}';
    const ofFile = { kind: 'json_schema', name: 'review', strict: true, schema: SCHEMA };
    expect(await format({ promptFile: 'schema.prompt.yml' })).toEqual(ofFile);
    expect(await format({ promptFile: 'schema.prompt.yml', jsonSchema })).toEqual(ofFile);
    expect(await format({ promptFile: 'object.prompt.yml', jsonSchema })).toEqual({ kind: 'json_object' });
    expect(await format({ promptFile: 'text.prompt.yml', responseFormat: 'json_object' })).toEqual({
      kind: 'text',
    });
    expect(await format({ promptFile: 'bare.prompt.yml', responseFormat: 'json_object' })).toEqual({
      kind: 'json_object',
    });
  });
});
