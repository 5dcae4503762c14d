/** Everything the gate can know, asked for at the same time. What can't be known is a fact too, never an exception. */
import {
  ActionError,
  describeError,
  EndpointError,
  findCancelled,
  MissingKeyError,
  PartialAnswerError,
  type RefusalSubject,
  ResponseError,
} from '../errors.ts';
import type { ChatAnswer } from '../inference/chat.ts';
import type { InferenceClient } from '../inference/client.ts';
import { classifyEnd } from '../inference/finish-reason.ts';
import { findSpending, type Spending } from '../inference/prices/budget.ts';
import type { Catalog } from '../inference/prices/catalog.ts';
import { type CatalogCache, type DatedCatalog, readCatalog } from '../inference/prices/catalog-cache.ts';
import type { GateOutcome } from '../outcomes.ts';
import {
  type Balance,
  fetchBalance,
  fetchStatus,
  fetchTopup,
  type InferenceStatus,
  type Topup,
} from '../pinata/account.ts';
import { findCheapest, isPattern, resolveModels } from './model-patterns.ts';
import { askProbe, planProbe } from './probe.ts';

/** Something that was asked for, and what came of it. */
export type Measurement<T> = {
  /** Until it was known, repeats included. */
  latencyMs: number;
  /** Who was asked, such as `agents.pinata.cloud/v0/llm/status`. */
  source: string;
} & ({ value: T } | { failure: Failure });

export interface Failure {
  outcome: GateOutcome;
  /** What failed, and what to change. */
  problem: string;
}

/** What one model did when it was asked for a few tokens. */
export type Probe = Pick<ChatAnswer, 'firstTokenMs'> & {
  /** It gave at least one token, shown or not. */
  hasAnswered: boolean;
};

export interface Measurements {
  catalog: Measurement<DatedCatalog>;
  /** The rest is undefined where nobody asked for it. */
  status: Measurement<InferenceStatus> | undefined;
  balance: Measurement<Balance> | undefined;
  topup: Measurement<Topup> | undefined;
  /** By model. */
  probes: ReadonlyMap<string, Measurement<Probe>> | undefined;
  /** By the probes that were asked for, those that broke off included. */
  spendings: readonly Spending[];
}

export interface MeasurementOptions {
  isStatusAsked: boolean;
  isBalanceAsked: boolean;
  isTopupAsked: boolean;
  /** Ids and patterns of the models to probe; of a pattern's models the cheapest is. */
  probed: readonly string[] | undefined;
  probeConcurrency: number;
  firstTokenTimeoutMs: number;
  timeoutMs: number;
  retries: number;
  cache: CatalogCache;
}

/** Undefined where it could not be read. */
export function catalogOf({ catalog }: Pick<Measurements, 'catalog'>): Catalog | undefined {
  return 'value' in catalog ? catalog.value.catalog : undefined;
}

/** Without its credential a client is not there. */
export interface Clients {
  catalog: InferenceClient;
  account: InferenceClient | undefined;
  inference: InferenceClient | undefined;
}

/** What a refusal says of the account; of anything else it says nothing. */
const OUTCOMES: Readonly<Record<RefusalSubject, GateOutcome>> = {
  key: 'auth',
  permission: 'auth',
  credits: 'no-credits',
  rate: 'unreachable',
  outage: 'unreachable',
  model: 'unknown',
  'prompt-length': 'unknown',
  'output-cap': 'unknown',
  field: 'unknown',
  form: 'unknown',
  filter: 'unknown',
  other: 'unknown',
};

/** The words for what went wrong between us and a server. */
function outcomeOf(error: ActionError): GateOutcome {
  if (error instanceof MissingKeyError) return 'auth';
  // An answer that can't be read tells nothing; no answer at all is an outage.
  if (error instanceof ResponseError) return 'unknown';
  return error instanceof EndpointError ? OUTCOMES[error.about] : 'unreachable';
}

async function readFact<T>(
  source: string,
  read: () => Promise<T>,
  outcome: (error: ActionError) => GateOutcome = outcomeOf,
): Promise<Measurement<T>> {
  const startMs = performance.now();
  try {
    const value = await read();
    return { value, latencyMs: performance.now() - startMs, source };
  } catch (error) {
    const cancelled = findCancelled(error);
    if (cancelled || !(error instanceof ActionError)) throw cancelled ?? error;
    // What had arrived of a probe is nothing to keep: why it broke off is what counts.
    const isBroken = error instanceof PartialAnswerError && error.cause instanceof ActionError;
    const reason = isBroken && error.cause instanceof ActionError ? error.cause : error;
    const failure = { outcome: outcome(reason), problem: describeError(reason).message };
    return { failure, latencyMs: performance.now() - startMs, source };
  }
}

function sourceOf(client: InferenceClient | undefined, path: string): string {
  return client === undefined ? path : `${client.host}${client.endpoint.pathname}/${path}`;
}

function askAccount<T>(
  { account }: Clients,
  path: string,
  ask: (client: InferenceClient) => Promise<T>,
): Promise<Measurement<T>> {
  return readFact(sourceOf(account, path), async () => {
    if (account) return ask(account);
    throw new MissingKeyError('There is no Pinata JWT', {
      hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`; runs for forks and Dependabot get no secrets. Without the account, set `status: false` and leave `min-credits` and `require-auto-topup` out.',
    });
  });
}

/** The catalog may list a model that can't be asked. */
function outcomeOfProbe(error: ActionError): GateOutcome {
  return error instanceof EndpointError && error.about === 'model' ? 'model-missing' : outcomeOf(error);
}

interface Probed {
  fact: Measurement<Probe>;
  spending: Spending | undefined;
}

async function probeModel(
  { inference }: Clients,
  model: string,
  questions: MeasurementOptions,
): Promise<Probed> {
  const asking = inference && askProbe(inference, model, questions);
  const request = planProbe(model);
  const spending = asking?.then(
    ({ usage, model: answeredBy }): Spending => ({ request, usage, answeredBy }),
    (error: unknown) => findSpending(request, error),
  );
  const read = async () => {
    if (asking === undefined) {
      throw new MissingKeyError('There is no inference key', {
        hint: 'Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`; runs for forks and Dependabot get no secrets.',
      });
    }
    const { text, hasReasoning, usage, finishReason, firstTokenMs } = await asking;
    const hasAnswered =
      text !== '' ||
      hasReasoning ||
      (usage?.completionTokens ?? 0) > 0 ||
      classifyEnd(finishReason) === 'cut';
    return { firstTokenMs, hasAnswered };
  };
  const fact = await readFact(sourceOf(inference, 'chat/completions'), read, outcomeOfProbe);
  return { fact, spending: await spending };
}

/** Ids at once; what a pattern means is known when the catalog is. */
async function* listProbed(
  probed: readonly string[],
  catalog: Promise<Measurement<DatedCatalog>>,
): AsyncGenerator<string> {
  yield* probed.filter((wanted) => !isPattern(wanted));
  const patterns = probed.filter(isPattern);
  const fact = patterns.length === 0 ? undefined : await catalog;
  if (!fact || !('value' in fact)) return;
  for (const { ids } of await resolveModels(patterns, fact.value.catalog)) {
    const cheapest = findCheapest(ids, fact.value.catalog);
    if (cheapest !== undefined) yield cheapest;
  }
}

/** Asks at most `probeConcurrency` models at once, each once. */
async function probeAll(
  clients: Clients,
  questions: MeasurementOptions,
  catalog: Promise<Measurement<DatedCatalog>>,
  known: ReadonlyMap<string, Measurement<Probe>>,
): Promise<ReadonlyMap<string, Probed>> {
  const probes = new Map<string, Promise<Probed>>();
  const models = listProbed(questions.probed ?? [], catalog);
  const askInTurn = async () => {
    for await (const model of models) {
      if (probes.has(model)) continue;
      const fact = known.get(model);
      const probed = fact
        ? Promise.resolve({ fact, spending: undefined })
        : probeModel(clients, model, questions);
      probes.set(model, probed);
      await probed;
    }
  };
  await Promise.all(Array.from({ length: questions.probeConcurrency }, askInTurn));
  const all = [...probes].map(async ([model, probed]): Promise<[string, Probed]> => [model, await probed]);
  return new Map(await Promise.all(all));
}

/**
 * Asks for everything at once.
 *
 * @param known probes that need no asking: each costs money
 * @throws {CancelledError} every other failure is a fact
 */
export async function measure(
  clients: Clients,
  questions: MeasurementOptions,
  known: ReadonlyMap<string, Measurement<Probe>> = new Map(),
): Promise<Measurements> {
  const { retries, isStatusAsked, isBalanceAsked, isTopupAsked, cache } = questions;
  const asked = readFact(sourceOf(clients.catalog, 'models'), () =>
    readCatalog(clients.catalog, cache, retries),
  );
  const [catalog, status, balance, topup, probed] = await Promise.all([
    asked,
    isStatusAsked ? askAccount(clients, 'llm/status', (client) => fetchStatus(client, retries)) : undefined,
    isBalanceAsked
      ? askAccount(clients, 'credits/balance', (client) => fetchBalance(client, retries))
      : undefined,
    isTopupAsked
      ? askAccount(clients, 'credits/topup/config', (client) => fetchTopup(client, retries))
      : undefined,
    questions.probed && probeAll(clients, questions, asked, known),
  ]);
  const probes = probed && new Map([...probed].map(([model, { fact }]) => [model, fact]));
  const spendings = [...(probed?.values() ?? [])].flatMap(({ spending }) => spending ?? []);
  return { catalog, status, balance, topup, probes, spendings };
}
