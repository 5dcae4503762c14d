/** The inputs of `prompt`. */
import { InputError } from '../errors.ts';
import { readInferenceKey } from './credentials.ts';
import {
  type CommentInputs,
  type CommonInputs,
  readCommentInputs,
  readCommonInputs,
  readEndpoint,
  readModel,
} from './every-mode.ts';
import { type Environment, readBoolean, readDurationMs, readInput, readNumber, readWord } from './values.ts';

export interface PromptInputs extends CommonInputs, CommentInputs {
  mode: 'prompt';
  inferenceKey: string;
  endpoint: URL;
  model: string | undefined;
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  /** YAML maps, not parsed yet: the parser is loaded only when one is given. */
  variables: string | undefined;
  fileVariables: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  isStreaming: boolean;
  firstTokenTimeoutMs: number;
  /** How old a price list of the same job may be; 0 asks anew. */
  catalogTtlMs: number;
}

/** @throws {InputError} @throws {MissingKeyError} */
export function readPromptInputs(env: Environment): PromptInputs {
  const prompt = readInput(env, 'prompt');
  const promptFile = readWord(env, 'prompt-file');
  if (prompt === undefined && promptFile === undefined) {
    throw new InputError('prompt-file', 'is missing, and so is `prompt`', { hint: 'Set one of the two.' });
  }
  return {
    mode: 'prompt',
    ...readCommonInputs(env),
    ...readCommentInputs(env),
    endpoint: readEndpoint(env),
    model: readModel(env),
    prompt,
    promptFile,
    systemPrompt: readInput(env, 'system-prompt'),
    systemPromptFile: readWord(env, 'system-prompt-file'),
    variables: readInput(env, 'input'),
    fileVariables: readInput(env, 'file_input'),
    maxTokens: readNumber(env, 'max-tokens', { min: 1, isInteger: true }),
    maxCompletionTokens: readNumber(env, 'max-completion-tokens', { min: 1, isInteger: true }),
    temperature: readNumber(env, 'temperature', { min: 0, max: 2 }),
    topP: readNumber(env, 'top-p', { min: 0, max: 1 }),
    isStreaming: readBoolean(env, 'stream', true),
    firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout') ?? 120_000,
    catalogTtlMs: readDurationMs(env, 'catalog-ttl', { canBeZero: true }) ?? 0,
    // Last: a wrong input is to be told even where there is no key.
    inferenceKey: readInferenceKey(env),
  };
}
