/** Our comments on a pull request or an issue: found, posted, changed, folded away, taken back. */
import * as v from 'valibot';
import { ActionError, GitHubError, isRetryable } from '../errors.ts';
import { fetchViewerLogin, type GithubClient } from '../github/client.ts';
import { LinkSchema, parseGithubData } from '../github/parse-response.ts';
import { isRateLimit, NOT_AFTER_LIMIT } from '../github/rate-limit.ts';
import { fetchPages, PAGE_SIZE, type PullRequestAddress } from '../pull-request/fetch.ts';
import { MAX_COMMENT_CHARACTERS } from './comment-body.ts';
import {
  buildHeader,
  type CommentKey,
  type Header,
  type ParsedComment,
  parseComment,
} from './comment-header.ts';

const CommentSchema = v.looseObject({
  id: v.number(),
  node_id: v.fallback(v.string(), ''),
  html_url: LinkSchema,
  body: v.optional(v.string(), ''),
  user: v.nullish(v.looseObject({ login: v.string() })),
});

export type Comment = v.InferOutput<typeof CommentSchema>;

/** A comment of ours. */
export interface OwnComment extends Comment, ParsedComment {}

/** Where comments are written, and which of them. */
export interface CommentThread {
  github: GithubClient;
  address: PullRequestAddress;
  key: CommentKey;
  /** Left out where only its number is known: it may be an issue then. */
  isPullRequest?: boolean;
}

/** GitHub takes 2,500 comments; a list that never ends would hold the run up. */
const MAX_COMMENTS = 10_000;

/**
 * Our comments, oldest first: they start with the marker and are by the token's own user.
 *
 * @throws {GitHubError}
 */
export async function findOwn(
  thread: CommentThread,
  knownLogin?: string | Promise<string>,
): Promise<OwnComment[]> {
  const { github, address, key, isPullRequest } = thread;
  const { owner, repo, number } = address;
  const comments = await fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
      request: { isPullRequest },
    });
    return parseGithubData(v.array(CommentSchema), data, 'the comments');
  }, MAX_COMMENTS);
  const marked = comments.flatMap((comment) => {
    const parsed = parseComment(comment.body, key);
    return parsed ? [{ ...comment, ...parsed }] : [];
  });
  if (marked.length === 0) return [];
  const login = await (knownLogin ?? fetchViewerLogin(github));
  return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}

/** What was there of ours at a time, and the pull request's head then. */
export interface CommentLook {
  own: readonly OwnComment[];
  /** Undefined where there is none. */
  head: string | undefined;
  /** The token's own user. */
  login: string;
}

/**
 * Looks at once, in one round trip: a fast model answers in two.
 *
 * @param currentHead asks for the head of the pull request
 * @throws {GitHubError}
 */
export async function lookAtComments(
  thread: CommentThread,
  currentHead: () => Promise<string | undefined>,
): Promise<CommentLook> {
  const asking = fetchViewerLogin(thread.github);
  const [own, head, login] = await Promise.all([findOwn(thread, asking), currentHead(), asking]);
  return { own, head, login };
}

/** How often GitHub may refuse the same thing for its rate. */
const MAX_REFUSALS = 3;

/**
 * Decides anew where a write was refused for GitHub's rate: others may write in the time that it asks to wait.
 *
 * @param work its first request waits until then
 */
export async function retryAfterRateLimit<T>(work: () => Promise<T>): Promise<T> {
  for (let refusals = 0; refusals < MAX_REFUSALS; refusals++) {
    try {
      return await work();
    } catch (error) {
      if (!isRateLimit(error)) throw error;
    }
  }
  return work();
}

/**
 * Writes over what is there, and so never later than that was looked at: see `retryAfterRateLimit`.
 *
 * @returns false when it was deleted meanwhile
 * @throws {GitHubError}
 */
export async function update(
  { github, address, isPullRequest }: CommentThread,
  id: number,
  body: string,
): Promise<boolean> {
  const { owner, repo } = address;
  try {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
      body,
      request: { ...NOT_AFTER_LIMIT, isPullRequest },
    });
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    throw error;
  }
}

async function postComment(
  { github, address, isPullRequest }: CommentThread,
  body: string,
): Promise<Comment> {
  const { owner, repo, number } = address;
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
    body,
    request: { ...NOT_AFTER_LIMIT, isPullRequest },
  });
  return parseGithubData(CommentSchema, data, 'the comment');
}

/** GitHub has read the request, and did not do it. */
function isRefusal(error: unknown): boolean {
  return error instanceof GitHubError && (isRateLimit(error) || !isRetryable(error));
}

/** The hidden lines tell it from all others; what is shown may have lost a secret on its way. */
function hiddenLines(body: string): string | undefined {
  return body.split('\n\n', 1)[0];
}

/** The second one is sent only where the first is not there. */
const MAX_POSTS = 2;

/**
 * Posts once. Where the answer was lost, or can't be read, the comment may be there all the same: it is looked for, and
 * posted again only where it is not.
 *
 * @param body has the id of this run in its hidden lines
 * @throws {ActionError}
 */
export async function create(thread: CommentThread, body: string): Promise<Comment> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await postComment(thread, body);
    } catch (error) {
      if (!(error instanceof ActionError) || isRefusal(error)) throw error;
      const own = await findOwn(thread).catch(() => {
        throw error;
      });
      const posted = own.find((comment) => hiddenLines(comment.body) === hiddenLines(body));
      if (posted) return posted;
      if (attempt === MAX_POSTS) throw error;
    }
  }
}

/** One that is gone already is fine. */
export async function remove({ github, address, isPullRequest }: CommentThread, id: number): Promise<void> {
  const { owner, repo } = address;
  try {
    await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
      request: { isPullRequest },
    });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}

/** Folds a comment away: https://docs.github.com/graphql/reference/mutations#minimizecomment */
export async function hide({ github }: CommentThread, { node_id: subjectId }: Comment): Promise<void> {
  await github.graphql(
    'hide an earlier comment',
    'mutation ($subjectId: ID!) { minimizeComment(input: {subjectId: $subjectId, classifier: OUTDATED}) { minimizedComment { isMinimized } } }',
    { subjectId },
  );
}

/** Those that stay: the oldest of each part. Two runs that found none have each posted one. */
export function chooseParts(own: readonly OwnComment[]): Map<number, OwnComment> {
  const parts = new Map<number, OwnComment>();
  for (const comment of own) {
    if (!parts.has(comment.header.part)) parts.set(comment.header.part, comment);
  }
  return parts;
}

/**
 * A state that there is no room for is left out: whoever keeps one leaves it some, but a run of another mode may write
 * the same comment.
 */
export function toBody(header: Header, content: string): string {
  const body = `${buildHeader(header)}\n\n${content}`;
  const isTooLong = body.length > MAX_COMMENT_CHARACTERS && header.state !== undefined;
  return isTooLong ? toBody({ ...header, state: undefined }, content) : body;
}
