import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EvalInputs, readInputs } from '../../src/inputs/index.ts';
import { type Given, KEY, toEnvironment } from './read.ts';

function readEval(given: Given): EvalInputs {
  const inputs = { mode: 'eval', 'inference-key': KEY, 'prompt-files': 'a.prompt.yml', ...given };
  const found = readInputs(toEnvironment(inputs));
  if (found.mode !== 'eval') throw new Error(`The mode is ${found.mode}`);
  return found;
}

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
