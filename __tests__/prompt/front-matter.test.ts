import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTextPrompt, parsePrompt } from '../../src/prompt/file.ts';
import { splitFrontMatter } from '../../src/prompt/front-matter.ts';
import { thrownBy } from '../thrown.ts';

const parseMarkdown = (text: string) => parsePrompt(text, 'a.md');

test.each<[string, string, string, number]>([
  ['---\nmodel: m\n---\nHi\n', '---\nmodel: m\n', 'Hi\n', 3],
  ['---\nmodel: m\n...\nHi', '---\nmodel: m\n', 'Hi', 3],
  ['---\n---\nHi', '---\n', 'Hi', 2],
  ['---\n\n---\n\nHi\n\n', '---\n\n', '\nHi\n\n', 3],
  ['--- \t\na: 1\n---\t \nHi', '--- \t\na: 1\n', 'Hi', 3],
  ['---\na: 1\n---', '---\na: 1\n', '', 3],
  ['---\na: 1\n---\n---\nHi\n---\n', '---\na: 1\n', '---\nHi\n---\n', 3],
  ['---\na: |\n  ---\n  ...\n---\nHi', '---\na: |\n  ---\n  ...\n', 'Hi', 5],
  ['---\n# ----\n--- a\n---b\n....\n---\nHi', '---\n# ----\n--- a\n---b\n....\n', 'Hi', 6],
  ['---\na: "\u2028---\u2028"\n---\nHi', '---\na: "\u2028---\u2028"\n', 'Hi', 3],
])('%j has front matter', (text, yaml, body, closingLine) => {
  expect(splitFrontMatter(text)).toEqual({ yaml, body, closingLine });
});

test.each([
  '',
  'Hi',
  '---',
  '---\n',
  '---\nHi\n',
  '---\nHi\n\n ---\n',
  '---\nHi\n----\n',
  '---\nHi\n--- x\n',
  '---\nHi\u2028---\u2028\n',
  '---\nHi\r---\r',
  '--\na: 1\n--\n',
  '----\na: 1\n----\n',
  '--- a: 1\n---\n',
  ' ---\na: 1\n---\n',
  '\n---\na: 1\n---\n',
  '...\na: 1\n...\n',
  '***\na: 1\n***\n',
  '---\u2028a: 1\n---\n',
  'A first line, as long as one likes\n---\na: 1\n---\nHi\n',
])('%j has none', (text) => {
  expect(splitFrontMatter(text)).toBeUndefined();
});

test('whatever is split is the text, but for one closing line', () => {
  const line = fc.constantFrom('---', '...', '--- ', '***', 'a: 1', '', ' ---', '\u2028', '\r', 'x');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => `---\n${lines.join('\n')}`);
  fc.assert(
    fc.property(text, (given) => {
      const split = splitFrontMatter(given);
      const closing = given
        .split('\n')
        .findIndex((each, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(each));
      expect(split?.closingLine).toBe(closing === -1 ? undefined : closing + 1);
      if (split === undefined) return;
      const { yaml, body } = split;
      expect(given.startsWith(yaml) && given.endsWith(body)).toBe(true);
      expect(given.slice(yaml.length, given.length - body.length)).toMatch(/^(---|\.\.\.)[ \t]*\n?$/);
    }),
    { numRuns: 300 },
  );
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
