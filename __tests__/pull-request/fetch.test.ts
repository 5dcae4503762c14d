import { expect, test } from '@jest/globals';
import { fetchChangedPaths, fetchDiff, fetchPullRequest } from '../../src/pull-request/fetch.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const diffOf = (paths: readonly string[]) =>
  paths
    .map(
      (path) =>
        `diff --git a/${path} b/${path}\nindex 1111111..2222222 100644\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+b\n`,
    )
    .join('');

async function startWithDiff(diff: string) {
  const repository = await startRepository();
  const [pull] = repository.github.state.pulls;
  if (pull) pull.diff = diff;
  return repository;
}

test('fetchPullRequest describes it', async () => {
  const { github, client } = await startRepository();
  expect(await fetchPullRequest(client, ADDRESS)).toEqual({
    number: 7,
    title: 'Start the sum at zero',
    body: '',
    author: 'alice',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'fix-total', sha: 'a'.repeat(40) },
  });
  expect(github.violations).toEqual([]);
});

test('fetchPullRequest says that there is none', async () => {
  const { client } = await startRepository();
  expect(await thrownBy(() => fetchPullRequest(client, { ...ADDRESS, number: 8 }))).toMatchObject({
    name: 'GitHubError',
    status: 404,
    hint: expect.stringContaining('pull request'),
  });
});

test.each([{}, [], { number: '7' }, { message: 'secret' }])(
  'fetchPullRequest fails on %j in words',
  async (body) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => fetchPullRequest(client, ADDRESS))).toMatchObject({
      name: 'ActionError',
      message: 'GitHub described pull request 7 in a way that can’t be read',
    });
  },
);

test('fetchDiff gives the text, whatever is in it', async () => {
  const diff = `${diffOf(['a.txt'])}+\ufeff👋 \u001b[31m ::error::x {{pr.title}}\r\n\\ No newline at end of file\n`;
  const { github, client } = await startWithDiff(diff);
  expect(await fetchDiff(client, ADDRESS)).toBe(diff);
  expect(github.requests[0]?.headers['accept']).toBe('application/vnd.github.v3.diff');
  expect(github.violations).toEqual([]);
});

test('fetchDiff gives an empty text for an empty change', async () => {
  const { client } = await startWithDiff('');
  expect(await fetchDiff(client, ADDRESS)).toBe('');
});

test('fetchDiff says what to do about a diff that is too large', async () => {
  const { client } = await startWithDiff(diffOf(Array.from({ length: 301 }, (_, index) => `f${index}.txt`)));
  expect(await thrownBy(() => fetchDiff(client, ADDRESS))).toMatchObject({
    name: 'GitHubError',
    status: 406,
    message: 'The diff of pull request 7 is too large for GitHub to give',
    hint: expect.stringContaining('{{pr.files}}'),
    cause: { status: 406 },
  });
});

test('fetchDiff passes other errors on', async () => {
  const { github, client } = await startRepository();
  github.fail({}, { kind: 'status', status: 404 });
  expect(await thrownBy(() => fetchDiff(client, ADDRESS))).toMatchObject({ status: 404 });
});

test('fetchChangedPaths lists all of them, over the pages', async () => {
  const paths = Array.from({ length: 250 }, (_, index) => `dir/f ${index}.txt`);
  const { github, client } = await startWithDiff(diffOf(paths));
  expect((await fetchChangedPaths(client, ADDRESS)).toSorted()).toEqual(paths.toSorted());
  expect(github.requests).toHaveLength(3);
  expect(github.violations).toEqual([]);
});

test('fetchChangedPaths fails in words', async () => {
  const { github, client } = await startRepository();
  github.fail({}, { kind: 'status', status: 200, body: [{ name: 'x' }] });
  expect(await thrownBy(() => fetchChangedPaths(client, ADDRESS))).toMatchObject({
    message: 'GitHub described the changed files in a way that can’t be read',
  });
});
