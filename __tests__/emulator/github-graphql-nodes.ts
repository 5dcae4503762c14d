import { GraphQLError } from 'graphql';
import type { Access } from './github-access.ts';
import { describeRefusal, isPermitted } from './github-access.ts';
import {
  pullNodeId,
  reactionNodeId,
  reviewCommentNodeId,
  reviewCommentUrl,
  threadNodeId,
} from './github-objects.ts';
import type {
  Account,
  GithubState,
  PullState,
  ReactionContent,
  ReactionState,
  ReviewCommentState,
} from './github-state.ts';
import type { VisibleThread } from './github-threads.ts';
import { listThreads, refuseResolution } from './github-threads.ts';

/** GitHub's word for what went wrong. It travels in `extensions` as far as the answer. */
export type ErrorType =
  | 'EXCESSIVE_PAGINATION'
  | 'FORBIDDEN'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'NOT_FOUND'
  | 'UNPROCESSABLE';

/** Ends a field with an error. */
export function fail(type: ErrorType, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

/** Who asks, and of what. */
export interface Viewing {
  state: GithubState;
  access: Access;
}

interface PageArguments {
  after?: string | null;
  before?: string | null;
  first?: number | null;
  last?: number | null;
}

/** https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit */
const MAX_NODES = 100;
const CURSOR = 'cursor:v2:';

function writeCursor(id: number): string {
  return Buffer.from(`${CURSOR}${id}`).toString('base64');
}

function readCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64').toString();
  const id = Number(text.slice(CURSOR.length));
  if (text.startsWith(CURSOR) && Number.isInteger(id)) return id;
  return fail('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
}

/** One page of what is sorted by its ids. A cursor is good for later requests, whatever is deleted meanwhile. */
function connect<T extends { id: number }>(
  name: string,
  items: T[],
  { after, before, first, last }: PageArguments,
  describe: (item: T) => object,
): object {
  for (const [limit, count] of Object.entries({ first, last })) {
    if (count === null || count === undefined || count <= MAX_NODES) continue;
    const what = `Requesting ${count} records on the \`${name}\` connection`;
    fail('EXCESSIVE_PAGINATION', `${what} exceeds the \`${limit}\` limit of ${MAX_NODES} records.`);
  }
  if (typeof first !== 'number' && typeof last !== 'number') {
    const what = 'You must provide a `first` or `last` value to properly paginate';
    fail('MISSING_PAGINATION_BOUNDARIES', `${what} the \`${name}\` connection.`);
  }
  const from = after ? readCursor(after) : Number.NEGATIVE_INFINITY;
  const to = before ? readCursor(before) : Number.POSITIVE_INFINITY;
  const within = items.filter(({ id }) => id > from && id < to);
  const head = typeof first === 'number' ? within.slice(0, first) : within;
  const page = typeof last === 'number' ? head.slice(Math.max(0, head.length - last)) : head;
  const [start, end] = [page[0], page.at(-1)];
  return {
    nodes: page.map(describe),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end !== undefined && items.some(({ id }) => id > end.id),
      hasPreviousPage: start !== undefined && items.some(({ id }) => id < start.id),
      startCursor: start ? writeCursor(start.id) : null,
      endCursor: end ? writeCursor(end.id) : null,
    },
  };
}

/** A bot is named without the `[bot]` that REST and `viewer` have. */
function describeActor({ login, type }: Account): object {
  return { __typename: type, login: login.replace(/\[bot\]$/, '') };
}

/** What is declared a User can be no bot. What GitHub says of one is not documented: here it is nobody. */
function describeUser(account: Account | null): object | null {
  return account?.type === 'User' ? { login: account.login } : null;
}

const REACTION_NAMES: Record<ReactionContent, string> = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  confused: 'CONFUSED',
  heart: 'HEART',
  hooray: 'HOORAY',
  rocket: 'ROCKET',
  eyes: 'EYES',
};

function describeReaction({ id, user, content, created_at }: ReactionState): object {
  return {
    id: reactionNodeId(id),
    databaseId: id,
    content: REACTION_NAMES[content],
    createdAt: created_at,
    user: describeUser(user),
  };
}

/** A comment on lines. */
export function describeReviewComment({ state, access }: Viewing, comment: ReviewCommentState): object {
  const { id, user, body, path, line, isMinimized, minimizedReason, created_at, updated_at } = comment;
  return {
    __typename: 'PullRequestReviewComment',
    id: reviewCommentNodeId(id),
    databaseId: id,
    fullDatabaseId: String(id),
    url: reviewCommentUrl({ state }, comment),
    body,
    path,
    line,
    outdated: line === null,
    author: describeActor(user),
    viewerDidAuthor: user.login === access.actor.login,
    createdAt: created_at,
    updatedAt: updated_at,
    isMinimized,
    minimizedReason,
    reactions({ content, ...page }: PageArguments & { content?: string | null }) {
      const reactions = state.reactions.filter(
        (one) => one.comment === id && (!content || REACTION_NAMES[one.content] === content),
      );
      return connect('reactions', reactions, page, describeReaction);
    },
  };
}

/** A thread is where its first comment is that is left. */
export function describeThread(viewing: Viewing, { thread, comments }: VisibleThread): object {
  const { state, access } = viewing;
  const [first] = comments;
  const mayResolve = () => refuseResolution(state, access, thread, '') === null;
  return {
    id: threadNodeId(thread.id),
    isResolved: thread.isResolved,
    isOutdated: first.line === null,
    resolvedBy: describeUser(thread.resolvedBy),
    path: first.path,
    line: first.line,
    startLine: first.start_line,
    originalLine: first.original_line,
    originalStartLine: first.original_start_line,
    diffSide: first.side,
    startDiffSide: first.original_start_line === null ? null : first.side,
    viewerCanResolve: () => !thread.isResolved && mayResolve(),
    viewerCanUnresolve: () => thread.isResolved && mayResolve(),
    comments: (page: PageArguments) =>
      connect('comments', comments, page, (comment) => describeReviewComment(viewing, comment)),
  };
}

function describePull(viewing: Viewing, { number, head }: PullState): object {
  const { state, access } = viewing;
  return {
    id: pullNodeId(state.repository, number),
    number,
    headRefOid: head.sha,
    reviewThreads(page: PageArguments) {
      const threads = listThreads(state, access.actor, number);
      const items = threads.map((one) => ({ ...one, id: one.thread.id }));
      return connect('reviewThreads', items, page, (one) => describeThread(viewing, one));
    },
  };
}

/** The repository, as far as it is asked for. */
export function describeRepository(
  viewing: Viewing,
  { owner, name }: { owner: string; name: string },
): object {
  const { state, access } = viewing;
  if (`${owner}/${name}`.toLowerCase() !== state.repository.toLowerCase()) {
    return fail('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return {
    pullRequest({ number }: { number: number }) {
      if (!isPermitted(access, 'pulls/get')) fail('FORBIDDEN', describeRefusal(access));
      const pull = state.pulls.find((candidate) => candidate.number === number);
      if (!pull) {
        return fail('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      }
      return describePull(viewing, pull);
    },
  };
}
