/** Pure: a list of work, some of it at the same time. */

/**
 * Works through a list in its order. After a failure nothing more is begun.
 *
 * @param most at the same time, at least 1
 * @throws the first failure, once all that was under way has ended
 */
export async function workAtOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
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
  if (failures.length > 0) throw failures[0];
}
