/** One comment that each run writes anew: never over what a newer commit's run says. */
import { ActionError, GitHubError } from '../errors.ts';
import { type Header, supersedes } from './comment-header.ts';
import {
  type Comment,
  type CommentLook,
  type CommentThread,
  chooseParts,
  create,
  findOwn,
  type OwnComment,
  remove,
  retryAfterRateLimit,
  toBody,
  update,
} from './comments-api.ts';
import { addSpentUsd } from './ledger.ts';
import { type Publication, type Published, toPartial, type Written } from './publication.ts';

/** How often what others did meanwhile is looked at. */
const MAX_ROUNDS = 20;

/** How often a run that began later is let go first. */
const MAX_PATIENCE = 3;

/** The end of the footer, by which each run names itself. */
const RUN_LINK = /\[run\]\([^\s()]*\/actions\/runs\/\d+\)<\/sub>$/gm;

/** Which run wrote it is no difference that a reader sees. */
function isSame({ header, content }: OwnComment, wanted: Header, text: string): boolean {
  return (
    content.replace(RUN_LINK, '') === text.replace(RUN_LINK, '') &&
    header.spentUsd === wanted.spentUsd &&
    header.state === wanted.state &&
    header.progressOf === wanted.progressOf
  );
}

/** Whether nothing was posted since, nor written anew. */
function isUnchanged(now: readonly OwnComment[], before: readonly OwnComment[]): boolean {
  return now.every(({ id, header }) =>
    before.some((comment) => comment.id === id && comment.header.stamp?.id === header.stamp?.id),
  );
}

/** Whether the parts are all there, and of one run. */
function isWhole(own: readonly OwnComment[]): boolean {
  const parts = chooseParts(own);
  const first = parts.get(1)?.header;
  return (
    first !== undefined &&
    own.length === first.parts &&
    own.every(({ header }) => header.stamp?.id === first.stamp?.id)
  );
}

/**
 * Keeps one comment, in as many parts as it needs. GitHub has no way to write only if nothing has changed, so that each
 * run looks again at what it has written, until what is there is whole.
 */
export class StickyComment {
  readonly #thread: CommentThread;
  readonly #publication: Publication;
  #seen: CommentLook | undefined;
  /** Of the pull request, when that was last asked. */
  #head: string | undefined;
  /** What this run has written, part by part. */
  #written: readonly string[] | undefined;
  #change: Published['change'] = 'unchanged';
  /** What is to be told although something fails from now on; undefined while the result is not there. */
  #published: Published | undefined;
  /** How much of the result is there, as long as that is not all of it. */
  #there: Written = { parts: 0, of: 0 };
  #login: string | undefined;
  /** Of a comment that is taken back. */
  #carried: Header | undefined;

  /** @param seen what was there a while ago */
  constructor(thread: CommentThread, publication: Publication, seen: CommentLook | undefined) {
    this.#thread = thread;
    this.#publication = publication;
    this.#seen = seen;
  }

  async publish(): Promise<Published> {
    try {
      return await retryAfterRateLimit(() => this.#converge());
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      if (!this.#published) throw toPartial(error, this.#there);
      return { ...this.#published, problem: error };
    }
  }

  /**
   * What is there before anything is written. That nothing was there a while ago is enough: what others post meanwhile is
   * seen after the write. What would be written over is looked at anew, beside the head, in one round trip.
   */
  async #look(): Promise<{ own: readonly OwnComment[]; head: string | undefined }> {
    const { currentHead } = this.#publication;
    const seen = this.#seen;
    // A second time, others have written since.
    this.#seen = undefined;
    this.#login ??= seen?.login;
    if (seen?.own.length === 0) return seen;
    const looking = findOwn(this.#thread, this.#login);
    const asking = seen && currentHead();
    const [own, told] = await Promise.all([looking, asking]);
    // Whoever has written one of them before the head was told knew of no newer one.
    const head = seen && isUnchanged(own, seen.own) ? told : await currentHead();
    return { own, head };
  }

  async #converge(): Promise<Published> {
    const { placement, currentHead } = this.#publication;
    const look = await this.#look();
    this.#head = look.head;
    let { own } = look;
    const first = () => chooseParts(own).get(1);
    if (this.#isOver() && this.#isLater(first())) return this.#yieldToNewer(own);
    const replaced = placement === 'recreate' ? own.filter((comment) => !this.#isOurs(comment)) : [];
    if (placement === 'recreate') {
      this.#carried = chooseParts(replaced).get(1)?.header ?? this.#carried;
      own = own.filter((comment) => this.#isOurs(comment));
    }
    let yieldsLeft = MAX_PATIENCE;
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      // Two runs have written at once: the later one is still at it, or has not seen it.
      const isBesideLater = this.#isOver() && own.some((comment) => this.#isLater(comment));
      const isPatient = round > 1 && yieldsLeft > 0 && isBesideLater;
      yieldsLeft = isPatient ? yieldsLeft - 1 : MAX_PATIENCE;
      const hasWritten = isPatient || (await this.#write(own));
      // Only once the new one is there.
      for (const { id } of replaced.splice(0)) await remove(this.#thread, id);
      const there = first();
      if (!hasWritten && there) return this.#describe(there);
      own = await findOwn(this.#thread, this.#login ?? own[0]?.user?.login);
      const found = first();
      this.#published = found && this.#isComplete(own) ? this.#describe(found) : undefined;
      if (found && isWhole(own) && this.#shows(found)) return this.#describe(found);
      // Others are at work, for a newer commit perhaps.
      this.#head = await currentHead();
      if (!found) continue;
      if (this.#isStale()) return this.#isOurs(found) ? this.#describe(found) : this.#yieldToNewer(own);
      if (this.#isOver() && isWhole(own) && this.#isLater(found)) return this.#yieldToNewer(own);
    }
    throw new GitHubError('The comment was changed by others each time that it was written', {
      status: 409,
      hint: 'Let one job at a time write it, by `concurrency`, or give each a `comment-tag` of its own.',
    });
  }

  #isStale(): boolean {
    const { head } = this.#publication.stamp;
    return this.#head !== undefined && head !== undefined && this.#head !== head;
  }

  /** Whether one result takes the place of another. */
  #isOver(): boolean {
    return this.#isStale() || this.#publication.placement !== 'append';
  }

  #isOurs({ header }: OwnComment): boolean {
    return header.stamp?.id === this.#publication.stamp.id;
  }

  /** Whether it shows what this run must not replace. */
  #isLater(comment: OwnComment | undefined): boolean {
    return supersedes(comment?.header.stamp, this.#publication.stamp, this.#head);
  }

  /** Whether it is by this run; or by another, which has added its result to this one's. */
  #shows(comment: OwnComment): boolean {
    const { placement, build } = this.#publication;
    const isAppendedTo = () => placement === 'append' && comment.content.includes(build(undefined).join(''));
    return this.#written !== undefined && (this.#isOurs(comment) || isAppendedTo());
  }

  /** Whether all that this run has written is there. */
  #isComplete(own: readonly OwnComment[]): boolean {
    const parts = chooseParts(own);
    return (this.#written ?? []).every((_text, index) => {
      const comment = parts.get(index + 1);
      return comment !== undefined && this.#shows(comment);
    });
  }

  #describe({ id, html_url: url }: Comment): Published {
    return { id, url, change: this.#change, problem: undefined };
  }

  #build(first: OwnComment | undefined): readonly string[] {
    const { placement, build } = this.#publication;
    if (!first || !this.#written || !this.#shows(first)) return build(first?.content);
    return placement === 'append' ? [first.content] : this.#written;
  }

  /** That of the comment which stays is the first. */
  #listStates(own: readonly OwnComment[]): string[] {
    const kept = own.flatMap(({ header }) => header.state ?? []);
    const carried = this.#carried?.state;
    return kept.length === 0 && carried !== undefined ? [carried] : kept;
  }

  /** @returns whether anything was written */
  async #write(own: readonly OwnComment[]): Promise<boolean> {
    const { stamp, spentUsd } = this.#publication;
    const parts = chooseParts(own);
    const first = parts.get(1);
    const built = this.#build(first);
    // Another run will come: one comment does.
    const contents = this.#isStale() ? built.slice(0, 1) : built;
    const before = first?.header.spentUsd ?? this.#carried?.spentUsd;
    const spent = first && this.#shows(first) ? before : addSpentUsd(before, spentUsd);
    const kept = this.#listStates(own);
    const state = this.#publication.state ? this.#publication.state(kept) : kept[0];
    const isFirstRound = this.#written === undefined;
    this.#written = contents;
    let hasWritten = false;
    let shown: Comment | undefined;
    for (const [index, content] of contents.entries()) {
      const part = index + 1;
      const there = parts.get(part);
      const header: Header = {
        key: this.#thread.key,
        part,
        parts: contents.length,
        spentUsd: part === 1 ? spent : undefined,
        state: part === 1 ? state : undefined,
        stamp,
        progressOf: undefined,
      };
      // Later on, others are at work: each part has to say whose it is.
      const isKnown = isFirstRound
        ? first?.header.parts === contents.length
        : there !== undefined && this.#shows(there);
      if (there && isKnown && isSame(there, header, content)) {
        shown ??= there;
        continue;
      }
      this.#there = { parts: index, of: contents.length };
      hasWritten = true;
      const comment = await this.#upsertPart(there, toBody(header, content), part);
      shown ??= comment;
    }
    this.#there = { parts: 0, of: 0 };
    if (shown) this.#published = this.#describe(shown);
    for (const comment of own) {
      const isSurplus = comment.header.part > contents.length || parts.get(comment.header.part) !== comment;
      if (!isSurplus) continue;
      hasWritten = true;
      await remove(this.#thread, comment.id);
    }
    return hasWritten;
  }

  async #upsertPart(there: OwnComment | undefined, body: string, part: number): Promise<Comment> {
    if (there && (await update(this.#thread, there.id, body))) {
      if (this.#change !== 'created') this.#change = 'updated';
      return there;
    }
    const created = await create(this.#thread, body);
    this.#login = created.user?.login;
    if (this.#change !== 'created') this.#change = part === 1 ? 'created' : 'updated';
    return created;
  }

  /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
  async #yieldToNewer(own: readonly OwnComment[]): Promise<Published> {
    const { stamp, spentUsd } = this.#publication;
    const first = chooseParts(own).get(1);
    if (!first) throw new GitHubError('The comment is gone', { status: 404 });
    this.#published = { id: first.id, url: first.html_url, change: 'superseded', problem: undefined };
    const isOurs = ({ id, header }: OwnComment) =>
      id !== first.id && (header.stamp?.id === stamp.id || header.progressOf === stamp.id);
    // Another run may have written over one of them since: then it is not ours any more.
    const now = own.some(isOurs) ? await findOwn(this.#thread, this.#login) : [];
    for (const { id } of now.filter(isOurs)) await remove(this.#thread, id);
    const { header, content } = first;
    const saysProgress = header.progressOf === stamp.id;
    if (saysProgress || spentUsd !== undefined) {
      const progressOf = saysProgress ? undefined : header.progressOf;
      await update(
        this.#thread,
        first.id,
        toBody({ ...header, progressOf, spentUsd: addSpentUsd(header.spentUsd, spentUsd) }, content),
      );
    }
    return this.#published;
  }
}
