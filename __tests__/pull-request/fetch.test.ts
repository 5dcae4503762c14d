import { describe, expect, test } from '@jest/globals';
import {
  fetchChangedPaths,
  fetchCommitsBetween,
  fetchDiff,
  fetchPullRequest,
  fetchPullRequestCommits,
  fetchPullRequestsOfCommit,
  fetchRepository,
} from '../../src/pull-request/fetch.ts';
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
    isOpen: true,
    isDraft: false,
    labels: [],
    base: { ref: 'main', sha: 'b'.repeat(40), repository: 'octo/hello' },
    head: { ref: 'fix-total', sha: 'a'.repeat(40), repository: 'octo/hello' },
    changedLines: { additions: 1, deletions: 1 },
    changedFiles: 1,
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
      name: 'GitHubDataError',
      message: 'GitHub described pull request 7 in a way that can’t be read',
    });
  },
);

/** A SHA that tells its number. */
const sha = (number: number) => number.toString(16).padStart(40, '0');
const seedCommits = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ sha: sha(index), message: `Commit ${index}` }));

async function startWithCommits(count: number) {
  const repository = await startRepository();
  const { github } = repository;
  const [pull] = github.state.pulls;
  if (pull) github.addPullRequest({ ...pull, commits: seedCommits(count) });
  github.addCommits('main', [{ sha: 'f'.repeat(40), message: 'Base' }]);
  github.addCommits('topic', seedCommits(count), 'main');
  return repository;
}

describe('commits', () => {
  test.each([
    [1, 1, 1],
    [99, 99, 1],
    [100, 100, 2],
    [101, 101, 2],
    [249, 249, 3],
    [250, 250, 3],
    [300, 250, 3],
  ])('%i of a pull request are %i, in %i requests', async (count, listed, requests) => {
    const { github, client } = await startWithCommits(count);
    const commits = await fetchPullRequestCommits(client, ADDRESS);
    expect(commits.map((commit) => commit.sha)).toEqual(seedCommits(listed).map((commit) => commit.sha));
    expect(github.requests).toHaveLength(requests);
    expect(github.violations).toEqual([]);
  });

  test.each([
    [1, 1],
    [120, 120],
    [250, 250],
    [300, 250],
  ])('%i of a push are %i, oldest first', async (count, listed) => {
    const { github, client } = await startWithCommits(count);
    const commits = await fetchCommitsBetween(client, ADDRESS, 'main', sha(count - 1));
    expect(commits.map((commit) => commit.sha)).toEqual(seedCommits(listed).map((commit) => commit.sha));
    expect(github.violations).toEqual([]);
  });

  test('are compared between branches of any name', async () => {
    const { github, client } = await startWithCommits(1);
    github.addCommits('release/1.0 #2', [{ sha: 'd'.repeat(40), message: 'Release' }], 'main');
    expect(await fetchCommitsBetween(client, ADDRESS, 'release/1.0 #2', 'topic')).toMatchObject([
      { message: 'Commit 0' },
    ]);
    expect(github.violations).toEqual([]);
  });

  test('tell what Git knows of them', async () => {
    const { github, client } = await startRepository();
    const [pull] = github.state.pulls;
    const commits = [
      { sha: sha(1), message: 'One\n\nBody', author: 'Ada', date: '2024-01-02T03:04:05Z' },
      { sha: sha(2), message: 'Two', author: null },
    ];
    if (pull) github.addPullRequest({ ...pull, commits });
    expect(await fetchPullRequestCommits(client, ADDRESS)).toEqual([
      { sha: sha(1), message: 'One\n\nBody', authorName: 'Ada', authoredAt: '2024-01-02T03:04:05Z' },
      { sha: sha(2), message: 'Two', authorName: '', authoredAt: '' },
    ]);
  });

  test('that fail in the middle are no shorter list', async () => {
    const { github, client } = await startWithCommits(150);
    github.fail({ path: /page=2/, times: 9 }, { kind: 'status', status: 404 });
    expect(await thrownBy(() => fetchPullRequestCommits(client, ADDRESS))).toMatchObject({
      name: 'GitHubError',
      status: 404,
    });
  });

  test.each([[{ commits: [{}] }], [[{ sha: 7 }]], [null]])('fail on %j in words', async (body) => {
    const { github, client } = await startRepository();
    github.fail({ times: 2 }, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => fetchPullRequestCommits(client, ADDRESS))).toMatchObject({
      message: 'GitHub described the commits of pull request 7 in a way that can’t be read',
    });
    expect(await thrownBy(() => fetchCommitsBetween(client, ADDRESS, 'a', 'b'))).toMatchObject({
      message: 'GitHub described the commits of the push in a way that can’t be read',
    });
  });
});

describe('fetchPullRequestsOfCommit', () => {
  test('lists open and closed ones', async () => {
    const { github, client } = await startRepository();
    const [pull] = github.state.pulls;
    if (pull) github.addPullRequest({ ...pull, number: 8, state: 'closed' });
    const found = await fetchPullRequestsOfCommit(client, ADDRESS, 'a'.repeat(40));
    expect(found.map(({ number, isOpen, changedLines }) => [number, isOpen, changedLines])).toEqual([
      [7, true, undefined],
      [8, false, undefined],
    ]);
    expect(github.violations).toEqual([]);
  });

  test('goes on over the pages', async () => {
    const { github, client } = await startRepository();
    const [pull] = github.state.pulls;
    for (let number = 8; number < 130; number++) if (pull) github.addPullRequest({ ...pull, number });
    expect(await fetchPullRequestsOfCommit(client, ADDRESS, 'a'.repeat(40))).toHaveLength(123);
    expect(github.requests).toHaveLength(2);
  });

  test('fails in words', async () => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 200, body: [{ number: 0 }] });
    expect(await thrownBy(() => fetchPullRequestsOfCommit(client, ADDRESS, 'a'.repeat(40)))).toMatchObject({
      message: 'GitHub described the pull requests of commit aaaaaaa in a way that can’t be read',
    });
  });
});

test('fetchRepository tells the default branch and the description', async () => {
  const { github, client } = await startRepository();
  expect(await fetchRepository(client, ADDRESS)).toEqual({ defaultBranch: 'main', description: '' });
  github.state.description = 'A shop';
  expect(await fetchRepository(client, ADDRESS)).toEqual({ defaultBranch: 'main', description: 'A shop' });
  github.fail({}, { kind: 'status', status: 200, body: {} });
  expect(await thrownBy(() => fetchRepository(client, ADDRESS))).toMatchObject({
    message: 'GitHub described the repository in a way that can’t be read',
  });
});

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

test('fetchChangedPaths takes no 409 for the end of the list', async () => {
  const { github, client, clock } = await startWithDiff(
    diffOf(Array.from({ length: 150 }, (_, index) => `f${index}.txt`)),
  );
  clock.start(5_000);
  github.fail({ path: /page=2/, times: 9 }, { kind: 'status', status: 409 });
  expect(await thrownBy(() => fetchChangedPaths(client, ADDRESS))).toMatchObject({ status: 409 });
});

test('fetchChangedPaths follows no link', async () => {
  const { github: other } = await startRepository();
  const { github, client } = await startRepository();
  const link = `<${other.url}/repos/octo/hello/pulls/7/files?page=2>; rel="next"`;
  github.fail({}, { kind: 'status', status: 200, body: [{ filename: 'a.txt' }], headers: { link } });
  expect(await fetchChangedPaths(client, ADDRESS)).toEqual(['a.txt']);
  expect(other.requests).toEqual([]);
});

test('fetchChangedPaths fails in words', async () => {
  const { github, client } = await startRepository();
  github.fail({}, { kind: 'status', status: 200, body: [{ name: 'x' }] });
  expect(await thrownBy(() => fetchChangedPaths(client, ADDRESS))).toMatchObject({
    message: 'GitHub described the changed files in a way that can’t be read',
  });
});
