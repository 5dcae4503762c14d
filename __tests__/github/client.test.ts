import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchViewerLogin, type GithubClient } from '../../src/github/client.ts';
import { NOT_AFTER_LIMIT } from '../../src/github/rate-limit.ts';
import { type Fault, GITHUB_ACTIONS } from '../emulator/github.ts';
import { findClosedPort, serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';
import { openGithubClient, startRepository, TOKEN } from './open-client.ts';

const shown = (value: unknown) =>
  inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });

const getPull = (client: GithubClient) =>
  client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner: 'octo',
    repo: 'hello',
    pull_number: 7,
  });

const postComment = (client: GithubClient, request = {}) =>
  client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner: 'octo',
    repo: 'hello',
    issue_number: 7,
    body: 'text',
    request,
  });

const atOnce: Fault = { kind: 'status', status: 502, headers: { 'retry-after': '0' } };

/** Nothing may reach stderr: the runner drains it before masks apply. */
const stderr: string[] = [];
const writeStderr = process.stderr.write;
beforeEach(() => {
  stderr.length = 0;
  process.stderr.write = (chunk: string | Uint8Array) => stderr.push(String(chunk)) > 0;
});
afterEach(() => {
  process.stderr.write = writeStderr;
  expect(stderr).toEqual([]);
});

describe('a request', () => {
  test('carries the token and the name of the action', async () => {
    const { github, client } = await startRepository();
    expect(await getPull(client)).toMatchObject({ status: 200, data: { number: 7 } });
    expect(github.requests[0]?.headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      'user-agent': expect.stringContaining('pinata-inference-action'),
    });
    expect(github.violations).toEqual([]);
  });

  test('goes out without a token where there is none', async () => {
    const seen: object[] = [];
    const url = await serveHttp((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await getPull((await openGithubClient(url)).client);
    await getPull((await openGithubClient(url, { token: undefined })).client);
    await getPull((await openGithubClient(url, { token: 'a.b.c' })).client);
    expect(seen).toHaveLength(3);
    expect(seen[0]).toHaveProperty('authorization');
    expect(seen[1]).not.toHaveProperty('authorization');
    expect(seen[2]).toHaveProperty('authorization', 'bearer a.b.c');
  });

  test('stays below the path of GitHub Enterprise', async () => {
    const paths: (string | undefined)[] = [];
    const url = await serveHttp((request, response) => {
      paths.push(request.url);
      const data = request.url === '/api/graphql' ? { data: { viewer: { login: 'bot' } } } : {};
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(data));
    });
    const { client } = await openGithubClient(new URL('/api/v3', url));
    await getPull(client);
    expect(await fetchViewerLogin(client)).toBe('bot');
    expect(paths).toEqual(['/api/v3/repos/octo/hello/pulls/7', '/api/graphql']);
  });

  test('is not sent on by a redirect', async () => {
    const { github: other } = await startRepository();
    const url = await serveHttp((_request, response) =>
      response.writeHead(301, { location: other.url }).end(),
    );
    const { client } = await openGithubClient(url);
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      name: 'ResponseError',
      message: expect.stringContaining('answered with a redirect (301)'),
    });
    expect(other.requests).toEqual([]);
  });
});

describe('what is safe to repeat is repeated:', () => {
  test.each<[string, Fault]>([
    ['a 502', atOnce],
    ['a 500', { ...atOnce, status: 500 }],
    ['a 429', { ...atOnce, status: 429 }],
    ['a reset', { kind: 'reset' }],
    ['a secondary limit', { kind: 'secondary-limit', retryAfterSeconds: 0 }],
    ['a secondary limit by 429', { kind: 'secondary-limit', retryAfterSeconds: 0, status: 429 }],
    ['a primary limit', { kind: 'primary-limit', resetInSeconds: 0 }],
  ])('a GET after %s', async (_what, fault) => {
    const { github, client, log } = await startRepository();
    github.fail({}, fault);
    expect((await getPull(client)).status).toBe(200);
    expect(github.requests).toHaveLength(2);
    expect(log.entries).toEqual([expect.stringMatching(/^info: .*; again in .* \(retry 1 of 3\)$/)]);
  });

  test('a PATCH after a 502', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, 'old');
    github.fail({ method: 'PATCH' }, atOnce);
    await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: 'octo',
      repo: 'hello',
      comment_id: id,
      body: 'new',
    });
    expect(github.state.comments[0]?.body).toBe('new');
  });

  test('a POST after a limit, which did nothing', async () => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'secondary-limit', retryAfterSeconds: 0 });
    await postComment(client);
    expect(github.state.comments).toHaveLength(1);
    expect(github.requests).toHaveLength(2);
  });

  test('a question by GraphQL after a 502, though it is a POST', async () => {
    const { github, client } = await startRepository();
    github.fail({}, atOnce);
    expect(await fetchViewerLogin(client)).toBe('github-actions[bot]');
  });

  test('what GraphQL changes, after a 502 that came although it did', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'ours', GITHUB_ACTIONS);
    const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner: 'octo',
      repo: 'hello',
      issue_number: 7,
    });
    github.fail({ path: /graphql/ }, { ...atOnce, afterEffect: true });
    await client.graphql(
      'hide it',
      'mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { minimizedComment { isMinimized } } }',
      { id: Object(data)[0]?.node_id },
    );
    expect(github.state.comments[0]?.isMinimized).toBe(true);
    expect(github.requests.map(({ method, path }) => `${method} ${path}`).slice(1)).toEqual([
      'POST /graphql',
      'POST /graphql',
    ]);
    expect(github.violations).toEqual([]);
  });

  test('three times and no more', async () => {
    const { github, client } = await startRepository();
    github.fail({ times: 9 }, { ...atOnce, status: 429 });
    expect(await thrownBy(() => getPull(client))).toMatchObject({ name: 'GitHubError', status: 429 });
    expect(github.requests).toHaveLength(4);
  });
});

describe('what may have had its effect is not repeated:', () => {
  test.each<[string, Fault]>([
    ['a 502', { ...atOnce, afterEffect: true }],
    ['a 503 that says when to come again', { ...atOnce, status: 503, afterEffect: true }],
    ['a reset', { kind: 'reset', afterEffect: true }],
  ])('a POST after %s', async (_what, fault) => {
    const { github, client } = await startRepository();
    github.fail({ times: 9 }, fault);
    await thrownBy(() => postComment(client));
    expect(github.requests).toHaveLength(1);
    expect(github.state.comments).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 406, 410, 422])('anything after a %d', async (status) => {
    const { github, client } = await startRepository();
    github.fail({ times: 9 }, { kind: 'status', status });
    expect(await thrownBy(() => getPull(client))).toMatchObject({ name: 'GitHubError', status });
    expect(github.requests).toHaveLength(1);
  });
});

describe('an error says what to change:', () => {
  test('the permission, as workflows spell it', async () => {
    const { client } = await startRepository({ permissions: { issues: 'read', 'pull-requests': 'read' } });
    expect(await thrownBy(() => postComment(client))).toMatchObject({
      name: 'GitHubError',
      status: 403,
      message: expect.stringMatching(
        /^GitHub answered 403 to POST \/repos\/octo\/hello\/issues\/7\/comments: Resource not accessible by integration/,
      ),
      hint: expect.stringMatching(
        /give the job `pull-requests: write` \(for a pull request\) or `issues: write` \(for an issue\)\..*forks/,
      ),
    });
  });

  test.each([
    ['pull_requests=write', '`pull-requests: write`'],
    [
      'issues=write; pull_requests=write',
      '`pull-requests: write` (for a pull request) or `issues: write` (for an issue)',
    ],
    ['checks=write; statuses=write', '`checks: write` or `statuses: write`'],
    // https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
    ['pull_requests=read,contents=read', '`pull-requests: read` and `contents: read`'],
    [
      'pull_requests=read,contents=read; issues=read,contents=read',
      '`pull-requests: read` and `contents: read` (for a pull request) or `issues: read` and `contents: read` (for an issue)',
    ],
  ])('%s', async (header, words) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 403, headers: { 'x-accepted-github-permissions': header } });
    const { hint } = Object(await thrownBy(() => getPull(client)));
    expect(hint).toContain(`give the job ${words}.`);
  });

  test.each([
    [401, /wrong or has expired/],
    [403, /may not do this/],
    [404, /Check the repository/],
  ])('%d', async (status, hint) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status });
    expect(await thrownBy(() => getPull(client))).toMatchObject({ hint: expect.stringMatching(hint) });
  });

  test('how long a limit lasts, when there is no time to wait', async () => {
    const { github, client } = await startRepository();
    github.fail({ times: 9 }, { kind: 'primary-limit', resetInSeconds: 3_600 });
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      status: 403,
      retryAfterMs: expect.any(Number),
      hint: expect.stringMatching(/^GitHub limits the rate and asks to wait (59|60)(\.\d)? min\.$/),
    });
    expect(github.requests).toHaveLength(1);
  });

  test.each([
    [
      'its words',
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      {},
    ],
    ['a count without an end', 'Forbidden', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '' }],
  ])(
    'that a limit without a time is a limit, and no missing permission, by %s',
    async (_what, message, headers) => {
      const { github, client, clock } = await startRepository();
      clock.start(5_000);
      github.fail({ times: 9 }, { kind: 'status', status: 403, body: { message }, headers });
      expect(await thrownBy(() => getPull(client))).toMatchObject({
        retryAfterMs: 60_000,
        hint: 'GitHub limits the rate and asks to wait 60 s.',
      });
    },
  );

  test('when a server that is down asks to come again, and there is no time for that', async () => {
    const { github, client } = await startRepository();
    github.fail({ times: 9 }, { kind: 'status', status: 503, headers: { 'retry-after': '3600' } });
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      status: 503,
      hint: expect.stringMatching(/asks to wait 60 min\.$/),
    });
    expect(github.requests).toHaveLength(1);
  });

  test.each<[object | string, string]>([
    [
      {
        message: 'Validation Failed',
        errors: [{ field: 'body' }, 'x'],
        documentation_url: 'https://d.example',
      },
      'Validation Failed: {"field":"body"}, "x" - https://d.example',
    ],
    [{ message: 'Not Found' }, 'Not Found'],
    [{ error: 'proxy' }, '{"error":"proxy"}'],
    ['out of order', 'out of order'],
  ])('the reason that GitHub gives: %j', async (body, reason) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 400, body });
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      message: `GitHub answered 400 to GET /repos/octo/hello/pulls/7: ${reason}`,
    });
  });

  test('nothing of a page but its words', async () => {
    const { github, client } = await startRepository();
    github.fail(
      {},
      { kind: 'status', status: 400, body: `<h1>Bad\u001b[31m</h1>\n::error::x ${'y'.repeat(5_000)}` },
    );
    const { message } = Object(await thrownBy(() => getPull(client)));
    expect(message.length).toBeLessThan(300);
    expect(message).not.toMatch(/\p{Cc}/u);
  });
});

describe('once GitHub has limited the rate', () => {
  test('nothing more is sent where the limit outlasts the run', async () => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'secondary-limit', retryAfterSeconds: 3_600 });
    await thrownBy(() => postComment(client));
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      status: 403,
      hint: 'GitHub limits the rate and asks to wait 60 min.',
    });
    expect(github.requests).toHaveLength(1);
  });

  test('a write that is not to be repeated fails at once, and the next request waits', async () => {
    const { github, client, log } = await startRepository();
    github.fail({}, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    expect(await thrownBy(() => postComment(client, NOT_AFTER_LIMIT))).toMatchObject({ status: 403 });
    expect(log.entries).toEqual([]);
    expect((await getPull(client)).status).toBe(200);
    expect(log.entries).toEqual([
      expect.stringMatching(/^info: GitHub limits the rate: GET \/repos\/octo\/hello\/pulls\/7 waits /),
    ]);
  });
});

describe('writes', () => {
  /** A server that takes a while, and keeps when each request came and was answered. */
  async function serveSlowly() {
    const served: { method: string | undefined; beganMs: number; endedMs: number }[] = [];
    const url = await serveHttp((request, response) => {
      const entry = { method: request.method, beganMs: performance.now(), endedMs: Number.NaN };
      served.push(entry);
      setTimeout(() => {
        entry.endedMs = performance.now();
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      }, 30);
    });
    return { served, url };
  }

  test('go one at a time, a pause apart; questions don’t wait', async () => {
    const { served, url } = await serveSlowly();
    const { client } = await openGithubClient(url, { pauseMs: 100 });
    await Promise.all([postComment(client), postComment(client), postComment(client), getPull(client)]);
    const [first, second, third] = served.filter(({ method }) => method === 'POST');
    expect(served.map(({ method }) => method).sort()).toEqual(['GET', 'POST', 'POST', 'POST']);
    expect(served.slice(0, 2).map(({ method }) => method)).toContain('GET');
    // A timer may fire up to a millisecond early.
    expect((second?.beganMs ?? 0) - (first?.endedMs ?? 0)).toBeGreaterThanOrEqual(99);
    expect((third?.beganMs ?? 0) - (second?.endedMs ?? 0)).toBeGreaterThanOrEqual(99);
  });

  test('that wait for their turn end with the run', async () => {
    const { served, url } = await serveSlowly();
    const { client, clock } = await openGithubClient(url, { pauseMs: 600_000 });
    await postComment(client);
    const pending = thrownBy(() => postComment(client));
    clock.cancel('The run was cancelled');
    expect(await pending).toMatchObject({ name: 'CancelledError' });
    expect(served).toHaveLength(1);
  });

  test('go on after one that failed', async () => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 422 });
    const [failed, posted] = await Promise.allSettled([postComment(client), postComment(client)]);
    expect([failed?.status, posted?.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('an error of the transport comes out as it went in:', () => {
  test('a refused connection', async () => {
    const { client, clock, log } = await openGithubClient(await findClosedPort());
    clock.start(100);
    expect(await thrownBy(() => getPull(client))).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('refused the connection'),
    });
    expect(log.entries.every((entry) => entry.startsWith('info: No connection'))).toBe(true);
  });

  test('the end of the run', async () => {
    const { github, client, clock } = await startRepository();
    github.fail({}, { kind: 'hang' });
    const pending = thrownBy(() => getPull(client));
    setTimeout(() => clock.cancel('The run was cancelled'), 20);
    expect(await pending).toMatchObject({ name: 'CancelledError' });
  });

  test('the end of the run while waiting to try again', async () => {
    const { github, client, clock, log } = await startRepository();
    github.fail({ times: 9 }, { kind: 'secondary-limit', retryAfterSeconds: 30 });
    const pending = thrownBy(() => getPull(client));
    while (log.entries.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    clock.cancel('The run was cancelled');
    expect(await pending).toMatchObject({ name: 'CancelledError' });
  });

  test('a body without measure', async () => {
    const url = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'br' }).end('x');
    });
    const { client } = await openGithubClient(url);
    expect(await thrownBy(() => getPull(client))).toMatchObject({ name: 'ResponseError' });
  });
});

test('no error shows the token, however deep one looks', async () => {
  const faults: Fault[] = [
    { kind: 'status', status: 401 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 422, body: { message: 'No', errors: [{ message: 'x' }] } },
    { kind: 'status', status: 400, body: '<html>' },
  ];
  const { github, client } = await startRepository();
  for (const fault of faults) {
    github.fail({}, fault);
    expect(shown(await thrownBy(() => postComment(client)))).not.toContain(TOKEN);
  }
  github.fail({}, { kind: 'reset' });
  expect(shown(await thrownBy(() => postComment(client)))).not.toContain(TOKEN);
  github.fail({}, { kind: 'status', status: 200, body: { errors: [{ message: 'No' }] } });
  expect(shown(await thrownBy(() => fetchViewerLogin(client)))).not.toContain(TOKEN);
});

describe('fetchViewerLogin', () => {
  test.each([{ data: {} }, { data: { viewer: null } }, {}, []])('fails on %j in words', async (body) => {
    const { github, client } = await startRepository();
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => fetchViewerLogin(client))).toMatchObject({
      name: 'GitHubDataError',
      message: 'GitHub described the owner of the token in a way that can’t be read',
    });
  });

  test('fails on an error that came with 200 as an error of GitHub', async () => {
    const { github, client } = await startRepository();
    const body = {
      data: { viewer: null },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }],
    };
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => fetchViewerLogin(client))).toMatchObject({
      name: 'GitHubError',
      message: 'GitHub did not tell whom the token belongs to: Resource not accessible',
    });
  });
});

test('a deprecation that GitHub announces goes to the debug log', async () => {
  const url = await serveHttp((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json', deprecation: 'x' }).end('{}'),
  );
  const { client, log } = await openGithubClient(url);
  await getPull(client);
  expect(log.entries).toEqual(['debug: GitHub calls GET /repos/octo/hello/pulls/7 deprecated']);
});
