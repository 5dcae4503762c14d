// Posting once: what is done where it can't be told whether a comment was posted.
import { describe, expect, test } from '@jest/globals';
import { create } from '../../src/publish/comments-api.ts';
import { redactor } from '../../src/secrets/redactor.ts';
import type { Fault } from '../emulator/github.ts';
import { openGithubClient, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';
import { asked, earlier, thread } from './publications.ts';

const POST = { method: 'POST', path: /comments$/ };
const SENT = 'POST /issues/7/comments';
const LOOKED_FOR = 'GET /issues/7/comments';

/** A client that does not wait long for an answer. */
async function start() {
  const { github } = await startRepository();
  const { client } = await openGithubClient(new URL(github.url), { requestTimeoutMs: 1_000 });
  return { github, at: thread(client) };
}

const LOST: [string, Exclude<Fault, { kind: 'secondary-limit' | 'primary-limit' }>][] = [
  ['a 502', { kind: 'status', status: 502 }],
  ['a 504 that asks to wait', { kind: 'status', status: 504, headers: { 'retry-after': '3600' } }],
  ['a broken connection', { kind: 'reset' }],
  ['silence', { kind: 'hang' }],
  ['a page in thread of the comment', { kind: 'status', status: 201, body: '<html>' }],
  ['something else in thread of the comment', { kind: 'status', status: 201, body: {} }],
];

describe('create', () => {
  test.each(LOST)('finds the comment after %s', async (_what, fault) => {
    const { github, at } = await start();
    github.fail(POST, { ...fault, afterEffect: true });
    const { id } = await create(at, earlier('text'));
    expect(github.state.comments.map((comment) => comment.id)).toEqual([id]);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, 'POST /graphql']);
  });

  test.each(LOST)('posts again, once, where it is not there after %s', async (_what, fault) => {
    const { github, at } = await start();
    github.fail(POST, fault);
    const { id } = await create(at, earlier('text'));
    expect(github.state.comments.map((comment) => comment.id)).toEqual([id]);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, SENT]);
  });

  test('looks again after the second', async () => {
    const { github, at } = await start();
    github.fail(POST, { kind: 'reset' });
    github.fail(POST, { kind: 'reset', afterEffect: true });
    const { id } = await create(at, earlier('text'));
    expect(github.state.comments.map((comment) => comment.id)).toEqual([id]);
  });

  test('gives up after the second', async () => {
    const { github, at } = await start();
    github.fail({ ...POST, times: 9 }, { kind: 'status', status: 502 });
    expect(await thrownBy(() => create(at, earlier('text')))).toMatchObject({ status: 502 });
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, SENT, LOOKED_FOR]);
  });

  test('finds one that lost a secret on its way', async () => {
    const { github, at } = await start();
    redactor.add('hunter2-but-much-longer-than-that');
    github.fail(POST, { kind: 'reset', afterEffect: true });
    await create(at, earlier('It is hunter2-but-much-longer-than-that.'));
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('It is (redacted).'),
    ]);
  });

  test('takes no earlier comment for its own', async () => {
    const { github, at } = await start();
    await create(at, earlier('text'));
    github.fail(POST, { kind: 'reset' });
    await create(at, earlier('text'));
    expect(github.state.comments).toHaveLength(2);
  });

  test('says what became of the POST where the comment can’t be looked for', async () => {
    const { github, at } = await start();
    github.fail(POST, { kind: 'status', status: 502 });
    github.fail({ method: 'GET', times: 9 }, { kind: 'status', status: 404 });
    expect(await thrownBy(() => create(at, earlier('text')))).toMatchObject({ status: 502 });
    expect(asked(github)).toEqual([SENT, LOOKED_FOR]);
  });

  test.each([400, 401, 403, 404, 410, 422])('does not ask again after a %i', async (status) => {
    const { github, at } = await start();
    github.fail({ ...POST, times: 9 }, { kind: 'status', status });
    expect(await thrownBy(() => create(at, earlier('text')))).toMatchObject({ status });
    expect(asked(github)).toEqual([SENT]);
  });
});
