/** Requests to the inference endpoint: credentials, attempts, and error answers as typed errors. */
import {
  AuthError,
  CreditsError,
  isRetryable,
  NotFoundError,
  StatusError,
  type TimeoutPhase,
} from '../errors.ts';
import { Deadline, formatDuration, type RunClock, wait } from '../network/deadline.ts';
import { joinUrl } from '../network/origin.ts';
import { decideRetry, parseRetryAfterMs } from '../network/retry.ts';
import { readText, type Transport, type TransportResponse } from '../network/transport.ts';
import type { Log } from '../runner/log.ts';
import { parseErrorBody } from './schema.ts';

const MAX_ERROR_BYTES = 1_048_576;

export interface PinataRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the endpoint, such as `chat/completions`. */
  path: string;
  /** JSON, serialised once for all attempts. */
  body?: string;
  accept: string;
  isAuthenticated: boolean;
  /** The clock that starts with each attempt and runs until the caller starts another phase. */
  firstPhase: { phase: TimeoutPhase; ms: number };
  retries: number;
  /** The request costs money: it is not repeated where it may have been carried out. */
  isPaid?: boolean;
  /** Given a refusal, a body to send instead, once. */
  adaptBody?: (refusal: StatusError) => string | undefined;
}

/** An answer whose body is still to be read, under the clock of its request. Stop the deadline when done. */
export interface PinataAnswer {
  response: TransportResponse;
  deadline: Deadline;
  requestId: string | undefined;
  /** When the attempt that was answered began, on the clock of `performance.now()`. */
  sentAtMs: number;
}

export interface PinataClient {
  readonly host: string;
  readonly endpoint: URL;
  /**
   * Sends until an answer with a good status begins, or nothing is left to try.
   *
   * @throws {StatusError} @throws {NetworkError} @throws the reason of the run's end
   */
  send(request: PinataRequest): Promise<PinataAnswer>;
}

/** What a client proves itself with: the inference key runs prompts, the account's JWT manages. */
export interface Credential {
  kind: 'inference-key' | 'jwt';
  token: string;
}

function requestIdOf(response: TransportResponse): string | undefined {
  return response.headers.get('x-request-id') ?? response.headers.get('request-id');
}

function hintForAccount(status: number): string | undefined {
  if (status === 401) return 'The Pinata JWT is wrong, was revoked or has expired.';
  if (status === 403) return 'The plan of the account, or the rights of the Pinata JWT, do not allow this.';
  if (status >= 500) return 'Pinata failed; run the job again.';
  return undefined;
}

function hintForPublic(status: number): string | undefined {
  if (status >= 500) return 'The endpoint failed; run the job again.';
  return status < 429 ? 'This route needs no key. Check `endpoint`.' : undefined;
}

function hintFor(status: number, kind: Credential['kind'] | undefined): string | undefined {
  if (kind === undefined) return hintForPublic(status);
  if (kind === 'jwt') return hintForAccount(status);
  if (status === 400 || status === 422) return 'Check the model id, the parameters and the messages.';
  if (status === 401)
    return 'The key is wrong or was revoked: inference that is disabled and enabled again has a new key. Put it in the secret PINATA_LLM_KEY.';
  if (status === 402)
    return 'Add credits to the account; a high `max-tokens` may also hold more than is left.';
  if (status === 403) return 'The plan or the key does not allow this request.';
  if (status === 404) return 'Check `model` against the catalog, and `endpoint`.';
  if (status === 413) return 'The prompt is too large: narrow the diff or the files it draws in.';
  if (status === 429) return 'Too many requests at once: raise `retries`, or run fewer jobs side by side.';
  if (status >= 500)
    return 'The endpoint failed; run the job again, or set `on-error: warn` to pass without a result.';
  return undefined;
}

async function statusError(
  response: TransportResponse,
  kind: Credential['kind'] | undefined,
  signal: AbortSignal,
): Promise<StatusError> {
  const { status, host } = response;
  const text = await readText(response, MAX_ERROR_BYTES).catch(() => {
    signal.throwIfAborted();
    return '';
  });
  const body = parseErrorBody(text);
  const said = body.message ? `: ${body.message}` : '';
  const message = `${host} answered ${status}${said}`;
  const details = {
    status,
    hint: hintFor(status, kind),
    requestId: requestIdOf(response),
    param: body.param,
    retryAfterMs: parseRetryAfterMs(response.headers, Date.now()),
  };
  if (status === 401) return new AuthError(message, details);
  if (status === 404) return new NotFoundError(message, details);
  if (status !== 402) return new StatusError(message, details);
  const available = body.availableCredits;
  const left = available === undefined ? '' : ` (available: ${available} credits)`;
  return new CreditsError(`${message}${left}`, { ...details, availableCredits: available });
}

/** Names the wait that the run had no time for. */
function waitTooLong(error: unknown, delayMs: number): unknown {
  if (!(error instanceof StatusError)) return error;
  return new StatusError(
    `${error.message} (it asks to wait ${formatDuration(delayMs)}, longer than this run has left)`,
    {
      status: error.status,
      hint: 'Run the job again later, or raise `timeout`.',
      requestId: error.requestId,
      retryAfterMs: error.retryAfterMs,
      cause: error,
    },
  );
}

/** A client without a credential can ask the public routes only. */
export function createPinataClient(options: {
  endpoint: URL;
  credential: Credential | undefined;
  /** Sent with every request, names in lower case. */
  headers?: ReadonlyMap<string, string>;
  transport: Transport;
  clock: RunClock;
  log: Log;
}): PinataClient {
  const { endpoint, credential, headers = new Map(), transport, clock, log } = options;

  async function attempt(request: PinataRequest): Promise<PinataAnswer> {
    const proof = request.isAuthenticated ? credential : undefined;
    const deadline = new Deadline(clock.signal, endpoint.host);
    const sentAtMs = performance.now();
    deadline.start(request.firstPhase.phase, request.firstPhase.ms);
    try {
      const response = await transport.request({
        method: request.method,
        url: joinUrl(endpoint, request.path),
        headers: {
          'user-agent': 'pinata-inference-action',
          ...Object.fromEntries(headers),
          accept: request.accept,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(proof ? { authorization: `Bearer ${proof.token}` } : {}),
        },
        ...(request.body === undefined ? {} : { body: request.body }),
        signal: deadline.signal,
      });
      if (response.status >= 400) throw await statusError(response, proof?.kind, deadline.signal);
      return { response, deadline, requestId: requestIdOf(response), sentAtMs };
    } catch (error) {
      deadline.stop();
      throw error;
    }
  }

  return {
    host: endpoint.host,
    endpoint,
    async send(original) {
      let request = original;
      for (let attempts = 1; ; attempts++) {
        try {
          return await attempt(request);
        } catch (error) {
          const adapted = error instanceof StatusError ? request.adaptBody?.(error) : undefined;
          if (adapted !== undefined) {
            const { adaptBody: _used, ...rest } = request;
            request = { ...rest, body: adapted };
            continue;
          }
          const decision = decideRetry(error, {
            attempt: attempts,
            retries: request.retries,
            remainingMs: clock.remainingMs(),
            random: Math.random(),
            countsTwice: request.isPaid === true,
          });
          if (!decision.retry) {
            throw decision.because === 'wait-too-long' ? waitTooLong(error, decision.delayMs) : error;
          }
          const problem = isRetryable(error) ? error.message : '';
          log.info(
            `${problem}; again in ${formatDuration(decision.delayMs)} (retry ${attempts} of ${request.retries})`,
          );
          await wait(decision.delayMs, clock.signal);
        }
      }
    },
  };
}
