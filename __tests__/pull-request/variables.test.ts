import { describe, expect, test } from '@jest/globals';
import type { GithubContext } from '../../src/github/event-context.ts';
import { type PullRequestRef, readPullRequestRef } from '../../src/pull-request/event.ts';
import { fetchPullRequest, fetchPullRequestCommits } from '../../src/pull-request/fetch.ts';
import { createVariables, UNTRUSTED_VARIABLES } from '../../src/pull-request/variables.ts';
import type { GithubEvent } from '../emulator/github.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const PULL_REQUEST_NAMES = [
  'pr.number',
  'pr.title',
  'pr.body',
  'pr.author',
  'pr.base',
  'pr.head',
  'pr.diff',
  'pr.files',
  'pr.url',
  'pr.labels',
  'pr.commits',
  'pr.changed-lines',
];
const REPOSITORY_NAMES = [
  'repo.name',
  'repo.owner',
  'repo.full-name',
  'repo.url',
  'repo.default-branch',
  'repo.description',
];
const EVENT_NAMES = [
  'event.name',
  'event.action',
  'event.actor',
  'event.ref',
  'event.sha',
  'event.comment',
  'event.comment-author',
  'event.run-url',
];
const NAMES = [...PULL_REQUEST_NAMES, ...REPOSITORY_NAMES, ...EVENT_NAMES, 'git.log'];

const SHA = 'c'.repeat(40);
const CONTEXT: GithubContext = {
  owner: 'octo',
  repo: 'hello',
  eventName: 'schedule',
  actor: 'alice',
  ref: 'refs/heads/main',
  sha: SHA,
  repoUrl: 'https://ghe.example/octo/hello',
  runUrl: 'https://ghe.example/octo/hello/actions/runs/77',
  payload: {},
};

interface Given {
  event?: GithubEvent | undefined;
  ref?: PullRequestRef | undefined;
}

type Repository = Awaited<ReturnType<typeof startRepository>>;

/** The variables of a run, and how often a client was asked for. */
function create({ client }: Repository, { event, ref }: Given) {
  let clients = 0;
  const github = async () => {
    clients += 1;
    return client;
  };
  const describePull = async () => ref?.known ?? fetchPullRequest(await github(), ADDRESS);
  const context = event ? { ...CONTEXT, eventName: event.name, payload: event.payload } : CONTEXT;
  const variables = createVariables({
    context,
    pullRequest: ref && {
      ...ref,
      describe: describePull,
      commits: async () => fetchPullRequestCommits(await github(), ADDRESS),
    },
    github,
  });
  return {
    variables,
    read: (name: string) => variables.get(name)?.read(),
    countClients: () => clients,
  };
}

async function start() {
  const repository = await startRepository();
  const [pull] = repository.github.state.pulls;
  if (pull) {
    repository.github.addPullRequest({
      ...pull,
      body: 'Why',
      labels: ['bug', 'good first issue'],
      commits: [
        { sha: `${'1'.repeat(39)}a`, message: 'Sum from zero\n\nBecause.', author: 'Ada' },
        { sha: 'a'.repeat(40), message: 'Test it', author: 'Ada' },
      ],
    });
  }
  return repository;
}

/** A run on pull request 7, whose event tells all about it. */
async function startKnown() {
  const repository = await start();
  const event = repository.github.event(7);
  return {
    ...repository,
    ...create(repository, { event, ref: readPullRequestRef(event.payload, undefined) }),
  };
}

/** The same, with an event that tells the number only. */
async function startUnknown() {
  const repository = await start();
  return { ...repository, ...create(repository, { ref: { number: 7, known: undefined } }) };
}

test('every name has its variable, with a pull request and without', async () => {
  const repository = await start();
  expect(new Set((await startKnown()).variables.keys())).toEqual(new Set(NAMES));
  expect(new Set(create(repository, {}).variables.keys())).toEqual(new Set(NAMES));
});

test('what others may have written is told apart', async () => {
  const { variables } = await startKnown();
  const untrusted = [...variables].filter(([, { isUntrusted }]) => isUntrusted).map(([name]) => name);
  expect(untrusted).toEqual([
    'pr.title',
    'pr.body',
    'pr.base',
    'pr.head',
    'pr.diff',
    'pr.files',
    'pr.labels',
    'pr.commits',
    'repo.description',
    'event.ref',
    'event.comment',
    'git.log',
  ]);
  expect([...UNTRUSTED_VARIABLES].sort()).toEqual(untrusted.toSorted());
});

describe('of a pull request', () => {
  test.each([
    ['pr.number', '7'],
    ['pr.title', 'Start the sum at zero'],
    ['pr.body', 'Why'],
    ['pr.author', 'alice'],
    ['pr.base', 'main'],
    ['pr.head', 'fix-total'],
    ['pr.url', 'https://ghe.example/octo/hello/pull/7'],
    ['pr.labels', 'bug, good first issue'],
    ['pr.changed-lines', '+1 −1'],
  ])('%s comes from the event, without a request', async (name, value) => {
    const { github, read, countClients } = await startKnown();
    expect(await read(name)).toBe(value);
    expect(github.requests).toEqual([]);
    expect(countClients()).toBe(0);
  });

  test('its number and address need no description', async () => {
    const { github, read } = await startUnknown();
    expect(await read('pr.number')).toBe('7');
    expect(await read('pr.url')).toBe('https://ghe.example/octo/hello/pull/7');
    expect(github.requests).toEqual([]);
  });

  test('the count of lines is fetched where the event leaves it out, once', async () => {
    const repository = await start();
    const event = repository.github.events.review(7, 'Hm', { login: 'bob', id: 2, type: 'User' });
    const ref = readPullRequestRef(event.payload, undefined);
    const { read } = create(repository, { event, ref });
    expect(await read('pr.title')).toBe('Start the sum at zero');
    expect(repository.github.requests).toEqual([]);
    expect(await Promise.all([read('pr.changed-lines'), read('pr.changed-lines')])).toEqual([
      '+1 −1',
      '+1 −1',
    ]);
    expect(repository.github.requests).toHaveLength(1);
  });

  test('diff, files and commits are fetched only when they are asked for, each once', async () => {
    const { github, read } = await startKnown();
    expect(await read('pr.files')).toBe('a.txt');
    expect(await read('pr.diff')).toMatch(/^diff --git a\/a\.txt/);
    expect(await read('pr.commits')).toBe('1111111 Sum from zero\naaaaaaa Test it');
    expect(await read('git.log')).toMatch(
      /^commit 1{39}a\nAuthor: Ada\nDate: .*Z\n\n {4}Sum from zero\n\n {4}Because\.\n\ncommit a{40}\n/,
    );
    expect(await read('pr.diff')).toMatch(/^diff --git a\/a\.txt/);
    expect(github.requests.map(({ path }) => path)).toEqual([
      '/repos/octo/hello/pulls/7/files',
      '/repos/octo/hello/pulls/7',
      '/repos/octo/hello/pulls/7/commits',
    ]);
    expect(github.violations).toEqual([]);
  });

  test('fail with what GitHub says', async () => {
    const { github, read } = await startUnknown();
    github.fail({}, { kind: 'status', status: 404 });
    expect(await thrownBy(() => read('pr.title'))).toMatchObject({ name: 'GitHubError', status: 404 });
  });
});

describe('without a pull request', () => {
  test.each(PULL_REQUEST_NAMES)('%s is refused by name', async (name) => {
    const { read } = create(await start(), {});
    expect(await thrownBy(() => read(name))).toMatchObject({
      name: 'InputError',
      input: 'pull-request',
      message: `Input \`pull-request\` is missing: the prompt uses \`{{${name}}}\`, and this run (schedule) belongs to no pull request`,
      hint: expect.stringContaining('`pull-request`'),
    });
  });

  test('git.log is refused where there is no push either', async () => {
    const { read } = create(await start(), {});
    expect(await thrownBy(() => read('git.log'))).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        '`{{git.log}}`, and this run (schedule) belongs to no pull request and is no push',
      ),
    });
  });
});

describe('of the repository', () => {
  test.each([
    ['repo.name', 'hello'],
    ['repo.owner', 'octo'],
    ['repo.full-name', 'octo/hello'],
    ['repo.url', 'https://ghe.example/octo/hello'],
  ])('%s is always known', async (name, value) => {
    const { read, countClients } = create(await start(), {});
    expect(await read(name)).toBe(value);
    expect(countClients()).toBe(0);
  });

  test('branch and description come from the event', async () => {
    const repository = await start();
    repository.github.state.description = 'A shop';
    const { read, countClients } = create(repository, { event: repository.github.event(7) });
    expect(await read('repo.default-branch')).toBe('main');
    expect(await read('repo.description')).toBe('A shop');
    expect(countClients()).toBe(0);
  });

  test.each<[string, object]>([
    ['has no repository', {}],
    ['has half of it', { repository: { default_branch: 'other' } }],
    ['can’t be read', { repository: 'octo/hello' }],
  ])('both are fetched at once where the event %s', async (_what, payload) => {
    const repository = await start();
    const { read } = create(repository, { event: { name: 'schedule', payload } });
    expect(await Promise.all([read('repo.description'), read('repo.default-branch')])).toEqual(['', 'main']);
    expect(repository.github.requests.map(({ path }) => path)).toEqual(['/repos/octo/hello']);
  });
});

describe('of the event', () => {
  const BOB = { login: 'bob', id: 2, type: 'User' } as const;

  test.each([
    ['event.name', 'schedule'],
    ['event.action', ''],
    ['event.actor', 'alice'],
    ['event.ref', 'refs/heads/main'],
    ['event.sha', SHA],
    ['event.comment', ''],
    ['event.comment-author', ''],
    ['event.run-url', 'https://ghe.example/octo/hello/actions/runs/77'],
  ])('%s is always there', async (name, value) => {
    const { read, countClients } = create(await start(), {});
    expect(await read(name)).toBe(value);
    expect(countClients()).toBe(0);
  });

  test('a comment, a comment on a line and a review are comments', async () => {
    const repository = await start();
    const { events } = repository.github;
    const comment = events.issueComment(repository.github.addComment(7, '/explain {{pr.title}}', BOB));
    for (const [event, action] of [
      [comment, 'created'],
      [events.reviewComment(7, '/explain {{pr.title}}', BOB), 'created'],
      [events.review(7, '/explain {{pr.title}}', BOB), 'submitted'],
    ] as const) {
      const { read } = create(repository, { event });
      expect(await read('event.name')).toBe(event.name);
      expect(await read('event.action')).toBe(action);
      expect(await read('event.comment')).toBe('/explain {{pr.title}}');
      expect(await read('event.comment-author')).toBe('bob');
    }
  });

  test.each<[string, unknown]>([
    ['that is nothing', null],
    ['that is text', 'x'],
    ['without an author', { comment: { body: '', user: null } }],
    ['without a text', { review: { body: null, user: { login: null } } }],
    ['of another form', { action: 7, comment: [7], review: 'x' }],
    ['whose author has another form', { comment: { body: 7, user: 'bob' } }],
  ])('has empty texts for an event %s', async (_what, payload) => {
    const repository = await start();
    const { variables } = createForPayload(repository, payload);
    const names = ['event.action', 'event.comment', 'event.comment-author'];
    expect(await Promise.all(names.map((name) => variables.get(name)?.read()))).toEqual(['', '', '']);
  });

  function createForPayload({ client }: Repository, payload: unknown) {
    const context = { ...CONTEXT, payload };
    return { variables: createVariables({ context, pullRequest: undefined, github: async () => client }) };
  }
});

describe('git.log of a push', () => {
  const sha = (digit: string) => digit.repeat(40);

  async function startPush(before: string | undefined, after: string | undefined, ref = 'refs/heads/topic') {
    const repository = await start();
    const { github } = repository;
    github.addCommits('main', [{ sha: sha('1'), message: 'Base' }]);
    github.addCommits(
      'topic',
      [
        { sha: sha('2'), message: 'Two' },
        { sha: sha('3'), message: 'Three' },
      ],
      'main',
    );
    const event = github.events.push(ref, before, after);
    return { github, ...create(repository, { event }) };
  }

  const findMessages = (log: string | undefined) =>
    [...(log ?? '').matchAll(/^ {4}(.*)$/gm)].map(([, text]) => text);

  test('has what came on top', async () => {
    const { github, read } = await startPush(sha('2'), sha('3'));
    expect(findMessages(await read('git.log'))).toEqual(['Three']);
    expect(github.requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      `/repos/octo/hello/compare/${sha('2')}...${sha('3')}`,
    ]);
    expect(github.violations).toEqual([]);
  });

  test('of a new branch has what the default branch has not', async () => {
    const { github, read } = await startPush(undefined, sha('3'));
    expect(findMessages(await read('git.log'))).toEqual(['Two', 'Three']);
    expect(github.requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      `/repos/octo/hello/compare/main...${sha('3')}`,
    ]);
  });

  test('of a deleted branch is empty', async () => {
    const { github, read } = await startPush(sha('3'), undefined);
    expect(await read('git.log')).toBe('');
    expect(github.requests).toEqual([]);
  });

  test('that belongs to a pull request has all of its commits', async () => {
    const repository = await start();
    const event = repository.github.events.push('refs/heads/fix-total', sha('1'), sha('a'));
    const { read } = create(repository, { event, ref: { number: 7, known: undefined } });
    expect(findMessages(await read('git.log'))).toEqual(['Sum from zero', 'Because.', 'Test it']);
  });

  test('fails where GitHub does not have the commit any more', async () => {
    const { read } = await startPush(sha('9'), sha('3'));
    expect(await thrownBy(() => read('git.log'))).toMatchObject({ name: 'GitHubError', status: 404 });
  });
});
