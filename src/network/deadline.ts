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

  /** @param subject who is waited for, as the error will name it: a host. */
  constructor(parent: AbortSignal, subject: string) {
    this.signal = this.#controller.signal;
    this.#subject = subject;
    this.#parent = parent;
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
  }
}

/** The clock of the whole run, and its way to be cancelled from outside. */
export class RunClock {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #endsAtMs = Number.POSITIVE_INFINITY;

  constructor() {
    this.signal = this.#controller.signal;
  }

  /** From now on the run may take `ms`; what an earlier call said no longer counts. */
  start(ms: number): void {
    clearTimeout(this.#timer);
    this.#endsAtMs = performance.now() + ms;
    this.#timer = setTimeout(() => this.#controller.abort(timeoutError('total', ms, 'The run')), ms);
    this.#timer.unref();
  }

  /** Time that is left, in milliseconds; never negative. */
  remainingMs(): number {
    return Math.max(0, this.#endsAtMs - performance.now());
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
 * Works under a clock that a cancelled run, or one out of time, does not stop, but hurries. The runner kills a step 10 s
 * after it was cancelled.
 */
export async function withGrace<T>(
  { ms, cancelledMs }: Grace,
  { signal }: RunClock,
  work: (clock: RunClock) => Promise<T>,
): Promise<T> {
  const clock = new RunClock();
  const hurry = () => clock.start(cancelledMs);
  clock.start(signal.aborted ? cancelledMs : ms);
  signal.addEventListener('abort', hurry);
  try {
    return await work(clock);
  } finally {
    signal.removeEventListener('abort', hurry);
    clock.stop();
  }
}
