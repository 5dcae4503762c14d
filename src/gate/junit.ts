/** Verdicts as JUnit XML, which dashboards read. Loaded only when it is asked for. */
import { buildJunitXml, type JunitCase, type JunitResult } from '../junit.ts';
import { isHealthy, isInconclusive } from '../outcomes.ts';
import type { GateReport } from './report.ts';
import type { ModelVerdict, Verdict } from './verdict.ts';

function toResult({ outcome, found }: Pick<Verdict, 'outcome' | 'found'>): JunitResult {
  if (isHealthy(outcome)) return { kind: 'passed', output: `${outcome}: ${found}` };
  return { kind: isInconclusive(outcome) ? 'error' : 'failure', type: outcome, message: found, text: '' };
}

/** A check that goes by model has a case for each, any other has one. */
function toCases({ check, expected, latencyMs, models, ...verdict }: Verdict): JunitCase[] {
  if (models === undefined || models.length === 0)
    return [{ className: check, name: expected, latencyMs, result: toResult(verdict) }];
  return models.map((model: ModelVerdict) => ({
    className: check,
    name: model.model,
    latencyMs: model.latencyMs ?? 0,
    result: toResult(model),
  }));
}

/** The report file of the format `junit`. */
export function buildJunitReport({ verdicts, checkedAt, endpoint }: GateReport): string {
  const suites = verdicts.map((verdict) => ({
    name: verdict.check,
    timestamp: checkedAt.toISOString(),
    host: endpoint.host,
    latencyMs: verdict.latencyMs,
    cases: toCases(verdict),
  }));
  return buildJunitXml('Inference gate', suites);
}
