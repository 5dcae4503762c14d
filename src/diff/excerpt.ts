/** The part of a change that a prompt shows: what is selected, clipped to the room there is, and what was left out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GithubClient } from '../github/client.ts';
import type { PullRequestAddress } from '../pull-request/fetch.ts';
import { addSkipped, type Coverage, describeCoverage } from './coverage.ts';
import { fetchDiffFiles } from './fetch.ts';
import { clipDiff } from './fit.ts';
import type { DiffSecret } from './redact.ts';
import { createPathFilter, type SelectionOptions, selectFiles } from './select.ts';

/** The part of a diff that fits. */
export interface ExcerptPart {
  /** Foreign; undefined where nothing fits. */
  text: string | undefined;
  coverage: Coverage;
}

export interface Excerpt {
  clip(maxCharacters: number): ExcerptPart;
  /** Taken out of it. */
  secrets: readonly DiffSecret[];
  /** Of the files that are selected; foreign. */
  paths: readonly string[];
  /** Why the files come from GitHub’s list, where it gave a diff that can’t be read. */
  diffProblem: string | undefined;
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
 * @param isRedacted what looks like a secret is taken out
 * @throws {GitHubError} @throws {ResponseError}
 */
export async function fetchExcerpt(
  github: GithubClient,
  address: PullRequestAddress,
  selection: SelectionOptions,
  isRedacted = true,
): Promise<Excerpt> {
  const fetching = fetchDiffFiles(github, address);
  // Loaded while GitHub answers, and so not before it was asked.
  const redacting = isRedacted ? nextTurn().then(() => import('./redact.ts')) : undefined;
  const [{ files, totalFiles, diffProblem }, redaction] = await Promise.all([fetching, redacting]);
  const { selected: original, skipped } = selectFiles(files, selection);
  const redacted = await redaction?.redactDiff(original);
  const selected = redacted?.files ?? original;
  return {
    secrets: redacted?.found ?? [],
    paths: selected.map(({ path }) => path),
    diffProblem,
    clip(maxCharacters) {
      const clipped = clipDiff(selected, maxCharacters);
      const coverage = addSkipped(clipped.coverage, skipped, totalFiles);
      const text = selected.length === 0 ? explainEmpty(coverage) : clipped.text;
      return { text: text === '' ? undefined : text, coverage };
    },
  };
}
