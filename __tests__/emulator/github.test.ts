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
    ];
    for (const path of paths) expect([path, (await get(github, path)).status]).toEqual([path, 200]);
    const comment = `/repos/octo/hello/issues/comments/${posted.id}`;
    expect((await send(github, 'PATCH', comment, { body: 'Better' })).status).toBe(200);
    expect((await fetch(`${github.url}${comment}`, { method: 'DELETE', headers: HEADERS })).status).toBe(204);
    expect((await get(github, comment)).status).toBe(404);
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
    expect((await get(github, '/repos/octo/hello/issues/7/labels')).status).toBe(501);
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
});

const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }';
describe('minimizing a comment', () => {
  const ask = async (github: GithubEmulator, query: string, id: string): Promise<unknown> => {
    const response = await send(github, 'POST', '/graphql', { query, variables: { id } });
    expect(response.status).toBe(200);
    return response.json();
  };

  const readNode = async (github: GithubEmulator, id: number) =>
    v.parse(NodeSchema, await (await get(github, `/repos/octo/hello/issues/comments/${id}`)).json());

  test('hides it', async () => {
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
    expect(github.violations).toEqual([]);
  });

  test('is refused where there is no such comment, no permission, or an archive', async () => {
    const [field, query] = ['minimizeComment', MINIMIZE];
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

  test('a read-only token may read and not write', async () => {
    const github = await start({ permissions: { issues: 'read', 'pull-requests': 'read' } });
    expect((await get(github, COMMENTS)).status).toBe(200);
    const response = await post(github, { body: 'x' });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect((await readError(response)).message).toBe('Resource not accessible by integration');
    expect(github.violations).toEqual([]);
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

test('people may do what they were given, or read; bots have no permission', async () => {
  const github = await start();
  github.addCollaborator('alice', 'write', 'maintain');
  const ask = (login: string) => get(github, `/repos/octo/hello/collaborators/${login}/permission`);
  expect(await (await ask('Alice')).json()).toMatchObject({ permission: 'write', role_name: 'maintain' });
  expect(await (await ask('carol')).json()).toMatchObject({ permission: 'read', role_name: 'read' });
  const bot = await ask('renovate%5Bbot%5D');
  expect([bot.status, (await readError(bot)).message]).toEqual([404, 'renovate[bot] is not a user']);
  expect(github.violations).toEqual([]);
});

describe('faults', () => {
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
