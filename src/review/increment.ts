/** Pure: what a run has to review of a change, beside what earlier runs have reviewed. */
import type { FileDiff } from '../diff/parse.ts';
import { ChangeList, listFingerprints, splitSeen } from './reviewed-changes.ts';
import { NOT_GIVEN, type ReviewedFile } from './reviewed-files.ts';

/** The part of a change that is new. */
export interface Increment {
  /** All files of the change, as they are. */
  original: readonly FileDiff[];
  /** Those with something new, with the hunks that hold it only. */
  files: readonly FileDiff[];
  /** By file and hunk of all. */
  isUnseen: readonly (readonly boolean[])[];
  /** Changed lines that earlier runs have reviewed. */
  seenLines: number;
  /** Fingerprints of what earlier runs have reviewed. */
  seen: ReadonlySet<string>;
  /** All changes of the files. */
  changes: ChangeList;
}

export function findIncrement(original: readonly FileDiff[], seen: ReadonlySet<string>): Increment {
  const changes = new ChangeList(original);
  const { unseen: files, isUnseen, seenLines } = splitSeen(original, seen, changes);
  return { original, files, isUnseen, seenLines, seen, changes };
}

/** What came of each file that was asked about; undefined for those with nothing new. */
function matchAsked(
  { original, isUnseen }: Increment,
  asked: readonly ReviewedFile[],
): (ReviewedFile | undefined)[] {
  const left = [...asked];
  return original.map((_file, index) => (isUnseen[index]?.includes(true) ? left.shift() : undefined));
}

/** A file with nothing new in it. */
function describeSeen(file: FileDiff): ReviewedFile {
  const reviewedLines = file.hunks.reduce((total, hunk) => total + hunk.additions + hunk.deletions, 0);
  const totalLines = file.additions + file.deletions;
  const reason = reviewedLines === totalLines ? undefined : NOT_GIVEN;
  return { file, reviewedLines, totalLines, reason, isCut: false };
}

/**
 * What became of each file of the change, now and before.
 *
 * @param asked what came of the files of the increment, in their order
 */
export function joinReviewed(increment: Increment, asked: readonly ReviewedFile[]): ReviewedFile[] {
  const now = matchAsked(increment, asked);
  return increment.original.map((file, index) => {
    const part = now[index];
    if (!part) return describeSeen(file);
    const totalLines = file.additions + file.deletions;
    const reviewedLines = part.reviewedLines + totalLines - part.totalLines;
    return { ...part, file, totalLines, reviewedLines };
  });
}

/**
 * Fingerprints of all that was reviewed of the present change, now or before, by path. What a request failed for, or an
 * answer was cut at its length for, is reviewed again.
 *
 * @param asked as above
 */
export function listReviewed(
  increment: Increment,
  asked: readonly ReviewedFile[],
): ReadonlyMap<string, readonly string[]> {
  const { original, seen, changes } = increment;
  const now = matchAsked(increment, asked);
  const byPath = new Map<string, readonly string[]>();
  for (const [index, hunks] of listFingerprints(changes).entries()) {
    const part = now[index];
    const isDone = !part || (part.reviewedLines === part.totalLines && !part.isCut);
    const path = original[index]?.path ?? '';
    const reviewed = hunks.flat().filter((fingerprint) => isDone || seen.has(fingerprint));
    byPath.set(path, [...(byPath.get(path) ?? []), ...reviewed]);
  }
  return byPath;
}
