/** What a comment keeps for later runs, changed without a word of what it shows. */
import {
  type CommentThread,
  chooseParts,
  findOwn,
  retryAfterRateLimit,
  toBody,
  update,
} from './comments-api.ts';

/**
 * Changes the state that our comment keeps, whoever's result it shows; where there is no comment, nothing is changed.
 *
 * @param change what is kept now → what is to be kept
 * @throws {GitHubError}
 */
export function updateKeptState(
  thread: CommentThread,
  change: (there: string | undefined) => string | undefined,
): Promise<void> {
  return retryAfterRateLimit(async () => {
    const first = chooseParts(await findOwn(thread)).get(1);
    if (!first) return;
    const { header, note, content } = first;
    const state = change(header.state);
    if (state === header.state) return;
    const shown = [note, content].filter(Boolean).join('\n\n');
    await update(thread, first.id, toBody({ ...header, state }, shown));
  });
}
