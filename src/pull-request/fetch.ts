/** What GitHub knows about a pull request. */
import * as v from 'valibot';
import { GitHubError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/schema.ts';
import { type PullRequest, PullRequestSchema } from './event.ts';

/** Where a pull request is. */
export interface PullRequestAddress {
  owner: string;
  repo: string;
  number: number;
}

function toParameters({ owner, repo, number }: PullRequestAddress) {
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

/**
 * The unified diff of a pull request.
 *
 * @throws {GitHubError} 406 when it has over 300 files or 20,000 lines:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export async function fetchDiff(github: GithubClient, address: PullRequestAddress): Promise<string> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...toParameters(address),
      mediaType: { format: 'diff' },
    });
    return parseGithubData(v.string(), data, `the diff of pull request ${address.number}`);
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

/**
 * The paths that a pull request changes, in GitHub's order; GitHub lists at most 3,000.
 *
 * @throws {GitHubError}
 */
export async function fetchChangedPaths(
  github: GithubClient,
  address: PullRequestAddress,
): Promise<string[]> {
  const files = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
    ...toParameters(address),
    per_page: 100,
  });
  return parseGithubData(FilesSchema, files, 'the changed files').map(({ filename }) => filename);
}
