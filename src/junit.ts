/** Pure: results as JUnit XML, which dashboards read. Loaded only when it is asked for. */
import Builder from 'fast-xml-builder';
import { toInertLines } from './runner/log.ts';

/** A failure is a verdict; an error says that there is none. */
export type JunitResult =
  | {
      kind: 'passed';
      /** One line; empty where there is nothing to say. */
      output: string;
    }
  | {
      kind: 'failure' | 'error';
      type: string;
      /** One line. */
      message: string;
      /** What there is to read beside it; empty where there is nothing. */
      text: string;
    };

/** Its texts may be foreign. */
export interface JunitCase {
  className: string;
  name: string;
  latencyMs: number;
  /** Where it is written; undefined where it is in no file. */
  place?: { path: string; line: number };
  result: JunitResult;
}

export interface JunitSuite {
  name: string;
  /** ISO 8601, in UTC. */
  timestamp: string;
  /** What was asked; undefined where that is not one host. */
  host?: string;
  latencyMs: number;
  cases: readonly JunitCase[];
}

/** What XML 1.0 can't hold, not even escaped, is left out: https://www.w3.org/TR/xml/#charsets */
function toXmlText(text: string, separator = ' '): string {
  return toInertLines(text.toWellFormed())
    .join(separator)
    .replaceAll(/[\ufffe\uffff]/g, '');
}

function toSeconds(ms: number): string {
  return (ms / 1_000).toFixed(3);
}

function toElement(result: JunitResult): object {
  if (result.kind === 'passed') return result.output === '' ? {} : { 'system-out': toXmlText(result.output) };
  const { kind, type, message, text } = result;
  const about = { '@_type': toXmlText(type), '@_message': toXmlText(message) };
  return { [kind]: text === '' ? about : { ...about, '#text': toXmlText(text, '\n') } };
}

function toTestCase({ className, name, latencyMs, place, result }: JunitCase): object {
  return {
    '@_classname': toXmlText(className),
    '@_name': toXmlText(name),
    ...(place && { '@_file': toXmlText(place.path), '@_line': place.line }),
    '@_time': toSeconds(latencyMs),
    ...toElement(result),
  };
}

function toTestSuite({ name, timestamp, host, latencyMs, cases }: JunitSuite): object {
  const count = (kind: JunitResult['kind']) => cases.filter(({ result }) => result.kind === kind).length;
  return {
    '@_name': toXmlText(name),
    '@_timestamp': timestamp.slice(0, 19),
    ...(host !== undefined && { '@_hostname': host }),
    '@_time': toSeconds(latencyMs),
    '@_tests': cases.length,
    '@_failures': count('failure'),
    '@_errors': count('error'),
    testcase: cases.map(toTestCase),
  };
}

/** The text of a report file: https://github.com/testmoapp/junitxml */
export function buildJunitXml(name: string, suites: readonly JunitSuite[]): string {
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@_',
    format: true,
    suppressEmptyNode: true,
    // A model may be called `true`.
    suppressBooleanAttributes: false,
  });
  const body = builder.build({ testsuites: { '@_name': name, testsuite: suites.map(toTestSuite) } });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}
