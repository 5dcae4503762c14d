import type { Access } from './github-access.ts';
import { describeRefusal, mayResolveThreads } from './github-access.ts';
import { parseDiff } from './github-diff.ts';
import type { PatchLine } from './github-diff-lines.ts';
import { lastRows, listPatchLines } from './github-diff-lines.ts';
import type {
  Account,
  GithubState,
  PullState,
  ReactionContent,
  ReactionState,
  ReviewCommentState,
  ReviewState,
  ThreadState,
} from './github-state.ts';
import { formatTime, insertReview } from './github-state.ts';

/** What a comment is about, once it is known to be there. */
export type Place = Pick<
  ReviewCommentState,
  'path' | 'body' | 'side' | 'original_line' | 'original_start_line' | 'original_position' | 'diff_hunk'
>;

/** A thread with those of its comments that somebody sees, oldest first. */
export interface VisibleThread {
  thread: ThreadState;
  comments: [ReviewCommentState, ...ReviewCommentState[]];
}

/** The comments on lines that somebody sees, oldest first: nobody sees what another has not submitted. */
export function listVisible(
  { reviews, reviewComments }: GithubState,
  { login }: Account,
): ReviewCommentState[] {
  const hidden = reviews.filter(({ state, user }) => state === 'PENDING' && user.login !== login);
  const ids = new Set(hidden.map(({ id }) => id));
  return ids.size === 0 ? reviewComments : reviewComments.filter(({ review }) => !ids.has(review));
}

/** A comment on lines, by its id. Throws where there is none. */
export function findReviewComment({ reviewComments }: GithubState, id: number): ReviewCommentState {
  const comment = reviewComments.find((candidate) => candidate.id === id);
  if (!comment) throw new Error(`There is no comment ${id} on lines`);
  return comment;
}

/** The thread of a comment on lines, by the comment's id. Throws where there is none. */
export function findThread(state: GithubState, commentId: number): ThreadState {
  const { thread: threadId } = findReviewComment(state, commentId);
  const thread = state.threads.find(({ id }) => id === threadId);
  if (!thread) throw new Error(`There is no thread ${threadId}`);
  return thread;
}

/** The threads of a pull request that somebody sees, oldest first. */
export function listThreads(state: GithubState, viewer: Account, pull: number): VisibleThread[] {
  const byThread = Map.groupBy(listVisible(state, viewer), ({ thread }) => thread);
  return state.threads.flatMap((thread) => {
    const [first, ...rest] = byThread.get(thread.id) ?? [];
    return first && thread.pull === pull ? [{ thread, comments: [first, ...rest] }] : [];
  });
}

/** Adds a comment on lines, which begins a thread. */
export function insertReviewComment(
  state: GithubState,
  review: ReviewState,
  place: Place,
): ReviewCommentState {
  const id = state.nextCommentId++;
  const now = formatTime();
  const { pull, user, commit } = review;
  const comment: ReviewCommentState = {
    ...place,
    id,
    pull,
    review: review.id,
    thread: id,
    user,
    commit,
    original_commit: commit,
    line: place.original_line,
    start_line: place.original_start_line,
    position: place.original_position,
    isMinimized: false,
    minimizedReason: null,
    created_at: now,
    updated_at: now,
  };
  state.reviewComments.push(comment);
  state.threads.push({ id, pull, isResolved: false, resolvedBy: null });
  return comment;
}

/** Adds a comment to the thread of another, in a review of its own, as GitHub does. */
export function insertReply(
  state: GithubState,
  to: ReviewCommentState,
  body: string,
  user: Account,
): ReviewCommentState {
  const { pull } = to;
  const commit = state.pulls.find(({ number }) => number === pull)?.head.sha ?? to.commit;
  const review = insertReview(state, { pull, user, body: '', commit, state: 'COMMENTED' });
  const now = formatTime();
  const reply: ReviewCommentState = {
    ...to,
    id: state.nextCommentId++,
    review: review.id,
    user,
    body,
    isMinimized: false,
    minimizedReason: null,
    created_at: now,
    updated_at: now,
  };
  state.reviewComments.push(reply);
  return reply;
}

/** Deletes comments on lines. A thread stays as long as it has another. */
export function deleteReviewComments(state: GithubState, ids: Set<number>): void {
  state.reviewComments = state.reviewComments.filter(({ id }) => !ids.has(id));
  state.reactions = state.reactions.filter(({ comment }) => !ids.has(comment));
  const left = new Set(state.reviewComments.map(({ thread }) => thread));
  state.threads = state.threads.filter(({ id }) => left.has(id));
}

/** Adds a reaction, and tells whether it is new: nobody has the same one twice. */
export function insertReaction(
  state: GithubState,
  comment: number,
  content: ReactionContent,
  user: Account,
): { reaction: ReactionState; isNew: boolean } {
  const known = state.reactions.find(
    (one) => one.comment === comment && one.content === content && one.user.login === user.login,
  );
  if (known) return { reaction: known, isNew: false };
  const reaction = { id: state.nextCommentId++, comment, content, user, created_at: formatTime() };
  state.reactions.push(reaction);
  return { reaction, isNew: true };
}

/**
 * Why somebody may not resolve a thread, or open it again, in GitHub's words. Null where they may: a person who has write
 * access or opened the pull request, and an app.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request#resolving-conversations
 */
export function refuseResolution(
  { pulls, collaborators }: GithubState,
  access: Access,
  { pull }: ThreadState,
  mutation: string,
): string | null {
  if (!mayResolveThreads(access)) return describeRefusal(access);
  const { login, type } = access.actor;
  const isAuthor = pulls.some(({ number, author }) => number === pull && author === login);
  const level = collaborators.find((one) => one.login.toLowerCase() === login.toLowerCase())?.permission;
  if (type === 'Bot' || isAuthor || level === 'write' || level === 'admin') return null;
  return `${login} does not have the correct permissions to execute \`${mutation}\``;
}

/** Resolves a thread or opens it again. What is as it should be stays, and by whom. */
export function setResolved(thread: ThreadState, isResolved: boolean, by: Account): void {
  if (thread.isResolved === isResolved) return;
  thread.isResolved = isResolved;
  thread.resolvedBy = isResolved ? by : null;
}

/** Where the lines of a comment are on its side of a patch. Of several places, the nearest to where they were. */
function findLines(lines: Map<number, PatchLine>, comment: ReviewCommentState): number | undefined {
  const { side, original_line, original_start_line } = comment;
  const count = original_line - (original_start_line ?? original_line) + 1;
  const wanted = lastRows(comment.diff_hunk, side, count);
  const isHere = (last: number) =>
    wanted.every((row, index) => {
      const line = lines.get(last - count + 1 + index);
      return line?.row === row && line.hunk === lines.get(last)?.hunk;
    });
  const was = comment.line ?? original_line;
  const found = [...lines.keys()].filter(isHere);
  return found.sort((a, b) => Math.abs(a - was) - Math.abs(b - was))[0];
}

/**
 * Moves the comments of a pull request to where their lines are in its diff, and takes the line from those whose lines
 * are not there. GitHub follows a line through the commits, which comes to the same where its text is not there twice.
 */
export function moveComments({ reviewComments }: GithubState, pull: PullState): void {
  const comments = reviewComments.filter((comment) => comment.pull === pull.number);
  if (comments.length === 0) return;
  const files = new Map(parseDiff(pull.diff).map((file) => [file.filename, file]));
  for (const comment of comments) {
    const lines = listPatchLines(files.get(comment.path)?.patch ?? '', comment.side);
    const line = findLines(lines, comment) ?? null;
    const { original_line, original_start_line } = comment;
    const before = original_start_line === null ? null : original_line - original_start_line;
    comment.line = line;
    comment.start_line = line === null || before === null ? null : line - before;
    comment.position = (line === null ? undefined : lines.get(line))?.position ?? null;
    if (line !== null) comment.commit = pull.head.sha;
  }
}
