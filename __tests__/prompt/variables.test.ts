import '../one-error-realm.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorkspaceSource, type PromptSource } from '../../src/prompt/source.ts';
import { readInputVariables, resolveVariables, type Variable } from '../../src/prompt/variables.ts';
import { thrownBy } from '../thrown.ts';

let workspace: string;
let source: PromptSource;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'variables-'));
  writeFileSync(join(workspace, 'a.md'), 'from {{the}} file');
  writeFileSync(join(workspace, 'b.md'), 'another');
  source = createWorkspaceSource(workspace);
});

afterAll(() => rmSync(workspace, { recursive: true }));

/** All variables of the two inputs, with their texts. */
async function resolve(
  variables: string | undefined,
  fileVariables?: string,
): Promise<Record<string, string>> {
  const found = await readInputVariables({ variables, fileVariables }, () => source);
  const values = await resolveVariables(new Set(found.keys()), found);
  return Object.fromEntries([...values].map(([name, { text }]) => [name, text]));
}

test('nothing comes of no inputs', async () => {
  expect(await readInputVariables({ variables: undefined, fileVariables: undefined }, () => source)).toEqual(
    new Map(),
  );
});

test('what the workflow’s author gives is no data of others', async () => {
  const found = await readInputVariables({ variables: 'a: x', fileVariables: 'b: b.md' }, () => source);
  expect(await resolveVariables(new Set(['a', 'b', 'files.b']), found)).toEqual(
    new Map([
      ['a', { text: 'x', isUntrusted: false }],
      ['b', { text: 'another', isUntrusted: false }],
      ['files.b', { text: 'another', isUntrusted: false }],
    ]),
  );
});

test('a file of a place where others could write is data of others, unlike `input`', async () => {
  const given = { variables: 'a: x', fileVariables: 'b: b.md' };
  const found = await readInputVariables(given, () => createWorkspaceSource(workspace, false));
  const values = await resolveVariables(new Set(found.keys()), found);
  expect([...values].map(([name, { isUntrusted }]) => [name, isUntrusted])).toEqual([
    ['a', false],
    ['b', true],
    ['files.b', true],
  ]);
});

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
    expect(await resolve('toString: c\nvalueOf: d')).toEqual({ toString: 'c', valueOf: 'd' });
  });

  test.each([
    ['just text', 'is not a map'],
    ['- a', 'is not a map'],
    ['7', 'is not a map'],
    ['a: [\nb', 'can’t be read: line:2:1: is not valid YAML'],
    ['a: 1\na: 2', 'can’t be read: line:2:1'],
  ])('refuses %j', async (text, problem) => {
    const error = await thrownBy(() => resolve(text));
    expect(error).toMatchObject({
      name: 'InputError',
      input: 'input',
      hint: expect.stringMatching(/^Write one `name: value` a line\./),
    });
    expect(Object(error).message).toContain(problem);
  });
});

describe('`file_input`', () => {
  test('wins over `input`, and its text is not looked at again', async () => {
    expect(await resolve('a: text\nb: text', 'a: a.md')).toEqual({
      a: 'from {{the}} file',
      'files.a': 'from {{the}} file',
      b: 'text',
    });
  });

  test('is there under `files.` as well, which `input` can’t hide', async () => {
    expect(await resolve('files.a: forged\nfiles.b: text', 'a: a.md')).toEqual({
      a: 'from {{the}} file',
      'files.a': 'from {{the}} file',
      'files.b': 'text',
    });
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

  test.each(['report:', 'report: ""', 'report: "  "', 'a: a.md\nreport:'])(
    'fails on a name without a path by that name: %j',
    async (text) => {
      expect(await thrownBy(() => resolve(undefined, text))).toMatchObject({
        name: 'InputError',
        input: 'file_input',
        message: 'Input `file_input` names no file for `report`',
        hint: 'Write one `name: path` a line.',
      });
    },
  );

  test('is not read where nothing asks for it', async () => {
    const found = await readInputVariables(
      { variables: 'b: x', fileVariables: 'a: missing.md' },
      () => source,
    );
    expect(await resolveVariables(new Set(['b']), found)).toEqual(
      new Map([['b', { text: 'x', isUntrusted: false }]]),
    );
  });

  test('comes from wherever prompt files come from', async () => {
    const asked: string[] = [];
    const elsewhere: PromptSource = {
      description: 'elsewhere',
      isTrusted: true,
      async read(path) {
        asked.push(path);
        return `of ${path}`;
      },
    };
    const found = await readInputVariables(
      { variables: undefined, fileVariables: 'a: x/y.md' },
      () => elsewhere,
    );
    expect(asked).toEqual([]);
    expect(await found.get('a')?.read()).toBe('of x/y.md');
    expect(await found.get('files.a')?.read()).toBe('of x/y.md');
    expect(new Set(asked)).toEqual(new Set(['x/y.md']));
  });

  test('names its input when it can’t be understood', async () => {
    expect(await thrownBy(() => resolve(undefined, 'a.md'))).toMatchObject({ input: 'file_input' });
  });
});

describe('resolveVariables', () => {
  const of = (read: Variable['read'], isUntrusted = false): Variable => ({ read, isUntrusted });

  test('leaves out what nothing defines', async () => {
    const variables = new Map([['a', of(() => 'x')]]);
    expect(await resolveVariables(new Set(['a', 'b', 'toString', '__proto__']), variables)).toEqual(
      new Map([['a', { text: 'x', isUntrusted: false }]]),
    );
  });

  test('keeps what others wrote apart from what the author did', async () => {
    const variables = new Map([
      ['a', of(async () => 'x', true)],
      ['b', of(() => 'y', false)],
    ]);
    const values = await resolveVariables(new Set(['a', 'b']), variables);
    expect(values.get('a')).toEqual({ text: 'x', isUntrusted: true });
    expect(values.get('b')).toEqual({ text: 'y', isUntrusted: false });
  });

  test('asks each variable once, all at the same time', async () => {
    const asked: string[] = [];
    const read = (name: string, waitsFor?: Promise<void>) => async () => {
      asked.push(name);
      await waitsFor;
      return name;
    };
    let release = () => {};
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const variables = new Map([
      ['a', of(read('a', first))],
      [
        'b',
        of(async () => {
          release();
          return read('b')();
        }),
      ],
    ]);
    const values = await resolveVariables(new Set(['a', 'b']), variables);
    expect([...values.values()].map(({ text }) => text)).toEqual(['a', 'b']);
    expect(asked.sort()).toEqual(['a', 'b']);
  });

  test('does not ask for what nobody uses', async () => {
    const variables = new Map([['a', of(() => Promise.reject(new Error('asked')))]]);
    expect(await resolveVariables(new Set(), variables)).toEqual(new Map());
  });

  test('fails with the first variable that fails', async () => {
    const reason = new Error('no');
    const variables = new Map([['a', of(() => Promise.reject(reason))]]);
    expect(await thrownBy(() => resolveVariables(new Set(['a']), variables))).toBe(reason);
  });
});
