/**
 * The catalog in a file of the job's, for its later steps. Whatever lies there is read like an answer from outside:
 * what is not a catalog of this endpoint, or too old, counts as nothing. Asking is one request, so a cache that
 * itself needs requests would gain nothing: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { keepTempFile, readTempFile } from '../../runner/job-files.ts';
import type { InferenceClient } from '../client.ts';
import { type Catalog, CatalogSchema, fetchCatalog } from './catalog.ts';

/** What may be taken instead of asking: a catalog of the same job that is not older than `ttlMs`; 0 always asks. */
export interface CatalogCache {
  ttlMs: number;
  /** Of the job's own temporary files. */
  folder: string;
}

export interface DatedCatalog {
  catalog: Catalog;
  ageMs: number;
}

const MAX_CACHE_BYTES = 16_777_216;

const CacheSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ endpoint: v.string(), fetchedAtMs: v.number(), models: CatalogSchema }),
);

function nameOf(endpoint: URL): string {
  return `pinata-catalog-${createHash('sha256').update(endpoint.href).digest('hex').slice(0, 16)}.json`;
}

/** @returns undefined where there is none that is young enough, or none that can be read */
async function recall(folder: string, endpoint: URL, ttlMs: number): Promise<DatedCatalog | undefined> {
  const text = await readTempFile(folder, nameOf(endpoint), MAX_CACHE_BYTES);
  const cache = v.safeParse(CacheSchema, text);
  if (!cache.success || cache.output.endpoint !== endpoint.href) return undefined;
  const ageMs = Date.now() - cache.output.fetchedAtMs;
  return ageMs >= 0 && ageMs <= ttlMs ? { catalog: cache.output.models, ageMs } : undefined;
}

/** Keeps it in the API's own form. A disk that takes nothing is no reason to fail: the next step asks again. */
async function keep(folder: string, endpoint: URL, catalog: Catalog): Promise<void> {
  const models = [...catalog].map(([id, prices]) => ({
    model_id: id,
    input_usd_per_1m_tokens: prices.inputUsdPerMillion,
    output_usd_per_1m_tokens: prices.outputUsdPerMillion,
    cache_read_usd_per_1m_tokens: prices.cacheReadUsdPerMillion,
  }));
  const text = JSON.stringify({ endpoint: endpoint.href, fetchedAtMs: Date.now(), models });
  await keepTempFile(folder, nameOf(endpoint), text);
}

/**
 * The catalog, from an earlier step of this job where one kept it that is young enough.
 *
 * @throws {ResponseError} @throws {EndpointError} @throws {NetworkError}
 */
export async function readCatalog(
  client: InferenceClient,
  { ttlMs, folder }: CatalogCache,
  retries = 0,
): Promise<DatedCatalog> {
  const kept = ttlMs === 0 ? undefined : await recall(folder, client.endpoint, ttlMs);
  if (kept) return kept;
  const catalog = await fetchCatalog(client, retries);
  if (ttlMs > 0) await keep(folder, client.endpoint, catalog);
  return { catalog, ageMs: 0 };
}
