import '../one-error-realm.ts';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_FILE_BYTES, readWorkspaceFile, writeWorkspaceFile } from '../../src/runner/workspace.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

let root: string;
let workspace: string;
let socket: Server;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'source-')));
  workspace = join(root, 'workspace');
  mkdirSync(join(workspace, 'dir', '.git'), { recursive: true });
  mkdirSync(join(workspace, '.git'));
  mkdirSync(join(root, 'workspace-of-another'));
  const files: [string, string | Uint8Array][] = [
    ['../secret.txt', 'secret'],
    ['../workspace-of-another/a.md', 'secret'],
    ['a.md', 'inside'],
    ['dir/b.md', 'inside too'],
    ['..c.md', 'two dots'],
    ['.gitignore', 'ignored'],
    ['dir/.github.md', 'github'],
    [' spaced name .md', 'spaced'],
    ['-dash.md', 'dash'],
    ['日本.md', 'unicode'],
    ['.git/config', 'token'],
    ['dir/.git/config', 'token'],
    ['empty.md', ''],
    ['bom.md', '\ufeffafter the mark'],
    ['two-boms.md', '\ufeff\ufeffx'],
    ['crlf.md', 'a\r\nb\rc\n'],
    ['nul.md', 'a\0b'],
    ['utf16.md', Buffer.from('\ufeffab', 'utf16le')],
    ['latin1.md', Buffer.from([0x63, 0x61, 0x66, 0xe9])],
    ['cut.md', Buffer.from('👋').subarray(0, 3)],
    ['surrogate.md', Buffer.from([0xed, 0xa0, 0x80])],
    ['full.md', 'a'.repeat(MAX_FILE_BYTES)],
    ['over.md', 'a'.repeat(MAX_FILE_BYTES + 1)],
  ];
  for (const [path, content] of files) writeFileSync(join(workspace, path), content);
  for (const [path, target] of [
    ['link.md', 'a.md'],
    ['link-out.md', '../secret.txt'],
    ['link-dir', 'dir'],
    ['link-root', '/'],
    ['link-git', '.git'],
    ['link-nowhere.md', 'nothing'],
    ['link-self.md', 'link-self.md'],
    ['dir/link-up', '..'],
  ] as const) {
    symlinkSync(target, join(workspace, path));
  }
  symlinkSync('workspace', join(root, 'workspace-link'));
  execFileSync('mkfifo', [join(workspace, 'fifo')]);
  socket = createServer();
  await new Promise<void>((resolve) => socket.listen(join(workspace, 'socket'), resolve));
});

afterAll(async () => {
  await new Promise((resolve) => socket.close(resolve));
  rmSync(root, { recursive: true });
});

describe('a file of the workspace is read:', () => {
  test.each([
    ['a.md', 'inside'],
    ['./a.md', 'inside'],
    ['dir/b.md', 'inside too'],
    ['dir/../a.md', 'inside'],
    ['dir//b.md', 'inside too'],
    ['nowhere/../a.md', 'inside'],
    ['..c.md', 'two dots'],
    ['.gitignore', 'ignored'],
    ['dir/.github.md', 'github'],
    [' spaced name .md', 'spaced'],
    ['-dash.md', 'dash'],
    ['日本.md', 'unicode'],
    ['../workspace/a.md', 'inside'],
    ['empty.md', ''],
    ['bom.md', 'after the mark'],
    ['two-boms.md', '\ufeffx'],
    ['crlf.md', 'a\nb\rc\n'],
    ['full.md', 'a'.repeat(MAX_FILE_BYTES)],
  ])('%s', async (path, text) => {
    expect(await readWorkspaceFile(workspace, path)).toBe(text);
  });

  test('by its absolute path', async () => {
    expect(await readWorkspaceFile(workspace, join(workspace, 'a.md'))).toBe('inside');
  });

  test('also where the workspace itself is reached by a link', async () => {
    const linked = join(root, 'workspace-link');
    expect(await readWorkspaceFile(linked, 'dir/b.md')).toBe('inside too');
    expect(await readWorkspaceFile(linked, join(linked, 'a.md'))).toBe('inside');
  });
});

test('a workspace that is a device has no files, and takes none', async () => {
  const missing = { name: 'WorkspaceFileError', path: 'a.md', message: 'a.md: does not exist' };
  expect(await thrownBy(() => readWorkspaceFile('/dev/null', 'a.md'))).toMatchObject(missing);
  expect(await thrownBy(() => writeWorkspaceFile('/dev/null', 'a.md', 'x'))).toMatchObject(missing);
  expect(await thrownBy(() => readWorkspaceFile('/dev/zero', ''))).toMatchObject({
    name: 'WorkspaceFileError',
  });
});

describe('is refused by name:', () => {
  test.each([
    ['../../etc/passwd', 'is outside the workspace'],
    ['../secret.txt', 'is outside the workspace'],
    ['dir/../../secret.txt', 'is outside the workspace'],
    ['../workspace-of-another/a.md', 'is outside the workspace'],
    ['..', 'is outside the workspace'],
    ['/etc/passwd', 'is outside the workspace'],
    ['/proc/self/environ', 'is outside the workspace'],
    ['/dev/zero', 'is outside the workspace'],
    ['/dev/stdin', 'is outside the workspace'],
    ['/', 'is outside the workspace'],
    ['.git/config', 'is part of git’s own folder, which may hold credentials'],
    ['.GIT/config', 'is part of git’s own folder, which may hold credentials'],
    ['.Git', 'is part of git’s own folder, which may hold credentials'],
    ['dir/.git/config', 'is part of git’s own folder, which may hold credentials'],
    ['dir/../.git/config', 'is part of git’s own folder, which may hold credentials'],
    ['link.md', 'is a symbolic link or lies behind one'],
    ['link-out.md', 'is a symbolic link or lies behind one'],
    ['link-dir/b.md', 'is a symbolic link or lies behind one'],
    ['link-root/etc/passwd', 'is a symbolic link or lies behind one'],
    ['link-git/config', 'is a symbolic link or lies behind one'],
    ['dir/link-up/a.md', 'is a symbolic link or lies behind one'],
    ['link-self.md', 'is a symbolic link'],
    ['link-nowhere.md', 'does not exist'],
    ['nothing.md', 'does not exist'],
    ['a.md/b', 'does not exist'],
    ['A.md', 'does not exist'],
    ['fifo', 'is not a regular file'],
    ['socket', 'is not a regular file'],
    ['dir', 'is not a regular file'],
    ['.', 'is not a regular file'],
    ['', 'is not a regular file'],
    ['over.md', 'is larger than 1 MiB'],
    ['nul.md', 'is not text: it holds a NUL character'],
    ['utf16.md', 'is not UTF-8 text'],
    ['latin1.md', 'is not UTF-8 text'],
    ['cut.md', 'is not UTF-8 text'],
    ['surrogate.md', 'is not UTF-8 text'],
    ['a\0.md', 'can’t be read (ERR_INVALID_ARG_VALUE)'],
    ['x'.repeat(300), 'can’t be read (ENAMETOOLONG)'],
  ])('%j', async (path, problem) => {
    const error = await thrownBy(() => readWorkspaceFile(workspace, path));
    expect(error).toMatchObject({ name: 'WorkspaceFileError', path, message: `${path}: ${problem}` });
  });

  test('a file of the workspace that does not exist, with the usual cause', async () => {
    expect(await thrownBy(() => readWorkspaceFile(workspace, 'nothing.md'))).toMatchObject({
      hint: expect.stringContaining('actions/checkout'),
    });
    expect(await thrownBy(() => readWorkspaceFile(join(root, 'missing'), 'a.md'))).toMatchObject({
      name: 'WorkspaceFileError',
      message: 'a.md: does not exist',
    });
  });

  test('a device', async () => {
    const path = join(workspace, 'device');
    try {
      execFileSync('mknod', [path, 'c', '1', '5'], { stdio: 'ignore' });
    } catch {
      // Only root may make one.
      return;
    }
    expect(await thrownBy(() => readWorkspaceFile(workspace, 'device'))).toMatchObject({
      name: 'WorkspaceFileError',
      message: expect.stringMatching(
        /^device: (is not a regular file|may not be read by this job|can’t be read)/,
      ),
    });
    rmSync(path);
  });

  test('a file behind a folder that is swapped for a link all the while', async () => {
    const folder = join(workspace, 'swapped');
    const outside = join(root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'a.md'), 'secret');
    const real = join(workspace, 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'a.md'), 'inside');
    const script = `
      const fs = require('node:fs');
      const [folder, real, outside] = process.argv.slice(1);
      const next = folder + '.next';
      for (;;) for (const target of [real, outside]) {
        fs.symlinkSync(target, next); fs.renameSync(next, folder);
        fs.unlinkSync(folder); fs.renameSync(real, folder); fs.renameSync(folder, real);
      }`;
    const { spawn } = await import('node:child_process');
    const swapper = spawn(process.execPath, ['--eval', script, folder, real, outside], { stdio: 'ignore' });
    try {
      for (let attempt = 0; attempt < 300; attempt += 1) {
        const text = await readWorkspaceFile(workspace, 'swapped/a.md').catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'WorkspaceFileError' });
          return 'inside';
        });
        expect(text).toBe('inside');
      }
    } finally {
      await new Promise((resolve) => swapper.once('exit', resolve).kill('SIGKILL'));
    }
  });
});

test('a hard link is a file like any other', async () => {
  linkSync(join(workspace, 'a.md'), join(workspace, 'hard.md'));
  expect(await readWorkspaceFile(workspace, 'hard.md')).toBe('inside');
});

test('gives a file of the workspace or a WorkspaceFileError, whatever the path', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...[
        '..',
        '.',
        '',
        'dir',
        'a.md',
        'b.md',
        '.git',
        '.GIT',
        'config',
        'link-dir',
        'link-root',
        'link-git',
      ],
      ...['dir/link-up', 'workspace', 'etc', 'passwd', 'secret.txt', 'workspace-of-another', 'proc', 'self'],
      ...['environ', '\0', '~', '%2e%2e', '..\\', 'file:', '//'],
    ),
    fc.string({ unit: anyCharacter, maxLength: 5 }),
  );
  const path = fc
    .tuple(fc.constantFrom('', '/', './', '../'), fc.array(part, { maxLength: 6 }))
    .map(([start, parts]) => `${start}${parts.join('/')}`);
  const readable = new Set(['inside', 'inside too', 'ignored']);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        path,
        path.map((given) => join(root, given)),
      ),
      async (given) => {
        let text: string;
        try {
          text = await readWorkspaceFile(workspace, given);
        } catch (error) {
          expect(error).toMatchObject({ name: 'WorkspaceFileError', path: given });
          return;
        }
        expect(readable).toContain(text);
        expect(relative(workspace, join(workspace, given))).not.toMatch(/\.git\//i);
      },
    ),
    { numRuns: 400 },
  );
});

describe('writeWorkspaceFile', () => {
  let above: string;
  let place: string;

  beforeEach(() => {
    above = realpathSync(mkdtempSync(join(tmpdir(), 'write-')));
    place = join(above, 'workspace');
    for (const folder of ['dir/deep', 'full', '.git', 'dir/.git']) {
      mkdirSync(join(place, folder), { recursive: true });
    }
    mkdirSync(join(above, 'outside'));
    for (const path of ['a.json', 'full/b.json', '.git/config', '../outside/c.json']) {
      writeFileSync(join(place, path), 'before');
    }
    for (const [path, target] of [
      ['link.json', 'a.json'],
      ['link-out.json', '../outside/c.json'],
      ['link-nowhere.json', '../outside/new.json'],
      ['link-self.json', 'link-self.json'],
      ['link-dir', 'dir'],
      ['link-outside', '../outside'],
      ['link-git', '.git'],
      ['dir/link-up', '..'],
    ] as const) {
      symlinkSync(target, join(place, path));
    }
  });

  afterEach(() => rmSync(above, { recursive: true }));

  /** Every path, and what is in those that are files. */
  function listAll(folder = above): string[] {
    const lines = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      const name = relative(above, path);
      if (entry.isDirectory()) return [name, ...listAll(path)];
      return [entry.isFile() ? `${name}: ${readFileSync(path, 'utf8')}` : name];
    });
    return lines.sort();
  }

  test.each([
    ['new.json', 'new.json'],
    ['a.json', 'a.json'],
    ['dir/deep/new.json', 'dir/deep/new.json'],
    ['dir/../new.json', 'new.json'],
    ['../workspace/new.json', 'new.json'],
    [' spaced name .json', ' spaced name .json'],
    ['日本.json', '日本.json'],
  ])('writes %s, whole, and leaves nothing beside it', async (path, written) => {
    const text = 'Grüße 👋\r\n\ufeff\0';
    const before = listAll().filter((line) => !line.startsWith(`workspace/${written}:`));
    await writeWorkspaceFile(place, path, text);
    expect(readFileSync(join(place, written), 'utf8')).toBe(text);
    expect(listAll()).toEqual([...before, `workspace/${written}: ${text}`].sort());
  });

  test('writes by an absolute path, and through a link to the workspace itself', async () => {
    await writeWorkspaceFile(place, join(place, 'dir/x.json'), 'one');
    expect(readFileSync(join(place, 'dir/x.json'), 'utf8')).toBe('one');
    const linked = join(above, 'linked');
    symlinkSync('workspace', linked);
    await writeWorkspaceFile(linked, 'dir/x.json', 'two');
    await writeWorkspaceFile(linked, join(linked, 'dir/y.json'), 'three');
    expect(readFileSync(join(place, 'dir/x.json'), 'utf8')).toBe('two');
    expect(readFileSync(join(place, 'dir/y.json'), 'utf8')).toBe('three');
  });

  test.each([
    ['link.json', 'a.json'],
    ['link-out.json', '../outside/c.json'],
    ['link-nowhere.json', undefined],
    ['link-self.json', undefined],
  ])('puts a file in place of %s, whose target stays as it is', async (path, target) => {
    await writeWorkspaceFile(place, path, 'after');
    expect(lstatSync(join(place, path)).isFile()).toBe(true);
    expect(readFileSync(join(place, path), 'utf8')).toBe('after');
    if (target !== undefined) expect(readFileSync(join(place, target), 'utf8')).toBe('before');
    expect(existsSync(join(above, 'outside/new.json'))).toBe(false);
  });

  test('gives a hard link a file of its own', async () => {
    linkSync(join(above, 'outside/c.json'), join(place, 'hard.json'));
    await writeWorkspaceFile(place, 'hard.json', 'after');
    expect(readFileSync(join(above, 'outside/c.json'), 'utf8')).toBe('before');
  });

  test.each([
    ['../x.json', 'is outside the workspace'],
    ['..', 'is outside the workspace'],
    ['/etc/x.json', 'is outside the workspace'],
    ['.git/config', 'is part of git’s own folder, which may hold credentials'],
    ['.GIT/config', 'is part of git’s own folder, which may hold credentials'],
    ['dir/.git/x.json', 'is part of git’s own folder, which may hold credentials'],
    ['link-dir/x.json', 'is a symbolic link or lies behind one'],
    ['link-outside/c.json', 'is a symbolic link or lies behind one'],
    ['link-git/config', 'is a symbolic link or lies behind one'],
    ['link-self.json/x.json', 'is a symbolic link'],
    ['missing/x.json', 'does not exist'],
    ['a.json/x.json', 'does not exist'],
    ['dir', 'is a folder'],
    ['full', 'is a folder'],
    ['a\0.json', 'can’t be written (ERR_INVALID_ARG_VALUE)'],
    ['x'.repeat(300), 'can’t be written (ENAMETOOLONG)'],
  ])('refuses %j by name, and leaves everything as it was', async (path, problem) => {
    const before = listAll();
    expect(await thrownBy(() => writeWorkspaceFile(place, path, 'after'))).toMatchObject({
      name: 'WorkspaceFileError',
      path,
      message: `${path}: ${problem}`,
    });
    expect(listAll()).toEqual(before);
  });

  test('is never seen half done', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(500_000));
    const write = (index: number) => writeWorkspaceFile(place, 'a.json', texts[index % 2] ?? '');
    await write(0);
    let isDone = false;
    const writing = Promise.all(Array.from({ length: 20 }, (_, index) => write(index))).finally(() => {
      isDone = true;
    });
    const seen = new Set<string>();
    while (!isDone) {
      seen.add(readFileSync(join(place, 'a.json'), 'utf8'));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect([...seen].filter((text) => !texts.includes(text))).toEqual([]);
    expect(readdirSync(place).filter((name) => name.includes('a.json'))).toEqual(['a.json']);
  });
});
