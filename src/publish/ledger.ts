/** What a pull request's runs have cost, kept in the header of the comment that they keep. */
import { chooseParts, findOwn, type Place } from './comments-api.ts';

/** Rounded as the header has it. */
export function addSpentUsd(before: number | undefined, spentUsd: number | undefined): number | undefined {
  if (before === undefined && spentUsd === undefined) return undefined;
  return Number(((before ?? 0) + (spentUsd ?? 0)).toFixed(8));
}

/** @returns US dollars; 0 where no comment tells @throws {GitHubError} */
export async function fetchSpentUsd(place: Place): Promise<number> {
  return chooseParts(await findOwn(place)).get(1)?.header.spentUsd ?? 0;
}
