import { expect } from '@jest/globals';
import {
  type Environment,
  type GateInputs,
  type Inputs,
  type PromptInputs,
  readInputs,
} from '../../src/inputs/index.ts';
import { thrownBy } from '../thrown.ts';

export type Given = Readonly<Record<string, string>>;

export const KEY = 'inference-key-0123456789';
export const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl';

/** Inputs as the runner hands them over. */
export function toEnvironment(inputs: Given): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

export function readPrompt(inputs: Given = {}, env: Environment = {}): PromptInputs {
  const found = readInputs({
    ...toEnvironment({ prompt: 'Say hi', 'inference-key': KEY, ...inputs }),
    ...env,
  });
  if (found.mode !== 'prompt') throw new Error(`The mode is ${found.mode}`);
  return found;
}

export function readGate(inputs: Given = {}, env: Environment = {}): GateInputs {
  const found = readInputs({ ...toEnvironment({ mode: 'gate', ...inputs }), ...env });
  if (found.mode !== 'gate') throw new Error(`The mode is ${found.mode}`);
  return found;
}

/** An input is refused by its name; its value is told unless it is a secret. */
export async function expectRefused(
  read: () => Inputs,
  input: string,
  problem: string,
  hint: unknown = expect.any(String),
): Promise<void> {
  expect(await thrownBy(read)).toMatchObject({
    name: 'InputError',
    input,
    message: expect.stringContaining(`Input \`${input}\` ${problem}`),
    hint,
  });
}
