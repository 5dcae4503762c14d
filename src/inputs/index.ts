/**
 * The only reader of the environment. It is read once, into a typed object discriminated by `mode`; a value that
 * can't be understood is refused with what is allowed, never replaced by a default.
 */
import { InputError } from '../errors.ts';
import { type DisableInputs, type EnsureInputs, readAccountInputs, readEnsureInputs } from './account.ts';
import { type EvalInputs, readEvalInputs } from './eval.ts';
import { type GateInputs, readGateInputs } from './gate.ts';
import { type PromptInputs, readPromptInputs } from './prompt.ts';
import { type ReviewInputs, readReviewInputs } from './review.ts';
import { type Environment, readChoice, readWord } from './values.ts';

export type { DisableInputs, EnsureInputs, SecretInputs } from './account.ts';
export type { CommentInputs } from './comment.ts';
export type { CommonInputs, RunnerFacts } from './common.ts';
export { readSecrets } from './credentials.ts';
export type { DiffInputs } from './diff.ts';
export { isPinata } from './endpoint.ts';
export type { EvalInputs } from './eval.ts';
export type { GateInputs } from './gate.ts';
export type { LimitInputs } from './limits.ts';
export type { CompletionInputs, PromptInputs } from './prompt.ts';
export type { ReviewInputs } from './review.ts';
export type { Environment } from './values.ts';

export type OnError = 'fail' | 'warn';

export type Inputs = PromptInputs | ReviewInputs | EvalInputs | EnsureInputs | DisableInputs | GateInputs;

/** The word as it is given, known even when the inputs are wrong: it need not be a mode. */
export function readMode(env: Environment): string {
  return readWord(env, 'mode') ?? 'prompt';
}

/** @throws {InputError} */
export function readOnError(env: Environment): OnError {
  const chosen = readChoice(env, 'on-error', ['fail', 'warn']) ?? 'fail';
  // A gate that could not look is closed, whatever kept it from looking.
  return readMode(env) === 'gate' ? 'fail' : chosen;
}

/** The path of the job summary, known even when the inputs are wrong. */
export function readSummaryPath(env: Environment): string | undefined {
  return env['GITHUB_STEP_SUMMARY'] || undefined;
}

/** Whether this is the post step of an `ensure` that leaves something to do: the runner gives its state to no other. */
export function isPostStep(env: Environment): boolean {
  return env['STATE_disable'] === 'true';
}

/** The inputs of the post step of an ephemeral `ensure`: it turns inference off again. */
export function readPostInputs(env: Environment): DisableInputs {
  return { mode: 'disable', ...readAccountInputs(env), secret: undefined };
}

/**
 * @throws {InputError} an input is missing or wrong
 * @throws {MissingKeyError} there is no inference key
 */
export function readInputs(env: Environment): Inputs {
  const mode = readMode(env);
  switch (mode) {
    case 'prompt':
      return readPromptInputs(env);
    case 'ensure':
      return readEnsureInputs(env);
    case 'disable':
      return { mode, ...readAccountInputs(env) };
    case 'gate':
      return readGateInputs(env);
    case 'review':
      return readReviewInputs(env);
    case 'eval':
      return readEvalInputs(env);
    default:
      throw new InputError('mode', `is \`${mode}\``, {
        hint: 'Use `prompt`, `review`, `eval`, `ensure`, `disable` or `gate`.',
      });
  }
}
