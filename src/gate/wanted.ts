/** The models that the gate is about: ids, and patterns of ids that the catalog fills. */
import { type Catalog, findNearestModels } from '../pinata/models.ts';

/** What a wanted id or pattern came to. */
export interface ResolvedModel {
  wanted: string;
  /** Those of the catalog that it means; empty when there is none. */
  ids: readonly string[];
  /** Ids that look like a missing one, nearest first. */
  nearest: readonly string[];
}

/** Whether it stands for any number of ids. */
export function isPattern(wanted: string): boolean {
  return /[*?[\]{}()!]/.test(wanted);
}

async function findMatches(pattern: string, ids: Iterable<string>): Promise<string[]> {
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch(pattern, { dot: true });
  // The matcher takes a second argument, and `filter` would give it one.
  return [...ids].filter((id) => matches(id));
}

/** `openai/*` means every model of openai: `*` stops at `/`, `**` does not. */
export function resolveModels(wanted: readonly string[], catalog: Catalog): Promise<ResolvedModel[]> {
  return Promise.all(
    wanted.map(async (name): Promise<ResolvedModel> => {
      // An id may hold what a pattern is made of.
      if (catalog.has(name)) return { wanted: name, ids: [name], nearest: [] };
      if (!isPattern(name)) return { wanted: name, ids: [], nearest: await findNearestModels(name, catalog) };
      return { wanted: name, ids: await findMatches(name, catalog.keys()), nearest: [] };
    }),
  );
}

/** The one of them that costs least to ask; one without a price only where none has one. */
export function findCheapest(ids: readonly string[], catalog: Catalog): string | undefined {
  const costOf = (id: string) => {
    const { inputUsdPerMillion, outputUsdPerMillion } = catalog.get(id) ?? {};
    return (inputUsdPerMillion ?? Number.POSITIVE_INFINITY) + (outputUsdPerMillion ?? 0);
  };
  return ids.toSorted((a, b) => costOf(a) - costOf(b))[0];
}
