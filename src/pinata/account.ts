/** The account's management routes: whether inference is on, its key, and automatic top-ups. All need the Pinata JWT. */
import * as v from 'valibot';
import { EndpointError, ResponseError } from '../errors.ts';
import { readText } from '../http/transport.ts';
import type { InferenceClient, InferenceRequest } from '../inference/client.ts';

const MAX_ANSWER_BYTES = 1_048_576;
const ANSWER_TIMEOUT_MS = 30_000;

/** How these routes say that there is nothing. */
function isNotFound(error: unknown): boolean {
  return error instanceof EndpointError && error.status === 404;
}

async function ask<T>(
  client: InferenceClient,
  request: Pick<InferenceRequest, 'method' | 'path' | 'body' | 'retries'>,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const { response, deadline } = await client.send({
    ...request,
    accept: 'application/json',
    isAuthenticated: true,
    firstPhase: { phase: 'headers', ms: ANSWER_TIMEOUT_MS },
  });
  try {
    const parsed = v.safeParse(
      v.pipe(v.string(), v.parseJson(), schema),
      await readText(response, MAX_ANSWER_BYTES),
    );
    // Without the parser's words: they quote the body, and the body may hold the key.
    if (!parsed.success)
      throw new ResponseError(`${client.host} answered ${request.path} in a way that can’t be read`);
    return parsed.output;
  } finally {
    deadline.stop();
  }
}

/** A time in digits; whatever else stands there is not passed on. */
const TimeSchema = v.fallback(v.nullish(v.pipe(v.string(), v.regex(/^[\d:TZ.+ -]{1,40}$/))), undefined);

const StatusSchema = v.pipe(
  v.looseObject({ enabled: v.boolean(), createdAt: TimeSchema }),
  v.transform(({ enabled, createdAt }) => ({ isEnabled: enabled, createdAt: createdAt ?? undefined })),
);

export type InferenceStatus = v.InferOutput<typeof StatusSchema>;

/** Whether inference is on. A 404 says that it is off: the form of that answer is not documented. */
export async function fetchStatus(client: InferenceClient, retries: number): Promise<InferenceStatus> {
  try {
    return await ask(client, { method: 'GET', path: 'llm/status', retries }, StatusSchema);
  } catch (error) {
    if (isNotFound(error)) return { isEnabled: false, createdAt: undefined };
    throw error;
  }
}

/** What came as the key. */
export interface Enabled {
  /** Text; undefined where anything else came, or nothing. */
  key: string | undefined;
  /** Whatever came, as text, empty where nothing did: what is no key may hold one. */
  secret: string;
}

const EnableSchema = v.pipe(
  v.looseObject({ privateKey: v.optional(v.unknown()) }),
  v.transform(({ privateKey }): Enabled => {
    if (typeof privateKey !== 'string') return { key: undefined, secret: JSON.stringify(privateKey) ?? '' };
    return { key: privateKey.trim() === '' ? undefined : privateKey, secret: privateKey };
  }),
);

/**
 * Turns inference on. Sent once and never again: the key is in the answer to the first request only, and a second
 * request may replace it.
 *
 * @returns what came, to be masked before anything else is written
 */
export async function enableInference(client: InferenceClient): Promise<Enabled> {
  try {
    return await ask(client, { method: 'POST', path: 'llm/enable', retries: 0 }, EnableSchema);
  } catch (error) {
    if (!(error instanceof EndpointError) || (error.status < 500 && error.status !== 408)) throw error;
    // Without the server's words: the request may have taken effect, and they may hold the key.
    const { status, about, hint, retryAfterMs } = error;
    throw new EndpointError(
      `${client.host} answered ${status} to POST ${client.endpoint.pathname}/llm/enable`,
      {
        status,
        about,
        hint,
        retryAfterMs,
      },
    );
  }
}

/**
 * Turns inference off and revokes the key. Sent once: when that fails, or its answer is lost, the status tells.
 *
 * @returns whether inference is on now, and what failed where it is not off; undefined where nobody can tell
 */
export async function disableInference(
  client: InferenceClient,
  retries: number,
): Promise<{ isEnabled: false } | { isEnabled: true | undefined; failure: unknown }> {
  try {
    await ask(client, { method: 'DELETE', path: 'llm/disable', retries: 0 }, v.unknown());
    return { isEnabled: false };
  } catch (failure) {
    const status = await fetchStatus(client, retries).catch(() => undefined);
    if (status?.isEnabled === false) return { isEnabled: false };
    return { isEnabled: status && true, failure };
  }
}

const CreditsSchema = v.pipe(v.number(), v.finite());

const BalanceSchema = v.pipe(
  v.looseObject({ available: CreditsSchema }),
  v.transform(({ available }) => ({ available })),
);

/** In credits; a negative balance is one. */
export type Balance = v.InferOutput<typeof BalanceSchema>;

/**
 * What can be spent. Read strictly: a balance of another form than the documented one is no balance.
 *
 * @throws {ResponseError} missing, not a number, or a number as text
 */
export function fetchBalance(client: InferenceClient, retries: number): Promise<Balance> {
  return ask(client, { method: 'GET', path: 'credits/balance', retries }, BalanceSchema);
}

/** Both undefined when automatic top-up is off. Amounts are in credits. */
export interface Topup {
  threshold: number | undefined;
  amount: number | undefined;
}

const TopupSchema = v.pipe(
  v.looseObject({ threshold: v.nullish(v.number()), amount: v.nullish(v.number()) }),
  v.transform(
    ({ threshold, amount }): Topup => ({ threshold: threshold ?? undefined, amount: amount ?? undefined }),
  ),
);

/** The setting of automatic top-ups. How an unset one is answered is not documented: nulls, nothing, or a 404. */
export async function fetchTopup(client: InferenceClient, retries: number): Promise<Topup> {
  try {
    return await ask(client, { method: 'GET', path: 'credits/topup/config', retries }, TopupSchema);
  } catch (error) {
    if (isNotFound(error)) return { threshold: undefined, amount: undefined };
    throw error;
  }
}

/** Sets automatic top-ups: always both fields, since what a partial update does is not documented. */
export async function putTopup(
  client: InferenceClient,
  { threshold, amount }: Topup,
  retries: number,
): Promise<void> {
  const body = JSON.stringify({ threshold: threshold ?? null, amount: amount ?? null });
  await ask(client, { method: 'PUT', path: 'credits/topup/config', body, retries }, v.unknown());
}
