import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, TimeoutError, type TimeoutPhase } from '../errors.ts';

const HINTS: Record<TimeoutPhase, string | undefined> = {
  connect: 'Check the address, and whether a proxy or firewall stands between.',
  headers: undefined,
  'first-token': 'Raise `first-token-timeout`, or choose a faster model.',
  idle: 'The endpoint stopped sending in the middle of its answer; run the job again.',
  total: 'Raise `timeout`, or ask for less.',
};

const WORDS: Record<TimeoutPhase, string> = {
  connect: 'did not accept a connection',
  headers: 'did not begin to answer',
  'first-token': 'sent no token',
  idle: 'sent nothing new',
  total: 'was not done',
};

/** Milliseconds in words: `250 ms`, `90 s`, `10 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Math.round(ms / 100) / 10} s`;
  return `${Math.round(ms / 6_000) / 10} min`;
}

/** Lets time go by. @throws the reason of `signal`, once that is aborted */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}

/** The error of a deadline that passed. */
export function timeoutError(phase: TimeoutPhase, ms: number, subject: string): TimeoutError {
  return new TimeoutError(phase, `${subject} ${WORDS[phase]} within ${formatDuration(ms)}`, {
    hint: HINTS[phase],
  });
}

/**
 * The clock of one request. Its signal aborts with a `TimeoutError` when the phase that runs takes too long, or
 * with the parent's reason when the whole run ends. Phases follow each other: starting one ends the one before,
 * so the deadline covers the body as well as the headers.
 */
export class Deadline {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #subject: string;
  readonly #parent: AbortSignal;
  readonly #onParentAbort = () => this.#controller.abort(this.#parent.reason);
  #timer: NodeJS.Timeout | undefined;
  #onStop: (() => void) | undefined;

  /**
   * @param subject who is waited for, as the error will name it: a host
   * @param onStop called once, when it is stopped
   */
  constructor(parent: AbortSignal, subject: string, onStop?: () => void) {
    this.signal = this.#controller.signal;
    this.#subject = subject;
    this.#parent = parent;
    this.#onStop = onStop;
    if (parent.aborted) this.#onParentAbort();
    else parent.addEventListener('abort', this.#onParentAbort, { once: true });
  }

  /** Starts the clock of a phase, or starts it anew. */
  start(phase: TimeoutPhase, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(timeoutError(phase, ms, this.#subject)), ms);
  }

  /** Stops the clock and lets go of the parent. Call it in a `finally`. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#parent.removeEventListener('abort', this.#onParentAbort);
    this.#onStop?.();
    this.#onStop = undefined;
  }
}

/** Node's longest timer, about 24 days: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
export const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of the whole run, and its way to be cancelled from outside. */
export class RunClock {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #endsAtMs = Number.POSITIVE_INFINITY;
  #endedAtMs: number | undefined;

  constructor() {
    this.signal = this.#controller.signal;
    this.signal.addEventListener('abort', () => {
      this.#endedAtMs = performance.now();
    });
  }

  /** From now on the run may take `ms`; what an earlier call said no longer counts. */
  start(ms: number): void {
    clearTimeout(this.#timer);
    this.#endsAtMs = performance.now() + ms;
    const end = () => this.#controller.abort(timeoutError('total', ms, 'The run'));
    this.#timer = setTimeout(end, Math.min(ms, MAX_TIMER_MS));
    this.#timer.unref();
  }

  /** Time that is left, in milliseconds; never negative. */
  remainingMs(): number {
    return Math.max(0, this.#endsAtMs - performance.now());
  }

  /** Time since it ended, in milliseconds; 0 where it has not. */
  endedForMs(): number {
    return this.#endedAtMs === undefined ? 0 : performance.now() - this.#endedAtMs;
  }

  cancel(reason: string): void {
    this.#controller.abort(new CancelledError(reason));
  }

  /** Ends the run for good: what still waits for something gives up. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#controller.abort(new CancelledError('The run is over'));
  }
}

/** How long something may take that must not be dropped when the run ends, and how long after that. */
export interface Grace {
  ms: number;
  cancelledMs: number;
}

/**
 * A clock that a cancelled run, or one out of time, does not stop, but hurries: however often it is asked for, all that
 * outlives a run has the same end. The runner kills a step 10 s after it was cancelled.
 */
export function outlive(run: RunClock, { ms, cancelledMs }: Grace): RunClock {
  const clock = new RunClock();
  const hurry = () => clock.start(Math.max(0, cancelledMs - run.endedForMs()));
  if (run.signal.aborted) hurry();
  else {
    clock.start(ms);
    run.signal.addEventListener('abort', hurry);
    clock.signal.addEventListener('abort', () => run.signal.removeEventListener('abort', hurry));
  }
  return clock;
}

/** Works under a clock that outlives the run's. */
export async function withGrace<T>(
  grace: Grace,
  run: RunClock,
  work: (clock: RunClock) => Promise<T>,
): Promise<T> {
  const clock = outlive(run, grace);
  try {
    return await work(clock);
  } finally {
    clock.stop();
  }
}
