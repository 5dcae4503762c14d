/** One answer to a case, and what evaluators say of it. */
import { createHash } from 'node:crypto';
import {
  ActionError,
  describeError,
  EmptyAnswerError,
  EndpointError,
  isAccountRefused,
} from '../../errors.ts';
import type { EvalCase } from '../../eval/cases.ts';
import type { EvalFile } from '../../eval/eval-file.ts';
import { evaluate } from '../../eval/evaluate.ts';
import type { Evaluator } from '../../eval/evaluators.ts';
import { type AskJudge, readJudgement } from '../../eval/judge.ts';
import { sumAll } from '../../eval/report/figures.ts';
import type { Attempt, AttemptOutcome, Score } from '../../eval/results.ts';
import { addDefaults, type CaseValues } from '../../eval/values.ts';
import type { ChatAnswer, Message } from '../../inference/chat.ts';
import type { BuiltPrompt, Completion, Question } from '../../inference/complete.ts';
import { classifyEnd } from '../../inference/finish-reason.ts';
import { type Budget, sumCostUsd } from '../../inference/prices/budget.ts';
import type { Catalog } from '../../inference/prices/catalog.ts';
import { estimateCostUsd } from '../../inference/prices/cost.ts';
import type { ResponseFormat } from '../../inference/structured/format.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { fillPrompt } from '../../prompt/fill.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import type { TextCache } from '../../runner/cache-service.ts';
import { type AskDeps, type Asked, askOrRecall, askQuestion } from '../shared/get-answer.ts';
import { capAnswer } from '../shared/limits.ts';
import type { AskedPrompt } from './files.ts';

/** What all answers of an evaluation have in common. */
export interface AnswerMeans extends AskDeps {
  inputs: EvalInputs;
  target: Target;
  budget: Budget;
  /** Undefined where no price is known. */
  prices: Catalog | undefined;
  /** One for all: where it fails, it is left alone. Undefined where nothing is kept. */
  cache: TextCache | undefined;
  /** How often each question was asked, by its hash: equal cases are told apart by it. */
  asked: Map<string, number>;
  /** Why models are not asked, by model. */
  down: ReadonlyMap<string, string>;
  run: Run;
}

/** What is asked once. */
export interface PlannedAnswer extends AskedPrompt {
  /** Whose evaluators judge, filled in with its defaults: of the head, whichever version is asked. */
  file: Pick<EvalFile, 'prompt' | 'evaluators'>;
  evalCase: EvalCase;
  model: string;
  /** From 0. */
  repeat: number;
}

/** What an answer is judged by. */
export interface JudgingPlan {
  evaluators: readonly Evaluator[];
  values: CaseValues;
  /** It judges where nobody else does. */
  model: string;
  /** From 0: a repeated judgement is another one. */
  repeat: number;
}

/** Only some runs have a cache. */
export const loadCachedAnswers = () => import('../shared/cached-answer.ts');

interface PricedAnswer extends Asked<BuiltPrompt> {
  /** Paid now; undefined where it is not known. */
  costUsd: number | undefined;
  /** The same where nothing is from the cache. */
  priceUsd: number | undefined;
}

/** @throws what ends the run: it was cancelled, or the endpoint refuses whatever is asked */
function assertGoesOn(completion: Completion<BuiltPrompt>, { clock }: Run): void {
  if ('reply' in completion) return;
  const { failure } = completion;
  if (clock.signal.aborted || isAccountRefused(failure) || !(failure instanceof ActionError)) throw failure;
}

function sumCost(
  answers: readonly ChatAnswer[],
  asked: string,
  prices: Catalog | undefined,
): number | undefined {
  return sumAll(
    answers.map(({ usage, model }) => {
      const known = prices?.get(asked) ?? prices?.get(model);
      return usage && known && estimateCostUsd(usage, known);
    }),
  );
}

/**
 * @param about what tells this question from an equal one, whose answer is another
 * @param isKept whether an answer is worth keeping
 */
async function askOnce(
  question: Question<BuiltPrompt>,
  about: string,
  nonce: string,
  means: AnswerMeans,
  isKept?: (answer: ChatAnswer) => boolean,
): Promise<PricedAnswer> {
  const { inputs, target, endpoint, budget, prices, cache, run } = means;
  const memory =
    cache &&
    (await (
      await loadCachedAnswers()
    ).openCachedAnswers(inputs, question, { headers: endpoint.headers, nonce, about, cache }, target, run));
  const askAnew = async () => {
    const completion = await askQuestion(question, means, budget, run);
    assertGoesOn(completion, run);
    return completion;
  };
  const asked = await askOrRecall(memory, askAnew, isKept);
  // What was kept is of the model that is asked first, too.
  const priceUsd = sumCost(asked.completion.answers, question.models[0] ?? '', prices);
  return { ...asked, priceUsd, costUsd: sumCostUsd(asked.completion.spendings, prices) };
}

/** How an answer ended that can't be judged; undefined where it can. */
function findEnd({
  finishReason,
  refusal,
}: ChatAnswer): { outcome: AttemptOutcome; reason: string } | undefined {
  const end = classifyEnd(finishReason);
  if (refusal !== '' || end === 'filtered')
    return { outcome: 'refused', reason: 'The model or a filter refused' };
  if (end === 'cut') return { outcome: 'cut', reason: 'The answer is cut off at its token cap' };
  return end === 'broken' ? { outcome: 'unscored', reason: 'The answer broke off' } : undefined;
}

/** Why there is no answer that can be judged. */
function explainFailure(
  failure: unknown,
  answers: readonly ChatAnswer[],
): Pick<Attempt, 'outcome' | 'reason' | 'answer'> {
  const reason = describeError(failure).message;
  if (failure instanceof EndpointError && failure.about === 'filter')
    return { outcome: 'refused', reason, answer: '' };
  const last = answers.at(-1);
  const outcome = last && findEnd(last)?.outcome;
  if (failure instanceof EmptyAnswerError) return { outcome: outcome ?? 'empty', reason, answer: '' };
  return { outcome: 'unscored', reason, answer: '' };
}

function buildJudgeAsker({ model: judged, repeat }: JudgingPlan, nonce: string, means: AnswerMeans) {
  const { inputs, down } = means;
  const costs: (number | undefined)[] = [];
  const used: string[] = [];
  const askJudge: AskJudge = async ({ messages, modelId, choices, temperature, maxCompletionTokens }) => {
    const model = modelId ?? inputs.judgeModel ?? judged;
    used.push(model);
    const problem = down.get(model);
    if (problem !== undefined) return { problem };
    const question: Question<BuiltPrompt> = {
      models: [model],
      settings: {
        temperature,
        topP: undefined,
        ...capAnswer({ maxTokens: undefined, maxCompletionTokens }, inputs),
      },
      format: { kind: 'text' },
      build: () => ({ messages }),
    };
    // What says nothing would say nothing again.
    const isKept = (answer: ChatAnswer) => !findEnd(answer) && 'score' in readJudgement({ choices }, answer);
    const { completion, costUsd } = await askOnce(question, `eval judge ${repeat}`, nonce, means, isKept);
    costs.push(costUsd);
    if ('failure' in completion) return { problem: describeError(completion.failure).message };
    const { answer } = completion.reply;
    const end = findEnd(answer);
    return end ? { problem: `The judge gave no verdict. ${end.reason}` } : { text: answer.text };
  };
  return { askJudge, costs, used };
}

/**
 * Asks the evaluators one after the other: most answer at once.
 *
 * @returns what they say, and what judges cost, in US dollars
 */
export async function judgeAnswer(
  plan: JudgingPlan,
  answer: string,
  { costUsd, latencyMs }: Pick<Attempt, 'costUsd' | 'latencyMs'>,
  means: AnswerMeans,
): Promise<{ scores: Score[]; costs: readonly (number | undefined)[] }> {
  const nonce = createNonce();
  const { askJudge, costs, used } = buildJudgeAsker(plan, nonce, means);
  const scores: Score[] = [];
  for (const evaluator of plan.evaluators) {
    const judgesBefore = used.length;
    const { isExempt, ...said } = await evaluate(evaluator, {
      answer,
      values: plan.values,
      costUsd,
      latencyMs,
      askJudge,
      nonce,
    });
    if (!isExempt) scores.push({ evaluator: evaluator.name, ...said, judgeModel: used[judgesBefore] });
  }
  return { scores, costs };
}

function fillMessages({ prompt, evalCase }: PlannedAnswer, nonce: string): readonly Message[] {
  const values = Array.from(
    addDefaults(prompt, evalCase.values),
    ([name, { text }]) => [name, { text, isUntrusted: false }] as const,
  );
  const filling = { template: prompt.messages, values: new Map(values), truncatable: undefined, nonce };
  return fillPrompt(filling, Number.POSITIVE_INFINITY).messages;
}

/** What is asked of the model: all that the file says, and the inputs where it says nothing. */
export function buildQuestion(
  planned: PlannedAnswer,
  nonce: string,
  inputs: EvalInputs,
): Question<BuiltPrompt> {
  const { prompt, format, model } = planned;
  const messages = fillMessages(planned, nonce);
  const isCapped = prompt.maxTokens !== undefined || prompt.maxCompletionTokens !== undefined;
  return {
    models: [model],
    settings: {
      ...capAnswer(isCapped ? prompt : inputs, inputs),
      temperature: prompt.temperature ?? inputs.temperature,
      topP: prompt.topP ?? inputs.topP,
    },
    format,
    // Judged as it came: an answer that is asked for until it fits tells nothing of the prompt.
    readFields: async () => ({ fields: undefined }),
    build: () => ({ messages }),
  };
}

/** How an answer ended that no evaluator has to see; undefined where they judge it. */
async function findFault(
  answer: ChatAnswer,
  format: ResponseFormat,
): Promise<Pick<Attempt, 'outcome' | 'reason'> | undefined> {
  const end = findEnd(answer);
  if (end || format.kind === 'text') return end;
  const { readFields } = await import('../../inference/structured/format.ts');
  const read = await readFields(answer.text, format);
  if ('fields' in read) return undefined;
  return {
    outcome: 'failed',
    reason: `The answer does not have the form that was asked for: ${read.problems[0]}`,
  };
}

/** Which of equal questions this is, from 1: each has an answer of its own, in the cache too. */
function countAsked(
  { models, settings, build }: Question<BuiltPrompt>,
  repeat: number,
  asked: Map<string, number>,
): number {
  const [model = ''] = models;
  const text = JSON.stringify([model, settings, build(model, false)?.messages, repeat]);
  const hash = createHash('sha256').update(text).digest('base64');
  const count = (asked.get(hash) ?? 0) + 1;
  asked.set(hash, count);
  return count;
}

/**
 * Asks for one answer, and judges it.
 *
 * @throws what ends the run
 */
export async function askAnswer(planned: PlannedAnswer, means: AnswerMeans): Promise<Attempt> {
  const { file, evalCase, model, repeat } = planned;
  const nonce = createNonce();
  const question = buildQuestion(planned, nonce, means.inputs);
  // Only the cache tells equal questions apart.
  const ordinal = means.cache ? countAsked(question, repeat, means.asked) : 1;
  const about = `eval ${repeat} ${ordinal}`;
  const { completion, isCached, costUsd, priceUsd } = await askOnce(question, about, nonce, means);
  const base = { repeat, scores: [], costUsd, isCached };
  if ('failure' in completion) {
    return { ...base, ...explainFailure(completion.failure, completion.answers), latencyMs: undefined };
  }
  const { answer } = completion.reply;
  const latencyMs = isCached ? undefined : answer.totalMs;
  const text = answer.text.trim();
  const fault = await findFault(answer, planned.format);
  if (fault) return { ...base, ...fault, answer: text, latencyMs };
  const values = addDefaults(file.prompt, evalCase.values);
  const judged = await judgeAnswer(
    { evaluators: file.evaluators, values, model, repeat },
    text,
    { costUsd: priceUsd, latencyMs },
    means,
  );
  return {
    ...base,
    // What evaluators make of it is settled once it is known which judges count.
    outcome: 'passed',
    answer: text,
    scores: judged.scores,
    reason: '',
    costUsd: sumAll([costUsd, ...judged.costs]),
    latencyMs,
  };
}
