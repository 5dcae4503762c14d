/** The threads of earlier findings: resolved, reopened and answered, each once. */
import { ActionError, describeError, GitHubError } from '../../errors.ts';
import type { GithubClient } from '../../github/client.ts';
import type { PullRequestAddress } from '../../pull-request/fetch.ts';
import { parseReply } from '../../review/commands.ts';
import { buildReplyMarker, parseReplyMarker, type ReplyMark } from '../../review/finding-marker.ts';
import { type FindingThread, type KnownFinding, listOurReplies } from '../../review/known-findings.ts';
import { postOnce } from '../../review/publish-review.ts';
import { createReply, deleteLineComment, fetchThreads, setResolved } from '../../review/threads-api.ts';
import type { Log } from '../../runner/log.ts';

/** Who writes in the threads, and for which commit. */
export interface ThreadKeeper {
  github: GithubClient;
  address: PullRequestAddress;
  tag: string;
  runId: string;
  headSha: string;
  log: Log;
}

/** What is to be done in a thread. */
interface ThreadWork {
  thread: FindingThread;
  /** Undefined where it stays as it is. */
  resolve: boolean | undefined;
  reply: ReplyMark | undefined;
  /** The reply is for where GitHub refuses to resolve or reopen the thread. */
  isReplyInstead: boolean;
}

function describeReply({ state, by }: ReplyMark, headSha: string): string {
  const at = headSha.slice(0, 7);
  if (state === 'standing') {
    return `These lines stand in ${at} as they did. If the problem is solved elsewhere, resolve this thread, or say \`by design\`.`;
  }
  if (state === 'back') return `This is back, as of ${at}.`;
  return by === 'code'
    ? `Fixed: these lines are gone, as of ${at}.`
    : `Fixed, as far as the review can tell, as of ${at}.`;
}

/** Somebody says that it is fixed, and it is not; that is answered once. */
function isFixClaimed({ replies }: FindingThread, tag: string): boolean {
  const isAnswered = replies.some(
    ({ isOurs, body }) => isOurs && parseReplyMarker(body, tag)?.state === 'standing',
  );
  const said = replies.filter(({ isOurs, author }) => !isOurs && author?.isBot !== true).at(-1);
  return !isAnswered && said !== undefined && parseReply(said.body) === 'claims-fix';
}

/** What a model said of the findings that it was shown. */
export interface ToldFindings {
  /** Ids of those that it calls fixed. */
  fixed: ReadonlySet<string>;
  /** Ids of those that were fixed, and that it finds again. */
  back: ReadonlySet<string>;
}

/** @returns undefined where nothing is to be done */
function planWork(known: KnownFinding, told: ToldFindings, tag: string): ThreadWork | undefined {
  const { thread, state, standing, isResolvedByUs, wasClosed } = known;
  if (!thread || state === 'dismissed') return undefined;
  const { lastReply, isResolved } = thread;
  const saysFixed = lastReply?.state === 'fixed';
  if (told.back.has(known.id)) {
    const resolve = isResolvedByUs || (isResolved && wasClosed) ? false : undefined;
    return { thread, resolve, reply: { state: 'back', by: 'model' }, isReplyInstead: false };
  }
  if (told.fixed.has(known.id)) {
    const resolve = isResolved ? undefined : true;
    return { thread, resolve, reply: { state: 'fixed', by: 'model' }, isReplyInstead: false };
  }
  if (state === 'fixed') {
    // Whoever opens it again has the last word.
    if (isResolved || saysFixed || wasClosed) return undefined;
    return { thread, resolve: true, reply: { state: 'fixed', by: 'code' }, isReplyInstead: true };
  }
  if (standing !== 'stands') return undefined;
  const isClosedAsFixed = isResolvedByUs || (isResolved && wasClosed);
  if (isClosedAsFixed || saysFixed) {
    const reply: ReplyMark | undefined =
      lastReply?.state === 'back' ? undefined : { state: 'back', by: 'code' };
    return { thread, resolve: isClosedAsFixed ? false : undefined, reply, isReplyInstead: !saysFixed };
  }
  if (isResolved || !isFixClaimed(thread, tag)) return undefined;
  return { thread, resolve: undefined, reply: { state: 'standing', by: 'code' }, isReplyInstead: false };
}

/**
 * Whether its thread is closed because it was fixed: by us, or by a person who was told so. One that somebody has opened
 * again since counts as closed, so that it is not closed again.
 */
function isClosed(
  { thread, state, wasClosed, isResolvedByUs }: KnownFinding,
  changed: ReadonlyMap<string, boolean>,
): boolean {
  if (!thread || state === 'dismissed') return false;
  const isResolved = changed.get(thread.id) ?? thread.isResolved;
  if (state === 'open' || wasClosed) return wasClosed && (state === 'fixed' || isResolved);
  const wasTold = thread.lastReply?.state === 'fixed';
  return changed.has(thread.id) || isResolvedByUs || (isResolved && wasTold);
}

class ThreadKeeping {
  readonly #keeper: ThreadKeeper;
  /** Threads that are resolved now, or open, and were not. */
  readonly changed = new Map<string, boolean>();
  /** GitHub has refused it to this token. */
  #isRefused = false;
  hasReplied = false;

  constructor(keeper: ThreadKeeper) {
    this.#keeper = keeper;
  }

  /** @returns whether it could be done */
  async #setResolved({ id }: FindingThread, isResolved: boolean): Promise<boolean> {
    if (this.#isRefused) return false;
    try {
      await setResolved(this.#keeper.github, id, isResolved);
      this.changed.set(id, isResolved);
      return true;
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      this.#isRefused = true;
      this.#keeper.log.info(
        `Threads are answered, not resolved: ${describeError(error).message} Resolving takes \`contents: write\` beside \`pull-requests: write\`.`,
      );
      return false;
    }
  }

  async #reply({ root }: FindingThread, reply: ReplyMark): Promise<void> {
    const { github, address, tag, runId, headSha } = this.#keeper;
    const marker = buildReplyMarker(tag, reply, runId);
    const isThere = async () => {
      const { threads } = await fetchThreads(github, address);
      const replies = threads.find(({ first }) => first?.id === root.id)?.replies ?? [];
      return replies.some(({ isOurs, body }) => isOurs && body.startsWith(marker)) || undefined;
    };
    const post = async () => {
      await createReply(github, address, root.id, `${marker}\n\n${describeReply(reply, headSha)}`);
      return true;
    };
    this.hasReplied = true;
    await postOnce<boolean>(post, isThere);
  }

  async do({ thread, resolve, reply, isReplyInstead }: ThreadWork): Promise<void> {
    // Said before it is closed: whoever reads the thread is to know why.
    if (reply && !isReplyInstead) await this.#reply(thread, reply);
    const isDone = resolve === undefined || (await this.#setResolved(thread, resolve));
    if (reply && isReplyInstead && !isDone) await this.#reply(thread, reply);
  }

  /** Another run may have said the same at the same time: what was said first stays. */
  async takeBackDoubles(): Promise<void> {
    const { github, address, tag, runId } = this.#keeper;
    const { threads } = await fetchThreads(github, address);
    for (const { replies } of threads) {
      const said = listOurReplies(replies, tag);
      for (const [index, { id, mark, body }] of said.entries()) {
        const isRepeated = said[index - 1]?.mark.state === mark.state;
        if (isRepeated && body.includes(` run:${runId} -->`)) await deleteLineComment(github, address, id);
      }
    }
  }
}

/**
 * Does in each thread what its finding asks for. What GitHub refuses is told, and fails nothing: the next run tries again.
 *
 * @param doubles comments of ours that say what an earlier one says
 * @returns ids of the findings whose threads are closed because they were fixed
 */
export async function keepThreads(
  known: readonly KnownFinding[],
  doubles: readonly number[],
  told: ToldFindings,
  keeper: ThreadKeeper,
): Promise<string[]> {
  const keeping = new ThreadKeeping(keeper);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      keeper.log.warning(`A thread is not as it should be: ${describeError(error).message}`);
    }
  };
  for (const id of doubles) await attempt(() => deleteLineComment(keeper.github, keeper.address, id));
  for (const one of known) {
    const work = planWork(one, told, keeper.tag);
    if (work) await attempt(() => keeping.do(work));
  }
  if (keeping.hasReplied) await attempt(() => keeping.takeBackDoubles());
  return known.filter((one) => isClosed(one, keeping.changed)).map(({ id }) => id);
}
