import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import * as v from 'valibot';
import type { GithubEmulator, GithubOptions } from './github.ts';
import { GITHUB_ACTIONS, startGithub } from './github.ts';

const JOB_TOKEN = 'ghs_job';
const TOKEN = 'github_pat_secrets';
const REPOSITORY = '/repos/octo/hello/actions/secrets';
const ENVIRONMENT = '/repos/octo/hello/environments/production/secrets';
const ORGANIZATION = '/orgs/octo/actions/secrets';
const ALL = { secrets: 'write', environments: 'write', organization_secrets: 'write' } as const;
const SCOPES = [
  { scope: 'repository', folder: REPOSITORY, extra: {}, permission: 'secrets' },
  { scope: 'environment:production', folder: ENVIRONMENT, extra: {}, permission: 'environments' },
  {
    scope: 'organization:octo',
    folder: ORGANIZATION,
    extra: { visibility: 'private' },
    permission: 'organization_secrets',
  },
] as const;

const PublicKeySchema = v.strictObject({ key_id: v.string(), key: v.string() });
const ErrorSchema = v.strictObject({
  message: v.string(),
  documentation_url: v.pipe(v.string(), v.includes('#')),
  status: v.string(),
});

const running: GithubEmulator[] = [];

async function start(options: GithubOptions = {}): Promise<GithubEmulator> {
  const tokens = { [TOKEN]: { permissions: ALL } };
  const github = await startGithub({ token: JOB_TOKEN, tokens, ...options });
  running.push(github);
  return github;
}

beforeAll(() => sodium.ready);

afterEach(async () => {
  await Promise.all(running.splice(0).map((github) => github.close()));
});

function send(
  github: GithubEmulator,
  method: string,
  path: string,
  { body, token = TOKEN }: { body?: object; token?: string } = {},
): Promise<Response> {
  return fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function readError(response: Response): Promise<[number, string]> {
  const { message, status } = v.parse(ErrorSchema, await response.json());
  expect(status).toBe(String(response.status));
  return [response.status, message];
}

async function readKey(
  github: GithubEmulator,
  folder: string,
): Promise<v.InferOutput<typeof PublicKeySchema>> {
  const response = await send(github, 'GET', `${folder}/public-key`);
  expect(response.status).toBe(200);
  return v.parse(PublicKeySchema, await response.json());
}

function seal(value: string, key: string): string {
  const { ORIGINAL } = sodium.base64_variants;
  const sealed = sodium.crypto_box_seal(sodium.from_string(value), sodium.from_base64(key, ORIGINAL));
  return sodium.to_base64(sealed, ORIGINAL);
}

async function put(
  github: GithubEmulator,
  folder: string,
  name: string,
  value: string,
  extra: object = {},
): Promise<Response> {
  const { key, key_id } = await readKey(github, folder);
  const body = { encrypted_value: seal(value, key), key_id, ...extra };
  return send(github, 'PUT', `${folder}/${name}`, { body });
}

describe.each(SCOPES)('secrets of $scope', ({ scope, folder, extra, permission }) => {
  test('are made, replaced, told of and deleted', async () => {
    const github = await start();
    const created = await put(github, folder, 'KEY', 'first – ü', extra);
    expect([created.status, await created.json()]).toEqual([201, {}]);
    const times = { created_at: expect.stringMatching(/Z$/), updated_at: expect.stringMatching(/Z$/) };
    expect(github.state.secrets).toEqual([{ scope, name: 'KEY', value: 'first – ü', ...times, ...extra }]);

    const [secret] = github.state.secrets;
    if (secret) secret.created_at = '2024-01-01T00:00:00Z';
    const replaced = await put(github, folder, 'KEY', 'second', extra);
    expect([replaced.status, await replaced.text()]).toEqual([204, '']);
    expect(github.state.secrets.map(({ value }) => value)).toEqual(['second']);

    const read = await send(github, 'GET', `${folder}/KEY`);
    expect([read.status, await read.json()]).toEqual([
      200,
      { name: 'KEY', ...times, created_at: '2024-01-01T00:00:00Z', ...extra },
    ]);

    expect((await send(github, 'DELETE', `${folder}/KEY`)).status).toBe(204);
    expect(github.state.secrets).toEqual([]);
    for (const method of ['GET', 'DELETE']) {
      expect(await readError(await send(github, method, `${folder}/KEY`))).toEqual([404, 'Not Found']);
    }
    expect(github.violations).toEqual([]);
  });

  test('need a permission of their own', async () => {
    const none = { [TOKEN]: { permissions: { ...ALL, [permission]: 'none' } } };
    const github = await start({ tokens: none });
    const body = { encrypted_value: 'AAAA', key_id: '1', ...extra };
    for (const [method, name, level] of [
      ['GET', 'public-key', 'read'],
      ['GET', 'KEY', 'read'],
      ['PUT', 'KEY', 'write'],
      ['DELETE', 'KEY', 'write'],
    ] as const) {
      for (const [token, by] of [
        [TOKEN, 'personal access token'],
        [JOB_TOKEN, 'integration'],
      ] as const) {
        const path = `${folder}/${name}`;
        const response = await send(github, method, path, { token, ...(method === 'PUT' ? { body } : {}) });
        expect(response.headers.get('x-accepted-github-permissions')).toBe(`${permission}=${level}`);
        expect(await readError(response)).toEqual([403, `Resource not accessible by ${by}`]);
      }
    }
    expect(github.violations).toEqual([]);
  });

  test('are refused when they were not sealed for the current key', async () => {
    const github = await start();
    const { key, key_id } = await readKey(github, folder);
    const other = sodium.crypto_box_keypair('base64').publicKey;
    const standard = sodium.to_base64(sodium.from_base64(other), sodium.base64_variants.ORIGINAL);
    const sealed = seal('x', key);
    for (const body of [
      { encrypted_value: sealed, key_id: `${key_id}0` },
      { encrypted_value: seal('x', standard), key_id },
      { encrypted_value: Buffer.from('x').toString('base64'), key_id },
    ]) {
      const response = await send(github, 'PUT', `${folder}/KEY`, { body: { ...body, ...extra } });
      expect(await readError(response)).toEqual([
        422,
        'Bad request - validation failed due to an improperly encrypted secret',
      ]);
    }
    expect(github.state.secrets).toEqual([]);
    const body = { encrypted_value: sealed, key_id, ...extra };
    expect((await send(github, 'PUT', `${folder}/KEY`, { body })).status).toBe(201);
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['1KEY', /^Secret names can only contain alphanumeric/],
    ['MY-KEY', /^Secret names can only contain alphanumeric/],
    ['MY%20KEY', /^Secret names can only contain alphanumeric/],
    ['GITHUB_KEY', /^Secret names must not start with GITHUB_\.$/],
    ['github_key', /^Secret names must not start with GITHUB_\.$/],
  ])('are not named %s', async (name, message) => {
    const github = await start();
    expect(await readError(await put(github, folder, name, 'x', extra))).toEqual([
      422,
      expect.stringMatching(message),
    ]);
    expect(github.state.secrets).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe('scopes', () => {
  test('have keys and secrets of their own', async () => {
    const github = await start({ environments: ['production', 'staging'] });
    const staging = ENVIRONMENT.replace('production', 'staging');
    const folders = [...SCOPES.map(({ folder }) => folder), staging];
    const keys = await Promise.all(folders.map((folder) => readKey(github, folder)));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(4);
    expect(await readKey(github, REPOSITORY)).toEqual(keys[0]);
    const [first] = keys;
    github.rotatePublicKey('environment:staging');
    expect(await readKey(github, REPOSITORY)).toEqual(first);

    await put(github, staging, 'KEY', 'x');
    expect((await send(github, 'GET', `${ENVIRONMENT}/KEY`)).status).toBe(404);
    expect((await send(github, 'GET', `${REPOSITORY}/KEY`)).status).toBe(404);
    expect((await send(github, 'GET', `${staging}/KEY`)).status).toBe(200);
  });

  test.each([
    ['/repos/octo/other/actions/secrets'],
    ['/repos/octo/hello/environments/staging/secrets'],
    ['/orgs/other/actions/secrets'],
  ])('%s is not found', async (folder) => {
    const github = await start();
    const body = { encrypted_value: 'AAAA', key_id: '1', visibility: 'all' };
    for (const [method, name] of [
      ['GET', 'public-key'],
      ['GET', 'KEY'],
      ['DELETE', 'KEY'],
    ] as const) {
      const response = await send(github, method, `${folder}/${name}`);
      expect(await readError(response)).toEqual([404, 'Not Found']);
    }
    expect((await send(github, 'PUT', `${folder}/KEY`, { body })).status).toBe(404);
  });
});

describe('bodies', () => {
  test.each([
    ['a missing key_id', REPOSITORY, { encrypted_value: 'AAAA' }],
    ['a missing value', ENVIRONMENT, { key_id: '1' }],
    ['a value that is no base64', REPOSITORY, { encrypted_value: 'not base64', key_id: '1' }],
    ['a missing visibility', ORGANIZATION, { encrypted_value: 'AAAA', key_id: '1' }],
    ['another visibility', ORGANIZATION, { encrypted_value: 'AAAA', key_id: '1', visibility: 'public' }],
  ])('%s is refused and found', async (_, folder, body) => {
    const github = await start();
    expect((await send(github, 'PUT', `${folder}/KEY`, { body })).status).toBe(422);
    expect(github.violations).toEqual([expect.stringContaining('request: body')]);
  });

  test('48 KB is as much as a secret holds', async () => {
    const github = await start();
    expect((await put(github, REPOSITORY, 'KEY', 'x'.repeat(48 * 1024))).status).toBe(201);
    expect((await put(github, REPOSITORY, 'KEY', 'x'.repeat(48 * 1024 + 1))).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe('tokens', () => {
  const COMMENTS = '/repos/octo/hello/issues/7/comments';
  const SIDE = { ref: 'main', sha: 'b'.repeat(40) };
  const PULL = { number: 7, title: 'x', body: null, author: 'octocat', base: SIDE, head: SIDE, diff: '' };

  test('have rights and an account of their own', async () => {
    const github = await start({
      permissions: { secrets: 'read' },
      tokens: {
        [TOKEN]: { permissions: { issues: 'write' } },
        ghs_app: { actor: { login: 'helper[bot]', id: 5, type: 'Bot' } },
      },
    });
    github.addPullRequest(PULL);
    const post = (token: string) => send(github, 'POST', COMMENTS, { token, body: { body: token } });
    expect((await post(TOKEN)).status).toBe(201);
    expect((await post(JOB_TOKEN)).status).toBe(201);
    expect(await readError(await post('ghs_app'))).toEqual([403, 'Resource not accessible by integration']);
    expect(github.state.comments.map(({ body, user }) => [body, user.login])).toEqual([
      [TOKEN, 'octocat'],
      [JOB_TOKEN, GITHUB_ACTIONS.login],
    ]);
    const readKeyWith = (token: string) => send(github, 'GET', `${REPOSITORY}/public-key`, { token });
    expect((await readKeyWith(JOB_TOKEN)).status).toBe(200);
    expect((await readKeyWith(TOKEN)).status).toBe(403);
    expect(github.violations).toEqual([]);
  });
});
