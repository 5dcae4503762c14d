// Threads of comments on lines: what becomes of them, and who may do what.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { closeAfterTest } from '../close-after-test.ts';
import type { GithubOptions } from './github.ts';
import { startGithub } from './github.ts';

const HEAD = 'a'.repeat(40);
const PULL = '/repos/octo/hello/pulls/7';
const COMMENTS = '/repos/octo/hello/pulls/comments';
const DIFF = `diff --git a/a.ts b/a.ts
index 1111111..2222222 100644
--- a/a.ts
+++ b/a.ts
@@ -1,3 +1,4 @@
 one
-two
+zwei
+drei
 four
`;

const SEED = {
  number: 7,
  title: 'Count in German',
  body: null,
  author: 'octocat',
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'feature', sha: HEAD },
  diff: DIFF,
};

const THREADS =
  'query ($owner: String!, $repo: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid reviewThreads(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id isResolved isOutdated resolvedBy { login } path line startLine diffSide comments(first: 50) { nodes { databaseId url body viewerDidAuthor createdAt author { login } reactions(content: THUMBS_DOWN, first: 20) { nodes { user { login } } } } } } } } } }';

const ThreadSchema = v.looseObject({
  id: v.string(),
  comments: v.object({ nodes: v.array(v.looseObject({ databaseId: v.number(), body: v.string() })) }),
});
const PageSchema = v.object({
  data: v.object({
    repository: v.object({
      pullRequest: v.object({
        reviewThreads: v.object({
          nodes: v.array(ThreadSchema),
          pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
        }),
      }),
    }),
  }),
});
const IdSchema = v.looseObject({ id: v.number() });

async function start(options: GithubOptions = {}) {
  const github = closeAfterTest(await startGithub({ token: 'job', ...options }));
  github.addPullRequest(SEED);
  const send = async (method: string, path: string, body?: object, token = 'job') => {
    const response = await fetch(`${github.url}${path}`, {
      method,
      headers: { authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, json };
  };
  const query = async (text: string, variables: object, token?: string) =>
    (await send('POST', '/graphql', { query: text, variables }, token)).json;
  const about = { owner: 'octo', repo: 'hello', number: 7 };
  const readPage = async (after?: string | null, token?: string) => {
    const page = await query(THREADS, { ...about, after }, token);
    return v.parse(PageSchema, page).data.repository.pullRequest.reviewThreads;
  };
  const post = async (comment: object = {}, token?: string) => {
    const body = { commit_id: HEAD, path: 'a.ts', body: 'Why?', line: 2, ...comment };
    return v.parse(IdSchema, (await send('POST', `${PULL}/comments`, body, token)).json).id;
  };
  const resolve = (threadId: string, token?: string, mutation = 'resolveReviewThread') =>
    query(
      `mutation ($threadId: ID!) { ${mutation}(input: {threadId: $threadId}) { thread { id isResolved } } }`,
      { threadId },
      token,
    );
  return { github, send, query, readPage, post, resolve };
}

const tokens = {
  app: {
    actor: { login: 'reviewer[bot]', id: 2, type: 'Bot' },
    permissions: { 'pull-requests': 'write', contents: 'write' },
  },
  narrow: {
    actor: { login: 'reviewer[bot]', id: 2, type: 'Bot' },
    permissions: { 'pull-requests': 'write' },
  },
  author: { permissions: { 'pull-requests': 'write' } },
  mona: { actor: { login: 'mona', id: 3, type: 'User' }, permissions: { 'pull-requests': 'write' } },
} satisfies GithubOptions['tokens'];

test('threads are told with their comments, their authors and who is against them', async () => {
  const { github, send, readPage, post } = await start({ tokens });
  const first = await post();
  const second = await post({ start_line: 1, line: 3 }, 'mona');
  await send('POST', `${COMMENTS}/${first}/reactions`, { content: '-1' }, 'mona');
  await send('POST', `${COMMENTS}/${first}/reactions`, { content: '+1' }, 'author');
  await send('POST', `${PULL}/comments/${first}/replies`, { body: 'By design' }, 'author');
  const { nodes, pageInfo } = await readPage();
  expect(pageInfo).toMatchObject({ hasNextPage: false });
  const reactions = (logins: string[]) => ({ nodes: logins.map((login) => ({ user: { login } })) });
  const comment = (about: object) => ({ viewerDidAuthor: false, reactions: reactions([]), ...about });
  const state = { isResolved: false, isOutdated: false, resolvedBy: null, path: 'a.ts', diffSide: 'RIGHT' };
  expect(nodes).toEqual([
    {
      ...state,
      id: expect.stringMatching(/^PRRT_/),
      line: 2,
      startLine: null,
      comments: {
        nodes: [
          comment({
            databaseId: first,
            url: `https://github.com/octo/hello/pull/7#discussion_r${first}`,
            body: 'Why?',
            viewerDidAuthor: true,
            createdAt: expect.stringMatching(/^2.*Z$/),
            author: { login: 'github-actions' },
            reactions: reactions(['mona']),
          }),
          expect.objectContaining({ body: 'By design', author: { login: 'octocat' } }),
        ],
      },
    },
    expect.objectContaining({
      line: 3,
      startLine: 1,
      comments: { nodes: [expect.objectContaining({ databaseId: second, author: { login: 'mona' } })] },
    }),
  ]);
  expect(github.violations).toEqual([]);
});

test('threads come by the hundred, and a page goes on though threads went', async () => {
  const { github, readPage, post, send } = await start();
  const ids: number[] = [];
  for (let index = 0; index < 103; index += 1) ids.push(await post());
  const first = await readPage();
  expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([100, true]);
  await send('DELETE', `${COMMENTS}/${ids[99]}`);
  const second = await readPage(first.pageInfo.endCursor);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect(second.nodes.map(({ comments }) => comments.nodes[0]?.databaseId)).toEqual(ids.slice(100));
  expect(github.violations).toEqual([]);
});

test('a review that is not submitted has threads for who writes it only', async () => {
  const { send, readPage } = await start({ tokens });
  const comments = [{ path: 'a.ts', body: 'Why?', line: 2 }];
  expect((await send('POST', `${PULL}/reviews`, { comments })).status).toBe(200);
  expect((await readPage()).nodes).toHaveLength(1);
  expect((await readPage(null, 'mona')).nodes).toEqual([]);
});

test.each([
  [{ owner: 'octo', repo: 'other', number: 7 }, 'NOT_FOUND', ['repository']],
  [{ owner: 'octo', repo: 'hello', number: 8 }, 'NOT_FOUND', ['repository', 'pullRequest']],
])('what is not there is told: %j', async (about, type, path) => {
  const { github, query } = await start();
  expect(await query(THREADS, about)).toMatchObject({ errors: [{ type, path }] });
  expect(github.violations).toEqual([]);
});

test.each([
  ['reviewThreads { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
  ['reviewThreads(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
  ['reviewThreads(first: 1, after: "x") { totalCount }', 'INVALID_CURSOR_ARGUMENTS'],
])('pages are asked for as GitHub has them: %s', async (field, type) => {
  const { github, query } = await start();
  const text = `query { repository(owner: "octo", name: "hello") { pullRequest(number: 7) { ${field} } } }`;
  expect(await query(text, {})).toMatchObject({ errors: [{ type }] });
  expect(github.violations).toHaveLength(1);
});

describe('a thread is resolved and opened again', () => {
  test.each([
    ['by an app that may write contents', 'app', {}, null],
    ['by the author of the pull request', 'author', {}, 'octocat'],
    ['by somebody who has write access', 'mona', {}, 'mona'],
    ['by the workflow’s token with contents: write', 'job', { contents: 'write' }, null],
  ] as const)('%s', async (_what, token, permissions, login) => {
    const { github, readPage, post, resolve } = await start({ tokens, permissions });
    github.addCollaborator('mona', 'write');
    await post();
    const id = (await readPage()).nodes[0]?.id ?? '';
    expect(await resolve(id, token)).toEqual({
      data: { resolveReviewThread: { thread: { id, isResolved: true } } },
    });
    const resolvedBy = login === null ? null : { login };
    expect((await readPage()).nodes).toMatchObject([{ isResolved: true, resolvedBy }]);
    expect(await resolve(id, token, 'unresolveReviewThread')).toMatchObject({
      data: { unresolveReviewThread: { thread: { isResolved: false } } },
    });
    expect((await readPage()).nodes).toMatchObject([{ isResolved: false, resolvedBy: null }]);
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['the workflow’s token', 'job', 'Resource not accessible by integration'],
    ['an app without contents: write', 'narrow', 'Resource not accessible by integration'],
    [
      'somebody who has no write access',
      'mona',
      'mona does not have the correct permissions to execute `ResolveReviewThread`',
    ],
  ])('but not by %s', async (_what, token, message) => {
    const { github, readPage, post, resolve } = await start({ tokens });
    await post();
    const id = (await readPage()).nodes[0]?.id ?? '';
    expect(await resolve(id, token)).toMatchObject({
      data: { resolveReviewThread: null },
      errors: [{ type: 'FORBIDDEN', message }],
    });
    expect((await readPage()).nodes).toMatchObject([{ isResolved: false }]);
    expect(github.violations).toEqual([]);
  });
});

describe('answers', () => {
  test('stand in the thread, each in a review of its own', async () => {
    const { github, send, post, readPage } = await start();
    const id = await post({ start_line: 1, line: 3 });
    expect(await send('POST', `${PULL}/comments/${id}/replies`, { body: 'Yes' })).toMatchObject({
      status: 201,
      json: { in_reply_to_id: id, body: 'Yes', path: 'a.ts', line: 3, start_line: 1 },
    });
    expect((await readPage()).nodes).toMatchObject([
      { comments: { nodes: [{ body: 'Why?' }, { body: 'Yes' }] } },
    ]);
    expect((await send('GET', `${PULL}/reviews`)).json).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test('are refused: to an answer, to nothing, without words, where it is locked or a review is begun', async () => {
    const { github, send, post } = await start();
    const id = await post();
    const answer = (to: number, body = 'Yes') => send('POST', `${PULL}/comments/${to}/replies`, { body });
    const { id: reply } = v.parse(IdSchema, (await answer(id)).json);
    expect((await answer(reply)).status).toBe(404);
    expect((await answer(1)).status).toBe(404);
    expect((await answer(id, ' ')).status).toBe(422);
    const begun = await send('POST', `${PULL}/reviews`, {});
    expect((await answer(id)).status).toBe(422);
    await send('DELETE', `${PULL}/reviews/${v.parse(IdSchema, begun.json).id}`);
    for (const pull of github.state.pulls) pull.locked = true;
    expect((await answer(id)).status).toBe(422);
    expect(github.state.reviewComments).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test('stay where the first comment is deleted, and the thread goes with its last one', async () => {
    const { github, send, post, readPage } = await start();
    const id = await post();
    const answered = await send('POST', `${PULL}/comments/${id}/replies`, { body: 'Yes' });
    const { id: reply } = v.parse(IdSchema, answered.json);
    expect(await send('DELETE', `${COMMENTS}/${id}`)).toEqual({ status: 204, json: null });
    expect((await send('DELETE', `${COMMENTS}/${id}`)).status).toBe(404);
    expect((await readPage()).nodes).toMatchObject([{ line: 2, comments: { nodes: [{ body: 'Yes' }] } }]);
    expect((await send('GET', `${PULL}/comments`)).json).toMatchObject([{ in_reply_to_id: id }]);
    expect((await send('DELETE', `${COMMENTS}/${reply}`)).status).toBe(204);
    expect((await readPage()).nodes).toEqual([]);
    expect(github.state.threads).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test('a comment can be read and changed', async () => {
  const { github, send, post } = await start();
  const id = await post();
  expect(await send('PATCH', `${COMMENTS}/${id}`, { body: 'Because' })).toMatchObject({
    status: 200,
    json: { id, body: 'Because' },
  });
  expect(await send('GET', `${COMMENTS}/${id}`)).toMatchObject({ status: 200, json: { body: 'Because' } });
  expect((await send('PATCH', `${COMMENTS}/${id}`, { body: '' })).status).toBe(422);
  expect((await send('PATCH', `${COMMENTS}/1`, { body: 'x' })).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test('what a review says can be changed, and is not taken from one that has nothing else', async () => {
  const { github, send } = await start();
  const id = github.addReview(7, 'Hi', 'COMMENTED');
  const path = `${PULL}/reviews/${id}`;
  expect(await send('PUT', path, { body: 'Ho' })).toMatchObject({ status: 200, json: { id, body: 'Ho' } });
  expect((await send('PUT', path, { body: '' })).status).toBe(422);
  expect((await send('PUT', `${PULL}/reviews/1`, { body: 'Ho' })).status).toBe(404);
  expect(github.state.reviews).toMatchObject([{ body: 'Ho' }]);
  expect(github.violations).toEqual([]);
});

test('a reaction is there once', async () => {
  const { github, send, post } = await start();
  const comment = github.addComment(7, '/review');
  for (const path of [`/repos/octo/hello/issues/comments/${comment}`, `${COMMENTS}/${await post()}`]) {
    const react = () => send('POST', `${path}/reactions`, { content: 'eyes' });
    const first = await react();
    expect(first).toMatchObject({ status: 201, json: { content: 'eyes' } });
    expect(await react()).toEqual({ ...first, status: 200 });
    expect((await send('GET', path)).json).toMatchObject({ reactions: { total_count: 1, eyes: 1 } });
  }
  expect((await send('POST', `${COMMENTS}/1/reactions`, { content: 'eyes' })).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test('comments on lines and reviews can be hidden', async () => {
  const { github, send, query, post } = await start();
  await post();
  const node = v.parse(v.array(v.object({ node_id: v.string() })), [
    ...v.parse(v.array(v.unknown()), (await send('GET', `${PULL}/comments`)).json),
    ...v.parse(v.array(v.unknown()), (await send('GET', `${PULL}/reviews`)).json),
  ]);
  for (const { node_id: subjectId } of node) {
    const text =
      'mutation ($subjectId: ID!) { minimizeComment(input: {subjectId: $subjectId, classifier: OUTDATED}) { minimizedComment { isMinimized minimizedReason } } }';
    expect(await query(text, { subjectId })).toEqual({
      data: { minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } } },
    });
  }
  expect(github.state.reviewComments).toMatchObject([{ isMinimized: true }]);
  expect(github.state.reviews).toMatchObject([{ isMinimized: true }]);
  expect(github.violations).toEqual([]);
});

test('check runs of a commit are listed, the last of each name and app, with what they say of lines', async () => {
  const { github, send } = await start({ permissions: { checks: 'write' } });
  const RUNS = '/repos/octo/hello/check-runs';
  const output = {
    title: 'x',
    summary: 'y',
    annotations: [{ path: 'a.ts', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'Bad' }],
  };
  const run = { head_sha: HEAD, conclusion: 'failure', output };
  const ids: number[] = [];
  for (const name of ['test', 'lint', 'test']) {
    ids.push(v.parse(IdSchema, (await send('POST', RUNS, { ...run, name })).json).id);
  }
  const list = `/repos/octo/hello/commits/${HEAD}/check-runs`;
  const [first, second, third] = ids;
  expect(await send('GET', list)).toMatchObject({
    status: 200,
    json: { total_count: 2, check_runs: [{ id: third }, { id: second }] },
  });
  expect((await send('GET', `${list}?filter=all&per_page=2&page=2`)).json).toMatchObject({
    total_count: 3,
    check_runs: [{ id: first, app: { slug: 'github-actions' }, output: { annotations_count: 1 } }],
  });
  expect((await send('GET', `/repos/octo/hello/commits/${'c'.repeat(40)}/check-runs`)).status).toBe(422);
  expect(await send('GET', `${RUNS}/${first}/annotations`)).toMatchObject({
    status: 200,
    json: [{ path: 'a.ts', message: 'Bad', annotation_level: 'failure' }],
  });
  expect(github.violations).toEqual([]);
});

describe('a push', () => {
  const hunk = (heading: string, ...rows: string[]) =>
    `diff --git a/a.ts b/a.ts\nindex 1111111..3333333 100644\n--- a/a.ts\n+++ b/a.ts\n${heading}\n${rows.join('\n')}\n`;
  const pushed = 'd'.repeat(40);

  test.each<[string, object, string, object]>([
    [
      'takes a comment along with its line',
      { line: 2 },
      hunk('@@ -1,3 +1,5 @@', '+zero', ' one', '-two', '+zwei', '+drei', ' four'),
      { line: 3, position: 4, commit: pushed },
    ],
    [
      'leaves it where the line has become context',
      { line: 2 },
      hunk('@@ -1,3 +1,4 @@', ' one', ' zwei', '+drei', ' four'),
      { line: 2, position: 2, commit: pushed },
    ],
    [
      'takes it to the nearest of several like it',
      { line: 3 },
      hunk('@@ -1,1 +1,6 @@', '+drei', '+a', '+b', '+drei', '+c', ' one'),
      { line: 4 },
    ],
    [
      'takes all lines of it along',
      { start_line: 2, line: 3 },
      hunk('@@ -8,1 +9,3 @@', '+zwei', '+drei', ' one'),
      { start_line: 9, line: 10, commit: pushed },
    ],
    [
      'outdates it where one of its lines is changed',
      { start_line: 2, line: 3 },
      hunk('@@ -1,3 +1,3 @@', ' one', '-two', '+zwei', '+tre'),
      {
        start_line: null,
        line: null,
        position: null,
        original_start_line: 2,
        original_line: 3,
        commit: HEAD,
      },
    ],
    [
      'outdates it where its lines are in two hunks',
      { start_line: 2, line: 3 },
      hunk('@@ -1,1 +2,1 @@', '+zwei', '@@ -9,0 +3,1 @@', '+drei'),
      { start_line: null, line: null },
    ],
    [
      'outdates it where the file is as it was',
      { line: 2 },
      '',
      { line: null, original_line: 2, commit: HEAD },
    ],
    [
      'keeps to its side',
      { line: 2, side: 'LEFT' },
      hunk('@@ -1,3 +1,3 @@', ' one', '-two', '+two', ' four'),
      { line: 2, side: 'LEFT' },
    ],
    [
      'outdates one on a line that is not removed any more',
      { line: 2, side: 'LEFT' },
      hunk('@@ -1,0 +1,1 @@', '+two'),
      { line: null },
    ],
  ])('%s', async (_what, about, diff, expected) => {
    const { github, send, post, readPage } = await start();
    const id = await post(about);
    github.addReply(id, 'Yes');
    github.addPullRequest({ ...SEED, head: { ...SEED.head, sha: pushed }, diff });
    expect(github.state.reviewComments).toMatchObject([expected, expected]);
    const { commit: commit_id, ...told } = { commit: undefined, ...expected };
    const shown = { ...told, ...(commit_id === undefined ? {} : { commit_id }), original_commit_id: HEAD };
    expect((await send('GET', `${PULL}/comments`)).json).toMatchObject([shown, shown]);
    const line = github.state.reviewComments[0]?.line ?? null;
    expect((await readPage()).nodes).toMatchObject([{ line, isOutdated: line === null }]);
    expect(github.violations).toEqual([]);
  });

  test('that brings the line back brings the comment back', async () => {
    const { github, post } = await start();
    await post();
    github.addPullRequest({ ...SEED, diff: '' });
    github.addPullRequest(SEED);
    expect(github.state.reviewComments).toMatchObject([{ line: 2, start_line: null }]);
  });
});

test('others answer, settle, react and check as a test has them do', async () => {
  const { github, post, readPage, send } = await start({ permissions: { checks: 'write' } });
  const id = await post();
  const mona = { login: 'mona', id: 3, type: 'User' } as const;
  const reply = github.addReply(id, 'By design', mona);
  github.resolveThread(reply, mona);
  github.addReaction(id, '-1');
  const [thread] = (await readPage()).nodes;
  expect(thread).toMatchObject({ isResolved: true, resolvedBy: { login: 'mona' } });
  expect(thread?.comments.nodes).toMatchObject([
    { reactions: { nodes: [{ user: { login: 'octocat' } }] } },
    { databaseId: reply, body: 'By design', author: { login: 'mona' } },
  ]);
  github.unresolveThread(id);
  expect((await readPage()).nodes).toMatchObject([{ isResolved: false }]);
  expect(() => github.addReply(1, 'x')).toThrow('There is no comment 1 on lines');
  expect(() => github.addReaction(1, 'eyes')).toThrow('There is no comment 1');

  const annotations = [{ path: 'a.ts', start_line: 2, message: 'Type error' }];
  const run = github.addCheckRun({ name: 'types', head_sha: HEAD, app: 'checker', annotations });
  expect((await send('GET', `/repos/octo/hello/commits/${HEAD}/check-runs`)).json).toMatchObject({
    check_runs: [{ id: run, status: 'completed', conclusion: 'failure', app: { slug: 'checker' } }],
  });
  const path = `/repos/octo/hello/check-runs/${run}`;
  expect((await send('GET', `${path}/annotations`)).json).toMatchObject([
    { start_line: 2, end_line: 2, annotation_level: 'failure' },
  ]);
  expect((await send('PATCH', path, { conclusion: 'success' })).status).toBe(403);
  github.reset();
  expect(github.state).toMatchObject({ threads: [], reactions: [], reviewComments: [], checkRuns: [] });
  expect(github.violations).toEqual([]);
});

test('the event of an answer tells what it answers', async () => {
  const { github, post } = await start();
  const id = await post();
  expect(github.events.lineComment(id).payload).not.toMatchObject({ comment: { in_reply_to_id: id } });
  const user = { login: 'mona', id: 3, type: 'User' } as const;
  expect(github.events.lineComment(github.addReply(id, 'By design', user))).toMatchObject({
    name: 'pull_request_review_comment',
    payload: {
      action: 'created',
      comment: { in_reply_to_id: id, body: 'By design', user: { login: 'mona' } },
      pull_request: { number: 7, draft: false },
      sender: { login: 'mona' },
    },
  });
});

test('a fault meets the operation of GraphQL that it names', async () => {
  const { github, post, readPage, resolve } = await start({ permissions: { contents: 'write' } });
  await post();
  const id = (await readPage()).nodes[0]?.id ?? '';
  github.fail({ path: /graphql/, body: /resolveReviewThread/ }, { kind: 'status', status: 502 });
  expect((await readPage()).nodes).toHaveLength(1);
  expect(await resolve(id)).toEqual({ message: 'Server Error' });
  expect(await resolve(id)).toMatchObject({
    data: { resolveReviewThread: { thread: { isResolved: true } } },
  });
});
