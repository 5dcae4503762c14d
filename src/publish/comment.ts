/** One comment on a pull request, kept up to date. */
import * as v from 'valibot';
import { GitHubError } from '../errors.ts';
import { fetchViewerLogin, type GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/schema.ts';
import type { PullRequestAddress } from '../pull-request/fetch.ts';
import { MARKER_PREFIX } from './outbound.ts';

const CommentSchema = v.looseObject({
  id: v.number(),
  html_url: v.string(),
  body: v.optional(v.string(), ''),
  user: v.nullish(v.looseObject({ login: v.string() })),
});

type Comment = v.InferOutput<typeof CommentSchema>;

/** The first line of the comment; hidden when rendered. `tag` is limited to word characters by `inputs.ts`. */
export function buildMarker(tag: string): string {
  return `${MARKER_PREFIX} comment:${tag} -->`;
}

/**
 * Our comment: it starts with the marker and is by the token's own user. Anybody can write the marker, so one in
 * somebody else's comment means nothing.
 */
async function findComment(
  github: GithubClient,
  { owner, repo, number }: PullRequestAddress,
  marker: string,
): Promise<Comment | undefined> {
  const data = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  const comments = parseGithubData(v.array(CommentSchema), data, 'the comments');
  const marked = comments.filter(({ body }) => body.startsWith(marker));
  if (marked.length === 0) return undefined;
  const login = await fetchViewerLogin(github);
  return marked.find(({ user }) => user?.login === login);
}

export interface PublishedComment {
  id: number;
  url: string;
  change: 'created' | 'updated' | 'unchanged';
}

function describe(data: unknown, change: PublishedComment['change']): PublishedComment {
  const { id, html_url: url } = parseGithubData(CommentSchema, data, 'the comment');
  return { id, url, change };
}

/**
 * Posts the comment, or updates the one that is there.
 *
 * @param body starts with `marker`
 * @throws {GitHubError} 403 when the token may not write
 */
export async function publishComment(
  github: GithubClient,
  address: PullRequestAddress,
  marker: string,
  body: string,
): Promise<PublishedComment> {
  const { owner, repo, number } = address;
  const found = await findComment(github, address, marker);
  if (found?.body === body) return describe(found, 'unchanged');
  if (found) {
    try {
      const { data } = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        owner,
        repo,
        comment_id: found.id,
        body,
      });
      return describe(data, 'updated');
    } catch (error) {
      // Deleted since it was found: it is made anew.
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
    }
  }
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
    body,
  });
  return describe(data, 'created');
}
