/** Which model is asked, and how. */
import { InputError } from '../errors.ts';
import { type Environment, readBoolean, readDurationMs, readList, readNumber, readWord } from './values.ts';

export interface SamplingInputs {
  model: string | undefined;
  fallbackModels: readonly string[];
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  isStreaming: boolean;
  firstTokenTimeoutMs: number;
}

/** What no HTTP body or log line would suffer from; ids of models have no spaces. @throws {InputError} */
export function checkModelId(id: string, input: string): string {
  if (/^[\x21-\x7e]{1,256}$/.test(id)) return id;
  throw new InputError(input, `holds \`${id}\``, {
    hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
  });
}

/** @throws {InputError} */
export function readModel(env: Environment): string | undefined {
  const model = readWord(env, 'model');
  return model === undefined ? undefined : checkModelId(model, 'model');
}

/** @throws {InputError} */
export function readFirstTokenTimeoutMs(env: Environment): number {
  return readDurationMs(env, 'first-token-timeout') ?? 120_000;
}

/** @throws {InputError} */
export function readSamplingInputs(env: Environment): SamplingInputs {
  return {
    model: readModel(env),
    fallbackModels: readList(env, 'fallback-models').map((id) => checkModelId(id, 'fallback-models')),
    maxTokens: readNumber(env, 'max-tokens', { min: 1, isInteger: true }),
    maxCompletionTokens: readNumber(env, 'max-completion-tokens', { min: 1, isInteger: true }),
    temperature: readNumber(env, 'temperature', { min: 0, max: 2 }),
    topP: readNumber(env, 'top-p', { min: 0, max: 1 }),
    isStreaming: readBoolean(env, 'stream', true),
    firstTokenTimeoutMs: readFirstTokenTimeoutMs(env),
  };
}
