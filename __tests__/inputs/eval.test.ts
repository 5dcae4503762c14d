// The inputs of `mode: eval`: what they mean, and what is refused since it would be in vain.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EvalInputs, readInputs } from '../../src/inputs/index.ts';
import '../one-error-realm.ts';
import { expectRefused, type Given, KEY, toEnvironment } from './read.ts';

function readEval(inputs: Given = {}): EvalInputs {
  const given = { mode: 'eval', 'inference-key': KEY, 'prompt-files': '*.prompt.yml', ...inputs };
  const found = readInputs(toEnvironment(given));
  if (found.mode !== 'eval') throw new Error(`The mode is ${found.mode}`);
  return found;
}

test('what is not set', () => {
  expect(readEval()).toMatchObject({
    promptFiles: ['*.prompt.yml'],
    models: [],
    judgeModel: undefined,
    repeat: 1,
    minPasses: undefined,
    minPassRate: 1,
    maxUnscoredRate: 0,
    concurrency: 8,
    baseline: undefined,
    failOn: ['threshold', 'required', 'regression'],
    minJudgeKappa: 0.6,
    minJudgeLabels: 10,
    shards: 1,
    timeoutMs: 3_600_000,
  });
});

test('what is set', () => {
  expect(
    readEval({ 'min-pass-rate': '92.5 %', 'fail-on': 'none', models: 'a/b, c/d\na/b', shard: '2/16' }),
  ).toMatchObject({ minPassRate: 0.925, failOn: [], models: ['a/b', 'c/d'], shard: { index: 2, count: 16 } });
  expect(readEval({ plan: 'true', shards: '16', 'prompt-files': '' })).toMatchObject({ shards: 16 });
  expect(readEval({ merge: 'x/*.json', 'prompt-files': '', 'inference-key': '' }).merge).toBe('x/*.json');
});

describe('of other modes', () => {
  test.each([
    'prompt',
    'prompt-file',
    'system-prompt',
    'system-prompt-file',
    'input',
    'file_input',
    'fallback-models',
    'response-format',
    'json-schema',
    'json-schema-file',
    'fail-if',
  ])('`%s` is refused', async (name) => {
    await expectRefused(() => readEval({ [name]: 'x' }), name, 'has no effect in `mode: eval`');
  });
});

test.each<[Given, string, string]>([
  [{ 'prompt-files': '' }, 'prompt-files', 'is missing'],
  [{ 'min-pass-rate': '0.9' }, 'min-pass-rate', 'is `0.9`'],
  [{ 'max-unscored': '101%' }, 'max-unscored', 'is `101%`'],
  [{ repeat: '0' }, 'repeat', 'is `0`'],
  [{ repeat: '2', 'min-passes': '3' }, 'min-passes', 'is 3, and `repeat` is 2'],
  [{ 'fail-on': 'none, threshold' }, 'fail-on', 'holds `none`'],
  [{ shard: '5/4' }, 'shard', 'is `5/4`'],
  [{ shard: '1/4', plan: 'true' }, 'shard', 'is set, and so is `plan`'],
  [{ shard: '1/4', merge: '*.json' }, 'merge', 'is set, and so is `shard`'],
  [{ shards: '4' }, 'shards', 'is 4, which has no effect without `plan: true`'],
  [{ shards: '4', shard: '1/4' }, 'shards', 'is 4, which has no effect without `plan: true`'],
  [{ models: 'openai/*' }, 'models', 'holds `openai/*`'],
  [{ 'judge-model': '*' }, 'judge-model', 'holds `*`'],
  [{ comment: 'append' }, 'comment', 'is `append`'],
])('%j is refused', async (inputs, name, problem) => {
  await expectRefused(() => readEval(inputs), name, problem);
});

function readMinPassRate(percent: string): number {
  return readEval({ 'min-pass-rate': percent }).minPassRate;
}

test('a rate is the very number that so many cases of so many are', () => {
  // 8.8 / 100 is more than 11 / 125.
  expect(readMinPassRate('8.8%')).toBe(11 / 125);
  const thousandths = fc.nat(1_000);
  fc.assert(fc.property(thousandths, (count) => readMinPassRate(`${count / 10}%`) === count / 1_000));
});

test('a report is never written over another', () => {
  const [path, other] = ['out/report', './out//report'];
  expect(() => readEval({ 'json-file': path, 'html-file': other })).toThrow(
    'Input `html-file` is the path of `json-file`, too',
  );
  expect(() => readEval({ 'html-file': path, 'junit-file': path })).toThrow(
    'Input `junit-file` is the path of',
  );
  expect(readEval({ 'html-file': path, 'junit-file': 'other' })).toMatchObject({
    htmlFile: path,
    jsonFile: undefined,
  });
});
