/** From the first answer to findings that are placed and, where that is wanted, looked at a second time. */

import type { Change } from '../../diff/excerpt.ts';
import type { FileDiff } from '../../diff/parse.ts';
import { describeError, findCancelled } from '../../errors.ts';
import type { Question } from '../../inference/complete.ts';
import { sumCostUsd, sumSpentUsd } from '../../inference/prices/budget.ts';
import { defaultMaxInputTokens } from '../../inference/tokens.ts';
import type { Usage } from '../../inference/usage.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { composePrompt } from '../../prompt/compose.ts';
import { fillPrompt } from '../../prompt/fill.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import { countWord } from '../../report.ts';
import { parseFindings } from '../../review/findings.ts';
import { keepKnownRules, type Rules } from '../../review/rules.ts';
import { type ReviewedFinding, triageFindings } from '../../review/triage.ts';
import { applyVerdicts, countUnjudged, parseVerdicts, VERDICTS_FORMAT } from '../../review/verdicts.ts';
import { describeFindings } from '../../review/verify-request.ts';
import type { Run } from '../../run.ts';
import { readBuiltInPrompt } from '../../runner/action-files.ts';
import { awaitCatalog } from '../shared/endpoint.ts';
import { type AnswerWithCost, askModel, type PromptDeps } from '../shared/get-answer.ts';

const PROMPT = 'review-verify.prompt.yml';

/** What is known of a change after all requests. */
export interface VerifiedFindings {
  first: AnswerWithCost;
  findings: ReviewedFinding[];
  /** Those that did not have the form. */
  invalidCount: number;
  /** The answer was cut at its length. */
  isCut: boolean;
  /** Findings on lines that the second request said nothing of. */
  unjudgedCount: number;
  /** Why the second request came to nothing; undefined where it did not, or none was wanted. */
  problem: string | undefined;
  /** Of both requests. */
  usage: Usage | undefined;
  /** Of both, as far as it is known. */
  costUsd: number | undefined;
  spentUsd: number;
  /** Of the second alone; undefined where there was none, or it is not known. */
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
  first: AnswerWithCost,
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
  return askModel(question, deps, run, first.reply.answer);
}

/**
 * Places what the model found. What would stand on lines is judged against its code, in one request, whatever the
 * number; where that request comes to nothing, the findings are kept as they are.
 */
export async function verifyFindings(
  first: AnswerWithCost,
  { change, rules }: { change: Change; rules: Rules },
  inputs: ReviewInputs,
  deps: PromptDeps,
  run: Run,
): Promise<VerifiedFindings> {
  const { reply, costUsd, spentUsd } = first;
  const shown = reply.prompt.clipped?.files ?? change.files;
  const { findings: claimed, invalidCount, isCut } = parseFindings(reply.fields);
  const findings = triageFindings(keepKnownRules(claimed, rules.ids), shown, inputs);
  const unverified = {
    first,
    invalidCount,
    isCut,
    unjudgedCount: 0,
    usage: reply.answer.usage,
    costUsd,
    spentUsd,
    verificationUsd: undefined,
  };
  const inline = findings.filter(({ status }) => status === 'inline');
  if (!inputs.hasSuggestions || inline.length === 0) return { ...unverified, findings, problem: undefined };
  const model = inputs.verifyModel ?? reply.model;
  try {
    const second = await askForVerdicts(inline, shown, model, inputs, deps, run, first);
    const verdicts = parseVerdicts(second.reply.fields);
    const files = change.files.map(({ path }) => path);
    const original = change.original.map((file, index) => ({ ...file, path: files[index] ?? file.path }));
    return {
      ...unverified,
      findings: applyVerdicts(findings, verdicts, original, shown),
      unjudgedCount: countUnjudged(findings, verdicts),
      problem: undefined,
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
    // It may be billed all the same. What kept the budget from being opened kept everything from being sent.
    const spendings = await deps.budget().then(
      (budget) => budget.spendings,
      () => [],
    );
    const prices = await awaitCatalog(deps.catalog);
    return {
      ...unverified,
      findings,
      problem: message,
      costUsd: sumCostUsd(spendings, prices),
      spentUsd: sumSpentUsd(spendings, prices),
    };
  }
}
