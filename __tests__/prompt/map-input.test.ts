import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import { parseMapInput } from '../../src/prompt/map-input.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

const parse = (text: string) => parseMapInput(text, 'input');

test.each<[string, string, [string, string][]]>([
  [
    'a line for each name',
    'a: x\nb: y z\n',
    [
      ['a', 'x'],
      ['b', 'y z'],
    ],
  ],
  [
    'JSON',
    '{"a": "x", "b": 1.50, "c": true}',
    [
      ['a', 'x'],
      ['b', '1.50'],
      ['c', 'true'],
    ],
  ],
  ['nothing', '', []],
  ['only a comment', '# later\n', []],
  ['an empty map', '{}', []],
  [
    'a name without a value',
    'a:\nb: ""',
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
  [
    'words that YAML would take for others',
    'a: null\nb: ~\nc: no\nd: 0x10\ne: 2024-01-01',
    [
      ['a', 'null'],
      ['b', '~'],
      ['c', 'no'],
      ['d', '0x10'],
      ['e', '2024-01-01'],
    ],
  ],
  [
    'blocks',
    'a: |\n  x\n  y\nb: >-\n  x\n  y',
    [
      ['a', 'x\ny\n'],
      ['b', 'x y'],
    ],
  ],
  [
    'an alias',
    'a: &x one\nb: *x',
    [
      ['a', 'one'],
      ['b', 'one'],
    ],
  ],
  ['what has no name', '? \n: x', [['', 'x']]],
])('reads %s', async (_what, text, expected) => {
  expect(await parse(text)).toEqual(expected);
});

test('keeps structures as JSON, so that nothing of them is lost', async () => {
  const [list, map] = await parse('a: [1, [x, "y z"], ]\nb: {c: {d: 1.0}, e: }');
  expect([list?.[0], JSON.parse(list?.[1] ?? '')]).toEqual(['a', ['1', ['x', 'y z']]]);
  expect([map?.[0], JSON.parse(map?.[1] ?? '')]).toEqual(['b', { c: { d: '1.0' }, e: '' }]);
});

describe('refuses', () => {
  test.each(['text', '- a', '[]', '[a, b]', '"a"', '7'])('what is no map: %j', async (text) => {
    expect(await thrownBy(() => parseMapInput(text, 'custom-headers'))).toMatchObject({
      name: 'InputError',
      input: 'custom-headers',
      message: 'Input `custom-headers` is not a map',
      hint: 'Write one `name: value` a line.',
    });
  });

  test.each([
    ['a: [', /can’t be read: line:1:5: is not valid YAML: /],
    ['a: x\n b: y', /can’t be read: line:\d:\d: is not valid YAML: /],
    ['a: x\nb: y\na: z', /can’t be read: line:3:1: is not valid YAML: the same key stands twice/],
    ['a: &a [*a]', /can’t be read: line:1:8: is not valid YAML: an alias leads nowhere, or to itself/],
    ['a: x\n---\na: y', /can’t be read: line:\d:\d: is not valid YAML: it holds a second document/],
    [`a: ${'x'.repeat(262_144)}`, /can’t be read: line: is larger than 256 KiB of YAML/],
  ])('%.20j by line and column, and keeps the cause', async (text, message) => {
    const error = await thrownBy(() => parseMapInput(text, 'custom-headers'));
    expect(error).toMatchObject({
      name: 'InputError',
      input: 'custom-headers',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/^Write one `name: value` a line\. Put a value in quotes where/),
      cause: expect.objectContaining({ name: 'WorkspaceFileError' }),
    });
  });
});

describe('lines of `name: text` that are no YAML', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a colon', 'n: 7\ntitle: feat: add a thing', { n: '7', title: 'feat: add a thing' }],
    ['a colon at the end', 'a: b:', { a: 'b:' }],
    [
      'what YAML keeps for itself',
      'a: @alice fixes\nb: `code` x\nc: *star\nd: %d items\ne: !x y\nf: - no: list',
      { a: '@alice fixes', b: '`code` x', c: '*star', d: '%d items', e: '!x y', f: '- no: list' },
    ],
    ['brackets', 'a: [WIP] more\nb: {x} y\nc: [open', { a: '[WIP] more', b: '{x} y', c: '[open' }],
    ['an anchor, beside a colon', 'a: &nbsp; x\nb: y: z', { a: '&nbsp; x', b: 'y: z' }],
    ['what would begin a comment', 'a: fix: this #12\nb: # x', { a: 'fix: this #12', b: '# x' }],
    ['quotes that do not close', 'a: "x\nb: it\'s\nc: \'y" z', { a: '"x', b: "it's", c: '\'y" z' }],
    ['quotes with more behind', 'a: "x" and "y"', { a: '"x" and "y"' }],
    ['escapes that are none', String.raw`a: "C:\dir"`, { a: String.raw`"C:\dir"` }],
    ['blank lines', '\n \na: b: c\n\n\t\nd: e\n\n', { a: 'b: c', d: 'e' }],
    ['line ends of Windows', 'a: b: c\r\n\r\nd: e\r\n', { a: 'b: c', d: 'e' }],
    ['line ends of old', 'a: b: c\rd: e', { a: 'b: c', d: 'e' }],
    ['a byte order mark', '\ufeffa: b: c', { a: 'b: c' }],
    ['blanks around', 'a:  \t b: c \t\nd:\te: f', { a: 'b: c', d: 'e: f' }],
    ['nothing', 'a: b: c\nd:\ne: ', { a: 'b: c', d: '', e: '' }],
    ['names with dots and hyphens', 'a.b-c_1: d: e\n1: f', { 'a.b-c_1': 'd: e', '1': 'f' }],
    ['names that objects have', 'constructor: a: b\ntoString: c', { constructor: 'a: b', toString: 'c' }],
    ['other line separators', 'a: b: c\u2028d\u0085e', { a: 'b: c\u2028d\u0085e' }],
    ['an address', 'a: http://x/y: z', { a: 'http://x/y: z' }],
  ])('are taken as they are: %s', async (_what, text, expected) => {
    expect(Object.fromEntries(await parseMapInput(text, 'input', true))).toEqual(expected);
    // What is sent as a credential is never guessed.
    expect(await thrownBy(() => parseMapInput(text, 'custom-headers'))).toBeInstanceOf(InputError);
  });

  test.each([
    ['a line without a name', 'a: b: c\n  - more', 'line:'],
    ['a line of a list', 'a: b: c\n- d: e', 'line:'],
    ['an indented line', 'a: b: c\n  d: e', 'line:'],
    ['no blank after the colon', 'a: b: c\nd:e', 'line:'],
    ['a name that no placeholder has', 'a: b: c\nd e: f', 'line:'],
    ['a comment', '# x\na: b: c', 'line:2:'],
    ['JSON that breaks off', '{"a": "b"', 'line:1:'],
    ['a second document', 'a: x\n---\nb: y', 'line:'],
    ['a name twice', 'a: b: c\n\nd: e\na: f', 'line:4:1: is not valid YAML: the same key stands twice'],
    ['a name twice in YAML', 'a: 1\na: 2', 'line:2:1: is not valid YAML: the same key stands twice'],
    ['too much', `a: b: ${'x'.repeat(262_144)}`, 'is larger than 256 KiB'],
  ])('are refused with %s', async (_what, text, problem) => {
    expect(await thrownBy(() => parseMapInput(text, 'input', true))).toMatchObject({
      name: 'InputError',
      input: 'input',
      message: expect.stringContaining(problem),
      hint: expect.stringContaining('quotes'),
    });
  });

  test('whatever the texts are, each comes through where YAML does not read them', async () => {
    const name = fc.stringMatching(/^[\w.-]{1,8}$/);
    const value = fc
      .string({ unit: fc.oneof(anyCharacter, fc.constantFrom(...':#-[]{}"\'@`&*!%|> ')), maxLength: 20 })
      .map((text) => text.replaceAll(/[\r\n]/g, '').trim());
    const map = fc.uniqueArray(fc.tuple(name, value), { minLength: 1, selector: ([key]) => key });
    await fc.assert(
      fc.asyncProperty(map, async (entries) => {
        // The last line is never YAML.
        const lines = [...entries, ['...last', 'x: y']].map(([key, text]) => `${key}: ${text}`);
        const read = await parseMapInput(lines.join('\n'), 'input', true);
        expect(new Map(read)).toEqual(new Map([...entries, ['...last', 'x: y']]));
      }),
    );
  });
});

test('whatever stands in JSON comes through, name by name', async () => {
  const name = fc
    .string({ unit: anyCharacter, maxLength: 12 })
    // Records of valibot leave these out.
    .filter((text) => !['__proto__', 'prototype', 'constructor'].includes(text))
    .map((text) => text.toWellFormed());
  const value = fc.string({ unit: anyCharacter, maxLength: 40 }).map((text) => text.toWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { noNullPrototype: true }), async (map) => {
      const read = await parse(JSON.stringify(map));
      expect(new Map(read)).toEqual(new Map(Object.entries(map)));
    }),
  );
});

test('any text at all gives names and texts, or an error that names the input', async () => {
  const line = fc.tuple(
    fc.constantFrom('a', 'b', '"c"', '- d', '? e', '{', '[', '&f g', '*f', '', '!!x h', '%YAML 1.1'),
    fc.constantFrom(': ', ':', ' ', ':\n  '),
    fc.string({ maxLength: 12 }),
  );
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc
      .array(
        line.map((parts) => parts.join('')),
        { maxLength: 6 },
      )
      .map((lines) => lines.join('\n')),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      try {
        for (const [name, value] of await parse(given)) {
          expect([typeof name, typeof value]).toEqual(['string', 'string']);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect(error).toMatchObject({ input: 'input' });
      }
    }),
    { numRuns: 300 },
  );
});

test('names that objects have by nature are names like others, and nothing is an empty text', async () => {
  const entries = await parseMapInput('constructor: a\nprototype: b\nc:\n? d', 'input');
  expect(entries).toEqual([
    ['constructor', 'a'],
    ['prototype', 'b'],
    ['c', ''],
    ['d', ''],
  ]);
});
