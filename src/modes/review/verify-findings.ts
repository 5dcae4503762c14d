/** From the first answer to findings that are placed and, where that is wanted, looked at a second time. */

import type { FileDiff } from '../../diff/parse.ts';
import { describeError, findCancelled } from '../../errors.ts';
import type { Question } from '../../inference/complete.ts';
import { defaultMaxInputTokens } from '../../inference/tokens.ts';
import type { Usage } from '../../inference/usage.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { composePrompt } from '../../prompt/compose.ts';
import { fillPrompt } from '../../prompt/fill.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import { countWord } from '../../report.ts';
import { type ReviewedFinding, triageFindings } from '../../review/triage.ts';
import { applyVerdicts, countUnjudged, parseVerdicts, VERDICTS_FORMAT } from '../../review/verdicts.ts';
import { describeFindings } from '../../review/verify-request.ts';
import type { Run } from '../../run.ts';
import { readBuiltInPrompt } from '../../runner/action-files.ts';
import { askModel, type PromptDeps, sumCosts } from '../shared/get-answer.ts';
import type { ToldAnswer } from '../shared/record-answer.ts';
import type { AskedReview } from './ask-batches.ts';

const PROMPT = 'review-verify.prompt.yml';

/** What is known of a change after all requests. */
export interface VerifiedFindings {
  asked: AskedReview;
  findings: ReviewedFinding[];
  /** Findings on lines that the second request said nothing of. */
  unjudgedCount: number;
  /** Why the second request came to nothing; undefined where it did not, or none was wanted. */
  problem: string | undefined;
  /** Of all requests. */
  usage: Usage | undefined;
  /** Of all, as far as it is known. */
  costUsd: number | undefined;
  spentUsd: number;
  /** Of the last alone; undefined where there was none, or it is not known. */
  verificationUsd: number | undefined;
}

/** @throws {BudgetError} @throws what keeps it from an answer */
async function askForVerdicts(
  findings: readonly ReviewedFinding[],
  shown: readonly FileDiff[],
  model: string,
  inputs: ReviewInputs,
  deps: PromptDeps,
  run: Run,
  before: ToldAnswer,
) {
  const source = { description: 'built in', isTrusted: true, read: () => readBuiltInPrompt(PROMPT) };
  const settings = { ...inputs, promptFile: PROMPT, prompt: undefined, model };
  const template = await composePrompt(settings, () => source, run.log);
  const { messages } = fillPrompt(
    {
      template: template.messages,
      values: new Map([
        ['review.findings', { text: describeFindings(findings, shown), isUntrusted: true }],
        ['review.language', { text: inputs.language ?? 'English', isUntrusted: false }],
      ]),
      truncatable: undefined,
      nonce: createNonce(),
    },
    defaultMaxInputTokens(model),
  );
  const { maxTokens, maxCompletionTokens, temperature, topP } = template;
  const question: Question = {
    models: [...new Set([model, ...inputs.fallbackModels])],
    settings: { maxTokens, maxCompletionTokens, temperature, topP },
    format: VERDICTS_FORMAT,
    build: (_model, isTooLong) => (isTooLong ? undefined : { messages }),
  };
  run.log.info(`A second look at ${countWord(findings.length, 'finding')}`);
  return askModel(question, deps, run, before);
}

/**
 * Sifts what the models found. What would stand on lines is judged against its code, in one request, whatever the
 * number; where that request comes to nothing, the findings are kept as they are.
 */
export async function verifyFindings(
  asked: AskedReview,
  inputs: ReviewInputs,
  deps: PromptDeps,
  run: Run,
): Promise<VerifiedFindings> {
  const { shown, original, told, costUsd, spentUsd } = asked;
  const findings = triageFindings(asked.found, inputs);
  const unverified = {
    asked,
    findings,
    unjudgedCount: 0,
    problem: undefined,
    usage: told.usage,
    costUsd,
    spentUsd,
    verificationUsd: undefined,
  };
  const inline = findings.filter(({ status }) => status === 'inline');
  const model = inputs.verifyModel ?? asked.model;
  if (!inputs.hasSuggestions || inline.length === 0 || model === undefined) return unverified;
  try {
    const second = await askForVerdicts(inline, shown, model, inputs, deps, run, told);
    const verdicts = parseVerdicts(second.reply.fields);
    return {
      ...unverified,
      findings: applyVerdicts(findings, verdicts, original, shown),
      unjudgedCount: countUnjudged(findings, verdicts),
      usage: second.reply.answer.usage,
      costUsd: second.costUsd,
      spentUsd: second.spentUsd,
      verificationUsd:
        second.costUsd === undefined || costUsd === undefined ? undefined : second.costUsd - costUsd,
    };
  } catch (error) {
    if (findCancelled(error)) throw error;
    const { message } = describeError(error);
    run.log.warning(`The findings were not looked at a second time: ${message}`);
    // It may be billed all the same.
    return { ...unverified, problem: message, ...(await sumCosts(deps)) };
  }
}
