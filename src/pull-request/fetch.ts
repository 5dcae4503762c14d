/** What GitHub knows about a pull request, its commits and its repository. */
import * as v from 'valibot';
import { GitHubError, ResponseError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/parse-response.ts';
import { type PullRequest, PullRequestSchema } from './event.ts';

/** Where a pull request is. */
export interface PullRequestAddress {
  owner: string;
  repo: string;
  number: number;
}

export function toParameters({ owner, repo, number }: PullRequestAddress) {
  return { owner, repo, pull_number: number };
}

/** @throws {GitHubError} */
export async function fetchPullRequest(
  github: GithubClient,
  address: PullRequestAddress,
): Promise<PullRequest> {
  const { data } = await github.request(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    toParameters(address),
  );
  return parseGithubData(PullRequestSchema, data, `pull request ${address.number}`);
}

export const PAGE_SIZE = 100;

/**
 * GitHub wants few requests at the same time
 * (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api), and many long pages take memory.
 */
function countAtOnce(expectedPages: number): number {
  return expectedPages > 10 ? 2 : 4;
}

/**
 * Lists page by page. Octokit’s own way takes a 409 for the end of the list, and follows links.
 *
 * @param fetchPage gives the page of that number, from 1, of `PAGE_SIZE` items
 * @param expectedItems as many are likely there: their pages are asked for several at a time
 */
export async function fetchPages<T>(
  fetchPage: (page: number) => Promise<T[]>,
  maxItems: number,
  expectedItems = 0,
): Promise<T[]> {
  // After a full page there may be another.
  const expectedPages = Math.min(Math.floor(expectedItems / PAGE_SIZE) + 1, Math.ceil(maxItems / PAGE_SIZE));
  const items: T[] = [];
  let isWhole = false;
  for (let page = 1; !isWhole && items.length < maxItems; ) {
    const count = Math.max(1, Math.min(countAtOnce(expectedPages), expectedPages - page + 1));
    const pages = await Promise.all(Array.from({ length: count }, (_, index) => fetchPage(page + index)));
    for (const more of pages) items.push(...more);
    isWhole = (pages.at(-1)?.length ?? 0) < PAGE_SIZE;
    page += count;
  }
  return items.slice(0, maxItems);
}

/** Far more than share a commit; a list that never ends would hold the run up. */
const MAX_PULL_REQUESTS = 1_000;

/**
 * The pull requests that have a commit of the repository itself, open or not. Of the commits of a fork, GitHub tells
 * them in the fork only.
 *
 * @throws {GitHubError} 403, 404 or 422 where the token may not see the commit, or there is none
 */
export async function fetchPullRequestsOfCommit(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  sha: string,
): Promise<PullRequest[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      owner,
      repo,
      commit_sha: sha,
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(
      v.array(PullRequestSchema),
      data,
      `the pull requests of commit ${sha.slice(0, 7)}`,
    );
  }, MAX_PULL_REQUESTS);
}

/**
 * The open pull requests of a repository that come from a branch, which may be a fork's, and that private.
 *
 * @param head as `owner:branch`
 * @throws {GitHubError}
 */
export async function fetchOpenPullRequests(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  head: string,
): Promise<PullRequest[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      head,
      state: 'open',
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(v.array(PullRequestSchema), data, `the pull requests from ${head}`);
  }, MAX_PULL_REQUESTS);
}

const CommitSchema = v.pipe(
  v.looseObject({
    sha: v.string(),
    commit: v.looseObject({
      message: v.string(),
      author: v.nullish(v.looseObject({ name: v.nullish(v.string()), date: v.nullish(v.string()) })),
    }),
  }),
  v.transform(({ sha, commit: { message, author } }) => ({
    sha,
    message,
    authorName: author?.name ?? '',
    /** As GitHub writes times: `2024-01-01T00:00:00Z`. Empty where it is not known. */
    authoredAt: author?.date ?? '',
  })),
);

/** A commit; whatever is in it, its author chose. */
export type Commit = v.InferOutput<typeof CommitSchema>;

/** GitHub lists no more for a pull request: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
export const MAX_COMMITS = 250;

/**
 * The commits of a pull request, oldest first, at most 250.
 *
 * @throws {GitHubError}
 */
export async function fetchPullRequestCommits(
  github: GithubClient,
  address: PullRequestAddress,
): Promise<Commit[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      ...toParameters(address),
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(v.array(CommitSchema), data, `the commits of pull request ${address.number}`);
  }, MAX_COMMITS);
}

const ComparisonSchema = v.looseObject({ commits: v.array(CommitSchema) });

/**
 * The commits that `head` has and `base` has not, oldest first, at most 250.
 *
 * @param base a commit or branch
 * @param head a commit or branch
 * @throws {GitHubError} 404 where there is no such commit
 */
export async function fetchCommitsBetween(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  base: string,
  head: string,
): Promise<Commit[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead: `${base}...${head}`,
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(ComparisonSchema, data, 'the commits of the push').commits;
  }, MAX_COMMITS);
}

const MergeBaseSchema = v.looseObject({ merge_base_commit: v.looseObject({ sha: v.string() }) });

/**
 * The commit that two others both come from.
 *
 * @throws {GitHubError} 404 where there is no such commit
 */
export async function fetchMergeBase(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  base: string,
  head: string,
): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return parseGithubData(MergeBaseSchema, data, 'the merge base').merge_base_commit.sha;
}

const CommitShaSchema = v.looseObject({ sha: v.string() });

/**
 * The commit that a name means.
 *
 * @param ref a branch, a tag or a commit
 * @throws {GitHubError} 404 or 422 where there is none
 */
export async function fetchCommitSha(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  ref: string,
): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    owner,
    repo,
    ref,
    per_page: 1,
  });
  return parseGithubData(CommitShaSchema, data, `the commit ${ref}`).sha;
}

/** A repository, as events and the API both describe it. */
export const RepositorySchema = v.pipe(
  v.looseObject({ default_branch: v.string(), description: v.nullable(v.string()) }),
  v.transform(({ default_branch, description }) => ({
    defaultBranch: default_branch,
    description: description ?? '',
  })),
);

export type Repository = v.InferOutput<typeof RepositorySchema>;

/** @throws {GitHubError} */
export async function fetchRepository(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
): Promise<Repository> {
  const { data } = await github.request('GET /repos/{owner}/{repo}', { owner, repo });
  return parseGithubData(RepositorySchema, data, 'the repository');
}

/**
 * The unified diff of a pull request.
 *
 * @throws {GitHubError} 406 when it has over 300 files or 20,000 lines:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @throws {ResponseError} something that is no text
 */
export async function fetchDiff(github: GithubClient, address: PullRequestAddress): Promise<string> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...toParameters(address),
      mediaType: { format: 'diff' },
    });
    const diff: unknown = data;
    if (typeof diff === 'string') return diff;
    throw new ResponseError(`GitHub gave no text for the diff of pull request ${address.number}`);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 406) throw error;
    throw new GitHubError(`The diff of pull request ${address.number} is too large for GitHub to give`, {
      status: 406,
      hint: 'GitHub gives at most 300 files and 20,000 lines. Use `{{pr.files}}` instead of `{{pr.diff}}`, or split the pull request.',
      cause: error,
    });
  }
}

const FilesSchema = v.array(v.looseObject({ filename: v.string() }));

/** GitHub lists no more: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
export const MAX_FILES = 3_000;

/**
 * The files that a pull request changes, in GitHub’s order; GitHub lists at most 3,000.
 *
 * @param readPage makes of each page what is wanted of it
 * @param expectedFiles as many are likely there
 * @throws {GitHubError}
 */
export function fetchFiles<T>(
  github: GithubClient,
  address: PullRequestAddress,
  readPage: (data: unknown) => T[],
  expectedFiles?: number,
): Promise<T[]> {
  const fetchPage = async (page: number) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...toParameters(address),
      per_page: PAGE_SIZE,
      page,
    });
    return readPage(data);
  };
  return fetchPages(fetchPage, MAX_FILES, expectedFiles);
}

/** Their paths. @throws {GitHubError} */
export function fetchChangedPaths(github: GithubClient, address: PullRequestAddress): Promise<string[]> {
  return fetchFiles(github, address, (data) =>
    parseGithubData(FilesSchema, data, 'the changed files').map(({ filename }) => filename),
  );
}
