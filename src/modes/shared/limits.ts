/** What the run may cost, and what the pull request has cost so far. */
import { EndpointError } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import { createInferenceClient } from '../../inference/client.ts';
import type { Question } from '../../inference/complete.ts';
import { Budget } from '../../inference/prices/budget.ts';
import type { Catalog } from '../../inference/prices/catalog.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../../inference/tokens.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import { fetchBalance } from '../../pinata/account.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { commentKey } from './run-comment.ts';

/** Whether a price must be known before anything is sent. */
export function hasLimit({ maxCostUsd, pullRequestBudgetUsd }: CompletionInputs): boolean {
  return maxCostUsd !== undefined || pullRequestBudgetUsd !== undefined;
}

type AnswerCaps = Pick<Question['settings'], 'maxTokens' | 'maxCompletionTokens'>;

/** The caps of an answer, in tokens. A limit in dollars means nothing where the answer has no end. */
export function capAnswer(
  { maxTokens, maxCompletionTokens }: AnswerCaps,
  inputs: CompletionInputs,
): AnswerCaps {
  const isUncapped = maxTokens === undefined && maxCompletionTokens === undefined;
  return {
    maxTokens: isUncapped && hasLimit(inputs) ? DEFAULT_OUTPUT_TOKENS : maxTokens,
    maxCompletionTokens,
  };
}

/** @throws {EndpointError} fewer credits than asked for @throws {ActionError} the balance can't be read */
export async function checkCredits(
  inputs: CompletionInputs,
  transport: Transport,
  { clock, log }: Run,
): Promise<void> {
  const { account, minCredits, retries } = inputs;
  if (account === undefined || minCredits === undefined) return;
  const client = createInferenceClient({
    endpoint: account.managementUrl,
    credential: { kind: 'jwt', token: account.jwt },
    transport,
    clock,
    log,
  });
  const { available } = await fetchBalance(client, retries);
  if (available >= minCredits) return;
  throw new EndpointError(
    `Not sent: ${formatUsd(available)} credits are available, and \`min-credits\` is ${formatUsd(minCredits)}`,
    { status: 402, about: 'credits', hint: 'Add credits to the account.' },
  );
}

async function fetchSpentUsd(
  inputs: CompletionInputs,
  { context, pullRequest, github }: Target,
): Promise<number> {
  if (!pullRequest) return 0;
  const [{ fetchSpentUsd: fetchFrom }, client] = await Promise.all([
    import('../../publish/ledger.ts'),
    github(),
  ]);
  const address = { ...context, number: pullRequest.number };
  return fetchFrom({ github: client, address, key: commentKey(inputs) });
}

/** @throws {GitHubError} what was spent can't be read */
export async function openBudget(
  inputs: CompletionInputs,
  target: Target,
  catalog: Catalog | undefined,
  { log }: Run,
): Promise<Budget> {
  const { maxCostUsd, pullRequestBudgetUsd: budget, allowsUnknownPrice } = inputs;
  if (budget !== undefined && !target.pullRequest) {
    log.notice('`pr-budget-usd` has no effect: this run belongs to no pull request.');
  }
  const isLedgerKept = budget !== undefined && target.pullRequest !== undefined;
  const pullRequestUsd = isLedgerKept ? { budget, spent: await fetchSpentUsd(inputs, target) } : undefined;
  return new Budget({ maxCostUsd, pullRequestUsd, allowsUnknownPrice }, catalog);
}
