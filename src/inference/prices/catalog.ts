/** The live catalog of models and their prices. Public: no credential is sent. */
import * as v from 'valibot';
import { EndpointError, ResponseError } from '../../errors.ts';
import { readText } from '../../http/transport.ts';
import type { InferenceClient } from '../client.ts';

/** A price that can't be read is unknown, never zero. */
const PriceSchema = v.fallback(
  v.nullish(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
      v.finite(),
      v.minValue(0),
    ),
  ),
  undefined,
);

const CatalogEntrySchema = v.pipe(
  v.looseObject({
    model_id: v.optional(v.string()),
    id: v.optional(v.string()),
    input_usd_per_1m_tokens: PriceSchema,
    output_usd_per_1m_tokens: PriceSchema,
    cache_read_usd_per_1m_tokens: PriceSchema,
  }),
  v.transform((entry) => ({
    // Some lists write the kind of the resource before each id: https://ai.google.dev/gemini-api/docs/openai
    id: (entry.model_id ?? entry.id)?.replace(/^models\//, ''),
    prices: {
      inputUsdPerMillion: entry.input_usd_per_1m_tokens ?? undefined,
      outputUsdPerMillion: entry.output_usd_per_1m_tokens ?? undefined,
      cacheReadUsdPerMillion: entry.cache_read_usd_per_1m_tokens ?? undefined,
    },
  })),
);

const EntriesSchema = v.array(CatalogEntrySchema);

/** The catalog: a bare array, or one wrapped as `data` or `models`. */
export const CatalogSchema = v.union([
  EntriesSchema,
  v.pipe(
    v.looseObject({ data: EntriesSchema }),
    v.transform(({ data }) => data),
  ),
  v.pipe(
    v.looseObject({ models: EntriesSchema }),
    v.transform(({ models }) => models),
  ),
]);

/** Prices of one model in US dollars per million tokens; undefined where the catalog does not tell. */
export type Prices = v.InferOutput<typeof CatalogEntrySchema>['prices'];

const MAX_CATALOG_BYTES = 16_777_216;
const CATALOG_TIMEOUT_MS = 10_000;

/** Model id → prices. */
export type Catalog = ReadonlyMap<string, Prices>;

/**
 * Asks for the catalog.
 *
 * @param retries how often at most it is asked for again
 * @throws {ResponseError} it is no catalog
 * @throws {EndpointError} @throws {NetworkError}
 */
export async function fetchCatalog(client: InferenceClient, retries = 0): Promise<Catalog> {
  const { response, deadline } = await client.send({
    method: 'GET',
    path: 'models',
    accept: 'application/json',
    isAuthenticated: false,
    firstPhase: { phase: 'headers', ms: CATALOG_TIMEOUT_MS },
    retries,
  });
  try {
    const text = await readText(response, MAX_CATALOG_BYTES);
    const entries = v.safeParse(v.pipe(v.string(), v.parseJson(), CatalogSchema), text);
    if (!entries.success)
      throw new ResponseError(`${client.host} answered with something that is no list of models`);
    return new Map(entries.output.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]])));
  } finally {
    deadline.stop();
  }
}

/** No id is longer; comparing takes time by the product of both lengths. */
const MAX_COMPARED_CHARACTERS = 256;

function isComparable(candidate: string, id: string, limit: number): boolean {
  const name = candidate.slice(candidate.indexOf('/') + 1);
  const lengths = [candidate.length, name.length];
  return (
    candidate.length <= MAX_COMPARED_CHARACTERS &&
    lengths.some((length) => Math.abs(length - id.length) <= limit)
  );
}

/** Up to three ids of the catalog that look most like `id`. */
export async function findNearestModels(id: string, catalog: Catalog): Promise<string[]> {
  const { distance } = await import('fastest-levenshtein');
  const limit = Math.max(3, id.length / 2);
  const wanted = id.toLowerCase();
  // The provider in front is easily left out.
  const measure = (candidate: string) =>
    Math.min(distance(wanted, candidate), distance(wanted, candidate.slice(candidate.indexOf('/') + 1)));
  return (
    [...catalog.keys()]
      // What differs more in length than it may at all is not compared: who runs the catalog picks the ids.
      .filter((candidate) => isComparable(candidate, id, limit))
      .map((candidate) => ({ candidate, far: measure(candidate.toLowerCase()) }))
      .filter(({ far }) => far <= limit)
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({ candidate }) => candidate)
  );
}

/** Whether the endpoint refused the model itself: only that is explained by its catalog. */
export function isAboutModel(error: unknown): error is EndpointError {
  return error instanceof EndpointError && error.about === 'model';
}

/**
 * When the catalog does not have the model that was asked for, says so and names the nearest; else gives the error
 * back as it came.
 */
export async function explainMissingModel(
  error: unknown,
  id: string,
  catalog: Catalog | undefined,
): Promise<unknown> {
  if (!isAboutModel(error) || catalog === undefined || catalog.size === 0 || catalog.has(id)) return error;
  const nearest = await findNearestModels(id, catalog);
  const hint =
    nearest.length === 0
      ? `The catalog has ${catalog.size} other models.`
      : `Did you mean ${nearest.map((candidate) => `\`${candidate}\``).join(' or ')}?`;
  return new EndpointError(`Model \`${id}\` is not in the endpoint’s catalog (${error.message})`, {
    status: error.status,
    about: 'model',
    hint,
    requestId: error.requestId,
    cause: error,
  });
}
