/** From the question to an answer: one that was paid for earlier, or a new one within its limits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { formatDuration } from '../../http/deadline.ts';
import type { Transport } from '../../http/transport.ts';
import type { ChatAnswer } from '../../inference/chat.ts';
import {
  ask,
  type BuiltPrompt,
  type Completion,
  type CompletionResult,
  type Question,
} from '../../inference/complete.ts';
import { type Budget, sumCostUsd, sumSpentUsd } from '../../inference/prices/budget.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import { sumUsage } from '../../inference/usage.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import type { CachedAnswers } from './cached-answer.ts';
import { awaitCatalog, type Endpoint, type LazyCatalog } from './endpoint.ts';
import { checkCredits, hasLimit, openBudget } from './limits.ts';
import type { PreparedPrompt, PromptToSend } from './prepare-prompt.ts';
import { loadCleaning, recordAnswer, type ToldAnswer } from './record-answer.ts';
import type { RunComment } from './run-comment.ts';

/** What the run needs beside the question. */
export interface PromptDeps {
  inputs: CompletionInputs;
  transport: Transport;
  target: Target;
  prepared: PreparedPrompt;
  endpoint: Endpoint;
  catalog: LazyCatalog;
  comment: RunComment;
  /** Opened once: all requests of a run share it. */
  budget: () => Promise<Budget>;
}

export interface AnswerWithCost<Prompt extends BuiltPrompt = PromptToSend> {
  reply: CompletionResult<Prompt>;
  isCached: boolean;
  /** Undefined when it is not known. */
  costUsd: number | undefined;
  /** As far as it is known, and at the most where it is not. */
  spentUsd: number;
}

const PROGRESS_INTERVAL_MS = 5_000;

/** The request is on its way by then. */
const LOADING_DELAY_MS = 5;

/** A model that takes longer leaves the time to load what only some answers need. */
const THINKING_MS = 100;

/** Logs at most every five seconds that an answer is coming in. Four characters are about one token. */
function createProgress({ log }: Run): (characters: number) => void {
  const startMs = performance.now();
  let lastMs = startMs;
  return (characters) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < PROGRESS_INTERVAL_MS) return;
    lastMs = nowMs;
    log.info(`${formatDuration(nowMs - startMs)}: about ${Math.ceil(characters / 4)} tokens`);
  };
}

/**
 * What the run may cost. Opened by the first who asks.
 *
 * @throws {EndpointError} too few credits
 */
export function createLazyBudget(
  { inputs, transport, target, catalog }: Pick<PromptDeps, 'inputs' | 'transport' | 'target' | 'catalog'>,
  run: Run,
): PromptDeps['budget'] {
  const open = async () => {
    const [known] = await Promise.all([
      hasLimit(inputs) ? catalog() : undefined,
      checkCredits(inputs, transport, run),
    ]);
    // A catalog that did not come because the run ended says nothing of prices.
    run.clock.signal.throwIfAborted();
    return openBudget(inputs, target, known, run);
  };
  let budget: Promise<Budget> | undefined;
  return () => {
    budget ??= open();
    return budget;
  };
}

/** While the model thinks, and so not before it was asked: what an answer will need. What can't be loaded fails where it is needed. */
export function prepareMeanwhile({ catalog, comment }: Pick<PromptDeps, 'catalog' | 'comment'>): {
  stop: () => void;
} {
  catalog();
  sleep(LOADING_DELAY_MS)
    .then(() => comment.prepare())
    .catch(() => {});
  const thinking = setTimeout(() => loadCleaning().catch(() => {}), THINKING_MS);
  return { stop: () => clearTimeout(thinking) };
}

/** What a question needs. */
export type AskDeps = Pick<PromptDeps, 'inputs' | 'endpoint' | 'catalog'>;

/** One question; several may be under way at once. Never rejects. */
export function askQuestion<Prompt extends BuiltPrompt>(
  question: Question<Prompt>,
  { inputs, endpoint, catalog }: AskDeps,
  budget: Budget,
  run: Run,
  onProgress?: (characters: number) => void,
): Promise<Completion<Prompt>> {
  return ask(question, {
    client: endpoint.client,
    clock: run.clock,
    budget,
    log: run.log,
    options: { ...inputs, ...(onProgress && { onProgress }) },
    catalog: () => awaitCatalog(catalog),
  });
}

/** What came of a question, and whether that is an earlier run's. */
export interface Asked<Prompt extends BuiltPrompt> {
  completion: Completion<Prompt>;
  isCached: boolean;
}

/**
 * The answer of an earlier run, or a new one, which is kept.
 *
 * @param memory undefined where nothing is kept
 * @param isKept whether an answer is worth keeping
 * @throws what `askAnew` throws
 */
export async function askOrRecall<Prompt extends BuiltPrompt>(
  memory: CachedAnswers<Prompt> | undefined,
  askAnew: () => Promise<Completion<Prompt>>,
  isKept: (answer: ChatAnswer) => boolean = () => true,
): Promise<Asked<Prompt>> {
  const known = await memory?.recall();
  if (known) return { completion: { answers: [known.answer], spendings: [], reply: known }, isCached: true };
  const completion = await askAnew();
  if ('reply' in completion && isKept(completion.reply.answer)) await memory?.keep(completion.reply);
  return { completion, isCached: false };
}

/** What all requests of the run have cost so far; see `AnswerWithCost`. */
export async function sumCosts({
  budget,
  catalog,
}: Pick<PromptDeps, 'budget' | 'catalog'>): Promise<Pick<AnswerWithCost, 'costUsd' | 'spentUsd'>> {
  // What kept the budget from being opened kept everything from being sent.
  const spendings = await budget().then(
    (opened) => opened.spendings,
    () => [],
  );
  const prices = await awaitCatalog(catalog);
  return { costUsd: sumCostUsd(spendings, prices), spentUsd: sumSpentUsd(spendings, prices) };
}

/** Counts what was paid although nothing came of it. */
export function recordLoss(
  { costUsd, spentUsd }: Pick<AnswerWithCost, 'costUsd' | 'spentUsd'>,
  comment: RunComment,
  { outputs }: Run,
): void {
  if (spentUsd > 0 && costUsd !== undefined) outputs['cost-usd'] = formatUsd(costUsd);
  comment.addSpending(spentUsd);
}

/**
 * Asks the model, and tells what came of it.
 *
 * @param before an earlier answer of the run: outputs stay what it says, and its usage counts too
 * @throws what keeps it from an answer that can be used
 */
export async function askModel<Prompt extends BuiltPrompt>(
  question: Question<Prompt>,
  deps: AskDeps & Pick<PromptDeps, 'comment' | 'budget'>,
  run: Run,
  before?: ToldAnswer,
): Promise<AnswerWithCost<Prompt>> {
  const budget = await deps.budget();
  run.log.info(`Asking ${question.models[0]} at ${deps.inputs.endpoint.host}`);
  const asking = askQuestion(question, deps, budget, run, createProgress(run));
  const meanwhile = prepareMeanwhile(deps);
  const completion = await asking;
  meanwhile.stop();
  // Of all requests together: a repair is a second one.
  const usage = sumUsage([before?.usage, ...completion.answers.map((answer) => answer.usage)]);
  const told = before ?? completion.answers.at(-1);
  if (told) recordAnswer({ ...told, usage }, run);
  const costs = await sumCosts(deps);
  if ('failure' in completion) {
    recordLoss(costs, deps.comment, run);
    throw completion.failure;
  }
  const { reply } = completion;
  return { reply: { ...reply, answer: { ...reply.answer, usage } }, isCached: false, ...costs };
}

/** An answer: one that was paid for earlier, or a new one. */
export async function getAnswer(
  question: Question<PromptToSend>,
  means: PromptDeps,
  run: Run,
): Promise<AnswerWithCost> {
  const { inputs, target, prepared, endpoint } = means;
  if (inputs.cacheEnvironment === undefined) return askModel(question, means, run);
  const { openCachedAnswers } = await import('./cached-answer.ts');
  const asked = { headers: endpoint.headers, nonce: prepared.nonce };
  const memory = await openCachedAnswers(inputs, question, asked, target, run);
  const reply = await memory?.recall();
  run.outputs['cache-hit'] = reply ? 'true' : 'false';
  if (reply) {
    recordAnswer(reply.answer, run);
    return { reply, isCached: true, costUsd: 0, spentUsd: 0 };
  }
  const obtained = await askModel(question, means, run);
  await memory?.keep(obtained.reply);
  return obtained;
}
