// Reviews, check runs and trees: the rules by which GitHub takes them.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { closeAfterTest } from '../close-after-test.ts';
import type { GithubOptions } from './github.ts';
import { startGithub } from './github.ts';

const HEAD = 'a'.repeat(40);
const PULL = '/repos/octo/hello/pulls/7';
const DIFF = `diff --git a/src/a.ts b/src/a.ts
index 1111111..2222222 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -1,3 +1,4 @@
 one
-two
+zwei
+drei
 four
@@ -20,2 +21,2 @@ fn()
 twenty
-end
\\ No newline at end of file
+ende
\\ No newline at end of file
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
index 1111111..0000000
--- a/gone.ts
+++ /dev/null
@@ -1 +0,0 @@
-@@ -1 +1 @@
diff --git a/old.ts b/new.ts
similarity index 90%
rename from old.ts
rename to new.ts
index 1111111..2222222 100644
--- a/old.ts
+++ b/new.ts
@@ -5 +5 @@
-x
+y
diff --git a/image.png b/image.png
index 1111111..2222222 100644
Binary files a/image.png and b/image.png differ
`;

const ErrorSchema = v.looseObject({ message: v.string(), errors: v.optional(v.array(v.unknown()), []) });
const IdSchema = v.looseObject({ id: v.number() });

async function start(options: GithubOptions = {}) {
  const github = closeAfterTest(await startGithub(options));
  github.addPullRequest({
    number: 7,
    title: 'Count in German',
    body: null,
    author: 'octocat',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'feature', sha: HEAD },
    diff: DIFF,
  });
  const send = async (method: string, path: string, body?: object, token = 'job') => {
    const response = await fetch(`${github.url}${path}`, {
      method,
      headers: { authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    return { status, headers, json: await response.json() };
  };
  return { github, send };
}

/** A comment as a review and as its own endpoint take it. */
function comment(about: object): object {
  return { path: 'src/a.ts', body: 'Why?', line: 2, side: 'RIGHT', ...about };
}

describe('a comment is taken', () => {
  test.each<[string, object]>([
    ['on an added line', { line: 3 }],
    ['on a line of the context, as the new file counts', { line: 4 }],
    ['on a line of the context, as the old file counts', { line: 3, side: 'LEFT' }],
    ['on a removed line', { line: 2, side: 'LEFT' }],
    ['on several lines of one hunk', { start_line: 1, start_side: 'RIGHT', line: 4 }],
    ['on a last line without an end', { line: 22 }],
    ['on a file that is gone', { path: 'gone.ts', line: 1, side: 'LEFT' }],
    ['on a renamed file', { path: 'new.ts', line: 5 }],
    ['that is as long as can be', { body: 'x'.repeat(65_536) }],
  ])('%s', async (_what, about) => {
    const { github, send } = await start();
    const body = { commit_id: HEAD, event: 'COMMENT', comments: [comment(about)] };
    expect(await send('POST', `${PULL}/reviews`, body)).toMatchObject({
      status: 200,
      json: { state: 'COMMENTED' },
    });
    const single = { commit_id: HEAD, ...comment(about) };
    expect(await send('POST', `${PULL}/comments`, single)).toMatchObject({ status: 201, json: about });
    expect(await send('GET', `${PULL}/comments`)).toMatchObject({ status: 200, json: [about, about] });
    expect(github.violations).toEqual([]);
  });
});

describe('a comment is refused, and the whole review with it', () => {
  test.each<[string, object, string, string]>([
    ['on a line out of the hunks', { line: 5 }, 'Line could not be resolved', 'line must be part'],
    [
      'on the other side’s line',
      { line: 4, side: 'LEFT' },
      'Line could not be resolved',
      'line must be part',
    ],
    ['without a line', { line: undefined }, 'Line could not be resolved', 'line must be part'],
    ['on a binary file', { path: 'image.png' }, 'Line could not be resolved', 'line must be part'],
    ['on an old name', { path: 'old.ts', line: 5 }, 'Path could not be resolved', 'path is invalid'],
    ['on what is not changed', { path: 'b.ts' }, 'Path could not be resolved', 'path is invalid'],
    ['from a line to itself', { start_line: 2 }, 'must precede', 'must precede'],
    ['from a later line', { start_line: 3 }, 'must precede', 'must precede'],
    ['over two hunks', { start_line: 4, line: 21 }, 'same hunk', 'same hunk'],
    [
      'from out of the hunks',
      { start_line: 10, line: 21 },
      'Start line could not be resolved',
      'must be part',
    ],
    ['from the other side', { start_line: 1, start_side: 'LEFT' }, 'Start line', 'must be part'],
    ['without words', { body: ' \n' }, 'blank', 'blank'],
    ['that is too long', { body: 'x'.repeat(65_537) }, 'too long', 'too long'],
  ])('%s', async (_what, about, words, message) => {
    const { github, send } = await start();
    const body = { commit_id: HEAD, event: 'COMMENT', comments: [comment({}), comment(about)] };
    const refused = await send('POST', `${PULL}/reviews`, body);
    expect(refused).toMatchObject({ status: 422, json: { message: 'Unprocessable Entity' } });
    expect(v.parse(ErrorSchema, refused.json).errors).toEqual([expect.stringContaining(words)]);
    const single = await send('POST', `${PULL}/comments`, { commit_id: HEAD, ...comment(about) });
    expect(single).toMatchObject({ status: 422, json: { message: 'Validation Failed' } });
    expect(v.parse(ErrorSchema, single.json).errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message) }),
    ]);
    expect(github.state.reviews).toEqual([]);
    expect(github.state.reviewComments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('on a commit of something else', async () => {
    const { send } = await start();
    const about = { commit_id: 'c'.repeat(40) };
    const body = { ...about, event: 'COMMENT', comments: [comment({})] };
    expect((await send('POST', `${PULL}/reviews`, body)).status).toBe(422);
    expect((await send('POST', `${PULL}/comments`, { ...about, ...comment({}) })).status).toBe(422);
  });

  test.each([{}, { body: '' }])('nor is one taken that says nothing: %j', async (about) => {
    const { send } = await start();
    expect((await send('POST', `${PULL}/reviews`, { event: 'COMMENT', ...about })).status).toBe(422);
  });

  test('nor any in a conversation that is locked', async () => {
    const { github, send } = await start();
    for (const pull of github.state.pulls) pull.locked = true;
    const body = { event: 'COMMENT', body: 'Hi' };
    expect((await send('POST', `${PULL}/reviews`, body)).status).toBe(422);
    expect((await send('POST', `${PULL}/comments`, { commit_id: HEAD, ...comment({}) })).status).toBe(422);
  });
});

describe('a review that is not submitted', () => {
  const tokens = { other: { permissions: { 'pull-requests': 'write' } } } as const;

  test('is seen by who writes it only, and keeps them from any other', async () => {
    const { github, send } = await start({ token: 'job', tokens });
    const pending = await send('POST', `${PULL}/reviews`, { comments: [comment({})] });
    expect(pending).toMatchObject({ status: 200, json: { state: 'PENDING' } });
    const body = { event: 'COMMENT', body: 'Hi' };
    expect(await send('POST', `${PULL}/reviews`, body)).toMatchObject({
      status: 422,
      json: { errors: ['User can only have one pending review per pull request'] },
    });
    expect((await send('POST', `${PULL}/comments`, { commit_id: HEAD, ...comment({}) })).status).toBe(422);
    expect((await send('POST', `${PULL}/reviews`, body, 'other')).status).toBe(200);
    expect((await send('GET', `${PULL}/reviews`)).json).toHaveLength(2);
    expect((await send('GET', `${PULL}/reviews`, undefined, 'other')).json).toHaveLength(1);
    expect((await send('GET', `${PULL}/comments`)).json).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('can be deleted by them, and no submitted one can', async () => {
    const { github, send } = await start({ token: 'job', tokens });
    const pending = await send('POST', `${PULL}/reviews`, { comments: [comment({})] });
    const path = `${PULL}/reviews/${v.parse(IdSchema, pending.json).id}`;
    expect((await send('DELETE', path, undefined, 'other')).status).toBe(404);
    expect((await send('DELETE', path)).status).toBe(200);
    expect((await send('DELETE', path)).status).toBe(404);
    expect(github.state.reviewComments).toEqual([]);
    const id = github.addReview(7, 'Hi', 'COMMENTED');
    expect((await send('DELETE', `${PULL}/reviews/${id}`)).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

test('what a token lacks is told', async () => {
  const permissions = { contents: 'none', 'pull-requests': 'read' } as const;
  const { github, send } = await start({ permissions });
  const head_sha = HEAD;
  for (const [method, path, body, accepted] of [
    ['POST', `${PULL}/reviews`, { event: 'COMMENT', body: 'Hi' }, 'pull_requests=write'],
    ['POST', `${PULL}/comments`, { commit_id: HEAD, ...comment({}) }, 'pull_requests=write'],
    ['DELETE', `${PULL}/reviews/1`, undefined, 'pull_requests=write'],
    ['POST', '/repos/octo/hello/check-runs', { name: 'x', head_sha }, 'checks=write'],
    ['PATCH', '/repos/octo/hello/check-runs/1', { status: 'in_progress' }, 'checks=write'],
    ['GET', `/repos/octo/hello/git/trees/${HEAD}`, undefined, 'contents=read'],
  ] as const) {
    const { status, headers } = await send(method, path, body);
    expect([path, status, headers.get('x-accepted-github-permissions')]).toEqual([path, 403, accepted]);
  }
  expect((await send('GET', `${PULL}/reviews`)).status).toBe(200);
  expect((await send('GET', `${PULL}/comments`)).status).toBe(200);
  expect(github.violations).toEqual([]);
});

describe('check runs', () => {
  const RUNS = '/repos/octo/hello/check-runs';
  const permissions = { checks: 'write' } as const;

  test('begin, gather annotations and end', async () => {
    const { github, send } = await start({ permissions });
    const annotation = {
      path: 'src/a.ts',
      start_line: 1,
      end_line: 1,
      annotation_level: 'notice',
      message: 'x',
    };
    const output = { title: 'Reviewing', summary: '…', annotations: [annotation] };
    const begun = await send('POST', RUNS, { name: 'review', head_sha: HEAD, output });
    expect(begun).toMatchObject({ status: 201, json: { status: 'queued', conclusion: null } });
    const path = `${RUNS}/${v.parse(IdSchema, begun.json).id}`;
    const ended = await send('PATCH', path, {
      conclusion: 'neutral',
      output: { ...output, title: 'Reviewed' },
    });
    expect(ended).toMatchObject({
      status: 200,
      json: {
        status: 'completed',
        conclusion: 'neutral',
        output: { title: 'Reviewed', annotations_count: 2 },
      },
    });
    expect(github.violations).toEqual([]);
  });

  test.each<[string, object, GithubOptions, number]>([
    ['on no commit', { head_sha: 'c'.repeat(40) }, { permissions }, 422],
    ['completed without a conclusion', { status: 'completed' }, { permissions }, 422],
    ['by a person', {}, { permissions, actor: { login: 'mona', id: 1, type: 'User' } }, 403],
  ])('are refused %s', async (_what, about, options, status) => {
    const { github, send } = await start(options);
    expect((await send('POST', RUNS, { name: 'review', head_sha: HEAD, ...about })).status).toBe(status);
    expect(github.state.checkRuns).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test('a tree has the files at a commit', async () => {
  const { github, send } = await start();
  github.addFile('AGENTS.md', 'Be kind');
  github.addFile('src/deep/a.ts', 'x', 'feature');
  const read = async (path: string) => {
    const { json } = await send('GET', `/repos/octo/hello/git/trees/${path}`);
    const tree = v.parse(v.object({ tree: v.array(v.object({ path: v.string(), type: v.string() })) }), json);
    return tree.tree.map(({ path: name, type }) => `${type} ${name}`);
  };
  expect(await read(`${HEAD}?recursive=1`)).toEqual([
    'blob AGENTS.md',
    'tree src',
    'tree src/deep',
    'blob src/deep/a.ts',
  ]);
  expect(await read(HEAD)).toEqual(['blob AGENTS.md', 'tree src']);
  expect(await read('main?recursive=1')).toEqual(['blob AGENTS.md']);
  expect((await send('GET', `/repos/octo/hello/git/trees/${'c'.repeat(40)}`)).status).toBe(404);
  expect(github.violations).toEqual([]);
});
