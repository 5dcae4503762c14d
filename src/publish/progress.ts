/** What the comment says of a run that is under way, above what it shows. */
import { type RunStamp, supersedes } from './comment-header.ts';
import {
  type CommentThread,
  chooseParts,
  create,
  findOwn,
  remove,
  retryAfterRateLimit,
  toBody,
  update,
} from './comments-api.ts';
import { addSpentUsd } from './ledger.ts';

/** Of a run that says how it is going. */
export interface Progress {
  stamp: RunStamp;
  /** The head of the pull request now; undefined where there is none. */
  currentHead: () => Promise<string | undefined>;
}

async function tryBeginning(thread: CommentThread, progress: Progress, note: string): Promise<void> {
  const { stamp, currentHead } = progress;
  const first = chooseParts(await findOwn(thread)).get(1);
  if (!first) {
    const header = {
      key: thread.key,
      part: 1,
      parts: 1,
      spentUsd: undefined,
      state: undefined,
      stamp,
      progressOf: stamp.id,
    };
    await create(thread, toBody(header, note));
  } else if (!supersedes(first.header.stamp, stamp, await currentHead())) {
    const header = { ...first.header, progressOf: stamp.id };
    const shown = [note, first.content].filter(Boolean).join('\n\n');
    const isThere = await update(thread, first.id, toBody(header, shown));
    if (!isThere) await tryBeginning(thread, progress, note);
  }
}

/**
 * Says that a run is under way. A comment that shows the result of a newer commit stays as it is. What another run
 * posts between the look and the note is lost until that run looks again: GitHub has no way to write only if nothing has
 * changed.
 *
 * @param note a quotation in Markdown, without empty lines
 * @throws {GitHubError}
 */
export function beginProgress(thread: CommentThread, progress: Progress, note: string): Promise<void> {
  return retryAfterRateLimit(() => tryBeginning(thread, progress, note));
}

/** What a run without a result leaves behind. */
export interface Ending {
  /** How it ended: a quotation, as above. */
  note: string;
  /** What it has cost all the same, in US dollars; undefined where no ledger is kept. */
  spentUsd: number | undefined;
  /** Shown where there is no comment yet to keep that in. */
  content: string;
}

async function tryEnding(
  thread: CommentThread,
  stamp: RunStamp,
  ending: Ending,
): Promise<{ id: number; url: string } | undefined> {
  const { note, spentUsd, content } = ending;
  const own = await findOwn(thread);
  const first = chooseParts(own).get(1);
  for (const { id, header } of own) {
    if (id !== first?.id && header.progressOf === stamp.id) await remove(thread, id);
  }
  if (!first) {
    if (spentUsd === undefined) return undefined;
    const header = {
      key: thread.key,
      part: 1,
      parts: 1,
      spentUsd,
      state: undefined,
      stamp,
      progressOf: undefined,
    };
    const { id, html_url: url } = await create(thread, toBody(header, content));
    return { id, url };
  }
  const isOurs = first.header.progressOf === stamp.id;
  if (!isOurs && spentUsd === undefined) return undefined;
  const header = { ...first.header, spentUsd: addSpentUsd(first.header.spentUsd, spentUsd) };
  const shown = [isOurs ? note : first.note, first.content].filter(Boolean).join('\n\n');
  const isThere = await update(thread, first.id, toBody(header, shown));
  return isThere ? { id: first.id, url: first.html_url } : tryEnding(thread, stamp, ending);
}

/**
 * Says how a run ended that had said that it was under way, and counts what it has cost. What another run says
 * meanwhile is left alone; what one posts between the look and the note is lost, as in `beginProgress`.
 *
 * @returns the comment that was changed; undefined where there was nothing to say
 * @throws {GitHubError}
 */
export function endProgress(
  thread: CommentThread,
  stamp: RunStamp,
  ending: Ending,
): Promise<{ id: number; url: string } | undefined> {
  return retryAfterRateLimit(() => tryEnding(thread, stamp, ending));
}
