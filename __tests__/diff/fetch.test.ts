import { describe, expect, test } from '@jest/globals';
import { addSkipped, describeCoverage } from '../../src/diff/coverage.ts';
import { fetchDiffFiles } from '../../src/diff/fetch.ts';
import { clipDiff } from '../../src/diff/fit.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { selectFiles } from '../../src/diff/select.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { createRepository } from '../pull-request/git-repository.ts';
import { thrownBy } from '../thrown.ts';
import { joinDiff } from './join-diff.ts';

const addTo = (path: string) =>
  `diff --git a/${path} b/${path}\nindex 1111111..2222222 100644\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+b\n`;

/** Enough files for GitHub not to give the diff. */
function fill(count: number): string {
  return Array.from({ length: count }, (_, index) => addTo(`many/f${index}.txt`)).join('');
}

async function startWithDiff(diff: string) {
  const repository = await startRepository();
  const [pull] = repository.github.state.pulls;
  if (pull) pull.diff = diff;
  return repository;
}

const listed = (fields: object) => ({
  sha: 'a'.repeat(40),
  filename: 'a.ts',
  status: 'modified',
  additions: 1,
  deletions: 1,
  changes: 2,
  patch: '@@ -1 +1 @@\n-a\n+b',
  ...fields,
});

/** What is made of one file that GitHub lists, in an answer of our own. */
async function fetchListed(fields: object): Promise<FileDiff | undefined> {
  const { github, client } = await startRepository();
  github.fail({}, { kind: 'status', status: 406 });
  github.fail({}, { kind: 'status', status: 200, body: [listed(fields)] });
  return (await fetchDiffFiles(client, ADDRESS)).files[0];
}

const reasonOf = (file: FileDiff | undefined) =>
  selectFiles(file ? [file] : [], { paths: undefined, pathsIgnore: undefined, skip: 'default' }).skipped[0]
    ?.reason;

test('the diff is asked for first, and taken apart', async () => {
  const diff = closeAfterTest(createRepository()).diff();
  const { github, client } = await startWithDiff(diff);
  const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS);
  expect(joinDiff(files)).toBe(diff);
  expect(totalFiles).toBe(files.length);
  expect(github.requests.map(({ headers }) => headers['accept'])).toEqual(['application/vnd.github.v3.diff']);
  expect(github.violations).toEqual([]);
});

test('an empty change has no files', async () => {
  const { client } = await startWithDiff('');
  expect(await fetchDiffFiles(client, ADDRESS)).toMatchObject({ files: [], totalFiles: 0 });
});

describe('a diff that GitHub does not give', () => {
  test('comes from the list, page by page, with the same hunks', async () => {
    const real = closeAfterTest(createRepository()).diff('--find-copies-harder');
    const diff = real + fill(300);
    const { github, client } = await startWithDiff(diff);
    const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS);
    const wanted = parseDiff(diff);
    expect(totalFiles).toBe(wanted.length);
    expect(github.requests).toHaveLength(1 + 4);
    expect(github.violations).toEqual([]);
    const compare = ({ path, previousPath, status, additions, deletions, hunks }: FileDiff) => ({
      path,
      previousPath,
      status: status === 'mode' ? 'modified' : status,
      additions,
      deletions,
      hunks: hunks.map(({ text }) => text.trimEnd()),
    });
    expect(files.map(compare)).toEqual(wanted.map(compare));
  });

  test('is the text of a diff again', async () => {
    const diff = closeAfterTest(createRepository()).diff('--find-copies-harder') + fill(300);
    const { client } = await startWithDiff(diff);
    const { files } = await fetchDiffFiles(client, ADDRESS);
    const shown = files.filter(({ hunks }) => hunks.length > 0);
    const again = parseDiff(joinDiff(shown));
    expect(again).toEqual(shown);
  });

  test('names what it lacks', async () => {
    const diff = closeAfterTest(createRepository()).diff('--find-copies-harder') + fill(300);
    const { client } = await startWithDiff(diff);
    const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS);
    const { selected, skipped } = selectFiles(files, {
      paths: undefined,
      pathsIgnore: undefined,
      skip: 'default',
    });
    const missing = 'GitHub gives no patch for it (binary or too large)';
    expect(skipped).toEqual([
      { path: 'empty-added.txt', reason: missing },
      { path: 'empty-removed.txt', reason: missing },
      { path: 'image.png', reason: missing },
      { path: 'run.sh', reason: missing },
      { path: 'src/copy.ts', reason: 'copied without changed lines' },
      { path: 'src/moved-away.ts', reason: 'renamed without changed lines' },
    ]);
    const { coverage } = clipDiff(selected, 1_000_000);
    expect(describeCoverage(addSkipped(coverage, skipped, totalFiles))).toBe(
      `318 of 324 files (6 skipped: ${missing} ×4, copied without changed lines, renamed without changed lines)`,
    );
  });

  test('because of its lines comes from the list too', async () => {
    const long = `${addTo('a.ts').replace('@@ -1 +1 @@\n-a\n+b\n', '@@ -0,0 +1,20000 @@\n')}${'+x\n'.repeat(20_000)}`;
    const { github, client } = await startWithDiff(long + addTo('b.ts'));
    const { files } = await fetchDiffFiles(client, ADDRESS);
    expect(github.requests).toHaveLength(2);
    expect(files.map(({ path, missingPatch }) => [path, missingPatch])).toEqual([
      ['a.ts', 'all'],
      ['b.ts', undefined],
    ]);
    expect(files[0]).toMatchObject({ additions: 20_000, hunks: [] });
  });

  test('because it takes GitHub too long comes from the list too', async () => {
    const { github, client } = await startRepository();
    const message = 'Server Error: Sorry, this diff is taking too long to generate.';
    github.fail({}, { kind: 'status', status: 422, body: { message } });
    const { files } = await fetchDiffFiles(client, ADDRESS);
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
    expect(github.requests).toHaveLength(2);
  });

  test('of more than 3,000 files is listed as far as GitHub goes, and the rest counted', async () => {
    const { github, client } = await startWithDiff(fill(3_100));
    const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS);
    expect([files.length, totalFiles]).toEqual([3_000, 3_100]);
    // The diff, 30 pages, and the total.
    expect(github.requests).toHaveLength(32);
    const { coverage } = clipDiff(files, 10_000_000);
    expect(describeCoverage(addSkipped(coverage, [], totalFiles))).toBe(
      '3000 of 3100 files (100 that GitHub does not list)',
    );
  });

  test('of exactly 3,000 files is whole', async () => {
    const { client } = await startWithDiff(fill(3_000));
    expect(await fetchDiffFiles(client, ADDRESS)).toMatchObject({ totalFiles: 3_000 });
  });

  test('is never listed beyond 30 pages, whatever is answered', async () => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 406 });
    const page = Array.from({ length: 100 }, () => listed({}));
    github.fail({ path: /\/files/, times: 100 }, { kind: 'status', status: 200, body: page });
    const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS);
    expect([files.length, totalFiles]).toEqual([3_000, 3_000]);
  });
});

describe('a file that GitHub lists', () => {
  test.each<[string, object, string]>([
    [
      'added',
      { status: 'added', deletions: 0, patch: '@@ -0,0 +1 @@\n+b' },
      '--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1 @@\n+b\n',
    ],
    [
      'removed',
      { status: 'removed', additions: 0, patch: '@@ -1 +0,0 @@\n-a' },
      '--- a/a.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n',
    ],
    ['changed', { status: 'changed' }, '--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-a\n+b\n'],
    ['of a state that is new', { status: 'constructor' }, '--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-a\n+b\n'],
  ])('that is %s has an honest header', async (_, fields, text) => {
    const file = await fetchListed(fields);
    expect(joinDiff(file ? [file] : [])).toBe(`diff --git a/a.ts b/a.ts\n${text}`);
    expect(file?.missingPatch).toBeUndefined();
  });

  test('that was renamed names both', async () => {
    const file = await fetchListed({ status: 'renamed', previous_filename: 'old name.ts' });
    expect(file).toMatchObject({ path: 'a.ts', previousPath: 'old name.ts', status: 'renamed' });
    expect(file?.header).toBe(
      'diff --git a/old name.ts b/a.ts\nrename from old name.ts\nrename to a.ts\n--- a/old name.ts\t\n+++ b/a.ts\n',
    );
  });

  test('that stayed where it is has no other name, whatever is said', async () => {
    expect(await fetchListed({ previous_filename: 'other.ts' })).toMatchObject({ previousPath: undefined });
  });

  test('with a hostile name can’t pass for another', async () => {
    const filename = 'a.ts\n--- a/b\n+++ b/b\n@@ -0,0 +1 @@\n+evil\ndiff --git a/c b/c';
    const file = await fetchListed({ filename });
    const [again, ...others] = parseDiff(joinDiff(file ? [file] : []));
    expect(others).toEqual([]);
    expect(again).toMatchObject({ path: filename, additions: 1, deletions: 1 });
  });

  test.each([
    ['binary', { additions: 0, deletions: 0, patch: undefined }],
    ['too large', { additions: 9_000, deletions: 9_000, patch: undefined }],
    ['without lines', { patch: '' }],
    ['null', { patch: null }],
    ['no patch', { patch: 'Sorry' }],
    ['cut in its only hunk', { patch: '@@ -1,3 +1,3 @@\n-a' }],
    [
      'renamed, with words for a patch',
      { status: 'renamed', previous_filename: 'b.ts', additions: 0, deletions: 0, patch: 'Sorry' },
    ],
    ['renamed and too large', { status: 'renamed', previous_filename: 'b.ts', patch: undefined }],
  ])('whose patch is missing is skipped: %s', async (_, fields) => {
    const file = await fetchListed(fields);
    expect(file).toMatchObject({ hunks: [], missingPatch: 'all' });
    expect(reasonOf(file)).toBe('GitHub gives no patch for it (binary or too large)');
  });

  test.each([
    ['in a hunk', { additions: 2, patch: '@@ -1 +1 @@\n-a\n+b\n@@ -9,2 +9,3 @@\n c' }],
    ['between hunks', { additions: 2 }],
    ['between hunks, of removed lines', { deletions: 2 }],
    ['in the middle of a heading', { patch: '@@ -1 +1 @@\n-a\n+b\n@@ -9' }],
  ])('whose patch is cut %s keeps whole hunks, and counts as clipped', async (_, fields) => {
    const file = await fetchListed(fields);
    expect(file).toMatchObject({ missingPatch: 'part', hunks: [{ text: '@@ -1 +1 @@\n-a\n+b\n' }] });
    expect(clipDiff(file ? [file] : [], 1_000).coverage.clipped).toEqual([
      {
        path: 'a.ts',
        reason: 'GitHub gives no more',
        sentLines: 2,
        totalLines: (file?.additions ?? 0) + (file?.deletions ?? 0),
      },
    ]);
  });

  test.each([
    [{ message: 'x' }],
    [[{ filename: 'a.ts' }]],
    [[listed({ filename: '' })]],
    [[listed({ additions: -1 })]],
    [[listed({ patch: 1 })]],
  ])('in a way that can’t be read fails in words: %j', async (body) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 406 });
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => fetchDiffFiles(client, ADDRESS))).toMatchObject({
      name: 'GitHubDataError',
      message: 'GitHub described the changed files in a way that can’t be read',
    });
  });
});

test.each([403, 404])('other refusals are passed on: %d', async (status) => {
  const { github, client } = await startRepository();
  github.fail({}, { kind: 'status', status });
  expect(await thrownBy(() => fetchDiffFiles(client, ADDRESS))).toMatchObject({
    name: 'GitHubError',
    status,
  });
  expect(github.requests).toHaveLength(1);
});

test('so is one in the middle of the list', async () => {
  const { github, client } = await startWithDiff(fill(301));
  github.fail({ path: /page=2/ }, { kind: 'status', status: 404 });
  expect(await thrownBy(() => fetchDiffFiles(client, ADDRESS))).toMatchObject({
    name: 'GitHubError',
    status: 404,
  });
});

describe('a diff that can’t be read', () => {
  const whole = addTo('a.ts') + addTo('b.ts');

  test.each<[string, unknown, string]>([
    [
      'is none',
      '<!DOCTYPE html><title>Unicorn!</title>',
      'The diff can’t be read: line 1 belongs to no file',
    ],
    ['is cut off in its last line', whole.slice(0, -1), 'The diff can’t be read: line 14 is cut off'],
    [
      'is cut off in a hunk',
      whole.slice(0, -3),
      'The diff can’t be read: line 14 ends a hunk that is not complete',
    ],
    [
      'is cut off before a hunk',
      whole.slice(0, whole.lastIndexOf('@@ -1')),
      'The diff can’t be read: line 8 names a file without its change',
    ],
    [
      'is cut off in a header',
      whole.slice(0, whole.lastIndexOf('index')),
      'The diff can’t be read: line 8 names a file without its change',
    ],
    ['is JSON', { diff: whole }, 'GitHub gave no text for the diff of pull request 7'],
  ])('comes from the list, and it is said why: it %s', async (_, body, problem) => {
    const { github, client } = await startWithDiff(whole);
    github.fail({}, { kind: 'status', status: 200, body });
    const { files, ...rest } = await fetchDiffFiles(client, ADDRESS);
    expect(rest).toEqual({ totalFiles: 2, diffProblem: problem });
    expect(files.map(({ path, additions, missingPatch }) => [path, additions, missingPatch])).toEqual([
      ['a.ts', 1, undefined],
      ['b.ts', 1, undefined],
    ]);
    expect(github.violations).toEqual([]);
  });

  test('fails with what GitHub says of the list', async () => {
    const { github, client } = await startWithDiff(whole);
    github.fail({}, { kind: 'status', status: 200, body: 'x' });
    github.fail({}, { kind: 'status', status: 403 });
    expect(await thrownBy(() => fetchDiffFiles(client, ADDRESS))).toMatchObject({ status: 403 });
  });
});

test('a long list is asked for several pages at a time, and its texts are kept where the caller wants', async () => {
  const diff = fill(450);
  const { github, client } = await startWithDiff(diff);
  const kept: string[] = [];
  const keep = (text: string) => {
    const index = kept.push(text) - 1;
    return () => kept[index] ?? '';
  };
  const { files } = await fetchDiffFiles(client, ADDRESS, {
    expected: { files: 450, lines: undefined },
    keep,
  });
  expect(joinDiff(files)).toBe(joinDiff((await fetchDiffFiles(client, ADDRESS)).files));
  expect(kept).toHaveLength(450);
  const pages = github.requests.flatMap(({ query }) => query['page'] ?? []);
  expect(pages.slice(0, 5).toSorted()).toEqual(['1', '2', '3', '4', '5']);
  expect(pages).toHaveLength(10);
});

test.each([0, 100, 320, 460, 900])(
  'a list is whole, also where %d files were expected',
  async (expectedFiles) => {
    const { client } = await startWithDiff(fill(450));
    const { files, totalFiles } = await fetchDiffFiles(client, ADDRESS, {
      expected: { files: expectedFiles, lines: undefined },
    });
    expect(files.map(({ path }) => path)).toEqual(
      Array.from({ length: 450 }, (_, index) => `many/f${index}.txt`),
    );
    expect(totalFiles).toBe(450);
  },
);

test.each<[number | undefined, number | undefined]>([
  [301, 10],
  [2, 20_001],
])('a diff of %s files and %s lines is not asked for: GitHub would not give it', async (files, lines) => {
  const { github, client } = await startWithDiff(fill(2));
  expect((await fetchDiffFiles(client, ADDRESS, { expected: { files, lines } })).files).toHaveLength(2);
  expect(github.requests.every(({ path }) => path.endsWith('/files'))).toBe(true);
});

test.each<[number | undefined, number | undefined]>([
  [300, 20_000],
  [undefined, undefined],
])('a diff of %s files and %s lines is asked for', async (files, lines) => {
  const { github, client } = await startWithDiff(fill(2));
  expect((await fetchDiffFiles(client, ADDRESS, { expected: { files, lines } })).files).toHaveLength(2);
  expect(github.requests).toHaveLength(1);
});
