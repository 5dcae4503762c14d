/** What a pull request's runs have cost, kept in the header of the comment that they keep. */
import { type CommentThread, chooseParts, findOwn } from './comments-api.ts';

/** Rounded as the header has it. */
export function addSpentUsd(before: number | undefined, spentUsd: number | undefined): number | undefined {
  if (before === undefined && spentUsd === undefined) return undefined;
  return Number(((before ?? 0) + (spentUsd ?? 0)).toFixed(8));
}

/** @returns US dollars; 0 where no comment tells @throws {GitHubError} */
export async function fetchSpentUsd(thread: CommentThread): Promise<number> {
  return chooseParts(await findOwn(thread)).get(1)?.header.spentUsd ?? 0;
}
