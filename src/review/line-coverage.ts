/** Pure: how many of the changed lines were reviewed. */
import type { LineCounts } from '../diff/coverage.ts';
import type { SelectedChange } from '../diff/excerpt.ts';
import type { FileDiff } from '../diff/parse.ts';
import { countWord } from '../report.ts';
import type { ReviewedFile } from './reviewed-files.ts';

export interface LineCoverage extends LineCounts {
  /** That are selected, also those whose lines GitHub does not give. */
  files: number;
  /** That GitHub does not list: what changed in them is not known. */
  unlistedFiles: number;
  /** All that changed in selected files was reviewed, as far as it can be known. */
  isComplete: boolean;
}

function countLines(files: readonly FileDiff[]): number {
  return files.reduce((total, { additions, deletions }) => total + additions + deletions, 0);
}

/**
 * Lock, generated and binary files, and those that are only renamed or ignored, are not selected and so count for
 * nothing. A file whose patch GitHub withholds counts by the number of changed lines that it gives.
 *
 * @param reviewed what became of the files of that change
 * @returns no files where nothing is selected
 */
export function measureLineCoverage(
  { original, withheld, skipped, totalFiles }: Omit<SelectedChange, 'diffProblem' | 'unreadPaths'>,
  reviewed: readonly Pick<ReviewedFile, 'reviewedLines'>[],
): LineCoverage {
  const lines = countLines(original) + countLines(withheld);
  const reviewedLines = reviewed.reduce((total, file) => total + file.reviewedLines, 0);
  const unlistedFiles = Math.max(0, totalFiles - original.length - skipped.length);
  return {
    lines,
    reviewedLines,
    files: original.length + withheld.length,
    unlistedFiles,
    isComplete: reviewedLines === lines && withheld.length === 0 && unlistedFiles === 0,
  };
}

/** Of what is not known, some may be unreviewed. */
const MAX_UNKNOWN_PERCENT = 99;

/** For `require-coverage`: from 0 to 100, and 100 only where it is complete. */
export function percentReviewed({ lines, reviewedLines, isComplete }: LineCoverage): number {
  if (isComplete) return 100;
  return lines === 0 ? 0 : Math.min(MAX_UNKNOWN_PERCENT, (reviewedLines / lines) * 100);
}

/** Such as `340 of 340 changed lines in 12 files`. */
export function describeLineCoverage({ lines, reviewedLines, files, unlistedFiles }: LineCoverage): string {
  const unlisted = unlistedFiles === 0 ? '' : `, and none of ${unlistedFiles} that GitHub does not list`;
  return `${reviewedLines} of ${countWord(lines, 'changed line')} in ${countWord(files, 'file')}${unlisted}`;
}
