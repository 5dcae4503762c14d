/**
 * Small texts in the job's cache service (https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching).
 *
 * The toolkit's requests can't be aborted, and hold the process for minutes. So it works in a thread: ending the thread
 * ends its requests, whatever they wait for, and what it writes is dropped.
 *
 * Nothing is ever unpacked. The toolkit's own `restoreCache` hands an archive to `tar -P`, which writes wherever the
 * archive says, and who can write to the cache can leave any archive there. Here a text is the blob itself.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Log } from './log.ts';
import { quoteUntrusted } from './log.ts';

/** What the runner tells about its cache service: variables as they are. */
export interface CacheEnvironment {
  /** `ACTIONS_RESULTS_URL` */
  resultsUrl: string | undefined;
  /** `ACTIONS_RUNTIME_TOKEN`, a secret */
  runtimeToken: string | undefined;
  /** `ACTIONS_CACHE_SERVICE_V2` */
  serviceV2: string | undefined;
  /** `ACTIONS_CACHE_MODE` */
  cacheMode: string | undefined;
  /** `GITHUB_SERVER_URL` */
  githubServerUrl: string | undefined;
  proxy: { httpProxy: string | undefined; httpsProxy: string | undefined; noProxy: string | undefined };
}

export type Saved = { isSaved: true } | { isSaved: false; reason: string };

export interface TextCache {
  /** The text that was saved under exactly this key; undefined where there is none, or none to be had. Never throws. */
  restoreText(key: string): Promise<string | undefined>;
  /** Never throws. A key that is taken keeps its text. */
  saveText(key: string, text: string): Promise<Saved>;
}

export interface CacheOptions {
  environment: CacheEnvironment;
  log: Log;
  /** Of the whole run; when it aborts, nothing is waited for any longer. */
  signal: AbortSignal;
  /** How long each call may take; default: 5 s. */
  limitMs?: number;
  /** The program that calls `serveCache` in its threads; default: the one that runs. */
  entry?: string | URL;
}

/** Longer texts are neither saved nor restored. */
export const MAX_CACHED_BYTES = 1_048_576;

const LIMIT_MS = 5_000;

interface Work {
  kind: 'restore' | 'save';
  key: string;
  /** Empty in `restore`. */
  text: string;
}

/** What a thread is told. */
interface Task extends Work {
  serviceUrl: string;
  token: string;
}

interface Report {
  kind: 'found' | 'missing' | 'saved' | 'failed';
  /** What was found, or why it failed. */
  text: string;
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && names.every((name) => typeof Reflect.get(value, name) === 'string');
}

function isReport(value: unknown): value is Report {
  return hasTexts(value, ['kind', 'text']);
}

function isTask(value: unknown): value is Task {
  return hasTexts(value, ['kind', 'key', 'text', 'serviceUrl', 'token']);
}

const ENDED = 'the run ended meanwhile';
const BROKE_OFF = 'the thread that asks for it broke off';

function fail(reason: string): Report {
  return { kind: 'failed', text: reason };
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
  );
}

/** @throws when the service can't even be asked */
function buildTask(work: Work, { resultsUrl, runtimeToken }: CacheEnvironment): Task {
  if (!resultsUrl || !runtimeToken) throw new Error('this job has no cache service');
  const url = URL.canParse(resultsUrl) ? new URL(resultsUrl) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe) throw new Error('the address of the cache service is no https:// address');
  return { ...work, serviceUrl: resultsUrl, token: runtimeToken };
}

/** The whole environment of the thread: what the toolkit looks at, and no secret but a proxy's. */
function buildThreadEnvironment(environment: CacheEnvironment): Record<string, string> {
  const { proxy } = environment;
  const variables = {
    ACTIONS_CACHE_SERVICE_V2: environment.serviceV2,
    ACTIONS_CACHE_MODE: environment.cacheMode,
    GITHUB_SERVER_URL: environment.githubServerUrl,
    HTTP_PROXY: proxy.httpProxy,
    HTTPS_PROXY: proxy.httpsProxy,
    NO_PROXY: proxy.noProxy,
  };
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function startThread(work: Work, { environment, entry = process.argv[1] ?? '' }: CacheOptions): Worker {
  // No limit of its heap: V8 ends the whole process when a thread runs into one.
  const thread = new Worker(entry, {
    workerData: buildTask(work, environment),
    env: buildThreadEnvironment(environment),
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
}

/** What the thread reports, or why it can't any more. */
function waitForReport(thread: Worker, limitMs: number, signal: AbortSignal): Promise<Report> {
  return new Promise((resolve) => {
    const settle = (report: Report) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(report);
    };
    const abort = () => settle(fail(ENDED));
    const takeTooLong = () => settle(fail(`the cache service took more than ${limitMs / 1_000} s`));
    const timer = setTimeout(takeTooLong, limitMs);
    signal.addEventListener('abort', abort);
    thread
      .on('message', (value: unknown) => settle(isReport(value) ? value : fail(BROKE_OFF)))
      .on('error', (error: unknown) => settle(fail(reasonOf(error))))
      .on('exit', () => settle(fail(BROKE_OFF)));
  });
}

async function runInThread(work: Work, options: CacheOptions): Promise<Report> {
  if (options.signal.aborted) return fail(ENDED);
  try {
    const thread = startThread(work, options);
    const report = await waitForReport(thread, options.limitMs ?? LIMIT_MS, options.signal);
    // Not awaited: the lookup of a name is the one thing that no thread can be torn from.
    thread.terminate();
    return report;
  } catch (error) {
    return fail(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A cache of texts that belong to everyone: whoever can run a workflow of this repository may read them, and some may
 * write them. So keys are hashes, texts hold no secret, and what comes back is foreign.
 *
 * What can't be done is told in one notice; from then on the cache is left alone, so that a broken service costs
 * one wait.
 */
export function openTextCache(options: CacheOptions): TextCache {
  const { log, signal } = options;
  let failure: string | undefined;

  function giveUp(what: string, reason: string): string {
    failure = quoteUntrusted(reason).replace(/\.+$/, '');
    // Of a run that ends, nobody wants to know.
    if (!signal.aborted) log.notice(`${what}: ${failure}.`);
    return failure;
  }

  return {
    async restoreText(key) {
      if (failure !== undefined) return undefined;
      const { kind, text } = await runInThread({ kind: 'restore', key, text: '' }, options);
      if (kind === 'failed') giveUp('Nothing was taken from the cache', text);
      return kind === 'found' ? text : undefined;
    },
    async saveText(key, text) {
      if (failure !== undefined) return { isSaved: false, reason: failure };
      const isTooLarge = Buffer.byteLength(text) > MAX_CACHED_BYTES;
      const report = isTooLarge
        ? fail(`it is larger than ${MAX_CACHED_BYTES / 1_048_576} MiB`)
        : await runInThread({ kind: 'save', key, text }, options);
      if (report.kind === 'saved') return { isSaved: true };
      return { isSaved: false, reason: giveUp('Nothing was kept in the cache', report.text) };
    },
  };
}

// What follows runs in the thread.

/** Our texts are no archives: an entry of this version is none that another action saved, or would unpack. */
const VERSION = createHash('sha256').update('pinata-inference text 1').digest('hex');

// By file: the package's index brings `tar`, and a storage client two thirds the size of this whole action.
function loadToolkit() {
  return Promise.all([
    import('../../node_modules/@actions/cache/lib/internal/config.js'),
    import('../../node_modules/@actions/cache/lib/generated/results/api/v1/cache.twirp-client.js'),
    import('../../node_modules/@actions/http-client/lib/index.js'),
  ]);
}

const STORAGE = 'the storage of the cache';

type Body = AsyncIterable<Uint8Array>;

/** @returns undefined when it is larger than any text that is saved, or no text */
async function readCapped(body: Body): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_CACHED_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return decoder.decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

/** JSON's objects, and nothing else. */
async function readObject(body: Body): Promise<object> {
  const value: unknown = JSON.parse((await readCapped(body)) ?? '');
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError('No object');
}

/** @throws in words that name who was asked, and hold no address: the storage's own is signed */
async function reach(who: string, request: Promise<{ message: IncomingMessage }>): Promise<IncomingMessage> {
  try {
    return (await request).message;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Error(`no connection to ${who}${code}`);
  }
}

/** What went wrong, in the service's own words where it has some: https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes */
function describeRefusal(status: number | undefined, answer: object): string {
  const words = 'msg' in answer && typeof answer.msg === 'string' ? `: ${answer.msg}` : '';
  return `the cache service answered ${status}${words}`;
}

/** The toolkit's client of the service. Each call is sent once: who waits for it has better things to do. */
async function openService({ serviceUrl, token }: Task, needs: 'isCacheReadable' | 'isCacheWritable') {
  const [config, { CacheServiceClientJSON }, { HttpClient }] = await loadToolkit();
  if (config.getCacheServiceVersion() !== 'v2') {
    throw new Error('this GitHub server has no cache service of version 2');
  }
  if (!config[needs](config.getCacheMode())) {
    throw new Error(`the cache mode of this job is \`${config.getCacheMode()}\``);
  }
  const http = new HttpClient('pinata-inference-action', [], { allowRedirects: false });
  const service = new CacheServiceClientJSON({
    async request(name, method, type, data) {
      const url = new URL(`/twirp/${name}/${method}`, serviceUrl).href;
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
      const message = await reach('the cache service', http.post(url, JSON.stringify(data), headers));
      const answer = await readObject(message).catch(() => undefined);
      if (message.statusCode !== 200) throw new Error(describeRefusal(message.statusCode, answer ?? {}));
      if (answer === undefined) throw new Error('the cache service answered with nothing that can be read');
      return answer;
    },
  });
  return { service, http };
}

/** The storage is as safe to talk to as the service that names it. @throws when it isn't */
function checkStorageUrl(address: string, { serviceUrl }: Task): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return address;
  if (url?.protocol === 'http:' && url.hostname === new URL(serviceUrl).hostname) return address;
  throw new Error('the cache service names a storage that has no https:// address');
}

/** https://learn.microsoft.com/rest/api/storageservices/get-blob */
async function fetchText(task: Task): Promise<Report> {
  const { service, http } = await openService(task, 'isCacheReadable');
  const { key } = task;
  const entry = await service.GetCacheEntryDownloadURL({ key, restoreKeys: [], version: VERSION });
  // The service also finds keys that only begin like this one.
  if (!entry.ok || entry.matchedKey !== key) return { kind: 'missing', text: '' };
  const message = await reach(STORAGE, http.get(checkStorageUrl(entry.signedDownloadUrl, task)));
  if (message.statusCode !== 200) throw new Error(`${STORAGE} answered ${message.statusCode}`);
  const text = await readCapped(message).catch(() => {
    throw new Error(`${STORAGE} broke off`);
  });
  return text === undefined ? { kind: 'missing', text: '' } : { kind: 'found', text };
}

/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
async function publishText(task: Task): Promise<Report> {
  const { service, http } = await openService(task, 'isCacheWritable');
  const { key, text } = task;
  const reserved = await service.CreateCacheEntry({ key, version: VERSION });
  if (!reserved.ok) throw new Error(reserved.message || 'the cache service took no entry');
  const url = checkStorageUrl(reserved.signedUploadUrl, task);
  const headers = { 'Content-Type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
  const message = await reach(STORAGE, http.put(url, text, headers));
  if (message.statusCode !== 201) throw new Error(`${STORAGE} answered ${message.statusCode}`);
  const sizeBytes = String(Buffer.byteLength(text));
  const finished = await service.FinalizeCacheEntryUpload({ key, version: VERSION, sizeBytes });
  if (!finished.ok) throw new Error(finished.message || 'the cache service did not close the entry');
  return { kind: 'saved', text: '' };
}

/** Does the one thing that this thread was started for. Called by the entry, in threads only. */
export async function serveCache(): Promise<void> {
  if (!isTask(workerData)) return;
  const work = workerData.kind === 'restore' ? fetchText(workerData) : publishText(workerData);
  parentPort?.postMessage(await work.catch((error: unknown) => fail(reasonOf(error))));
}
