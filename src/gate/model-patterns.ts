/** The models that the gate is about: ids, and patterns of ids that the catalog fills. */

import { createMatcher } from '../diff/glob.ts';
import { type Catalog, findNearestModels } from '../inference/prices/catalog.ts';

/** What a wanted id or pattern came to. */
export interface ResolvedModel {
  wanted: string;
  /** Those of the catalog that it means; empty when there is none. */
  ids: readonly string[];
  /** Ids that look like a missing one, nearest first. */
  nearest: readonly string[];
}

/** Whether it can be the id of one model. */
export function isModelId(text: string): boolean {
  return /^[^\s*\p{C}]{1,256}$/u.test(text);
}

/** Whether it stands for any number of ids. */
export function isPattern(wanted: string): boolean {
  return wanted.includes('*');
}

/** In time that grows with an id's length and no faster: who runs the catalog picks the ids. */
function findMatches(pattern: string, ids: Iterable<string>): string[] {
  const matches = createMatcher(pattern);
  return matches ? [...ids].filter(matches) : [];
}

/** `openai/*` means every model of openai: `*` stops at `/`, `**` does not. */
export function resolveModels(wanted: readonly string[], catalog: Catalog): Promise<ResolvedModel[]> {
  return Promise.all(
    wanted.map(async (name): Promise<ResolvedModel> => {
      // An id may hold what a pattern is made of.
      if (catalog.has(name)) return { wanted: name, ids: [name], nearest: [] };
      if (!isPattern(name)) return { wanted: name, ids: [], nearest: await findNearestModels(name, catalog) };
      return { wanted: name, ids: findMatches(name, catalog.keys()), nearest: [] };
    }),
  );
}

/** The one of them that costs least to ask; one without a price only where none has one. */
export function findCheapest(ids: readonly string[], catalog: Catalog): string | undefined {
  const costOf = (id: string) => {
    const { inputUsdPerMillion, outputUsdPerMillion } = catalog.get(id) ?? {};
    return (
      (inputUsdPerMillion ?? Number.POSITIVE_INFINITY) + (outputUsdPerMillion ?? Number.POSITIVE_INFINITY)
    );
  };
  return ids.toSorted((a, b) => costOf(a) - costOf(b))[0];
}
