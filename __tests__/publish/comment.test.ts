import { describe, expect, test } from '@jest/globals';
import { ActionError, GitHubError } from '../../src/errors.ts';
import { buildMarker, publishComment, removeComments, tryWriting } from '../../src/publish/comment.ts';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { thrownBy } from '../thrown.ts';

const MARKER = buildMarker('comment', 'default');
const BODY = `${MARKER}\n\nThe answer`;

/** What was asked of GitHub, in a few words. */
function asked({ requests }: { requests: readonly { method: string; path: string }[] }): string[] {
  return requests.map(
    ({ method, path }) => `${method} ${path.replace(/^\/repos\/octo\/hello|\/\d{10}$/g, '')}`,
  );
}

test.each([
  ['default', '<!-- pinata-inference comment:default -->'],
  ['a.b-c_1', '<!-- pinata-inference comment:a.b-c_1 -->'],
])('the marker of %s is hidden', (tag, marker) => {
  expect(buildMarker('comment', tag)).toBe(marker);
});

describe('publishComment', () => {
  test('makes the first', async () => {
    const { github, client } = await startRepository();
    const published = await publishComment(client, ADDRESS, MARKER, () => BODY);
    const [comment, ...others] = github.state.comments;
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ body: BODY, user: GITHUB_ACTIONS });
    expect(published).toEqual({ id: comment?.id, url: comment?.html_url, change: 'created' });
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
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({
      id,
      change: 'updated',
    });
    expect(github.state.comments.map(({ body }) => body)).toEqual(['somebody says', BODY]);
    expect(github.violations).toEqual([]);
  });

  test('leaves it alone when nothing changed', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, BODY, GITHUB_ACTIONS);
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({
      id,
      change: 'unchanged',
    });
    expect(asked(github)).toEqual(['GET /issues/7/comments', 'POST /graphql']);
  });

  test('takes no marker in somebody else’s comment for its own', async () => {
    const { github, client } = await startRepository();
    const foreign = `${MARKER}\n\nforged`;
    github.addComment(7, foreign);
    github.addComment(7, foreign, { login: 'github-actions', id: 1, type: 'User' });
    github.addComment(7, foreign, { login: 'other[bot]', id: 2, type: 'Bot' });
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({ change: 'created' });
    expect(github.state.comments.map(({ body }) => body)).toEqual([foreign, foreign, foreign, BODY]);
  });

  test.each([
    ['a marker that does not come first', `quoted:\n${MARKER}`],
    ['the marker of another tag', `${buildMarker('comment', 'default-2')}\n\nx`],
    ['the start of the marker', MARKER.slice(0, -1)],
    ['an empty body', ''],
  ])('takes %s for another comment', async (_what, body) => {
    const { github, client } = await startRepository();
    github.addComment(7, body, GITHUB_ACTIONS);
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({ change: 'created' });
    expect(github.state.comments).toHaveLength(2);
  });

  test('updates the first of several', async () => {
    const { github, client } = await startRepository();
    const first = github.addComment(7, `${MARKER} one`, GITHUB_ACTIONS);
    github.addComment(7, `${MARKER} two`, GITHUB_ACTIONS);
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({
      id: first,
      change: 'updated',
    });
  });

  test('finds its own behind three hundred others', async () => {
    const { github, client } = await startRepository();
    for (let index = 0; index < 300; index += 1) github.addComment(7, `comment ${index}`);
    const id = github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({
      id,
      change: 'updated',
    });
    expect(github.requests.filter(({ method }) => method === 'GET')).toHaveLength(4);
  });

  test('makes a new one, once, when its own was deleted meanwhile', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${MARKER}\n\nold`, GITHUB_ACTIONS);
    const pending = publishComment(client, ADDRESS, MARKER, () => BODY);
    while (!github.requests.some(({ path, status }) => path === '/graphql' && status === 200)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    github.state.comments.length = 0;
    expect(await pending).toMatchObject({ change: 'created' });
    expect(github.state.comments.map(({ body }) => body)).toEqual([BODY]);
    expect(asked(github).filter((request) => request.startsWith('POST /issues'))).toHaveLength(1);
  });

  test.each([
    ['reading', { issues: 'none', 'pull-requests': 'none' }, 'GET'],
    ['writing', { issues: 'read', 'pull-requests': 'read' }, 'POST'],
  ] as const)(
    'fails with the missing permission when the token is not fit for %s',
    async (_what, permissions, method) => {
      const { github, client } = await startRepository({ permissions });
      expect(await thrownBy(() => publishComment(client, ADDRESS, MARKER, () => BODY))).toMatchObject({
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
    expect(await thrownBy(() => publishComment(client, ADDRESS, MARKER, () => BODY))).toMatchObject({
      status: 403,
    });
    expect(github.state.comments).toHaveLength(1);
  });

  test('looks for the comment before it posts again, when the answer to its POST was lost', async () => {
    const { github, client } = await startRepository();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'status', status: 502, afterEffect: true });
    const published = await publishComment(client, ADDRESS, MARKER, () => BODY).catch(
      (error: unknown) => error,
    );
    expect(github.state.comments).toHaveLength(1);
    expect(published).toMatchObject({ id: github.state.comments[0]?.id });
  });

  test('leaves one comment in the end when two runs start at the same time', async () => {
    const { github, client } = await startRepository();
    await Promise.all([
      publishComment(client, ADDRESS, MARKER, () => `${MARKER} one`),
      publishComment(client, ADDRESS, MARKER, () => `${MARKER} two`),
    ]);
    expect(github.state.comments).toHaveLength(1);
  });

  test('waits for a limit, and posts once', async () => {
    const { github, client } = await startRepository();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    expect(await publishComment(client, ADDRESS, MARKER, () => BODY)).toMatchObject({ change: 'created' });
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('removeComments', () => {
  const GATE = buildMarker('gate', 'default');

  test('takes back what the token’s own user posted under the marker', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await removeComments(client, ADDRESS, GATE)).toBe(1);
    expect(github.state.comments.map(({ body }) => body)).toEqual(['somebody says']);
    expect(asked(github)).toEqual(['GET /issues/7/comments', 'POST /graphql', 'DELETE /issues/comments']);
    expect(github.violations).toEqual([]);
  });

  test('takes back all of them, also behind a hundred others', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE} one`, GITHUB_ACTIONS);
    for (let index = 0; index < 120; index += 1) github.addComment(7, `comment ${index}`);
    github.addComment(7, `${GATE} two`, GITHUB_ACTIONS);
    expect(await removeComments(client, ADDRESS, GATE)).toBe(2);
    expect(github.state.comments).toHaveLength(120);
  });

  test('asks once where there is nothing to take back', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, 'somebody says');
    expect(await removeComments(client, ADDRESS, GATE)).toBe(0);
    expect(asked(github)).toEqual(['GET /issues/7/comments']);
  });

  test('leaves somebody else’s comment with the marker alone', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE}\n\nforged`);
    github.addComment(7, `${GATE}\n\nforged`, { login: 'github-actions', id: 1, type: 'User' });
    github.addComment(7, `${GATE}\n\nforged`, { login: 'other[bot]', id: 2, type: 'Bot' });
    expect(await removeComments(client, ADDRESS, GATE)).toBe(0);
    expect(github.state.comments).toHaveLength(3);
  });

  test.each([
    ['of another kind', `${buildMarker('comment', 'default')}\n\nan answer`],
    ['of another tag', `${buildMarker('gate', 'default-2')}\n\nclosed`],
    ['of a tag that it only begins like', `${GATE.slice(0, -1)}\n\nclosed`],
    ['that does not come first', `quoted:\n${GATE}`],
    ['that is missing', 'closed'],
  ])('leaves a comment of its own with a marker %s alone', async (_what, body) => {
    const { github, client } = await startRepository();
    github.addComment(7, body, GITHUB_ACTIONS);
    expect(await removeComments(client, ADDRESS, GATE)).toBe(0);
    expect(github.state.comments.map((comment) => comment.body)).toEqual([body]);
  });

  test('leaves the comments of other pull requests alone', async () => {
    const { github, client } = await startRepository();
    github.addComment(8, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await removeComments(client, ADDRESS, GATE)).toBe(0);
    expect(github.state.comments).toHaveLength(1);
  });

  test('is done with one that is gone already, and goes on to the next', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE} one`, GITHUB_ACTIONS);
    const second = github.addComment(7, `${GATE} two`, GITHUB_ACTIONS);
    github.fail({ method: 'DELETE' }, { kind: 'status', status: 404 });
    await removeComments(client, ADDRESS, GATE);
    expect(github.state.comments.map(({ id }) => id)).not.toContain(second);
    expect(asked(github).filter((request) => request.startsWith('DELETE'))).toHaveLength(2);
  });

  test('is done when two runs take back at the same time', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    await Promise.all([removeComments(client, ADDRESS, GATE), removeComments(client, ADDRESS, GATE)]);
    expect(github.state.comments).toEqual([]);
  });

  test('fails with the missing permission where the token may not write', async () => {
    const { github, client } = await startRepository({
      permissions: { issues: 'read', 'pull-requests': 'read' },
    });
    github.addComment(7, `${GATE}\n\nclosed`, GITHUB_ACTIONS);
    expect(await thrownBy(() => removeComments(client, ADDRESS, GATE))).toMatchObject({
      name: 'GitHubError',
      status: 403,
      hint: expect.stringContaining('`issues: write`'),
    });
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('tryWriting', () => {
  test('gives what was written', async () => {
    const log = createRecordedLog();
    expect(await tryWriting(async () => 7, log)).toBe(7);
    expect(log.entries).toEqual([]);
  });

  test('warns with the missing permission where the token may not write, and goes on', async () => {
    const { client } = await startRepository({ permissions: { issues: 'read', 'pull-requests': 'read' } });
    const log = createRecordedLog();
    expect(await tryWriting(() => publishComment(client, ADDRESS, MARKER, () => BODY), log)).toBeUndefined();
    expect(log.entries).toEqual([
      expect.stringMatching(
        /^warning: The comment was not posted; the job summary has the result\. GitHub answered 403 to POST .*`issues: write`/,
      ),
    ]);
  });

  test('warns in whole sentences also without a hint', async () => {
    const log = createRecordedLog();
    const refuse = () => Promise.reject(new GitHubError('GitHub answered 403', { status: 403 }));
    expect(await tryWriting(refuse, log)).toBeUndefined();
    expect(log.entries).toEqual([expect.stringContaining('has the result. GitHub answered 403.')]);
  });

  test.each<[string, unknown]>([
    ['a limit', new GitHubError('Wait', { status: 403, retryAfterMs: 60_000 })],
    ['a token that is wrong', new GitHubError('No', { status: 401 })],
    ['a pull request that is missing', new GitHubError('No', { status: 404 })],
    ['an outage', new GitHubError('No', { status: 502 })],
    ['a failure of another kind', new ActionError('No')],
    ['a bug', new TypeError('No')],
  ])('passes %s on, and says nothing of it', async (_what, error) => {
    const log = createRecordedLog();
    expect(await thrownBy(() => tryWriting(() => Promise.reject(error), log))).toBe(error);
    expect(log.entries).toEqual([]);
  });
});
