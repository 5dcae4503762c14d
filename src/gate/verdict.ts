/** What a check comes to, and how a fact becomes that. Fails closed: what can’t be known is never taken for good. */
import { type GateOutcome, worstOutcome } from '../outcomes.ts';
import type { Measurement } from './measurements.ts';

export type CheckName = 'status' | 'models' | 'prices' | 'credits' | 'auto-topup' | 'probe';

/** What one check says of one model. */
export interface ModelVerdict {
  model: string;
  outcome: GateOutcome;
  found: string;
  latencyMs?: number | undefined;
  /** All that hold, the worst among them; undefined where only that does. */
  outcomes?: readonly GateOutcome[];
  /** Waiting can't change it, whatever its word. */
  isPermanent?: boolean;
}

export interface Verdict {
  check: CheckName;
  outcome: GateOutcome;
  expected: string;
  found: string;
  latencyMs: number;
  /** Where the fact is from. */
  source: string;
  /** For the checks that go model by model. */
  models?: readonly ModelVerdict[];
  isPermanent?: boolean;
}

export function outcomesOfModel({ outcomes, outcome }: ModelVerdict): readonly GateOutcome[] {
  return outcomes ?? [outcome];
}

/** A check's own outcome is that of its worst model; `fail-on` may name a lesser one. */
export function outcomesOf({ outcome, models = [] }: Verdict): GateOutcome[] {
  return [outcome, ...models.flatMap(outcomesOfModel)];
}

/** A reader takes in a few names; the table and the report have all. */
const MAX_NAMED = 5;

function listSome(words: readonly string[]): string {
  const more = words.length - MAX_NAMED;
  return [...words.slice(0, MAX_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

export type Judgement = Pick<Verdict, 'outcome' | 'found' | 'models' | 'isPermanent'>;

/** Judges a fact where there is one; else says why there is none. */
export function judgeFact<T>(
  check: CheckName,
  expected: string,
  fact: Measurement<T>,
  judgeValue: (value: T) => Judgement,
): Verdict {
  const { latencyMs, source } = fact;
  const judgement: Judgement =
    'value' in fact ? judgeValue(fact.value) : { outcome: fact.failure.outcome, found: fact.failure.problem };
  return { check, expected, latencyMs, source, ...judgement };
}

/** Sums up what a check says of its models: all are fine, or these are not. */
export function judgeEach(models: readonly ModelVerdict[], whenGood: string): Judgement {
  const bad = models.filter(({ outcome }) => outcome !== 'operational');
  return {
    outcome: worstOutcome(models.map(({ outcome }) => outcome)),
    found: bad.length === 0 ? whenGood : listSome(bad.map(({ model, found }) => `${model}: ${found}`)),
    models,
  };
}
