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
const MAX_ROUNDS = 20;

/** How often a run that began later is let go first. */
const MAX_PATIENCE = 3;

/** Which run wrote it is no difference that a reader sees. */
function isSame({ header, content }: OwnComment, wanted: Header, text: string): boolean {
  return content === text && header.spentUsd === wanted.spentUsd && header.progressOf === wanted.progressOf;
}

/** Whether the parts are all there, and of one run. */
function isWhole(own: readonly OwnComment[]): boolean {
  const parts = chooseParts(own);
  const first = parts.get(1)?.header;
  return (
    first !== undefined &&
    own.length === first.parts &&
    own.every(({ header }) => header.edition?.id === first.edition?.id)
  );
}

/**
 * Keeps one comment, in as many parts as it needs. GitHub has no way to write only if nothing has changed, so that each
 * run looks again at what it has written, until what is there is whole.
 */
class StickyComment {
  readonly #place: Place;
  readonly #publication: Publication;
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
    const isStale = head !== undefined && edition.head !== undefined && head !== edition.head;
    const first = () => chooseParts(own).get(1);
    const isOver = isStale || placement !== 'append';
    if (isOver && isNewer(first()?.header.edition, edition, head)) return this.#giveWay(own);
    const old = placement === 'recreate' ? own : [];
    if (placement === 'recreate') {
      this.#carriedUsd = first()?.header.spentUsd;
      own = [];
    }
    let patience = MAX_PATIENCE;
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      const isPatient = round > 1 && patience > 0 && isOver && this.#isBesideLater(own, head);
      patience = isPatient ? patience - 1 : MAX_PATIENCE;
      const hasWritten = isPatient || (await this.#write(own, isStale));
      // Only once the new one is there.
      if (round === 1) for (const { id } of old) await remove(this.#place, id);
      const there = first();
      if (!hasWritten && there) return this.#describe(there);
      own = await findOwn(this.#place, this.#login);
      const found = first();
      if (!found) continue;
      const isOurs = found.header.edition?.id === edition.id;
      if (isStale) return isOurs ? this.#describe(found) : this.#giveWay(own);
      if (!isWhole(own)) continue;
      if (isOurs || this.#isAppendedTo(found)) return this.#describe(found);
      if (placement !== 'append') return this.#giveWay(own);
    }
    throw new GitHubError('The comment was changed by others each time that it was written', {
      status: 409,
      hint: 'Let one job at a time write it, by `concurrency`, or give each a `comment-tag` of its own.',
    });
  }

  /** Two runs have written at once: the later one is still at it, or has not seen it. */
  #isBesideLater(own: readonly OwnComment[], head: string | undefined): boolean {
    return own.some(({ header }) => isNewer(header.edition, this.#publication.edition, head));
  }

  /** Another run has added its result to this one's. */
  #isAppendedTo({ content }: OwnComment): boolean {
    const { placement, build } = this.#publication;
    return placement === 'append' && content.includes(build(undefined).join(''));
  }

  #describe({ id, html_url: url }: OwnComment): Published {
    return { id, url, change: this.#change };
  }

  /**
   * @param isStale another run will come: one comment does
   * @returns whether anything was written
   */
  async #write(own: readonly OwnComment[], isStale: boolean): Promise<boolean> {
    const { edition, build, spentUsd } = this.#publication;
    const parts = chooseParts(own);
    const first = parts.get(1);
    const isOurs = this.#written !== undefined && first?.header.edition?.id === edition.id;
    const built = isOurs ? (this.#written ?? []) : build(first?.content);
    const contents = isStale ? built.slice(0, 1) : built;
    const before = first?.header.spentUsd ?? this.#carriedUsd;
    const spent = isOurs ? before : addSpentUsd(before, spentUsd);
    const isFirstRound = this.#written === undefined;
    this.#written = contents;
    let hasWritten = false;
    for (const [index, content] of contents.entries()) {
      const part = index + 1;
      const there = parts.get(part);
      const header: Header = {
        key: this.#place.key,
        part,
        parts: contents.length,
        spentUsd: part === 1 ? spent : undefined,
        edition,
        progressOf: undefined,
      };
      // Later on, others are at work: each part has to say whose it is.
      const isDone = there && isSame(there, header, content);
      if (
        isDone &&
        (isFirstRound ? first?.header.parts === contents.length : there.header.edition?.id === edition.id)
      ) {
        continue;
      }
      hasWritten = true;
      if (there && (await update(this.#place, there.id, toBody(header, content)))) {
        if (this.#change !== 'created') this.#change = 'updated';
        continue;
      }
      const created = await create(this.#place, toBody(header, content));
      this.#login = created.user?.login;
      if (this.#change !== 'created') this.#change = part === 1 ? 'created' : 'updated';
    }
    for (const comment of own) {
      const isSurplus = comment.header.part > contents.length || parts.get(comment.header.part) !== comment;
      if (!isSurplus) continue;
      hasWritten = true;
      await remove(this.#place, comment.id);
    }
    return hasWritten;
  }

  /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
  async #giveWay(own: readonly OwnComment[]): Promise<Published> {
    const { edition, spentUsd } = this.#publication;
    const parts = chooseParts(own);
    for (const { id, header } of own) {
      const isOurs = header.edition?.id === edition.id || header.progressOf === edition.id;
      if (isOurs && parts.get(header.part)?.id !== id) await remove(this.#place, id);
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
  const contents = build(undefined);
  for (const [index, content] of contents.entries()) {
    const header: Header = {
      key: place.key,
      part: index + 1,
      parts: contents.length,
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
