/** The file that pins the prices of a date: JSON, to be committed and reviewed like code. */
import * as v from 'valibot';
import { WorkspaceFileError } from '../errors.ts';
import type { Catalog, Prices } from '../inference/prices/catalog.ts';
import { isModelId, type ResolvedModel } from './model-patterns.ts';

const UNIT = 'US dollars per million tokens';

const PriceSchema = v.pipe(
  v.number('must be a number'),
  v.finite('must be a number'),
  v.minValue(0, 'must not be negative'),
);

const PriceFileSchema = v.object(
  {
    endpoint: v.string('must be text'),
    date: v.pipe(v.string('must be text'), v.isoDate('must be a date such as 2026-01-31')),
    unit: v.literal(UNIT, `must be \`${UNIT}\``),
    models: v.pipe(
      v.unknown(),
      // A list would pass for a record: its indices are keys.
      v.check((value) => !Array.isArray(value), 'must be a map'),
      v.record(
        v.pipe(v.string(), v.check(isModelId, 'must hold ids of models')),
        v.object(
          { input: PriceSchema, output: PriceSchema, cacheRead: v.optional(PriceSchema) },
          'must be a map',
        ),
        'must be a map',
      ),
    ),
  },
  'must be a map',
);

/** Prices as they were on a day. */
export interface PinnedPrices {
  path: string;
  date: string;
  models: ReadonlyMap<string, Prices & { inputUsdPerMillion: number; outputUsdPerMillion: number }>;
}

const WRITE_AGAIN = 'Write it again with `write-price-file: true`.';

/**
 * @param endpoint whose prices they must be
 * @throws {WorkspaceFileError}
 */
export function parsePriceFile(text: string, path: string, endpoint: URL): PinnedPrices {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(undefined, 'is not JSON'), PriceFileSchema),
    text,
  );
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
    throw new WorkspaceFileError(path, `${place === null ? 'the file' : `\`${place}\``} ${problem}`, {
      hint: WRITE_AGAIN,
    });
  }
  const { models, date } = parsed.output;
  if (parsed.output.endpoint !== endpoint.href) {
    throw new WorkspaceFileError(
      path,
      `holds the prices of ${parsed.output.endpoint}, not of ${endpoint.href}`,
      {
        hint: WRITE_AGAIN,
      },
    );
  }
  return {
    path,
    date,
    models: new Map(
      Object.entries(models).map(([id, { input, output, cacheRead }]) => [
        id,
        { inputUsdPerMillion: input, outputUsdPerMillion: output, cacheReadUsdPerMillion: cacheRead },
      ]),
    ),
  };
}

/**
 * @returns the text of the file, models in the order of their ids, so that a change shows as one line; undefined
 *   where a model is missing or a price not known
 */
export function buildPriceFile(
  endpoint: URL,
  date: Date,
  resolved: readonly ResolvedModel[],
  catalog: Catalog,
): string | undefined {
  const ids = [...new Set(resolved.flatMap((model) => model.ids))].sort();
  const models = ids.flatMap((id) => {
    const prices = catalog.get(id);
    const { inputUsdPerMillion: input, outputUsdPerMillion: output } = prices ?? {};
    if (input === undefined || output === undefined || !isModelId(id)) return [];
    return [[id, { input, output, cacheRead: prices?.cacheReadUsdPerMillion }] as const];
  });
  const isWhole = models.length === ids.length && resolved.every((model) => model.ids.length > 0);
  if (!isWhole || ids.length === 0) return undefined;
  const content = {
    endpoint: endpoint.href,
    date: date.toISOString().slice(0, 10),
    unit: UNIT,
    models: Object.fromEntries(models),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
