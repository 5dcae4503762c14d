import '../one-error-realm.ts';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkspaceFileError } from '../../src/errors.ts';
import { parseYaml } from '../../src/prompt/yaml.ts';
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
  ['<<: {a: 1}', { '<<': { a: 1 } }],
  ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
  ['\ufeffa: 1', { a: 1 }],
  ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
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
    ['an alias of nothing', 'a: 1\nb: *x', 2],
    ['an alias of what it is a part of', 'a: 1\nb: &x [*x]', 2],
    ['two documents', 'a: 1\n---\nb: 2', 2],
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
    message: expect.stringMatching(/^a\.yml:2:\d+: expands too many YAML aliases$/),
  });
});

test('a few aliases are fine', () => {
  expect(parse(`a: &a x\nb: [${Array(15).fill('*a').join(', ')}]`)).toEqual({
    a: 'x',
    b: Array(15).fill('x'),
  });
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
    fc.string({ unit: 'binary' }),
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

describe('lineOf', () => {
  const { lineOf } = parseYaml(
    '# first\nmessages:\n  - role: user\n    content: |\n      a\n  - role: bad\nmodel: m\n',
    'f',
  );

  test.each<[(string | number)[], number]>([
    [[], 2],
    [['messages'], 3],
    [['messages', 0, 'role'], 3],
    [['messages', 0, 'content'], 4],
    [['messages', 1, 'role'], 6],
    [['messages', 1, 'content'], 6],
    [['messages', 9], 3],
    [['model'], 7],
    [['missing', 'too'], 2],
  ])('%j is on line %d', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test('is not known of nothing', () => {
    expect(parseYaml('', 'f').lineOf(['a'])).toBeUndefined();
  });
});
