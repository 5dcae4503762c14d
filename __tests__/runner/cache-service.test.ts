import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from '@jest/globals';
import '../one-error-realm.ts';
import { RunClock } from '../../src/http/deadline.ts';
import { openRunCache } from '../../src/modes/shared/cached-answer.ts';
import {
  type CacheEnvironment,
  MAX_CACHED_BYTES,
  openTextCache,
  type TextCache,
} from '../../src/runner/cache-service.ts';
import { closeAfterTest } from '../close-after-test.ts';
import {
  type CacheFault,
  type CacheOperation,
  type CacheService,
  startCacheService,
} from '../emulator/cache-service.ts';
import { findClosedPort, serveHttp, serveTcp } from '../http/loopback.ts';
import { createRecordedLog, type RecordedLog } from '../recorded-log.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEY = `pinata-answer-${'0'.repeat(64)}`;
/** For what is not about waiting, on a machine that does much else. */
const PATIENCE_MS = 20_000;
const NO_PROXY = { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined };

/** What the toolkit reads by itself. */
const VARIABLES = { ACTIONS_CACHE_SERVICE_V2: 'true', GITHUB_SERVER_URL: 'https://github.com' };

beforeEach(() => {
  delete process.env['ACTIONS_CACHE_MODE'];
  Object.assign(process.env, VARIABLES);
});

function environmentOf(resultsUrl: string, changes: Partial<CacheEnvironment> = {}): CacheEnvironment {
  return {
    resultsUrl,
    runtimeToken: 'runtime-token',
    proxy: NO_PROXY,
    ...changes,
  };
}

interface Opened {
  cache: TextCache;
  log: RecordedLog;
}

function open(
  environment: CacheEnvironment,
  options: { limitMs?: number; signal?: AbortSignal } = {},
): Opened {
  const log = createRecordedLog();
  const { signal = new AbortController().signal } = options;
  return { cache: openTextCache({ limitMs: PATIENCE_MS, ...options, environment, log, signal }), log };
}

async function start(): Promise<CacheService> {
  return closeAfterTest(await startCacheService());
}

/** What the code under test makes its entries of, once it has saved one. */
let known: Promise<string> | undefined;

async function learnVersion(): Promise<string> {
  const service = await startCacheService();
  const saved = await open(environmentOf(service.url)).cache.saveText(KEY, 'text');
  await service.close();
  expect(saved).toEqual({ isSaved: true });
  return service.entries[0]?.version ?? '';
}

/** A service that holds `text` under `KEY`. */
async function startWith(text: string | Buffer): Promise<CacheService> {
  known ??= learnVersion();
  const service = await start();
  service.entries.push({ key: KEY, version: await known, content: Buffer.from(text), isFinal: true });
  return service;
}

describe('a text', () => {
  test.each([
    ['with characters of every kind', 'ä\ufeff\0\r\n\u2028😀 ::error::x'],
    ['of the largest size', 'ä'.repeat(MAX_CACHED_BYTES / 2)],
    ['of no size', ''],
  ])('%s comes back as it was', async (_, text) => {
    const service = await start();
    expect(await open(environmentOf(service.url)).cache.saveText(KEY, text)).toEqual({ isSaved: true });
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.restoreText(KEY)).toBe(text);
    expect(log.entries).toEqual([]);
  });

  test('that is too large is not sent', async () => {
    const service = await start();
    const { cache, log } = open(environmentOf(service.url));
    const reason = 'it is larger than 1 MiB';
    expect(await cache.saveText(KEY, 'a'.repeat(MAX_CACHED_BYTES + 1))).toEqual({ isSaved: false, reason });
    expect(service.requests).toEqual([]);
    expect(await cache.saveText(KEY, 'short')).toEqual({ isSaved: true });
    expect(log.entries).toEqual([]);
  });

  test('is found under its exact key only', async () => {
    const service = await startWith('text');
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.restoreText(KEY.slice(0, -1))).toBeUndefined();
    expect(service.requests.map(({ operation }) => operation)).toEqual(['look-up']);
    expect(log.entries).toEqual([]);
  });

  test('is no entry of another action, whatever its key', async () => {
    const service = await startWith('text');
    for (const entry of service.entries) entry.version = 'f'.repeat(64);
    expect(await open(environmentOf(service.url)).cache.restoreText(KEY)).toBeUndefined();
  });

  test('of many questions is kept although the run was just cancelled', async () => {
    const service = await start();
    const clock = new RunClock();
    const keys = { cacheEnvironment: environmentOf(service.url), inferenceKey: 'key' };
    const cache = openRunCache(keys, { log: createRecordedLog(), clock });
    clock.cancel('The run was cancelled');
    expect(await cache?.saveText(KEY, 'text')).toEqual({ isSaved: true });
  });

  test('is never written over', async () => {
    const service = await startWith('first');
    const { cache, log } = open(environmentOf(service.url));
    const reason =
      'the cache service answered 409: cache entry with the same key, version, and scope already exists';
    expect(await cache.saveText(KEY, 'second')).toEqual({ isSaved: false, reason });
    expect(await cache.restoreText(KEY)).toBe('first');
    expect(await cache.saveText(`${KEY}2`, 'second')).toEqual({ isSaved: true });
    expect(log.entries).toEqual([]);
  });
});

describe('poisoned content', () => {
  test.each<[string, Buffer, CacheFault | undefined]>([
    ['is larger than anything that is saved', Buffer.alloc(MAX_CACHED_BYTES + 1, 'a'), undefined],
    ['has no end', Buffer.from('text'), { kind: 'endless' }],
  ])('that %s is not used, and it is told', async (_, content, how) => {
    const service = await startWith(content);
    if (how) service.fail('download', how);
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.restoreText(KEY)).toBeUndefined();
    expect(log.entries).toEqual([
      `notice: Nothing was taken from the cache: ${new URL(service.url).host} sent more than 1 MiB.`,
    ]);
  });

  test('is nothing but text, also where it is an archive', async () => {
    const service = await startWith('../../etc/passwd\0ustar');
    expect(await open(environmentOf(service.url)).cache.restoreText(KEY)).toBe('../../etc/passwd\0ustar');
  });
});

type Failure = [name: string, operation: CacheOperation, how: CacheFault, reason: string];

/** HOST stands for that of the service, and of its storage. */
const RESET = 'No connection to HOST: it closed the connection (ECONNRESET)';
const CUT = 'No connection to HOST: it closed the connection (UND_ERR_SOCKET)';
const REDIRECT = 'HOST answered with a redirect (302), and none is followed';
const UNREADABLE = 'the cache service answered with nothing that can be read';

const READ_FAILURES: Failure[] = [
  ['500', 'look-up', { kind: 'status', status: 500 }, 'the cache service answered 500: told to fail'],
  [
    '403, with a command in its words',
    'look-up',
    { kind: 'status', status: 403, message: 'cache read denied: x\n::error::y' },
    'the cache service answered 403: cache read denied: x ::error::y',
  ],
  ['a reset', 'look-up', { kind: 'reset' }, RESET],
  ['half an answer', 'look-up', { kind: 'cut' }, CUT],
  ['an answer without an end', 'look-up', { kind: 'endless' }, 'HOST sent more than 1 MiB'],
  ['an abyss of brackets', 'look-up', { kind: 'answer', body: '['.repeat(900_000) }, UNREADABLE],
  ['no object', 'look-up', { kind: 'answer', body: '"x"' }, UNREADABLE],
  [
    'fields of other types',
    'look-up',
    { kind: 'answer', body: '{"ok":{}}' },
    'Cannot parse JSON object for github.actions.results.api.v1.GetCacheEntryDownloadURLResponse#ok',
  ],
  ['a redirect', 'look-up', { kind: 'redirect', location: '/' }, REDIRECT],
  ['no blob', 'download', { kind: 'status', status: 404 }, 'the storage of the cache answered 404'],
  ['a reset of the storage', 'download', { kind: 'reset' }, RESET],
  ['half a blob', 'download', { kind: 'cut' }, CUT],
  ['a redirect of the storage', 'download', { kind: 'redirect', location: '/' }, REDIRECT],
];

const WRITE_FAILURES: Failure[] = [
  [
    'a token that may only read',
    'reserve',
    { kind: 'refuse', message: 'cache write denied: x' },
    'cache write denied: x',
  ],
  ['a refusal without a word', 'reserve', { kind: 'refuse', message: '' }, 'the cache service took no entry'],
  ['403', 'reserve', { kind: 'status', status: 403, message: 'no' }, 'the cache service answered 403: no'],
  ['a reset', 'reserve', { kind: 'reset' }, RESET],
  ['403 of the storage', 'upload', { kind: 'status', status: 403 }, 'the storage of the cache answered 403'],
  ['a reset of the storage', 'upload', { kind: 'reset' }, RESET],
  [
    '503 at the end',
    'finalize',
    { kind: 'status', status: 503 },
    'the cache service answered 503: told to fail',
  ],
  [
    'a refusal at the end',
    'finalize',
    { kind: 'refuse', message: '' },
    'the cache service did not close the entry',
  ],
];

const HANGS: [CacheOperation, CacheFault][] = [
  ['look-up', { kind: 'hang' }],
  ['look-up', { kind: 'stall' }],
  ['download', { kind: 'hang' }],
  ['download', { kind: 'stall' }],
  ['reserve', { kind: 'hang' }],
  ['upload', { kind: 'hang' }],
  ['finalize', { kind: 'stall' }],
];

function withHost(reason: string, service: CacheService): string {
  return reason.replace('HOST', new URL(service.url).host);
}

/** A service that fails at `operation`; where that is one of reading, it has a text to be read. */
async function startFailing(operation: CacheOperation, how: CacheFault): Promise<CacheService> {
  const isReading = operation === 'look-up' || operation === 'download';
  const service = isReading ? await startWith('text') : await start();
  service.fail(operation, how);
  return service;
}

describe('a broken service', () => {
  test.each(READ_FAILURES)('is told of once and then left alone: %s', async (_, operation, how, words) => {
    const service = await startFailing(operation, how);
    const reason = withHost(words, service);
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.restoreText(KEY)).toBeUndefined();
    const asked = service.requests.length;
    expect(await cache.restoreText(KEY)).toBeUndefined();
    expect(await cache.saveText(KEY, 'text')).toEqual({ isSaved: false, reason });
    expect(log.entries).toEqual([`notice: Nothing was taken from the cache: ${reason}.`]);
    expect(service.requests.length).toBe(asked);
  });

  test.each(WRITE_FAILURES)('keeps nothing, and it is told why: %s', async (_, operation, how, words) => {
    const service = await startFailing(operation, how);
    const reason = withHost(words, service);
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.saveText(KEY, 'text')).toEqual({ isSaved: false, reason });
    expect(log.entries).toEqual([`notice: Nothing was kept in the cache: ${reason}.`]);
    expect(await open(environmentOf(service.url)).cache.restoreText(KEY)).toBeUndefined();
  });

  test.each(HANGS)('is not waited for longer than told: %s, %j', async (operation, how) => {
    const service = await startFailing(operation, how);
    const { cache, log } = open(environmentOf(service.url), { limitMs: 500 });
    const restored = await cache.restoreText(KEY);
    const saved = await cache.saveText(KEY, 'text');
    const reason = 'the cache service was not done within 500 ms';
    expect([restored, saved]).toEqual([undefined, { isSaved: false, reason }]);
    expect(log.entries).toEqual([expect.stringMatching(/^notice: Nothing was .* the cache: .* 500 ms\.$/)]);
  });

  test('is not waited for when the run ends, and that is no news', async () => {
    const service = await startFailing('look-up', { kind: 'hang' });
    const run = new AbortController();
    const { cache, log } = open(environmentOf(service.url), { limitMs: 600_000, signal: run.signal });
    const restoring = cache.restoreText(KEY);
    setTimeout(() => run.abort(new Error('The run was cancelled')), 300);
    expect(await restoring).toBeUndefined();
    const later = open(environmentOf(service.url), { signal: run.signal });
    expect(await later.cache.saveText(KEY, 'text')).toEqual({
      isSaved: false,
      reason: 'The run was cancelled',
    });
    expect([...log.entries, ...later.log.entries]).toEqual([]);
  });

  test('that is not there is told of', async () => {
    const { href, host } = await findClosedPort();
    const { cache, log } = open(environmentOf(href));
    expect(await cache.restoreText(KEY)).toBeUndefined();
    expect(log.entries).toEqual([
      `notice: Nothing was taken from the cache: No connection to ${host}: it refused the connection (ECONNREFUSED).`,
    ]);
  });
});

describe('a job', () => {
  const OLD = 'this GitHub server has no cache service of version 2';
  const PLAIN = 'must be an https:// address (http:// is allowed on loopback only)';

  test.each<[string, Partial<CacheEnvironment>, Record<string, string>, string]>([
    ['without a service', { resultsUrl: undefined }, {}, 'this job has no cache service'],
    ['without a token', { runtimeToken: '' }, {}, 'this job has no cache service'],
    ['with a service of version 1', {}, { ACTIONS_CACHE_SERVICE_V2: '' }, OLD],
    ['of GitHub Enterprise Server', {}, { GITHUB_SERVER_URL: 'https://github.example.org' }, OLD],
    [
      'that may only write',
      {},
      { ACTIONS_CACHE_MODE: 'write-only' },
      'the cache mode of this job is `write-only`',
    ],
    ['that may not cache', {}, { ACTIONS_CACHE_MODE: 'none' }, 'the cache mode of this job is `none`'],
    [
      'whose service is plain HTTP elsewhere',
      { resultsUrl: 'http://results.example.org/' },
      {},
      `the address of the cache service ${PLAIN}`,
    ],
    [
      'whose service is no URL',
      { resultsUrl: 'results' },
      {},
      'the address of the cache service is not a URL',
    ],
  ])('%s reads nothing and is told why', async (_, changes, variables, reason) => {
    const service = await startWith('text');
    Object.assign(process.env, variables);
    const { cache, log } = open(environmentOf(service.url, changes));
    expect(await cache.restoreText(KEY)).toBeUndefined();
    expect(log.entries).toEqual([`notice: Nothing was taken from the cache: ${reason}.`]);
    expect(service.requests).toEqual([]);
  });

  test('that may only read does so, and saves nothing', async () => {
    const service = await startWith('text');
    process.env['ACTIONS_CACHE_MODE'] = 'read';
    const { cache, log } = open(environmentOf(service.url));
    expect(await cache.restoreText(KEY)).toBe('text');
    const reason = 'the cache mode of this job is `read`';
    expect(await cache.saveText(KEY, 'other')).toEqual({ isSaved: false, reason });
    expect(log.entries).toEqual([`notice: Nothing was kept in the cache: ${reason}.`]);
  });
});

describe('what leaves', () => {
  test('the token goes to the service, and not to its storage', async () => {
    const service = await startWith('text');
    await open(environmentOf(service.url)).cache.restoreText(KEY);
    await open(environmentOf(service.url)).cache.saveText('other', 'text');
    const sent = service.requests.map(({ operation, headers }) => [operation, headers.authorization]);
    expect(sent).toEqual([
      ['look-up', 'Bearer runtime-token'],
      ['download', undefined],
      ['reserve', 'Bearer runtime-token'],
      ['upload', undefined],
      ['finalize', 'Bearer runtime-token'],
    ]);
  });

  test('nothing goes to a storage that is less safe than its service', async () => {
    let requests = 0;
    const other = await serveHttp((_, response) => {
      requests += 1;
      response.end('text');
    });
    const service = await startWith('text');
    const addresses = [other.href.replace('127.0.0.1', 'localhost'), 'file:///etc/passwd', 'nowhere', ''];
    for (const signed_download_url of addresses) {
      const body = JSON.stringify({ ok: true, matched_key: KEY, signed_download_url });
      service.fail('look-up', { kind: 'answer', body }, 1);
      const { cache, log } = open(environmentOf(service.url));
      expect(await cache.restoreText(KEY)).toBeUndefined();
      expect(log.entries).toEqual([
        'notice: Nothing was taken from the cache: the cache service names a storage that has no https:// address.',
      ]);
    }
    expect(requests).toBe(0);
  });

  test('a proxy is asked for a service on the internet', async () => {
    const heard: string[] = [];
    const proxy = await serveTcp((socket) => {
      socket.once('data', (data) => {
        heard.push(String(data).split('\r\n', 1)[0] ?? '');
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      });
    });
    const proxied = { ...NO_PROXY, httpsProxy: proxy.href };
    const { cache, log } = open(environmentOf('https://results.example.org/', { proxy: proxied }));
    expect(await cache.restoreText(KEY)).toBeUndefined();
    expect(heard).toEqual(['CONNECT results.example.org:443 HTTP/1.1']);
    expect(log.entries).toEqual([
      expect.stringMatching(
        /^notice: Nothing was taken from the cache: No connection to results\.example\.org through the proxy: /,
      ),
    ]);
  });
});

describe('the process', () => {
  /** Runs a script in a process of its own, with the real log, until it ends by itself. */
  async function runProcess(script: string): Promise<{ stdout: string; stderr: string }> {
    const program = `
      import { openTextCache } from './src/runner/cache-service.ts';
      import { log } from './src/runner/log.ts';
      const signal = new AbortController().signal;
      const open = (resultsUrl, limitMs) => openTextCache({
        environment: { ...${JSON.stringify(environmentOf(''))}, proxy: {}, resultsUrl },
        log, signal, limitMs,
      });
      ${script}
    `;
    const env = { PATH: process.env['PATH'], ...VARIABLES };
    return promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, env });
  }

  test('ends by itself while a service that was asked still hangs', async () => {
    const services = await Promise.all(HANGS.map((hang) => startFailing(...hang)));
    const calls = services.flatMap(({ url }) => [
      `open('${url}', 1500).restoreText('${KEY}')`,
      `open('${url}', 1500).saveText('${KEY}', 'text')`,
    ]);
    const { stdout, stderr } = await runProcess(`await Promise.all([${calls.join(',')}]);`);
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !/^::notice::Nothing was (taken|kept)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith('was not done within 1.5 s.')).length).toBeGreaterThanOrEqual(
      HANGS.length,
    );
  });
});
