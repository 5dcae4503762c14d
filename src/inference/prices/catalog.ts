/** The live catalog of models and their prices. Public: no credential is sent. */
import * as v from 'valibot';
import { EndpointError, ResponseError } from '../../errors.ts';
import { readText } from '../../http/transport.ts';
import { isJsonObject } from '../../text/json.ts';
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

/** Prices of one model in US dollars per million tokens; undefined where the catalog does not tell. */
export type Prices = v.InferOutput<typeof CatalogEntrySchema>['prices'];

/** Model id → prices. */
export type Catalog = ReadonlyMap<string, Prices>;

/** A bare list, or one that is wrapped as `data` or `models`. Entries without an id are left out. */
export const CatalogSchema = v.pipe(
  v.unknown(),
  v.transform((json) => (isJsonObject(json) ? (json['data'] ?? json['models']) : json)),
  v.array(CatalogEntrySchema),
  v.transform(
    (entries): Catalog =>
      new Map(entries.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]]))),
  ),
);

const MAX_CATALOG_BYTES = 16_777_216;
const CATALOG_TIMEOUT_MS = 10_000;

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
    const catalog = v.safeParse(v.pipe(v.string(), v.parseJson(), CatalogSchema), text);
    if (catalog.success) return catalog.output;
    throw new ResponseError(`${client.host} answered with something that is no list of models`);
  } finally {
    deadline.stop();
  }
}

/** No id is longer; comparing takes time by the product of both lengths, and who runs the catalog picks the ids. */
const MAX_COMPARED_CHARACTERS = 256;

/** Up to three ids of the catalog that look most like `id`. */
export async function findNearestModels(id: string, catalog: Catalog): Promise<string[]> {
  const { distance } = await import('fastest-levenshtein');
  const limit = Math.max(3, id.length / 2);
  const measure = (candidate: string) => {
    // The provider in front is easily left out.
    const spellings = [candidate, candidate.slice(candidate.indexOf('/') + 1)].filter(
      ({ length }) => length <= MAX_COMPARED_CHARACTERS && Math.abs(length - id.length) <= limit,
    );
    return Math.min(...spellings.map((spelling) => distance(id.toLowerCase(), spelling.toLowerCase())));
  };
  return [...catalog.keys()]
    .map((candidate) => ({ candidate, far: measure(candidate) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/**
 * Where the endpoint refused the model itself and its catalog does not have it, says so and names the nearest; else
 * gives the error back as it came.
 *
 * @param findCatalog waited for only where the error is about the model
 */
export async function explainMissingModel(
  error: unknown,
  id: string,
  findCatalog: () => Promise<Catalog | undefined>,
): Promise<unknown> {
  if (!(error instanceof EndpointError) || error.about !== 'model') return error;
  const catalog = await findCatalog();
  if (catalog === undefined || catalog.size === 0 || catalog.has(id)) return error;
  const nearest = await findNearestModels(id, catalog);
  const hint =
    nearest.length === 0
      ? `The catalog has ${catalog.size} other models.`
      : `Did you mean ${nearest.map((candidate) => `\`${candidate}\``).join(' or ')}?`;
  return new EndpointError(`Model \`${id}\` is not in the endpoint’s catalog (${error.message})`, {
    ...error,
    hint,
    cause: error,
  });
}
