import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { closeAfterTest } from '../close-after-test.ts';
import { type CacheService, type CacheServiceOptions, startCacheService } from './cache-service.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VERSION = 'a'.repeat(64);
const CALLS = '/twirp/github.actions.results.api.v1.CacheService';

/** What the toolkit does in a process of its own; `folder` is what it saves. */
const TOOLKIT = `
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { restoreCache, saveCache } from '@actions/cache';
const folder = process.env.GITHUB_WORKSPACE + '/data';
function write(text) { rmSync(folder, { recursive: true, force: true }); mkdirSync(folder); writeFileSync(folder + '/file', text); }
const read = () => readFileSync(folder + '/file', 'utf8');
const save = (key) => saveCache([folder], key);
const restore = (key, others) => restoreCache([folder], key, others);
const results = [];
`;

async function start(options: CacheServiceOptions = {}): Promise<CacheService> {
  return closeAfterTest(await startCacheService(options));
}

/** Runs the real client against the emulator. @returns its `results`, and what it wrote to its log */
async function runToolkit(
  service: CacheService,
  script: string,
  env: Record<string, string> = {},
): Promise<{ results: unknown; log: string }> {
  const workspace = await mkdtemp(join(tmpdir(), 'toolkit-'));
  closeAfterTest({ close: () => rm(workspace, { recursive: true, force: true }) });
  const write = `writeFileSync(process.env.GITHUB_WORKSPACE + '/results', JSON.stringify(results));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', `${TOOLKIT}${script};${write}`], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: service.token,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      ...env,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  await new Promise((resolve) => child.on('close', resolve));
  const text = await readFile(join(workspace, 'results'), 'utf8').catch(() => {
    throw new Error(`The toolkit broke off: ${log}`);
  });
  return { results: JSON.parse(text), log };
}

function call(
  service: CacheService,
  method: string,
  body: unknown,
  token = service.token,
): Promise<Response> {
  return fetch(new URL(`${CALLS}/${method}`, service.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function readAnswer(response: Response): Promise<[number, unknown]> {
  return [response.status, await response.json()];
}

const ReservedSchema = v.object({ signed_upload_url: v.string() });

async function reserve(service: CacheService, key: string): Promise<string> {
  const response = await call(service, 'CreateCacheEntry', { key, version: VERSION });
  return v.parse(ReservedSchema, await response.json()).signed_upload_url;
}

describe('the toolkit as its client', () => {
  test('saves and restores a folder', async () => {
    const service = await start();
    const { results } = await runToolkit(
      service,
      `write('hello'); results.push(await save('key-1')); write('other');
       results.push(await restore('key-1'), read(), await restore('key-2') ?? 'nothing');`,
    );
    expect(results).toEqual([1, 'key-1', 'hello', 'nothing']);
    expect(service.entries.map(({ key, isFinal }) => [key, isFinal])).toEqual([['key-1', true]]);
    expect(service.requests.map(({ operation }) => operation)).toEqual([
      'reserve',
      'upload',
      'finalize',
      'look-up',
      'download',
      'look-up',
    ]);
  });

  test('is told that a key is taken, and that it may only read', async () => {
    const service = await start();
    const { results, log } = await runToolkit(
      service,
      `write('1'); results.push(await save('key-1'), await save('key-1'));`,
    );
    expect(results).toEqual([1, -1]);
    expect(log).toContain('Unable to reserve cache with key key-1');

    service.fail('reserve', { kind: 'refuse', message: 'cache write denied: read-only' });
    service.fail('look-up', { kind: 'status', status: 403, message: 'cache read denied: no scopes' });
    const denied = await runToolkit(
      service,
      `write('1'); results.push(await save('key-2'), await restore('key-1') ?? 'nothing');`,
    );
    expect(denied.results).toEqual([-1, 'nothing']);
    expect(denied.log).toContain('::warning::Failed to save: Unable to reserve cache with key key-2.');
    expect(denied.log).toContain('cache read denied: no scopes');
  });
});

describe('the service', () => {
  test('answers in its own terms what it refuses', async () => {
    const service = await start();
    const entry = { key: 'key', version: VERSION };
    const refused = async (...args: [string, unknown, string?]) => {
      const [status, body] = await readAnswer(await call(service, ...args));
      return [status, v.parse(v.object({ code: v.string(), msg: v.string() }), body).code];
    };
    expect(await refused('CreateCacheEntry', entry, 'other')).toEqual([401, 'unauthenticated']);
    expect(await refused('CreateCacheEntry', '{')).toEqual([400, 'malformed']);
    expect(await refused('CreateCacheEntry', { ...entry, key: 'a,b' })).toEqual([400, 'invalid_argument']);
    expect(await refused('CreateCacheEntry', { ...entry, key: 'a'.repeat(513) })).toEqual([
      400,
      'invalid_argument',
    ]);
    expect(await refused('FinalizeCacheEntryUpload', { ...entry, size_bytes: '0' })).toEqual([
      404,
      'not_found',
    ]);
    expect(await refused('DeleteCacheEntry', entry)).toEqual([404, 'bad_route']);
    await reserve(service, 'key');
    expect(await refused('CreateCacheEntry', entry)).toEqual([409, 'already_exists']);
    expect(await refused('FinalizeCacheEntryUpload', { ...entry, size_bytes: '7' })).toEqual([
      400,
      'invalid_argument',
    ]);
  });
});

describe('the storage', () => {
  test('refuses a wrong signature, an unknown blob, and a blob of no type', async () => {
    const service = await start();
    const address = await reserve(service, 'key');
    const status = async (url: string) => (await fetch(url, { method: 'PUT', body: '' })).status;
    expect(await status(address.replace(/sig=.*/, 'sig=wrong'))).toBe(403);
    expect(await status(address.replace('/actions-cache/', '/actions-cache/other'))).toBe(404);
    expect(await status(address)).toBe(400);
  });
});
