/** Pure: facts × thresholds → verdicts, and what these mean for the build. */

import { formatDuration } from '../http/deadline.ts';
import type { DatedCatalog } from '../inference/prices/catalog-cache.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { canChangeByItself, type GateOutcome, isHealthy } from '../outcomes.ts';
import type { Balance, InferenceStatus, Topup } from '../pinata/account.ts';
import { countWord } from '../report.ts';
import type { Estimate } from './estimate.ts';
import type { Failure, Measurement, Measurements, Probe } from './measurements.ts';
import type { ResolvedModel } from './model-patterns.ts';
import { judgePrices, type PriceLimits } from './price-rules.ts';
import { judgeProbes } from './probe-rules.ts';
import {
  judgeEach,
  judgeFact,
  type ModelVerdict,
  outcomesOf,
  outcomesOfModel,
  type Verdict,
} from './verdict.ts';

export interface Thresholds {
  /** What `models` and its kind came to; undefined where the catalog could not be read. */
  resolved: readonly ResolvedModel[] | undefined;
  /** Ids and patterns of ids. */
  wanted: readonly string[];
  prices: PriceLimits | undefined;
  /** In credits, or what the planned work is estimated to cost. */
  minCredits: number | undefined;
  plannedWork: { words: string; estimate: Estimate | undefined } | undefined;
  maxLatencyMs: number | undefined;
}

function judgeStatus(fact: Measurement<InferenceStatus>): Verdict {
  return judgeFact('status', 'inference is on', fact, ({ isEnabled, createdAt }) =>
    isEnabled
      ? { outcome: 'operational', found: createdAt === undefined ? 'on' : `on since ${createdAt}` }
      : { outcome: 'disabled', found: 'inference is off; `mode: ensure` turns it on' },
  );
}

function judgeModel({ wanted, ids, nearest }: ResolvedModel): ModelVerdict {
  if (ids.length === 0) {
    const advice = nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`;
    return { model: wanted, outcome: 'model-missing', found: `not in the catalog${advice}` };
  }
  const isItself = ids[0] === wanted;
  return {
    model: wanted,
    outcome: 'operational',
    found: isItself ? 'in the catalog' : `${countWord(ids.length, 'model')} of the catalog`,
  };
}

function judgeModels(
  fact: Measurement<DatedCatalog>,
  { resolved, wanted }: Pick<Thresholds, 'resolved' | 'wanted'>,
): Verdict {
  const wantedCount = wanted.length;
  const expected =
    wantedCount === 0 ? 'a catalog that lists models' : `${countWord(wantedCount, 'model')} in the catalog`;
  return judgeFact('models', expected, fact, ({ catalog, ageMs }) => {
    if (catalog.size === 0) return { outcome: 'unknown', found: 'the catalog is empty, which tells nothing' };
    const age = ageMs === 0 ? '' : ` (as of ${formatDuration(ageMs)} ago)`;
    const whole = `catalog of ${countWord(catalog.size, 'model')}${age}`;
    if (wantedCount === 0) return { outcome: 'operational', found: whole };
    return judgeEach((resolved ?? []).map(judgeModel), `all in the ${whole}`);
  });
}

function judgeCredits(
  fact: Measurement<Balance>,
  { minCredits, plannedWork }: Pick<Thresholds, 'minCredits' | 'plannedWork'>,
): Verdict {
  const estimate = plannedWork?.estimate;
  const least = estimate && 'usd' in estimate ? estimate.usd : minCredits;
  const reason = plannedWork ? `, the estimated cost of ${plannedWork.words} (1 credit taken as $1)` : '';
  const expected =
    least === undefined
      ? `credits for ${plannedWork?.words}`
      : `at least ${formatUsd(least)} credits${reason}`;
  return judgeFact('credits', expected, fact, ({ available }) => {
    if (least === undefined) {
      const { outcome, problem }: Failure =
        estimate && 'outcome' in estimate
          ? estimate
          : { outcome: 'unknown', problem: 'the catalog could not be read' };
      return { outcome, found: `the cost can’t be estimated: ${problem}` };
    }
    const found = `${formatUsd(available)} credits available`;
    return { outcome: available >= least ? 'operational' : 'no-credits', found };
  });
}

function judgeTopup(fact: Measurement<Topup>): Verdict {
  return judgeFact('auto-topup', 'automatic top-up is on', fact, ({ threshold, amount }) =>
    threshold === undefined || !amount
      ? {
          isPermanent: true,
          outcome: 'no-credits',
          found: 'automatic top-up is off; `auto-topup` of `mode: ensure` sets it',
        }
      : { outcome: 'operational', found: `${amount} credits each time fewer than ${threshold} are left` },
  );
}

/** One verdict for each check that is on, in the order in which a reader asks. */
export function judge(facts: Measurements, thresholds: Thresholds): Verdict[] {
  const { catalog, status, balance, topup, probes } = facts;
  return [
    ...(status ? [judgeStatus(status)] : []),
    judgeModels(catalog, thresholds),
    ...(thresholds.prices ? [judgePrices(catalog, thresholds.resolved, thresholds.prices)] : []),
    ...(balance ? [judgeCredits(balance, thresholds)] : []),
    ...(topup ? [judgeTopup(topup)] : []),
    ...(probes ? [judgeProbes(probes, facts, thresholds)] : []),
  ];
}

/** Those that fail the build. */
export function findFailed(verdicts: readonly Verdict[], failOn: readonly GateOutcome[]): Verdict[] {
  return verdicts.filter((verdict) => outcomesOf(verdict).some((outcome) => failOn.includes(outcome)));
}

/** Whether all that fails can change by itself, so that asking again makes sense. */
export function isWorthWaiting(verdicts: readonly Verdict[], failOn: readonly GateOutcome[]): boolean {
  const failed = findFailed(verdicts, failOn);
  const isFailing = (outcome: GateOutcome) => failOn.includes(outcome);
  const isPermanent = failed.some(
    ({ isPermanent: isWhole, outcome, models = [] }) =>
      (isWhole && isFailing(outcome)) ||
      models.some((model) => model.isPermanent && outcomesOfModel(model).some(isFailing)),
  );
  const failing = failed.flatMap(outcomesOf).filter(isFailing);
  return failing.length > 0 && !isPermanent && failing.every(canChangeByItself);
}

/** The probes that need no repeating: each costs money. A slow one is asked again only where that is waited for. */
export function findGoodProbes(
  { probes = new Map() }: Measurements,
  verdicts: readonly Verdict[],
  failOn: readonly GateOutcome[],
): ReadonlyMap<string, Measurement<Probe>> {
  const models = verdicts.find(({ check }) => check === 'probe')?.models ?? [];
  const isGood = ({ outcome }: ModelVerdict) => isHealthy(outcome) && !failOn.includes(outcome);
  const good = new Set(models.filter(isGood).map(({ model }) => model));
  return new Map([...probes].filter(([model]) => good.has(model)));
}
