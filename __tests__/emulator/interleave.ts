// fast-check's scheduler lets the next task go 50 microtasks after the last, whether or not the others are still at
// work, and so never sees the orders in which a slow one comes first.
import { addAbortListener } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import type { Transport, TransportRequest, TransportResponse } from '../../src/http/transport.ts';

/**
 * Async code that runs beside others. All its requests go through the transport. `pause` lasts until the scheduler lets
 * it go, as a request does: for what is done between requests, and in place of a sleep, since the others may do anything
 * meanwhile, or nothing.
 */
export type Program = (transport: Transport, pause: () => Promise<void>) => Promise<void>;

/** Something of a program that waits for its turn. */
interface Waiting {
  program: number;
  /** Lets it go. */
  open(): void;
}

/** How often the event loop turns without anything new before the programs count as settled. */
const QUIET_TURNS = 2;

async function* replay(chunks: Uint8Array[], failure: { error: unknown } | undefined) {
  yield* chunks;
  if (failure) throw failure.error;
}

/** The answer with its body at hand: reading it waits for nothing any more. */
async function readWhole(response: TransportResponse): Promise<TransportResponse> {
  const chunks: Uint8Array[] = [];
  let failure: { error: unknown } | undefined;
  try {
    for await (const chunk of response.body) chunks.push(chunk);
  } catch (error) {
    failure = { error };
  }
  return { ...response, body: replay(chunks, failure) };
}

/** What becomes of a request, as something to be told later. */
async function send(transport: Transport, request: TransportRequest): Promise<() => TransportResponse> {
  try {
    const response = await readWhole(await transport.request(request));
    return () => response;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Who waits, and who goes next. */
class Schedule {
  readonly #random: () => number;
  /** From 0, where a program goes on for as long as it can, to 1, where each turn is anybody's. */
  readonly #restlessness: number;
  #waiting: Waiting[] = [];
  #last = -1;
  #working = 0;
  #changes = 0;
  #onChange = () => {};

  constructor(random: () => number) {
    this.#random = random;
    this.#restlessness = random();
  }

  /** Something happened that may decide who goes next. */
  notify(): void {
    this.#changes++;
    this.#onChange();
  }

  /** Waits for a turn. @throws the signal's reason, when that comes first */
  wait(program: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const listening =
        signal &&
        addAbortListener(signal, () => {
          this.#waiting = this.#waiting.filter((other) => other !== waiting);
          reject(signal.reason);
          this.notify();
        });
      const waiting: Waiting = {
        program,
        open() {
          listening?.[Symbol.dispose]();
          resolve();
        },
      };
      this.#waiting.push(waiting);
      this.notify();
    });
  }

  /** Does something during which nobody else gets a turn. */
  async work<T>(task: () => Promise<T>): Promise<T> {
    this.#working++;
    try {
      return await task();
    } finally {
      this.#working--;
      this.notify();
    }
  }

  /** Lets the event loop turn until nothing new comes. */
  async #settle(): Promise<void> {
    for (let quiet = 0, seen = this.#changes; quiet < QUIET_TURNS; quiet++) {
      await nextTurn();
      if (seen !== this.#changes) {
        seen = this.#changes;
        quiet = -1;
      }
    }
  }

  #untilChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#onChange = resolve;
    });
  }

  #pick(): Waiting | undefined {
    const isRestless = this.#random() < this.#restlessness;
    const same = isRestless ? [] : this.#waiting.filter(({ program }) => program === this.#last);
    const candidates = same.length > 0 ? same : this.#waiting;
    const index = Math.floor(this.#random() * candidates.length);
    return candidates[Math.min(index, candidates.length - 1)];
  }

  /** Gives turns until every program has ended and nothing waits. `running` are the programs that haven't ended. */
  async run(running: ReadonlySet<number>): Promise<void> {
    for (;;) {
      await this.#settle();
      const waiting = new Set(this.#waiting.map(({ program }) => program));
      const isReady = this.#working === 0 && [...running].every((program) => waiting.has(program));
      const next = isReady ? this.#pick() : undefined;
      if (next) {
        this.#waiting = this.#waiting.filter((other) => other !== next);
        this.#last = next.program;
        next.open();
      } else if (isReady) return;
      else await this.#untilChange();
    }
  }
}

/**
 * Runs the programs at the same time; each request of a program waits until the scheduler lets it go, and so does its
 * answer. So one request at most is under way, and both the moment when it takes effect and the moment when its answer
 * arrives are drawn from `random` (0 to 1, without 1): the same numbers give the same order.
 *
 * Some runs change programs at every turn, others seldom: a program that is held up while another does all its work is
 * where most races are, and equal chances at every turn would hardly ever draw it.
 *
 * A turn is given when every program that has not ended waits for one. A program that sleeps is waited for, in real
 * time, and loses nothing by it: its next request may be held up for as long as any sleep. One that waits for something
 * another program does would be waited for without end.
 *
 * @throws the first error of a program, when all have ended
 */
export async function interleave(
  programs: readonly Program[],
  { transport, random }: { transport: Transport; random: () => number },
): Promise<void> {
  const schedule = new Schedule(random);
  const running = new Set(programs.keys());
  const errors: unknown[] = [];

  const start = async (program: Program, index: number) => {
    const request = async (sent: TransportRequest) => {
      await schedule.wait(index, sent.signal);
      const answer = await schedule.work(() => send(transport, sent));
      await schedule.wait(index, sent.signal);
      return answer();
    };
    try {
      await program({ request, close: async () => {} }, () => schedule.wait(index));
    } catch (error) {
      errors.push(error);
    } finally {
      running.delete(index);
      schedule.notify();
    }
  };

  const ended = programs.map(start);
  await schedule.run(running);
  await Promise.all(ended);
  if (errors.length > 0) throw errors[0];
}

/** Numbers from 0 to 1, without 1: the same for the same seed, which is any integer of 32 bits. */
export function createRandom(seed: number): () => number {
  const numbers = fc.noBias(fc.nat({ max: 2 ** 31 - 1 })).map((number) => number / 2 ** 31);
  const [stream] = fc.sample(fc.infiniteStream(numbers, { noHistory: true }), { seed, numRuns: 1 });
  return () => stream?.next().value ?? 0;
}
