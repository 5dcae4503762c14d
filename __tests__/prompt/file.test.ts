import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTextPrompt, parsePrompt, readPromptFile } from '../../src/prompt/file.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

const parse = (text: string) => parsePrompt(text, 'a.prompt.yml');
const parseMarkdown = (text: string) => parsePrompt(text, 'a.md');

const MESSAGES = 'messages:\n  - role: user\n    content: hi\n';

test('a text is one message of the user, and sets nothing', () => {
  expect(buildTextPrompt('hi')).toEqual({
    messages: [{ role: 'user', content: 'hi' }],
    model: undefined,
    maxTokens: undefined,
    maxCompletionTokens: undefined,
    temperature: undefined,
    topP: undefined,
    responseFormat: undefined,
    variables: new Map(),
    warnings: [],
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
    [`${MESSAGES}  - role: User\n    content: x`, '4:11', '`messages.1.role` must be'],
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

describe('a key that is not known', () => {
  test.each<[string, string]>([
    [`${MESSAGES}colour: red`, '4: the key `colour` is not known and has no effect'],
    [`${MESSAGES}modle: m`, '4: the key `modle` is not known and has no effect; did you mean `model`?'],
    [
      `${MESSAGES}response_format: text`,
      '4: the key `response_format` is not known and has no effect; did you mean `responseFormat`?',
    ],
    [
      `${MESSAGES}temperature: 1`,
      '4: the key `temperature` is not known and has no effect; did you mean `modelParameters.temperature`?',
    ],
    [
      `${MESSAGES}max-tokens: 1`,
      '4: the key `max-tokens` is not known and has no effect; did you mean `modelParameters.maxTokens`?',
    ],
    [
      `${MESSAGES}max_completion_tokens: 1`,
      '4: the key `max_completion_tokens` is not known and has no effect; did you mean `modelParameters.maxCompletionTokens`?',
    ],
    [
      `${MESSAGES}temperaturexy: 1`,
      '4: the key `temperaturexy` is not known and has no effect; did you mean `modelParameters.temperature`?',
    ],
    [`${MESSAGES}temperaturexyz: 1`, '4: the key `temperaturexyz` is not known and has no effect'],
    [`${MESSAGES}me: 1`, '4: the key `me` is not known and has no effect'],
    [`${MESSAGES}messagesges: 1`, '4: the key `messagesges` is not known and has no effect'],
    [`${MESSAGES}variables: {a: b}`, '4: the key `variables` is not known and has no effect'],
    [`${MESSAGES}system: x`, '4: the key `system` is not known and has no effect'],
    [`${MESSAGES}<<: {model: m}`, '4: the key `<<` is not known and has no effect'],
    [`${MESSAGES}"": x`, '4: the key `` is not known and has no effect'],
    [`${MESSAGES}__proto__: {model: m}`, '4: the key `__proto__` is not known and has no effect'],
    [`${MESSAGES}constructor: x`, '4: the key `constructor` is not known and has no effect'],
    [`${MESSAGES}toString: x`, '4: the key `toString` is not known and has no effect'],
    [
      `${MESSAGES}modelParameters:\n  topP: 1\n  temprature: 1`,
      '6: the key `temprature` is not known and has no effect; did you mean `temperature`?',
    ],
    [
      `${MESSAGES}modelParameters:\n  max_tokens: 1`,
      '5: the key `max_tokens` is not known and has no effect; did you mean `maxTokens`?',
    ],
    [
      `${MESSAGES}modelParameters:\n  top_p: 1`,
      '5: the key `top_p` is not known and has no effect; did you mean `topP`?',
    ],
    [`${MESSAGES}modelParameters:\n  seed: 1`, '5: the key `seed` is not known and has no effect'],
    [`${MESSAGES}modelParameters:\n  model: m`, '5: the key `model` is not known and has no effect'],
    [
      `${MESSAGES}modelParameters:\n  constructor: {maxTokens: 1}`,
      '5: the key `constructor` is not known and has no effect',
    ],
    [
      'messages:\n  - role: user\n    content: hi\n    cotent: x\n',
      '4: the key `cotent` is not known and has no effect; did you mean `content`?',
    ],
    [
      'messages:\n  - {role: user, content: hi}\n  - {role: user, content: hi,\n     name: x}\n',
      '4: the key `name` is not known and has no effect',
    ],
  ])('is a warning: %j', async (text, warning) => {
    const prompt = await parse(text);
    expect(prompt.warnings).toEqual([`a.prompt.yml:${warning}`]);
    expect(prompt).toMatchObject({
      model: undefined,
      maxTokens: undefined,
      topP: text.includes('topP') ? 1 : undefined,
    });
  });

  test('is looked for in every place, and found in the map that an alias stands for', async () => {
    const { warnings } = await parse(
      'messages:\n  - &a\n    role: user\n    content: hi\n    x: 1\n  - *a\ny: 1\nmodelParameters:\n  z: 1\n',
    );
    expect(warnings.map((warning) => warning.slice(0, warning.indexOf(' is')))).toEqual([
      'a.prompt.yml:7: the key `y`',
      'a.prompt.yml:9: the key `z`',
      'a.prompt.yml:5: the key `x`',
      'a.prompt.yml:5: the key `x`',
    ]);
  });

  test('is told ten times, and then counted', async () => {
    const build = (count: number) => Array.from({ length: count }, (_, index) => `key${index}: 1\n`).join('');
    expect((await parse(MESSAGES + build(10))).warnings).toHaveLength(10);
    const { warnings } = await parse(MESSAGES + build(15_000));
    expect(warnings).toHaveLength(11);
    expect(warnings[9]).toBe('a.prompt.yml:13: the key `key9` is not known and has no effect');
    expect(warnings[10]).toBe('a.prompt.yml: keys that are not known, besides those named: 14990');
  });

  test('can do no harm in the log', async () => {
    const { warnings } = await parse(
      `${MESSAGES}"a\\n::error::b\\u202e##[group]": 1\n? ${'x'.repeat(5_000)}\n: 1\n`,
    );
    expect(warnings[0]).toBe(
      'a.prompt.yml:4: the key `a ::error::b# #[group]` is not known and has no effect',
    );
    expect(warnings[1]?.length).toBeLessThan(300);
  });
});

describe('Markdown with front matter', () => {
  test('is one user message, and what the front matter sets', async () => {
    const prompt = await parseMarkdown(
      `---
name: Review
description: Reviews a pull request
model: openai/gpt-5.2
modelParameters:
  maxTokens: 100
  maxCompletionTokens: 200
  temperature: 0.5
  topP: 1
responseFormat: json_schema
jsonSchema: {name: n, strict: true, schema: {type: object}}
system: |
  Be {{tone}}
variables:
  tone: brief
---

# Review {{input}}

---
`,
    );
    expect(prompt).toEqual({
      messages: [
        { role: 'system', content: 'Be {{tone}}\n' },
        { role: 'user', content: '\n# Review {{input}}\n\n---\n' },
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
      variables: new Map([['tone', 'brief']]),
      warnings: [],
    });
  });

  test.each([
    '',
    '\n',
    '# a comment\n',
    '{}\n',
    'null\n',
    'system:\nvariables:\n',
    'system: ""\n',
    'system: " "\n',
  ])('that sets nothing is a text: %j', async (yaml) => {
    expect(await parseMarkdown(`---\n${yaml}---\nHi`)).toEqual(buildTextPrompt('Hi'));
  });

  test.each([
    '---',
    '---\n',
    '---\nmodel: m\n',
    '---\nmodel: [\n ---\nHi',
    ' ---\na: 1\n---\nHi',
    '# Hi\n---\na: 1\n---\n',
  ])('it is not without both of its lines: %j', async (text) => {
    expect(await parseMarkdown(text)).toEqual(buildTextPrompt(text));
  });

  test.each<[string, string, string]>([
    ['---\njust text\n---\nHi', '2:1', 'the front matter must be a map'],
    ['---\n\n\n- a\n---\nHi', '4:1', 'the front matter must be a map'],
    ['---\n"---"\n---\nHi', '2:1', 'the front matter must be a map'],
    ['---\na: 1\nb: [\n---\nHi', '4:1', 'is not valid YAML: '],
    ['---\na: 1\n\tb: 1\n---\nHi', '3:1', 'is not valid YAML: '],
    ['---\na: 1\nb: 2\na: 3\n---\nHi', '4:1', 'is not valid YAML: the same key stands twice'],
    ['---\na: 1\n--- b: 1\n---\nHi', '3:1', 'is not valid YAML: '],
    ['---\na: !x y\n---\nHi', '2:4', 'is not valid YAML: '],
    ['---\nmodel: {{x}}\n---\nHi', '2:9', 'is not valid YAML: a value that begins with `{{` needs quotes'],
    ['---\nmodel: 7\n---\nHi', '2:8', '`model` must be text'],
    ['---\nmodel: m\nmodelParameters:\n  topP: 7\n---\nHi', '4:9', '`modelParameters.topP` must be 0 to 1'],
    ['---\nsystem: 7\n---\nHi', '2:9', '`system` must be text'],
    ['---\nresponseFormat: json_schema\n---\nHi', '2:17', '`responseFormat` is `json_schema`, which needs'],
    ['---\nvariables: x\n---\nHi', '2:12', '`variables` must be a map'],
    ['---\nvariables:\n  - x\n---\nHi', '3:3', '`variables` must be a map'],
    [
      '---\nvariables:\n  a: b\n  c d: x\n---\nHi',
      '4:3',
      '`variables` holds the name `c d`, which no placeholder',
    ],
    ['---\nvariables:\n  "": x\n---\nHi', '3:3', '`variables` holds the name ``'],
    ['---\nvariables:\n  " a": x\n---\nHi', '3:3', '`variables` holds the name `a`'],
    ['---\nvariables:\n  "a}}{{b": x\n---\nHi', '3:3', '`variables` holds the name `a}}{{b`'],
    ['---\nvariables:\n  ä: x\n---\nHi', '3:3', '`variables` holds the name `ä`'],
    ['---\nvariables:\n  a: [x]\n---\nHi', '3:6', '`variables.a` must be a single value'],
    ['---\nvariables: {b: x, a: {}}\n---\nHi', '2:22', '`variables.a` must be a single value'],
    ['---\nmodel: m\n---', '3:1', 'has no text after its front matter'],
    ['---\nsystem: Hi\n---\n \n\n', '3:1', 'has no text after its front matter'],
    ['---\n---\n', '2:1', 'has no text after its front matter'],
  ])('is told its mistakes by their place in the file: %j', async (text, place, problem) => {
    const error = await thrownBy(() => parseMarkdown(text));
    expect(error).toMatchObject({ name: 'WorkspaceFileError', path: 'a.md', hint: expect.any(String) });
    expect(Object(error).message).toContain(`a.md:${place}: ${problem}`);
  });

  test('is told how to write a thematic break instead', async () => {
    for (const text of ['---\ntext\n---\nmore', '---\nHello: [\n---\nmore']) {
      expect(await thrownBy(() => parseMarkdown(text))).toMatchObject({
        hint: expect.stringContaining('`***`'),
      });
    }
  });

  test('is warned of keys that are not known, by their place in the file', async () => {
    const { warnings } = await parseMarkdown(
      '---\nmodel: m\ntitle: x\nSystem: x\nmessages: []\nmodelParameters:\n  top_p: 1\n---\nHi',
    );
    expect(warnings).toEqual([
      'a.md:3: the key `title` is not known and has no effect',
      'a.md:4: the key `System` is not known and has no effect; did you mean `system`?',
      'a.md:5: the key `messages` is not known and has no effect',
      'a.md:7: the key `top_p` is not known and has no effect; did you mean `topP`?',
    ]);
  });

  test('takes the values of variables as they are written', async () => {
    const { variables } = await parseMarkdown(`---
variables:
  number: 1.50
  zeros: 007
  yes: yes
  true: True
  date: 2026-01-01
  quoted: "1.50"
  block: |
    two
    lines
  placeholder: "{{number}} $& $x"
  nothing:
  null: null
  tilde: ~
  anchor: &a 0x1F
  alias: *a
  dotted.name-1_x: x
  1.0: x
---
Hi`);
    expect([...variables]).toEqual([
      ['number', '1.50'],
      ['zeros', '007'],
      ['yes', 'yes'],
      ['true', 'True'],
      ['date', '2026-01-01'],
      ['quoted', '1.50'],
      ['block', 'two\nlines\n'],
      ['placeholder', '{{number}} $& $x'],
      ['nothing', ''],
      ['null', ''],
      ['tilde', ''],
      ['anchor', '0x1F'],
      ['alias', '0x1F'],
      ['dotted.name-1_x', 'x'],
      ['1.0', 'x'],
    ]);
  });

  test('may have variables with the names of an object’s own, which pollute nothing', async () => {
    const { variables } = await parseMarkdown('---\nvariables:\n  __proto__: a\n  constructor: b\n---\nHi');
    expect([...variables]).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(Object.getPrototypeOf(variables)).toBe(Map.prototype);
    const { variables: none } = await parseMarkdown('---\n__proto__: {variables: {a: b}, model: m}\n---\nHi');
    expect([...none]).toEqual([]);
  });

  test('does not let a bomb of aliases go off', async () => {
    const bomb = Array.from({ length: 10 }, (_, index) =>
      index === 0
        ? 'l0: &l0 [x]'
        : `l${index}: &l${index} [${Array(9)
            .fill(`*l${index - 1}`)
            .join(', ')}]`,
    );
    expect(await thrownBy(() => parseMarkdown(`---\n${bomb.join('\n')}\n---\nHi`))).toMatchObject({
      name: 'WorkspaceFileError',
      message: expect.stringMatching(/^a\.md:4:\d+: expands too many YAML aliases$/),
    });
  });

  test('may be followed by more text than YAML may have', async () => {
    const body = 'word '.repeat(100_000);
    expect(await parseMarkdown(`---\nmodel: m\n---\n${body}`)).toMatchObject({
      model: 'm',
      messages: [{ role: 'user', content: body }],
    });
    expect(await thrownBy(() => parseMarkdown(`---\n#${'x'.repeat(262_144)}\n---\nHi`))).toMatchObject({
      message: 'a.md: is larger than 256 KiB of YAML',
    });
  });
});

describe('the name of a file says its format', () => {
  const TEXT = '---\nmessages: [{role: user, content: hi}]\nmodel: m\n---\nHi';

  test.each<[string, string | undefined, string]>([
    ['a.md', 'm', 'Hi'],
    ['a.MarkDown', 'm', 'Hi'],
    ['a.prompt.md', 'm', 'Hi'],
    ['a.prompt.yml.md', 'm', 'Hi'],
    ['a.txt', undefined, TEXT],
    ['a.yml', undefined, TEXT],
    ['prompt.yml', undefined, TEXT],
    ['md', undefined, TEXT],
  ])('%s', async (path, model, content) => {
    expect(await parsePrompt(TEXT, path)).toMatchObject({ model, messages: [{ role: 'user', content }] });
  });

  test.each(['a.prompt.yml', 'dir/a.prompt.yaml', 'A.PROMPT.YML', '.prompt.yml'])('%s', async (path) => {
    expect(await parsePrompt(`${MESSAGES}model: m`, path)).toMatchObject({
      model: 'm',
      messages: [{ role: 'user', content: 'hi' }],
    });
    expect(await thrownBy(() => parsePrompt(TEXT, path))).toMatchObject({ name: 'WorkspaceFileError', path });
  });

  test('also where the file is read from the workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'prompt-file-'));
    try {
      writeFileSync(join(workspace, 'a.md'), '\ufeff---\r\nmodel: m\r\n---\r\nHi\r\n');
      writeFileSync(join(workspace, 'a.txt'), '---\nmodel: m\n---\nHi');
      writeFileSync(join(workspace, 'a.prompt.yml'), `${MESSAGES}model: 7\n`);
      expect(await readPromptFile(workspace, 'a.md')).toEqual({ ...buildTextPrompt('Hi\n'), model: 'm' });
      expect(await readPromptFile(workspace, 'a.txt')).toEqual(buildTextPrompt('---\nmodel: m\n---\nHi'));
      expect(await thrownBy(() => readPromptFile(workspace, 'a.prompt.yml'))).toMatchObject({
        message: 'a.prompt.yml:4:8: `model` must be text',
      });
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
});

describe('whatever the text,', () => {
  const line = fc.constantFrom(
    '---',
    '...',
    'model: m',
    'modelParameters:',
    '  topP: 1',
    '  top_p: {{x}}',
    'messages:',
    '  - role: user',
    '    content: "{{x}}"',
    '    content: hi',
    'system: x',
    'variables: &v',
    'variables:',
    '  a: *v',
    '  a: &v 1.50',
    '  __proto__: x',
    '__proto__: {model: m}',
    'constructor: [',
    'responseFormat: json_schema',
    'jsonSchema: \'{"name":"n","schema":{}}\'',
    'jsonSchema: {name: n, schema: {}}',
    'testData: []',
    '? x',
    '"\u2028',
    '\t',
    '',
    'text',
  );
  const text = fc.oneof(
    fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n')),
    fc.array(line, { maxLength: 10 }).map((lines) => `---\n${lines.join('\n')}\n---\nHi`),
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: anyCharacter }).map((yaml) => `---\n${yaml}\n---\nHi`),
    // Below a setting, so that the value is what is odd.
    fc
      .tuple(
        fc.constantFrom(
          'model',
          'modelParameters',
          'responseFormat',
          'jsonSchema',
          'variables',
          'system',
          'name',
        ),
        fc.json(),
      )
      .map(([key, json]) => `---\n${key}: ${json}\n---\nHi`),
  );

  test.each(['a.prompt.yml', 'a.md', 'a.txt'])('%s is a prompt or a WorkspaceFileError', async (path) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        try {
          const prompt = await parsePrompt(given, path);
          expect(prompt.messages.length).toBeGreaterThan(0);
          for (const message of prompt.messages)
            expect(Object.keys(message).sort()).toEqual(['content', 'role']);
          for (const name of prompt.variables.keys()) expect(name).toMatch(/^[\w.-]+$/);
          for (const warning of prompt.warnings) expect(warning).toMatch(/^a\.[a-z.]+:\d+: .+/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'WorkspaceFileError', path });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('Markdown without front matter is one user message, byte for byte', async () => {
    const plain = fc
      .oneof(
        text,
        fc.string({ unit: anyCharacter }).map((rest) => `---\n${rest}`),
      )
      .filter((given) => !/^---[ \t]*\n(?:[\s\S]*\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.test(given));
    await fc.assert(
      fc.asyncProperty(plain, async (given) => {
        expect(await parsePrompt(given, 'a.md')).toEqual(buildTextPrompt(given));
      }),
      { numRuns: 300 },
    );
  });

  test('a body with front matter is the user message, byte for byte', async () => {
    const body = fc.string({ unit: anyCharacter }).filter((given) => given.trim() !== '');
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const prompt = await parsePrompt(`---\nmodel: m\n---\n${given}`, 'a.md');
        expect(prompt).toEqual({ ...buildTextPrompt(given), model: 'm' });
      }),
      { numRuns: 200 },
    );
  });
});
