/** One answer to a case, and what evaluators say of it. */
import {
  ActionError,
  AnswerFormatError,
  describeError,
  EmptyAnswerError,
  EndpointError,
} from '../../errors.ts';
import type { EvalCase } from '../../eval/cases.ts';
import { evaluate } from '../../eval/evaluate.ts';
import type { Evaluator } from '../../eval/evaluators.ts';
import type { AskJudge } from '../../eval/judge.ts';
import type { Attempt, AttemptOutcome, Score } from '../../eval/results.ts';
import { addDefaults } from '../../eval/values.ts';
import type { ChatAnswer } from '../../inference/chat.ts';
import type { BuiltPrompt, Completion, Question } from '../../inference/complete.ts';
import { classifyEnd } from '../../inference/finish-reason.ts';
import type { Budget } from '../../inference/prices/budget.ts';
import type { Catalog } from '../../inference/prices/catalog.ts';
import { estimateCostUsd } from '../../inference/prices/cost.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../../inference/tokens.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { readFileFormat } from '../../prompt/compose.ts';
import type { Prompt } from '../../prompt/file.ts';
import { fillPrompt } from '../../prompt/fill.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { type AskDeps, askQuestion } from '../shared/get-answer.ts';
import { hasLimit } from '../shared/limits.ts';

/** What all answers of an evaluation have in common. */
export interface AnswerMeans extends AskDeps {
  inputs: EvalInputs;
  target: Target;
  budget: Budget;
  /** Undefined where no price is known. */
  prices: Catalog | undefined;
  run: Run;
}

/** What is asked once. */
export interface PlannedAnswer {
  prompt: Prompt;
  evaluators: readonly Evaluator[];
  evalCase: EvalCase;
  model: string;
  /** From 0. */
  repeat: number;
}

interface Asked {
  completion: Completion<BuiltPrompt>;
  isCached: boolean;
  /** Paid now; undefined where it is not known. */
  costUsd: number | undefined;
  /** The same where nothing is from the cache. */
  priceUsd: number | undefined;
}

/** What would refuse any other question too. */
const FOR_ALL: readonly string[] = ['key', 'permission', 'credits'];

/** @throws what ends the run: it was cancelled, or the endpoint refuses the key */
function assertGoesOn(completion: Completion<BuiltPrompt>, { clock }: Run): void {
  if ('reply' in completion) return;
  const { failure } = completion;
  const isForAll = failure instanceof EndpointError && FOR_ALL.includes(failure.about);
  if (clock.signal.aborted || isForAll || !(failure instanceof ActionError)) throw failure;
}

function sumCost(
  answers: readonly ChatAnswer[],
  asked: string,
  prices: Catalog | undefined,
): number | undefined {
  return answers.reduce<number | undefined>((sum, { usage, model }) => {
    const known = prices?.get(asked) ?? prices?.get(model);
    const cost = usage && known && estimateCostUsd(usage, known);
    return sum === undefined || cost === undefined ? undefined : sum + cost;
  }, 0);
}

/** @param about what tells this question from an equal one, whose answer is another */
async function askOnce(
  question: Question<BuiltPrompt>,
  about: string,
  nonce: string,
  means: AnswerMeans,
): Promise<Asked> {
  const { inputs, target, endpoint, budget, prices, run } = means;
  const memory =
    inputs.cacheEnvironment === undefined || inputs.inferenceKey === undefined
      ? undefined
      : await (await import('../shared/cached-answer.ts')).openCachedAnswers(
          inputs,
          question,
          { headers: endpoint.headers, nonce, about },
          target,
          run,
        );
  const known = await memory?.recall();
  if (known) {
    const priceUsd = sumCost([known.answer], known.model, prices);
    return { completion: { answers: [known.answer], reply: known }, isCached: true, costUsd: 0, priceUsd };
  }
  const completion = await askQuestion(question, means, budget, run);
  assertGoesOn(completion, run);
  if ('reply' in completion) await memory?.keep(completion.reply);
  const costUsd = sumCost(completion.answers, question.models[0] ?? '', prices);
  return { completion, isCached: false, costUsd, priceUsd: costUsd };
}

/** Why there is no answer that can be judged. */
function explainFailure(
  failure: unknown,
  answers: readonly ChatAnswer[],
): Pick<Attempt, 'outcome' | 'reason' | 'answer'> {
  const reason = describeError(failure).message;
  const last = answers.at(-1);
  const end = classifyEnd(last?.finishReason);
  if (failure instanceof AnswerFormatError) return { outcome: 'failed', reason, answer: failure.text.trim() };
  if (failure instanceof EndpointError && failure.about === 'filter')
    return { outcome: 'refused', reason, answer: '' };
  if (!(failure instanceof EmptyAnswerError)) return { outcome: 'unscored', reason, answer: '' };
  const isRefused = (last !== undefined && last.refusal !== '') || end === 'filtered';
  if (isRefused) return { outcome: 'refused', reason, answer: '' };
  if (end === 'broken') return { outcome: 'unscored', reason, answer: '' };
  return { outcome: end === 'cut' ? 'cut' : 'empty', reason, answer: '' };
}

/** How an answer ended that is there; undefined where it can be judged. */
function findEnd({
  finishReason,
  refusal,
}: ChatAnswer): { outcome: AttemptOutcome; reason: string } | undefined {
  const end = classifyEnd(finishReason);
  if (refusal !== '' || end === 'filtered')
    return { outcome: 'refused', reason: 'The model or a filter refused' };
  return end === 'cut' ? { outcome: 'cut', reason: 'The answer is cut off at its token cap' } : undefined;
}

function buildJudgeAsker(planned: PlannedAnswer, nonce: string, means: AnswerMeans) {
  const costs: (number | undefined)[] = [];
  const used: string[] = [];
  const askJudge: AskJudge = async ({ messages, modelId, temperature, maxCompletionTokens }) => {
    const model = modelId ?? means.inputs.judgeModel ?? planned.model;
    used.push(model);
    const question: Question<BuiltPrompt> = {
      models: [model],
      settings: { temperature, maxCompletionTokens, maxTokens: undefined, topP: undefined },
      format: { kind: 'text' },
      build: () => ({ messages }),
    };
    const { completion, costUsd } = await askOnce(question, `eval judge ${planned.repeat}`, nonce, means);
    costs.push(costUsd);
    if ('reply' in completion) return { text: completion.reply.answer.text };
    return { problem: describeError(completion.failure).message };
  };
  return { askJudge, costs, used };
}

/** Asks the evaluators one after the other: most answer at once. */
export async function judgeAnswer(
  planned: PlannedAnswer,
  answer: string,
  { costUsd, latencyMs }: { costUsd: number | undefined; latencyMs: number | undefined },
  means: AnswerMeans,
): Promise<{ scores: Score[]; costs: readonly (number | undefined)[] }> {
  const nonce = createNonce();
  const { askJudge, costs, used } = buildJudgeAsker(planned, nonce, means);
  const values = addDefaults(planned.prompt, planned.evalCase.values);
  const scores: Score[] = [];
  for (const evaluator of planned.evaluators) {
    const judgesBefore = used.length;
    const { isExempt, ...said } = await evaluate(evaluator, {
      answer,
      values,
      costUsd,
      latencyMs,
      askJudge,
      nonce,
    });
    if (!isExempt) scores.push({ evaluator: evaluator.name, ...said, judgeModel: used[judgesBefore] });
  }
  return { scores, costs };
}

/**
 * Asks for one answer, and judges it.
 *
 * @throws what ends the run
 */
export async function askAnswer(planned: PlannedAnswer, means: AnswerMeans): Promise<Attempt> {
  const { prompt, evalCase, model, repeat } = planned;
  const { inputs } = means;
  const nonce = createNonce();
  const values = new Map(
    Array.from(
      addDefaults(prompt, evalCase.values),
      ([name, { text }]) => [name, { text, isUntrusted: false }] as const,
    ),
  );
  const { messages } = fillPrompt(
    { template: prompt.messages, values, truncatable: undefined, nonce },
    Number.POSITIVE_INFINITY,
  );
  const maxTokens = prompt.maxTokens ?? inputs.maxTokens;
  const maxCompletionTokens = prompt.maxCompletionTokens ?? inputs.maxCompletionTokens;
  const isUncapped = maxTokens === undefined && maxCompletionTokens === undefined;
  const question: Question<BuiltPrompt> = {
    models: [model],
    settings: {
      // A limit in dollars means nothing where the answer has no end.
      maxTokens: isUncapped && hasLimit(inputs) ? DEFAULT_OUTPUT_TOKENS : maxTokens,
      maxCompletionTokens,
      temperature: prompt.temperature ?? inputs.temperature,
      topP: prompt.topP ?? inputs.topP,
    },
    format: (await readFileFormat(prompt)) ?? { kind: 'text' },
    build: () => ({ messages }),
  };
  const { completion, isCached, costUsd, priceUsd } = await askOnce(question, `eval ${repeat}`, nonce, means);
  const base = { repeat, scores: [], costUsd, isCached };
  if ('failure' in completion) {
    return { ...base, ...explainFailure(completion.failure, completion.answers), latencyMs: undefined };
  }
  const { answer } = completion.reply;
  const latencyMs = isCached ? undefined : answer.totalMs;
  const text = answer.text.trim();
  const end = findEnd(answer);
  if (end) return { ...base, ...end, answer: text, latencyMs };
  const { scores, costs } = await judgeAnswer(planned, text, { costUsd: priceUsd, latencyMs }, means);
  const total = [costUsd, ...costs].reduce<number | undefined>(
    (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
    0,
  );
  // What evaluators make of it is settled once it is known which judges count.
  return { ...base, outcome: 'passed', answer: text, scores, reason: '', costUsd: total, latencyMs };
}
