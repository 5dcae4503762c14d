import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Measurement, Measurements, Probe } from '../../src/gate/measurements.ts';
import type { ResolvedModel } from '../../src/gate/model-patterns.ts';
import type { PinnedPrices } from '../../src/gate/price-file.ts';
import {
  type CheckName,
  findFailed,
  findGoodProbes,
  isWorthWaiting,
  judge,
  judgeCredits,
  judgeModels,
  judgePrices,
  judgeProbes,
  judgeStatus,
  judgeTopup,
  type ModelVerdict,
  type PriceLimits,
  type Thresholds,
  type Verdict,
} from '../../src/gate/rules.ts';
import type { Prices } from '../../src/inference/prices/catalog.ts';
import {
  canChangeByItself,
  type GateOutcome,
  isHealthy,
  OUTCOMES,
  WORSE_THAN_DEGRADED,
  worstOutcome,
} from '../../src/outcomes.ts';
import {
  answers,
  catalogOf,
  dated,
  failed,
  found,
  known,
  LATENCY_MS,
  missing,
  priced,
  SOURCE,
} from './known.ts';

const CHECKS: readonly CheckName[] = ['status', 'models', 'prices', 'credits', 'auto-topup', 'probe'];

const CATALOG = catalogOf({ 'a/one': priced(3, 15, 0.3), 'b/two': priced(1, 2) });

const NO_LIMITS: PriceLimits = {
  maxInputUsd: undefined,
  maxOutputUsd: undefined,
  pinned: undefined,
  tolerancePercent: 0,
};

/** All is well. */
const FACTS: Measurements = {
  catalog: dated(CATALOG),
  status: known({ isEnabled: true, createdAt: undefined }),
  balance: known({ available: 10 }),
  topup: known({ threshold: 5, amount: 20 }),
  probes: new Map([
    ['a/one', answers()],
    ['b/two', answers({ firstTokenMs: 250 })],
  ]),
  spendings: [],
};

const THRESHOLDS: Thresholds = {
  resolved: found('a/one', 'b/two'),
  wanted: ['a/one', 'b/two'],
  prices: NO_LIMITS,
  minCredits: 5,
  plannedWork: undefined,
  maxLatencyMs: undefined,
};

type PinnedEntries = Record<string, Prices & { inputUsdPerMillion: number; outputUsdPerMillion: number }>;

function pin(models: PinnedEntries): PinnedPrices {
  return { path: 'prices.json', date: '2026-01-31', models: new Map(Object.entries(models)) };
}

function pinnedAt(input: number, output: number, cacheRead?: number): PinnedEntries[string] {
  return { inputUsdPerMillion: input, outputUsdPerMillion: output, cacheReadUsdPerMillion: cacheRead };
}

interface Row {
  check: CheckName;
  outcome: GateOutcome;
  /** Completes the sentence “… when …”. */
  when: string;
  facts?: Partial<Measurements>;
  thresholds?: Partial<Thresholds>;
  found: string;
}

/** One model `m` of known prices, held to limits. */
function priceRow(
  outcome: GateOutcome,
  when: string,
  prices: Prices,
  limits: Partial<PriceLimits>,
  words: string,
): Row {
  return {
    check: 'prices',
    outcome,
    when,
    facts: { catalog: dated(catalogOf({ m: prices })) },
    thresholds: { resolved: found('m'), wanted: ['m'], prices: { ...NO_LIMITS, ...limits } },
    found: words,
  };
}

/** Credits that are held to an estimate. */
function estimateRow(
  outcome: GateOutcome,
  when: string,
  available: number,
  work: Thresholds['plannedWork'],
  words: string,
): Row {
  return {
    check: 'credits',
    outcome,
    when,
    facts: { balance: known({ available }) },
    thresholds: { minCredits: undefined, plannedWork: work },
    found: words,
  };
}

/** One model `a/one` that was asked. */
function probeRow(
  outcome: GateOutcome,
  when: string,
  probe: Measurement<Probe>,
  words: string,
  { facts = {}, maxLatencyMs }: { facts?: Partial<Measurements>; maxLatencyMs?: number } = {},
): Row {
  return {
    check: 'probe',
    outcome,
    when,
    facts: { probes: new Map([['a/one', probe]]), ...facts },
    thresholds: { maxLatencyMs },
    found: words,
  };
}

/** What a fact that could not be had may say of itself. */
const FAILURES: readonly GateOutcome[] = ['no-credits', 'auth', 'unreachable', 'unknown'];

function failedRows(outcome: GateOutcome): Row[] {
  const when = 'its fact failed so';
  const fact = failed(outcome, `The server said ${outcome}.`);
  const words = `The server said ${outcome}.`;
  return [
    { check: 'status', outcome, when, facts: { status: fact }, found: words },
    {
      check: 'models',
      outcome,
      when,
      facts: { catalog: fact },
      thresholds: { resolved: undefined },
      found: words,
    },
    {
      check: 'prices',
      outcome,
      when,
      facts: { catalog: fact },
      thresholds: { resolved: undefined },
      found: words,
    },
    { check: 'credits', outcome, when, facts: { balance: fact }, found: words },
    { check: 'auto-topup', outcome, when, facts: { topup: fact }, found: words },
    probeRow(outcome, when, fact, `a/one: ${words}`),
  ];
}

const OFF = known({ isEnabled: false, createdAt: undefined });
const WORK = 'two runs of 3 prompt files';

const ROWS: readonly Row[] = [
  ...FAILURES.flatMap(failedRows),

  { check: 'status', outcome: 'operational', when: 'inference is on', found: 'on' },
  {
    check: 'status',
    outcome: 'operational',
    when: 'inference is on since a known time',
    facts: { status: known({ isEnabled: true, createdAt: '2026-01-31T00:00:00Z' }) },
    found: 'on since 2026-01-31T00:00:00Z',
  },
  {
    check: 'status',
    outcome: 'disabled',
    when: 'inference is off',
    facts: { status: OFF },
    found: 'inference is off; `mode: ensure` turns it on',
  },

  {
    check: 'models',
    outcome: 'operational',
    when: 'the catalog has all',
    found: 'all in the catalog of 2 models',
  },
  {
    check: 'models',
    outcome: 'operational',
    when: 'the catalog that has all is an earlier one',
    facts: { catalog: dated(CATALOG, 90_000) },
    found: 'all in the catalog of 2 models (as of 90 s ago)',
  },
  {
    check: 'models',
    outcome: 'operational',
    when: 'none is wanted and the catalog lists some',
    facts: { catalog: dated(catalogOf({ m: priced(undefined, undefined) })) },
    thresholds: { resolved: [], wanted: [] },
    found: 'catalog of 1 model',
  },
  {
    check: 'models',
    outcome: 'model-missing',
    when: 'one of them is missing',
    thresholds: { resolved: [...found('a/one'), missing('x/gone')] },
    found: 'x/gone: not in the catalog',
  },
  {
    check: 'models',
    outcome: 'model-missing',
    when: 'one is missing that looks like others',
    thresholds: { resolved: [...found('a/one'), missing('a/ome', 'a/one', 'b/two')] },
    found: 'a/ome: not in the catalog; did you mean a/one or b/two?',
  },
  {
    check: 'models',
    outcome: 'model-missing',
    when: 'a pattern means nothing',
    thresholds: { resolved: [missing('x/*')], wanted: ['x/*'] },
    found: 'x/*: not in the catalog',
  },
  {
    check: 'models',
    outcome: 'unknown',
    when: 'the catalog is empty, whatever is wanted',
    facts: { catalog: dated(new Map()) },
    thresholds: { resolved: [missing('a/one')], wanted: ['a/one'] },
    found: 'the catalog is empty, which tells nothing',
  },
  {
    check: 'models',
    outcome: 'unknown',
    when: 'the catalog is empty and nothing is wanted',
    facts: { catalog: dated(new Map()) },
    thresholds: { resolved: [], wanted: [] },
    found: 'the catalog is empty, which tells nothing',
  },

  { check: 'prices', outcome: 'operational', when: 'there is no limit', found: '2 models within the limits' },
  priceRow(
    'operational',
    'both are exactly at their maximum',
    priced(3, 15),
    { maxInputUsd: 3, maxOutputUsd: 15 },
    '1 model within the limits',
  ),
  priceRow(
    'operational',
    'they are those that were pinned',
    priced(3, 15, 0.3),
    { pinned: pin({ m: pinnedAt(3, 15, 0.3) }) },
    '1 model within the limits',
  ),
  priceRow(
    'operational',
    'they fell',
    priced(2, 10, 0.2),
    { pinned: pin({ m: pinnedAt(3, 15, 0.3) }) },
    '1 model within the limits',
  ),
  priceRow(
    'operational',
    'cached tokens still cost what others do',
    priced(3, 15),
    { pinned: pin({ m: pinnedAt(3, 15, 3) }) },
    '1 model within the limits',
  ),
  priceRow(
    'operational',
    'what was free is free',
    priced(0, 0, 0),
    { pinned: pin({ m: pinnedAt(0, 0, 0) }) },
    '1 model within the limits',
  ),
  priceRow(
    'degraded',
    'one rose exactly as far as is tolerated',
    priced(0.77, 1),
    { pinned: pin({ m: pinnedAt(0.7, 1) }), tolerancePercent: 10 },
    'm: $0.77 in, +10 %; $1 out',
  ),
  priceRow(
    'degraded',
    'one rose less than is tolerated',
    priced(1, 2.1),
    { pinned: pin({ m: pinnedAt(1, 2) }), tolerancePercent: 10 },
    'm: $1 in; $2.1 out, +5 %',
  ),
  priceRow(
    'degraded',
    'that of cached tokens rose less than is tolerated',
    priced(1, 2, 0.105),
    { pinned: pin({ m: pinnedAt(1, 2, 0.1) }), tolerancePercent: 10 },
    'm: $1 in; $2 out; $0.105 cached, +5 %',
  ),
  priceRow(
    'degraded',
    'cached tokens got a price of their own, above that of input by what is tolerated',
    priced(3, 15, 3.3),
    { pinned: pin({ m: pinnedAt(3, 15) }), tolerancePercent: 10 },
    'm: $3 in; $15 out; $3.3 cached, +10 %',
  ),
  priceRow(
    'degraded',
    'one rose by next to nothing, which is tolerated',
    priced(1.0004, 2),
    { pinned: pin({ m: pinnedAt(1, 2) }), tolerancePercent: 1 },
    'm: $1.0004 in, +under 0.1 %; $2 out',
  ),
  priceRow(
    'price-exceeded',
    'one rose by next to nothing, and nothing is tolerated',
    priced(1.0004, 2),
    { pinned: pin({ m: pinnedAt(1, 2) }) },
    'm: $1.0004 in, +under 0.1 %, above the pinned $1; $2 out',
  ),
  priceRow(
    'price-exceeded',
    'one rose a little more than is tolerated',
    priced(0.770001, 1),
    { pinned: pin({ m: pinnedAt(0.7, 1) }), tolerancePercent: 10 },
    'm: $0.770001 in, +10 %, above the pinned $0.7; $1 out',
  ),
  priceRow(
    'price-exceeded',
    'one rose and nothing is tolerated',
    priced(1, 2.1),
    { pinned: pin({ m: pinnedAt(1, 2) }) },
    'm: $1 in; $2.1 out, +5 %, above the pinned $2',
  ),
  priceRow(
    'price-exceeded',
    'input costs more than it may',
    priced(3, 15),
    { maxInputUsd: 2.99 },
    'm: $3 in, above $2.99; $15 out',
  ),
  priceRow(
    'price-exceeded',
    'output costs more than it may',
    priced(3, 15),
    { maxOutputUsd: 14 },
    'm: $3 in; $15 out, above $14',
  ),
  priceRow(
    'price-exceeded',
    'nothing may cost anything',
    priced(0.1, 0.2),
    { maxInputUsd: 0, maxOutputUsd: 0 },
    'm: $0.1 in, above $0; $0.2 out, above $0',
  ),
  priceRow(
    'price-exceeded',
    'one is within its tolerance but above its maximum',
    priced(1.05, 2),
    { pinned: pin({ m: pinnedAt(1, 2) }), tolerancePercent: 10, maxInputUsd: 1 },
    'm: $1.05 in, +5 %, above $1; $2 out',
  ),
  priceRow(
    'price-exceeded',
    'what was free is no longer, whatever is tolerated',
    priced(0.01, 0),
    { pinned: pin({ m: pinnedAt(0, 0) }), tolerancePercent: 9_999 },
    'm: $0.01 in, was free, above the pinned $0; $0 out',
  ),
  priceRow(
    'price-exceeded',
    'cached tokens lost the price of their own and cost what others do',
    priced(3, 15),
    { pinned: pin({ m: pinnedAt(3, 15, 0.3) }), tolerancePercent: 10 },
    'm: $3 in; $15 out; $3 cached, +900 %, above the pinned $0.3',
  ),
  priceRow(
    'price-exceeded',
    'cached tokens got a price of their own, far above that of input',
    priced(3, 15, 4),
    { pinned: pin({ m: pinnedAt(3, 15) }), tolerancePercent: 10 },
    'm: $3 in; $15 out; $4 cached, +33.3 %, above the pinned $3',
  ),
  priceRow(
    'price-exceeded',
    'one is beyond all measure',
    priced(1e30, 15),
    { maxInputUsd: 3 },
    'm: $1e+30 in, above $3; $15 out',
  ),
  priceRow(
    'unknown',
    'a model is not in the price file',
    priced(3, 15, 0.3),
    { pinned: pin({ other: pinnedAt(3, 15) }) },
    'm: $3 in; $15 out; not in prices.json',
  ),
  priceRow(
    'unknown',
    'a model is not in the price file, and above its maximum',
    priced(3, 15),
    { pinned: pin({ other: pinnedAt(3, 15) }), maxOutputUsd: 14 },
    'm: $3 in; $15 out, above $14; not in prices.json',
  ),
  priceRow(
    'unknown',
    'one is above its maximum and the other not in the catalog',
    priced(3, undefined),
    { maxInputUsd: 2 },
    'm: $3 in, above $2; no out price in the catalog',
  ),
  priceRow(
    'unknown',
    'that of input is not in the catalog',
    priced(undefined, 2),
    {},
    'm: no in price in the catalog; $2 out',
  ),
  priceRow(
    'unknown',
    'that of output is not in the catalog',
    priced(1, undefined),
    {},
    'm: $1 in; no out price in the catalog',
  ),
  priceRow(
    'unknown',
    'none is in the catalog, not even that of cached tokens',
    priced(undefined, undefined),
    { pinned: pin({ m: pinnedAt(3, 15, 0.3) }) },
    'm: no in price in the catalog; no out price in the catalog; no cached price in the catalog',
  ),
  {
    check: 'prices',
    outcome: 'model-missing',
    when: 'none of the models is there',
    thresholds: { resolved: [missing('x/gone')], wanted: ['x/gone'] },
    found: 'none of the models is in the catalog',
  },
  {
    check: 'prices',
    outcome: 'operational',
    when: 'some models are missing, which `models` tells',
    thresholds: { resolved: [...found('a/one'), missing('x/gone')] },
    found: '1 model within the limits',
  },

  {
    check: 'credits',
    outcome: 'operational',
    when: 'there are more than enough',
    found: '10 credits available',
  },
  {
    check: 'credits',
    outcome: 'operational',
    when: 'there are exactly enough',
    facts: { balance: known({ available: 5 }) },
    found: '5 credits available',
  },
  {
    check: 'credits',
    outcome: 'operational',
    when: 'there is nothing and nothing is asked for',
    facts: { balance: known({ available: 0 }) },
    thresholds: { minCredits: 0 },
    found: '0 credits available',
  },
  {
    check: 'credits',
    outcome: 'no-credits',
    when: 'there are a little too few',
    facts: { balance: known({ available: 4.999999 }) },
    found: '4.999999 credits available',
  },
  {
    check: 'credits',
    outcome: 'no-credits',
    when: 'there are debts, even if nothing is asked for',
    facts: { balance: known({ available: -0.5 }) },
    thresholds: { minCredits: 0 },
    found: '-0.5 credits available',
  },
  estimateRow(
    'operational',
    'they are exactly what the work is estimated to cost',
    2.4,
    { words: WORK, estimate: { usd: 2.4 } },
    '2.4 credits available',
  ),
  estimateRow(
    'no-credits',
    'they are fewer than what the work is estimated to cost',
    2.3,
    { words: WORK, estimate: { usd: 2.4 } },
    '2.3 credits available',
  ),
  estimateRow(
    'model-missing',
    'a model of the work is missing',
    1_000,
    {
      words: WORK,
      estimate: { outcome: 'model-missing', problem: 'x/gone (x.prompt.yml) is not in the catalog' },
    },
    'the cost can’t be estimated: x/gone (x.prompt.yml) is not in the catalog',
  ),
  estimateRow(
    'unknown',
    'a price of the work is not known',
    1_000,
    {
      words: WORK,
      estimate: { outcome: 'unknown', problem: 'm (m.prompt.yml) has no price in the catalog' },
    },
    'the cost can’t be estimated: m (m.prompt.yml) has no price in the catalog',
  ),
  estimateRow(
    'unknown',
    'the catalog could not be read',
    1_000,
    { words: WORK, estimate: undefined },
    'the cost can’t be estimated: the catalog could not be read',
  ),

  {
    check: 'auto-topup',
    outcome: 'operational',
    when: 'it is on',
    found: '20 credits each time fewer than 5 are left',
  },
  {
    check: 'auto-topup',
    outcome: 'operational',
    when: 'it waits until nothing is left',
    facts: { topup: known({ threshold: 0, amount: 20 }) },
    found: '20 credits each time fewer than 0 are left',
  },
  ...[
    { threshold: undefined, amount: undefined },
    { threshold: 5, amount: undefined },
    { threshold: undefined, amount: 20 },
    { threshold: 5, amount: 0 },
  ].map(
    (topup): Row => ({
      check: 'auto-topup',
      outcome: 'no-credits',
      when: `its setting is ${JSON.stringify(topup)}`,
      facts: { topup: known(topup) },
      found: 'automatic top-up is off; `auto-topup` of `mode: ensure` sets it',
    }),
  ),

  { check: 'probe', outcome: 'operational', when: 'all answer', found: '2 models, the slowest after 250 ms' },
  probeRow(
    'operational',
    'the first token comes just in time',
    answers({ firstTokenMs: 2_000 }),
    '1 model, the slowest after 2 s',
    { maxLatencyMs: 2_000 },
  ),
  probeRow(
    'operational',
    'the first token has no time of its own, and the whole answer is in time',
    answers({ firstTokenMs: undefined }),
    '1 model, the slowest after 40 ms',
    { maxLatencyMs: LATENCY_MS },
  ),
  probeRow(
    'operational',
    'the first token is there at once',
    answers({ firstTokenMs: 0 }),
    '1 model, the slowest after 0 ms',
    { maxLatencyMs: 1 },
  ),
  probeRow(
    'operational',
    'it is slow and nobody set a limit',
    answers({ firstTokenMs: 119_000 }),
    '1 model, the slowest after 119 s',
  ),
  {
    check: 'probe',
    outcome: 'operational',
    when: 'a model that the catalog lacks is missing and the others answer',
    facts: {
      probes: new Map<string, Measurement<Probe>>([
        ['a/one', answers()],
        ['x/gone', failed('model-missing')],
      ]),
    },
    found: '1 model, the slowest after 100 ms',
  },
  probeRow(
    'degraded',
    'the first token comes a little late',
    answers({ firstTokenMs: 2_001 }),
    'a/one: first token after 2 s',
    { maxLatencyMs: 2_000 },
  ),
  probeRow(
    'degraded',
    'the first token has no time of its own, and the whole answer is late',
    answers({ firstTokenMs: undefined }),
    'a/one: first token after 40 ms',
    { maxLatencyMs: LATENCY_MS - 1 },
  ),
  probeRow(
    'model-missing',
    'the catalog has the model that can’t be asked',
    failed('model-missing', 'No such model.'),
    'a/one: No such model.',
  ),
  probeRow(
    'model-missing',
    'the model can’t be asked and there is no catalog',
    failed('model-missing', 'No such model.'),
    'a/one: No such model.',
    { facts: { catalog: failed('unreachable') } },
  ),
  {
    check: 'probe',
    outcome: 'model-missing',
    when: 'the catalog lacks each of them',
    facts: { probes: new Map([['x/gone', failed('model-missing')]]) },
    found: 'none of the models is there to be asked',
  },
  {
    check: 'probe',
    outcome: 'model-missing',
    when: 'there was no model to ask',
    facts: { probes: new Map() },
    found: 'none of the models is there to be asked',
  },
  probeRow(
    'disabled',
    'the key is refused and inference is off',
    failed('auth', 'The key was refused.'),
    'a/one: inference is off, and its key revoked',
    { facts: { status: OFF } },
  ),
  probeRow(
    'auth',
    'the key is refused and nobody asked for the status',
    failed('auth', 'The key was refused.'),
    'a/one: The key was refused.',
    { facts: { status: undefined } },
  ),
  probeRow(
    'auth',
    'the key is refused and the status is not known',
    failed('auth', 'The key was refused.'),
    'a/one: The key was refused.',
    { facts: { status: failed('unreachable') } },
  ),
  probeRow(
    'no-credits',
    'there are none, also where inference is off',
    failed('no-credits', 'No credits.'),
    'a/one: No credits.',
    { facts: { status: OFF } },
  ),
  {
    check: 'probe',
    outcome: 'unreachable',
    when: 'a pattern is wanted, the catalog that tells its meaning can’t be read, and the ids answer',
    facts: { catalog: failed('unreachable', 'No answer.') },
    thresholds: { resolved: undefined, wanted: ['a/one', 'x/*', 'b/two'] },
    found: 'x/*: not asked: the catalog could not be read',
  },
  {
    check: 'probe',
    outcome: 'operational',
    when: 'the catalog can’t be read, only ids are wanted, and all answer',
    facts: { catalog: failed('unreachable', 'No answer.') },
    thresholds: { resolved: undefined },
    found: '2 models, the slowest after 250 ms',
  },
  probeRow(
    'unknown',
    'a model answers without a token, however fast',
    answers({ hasAnswered: false, firstTokenMs: 1 }),
    'a/one: answered without a single token',
    { maxLatencyMs: 2_000 },
  ),
];

function judgeRow({ check, facts, thresholds }: Row): Verdict | undefined {
  return judge({ ...FACTS, ...facts }, { ...THRESHOLDS, ...thresholds }).find(
    (verdict) => verdict.check === check,
  );
}

describe('every check and every outcome', () => {
  test.each(ROWS.map((row) => ({ ...row })))('$check is $outcome when $when', (row) => {
    expect(judgeRow(row)).toMatchObject({
      check: row.check,
      outcome: row.outcome,
      found: row.found,
      latencyMs: expect.any(Number),
      expected: expect.stringMatching(/\S/),
      source: expect.stringMatching(/\S/),
    });
  });

  const IMPOSSIBLE: Record<CheckName, readonly GateOutcome[]> = {
    status: [
      // A switch is on or off.
      'degraded',
      // It is about no model and no price.
      'model-missing',
      'price-exceeded',
    ],
    models: [
      // A model is listed or not.
      'degraded',
      // Prices have their own check.
      'price-exceeded',
      // The catalog is public and tells nothing about the account.
      'disabled',
    ],
    prices: [
      // The catalog is public and tells nothing about the account.
      'disabled',
    ],
    credits: [
      // They are enough or not.
      'degraded',
      // A dear model makes a higher estimate, which is met or not.
      'price-exceeded',
      // An account keeps its credits whether inference is on or off.
      'disabled',
    ],
    'auto-topup': [
      // A setting is on or off.
      'degraded',
      // It is about no model and no price.
      'model-missing',
      'price-exceeded',
      // An account keeps the setting whether inference is on or off; itself off, it lets credits run out.
      'disabled',
    ],
    probe: [
      // A probe tells what it used, not what that costs.
      'price-exceeded',
    ],
  };

  test('the table has every pair of a check and an outcome that is possible, and no other', () => {
    const possible = CHECKS.flatMap((check) =>
      OUTCOMES.filter((outcome) => !IMPOSSIBLE[check].includes(outcome)).map(
        (outcome) => `${check}: ${outcome}`,
      ),
    );
    const covered = new Set(ROWS.map(({ check, outcome }) => `${check}: ${outcome}`));
    expect([...covered].sort()).toEqual(possible.sort());
  });
});

describe('judge', () => {
  test('gives one verdict for each check that is on, in the order in which a reader asks', () => {
    expect(judge(FACTS, THRESHOLDS).map(({ check }) => check)).toEqual(CHECKS);
  });

  test('always judges the catalog, and nothing else that nobody asked for', () => {
    const facts: Measurements = {
      catalog: FACTS.catalog,
      status: undefined,
      balance: undefined,
      topup: undefined,
      probes: undefined,
      spendings: [],
    };
    expect(judge(facts, { ...THRESHOLDS, prices: undefined }).map(({ check }) => check)).toEqual(['models']);
  });

  test('says what was expected', () => {
    const thresholds: Thresholds = {
      ...THRESHOLDS,
      prices: { ...NO_LIMITS, maxInputUsd: 3, maxOutputUsd: 15.5 },
      maxLatencyMs: 1_500,
    };
    expect(judge(FACTS, thresholds).map(({ expected }) => expected)).toEqual([
      'inference is on',
      '2 models in the catalog',
      'at most $3 in; at most $15.5 out',
      'at least 5 credits',
      'automatic top-up is on',
      'a first token of each model within 1.5 s',
    ]);
  });

  test('says what was expected also where the fact failed', () => {
    const facts: Measurements = {
      catalog: failed('unreachable'),
      status: failed('auth'),
      balance: failed('auth'),
      topup: failed('auth'),
      probes: new Map([['a/one', failed('auth')]]),
      spendings: [],
    };
    const failedVerdicts = judge(facts, { ...THRESHOLDS, resolved: undefined });
    expect(failedVerdicts.map(({ expected }) => expected)).toEqual(
      judge(FACTS, THRESHOLDS).map(({ expected }) => expected),
    );
  });

  test('passes on how long each fact took and where it is from', () => {
    for (const verdict of judge(FACTS, THRESHOLDS))
      expect(verdict).toMatchObject({ latencyMs: LATENCY_MS, source: SOURCE });
  });
});

describe('judgeStatus', () => {
  test('is about the account, not about models', () => {
    expect(judgeStatus(OFF)).not.toHaveProperty('models');
  });
});

describe('judgeModels', () => {
  function saidOf(resolved: readonly ResolvedModel[]): readonly ModelVerdict[] | undefined {
    return judgeModels(dated(CATALOG), { resolved, wanted: resolved.map(({ wanted }) => wanted) }).models;
  }

  test('says of each id and each pattern what it came to', () => {
    expect(
      saidOf([
        ...found('a/one'),
        { wanted: '*/*', ids: ['a/one', 'b/two'], nearest: [] },
        { wanted: 'b/*', ids: ['b/two'], nearest: [] },
        missing('x/gone'),
      ]),
    ).toEqual([
      { model: 'a/one', outcome: 'operational', found: 'in the catalog' },
      { model: '*/*', outcome: 'operational', found: '2 models of the catalog' },
      { model: 'b/*', outcome: 'operational', found: '1 model of the catalog' },
      { model: 'x/gone', outcome: 'model-missing', found: 'not in the catalog' },
    ]);
  });

  test.each([
    [[], 'a catalog that lists models'],
    [['m'], '1 model in the catalog'],
    [['m', 'x/*'], '2 models in the catalog'],
  ])('expects where %j are wanted %s', (wanted, expected) => {
    expect(judgeModels(dated(CATALOG), { resolved: [], wanted }).expected).toBe(expected);
  });

  test.each([
    [5, ''],
    [6, '; and 1 more'],
    [7, '; and 2 more'],
  ])('of %d that are missing names five and counts the others', (count, more) => {
    const resolved = Array.from({ length: count }, (_, index) => missing(`x/${index}`));
    const wanted = resolved.map((model) => model.wanted);
    const verdict = judgeModels(dated(CATALOG), { resolved, wanted });
    const named = [0, 1, 2, 3, 4].map((index) => `x/${index}: not in the catalog`).join('; ');
    expect(verdict.found).toBe(`${named}${more}`);
    expect(verdict.models).toHaveLength(count);
  });
});

describe('judgePrices', () => {
  function judgeOne(prices: Prices, limits: Partial<PriceLimits>): Verdict {
    return judgePrices(dated(catalogOf({ m: prices })), found('m'), { ...NO_LIMITS, ...limits });
  }

  test('shows how far a price fell', () => {
    expect(
      judgeOne(priced(2, 14.95, 0.3), { pinned: pin({ m: pinnedAt(3, 15, 0.4) }) }).models,
    ).toMatchObject([
      {
        model: 'm',
        outcome: 'operational',
        found: '$2 in, −33.3 %; $14.95 out, −0.3 %; $0.3 cached, −25 %',
      },
    ]);
  });

  test('takes a price that is new for cached tokens for a change of what they cost as input', () => {
    const pinned = pin({ m: pinnedAt(3, 15) });
    expect(judgeOne(priced(3, 15, 0.3), { pinned }).models).toMatchObject([
      { model: 'm', outcome: 'operational', found: '$3 in; $15 out; $0.3 cached, −90 %' },
    ]);
  });

  test.each([
    ['nobody has a price for them', priced(3, 15), pin({ m: pinnedAt(3, 15) })],
    ['nothing is pinned', priced(3, 15, 0.3), undefined],
  ])('says nothing of cached tokens where %s', (_where, now, pinned) => {
    expect(judgeOne(now, { pinned }).models).toMatchObject([
      { model: 'm', outcome: 'operational', found: '$3 in; $15 out' },
    ]);
  });

  test.each([
    [1, '$1 in'],
    [1.000001, '$1.000001 in, +under 0.1 %'],
    [1.00049, '$1.00049 in, +under 0.1 %'],
    [1.0005, '$1.0005 in, +0.1 %'],
    [0.99951, '$0.99951 in, −under 0.1 %'],
    [0.9994, '$0.9994 in, −0.1 %'],
  ])('from 1 to %d is a change in words: %s', (now, words) => {
    const pinned = pin({ m: pinnedAt(1, 2) });
    expect(judgeOne(priced(now, 2), { pinned, tolerancePercent: 1 }).models).toMatchObject([
      { found: `${words}; $2 out` },
    ]);
  });

  test('takes a price that fell to nothing for cheaper', () => {
    expect(judgeOne(priced(0, 0), { pinned: pin({ m: pinnedAt(3, 15) }) }).models).toMatchObject([
      { model: 'm', outcome: 'operational', found: '$0 in, −100 %; $0 out, −100 %' },
    ]);
  });

  test.each([
    [0.7, 0.77, 10],
    [0.1, 0.11, 10],
    [1.1, 1.155, 5],
    [0.07, 0.0735, 5],
    [3, 3.03, 1],
    [2.675, 5.35, 100],
    [0.00001, 0.000011, 10],
  ])('from %d to %d is %d percent, no more and no less', (then, now, percent) => {
    const pinned = pin({ m: pinnedAt(then, 1) });
    expect(judgeOne(priced(now, 1), { pinned, tolerancePercent: percent }).outcome).toBe('degraded');
    expect(judgeOne(priced(now, 1), { pinned, tolerancePercent: percent - 0.001 }).outcome).toBe(
      'price-exceeded',
    );
  });

  test.each<[Partial<PriceLimits>, string]>([
    [{}, 'known prices'],
    [{ maxInputUsd: 3 }, 'at most $3 in'],
    [{ maxOutputUsd: 0 }, 'at most $0 out'],
    [{ pinned: pin({}) }, 'no more than on 2026-01-31'],
    [{ tolerancePercent: 5 }, 'known prices'],
    [
      { maxInputUsd: 3, maxOutputUsd: 15, pinned: pin({}), tolerancePercent: 2.5 },
      'at most $3 in; at most $15 out; no more than on 2026-01-31 (+2.5 % tolerated)',
    ],
  ])('puts the limits %j into words', (limits, expected) => {
    expect(judgeOne(priced(1, 1), limits).expected).toBe(expected);
  });

  test('holds every model of a pattern to the limits, each once', () => {
    const resolved = [{ wanted: '*/*', ids: ['a/one', 'b/two'], nearest: [] }, ...found('b/two')];
    const verdict = judgePrices(dated(CATALOG), resolved, { ...NO_LIMITS, maxInputUsd: 2 });
    expect(verdict).toMatchObject({
      outcome: 'price-exceeded',
      found: 'a/one: $3 in, above $2; $15 out',
      models: [
        { model: 'a/one', outcome: 'price-exceeded' },
        { model: 'b/two', outcome: 'operational', found: '$1 in; $2 out' },
      ],
    });
    expect(verdict.models).toHaveLength(2);
  });

  test('is as bad as the worst model, and names all that are not good', () => {
    const catalog = catalogOf({ dear: priced(9, 9), odd: priced(undefined, 1), good: priced(1, 1) });
    expect(
      judgePrices(dated(catalog), found('dear', 'odd', 'good'), { ...NO_LIMITS, maxInputUsd: 2 }),
    ).toMatchObject({
      outcome: 'unknown',
      found: 'dear: $9 in, above $2; $9 out; odd: no in price in the catalog; $1 out',
    });
  });
});

describe('judgeCredits', () => {
  const balance = known({ available: 10 });

  test.each<[Pick<Thresholds, 'minCredits' | 'plannedWork'>, string]>([
    [{ minCredits: 0, plannedWork: undefined }, 'at least 0 credits'],
    [{ minCredits: 2.5, plannedWork: undefined }, 'at least 2.5 credits'],
    [
      { minCredits: undefined, plannedWork: { words: WORK, estimate: { usd: 0.0125 } } },
      `at least 0.0125 credits, the estimated cost of ${WORK} (1 credit taken as $1)`,
    ],
    [{ minCredits: undefined, plannedWork: { words: WORK, estimate: undefined } }, `credits for ${WORK}`],
  ])('puts %j into words', (thresholds, expected) => {
    expect(judgeCredits(balance, thresholds).expected).toBe(expected);
  });

  test('a balance that could not be had comes before an estimate that could not be made', () => {
    const plannedWork = { words: WORK, estimate: undefined };
    expect(judgeCredits(failed('auth', 'Refused.'), { minCredits: undefined, plannedWork })).toMatchObject({
      outcome: 'auth',
      found: 'Refused.',
    });
  });
});

describe('judgeTopup', () => {
  test('is about the account, not about models', () => {
    expect(judgeTopup(known({ threshold: 1, amount: 1 }))).not.toHaveProperty('models');
  });
});

describe('judgeProbes', () => {
  const ASKED: Pick<Measurements, 'status' | 'catalog'> = { status: undefined, catalog: dated(CATALOG) };
  const NO_LIMIT = { maxLatencyMs: undefined, wanted: [] };

  test('says of each model how long it took, or what went wrong', () => {
    const probes = new Map<string, Measurement<Probe>>([
      ['a/one', answers({ firstTokenMs: 3_000 })],
      ['b/two', failed('unreachable', 'No answer.')],
      ['c/three', answers({ hasAnswered: false })],
      ['d/four', answers({ firstTokenMs: 1_999 })],
    ]);
    expect(judgeProbes(probes, ASKED, { maxLatencyMs: 2_000, wanted: [...probes.keys()] })).toMatchObject({
      outcome: 'unknown',
      expected: 'a first token of each model within 2 s',
      found: 'a/one: first token after 3 s; b/two: No answer.; c/three: answered without a single token',
      models: [
        { model: 'a/one', outcome: 'degraded', found: 'first token after 3 s', latencyMs: 3_000 },
        { model: 'b/two', outcome: 'unreachable', found: 'No answer.' },
        { model: 'c/three', outcome: 'unknown', latencyMs: 100 },
        { model: 'd/four', outcome: 'operational', found: 'first token after 2 s', latencyMs: 1_999 },
      ],
    });
  });

  test('takes as long as the longest probe, also one that is told elsewhere', () => {
    const probes = new Map<string, Measurement<Probe>>([
      ['a/one', answers()],
      ['x/gone', { ...failed('model-missing'), latencyMs: 900 }],
    ]);
    expect(judgeProbes(probes, ASKED, NO_LIMIT)).toMatchObject({ latencyMs: 900, source: SOURCE });
  });

  test('names its source also where nothing was asked', () => {
    expect(judgeProbes(new Map([['a/one', answers()]]), ASKED, NO_LIMIT).source).toBe(SOURCE);
    expect(judgeProbes(new Map(), ASKED, NO_LIMIT)).toMatchObject({
      latencyMs: 0,
      source: 'chat/completions',
    });
  });

  test('a missing model is told by `models` where the catalog lacks it, and here where it has it', () => {
    const probes = new Map([
      ['a/one', failed('model-missing', 'Can’t be asked.')],
      ['x/gone', failed('model-missing', 'No such model.')],
    ]);
    expect(judgeProbes(probes, ASKED, NO_LIMIT).models).toEqual([
      { model: 'a/one', outcome: 'model-missing', found: 'Can’t be asked.' },
    ]);
    const withoutCatalog = { ...ASKED, catalog: failed('unreachable') };
    expect(judgeProbes(probes, withoutCatalog, NO_LIMIT).models).toHaveLength(2);
  });

  test.each(FAILURES)('says of each pattern that it was not asked where the catalog is %s', (outcome) => {
    const wanted = ['a/one', 'x/*', 'b/two', '{c,d}/**'];
    const probes = new Map([
      ['a/one', answers()],
      ['b/two', answers()],
    ]);
    const asked = { ...ASKED, catalog: failed(outcome) };
    const verdict = judgeProbes(probes, asked, { maxLatencyMs: undefined, wanted });
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.models).toEqual([
      expect.objectContaining({ model: 'a/one', outcome: 'operational' }),
      expect.objectContaining({ model: 'b/two', outcome: 'operational' }),
      { model: 'x/*', outcome, found: 'not asked: the catalog could not be read' },
      { model: '{c,d}/**', outcome, found: 'not asked: the catalog could not be read' },
    ]);
  });

  test('says so also where there is nothing else to ask', () => {
    const asked = { ...ASKED, catalog: failed('unreachable') };
    expect(judgeProbes(new Map(), asked, { maxLatencyMs: 1_000, wanted: ['x/*'] })).toMatchObject({
      outcome: 'unreachable',
      models: [{ model: 'x/*', outcome: 'unreachable' }],
    });
  });

  test('says nothing of a pattern where the catalog told its meaning', () => {
    const probes = new Map([['a/one', answers()]]);
    const verdict = judgeProbes(probes, ASKED, { maxLatencyMs: undefined, wanted: ['a/*'] });
    expect(verdict.models).toMatchObject([{ model: 'a/one', outcome: 'operational' }]);
    expect(verdict.outcome).toBe('operational');
  });

  test('only a refused key is explained by inference that is off', () => {
    const probes = new Map(
      WORSE_THAN_DEGRADED.map((outcome): [string, Measurement<Probe>] => [`a/${outcome}`, failed(outcome)]),
    );
    const catalog = dated(new Map([...probes.keys()].map((model) => [model, priced(1, 1)])));
    expect(
      judgeProbes(probes, { status: OFF, catalog }, NO_LIMIT).models?.map(({ outcome }) => outcome),
    ).toEqual(WORSE_THAN_DEGRADED.map((outcome) => (outcome === 'auth' ? 'disabled' : outcome)));
  });
});

function verdictOf(check: CheckName, outcome: GateOutcome, models?: Record<string, GateOutcome>): Verdict {
  const verdict = { check, outcome, expected: 'e', found: 'f', latencyMs: 1, source: SOURCE };
  if (models === undefined) return verdict;
  const each = Object.entries(models).map(([model, own]) => ({ model, outcome: own, found: 'f' }));
  return { ...verdict, models: each };
}

describe('findFailed', () => {
  const good = verdictOf('status', 'operational');
  const slow = verdictOf('probe', 'degraded', { a: 'operational', b: 'degraded' });
  const dear = verdictOf('prices', 'unknown', { a: 'price-exceeded', b: 'unknown', c: 'operational' });

  test.each<[string, GateOutcome[], Verdict[]]>([
    ['what `fail-on` names', ['degraded'], [slow]],
    ['nothing when `fail-on` is none', [], []],
    ['a check of which one model has a lesser word that is named', ['price-exceeded'], [dear]],
    ['a check by its own word', ['unknown'], [dear]],
    ['several, in their order', ['price-exceeded', 'degraded'], [slow, dear]],
    ['nothing when nothing has that word', ['auth', 'disabled'], []],
    ['each once, though several words are named', ['price-exceeded', 'unknown'], [dear]],
  ])('finds %s', (_what, failOn, expected) => {
    expect(findFailed([good, slow, dear], failOn)).toEqual(expected);
  });

  test.each<[string, Prices, Partial<PriceLimits>]>([
    ['price is not known', priced(3, undefined), {}],
    ['prices are not in the price file', priced(3, 15), { pinned: pin({ other: pinnedAt(3, 15) }) }],
  ])(
    'finds a price above its maximum by that word, also where the model’s other %s',
    (_what, now, limits) => {
      const verdict = judgePrices(dated(catalogOf({ m: now })), found('m'), {
        ...NO_LIMITS,
        maxInputUsd: 2,
        ...limits,
      });
      expect(verdict).toMatchObject({ outcome: 'unknown', models: [{ outcome: 'unknown' }] });
      expect(findFailed([verdict], ['price-exceeded'])).toEqual([verdict]);
      expect(findFailed([verdict], ['unknown'])).toEqual([verdict]);
      expect(findFailed([verdict], ['degraded', 'model-missing', 'no-credits'])).toEqual([]);
    },
  );

  test('finds a price that rose by that word, also where the model’s other price is not known', () => {
    const limits = { ...NO_LIMITS, pinned: pin({ m: pinnedAt(1, 2) }), tolerancePercent: 10 };
    const verdict = judgePrices(dated(catalogOf({ m: priced(1.05, undefined) })), found('m'), limits);
    expect(findFailed([verdict], ['degraded'])).toEqual([verdict]);
    expect(findFailed([verdict], ['price-exceeded'])).toEqual([]);
  });

  test('finds by default everything that is not healthy', () => {
    const verdicts = OUTCOMES.map((outcome) => verdictOf('status', outcome));
    expect(findFailed(verdicts, WORSE_THAN_DEGRADED)).toEqual(
      verdicts.filter(({ outcome }) => !isHealthy(outcome)),
    );
  });

  test('finds nothing in nothing', () => {
    expect(findFailed([], OUTCOMES)).toEqual([]);
  });
});

describe('isWorthWaiting', () => {
  test.each(OUTCOMES)('when only %s fails, exactly if it can change by itself', (outcome) => {
    expect(isWorthWaiting([verdictOf('status', outcome)], [outcome])).toBe(canChangeByItself(outcome));
  });

  test.each<[string, boolean, Verdict[], readonly GateOutcome[]]>([
    ['nothing fails', false, [verdictOf('status', 'operational')], WORSE_THAN_DEGRADED],
    ['there is nothing', false, [], WORSE_THAN_DEGRADED],
    ['`fail-on` is none', false, [verdictOf('models', 'unreachable')], []],
    [
      'one of two can’t change by itself',
      false,
      [verdictOf('models', 'unreachable'), verdictOf('status', 'disabled')],
      WORSE_THAN_DEGRADED,
    ],
    [
      'all that fails can change, and what can’t does not fail the build',
      true,
      [verdictOf('models', 'unreachable'), verdictOf('prices', 'price-exceeded')],
      ['unreachable'],
    ],
    [
      'the check’s own word can change but that of a model can’t',
      false,
      [verdictOf('probe', 'unreachable', { a: 'unreachable', b: 'auth' })],
      WORSE_THAN_DEGRADED,
    ],
    [
      'only a model’s lesser word is named, and it can change',
      true,
      [verdictOf('probe', 'auth', { a: 'auth', b: 'degraded' })],
      ['degraded'],
    ],
  ])('when %s: %j', (_when, expected, verdicts, failOn) => {
    expect(isWorthWaiting(verdicts, failOn)).toBe(expected);
  });

  const unreachable = judgeModels(failed('unreachable'), { resolved: undefined, wanted: ['m'] });
  const off = judgeTopup(known({ threshold: undefined, amount: undefined }));
  const empty = judgeCredits(known({ available: 0 }), { minCredits: 5, plannedWork: undefined });
  const judgeAt = (prices: Prices, limits: Partial<PriceLimits>) =>
    judgePrices(dated(catalogOf({ m: prices })), found('m'), { ...NO_LIMITS, ...limits });
  const unpinned = judgeAt(priced(3, 15), { pinned: pin({ other: pinnedAt(3, 15) }) });

  test.each<[string, boolean, Verdict[], readonly GateOutcome[]]>([
    ['the credits are used up', true, [empty], WORSE_THAN_DEGRADED],
    ['top-up is off', false, [off], WORSE_THAN_DEGRADED],
    ['the credits are used up and top-up is off', false, [empty, off], WORSE_THAN_DEGRADED],
    ['top-up is off, which does not fail the build', true, [unreachable, off], ['unreachable']],
    ['the setting of top-up could not be had', true, [judgeTopup(failed('unreachable'))], ['unreachable']],
    ['a model is not in the price file', false, [unpinned], WORSE_THAN_DEGRADED],
    ['one is not, and something else can change', false, [unreachable, unpinned], WORSE_THAN_DEGRADED],
    ['one is not, which does not fail the build', true, [unreachable, unpinned], ['unreachable']],
    ['the catalog lacks a price', true, [judgeAt(priced(3, undefined), {})], WORSE_THAN_DEGRADED],
    [
      'the catalog lacks a price, and the other is above its maximum',
      false,
      [judgeAt(priced(3, undefined), { maxInputUsd: 2 })],
      WORSE_THAN_DEGRADED,
    ],
    [
      'the catalog lacks a price of a pinned model',
      true,
      [judgeAt(priced(3, undefined), { pinned: pin({ m: pinnedAt(3, 15) }) })],
      WORSE_THAN_DEGRADED,
    ],
  ])('when %s, as it was judged: %j', (_when, expected, verdicts, failOn) => {
    expect(isWorthWaiting(verdicts, failOn)).toBe(expected);
  });
});

describe('findGoodProbes', () => {
  const one = answers();
  const slow = answers({ firstTokenMs: 9_000 });
  const probes = new Map<string, Measurement<Probe>>([
    ['a/one', one],
    ['b/two', slow],
    ['c/three', failed('unreachable')],
    ['x/gone', failed('model-missing')],
  ]);
  const facts: Measurements = { ...FACTS, probes };

  test.each<[string, GateOutcome[], [string, Measurement<Probe>][]]>([
    [
      'a slow one too',
      ['model-missing', 'unreachable'],
      [
        ['a/one', one],
        ['b/two', slow],
      ],
    ],
    [
      'a slow one where nothing fails',
      [],
      [
        ['a/one', one],
        ['b/two', slow],
      ],
    ],
    ['no slow one where that is waited for', ['degraded', 'unreachable'], [['a/one', one]]],
  ])('finds those that are operational, none that failed or was dropped, and %s', (_what, failOn, good) => {
    const verdicts = judge(facts, { ...THRESHOLDS, maxLatencyMs: 2_000 });
    expect([...findGoodProbes(facts, verdicts, failOn)]).toEqual(good);
  });

  test('finds none where nobody probed or nothing was judged', () => {
    expect(findGoodProbes({ ...facts, probes: undefined }, judge(FACTS, THRESHOLDS), []).size).toBe(0);
    expect(findGoodProbes(facts, [], []).size).toBe(0);
  });

  test('does not take what another check says of a model for its probe', () => {
    const verdicts = [verdictOf('models', 'operational', { 'b/two': 'operational' })];
    expect(findGoodProbes(facts, verdicts, []).size).toBe(0);
  });
});

describe('whatever the facts', () => {
  const IDS = ['a/one', 'b/two', 'c/three', 'd/four'];
  const usd = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1_000, noNaN: true }));
  const maybeUsd = fc.option(usd, { nil: undefined });
  const failure = fc.tuple(fc.constantFrom(...WORSE_THAN_DEGRADED), fc.string({ minLength: 1 }));

  function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Measurement<T>> {
    return fc.oneof(
      value.map((had) => known(had)),
      failure.map(([outcome, problem]): Measurement<T> => failed(outcome, problem)),
    );
  }

  function asked<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Measurement<T> | undefined> {
    return fc.option(fact(value), { nil: undefined });
  }

  const prices: fc.Arbitrary<Prices> = fc.record({
    inputUsdPerMillion: maybeUsd,
    outputUsdPerMillion: maybeUsd,
    cacheReadUsdPerMillion: maybeUsd,
  });
  const ids = fc.subarray(IDS);
  const anyFacts: fc.Arbitrary<Measurements> = fc.record({
    catalog: fact(
      fc.record({
        catalog: ids.chain((some) =>
          fc
            .tuple(...some.map((id) => prices.map((each): [string, Prices] => [id, each])))
            .map((each) => new Map(each)),
        ),
        ageMs: fc.nat(),
      }),
    ),
    status: asked(fc.record({ isEnabled: fc.boolean(), createdAt: fc.constant(undefined) })),
    balance: asked(fc.record({ available: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
    topup: asked(fc.record({ threshold: maybeUsd, amount: maybeUsd })),
    spendings: fc.constant([]),
    probes: fc.option(
      ids.chain((some) =>
        fc
          .tuple(
            ...some.map((id) =>
              fact(
                fc.record({
                  firstTokenMs: fc.option(fc.nat(5_000), { nil: undefined }),
                  hasAnswered: fc.boolean(),
                }),
              ).map((probe): [string, Measurement<Probe>] => [id, probe]),
            ),
          )
          .map((each) => new Map(each)),
      ),
      { nil: undefined },
    ),
  });

  const pinned: fc.Arbitrary<PinnedPrices | undefined> = fc.option(
    fc
      .tuple(ids, usd, usd, maybeUsd)
      .map(([some, input, output, cacheRead]) =>
        pin(Object.fromEntries(some.map((id) => [id, pinnedAt(input, output, cacheRead)]))),
      ),
    { nil: undefined },
  );
  const limits: fc.Arbitrary<PriceLimits> = fc.record({
    maxInputUsd: maybeUsd,
    maxOutputUsd: maybeUsd,
    pinned,
    tolerancePercent: fc.nat(200),
  });

  /** What each wanted id or pattern means in a catalog. */
  const WANTED: Record<string, (id: string) => boolean> = {
    ...Object.fromEntries(IDS.map((wanted) => [wanted, (id: string) => id === wanted])),
    'a/*': (id) => id.startsWith('a/'),
    '*/*': () => true,
    'x/*': () => false,
  };

  /** As the gate would set them: what is wanted is looked up in this catalog. */
  const judged = fc
    .record({
      facts: anyFacts,
      prices: fc.option(limits, { nil: undefined }),
      minCredits: usd,
      maxLatencyMs: fc.option(fc.nat(5_000), { nil: undefined }),
      wanted: fc.subarray(Object.keys(WANTED)),
    })
    .map(({ facts, ...rest }) => {
      const catalog = 'value' in facts.catalog ? facts.catalog.value.catalog : undefined;
      const resolved =
        catalog &&
        rest.wanted.map((wanted) => ({
          wanted,
          ids: [...catalog.keys()].filter((id) => WANTED[wanted]?.(id)),
          nearest: [],
        }));
      const thresholds: Thresholds = { ...rest, resolved, plannedWork: undefined };
      return { facts, wanted: rest.wanted, verdicts: judge(facts, thresholds) };
    });

  test('a check whose fact failed says so in the fact’s own words, and is never healthy', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const factOf: Record<Exclude<CheckName, 'probe'>, Measurement<unknown> | undefined> = {
          status: facts.status,
          models: facts.catalog,
          prices: facts.catalog,
          credits: facts.balance,
          'auto-topup': facts.topup,
        };
        for (const { check, outcome, found: words } of verdicts) {
          const own = check === 'probe' ? undefined : factOf[check];
          if (!own || !('failure' in own)) continue;
          expect(isHealthy(outcome)).toBe(false);
          expect({ outcome, problem: words }).toEqual(own.failure);
        }
      }),
    );
  });

  test('a model whose probe failed is never healthy, and left out only where the catalog lacks it', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const models = verdicts.find(({ check }) => check === 'probe')?.models ?? [];
        for (const [id, probe] of facts.probes ?? []) {
          if (!('failure' in probe)) continue;
          const own = models.find(({ model }) => model === id);
          if (own) {
            expect(isHealthy(own.outcome)).toBe(false);
            continue;
          }
          expect(probe.failure.outcome).toBe('model-missing');
          expect('value' in facts.catalog && !facts.catalog.value.catalog.has(id)).toBe(true);
        }
      }),
    );
  });

  test('a pattern without a catalog to fill it is never healthy, and its probe fails as the catalog did', () => {
    fc.assert(
      fc.property(judged, ({ facts: { catalog }, wanted, verdicts }) => {
        const verdict = verdicts.find(({ check }) => check === 'probe');
        const own = verdict?.models?.filter(({ model }) => model.includes('*')) ?? [];
        const unasked = 'failure' in catalog && verdict ? wanted.filter((model) => model.includes('*')) : [];
        expect(own.map(({ model }) => model)).toEqual(unasked);
        if (verdict && unasked.length > 0) expect(isHealthy(verdict.outcome)).toBe(false);
        for (const { outcome } of own) expect('failure' in catalog && catalog.failure.outcome).toBe(outcome);
      }),
    );
  });

  test('a price above its maximum is always found, whatever else is not known', () => {
    fc.assert(
      fc.property(prices, limits, (now, held) => {
        const verdict = judgePrices(dated(catalogOf({ 'a/one': now })), found('a/one'), held);
        const { maxInputUsd = Number.POSITIVE_INFINITY, maxOutputUsd = Number.POSITIVE_INFINITY } = held;
        const isAbove =
          (now.inputUsdPerMillion ?? 0) > maxInputUsd || (now.outputUsdPerMillion ?? 0) > maxOutputUsd;
        const isFound = findFailed([verdict], ['price-exceeded']).length > 0;
        expect(isFound || !isAbove).toBe(true);
        expect(isAbove && isHealthy(verdict.outcome)).toBe(false);
      }),
    );
  });

  test('the whole is never healthy when any fact failed', () => {
    fc.assert(
      fc.property(judged, ({ facts, verdicts }) => {
        const { catalog, status, balance, topup, probes } = facts;
        const all = [catalog, status, balance, topup, ...(probes?.values() ?? [])];
        const hasFailed = all.some((each) => each !== undefined && 'failure' in each);
        const whole = worstOutcome(verdicts.map(({ outcome }) => outcome));
        expect(hasFailed && isHealthy(whole)).toBe(false);
      }),
    );
  });

  test('a check is as bad as its worst model, and always has words', () => {
    fc.assert(
      fc.property(judged, ({ verdicts }) => {
        for (const { outcome, models, found: words, expected } of verdicts) {
          expect(words).not.toBe('');
          expect(expected).not.toBe('');
          if (models) expect(outcome).toBe(worstOutcome(models.map((model) => model.outcome)));
        }
      }),
    );
  });

  test('raising a price never makes the outcome better', () => {
    const rise = fc.oneof(fc.constant(0), fc.constant(1e-9), usd);
    const change = fc.record({
      prices: fc.record({
        inputUsdPerMillion: usd,
        outputUsdPerMillion: usd,
        cacheReadUsdPerMillion: maybeUsd,
      }),
      rises: fc.tuple(rise, rise, rise),
      limits,
    });
    fc.assert(
      fc.property(change, ({ prices: before, rises: [input, output, cached], limits: held }) => {
        const { inputUsdPerMillion, outputUsdPerMillion, cacheReadUsdPerMillion } = before;
        const after = priced(
          inputUsdPerMillion + input,
          outputUsdPerMillion + output,
          cacheReadUsdPerMillion === undefined ? undefined : cacheReadUsdPerMillion + cached,
        );
        const judgeAt = (now: Prices) =>
          OUTCOMES.indexOf(judgePrices(dated(catalogOf({ 'a/one': now })), found('a/one'), held).outcome);
        expect(judgeAt(after)).toBeGreaterThanOrEqual(judgeAt(before));
      }),
    );
  });

  test('tolerating more never makes the outcome worse', () => {
    fc.assert(
      fc.property(prices, limits, fc.nat(100), (now, held, more) => {
        const judgeAt = (tolerancePercent: number) =>
          OUTCOMES.indexOf(
            judgePrices(dated(catalogOf({ 'a/one': now })), found('a/one'), { ...held, tolerancePercent })
              .outcome,
          );
        expect(judgeAt(held.tolerancePercent + more)).toBeLessThanOrEqual(judgeAt(held.tolerancePercent));
      }),
    );
  });

  test('credits are enough exactly when they are no fewer than asked for', () => {
    const credits = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(credits, usd, (available, minCredits) => {
        const { outcome } = judgeCredits(known({ available }), { minCredits, plannedWork: undefined });
        expect(outcome).toBe(available >= minCredits ? 'operational' : 'no-credits');
      }),
    );
  });
});
