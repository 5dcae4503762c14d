import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CancelledError,
  ConnectionError,
  EndpointError,
  PartialAnswerError,
  TimeoutError,
} from '../../../src/errors.ts';
import {
  Budget,
  type BudgetLimits,
  estimateWorstUsd,
  findSpending,
  type PlannedRequest,
  sumCostUsd,
  sumSpentUsd,
} from '../../../src/inference/prices/budget.ts';
import type { Catalog, Prices } from '../../../src/inference/prices/catalog.ts';
import type { Usage } from '../../../src/inference/usage.ts';
import { thrownBy } from '../../thrown.ts';

const MODEL = 'openai/gpt-5.2';

function price(input: number | undefined, output: number | undefined, cacheRead?: number): Prices {
  return { inputUsdPerMillion: input, outputUsdPerMillion: output, cacheReadUsdPerMillion: cacheRead };
}

/** A token in costs a hundred-thousandth of a dollar, a token out a ten-thousandth. */
const CATALOG: Catalog = new Map([
  [MODEL, price(10, 100, 1)],
  ['free', price(0, 0, 0)],
  ['half', price(10, undefined)],
  ['other-half', price(undefined, 100)],
]);

const NO_LIMITS: BudgetLimits = {
  maxCostUsd: undefined,
  pullRequestUsd: undefined,
  allowsUnknownPrice: false,
};

/** At worst 0.01 + 0.02 dollars. */
const REQUEST: PlannedRequest = { model: MODEL, inputTokens: 1_000, outputTokens: 200 };

const usage = (promptTokens: number, completionTokens: number, cachedTokens = 0): Usage => ({
  promptTokens,
  completionTokens,
  totalTokens: promptTokens + completionTokens,
  cachedTokens,
});

const open = (limits: Partial<BudgetLimits> = {}, catalog: Catalog | undefined = CATALOG) =>
  new Budget({ ...NO_LIMITS, ...limits }, catalog);

const isAllowed = (budget: Budget, request: PlannedRequest) => budget.findRefusal(request) === undefined;

/** Sends a request that is answered. */
function send(budget: Budget, request: PlannedRequest, told?: Usage, model = request.model) {
  return budget.spend(request, async () => ({ usage: told, model }), RUNNING);
}

const RUNNING = { signal: new AbortController().signal };

const spentOf = ({ spendings }: Budget, catalog: Catalog | undefined = CATALOG) =>
  sumSpentUsd(spendings, catalog);
const costOf = ({ spendings }: Budget, catalog: Catalog | undefined = CATALOG) =>
  sumCostUsd(spendings, catalog);

describe('the worst that a request can cost', () => {
  test('is all of its input, none of it cached, and the longest answer', async () => {
    expect(estimateWorstUsd(REQUEST, CATALOG)).toBeCloseTo(0.03, 12);
    expect(estimateWorstUsd({ ...REQUEST, inputTokens: 0 }, CATALOG)).toBeCloseTo(0.02, 12);
    expect(estimateWorstUsd({ ...REQUEST, outputTokens: 0 }, CATALOG)).toBeCloseTo(0.01, 12);
  });

  test('is nothing where all is free', async () => {
    expect(estimateWorstUsd({ ...REQUEST, model: 'free' }, CATALOG)).toBe(0);
  });

  test.each(['half', 'other-half', 'unknown', 'constructor'])('is not known of the model %s', (model) => {
    expect(estimateWorstUsd({ ...REQUEST, model }, CATALOG)).toBeUndefined();
  });

  test('is not known without a catalog', async () => {
    expect(estimateWorstUsd(REQUEST, undefined)).toBeUndefined();
  });
});

describe('what a run has cost', () => {
  test('is nothing at first', async () => {
    expect([spentOf(open()), costOf(open())]).toEqual([0, 0]);
  });

  test('is the sum over its requests, by what was used', async () => {
    const budget = open();
    await send(budget, REQUEST, usage(500, 100));
    expect([spentOf(budget), costOf(budget)]).toEqual([0.015, 0.015]);
    await send(budget, REQUEST, usage(1_000, 0, 1_000));
    expect(spentOf(budget)).toBeCloseTo(0.016, 12);
    expect(costOf(budget)).toBeCloseTo(0.016, 12);
  });

  test('counts what told no usage as the most it could be, and says that the cost is not known', async () => {
    const budget = open();
    await send(budget, REQUEST, undefined);
    await send(budget, REQUEST, usage(500, 100));
    expect(spentOf(budget)).toBeCloseTo(0.03 + 0.015, 12);
    expect(costOf(budget)).toBeUndefined();
  });

  test('stays unknown once a part of it is, in whatever order', async () => {
    const budget = open();
    await send(budget, REQUEST, usage(500, 100));
    await send(budget, { ...REQUEST, model: 'unknown' }, usage(1, 1));
    await send(budget, REQUEST, usage(500, 100));
    expect(costOf(budget)).toBeUndefined();
    expect(spentOf(budget)).toBeCloseTo(0.03, 12);
  });

  test('goes by the name that was asked for, else by the one that the endpoint gives', async () => {
    const catalog: Catalog = new Map([
      ['alias', price(1, 1)],
      ['real', price(5, 5)],
    ]);
    const both = open({}, catalog);
    await send(both, { ...REQUEST, model: 'alias' }, usage(1_000_000, 0), 'real');
    expect(costOf(both, catalog)).toBe(1);
    const one = open({}, catalog);
    await send(one, { ...REQUEST, model: 'latest' }, usage(1_000_000, 0), 'real');
    expect(costOf(one, catalog)).toBe(5);
    const none = open({}, catalog);
    await send(none, { ...REQUEST, model: 'latest' }, usage(1_000_000, 0));
    expect([costOf(none, catalog), spentOf(none, catalog)]).toEqual([undefined, 0]);
  });

  test('is told by prices that came late', async () => {
    const budget = new Budget(NO_LIMITS, undefined);
    await send(budget, REQUEST, usage(500, 100));
    await send(budget, REQUEST);
    expect(spentOf(budget)).toBeCloseTo(0.015 + 0.03, 12);
    expect([sumCostUsd(budget.spendings, undefined), sumSpentUsd(budget.spendings, undefined)]).toEqual([
      undefined,
      0,
    ]);
  });

  test('is free where all is free, and that is known', async () => {
    const budget = open();
    await send(budget, { ...REQUEST, model: 'free' }, usage(500, 100));
    expect([costOf(budget), spentOf(budget)]).toEqual([0, 0]);
  });
});

describe('a request that failed', () => {
  const told = usage(1_000, 3);
  test.each<[string, unknown, number | undefined]>([
    ['broke off', new PartialAnswerError('A', 'm'), 0.03],
    [
      'broke off, and told what it used until then',
      new PartialAnswerError('A', 'm', { usage: told }),
      0.0103,
    ],
    ['lost its connection', new ConnectionError('m'), 0.03],
    [
      'may still be worked on behind a gateway',
      new EndpointError('m', { status: 504, about: 'other' }),
      0.03,
    ],
    ['took too long', new TimeoutError('idle', 'm'), 0.03],
    ['was not answered in a way that can be read', new Error('m'), 0.03],
    ['was refused', new EndpointError('m', { status: 400, about: 'other' }), undefined],
    ['reached nobody', new ConnectionError('m', { mayHaveArrived: false }), undefined],
    ['found no connection', new TimeoutError('connect', 'm'), undefined],
  ])('that %s costs %d', async (_what, error, usd) => {
    const spending = findSpending(REQUEST, error);
    expect(spending && sumSpentUsd([spending], CATALOG)).toEqual(usd && expect.closeTo(usd, 12));
    const budget = open();
    expect(await thrownBy(() => budget.spend(REQUEST, () => Promise.reject(error), RUNNING))).toBe(error);
    expect(spentOf(budget)).toBeCloseTo(usd ?? 0, 12);
  });
});

describe('`max-cost-usd`', () => {
  test('allows exactly as much, and not the least bit more', async () => {
    const worstUsd = estimateWorstUsd(REQUEST, CATALOG) ?? Number.NaN;
    expect(isAllowed(open({ maxCostUsd: worstUsd }), REQUEST)).toBe(true);
    expect(isAllowed(open({ maxCostUsd: worstUsd - 1e-9 }), REQUEST)).toBe(false);
    const oneMore = { ...REQUEST, outputTokens: REQUEST.outputTokens + 1 };
    expect(isAllowed(open({ maxCostUsd: worstUsd }), oneMore)).toBe(false);
  });

  test('of 0 allows what is free', async () => {
    expect(isAllowed(open({ maxCostUsd: 0 }), { ...REQUEST, model: 'free' })).toBe(true);
    expect(isAllowed(open({ maxCostUsd: 0 }), { ...REQUEST, inputTokens: 1, outputTokens: 0 })).toBe(false);
  });

  test('says what the request could cost, and what to change', async () => {
    expect(open({ maxCostUsd: 0.025 }).findRefusal(REQUEST)).toMatchObject({
      name: 'BudgetError',
      message:
        'Not sent: asking openai/gpt-5.2 could cost $0.03 (1000 tokens in, at most 200 out), above `max-cost-usd` of $0.025',
      hint: 'Lower `max-tokens` or `max-input-tokens`, use a cheaper model, or raise the limit.',
    });
  });

  test('counts what the run has spent before', async () => {
    const budget = open({ maxCostUsd: 0.04 });
    await send(budget, REQUEST, usage(500, 100));
    expect(budget.findRefusal(REQUEST)).toMatchObject({
      name: 'BudgetError',
      message:
        'Not sent: asking openai/gpt-5.2 could cost $0.03 (1000 tokens in, at most 200 out) on top of $0.015, above `max-cost-usd` of $0.04',
    });
    expect(isAllowed(budget, { ...REQUEST, outputTokens: 100 })).toBe(true);
  });

  test('counts what told no usage at its worst', async () => {
    const budget = open({ maxCostUsd: 0.05 });
    await send(budget, REQUEST, undefined);
    expect(isAllowed(budget, REQUEST)).toBe(false);
  });
});

describe('`pr-budget-usd`', () => {
  test('allows exactly what is left, and not the least bit more', async () => {
    const worstUsd = estimateWorstUsd(REQUEST, CATALOG) ?? Number.NaN;
    const left = (spent: number, budget: number) => open({ pullRequestUsd: { spent, budget } });
    expect(isAllowed(left(0, worstUsd), REQUEST)).toBe(true);
    expect(isAllowed(left(0.5, 0.5 + worstUsd), REQUEST)).toBe(true);
    expect(isAllowed(left(0, worstUsd - 1e-9), REQUEST)).toBe(false);
    expect(isAllowed(left(0.5 + 1e-9, 0.5 + worstUsd), REQUEST)).toBe(false);
    expect(isAllowed(left(9, 1), { ...REQUEST, model: 'free' })).toBe(false);
  });

  test('says what was spent, by earlier runs and this one together', async () => {
    const budget = open({ pullRequestUsd: { spent: 0.9, budget: 0.93 } });
    await send(budget, REQUEST, usage(500, 100));
    expect(budget.findRefusal(REQUEST)).toMatchObject({
      name: 'BudgetError',
      message:
        'Not sent: asking openai/gpt-5.2 could cost $0.03 (1000 tokens in, at most 200 out), and $0.915 of this pull request’s $0.93 are spent',
      hint: 'Raise `pr-budget-usd`, or go on without the model.',
    });
  });

  test('holds beside `max-cost-usd`, which speaks first', async () => {
    const limits = { maxCostUsd: 0.02, pullRequestUsd: { spent: 0, budget: 0.02 } };
    expect(open(limits).findRefusal(REQUEST)).toMatchObject({
      message: expect.stringContaining('`max-cost-usd`'),
    });
    expect(open({ ...limits, maxCostUsd: 1 }).findRefusal(REQUEST)).toMatchObject({
      message: expect.stringContaining('this pull request’s'),
    });
  });
});

describe('a price that is not known', () => {
  const unknown = { ...REQUEST, model: 'unknown' };

  test.each<[string, Partial<BudgetLimits>]>([
    ['`max-cost-usd`', { maxCostUsd: 1_000 }],
    ['`pr-budget-usd`', { pullRequestUsd: { spent: 0, budget: 1_000 } }],
  ])('is refused under %s', async (_what, limits) => {
    const refused = {
      name: 'BudgetError',
      message: 'Not sent: the price of unknown is not known, and a limit is set',
      hint: 'Set `allow-unknown-price: true` to run without knowing, or use a model of the catalog.',
    };
    expect(open(limits).findRefusal(unknown)).toMatchObject(refused);
    expect(new Budget({ ...NO_LIMITS, ...limits }, undefined).findRefusal(REQUEST)).toMatchObject({
      name: 'BudgetError',
    });
    for (const model of ['half', 'other-half']) {
      expect(isAllowed(open(limits), { ...REQUEST, model })).toBe(false);
    }
  });

  test('is let through where that is asked for, and a known one is still held to the limit', async () => {
    const budget = open({ maxCostUsd: 0.001, allowsUnknownPrice: true });
    expect(isAllowed(budget, unknown)).toBe(true);
    expect(isAllowed(budget, REQUEST)).toBe(false);
  });

  test('matters to nobody without a limit', async () => {
    expect(isAllowed(open(), unknown)).toBe(true);
    expect(isAllowed(open(), { ...REQUEST, inputTokens: 1e9 })).toBe(true);
  });
});

test('whatever is asked in whatever order, a run never spends more than its limits', async () => {
  const models = [...CATALOG.keys(), 'unknown'];
  const step = fc.record({
    model: fc.constantFrom(...models),
    inputTokens: fc.nat(5_000),
    outputTokens: fc.nat(5_000),
    /** Shares of what was planned; none where no usage is told. */
    used: fc.option(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
  });
  const usd = fc.double({ min: 0, max: 2, noNaN: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      usd,
      usd,
      usd,
      async (steps, maxCostUsd, spent, budgetUsd) => {
        const budget = open({ maxCostUsd, pullRequestUsd: { spent, budget: budgetUsd } });
        let sum = 0;
        for (const { used, ...request } of steps) {
          const worstUsd = estimateWorstUsd(request, CATALOG);
          if (!isAllowed(budget, request)) {
            const isOver =
              worstUsd === undefined || sum + worstUsd > maxCostUsd || spent + sum + worstUsd > budgetUsd;
            expect(isOver).toBe(true);
            continue;
          }
          const [input, output] = used ?? [1, 1];
          const told = usage(
            Math.floor(request.inputTokens * input),
            Math.floor(request.outputTokens * output),
          );
          await send(budget, request, used ? told : undefined);
          const { inputUsdPerMillion = 0, outputUsdPerMillion = 0 } = CATALOG.get(request.model) ?? {};
          sum += (told.promptTokens * inputUsdPerMillion + told.completionTokens * outputUsdPerMillion) / 1e6;
          expect(spentOf(budget)).toBe(sum);
          expect(sum).toBeLessThanOrEqual(Math.min(maxCostUsd, Math.max(0, budgetUsd - spent)) + 1e-12);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a limit that is a sum of fractions is not missed by a rounding error', async () => {
  const tenth = { ...REQUEST, inputTokens: 10_000, outputTokens: 0 };
  const run = open({ maxCostUsd: 0.3 });
  const pullRequest = open({ pullRequestUsd: { spent: 0.1, budget: 0.3 } });
  await send(run, tenth, usage(10_000, 0));
  await send(run, tenth, usage(10_000, 0));
  await send(pullRequest, tenth, usage(10_000, 0));
  for (const budget of [run, pullRequest]) {
    expect(isAllowed(budget, tenth)).toBe(true);
    expect(isAllowed(budget, { ...tenth, inputTokens: 10_001 })).toBe(false);
    await send(budget, tenth, usage(10_000, 0));
    expect(isAllowed(budget, { ...tenth, inputTokens: 1 })).toBe(false);
    expect(isAllowed(budget, { ...tenth, model: 'free' })).toBe(true);
  }
});

describe('requests at the same time', () => {
  /** A request that stays under way until it is told how it ends. */
  function begin(budget: Budget, run = RUNNING) {
    const { promise, resolve, reject } = Promise.withResolvers<{ usage: Usage | undefined; model: string }>();
    return { sent: budget.spend(REQUEST, () => promise, run), answer: resolve, fail: reject };
  }

  test('each count at their worst until they are answered', async () => {
    const budget = open({ maxCostUsd: 0.07 });
    const first = begin(budget);
    const second = begin(budget);
    expect(spentOf(budget)).toBeCloseTo(0.06, 12);
    // Not for good: it would wait.
    expect(isAllowed(budget, REQUEST)).toBe(true);
    first.answer({ usage: usage(500, 100), model: MODEL });
    await first.sent;
    expect(spentOf(budget)).toBeCloseTo(0.045, 12);
    second.fail(new EndpointError('m', { status: 429, about: 'rate' }));
    expect(await thrownBy(() => second.sent)).toMatchObject({ status: 429 });
    expect(spentOf(budget)).toBeCloseTo(0.015, 12);
    await send(budget, REQUEST);
    expect(budget.spendings).toHaveLength(2);
  });

  test('that are over the limit together are not all sent', async () => {
    const budget = open({ maxCostUsd: 0.1 });
    const sent: number[] = [];
    const all = Array.from({ length: 9 }, (_, index) =>
      budget.spend(
        REQUEST,
        async () => {
          sent.push(index);
          return { usage: undefined, model: MODEL };
        },
        RUNNING,
      ),
    );
    await Promise.allSettled(all);
    expect(sent).toEqual([0, 1, 2]);
  });

  test('wait for each other where each alone is within the limit', async () => {
    const budget = open({ maxCostUsd: 0.04 });
    const first = begin(budget);
    const others = Array.from({ length: 5 }, () => send(budget, REQUEST, usage(100, 10)));
    first.fail(new EndpointError('m', { status: 429, about: 'rate' }));
    expect(await thrownBy(() => first.sent)).toMatchObject({ status: 429 });
    await Promise.all(others);
    expect(spentOf(budget)).toBeCloseTo(0.01, 12);
    // 0.03 are left of 0.04, and the least bit less after another.
    await send(budget, REQUEST, usage(1, 0));
    expect(await thrownBy(() => send(budget, REQUEST))).toMatchObject({ name: 'BudgetError' });
  });

  test('that wait are not sent once the run has ended', async () => {
    const budget = open({ maxCostUsd: 0.04 });
    const run = new AbortController();
    const first = begin(budget, run);
    const second = begin(budget, run);
    const reason = new CancelledError('The run was cancelled');
    run.abort(reason);
    first.fail(reason);
    expect(await thrownBy(() => first.sent)).toBe(reason);
    expect(await thrownBy(() => second.sent)).toBe(reason);
    expect(budget.spendings).toHaveLength(1);
  });
});
