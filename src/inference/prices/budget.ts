/** What a run may cost, held against the live catalog before anything is sent. All amounts are estimates. */
import {
  BudgetError,
  ConnectionError,
  EndpointError,
  mayHaveTakenEffect,
  PartialAnswerError,
  TimeoutError,
} from '../../errors.ts';
import type { ChatAnswer } from '../chat.ts';
import type { Usage } from '../usage.ts';
import type { Catalog } from './catalog.ts';
import { estimateCostUsd, formatUsd } from './cost.ts';

export interface BudgetLimits {
  /** Of this run. */
  maxCostUsd: number | undefined;
  /** What is left of the pull request's budget. */
  pullRequestUsd: { budget: number; spent: number } | undefined;
  /** A model without a price may be asked all the same. */
  allowsUnknownPrice: boolean;
}

/** A request as it is before it is sent. */
export interface PlannedRequest {
  model: string;
  inputTokens: number;
  /** As many as the answer may have. */
  outputTokens: number;
}

/** What a request costs at most: nothing cached, the longest answer. @returns undefined when no price is known */
export function estimateWorstUsd(
  { model, inputTokens, outputTokens }: PlannedRequest,
  catalog: Catalog | undefined,
): number | undefined {
  const prices = catalog?.get(model);
  const totalTokens = inputTokens + outputTokens;
  const usage = { promptTokens: inputTokens, completionTokens: outputTokens, totalTokens, cachedTokens: 0 };
  return prices && estimateCostUsd(usage, prices);
}

/** Sums of fractions are not exact: three times 0.1 is more than 0.3. */
const ROUNDING_USD = 1e-12;

/** A request that was sent, and is billed as far as anybody knows. */
export interface Spending {
  request: PlannedRequest;
  /** Undefined where the endpoint told none. */
  usage: Usage | undefined;
  /** The model as the endpoint names it, for a catalog that lacks the name it was asked by. */
  answeredBy: string;
}

/** Whether the request may have been carried out, although no answer came of it. */
function mayBeBilled(error: unknown): boolean {
  // What failed under a good status was carried out.
  if (error instanceof EndpointError) return error.status < 400 || mayHaveTakenEffect(error);
  if (error instanceof ConnectionError) return mayHaveTakenEffect(error);
  return !(error instanceof TimeoutError) || error.phase !== 'connect';
}

/** @returns what a request that failed may cost all the same; undefined where it was not carried out */
export function findSpending(request: PlannedRequest, error: unknown): Spending | undefined {
  if (!mayBeBilled(error)) return undefined;
  const usage = error instanceof PartialAnswerError ? error.usage : undefined;
  return { request, usage, answeredBy: request.model };
}

/** Undefined where no usage was told, or no price is known. */
function knownUsd(
  { request, usage, answeredBy }: Spending,
  catalog: Catalog | undefined,
): number | undefined {
  const prices = [request.model, answeredBy].flatMap((model) => catalog?.get(model) ?? []);
  return usage && prices.map((each) => estimateCostUsd(usage, each)).find((usd) => usd !== undefined);
}

/** What told no usage counts as the most it could be; what has no price, nothing. */
export function sumSpentUsd(spendings: readonly Spending[], catalog: Catalog | undefined): number {
  return spendings.reduce(
    (usd, spending) =>
      usd + (knownUsd(spending, catalog) ?? estimateWorstUsd(spending.request, catalog) ?? 0),
    0,
  );
}

/** The same where every request told its usage and has a price; else undefined. */
export function sumCostUsd(spendings: readonly Spending[], catalog: Catalog | undefined): number | undefined {
  const isKnown = spendings.every((spending) => knownUsd(spending, catalog) !== undefined);
  return isKnown ? sumSpentUsd(spendings, catalog) : undefined;
}

/** Of one run; requests at the same time share it. */
export class Budget {
  readonly #limits: BudgetLimits;
  readonly #catalog: Catalog | undefined;
  readonly #ended: Spending[] = [];
  /** The sum of those: a run may have very many. */
  #endedUsd = 0;
  readonly #underWay = new Set<Spending>();
  #waiting: (() => void)[] = [];

  /** @param catalog undefined where it can't be read, or nobody needs it: then no price is known */
  constructor(limits: BudgetLimits, catalog: Catalog | undefined) {
    this.#limits = limits;
    this.#catalog = catalog;
  }

  /** All requests of this run; one that is under way counts as one that told no usage. */
  get spendings(): readonly Spending[] {
    return [...this.#ended, ...this.#underWay];
  }

  /**
   * @returns why a request may not be sent, also once nothing else is under way: it could cost more than what is left,
   *   or nobody knows what it costs
   */
  findRefusal(request: PlannedRequest): BudgetError | undefined {
    return this.#findRefusal(request, this.#endedUsd);
  }

  #findRefusal(request: PlannedRequest, spentUsd: number): BudgetError | undefined {
    const { maxCostUsd, pullRequestUsd, allowsUnknownPrice } = this.#limits;
    if (maxCostUsd === undefined && pullRequestUsd === undefined) return undefined;
    const worstUsd = estimateWorstUsd(request, this.#catalog);
    if (worstUsd === undefined) {
      if (allowsUnknownPrice) return undefined;
      return new BudgetError(`Not sent: the price of ${request.model} is not known, and a limit is set`, {
        hint: 'Set `allow-unknown-price: true` to run without knowing, or use a model of the catalog.',
      });
    }
    const words = `could cost $${formatUsd(worstUsd)} (${request.inputTokens} tokens in, at most ${request.outputTokens} out)`;
    const already = spentUsd === 0 ? '' : ` on top of $${formatUsd(spentUsd)}`;
    if (maxCostUsd !== undefined && spentUsd + worstUsd > maxCostUsd + ROUNDING_USD) {
      return new BudgetError(
        `Not sent: asking ${request.model} ${words}${already}, above \`max-cost-usd\` of $${formatUsd(maxCostUsd)}`,
        { hint: 'Lower `max-tokens` or `max-input-tokens`, use a cheaper model, or raise the limit.' },
      );
    }
    const spent = (pullRequestUsd?.spent ?? 0) + spentUsd;
    if (pullRequestUsd && spent + worstUsd > pullRequestUsd.budget + ROUNDING_USD) {
      return new BudgetError(
        `Not sent: asking ${request.model} ${words}, and $${formatUsd(spent)} of this pull request’s $${formatUsd(pullRequestUsd.budget)} are spent`,
        { hint: 'Raise `pr-budget-usd`, or go on without the model.' },
      );
    }
    return undefined;
  }

  /** Waits for room that others take up while they are under way. @throws {BudgetError} there will be none */
  async #reserve(request: PlannedRequest, signal: AbortSignal): Promise<Spending> {
    for (;;) {
      const refusal = this.findRefusal(request);
      if (refusal) throw refusal;
      const underWayUsd = sumSpentUsd([...this.#underWay], this.#catalog);
      if (!this.#findRefusal(request, this.#endedUsd + underWayUsd)) {
        const reserved: Spending = { request, usage: undefined, answeredBy: request.model };
        this.#underWay.add(reserved);
        return reserved;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      signal.throwIfAborted();
    }
  }

  #end(reserved: Spending, spending: Spending | undefined): void {
    this.#underWay.delete(reserved);
    if (spending) {
      this.#ended.push(spending);
      this.#endedUsd += sumSpentUsd([spending], this.#catalog);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /**
   * Sends a request within the limits. It counts at its worst until it is answered, then by what it used; one that
   * failed counts where it may be billed all the same.
   *
   * @param of its `signal` is the run's, with which all ends that is under way; to its `spendings` this one is added
   * @throws {BudgetError} it was not sent
   * @throws what `send` throws
   */
  async spend<Answer extends Pick<ChatAnswer, 'usage' | 'model'>>(
    request: PlannedRequest,
    send: () => Promise<Answer>,
    of: { signal: AbortSignal; spendings?: Spending[] },
  ): Promise<Answer> {
    const reserved = await this.#reserve(request, of.signal);
    let spending: Spending | undefined;
    try {
      const answer = await send();
      spending = { request, usage: answer.usage, answeredBy: answer.model };
      return answer;
    } catch (error) {
      spending = findSpending(request, error);
      throw error;
    } finally {
      if (spending) of.spendings?.push(spending);
      this.#end(reserved, spending);
    }
  }
}
