/** What a run may cost, held against the live catalog before anything is sent. All amounts are estimates. */
import { BudgetError } from '../errors.ts';
import { estimateCostUsd, formatUsd } from './cost.ts';
import type { Catalog } from './models.ts';
import type { Usage } from './usage.ts';

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

interface Spending {
  request: PlannedRequest;
  usage: Usage | undefined;
  answeredBy: string;
}

export class Budget {
  readonly #limits: BudgetLimits;
  #catalog: Catalog | undefined;
  readonly #spendings: Spending[] = [];

  /** @param catalog undefined where it is not read yet, or can't be: then no price is known */
  constructor(limits: BudgetLimits, catalog: Catalog | undefined) {
    this.#limits = limits;
    this.#catalog = catalog;
  }

  /** Prices that came late. */
  set catalog(catalog: Catalog | undefined) {
    this.#catalog = catalog;
  }

  /** By all requests of this run; what told no usage counts as the most it could be. */
  get spentUsd(): number {
    return this.#spendings.reduce(
      (usd, spending) =>
        usd + (this.#known(spending) ?? estimateWorstUsd(spending.request, this.#catalog) ?? 0),
      0,
    );
  }

  /** The same where every request told its usage and had a price; else undefined. */
  get costUsd(): number | undefined {
    return this.#spendings.reduce<number | undefined>((usd, spending) => {
      const known = this.#known(spending);
      return usd === undefined || known === undefined ? undefined : usd + known;
    }, 0);
  }

  #known({ request, usage, answeredBy }: Spending): number | undefined {
    return usage && (this.#cost(request.model, usage) ?? this.#cost(answeredBy, usage));
  }

  #cost(model: string, usage: Usage): number | undefined {
    const prices = this.#catalog?.get(model);
    return prices && estimateCostUsd(usage, prices);
  }

  /** @throws {BudgetError} the request could cost more than what is left, or nobody knows what it costs */
  check(request: PlannedRequest): void {
    const { maxCostUsd, pullRequestUsd, allowsUnknownPrice } = this.#limits;
    if (maxCostUsd === undefined && pullRequestUsd === undefined) return;
    const worstUsd = estimateWorstUsd(request, this.#catalog);
    if (worstUsd === undefined) {
      if (allowsUnknownPrice) return;
      throw new BudgetError(`Not sent: the price of ${request.model} is not known, and a limit is set`, {
        hint: 'Set `allow-unknown-price: true` to run without knowing, or use a model of the catalog.',
      });
    }
    const words = `could cost $${formatUsd(worstUsd)} (${request.inputTokens} tokens in, at most ${request.outputTokens} out)`;
    const { spentUsd } = this;
    const already = spentUsd === 0 ? '' : ` on top of $${formatUsd(spentUsd)}`;
    if (maxCostUsd !== undefined && spentUsd + worstUsd > maxCostUsd + ROUNDING_USD) {
      throw new BudgetError(
        `Not sent: asking ${request.model} ${words}${already}, above \`max-cost-usd\` of $${formatUsd(maxCostUsd)}`,
        { hint: 'Lower `max-tokens` or `max-input-tokens`, use a cheaper model, or raise the limit.' },
      );
    }
    const spent = (pullRequestUsd?.spent ?? 0) + spentUsd;
    if (pullRequestUsd && spent + worstUsd > pullRequestUsd.budget + ROUNDING_USD) {
      throw new BudgetError(
        `Not sent: asking ${request.model} ${words}, and $${formatUsd(spent)} of this pull request’s $${formatUsd(pullRequestUsd.budget)} are spent`,
        { hint: 'Raise `pr-budget-usd`, or go on without the model.' },
      );
    }
  }

  /**
   * Notes that a request was answered.
   *
   * @param answeredBy the model as the endpoint names it, for a catalog that lacks the name it was asked by
   */
  record(request: PlannedRequest, usage: Usage | undefined, answeredBy = request.model): void {
    this.#spendings.push({ request, usage, answeredBy });
  }
}
