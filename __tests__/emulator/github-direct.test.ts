import { describe, expect, test } from '@jest/globals';
import { ConnectionError, NetworkError } from '../../src/errors.ts';
import { createTransport, readText, type Transport } from '../../src/http/transport.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { startRepository, TOKEN } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';
import type { GithubEmulator } from './github.ts';

const NO_PROXY = { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined };
const COMMENTS = '/repos/octo/hello/issues/7/comments';

interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path?: string;
  accept?: string;
  token?: string;
  body?: string;
  signal?: AbortSignal;
}

async function ask(transport: Transport, github: GithubEmulator, asked: Asked = {}) {
  const { method = 'GET', path = COMMENTS, accept = '*/*', token = TOKEN, body } = asked;
  const { status, headers, ...response } = await transport.request({
    method,
    url: new URL(`${github.url}${path}`),
    headers: { Authorization: `token ${token}`, 'User-Agent': 'test', Accept: accept },
    signal: asked.signal ?? new AbortController().signal,
    ...(body === undefined ? {} : { body }),
  });
  // Those of the connection, and those that differ from request to request.
  const others = /^(connection|date|keep-alive|transfer-encoding|x-github-request-id)$/;
  return {
    status,
    headers: Object.fromEntries([...headers].filter(([name]) => !others.test(name))),
    text: await readText({ ...response, status, headers }, 1_000_000),
  };
}

describe('without sockets', () => {
  test.each<Asked>([
    {},
    { path: '/repos/octo/hello/issues/7/comments?per_page=1&page=2' },
    { path: '/repos/octo/hello/pulls/7', accept: 'application/vnd.github.diff' },
    { path: '/repos/octo/hello/pulls/8' },
    { path: '/repos/octo/hello/pulls/seven' },
    { method: 'POST', body: '{"body":"Hi"}' },
    { method: 'POST', body: '{"body":' },
    { method: 'DELETE', path: '/repos/octo/hello/issues/comments/2500000001' },
    { method: 'POST', path: '/graphql', body: '{"query":"query { viewer { login } }"}' },
    { token: 'wrong' },
    { accept: 'text/plain' },
  ])('the answer to %j is the one that comes by HTTP', async (asked) => {
    const { github } = await startRepository();
    const byHttp = closeAfterTest(await createTransport([new URL(github.url)], NO_PROXY));
    const answers = [];
    for (const transport of [byHttp, github.transport]) {
      github.reset();
      github.addComment(7, 'one');
      github.addComment(7, 'two');
      const answer = await ask(transport, github, asked);
      const { method, path, query, body, status } = github.requests[0] ?? {};
      answers.push({
        ...answer,
        // They have seconds, and would differ now and then.
        text: answer.text.replace(/"(created|updated)_at":"[^"]+"/g, ''),
        recorded: { method, path, query, body, status },
        comments: github.state.comments.length,
      });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]?.recorded.status).toBe(answers[0]?.status);
  });

  test('faults are the same', async () => {
    const { github } = await startRepository();
    const { transport } = github;
    const post: Asked = { method: 'POST', body: '{"body":"x"}' };
    github.fail({}, { kind: 'reset' });
    github.fail({}, { kind: 'reset', afterEffect: true });
    for (const comments of [0, 1]) {
      const error = await thrownBy(() => ask(transport, github, post));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ mayHaveArrived: true });
      expect(github.state.comments).toHaveLength(comments);
    }
    github.fail({}, { kind: 'status', status: 502, body: '<html>', afterEffect: true });
    expect(await ask(transport, github, post)).toMatchObject({ status: 502, text: '<html>' });
    github.fail({}, { kind: 'delay', ms: 1 });
    expect(await ask(transport, github, post)).toMatchObject({ status: 201 });
    expect(github.state.comments).toHaveLength(3);
  });

  test('an abort ends the wait, and nothing is sent after it', async () => {
    const { github } = await startRepository();
    const controller = new AbortController();
    const { signal } = controller;
    github.fail({}, { kind: 'hang' });
    const hanging = thrownBy(() => ask(github.transport, github, { signal }));
    controller.abort('enough');
    expect(await hanging).toBe('enough');
    expect(await thrownBy(() => ask(github.transport, github, { signal }))).toBe('enough');
    expect(github.requests).toHaveLength(1);
  });

  test('other servers are out of reach', async () => {
    const { github } = await startRepository();
    const elsewhere = { ...github, url: 'http://127.0.0.1:1' };
    expect(await thrownBy(() => ask(github.transport, elsewhere))).toBeInstanceOf(NetworkError);
    expect(github.requests).toEqual([]);
  });
});
