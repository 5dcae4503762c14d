// What `.prompt.yml` sets, and the mistakes in it. Front matter is read the same way.
import { describe, expect, test } from '@jest/globals';
import { buildTextPrompt, parsePrompt } from '../../src/prompt/file.ts';
import { thrownBy } from '../thrown.ts';

const parse = (text: string) => parsePrompt(text, 'a.prompt.yml');

const MESSAGES = 'messages:\n  - role: user\n    content: hi\n';

test('a file may set everything', async () => {
  const prompt = await parse(`
name: Review
description: What gh models reads besides
model: openai/gpt-5.2
modelParameters:
  maxTokens: 100
  maxCompletionTokens: 200
  temperature: 0.5
  topP: 1
responseFormat: json_schema
jsonSchema: '{"name":"n","strict":true,"schema":{"type":"object"}}'
testData:
  - input: x
evaluators:
  - name: e
messages:
  - role: system
    content: Be brief
  - role: user
    content: |
      Review {{input}}
  - role: assistant
    content: ""
`);
  expect(prompt).toEqual({
    messages: [
      { role: 'system', content: 'Be brief' },
      { role: 'user', content: 'Review {{input}}\n' },
      { role: 'assistant', content: '' },
    ],
    model: 'openai/gpt-5.2',
    maxTokens: 100,
    maxCompletionTokens: 200,
    temperature: 0.5,
    topP: 1,
    responseFormat: {
      type: 'json_schema',
      json_schema: { name: 'n', strict: true, schema: { type: 'object' } },
    },
    variables: new Map(),
    warnings: [],
  });
});

test('a key without a value sets nothing', async () => {
  const settings = `${MESSAGES}model:\nresponseFormat: null\njsonSchema: ~\nname:\ntestData:\nevaluators:\n`;
  const bare = buildTextPrompt('hi');
  expect(await parse(`${settings}modelParameters:\n`)).toEqual(bare);
  expect(
    await parse(`${settings}modelParameters: {maxTokens, maxCompletionTokens: , temperature, topP: ~}\n`),
  ).toEqual(bare);
});

test('zero is a value', async () => {
  expect(await parse(`${MESSAGES}modelParameters: {temperature: 0, topP: 0}\n`)).toMatchObject({
    temperature: 0,
    topP: 0,
  });
});

test.each([
  ['responseFormat: text', { type: 'text' }],
  ['responseFormat: json_object', { type: 'json_object' }],
  ['', undefined],
])('%j asks for the format %j', async (line, responseFormat) => {
  expect(await parse(`${MESSAGES}${line}\n`)).toMatchObject({ responseFormat });
});

test('nothing that is not known of a message gets into the request', async () => {
  const { messages } = await parse(
    'messages: [{role: user, content: hi, tool_calls: [x], __proto__: {a: 1}}]',
  );
  expect(JSON.stringify(messages)).toBe('[{"role":"user","content":"hi"}]');
});

describe('a mistake is told with its line and column:', () => {
  test.each<[string, string, string]>([
    ['', '', 'the file must be a map'],
    ['just text', '1:1', 'the file must be a map'],
    ['- a', '1:1', 'the file must be a map'],
    ['{}', '1:1', '`messages` is missing'],
    ['model: m', '1:1', '`messages` is missing'],
    ['messages: []', '1:11', '`messages` must hold a message'],
    ['messages: hi', '1:11', '`messages` must be a list of messages'],
    ['messages: {role: user}', '1:11', '`messages` must be a list of messages'],
    ['messages:', '1:10', '`messages` must be a list of messages'],
    ['messages:\n  - hi', '2:5', '`messages.0` must be a map'],
    ['messages:\n  - []', '2:5', '`messages.0` must be a map'],
    ['messages:\n  - role: user', '2:5', '`messages.0.content` is missing'],
    ['messages:\n  - content: x', '2:5', '`messages.0.role` is missing'],
    [
      `${MESSAGES}  - role: tool\n    content: x`,
      '4:11',
      '`messages.1.role` must be `system`, `user` or `assistant`',
    ],
    [`${MESSAGES}  - role: developer\n    content: x`, '4:11', '`messages.1.role` must be'],
    ['messages:\n  - role: user\n    content: 7', '3:14', '`messages.0.content` must be text'],
    ['messages:\n  - role: user\n    content: {input}', '3:14', '`messages.0.content` must be text'],
    ['messages:\n  - role: user\n    content:', '3:13', '`messages.0.content` must be text'],
    [
      'messages:\n  - role: user\n    content: {{input}}',
      '3:15',
      'is not valid YAML: a value that begins with `{{` needs quotes',
    ],
    [`${MESSAGES}model: 7`, '4:8', '`model` must be text'],
    [`${MESSAGES}model: ""`, '4:8', '`model` must be text'],
    [`${MESSAGES}modelParameters: x`, '4:18', '`modelParameters` must be a map'],
    [`${MESSAGES}modelParameters:\n  - x`, '5:3', '`modelParameters` must be a map'],
    [
      `${MESSAGES}modelParameters:\n  maxTokens: "100"`,
      '5:14',
      '`modelParameters.maxTokens` must be a whole number',
    ],
    [`${MESSAGES}modelParameters:\n  maxTokens: 1.5`, '5:14', 'maxTokens` must be a whole number'],
    [`${MESSAGES}modelParameters:\n  maxTokens: 1e300`, '5:14', 'maxTokens` must be a whole number'],
    [`${MESSAGES}modelParameters:\n  maxTokens: .inf`, '5:14', 'maxTokens` must be a whole number'],
    [`${MESSAGES}modelParameters:\n  maxTokens: 0`, '5:14', 'maxTokens` must be at least 1'],
    [
      `${MESSAGES}modelParameters:\n  maxCompletionTokens: -1`,
      '5:24',
      'maxCompletionTokens` must be at least 1',
    ],
    [`${MESSAGES}modelParameters:\n  temperature: 3`, '5:16', '`modelParameters.temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  temperature: -1`, '5:16', 'temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  temperature: warm`, '5:16', 'temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  temperature: .nan`, '5:16', 'temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  topP: 1.1`, '5:9', '`modelParameters.topP` must be 0 to 1'],
    [
      `${MESSAGES}responseFormat: xml`,
      '4:17',
      '`responseFormat` must be `text`, `json_object` or `json_schema`',
    ],
    [
      `${MESSAGES}responseFormat: json_schema`,
      '4:17',
      '`responseFormat` is `json_schema`, which needs a `jsonSchema`',
    ],
    [`${MESSAGES}responseFormat: json_schema\njsonSchema:`, '4:17', 'which needs a `jsonSchema`'],
    [`${MESSAGES}jsonSchema: ""`, '4:13', '`jsonSchema` is not valid JSON'],
    [`${MESSAGES}jsonSchema: "{"`, '4:13', '`jsonSchema` is not valid JSON: see its line 1, column 2'],
    [
      `${MESSAGES}jsonSchema: |\n  {\n    "name": "n",\n  }`,
      '4:13',
      '`jsonSchema` is not valid JSON: see its line 3, column 1',
    ],
    [`${MESSAGES}jsonSchema: [1]`, '4:13', '`jsonSchema` must be a map'],
    [`${MESSAGES}jsonSchema: "7"`, '4:13', '`jsonSchema` must be a map'],
    [`${MESSAGES}jsonSchema: 'null'`, '4:13', '`jsonSchema` must be a map'],
    [`${MESSAGES}jsonSchema: '{"schema":{}}'`, '4:13', '`jsonSchema.name` is missing'],
    [`${MESSAGES}jsonSchema: '{"name":"n"}'`, '4:13', '`jsonSchema.schema` is missing'],
    [`${MESSAGES}jsonSchema: '{"name":"n","schema":"x"}'`, '4:13', '`jsonSchema.schema` must be a map'],
    [`${MESSAGES}jsonSchema: '{"name":"n","schema":[]}'`, '4:13', '`jsonSchema.schema` must be a map'],
    [`${MESSAGES}jsonSchema: {name: n}`, '4:13', '`jsonSchema.schema` is missing'],
    [`${MESSAGES}jsonSchema:\n  name: 7\n  schema: {}`, '5:9', '`jsonSchema.name` must be text'],
    [
      `${MESSAGES}jsonSchema:\n  name: n\n  strict: "yes"\n  schema: {}`,
      '6:11',
      '`jsonSchema.strict` must be `true` or `false`',
    ],
    [`${MESSAGES}testData: {input: x}`, '4:11', '`testData` must be a list'],
    [`${MESSAGES}evaluators: x`, '4:13', '`evaluators` must be a list'],
    ['a: [', '1:5', 'is not valid YAML'],
    ['messages: !!js/regexp x', '1:11', 'is not valid YAML'],
  ])('%j', async (text, place, problem) => {
    const error = await thrownBy(() => parse(text));
    const line = place === '' ? undefined : Number(place.split(':')[0]);
    expect(error).toMatchObject({ name: 'WorkspaceFileError', path: 'a.prompt.yml', line });
    const { message } = Object(error);
    expect(message).toContain(problem);
    expect(message.slice(0, message.indexOf(': '))).toBe(
      place === '' ? 'a.prompt.yml' : `a.prompt.yml:${place}`,
    );
  });
});

test('a mistake of any size is told in a few words', async () => {
  const long = 'x'.repeat(500_000);
  for (const text of [
    long,
    `messages: ${long}`,
    `${MESSAGES}modelParameters: ${long}`,
    `${MESSAGES}jsonSchema: ${long}`,
  ]) {
    expect(Object(await thrownBy(() => parse(text))).message.length).toBeLessThan(300);
  }
});

describe('a JSON schema', () => {
  const SCHEMA = {
    type: 'object',
    properties: { constructor: { type: 'string' }, n: { const: 1.5 } },
    constructor: {},
  };
  const format = (jsonSchema: string) =>
    `${MESSAGES}responseFormat: json_schema\njsonSchema: ${jsonSchema}\n`;

  test.each([
    [
      'as JSON in quotes',
      `'${JSON.stringify({ name: 'n', strict: null, description: 'd', schema: SCHEMA })}'`,
    ],
    [
      'as JSON in a block',
      `|\n  ${JSON.stringify({ name: 'n', strict: null, description: 'd', schema: SCHEMA }, null, 2).replaceAll('\n', '\n  ')}`,
    ],
    [
      'as YAML',
      '\n  name: n\n  strict: null\n  description: d\n  schema:\n    type: object\n    properties:\n      constructor: {type: string}\n      n:\n        const: 1.50\n    constructor: {}\n',
    ],
  ])('can be written %s', async (_how, jsonSchema) => {
    const { responseFormat, warnings } = await parse(format(jsonSchema));
    expect(responseFormat).toEqual({
      type: 'json_schema',
      json_schema: { name: 'n', strict: null, description: 'd', schema: SCHEMA },
    });
    expect(warnings).toEqual([]);
  });

  test('may be a hundred levels deep, and no deeper', async () => {
    const nest = (levels: number) => `{"name":"n","schema":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect(await parse(format(`'${nest(98)}'`))).toMatchObject({ responseFormat: { type: 'json_schema' } });
    for (const text of [`'${nest(99)}'`, `'${nest(100_000)}'`, nest(99)]) {
      expect(await thrownBy(() => parse(format(text)))).toMatchObject({
        message: 'a.prompt.yml:5:13: `jsonSchema` nests too deeply',
      });
    }
  });

  test('is not polluted, and pollutes nothing', async () => {
    const schema = '{"name":"n","schema":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}';
    for (const text of [`'${schema}'`, schema]) {
      const { responseFormat } = await parse(format(text));
      expect(Object.keys(Object(responseFormat).json_schema)).toEqual(['name', 'schema']);
      expect(Object(responseFormat).json_schema.polluted).toBeUndefined();
      expect(Object('').polluted).toBeUndefined();
    }
  });

  test.each(['', 'responseFormat: text\n', 'responseFormat: json_object\n'])(
    'has no effect with the format %j, and a warning says so',
    async (line) => {
      const { warnings } = await parse(`${MESSAGES}jsonSchema: {name: n, schema: {}}\n${line}`);
      expect(warnings).toEqual([
        'a.prompt.yml:4: `jsonSchema` has no effect without `responseFormat: json_schema`',
      ]);
    },
  );
});
