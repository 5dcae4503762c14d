/** Reviews of a pull request: found, posted with their comments, and taken back while they are not submitted. */
import * as v from 'valibot';
import type { Side } from '../diff/lines.ts';
import { GitHubError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { LinkSchema, parseGithubData } from '../github/parse-response.ts';
import { NOT_AFTER_LIMIT } from '../github/rate-limit.ts';
import { fetchPages, PAGE_SIZE, type PullRequestAddress, toParameters } from '../pull-request/fetch.ts';

const ReviewSchema = v.pipe(
  v.looseObject({
    id: v.number(),
    html_url: LinkSchema,
    body: v.nullish(v.string(), ''),
    state: v.string(),
  }),
  v.transform(({ id, html_url, body, state }) => ({ id, url: html_url, body: body ?? '', state })),
);

export type Review = v.InferOutput<typeof ReviewSchema>;

/** A comment on lines of the diff. */
export interface LineComment {
  path: string;
  side: Side;
  startLine: number;
  /** The same as the first for a single line. */
  endLine: number;
  /** Markdown. */
  body: string;
}

/** As the API takes it; a range of one line has no start: https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request */
function toPayload({ path, side, startLine, endLine, body }: LineComment) {
  const start = startLine === endLine ? {} : { start_line: startLine, start_side: side };
  return { path, side, line: endLine, ...start, body };
}

/** GitHub takes far fewer; a list that never ends would hold the run up. */
const MAX_REVIEWS = 3_000;

/**
 * All reviews of a pull request, oldest first; one that is not submitted is shown to who wrote it only.
 *
 * @throws {GitHubError}
 */
export function fetchReviews(github: GithubClient, address: PullRequestAddress): Promise<Review[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      ...toParameters(address),
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(v.array(ReviewSchema), data, 'the reviews');
  }, MAX_REVIEWS);
}

/**
 * Posts one review with all its comments. It never approves and never requests changes.
 *
 * @throws {GitHubError} 422 where one of its comments is refused: then none is posted
 */
export async function createReview(
  github: GithubClient,
  address: PullRequestAddress,
  { commit, body, comments }: { commit: string; body: string; comments: readonly LineComment[] },
): Promise<Review> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...toParameters(address),
    commit_id: commit,
    event: 'COMMENT',
    body,
    comments: comments.map(toPayload),
    request: { ...NOT_AFTER_LIMIT, isPullRequest: true },
  });
  return parseGithubData(ReviewSchema, data, 'the review');
}

/** Posts one comment on its own. @throws {GitHubError} */
export async function createLineComment(
  github: GithubClient,
  address: PullRequestAddress,
  commit: string,
  comment: LineComment,
): Promise<void> {
  await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    ...toParameters(address),
    commit_id: commit,
    ...toPayload(comment),
    request: { ...NOT_AFTER_LIMIT, isPullRequest: true },
  });
}

/** Writes another text over that of a submitted review, which can't be deleted. @throws {GitHubError} */
export async function updateReview(
  github: GithubClient,
  address: PullRequestAddress,
  id: number,
  body: string,
): Promise<void> {
  await github.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
    ...toParameters(address),
    review_id: id,
    body,
    request: { isPullRequest: true },
  });
}

const LineCommentSchema = v.pipe(
  v.looseObject({
    path: v.string(),
    body: v.nullish(v.string(), ''),
    /** Null once the diff has changed there. */
    line: v.nullish(v.number()),
    original_line: v.nullish(v.number()),
  }),
  v.transform(({ path, body, line, original_line }) => ({
    path,
    body: body ?? '',
    endLine: original_line ?? line ?? undefined,
  })),
);

/** All comments on lines of the diff, each with the last line that it was posted on. @throws {GitHubError} */
export function fetchLineComments(
  github: GithubClient,
  address: PullRequestAddress,
): Promise<v.InferOutput<typeof LineCommentSchema>[]> {
  return fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      ...toParameters(address),
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(v.array(LineCommentSchema), data, 'the comments on lines');
  }, MAX_REVIEWS);
}

/**
 * Takes a review back that is not submitted; a submitted one can't be. One that is gone already is fine.
 *
 * @throws {GitHubError}
 */
export async function deletePendingReview(
  github: GithubClient,
  address: PullRequestAddress,
  id: number,
): Promise<void> {
  try {
    await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
      ...toParameters(address),
      review_id: id,
    });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}
