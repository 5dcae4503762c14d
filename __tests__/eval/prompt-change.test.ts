import { expect, test } from '@jest/globals';
import { isPromptChanged } from '../../src/eval/prompt-change.ts';
import { parsePromptYaml } from '../../src/prompt/structured-file.ts';

const read = (text: string) => parsePromptYaml(text, 'a.prompt.yml');

const BASE = `name: n
model: m
modelParameters: {temperature: 0, maxTokens: 5}
variables: {who: you, unused: x}
responseFormat: json_schema
jsonSchema: '{"name": "s", "schema": {"type": "object", "properties": {"a": {}, "b": {}}}}'
messages:
  - {role: user, content: "Hi {{who}}"}
`;

test.each<[string, string, boolean]>([
  ['name: n', 'name: other', false],
  ['unused: x', 'unused: y', false],
  ['name: n', 'testData: [{who: me}]\nevaluators: [{uses: github/fluency}]', false],
  ['{temperature: 0, maxTokens: 5}', '{maxTokens: 5, temperature: 0.0}', false],
  ['- {role: user, content: "Hi {{who}}"}', '- content: Hi {{who}}\n    role: user', false],
  ['Hi', 'Hello', true],
  ['role: user', 'role: system', true],
  ['temperature: 0', 'temperature: 0.1', true],
  ['temperature: 0, ', '', true],
  ['maxTokens', 'maxCompletionTokens', true],
  ['who: you', 'who: all', true],
  ['"a": {}, "b": {}', '"b": {}, "a": {}', true],
  ['responseFormat: json_schema', 'responseFormat: json_object', true],
])('%j → %j: %p', (before, after, isChanged) => {
  const head = BASE.replace(before, after);
  expect(head).not.toBe(BASE);
  expect(isPromptChanged(read(head), read(BASE), false)).toBe(isChanged);
  expect(isPromptChanged(read(BASE), read(head), true)).toBe(isChanged);
});

test('another model is a change, unless the run names its models', () => {
  const head = read(BASE.replace('model: m\n', 'model: other\n'));
  expect(isPromptChanged(head, read(BASE), false)).toBe(true);
  expect(isPromptChanged(head, read(BASE), true)).toBe(false);
});

test('text is what a prompt without a format asks for', () => {
  const messages = 'messages: [{role: user, content: hi}]\n';
  expect(isPromptChanged(read(messages), read(`${messages}responseFormat: text\n`), false)).toBe(false);
});
