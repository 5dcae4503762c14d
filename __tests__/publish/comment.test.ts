import { describe, expect, test } from '@jest/globals';
import { publishComment, removeComments } from '../../src/publish/comment.ts';
import { buildMarker, type CommentKey } from '../../src/publish/comment-header.ts';
import { lookAtComments } from '../../src/publish/comments-api.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { fetchPullRequest } from '../../src/pull-request/fetch.ts';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';
import {
  asked,
  earlier,
  HEAD,
  KEY,
  MARKER,
  OLD_HEAD,
  publication,
  publish,
  shown,
  stamp,
  thread,
} from './publications.ts';

describe('publishComment', () => {
  test('makes the first', async () => {
    const { github, client } = await startRepository();
    const published = await publish(client);
    const [comment, ...others] = github.state.comments;
    expect(others).toEqual([]);
    expect(shown(github)).toEqual(['The answer']);
    expect(comment?.body.startsWith(`${MARKER}\n`)).toBe(true);
    expect(comment).toMatchObject({ user: GITHUB_ACTIONS });
    expect(published).toEqual({
      id: comment?.id,
      url: comment?.html_url,
      change: 'created',
      problem: undefined,
    });
    expect(asked(github)).toEqual([
      'GET /issues/7/comments',
      'POST /issues/7/comments',
      'GET /issues/7/comments',
    ]);
    expect(github.violations).toEqual([]);
  });

  test('updates its own', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    const id = github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    expect(await publish(client)).toMatchObject({
      id,
      change: 'updated',
    });
    expect(shown(github)).toEqual(['somebody says', 'The answer']);
    expect(github.violations).toEqual([]);
  });

  test('leaves it alone when nothing changed', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('The answer'), GITHUB_ACTIONS);
    expect(await publish(client)).toMatchObject({
      id,
      change: 'unchanged',
    });
    expect(asked(github)).toEqual(['GET /issues/7/comments', 'POST /graphql']);
  });

  test.each([
    [
      'footer, which is no difference',
      'The answer\n\n---\n<sub>about $0 · [run](RUN)</sub>\n\nBy us',
      'unchanged',
    ],
    ['text, which is one', 'As [run](RUN) says\n\n---\n<sub>about $0</sub>', 'updated'],
  ])('names another run in its %s', async (_where, text, change) => {
    const { github, client } = await startRepository();
    const of = (run: number) => text.replace('RUN', `https://github.com/octo/hello/actions/runs/${run}`);
    github.addComment(7, earlier(of(1)), GITHUB_ACTIONS);
    expect(await publish(client, of(2))).toMatchObject({ change });
    expect(shown(github)).toEqual([of(change === 'unchanged' ? 1 : 2)]);
  });

  test('asks for the head once, after the comments, and for the comments twice', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    await publish(client, 'new', {
      currentHead: async () => (await fetchPullRequest(client, ADDRESS)).head.sha,
    });
    expect(asked(github)).toEqual([
      'GET /issues/7/comments',
      'POST /graphql',
      'GET /pulls/7',
      'PATCH /issues/comments',
      'GET /issues/7/comments',
    ]);
  });

  test('asks nothing again before it writes where nothing was there a while ago', async () => {
    const { github, client } = await startRepository();
    const currentHead = async () => (await fetchPullRequest(client, ADDRESS)).head.sha;
    const seen = await lookAtComments(thread(client), currentHead);
    const before = github.requests.length;
    await publishComment(thread(client), publication(['new'], { currentHead }), seen);
    expect(asked(github).slice(before)).toEqual(['POST /issues/7/comments', 'GET /issues/7/comments']);
  });

  test('looks anew at what it would write over, and leaves a newer commit’s result as it is', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    let head = OLD_HEAD;
    const about = { currentHead: async () => head, stamp: stamp({ head: OLD_HEAD }) };
    const seen = await lookAtComments(thread(client), about.currentHead);
    head = HEAD;
    await publish(client, 'of the new head');
    expect(await publishComment(thread(client), publication(['late'], about), seen)).toMatchObject({
      id,
      change: 'superseded',
    });
    expect(shown(github)).toEqual(['of the new head']);
  });

  test('asks for the head once more where another run wrote since it looked', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    const ours = stamp({ head: OLD_HEAD });
    const seen = await lookAtComments(thread(client), async () => OLD_HEAD);
    await publish(client, 'of the new head');
    // Told before the other run wrote, and then after.
    const heads = [OLD_HEAD, HEAD];
    const late = publication(['late'], { stamp: ours, currentHead: async () => heads.shift() });
    expect(await publishComment(thread(client), late, seen)).toMatchObject({ change: 'superseded' });
    expect(heads).toEqual([]);
  });

  test('takes no marker in somebody else’s comment for its own', async () => {
    const { github, client } = await startRepository();
    const foreign = `${MARKER}\n\nforged`;
    github.addComment(7, foreign);
    github.addComment(7, foreign, { login: 'github-actions', id: 1, type: 'User' });
    github.addComment(7, foreign, { login: 'other[bot]', id: 2, type: 'Bot' });
    expect(await publish(client)).toMatchObject({ change: 'created' });
    expect(shown(github).at(-1)).toBe('The answer');
    expect(github.state.comments.slice(0, 3).map(({ body }) => body)).toEqual([foreign, foreign, foreign]);
  });

  test.each([
    ['a marker that does not come first', `quoted:\n${MARKER}`],
    ['the marker of another tag', `${buildMarker({ kind: 'comment', tag: 'default-2' })}\n\nx`],
    ['the start of the marker', MARKER.slice(0, -1)],
    ['an empty body', ''],
  ])('takes %s for another comment', async (_what, body) => {
    const { github, client } = await startRepository();
    github.addComment(7, body, GITHUB_ACTIONS);
    expect(await publish(client)).toMatchObject({ change: 'created' });
    expect(github.state.comments).toHaveLength(2);
  });

  test('updates the first of several', async () => {
    const { github, client } = await startRepository();
    const first = github.addComment(7, `${MARKER} one`, GITHUB_ACTIONS);
    github.addComment(7, `${MARKER} two`, GITHUB_ACTIONS);
    expect(await publish(client)).toMatchObject({
      id: first,
      change: 'updated',
    });
    // One that a run left behind which was broken off.
    expect(shown(github)).toEqual(['The answer']);
  });

  test('finds its own behind three hundred others', async () => {
    const { github, client } = await startRepository();
    for (let index = 0; index < 300; index += 1) github.addComment(7, `comment ${index}`);
    const id = github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    expect(await publish(client)).toMatchObject({
      id,
      change: 'updated',
    });
    // Four pages, before and after.
    expect(github.requests.filter(({ method }) => method === 'GET')).toHaveLength(8);
  });

  test('takes no 409 for the end of the list, behind which its own may be', async () => {
    const { github, client, clock } = await startRepository();
    clock.start(1_500);
    for (let index = 0; index < 100; index += 1) github.addComment(7, `comment ${index}`);
    github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    github.fail({ path: /page=2/, times: 9 }, { kind: 'status', status: 409 });
    expect(await thrownBy(() => publish(client))).toMatchObject({ status: 409 });
    expect(github.state.comments).toHaveLength(101);
  });

  test('makes a new one, once, when its own was deleted meanwhile', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    const pending = publish(client);
    while (!github.requests.some(({ path, status }) => path === '/graphql' && status === 200)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    github.state.comments.length = 0;
    expect(await pending).toMatchObject({ change: 'created' });
    expect(shown(github)).toEqual(['The answer']);
    expect(asked(github).filter((request) => request.startsWith('POST /issues'))).toHaveLength(1);
  });

  test.each([
    ['reading', { issues: 'none', 'pull-requests': 'none' }, 'GET'],
    ['writing', { issues: 'read', 'pull-requests': 'read' }, 'POST'],
  ] as const)(
    'fails with the missing permission when the token is not fit for %s',
    async (_what, permissions, method) => {
      const { github, client } = await startRepository({ permissions });
      expect(await thrownBy(() => publish(client))).toMatchObject({
        name: 'GitHubError',
        status: 403,
        message: expect.stringContaining(`403 to ${method} /repos/octo/hello/issues/7/comments`),
        hint: expect.stringContaining('`issues: '),
      });
      expect(github.state.comments).toEqual([]);
    },
  );

  test('fails on a PATCH that is forbidden, and posts no second comment', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    github.fail({ method: 'PATCH' }, { kind: 'status', status: 403 });
    expect(await thrownBy(() => publish(client))).toMatchObject({
      status: 403,
    });
    expect(github.state.comments).toHaveLength(1);
  });

  test('looks for the comment before it posts again, when the answer to its POST was lost', async () => {
    const { github, client } = await startRepository();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'status', status: 502, afterEffect: true });
    const published = await publish(client).catch((error: unknown) => error);
    expect(github.state.comments).toHaveLength(1);
    expect(published).toMatchObject({ id: github.state.comments[0]?.id });
  });

  test('leaves one comment in the end when two runs start at the same time', async () => {
    const { github, client } = await startRepository();
    await Promise.all([publish(client, 'one'), publish(client, 'two')]);
    expect(github.state.comments).toHaveLength(1);
  });

  test('waits for a limit, and posts once', async () => {
    const { github, client } = await startRepository();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    expect(await publish(client)).toMatchObject({ change: 'created' });
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('removeComments', () => {
  const GATE_KEY: CommentKey = { kind: 'gate', tag: 'default' };
  const GATE = buildMarker(GATE_KEY);

  test('takes back what the token’s own user posted under the marker', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await removeComments(thread(client, GATE_KEY))).toBe(1);
    expect(github.state.comments.map(({ body }) => body)).toEqual(['somebody says']);
    expect(asked(github)).toEqual(['GET /issues/7/comments', 'POST /graphql', 'DELETE /issues/comments']);
    expect(github.violations).toEqual([]);
  });

  test('takes back all of them, also behind a hundred others', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE} one`, GITHUB_ACTIONS);
    for (let index = 0; index < 120; index += 1) github.addComment(7, `comment ${index}`);
    github.addComment(7, `${GATE} two`, GITHUB_ACTIONS);
    expect(await removeComments(thread(client, GATE_KEY))).toBe(2);
    expect(github.state.comments).toHaveLength(120);
  });

  test('asks once where there is nothing to take back', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    expect(await removeComments(thread(client, GATE_KEY))).toBe(0);
    expect(asked(github)).toEqual(['GET /issues/7/comments']);
  });

  test('leaves somebody else’s comment with the marker alone', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE}\n\nforged`);
    github.addComment(7, `${GATE}\n\nforged`, { login: 'github-actions', id: 1, type: 'User' });
    github.addComment(7, `${GATE}\n\nforged`, { login: 'other[bot]', id: 2, type: 'Bot' });
    expect(await removeComments(thread(client, GATE_KEY))).toBe(0);
    expect(github.state.comments).toHaveLength(3);
  });

  test.each([
    ['of another kind', `${buildMarker(KEY)}\n\nan answer`],
    ['of another tag', `${buildMarker({ kind: 'gate', tag: 'default-2' })}\n\nclosed`],
    ['of a tag that it only begins like', `${GATE.slice(0, -1)}\n\nclosed`],
    ['that does not come first', `quoted:\n${GATE}`],
    ['that is missing', 'closed'],
  ])('leaves a comment of its own with a marker %s alone', async (_what, body) => {
    const { github, client } = await startRepository();
    github.addComment(7, body, GITHUB_ACTIONS);
    expect(await removeComments(thread(client, GATE_KEY))).toBe(0);
    expect(github.state.comments.map((comment) => comment.body)).toEqual([body]);
  });

  test('leaves the comments of other pull requests alone', async () => {
    const { github, client } = await startRepository();
    github.addComment(8, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await removeComments(thread(client, GATE_KEY))).toBe(0);
    expect(github.state.comments).toHaveLength(1);
  });

  test('is done with one that is gone already, and goes on to the next', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE} one`, GITHUB_ACTIONS);
    const second = github.addComment(7, `${GATE} two`, GITHUB_ACTIONS);
    github.fail({ method: 'DELETE' }, { kind: 'status', status: 404 });
    await removeComments(thread(client, GATE_KEY));
    expect(github.state.comments.map(({ id }) => id)).not.toContain(second);
    expect(asked(github).filter((request) => request.startsWith('DELETE'))).toHaveLength(2);
  });

  test('is done when two runs take back at the same time', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    await Promise.all([removeComments(thread(client, GATE_KEY)), removeComments(thread(client, GATE_KEY))]);
    expect(github.state.comments).toEqual([]);
  });

  test('fails with the missing permission where the token may not write', async () => {
    const { github, client } = await startRepository({
      permissions: { issues: 'read', 'pull-requests': 'read' },
    });
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await thrownBy(() => removeComments(thread(client, GATE_KEY)))).toMatchObject({
      name: 'GitHubError',
      status: 403,
      hint: expect.stringContaining('`issues: write`'),
    });
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('in parts', () => {
  test('each is a comment of its own, in their order', async () => {
    const { github, client } = await startRepository();
    const published = await publishComment(thread(client), publication(['one', 'two', 'three']));
    expect(shown(github)).toEqual(['one', 'two', 'three']);
    expect(published).toMatchObject({ id: github.state.comments[0]?.id, change: 'created' });
    expect(github.state.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- pinata-inference comment:default -->',
      '<!-- pinata-inference comment:default part:2 -->',
      '<!-- pinata-inference comment:default part:3 -->',
    ]);
  });

  test('they are updated in thread, and what is not needed any more goes', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two', 'three']));
    const ids = github.state.comments.map(({ id }) => id);
    const published = await publishComment(thread(client), publication(['one', '2']));
    expect(published).toMatchObject({ id: ids[0], change: 'updated' });
    expect(github.state.comments.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(shown(github)).toEqual(['one', '2']);
    await publishComment(thread(client), publication(['one', '2', 'three', 'four']));
    expect(shown(github)).toEqual(['one', '2', 'three', 'four']);
  });

  test('one that somebody deleted is made anew', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two']));
    github.state.comments.splice(1, 1);
    await publishComment(thread(client), publication(['one', 'two']));
    expect(shown(github)).toEqual(['one', 'two']);
  });
});

test('in parts, one that is deleted between the look and the update is made anew', async () => {
  const { github, client } = await startRepository();
  await publishComment(thread(client), publication(['one', 'two']));
  const currentHead = async () => {
    github.state.comments.splice(1, 1);
    return HEAD;
  };
  const again = publication(['1', '2'], { currentHead });
  expect(await publishComment(thread(client), again)).toMatchObject({
    change: 'updated',
    problem: undefined,
  });
  expect(shown(github)).toEqual(['1', '2']);
});

describe('a result of another commit', () => {
  test('that is the head now is not replaced by one that is not', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('newer', { head: HEAD, startedAtMs: 5 }), GITHUB_ACTIONS);
    const about = { stamp: stamp({ head: OLD_HEAD, startedAtMs: 9 }) };
    expect(await publish(client, 'older', about)).toMatchObject({ id, change: 'superseded' });
    expect(shown(github)).toEqual(['newer']);
    expect(github.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  test('that is not the head any more is replaced', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('older', { head: OLD_HEAD, startedAtMs: 9 }), GITHUB_ACTIONS);
    expect(await publish(client, 'newer')).toMatchObject({ change: 'updated' });
    expect(shown(github)).toEqual(['newer']);
  });

  test.each([
    ['before', 1, 'updated'],
    ['after', 9_000_000, 'superseded'],
  ])('of the same commit, by a run that began %s this one', async (_what, startedAtMs, change) => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('other', { startedAtMs }), GITHUB_ACTIONS);
    expect(await publish(client, 'ours')).toMatchObject({ change });
  });

  test('is not there yet: what is not the head any more is posted, in one part', async () => {
    const { github, client } = await startRepository();
    const about = { stamp: stamp({ head: OLD_HEAD }) };
    expect(await publishComment(thread(client), publication(['one', 'two'], about))).toMatchObject({
      change: 'created',
    });
    expect(shown(github)).toEqual(['one']);
  });

  test.each([
    [9_000_000, 'superseded'],
    [10, 'updated'],
  ])('without commits, that of a run which began at %i: %s', async (startedAtMs, change) => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('other', { head: undefined, startedAtMs }), GITHUB_ACTIONS);
    const about = { stamp: stamp({ head: undefined }), currentHead: async () => undefined };
    expect(await publish(client, 'ours', about)).toMatchObject({ change });
  });

  test('stays, and what this run has cost is added to it', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('newer'), GITHUB_ACTIONS);
    await publish(client, 'older', { stamp: stamp({ head: OLD_HEAD }), spentUsd: 0.25 });
    expect(shown(github)).toEqual(['newer']);
    expect(github.state.comments[0]?.body.split('\n')[1]).toBe('<!-- pinata-inference spent:0.25000000 -->');
  });
});

describe('placement', () => {
  test('recreate takes the earlier one back, and keeps what was spent', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two'], { spentUsd: 1 }));
    github.addComment(7, 'somebody says');
    await publish(client, 'new', { placement: 'recreate', spentUsd: 0.5 });
    expect(shown(github)).toEqual(['somebody says', 'new']);
    expect(github.state.comments.at(-1)?.body).toContain('spent:1.50000000');
  });

  test('recreate leaves a newer result alone', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('newer'), GITHUB_ACTIONS);
    const about = { stamp: stamp({ head: OLD_HEAD }), placement: 'recreate' } as const;
    expect(await publish(client, 'older', about)).toMatchObject({ change: 'superseded' });
    expect(shown(github)).toEqual(['newer']);
  });

  test('new posts beside what is there, and asks for nothing else', async () => {
    const { github, client } = await startRepository();
    await publish(client, 'one', { placement: 'new' });
    expect(await publish(client, 'two', { placement: 'new' })).toMatchObject({ change: 'created' });
    expect(shown(github)).toEqual(['one', 'two']);
    expect(asked(github)).toEqual(['POST /issues/7/comments', 'POST /issues/7/comments']);
  });

  test('new folds the run before away where that is wanted, with all its parts', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    const about = { placement: 'new', hidesPrevious: true } as const;
    await publishComment(thread(client), publication(['one', 'two'], about));
    await publishComment(thread(client), publication(['three'], about));
    expect(github.state.comments.map(({ isMinimized }) => isMinimized ?? false)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(github.violations).toEqual([]);
  });

  test('new folds itself away where a newer commit’s result is there', async () => {
    const { github, client } = await startRepository();
    const about = { placement: 'new', hidesPrevious: true } as const;
    await publish(client, 'newer', about);
    await publish(client, 'older', { ...about, stamp: stamp({ head: OLD_HEAD }) });
    expect(github.state.comments.map(({ isMinimized }) => isMinimized ?? false)).toEqual([false, true]);
  });

  test('append is asked for again when what is there has changed', async () => {
    const { github, client } = await startRepository();
    const about: Partial<Publication> = { placement: 'append' };
    for (const text of ['one', 'two', 'three']) {
      const build = (content: string | undefined) => [content ? `${content} ${text}` : text];
      await publish(client, text, { ...about, build });
    }
    expect(shown(github)).toEqual(['one two three']);
  });

  test('two runs at once that append are both there in the end', async () => {
    const { github, client } = await startRepository();
    const append = (text: string) =>
      publish(client, text, {
        placement: 'append',
        build: (content) => [content ? `${content} ${text}` : text],
      });
    await Promise.all([append('one'), append('two')]);
    expect(github.state.comments).toHaveLength(1);
    expect(shown(github)[0]?.split(' ').sort()).toEqual(['one', 'two']);
  });
});
