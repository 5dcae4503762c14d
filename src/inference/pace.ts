/** How many requests are under way at once: as many as the endpoint bears. What it tells one of them holds for all. */
import { wait } from '../http/deadline.ts';

/**
 * Halves the number where the endpoint refuses for the rate, and adds one for each round that went well, as TCP does
 * (https://www.rfc-editor.org/rfc/rfc5681#section-3.1).
 */
export class Pace {
  readonly #most: number;
  #limit: number;
  #underWay = 0;
  /** Since the number was last changed. */
  #accepted = 0;
  #loweredAtMs = Number.NEGATIVE_INFINITY;
  #resumesAtMs = Number.NEGATIVE_INFINITY;
  readonly #waiting: (() => void)[] = [];

  /** @param most at least 1 */
  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  /**
   * Waits until a request may be sent.
   *
   * @returns to be called once it is over
   * @throws the reason of `signal`, once that is aborted
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    for (;;) {
      const pauseMs = this.#resumesAtMs - performance.now();
      if (pauseMs > 0) await wait(pauseMs, signal);
      else if (this.#underWay >= this.#limit) await this.#waitForTurn(signal);
      else break;
    }
    this.#underWay += 1;
    return () => {
      this.#underWay -= 1;
      this.#wake();
    };
  }

  #waitForTurn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(give), 1);
        reject(signal.reason);
      };
      if (signal.aborted) reject(signal.reason);
      else {
        signal.addEventListener('abort', giveUp, { once: true });
        this.#waiting.push(give);
      }
    });
  }

  /** As many as there is room for; one that finds none waits again. */
  #wake(): void {
    for (const give of this.#waiting.splice(0, Math.max(0, this.#limit - this.#underWay))) give();
  }

  /** The endpoint has taken a request. */
  accept(): void {
    this.#accepted += 1;
    if (this.#limit === this.#most || this.#accepted < this.#limit) return;
    this.#limit += 1;
    this.#accepted = 0;
    this.#wake();
  }

  /**
   * The endpoint has refused a request for the rate.
   *
   * @param sentAtMs on the clock of `performance.now()`: what was sent before the number was lowered says nothing new
   * @returns whether there were too many at once, so that the request itself is not to blame
   */
  refuse(sentAtMs: number): boolean {
    if (sentAtMs < this.#loweredAtMs) return true;
    if (this.#limit === 1) return false;
    this.#limit = Math.floor(this.#limit / 2);
    this.#accepted = 0;
    this.#loweredAtMs = performance.now();
    return true;
  }

  /** The endpoint asks to wait: nothing more is sent for so long. */
  hold(ms: number): void {
    this.#resumesAtMs = Math.max(this.#resumesAtMs, performance.now() + ms);
  }
}
