/** What a run has to say, on a pull request or an issue: once, and never over what a newer commit's run says. */
import { ActionError } from '../errors.ts';
import { type Header, supersedes } from './comment-header.ts';
import {
  type Comment,
  type CommentLook,
  type CommentThread,
  create,
  findOwn,
  hide,
  type OwnComment,
  remove,
  retryAfterRateLimit,
  toBody,
} from './comments-api.ts';
import { type Publication, type Published, toPartial } from './publication.ts';
import { StickyComment } from './sticky.ts';

/**
 * Folds the run before away; or this one, where that is of a newer commit. Whoever has posted after this run sees to
 * this run's comments in the same way.
 */
async function hideOutdated(
  thread: CommentThread,
  { stamp, currentHead }: Publication,
  created: readonly Comment[],
): Promise<void> {
  const others = (await findOwn(thread)).filter(({ header }) => header.stamp?.id !== stamp.id);
  const previous = others.filter(({ id }) => created.every((comment) => id < comment.id)).at(-1);
  const isOutdated = supersedes(previous?.header.stamp, stamp, await currentHead());
  const isOfPrevious = ({ header }: OwnComment) => header.stamp?.id === previous?.header.stamp?.id;
  for (const comment of isOutdated ? created : others.filter(isOfPrevious)) await hide(thread, comment);
}

/** Posts beside what is there. */
async function post(thread: CommentThread, publication: Publication): Promise<Published> {
  const { stamp, hidesPrevious, build, spentUsd, state } = publication;
  const created: Comment[] = [];
  const contents = build(undefined);
  const describe = (problem: ActionError | undefined): Published => {
    const [first] = created;
    return { id: first?.id ?? 0, url: first?.html_url ?? '', change: 'created', problem };
  };
  try {
    for (const [index, content] of contents.entries()) {
      const header: Header = {
        key: thread.key,
        part: index + 1,
        parts: contents.length,
        spentUsd: index === 0 ? spentUsd : undefined,
        state: index === 0 ? state?.([]) : undefined,
        stamp,
        progressOf: undefined,
      };
      created.push(await retryAfterRateLimit(() => create(thread, toBody(header, content))));
    }
    if (hidesPrevious) await hideOutdated(thread, publication, created);
    return describe(undefined);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    if (created.length === contents.length) return describe(error);
    throw toPartial(error, { parts: created.length, of: contents.length });
  }
}

/**
 * @param seen what was there a while ago, which saves asking again where that was nothing
 * @throws {GitHubError} 403 when the token may not write
 * @throws {ActionError} it was not posted, or not all of it
 */
export function publishComment(
  thread: CommentThread,
  publication: Publication,
  seen?: CommentLook,
): Promise<Published> {
  return publication.placement === 'new'
    ? post(thread, publication)
    : new StickyComment(thread, publication, seen).publish();
}

/**
 * Takes back what was posted under the key.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
export async function removeComments(thread: CommentThread): Promise<number> {
  const own = await findOwn(thread);
  for (const { id } of own) await remove(thread, id);
  return own.length;
}
