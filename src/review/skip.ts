/** Pure: which pull requests are not reviewed at all. */
import { describeReasons, type SkippedFile } from '../diff/coverage.ts';
import type { PullRequest } from '../pull-request/event.ts';

export interface SkipOptions {
  skipsDrafts: boolean;
  skipLabels: readonly string[];
  /** Logins, in whatever case; `[bot]` may be left out. */
  skipAuthors: readonly string[];
}

function toPlainLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '');
}

/** @returns why the pull request is skipped, in our own words and names of the workflow's own; undefined where it is not */
export function findSkipReason(
  { isDraft, labels, author }: PullRequest,
  { skipsDrafts, skipLabels, skipAuthors }: SkipOptions,
): string | undefined {
  if (skipsDrafts && isDraft) return 'it is a draft (`skip-drafts`)';
  const label = skipLabels.find((skipped) =>
    labels.some((own) => own.toLowerCase() === skipped.toLowerCase()),
  );
  if (label !== undefined) return `it has the label \`${label}\` (\`skip-labels\`)`;
  const login = skipAuthors.find((skipped) => toPlainLogin(skipped) === toPlainLogin(author));
  return login === undefined ? undefined : `its author is \`${login}\` (\`skip-authors\`)`;
}

/** Kinds of files that nobody writes by hand. */
const MADE: Readonly<Record<string, string>> = {
  'lock file': 'lock files',
  generated: 'generated files',
  vendored: 'vendored files',
};

/** Why there is nothing to review, in our own words. @param skipped all files of the change */
export function explainUnselected(skipped: readonly SkippedFile[]): string {
  if (skipped.length === 0) return 'the change has no files';
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const kinds = reasons.flatMap((reason) => MADE[reason] ?? []);
  if (kinds.length === reasons.length) return `nothing changed but ${kinds.join(' and ')}`;
  return `no file of the change is selected (${describeReasons(skipped)})`;
}
