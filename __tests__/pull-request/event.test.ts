import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPrivileged,
  readCommitSearch,
  readPullRequestRef,
  readPush,
} from '../../src/pull-request/event.ts';
import { startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const PULL = {
  number: 7,
  title: 'Fix',
  body: 'Why',
  user: { login: 'alice' },
  state: 'open',
  labels: [{ name: 'bug' }, { name: 'ui' }],
  base: { ref: 'main', sha: 'b', repo: { full_name: 'octo/hello' } },
  head: { ref: 'fix', sha: 'a', repo: { full_name: 'octo/hello' } },
  additions: 12,
  deletions: 3,
};
const KNOWN = {
  number: 7,
  title: 'Fix',
  body: 'Why',
  author: 'alice',
  isOpen: true,
  isDraft: false,
  labels: ['bug', 'ui'],
  base: { ref: 'main', sha: 'b', repository: 'octo/hello' },
  head: { ref: 'fix', sha: 'a', repository: 'octo/hello' },
  changedLines: { additions: 12, deletions: 3 },
};
const SHA = 'a'.repeat(40);
const CONTEXT = {
  owner: 'octo',
  repo: 'hello',
  actor: 'alice',
  ref: 'refs/heads/main',
  sha: SHA,
  repoUrl: 'https://github.com/octo/hello',
  runUrl: 'https://github.com/octo/hello/actions/runs/77',
};

test('reads the event of a pull request as GitHub sends it', async () => {
  const { github } = await startRepository();
  expect(readPullRequestRef(github.event(7).payload, undefined)).toEqual({
    number: 7,
    known: {
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
    },
  });
});

describe('the pull request of an event', () => {
  test.each<[string, unknown, unknown]>([
    ['about one', { action: 'opened', pull_request: PULL }, { number: 7, known: KNOWN }],
    [
      'without a body',
      { pull_request: { ...PULL, body: null } },
      { number: 7, known: { ...KNOWN, body: '' } },
    ],
    [
      'by a deleted user',
      { pull_request: { ...PULL, user: null } },
      { number: 7, known: { ...KNOWN, author: 'ghost' } },
    ],
    [
      'without what only some events tell',
      { pull_request: { ...PULL, state: undefined, labels: null, additions: undefined } },
      { number: 7, known: { ...KNOWN, isOpen: false, labels: [], changedLines: undefined } },
    ],
    [
      'from a fork that was deleted',
      { pull_request: { ...PULL, head: { ...PULL.head, repo: null } } },
      { number: 7, known: { ...KNOWN, head: { ...KNOWN.head, repository: undefined } } },
    ],
    [
      'about a comment on one',
      { issue: { number: 7, pull_request: { url: 'x' } } },
      { number: 7, known: undefined },
    ],
    ['about a comment on an issue', { issue: { number: 7 } }, undefined],
    ['about a comment on an issue that says null', { issue: { number: 7, pull_request: null } }, undefined],
    ['of a push', { ref: 'refs/heads/main', commits: [] }, undefined],
    ['of a schedule', { schedule: '0 0 * * *' }, undefined],
    ['without anything', {}, undefined],
    ['that is nothing', null, undefined],
    ['that is text', 'text', undefined],
    ['whose number is text', { pull_request: { ...PULL, number: '7' } }, undefined],
    ['whose number is a path', { pull_request: { ...PULL, number: '7/../8' } }, undefined],
    ['whose number is zero', { pull_request: { ...PULL, number: 0 } }, undefined],
    ['whose number is a fraction', { issue: { number: 7.5, pull_request: {} } }, undefined],
    ['whose comment’s number is negative', { issue: { number: -7, pull_request: {} } }, undefined],
    ['whose additions are text', { pull_request: { ...PULL, additions: '12' } }, undefined],
    ['without a head', { pull_request: { ...PULL, head: null } }, undefined],
  ])('%s', (_what, payload, expected) => {
    expect(readPullRequestRef(payload, undefined)).toEqual(expected);
  });
});

describe('the input `pull-request`', () => {
  test('wins over the event', () => {
    expect(readPullRequestRef({ pull_request: PULL }, 8)).toEqual({ number: 8, known: undefined });
    expect(readPullRequestRef({ issue: { number: 7, pull_request: {} } }, 8)).toEqual({
      number: 8,
      known: undefined,
    });
    expect(readPullRequestRef({}, 8)).toEqual({ number: 8, known: undefined });
  });

  test('uses what the event tells of the same one', () => {
    expect(readPullRequestRef({ pull_request: PULL }, 7)).toEqual({ number: 7, known: KNOWN });
  });
});

describe('a merge group', () => {
  const find = (head_ref: unknown) => readPullRequestRef({ merge_group: { head_ref } }, undefined);
  const ref = (branch: string, end: string) => `refs/heads/gh-readonly-queue/${branch}/${end}`;

  test.each([
    ['main', `pr-123-${SHA}`, 123],
    ['release/1.0', `pr-4-${SHA}`, 4],
    ['main', `pr-5-${'0f'.repeat(32)}`, 5],
    [`pr-6-${SHA}`, `pr-7-${SHA}`, 7],
  ])('of %s with %s is of pull request %i', (branch, end, number) => {
    expect(find(ref(branch, end))).toEqual({ number, known: undefined });
  });

  test.each([
    `refs/heads/pr-123-${SHA}`,
    ref('main', 'pr-123'),
    ref('main', `pr-0-${SHA}`),
    ref('main', `pr-1x-${SHA}`),
    ref('main', `pr-${'9'.repeat(30)}-${SHA}`),
    ref('main', `pr-1-${SHA}/x`),
    `x/${ref('main', `pr-1-${SHA}`)}`,
    7,
    null,
  ])('whose branch is %j is of none', (head_ref) => {
    expect(find(head_ref)).toBeUndefined();
  });
});

describe('the run before a `workflow_run`', () => {
  async function start() {
    const { github } = await startRepository();
    github.addPullRequest({
      number: 8,
      title: 'From a fork',
      body: null,
      author: 'eve',
      base: { ref: 'main', sha: 'b'.repeat(40) },
      head: { ref: 'main', sha: 'e'.repeat(40), repo: 'eve/hello' },
      diff: '',
    });
    return github;
  }

  test('tells its pull request', async () => {
    const { events } = await start();
    for (const event of ['pull_request', 'pull_request_target', 'push']) {
      expect(readPullRequestRef(events.workflowRun(7, { event }).payload, undefined)).toEqual({
        number: 7,
        known: undefined,
      });
    }
  });

  test('tells it by its branch, when it was of a merge queue', async () => {
    const { events } = await start();
    const { payload } = events.workflowRun(7, { event: 'merge_group' });
    expect(readPullRequestRef(payload, undefined)?.number).toBe(7);
  });

  test('tells none where it was about none, although one is open from its branch', async () => {
    const { events } = await start();
    for (const event of ['schedule', 'workflow_dispatch', 'issue_comment']) {
      const { name, payload } = events.workflowRun(7, { event });
      expect(readPullRequestRef(payload, undefined)).toBeUndefined();
      expect(readCommitSearch({ ...CONTEXT, eventName: name, payload })).toBeUndefined();
    }
  });

  test('of a fork tells where to search', async () => {
    const { events } = await start();
    const { name, payload } = events.workflowRun(8);
    expect(readPullRequestRef(payload, undefined)).toBeUndefined();
    expect(readCommitSearch({ ...CONTEXT, eventName: name, payload })).toEqual({
      sha: 'e'.repeat(40),
      repository: 'eve/hello',
      branch: 'main',
    });
  });

  const run = (changes: object) => ({
    repository: { id: 1 },
    workflow_run: {
      event: 'pull_request',
      head_sha: SHA,
      head_branch: 'main',
      head_repository: { full_name: 'eve/hello' },
      pull_requests: [],
      ...changes,
    },
  });
  const listed = (number: number, repositoryId: number) => ({
    number,
    base: { repo: { id: repositoryId } },
  });

  test('lists pull requests of other repositories, whose numbers mean others here', () => {
    expect(readPullRequestRef(run({ pull_requests: [listed(3, 2), listed(5, 1)] }), undefined)?.number).toBe(
      5,
    );
    expect(readPullRequestRef(run({ pull_requests: [listed(3, 2)] }), undefined)).toBeUndefined();
  });

  test('with several is an error that names them', async () => {
    const payload = run({ pull_requests: [listed(3, 1), listed(5, 1), listed(3, 1)] });
    expect(await thrownBy(() => readPullRequestRef(payload, undefined))).toMatchObject({
      name: 'InputError',
      input: 'pull-request',
      message: 'Input `pull-request` is missing: several open pull requests have the commit aaaaaaa: #3, #5',
      hint: expect.stringContaining('Set `pull-request`'),
    });
    expect(readPullRequestRef(payload, 5)).toEqual({ number: 5, known: undefined });
  });

  test.each([
    ['whose repository was deleted', { head_repository: null }],
    ['without a branch', { head_branch: null }],
    ['whose commit is a path', { head_sha: '../../user' }],
    ['whose commit is cut', { head_sha: 'aaaaaaa' }],
  ])('%s leads nowhere', (_what, changes) => {
    const context = { ...CONTEXT, eventName: 'workflow_run', payload: run(changes) };
    expect(readCommitSearch(context)).toBeUndefined();
  });
});

describe('a push', () => {
  const NEW = 'c'.repeat(40);
  const read = (payload: unknown, eventName = 'push') => ({ ...CONTEXT, eventName, payload });

  test('to a branch is searched by its last commit', async () => {
    const { github } = await startRepository();
    const { payload } = github.events.push('refs/heads/release/1.0', SHA, NEW);
    expect(readPush(read(payload))).toEqual({ ref: 'refs/heads/release/1.0', before: SHA, after: NEW });
    expect(readCommitSearch(read(payload))).toEqual({
      sha: NEW,
      repository: 'octo/hello',
      branch: 'release/1.0',
    });
  });

  test('that makes a branch has nothing before, and one that deletes it nothing after', async () => {
    const { github } = await startRepository();
    const made = github.events.push('refs/heads/new', undefined, NEW).payload;
    expect(readPush(read(made))).toEqual({ ref: 'refs/heads/new', before: undefined, after: NEW });
    expect(readCommitSearch(read(made))).toMatchObject({ sha: NEW });
    const deleted = github.events.push('refs/heads/old', SHA, undefined).payload;
    expect(readPush(read(deleted))).toEqual({ ref: 'refs/heads/old', before: SHA, after: undefined });
    expect(readCommitSearch(read(deleted))).toBeUndefined();
  });

  test('of a tag is not searched', async () => {
    const { github } = await startRepository();
    expect(readCommitSearch(read(github.events.push('refs/tags/v1', SHA, NEW).payload))).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['without commits', { ref: 'refs/heads/main' }],
    ['whose commit is a path', { ref: 'refs/heads/main', before: SHA, after: `${SHA}/../x` }],
    ['whose commit is a number', { ref: 'refs/heads/main', before: SHA, after: 7 }],
    ['that is nothing', null],
  ])('%s can’t be read', (_what, payload) => {
    expect(readPush(read(payload))).toBeUndefined();
    expect(readCommitSearch(read(payload))).toBeUndefined();
  });

  test('is none on another event, whatever that holds', async () => {
    const { github } = await startRepository();
    const { payload } = github.events.push('refs/heads/main', SHA, NEW);
    expect(readPush(read(payload, 'workflow_dispatch'))).toBeUndefined();
    expect(readCommitSearch(read(payload, 'workflow_dispatch'))).toBeUndefined();
  });
});

describe('isPrivileged', () => {
  test.each([
    'pull_request_target',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'workflow_run',
    'watch',
    'fork',
    'gollum',
    'check_run',
    'check_suite',
    'status',
    'an_event_of_tomorrow',
    'unknown',
    'constructor',
    '',
  ])('says yes to %j, also of the repository itself', (eventName) => {
    expect(isPrivileged({ eventName, payload: { pull_request: PULL } })).toBe(true);
  });

  test.each([
    'push',
    'create',
    'release',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'merge_group',
  ])('says no to %s', (eventName) => {
    expect(isPrivileged({ eventName, payload: {} })).toBe(false);
  });

  test.each<[string, unknown, boolean]>([
    ['of the repository itself', PULL, false],
    ['in another spelling', { ...PULL, head: { ...PULL.head, repo: { full_name: 'Octo/Hello' } } }, false],
    ['from a fork', { ...PULL, head: { ...PULL.head, repo: { full_name: 'eve/hello' } } }, true],
    ['from a fork that was deleted', { ...PULL, head: { ...PULL.head, repo: null } }, true],
    ['from a place that can’t be read', { ...PULL, head: { ...PULL.head, repo: { full_name: 7 } } }, true],
    [
      'from nowhere to nowhere',
      { ...PULL, head: { ref: 'a', sha: 'a' }, base: { ref: 'b', sha: 'b' } },
      true,
    ],
    ['that can’t be read', { ...PULL, number: 0 }, true],
    ['that is missing', undefined, true],
  ])('asks of a pull request %s', (_what, pull_request, expected) => {
    expect(isPrivileged({ eventName: 'pull_request', payload: { pull_request } })).toBe(expected);
  });

  test('tells forks as GitHub sends them', async () => {
    const { github } = await startRepository();
    expect(isPrivileged({ eventName: 'pull_request', payload: github.event(7).payload })).toBe(false);
    const [pull] = github.state.pulls;
    if (pull) pull.head.repo = 'eve/hello';
    expect(isPrivileged({ eventName: 'pull_request', payload: github.event(7).payload })).toBe(true);
  });
});

test('gives a number of at least 1, or nothing, whatever the event', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null));
  const payload = fc.oneof(
    fc.anything(),
    number.map((n) => ({ pull_request: { ...PULL, number: n } })),
    number.map((n) => ({ issue: { number: n, pull_request: {} } })),
    number.map((n) => ({ merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-${n}-${SHA}` } })),
  );
  fc.assert(
    fc.property(payload, (given) => {
      const found = readPullRequestRef(given, undefined);
      if (found) expect(Number.isSafeInteger(found.number) && found.number >= 1).toBe(true);
    }),
  );
});
