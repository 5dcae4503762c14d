/**
 * Small texts in the job's cache service (https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching).
 *
 * Nothing is ever unpacked. The toolkit's own `restoreCache` hands an archive to `tar -P`, which writes wherever the
 * archive says, and who can write to the cache can leave any archive there. Here a text is the blob itself.
 */
import { createHash } from 'node:crypto';
import { parseBaseUrl } from '../http/base-url.ts';
import { Deadline } from '../http/deadline.ts';
import { createTransport, type ProxySettings, readText, type TransportRequest } from '../http/transport.ts';
import { readJson } from '../text/json.ts';
import type { Log } from './log.ts';
import { quoteUntrusted } from './log.ts';

/** What the runner tells about its cache service: variables as they are. The toolkit reads others by itself. */
export interface CacheEnvironment {
  /** `ACTIONS_RESULTS_URL` */
  resultsUrl: string | undefined;
  /** `ACTIONS_RUNTIME_TOKEN`, a secret */
  runtimeToken: string | undefined;
  proxy: ProxySettings;
}

export type Saved = { isSaved: true } | { isSaved: false; reason: string };

export interface TextCache {
  /** The text that was saved under exactly this key; undefined where there is none, or none to be had. Never throws. */
  restoreText(key: string): Promise<string | undefined>;
  /** Never throws. A key that is taken keeps its text. */
  saveText(key: string, text: string): Promise<Saved>;
}

/** Longer texts are neither saved nor restored. */
export const MAX_CACHED_BYTES = 1_048_576;

const LIMIT_MS = 5_000;

/** Our texts are no archives: an entry of this version is none that another action saved, or would unpack. */
const VERSION = createHash('sha256').update('pinata-inference text 1').digest('hex');

const SERVICE = 'the cache service';
const STORAGE = 'the storage of the cache';

/** Of one text alone: the service is not to blame. */
class UnsavedError extends Error {}

type Send = (request: Omit<TransportRequest, 'signal'>) => Promise<{ status: number; text: string }>;

/** Sends each request once: who waits for it has better things to do. */
function createSend(proxy: ProxySettings, signal: AbortSignal): Send {
  return async (request) => {
    // One each, since the storage is known only when the service has named it.
    const transport = await createTransport([request.url], proxy);
    try {
      const response = await transport.request({ ...request, signal });
      return { status: response.status, text: await readText(response, MAX_CACHED_BYTES) };
    } finally {
      await transport.close();
    }
  };
}

/** The toolkit's client of the service. @throws when the service can't be asked for this */
async function openService(
  { resultsUrl, runtimeToken }: CacheEnvironment,
  needs: 'isCacheReadable' | 'isCacheWritable',
  send: Send,
) {
  if (!resultsUrl || !runtimeToken) throw new Error('this job has no cache service');
  const url = parseBaseUrl(resultsUrl);
  if ('problem' in url) throw new Error(`the address of ${SERVICE} ${url.problem}`);
  // By file: the package's index brings `tar`, and a storage client two thirds the size of this whole action.
  const [config, { CacheServiceClientJSON }] = await Promise.all([
    import('../../node_modules/@actions/cache/lib/internal/config.js'),
    import('../../node_modules/@actions/cache/lib/generated/results/api/v1/cache.twirp-client.js'),
  ]);
  if (config.getCacheServiceVersion() !== 'v2') {
    throw new Error('this GitHub server has no cache service of version 2');
  }
  const mode = config.getCacheMode();
  if (!config[needs](mode)) throw new Error(`the cache mode of this job is \`${mode}\``);
  const service = new CacheServiceClientJSON({
    async request(name, method, type, data) {
      const { status, text } = await send({
        method: 'POST',
        url: new URL(`/twirp/${name}/${method}`, url),
        headers: { authorization: `Bearer ${runtimeToken}`, 'content-type': type },
        body: JSON.stringify(data),
      });
      const answer = readJson(text)?.value;
      const isObject = typeof answer === 'object' && answer !== null;
      if (status !== 200) {
        // https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes
        const reason = isObject && 'msg' in answer && typeof answer.msg === 'string' ? `: ${answer.msg}` : '';
        const Failure = status === 409 ? UnsavedError : Error;
        throw new Failure(`${SERVICE} answered ${status}${reason}`);
      }
      if (!isObject) throw new Error(`${SERVICE} answered with nothing that can be read`);
      return answer;
    },
  });
  return { service, url };
}

/** The storage is as safe to talk to as the service that names it. @throws when it isn't */
function parseStorageUrl(address: string, service: URL): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && url.hostname === service.hostname) return url;
  throw new Error(`${SERVICE} names a storage that has no https:// address`);
}

/** https://learn.microsoft.com/rest/api/storageservices/get-blob */
async function fetchText(key: string, environment: CacheEnvironment, send: Send) {
  const { service, url } = await openService(environment, 'isCacheReadable', send);
  const entry = await service.GetCacheEntryDownloadURL({ key, restoreKeys: [], version: VERSION });
  // The service also finds keys that only begin like this one.
  if (!entry.ok || entry.matchedKey !== key) return undefined;
  const blob = parseStorageUrl(entry.signedDownloadUrl, url);
  const { status, text } = await send({ method: 'GET', url: blob, headers: {} });
  if (status !== 200) throw new Error(`${STORAGE} answered ${status}`);
  return text;
}

/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
async function publishText(key: string, text: string, environment: CacheEnvironment, send: Send) {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_CACHED_BYTES)
    throw new UnsavedError(`it is larger than ${MAX_CACHED_BYTES / 1_048_576} MiB`);
  const { service, url } = await openService(environment, 'isCacheWritable', send);
  const reserved = await service.CreateCacheEntry({ key, version: VERSION });
  if (!reserved.ok) throw new Error(reserved.message || `${SERVICE} took no entry`);
  const headers = { 'content-type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
  const blob = parseStorageUrl(reserved.signedUploadUrl, url);
  const { status } = await send({ method: 'PUT', url: blob, headers, body: text });
  if (status !== 201) throw new Error(`${STORAGE} answered ${status}`);
  const sizeBytes = String(bytes);
  const finished = await service.FinalizeCacheEntryUpload({ key, version: VERSION, sizeBytes });
  if (!finished.ok) throw new Error(finished.message || `${SERVICE} did not close the entry`);
}

function describeReason(error: unknown): string {
  return quoteUntrusted(error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
}

/**
 * A cache of texts that belong to everyone: whoever can run a workflow of this repository may read them, and some may
 * write them. So keys are hashes, texts hold no secret, and what comes back is foreign.
 *
 * What the service can't do is told in one notice; from then on the cache is left alone, so that a broken service costs
 * one wait. A text that it does not take, since it is too long or its key is taken, is no reason for that.
 */
export function openTextCache(options: {
  environment: CacheEnvironment;
  log: Log;
  /** Of the whole run; when it aborts, nothing is waited for any longer. */
  signal: AbortSignal;
  /** How long each call may take; default: 5 s. */
  limitMs?: number;
}): TextCache {
  const { environment, log, signal, limitMs = LIMIT_MS } = options;
  let failure: string | undefined;

  async function attempt<T>(problem: string, work: (send: Send) => Promise<T>): Promise<T | undefined> {
    if (failure !== undefined) return undefined;
    const deadline = new Deadline(signal, SERVICE);
    deadline.start('total', limitMs);
    try {
      return await work(createSend(environment.proxy, deadline.signal));
    } catch (error) {
      // Several may be under way at once.
      const isFirst = failure === undefined;
      failure ??= describeReason(error);
      // Of a run that ends, nobody wants to know.
      if (isFirst && !signal.aborted) log.notice(`${problem}: ${failure}.`);
      return undefined;
    } finally {
      deadline.stop();
    }
  }

  return {
    restoreText(key) {
      return attempt('Nothing was taken from the cache', (send) => fetchText(key, environment, send));
    },
    async saveText(key, text) {
      const save = async (send: Send): Promise<Saved> => {
        try {
          await publishText(key, text, environment, send);
          return { isSaved: true };
        } catch (error) {
          if (!(error instanceof UnsavedError)) throw error;
          return { isSaved: false, reason: describeReason(error) };
        }
      };
      const saved = await attempt('Nothing was kept in the cache', save);
      return saved ?? { isSaved: false, reason: failure ?? 'the cache is left alone' };
    },
  };
}
