import { describe, expect, test } from '@jest/globals';
import type { Measurement, Measurements, Probe } from '../../src/gate/measurements.ts';
import type { PriceLimits } from '../../src/gate/price-rules.ts';
import { findFailed, findGoodProbes, isWorthWaiting, judge, type Thresholds } from '../../src/gate/rules.ts';
import type { CheckName, Verdict } from '../../src/gate/verdict.ts';
import type { Prices } from '../../src/inference/prices/catalog.ts';
import {
  canChangeByItself,
  type GateOutcome,
  isHealthy,
  OUTCOMES,
  WORSE_THAN_DEGRADED,
} from '../../src/outcomes.ts';
import {
  answers,
  CATALOG,
  catalogOf,
  dated,
  FACTS,
  FAILURES,
  failed,
  found,
  judgeCheck,
  judgePricesOf,
  known,
  LATENCY_MS,
  missing,
  NO_LIMITS,
  OFF,
  pin,
  pinnedAt,
  priced,
  SOURCE,
  THRESHOLDS,
} from './known.ts';

const CHECKS: readonly CheckName[] = ['status', 'models', 'prices', 'credits', 'auto-topup', 'probe'];

describe('judge', () => {
  test('gives one verdict for each check that is on, in the order in which a reader asks', () => {
    const verdicts = judge(FACTS, THRESHOLDS);
    expect(verdicts.map(({ check }) => check)).toEqual(CHECKS);
    for (const verdict of verdicts) expect(verdict).toMatchObject({ latencyMs: LATENCY_MS, source: SOURCE });
    for (const check of ['status', 'credits', 'auto-topup'] as const)
      expect(judgeCheck(check)).not.toHaveProperty('models');
  });

  test('always judges the catalog, and nothing else that nobody asked for', () => {
    const unasked = { status: undefined, balance: undefined, topup: undefined, probes: undefined };
    const verdicts = judge({ ...FACTS, ...unasked }, { ...THRESHOLDS, prices: undefined });
    expect(verdicts.map(({ check }) => check)).toEqual(['models']);
  });

  test('says what was expected, also where the fact failed', () => {
    const prices = { ...NO_LIMITS, maxInputUsd: 3, maxOutputUsd: 15.5 };
    const thresholds: Thresholds = { ...THRESHOLDS, prices, maxLatencyMs: 1_500 };
    const expected = [
      'inference is on',
      '2 models in the catalog',
      'at most $3 in; at most $15.5 out',
      'at least 5 credits',
      'automatic top-up is on',
      'a first token of each model within 1.5 s',
    ];
    expect(judge(FACTS, thresholds).map((verdict) => verdict.expected)).toEqual(expected);
    const facts: Measurements = {
      catalog: failed('unreachable'),
      status: failed('auth'),
      balance: failed('auth'),
      topup: failed('auth'),
      probes: new Map([['a/one', failed('auth')]]),
      spendings: [],
    };
    expect(judge(facts, { ...thresholds, resolved: undefined }).map((verdict) => verdict.expected)).toEqual(
      expected,
    );
  });

  test.each(FAILURES)('says of a fact that failed with %s what the fact says', (outcome) => {
    const fact = failed(outcome, 'The server said so.');
    const verdict = { outcome, found: 'The server said so.' };
    expect(judgeCheck('status', { status: fact })).toMatchObject(verdict);
    expect(judgeCheck('credits', { balance: fact })).toMatchObject(verdict);
    expect(judgeCheck('auto-topup', { topup: fact })).toMatchObject(verdict);
    for (const check of ['models', 'prices'] as const)
      expect(judgeCheck(check, { catalog: fact }, { resolved: undefined })).toMatchObject(verdict);
    expect(judgeCheck('probe', { probes: new Map([['a/one', fact]]) })).toMatchObject({
      outcome,
      found: 'a/one: The server said so.',
    });
  });
});

test.each<[GateOutcome, string, Measurements['status']]>([
  ['operational', 'on', FACTS.status],
  [
    'operational',
    'on since 2026-01-31T00:00:00Z',
    known({ isEnabled: true, createdAt: '2026-01-31T00:00:00Z' }),
  ],
  ['disabled', 'inference is off; `mode: ensure` turns it on', OFF],
])('status is %s: %s', (outcome, words, status) => {
  expect(judgeCheck('status', { status })).toMatchObject({ outcome, found: words });
});

describe('models', () => {
  const EMPTY = dated(new Map());
  const NOTHING = 'the catalog is empty, which tells nothing';
  test.each<[GateOutcome, string, Thresholds['resolved'], Measurements['catalog']?]>([
    ['operational', 'all in the catalog of 2 models', found('a/one', 'b/two')],
    [
      'operational',
      'all in the catalog of 2 models (as of 90 s ago)',
      found('a/one'),
      dated(CATALOG, 90_000),
    ],
    ['operational', 'catalog of 1 model', [], dated(catalogOf({ m: priced(undefined, undefined) }))],
    ['model-missing', 'x/gone: not in the catalog', [...found('a/one'), missing('x/gone')]],
    ['model-missing', 'a/o: not in the catalog; did you mean a/one?', [missing('a/o', 'a/one')]],
    ['model-missing', 'a: not in the catalog; did you mean b or c?', [missing('a', 'b', 'c')]],
    ['model-missing', 'x/*: not in the catalog', [missing('x/*')]],
    ['unknown', NOTHING, [missing('a/one')], EMPTY],
    ['unknown', NOTHING, [], EMPTY],
  ])('are %s: %s', (outcome, words, resolved = [], catalog = FACTS.catalog) => {
    const wanted = resolved.map((model) => model.wanted);
    expect(judgeCheck('models', { catalog }, { resolved, wanted })).toMatchObject({ outcome, found: words });
  });

  test('are told each by what its id or pattern came to', () => {
    const all = { wanted: '*/*', ids: ['a/one', 'b/two'], nearest: [] };
    const resolved = [...found('a/one'), all, { ...all, wanted: 'b/*', ids: ['b/two'] }, missing('x/gone')];
    expect(judgeCheck('models', {}, { resolved }).models).toEqual([
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
  ])('of which %j are wanted: expected is %s', (wanted, expected) => {
    expect(judgeCheck('models', {}, { resolved: [], wanted }).expected).toBe(expected);
  });

  test.each([
    [5, ''],
    [6, '; and 1 more'],
    [7, '; and 2 more'],
  ])('of %d that are missing five are named, and the others counted', (count, more) => {
    const resolved = Array.from({ length: count }, (_, index) => missing(`x/${index}`));
    const verdict = judgeCheck('models', {}, { resolved });
    const named = [0, 1, 2, 3, 4].map((index) => `x/${index}: not in the catalog`).join('; ');
    expect(verdict.found).toBe(`${named}${more}`);
    expect(verdict.models).toHaveLength(count);
  });
});

describe('credits', () => {
  test.each<[GateOutcome, number, number]>([
    ['operational', 10, 5],
    ['operational', 5, 5],
    ['operational', 0, 0],
    ['no-credits', 4.999999, 5],
    ['no-credits', -0.5, 0],
  ])('are %s where %d are available and %d are asked for', (outcome, available, minCredits) => {
    expect(judgeCheck('credits', { balance: known({ available }) }, { minCredits })).toMatchObject({
      outcome,
      expected: `at least ${minCredits} credits`,
      found: `${available} credits available`,
    });
  });

  const WORK = 'two runs of 3 prompt files';
  const COST = `at least 2.4 credits, the estimated cost of ${WORK} (1 credit taken as $1)`;
  const MISSING = { outcome: 'model-missing', problem: 'x/gone is not in the catalog' } as const;
  const UNPRICED = { outcome: 'unknown', problem: 'm has no price in the catalog' } as const;
  test.each<[GateOutcome, number, NonNullable<Thresholds['plannedWork']>['estimate'], string, string]>([
    ['operational', 2.4, { usd: 2.4 }, COST, '2.4 credits available'],
    ['no-credits', 2.3, { usd: 2.4 }, COST, '2.3 credits available'],
    ['model-missing', 99, MISSING, `credits for ${WORK}`, `the cost can’t be estimated: ${MISSING.problem}`],
    ['unknown', 99, UNPRICED, `credits for ${WORK}`, `the cost can’t be estimated: ${UNPRICED.problem}`],
    [
      'unknown',
      99,
      undefined,
      `credits for ${WORK}`,
      'the cost can’t be estimated: the catalog could not be read',
    ],
  ])('are %s where %d are available for work of %j', (outcome, available, estimate, expected, words) => {
    const thresholds = { minCredits: undefined, plannedWork: { words: WORK, estimate } };
    expect(judgeCheck('credits', { balance: known({ available }) }, thresholds)).toMatchObject({
      outcome,
      expected,
      found: words,
    });
    // A balance that could not be had comes first.
    expect(judgeCheck('credits', { balance: failed('auth', 'Refused.') }, thresholds)).toMatchObject({
      outcome: 'auth',
      found: 'Refused.',
    });
  });
});

test.each<[GateOutcome, number | undefined, number | undefined]>([
  ['operational', 5, 20],
  ['operational', 0, 20],
  ['no-credits', undefined, undefined],
  ['no-credits', 5, undefined],
  ['no-credits', undefined, 20],
  ['no-credits', 5, 0],
])('auto-topup is %s below %s by %s', (outcome, threshold, amount) => {
  const isOn = outcome === 'operational';
  expect(judgeCheck('auto-topup', { topup: known({ threshold, amount }) })).toMatchObject({
    outcome,
    found: isOn
      ? `${amount} credits each time fewer than ${threshold} are left`
      : 'automatic top-up is off; `auto-topup` of `mode: ensure` sets it',
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

  test.each<[GateOutcome[], Verdict[]]>([
    [['degraded'], [slow]],
    [[], []],
    // One model has a lesser word that is named.
    [['price-exceeded'], [dear]],
    [['unknown'], [dear]],
    [
      ['price-exceeded', 'degraded'],
      [slow, dear],
    ],
    [['auth', 'disabled'], []],
    [['price-exceeded', 'unknown'], [dear]],
  ])('finds by %j', (failOn, expected) => {
    expect(findFailed([good, slow, dear], failOn)).toEqual(expected);
  });

  test.each<[string, Prices, Partial<PriceLimits>, GateOutcome]>([
    ['price above its maximum', priced(3, undefined), { maxInputUsd: 2 }, 'price-exceeded'],
    [
      'price of a model not in the file',
      priced(3, 15),
      { maxInputUsd: 2, pinned: pin({}) },
      'price-exceeded',
    ],
    [
      'price that rose',
      priced(1.05, undefined),
      { pinned: pin({ m: pinnedAt(1, 2) }), tolerancePercent: 10 },
      'degraded',
    ],
  ])('finds a %s by its word, though the model’s own is `unknown`', (_what, now, limits, word) => {
    const verdict = judgePricesOf(now, limits);
    expect(verdict).toMatchObject({ outcome: 'unknown', models: [{ outcome: 'unknown' }] });
    const named = OUTCOMES.slice(1).filter((failOn) => findFailed([verdict], [failOn]).length > 0);
    expect(named).toEqual([word, 'unknown']);
  });

  test('finds by default everything that is not healthy', () => {
    const verdicts = OUTCOMES.map((outcome) => verdictOf('status', outcome));
    expect(findFailed(verdicts, WORSE_THAN_DEGRADED)).toEqual(
      verdicts.filter(({ outcome }) => !isHealthy(outcome)),
    );
  });
});

describe('isWorthWaiting', () => {
  test.each(OUTCOMES)('when only %s fails, exactly if it can change by itself', (outcome) => {
    expect(isWorthWaiting([verdictOf('status', outcome)], [outcome])).toBe(canChangeByItself(outcome));
  });

  const ALL = WORSE_THAN_DEGRADED;
  const unreachable = judgeCheck('models', { catalog: failed('unreachable') });
  const off = judgeCheck('auto-topup', { topup: known({ threshold: undefined, amount: undefined }) });
  const empty = judgeCheck('credits', { balance: known({ available: 0 }) });
  const unpinned = judgePricesOf(priced(3, 15), { pinned: pin({ other: pinnedAt(3, 15) }) });
  const untold = judgeCheck('auto-topup', { topup: failed('unreachable') });
  const unpriced = priced(3, undefined);

  test.each<[string, boolean, Verdict[], readonly GateOutcome[]]>([
    ['nothing fails', false, [verdictOf('status', 'operational')], ALL],
    ['there is nothing', false, [], ALL],
    ['`fail-on` is none', false, [unreachable], []],
    ['one of two can’t change', false, [unreachable, verdictOf('status', 'disabled')], ALL],
    ['what can’t change may', true, [unreachable, verdictOf('prices', 'price-exceeded')], ['unreachable']],
    ['a model’s can’t', false, [verdictOf('probe', 'unreachable', { a: 'unreachable', b: 'auth' })], ALL],
    [
      'a model’s lesser word can',
      true,
      [verdictOf('probe', 'auth', { a: 'auth', b: 'degraded' })],
      ['degraded'],
    ],
    ['the credits are used up', true, [empty], ALL],
    ['top-up is off', false, [off], ALL],
    ['the credits are used up and top-up is off', false, [empty, off], ALL],
    ['top-up is off, which does not fail the build', true, [unreachable, off], ['unreachable']],
    ['the setting of top-up could not be had', true, [untold], ['unreachable']],
    ['a model is not in the price file', false, [unpinned], ALL],
    ['one is not, and something else can change', false, [unreachable, unpinned], ALL],
    ['one is not, which does not fail the build', true, [unreachable, unpinned], ['unreachable']],
    ['the catalog lacks a price', true, [judgePricesOf(unpriced)], ALL],
    ['it lacks one, and the other is too high', false, [judgePricesOf(unpriced, { maxInputUsd: 2 })], ALL],
    ['it lacks a pinned one', true, [judgePricesOf(unpriced, { pinned: pin({ m: pinnedAt(3, 15) }) })], ALL],
  ])('when %s: %j', (_when, expected, verdicts, failOn) => {
    expect(isWorthWaiting(verdicts, failOn)).toBe(expected);
  });
});

describe('findGoodProbes', () => {
  const probes = new Map<string, Measurement<Probe>>([
    ['a/one', answers()],
    ['b/two', answers({ firstTokenMs: 9_000 })],
    ['c/three', failed('unreachable')],
    ['x/gone', failed('model-missing')],
  ]);
  const facts: Measurements = { ...FACTS, probes };

  test.each<[GateOutcome[], string[]]>([
    [
      ['model-missing', 'unreachable'],
      ['a/one', 'b/two'],
    ],
    [[], ['a/one', 'b/two']],
    // A slow one is asked again where that is waited for.
    [['degraded', 'unreachable'], ['a/one']],
  ])('finds those that did not fail by %j', (failOn, good) => {
    const verdicts = judge(facts, { ...THRESHOLDS, maxLatencyMs: 2_000 });
    expect([...findGoodProbes(facts, verdicts, failOn)]).toEqual(good.map((id) => [id, probes.get(id)]));
  });

  test('finds none where nobody probed, or only another check speaks of the model', () => {
    expect(findGoodProbes({ ...facts, probes: undefined }, judge(FACTS, THRESHOLDS), []).size).toBe(0);
    const verdicts = [verdictOf('models', 'operational', { 'b/two': 'operational' })];
    expect(findGoodProbes(facts, verdicts, []).size).toBe(0);
  });
});
