import { describe, expect, test } from '@jest/globals';
import type { Measurement, Measurements, Probe } from '../../src/gate/measurements.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import { type GateOutcome, WORSE_THAN_DEGRADED } from '../../src/outcomes.ts';
import { answers, dated, FAILURES, failed, judgeCheck, LATENCY_MS, OFF, priced, SOURCE } from './known.ts';

type Probes = Record<string, Measurement<Probe>>;

interface Asked {
  wanted?: readonly string[];
  maxLatencyMs?: number;
  facts?: Partial<Measurements>;
}

function judgeProbes(probes: Probes, { facts = {}, maxLatencyMs, wanted = [] }: Asked = {}): Verdict {
  const all = { probes: new Map(Object.entries(probes)), ...facts };
  return judgeCheck('probe', all, { maxLatencyMs, wanted });
}

describe('a probe', () => {
  const NO_CATALOG = { catalog: failed('unreachable', 'No answer.') };
  const REFUSED = failed('auth', 'The key was refused.');
  test.each<[GateOutcome, string, Measurement<Probe>, Asked?]>([
    ['operational', 'first token after 100 ms', answers()],
    ['operational', 'first token after 2 s', answers({ firstTokenMs: 2_000 }), { maxLatencyMs: 2_000 }],
    ['degraded', 'first token after 2 s', answers({ firstTokenMs: 2_001 }), { maxLatencyMs: 2_000 }],
    ['operational', 'first token after 0 ms', answers({ firstTokenMs: 0 }), { maxLatencyMs: 1 }],
    ['operational', 'first token after 119 s', answers({ firstTokenMs: 119_000 })],
    // Where the first token has no time of its own, the whole answer has.
    [
      'operational',
      'first token after 40 ms',
      answers({ firstTokenMs: undefined }),
      { maxLatencyMs: LATENCY_MS },
    ],
    [
      'degraded',
      'first token after 40 ms',
      answers({ firstTokenMs: undefined }),
      { maxLatencyMs: LATENCY_MS - 1 },
    ],
    ['unknown', 'answered without a single token', answers({ hasAnswered: false, firstTokenMs: 1 })],
    ['model-missing', 'No such model.', failed('model-missing', 'No such model.')],
    ['model-missing', 'No such model.', failed('model-missing', 'No such model.'), { facts: NO_CATALOG }],
    ['disabled', 'inference is off, and its key revoked', REFUSED, { facts: { status: OFF } }],
    ['auth', 'The key was refused.', REFUSED, { facts: { status: undefined } }],
    ['auth', 'The key was refused.', REFUSED, { facts: { status: failed('unreachable') } }],
  ])('is %s: %s', (outcome, words, probe, asked = {}) => {
    const verdict = judgeProbes({ 'a/one': probe }, asked);
    expect(verdict).toMatchObject({ outcome, models: [{ model: 'a/one', outcome, found: words }] });
    const after = words.replace('first token', '1 model, the slowest');
    expect(verdict.found).toBe(outcome === 'operational' ? after : `a/one: ${words}`);
  });

  test('is explained by inference that is off only where its key is refused', () => {
    const probes = Object.fromEntries(
      WORSE_THAN_DEGRADED.map((outcome) => [`a/${outcome}`, failed(outcome)]),
    );
    const catalog = dated(new Map(Object.keys(probes).map((model) => [model, priced(1, 1)])));
    expect(
      judgeProbes(probes, { facts: { status: OFF, catalog } }).models?.map(({ outcome }) => outcome),
    ).toEqual(WORSE_THAN_DEGRADED.map((outcome) => (outcome === 'auth' ? 'disabled' : outcome)));
  });
});

describe('probes', () => {
  test('are told each, and are as bad as the worst', () => {
    const probes: Probes = {
      'a/one': answers({ firstTokenMs: 3_000 }),
      'b/two': failed('unreachable', 'No answer.'),
      'c/three': answers({ hasAnswered: false }),
      'd/four': answers({ firstTokenMs: 1_999 }),
    };
    expect(judgeProbes(probes, { maxLatencyMs: 2_000 })).toMatchObject({
      outcome: 'unknown',
      expected: 'a first token of each model within 2 s',
      found: 'a/one: first token after 3 s; b/two: No answer.; c/three: answered without a single token',
      models: [
        { model: 'a/one', outcome: 'degraded', latencyMs: 3_000 },
        { model: 'b/two', outcome: 'unreachable' },
        { model: 'c/three', outcome: 'unknown', latencyMs: 100 },
        { model: 'd/four', outcome: 'operational', found: 'first token after 2 s', latencyMs: 1_999 },
      ],
    });
  });

  test('take as long as the longest, also one that `models` tells since the catalog lacks it', () => {
    const gone = { ...failed('model-missing'), latencyMs: 900 };
    expect(judgeProbes({ 'a/one': answers(), 'x/gone': gone })).toMatchObject({
      outcome: 'operational',
      found: '1 model, the slowest after 100 ms',
      latencyMs: 900,
      source: SOURCE,
    });
  });

  test.each<[string, Probes]>([
    ['there was no model to ask', {}],
    ['the catalog lacks each', { 'x/gone': failed('model-missing') }],
  ])('are `model-missing` where %s', (_when, probes) => {
    expect(judgeProbes(probes)).toMatchObject({
      outcome: 'model-missing',
      found: 'none of the models is there to be asked',
      source: Object.keys(probes).length === 0 ? 'chat/completions' : SOURCE,
    });
  });

  test.each(FAILURES)('say of each pattern that it was not asked where the catalog is %s', (outcome) => {
    const wanted = ['a/one', 'x/*', '{c,d}/**'];
    const verdict = judgeProbes({ 'a/one': answers() }, { wanted, facts: { catalog: failed(outcome) } });
    const unasked = { outcome, found: 'not asked: the catalog could not be read' };
    expect(verdict).toMatchObject({ outcome, found: expect.stringMatching(/^x\/\*: not asked/) });
    expect(verdict.models).toEqual([
      expect.objectContaining({ model: 'a/one', outcome: 'operational' }),
      { model: 'x/*', ...unasked },
      { model: '{c,d}/**', ...unasked },
    ]);
    expect(judgeProbes({}, { wanted: ['x/*'], facts: { catalog: failed(outcome) } }).outcome).toBe(outcome);
  });

  test('say nothing of a pattern where the catalog told its meaning, nor of ids where it did not', () => {
    const told = judgeProbes({ 'a/one': answers() }, { wanted: ['a/*'] });
    const facts = { catalog: failed('unreachable') };
    const untold = judgeProbes({ 'a/one': answers() }, { wanted: ['a/one'], facts });
    for (const { outcome, models } of [told, untold]) {
      expect(outcome).toBe('operational');
      expect(models).toMatchObject([{ model: 'a/one', outcome: 'operational' }]);
    }
  });
});
