import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { buildJunitReport } from '../../src/gate/junit.ts';
import { buildReport, type GateReport } from '../../src/gate/report.ts';
import type { ModelVerdict, Verdict } from '../../src/gate/verdict.ts';
import { isHealthy, isInconclusive, OUTCOMES } from '../../src/outcomes.ts';
import { toInertLines } from '../../src/runner/log.ts';
import { hostileText } from './hostile.ts';

const STATUS: Verdict = {
  check: 'status',
  outcome: 'operational',
  expected: 'inference is on',
  found: 'on',
  latencyMs: 41.6,
  source: 'api.test/v0/llm/status',
};

function verdict(change: Partial<Verdict> = {}): Verdict {
  return { ...STATUS, ...change };
}

function said(model: string, change: Partial<ModelVerdict> = {}): ModelVerdict {
  return { model, outcome: 'operational', found: 'fine', ...change };
}

function report(...verdicts: readonly Verdict[]): GateReport {
  return buildReport({
    checkedAt: new Date('2026-01-31T12:00:00.500Z'),
    endpoint: new URL('https://agents.test:8443/v0/llm'),
    verdicts,
    costUsd: undefined,
    estimatedCostUsd: undefined,
    catalog: undefined,
  });
}

const ResultSchema = v.object({ type: v.string(), message: v.string() });

const CaseSchema = v.strictObject({
  classname: v.string(),
  name: v.string(),
  time: v.string(),
  'system-out': v.optional(v.string()),
  failure: v.optional(ResultSchema),
  error: v.optional(ResultSchema),
});

const SuiteSchema = v.strictObject({
  name: v.string(),
  timestamp: v.string(),
  hostname: v.string(),
  time: v.string(),
  tests: v.string(),
  failures: v.string(),
  errors: v.string(),
  testcase: v.array(CaseSchema),
});

const DocumentSchema = v.strictObject({
  '?xml': v.strictObject({ version: v.literal('1.0'), encoding: v.literal('UTF-8') }),
  testsuites: v.strictObject({
    name: v.literal('Inference gate'),
    testsuite: v.optional(v.array(SuiteSchema), []),
  }),
});

type Suite = v.InferOutput<typeof SuiteSchema>;
type Case = v.InferOutput<typeof CaseSchema>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

/** The characters that XML 1.0 can hold: https://www.w3.org/TR/xml/#charsets */
const XML_TEXT = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads the report back as a dashboard does. White space between elements is none of its content. */
function suitesOf(gateReport: GateReport): Suite[] {
  const xml = buildJunitReport(gateReport);
  expect(xml).toMatch(XML_TEXT);
  expect(XMLValidator.validate(xml)).toBe(true);
  const dense = xml.replaceAll(/>\n *</g, '><').trim();
  return v.parse(DocumentSchema, parser.parse(dense)).testsuites.testsuite;
}

function caseOf(...verdicts: readonly Verdict[]): Case | undefined {
  return suitesOf(report(...verdicts))[0]?.testcase[0];
}

describe('buildJunitReport', () => {
  test('has a suite for each check, and a case for each model', () => {
    expect(
      buildJunitReport(
        report(
          STATUS,
          verdict({
            check: 'probe',
            outcome: 'unreachable',
            latencyMs: 2_500,
            models: [
              said('a/one', { latencyMs: 1_234.4 }),
              said('b/two', { outcome: 'price-exceeded', found: '$3 in' }),
              said('c/three', { outcome: 'unreachable', found: 'No answer.' }),
            ],
          }),
        ),
      ),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Inference gate">
  <testsuite name="status" timestamp="2026-01-31T12:00:00" hostname="agents.test:8443" time="0.042" tests="1" failures="0" errors="0">
    <testcase classname="status" name="inference is on" time="0.042">
      <system-out>operational: on</system-out>
    </testcase>
  </testsuite>
  <testsuite name="probe" timestamp="2026-01-31T12:00:00" hostname="agents.test:8443" time="2.500" tests="3" failures="1" errors="1">
    <testcase classname="probe" name="a/one" time="1.234">
      <system-out>operational: fine</system-out>
    </testcase>
    <testcase classname="probe" name="b/two" time="0.000">
      <failure type="price-exceeded" message="$3 in"/>
    </testcase>
    <testcase classname="probe" name="c/three" time="0.000">
      <error type="unreachable" message="No answer."/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test.each(OUTCOMES)('tells %s of a check and of a model', (outcome) => {
    const about = { type: outcome, message: 'F' };
    const kind = isInconclusive(outcome) ? 'error' : 'failure';
    const result = isHealthy(outcome) ? { 'system-out': `${outcome}: F` } : { [kind]: about };
    const name = 'inference is on';
    for (const models of [undefined, []]) {
      const each = verdict({ outcome, found: 'F', ...(models ? { models } : {}) });
      expect(caseOf(each)).toEqual({ classname: 'status', name, time: '0.042', ...result });
    }
    // By its own outcome, not by the check’s.
    const models = [said('m', { outcome, found: 'F' })];
    expect(caseOf(verdict({ check: 'models', outcome: 'auth', models }))).toEqual({
      classname: 'models',
      name: 'm',
      time: '0.000',
      ...result,
    });
  });

  test('counts the cases that it has', () => {
    const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 4 }), (checks) => {
        const verdicts = checks.map((each) =>
          verdict({ check: 'models', models: each.map((outcome) => said('m', { outcome })) }),
        );
        for (const suite of suitesOf(report(...verdicts))) {
          expect(suite.tests).toBe(String(suite.testcase.length));
          expect(suite.failures).toBe(String(suite.testcase.filter(({ failure }) => failure).length));
          expect(suite.errors).toBe(String(suite.testcase.filter(({ error }) => error).length));
          for (const each of suite.testcase)
            expect(
              [each.failure, each.error, each['system-out']].filter((result) => result !== undefined),
            ).toHaveLength(1);
        }
      }),
    );
  });
});

describe('what foreign text becomes', () => {
  test.each([
    ['markup', '</failure><a b="c">&amp;</a>', '</failure><a b="c">&amp;</a>'],
    ['quotes', `"a" 'b'`, `"a" 'b'`],
    ['the end of a section', ']]>-->?>', ']]>-->?>'],
    ['entities', '&lt;&#0;&xxe;', '&lt;&#0;&xxe;'],
    ['lines', 'a\nb\r\nc\u2028d\u0085e', 'a b c d e'],
    ['controls', 'a\u0000b\u0008c\u007fd\u009fe', 'abcde'],
    ['colours', '\u001b[31ma\u001b[0m', 'a'],
    ['hidden characters', 'a\u202eb\u200bc\ufeffd', 'abcd'],
    ['lone surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['what is no character', 'a\ufffeb\uffffc', 'abc'],
    ['characters beyond the first plane', '👋 𝒳', '👋 𝒳'],
    ['commands', '##[error]x ::error::y', '# #[error]x ::error::y'],
    ['white space at the ends', '  a  ', '  a  '],
    ['numbers', '0x10', '0x10'],
    ['what a program takes for true', 'true', 'true'],
    ['what a program takes for false', 'false', 'false'],
    ['what a program takes for nothing', 'null', 'null'],
    ['nothing', '', ''],
  ])('keeps of %s what XML can hold', (_what, text, kept) => {
    expect(caseOf(verdict({ found: text }))).toMatchObject({ 'system-out': `operational: ${kept}` });
    expect(caseOf(verdict({ outcome: 'auth', found: text }))).toMatchObject({ failure: { message: kept } });
    expect(caseOf(verdict({ outcome: 'unknown', found: text }))).toMatchObject({ error: { message: kept } });
    expect(caseOf(verdict({ check: 'models', models: [said(text)] }))).toMatchObject({ name: kept });
  });

  test('round-trips as what the log would show, without what XML can’t hold', () => {
    const clean = (text: string) =>
      toInertLines(text.toWellFormed())
        .join(' ')
        .replaceAll(/[\ufffe\uffff]/g, '');
    fc.assert(
      fc.property(hostileText, hostileText, (model, found) => {
        const models = [said(model, { found }), said(model, { found, outcome: 'unknown' })];
        expect(suitesOf(report(verdict({ check: 'models', models })))[0]?.testcase).toMatchObject([
          { name: clean(model), 'system-out': `operational: ${clean(found)}` },
          { name: clean(model), error: { message: clean(found) } },
        ]);
      }),
    );
  });
});
