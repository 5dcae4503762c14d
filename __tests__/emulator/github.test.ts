import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { GithubEmulator, GithubOptions, PullRequestSeed } from './github.ts';
import { parseGithubState, startGithub } from './github.ts';
import { loadContract } from './github-contract.ts';
import { parseDiff } from './github-diff.ts';

const TOKEN = 'ghs_test';
const HEADERS = { authorization: `token ${TOKEN}`, accept: 'application/vnd.github+json' };
const COMMENTS = '/repos/octo/hello/issues/7/comments';
const DIFF = `diff --git a/a.txt b/a.txt
index 1111111..2222222 100644
--- a/a.txt
+++ b/a.txt
@@ -1,2 +1,2 @@
 same
-old
+new
`;
const SEED: PullRequestSeed = {
  number: 7,
  title: 'Change a line',
  body: null,
  author: 'octocat',
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'feature', sha: 'a'.repeat(40) },
  diff: DIFF,
};

const ErrorSchema = v.object({
  message: v.string(),
  documentation_url: v.string(),
  errors: v.optional(v.array(v.looseObject({ code: v.string() }))),
});
const CommentSchema = v.object({
  id: v.number(),
  body: v.string(),
  user: v.object({ login: v.string(), id: v.number(), type: v.string() }),
});
const CommentsSchema = v.array(CommentSchema);
const NodeSchema = v.object({
  node_id: v.string(),
  minimized: v.nullable(v.object({ reason: v.nullable(v.string()) })),
});
const FilesSchema = v.array(
  v.object({
    filename: v.string(),
    status: v.string(),
    additions: v.number(),
    deletions: v.number(),
    patch: v.optional(v.string()),
    previous_filename: v.optional(v.string()),
  }),
);

const running: GithubEmulator[] = [];

async function start(
  options: GithubOptions = {},
  seed: Partial<PullRequestSeed> = {},
): Promise<GithubEmulator> {
  const github = await startGithub({ token: TOKEN, ...options });
  running.push(github);
  if (!options.state) github.addPullRequest({ ...SEED, ...seed });
  return github;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((github) => github.close()));
});

function get(github: GithubEmulator, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${github.url}${path}`, { headers: { ...HEADERS, ...headers } });
}

function send(github: GithubEmulator, method: string, path: string, body: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${github.url}${path}`, { method, headers: HEADERS, body: text });
}

function post(github: GithubEmulator, body: unknown): Promise<Response> {
  return send(github, 'POST', COMMENTS, body);
}

async function readError(response: Response): Promise<v.InferOutput<typeof ErrorSchema>> {
  return v.parse(ErrorSchema, await response.json());
}

function buildDiff(files: number, linesEach: number): string {
  const lines = '+x\n'.repeat(linesEach);
  return Array.from(
    { length: files },
    (_, index) =>
      `diff --git a/f${index} b/f${index}\nindex 1111111..2222222 100644\n--- a/f${index}\n+++ b/f${index}\n@@ -0,0 +1,${linesEach} @@\n${lines}`,
  ).join('');
}

describe('validation', () => {
  test('every answer fits the description', async () => {
    const github = await start(
      {},
      { head: { ...SEED.head, repo: 'somebody/hello' }, labels: ['bug'], locked: false },
    );
    github.addFile('docs/read me.md', 'Hello');
    const id = github.addComment(7, 'Hi', { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' });
    const posted = v.parse(CommentSchema, await (await post(github, { body: 'Answer' })).json());
    const paths = [
      '/repos/octo/hello',
      '/repos/octo/hello/pulls/7',
      '/repos/octo/hello/pulls/7/files',
      COMMENTS,
      `/repos/octo/hello/issues/comments/${id}`,
      '/repos/octo/hello/pulls/7/commits',
      `/repos/octo/hello/commits/${SEED.head.sha}/pulls`,
      `/repos/octo/hello/commits/${SEED.head.sha}`,
      `/repos/octo/hello/compare/${SEED.head.sha}...${SEED.head.sha}`,
      '/repos/octo/hello/collaborators/octocat/permission',
      '/repos/octo/hello/contents/docs/read%20me.md?ref=feature',
      '/repos/octo/hello/contents/docs',
      '/rate_limit',
    ];
    for (const path of paths) expect([path, (await get(github, path)).status]).toEqual([path, 200]);
    const comment = `/repos/octo/hello/issues/comments/${posted.id}`;
    expect((await send(github, 'PATCH', comment, { body: 'Better' })).status).toBe(200);
    expect((await fetch(`${github.url}${comment}`, { method: 'DELETE', headers: HEADERS })).status).toBe(204);
    expect((await get(github, comment)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('GET /user fits it for a person', async () => {
    const github = await start({ actor: { login: 'octocat', id: 583_231, type: 'User' } });
    expect((await get(github, '/user')).status).toBe(200);
    expect(github.violations).toEqual([]);
  });

  test('a wrong answer is found', async () => {
    const github = await start();
    github.addComment(7, 'Hi');
    const [comment] = github.state.comments;
    if (comment) comment.created_at = 'yesterday';
    await get(github, COMMENTS);
    expect(github.violations).toEqual([
      expect.stringMatching(/response 200: \/0\/created_at must match format/),
    ]);
  });

  test('the description refuses wrong shapes, statuses and errors', async () => {
    const contract = await loadContract();
    expect(contract.checkResponse('issues/get-comment', 200, { id: 'seven' })).not.toEqual([]);
    expect(contract.checkResponse('issues/create-comment', 200, {})).toEqual([
      '200 is not in the description',
    ]);
    expect(contract.checkResponse('issues/create-comment', 401, { message: 'x' })).not.toEqual([]);
    expect(contract.checkResponse('issues/delete-comment', 204, {})).not.toEqual([]);
  });

  test.each([
    ['malformed JSON', '{"body":', 400, 'Problems parsing JSON'],
    ['no object', '["body"]', 400, 'Body should be a JSON object'],
    ['a missing body', {}, 422, 'Validation Failed'],
    ['a wrong type', { body: 5 }, 422, 'Validation Failed'],
  ])('%s is refused', async (_, body, status, message) => {
    const github = await start();
    const response = await post(github, body);
    expect([response.status, (await readError(response)).message]).toEqual([status, message]);
    expect(github.violations).toEqual([expect.stringContaining('request:')]);
    expect(github.state.comments).toEqual([]);
  });

  test('an unknown key or parameter is let through and found', async () => {
    const github = await start();
    expect((await post(github, { body: 'x', boby: 'y' })).status).toBe(201);
    expect((await get(github, `${COMMENTS}?perpage=3`)).status).toBe(200);
    expect(github.violations).toEqual([expect.stringContaining('boby'), expect.stringContaining('perpage')]);
  });

  test('an unknown operation, a wrong number and an operation without handler are found', async () => {
    const github = await start();
    expect((await get(github, '/repos/octo/hello/unknown')).status).toBe(404);
    expect((await get(github, '/repos/octo/hello/pulls/seven')).status).toBe(404);
    expect((await get(github, '/repos/octo/hello/pulls/7/reviews')).status).toBe(501);
    expect(github.violations).toHaveLength(3);
  });

  test('an unknown repository, pull request or comment is only not found', async () => {
    const github = await start();
    for (const path of [
      '/repos/octo/other/pulls/7',
      '/repos/octo/hello/pulls/8',
      '/repos/octo/hello/issues/comments/1',
    ]) {
      const response = await get(github, path);
      expect(response.status).toBe(404);
      expect((await readError(response)).documentation_url).toMatch(/^https:\/\/docs\.github\.com\/rest\//);
    }
    expect(github.violations).toEqual([]);
  });
});

describe('comments', () => {
  test('pages are linked to each other', async () => {
    const github = await start();
    const ids = Array.from({ length: 65 }, (_, index) => github.addComment(7, `Comment ${index}`));
    const found: number[] = [];
    const rels: string[] = [];
    for (let url: string | undefined = `${github.url}${COMMENTS}`; url; ) {
      const response: Response = await fetch(url, { headers: HEADERS });
      found.push(...v.parse(CommentsSchema, await response.json()).map(({ id }) => id));
      const link: string = response.headers.get('link') ?? '';
      rels.push([...link.matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel).join(' '));
      url = /<([^>]+)>; rel="next"/.exec(link)?.[1];
    }
    expect(found).toEqual(ids);
    expect(rels).toEqual(['next last', 'prev next last first', 'prev first']);
    expect(github.requests[1]?.path).toMatch(/^\/repositories\/\d+\/issues\/7\/comments$/);
    expect(
      v.parse(CommentsSchema, await (await get(github, `${COMMENTS}?per_page=1000`)).json()),
    ).toHaveLength(65);
    expect(github.violations).toEqual([]);
  });

  test('a page holds at most 100, and one page has no links', async () => {
    const github = await start();
    for (let index = 0; index < 101; index++) github.addComment(7, 'x');
    const response = await get(github, `${COMMENTS}?per_page=1000`);
    expect(v.parse(CommentsSchema, await response.json())).toHaveLength(100);
    expect((await get(github, '/repos/octo/hello/pulls/7/files')).headers.get('link')).toBeNull();
  });

  test('the actor is the author', async () => {
    const github = await start();
    const comment = v.parse(CommentSchema, await (await post(github, { body: 'x' })).json());
    expect(comment.user).toEqual({ login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' });
  });

  test.each([
    ['is too long (maximum is 65536 characters)', 'x'.repeat(65_537)],
    ['cannot be blank', ' \n'],
  ])('a body that %s is refused', async (message, body) => {
    const github = await start();
    const id = github.addComment(7, 'before');
    for (const [method, path] of [
      ['POST', COMMENTS],
      ['PATCH', `/repos/octo/hello/issues/comments/${id}`],
    ] as const) {
      const response = await send(github, method, path, { body });
      expect(response.status).toBe(422);
      expect(await readError(response)).toMatchObject({
        message: 'Validation Failed',
        errors: [
          { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: `Body ${message}` },
        ],
      });
    }
    expect(github.state.comments.map(({ body: kept }) => kept)).toEqual(['before']);
    expect(github.violations).toEqual([]);
  });

  test('a body of 65,536 characters is kept, surrogate pairs counting once', async () => {
    const github = await start();
    expect((await post(github, { body: '😀'.repeat(65_536) })).status).toBe(201);
  });

  test('a locked conversation takes none, but edits', async () => {
    const github = await start({}, { locked: true });
    github.addCollaborator('github-actions[bot]', 'write');
    const id = github.addComment(7, 'before');
    const response = await post(github, { body: 'x' });
    expect(response.status).toBe(403);
    expect((await readError(response)).message).toBe('Unable to create comment because issue is locked.');
    expect(
      (await send(github, 'PATCH', `/repos/octo/hello/issues/comments/${id}`, { body: 'after' })).status,
    ).toBe(200);
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['the owner', 'Octo', 'none', 201],
    ['somebody who may write', 'alice', 'write', 201],
    ['an administrator', 'alice', 'admin', 201],
    ['somebody who may read', 'alice', 'read', 403],
  ] as const)('a locked conversation and %s', async (_, login, permission, status) => {
    const github = await start({ actor: { login, id: 1, type: 'User' } }, { locked: true });
    if (permission !== 'none') github.addCollaborator('alice', permission);
    expect((await post(github, { body: 'x' })).status).toBe(status);
    expect(github.state.comments).toHaveLength(status === 201 ? 1 : 0);
  });

  test('a closed pull request takes them, one that is not there does not', async () => {
    const github = await start({}, { state: 'closed' });
    expect((await post(github, { body: 'x' })).status).toBe(201);
    const missing = await send(github, 'POST', COMMENTS.replace('/7/', '/8/'), { body: 'x' });
    expect([missing.status, (await readError(missing)).message]).toEqual([404, 'Not Found']);
    expect(github.violations).toEqual([]);
  });

  test('an archived repository can be read, and nothing written', async () => {
    const github = await start();
    const id = github.addComment(7, 'before');
    github.state.archived = true;
    const path = `/repos/octo/hello/issues/comments/${id}`;
    for (const [method, where] of [
      ['POST', COMMENTS],
      ['PATCH', path],
      ['DELETE', path],
    ] as const) {
      const response = await send(github, method, where, { body: 'after' });
      expect([response.status, (await readError(response)).message]).toEqual([
        403,
        'Repository was archived so is read-only.',
      ]);
    }
    expect((await get(github, path)).status).toBe(200);
    expect(await (await get(github, '/repos/octo/hello')).json()).toMatchObject({ archived: true });
    expect(github.state.comments.map(({ body }) => body)).toEqual(['before']);
    expect(github.violations).toEqual([]);
  });

  test('one that was deleted can be neither changed nor deleted', async () => {
    const github = await start();
    const path = `/repos/octo/hello/issues/comments/${github.addComment(7, 'x')}`;
    const remove = () => fetch(`${github.url}${path}`, { method: 'DELETE', headers: HEADERS });
    expect((await remove()).status).toBe(204);
    for (const response of [await remove(), await send(github, 'PATCH', path, { body: 'y' })]) {
      expect([response.status, (await readError(response)).message]).toEqual([404, 'Not Found']);
    }
    expect(github.state.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('ids grow, also after a deletion', async () => {
    const github = await start();
    const first = github.addComment(7, 'x');
    await fetch(`${github.url}/repos/octo/hello/issues/comments/${first}`, {
      method: 'DELETE',
      headers: HEADERS,
    });
    expect(github.addComment(7, 'y')).toBeGreaterThan(first);
  });
});

const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }';
const UNMINIMIZE =
  'mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized minimizedReason } } }';

describe('minimizing a comment', () => {
  const ask = async (github: GithubEmulator, query: string, id: string): Promise<unknown> => {
    const response = await send(github, 'POST', '/graphql', { query, variables: { id } });
    expect(response.status).toBe(200);
    return response.json();
  };

  const readNode = async (github: GithubEmulator, id: number) =>
    v.parse(NodeSchema, await (await get(github, `/repos/octo/hello/issues/comments/${id}`)).json());

  test('hides it, and shows it again', async () => {
    const github = await start();
    const other = github.addComment(7, 'other');
    const id = github.addComment(7, 'x');
    const { node_id, minimized } = await readNode(github, id);
    expect(minimized).toBeNull();
    expect(await ask(github, MINIMIZE, node_id)).toEqual({
      data: { minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } } },
    });
    expect(github.state.comments).toMatchObject([
      { id: other, isMinimized: false, minimizedReason: null },
      { id, isMinimized: true, minimizedReason: 'outdated', body: 'x' },
    ]);
    expect(await readNode(github, id)).toEqual({ node_id, minimized: { reason: 'outdated' } });
    expect(await ask(github, UNMINIMIZE, node_id)).toEqual({
      data: { unminimizeComment: { unminimizedComment: { isMinimized: false, minimizedReason: null } } },
    });
    expect(github.state.comments).toMatchObject([{}, { isMinimized: false, minimizedReason: null }]);
    expect(github.violations).toEqual([]);
  });

  test('names the reason as GitHub does, not as the classifier is written', async () => {
    const github = await start();
    const { node_id } = await readNode(github, github.addComment(7, 'x'));
    await ask(github, MINIMIZE.replace('OUTDATED', 'OFF_TOPIC'), node_id);
    expect(github.state.comments).toMatchObject([{ minimizedReason: 'off-topic' }]);
  });

  test.each([
    ['minimizeComment', MINIMIZE],
    ['unminimizeComment', UNMINIMIZE],
  ])('%s is refused where there is no such comment, no permission, or an archive', async (field, query) => {
    const github = await start({
      tokens: { reader: { permissions: { 'pull-requests': 'read' } } },
    });
    const id = github.addComment(7, 'x');
    const { node_id } = await readNode(github, id);
    const error = (type: string, message: string, more = {}) => ({
      data: { [field]: null },
      errors: [{ type, path: [field], ...more, locations: [{ line: 1, column: 23 }], message }],
    });
    const missing = "Could not resolve to a node with the global id of '2500000001'";
    expect(await ask(github, query, String(id))).toEqual(error('NOT_FOUND', missing));

    github.state.archived = true;
    const archived = 'Repository was archived so is read-only';
    expect(await ask(github, query, node_id)).toEqual(error('UNPROCESSABLE', archived));
    github.state.archived = false;

    const response = await fetch(`${github.url}/graphql`, {
      method: 'POST',
      headers: { ...HEADERS, authorization: 'token reader' },
      body: JSON.stringify({ query, variables: { id: node_id } }),
    });
    const forbidden = 'Resource not accessible by personal access token';
    expect([response.status, await response.json()]).toEqual([
      200,
      error('FORBIDDEN', forbidden, { extensions: { saml_failure: false } }),
    ]);
    expect(github.state.comments).toMatchObject([{ isMinimized: false }]);

    github.state.comments.length = 0;
    expect(await ask(github, query, node_id)).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    expect(github.violations).toEqual([]);
  });

  test('a read-only token of a job is an integration', async () => {
    const github = await start({ permissions: { issues: 'read', 'pull-requests': 'read' } });
    const { node_id } = await readNode(github, github.addComment(7, 'x'));
    expect(await ask(github, MINIMIZE, node_id)).toMatchObject({
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    });
  });

  test.each([
    ['a field that is not there', 'query { viewer { name } }'],
    ['another classifier', MINIMIZE.replace('OUTDATED', 'OLD')],
    ['no query at all', 'minimize'],
  ])('%s is found', async (_, query) => {
    const github = await start();
    expect(await ask(github, query, 'x')).toMatchObject({ errors: [{ message: expect.any(String) }] });
    expect(github.violations).toEqual([expect.stringContaining('POST /graphql: request: ')]);
  });
});

describe('access', () => {
  test.each([
    ['a wrong token', { authorization: 'Bearer ghs_other' }, 'Bad credentials'],
    ['no token', { authorization: '' }, 'Requires authentication'],
  ])('%s is refused', async (_, headers, message) => {
    const github = await start();
    const response = await get(github, COMMENTS, headers);
    expect([response.status, (await readError(response)).message]).toEqual([401, message]);
    expect(github.violations).toEqual([]);
  });

  test('Bearer is as good as token', async () => {
    const github = await start();
    expect((await get(github, COMMENTS, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  test('a read-only token may read and not write', async () => {
    const github = await start({ permissions: { issues: 'read', 'pull-requests': 'read' } });
    expect((await get(github, COMMENTS)).status).toBe(200);
    const response = await post(github, { body: 'x' });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect((await readError(response)).message).toBe('Resource not accessible by integration');
    expect(github.violations).toEqual([]);
  });

  test('either of two permissions is enough', async () => {
    const github = await start({ permissions: { issues: 'none' } });
    expect((await post(github, { body: 'x' })).status).toBe(201);
  });

  test('a missing permission is named', async () => {
    const github = await start({ permissions: { contents: 'none', 'pull-requests': 'none' } });
    for (const [path, permission] of [
      ['/repos/octo/hello/contents/a', 'contents=read'],
      [`/repos/octo/hello/commits/${SEED.head.sha}`, 'contents=read'],
      ['/repos/octo/hello/compare/a...b', 'contents=read'],
      ['/repos/octo/hello/pulls/7/commits', 'pull_requests=read'],
      [`/repos/octo/hello/commits/${SEED.head.sha}/pulls`, 'pull_requests=read'],
      ['/repos/octo/hello/pulls/7', 'pull_requests=read'],
    ] as const) {
      const response = await get(github, path);
      expect([response.status, response.headers.get('x-accepted-github-permissions')]).toEqual([
        403,
        permission,
      ]);
    }
  });

  test('the token of a workflow is no user', async () => {
    const github = await start();
    const response = await get(github, '/user');
    expect([response.status, (await readError(response)).message]).toEqual([
      403,
      'Resource not accessible by integration',
    ]);
    expect(github.violations).toEqual([]);
  });
});

describe('diffs', () => {
  test.each(['application/vnd.github.diff', 'application/vnd.github.v3.diff'])(
    '%s is text',
    async (accept) => {
      const github = await start();
      const response = await get(github, '/repos/octo/hello/pulls/7', { accept });
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
      expect(await response.text()).toBe(DIFF);
    },
  );

  test.each([
    ['files (300)', buildDiff(301, 1)],
    ['lines (20000)', buildDiff(1, 20_001)],
  ])('over the maximum number of %s it is refused, and listed', async (what, diff) => {
    const github = await start({}, { diff });
    const response = await get(github, '/repos/octo/hello/pulls/7', {
      accept: 'application/vnd.github.diff',
    });
    expect(response.status).toBe(406);
    const error = await readError(response);
    expect(error.message).toContain(`Sorry, the diff exceeded the maximum number of ${what}`);
    expect(error.errors).toEqual([{ resource: 'PullRequest', field: 'diff', code: 'too_large' }]);
    expect((await get(github, '/repos/octo/hello/pulls/7/files')).status).toBe(200);
    expect(github.violations).toEqual([]);
  });

  test('300 files are no error, and 3,000 is the end of the list', async () => {
    const github = await start({}, { diff: buildDiff(300, 1) });
    const diff = await get(github, '/repos/octo/hello/pulls/7', { accept: 'application/vnd.github.diff' });
    expect(diff.status).toBe(200);
    github.addPullRequest({ ...SEED, diff: buildDiff(3_001, 1) });
    const last = await get(github, '/repos/octo/hello/pulls/7/files?per_page=100&page=30');
    expect(v.parse(FilesSchema, await last.json())).toHaveLength(100);
    expect(last.headers.get('link')).not.toContain('next');
  });
});

/** Changes of every kind, made by git itself. */
function makeRealDiff(): { diff: string; numstat: string } {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'core.autocrlf=false', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  try {
    git('init', '--quiet');
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
    for (const name of ['changed.txt', 'moved from.txt', 'moved.txt', 'deleted.txt'])
      write(name, `${name}\n${lines}`);
    write('mode only.sh', 'echo\n');
    write('image.png', Buffer.of(0, 1, 2, 3));
    git('add', '.');
    git('commit', '--quiet', '-m', 'before');
    write('changed.txt', `${lines}-- looks like a header\n++ and so does this\ndiff --git a/x b/x`);
    git('mv', 'moved from.txt', 'moved to.txt');
    git('mv', 'moved.txt', 'moved-and-changed.txt');
    write('moved-and-changed.txt', `moved.txt\n${lines}one more\n`);
    unlinkSync(join(folder, 'deleted.txt'));
    chmodSync(join(folder, 'mode only.sh'), 0o755);
    git('update-index', '--chmod=+x', 'mode only.sh');
    write('image.png', Buffer.of(0, 9, 9, 9));
    write('ä "quoted".txt', 'new\n');
    write('empty', '');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'after');
    return {
      diff: git('diff', '--find-renames', 'HEAD~1'),
      numstat: git('diff', '--find-renames', '--numstat', '-z', 'HEAD~1'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `ADDED TAB DELETED TAB NAME NUL`, or for a rename `… TAB NUL OLD NUL NEW NUL`. */
function parseNumstat(numstat: string): Record<string, { additions: number; deletions: number }> {
  const counts: Record<string, { additions: number; deletions: number }> = {};
  const fields = numstat.split('\0');
  while (fields.length > 1) {
    const [added, deleted, name] = (fields.shift() ?? '').split('\t');
    const renamed = name === '' ? fields.splice(0, 2)[1] : undefined;
    counts[renamed ?? name ?? ''] = { additions: Number(added) || 0, deletions: Number(deleted) || 0 };
  }
  return counts;
}

test('files are read from a real diff', async () => {
  const { diff, numstat } = makeRealDiff();
  const github = await start({}, { diff });
  const files = v.parse(FilesSchema, await (await get(github, '/repos/octo/hello/pulls/7/files')).json());
  const byName = Object.fromEntries(files.map(({ filename, ...rest }) => [filename, rest]));

  expect(
    Object.fromEntries(
      files.map(({ filename, additions, deletions }) => [filename, { additions, deletions }]),
    ),
  ).toEqual(parseNumstat(numstat));
  expect(byName).toMatchObject({
    'changed.txt': {
      status: 'modified',
      patch: expect.stringMatching(/^@@ .*\\ No newline at end of file$/s),
    },
    'deleted.txt': { status: 'removed', additions: 0 },
    'moved to.txt': { status: 'renamed', previous_filename: 'moved from.txt' },
    'moved-and-changed.txt': {
      status: 'renamed',
      previous_filename: 'moved.txt',
      patch: expect.stringContaining('+one more'),
    },
    'ä "quoted".txt': { status: 'added', patch: '@@ -0,0 +1 @@\n+new' },
    'mode only.sh': { status: 'modified' },
    'image.png': { status: 'modified' },
    empty: { status: 'added' },
  });
  for (const name of ['moved to.txt', 'mode only.sh', 'image.png', 'empty'])
    expect(byName[name]).not.toHaveProperty('patch');
  expect(github.violations).toEqual([]);
});

test('a patch that is too large is left out', () => {
  expect(parseDiff(buildDiff(1, 20_001))[0]).toMatchObject({ patch: null, additions: 20_001 });
});

const ShasSchema = v.array(v.object({ sha: v.string() }));
const ComparisonSchema = v.object({
  status: v.string(),
  ahead_by: v.number(),
  behind_by: v.number(),
  total_commits: v.number(),
  commits: ShasSchema,
});

/** A SHA that tells its number. */
const sha = (number: number) => number.toString(16).padStart(40, '0');
const seedCommits = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    sha: sha(from + index),
    message: `Commit ${from + index}`,
  }));

async function readShas(response: Response): Promise<string[]> {
  return v.parse(ShasSchema, await response.json()).map((commit) => commit.sha);
}

describe('commits', () => {
  test('a pull request has one commit, or those it was given, and lists 250 of them', async () => {
    const github = await start();
    const path = '/repos/octo/hello/pulls/7/commits';
    expect(await readShas(await get(github, path))).toEqual([SEED.head.sha]);
    github.addPullRequest({ ...SEED, commits: seedCommits(1, 260) });
    const pages = await Promise.all(
      [1, 2, 3, 4].map(async (page) => readShas(await get(github, `${path}?per_page=100&page=${page}`))),
    );
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50, 0]);
    expect(pages.flat()).toEqual(seedCommits(1, 250).map((commit) => commit.sha));
    expect((await get(github, '/repos/octo/hello/pulls/8/commits')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('are found by SHA, branch and pull request', async () => {
    const github = await start();
    github.addCommits('main', [{ sha: sha(1), message: 'First', author: null }]);
    for (const [ref, found] of [
      [sha(1), sha(1)],
      ['main', sha(1)],
      ['feature', SEED.head.sha],
      [SEED.head.sha, SEED.head.sha],
    ]) {
      const response = await get(github, `/repos/octo/hello/commits/${ref}`);
      expect(await response.json()).toMatchObject({ sha: found });
    }
    const missing = await get(github, `/repos/octo/hello/commits/${sha(9)}`);
    expect([missing.status, (await readError(missing)).message]).toEqual([
      422,
      `No commit found for SHA: ${sha(9)}`,
    ]);
    expect(github.violations).toEqual([]);
  });

  test('are compared, page by page', async () => {
    const github = await start();
    github.addCommits('main', seedCommits(1, 3));
    github.addCommits('topic/x', seedCommits(4, 8), 'main');
    github.addCommits('main', seedCommits(9, 9));
    const compare = async (basehead: string) => {
      const response = await get(github, `/repos/octo/hello/compare/${basehead}`);
      return v.parse(ComparisonSchema, await response.json());
    };
    expect(await compare(`${sha(3)}...${sha(8)}`)).toEqual({
      status: 'ahead',
      ahead_by: 5,
      behind_by: 0,
      total_commits: 5,
      commits: seedCommits(4, 8).map((commit) => ({ sha: commit.sha })),
    });
    expect(await compare('main...topic/x?per_page=2&page=3')).toEqual({
      status: 'diverged',
      ahead_by: 5,
      behind_by: 1,
      total_commits: 5,
      commits: [{ sha: sha(8) }],
    });
    expect(await compare(`main...${sha(3)}`)).toMatchObject({ status: 'behind', commits: [] });
    expect(await compare('main...main')).toMatchObject({ status: 'identical', commits: [] });
    expect((await get(github, `/repos/octo/hello/compare/${sha(77)}...main`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('without a common one can’t be compared', async () => {
    const github = await start();
    github.addCommits('main', seedCommits(1, 1));
    github.addCommits('pages', seedCommits(2, 2));
    expect((await get(github, '/repos/octo/hello/compare/main...pages')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('of a fork tell their pull request in the fork only', async () => {
    const github = await start({}, { commits: seedCommits(1, 2) });
    github.addPullRequest({ ...SEED, number: 8, head: { ref: 'feature', sha: sha(5), repo: 'eve/hello' } });
    const find = async (repository: string, commit: string) => {
      const response = await get(github, `/repos/${repository}/commits/${commit}/pulls`);
      return v.parse(v.array(v.object({ number: v.number() })), await response.json());
    };
    expect(await find('octo/hello', sha(1))).toEqual([{ number: 7 }]);
    expect(await find('octo/hello', sha(5))).toEqual([]);
    expect(await find('eve/hello', sha(5))).toEqual([{ number: 8 }]);
    expect((await get(github, '/repos/eve/hello/pulls/8')).status).toBe(404);
    expect((await get(github, `/repos/mallory/hello/commits/${sha(5)}/pulls`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('permissions of people', () => {
  test('are those they were given, or to read; bots have none', async () => {
    const github = await start();
    github.addCollaborator('alice', 'write', 'maintain');
    github.addCollaborator('bob', 'read');
    github.addCollaborator('bob', 'admin');
    for (const [login, permission, role_name] of [
      ['alice', 'write', 'maintain'],
      ['Alice', 'write', 'maintain'],
      ['bob', 'admin', 'admin'],
      ['carol', 'read', 'read'],
    ]) {
      const response = await get(github, `/repos/octo/hello/collaborators/${login}/permission`);
      expect(await response.json()).toMatchObject({ permission, role_name, user: { login, role_name } });
    }
    const bot = await get(github, '/repos/octo/hello/collaborators/renovate%5Bbot%5D/permission');
    expect([bot.status, (await readError(bot)).message]).toEqual([404, 'renovate[bot] is not a user']);
    expect(github.violations).toEqual([]);
  });
});

describe('contents', () => {
  test('a file depends on the ref, and is raw when asked', async () => {
    const github = await start();
    github.addFile('prompts/review.md', 'base', 'main');
    github.addFile('prompts/review.md', 'head', 'feature');
    const accept = 'application/vnd.github.raw+json';
    for (const [ref, content] of [
      ['', 'base'],
      [`?ref=${SEED.base.sha}`, 'base'],
      ['?ref=refs/heads/feature', 'head'],
      [`?ref=${SEED.head.sha}`, 'head'],
      ['?ref=refs/pull/7/head', 'head'],
    ] as const) {
      const response = await get(github, `/repos/octo/hello/contents/prompts%2Freview.md${ref}`, { accept });
      expect([ref, await response.text()]).toEqual([ref, content]);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    }
    expect((await get(github, '/repos/octo/hello/contents/prompts/review.md?ref=unknown')).status).toBe(404);
    expect((await get(github, '/repos/octo/hello/contents/prompts/none.md')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('faults', () => {
  const ShortLimit = { kind: 'secondary-limit', retryAfterSeconds: 3 } as const;

  test('a secondary limit tells how long to wait', async () => {
    const github = await start();
    github.fail({ method: 'post', path: /\/comments$/ }, ShortLimit);
    expect((await get(github, COMMENTS)).status).toBe(200);
    const response = await post(github, { body: 'x' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([403, '3']);
    expect((await readError(response)).message).toMatch(/secondary rate limit/);
    expect(github.state.comments).toEqual([]);
    expect((await post(github, { body: 'x' })).status).toBe(201);
  });

  test('a primary limit tells when it ends', async () => {
    const github = await start();
    github.fail({ times: 2 }, { kind: 'primary-limit', resetInSeconds: 60 });
    await get(github, COMMENTS);
    const response = await get(github, COMMENTS);
    expect([response.status, response.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    const wait = Number(response.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(wait).toBeGreaterThan(58);
    expect(wait).toBeLessThan(62);
    expect((await get(github, COMMENTS)).headers.get('x-ratelimit-remaining')).toBe('999');
  });

  test('an answer may be lost after the request took effect', async () => {
    const github = await start();
    const body = '<html>Bad gateway</html>';
    github.fail({ method: 'POST' }, { kind: 'status', status: 502, body, afterEffect: true });
    const response = await post(github, { body: 'x' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      502,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toBe(body);
    github.fail({ method: 'POST' }, { kind: 'reset', afterEffect: true });
    await expect(post(github, { body: 'y' })).rejects.toThrow();
    expect(github.state.comments.map(({ body: kept }) => kept)).toEqual(['x', 'y']);
  });

  test('a request may fail without effect', async () => {
    const github = await start();
    github.fail({}, { kind: 'status', status: 500 });
    github.fail({}, { kind: 'reset' });
    expect((await post(github, { body: 'x' })).status).toBe(500);
    await expect(post(github, { body: 'x' })).rejects.toThrow();
    expect(github.state.comments).toEqual([]);
    expect(github.requests.map(({ status }) => status)).toEqual([500, 0]);
  });

  test('a delayed request is overtaken', async () => {
    const github = await start();
    github.fail({ method: 'POST' }, { kind: 'delay', ms: 100 });
    const slow = post(github, { body: 'slow' });
    while (github.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await post(github, { body: 'fast' });
    expect((await slow).status).toBe(201);
    expect(github.state.comments.map(({ body }) => body)).toEqual(['fast', 'slow']);
  });

  test('a hanging request ends with the client, and does not keep the emulator from closing', async () => {
    const github = await start();
    github.fail({ times: 2 }, { kind: 'hang' });
    await expect(
      fetch(`${github.url}${COMMENTS}`, { headers: HEADERS, signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow();
    const hanging = expect(get(github, COMMENTS)).rejects.toThrow();
    while (github.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    await github.close();
    await hanging;
    expect(github.violations).toEqual([]);
  });
});

test('the state survives JSON', async () => {
  const first = await start();
  first.addFile('a', 'b');
  const id = first.addComment(7, 'kept');
  const kept: unknown = JSON.parse(JSON.stringify(first.state));
  const second = await start({ state: parseGithubState(kept) });
  expect(second.state).toEqual(first.state);
  expect(second.state).not.toBe(first.state);
  const comments = v.parse(CommentsSchema, await (await get(second, COMMENTS)).json());
  expect(comments.map((comment) => comment.id)).toEqual([id]);
  expect(second.addComment(7, 'new')).toBe(id + 1);
  expect(() => parseGithubState({ pulls: [] })).toThrow();
});

test('a push changes the head that is told, at once', async () => {
  const github = await start();
  const readHead = async () => {
    const schema = v.object({ head: v.object({ sha: v.string() }) });
    const response = await get(github, '/repos/octo/hello/pulls/7');
    return v.parse(schema, await response.json()).head.sha;
  };
  expect(await readHead()).toBe(SEED.head.sha);
  github.addPullRequest({ ...SEED, head: { ...SEED.head, sha: sha(9) } });
  expect(await readHead()).toBe(sha(9));
  expect(github.state.pulls).toHaveLength(1);
});

test('a reset forgets comments, requests and faults, and nothing else', async () => {
  const github = await start();
  const id = github.addComment(7, 'x');
  github.addFile('a', 'b');
  github.fail({}, { kind: 'status', status: 500 });
  await post(github, { boby: 'x' });
  await post(github, { boby: 'x' });
  github.fail({}, { kind: 'status', status: 500 });
  const { violations } = github;
  const before = [...violations];
  expect(before).not.toEqual([]);
  github.reset();
  expect(github).toMatchObject({ requests: [], violations: before, state: { comments: [], files: [{}] } });
  const response = await get(github, '/repos/octo/hello/pulls/7');
  expect([response.status, response.headers.get('x-ratelimit-used')]).toEqual([200, '1']);
  expect(github.addComment(7, 'y')).toBe(id);
});

test('an event tells of the pull request', async () => {
  const github = await start({}, { head: { ...SEED.head, repo: 'somebody/hello' } });
  const { name, payload } = github.event(7, 'synchronize');
  expect(name).toBe('pull_request');
  expect(payload).toMatchObject({
    action: 'synchronize',
    number: 7,
    after: SEED.head.sha,
    pull_request: {
      number: 7,
      head: { sha: SEED.head.sha, repo: { full_name: 'somebody/hello', fork: true } },
    },
    repository: { full_name: 'octo/hello', default_branch: 'main' },
    sender: { login: 'octocat' },
  });
  const { checkResponse } = await loadContract();
  const { pull_request } = v.parse(v.looseObject({ pull_request: v.unknown() }), payload);
  expect(checkResponse('pulls/get', 200, pull_request)).toEqual([]);
});

describe('other events', () => {
  const EVE = { login: 'eve', id: 7, type: 'User' } as const;
  const PayloadSchema = v.looseObject({
    repository: v.looseObject({ full_name: v.literal('octo/hello') }),
    sender: v.looseObject({ login: v.string(), type: v.string() }),
  });

  test('have a repository and a sender, as all have', async () => {
    const github = await start();
    const { events } = github;
    const all = [
      events.pullRequest(7, 'labeled'),
      events.pullRequestTarget(7),
      events.issueComment(github.addComment(7, 'Hi')),
      events.review(7, null, EVE),
      events.reviewComment(7, 'Why?', EVE),
      events.push('refs/heads/main', sha(1), sha(2)),
      events.mergeGroup(7),
      events.workflowRun(7),
    ];
    expect(all.map(({ name }) => name)).toEqual([
      'pull_request',
      'pull_request_target',
      'issue_comment',
      'pull_request_review',
      'pull_request_review_comment',
      'push',
      'merge_group',
      'workflow_run',
    ]);
    for (const { payload } of all) expect(() => v.parse(PayloadSchema, payload)).not.toThrow();
  });

  test('a comment says where it stands, and who changed it', async () => {
    const github = await start();
    github.addIssue(9);
    const { events } = github;
    expect(events.issueComment(github.addComment(7, 'Hi'), 'edited', EVE).payload).toMatchObject({
      action: 'edited',
      issue: { number: 7, pull_request: { url: `${github.url}/repos/octo/hello/pulls/7` } },
      comment: { body: 'Hi', user: { login: 'octocat' } },
      sender: { login: 'eve' },
    });
    const { payload } = events.issueComment(github.addComment(9, 'Hi'));
    expect(payload).toMatchObject({ issue: { number: 9 } });
    expect(payload).not.toHaveProperty('issue.pull_request');
  });

  test('a push that makes or deletes a branch has zeros', async () => {
    const { events } = await start();
    expect(events.push('refs/heads/new', undefined, sha(2)).payload).toMatchObject({
      before: '0'.repeat(40),
      after: sha(2),
      created: true,
      deleted: false,
    });
    expect(events.push('refs/heads/old', sha(1), undefined).payload).toMatchObject({
      before: sha(1),
      after: '0'.repeat(40),
      created: false,
      deleted: true,
    });
  });

  test('a merge group names its pull request in its branch', async () => {
    const { events } = await start();
    expect(events.mergeGroup(7).payload).toMatchObject({
      merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${SEED.base.sha}` },
    });
  });

  test('the run of a fork lists no pull request, any other does', async () => {
    const github = await start();
    github.addPullRequest({ ...SEED, number: 8, head: { ref: 'feature', sha: sha(5), repo: 'eve/hello' } });
    expect(github.events.workflowRun(7, { actor: EVE }).payload).toMatchObject({
      workflow_run: {
        event: 'pull_request',
        head_sha: SEED.head.sha,
        pull_requests: [{ number: 7, base: { repo: { name: 'hello' } } }],
        actor: { login: 'eve' },
        triggering_actor: { login: 'eve' },
        head_repository: { full_name: 'octo/hello' },
      },
    });
    expect(github.events.workflowRun(8).payload).toMatchObject({
      workflow_run: { pull_requests: [], head_repository: { full_name: 'eve/hello' } },
    });
  });

  test('nothing is told of what is not there', async () => {
    const { events } = await start();
    expect(() => events.review(99, 'x', EVE)).toThrow('There is no pull request 99');
    expect(() => events.issueComment(1)).toThrow('There is no comment 1');
  });
});

test('requests are recorded, and headers are as GitHub sends them', async () => {
  const github = await start();
  const response = await post(github, { body: 'x' });
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': expect.stringMatching(/^[0-9A-F:]+$/),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    location: expect.stringMatching(/\/issues\/comments\/\d+$/),
  });
  expect(github.requests).toEqual([
    expect.objectContaining({ method: 'POST', path: COMMENTS, query: {}, body: { body: 'x' }, status: 201 }),
  ]);
  expect(github.requests[0]?.headers['authorization']).toBe(`token ${TOKEN}`);
});

test('another emulator starts at once', async () => {
  await start();
  const before = performance.now();
  await start();
  expect(performance.now() - before).toBeLessThan(100);
});
