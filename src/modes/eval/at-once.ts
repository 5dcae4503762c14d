/** A list of work, some of it at the same time. */
import { ActionError } from '../../errors.ts';

/**
 * Works through a list in its order. After a failure nothing more is begun, and all that was under way ends first.
 *
 * @param most at the same time, at least 1
 * @param signal of the run
 * @returns what ended the run before all was done: it was cancelled, or the first failure; undefined where nothing did
 * @throws what nobody foresaw
 */
export async function workAtOnce<Item>(
  items: readonly Item[],
  { most, signal }: { most: number; signal: AbortSignal },
  work: (item: Item) => Promise<void>,
): Promise<ActionError | undefined> {
  const failures: unknown[] = [];
  const left = items.values();
  const goOn = async () => {
    for (const item of left) {
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, goOn));
  const end: unknown = signal.aborted ? signal.reason : failures[0];
  if (end === undefined || end instanceof ActionError) return end;
  throw end;
}
