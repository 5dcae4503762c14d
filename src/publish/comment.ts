/** What a run has to say, on a pull request or an issue: once, and never over what a newer commit's run says. */
import { ActionError } from '../errors.ts';
import { type Header, isNewer } from './comment-header.ts';
import {
  type Comment,
  create,
  decideAnew,
  findOwn,
  hide,
  type OwnComment,
  type Place,
  remove,
  toBody,
} from './comments-api.ts';
import { type Publication, type Published, toPartial } from './publication.ts';
import { StickyComment } from './sticky.ts';

/**
 * Folds the run before away; or this one, where that is of a newer commit. Whoever has posted after this run sees to
 * this run's comments in the same way.
 */
async function hideOutdated(
  place: Place,
  { edition, currentHead }: Publication,
  created: readonly Comment[],
): Promise<void> {
  const others = (await findOwn(place)).filter(({ header }) => header.edition?.id !== edition.id);
  const previous = others.filter(({ id }) => created.every((comment) => id < comment.id)).at(-1);
  const isOutdated = isNewer(previous?.header.edition, edition, await currentHead());
  const isOfPrevious = ({ header }: OwnComment) => header.edition?.id === previous?.header.edition?.id;
  for (const comment of isOutdated ? created : others.filter(isOfPrevious)) await hide(place, comment);
}

/** Posts beside what is there. */
async function post(place: Place, publication: Publication): Promise<Published> {
  const { edition, hidesPrevious, build, spentUsd } = publication;
  const created: Comment[] = [];
  const contents = build(undefined);
  const describe = (problem: ActionError | undefined): Published => {
    const [first] = created;
    return { id: first?.id ?? 0, url: first?.html_url ?? '', change: 'created', problem };
  };
  try {
    for (const [index, content] of contents.entries()) {
      const header: Header = {
        key: place.key,
        part: index + 1,
        parts: contents.length,
        spentUsd: index === 0 ? spentUsd : undefined,
        edition,
        progressOf: undefined,
      };
      created.push(await decideAnew(() => create(place, toBody(header, content))));
    }
    if (hidesPrevious) await hideOutdated(place, publication, created);
    return describe(undefined);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    if (created.length === contents.length) return describe(error);
    throw toPartial(error, { parts: created.length, of: contents.length });
  }
}

/**
 * @throws {GitHubError} 403 when the token may not write
 * @throws {ActionError} it was not posted, or not all of it
 */
export function publishComment(place: Place, publication: Publication): Promise<Published> {
  return publication.placement === 'new'
    ? post(place, publication)
    : new StickyComment(place, publication).publish();
}

/**
 * Takes back what was posted under the key.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
export async function removeComments(place: Place): Promise<number> {
  const own = await findOwn(place);
  for (const { id } of own) await remove(place, id);
  return own.length;
}
