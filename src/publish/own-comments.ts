/** Our comments on a pull request or an issue: found, posted, changed, folded away, taken back. */
import * as v from 'valibot';
import { ActionError, GitHubError, isRetryable } from '../errors.ts';
import { fetchViewerLogin, type GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/schema.ts';
import { fetchPages, PAGE_SIZE, type PullRequestAddress } from '../pull-request/fetch.ts';
import { buildHeader, type CommentKey, type Header, type ParsedComment, parseComment } from './header.ts';

const CommentSchema = v.looseObject({
  id: v.number(),
  node_id: v.fallback(v.string(), ''),
  /** Shown as a link: nothing that could end one may be in it. */
  html_url: v.fallback(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s()<>|]+$/)), ''),
  body: v.optional(v.string(), ''),
  user: v.nullish(v.looseObject({ login: v.string() })),
});

export type Comment = v.InferOutput<typeof CommentSchema>;

/** A comment of ours. */
export interface OwnComment extends Comment, ParsedComment {}

/** Where comments are written, and which of them. */
export interface Place {
  github: GithubClient;
  address: PullRequestAddress;
  key: CommentKey;
}

/** GitHub takes 2,500 comments; a list that never ends would hold the run up. */
const MAX_COMMENTS = 10_000;

/**
 * Our comments, oldest first: they start with the marker and are by the token's own user.
 *
 * @throws {GitHubError}
 */
export async function findOwn({ github, address, key }: Place, knownLogin?: string): Promise<OwnComment[]> {
  const { owner, repo, number } = address;
  const comments = await fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(v.array(CommentSchema), data, 'the comments');
  }, MAX_COMMENTS);
  const marked = comments.flatMap((comment) => {
    const parsed = parseComment(comment.body, key);
    return parsed ? [{ ...comment, ...parsed }] : [];
  });
  if (marked.length === 0) return [];
  const login = knownLogin ?? (await fetchViewerLogin(github));
  return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}

/** @returns false when it was deleted meanwhile */
export async function update({ github, address }: Place, id: number, body: string): Promise<boolean> {
  const { owner, repo } = address;
  try {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
      body,
    });
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    throw error;
  }
}

/** @param body holds the id of this run, and so is like no other */
export async function create(place: Place, body: string): Promise<Comment> {
  const { owner, repo, number } = place.address;
  try {
    const { data } = await place.github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      body,
    });
    return parseGithubData(CommentSchema, data, 'the comment');
  } catch (error) {
    if (!isRetryable(error)) throw error;
    // The comment may be there although the answer was lost.
    const posted = (await findOwn(place)).find((comment) => comment.body === body);
    if (!posted) throw error;
    return posted;
  }
}

/** One that is gone already is fine. */
export async function remove({ github, address }: Place, id: number): Promise<void> {
  const { owner, repo } = address;
  try {
    await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
    });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}

/** Folds a comment away: https://docs.github.com/graphql/reference/mutations#minimizecomment */
export async function hide({ github }: Place, { node_id: subjectId }: Comment): Promise<void> {
  await github
    .graphql(
      'mutation ($subjectId: ID!) { minimizeComment(input: {subjectId: $subjectId, classifier: OUTDATED}) { minimizedComment { isMinimized } } }',
      { subjectId },
    )
    .catch((error: unknown) => {
      if (error instanceof ActionError) throw error;
      throw new GitHubError('GitHub did not hide an earlier comment', { status: 200, cause: error });
    });
}

/** Those that stay: the oldest of each part. Two runs that found none have each posted one. */
export function chooseParts(own: readonly OwnComment[]): Map<number, OwnComment> {
  const parts = new Map<number, OwnComment>();
  for (const comment of own) {
    if (!parts.has(comment.header.part)) parts.set(comment.header.part, comment);
  }
  return parts;
}

export function toBody(header: Header, content: string): string {
  return `${buildHeader(header)}\n\n${content}`;
}
