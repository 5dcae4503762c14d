/** What a run may cost. */
import { InputError } from '../errors.ts';
import type { CommentInputs } from './comment.ts';
import { readOptionalJwt } from './credentials.ts';
import { readManagementUrl } from './endpoint.ts';
import { type Environment, readBoolean, readDurationMs, readNumber } from './values.ts';

export interface LimitInputs {
  maxCostUsd: number | undefined;
  pullRequestBudgetUsd: number | undefined;
  allowsUnknownPrice: boolean;
  minCredits: number | undefined;
  /** With `minCredits`: base URL and token of the account's routes. */
  account: { managementUrl: URL; jwt: string } | undefined;
  /** How old a price list of the same job may be; 0 asks anew. */
  catalogTtlMs: number;
}

/** @throws {InputError} */
export function readCatalogTtlMs(env: Environment): number {
  return readDurationMs(env, 'catalog-ttl', { canBeZero: true }) ?? 0;
}

/** The ledger of a pull request is kept in its comment. */
function readPullRequestBudget(env: Environment, { comment }: CommentInputs): number | undefined {
  const budgetUsd = readNumber(env, 'pr-budget-usd', { min: 0 });
  if (budgetUsd === undefined || (comment !== 'off' && comment !== 'new')) return budgetUsd;
  throw new InputError('pr-budget-usd', 'is set, and what was spent is kept in the comment that stays', {
    hint: 'Set `comment: auto`, or use `max-cost-usd`.',
  });
}

function readAccount(env: Environment): LimitInputs['account'] {
  const managementUrl = readManagementUrl(env, 'Leave `min-credits` out for another service.');
  const jwt = readOptionalJwt(env);
  if (jwt !== undefined) return { managementUrl, jwt };
  throw new InputError('pinata-jwt', 'is missing, and `min-credits` needs it', {
    hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job.',
  });
}

/** @throws {InputError} */
export function readLimitInputs(env: Environment, comment: CommentInputs): LimitInputs {
  const minCredits = readNumber(env, 'min-credits', { min: 0 });
  return {
    maxCostUsd: readNumber(env, 'max-cost-usd', { min: 0 }),
    pullRequestBudgetUsd: readPullRequestBudget(env, comment),
    allowsUnknownPrice: readBoolean(env, 'allow-unknown-price', false),
    minCredits,
    catalogTtlMs: readCatalogTtlMs(env),
    account: minCredits === undefined ? undefined : readAccount(env),
  };
}
