/** Pure: facts × thresholds → verdicts. Fails closed: what can't be known is never taken for good. */
import { formatDuration } from '../http/deadline.ts';
import type { Prices } from '../inference/prices/catalog.ts';
import type { DatedCatalog } from '../inference/prices/catalog-cache.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { canChangeByItself, type GateOutcome, isHealthy, worstOutcome } from '../outcomes.ts';
import type { Balance, InferenceStatus, Topup } from '../pinata/account.ts';
import type { Estimate } from './estimate.ts';
import { catalogOf, type Failure, type Measurement, type Measurements, type Probe } from './measurements.ts';
import { isPattern, type ResolvedModel } from './model-patterns.ts';
import type { PinnedPrices } from './price-file.ts';

export type CheckName = 'status' | 'models' | 'prices' | 'credits' | 'auto-topup' | 'probe';

/** What one check says of one model. */
export interface ModelVerdict {
  model: string;
  outcome: GateOutcome;
  found: string;
  latencyMs?: number | undefined;
  /** All its words, the worst among them; undefined where it has only that. */
  words?: readonly GateOutcome[];
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

export interface PriceLimits {
  maxInputUsd: number | undefined;
  maxOutputUsd: number | undefined;
  pinned: PinnedPrices | undefined;
  /** How far above a pinned price is still only `degraded`. */
  tolerancePercent: number;
}

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

/** A reader takes in a few names; the table and the report have all. */
const MAX_NAMED = 5;

function listSome(words: readonly string[]): string {
  const more = words.length - MAX_NAMED;
  return [...words.slice(0, MAX_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

type Judgement = Pick<Verdict, 'outcome' | 'found' | 'models' | 'isPermanent'>;

/** Judges a fact where there is one; else says why there is none. */
function judgeFact<T>(
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
function judgeEach(models: readonly ModelVerdict[], whenGood: string): Judgement {
  const bad = models.filter(({ outcome }) => outcome !== 'operational');
  return {
    outcome: worstOutcome(models.map(({ outcome }) => outcome)),
    found: bad.length === 0 ? whenGood : listSome(bad.map(({ model, found }) => `${model}: ${found}`)),
    models,
  };
}

export function judgeStatus(fact: Measurement<InferenceStatus>): Verdict {
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
    found: isItself ? 'in the catalog' : `${count(ids.length, 'model')} of the catalog`,
  };
}

export function judgeModels(
  fact: Measurement<DatedCatalog>,
  { resolved, wanted }: Pick<Thresholds, 'resolved' | 'wanted'>,
): Verdict {
  const wantedCount = wanted.length;
  const expected =
    wantedCount === 0 ? 'a catalog that lists models' : `${count(wantedCount, 'model')} in the catalog`;
  return judgeFact('models', expected, fact, ({ catalog, ageMs }) => {
    if (catalog.size === 0) return { outcome: 'unknown', found: 'the catalog is empty, which tells nothing' };
    const age = ageMs === 0 ? '' : ` (as of ${formatDuration(ageMs)} ago)`;
    const whole = `catalog of ${count(catalog.size, 'model')}${age}`;
    if (wantedCount === 0) return { outcome: 'operational', found: whole };
    return judgeEach((resolved ?? []).map(judgeModel), `all in the ${whole}`);
  });
}

/** Rounded, since a price ten percent above 0.7 is not the number nearest to 0.77. */
function driftPercent(now: number, pinned: number): number {
  if (pinned === 0) return now === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.round(((now - pinned) / pinned) * 1e8) / 1e6;
}

function formatDrift(percent: number): string {
  if (percent === 0) return '';
  if (!Number.isFinite(percent)) return ', was free';
  const rounded = Math.abs(Math.round(percent * 10) / 10);
  return `, ${percent > 0 ? '+' : '−'}${rounded || 'under 0.1'} %`;
}

interface PriceVerdict {
  outcome: GateOutcome;
  words: string;
}

function judgePrice(
  kind: string,
  now: number | undefined,
  maxUsd: number | undefined,
  pinned: number | undefined,
  tolerancePercent: number,
): PriceVerdict {
  if (now === undefined) return { outcome: 'unknown', words: `no ${kind} price in the catalog` };
  const percent = pinned === undefined ? 0 : driftPercent(now, pinned);
  const words = `$${formatUsd(now)} ${kind}${formatDrift(percent)}`;
  if (maxUsd !== undefined && now > maxUsd)
    return { outcome: 'price-exceeded', words: `${words}, above $${formatUsd(maxUsd)}` };
  if (percent > tolerancePercent)
    return { outcome: 'price-exceeded', words: `${words}, above the pinned $${formatUsd(pinned ?? 0)}` };
  return { outcome: percent > 0 ? 'degraded' : 'operational', words };
}

function judgePricesOf(model: string, prices: Prices, limits: PriceLimits): ModelVerdict {
  const { pinned, tolerancePercent } = limits;
  const pin = pinned?.models.get(model);
  const judge = (kind: string, now: number | undefined, max: number | undefined, then: number | undefined) =>
    judgePrice(kind, now, max, then, tolerancePercent);
  // Without a price of their own, cached tokens cost what others do.
  const cachedUsd = prices.cacheReadUsdPerMillion ?? prices.inputUsdPerMillion;
  const hasCachedPrice = (prices.cacheReadUsdPerMillion ?? pin?.cacheReadUsdPerMillion) !== undefined;
  const cached = judge(
    'cached',
    cachedUsd,
    limits.maxInputUsd,
    pin?.cacheReadUsdPerMillion ?? pin?.inputUsdPerMillion,
  );
  const verdicts = [
    judge('in', prices.inputUsdPerMillion, limits.maxInputUsd, pin?.inputUsdPerMillion),
    judge('out', prices.outputUsdPerMillion, limits.maxOutputUsd, pin?.outputUsdPerMillion),
    // Where nothing was pinned, only a price above the limit is worth a word.
    ...(hasCachedPrice && (pin || cached.outcome === 'price-exceeded') ? [cached] : []),
    ...(pinned && !pin ? [{ outcome: 'unknown' as const, words: `not in ${pinned.path}` }] : []),
  ];
  const outcomes = verdicts.map(({ outcome }) => outcome);
  return {
    model,
    outcome: worstOutcome(outcomes),
    found: verdicts.map(({ words }) => words).join('; '),
    words: outcomes,
    isPermanent: pinned !== undefined && !pin,
  };
}

function describeLimits({ maxInputUsd, maxOutputUsd, pinned, tolerancePercent }: PriceLimits): string {
  const tolerance = tolerancePercent === 0 ? '' : ` (+${tolerancePercent} % tolerated)`;
  const limits = [
    ...(maxInputUsd === undefined ? [] : [`at most $${formatUsd(maxInputUsd)} in`]),
    ...(maxOutputUsd === undefined ? [] : [`at most $${formatUsd(maxOutputUsd)} out`]),
    ...(pinned === undefined ? [] : [`no more than on ${pinned.date}${tolerance}`]),
  ];
  return limits.join('; ') || 'known prices';
}

/** Every model that is meant, also by a pattern, is held to the limits. */
export function judgePrices(
  fact: Measurement<DatedCatalog>,
  resolved: readonly ResolvedModel[] | undefined,
  limits: PriceLimits,
): Verdict {
  return judgeFact('prices', describeLimits(limits), fact, ({ catalog }) => {
    const ids = [...new Set((resolved ?? []).flatMap((model) => model.ids))];
    // Those that are missing are told by `models`.
    if (ids.length === 0) return { outcome: 'model-missing', found: 'none of the models is in the catalog' };
    const models = ids.flatMap((id) => {
      const prices = catalog.get(id);
      return prices === undefined ? [] : [judgePricesOf(id, prices, limits)];
    });
    return judgeEach(models, `${count(models.length, 'model')} within the limits`);
  });
}

export function judgeCredits(
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
      const failure =
        estimate && 'outcome' in estimate
          ? estimate
          : { outcome: 'unknown' as const, problem: 'the catalog could not be read' };
      return { outcome: failure.outcome, found: `the cost can’t be estimated: ${failure.problem}` };
    }
    const found = `${formatUsd(available)} credits available`;
    return { outcome: available >= least ? 'operational' : 'no-credits', found };
  });
}

export function judgeTopup(fact: Measurement<Topup>): Verdict {
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

function judgeProbe(
  model: string,
  fact: Measurement<Probe>,
  maxLatencyMs: number | undefined,
  isOff: boolean,
): ModelVerdict {
  if ('failure' in fact) {
    const { outcome, problem } = fact.failure;
    // The key went with inference itself.
    if (outcome === 'auth' && isOff)
      return { model, outcome: 'disabled', found: 'inference is off, and its key revoked' };
    return { model, outcome, found: problem };
  }
  const { firstTokenMs, hasAnswered } = fact.value;
  const latencyMs = firstTokenMs ?? fact.latencyMs;
  if (!hasAnswered) return { model, outcome: 'unknown', found: 'answered without a single token', latencyMs };
  const isSlow = maxLatencyMs !== undefined && latencyMs > maxLatencyMs;
  return {
    model,
    outcome: isSlow ? 'degraded' : 'operational',
    found: `first token after ${formatDuration(latencyMs)}`,
    latencyMs,
  };
}

/** What a pattern means, only the catalog tells. */
function judgeUnasked(wanted: readonly string[], { outcome }: Failure): ModelVerdict[] {
  return wanted
    .filter(isPattern)
    .map((model) => ({ model, outcome, found: 'not asked: the catalog could not be read' }));
}

export function judgeProbes(
  probes: ReadonlyMap<string, Measurement<Probe>>,
  { status, catalog }: Pick<Measurements, 'status' | 'catalog'>,
  { maxLatencyMs, wanted }: Pick<Thresholds, 'maxLatencyMs' | 'wanted'>,
): Verdict {
  const isOff = status !== undefined && 'value' in status && !status.value.isEnabled;
  const known = catalogOf({ catalog });
  const asked = [...probes]
    .map(([model, fact]) => judgeProbe(model, fact, maxLatencyMs, isOff))
    // Those that are missing are told by `models`.
    .filter(({ model, outcome }) => outcome !== 'model-missing' || known === undefined || known.has(model));
  const models = [...asked, ...('failure' in catalog ? judgeUnasked(wanted, catalog.failure) : [])];
  const limit = maxLatencyMs === undefined ? '' : ` within ${formatDuration(maxLatencyMs)}`;
  const facts = [...probes.values()];
  const slowest = Math.max(0, ...models.map(({ latencyMs }) => latencyMs ?? 0));
  const judgement: Judgement =
    models.length === 0
      ? { outcome: 'model-missing', found: 'none of the models is there to be asked' }
      : judgeEach(models, `${count(models.length, 'model')}, the slowest after ${formatDuration(slowest)}`);
  return {
    check: 'probe',
    expected: `a first token of each model${limit}`,
    latencyMs: Math.max(0, ...facts.map(({ latencyMs }) => latencyMs)),
    source: facts[0]?.source ?? 'chat/completions',
    ...judgement,
  };
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

function wordsOf({ words, outcome }: ModelVerdict): readonly GateOutcome[] {
  return words ?? [outcome];
}

/** A check's own word is that of its worst model; `fail-on` may name a lesser one. */
export function outcomesOf({ outcome, models = [] }: Verdict): GateOutcome[] {
  return [outcome, ...models.flatMap(wordsOf)];
}

/** Whether all that fails can change by itself, so that asking again makes sense. */
export function isWorthWaiting(verdicts: readonly Verdict[], failOn: readonly GateOutcome[]): boolean {
  const failed = findFailed(verdicts, failOn);
  const isFailing = (outcome: GateOutcome) => failOn.includes(outcome);
  const isPermanent = failed.some(
    ({ isPermanent: isWhole, outcome, models = [] }) =>
      (isWhole && isFailing(outcome)) ||
      models.some((model) => model.isPermanent && wordsOf(model).some(isFailing)),
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
