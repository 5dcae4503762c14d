/** Verdicts as JUnit XML, which dashboards read. Loaded only when it is asked for. */
import Builder from 'fast-xml-builder';
import { isHealthy, isInconclusive } from '../outcomes.ts';
import { toInertLines } from '../runner/log.ts';
import type { GateReport } from './report.ts';
import type { ModelVerdict, Verdict } from './verdict.ts';

/** What XML 1.0 can't hold, not even escaped, is left out: https://www.w3.org/TR/xml/#charsets */
function toXmlText(text: string): string {
  return toInertLines(text.toWellFormed())
    .join(' ')
    .replaceAll(/[\ufffe\uffff]/g, '');
}

/** A failure is a verdict; an error says that there is none. */
function toResult({ outcome, found }: Pick<Verdict, 'outcome' | 'found'>): object {
  const about = { '@_type': outcome, '@_message': toXmlText(found) };
  if (isHealthy(outcome)) return { 'system-out': toXmlText(`${outcome}: ${found}`) };
  return isInconclusive(outcome) ? { error: about } : { failure: about };
}

function toTestCase(
  check: string,
  name: string,
  latencyMs: number,
  verdict: Pick<Verdict, 'outcome' | 'found'>,
): object {
  return {
    '@_classname': check,
    '@_name': toXmlText(name),
    '@_time': (latencyMs / 1_000).toFixed(3),
    ...toResult(verdict),
  };
}

/** A check that goes by model has a case for each, any other has one. */
function toTestCases({ check, expected, latencyMs, models, ...verdict }: Verdict): object[] {
  if (models === undefined || models.length === 0) return [toTestCase(check, expected, latencyMs, verdict)];
  return models.map((model: ModelVerdict) => toTestCase(check, model.model, model.latencyMs ?? 0, model));
}

/** The report file of the format `junit`: https://github.com/testmoapp/junitxml */
export function buildJunitReport({ verdicts, checkedAt, endpoint }: GateReport): string {
  const suites = verdicts.map((verdict) => {
    const outcomes = (verdict.models?.length ? verdict.models : [verdict]).map(({ outcome }) => outcome);
    const bad = outcomes.filter((outcome) => !isHealthy(outcome));
    return {
      '@_name': verdict.check,
      '@_timestamp': checkedAt.toISOString().slice(0, 19),
      '@_hostname': endpoint.host,
      '@_time': (verdict.latencyMs / 1_000).toFixed(3),
      '@_tests': outcomes.length,
      '@_failures': bad.filter((outcome) => !isInconclusive(outcome)).length,
      '@_errors': bad.filter(isInconclusive).length,
      testcase: toTestCases(verdict),
    };
  });
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@_',
    format: true,
    suppressEmptyNode: true,
    // A model may be called `true`.
    suppressBooleanAttributes: false,
  });
  const body = builder.build({ testsuites: { '@_name': 'Inference gate', testsuite: suites } });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}
