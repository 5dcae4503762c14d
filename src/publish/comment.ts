/** What a run has to say, on a pull request or an issue: once, and never over what a newer commit's run says. */
import { GitHubError } from '../errors.ts';
import { type Edition, type Header, isNewer } from './header.ts';
import { addSpentUsd } from './ledger.ts';
import {
  type Comment,
  chooseParts,
  create,
  findOwn,
  hide,
  type OwnComment,
  type Place,
  remove,
  toBody,
  update,
} from './own-comments.ts';

/** What a run has to say. */
export interface Publication {
  edition: Edition;
  /** `append` is a matter of what `build` makes of the content that is there. */
  placement: 'sticky' | 'new' | 'recreate' | 'append';
  /** With `new`: the one before is folded away. */
  hidesPrevious: boolean;
  /** The head of the pull request now; undefined where there is none. */
  currentHead: () => Promise<string | undefined>;
  /** To be added to what the pull request's runs have cost, in US dollars; undefined where no ledger is kept. */
  spentUsd: number | undefined;
  /**
   * What a reader sees, part by part: at least one. Asked again whenever what is there may have changed.
   *
   * @param content what our comment shows now; undefined where there is none
   */
  build: (content: string | undefined) => readonly string[];
}

export interface Published {
  id: number;
  url: string;
  /** `superseded`: a comment shows the result of a newer commit, and was left alone. */
  change: 'created' | 'updated' | 'unchanged' | 'superseded';
}

/** How often what others did meanwhile is looked at. */
const MAX_ROUNDS = 6;

/** Which run wrote it is no difference that a reader sees. */
function isSame({ header, content }: OwnComment, wanted: Header, text: string): boolean {
  return content === text && header.spentUsd === wanted.spentUsd && header.progressOf === wanted.progressOf;
}

/** Keeps one comment, in as many parts as it needs. */
class StickyComment {
  readonly #place: Place;
  readonly #publication: Publication;
  /** What this run has posted. */
  readonly #created = new Set<number>();
  /** What this run has written, part by part. */
  #written: readonly string[] | undefined;
  #change: Published['change'] = 'unchanged';
  #login: string | undefined;
  /** What a comment said that was taken back, in US dollars. */
  #carriedUsd: number | undefined;

  constructor(place: Place, publication: Publication) {
    this.#place = place;
    this.#publication = publication;
  }

  async publish(): Promise<Published> {
    const { edition, placement, currentHead } = this.#publication;
    let [own, head] = await Promise.all([findOwn(this.#place), currentHead()]);
    const isSuperseded = () => isNewer(chooseParts(own).get(1)?.header.edition, edition, head);
    if (placement === 'recreate' && !isSuperseded()) own = await this.#takeBack(own);
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      if (isSuperseded()) return this.#giveWay(own);
      const published = await this.#write(own);
      if (published) return published;
      own = await findOwn(this.#place, this.#login);
    }
    throw new GitHubError('The comment was changed by others each time that it was written', {
      status: 409,
      hint: 'Let one job at a time write it, by `concurrency`, or give each a `comment-tag` of its own.',
    });
  }

  async #takeBack(own: readonly OwnComment[]): Promise<OwnComment[]> {
    this.#carriedUsd = chooseParts(own).get(1)?.header.spentUsd;
    for (const { id } of own) await remove(this.#place, id);
    return [];
  }

  /** @returns undefined where it has to be looked at again, since others may have posted at the same time */
  async #write(own: readonly OwnComment[]): Promise<Published | undefined> {
    const { edition, build, spentUsd } = this.#publication;
    const parts = chooseParts(own);
    const first = parts.get(1);
    const isOurs = this.#written !== undefined && first?.header.edition?.id === edition.id;
    const contents = isOurs ? (this.#written ?? []) : build(first?.content);
    const before = first?.header.spentUsd ?? this.#carriedUsd;
    const spent = isOurs ? before : addSpentUsd(before, spentUsd);
    this.#written = contents;
    let isSettled = true;
    let published: Comment | undefined = first;
    for (const [index, content] of contents.entries()) {
      const part = index + 1;
      const there = parts.get(part);
      const header: Header = {
        key: this.#place.key,
        part,
        spentUsd: part === 1 ? spent : undefined,
        edition,
        progressOf: undefined,
      };
      if (there && isSame(there, header, content)) continue;
      if (there && (await update(this.#place, there.id, toBody(header, content)))) {
        if (this.#change !== 'created') this.#change = 'updated';
        continue;
      }
      const created = await create(this.#place, toBody(header, content));
      this.#created.add(created.id);
      this.#login = created.user?.login;
      if (part === 1) published = created;
      if (part === 1 || this.#change !== 'created') this.#change = part === 1 ? 'created' : 'updated';
      isSettled = false;
    }
    for (const comment of own) {
      const isSurplus = comment.header.part > contents.length || parts.get(comment.header.part) !== comment;
      if (isSurplus) await remove(this.#place, comment.id);
    }
    if (!isSettled || !published) return undefined;
    return { id: published.id, url: published.html_url, change: this.#change };
  }

  /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
  async #giveWay(own: readonly OwnComment[]): Promise<Published> {
    const { edition, spentUsd } = this.#publication;
    const parts = chooseParts(own);
    for (const { id, header } of own) {
      const isBeside = header.part > 1 || parts.get(1)?.id !== id;
      if (isBeside && this.#created.has(id)) await remove(this.#place, id);
    }
    const first = parts.get(1);
    if (!first) throw new GitHubError('The comment is gone', { status: 404 });
    const { header, content } = first;
    const saysProgress = header.progressOf === edition.id;
    if (saysProgress || spentUsd !== undefined) {
      const progressOf = saysProgress ? undefined : header.progressOf;
      await update(
        this.#place,
        first.id,
        toBody({ ...header, progressOf, spentUsd: addSpentUsd(header.spentUsd, spentUsd) }, content),
      );
    }
    return { id: first.id, url: first.html_url, change: 'superseded' };
  }
}

/** Posts beside what is there. */
async function post(place: Place, publication: Publication): Promise<Published> {
  const { edition, hidesPrevious, build, currentHead, spentUsd } = publication;
  const [own, head] = hidesPrevious ? await Promise.all([findOwn(place), currentHead()]) : [[], undefined];
  const created: Comment[] = [];
  for (const [index, content] of build(undefined).entries()) {
    const header: Header = {
      key: place.key,
      part: index + 1,
      spentUsd: index === 0 ? spentUsd : undefined,
      edition,
      progressOf: undefined,
    };
    created.push(await create(place, toBody(header, content)));
  }
  const previous = own.at(-1)?.header.edition;
  const isOutdated = isNewer(previous, edition, head);
  const outdated = isOutdated ? created : own.filter(({ header }) => header.edition?.id === previous?.id);
  for (const comment of outdated) await hide(place, comment);
  const [first] = created;
  return { id: first?.id ?? 0, url: first?.html_url ?? '', change: 'created' };
}

/** @throws {GitHubError} 403 when the token may not write */
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
