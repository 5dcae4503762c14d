/** Pure: what models did when they were asked → one verdict. */

import { formatDuration } from '../http/deadline.ts';
import { countWord } from '../report.ts';
import { catalogOf, type Failure, type Measurement, type Measurements, type Probe } from './measurements.ts';
import { isPattern } from './model-patterns.ts';
import { type Judgement, judgeEach, type ModelVerdict, type Verdict } from './verdict.ts';

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
  { maxLatencyMs, wanted }: { maxLatencyMs: number | undefined; wanted: readonly string[] },
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
      : judgeEach(
          models,
          `${countWord(models.length, 'model')}, the slowest after ${formatDuration(slowest)}`,
        );
  return {
    check: 'probe',
    expected: `a first token of each model${limit}`,
    latencyMs: Math.max(0, ...facts.map(({ latencyMs }) => latencyMs)),
    source: facts[0]?.source ?? 'chat/completions',
    ...judgement,
  };
}
