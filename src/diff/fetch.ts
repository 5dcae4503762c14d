/** The changed files of a pull request with their hunks, from the diff or, where that is too large, from the list. */
import * as v from 'valibot';
import { GitHubError, ResponseError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/parse-response.ts';
import {
  fetchDiff,
  fetchFiles,
  MAX_FILES,
  type PullRequestAddress,
  toParameters,
} from '../pull-request/fetch.ts';
import type { KeepText } from '../runner/spool.ts';
import { createCompactor } from './compact.ts';
import { buildHeader, countChanges, type FileDiff, type FileStatus, parseDiff, parsePatch } from './parse.ts';

export interface ChangedFiles {
  files: FileDiff[];
  /** Greater than the number of files when GitHub lists no more of them. */
  totalFiles: number;
  /** What is wrong with the diff that GitHub gave; undefined where nothing is. */
  diffProblem: string | undefined;
}

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const ListedFileSchema = v.looseObject({
  filename: v.pipe(v.string(), v.minLength(1)),
  previous_filename: v.nullish(v.string()),
  // Others that GitHub has, `changed` and `unchanged`, mean a file that stays where it is.
  status: v.pipe(
    v.string(),
    v.fallback(v.picklist(['added', 'removed', 'renamed', 'copied', 'modified']), 'modified'),
  ),
  additions: CountSchema,
  deletions: CountSchema,
  patch: v.nullish(v.string()),
});

type ListedFile = v.InferOutput<typeof ListedFileSchema>;

const PageSchema = v.array(ListedFileSchema);

function findMissing(
  { status, additions, deletions, patch }: ListedFile,
  { hunks, isWhole }: ReturnType<typeof parsePatch>,
): FileDiff['missingPatch'] {
  // A renamed file without changed lines has no patch either; that is all there is to it.
  if (isMoved(status) && additions + deletions === 0 && !patch) return undefined;
  if (hunks.length === 0) return 'all';
  const given = countChanges(hunks);
  return isWhole && given.additions === additions && given.deletions === deletions ? undefined : 'part';
}

function isMoved(status: FileStatus): boolean {
  return status === 'renamed' || status === 'copied';
}

/** What the list says of a file, in the form of a diff. The counts are GitHub’s, also where it gives fewer lines. */
function buildFile(listed: ListedFile): FileDiff {
  const { filename: path, status, additions, deletions } = listed;
  const previousPath = isMoved(status) ? (listed.previous_filename ?? undefined) : undefined;
  const patch = parsePatch(listed.patch ?? '');
  return {
    path,
    previousPath,
    status,
    isBinary: false,
    additions,
    deletions,
    header: buildHeader({ path, previousPath, status }, patch.hunks.length > 0),
    hunks: patch.hunks,
    missingPatch: findMissing(listed, patch),
  };
}

const TotalSchema = v.looseObject({ changed_files: CountSchema });

async function fetchTotalFiles(github: GithubClient, address: PullRequestAddress): Promise<number> {
  const { data } = await github.request(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    toParameters(address),
  );
  return parseGithubData(TotalSchema, data, `pull request ${address.number}`).changed_files;
}

/** 406: over 300 files or 20,000 lines. 422: GitHub takes too long to make it, which happens to small ones too. */
const DIFF_REFUSALS = [406, 422];

/**
 * Why the list has to do instead of the diff. Of one that is cut off or is none, the list has whole hunks.
 *
 * @throws whatever says more than that
 */
function explainList(error: unknown): string | undefined {
  if (error instanceof GitHubError && DIFF_REFUSALS.includes(error.status)) return undefined;
  if (error instanceof ResponseError) return error.message;
  throw error;
}

export interface FetchOptions {
  /** What is said of the size of the change, as far as that is known. */
  expected?: { files: number | undefined; lines: number | undefined };
  /** Where the texts of a long list are kept, for one who reads few of them at a time; else, in memory. */
  keep?: KeepText;
}

async function listFiles(
  github: GithubClient,
  address: PullRequestAddress,
  diffProblem: string | undefined,
  { expected, keep }: FetchOptions,
): Promise<ChangedFiles> {
  const compact = keep ? createCompactor(keep) : (file: FileDiff) => file;
  const readPage = (data: unknown) =>
    parseGithubData(PageSchema, data, 'the changed files').map((listed) => compact(buildFile(listed)));
  const files = await fetchFiles(github, address, readPage, expected?.files);
  const isCut = files.length === MAX_FILES;
  const totalFiles = isCut ? await fetchTotalFiles(github, address) : 0;
  return { files, totalFiles: Math.max(files.length, totalFiles), diffProblem };
}

/** GitHub gives no larger diff: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const MAX_DIFF_FILES = 300;
const MAX_DIFF_LINES = 20_000;

/** Where it is known that the diff would be refused, it is not asked for. */
function isBeyondDiff({ files = 0, lines = 0 }: NonNullable<FetchOptions['expected']>): boolean {
  return files > MAX_DIFF_FILES || lines > MAX_DIFF_LINES;
}

/**
 * The changed files, with all that GitHub gives of them. It gives the diff up to 300 files and 20,000 lines. Beyond
 * that, and where the diff can’t be read, the list has up to 3,000 files; the patch of a binary or very large file is
 * missing there.
 *
 * @throws {GitHubError} @throws {NetworkError}
 * @throws {ActionError} a list that can’t be read
 */
export async function fetchDiffFiles(
  github: GithubClient,
  address: PullRequestAddress,
  options: FetchOptions = {},
): Promise<ChangedFiles> {
  if (options.expected && isBeyondDiff(options.expected))
    return listFiles(github, address, undefined, options);
  try {
    const files = parseDiff(await fetchDiff(github, address));
    return { files, totalFiles: files.length, diffProblem: undefined };
  } catch (error) {
    return listFiles(github, address, explainList(error), options);
  }
}
