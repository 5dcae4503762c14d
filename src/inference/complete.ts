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
import type { Budget, PlannedRequest } from './prices/budget.ts';
import { type Catalog, explainMissingModel, isAboutModel } from './prices/catalog.ts';
import type { ResponseFormat } from './structured/format.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokens } from './tokens.ts';

export interface Question {
  /** Tried in this order. */
  models: readonly string[];
  /** All of the request but the model, the messages and the form. */
  settings: Omit<ChatRequest, 'model' | 'messages' | 'responseFormat'>;
  format: ResponseFormat;
  /**
   * The messages, fitted to a model.
   *
   * @param isTooLong the model has refused what was built before, so that less must do
   * @returns undefined where nothing can be left out
   */
  build(model: string, isTooLong: boolean): readonly Message[] | undefined;
}

export interface CompletionDeps {
  client: InferenceClient;
  clock: RunClock;
  budget: Budget;
  log: Log;
  options: ChatOptions;
  /** Called with every answer, usable or not: each may be billed. */
  onAnswer: (answer: ChatAnswer) => void;
  /** Undefined where it can't be read. Never rejects. */
  catalog: () => Promise<Catalog | undefined>;
}

export interface CompletionResult {
  answer: ChatAnswer;
  /** The parsed answer; undefined when it is text. */
  fields: unknown;
  /** The model that was asked in the end. */
  model: string;
  /** How many completions it took. */
  requests: number;
  /** It answers less than the prompt as it was first built: that was too long for the model. */
  isClipped: boolean;
}

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

/**
 * Whether the endpoint refused the form that was asked for: the schema, the field, or the parameters as a whole. Servers
 * that say no more than that an argument is invalid mean it, too.
 */
function isFormRefused(error: unknown): boolean {
  if (!(error instanceof EndpointError) || error.status < 400 || error.status >= 500) return false;
  return error.about === 'form';
}

function isAffordable(request: PlannedRequest, budget: Budget): boolean {
  try {
    budget.check(request);
    return true;
  } catch {
    return false;
  }
}

/** Estimated; the form is a part of what is read, and paid for. */
export function countInputTokens(
  messages: readonly Message[],
  responseFormat: Readonly<Record<string, unknown>> | undefined,
): number {
  const texts = messages.map(({ content }) => content);
  return estimateTokens([...texts, ...(responseFormat ? [JSON.stringify(responseFormat)] : [])].join('\n'));
}

/** The last gate before the endpoint: no secret of the run is in what is asked, wherever it came from. */
function hideSecrets(messages: readonly Message[]): Message[] {
  return messages.map(({ role, content }) => ({ role, content: redactRendered(content, redactor).text }));
}

/** The same for a form, whose texts may stand anywhere in it. */
function hideInValue(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return redactRendered(value, redactor).text;
    if (Array.isArray(value)) return value.map(hide);
    return typeof value === 'object' && value !== null ? hideInValue({ ...value }) : value;
  };
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [redactRendered(key, redactor).text, hide(value)]),
  );
}

/** The requests for one model. */
class ModelAttempt {
  readonly #question: Question;
  readonly #with: CompletionDeps;
  readonly #model: string;
  #requests = 0;
  /** The endpoint refused the field, so that the form is asked for in words. */
  #isInWords = false;
  #isClipped = false;

  constructor(model: string, question: Question, collaborators: CompletionDeps) {
    this.#model = model;
    this.#question = question;
    this.#with = collaborators;
  }

  async #send(messages: readonly Message[]): Promise<ChatAnswer> {
    const { budget, options } = this.#with;
    const { settings, format } = this.#question;
    const isAsked = format.kind !== 'text' && !this.#isInWords;
    const responseFormat = isAsked
      ? (await import('./structured/format.ts')).buildResponseFormatField(format)
      : undefined;
    const sent = hideSecrets(messages);
    const planned = {
      model: this.#model,
      inputTokens: countInputTokens(messages, responseFormat),
      outputTokens: settings.maxCompletionTokens ?? settings.maxTokens ?? DEFAULT_OUTPUT_TOKENS,
    };
    const form = responseFormat && hideInValue(responseFormat);
    const request = {
      ...settings,
      model: this.#model,
      messages: sent,
      ...(form && { responseFormat: form }),
    };
    const answer = await this.#complete(request, planned, options.retries > 0);
    budget.record(planned, answer.usage, answer.model);
    this.#with.onAnswer(answer);
    return answer;
  }

  /**
   * One completion. Where its answer was lost, it may be paid for: it counts at its worst case, and is asked for once
   * more.
   */
  async #complete(request: ChatRequest, planned: PlannedRequest, isRepeated: boolean): Promise<ChatAnswer> {
    const { client, clock, budget, log, options } = this.#with;
    budget.check(planned);
    this.#requests += 1;
    try {
      return await completeChat(client, request, options);
    } catch (error) {
      budget.recordFailure(planned, error);
      const state = {
        attempt: 1,
        retries: isRepeated ? 1 : 0,
        remainingMs: clock.remainingMs(),
        random: Math.random(),
      };
      const decision = decideRetry(error, state);
      if (!mayHaveTakenEffect(error) || !decision.retry || !isAffordable(planned, budget)) throw error;
      log.warning(
        `${describeError(error).message} It may be billed all the same, and is sent once more in ${formatDuration(decision.delayMs)}.`,
      );
      await wait(decision.delayMs, clock.signal);
      return this.#complete(request, planned, false);
    }
  }

  /** Sends; where the endpoint does not take the field for the form, asks again in words, once. */
  async #sendInForm(messages: readonly Message[]): Promise<{ answer: ChatAnswer; sent: readonly Message[] }> {
    const { format } = this.#question;
    const sent = this.#isInWords
      ? (await import('./structured/format.ts')).addSchemaToMessages(messages, format)
      : messages;
    try {
      return { answer: await this.#send(sent), sent };
    } catch (error) {
      if (this.#isInWords || format.kind === 'text' || !isFormRefused(error)) throw error;
      this.#with.log.info(`${this.#model} does not take \`response_format\`: the form is asked for in words`);
      this.#isInWords = true;
      return this.#sendInForm(messages);
    }
  }

  /** Sends; where the model says that it is too long, clips and tries again, once. */
  async #sendFitted(): Promise<{ answer: ChatAnswer; sent: readonly Message[] }> {
    const { build } = this.#question;
    try {
      return await this.#sendInForm(build(this.#model, false) ?? []);
    } catch (error) {
      const shorter = isTooLong(error) ? build(this.#model, true) : undefined;
      if (shorter === undefined) throw error;
      this.#with.log.warning(`The prompt was too long for ${this.#model}: it was clipped once more.`);
      this.#isClipped = true;
      return this.#sendInForm(shorter);
    }
  }

  async #check(answer: ChatAnswer): Promise<{ fields: unknown } | { problems: string[] }> {
    const { format } = this.#question;
    // Most runs ask for text, and load nothing for it.
    if (format.kind === 'text') return { fields: undefined };
    return (await import('./structured/format.ts')).readFields(answer.text, format);
  }

  /** @throws whatever keeps this model from an answer */
  async run(): Promise<CompletionResult> {
    const { log } = this.#with;
    const { answer, sent } = await this.#sendFitted();
    assertUsable(answer);
    const first = await this.#check(answer);
    if ('fields' in first) return this.#reply(answer, first.fields);
    log.warning(
      `The answer does not have the form that was asked for: ${first.problems[0]?.replace(/\.$/, '')}. It is asked to mend it.`,
    );
    const second = await this.#repair(sent, answer, first.problems);
    if ('reply' in second) return second.reply;
    throw new AnswerFormatError(
      second.text,
      `The answer does not have the form that was asked for, ${second.why}`,
      {
        hint: 'Make the schema simpler, raise `max-tokens`, or use another model.',
        cause: second.cause,
      },
    );
  }

  /** The answer is paid for, so that no failure of the repair may lose it. */
  async #repair(
    sent: readonly Message[],
    answer: ChatAnswer,
    problems: readonly string[],
  ): Promise<{ reply: CompletionResult } | { text: string; why: string; cause?: unknown }> {
    const { buildRepairMessages } = await import('./structured/format.ts');
    try {
      const repaired = await this.#send(buildRepairMessages(sent, answer.text, problems));
      assertUsable(repaired);
      const checked = await this.#check(repaired);
      if ('fields' in checked) return { reply: this.#reply(repaired, checked.fields) };
      return { text: repaired.text, why: `also after one repair: ${checked.problems[0]}` };
    } catch (error) {
      const cancelled = findCancelled(error);
      if (cancelled || !(error instanceof ActionError)) throw cancelled ?? error;
      return { text: answer.text, why: `and was not mended: ${error.message}`, cause: error };
    }
  }

  #reply(answer: ChatAnswer, fields: unknown): CompletionResult {
    return {
      answer,
      fields,
      model: this.#model,
      requests: this.#requests,
      isClipped: this.#isClipped,
    };
  }
}

/**
 * @throws {PartialAnswerError} @throws {EmptyAnswerError} @throws {AnswerFormatError} an answer that can't be used
 * @throws {BudgetError} @throws {EndpointError} @throws {NetworkError} no answer
 */
export async function ask(question: Question, collaborators: CompletionDeps): Promise<CompletionResult> {
  const { models } = question;
  for (const [index, model] of models.entries()) {
    try {
      return await new ModelAttempt(model, question, collaborators).run();
    } catch (thrown) {
      const error = await explainMissingModel(thrown, model, await lookUp(thrown, collaborators));
      const next = models[index + 1];
      if (next === undefined || !isForAnotherModel(error)) throw error;
      collaborators.log.warning(`${describeError(error).message} Asking ${next} instead.`);
    }
  }
  throw new ActionError('No model was named');
}

/** Only an error that may be about the model is worth the wait for the catalog. */
function lookUp(error: unknown, { catalog }: CompletionDeps): Promise<Catalog | undefined> {
  return isAboutModel(error) ? catalog() : Promise.resolve(undefined);
}
