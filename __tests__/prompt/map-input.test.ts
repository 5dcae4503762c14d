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
    const error = await thrownBy(() => parseMapInput(text, 'file_input'));
    expect(error).toMatchObject({
      name: 'InputError',
      input: 'file_input',
      message: expect.stringMatching(message),
      hint: 'Write one `name: value` a line.',
      cause: expect.objectContaining({ name: 'WorkspaceFileError' }),
    });
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
