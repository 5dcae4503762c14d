/** How fast GitHub may be asked: one write at a time, a pause apart, and nothing while it limits the rate. */
import { GitHubError } from '../errors.ts';
import { formatDuration, type RunClock, wait } from '../http/deadline.ts';
import type { Log } from '../runner/log.ts';

/** Whether GitHub did nothing, since there were too many requests. */
export function isRateLimit(error: unknown): error is GitHubError & { retryAfterMs: number } {
  return error instanceof GitHubError && error.retryAfterMs !== undefined && error.status < 500;
}

/**
 * For `request` of a write that replaces what others may write too: a limit is not waited for, since what it was based
 * on may have changed by then. The next request waits.
 */
export const NOT_AFTER_LIMIT = { isRepeatedAfterLimit: false };

/** What GitHub asks for: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
export const PAUSE_MS = 1_000;

/** Lets one write at a time go, each a pause after the one before. Reads don't wait. */
export function createWriteQueue(pauseMs: number, signal: AbortSignal) {
  let last: Promise<unknown> = Promise.resolve();
  let lastEndMs = Number.NEGATIVE_INFINITY;
  return <T>(write: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      const waitMs = lastEndMs + pauseMs - performance.now();
      if (waitMs > 0) await wait(waitMs, signal);
      try {
        return await write();
      } finally {
        lastEndMs = performance.now();
      }
    });
    last = turn.catch(() => {});
    return turn;
  };
}

/** @param query of GraphQL */
export function isWrite({ method, url }: { method: string; url: URL }, query: unknown): boolean {
  if (url.pathname.endsWith('/graphql')) return String(query).startsWith('mutation');
  return method !== 'GET' && method !== 'HEAD';
}

/**
 * Keeps GitHub's word: once it has limited the rate, nothing is sent until the time that it named.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
export function createLimit(clock: RunClock, log: Log) {
  let last: { error: GitHubError; endsAtMs: number } | undefined;
  return {
    note(error: unknown): void {
      if (isRateLimit(error)) last = { error, endsAtMs: performance.now() + error.retryAfterMs };
    },
    /** @throws {GitHubError} the refusal, where its wait would outlast the run */
    async pass(operation: string): Promise<void> {
      const waitMs = last ? last.endsAtMs - performance.now() : 0;
      if (!last || waitMs <= 0) return;
      if (waitMs >= clock.remainingMs()) throw last.error;
      log.info(`GitHub limits the rate: ${operation} waits ${formatDuration(waitMs)}`);
      await wait(waitMs, clock.signal);
    },
  };
}
