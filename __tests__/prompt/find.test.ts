import '../one-error-realm.ts';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPrompts } from '../../src/prompt/find.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

let root: string;
let workspace: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'find-')));
  workspace = join(root, 'workspace');
  mkdirSync(workspace);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content = 'messages: [{role: user, content: hi}]\n'): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function link(target: string, path: string): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  symlinkSync(target, file);
}

const find = (...patterns: string[]) => findPrompts(workspace, patterns, 'models-from');

async function findPaths(...patterns: string[]): Promise<string[]> {
  return (await find(...patterns)).map(({ path }) => path);
}

describe('a pattern means', () => {
  beforeEach(() => {
    for (const path of [
      'top.prompt.yml',
      'README.md',
      '.github/prompts/b.prompt.yml',
      '.github/prompts/a.prompt.yml',
      '.github/prompts/deep/c.prompt.yml',
      '.github/prompts/old.prompt.yaml',
      '.github/prompts/.hidden.prompt.yml',
      'prompts/[id].prompt.yml',
      'prompts/two words.prompt.yml',
      'prompts/日本.prompt.yml',
      '.git/x.prompt.yml',
      'sub/.git/x.prompt.yml',
      'node_modules/p/x.prompt.yml',
      'sub/node_modules/p/x.prompt.yml',
    ]) {
      write(path);
    }
  });

  test.each<[string, string[]]>([
    ['top.prompt.yml', ['top.prompt.yml']],
    ['./top.prompt.yml', ['top.prompt.yml']],
    ['*.prompt.yml', ['top.prompt.yml']],
    ['*', ['README.md', 'top.prompt.yml']],
    [
      '.github/prompts/*.prompt.yml',
      ['.github/prompts/.hidden.prompt.yml', '.github/prompts/a.prompt.yml', '.github/prompts/b.prompt.yml'],
    ],
    ['.github/prompts/[ab].prompt.yml', ['.github/prompts/a.prompt.yml', '.github/prompts/b.prompt.yml']],
    ['.github/prompts/{b,a}.prompt.yml', ['.github/prompts/a.prompt.yml', '.github/prompts/b.prompt.yml']],
    ['.github/**/*.yaml', ['.github/prompts/old.prompt.yaml']],
    ['prompts/two words.prompt.yml', ['prompts/two words.prompt.yml']],
    ['prompts/日*.prompt.yml', ['prompts/日本.prompt.yml']],
    ['**/?.prompt.yml', ['a', 'b', 'deep/c'].map((name) => `.github/prompts/${name}.prompt.yml`)],
    [
      '**/*.prompt.yml',
      [
        '.github/prompts/.hidden.prompt.yml',
        '.github/prompts/a.prompt.yml',
        '.github/prompts/b.prompt.yml',
        '.github/prompts/deep/c.prompt.yml',
        'prompts/[id].prompt.yml',
        'prompts/two words.prompt.yml',
        'prompts/日本.prompt.yml',
        'top.prompt.yml',
      ],
    ],
  ])('%s', async (pattern, paths) => {
    expect(await findPaths(pattern)).toEqual(paths);
  });

  test('its files once, in the order of their paths, whatever the order of the patterns', async () => {
    const paths = ['.github/prompts/a.prompt.yml', '.github/prompts/deep/c.prompt.yml', 'top.prompt.yml'];
    expect(
      await findPaths('top.prompt.yml', '.github/**/c.*', '.github/**/a.*', '*.yml', './top.prompt.yml'),
    ).toEqual(paths);
  });

  test.each(['.git/*', '.git/x.prompt.yml', '**/.git/**', 'node_modules/**/*.yml', 'sub/**'])(
    'nothing in `.git` and node_modules: %s',
    async (pattern) => {
      expect(await thrownBy(() => find(pattern))).toMatchObject({
        name: 'InputError',
        message: `Input \`models-from\` holds \`${pattern}\`, which means no file`,
      });
    },
  );

  test.each(['missing.prompt.yml', 'prompts', 'prompts/', '.', '**/*.txt', 'top.prompt.yml/*'])(
    'a mistake where it means no file: %s',
    async (pattern) => {
      expect(await thrownBy(() => find('top.prompt.yml', pattern))).toMatchObject({
        name: 'InputError',
        input: 'models-from',
        message: `Input \`models-from\` holds \`${pattern}\`, which means no file`,
        hint: expect.stringContaining('actions/checkout'),
      });
    },
  );
});

test('no patterns mean no files', async () => {
  expect(await find()).toEqual([]);
});

test('the error names the input that holds the pattern', async () => {
  expect(await thrownBy(() => findPrompts(workspace, ['x'], 'prompt-files'))).toMatchObject({
    input: 'prompt-files',
  });
});

test('a pattern has up to 1024 characters', async () => {
  write('a.md');
  const pattern = `{a,${'b'.repeat(1_017)}}.m?`;
  expect(pattern).toHaveLength(1_024);
  expect(await findPaths(pattern)).toEqual(['a.md']);
  expect(await thrownBy(() => find(`${pattern}*`))).toMatchObject({
    name: 'InputError',
    input: 'models-from',
    message: `Input \`models-from\` holds \`${pattern}*\``,
    hint: 'Use patterns of paths in the workspace, with `/` between folders.',
  });
});

test('a workspace that is not there holds no file', async () => {
  expect(
    await thrownBy(() => findPrompts(join(root, 'missing'), ['*.prompt.yml'], 'models-from')),
  ).toMatchObject({ name: 'InputError', message: expect.stringContaining('which means no file') });
});

describe('a pattern that leads out of the workspace is refused:', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'outside'));
    writeFileSync(join(root, 'outside', 'secret.prompt.yml'), 'messages: [{role: user, content: secret}]');
  });

  test.each([
    '/etc/passwd',
    '/**',
    '..',
    '../outside/*',
    '../outside/secret.prompt.yml',
    'a/../../outside/*',
    'a/..',
    'C:/Windows/*',
    'c:secret',
    '.github\\prompts\\*.yml',
    '..\\outside\\*',
  ])('%s', async (pattern) => {
    write('a/x.prompt.yml');
    expect(await thrownBy(() => find(pattern))).toMatchObject({
      name: 'InputError',
      input: 'models-from',
      message: `Input \`models-from\` holds \`${pattern}\``,
      hint: 'Use patterns of paths in the workspace, with `/` between folders.',
    });
  });

  test.each(['{..,a}/outside/*.prompt.yml', '@(..)/outside/*.prompt.yml', '[.][.]/outside/*.prompt.yml'])(
    '%s',
    async (pattern) => {
      const error = await thrownBy(() => find(pattern));
      expect(error).toMatchObject({ name: expect.stringMatching(/^(Input|WorkspaceFile)Error$/) });
    },
  );

  test('also by its absolute path within the workspace', async () => {
    write('a.prompt.yml');
    expect(await thrownBy(() => find(join(workspace, 'a.prompt.yml')))).toMatchObject({ name: 'InputError' });
  });
});

describe('a symbolic link', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'outside'));
    writeFileSync(join(root, 'outside', 'x.prompt.yml'), 'messages: [{role: user, content: secret}]');
    write('real/x.prompt.yml');
  });

  test.each([
    ['to a file outside', '../outside/x.prompt.yml'],
    ['to a file inside', 'real/x.prompt.yml'],
    ['to a folder', 'real'],
    ['to nothing', 'nowhere'],
    ['to itself', 'link.prompt.yml'],
  ])('%s is no prompt file', async (_what, target) => {
    link(target, 'link.prompt.yml');
    for (const pattern of ['link.prompt.yml', '*.prompt.yml', '{link,nothing}.prompt.yml']) {
      expect(await thrownBy(() => find(pattern))).toMatchObject({
        name: 'InputError',
        message: `Input \`models-from\` holds \`${pattern}\`, which means no file`,
      });
    }
    expect(await findPaths('**/*.prompt.yml')).toEqual(['real/x.prompt.yml']);
  });

  test.each([
    ['outside', '../outside'],
    ['inside', 'real'],
    ['that holds itself', '.'],
  ])('to a folder %s is not followed', async (_what, target) => {
    link(target, 'linked');
    expect(await findPaths('**/*.prompt.yml')).toEqual(['real/x.prompt.yml']);
    for (const pattern of ['linked/**', 'link*/*.prompt.yml']) {
      expect(await thrownBy(() => find(pattern))).toMatchObject({
        name: 'InputError',
        message: `Input \`models-from\` holds \`${pattern}\`, which means no file`,
      });
    }
    for (const pattern of ['linked/*.prompt.yml', 'linked/x.prompt.yml']) {
      const { name, message } = Object(await thrownBy(() => find(pattern)));
      expect(`${name} ${message}`).toMatch(
        /^(InputError .*which means no file|WorkspaceFileError .*symbolic link)/,
      );
    }
  });
});

describe('what is found', () => {
  test('is read in the format that its name says', async () => {
    write('a.prompt.yml', 'model: openai/gpt-5.2\nmessages:\n  - role: system\n    content: Be brief\n');
    write('b.md', '# Hi {{pr.title}}\r\n');
    expect(await find('*')).toEqual([
      {
        path: 'a.prompt.yml',
        prompt: expect.objectContaining({
          model: 'openai/gpt-5.2',
          messages: [{ role: 'system', content: 'Be brief' }],
        }),
      },
      {
        path: 'b.md',
        prompt: expect.objectContaining({
          model: undefined,
          messages: [{ role: 'user', content: '# Hi {{pr.title}}\n' }],
        }),
      },
    ]);
  });

  test('is an error with file and line where it can’t be understood', async () => {
    write('a.prompt.yml');
    write('b/broken.prompt.yml', 'messages:\n  - role: tool\n    content: hi\n');
    expect(await thrownBy(() => find('**/*.prompt.yml'))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'b/broken.prompt.yml',
      line: 2,
      message: expect.stringMatching(/^b\/broken\.prompt\.yml:2(:\d+)?: `messages\.0\.role` must be/),
    });
  });

  test.each<[string, string | Buffer, string]>([
    ['is no text', Buffer.from([0xff, 0xfe, 0x61]), 'is not UTF-8 text'],
    ['is too large', 'a'.repeat(1_048_577), 'is larger than 1 MiB'],
    ['holds a NUL character', 'a\0b', 'is not text: it holds a NUL character'],
  ])('is an error with the file where it %s', async (_what, content, problem) => {
    writeFileSync(join(workspace, 'a.md'), content);
    expect(await thrownBy(() => find('*.md'))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'a.md',
      message: `a.md: ${problem}`,
    });
  });

  test('is up to 500 files, and more are a mistake', async () => {
    for (let index = 0; index < 500; index += 1) write(`many/${index}.md`, 'hi');
    expect(await findPaths('many/*')).toHaveLength(500);
    expect(await findPaths('many/*', 'many/1*')).toHaveLength(500);
    write('one-more.md', 'hi');
    expect(await thrownBy(() => find('many/*', '*.md'))).toMatchObject({
      name: 'InputError',
      input: 'models-from',
      message: 'Input `models-from` means 501 files, and at most 500 are read',
      hint: 'Make the patterns narrower.',
    });
  });
});

test('whatever the pattern, gives files of the workspace or an error that was foreseen', async () => {
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(root, 'outside', 'x.md'), 'secret');
  write('a/x.md', 'inside');
  write('b.md', 'inside');
  write('.git/config', 'secret');
  link('../outside', 'linked');
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '*',
      '**',
      'a',
      'x.md',
      'b.md',
      '.git',
      'linked',
      'outside',
      '{a,b}',
      '@(a|..)',
    ),
    fc.constantFrom(
      '!a',
      '!(a)',
      '+(a|b)',
      '[a-z]',
      '[',
      '(',
      '{',
      '\\',
      '?',
      '[!a]',
      '[[:alpha:]]',
      '{1..9}',
    ),
    // No variable of the environment holds a NUL.
    fc.string({ unit: anyCharacter, maxLength: 5 }).map((text) => text.replaceAll('\0', '')),
  );
  const pattern = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/').replace(/\/+/g, '/'));
  await fc.assert(
    fc.asyncProperty(pattern, async (given) => {
      try {
        for (const { path, prompt } of await find(given)) {
          expect(readFileSync(join(workspace, path), 'utf8')).toBe('inside');
          expect(prompt.messages).toEqual([{ role: 'user', content: 'inside' }]);
        }
      } catch (error) {
        expect(error).toMatchObject({ name: expect.stringMatching(/^(Input|WorkspaceFile)Error$/) });
      }
    }),
    { numRuns: 300 },
  );
});
