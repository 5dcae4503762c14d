/** The part of a change that a prompt shows: what is selected, clipped to the room there is, and what was left out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addSkipped, type Coverage, describeCoverage, type SkippedFile } from './coverage.ts';
import type { ChangedFiles } from './fetch.ts';
import { clipDiff, joinSent, type SentFile } from './fit.ts';
import type { FileDiff } from './parse.ts';
import type { DiffSecret } from './redact.ts';
import {
  createPathFilter,
  findKind,
  findWithheld,
  type LeftOutKind,
  type SelectionOptions,
  selectFiles,
} from './select.ts';

/** What a file was changed by, selected or not. Its paths are foreign. */
export interface ChangedFile {
  path: string;
  /** Of a renamed or copied file. */
  previousPath: string | undefined;
  changedLines: number;
  /** What it is by its name, where nobody writes it by hand. */
  kind: LeftOutKind | undefined;
}

/** A change as GitHub gives it, before anything is taken out of it. */
export interface SelectedChange {
  /** The files that are selected; foreign. */
  original: readonly FileDiff[];
  skipped: readonly SkippedFile[];
  /** All files of it, selected or not. */
  changed: readonly ChangedFile[];
  /** Those of the skipped whose changed lines GitHub does not give, although it counts some. */
  withheld: readonly FileDiff[];
  /** Of the skipped that have lines, or may have: of a file that was only renamed, none is left to be read. */
  unreadPaths: ReadonlySet<string>;
  /** Greater than the number of files when GitHub lists no more of them. */
  totalFiles: number;
  /** Why the files come from GitHub’s list, where it gave a diff that can’t be read. */
  diffProblem: string | undefined;
}

/** Files as they may be shown. */
export interface RedactedFiles {
  /** In their order, without what looks like a secret; foreign. */
  files: readonly FileDiff[];
  /** Taken out of them. */
  secrets: readonly DiffSecret[];
}

/** A change as it may be shown. */
export interface Change extends SelectedChange, RedactedFiles {}

/** The part of a change that fits. */
export interface ExcerptPart {
  /** Foreign; undefined where nothing fits. */
  text: string | undefined;
  /** What is shown of each file of the change, in their order; undefined where nothing is. */
  taken: readonly (SentFile | undefined)[];
  coverage: Coverage;
}

/** There is nothing to show, however much room there is: a model that sees no word of it would make something up. */
function explainEmpty(coverage: Coverage): string {
  return `(Nothing of the diff is shown: ${describeCoverage(coverage)}.)`;
}

/** @throws {InputError} a pattern that can't be read */
export function readSelection(inputs: {
  paths: readonly string[];
  pathsIgnore: readonly string[];
  isWholeDiff: boolean;
}): SelectionOptions {
  return {
    paths: createPathFilter(inputs.paths, 'paths'),
    pathsIgnore: createPathFilter(inputs.pathsIgnore, 'paths-ignore'),
    skip: inputs.isWholeDiff ? 'none' : 'default',
  };
}

/** Nothing of it is changed but its name or mode. */
function isEmpty({ hunks, isBinary, missingPatch }: FileDiff): boolean {
  return hunks.length === 0 && !isBinary && missingPatch === undefined;
}

/** @throws whatever `fetching` throws */
export async function selectChange(
  fetching: Promise<ChangedFiles>,
  selection: SelectionOptions,
): Promise<SelectedChange> {
  const { files, totalFiles, diffProblem } = await fetching;
  const { selected: original, skipped } = selectFiles(files, selection);
  const changed = files.map(({ path, previousPath, additions, deletions }) => ({
    path,
    previousPath,
    changedLines: additions + deletions,
    kind: findKind(path),
  }));
  const withheld = findWithheld(files, selection);
  const skippedPaths = new Set(skipped.map(({ path }) => path));
  const unread = files.filter((file) => skippedPaths.has(file.path) && !isEmpty(file));
  const unreadPaths = new Set(unread.map(({ path }) => path));
  return { original, skipped, changed, withheld, unreadPaths, totalFiles, diffProblem };
}

/** @param isRedacted what looks like a secret is taken out */
export async function redactFiles(files: readonly FileDiff[], isRedacted: boolean): Promise<RedactedFiles> {
  if (!isRedacted) return { files, secrets: [] };
  const { redactDiff } = await import('./redact.ts');
  const { files: redacted, found: secrets } = await redactDiff(files);
  return { files: redacted, secrets };
}

/**
 * @param fetching the changed files
 * @param isRedacted what looks like a secret is taken out
 * @throws whatever `fetching` throws
 */
export async function readChange(
  fetching: Promise<ChangedFiles>,
  selection: SelectionOptions,
  isRedacted: boolean,
): Promise<Change> {
  // Loaded while GitHub answers, and so not before it was asked.
  const loading = isRedacted ? nextTurn().then(() => import('./redact.ts')) : undefined;
  const [change] = await Promise.all([selectChange(fetching, selection), loading]);
  return { ...change, ...(await redactFiles(change.original, isRedacted)) };
}

/** @param write the text of what is sent of a file */
export function clipChange(
  { files, skipped, totalFiles }: Pick<Change, 'files' | 'skipped' | 'totalFiles'>,
  maxCharacters: number,
  write: (sent: SentFile) => string = joinSent,
): ExcerptPart {
  const clipped = clipDiff(files, maxCharacters);
  const coverage = addSkipped(clipped.coverage, skipped, totalFiles);
  const text = files.length === 0 ? explainEmpty(coverage) : clipped.sent.map(write).join('');
  return { text: text === '' ? undefined : text, taken: clipped.taken, coverage };
}
