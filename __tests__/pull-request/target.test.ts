import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchViewerLogin } from '../../src/github/client.ts';
import { RunClock } from '../../src/http/deadline.ts';
import { createTransport } from '../../src/http/transport.ts';
import { describeCommit, findTarget, openTarget, type Target } from '../../src/pull-request/target.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { type Account, type GithubEmulator, type GithubEvent, startGithub } from '../emulator/github.ts';
import { startRepository, TOKEN } from '../github/open-client.ts';
import { createRecordedLog, type RecordedLog } from '../recorded-log.ts';
import { thrownBy } from '../thrown.ts';

let folder: string;
const before = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-'));
});

afterEach(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

const RUN_COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** Sets the scene as the runner does. */
function setEvent(eventName: string, payload: unknown): void {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  process.env = {
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: path,
    GITHUB_SHA: RUN_COMMIT,
    GITHUB_RUN_ID: '77',
    GITHUB_SERVER_URL: 'https://github.com',
  };
}

interface Given {
  pullRequest?: number;
  githubToken?: string | undefined;
  apiUrl?: URL;
  log?: RecordedLog;
}

async function find(given: Given = {}): Promise<Target> {
  const githubApiUrl = given.apiUrl ?? new URL('https://api.github.com');
  const transport = closeAfterTest(
    await createTransport([githubApiUrl], {
      httpProxy: undefined,
      httpsProxy: undefined,
      noProxy: undefined,
    }),
  );
  const clock = new RunClock();
  clock.start(60_000);
  closeAfterTest({ close: () => clock.stop() });
  const inputs = {
    pullRequest: given.pullRequest,
    githubToken: 'githubToken' in given ? given.githubToken : TOKEN,
    runner: { githubApiUrl },
  };
  const open = openTarget(inputs, transport, { clock, log: given.log ?? createRecordedLog() });
  return findTarget(open, { prompt: true, comment: true });
}

const PULL = {
  number: 7,
  title: 'Fix',
  body: null,
  user: { login: 'alice' },
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'fix', sha: 'a'.repeat(40) },
};

describe('the target of a run', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'on %s is its pull request, with what the event tells',
    async (eventName) => {
      setEvent(eventName, { pull_request: PULL });
      const { context, pullRequest } = await find();
      expect(pullRequest).toMatchObject({
        number: 7,
        known: { title: 'Fix', head: { sha: 'a'.repeat(40) } },
      });
      expect(context).toMatchObject({
        owner: 'octo',
        repo: 'hello',
        eventName,
        sha: RUN_COMMIT,
        runUrl: 'https://github.com/octo/hello/actions/runs/77',
      });
    },
  );

  test.each<[string, unknown, number | undefined]>([
    ['push', { ref: 'refs/heads/main' }, undefined],
    ['schedule', { schedule: '0 0 * * *' }, undefined],
    ['workflow_dispatch', {}, undefined],
    ['issue_comment', { issue: { number: 7 } }, undefined],
    ['issue_comment', { issue: { number: 9, pull_request: {} } }, 9],
  ])('on %s with %j is number %s', async (eventName, payload, number) => {
    setEvent(eventName, payload);
    const { pullRequest } = await find();
    expect(pullRequest?.number).toBe(number);
    expect(pullRequest?.known).toBeUndefined();
  });

  test('is the one of the input `pull-request` on any event', async () => {
    setEvent('schedule', {});
    expect((await find({ pullRequest: 12 })).pullRequest).toMatchObject({ number: 12, known: undefined });
    setEvent('pull_request', { pull_request: PULL });
    expect((await find({ pullRequest: 12 })).pullRequest).toMatchObject({ number: 12, known: undefined });
  });

  test.each(['pull_request', 'pull_request_target'])(
    'can’t be told on %s where the event holds none that can be read',
    async (eventName) => {
      setEvent(eventName, { pull_request: { ...PULL, number: '7' } });
      expect(await thrownBy(() => find())).toMatchObject({
        name: 'ActionError',
        message: `The event is ${eventName}, but holds no pull request that can be read`,
        hint: 'Set `pull-request` to its number.',
      });
      expect((await find({ pullRequest: 7 })).pullRequest).toMatchObject({ number: 7, known: undefined });
    },
  );

  test('can’t be told where the event can’t be read', async () => {
    setEvent('push', {});
    writeFileSync(join(folder, 'event.json'), '{');
    expect(await thrownBy(() => find())).toMatchObject({
      name: 'ActionError',
      message: 'The event of this run could not be read',
    });
  });
});

/** Pull request 7 of octo/hello, and 8 from a fork. */
async function startWithFork() {
  const repository = await startRepository();
  repository.github.addPullRequest({
    number: 8,
    title: 'From a fork',
    body: null,
    author: 'eve',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'main', sha: 'e'.repeat(40), repo: 'eve/hello' },
    diff: '',
  });
  const { github } = repository;
  return {
    github,
    find: (event: GithubEvent, given: Given = {}) => {
      setEvent(event.name, event.payload);
      return find({ apiUrl: new URL(github.url), ...given });
    },
    push: (branch = 'fix-total', sha = 'a'.repeat(40)) =>
      github.events.push(`refs/heads/${branch}`, 'c'.repeat(40), sha),
  };
}

test('an event that holds everything needs no request', async () => {
  const { github, find: findOn } = await startWithFork();
  const { events } = github;
  const bob: Account = { login: 'bob', id: 2, type: 'User' };
  github.addIssue(9);
  for (const [event, number] of [
    [events.pullRequest(8), 8],
    [events.pullRequestTarget(8), 8],
    [events.review(7, null, bob), 7],
    [events.reviewComment(7, 'x', bob), 7],
    [events.issueComment(github.addComment(8, 'x')), 8],
    [events.issueComment(github.addComment(9, 'x')), undefined],
    [events.mergeGroup(7), 7],
    [events.workflowRun(7), 7],
    [events.workflowRun(7, { event: 'schedule' }), undefined],
    [events.push('refs/tags/v1', undefined, 'a'.repeat(40)), undefined],
    [events.push('refs/heads/fix-total', 'a'.repeat(40), undefined), undefined],
    [{ name: 'workflow_dispatch', payload: { inputs: { number: '8' } } }, undefined],
    [{ name: 'repository_dispatch', payload: { client_payload: { number: 8 } } }, undefined],
  ] as const) {
    expect([event.name, (await findOn(event)).pullRequest?.number]).toEqual([event.name, number]);
    expect((await findOn(event, { pullRequest: 12 })).pullRequest?.number).toBe(12);
  }
  expect(github.requests).toEqual([]);
});

describe('a pull request that only its commit leads to', () => {
  test('is found after a push to its branch, with all that GitHub tells', async () => {
    const { github, find: findOn, push } = await startWithFork();
    const target = await findOn(push());
    expect(target.pullRequest).toMatchObject({
      number: 7,
      known: { title: 'Start the sum at zero', head: { sha: 'a'.repeat(40) } },
    });
    expect(await target.pullRequest?.describe()).toBe(target.pullRequest?.known);
    expect(describeCommit(target)).toEqual(['commit aaaaaaa']);
    expect(github.requests.map(({ path }) => path)).toEqual([
      `/repos/octo/hello/commits/${'a'.repeat(40)}/pulls`,
    ]);
    expect(github.violations).toEqual([]);
  });

  test('is found by its branch, after the run of a fork, which may be private', async () => {
    const { github, find: findOn } = await startWithFork();
    const { pullRequest } = await findOn(github.events.workflowRun(8));
    expect(pullRequest).toMatchObject({ number: 8, known: { title: 'From a fork' } });
    expect(github.requests.map(({ path, query }) => [path, query])).toEqual([
      ['/repos/octo/hello/pulls', { head: 'eve:main', state: 'open', per_page: '100', page: '1' }],
    ]);
    expect(github.violations).toEqual([]);
  });

  test('is found where more was pushed since, but not where its branch was made anew', async () => {
    const { github, find: findOn } = await startWithFork();
    const event = github.events.workflowRun(8);
    const pull = github.state.pulls.find(({ number }) => number === 8);
    if (!pull) throw new Error('There is no 8');
    const push = (sha: string, commits: string[]) =>
      github.addPullRequest({
        ...pull,
        head: { ...pull.head, sha },
        commits: commits.map((each) => ({ sha: each, message: 'x', author: 'eve' })),
      });
    push('d'.repeat(40), ['e'.repeat(40), 'd'.repeat(40)]);
    expect((await findOn(event)).pullRequest).toMatchObject({
      number: 8,
      known: { head: { sha: 'd'.repeat(40) } },
    });
    push('c'.repeat(40), ['c'.repeat(40)]);
    expect((await findOn(event)).pullRequest).toBeUndefined();
    expect(github.requests.map(({ path }) => path.split('/').slice(4).join('/'))).toEqual([
      'pulls',
      'pulls/8/commits',
      'pulls',
      'pulls/8/commits',
    ]);
    expect(github.violations).toEqual([]);
  });

  test.each<[string, (github: GithubEmulator) => void]>([
    [
      'is closed',
      ({ state: { pulls } }) =>
        pulls.forEach((pull) => {
          pull.state = 'closed';
        }),
    ],
    [
      'comes from another branch',
      ({ state: { pulls } }) =>
        pulls.forEach((pull) => {
          pull.head.ref = 'other';
        }),
    ],
    [
      'is not there',
      ({ state }) => {
        state.pulls = [];
      },
    ],
  ])('is none where the one that has the commit %s', async (_what, change) => {
    const { github, find: findOn, push } = await startWithFork();
    const events = [push(), github.events.workflowRun(8)];
    change(github);
    for (const event of events) expect((await findOn(event)).pullRequest).toBeUndefined();
  });

  test('is not that of another repository', async () => {
    const { github, find: findOn, push } = await startWithFork();
    const [own] = github.state.pulls;
    if (own) own.head.repo = 'eve/hello';
    expect((await findOn(push())).pullRequest).toBeUndefined();
    const elsewhere = {
      number: 3,
      state: 'open',
      base: { ref: 'main', sha: 'b', repo: { full_name: 'mallory/hello' } },
      head: { ref: 'fix-total', sha: 'a', repo: { full_name: 'octo/hello' } },
    };
    github.fail({}, { kind: 'status', status: 200, body: [elsewhere] });
    expect((await findOn(push())).pullRequest).toBeUndefined();
  });

  test.each([403, 404, 422])('is none where GitHub answers %i, and the log says why', async (status) => {
    const { github, find: findOn, push } = await startWithFork();
    github.fail({}, { kind: 'status', status });
    const log = createRecordedLog();
    expect((await findOn(push(), { log })).pullRequest).toBeUndefined();
    expect(log.entries).toEqual([
      expect.stringMatching(
        new RegExp(
          `^info: No pull request was found for commit aaaaaaa\\. GitHub answered ${status} to GET `,
        ),
      ),
    ]);
  });

  test('names the permission that is missing', async () => {
    const github = closeAfterTest(
      await startGithub({ token: TOKEN, permissions: { 'pull-requests': 'none' } }),
    );
    const { name, payload } = github.events.push('refs/heads/x', 'c'.repeat(40), 'a'.repeat(40));
    setEvent(name, payload);
    const log = createRecordedLog();
    expect((await find({ apiUrl: new URL(github.url), log })).pullRequest).toBeUndefined();
    expect(log.entries[0]).toContain('`pull-requests: read`');
  });

  test.each([
    ['the token is wrong', { kind: 'status', status: 401 }, 401],
    ['the answer can’t be read', { kind: 'status', status: 200, body: {} }, undefined],
  ] as const)('is a failure where %s', async (_what, fault, status) => {
    const { github, find: findOn, push } = await startWithFork();
    github.fail({}, fault);
    expect(await thrownBy(() => findOn(push()))).toMatchObject(
      status === undefined ? { name: 'GitHubDataError' } : { name: 'GitHubError', status },
    );
  });

  test('is a failure where GitHub limits the rate for longer than the run may take', async () => {
    const { github, find: findOn, push } = await startWithFork();
    github.fail({ times: 9 }, { kind: 'secondary-limit', retryAfterSeconds: 90_000 });
    expect(await thrownBy(() => findOn(push()))).toMatchObject({ name: 'GitHubError', status: 403 });
  });

  test('is an error where several are open, which names them', async () => {
    const { github, find: findOn, push } = await startWithFork();
    for (const [number, base, from] of [
      [11, 'release', 7],
      [12, 'release', 8],
    ] as const) {
      const pull = github.state.pulls.find((candidate) => candidate.number === from);
      if (pull) github.addPullRequest({ ...pull, number, base: { ...pull.base, ref: base } });
    }
    expect(await thrownBy(() => findOn(push()))).toMatchObject({
      name: 'InputError',
      input: 'pull-request',
      message: 'Input `pull-request` is missing: several open pull requests have the commit aaaaaaa: #7, #11',
    });
    expect(await thrownBy(() => findOn(github.events.workflowRun(8)))).toMatchObject({
      message: expect.stringContaining('eeeeeee: #8, #12'),
    });
    expect(await thrownBy(() => findOn(github.events.workflowRun(7)))).toMatchObject({
      message: expect.stringContaining('aaaaaaa: #7, #11'),
    });
    expect((await findOn(push(), { pullRequest: 11 })).pullRequest?.number).toBe(11);
  });
});

describe('the description of the pull request', () => {
  test('is fetched once, when it is asked for', async () => {
    const { github, find: findOn } = await startWithFork();
    const { pullRequest } = await findOn(github.events.issueComment(github.addComment(7, 'x')));
    expect(pullRequest?.known).toBeUndefined();
    const described = await Promise.all([pullRequest?.describe(), pullRequest?.describe()]);
    expect(described[0]).toMatchObject({ number: 7, title: 'Start the sum at zero' });
    expect(described[1]).toBe(described[0]);
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/octo/hello/pulls/7']);
  });
});

describe('the client of GitHub', () => {
  test('is made when it is needed, once, and asks nothing by itself', async () => {
    const { github } = await startRepository();
    setEvent('pull_request', github.event(7).payload);
    const target = await find({ apiUrl: new URL(github.url) });
    const [first, second] = await Promise.all([target.github(), target.github()]);
    expect(first).toBe(second);
    expect(await target.github()).toBe(first);
    expect(github.requests).toEqual([]);
  });

  test('carries the token of the inputs', async () => {
    const { github } = await startRepository();
    setEvent('push', {});
    const target = await find({ apiUrl: new URL(github.url) });
    expect(await fetchViewerLogin(await target.github())).toBe('github-actions[bot]');
    expect(github.requests[0]?.headers).toMatchObject({ authorization: `token ${TOKEN}` });
  });

  test('carries none where there is none', async () => {
    const { github } = await startRepository();
    setEvent('push', {});
    const target = await find({ apiUrl: new URL(github.url), githubToken: undefined });
    const client = await target.github();
    expect(await thrownBy(() => fetchViewerLogin(client))).toMatchObject({ name: 'GitHubError' });
    expect(github.requests[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('describeCommit', () => {
  test('names the head of a pull request that the event describes', async () => {
    setEvent('pull_request', { pull_request: PULL });
    expect(describeCommit(await find())).toEqual(['commit aaaaaaa']);
  });

  test('names the commit of a run that belongs to no pull request', async () => {
    setEvent('push', {});
    expect(describeCommit(await find())).toEqual(['commit 0123456']);
  });

  test('names none where the event does not describe the pull request: the run’s own is another', async () => {
    setEvent('issue_comment', { issue: { number: 7, pull_request: {} } });
    expect(describeCommit(await find())).toEqual([]);
    setEvent('schedule', {});
    expect(describeCommit(await find({ pullRequest: 7 }))).toEqual([]);
  });

  test('names none where none is known', async () => {
    setEvent('push', {});
    delete process.env['GITHUB_SHA'];
    expect(describeCommit(await find())).toEqual([]);
  });
});
