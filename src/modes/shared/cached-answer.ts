/** Answers that were paid for once: kept under a hash of all that shaped them. */

import { outlive } from '../../http/deadline.ts';
import { buildAnswerKey, keepAnswer, recallAnswer } from '../../inference/answer-cache.ts';
import type { BuiltPrompt, CompletionResult, Question } from '../../inference/complete.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import { redactText } from '../../publish/clean.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { openTextCache, type TextCache } from '../../runner/cache-service.ts';

export interface CachedAnswers<Prompt extends BuiltPrompt> {
  /** Undefined where the question was never answered, or the answer does not hold any more. */
  recall(): Promise<CompletionResult<Prompt> | undefined>;
  keep(reply: CompletionResult<Prompt>): Promise<void>;
}

/** An answer is about the commit it was asked for. */
async function findHead({ context, pullRequest }: Target): Promise<string> {
  return pullRequest ? (await pullRequest.describe()).head.sha : context.sha;
}

/** What was paid for is kept although the run has ended; what it tells needs most of its last seconds. */
const GRACE_MS = 2_000;

/** One for the many questions of a run: where it fails, it is left alone. Undefined where nothing can be kept. */
export function openRunCache(
  {
    cacheEnvironment: environment,
    inferenceKey,
  }: Pick<CompletionInputs, 'cacheEnvironment' | 'inferenceKey'>,
  { log, clock }: Pick<Run, 'log' | 'clock'>,
): TextCache | undefined {
  if (environment === undefined) return undefined;
  const { signal } = outlive(clock, { ms: clock.remainingMs() + GRACE_MS, cancelledMs: GRACE_MS });
  if (inferenceKey !== undefined) return openTextCache({ environment, log, signal });
  log.notice('`cache` has no effect: answers are kept under the inference key, and there is none.');
  return undefined;
}

/**
 * @param asked `about` is what an answer is about, where that is not the head commit; `cache` is shared by the many
 *   questions of a run, of which the log need not tell each
 */
export async function openCachedAnswers<Prompt extends BuiltPrompt>(
  inputs: CompletionInputs,
  question: Question<Prompt>,
  asked: { headers: ReadonlyMap<string, string>; nonce: string; about?: string; cache?: TextCache },
  target: Target,
  { log, clock }: Run,
): Promise<CachedAnswers<Prompt> | undefined> {
  const { cacheEnvironment: environment, inferenceKey, endpoint } = inputs;
  const [model] = question.models;
  const prompt = model === undefined ? undefined : question.build(model, false);
  if (environment === undefined || model === undefined || prompt === undefined) return undefined;
  if (inferenceKey === undefined) {
    log.notice('`cache` has no effect: answers are kept under the inference key, and there is none.');
    return undefined;
  }
  const { buildResponseFormatField, readFields } = await import('../../inference/structured/format.ts');
  const key = buildAnswerKey({
    endpoint,
    request: {
      ...question.settings,
      model,
      messages: prompt.messages,
      responseFormat: buildResponseFormatField(question.format),
    },
    headers: asked.headers,
    nonce: asked.nonce,
    head: asked.about ?? (await findHead(target)),
  });
  const cache = asked.cache ?? openTextCache({ environment, log, signal: clock.signal });
  return {
    async recall() {
      const answer = await recallAnswer(cache, key, inferenceKey);
      // What was kept is read like an answer from outside.
      const read =
        answer && (await (question.readFields?.(answer) ?? readFields(answer.text, question.format)));
      if (!read || 'problems' in read) return undefined;
      return { answer, fields: read.fields, prompt, model, isClipped: false };
    },
    async keep({ answer, model: askedModel, isClipped }) {
      // Whoever opens a pull request can read the caches of the base branch.
      const { text } = await redactText(answer.text);
      // The key is that of the whole prompt, and of the first model.
      const saved =
        isClipped || askedModel !== model
          ? { isSaved: false, reason: 'it is to a shorter prompt, or another model’s' }
          : await keepAnswer(cache, key, inferenceKey, { ...answer, text });
      log[asked.cache ? 'debug' : 'info'](
        saved.isSaved
          ? 'Kept the answer in the cache'
          : `The answer was not kept in the cache: ${saved.reason}`,
      );
    },
  };
}
