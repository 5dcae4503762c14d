/** All requests of a review, several at the same time; what ends one for good ends all. */
import type { Batch } from '../../review/batches.ts';
import { describeFailedRequest } from '../../review/failed-request.ts';
import { askBatch, type BatchMeans, type BatchOutcome, type InTurn } from './ask-batch.ts';
import { Slots } from './slots.ts';

const SUPERSEDED = 'a newer commit is there';

/** Prepared while as many as may be are under way; one after the other is just that. */
function countWorkers(concurrency: number): number {
  return concurrency === 1 ? 1 : concurrency + 2;
}

export interface AllAsked {
  /** What came of each batch, in their order. */
  outcomes: readonly BatchOutcome[];
  isSuperseded: boolean;
  /** What ends the run, once all have ended. */
  end: PromiseRejectedResult | undefined;
}

/** Asks about all batches, as many at the same time as `concurrency` says. Never rejects. */
export async function askAll(
  batches: readonly Batch[],
  means: BatchMeans,
  isStillWanted: (() => Promise<boolean>) | undefined,
): Promise<AllAsked> {
  const { concurrency } = means.inputs;
  const ended: BatchOutcome[][] = [];
  const slots = new Slots(concurrency);
  let next = 0;
  let stopReason: string | undefined;
  const work = async () => {
    for (let position = next++; position < batches.length; position = next++) {
      const batch = batches[position] ?? [];
      const findObjection = async () => {
        const isAsked = position >= concurrency && isStillWanted !== undefined;
        if (stopReason === undefined && isAsked && !(await isStillWanted())) stopReason ??= SUPERSEDED;
        return stopReason;
      };
      const inTurn: InTurn = (ask) =>
        slots.hold(async () => {
          const objection = await findObjection();
          return objection === undefined ? ask() : { objection };
        });
      const outcomes = await askBatch(batch, means, inTurn);
      const hopeless = outcomes.find(({ isHopeless }) => isHopeless);
      if (hopeless) stopReason ??= describeFailedRequest(hopeless.error);
      ended[position] = outcomes;
    }
  };
  const workers = Array.from({ length: Math.min(countWorkers(concurrency), batches.length) }, () =>
    work().catch((error: unknown) => {
      stopReason ??= describeFailedRequest(error);
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers);
  return {
    outcomes: ended.flat(),
    isSuperseded: stopReason === SUPERSEDED,
    end: results.find((result) => result.status === 'rejected'),
  };
}
