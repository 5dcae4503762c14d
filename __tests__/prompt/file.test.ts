import { describe, expect, test } from '@jest/globals';
import { buildTextPrompt, isPromptYaml, parsePromptYaml } from '../../src/prompt/file.ts';
import { thrownBy } from '../thrown.ts';

const parse = (text: string) => parsePromptYaml(text, 'a.prompt.yml');

test.each([
  ['a.prompt.yml', true],
  ['dir/a.prompt.yaml', true],
  ['A.PROMPT.YML', true],
  ['.prompt.yml', true],
  ['prompt.yml', false],
  ['a.yml', false],
  ['a.prompt.yml.md', false],
  ['a.md', false],
])('%s is structured: %s', (path, expected) => {
  expect(isPromptYaml(path)).toBe(expected);
});

test('a text is one message of the user, and sets nothing', () => {
  expect(buildTextPrompt('hi')).toEqual({
    messages: [{ role: 'user', content: 'hi' }],
    model: undefined,
    maxTokens: undefined,
    maxCompletionTokens: undefined,
    temperature: undefined,
    topP: undefined,
    responseFormat: undefined,
  });
});

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
  somethingNew: x
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
  });
});

const MESSAGES = 'messages:\n  - role: user\n    content: hi\n';

test.each([
  ['responseFormat: text', undefined],
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

describe('a mistake is told with its line:', () => {
  test.each<[string, number | undefined, string]>([
    ['', undefined, 'the file must be a map'],
    ['just text', 1, 'the file must be a map'],
    ['- a', 1, '`messages` is missing'],
    ['{}', 1, '`messages` is missing'],
    ['model: m', 1, '`messages` is missing'],
    ['messages: []', 1, '`messages` must hold a message'],
    ['messages: hi', 1, '`messages` must be a list of messages'],
    ['messages:\n  - hi', 2, '`messages.0` must be a map'],
    ['messages:\n  - role: user', 2, '`messages.0.content` is missing'],
    ['messages:\n  - content: x', 2, '`messages.0.role` is missing'],
    [
      `${MESSAGES}  - role: tool\n    content: x`,
      4,
      '`messages.1.role` must be `system`, `user` or `assistant`',
    ],
    [`${MESSAGES}  - role: developer\n    content: x`, 4, '`messages.1.role` must be'],
    [`${MESSAGES}  - role: User\n    content: x`, 4, '`messages.1.role` must be'],
    ['messages:\n  - role: user\n    content: 7', 3, '`messages.0.content` must be text'],
    ['messages:\n  - role: user\n    content: {{input}}', 3, '`messages.0.content` must be text'],
    ['messages:\n  - role: user\n    content:', 3, '`messages.0.content` must be text'],
    [`${MESSAGES}model: 7`, 4, '`model` must be text'],
    [`${MESSAGES}model: ""`, 4, '`model` must be text'],
    [`${MESSAGES}modelParameters: x`, 4, '`modelParameters` must be a map'],
    [
      `${MESSAGES}modelParameters:\n  maxTokens: "100"`,
      5,
      '`modelParameters.maxTokens` must be a whole number',
    ],
    [
      `${MESSAGES}modelParameters:\n  maxTokens: 1.5`,
      5,
      '`modelParameters.maxTokens` must be a whole number',
    ],
    [`${MESSAGES}modelParameters:\n  maxTokens: 0`, 5, '`modelParameters.maxTokens` must be at least 1'],
    [
      `${MESSAGES}modelParameters:\n  maxTokens: .inf`,
      5,
      '`modelParameters.maxTokens` must be a whole number',
    ],
    [`${MESSAGES}modelParameters:\n  temperature: 3`, 5, '`modelParameters.temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  temperature: warm`, 5, '`modelParameters.temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  temperature: .nan`, 5, '`modelParameters.temperature` must be 0 to 2'],
    [`${MESSAGES}modelParameters:\n  topP: 1.1`, 5, '`modelParameters.topP` must be 0 to 1'],
    [`${MESSAGES}responseFormat: xml`, 4, '`responseFormat` must be `text`, `json_object` or `json_schema`'],
    [
      `${MESSAGES}responseFormat: json_schema`,
      undefined,
      '`responseFormat: json_schema` needs a `jsonSchema`',
    ],
    [`${MESSAGES}jsonSchema: "{"`, 4, '`jsonSchema` is not valid JSON'],
    [`${MESSAGES}jsonSchema: {name: n}`, 4, '`jsonSchema` must be JSON, written as text'],
    [`${MESSAGES}jsonSchema: '{"schema":{}}'`, 4, '`jsonSchema.name` is missing'],
    [`${MESSAGES}jsonSchema: '{"name":"n"}'`, 4, '`jsonSchema.schema` is missing'],
    [`${MESSAGES}jsonSchema: '{"name":"n","schema":"x"}'`, 4, '`jsonSchema.schema` needs a `schema`'],
    ['a: [', 1, 'is not valid YAML'],
    ['messages: !!js/regexp x', 1, 'is not valid YAML'],
  ])('%j', async (text, line, problem) => {
    const error = await thrownBy(() => parse(text));
    expect(error).toMatchObject({ name: 'WorkspaceFileError', path: 'a.prompt.yml', line });
    const place = line === undefined ? 'a\\.prompt\\.yml' : `a\\.prompt\\.yml:${line}(:\\d+)?`;
    expect(Object(error).message).toMatch(new RegExp(`^${place}: `));
    expect(Object(error).message).toContain(problem);
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
