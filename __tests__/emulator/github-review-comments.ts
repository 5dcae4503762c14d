import type { Answer, Call, Handler, HandlerWorld } from './github-handlers.ts';
import { findPull, notFound } from './github-handlers.ts';
import { buildReviewComment } from './github-objects.ts';
import { refuseAnyComment, refuseComment, refuseText } from './github-reviews.ts';
import type { ReviewCommentState } from './github-state.ts';
import { formatTime } from './github-state.ts';
import { deleteReviewComments, insertReply, listVisible } from './github-threads.ts';

/** A comment on lines that the actor sees. */
export function findAskedComment(
  { state, actor }: HandlerWorld,
  { params }: Call,
): ReviewCommentState | undefined {
  return listVisible(state, actor).find(({ id }) => id === Number(params['comment_id']));
}

/**
 * Only the first comment of a thread can be answered; what else becomes of the id of a reply is not documented, but for
 * this status. https://docs.github.com/rest/pulls/comments#create-a-reply-for-a-review-comment
 */
function createReply(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  const comment = findAskedComment(world, call);
  if (!pull || comment?.pull !== pull.number || comment.thread !== comment.id) return notFound(call);
  const refusal = refuseAnyComment(world, call, pull);
  if (refusal) return refusal;
  const body = String(call.body['body']);
  const problem = refuseText(body);
  if (problem) return refuseComment(call, problem.field, problem.message);
  const reply = insertReply(world.state, comment, body, world.actor);
  const location = `${world.apiUrl}/repos/${world.state.repository}/pulls/comments/${reply.id}`;
  return { status: 201, json: buildReviewComment(world, reply), headers: { location } };
}

function getReviewComment(world: HandlerWorld, call: Call): Answer {
  const comment = findAskedComment(world, call);
  return comment ? { status: 200, json: buildReviewComment(world, comment) } : notFound(call);
}

/** As with other comments, a token with write access may edit anybody's. */
function updateReviewComment(world: HandlerWorld, call: Call): Answer {
  const comment = findAskedComment(world, call);
  if (!comment) return notFound(call);
  const body = String(call.body['body']);
  const problem = refuseText(body);
  if (problem) return refuseComment(call, problem.field, problem.message);
  comment.body = body;
  comment.updated_at = formatTime();
  return { status: 200, json: buildReviewComment(world, comment) };
}

/** The answers of a comment that is deleted stay, and so does its review. */
function deleteReviewComment(world: HandlerWorld, call: Call): Answer {
  const comment = findAskedComment(world, call);
  if (!comment) return notFound(call);
  deleteReviewComments(world.state, new Set([comment.id]));
  return { status: 204, json: null };
}

export const REVIEW_COMMENT_HANDLERS: Record<string, Handler> = {
  'pulls/create-reply-for-review-comment': createReply,
  'pulls/delete-review-comment': deleteReviewComment,
  'pulls/get-review-comment': getReviewComment,
  'pulls/update-review-comment': updateReviewComment,
};
