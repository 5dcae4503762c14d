/** What of the diff is shown to the model. */
import { type Environment, readBoolean, readList, readNumber } from './values.ts';

export interface DiffInputs {
  /** Patterns of the paths that `{{pr.diff}}` holds. */
  paths: readonly string[];
  pathsIgnore: readonly string[];
  /** Lock files, vendored and generated ones are left in. */
  isWholeDiff: boolean;
  maxInputTokens: number | undefined;
  /** Secrets of others that the prompt shows are taken out before it is sent. */
  redactsInput: boolean;
}

/** @throws {InputError} */
export function readDiffInputs(env: Environment): DiffInputs {
  return {
    paths: readList(env, 'paths'),
    pathsIgnore: readList(env, 'paths-ignore'),
    isWholeDiff: readBoolean(env, 'include-generated', false),
    maxInputTokens: readNumber(env, 'max-input-tokens', { min: 1, isInteger: true }),
    redactsInput: readBoolean(env, 'redact-input', true),
  };
}
