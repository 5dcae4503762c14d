/** Pure: whether and when a failed request is sent again. The callers own the sending. */
import { EndpointError, GitHubError, isRetryable, mayHaveTakenEffect } from '../errors.ts';

const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;

/**
 * How long a server asks to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds or a date,
 * RFC 9110 §10.2.3). Undefined when it asks nothing, or nothing that makes sense: negative, not a number, a date
 * that can't be read.
 */
export function parseRetryAfterMs(headers: ReadonlyMap<string, string>, nowMs: number): number | undefined {
  const milliseconds = headers.get('retry-after-ms');
  if (milliseconds !== undefined) {
    const value = Number(milliseconds);
    if (milliseconds.trim() !== '' && value >= 0 && Number.isFinite(value)) return value;
  }
  const header = headers.get('retry-after')?.trim();
  if (!header) return undefined;
  const askedMs = Number(header) * 1_000;
  if (!Number.isNaN(askedMs)) return askedMs >= 0 && Number.isFinite(askedMs) ? askedMs : undefined;
  // Every form of a date has a time of day; without one, V8 takes `1, 2` for a day of 2001.
  const date = /\d:\d\d:\d\d/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

export type RetryDecision =
  | { retry: true; delayMs: number }
  | { retry: false; because: 'not-retryable' | 'attempts-used' | 'no-time-left' }
  /** The server asks for a longer wait than the run has left. */
  | { retry: false; because: 'wait-too-long'; delayMs: number };

/**
 * Decides on one failure. What the server asks for wins; else exponential backoff with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param attempt how many times the request was sent, from 1
 * @param random a number in [0, 1)
 */
export function decideRetry(
  error: unknown,
  state: {
    attempt: number;
    retries: number;
    remainingMs: number;
    random: number;
    /** Sending the request twice does something twice, such as costing money. */
    countsTwice?: boolean;
  },
): RetryDecision {
  const isUnsafe = state.countsTwice && mayHaveTakenEffect(error);
  if (!isRetryable(error) || isUnsafe) return { retry: false, because: 'not-retryable' };
  if (state.attempt > state.retries) return { retry: false, because: 'attempts-used' };
  const askedMs =
    error instanceof EndpointError || error instanceof GitHubError ? error.retryAfterMs : undefined;
  const ceilingMs = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** state.attempt);
  const delayMs = askedMs ?? BASE_DELAY_MS / 2 + state.random * ceilingMs;
  if (delayMs >= state.remainingMs) {
    return askedMs === undefined
      ? { retry: false, because: 'no-time-left' }
      : { retry: false, because: 'wait-too-long', delayMs };
  }
  return { retry: true, delayMs };
}
