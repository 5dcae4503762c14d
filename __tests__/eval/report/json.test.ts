import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildJson, parseResult } from '../../../src/eval/report/json.ts';
import type { EvalResult } from '../../../src/eval/results.ts';
import { hostileText } from '../../gate/hostile.ts';
import { buildPrompt, buildRealistic, buildResult } from '../results.ts';
import { fillWith } from './foreign.ts';

function roundTrip(result: EvalResult): EvalResult {
  return parseResult(buildJson(result), 'eval.json');
}

describe('what is written is read back', () => {
  test('of a whole evaluation', () => {
    const result = buildRealistic();
    expect(roundTrip(result)).toStrictEqual(result);
  });

  test('also what is not known', () => {
    const prompt = buildPrompt({ passRate: undefined, meanScore: undefined, costUsd: undefined });
    const result = buildResult({ prompts: [prompt], headSha: undefined, shard: { index: 2, of: 3 } });
    expect(roundTrip(result)).toStrictEqual(result);
  });

  test('whatever stands in it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const result = fillWith(text);
        expect(roundTrip(result)).toStrictEqual(result);
      }),
    );
  });
});

test('texts of more than the file may have are cut, which it says, and is read back', () => {
  const whole = buildRealistic(60);
  const [small, large] = [20_000, 2_000_000].map((maxBytes) => buildJson(whole, maxBytes));
  expect(large).toBe(buildJson(whole));
  const read = parseResult(small ?? '', 'eval.json');
  expect(read.notices).toEqual([
    ...whole.notices,
    'The answers are too long for one file: `json-file` has of each the first 32 characters.',
  ]);
  const about = ({ prompts }: EvalResult) =>
    prompts.map(({ cases, ...prompt }) => [prompt, cases.map(({ attempts, ...result }) => result)]);
  expect(about(read)).toStrictEqual(about(whole));
  const answers = read.prompts.flatMap(({ cases }) =>
    cases.flatMap(({ attempts }) => attempts.map(({ answer }) => answer)),
  );
  expect(Math.max(...answers.map(({ length }) => length))).toBe(32);
});

test('the form has each member, and null for what is not known', () => {
  const content: unknown = JSON.parse(buildJson(buildResult({ passRate: undefined })));
  expect(content).toMatchObject({ version: 1, passRate: null, shard: null, baseline: null });
  expect(content).toMatchObject({ prompts: [{ comparison: null, cases: [{ group: null }, {}] }] });
});

test('members of later versions of the same form are skipped', () => {
  const content = buildJson(buildResult()).replace('{', '{ "later": [1],');
  expect(parseResult(content, 'eval.json')).toStrictEqual(buildResult());
});

describe('a file that is none is refused', () => {
  const written = buildJson(buildResult());
  test.each([
    ['', 'it is no JSON'],
    [written.slice(0, -20), 'it is no JSON'],
    ['[]', 'it has no `version: 1`'],
    [written.replace('"version": 1', '"version": 2'), 'it has no `version: 1`'],
    [written.replace('"answers": 2', '"answers": -2'), '`answers` has not the form'],
    [
      written.replace('"repeat": 0', '"repeat": "0"'),
      '`prompts.0.cases.0.attempts.0.repeat` has not the form',
    ],
    [written.replace('"outcome": "passed"', '"outcome": "fine"'), '`prompts.0.cases.0.outcome`'],
    [written.replace('"notices": []', '"notices": {}'), '`notices` has not the form'],
    [written.replace('"line": 12', '"line": 0'), '`prompts.0.cases.0.line`'],
    [written.replace('"line": 12', '"line": 1e300'), '`prompts.0.cases.0.line`'],
    [written.replace('"score": 1', '"score": 2'), '`prompts.0.cases.0.attempts.0.scores.0.score`'],
    [written.replace('"costUsd": 0.0004', '"costUsd": -1'), '`prompts.0.cases.0.attempts.0.costUsd`'],
    [written.replace('"latencyMs": 640', '"latencyMs": 1e999'), '`prompts.0.cases.0.attempts.0.latencyMs`'],
    [written.replace('"answers": 2', '"answers": 1e300'), '`answers` has not the form'],
  ])('%#', (text, problem) => {
    expect(() => parseResult(text, 'shards/eval.json')).toThrow(`shards/eval.json: ${problem}`);
  });
});
