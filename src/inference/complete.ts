/**
 * Asks until there is an answer that can be used, or nothing is left to try: other models, a smaller prompt, the form
 * in words, one repair. Each request is held against the budget before it is sent.
 */
import {
  ActionError,
  AnswerFormatError,
  ConnectionError,
  describeError,
  EndpointError,
  findCancelled,
  mayHaveTakenEffect,
  TimeoutError,
} from '../errors.ts';
import { formatDuration, type RunClock, wait } from '../http/deadline.ts';
import { decideRetry } from '../http/retry.ts';
import type { Log } from '../runner/log.ts';
import { redactor, redactRendered } from '../secrets/redactor.ts';
import { assertUsable } from './answer.ts';
import { type ChatAnswer, type ChatOptions, type ChatRequest, completeChat, type Message } from './chat.ts';
import type { InferenceClient } from './client.ts';
import type { Budget, PlannedRequest, Spending } from './prices/budget.ts';
import { type Catalog, explainMissingModel } from './prices/catalog.ts';
import type { ResponseFormat } from './structured/format.ts';
import type { CheckedFields } from './structured/schema.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokensOf } from './tokens.ts';

/** The messages, and whatever else their maker wants to know of them: it comes back with the answer. */
export interface BuiltPrompt {
  messages: readonly Message[];
}

export interface Question<Prompt extends BuiltPrompt = BuiltPrompt> {
  /** Tried in this order. */
  models: readonly string[];
  /** All of the request but the model, the messages and the form. */
  settings: Omit<ChatRequest, 'model' | 'messages' | 'responseFormat'>;
  format: ResponseFormat;
  /** Reads an answer in its own way; else it must be valid under `format`. */
  readFields?: (answer: ChatAnswer) => Promise<CheckedFields>;
  /**
   * The prompt, fitted to a model.
   *
   * @param isTooLong the model has refused what was built before, so that less must do
   * @returns undefined where nothing can be left out
   */
  build(model: string, isTooLong: boolean): Prompt | undefined;
}

export interface CompletionDeps {
  client: InferenceClient;
  clock: RunClock;
  budget: Budget;
  log: Log;
  options: ChatOptions;
  /** Undefined where it can't be read. Never rejects. */
  catalog: () => Promise<Catalog | undefined>;
}

export interface CompletionResult<Prompt extends BuiltPrompt = BuiltPrompt> {
  answer: ChatAnswer;
  /** The parsed answer; undefined when it is text. */
  fields: unknown;
  /** What was asked in the end. */
  prompt: Prompt;
  /** The model that was asked in the end. */
  model: string;
  /** It answers less than the prompt as it was first built: that was too long for the model. */
  isClipped: boolean;
}

/** What came of a question: an answer that can be used, or why there is none. */
export type Completion<Prompt extends BuiltPrompt> = {
  /** All answers in their order, usable or not: each may be billed. */
  answers: readonly ChatAnswer[];
  /** All requests that are billed as far as anybody knows, also those whose answers were lost. */
  spendings: readonly Spending[];
} & ({ reply: CompletionResult<Prompt> } | { failure: unknown });

/** An answer that began is paid for, and a refused request stays refused: neither is for another model to mend. */
function isForAnotherModel(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  if (error instanceof TimeoutError) return error.phase !== 'total';
  if (!(error instanceof EndpointError)) return false;
  // A quota may be a model's own; a 402 is of the account.
  if (error.about === 'credits') return error.status === 429;
  return error.about === 'model' || error.about === 'rate' || error.about === 'outage';
}

/** Whether the endpoint refused what was asked as too long, and no answer came of it. */
function isTooLong(error: unknown): boolean {
  return error instanceof EndpointError && error.about === 'prompt-length';
}

/** Whether the endpoint refused the form that was asked for. What fails under a good status may have been billed. */
function isFormRefused(error: unknown): boolean {
  return error instanceof EndpointError && error.about === 'form' && error.status >= 400;
}

/** Estimated; the form is a part of what is read, and paid for. */
export function countInputTokens(
  messages: readonly Message[],
  responseFormat: Readonly<Record<string, unknown>> | undefined,
): number {
  const texts = messages.map(({ content }) => content);
  return estimateTokensOf([...texts, ...(responseFormat ? [JSON.stringify(responseFormat)] : [])]);
}

/** The last gate before the endpoint: no secret of the run is in what is asked, wherever it came from. */
function hideSecrets(messages: readonly Message[]): Message[] {
  return messages.map(({ role, content }) => ({ role, content: redactRendered(content, redactor).text }));
}

/** The same for a form, whose texts may stand anywhere in it. */
function hideInForm(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return redactRendered(value, redactor).text;
    if (Array.isArray(value)) return value.map(hide);
    return typeof value === 'object' && value !== null ? hideInForm({ ...value }) : value;
  };
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [redactRendered(key, redactor).text, hide(value)]),
  );
}

/** An answer, and what it took. */
type Asked<Prompt> = Pick<CompletionResult<BuiltPrompt>, 'answer' | 'isClipped'> & {
  prompt: Prompt;
  /** As they were sent: with the form in words where the endpoint does not take its field. */
  messages: readonly Message[];
  isInWords: boolean;
};

/** The requests of one question. */
class Asking<Prompt extends BuiltPrompt> {
  readonly answers: ChatAnswer[] = [];
  readonly spendings: Spending[] = [];
  readonly #question: Question<Prompt>;
  readonly #deps: CompletionDeps;

  constructor(question: Question<Prompt>, deps: CompletionDeps) {
    this.#question = question;
    this.#deps = deps;
  }

  /** One model after the other. @throws what keeps the last from an answer */
  async run(): Promise<CompletionResult<Prompt>> {
    const { models } = this.#question;
    for (const [index, model] of models.entries()) {
      try {
        return await this.#askModel(model);
      } catch (thrown) {
        const error = await explainMissingModel(thrown, model, this.#deps.catalog);
        const next = models[index + 1];
        if (next === undefined || !isForAnotherModel(error)) throw error;
        this.#deps.log.warning(`${describeError(error).message} Asking ${next} instead.`);
      }
    }
    throw new ActionError('No model was named');
  }

  async #askModel(model: string): Promise<CompletionResult<Prompt>> {
    const asked = await this.#sendFitted(model);
    const { prompt, isClipped } = asked;
    assertUsable(asked.answer);
    const read = await this.#readFields(asked.answer);
    const { answer, fields } =
      'fields' in read ? { ...read, answer: asked.answer } : await this.#repair(model, asked, read.problems);
    return { answer, fields, prompt, model, isClipped };
  }

  /** Once each: with the form in words where the field is not taken, and clipped where it is too long. */
  async #sendFitted(model: string): Promise<Asked<Prompt>> {
    const { build, format } = this.#question;
    const { log } = this.#deps;
    let prompt = build(model, false);
    let isInWords = false;
    let isClipped = false;
    while (prompt !== undefined) {
      const messages: readonly Message[] = isInWords
        ? (await import('./structured/format.ts')).addSchemaToMessages(prompt.messages, format)
        : prompt.messages;
      try {
        const answer = await this.#send(model, messages, isInWords);
        return { answer, prompt, messages, isInWords, isClipped };
      } catch (error) {
        if (format.kind !== 'text' && !isInWords && isFormRefused(error)) {
          log.info(`${model} does not take \`response_format\`: the form is asked for in words`);
          isInWords = true;
          continue;
        }
        prompt = isTooLong(error) && !isClipped ? build(model, true) : undefined;
        if (prompt === undefined) throw error;
        log.warning(`The prompt was too long for ${model}: it was clipped once more.`);
        isClipped = true;
      }
    }
    throw new ActionError(`There is nothing to ask ${model}`);
  }

  async #send(model: string, messages: readonly Message[], isInWords: boolean): Promise<ChatAnswer> {
    const { settings, format } = this.#question;
    const isAsked = format.kind !== 'text' && !isInWords;
    const form = isAsked
      ? (await import('./structured/format.ts')).buildResponseFormatField(format)
      : undefined;
    const planned = {
      model,
      inputTokens: countInputTokens(messages, form),
      outputTokens: settings.maxCompletionTokens ?? settings.maxTokens ?? DEFAULT_OUTPUT_TOKENS,
    };
    const request = {
      ...settings,
      model,
      messages: hideSecrets(messages),
      responseFormat: form && hideInForm(form),
    };
    const answer = await this.#complete(request, planned);
    this.answers.push(answer);
    return answer;
  }

  /** One completion. Where its answer was lost, and so may be paid for, it is asked for once more. */
  async #complete(request: ChatRequest, planned: PlannedRequest): Promise<ChatAnswer> {
    const { client, clock, budget, log, options } = this.#deps;
    const attempt = () =>
      budget.spend(planned, () => completeChat(client, request, options), {
        signal: clock.signal,
        spendings: this.spendings,
      });
    try {
      return await attempt();
    } catch (error) {
      const decision = decideRetry(error, {
        attempt: 1,
        retries: Math.min(1, options.retries),
        remainingMs: clock.remainingMs(),
        random: Math.random(),
      });
      if (!mayHaveTakenEffect(error) || !decision.retry || budget.findRefusal(planned)) throw error;
      log.warning(
        `${describeError(error).message} It may be billed all the same, and is sent once more in ${formatDuration(decision.delayMs)}.`,
      );
      await wait(decision.delayMs, clock.signal);
      return attempt();
    }
  }

  async #readFields(answer: ChatAnswer): Promise<CheckedFields> {
    const { format, readFields } = this.#question;
    if (readFields) return readFields(answer);
    // Most runs ask for text, and load nothing for it.
    if (format.kind === 'text') return { fields: undefined };
    return (await import('./structured/format.ts')).readFields(answer.text, format);
  }

  /**
   * Asks once for the answer in its form. What came first is paid for, so that no failure may lose it.
   *
   * @throws {AnswerFormatError} with the last answer
   */
  async #repair(
    model: string,
    { answer, messages, isInWords }: Asked<Prompt>,
    problems: readonly string[],
  ): Promise<{ answer: ChatAnswer; fields: unknown }> {
    const what = 'The answer does not have the form that was asked for';
    const hint = 'Make the schema simpler, raise `max-tokens`, or use another model.';
    this.#deps.log.warning(`${what}: ${problems[0]?.replace(/\.$/, '')}. It is asked to mend it.`);
    const { buildRepairMessages } = await import('./structured/format.ts');
    let repaired: ChatAnswer;
    try {
      repaired = await this.#send(model, buildRepairMessages(messages, answer.text, problems), isInWords);
      assertUsable(repaired);
    } catch (error) {
      const cancelled = findCancelled(error);
      if (cancelled || !(error instanceof ActionError)) throw cancelled ?? error;
      throw new AnswerFormatError(answer.text, `${what}, and was not mended: ${error.message}`, {
        hint,
        cause: error,
      });
    }
    const read = await this.#readFields(repaired);
    if ('fields' in read) return { answer: repaired, fields: read.fields };
    throw new AnswerFormatError(repaired.text, `${what}, also after one repair: ${read.problems[0]}`, {
      hint,
    });
  }
}

/**
 * Asks. Several questions may be under way at once, with the same client and budget. Never rejects: a failure is one of
 * `PartialAnswerError`, `EmptyAnswerError` and `AnswerFormatError` where an answer can't be used, of `BudgetError`,
 * `EndpointError` and `NetworkError` where there is none, or the end of the run.
 */
export async function ask<Prompt extends BuiltPrompt>(
  question: Question<Prompt>,
  deps: CompletionDeps,
): Promise<Completion<Prompt>> {
  const asking = new Asking(question, deps);
  const { answers, spendings } = asking;
  try {
    return { answers, spendings, reply: await asking.run() };
  } catch (failure) {
    return { answers, spendings, failure };
  }
}
