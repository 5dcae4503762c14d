import '../one-error-realm.ts';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkspaceFileError } from '../../src/errors.ts';
import { createCommitSource, createFindSource, createWorkspaceSource } from '../../src/prompt/source.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);
const REPOSITORY = { owner: 'octo', repo: 'hello' };
const WORKSPACE = '/home/runner/work/hello/hello';
const DESCRIPTION = 'the base commit of octo/hello';

describe('the workspace', () => {
  function createWorkspace(): string {
    const workspace = mkdtempSync(join(tmpdir(), 'source-'));
    closeAfterTest({ close: () => rmSync(workspace, { recursive: true }) });
    mkdirSync(join(workspace, '.git'));
    writeFileSync(join(workspace, '.git', 'config'), 'token');
    writeFileSync(join(workspace, 'a.md'), '\ufeffHi\r\n{{name}}\n');
    symlinkSync('/etc/passwd', join(workspace, 'link.md'));
    return workspace;
  }

  test('gives a file as it lies there', async () => {
    const workspace = createWorkspace();
    const source = createWorkspaceSource(workspace);
    expect([source.description, source.isTrusted]).toEqual(['the workspace', true]);
    expect(await source.read('a.md')).toBe('Hi\n{{name}}\n');
    expect(await source.read(join(workspace, 'a.md'))).toBe('Hi\n{{name}}\n');
  });

  test('is not to be trusted where others could write it', async () => {
    const source = createWorkspaceSource(createWorkspace(), false);
    expect(source.isTrusted).toBe(false);
    expect(await source.read('a.md')).toBe('Hi\n{{name}}\n');
  });

  test.each(['../a.md', '/etc/passwd', 'link.md', '.git/config', 'missing.md', ''])(
    'refuses %j by name',
    async (path) => {
      const source = createWorkspaceSource(createWorkspace());
      expect(await thrownBy(() => source.read(path))).toMatchObject({ name: 'WorkspaceFileError', path });
    },
  );
});

/** A source of the base commit; its head has another text in every file. */
async function startSource(files: Readonly<Record<string, string | Uint8Array>>) {
  const { github, client } = await startRepository();
  for (const [path, content] of Object.entries(files)) {
    github.addFile(path, content, BASE);
    github.addFile(path, 'forged at the head', HEAD);
  }
  const calls = { github: 0, sha: 0 };
  const source = createCommitSource(
    async () => {
      calls.github += 1;
      return client;
    },
    REPOSITORY,
    async () => {
      calls.sha += 1;
      return BASE;
    },
    WORKSPACE,
  );
  return { github, source, calls };
}

describe('a commit', () => {
  test('gives a file as it was then, not as it is at the head', async () => {
    const { github, source } = await startSource({ '.github/prompts/a b.md': '\ufeffHi\r\n{{näme}}\n' });
    expect([source.description, source.isTrusted]).toEqual([DESCRIPTION, true]);
    expect(await source.read('.github/prompts/a b.md')).toBe('Hi\n{{näme}}\n');
    expect(github.requests.map(({ query }) => query)).toEqual([{ ref: BASE }]);
    expect(github.violations).toEqual([]);
  });

  test('asks for nothing before a file is read', async () => {
    const { github, source, calls } = await startSource({ 'a.md': 'Hi' });
    expect([github.requests, calls]).toEqual([[], { github: 0, sha: 0 }]);
    await source.read('a.md');
    expect(calls).toEqual({ github: 1, sha: 1 });
  });

  test.each([
    ['a.md', 'a.md'],
    ['./a.md', 'a.md'],
    ['x/../a.md', 'a.md'],
    [`${WORKSPACE}/a.md`, 'a.md'],
    ['..a.md', '..a.md'],
    ['.../a.md', '.../a.md'],
    ['x//y/./z.md', 'x/y/z.md'],
  ])('has at %j what is at %j', async (path, located) => {
    const { source } = await startSource({ [located]: 'Hi' });
    expect(await source.read(path)).toBe('Hi');
  });

  test.each(['', '.', WORKSPACE, '..', '../a.md', 'x/../../a.md', '/etc/passwd', '/', `${WORKSPACE}-2/a.md`])(
    'has nothing outside the repository, such as %j, and asks nobody for it',
    async (path) => {
      const { github, source, calls } = await startSource({ 'a.md': 'Hi' });
      expect(await thrownBy(() => source.read(path))).toMatchObject({
        name: 'WorkspaceFileError',
        path,
        message: `${path}: is outside the repository`,
      });
      expect([github.requests, calls]).toEqual([[], { github: 0, sha: 0 }]);
    },
  );

  test('whatever the path is, asks for what lies within the repository, or not at all', async () => {
    const { github, client } = await startRepository();
    const source = createCommitSource(
      async () => client,
      REPOSITORY,
      async () => BASE,
      WORKSPACE,
    );
    const part = fc.constantFrom('..', '.', '', 'a', 'a b', '%2e%2e', '?ref=x', '#', '\\', '*', 'é', '{x}');
    const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(path, async (given) => {
        const before = github.requests.length;
        const error = await thrownBy(() => source.read(given));
        expect(error).toBeInstanceOf(WorkspaceFileError);
        for (const { path: asked, query } of github.requests.slice(before)) {
          const [, inside] = /^\/repos\/octo\/hello\/contents\/(.+)$/.exec(asked) ?? [];
          expect(inside?.split(/\/|%2F/i)).not.toContain('..');
          expect(query).toEqual({ ref: BASE });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says where a file that is not there belongs', async () => {
    const { source } = await startSource({});
    expect(await thrownBy(() => source.read('prompts/a.md'))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'prompts/a.md',
      message: `prompts/a.md: does not exist in ${DESCRIPTION}`,
      hint: 'Runs that others can trigger read prompt files from the base branch: merge the file there first. A file that an earlier step writes is read from `${{ runner.temp }}`. The token needs `contents: read`.',
      cause: expect.objectContaining({ name: 'GitHubError', status: 404 }),
    });
  });

  const file = { type: 'file', size: 2, encoding: 'base64', content: 'SGk=' };

  test.each<[string, unknown]>([
    ['a folder', [{ ...file, content: undefined }]],
    ['a link', { ...file, type: 'symlink' }],
    ['another repository', { ...file, type: 'submodule' }],
    ['a file that is too large for an answer', { ...file, encoding: 'none', content: '' }],
    ['an answer whose size is no number', { ...file, size: '2' }],
    ['an answer without a text', { ...file, content: null }],
    ['an empty answer', null],
  ])('has no text in %s', async (_what, body) => {
    const { github, source } = await startSource({ 'a.md': 'Hi' });
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => source.read('a.md'))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'a.md',
      message: `a.md: is no file of text in ${DESCRIPTION}, or too large`,
    });
  });

  test('has no text in a folder that is there', async () => {
    const { source } = await startSource({ 'prompts/a.md': 'Hi' });
    expect(await thrownBy(() => source.read('prompts'))).toMatchObject({
      message: `prompts: is no file of text in ${DESCRIPTION}, or too large`,
    });
  });

  test('gives files of up to a megabyte', async () => {
    const { github, source } = await startSource({
      'a.md': 'x'.repeat(1_048_576),
      'b.md': 'x'.repeat(1_048_577),
    });
    expect((await source.read('a.md')).length).toBe(1_048_576);
    expect(await thrownBy(() => source.read('b.md'))).toMatchObject({ path: 'b.md' });
    github.fail({}, { kind: 'status', status: 200, body: { ...file, size: 1_048_577 } });
    expect(await thrownBy(() => source.read('c.md'))).toMatchObject({
      message: 'c.md: is larger than 1 MiB',
    });
    github.fail({}, { kind: 'status', status: 200, body: { ...file, size: 1_048_576 } });
    expect(await source.read('c.md')).toBe('Hi');
  });

  test.each<[string, Uint8Array, string]>([
    ['is not UTF-8', Uint8Array.of(0x48, 0xff), 'is not UTF-8 text'],
    ['holds a NUL', Uint8Array.of(0x48, 0), 'is not text: it holds a NUL character'],
  ])('refuses what %s', async (_what, bytes, problem) => {
    const { source } = await startSource({ 'a.md': bytes });
    expect(await thrownBy(() => source.read('a.md'))).toMatchObject({
      name: 'WorkspaceFileError',
      message: `a.md: ${problem}`,
    });
  });

  test('that can’t be asked for a file fails with what GitHub said', async () => {
    const { github, source } = await startSource({ 'a.md': 'Hi' });
    github.fail({}, { kind: 'status', status: 403, body: { message: 'Resource not accessible' } });
    expect(await thrownBy(() => source.read('a.md'))).toMatchObject({ name: 'GitHubError', status: 403 });
  });

  test('fails with what kept it from being found', async () => {
    const { client } = await startRepository();
    const reason = new Error('no commit');
    const source = createCommitSource(
      async () => client,
      REPOSITORY,
      () => Promise.reject(reason),
      WORKSPACE,
    );
    expect(await thrownBy(() => source.read('a.md'))).toBe(reason);
  });
});

describe('where a file lies decides', () => {
  /** `work/` with the workspace and a temporary folder of the job in it, and links to both. */
  async function startFolders(toFolders: (work: string) => { workspace: string; temporary: string[] }) {
    const work = realpathSync(mkdtempSync(join(tmpdir(), 'places-')));
    closeAfterTest({ close: () => rmSync(work, { recursive: true }) });
    for (const folder of ['temp/job/ws', 'repo/temp', 'temp-of-another']) {
      mkdirSync(join(work, folder), { recursive: true });
      writeFileSync(join(work, folder, 'a.md'), folder);
    }
    for (const folder of ['temp', 'temp/job', 'repo']) writeFileSync(join(work, folder, 'a.md'), folder);
    symlinkSync('temp', join(work, 'link'));
    const { workspace, temporary } = toFolders(work);
    const findSource = await createFindSource(createWorkspaceSource(workspace), workspace, temporary);
    return {
      work,
      /** Whose file it is, and its text, or why it has none. */
      look: async (path: string) => {
        const source = findSource(path);
        const found = await source.read(path).catch((error: unknown) => Object(error).message);
        return `${source.isTrusted ? 'workspace' : 'temporary'}: ${found}`;
      },
    };
  }

  test('the inner one of two folders counts', async () => {
    const { work, look } = await startFolders((work) => ({
      workspace: join(work, 'temp/job/ws'),
      temporary: [join(work, 'temp/job'), join(work, 'temp/')],
    }));
    expect(await look('a.md')).toBe('workspace: temp/job/ws');
    expect(await look(join(work, 'temp/job/ws/a.md'))).toBe('workspace: temp/job/ws');
    expect(await look(join(work, 'temp/job/a.md'))).toBe('temporary: temp/job');
    expect(await look(join(work, 'temp/job/ws/../a.md'))).toBe('temporary: temp/job');
    expect(await look(join(work, 'temp/a.md'))).toBe('temporary: temp');
    // Folders whose names only begin alike, and paths of the repository that lead out.
    expect(await look(join(work, 'temp-of-another/a.md'))).toMatch(/^workspace: .*outside the workspace$/);
    expect(await look('../a.md')).toMatch(/^workspace: .*outside the workspace$/);
    expect(await look('/etc/passwd')).toMatch(/^workspace: .*outside the workspace$/);
  });

  test('also a temporary folder in the workspace, or in its place', async () => {
    const inner = await startFolders((work) => ({
      workspace: join(work, 'repo'),
      temporary: [join(work, 'repo/temp')],
    }));
    expect(await inner.look(join(inner.work, 'repo/temp/a.md'))).toBe('temporary: repo/temp');
    expect(await inner.look(join(inner.work, 'repo/a.md'))).toBe('workspace: repo');
    const same = await startFolders((work) => ({
      workspace: join(work, 'repo'),
      temporary: [join(work, 'repo')],
    }));
    expect(await same.look(join(same.work, 'repo/a.md'))).toBe('workspace: repo');
  });

  test('whichever way the folder is named: by a link, or by where that leads', async () => {
    const { work, look } = await startFolders((work) => ({
      workspace: join(work, 'link/job/ws'),
      temporary: [join(work, 'link')],
    }));
    expect(await look(join(work, 'link/a.md'))).toBe('temporary: temp');
    expect(await look(join(work, 'temp/a.md'))).toBe('temporary: temp');
    expect(await look(join(work, 'link/job/ws/a.md'))).toBe('workspace: temp/job/ws');
    // Never a temporary file: it is one of the repository.
    expect(await look(join(work, 'temp/job/ws/a.md'))).toMatch(/^workspace: /);
  });

  test('a folder that is not there holds nothing', async () => {
    const { work, look } = await startFolders((work) => ({
      workspace: join(work, 'repo'),
      temporary: [join(work, 'none')],
    }));
    expect(await look(join(work, 'none/a.md'))).toMatch(/^temporary: .*does not exist$/);
    expect(await look('a.md')).toBe('workspace: repo');
  });
});
