import '../one-error-realm.ts';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkspaceFileError } from '../../src/errors.ts';
import { parseYaml } from '../../src/prompt/yaml.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

const parse = (text: string) => parseYaml(text, 'a.yml').value;

test.each<[string, unknown]>([
  ['', null],
  ['# nothing', null],
  ['a: 1', { a: 1 }],
  ['a: 007\nb: 0x1F\nc: 1.50', { a: 7, b: 31, c: 1.5 }],
  ['a: yes\nb: on\nc: 2026-01-01\nd: true', { a: 'yes', b: 'on', c: '2026-01-01', d: true }],
  ['a: |\n  two\n  lines\n', { a: 'two\nlines\n' }],
  ['a: >-\n  two\n  lines\n', { a: 'two lines' }],
  ['a: "\\u001b{{x}}"', { a: '\u001b{{x}}' }],
  ['a: &x 1\nb: *x', { a: 1, b: 1 }],
  ['a: !!str 1', { a: '1' }],
  ['"<<": {a: 1}', { '<<': { a: 1 } }],
  ['<<: {a: 1}', { a: 1 }],
  ['x: &x {a: 1, b: 2}\ny:\n  b: 3\n  <<: *x', { x: { a: 1, b: 2 }, y: { a: 1, b: 3 } }],
  ['<<: [{a: 1}, {a: 2, b: 2}]\nc: 3', { a: 1, b: 2, c: 3 }],
  ['x: &x {__proto__: 1}\ny: {<<: *x}', { x: { ['__proto__']: 1 }, y: { ['__proto__']: 1 } }],
  ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
  ['\ufeffa: 1', { a: 1 }],
  ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  [
    '1.50: a\n007: b\ntrue: c\n~: d\n? |\n  e\n: f',
    { '1.50': 'a', '007': 'b', true: 'c', '~': 'd', 'e\n': 'f' },
  ],
  ['{a, b: }', { a: null, b: null }],
])('%j is read', (text, value) => {
  expect(parse(text)).toEqual(value);
});

test('a key of the prototype is a key like any other', () => {
  const value = parse('__proto__: {polluted: true}\nconstructor: x');
  expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
  expect(Object('').polluted).toBeUndefined();
  expect(Object(value).polluted).toBeUndefined();
});

describe('is refused with its line:', () => {
  test.each([
    ['broken flow', 'a: 1\nb: [', 2],
    ['a tab for indentation', 'a:\n\tb: 1', 2],
    ['a key twice', 'a: 1\nb: 2\na: 3', 3],
    ['a key twice, with and without quotes', '1: a\n"1": b', 2],
    ['a key that is a list', 'a: 1\n? [b]\n: c', 2],
    ['a key that is a map', 'a: 1\n? {b: c}\n: d', 2],
    ['a key that is an alias', 'a: &x 1\n*x : c', 2],
    ['a key with a tag', 'a: 1\n!!int 5: c', 2],
    ['a placeholder without quotes', 'a: 1\nb: {{c}}', 2],
    ['an alias of nothing', 'a: 1\nb: *x', 2],
    ['an alias of what it is a part of', 'a: 1\nb: &x [*x]', 2],
    ['two documents', 'a: 1\n---\nb: 2', 2],
    ['a merge of what is no map', 'a: 1\n<<: b', 2],
    ['a merge of nothing', 'a: 1\n<<:', 2],
    ['a merge twice', '<<: {a: 1}\n<<: {b: 1}', 2],
    ['a tag of JavaScript', 'a: 1\nb: !!js/function "x"', 2],
    ['a tag of Python', 'b: !!python/object/apply:os.system [id]', 1],
    ['a tag of its own', 'a: 1\nb: !secret x', 2],
    ['binary', 'a: !!binary aGk=', 1],
    ['a set', 'a: !!set {b}', 1],
    ['a date', 'a: !!timestamp 2026-01-01', 1],
  ])('%s', async (_what, text, line) => {
    const error = await thrownBy(() => parse(text));
    expect(error).toMatchObject({ name: 'WorkspaceFileError', path: 'a.yml', line });
    expect(Object(error).message).toMatch(new RegExp(`^a\\.yml:${line}:\\d+: is not valid YAML: `));
  });
});

/** Each level repeats the one before nine times. */
function buildBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, index) =>
    index === 0
      ? 'l0: &l0 [x]'
      : `l${index}: &l${index} [${Array.from({ length: 9 }, () => `*l${index - 1}`).join(', ')}]`,
  );
  return lines.join('\n');
}

test.each([3, 10, 100])('a bomb of aliases %d levels high does not go off', async (levels) => {
  expect(await thrownBy(() => parse(buildBomb(levels)))).toMatchObject({
    name: 'WorkspaceFileError',
    message: expect.stringMatching(/^a\.yml:3:\d+: expands too many YAML aliases$/),
  });
});

test('a few aliases are fine', () => {
  expect(parse(`a: &a x\nb: [${Array(15).fill('*a').join(', ')}]`)).toEqual({
    a: 'x',
    b: Array(15).fill('x'),
  });
});

test('many cases may share a text, and a few a long one', async () => {
  const shared = (characters: number, times: number) =>
    `a: &a ${'x'.repeat(characters)}\nb:\n${'- {c: *a}\n'.repeat(times)}`;
  expect(Object(parse(shared(100, 1_000))).b).toHaveLength(1_000);
  expect(Object(parse(shared(200_000, 5))).b).toHaveLength(5);
  const merges = `a: &a {b: ${'x'.repeat(200_000)}}\nc:\n${'- <<: *a\n'.repeat(6)}`;
  for (const text of [shared(200_000, 6), merges])
    expect(String(await thrownBy(() => parse(text)))).toMatch(/a\.yml:8:\d+: expands too many YAML aliases$/);
});

test.each([
  ['flow lists', '['],
  ['flow maps', '{'],
  ['closed flow lists', '[', ']'],
  ['closed flow maps', '{a: ', '}'],
  ['block lists', '- '],
  ['questions', '? '],
])('%s nested without end are refused', async (_what, open, close = '') => {
  const depth = 10_000;
  expect(await thrownBy(() => parse(open.repeat(depth) + close.repeat(depth)))).toBeInstanceOf(
    WorkspaceFileError,
  );
});

test('256 KiB are read, and not a character more', async () => {
  const text = 'word '.repeat(52_425).trim();
  const yaml = `content: |\n  ${text}\n`;
  expect(parse(yaml)).toEqual({ content: `${text}\n` });
  const error = await thrownBy(() => parse(`${yaml}#${'x'.repeat(262_144 - yaml.length)}`));
  expect(error).toMatchObject({ message: 'a.yml: is larger than 256 KiB of YAML' });
});

test('maps that are keys of maps hold nobody up', async () => {
  for (const text of ['? '.repeat(600), '{'.repeat(600) + '}'.repeat(600), '{? '.repeat(600)]) {
    expect(await thrownBy(() => parse(text))).toBeInstanceOf(WorkspaceFileError);
  }
});

test.each<[string, string, string]>([
  ['a placeholder', 'a: {{x}}', 'a.yml:1:5: is not valid YAML: a value that begins with `{{` needs quotes'],
  ['a key that is a map', 'a: { {x: 1}: 2}', 'a.yml:1:6: is not valid YAML: a key must be text'],
  [
    'a tag',
    'a: !x y',
    'a.yml:1:4: is not valid YAML: a tag is not known, or does not fit; a value that begins with `!` needs quotes',
  ],
  ['a tag for another value', 'a: !!int y', 'a.yml:1:4: is not valid YAML: a tag is not known'],
  ['a second document', 'a: 1\n---\nb: 2', 'a.yml:2:1: is not valid YAML: it holds a second document'],
  ['a directive', '%x y\n---\na', 'a.yml:1:1: is not valid YAML: a directive is not known'],
  [
    'an escape',
    'a: "\\q"',
    'a.yml:1:5: is not valid YAML: in double quotes, `\\` must begin an escape that is known',
  ],
  ['a block', 'a: |x\n', 'a.yml:1:5: is not valid YAML: Block scalar header includes extra characters'],
  [
    'a list without end',
    'a: [b',
    'a.yml:1:6: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['depth', '['.repeat(20_000), 'is not valid YAML: it nests too deeply'],
])('the mistake is named, and what to do about it: %s', async (_what, text, message) => {
  expect(Object(await thrownBy(() => parse(text))).message).toContain(message);
});

test('no error ever quotes the text', () => {
  const secret = 'sesame';
  const token = fc.constantFrom(
    secret,
    secret,
    '!',
    '!!',
    '!<',
    '>',
    '%',
    '|',
    '\\',
    '"',
    "'",
    '&',
    '*',
    '@',
    '`',
    ': ',
    '- ',
    '? ',
    '\n',
    '\n  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '#',
    '---\n',
    '...\n',
  );
  const examples = [
    ['a: !', secret],
    ['a: |', secret],
    ['a: "\\', secret],
    ['%', secret, '\n---\n'],
    ['*...\n\n', secret],
    ['}', secret],
    ['...\n', '}', secret],
  ].map((tokens): [string[]] => [tokens]);
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      try {
        parse(tokens.join(''));
      } catch (error) {
        expect(Object(error).message).not.toContain(secret);
      }
    }),
    { numRuns: 1_000, examples },
  );
});

test('the error has the hint that was asked for', async () => {
  for (const text of ['a: [', 'a: 1\na: 2', 'a: *x', 'x'.repeat(262_145), buildBomb(10)]) {
    expect(await thrownBy(() => parseYaml(text, 'f', 'core', 'Do this.'))).toMatchObject({
      hint: 'Do this.',
    });
  }
});

test.each([
  ['keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['entries', '- a\n'.repeat(10_000)],
  ['anchors', Array.from({ length: 20_000 }, (_, index) => `- &a${index} x`).join('\n')],
  ['errors', '\t: }\n'.repeat(10_000)],
  ['quotes', '"'.repeat(50_000)],
  ['colons', ': '.repeat(30_000)],
  ['spaces', ' '.repeat(262_000)],
])('a file of %s alone holds nobody up', (_what, text) => {
  try {
    parse(text);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkspaceFileError);
  }
});

test('gives a value or a WorkspaceFileError, whatever it is given', () => {
  const token = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '[',
    ']',
    '{',
    '}',
    '? ',
    '| ',
    '> ',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<',
    '\t',
    '\\',
    '\u0000',
    '\ufeff',
    '{{x}}',
    '007',
    '~',
    '__proto__',
  );
  const text = fc.oneof(
    fc.array(token, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: anyCharacter }),
  );
  fc.assert(
    fc.property(text, (given) => {
      try {
        JSON.stringify(parse(given));
      } catch (error) {
        expect(error).toMatchObject({ name: 'WorkspaceFileError', path: 'a.yml' });
      }
    }),
    { numRuns: 250 },
  );
});

test('nothing is ever written by the parser itself: not even for a placeholder without quotes', () => {
  const yaml = new URL('../../src/prompt/yaml.ts', import.meta.url).href;
  const script = `
    import { parseYaml } from '${yaml}';
    for (const text of ['a: {{x}}', '? [a]\\n: 1', '? {a: 1}\\n: 1', 'a: !x y', '%FOO\\n---\\na', 'a: &a [*a]']) {
      try { parseYaml(text, 'f'); } catch {}
    }`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
});

const read = (text: string) => parseYaml(text, 'f');

describe('positionOf', () => {
  const { positionOf } = read(
    '# first\nmessages:\n  - role: user\n    content: |\n      a\n  - role: bad\nmodel: m\nempty:\nflow: {a, 1: [x, y]}\n',
  );

  test.each<[(string | number)[], number, number]>([
    [[], 2, 1],
    [['messages'], 3, 3],
    [['messages', 0], 3, 5],
    [['messages', 0, 'role'], 3, 11],
    [['messages', 0, 'content'], 4, 14],
    [['messages', 0, 'content', 'deeper'], 4, 14],
    [['messages', 1, 'role'], 6, 11],
    [['messages', 1, 'content'], 6, 5],
    [['messages', 9], 3, 3],
    [['messages', 'role'], 3, 3],
    [['model'], 7, 8],
    [['empty'], 8, 7],
    [['flow', 'a'], 9, 8],
    [['flow', '1', 1], 9, 18],
    [['flow', 1, 1], 9, 18],
    [['missing', 'too'], 2, 1],
    [['__proto__'], 2, 1],
    [['constructor', 'name'], 2, 1],
  ])('%j is on line %d, column %d', (path, line, column) => {
    expect(positionOf(path)).toEqual({ line, column });
  });

  test('is not known of nothing', () => {
    expect(read('').positionOf(['a'])).toBeUndefined();
  });

  test('leads through an alias to what it stands for, but not beyond the alias itself', () => {
    const aliased = read('a: &x\n  b: 1\nc: *x\n');
    expect(aliased.positionOf(['c'])).toEqual({ line: 3, column: 4 });
    expect(aliased.positionOf(['c', 'b'])).toEqual({ line: 2, column: 6 });
  });

  test('goes by the last anchor of that name before the alias', () => {
    const aliased = read('a: &x {k: 1}\nb: *x\nc: &x {k: 2}\nd: *x\n');
    expect(aliased.value).toEqual({ a: { k: 1 }, b: { k: 1 }, c: { k: 2 }, d: { k: 2 } });
    expect(aliased.positionOf(['b', 'k'])?.line).toBe(1);
    expect(aliased.positionOf(['d', 'k'])?.line).toBe(3);
  });
});

test('keyPositionOf is where the key begins', () => {
  const { keyPositionOf } = read('a: 1\nb:\n  - "c": 2\n    d:\n      3\n');
  expect(keyPositionOf(['b'])).toEqual({ line: 2, column: 1 });
  expect(keyPositionOf(['b', 0, 'c'])).toEqual({ line: 3, column: 5 });
  expect(keyPositionOf(['b', 0, 'd'])).toEqual({ line: 4, column: 5 });
  for (const path of [[], ['b', 0], ['missing'], ['a', 'b'], ['toString']]) {
    expect(keyPositionOf(path)).toBeUndefined();
  }
});

test('keysOf tells the keys of a map as they are written, in their order', () => {
  const { keysOf } = read(
    'z: 1\n10: {b, a: 1}\n1.50: [x]\n__proto__: 1\nconstructor: &m {k: 1}\nn: *m\n"": 1\n',
  );
  expect(keysOf([])).toEqual(['z', '10', '1.50', '__proto__', 'constructor', 'n', '']);
  expect(keysOf([10])).toEqual(['b', 'a']);
  expect(keysOf(['n'])).toEqual(['k']);
  for (const path of [['z'], ['1.50'], ['missing'], ['toString'], ['z', 'length']])
    expect(keysOf(path)).toEqual([]);
  expect(read('- a').keysOf([])).toEqual([]);
  expect(read('').keysOf([])).toEqual([]);
});

describe('textOf gives a scalar as it is written:', () => {
  test.each([
    ['a: 1.50', '1.50'],
    ['a: 007', '007'],
    ['a: 0x1F', '0x1F'],
    ['a: 1e3', '1e3'],
    ['a: True', 'True'],
    ['a: yes', 'yes'],
    ['a: 2026-01-01', '2026-01-01'],
    ['a: .inf', '.inf'],
    ['a: 12345678901234567890', '12345678901234567890'],
    ['a: x # y', 'x'],
    ['a: "x\\n{{y}}"', 'x\n{{y}}'],
    ["a: 'it''s'", "it's"],
    ['a: |\n  two\n  lines\n', 'two\nlines\n'],
    ['a: >-\n  two\n  lines\n', 'two lines'],
    ['a: two\n  lines\n', 'two lines'],
    ['a: !!str 1.50', '1.50'],
    ['a: !!str ~', '~'],
    ['a: "null"', 'null'],
    ['a:', ''],
    ['a: ""', ''],
    ['a: ~', ''],
    ['a: null', ''],
    ['{a}', ''],
    ['b: &x 1.50\na: *x', '1.50'],
  ])('%j', (text, expected) => {
    expect(read(text).textOf(['a'])).toBe(expected);
  });

  test.each(['a: [1]', 'a: {b: 1}', 'a: []', 'b: 1', '', 'a', 'b: &x []\na: *x'])('%j holds none', (text) => {
    expect(read(text).textOf(['a'])).toBeUndefined();
  });
});

test('many keys are looked up in a moment each', () => {
  const yaml = read(
    Array.from({ length: 9_000 }, (_, index) => `k${index}: &a${index} v${index}`).join('\n'),
  );
  const keys = yaml.keysOf([]);
  expect(keys.map((key) => yaml.textOf([key])).join()).toBe(keys.map((key) => key.replace('k', 'v')).join());
});
