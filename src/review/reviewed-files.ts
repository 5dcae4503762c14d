/** Pure: how much of each file was reviewed, whatever the number of requests. */
import { type Coverage, OVER_LIMIT } from '../diff/coverage.ts';
import type { SelectedChange } from '../diff/excerpt.ts';
import type { SentFile } from '../diff/fit.ts';
import type { FileDiff } from '../diff/parse.ts';
import type { PackedFile } from './batches.ts';

/** What became of a file. */
export interface ReviewedFile {
  /** As it is, before anything was taken out of it. */
  file: FileDiff;
  /** Changed lines that a model saw, of `totalLines`. */
  reviewedLines: number;
  totalLines: number;
  /** Why that is not all, in our own words; undefined where it is. */
  reason: string | undefined;
  /** The answer was cut at its length: more might have been said. */
  isCut: boolean;
}

/** What one request showed of a file. */
export interface SeenFile {
  /** Which of the files it is, as in a batch. */
  index: number;
  /** Changed lines. */
  lines: number;
  /** Why that is not all, in our own words; undefined where it is. */
  reason: string | undefined;
  /** The answer was cut at its length: more might have been said. */
  isCut: boolean;
}

/** @param taken what a prompt shows of each file of the batch; undefined where it shows no diff at all */
export function listSeen(
  batch: readonly Pick<PackedFile, 'index' | 'file'>[],
  taken: readonly (SentFile | undefined)[] | undefined,
  isCut: boolean,
): SeenFile[] {
  return batch.map(({ index, file }, position) => {
    if (!taken) return { index, lines: 0, reason: 'the prompt shows no diff', isCut };
    const part = taken[position];
    if (!part) return { index, lines: 0, reason: OVER_LIMIT, isCut };
    const { clipped } = part;
    return { index, lines: clipped?.sentLines ?? countLines(file), reason: clipped?.reason, isCut };
  });
}

function countLines({ additions, deletions }: FileDiff): number {
  return additions + deletions;
}

/** A file that is whole but for what GitHub gives no more of has no other reason. */
export const NOT_GIVEN = 'GitHub gives no more';

/** @param seen of the files, by their index, in any number of parts */
export function mergeSeen(files: readonly FileDiff[], seen: readonly SeenFile[]): ReviewedFile[] {
  const byIndex = Map.groupBy(seen, ({ index }) => index);
  return files.map((file, index) => {
    const parts = byIndex.get(index) ?? [];
    const totalLines = countLines(file);
    const reviewedLines = parts.reduce((total, { lines }) => total + lines, 0);
    // Parts of a file name what GitHub does not give, although it is in other parts.
    const reasons = parts.flatMap(({ reason }) => reason ?? []);
    const reason = reasons.find((each) => each !== NOT_GIVEN) ?? reasons[0] ?? 'not asked about';
    const isCut = parts.some((part) => part.isCut);
    return {
      file,
      reviewedLines,
      totalLines,
      reason: reviewedLines === totalLines ? undefined : reason,
      isCut,
    };
  });
}

/** The files that were reviewed, with all others of the change. */
export function buildReviewCoverage(
  files: readonly ReviewedFile[],
  { skipped, totalFiles }: Pick<SelectedChange, 'skipped' | 'totalFiles'>,
): Coverage {
  const parted = files.filter(({ reason }) => reason !== undefined);
  return {
    sent: files.filter(({ reason }) => reason === undefined).map(({ file }) => file.path),
    clipped: parted
      .filter(({ reviewedLines }) => reviewedLines > 0)
      .map(({ file, reason = '', reviewedLines, totalLines }) => ({
        path: file.path,
        reason,
        sentLines: reviewedLines,
        totalLines,
      })),
    skipped: [
      ...skipped,
      ...parted
        .filter(({ reviewedLines }) => reviewedLines === 0)
        .map(({ file, reason = '' }) => ({ path: file.path, reason })),
    ],
    totalFiles,
  };
}
