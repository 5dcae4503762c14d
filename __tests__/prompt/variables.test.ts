import '../one-error-realm.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readInputVariables, resolveVariables } from '../../src/prompt/variables.ts';
import { thrownBy } from '../thrown.ts';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'variables-'));
  writeFileSync(join(workspace, 'a.md'), 'from {{the}} file');
});

afterAll(() => rmSync(workspace, { recursive: true }));

async function resolve(
  variables: string | undefined,
  fileVariables?: string,
): Promise<Record<string, string>> {
  const sources = await readInputVariables({ variables, fileVariables }, workspace);
  return Object.fromEntries(await resolveVariables(new Set(sources.keys()), sources));
}

describe('`input`', () => {
  test.each<[string, Record<string, string>]>([
    ['name: Ada', { name: 'Ada' }],
    ['a: 1\nb: true\nc: null\nd:\ne: ""', { a: '1', b: 'true', c: 'null', d: '', e: '' }],
    ['a: |\n  two\n  lines', { a: 'two\nlines\n' }],
    ['a: [1, x]\nb: {c: d}', { a: '["1","x"]', b: '{"c":"d"}' }],
    ['{"json": "works too"}', { json: 'works too' }],
    ['a: "{{b}}"\nb: "$&"', { a: '{{b}}', b: '$&' }],
    ['1: one\ntrue: yes', { '1': 'one', true: 'yes' }],
    ['# nothing', {}],
    ['{}', {}],
  ])('%j', async (text, expected) => {
    expect(await resolve(text)).toEqual(expected);
  });

  test('keeps a scalar as it was written', async () => {
    expect(await resolve('version: 1.10\nzip: 007\ncommit: 1234567e8\nbig: 12345678901234567890')).toEqual({
      version: '1.10',
      zip: '007',
      commit: '1234567e8',
      big: '12345678901234567890',
    });
  });

  test('keeps a name like any other, though objects have it by nature', async () => {
    const sources = await readInputVariables(
      { variables: 'constructor: a\n__proto__: b\ntoString: c', fileVariables: undefined },
      workspace,
    );
    for (const source of sources.values()) expect(['a', 'b', 'c']).toContain(await source());
    expect(sources.has('toString')).toBe(true);
  });

  test.each([
    ['just text', 'is not a map'],
    ['- a', 'is not a map'],
    ['7', 'is not a map'],
    ['a: [', 'can’t be read: line:1:5: is not valid YAML'],
    ['a: !!js/function x', 'is not valid YAML'],
    ['a: 1\na: 2', 'can’t be read: line:2:1'],
    ['a: &a [*a]', 'is not valid YAML'],
  ])('refuses %j', async (text, problem) => {
    const error = await thrownBy(() => resolve(text));
    expect(error).toMatchObject({
      name: 'InputError',
      input: 'input',
      hint: 'Write one `name: value` a line.',
    });
    expect(Object(error).message).toContain(problem);
  });
});

describe('`file_input`', () => {
  test('wins over `input`, and its text is not looked at again', async () => {
    expect(await resolve('a: text\nb: text', 'a: a.md')).toEqual({ a: 'from {{the}} file', b: 'text' });
  });

  test.each([
    ['a: missing.md', 'missing.md', 'does not exist'],
    ['a: ../../etc/passwd', '../../etc/passwd', 'is outside the workspace'],
    ['a: [x]', '["x"]', 'does not exist'],
  ])('fails on %j by the name of the file', async (text, path, problem) => {
    expect(await thrownBy(() => resolve(undefined, text))).toMatchObject({
      name: 'WorkspaceFileError',
      path,
      message: `${path}: ${problem}`,
    });
  });

  test('fails on a name without a path by that name', async () => {
    const error = await thrownBy(() => resolve(undefined, 'report:'));
    expect(Object(error).message).toContain('report');
  });

  test('is not read where nothing asks for it', async () => {
    const sources = await readInputVariables(
      { variables: 'b: x', fileVariables: 'a: missing.md' },
      workspace,
    );
    expect(await resolveVariables(new Set(['b']), sources)).toEqual(new Map([['b', 'x']]));
  });

  test('names its input when it can’t be understood', async () => {
    expect(await thrownBy(() => resolve(undefined, 'a.md'))).toMatchObject({ input: 'file_input' });
  });
});

describe('resolveVariables', () => {
  test('leaves out what nothing defines', async () => {
    const sources = new Map([['a', () => 'x']]);
    expect(await resolveVariables(new Set(['a', 'b', 'toString', '__proto__']), sources)).toEqual(
      new Map([['a', 'x']]),
    );
  });

  test('asks each source once, all at the same time', async () => {
    const asked: string[] = [];
    const source = (name: string, waitsFor?: Promise<void>) => async () => {
      asked.push(name);
      await waitsFor;
      return name;
    };
    let release = () => {};
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sources = new Map([
      ['a', source('a', first)],
      [
        'b',
        async () => {
          release();
          return source('b')();
        },
      ],
    ]);
    expect(await resolveVariables(new Set(['a', 'b']), sources)).toEqual(
      new Map([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    );
    expect(asked.sort()).toEqual(['a', 'b']);
  });

  test('fails with the first source that fails', async () => {
    const reason = new Error('no');
    const sources = new Map([['a', () => Promise.reject(reason)]]);
    expect(await thrownBy(() => resolveVariables(new Set(['a']), sources))).toBe(reason);
  });
});
