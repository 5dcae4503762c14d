import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { closeAfterTest } from '../close-after-test.ts';
import { thrownBy } from '../thrown.ts';
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
const FoundSchema = v.object({ signed_download_url: v.string(), matched_key: v.string() });

async function reserve(service: CacheService, key: string): Promise<string> {
  const response = await call(service, 'CreateCacheEntry', { key, version: VERSION });
  return v.parse(ReservedSchema, await response.json()).signed_upload_url;
}

async function find(service: CacheService, key: string, others?: string[]): Promise<string | undefined> {
  const body = { key, version: VERSION, ...(others ? { restore_keys: others } : {}) };
  const response = await call(service, 'GetCacheEntryDownloadURL', body);
  return v.parse(FoundSchema, await response.json()).matched_key || undefined;
}

/** Saves `content` by hand. @returns the address it can be had from */
async function save(service: CacheService, key: string, content: string): Promise<string> {
  await fetch(await reserve(service, key), {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
    body: content,
  });
  const size = { size_bytes: String(Buffer.byteLength(content)) };
  await call(service, 'FinalizeCacheEntryUpload', { key, version: VERSION, ...size });
  const found = await call(service, 'GetCacheEntryDownloadURL', { key, version: VERSION });
  return v.parse(FoundSchema, await found.json()).signed_download_url;
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

  test('reads a blob in ranges where it takes the storage for Azure’s', async () => {
    const service = await start({ storageOrigin: 'http://account.blob.core.windows.net' });
    const { results } = await runToolkit(
      service,
      `write('hello'); results.push(await save('key-1')); write('other');
       results.push(await restore('key-1'), read());`,
      { HTTP_PROXY: service.url },
    );
    expect(results).toEqual([1, 'key-1', 'hello']);
    const downloads = service.requests.filter(({ operation }) => operation === 'download');
    expect(downloads.map(({ method, headers }) => [method, headers['x-ms-range']])).toEqual([
      ['HEAD', undefined],
      ['GET', expect.stringMatching(/^bytes=0-\d+$/)],
    ]);
  });

  test('finds what only begins like the key', async () => {
    const { results } = await runToolkit(
      await start(),
      `write('1'); await save('key-1'); results.push(await restore('key-'), await restore('x', ['key']));`,
    );
    expect(results).toEqual(['key-1', 'key-1']);
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

  test('finds nothing before the upload is finished', async () => {
    const service = await start();
    await reserve(service, 'key');
    expect(await find(service, 'key')).toBeUndefined();
  });

  test('prefers the exact key, then the newest that begins like it', async () => {
    const service = await start();
    for (const key of ['key-1', 'key-12', 'key-13', 'other']) await save(service, key, key);
    expect(await find(service, 'key-1')).toBe('key-1');
    expect(await find(service, 'key-')).toBe('key-13');
    expect(await find(service, 'none', ['oth', 'key'])).toBe('other');
    expect(await find(service, 'none')).toBeUndefined();
  });
});

describe('the storage', () => {
  test('gives a blob whole and in ranges', async () => {
    const address = await save(await start(), 'key', 'hello');
    const read = async (headers: Record<string, string>) => {
      const response = await fetch(address, { headers });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    expect(await read({})).toEqual([200, null, 'hello']);
    expect(await read({ range: 'bytes=1-3' })).toEqual([206, 'bytes 1-3/5', 'ell']);
    expect(await read({ 'x-ms-range': 'bytes=3-' })).toEqual([206, 'bytes 3-4/5', 'lo']);
    expect(await read({ range: 'bytes=4-9' })).toEqual([206, 'bytes 4-4/5', 'o']);
    expect((await read({ range: 'bytes=5-' }))[0]).toBe(416);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['5', '']);
  });

  test('makes a blob of its parts, in the order of their list', async () => {
    const service = await start();
    const address = await reserve(service, 'key');
    const put = (query: string, body: string) => fetch(`${address}&${query}`, { method: 'PUT', body });
    await put('comp=block&blockid=b', 'lo');
    await put('comp=block&blockid=a', 'hel');
    const list = (...ids: string[]) =>
      `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
    expect((await put('comp=blocklist', list('a', 'c'))).status).toBe(400);
    expect((await put('comp=blocklist', list('a', 'b'))).status).toBe(201);
    expect(service.entries[0]?.content.toString()).toBe('hello');
  });

  test('refuses a wrong signature, an unknown blob, and a blob of no type', async () => {
    const service = await start();
    const address = await reserve(service, 'key');
    const status = async (url: string) => (await fetch(url, { method: 'PUT', body: '' })).status;
    expect(await status(address.replace(/sig=.*/, 'sig=wrong'))).toBe(403);
    expect(await status(address.replace('/actions-cache/', '/actions-cache/other'))).toBe(404);
    expect(await status(address)).toBe(400);
  });
});

describe('faults', () => {
  test('apply to their operation, as often as told', async () => {
    const service = await start();
    service.fail('look-up', { kind: 'status', status: 503 }, 1);
    const entry = { key: 'key', version: VERSION };
    const statuses: number[] = [];
    for (const method of ['CreateCacheEntry', 'GetCacheEntryDownloadURL', 'GetCacheEntryDownloadURL']) {
      statuses.push((await call(service, method, entry)).status);
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  test('break the connection, or the answer', async () => {
    const service = await start();
    const address = await save(service, 'key', 'hello');
    service.fail('download', { kind: 'reset' }, 1);
    expect(String(await thrownBy(() => fetch(address)))).toBe('TypeError: fetch failed');
    service.fail('download', { kind: 'cut' }, 1);
    const cut = await fetch(address);
    expect(cut.status).toBe(200);
    expect(String(await thrownBy(() => cut.text()))).toBe('TypeError: terminated');
  });

  test('keep a client waiting, before or within the answer', async () => {
    const service = await start();
    const address = await save(service, 'key', 'hello');
    service.fail('download', { kind: 'hang' }, 1);
    const hanging = new AbortController();
    const asked = thrownBy(() => fetch(address, { signal: hanging.signal }));
    const seen = () => service.requests.filter(({ operation }) => operation === 'download').length;
    while (seen() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    hanging.abort(new Error('tired of waiting'));
    expect(await asked).toEqual(new Error('tired of waiting'));

    service.fail('download', { kind: 'stall' }, 1);
    const stalled = await fetch(address);
    const reader = stalled.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('h');
    await reader?.cancel();
  });

  test('answer what a test wants, elsewhere, or without an end', async () => {
    const service = await start();
    const address = await save(service, 'key', 'hello');
    service.fail('download', { kind: 'answer', body: 'poison' }, 1);
    expect(await (await fetch(address)).text()).toBe('poison');
    service.fail('download', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 1);
    const redirected = await fetch(address, { redirect: 'manual' });
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/']);
    service.fail('download', { kind: 'endless' }, 1);
    let bytes = 0;
    for await (const chunk of (await fetch(address)).body ?? []) {
      bytes += chunk.length;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeGreaterThan(1_000_000);
  });
});
