/** Pure: how much of a change was sent, in words, as rows and as JSON. */

export interface SkippedFile {
  /** Foreign. */
  path: string;
  /** Our own words. */
  reason: string;
}

export interface ClippedFile extends SkippedFile {
  /** Changed lines that were sent whole. */
  sentLines: number;
  totalLines: number;
}

/** Each file is in one of the three lists, once. A path can come twice: a file replaced by a link is two entries. */
export interface Coverage {
  /** Paths of the files that were sent whole. */
  sent: readonly string[];
  clipped: readonly ClippedFile[];
  skipped: readonly SkippedFile[];
  /** Greater than the lists together when GitHub did not list all files. */
  totalFiles: number;
}

/** A coverage of selected files, with those that were not selected, and the total that GitHub gives. */
export function addSkipped(
  coverage: Coverage,
  skipped: readonly SkippedFile[],
  totalFiles: number,
): Coverage {
  return { ...coverage, skipped: [...skipped, ...coverage.skipped], totalFiles };
}

function countUnlisted({ sent, clipped, skipped, totalFiles }: Coverage): number {
  return Math.max(0, totalFiles - sent.length - clipped.length - skipped.length);
}

/** Why a file was left out that the prompt had no room for. */
export const OVER_LIMIT = 'over the limit';

/** Whether something was left out only for its size. */
export function isCutShort(coverage: Coverage): boolean {
  const { clipped, skipped } = coverage;
  return (
    clipped.length > 0 || countUnlisted(coverage) > 0 || skipped.some(({ reason }) => reason === OVER_LIMIT)
  );
}

/** Each reason once, the most frequent first. */
export function describeReasons(skipped: readonly SkippedFile[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => (counts.size > 1 && count > 1 ? `${reason} ×${count}` : reason))
    .join(', ');
}

/**
 * Such as `12 of 15 files (1 clipped, 2 skipped: lock file, binary)`: those that were sent whole, then the others.
 * Holds no foreign text.
 */
export function describeCoverage(coverage: Coverage): string {
  const { sent, clipped, skipped, totalFiles } = coverage;
  if (totalFiles === 0) return 'no files';
  const unlisted = countUnlisted(coverage);
  const others = [
    ...(clipped.length > 0 ? [`${clipped.length} clipped`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} skipped: ${describeReasons(skipped)}`] : []),
    ...(unlisted > 0 ? [`${unlisted} that GitHub does not list`] : []),
  ];
  const details = others.length > 0 ? ` (${others.join(', ')})` : '';
  return `${sent.length} of ${totalFiles} ${totalFiles === 1 ? 'file' : 'files'}${details}`;
}

export interface CoverageRow {
  /** Foreign; of a long one the end. */
  path: string;
  state: 'clipped' | 'skipped' | 'sent';
  /** Our own words; empty for a file that was sent. */
  detail: string;
}

const MAX_ROWS = 100;
const MAX_PATH_CHARACTERS = 200;

/** The end of a path tells more than its start. */
function shorten(path: string): string {
  const characters = [...path];
  if (characters.length <= MAX_PATH_CHARACTERS) return path;
  return `…${characters.slice(1 - MAX_PATH_CHARACTERS).join('')}`;
}

/** Of a file of endless lines, none is sent whole. */
function describeClipping({ sentLines, totalLines, reason }: ClippedFile): string {
  return `${sentLines === 0 ? 'parts' : sentLines} of ${totalLines} changed lines, ${reason}`;
}

/** What a table of the files shows, at most 100 rows: first those that were not sent whole. */
export function buildCoverageRows({ sent, clipped, skipped }: Coverage): {
  rows: CoverageRow[];
  omittedRows: number;
} {
  const rows: CoverageRow[] = [
    ...clipped.map(
      (file): CoverageRow => ({
        path: file.path,
        state: 'clipped',
        detail: describeClipping(file),
      }),
    ),
    ...skipped.map(({ path, reason }): CoverageRow => ({ path, state: 'skipped', detail: reason })),
    ...sent.map((path): CoverageRow => ({ path, state: 'sent', detail: '' })),
  ];
  return {
    rows: rows.slice(0, MAX_ROWS).map((row) => ({ ...row, path: shorten(row.path) })),
    omittedRows: Math.max(0, rows.length - MAX_ROWS),
  };
}

/** All outputs of a job together may have a megabyte, and a path several thousand characters. */
const MAX_LIST_CHARACTERS = 100_000;

/** The same text to a parser; inert and visible to whoever prints it. */
function escapeInvisible(json: string): string {
  return json.replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const code = character.charCodeAt(index).toString(16).padStart(4, '0');
      return `\\u${code}`;
    }).join(''),
  );
}

/** Numbers of files, under the names of the `coverage` output. */
export interface CoverageCounts {
  files: number;
  sent: number;
  clipped: number;
  skippedFiles: number;
  unlistedFiles: number;
}

export function countCoverage(coverage: Coverage): CoverageCounts {
  const { sent, clipped, skipped, totalFiles } = coverage;
  return {
    files: totalFiles,
    sent: sent.length,
    clipped: clipped.length,
    skippedFiles: skipped.length,
    unlistedFiles: countUnlisted(coverage),
  };
}

/** As many as there is room for. */
function listJson(items: readonly SkippedFile[], maxCharacters: number): string {
  const listed: string[] = [];
  let characters = 0;
  for (const item of items) {
    const json = escapeInvisible(JSON.stringify(item));
    characters += json.length + 1;
    if (characters > maxCharacters) break;
    listed.push(json);
  }
  return `[${listed.join(',')}]`;
}

/** Changed lines of the files that were to be sent, under the names of the `coverage` output. */
export interface LineCounts {
  lines: number;
  reviewedLines: number;
}

/**
 * The `coverage` output: the counts, of lines too where they are given, `parts: [{path, reason, sentLines,
 * totalLines}]` of the clipped files, and `skipped: [{path, reason}]`. A list ends where it would become too long for an output; the counts count all.
 */
export function buildCoverageJson(coverage: Coverage, lines?: LineCounts): string {
  const [parts = '', skipped = ''] = [coverage.clipped, coverage.skipped].map((items) =>
    listJson(items, MAX_LIST_CHARACTERS / 2),
  );
  const counts = { ...countCoverage(coverage), ...lines };
  return `${JSON.stringify(counts).slice(0, -1)},"parts":${parts},"skipped":${skipped}}`;
}
