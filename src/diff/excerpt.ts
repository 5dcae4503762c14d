/** The part of a change that a prompt shows: what is selected, clipped to the room there is, and what was left out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addSkipped, type Coverage, describeCoverage, type SkippedFile } from './coverage.ts';
import type { ChangedFiles } from './fetch.ts';
import { clipDiff, joinSent, type SentFile } from './fit.ts';
import type { FileDiff } from './parse.ts';
import type { DiffSecret } from './redact.ts';
import { createPathFilter, findWithheld, type SelectionOptions, selectFiles } from './select.ts';

/** A change as it may be shown. */
export interface Change {
  /** The files that are selected, without what looks like a secret; foreign. */
  files: readonly FileDiff[];
  /** The same files, as they are. */
  original: readonly FileDiff[];
  skipped: readonly SkippedFile[];
  /** Those of the skipped whose changed lines GitHub does not give, although it counts some. */
  withheld: readonly FileDiff[];
  /** Greater than the number of files when GitHub lists no more of them. */
  totalFiles: number;
  /** Taken out of it. */
  secrets: readonly DiffSecret[];
  /** Why the files come from GitHub’s list, where it gave a diff that can’t be read. */
  diffProblem: string | undefined;
}

/** The part of a change that fits. */
export interface ExcerptPart {
  /** Foreign; undefined where nothing fits. */
  text: string | undefined;
  /** What is shown of the files. */
  files: readonly FileDiff[];
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
  const redacting = isRedacted ? nextTurn().then(() => import('./redact.ts')) : undefined;
  const [{ files, totalFiles, diffProblem }, redaction] = await Promise.all([fetching, redacting]);
  const { selected: original, skipped } = selectFiles(files, selection);
  const redacted = await redaction?.redactDiff(original);
  return {
    files: redacted?.files ?? original,
    original,
    skipped,
    withheld: findWithheld(files, selection),
    totalFiles,
    secrets: redacted?.found ?? [],
    diffProblem,
  };
}

/** @param write the text of what is sent of a file */
export function clipChange(
  { files, skipped, totalFiles }: Change,
  maxCharacters: number,
  write: (sent: SentFile) => string = joinSent,
): ExcerptPart {
  const clipped = clipDiff(files, maxCharacters);
  const coverage = addSkipped(clipped.coverage, skipped, totalFiles);
  const text = files.length === 0 ? explainEmpty(coverage) : clipped.sent.map(write).join('');
  return { text: text === '' ? undefined : text, files: clipped.sent.map(({ file }) => file), coverage };
}
