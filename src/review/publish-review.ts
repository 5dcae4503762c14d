/** Posts a review so that nothing is lost: not to one comment that GitHub refuses, nor to an answer that is lost. */
import { ActionError, describeError, GitHubError, isRetryable } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { isRateLimit } from '../github/rate-limit.ts';
import { retryAfterRateLimit } from '../publish/comments-api.ts';
import type { PullRequestAddress } from '../pull-request/fetch.ts';
import type { Log } from '../runner/log.ts';
import {
  createLineComment,
  createReview,
  deletePendingReview,
  fetchLineComments,
  fetchReviews,
  type LineComment,
  type Review,
} from './reviews-api.ts';

/** A review that is to be posted. */
export interface ReviewPublication {
  /** The head that its lines are of. */
  commit: string;
  /** The hidden line that tells this action's reviews from all others; the body of the review begins with it. */
  tagMarker: string;
  /** The hidden line of this run only, which the body holds too. */
  runMarker: string;
  body: string;
  /** Each body begins with a hidden line of its own. */
  comments: readonly LineComment[];
}

export interface PublishedReview {
  /** Empty where the comments stand alone. */
  url: string;
  /** Of the review; undefined where the comments stand alone. */
  id: number | undefined;
  /** By their place in the list: what GitHub says of those that were not posted. */
  refused: ReadonlyMap<number, string>;
}

/** GitHub has read the request, and did not do it. */
function isRefusal(error: unknown): boolean {
  return error instanceof GitHubError && (isRateLimit(error) || !isRetryable(error));
}

function isUnprocessable(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 422;
}

interface Thread {
  github: GithubClient;
  address: PullRequestAddress;
}

/** The second one is sent only where the first is not there: a submitted review can't be deleted. */
const MAX_POSTS = 2;

/**
 * Posts once. Where the answer was lost, or can't be read, what was posted may be there all the same: it is looked for,
 * and posted again only where it is not.
 *
 * @throws {ActionError} what GitHub said to the last attempt
 */
export async function postOnce<T>(
  post: () => Promise<T>,
  findPosted: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await retryAfterRateLimit(post);
    } catch (error) {
      if (!(error instanceof ActionError) || isRefusal(error)) throw error;
      const posted = await findPosted().catch(() => {
        throw error;
      });
      if (posted) return posted;
      if (attempt === MAX_POSTS) throw error;
    }
  }
}

/** GitHub makes a review and then submits it: one that was lost in between is taken back, and is none. */
async function findReview({ github, address }: Thread, runMarker: string): Promise<Review | undefined> {
  const review = (await fetchReviews(github, address)).find(({ body }) => body.includes(runMarker));
  if (review?.state !== 'PENDING') return review;
  await deletePendingReview(github, address, review.id);
  return undefined;
}

function postReview(thread: Thread, publication: ReviewPublication): Promise<Review> {
  const { github, address } = thread;
  return postOnce(
    () => createReview(github, address, publication),
    () => findReview(thread, publication.runMarker),
  );
}

/** The same may be said of the same code in two places, so the hidden line alone does not tell. */
async function hasLineComment({ github, address }: Thread, wanted: LineComment): Promise<boolean> {
  const [marker = ''] = wanted.body.split('\n', 1);
  const comments = await fetchLineComments(github, address);
  return comments.some(
    ({ path, endLine, body }) =>
      path === wanted.path && endLine === wanted.endLine && body.startsWith(marker),
  );
}

/**
 * A user has one review that is not submitted, which keeps GitHub from taking another. One of ours was left by a run
 * that broke off, and is taken back; a person's is left alone.
 *
 * @returns whether one of ours was in the way
 * @throws {ActionError} somebody else's is
 */
async function clearPending({ github, address }: Thread, tagMarker: string): Promise<boolean> {
  const pending = (await fetchReviews(github, address)).find(({ state }) => state === 'PENDING');
  if (!pending) return false;
  if (!pending.body.startsWith(tagMarker)) {
    throw new ActionError('The token’s user has a review of this pull request that is not submitted', {
      hint: 'Submit or discard it: GitHub takes no other review until then.',
    });
  }
  await deletePendingReview(github, address, pending.id);
  return true;
}

/** Posts each comment by itself. @returns those that GitHub refuses, with its reason */
async function postOneByOne(
  thread: Thread,
  { commit, comments }: ReviewPublication,
): Promise<Map<number, string>> {
  const { github, address } = thread;
  const refused = new Map<number, string>();
  for (const [index, comment] of comments.entries()) {
    try {
      await postOnce(
        () => createLineComment(github, address, commit, comment).then(() => true),
        () => hasLineComment(thread, comment),
      );
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      refused.set(index, describeError(error).message);
    }
  }
  return refused;
}

/**
 * Posts a review in one piece, or, where GitHub refuses one of its comments and so all of them, comment by comment.
 *
 * @returns what was posted, and what was refused
 * @throws {ActionError} nothing could be posted
 */
export async function publishReview(
  thread: Thread,
  publication: ReviewPublication,
  log: Log,
): Promise<PublishedReview> {
  try {
    const { url, id } = await postReview(thread, publication);
    return { url, id, refused: new Map() };
  } catch (error) {
    if (!isUnprocessable(error)) throw error;
    if (await clearPending(thread, publication.tagMarker)) {
      try {
        const { url, id } = await postReview(thread, publication);
        return { url, id, refused: new Map() };
      } catch (second) {
        if (!isUnprocessable(second)) throw second;
      }
    }
    log.info(`The review is posted comment by comment: ${describeError(error).message}`);
    const refused = await postOneByOne(thread, publication);
    if (refused.size === publication.comments.length) throw error;
    return { url: '', id: undefined, refused };
  }
}
