import * as v from 'valibot';
import type { Answer, Call, Handler, HandlerWorld } from './github-handlers.ts';
import { notFound } from './github-handlers.ts';
import { buildReaction } from './github-objects.ts';
import { findAskedComment } from './github-review-comments.ts';
import { REACTIONS } from './github-state.ts';
import { insertReaction } from './github-threads.ts';

/** A reaction that is there already is answered as it is, with 200. */
function react(world: HandlerWorld, call: Call, comment: { id: number } | undefined): Answer {
  if (!comment) return notFound(call);
  const content = v.parse(v.picklist(REACTIONS), call.body['content']);
  const { reaction, isNew } = insertReaction(world.state, comment.id, content, world.actor);
  return { status: isNew ? 201 : 200, json: buildReaction(world, reaction) };
}

export const REACTION_HANDLERS: Record<string, Handler> = {
  'reactions/create-for-issue-comment': (world, call) =>
    react(
      world,
      call,
      world.state.comments.find(({ id }) => id === Number(call.params['comment_id'])),
    ),
  'reactions/create-for-pull-request-review-comment': (world, call) =>
    react(world, call, findAskedComment(world, call)),
};
