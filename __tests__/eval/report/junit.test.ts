import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { buildJunit } from '../../../src/eval/report/junit.ts';
import type { EvalResult } from '../../../src/eval/results.ts';
import { hostileText } from '../../gate/hostile.ts';
import {
  buildAttempt,
  buildCase,
  buildFailedCase,
  buildPrompt,
  buildRealistic,
  buildResult,
  buildUnmet,
} from '../results.ts';
import { fillWith } from './foreign.ts';

const ResultSchema = v.strictObject({
  type: v.string(),
  message: v.string(),
  '#text': v.optional(v.string()),
});
const CaseSchema = v.strictObject({
  classname: v.string(),
  name: v.string(),
  file: v.string(),
  line: v.string(),
  time: v.string(),
  failure: v.optional(ResultSchema),
  error: v.optional(ResultSchema),
});
const SuiteSchema = v.strictObject({
  name: v.string(),
  timestamp: v.string(),
  time: v.string(),
  tests: v.string(),
  failures: v.string(),
  errors: v.string(),
  testcase: v.optional(v.array(CaseSchema), []),
});
const DocumentSchema = v.object({
  testsuites: v.strictObject({ name: v.literal('Evaluation'), testsuite: v.array(SuiteSchema) }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

/** As a dashboard reads it. */
async function suitesOf(result: EvalResult) {
  const xml = await buildJunit(result);
  expect(XMLValidator.validate(xml)).toBe(true);
  return v.parse(DocumentSchema, parser.parse(xml)).testsuites.testsuite;
}

test('a prompt on a model is a suite, and a failed case says what was wanted', async () => {
  expect(await buildJunit(buildResult())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Evaluation">
  <testsuite name="Capitals on openai/gpt-4o-mini" timestamp="2026-11-30T21:02:00" time="1.280" tests="2" failures="1" errors="0">
    <testcase classname=".github/prompts/capitals.prompt.yml openai/gpt-4o-mini" name="country: France (a1b2c3d4)" file=".github/prompts/capitals.prompt.yml" line="12" time="0.640"/>
    <testcase classname=".github/prompts/capitals.prompt.yml openai/gpt-4o-mini" name="country: Spain (e5f6a7b8)" file=".github/prompts/capitals.prompt.yml" line="15" time="0.640">
      <failure type="exact" message="exact: it is not the same">exact expected:
The capital of France is Paris.

exact found:
The capital of France is Lyon.</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('what is unscored is an error, and what is refused a failure with the answer', async () => {
  const refused = buildAttempt({ outcome: 'refused', answer: 'I can’t.', reason: 'filtered', scores: [] });
  const unscored = buildAttempt({ outcome: 'unscored', answer: '', reason: 'It answered 503.', scores: [] });
  const cases = [
    buildFailedCase({ attempts: [refused] }),
    buildFailedCase({ outcome: 'unscored', attempts: [unscored] }),
    buildCase({ attempts: [buildAttempt({ latencyMs: undefined, isCached: true })] }),
  ];
  const [suite] = await suitesOf(buildResult({ prompts: [buildPrompt({ cases })] }));
  expect(suite).toMatchObject({ tests: '3', failures: '1', errors: '1', time: '1.280' });
  expect(suite?.testcase).toMatchObject([
    {
      failure: { type: 'refused', message: 'the model refused; filtered', '#text': 'The answer:\nI can’t.' },
    },
    { error: { type: 'unscored', message: 'not scored; It answered 503.' } },
    { time: '0.000' },
  ]);
});

describe('foreign text', () => {
  test('is only ever text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const suites = await suitesOf(fillWith(text));
        expect(suites.map(({ tests }) => tests)).toEqual(['3', '0', '2']);
        expect(
          suites[0]?.testcase.map(({ failure, error }) => [failure !== undefined, error !== undefined]),
        ).toEqual([
          [true, false],
          [false, true],
          [false, false],
        ]);
      }),
    );
  });
});

test('10,000 cases are all there', async () => {
  expect((await buildJunit(buildRealistic(1_667))).match(/<testcase /g)).toHaveLength(10_002);
});

test('long texts of many cases are cut, so that the file is one that is read', async () => {
  const text = 'words '.repeat(2_000);
  const attempts = [
    buildAttempt({
      outcome: 'failed',
      answer: `${text}!`,
      scores: [buildUnmet({ expected: text, actual: text })],
    }),
  ];
  const cases = Array.from({ length: 1_000 }, (_, index) =>
    buildFailedCase({ caseId: `${index}`, index, attempts }),
  );
  const xml = await buildJunit(buildResult({ prompts: [buildPrompt({ cases })] }));
  expect(xml.match(/<testcase /g)).toHaveLength(1_000);
  expect(xml.length).toBeLessThan(21_000_000);
});
