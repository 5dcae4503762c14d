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
  ])('%#', (text, problem) => {
    expect(() => parseResult(text, 'shards/eval.json')).toThrow(`shards/eval.json: ${problem}`);
  });
});
