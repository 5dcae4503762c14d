import * as v from 'valibot';
import type { DiffFile } from './github-diff.ts';
import { parseDiff } from './github-diff.ts';
import { listPatchLines } from './github-diff-lines.ts';
import type { Answer, Call, Handler, HandlerWorld } from './github-handlers.ts';
import { answerPage, buildError, findPull, MAX_COMMENT_CHARACTERS, notFound } from './github-handlers.ts';
import { buildReview, buildReviewComment } from './github-objects.ts';
import type { PullState, ReviewState } from './github-state.ts';
import { insertReview, listCommits } from './github-state.ts';
import type { Place } from './github-threads.ts';
import { deleteReviewComments, insertReviewComment } from './github-threads.ts';

// A comment by its `position` or on a whole file is not emulated.
const CommentSchema = v.object({
  path: v.string(),
  body: v.string(),
  line: v.optional(v.number()),
  side: v.optional(v.picklist(['LEFT', 'RIGHT']), 'RIGHT'),
  start_line: v.optional(v.number()),
  start_side: v.optional(v.picklist(['LEFT', 'RIGHT'])),
});

const ReviewSchema = v.object({
  commit_id: v.optional(v.string()),
  body: v.optional(v.string(), ''),
  event: v.optional(v.picklist(['APPROVE', 'REQUEST_CHANGES', 'COMMENT'])),
  comments: v.optional(v.array(v.unknown()), []),
});

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Why GitHub refuses a comment: in the words of a review, and as the endpoint for one comment has it. */
export interface Problem {
  words: string;
  field: string;
  message: string;
}

/** Why GitHub refuses a text. Null where it takes it. */
export function refuseText(text: string): Problem | null {
  const words =
    text.trim() === ''
      ? 'Body can’t be blank'
      : [...text].length > MAX_COMMENT_CHARACTERS
        ? `Body is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)`
        : undefined;
  return words === undefined ? null : { words, field: 'body', message: words };
}

const UNRESOLVED_LINE: Problem = {
  words: 'Line could not be resolved',
  field: 'pull_request_review_thread.line',
  message: 'pull_request_review_thread.line must be part of the diff',
};

/**
 * The lines of a comment are in one hunk of the diff. GitHub also takes a range from one side to the other, which no
 * caller of this emulator means to send.
 */
function placeComment(files: DiffFile[], comment: unknown): Place | Problem {
  const parsed = v.safeParse(CommentSchema, comment);
  if (!parsed.success) return UNRESOLVED_LINE;
  const { path, body, line, side, start_line, start_side = side } = parsed.output;
  const refusal = refuseText(body);
  if (refusal) return refusal;
  const file = files.find(({ filename }) => filename === path);
  if (!file) {
    const message = 'pull_request_review_thread.path is invalid';
    return { words: 'Path could not be resolved', field: 'pull_request_review_thread.path', message };
  }
  const lines = listPatchLines(file.patch ?? '', side);
  const end = line === undefined ? undefined : lines.get(line);
  if (line === undefined || !end) return UNRESOLVED_LINE;
  const { position: original_position, text: diff_hunk } = end;
  const found = { path, body, side, original_line: line, original_position, diff_hunk };
  if (start_line === undefined) return { ...found, original_start_line: null };

  const field = 'pull_request_review_thread.start_line';
  const start = lines.get(start_line);
  if (!start || start_side !== side) {
    const message = `${field} must be part of the diff`;
    return { words: 'Start line could not be resolved', field, message };
  }
  if (start_line >= line) {
    return {
      words: 'start_line must precede the end line',
      field,
      message: `${field} must precede the end line.`,
    };
  }
  if (start.hunk !== end.hunk) {
    const words = 'start_line must be part of the same hunk as the line';
    return { words, field, message: `${field} must be part of the same hunk as the line.` };
  }
  return { ...found, original_start_line: start_line };
}

function hasCommit(pull: PullState, sha: string): boolean {
  return sha === pull.head.sha || listCommits(pull).some((commit) => commit.sha === sha);
}

/** The review that somebody has begun and not submitted. */
export function findPending({ state, actor }: HandlerWorld, { number }: PullState): ReviewState | undefined {
  return state.reviews.find(
    (review) => review.pull === number && review.state === 'PENDING' && review.user.login === actor.login,
  );
}

export function refuseReview(call: Call, errors: string[]): Answer {
  return buildError(422, 'Unprocessable Entity', call.documentationUrl, errors);
}

/** All of it or nothing: one comment that is refused refuses the review. */
function createReview(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const { commit_id: commit = pull.head.sha, body, event, comments } = v.parse(ReviewSchema, call.body);
  if (pull.locked) return refuseReview(call, ['lock prevents review']);
  if (findPending(world, pull)) {
    return refuseReview(call, ['User can only have one pending review per pull request']);
  }
  if (!hasCommit(pull, commit)) return refuseReview(call, ['The commit is not part of the pull request']);
  const files = parseDiff(pull.diff);
  const places = comments.map((comment) => placeComment(files, comment));
  const problems = places.flatMap((place) => ('words' in place ? [place.words] : []));
  if (problems.length > 0) return refuseReview(call, problems);
  const tooLong = body === '' ? null : refuseText(body);
  if (tooLong) return refuseReview(call, [tooLong.words]);
  const isEmpty = body === '' && (comments.length === 0 || event === 'REQUEST_CHANGES');
  if (isEmpty && event !== undefined && event !== 'APPROVE') {
    return refuseReview(call, [
      `Could not ${event === 'COMMENT' ? 'comment' : 'request changes for'} pull request review.`,
    ]);
  }
  if (world.actor.login === pull.author && event !== undefined && event !== 'COMMENT') {
    const verb = event === 'APPROVE' ? 'approve' : 'request changes on';
    return refuseReview(call, [`Can not ${verb} your own pull request`]);
  }
  const review = insertReview(world.state, {
    pull: pull.number,
    user: world.actor,
    body,
    commit,
    state: event === undefined ? 'PENDING' : STATES[event],
  });
  for (const place of places) if (!('words' in place)) insertReviewComment(world.state, review, place);
  return { status: 200, json: buildReview(world, review) };
}

/** Oldest first; nobody sees what another has not submitted. */
function listReviews(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const reviews = world.state.reviews.filter(
    (review) =>
      review.pull === pull.number && (review.state !== 'PENDING' || review.user.login === world.actor.login),
  );
  return answerPage(
    world,
    call,
    reviews.map((review) => buildReview(world, review)),
  );
}

/** The body of a review can be changed, and be empty only where the review has comments. */
function updateReview(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  const review = world.state.reviews.find(({ id }) => id === Number(call.params['review_id']));
  if (!pull || !review || review.pull !== pull.number) return notFound(call);
  const isPending = review.state === 'PENDING';
  if (isPending && review.user.login !== world.actor.login) return notFound(call);
  const body = String(call.body['body']);
  const isEmpty = body.trim() === '' && !world.state.reviewComments.some((one) => one.review === review.id);
  const refusal = body.trim() === '' && !isEmpty ? null : refuseText(body);
  if (refusal) return refuseReview(call, [refusal.words]);
  review.body = body;
  return { status: 200, json: buildReview(world, review) };
}

function deletePendingReview(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  const review = world.state.reviews.find(({ id }) => id === Number(call.params['review_id']));
  if (!pull || !review || review.pull !== pull.number) return notFound(call);
  if (review.state !== 'PENDING') {
    const message = 'Can not delete a non-pending pull request review';
    return buildError(422, message, call.documentationUrl);
  }
  if (review.user.login !== world.actor.login) return notFound(call);
  const { state } = world;
  state.reviews.splice(state.reviews.indexOf(review), 1);
  const comments = state.reviewComments.filter((comment) => comment.review === review.id);
  deleteReviewComments(state, new Set(comments.map(({ id }) => id)));
  return { status: 200, json: buildReview(world, review) };
}

/** Those of reviews that are submitted. */
function listReviewComments(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const { reviews, reviewComments } = world.state;
  const pending = new Set(reviews.filter(({ state }) => state === 'PENDING').map(({ id }) => id));
  const comments = reviewComments.filter(
    (comment) => comment.pull === pull.number && !pending.has(comment.review),
  );
  return answerPage(
    world,
    call,
    comments.map((comment) => buildReviewComment(world, comment)),
  );
}

/** The 422 of a comment on its own. */
export function refuseComment(
  call: Call,
  field: string,
  message: string,
  resource = 'PullRequestReviewComment',
): Answer {
  const errors = [{ resource, code: 'custom', field, message }];
  return buildError(422, 'Validation Failed', call.documentationUrl, errors);
}

/** The 422 of any comment on its own: where the conversation is locked, or a review is begun. Null elsewhere. */
export function refuseAnyComment(world: HandlerWorld, call: Call, pull: PullState): Answer | null {
  if (pull.locked) return refuseComment(call, 'base', 'lock prevents review', 'PullRequestReview');
  if (!findPending(world, pull)) return null;
  const message = 'user_id can only have one pending review per pull request';
  return refuseComment(call, 'user_id', message, 'PullRequestReview');
}

/** A comment on its own is a review of one. */
function createReviewComment(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const refusal = refuseAnyComment(world, call, pull);
  if (refusal) return refusal;
  const commit = String(call.body['commit_id']);
  if (!hasCommit(pull, commit)) {
    return refuseComment(call, 'commit_id', 'commit_id is not part of the pull request');
  }
  const place = placeComment(parseDiff(pull.diff), call.body);
  if ('words' in place) return refuseComment(call, place.field, place.message);
  const about = { pull: pull.number, user: world.actor, body: '', commit, state: 'COMMENTED' } as const;
  const comment = insertReviewComment(world.state, insertReview(world.state, about), place);
  const location = `${world.apiUrl}/repos/${world.state.repository}/pulls/comments/${comment.id}`;
  return { status: 201, json: buildReviewComment(world, comment), headers: { location } };
}

export const REVIEW_HANDLERS: Record<string, Handler> = {
  'pulls/create-review': createReview,
  'pulls/create-review-comment': createReviewComment,
  'pulls/delete-pending-review': deletePendingReview,
  'pulls/list-review-comments': listReviewComments,
  'pulls/list-reviews': listReviews,
  'pulls/update-review': updateReview,
};
