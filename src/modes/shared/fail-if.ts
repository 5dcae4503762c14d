/** `fail-if` decides between `passed` and `findings`; what a model says decides nothing else. */

import { type Coverage, countCoverage, describeCoverage } from '../../diff/coverage.ts';
import { InferenceError } from '../../errors.ts';
import { isCutOff } from '../../inference/answer.ts';
import type { ChatAnswer } from '../../inference/chat.ts';
import type { PromptInputs } from '../../inputs/index.ts';
import type { FailIf } from '../../prompt/expression.ts';

/** @throws {InputError} no expression, or one that names what it can't use */
export async function readFailIf({ failIf }: PromptInputs): Promise<FailIf | undefined> {
  return failIf === undefined ? undefined : (await import('../../prompt/expression.ts')).parseFailIf(failIf);
}

/**
 * A model that was shown no line of the change can't find anything in it. An expression that asks about `coverage` has
 * an answer of its own to that.
 *
 * @throws {InferenceError}
 */
export function assertSeen(failIf: FailIf, coverage: Coverage | undefined): void {
  if (coverage === undefined || coverage.totalFiles === 0 || failIf.uses('coverage')) return;
  if (coverage.sent.length + coverage.clipped.length > 0) return;
  throw new InferenceError(
    `Not sent: \`fail-if\` can’t be decided, since the model would see nothing of the change: ${describeCoverage(coverage)}`,
    {
      hint: 'Show more with `include-generated: true` or other `paths`, or let the expression decide, as in `coverage.sent == 0 || …`.',
    },
  );
}

/** What `fail-if` judges. */
export interface Judged {
  answer: ChatAnswer;
  /** As the output `model` has it. */
  model: string;
  /** The parsed answer; undefined when it is text. */
  fields: unknown;
  text: string;
  costUsd: number | undefined;
  coverage: Coverage | undefined;
}

/** Why an expression can't decide is to be thrown once the answer is where it belongs. */
export type Verdict = { outcome: 'passed' | 'findings' } | { outcome: 'not-run'; failure: unknown };

/** @param failIf an answer passes where there is none */
export function judgeAnswer(
  failIf: FailIf | undefined,
  { answer, model, fields, text, costUsd, coverage }: Judged,
): Verdict {
  if (failIf === undefined) return { outcome: 'passed' };
  const { finishReason, usage } = answer;
  try {
    // What was cut off may be what `fail-if` looks for.
    if (fields === undefined && isCutOff(answer)) {
      throw new InferenceError('`fail-if` can’t be decided: the answer is not whole', {
        hint: 'Raise `max-tokens`, or ask for a form with `json-schema`.',
      });
    }
    const holds = failIf.holds({
      fields,
      response: text,
      outcome: 'passed',
      model,
      finishReason,
      usage,
      costUsd,
      coverage: coverage && countCoverage(coverage),
    });
    return { outcome: holds ? 'findings' : 'passed' };
  } catch (failure) {
    return { outcome: 'not-run', failure };
  }
}
