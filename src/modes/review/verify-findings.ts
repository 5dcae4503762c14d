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
import { isTwin, type KnownFinding } from '../../review/known-findings.ts';
import { type ReviewedFinding, triageFindings } from '../../review/triage.ts';
import { applyVerdicts, countUnjudged, parseVerdicts, VERDICTS_FORMAT } from '../../review/verdicts.ts';
import { describeFindings } from '../../review/verify-request.ts';
import type { Run } from '../../run.ts';
import { readBuiltInPrompt } from '../../runner/action-files.ts';
import { type AskDeps, askModel, type PromptDeps, sumCosts } from '../shared/get-answer.ts';
import type { ToldAnswer } from '../shared/record-answer.ts';
import type { AskedReview } from './ask-batches.ts';
import type { ToldFindings } from './keep-threads.ts';
import type { EarlierReview } from './memory.ts';

/** What asking takes. */
type VerifyDeps = AskDeps &
  Pick<PromptDeps, 'comment' | 'budget'> & {
    inputs: ReviewInputs;
    /** Whether what is reviewed is still the head. */
    isStillWanted: () => Promise<boolean>;
  };

const PROMPT = 'review-verify.prompt.yml';

/** What is known of a change after all requests. */
export interface VerifiedFindings {
  asked: AskedReview;
  /** What counts, stands elsewhere or was known: all but what stands in threads of earlier runs. */
  findings: ReviewedFinding[];
  /** What is known of earlier runs, now. */
  known: readonly KnownFinding[];
  told: ToldFindings;
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
  deps: VerifyDeps,
  run: Run,
  before: ToldAnswer,
) {
  const source = { description: 'built in', isTrusted: true, read: () => readBuiltInPrompt(PROMPT) };
  const settings = { ...inputs, promptFile: PROMPT, prompt: undefined, model };
  const template = await composePrompt(settings, () => source, run.log, VERDICTS_FORMAT);
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

/** What the answers change in what is known. A model that finds again what it calls fixed has not said that it is. */
function updateEarlier(
  { found, fixed }: AskedReview,
  known: readonly KnownFinding[],
): readonly KnownFinding[] {
  const isFoundAgain = (one: KnownFinding) =>
    found.some(({ finding, anchor }) => anchor && isTwin(finding, anchor, undefined, one));
  const isFixed = (one: KnownFinding) => fixed.includes(one) && !isFoundAgain(one);
  return known.map((one) => (isFixed(one) ? { ...one, state: 'fixed' } : one));
}

/** Ids of those that were fixed before, and are found again. */
function findReturned(findings: readonly ReviewedFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ status, earlier }) =>
      status === 'known' && earlier?.state === 'fixed' ? [earlier.id] : [],
    ),
  );
}

/**
 * Sifts what the models found. What would stand on lines is judged against its code, in one request, whatever the
 * number; where that request comes to nothing, the findings are kept as they are.
 */
export async function verifyFindings(
  asked: AskedReview,
  earlier: EarlierReview,
  deps: VerifyDeps,
  run: Run,
): Promise<VerifiedFindings> {
  const { inputs } = deps;
  const { shown, original, told, costUsd, spentUsd } = asked;
  const updated = updateEarlier(asked, earlier.findings);
  const findings = triageFindings(asked.found, inputs, { ...earlier, findings: updated });
  const back = findReturned(findings);
  const fixed = updated.filter((one, index) => one.state !== earlier.findings[index]?.state);
  const unverified = {
    asked,
    findings,
    known: updated.map((one): KnownFinding => (back.has(one.id) ? { ...one, state: 'open' } : one)),
    told: { fixed: new Set(fixed.map(({ id }) => id)), back },
    unjudgedCount: 0,
    problem: undefined,
    usage: told.usage,
    costUsd,
    spentUsd,
    verificationUsd: undefined,
  };
  // Those of earlier runs were looked at when they were found.
  const inline = findings.filter((finding) => finding.status === 'inline' && !finding.earlier);
  const model = inputs.verifyModel ?? asked.model;
  if (!inputs.hasSuggestions || inline.length === 0 || model === undefined) return unverified;
  if (asked.isSuperseded || !(await deps.isStillWanted())) return unverified;
  try {
    const second = await askForVerdicts(inline, shown, model, inputs, deps, run, told);
    const verdicts = parseVerdicts(second.reply.fields);
    return {
      ...unverified,
      findings: applyVerdicts(findings, verdicts, original, shown),
      unjudgedCount: countUnjudged(inline, verdicts),
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
