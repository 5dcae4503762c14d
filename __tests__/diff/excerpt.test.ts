import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeCoverage } from '../../src/diff/coverage.ts';
import { clipChange, readChange, readSelection } from '../../src/diff/excerpt.ts';
import { fetchDiffFiles } from '../../src/diff/fetch.ts';
import { parseDiff } from '../../src/diff/parse.ts';
import type { GithubClient } from '../../src/github/client.ts';
import type { FaultMatch } from '../emulator/github.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const change = (path: string, lines = ['a']) =>
  `diff --git a/${path} b/${path}\nindex 1111111..2222222 100644\n--- a/${path}\n+++ b/${path}\n${lines
    .map((line, index) => `@@ -${10 * index + 1} +${10 * index + 1} @@\n-old\n+${line}\n`)
    .join('')}`;

const CODE = change('src/a.ts', ['one', 'two', 'three']);
const DOCS = change('docs/b.md', ['words '.repeat(40)]);
const LOCK = change('package-lock.json');
const DIST = change('dist/index.js');

const EVERYTHING = { paths: [], pathsIgnore: [], isWholeDiff: false };

async function fetchExcerpt(
  client: GithubClient,
  selection: Partial<Parameters<typeof readSelection>[0]> = {},
) {
  const selected = readSelection({ ...EVERYTHING, ...selection });
  const change = await readChange(fetchDiffFiles(client, ADDRESS), selected, true);
  return { ...change, clip: (maxCharacters: number) => clipChange(change, maxCharacters) };
}

/** The excerpt of a pull request that has this diff. */
async function fetchOf(
  diff: string,
  selection: Partial<Parameters<typeof readSelection>[0]> = {},
  fault?: { match: FaultMatch; status: number },
) {
  const { github, client } = await startRepository();
  const [pull] = github.state.pulls;
  if (pull) pull.diff = diff;
  if (fault) github.fail(fault.match, { kind: 'status', status: fault.status });
  const excerpt = await fetchExcerpt(client, selection);
  return { github, excerpt };
}

describe('an excerpt', () => {
  test('is the whole diff where there is room, less what nobody reads', async () => {
    const { github, excerpt } = await fetchOf(CODE + LOCK + DOCS + DIST);
    const { text, coverage } = excerpt.clip(100_000);
    expect(text).toBe(CODE + DOCS);
    expect(coverage).toEqual({
      sent: ['src/a.ts', 'docs/b.md'],
      clipped: [],
      skipped: [
        { path: 'package-lock.json', reason: 'lock file' },
        { path: 'dist/index.js', reason: 'generated' },
      ],
      totalFiles: 4,
    });
    expect(github.requests).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test('is clipped to its room, and says what was left out', async () => {
    const { excerpt } = await fetchOf(CODE + LOCK + DOCS);
    const { text = '', coverage } = excerpt.clip(CODE.length - 1);
    expect(text.length).toBeLessThan(CODE.length);
    expect(text).toContain('+one\n');
    expect(text).not.toContain('words');
    expect(coverage).toEqual({
      sent: [],
      clipped: [{ path: 'src/a.ts', reason: 'over the limit', sentLines: 2, totalLines: 6 }],
      skipped: [
        { path: 'package-lock.json', reason: 'lock file' },
        { path: 'docs/b.md', reason: 'over the limit' },
      ],
      totalFiles: 3,
    });
  });

  test('is clipped anew each time', async () => {
    const { excerpt } = await fetchOf(CODE + DOCS);
    const whole = excerpt.clip(100_000);
    expect(excerpt.clip(CODE.length).coverage).toMatchObject({
      sent: ['src/a.ts'],
      skipped: [{ path: 'docs/b.md' }],
    });
    expect(excerpt.clip(0).coverage.sent).toEqual([]);
    expect(excerpt.clip(100_000)).toEqual(whole);
  });

  test.each<[string, string, number, string]>([
    ['of a change of nothing', '', 1_000, '(Nothing of the diff is shown: no files.)'],
    [
      'of files that nobody reads',
      LOCK + DIST,
      1_000,
      '(Nothing of the diff is shown: 0 of 2 files (2 skipped: lock file, generated).)',
    ],
  ])('%s is no empty text: a model would make something up', async (_what, diff, room, text) => {
    const { excerpt } = await fetchOf(diff);
    expect(excerpt.clip(room).text).toBe(text);
  });

  test('without room is told apart from an empty one', async () => {
    const { excerpt } = await fetchOf(CODE + LOCK);
    const { text, coverage } = excerpt.clip(5);
    expect(text).toBeUndefined();
    expect(describeCoverage(coverage)).toBe('0 of 2 files (2 skipped: lock file, over the limit)');
    expect(excerpt.clip(100_000).text).toBe(CODE);
  });

  test('comes from the list of files where GitHub gives no diff', async () => {
    const many = Array.from({ length: 301 }, (_, index) => change(`src/f${index}.ts`)).join('');
    const { github, excerpt } = await fetchOf(many);
    const { text, coverage } = excerpt.clip(1_000_000);
    expect(text).toContain('+++ b/src/f300.ts');
    expect(coverage.totalFiles).toBe(301);
    expect(coverage.sent).toHaveLength(301);
    expect(github.violations).toEqual([]);
  });

  test('counts the files that GitHub does not list', async () => {
    const { github, client } = await startRepository();
    const file = {
      sha: 'a'.repeat(40),
      filename: 'a.ts',
      status: 'modified',
      additions: 1,
      deletions: 1,
      changes: 2,
      patch: '@@ -1 +1 @@\n-a\n+b',
    };
    const page = Array.from({ length: 100 }, (_, index) => ({ ...file, filename: `a${index}.ts` }));
    github.fail({}, { kind: 'status', status: 406 });
    github.fail({ times: 30 }, { kind: 'status', status: 200, body: page });
    github.fail({}, { kind: 'status', status: 200, body: { changed_files: 3_456 } });
    const excerpt = await fetchExcerpt(client);
    expect(describeCoverage(excerpt.clip(10_000_000).coverage)).toBe(
      '3000 of 3456 files (456 that GitHub does not list)',
    );
  });

  test('is clipped without another word with GitHub', async () => {
    const { github, excerpt } = await fetchOf(CODE);
    const before = github.requests.length;
    for (const room of [0, 100, 10_000]) excerpt.clip(room);
    expect(github.requests).toHaveLength(before);
  });

  test('fails with what GitHub says', async () => {
    expect(await thrownBy(() => fetchOf(CODE, {}, { match: {}, status: 404 }))).toMatchObject({
      name: 'GitHubError',
      status: 404,
    });
  });

  test('never has more letters than its room, and each file is somewhere in what is said of it', async () => {
    const diff = [CODE, LOCK, DOCS, DIST, change('test/c.test.ts', ['x', 'y'.repeat(300)]), change('d')].join(
      '',
    );
    const { excerpt } = await fetchOf(diff);
    const paths = parseDiff(diff).map(({ path }) => path);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: diff.length + 100 }), (room) => {
        const { text, coverage } = excerpt.clip(room);
        const { sent, clipped, skipped } = coverage;
        const isEmpty = sent.length + clipped.length === 0;
        expect(text === undefined).toBe(isEmpty);
        expect(text?.length ?? 0).toBeLessThanOrEqual(room);
        const told = [...sent, ...[...clipped, ...skipped].map(({ path }) => path)];
        expect(told.toSorted()).toEqual(paths.toSorted());
        for (const path of sent) expect(text ?? '').toContain(`+++ b/${path}\n`);
        for (const { path } of skipped) expect(text ?? '').not.toContain(`+++ b/${path}\n`);
      }),
    );
  });
});

describe('the selection', () => {
  test('takes the paths that are named, and leaves out those that are to be ignored', async () => {
    const { excerpt } = await fetchOf(CODE + DOCS + change('src/c.md'), {
      paths: ['src/**'],
      pathsIgnore: ['**.md'],
    });
    const { text, coverage } = excerpt.clip(100_000);
    expect(text).toBe(CODE);
    expect(coverage.skipped).toEqual([
      { path: 'docs/b.md', reason: 'not in `paths`' },
      { path: 'src/c.md', reason: 'in `paths-ignore`' },
    ]);
  });

  test('takes the whole diff where that is asked for', async () => {
    const { excerpt } = await fetchOf(CODE + LOCK + DIST, { isWholeDiff: true });
    expect(excerpt.clip(100_000).text).toBe(CODE + LOCK + DIST);
  });

  test('takes the whole diff, and still not what is to be ignored', async () => {
    const { excerpt } = await fetchOf(CODE + LOCK, { isWholeDiff: true, pathsIgnore: ['*.json'] });
    expect(excerpt.clip(100_000).text).toBe(CODE);
  });

  test.each<['paths' | 'pathsIgnore', string]>([
    ['paths', 'paths'],
    ['pathsIgnore', 'paths-ignore'],
  ])('names the input of a pattern that can’t be read: %s', async (property, input) => {
    const error = await thrownBy(() => readSelection({ ...EVERYTHING, [property]: ['[a'] }));
    expect(error).toMatchObject({ name: 'InputError', input });
    expect(await thrownBy(() => readSelection({ ...EVERYTHING, [property]: ['!a'] }))).toMatchObject({
      input,
    });
  });
});
