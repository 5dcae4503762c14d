/** The threads of a pull request: read, resolved, reopened, answered. */
import * as v from 'valibot';
import { GitHubError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { LinkSchema, parseGithubData } from '../github/parse-response.ts';
import { NOT_AFTER_LIMIT } from '../github/rate-limit.ts';
import { type PullRequestAddress, toParameters } from '../pull-request/fetch.ts';

/** Who did something: GraphQL names a bot without its `[bot]`, so that a person may have the same login. */
export interface Person {
  login: string;
  isBot: boolean;
}

/** Bots are no persons, whatever their login. */
const AuthorSchema = v.pipe(
  v.nullish(v.looseObject({ __typename: v.string(), login: v.string() })),
  v.transform((author): Person | undefined =>
    author ? { login: author.login, isBot: author.__typename !== 'User' } : undefined,
  ),
);

const CommentSchema = v.pipe(
  v.looseObject({
    /** As text: ids are larger than GraphQL's numbers may be. */
    fullDatabaseId: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.safeInteger()),
    url: LinkSchema,
    body: v.string(),
    viewerDidAuthor: v.boolean(),
    author: AuthorSchema,
  }),
  v.transform(({ fullDatabaseId, url, body, viewerDidAuthor, author }) => ({
    id: fullDatabaseId,
    url,
    body,
    /** By the token's own user. */
    isOurs: viewerDidAuthor,
    author,
  })),
);

export type ThreadComment = v.InferOutput<typeof CommentSchema>;

/** The comment that began a thread: whoever deletes it leaves its replies. */
const RootSchema = v.object({
  reactions: v.looseObject({
    nodes: v.array(v.looseObject({ user: v.nullish(v.looseObject({ login: v.string() })) })),
  }),
});

const ThreadSchema = v.pipe(
  v.looseObject({
    id: v.string(),
    isResolved: v.boolean(),
    resolvedBy: v.nullish(v.looseObject({ login: v.string() })),
    path: v.string(),
    line: v.nullish(v.number()),
    root: v.looseObject({ nodes: v.array(v.intersect([CommentSchema, RootSchema])) }),
    latest: v.looseObject({ nodes: v.array(CommentSchema) }),
  }),
  v.transform(({ id, isResolved, resolvedBy, path, line, root, latest }) => {
    const [found] = root.nodes;
    const first: ThreadComment | undefined = found;
    return {
      id,
      isResolved,
      /** Undefined also where GitHub does not tell, as of apps. */
      resolvedBy: resolvedBy?.login,
      path,
      /** The last line, where GitHub still finds it in the diff. */
      line: line ?? undefined,
      first,
      /** In their order, the latest fifty. */
      replies: latest.nodes.filter((comment) => comment.id !== first?.id),
      /** Logins of those who gave the first comment a 👎. */
      thumbsDownBy: (found?.reactions.nodes ?? []).flatMap(({ user }) => (user ? [user.login] : [])),
    };
  }),
);

export type ReviewThread = v.InferOutput<typeof ThreadSchema>;

const PageSchema = v.looseObject({
  viewer: v.looseObject({ login: v.string() }),
  repository: v.looseObject({
    pullRequest: v.looseObject({
      headRefOid: v.string(),
      reviewThreads: v.looseObject({
        pageInfo: v.looseObject({ hasNextPage: v.boolean(), endCursor: v.nullish(v.string()) }),
        nodes: v.array(ThreadSchema),
      }),
    }),
  }),
});

/**
 * Reactions of the first comments only: GitHub counts each list within a list, and gives a workflow 1,000 points an hour.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved resolvedBy { login } path line
          root: comments(first: 1) {
            nodes {
              fullDatabaseId url body viewerDidAuthor author { __typename login }
              reactions(content: THUMBS_DOWN, first: 20) { nodes { user { login } } }
            }
          }
          latest: comments(last: 50) { nodes { fullDatabaseId url body viewerDidAuthor author { __typename login } } }
        }
      }
    }
  }
}`;

/** The threads at a time. */
export interface ThreadsLook {
  /** The pull request's head then. */
  head: string;
  /** The token's own user, such as `github-actions[bot]`. */
  viewer: string;
  threads: readonly ReviewThread[];
}

/** A hundred threads each; a list that never ends would hold the run up. */
const MAX_PAGES = 50;

/**
 * All threads on lines, whoever began them. REST does not tell which are resolved.
 *
 * @throws {GitHubError}
 */
export async function fetchThreads(
  github: GithubClient,
  { owner, repo, number }: PullRequestAddress,
): Promise<ThreadsLook> {
  const threads: ReviewThread[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const data = await github.graphql('list the threads', QUERY, { owner, repo, number, after });
    const { viewer, repository } = parseGithubData(PageSchema, data, 'the threads of the pull request');
    const { headRefOid: head, reviewThreads } = repository.pullRequest;
    threads.push(...reviewThreads.nodes);
    const { hasNextPage, endCursor } = reviewThreads.pageInfo;
    if (!hasNextPage || !endCursor || page === MAX_PAGES) return { head, viewer: viewer.login, threads };
    after = endCursor;
  }
}

/** @throws {GitHubError} the token may not, which is so for the one of a workflow without `contents: write` */
export async function setResolved(
  github: GithubClient,
  threadId: string,
  isResolved: boolean,
): Promise<void> {
  const [purpose, mutation] = isResolved
    ? (['resolve a thread', 'resolveReviewThread'] as const)
    : (['reopen a thread', 'unresolveReviewThread'] as const);
  const query = `mutation ($threadId: ID!) { ${mutation}(input: {threadId: $threadId}) { thread { id } } }`;
  await github.graphql(purpose, query, { threadId });
}

/** Answers in a thread, by the comment that began it. @throws {GitHubError} */
export async function createReply(
  github: GithubClient,
  address: PullRequestAddress,
  commentId: number,
  body: string,
): Promise<void> {
  await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies', {
    ...toParameters(address),
    comment_id: commentId,
    body,
    request: { ...NOT_AFTER_LIMIT, isPullRequest: true },
  });
}

/** Takes a comment on lines back, or a reply; one that is gone already is fine. @throws {GitHubError} */
export async function deleteLineComment(
  github: GithubClient,
  { owner, repo }: PullRequestAddress,
  commentId: number,
): Promise<void> {
  try {
    await github.request('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
      owner,
      repo,
      comment_id: commentId,
      request: { isPullRequest: true },
    });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}
