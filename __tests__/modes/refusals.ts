// Inputs that are refused: all of a table are read here, in the tests' own process, and the first few by the built action.
import { expect } from '@jest/globals';
import { describeError } from '../../src/errors.ts';
import { readInputs } from '../../src/inputs/index.ts';
import { defaultInferenceKey } from '../emulator/pinata.ts';
import { type Given, toEnvironment } from '../inputs/read.ts';
import { someOf } from '../thorough.ts';
import { thrownBy } from '../thrown.ts';

/** What a job of `startJob` sets. */
const USUAL = {
  'inference-key': defaultInferenceKey,
  endpoint: 'http://127.0.0.1:9/v0/llm',
  model: 'anthropic/claude-sonnet-4-6',
  prompt: 'Review {{pr.title}}:\n{{pr.diff}}',
};

/** Reads these inputs beside the usual ones, and expects the words in which they are refused. */
export async function expectRefusal(inputs: Given, message: RegExp): Promise<void> {
  const error = await thrownBy(() => readInputs(toEnvironment({ ...USUAL, ...inputs })));
  expect(describeError(error).message).toMatch(message);
}

/** Those of a table that the built action is started for: each night all, since what they differ in is read before. */
export function inBuilt<T>(table: readonly T[]): T[] {
  return someOf(table, 2);
}
