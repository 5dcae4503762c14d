import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readInputs } from '../../src/inputs/index.ts';
import { KEY, toEnvironment } from './read.ts';

function readMinPassRate(percent: string): number {
  const inputs = {
    mode: 'eval',
    'inference-key': KEY,
    'prompt-files': 'a.prompt.yml',
    'min-pass-rate': percent,
  };
  const found = readInputs(toEnvironment(inputs));
  if (found.mode !== 'eval') throw new Error(`The mode is ${found.mode}`);
  return found.minPassRate;
}

test('a rate is the very number that so many cases of so many are', () => {
  // 8.8 / 100 is more than 11 / 125.
  expect(readMinPassRate('8.8%')).toBe(11 / 125);
  const thousandths = fc.nat(1_000);
  fc.assert(fc.property(thousandths, (count) => readMinPassRate(`${count / 10}%`) === count / 1_000));
});
