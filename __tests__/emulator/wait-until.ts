import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something that a test, or another request, brings about. @throws when the signal aborts */
export async function waitUntil(condition: () => boolean, signal: AbortSignal): Promise<void> {
  while (!condition()) await sleep(5, undefined, { signal });
}
