/** One comment on a pull request, kept up to date. */
import * as v from 'valibot';
import { GitHubError, isRetryable } from '../errors.ts';
import { fetchViewerLogin, type GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/schema.ts';
import type { PullRequestAddress } from '../pull-request/fetch.ts';
import type { Log } from '../runner/log.ts';
import { MARKER_PREFIX } from './outbound.ts';

const CommentSchema = v.looseObject({
  id: v.number(),
  /** Shown as a link: nothing that could end one may be in it. */
  html_url: v.fallback(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s()<>|]+$/)), ''),
  body: v.optional(v.string(), ''),
  user: v.nullish(v.looseObject({ login: v.string() })),
});

type Comment = v.InferOutput<typeof CommentSchema>;

/**
 * The first line of the comment; hidden when rendered. `tag` is limited to word characters by `inputs.ts`.
 *
 * @param kind comments of different kinds don't touch each other, whatever their tag
 */
export function buildMarker(kind: 'comment' | 'gate', tag: string): string {
  return `${MARKER_PREFIX} ${kind}:${tag} -->`;
}

/**
 * Our comments, oldest first: they start with the marker and are by the token's own user. Anybody can write the
 * marker, so one in somebody else's comment means nothing.
 */
async function findComments(
  github: GithubClient,
  { owner, repo, number }: PullRequestAddress,
  marker: string,
  knownLogin?: string,
): Promise<Comment[]> {
  const data = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  const comments = parseGithubData(v.array(CommentSchema), data, 'the comments');
  const marked = comments.filter(({ body }) => body.startsWith(marker));
  if (marked.length === 0) return [];
  const login = knownLogin ?? (await fetchViewerLogin(github));
  return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}

export interface PublishedComment {
  id: number;
  url: string;
  change: 'created' | 'updated' | 'unchanged';
}

function describe({ id, html_url: url }: Comment, change: PublishedComment['change']): PublishedComment {
  return { id, url, change };
}

/**
 * What a comment is to say, given what ours says now; undefined where there is none. Asked again whenever that may have
 * changed.
 */
export type BuildBody = (current: string | undefined) => string;

/** Gives a comment its new body. @returns undefined when it was deleted meanwhile */
async function update(
  github: GithubClient,
  { owner, repo }: PullRequestAddress,
  found: Comment,
  buildBody: BuildBody,
): Promise<PublishedComment | undefined> {
  const body = buildBody(found.body);
  if (found.body === body) return describe(found, 'unchanged');
  try {
    const { data } = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: found.id,
      body,
    });
    return describe(parseGithubData(CommentSchema, data, 'the comment'), 'updated');
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

/** @throws {GitHubError} */
async function create(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
  buildBody: BuildBody,
): Promise<Comment> {
  const { owner, repo, number } = address;
  const body = buildBody(undefined);
  try {
    const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      body,
    });
    return parseGithubData(CommentSchema, data, 'the comment');
  } catch (error) {
    if (!isRetryable(error)) throw error;
    // The comment may be there although the answer was lost.
    const [posted] = await findComments(github, address, marker);
    if (posted?.body !== body) throw error;
    return posted;
  }
}

/** One that is gone already is fine. */
async function remove(
  github: GithubClient,
  { owner, repo }: PullRequestAddress,
  { id }: Comment,
): Promise<void> {
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

/**
 * Two runs that found no comment both post one. Each looks again after posting: the oldest stays, with the text of
 * whoever comes to it last, and the others go.
 */
async function settle(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
  buildBody: BuildBody,
  created: Comment,
): Promise<PublishedComment> {
  const [oldest] = await findComments(github, address, marker, created.user?.login);
  const updated = oldest && oldest.id < created.id && (await update(github, address, oldest, buildBody));
  if (!updated) return describe(created, 'created');
  await remove(github, address, created);
  return updated;
}

/**
 * Posts the comment, or updates the one that is there.
 *
 * @param buildBody gives a text that starts with `marker`
 * @throws {GitHubError} 403 when the token may not write
 */
export async function publishComment(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
  buildBody: BuildBody,
): Promise<PublishedComment> {
  const [found] = await findComments(github, address, marker);
  const updated = found && (await update(github, address, found, buildBody));
  if (updated) return updated;
  const created = await create(github, address, marker, buildBody);
  return settle(github, address, marker, buildBody, created);
}

/**
 * What our comment says now.
 *
 * @throws {GitHubError}
 */
export async function fetchCommentBody(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
): Promise<string | undefined> {
  const [found] = await findComments(github, address, marker);
  return found?.body;
}

/**
 * Takes back what was posted under the marker.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
export async function removeComments(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
): Promise<number> {
  const found = await findComments(github, address, marker);
  for (const comment of found) await remove(github, address, comment);
  return found.length;
}

/**
 * Runs of forks and of Dependabot have a token that may only read, and are fine otherwise.
 *
 * @returns undefined, and warns, where the token may not write
 */
export async function tryWriting<T>(write: () => Promise<T>, log: Log): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    const mayNotWrite =
      error instanceof GitHubError && error.status === 403 && error.retryAfterMs === undefined;
    if (!mayNotWrite) throw error;
    log.warning(
      `The comment was not posted; the job summary has the result. ${error.message}. ${error.hint ?? ''}`,
    );
    return undefined;
  }
}
