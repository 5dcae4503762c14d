/** Requests to the inference endpoint: credentials, attempts, and error answers as typed errors. */
import { EndpointError, isRetryable, type TimeoutPhase } from '../errors.ts';
import { joinUrl } from '../http/base-url.ts';
import { Deadline, formatDuration, type RunClock, wait } from '../http/deadline.ts';
import { decideRetry, parseRetryAfterMs } from '../http/retry.ts';
import { readText, type Transport, type TransportResponse } from '../http/transport.ts';
import type { Log } from '../runner/log.ts';
import { parseErrorBody } from './error-body.ts';
import type { Pace } from './pace.ts';
import { readPauseMs } from './rate-limit.ts';
import { buildEndpointError } from './refusal.ts';
import { estimateTokens } from './tokens.ts';

const MAX_ERROR_BYTES = 1_048_576;

export interface InferenceRequest {
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
}

/** An answer whose body is still to be read, under the clock of its request. Stop the deadline when done. */
export interface InferenceResponse {
  response: TransportResponse;
  deadline: Deadline;
  /** When the attempt that was answered began, on the clock of `performance.now()`. */
  sentAtMs: number;
}

export interface InferenceClient {
  readonly host: string;
  readonly endpoint: URL;
  readonly log: Log;
  /** Of the credential that requests are proven with; undefined where there is none. */
  readonly credentialKind: Credential['kind'] | undefined;
  /** The fields that the endpoint has refused for a model, to be added to: later requests go without them. */
  refusedFields(model: string): Set<string>;
  /**
   * Sends until an answer with a good status begins, or nothing is left to try.
   *
   * @throws {EndpointError} @throws {NetworkError} @throws the reason of the run's end
   */
  send(request: InferenceRequest): Promise<InferenceResponse>;
}

/** What a client proves itself with: the inference key runs prompts, the account's JWT manages. */
export interface Credential {
  kind: 'inference-key' | 'jwt';
  token: string;
}

/** The error of an answer with a bad status. */
async function readFailure(
  response: TransportResponse,
  { method, path, isAuthenticated }: InferenceRequest,
  endpoint: URL,
  { kind, attempts }: { kind: Credential['kind'] | undefined; attempts: number },
  signal: AbortSignal,
): Promise<EndpointError> {
  const { status, host } = response;
  const text = await readText(response, MAX_ERROR_BYTES).catch(() => {
    signal.throwIfAborted();
    return '';
  });
  return buildEndpointError(parseErrorBody(text), {
    operation: `${host} answered ${status} to ${method} ${joinUrl(endpoint, path).pathname}`,
    status,
    kind,
    isPublic: !isAuthenticated,
    attempts,
    retryAfterMs: parseRetryAfterMs(response.headers, Date.now()),
  });
}

/** Names the wait that the run had no time for. */
function waitTooLong(error: unknown, delayMs: number): unknown {
  if (!(error instanceof EndpointError)) return error;
  return new EndpointError(
    `${error.message} (it asks to wait ${formatDuration(delayMs)}, longer than this run has left)`,
    { ...error, hint: 'Run the job again later, or raise `timeout`.', cause: error },
  );
}

function isRateLimit(error: unknown): error is EndpointError {
  return error instanceof EndpointError && error.about === 'rate';
}

/** A client without a credential can ask the public routes only. */
export function createInferenceClient(options: {
  endpoint: URL;
  credential: Credential | undefined;
  /** Sent with every request, names in lower case. */
  headers?: ReadonlyMap<string, string>;
  /** Holds back what costs money; undefined where nothing else is under way. */
  pace?: Pace | undefined;
  transport: Transport;
  clock: RunClock;
  log: Log;
}): InferenceClient {
  const { endpoint, credential, headers = new Map(), pace, transport, clock, log } = options;

  async function attempt(
    request: InferenceRequest,
    attempts: number,
    onEnd: (() => void) | undefined,
  ): Promise<InferenceResponse> {
    const { body, firstPhase } = request;
    const proof = request.isAuthenticated ? credential : undefined;
    const deadline = new Deadline(clock.signal, endpoint.host, onEnd);
    const sentAtMs = performance.now();
    deadline.start(firstPhase.phase, firstPhase.ms);
    try {
      const response = await transport.request({
        method: request.method,
        url: joinUrl(endpoint, request.path),
        headers: {
          'user-agent': 'pinata-inference-action',
          ...Object.fromEntries(headers),
          accept: request.accept,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(proof && { authorization: `Bearer ${proof.token}` }),
        },
        ...(body !== undefined && { body }),
        signal: deadline.signal,
      });
      if (response.status >= 400)
        throw await readFailure(
          response,
          request,
          endpoint,
          { kind: proof?.kind, attempts },
          deadline.signal,
        );
      return { response, deadline, sentAtMs };
    } catch (error) {
      deadline.stop();
      throw error;
    }
  }

  const refusedByModel = new Map<string, Set<string>>();

  return {
    host: endpoint.host,
    endpoint,
    log,
    credentialKind: credential?.kind,
    refusedFields(model) {
      const refused = refusedByModel.get(model) ?? new Set();
      refusedByModel.set(model, refused);
      return refused;
    },
    async send(request) {
      const { retries } = request;
      const ownPace = request.isPaid ? pace : undefined;
      let used = 0;
      for (;;) {
        const leave = await ownPace?.enter(clock.signal);
        const sentAtMs = performance.now();
        try {
          const response = await attempt(request, used + 1, leave);
          ownPace?.accept();
          ownPace?.hold(readPauseMs(response.response.headers, estimateTokens(request.body ?? '')));
          return response;
        } catch (error) {
          const isOneOfMany = isRateLimit(error) && ownPace?.refuse(sentAtMs) === true;
          const decision = decideRetry(error, {
            // That too many were under way takes no retry of this one.
            attempt: isOneOfMany ? Math.min(used + 1, retries) : used + 1,
            retries,
            remainingMs: clock.remainingMs(),
            random: Math.random(),
            countsTwice: request.isPaid === true,
          });
          if (!decision.retry || retries === 0) {
            const isTooLong = !decision.retry && decision.because === 'wait-too-long';
            throw isTooLong ? waitTooLong(error, decision.delayMs) : error;
          }
          const problem = isRetryable(error) ? error.message : '';
          if (!isOneOfMany) used += 1;
          const count = isOneOfMany ? 'fewer at once' : `retry ${used} of ${retries}`;
          log.info(`${problem}; again in ${formatDuration(decision.delayMs)} (${count})`);
          if (isRateLimit(error) && error.retryAfterMs !== undefined) ownPace?.hold(decision.delayMs);
          await wait(decision.delayMs, clock.signal);
        }
      }
    },
  };
}
