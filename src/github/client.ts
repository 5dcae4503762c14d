/** GitHub's API: Octokit over this action's own transport, with errors that say which permission is missing. */
import { Octokit, type OctokitOptions } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import * as v from 'valibot';
import { ActionError, GitHubError, isRetryable } from '../errors.ts';
import { Deadline, formatDuration, type RunClock, wait } from '../http/deadline.ts';
import { decideRetry, parseRetryAfterMs } from '../http/retry.ts';
import { readText, type Transport } from '../http/transport.ts';
import { type Log, quoteUntrusted } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';
import { parseGithubData } from './parse-response.ts';
import { createLimit, createWriteQueue, isRateLimit, isWrite, PAUSE_MS } from './rate-limit.ts';

/** A diff may have 20,000 lines; some lines are long. */
const MAX_BODY_BYTES = 67_108_864;
const REQUEST_TIMEOUT_MS = 30_000;
const RETRIES = 3;

const FetchInitSchema = v.object({
  method: v.picklist(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  headers: v.record(v.string(), v.string()),
  body: v.optional(v.string()),
  signal: v.instance(AbortSignal),
});

/** The part of `fetch` that Octokit uses, so that every request leaves through the one transport. */
function createFetch(transport: Transport) {
  return async (url: string, init: unknown) => {
    const { method, headers, body, signal } = v.parse(FetchInitSchema, init);
    const response = await transport.request({
      method,
      url: new URL(url),
      headers,
      ...(body === undefined ? {} : { body }),
      signal,
    });
    const text = await readText(response, MAX_BODY_BYTES);
    return {
      status: response.status,
      url,
      headers: {
        get: (name: string) => response.headers.get(name.toLowerCase()) ?? null,
        [Symbol.iterator]: () => response.headers.entries(),
      },
      text: async () => text,
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    };
  };
}

/** What GitHub asks for where it says no more: at least a minute. */
const UNTOLD_LIMIT_MS = 60_000;

/**
 * How long GitHub asks to wait. It limits by 403 or 429, and a server that is down may say when it will be back:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedWaitMs(
  { status, message }: RequestError,
  headers: ReadonlyMap<string, string>,
  nowMs: number,
): number | undefined {
  const mayBeLimit = status === 403 || status === 429;
  if (!mayBeLimit && status < 500) return undefined;
  const askedMs = parseRetryAfterMs(headers, nowMs);
  if (askedMs !== undefined || !mayBeLimit) return askedMs;
  const isSecondary = status === 429 || /rate limit|abuse detection/i.test(message);
  if (headers.get('x-ratelimit-remaining') !== '0') return isSecondary ? UNTOLD_LIMIT_MS : undefined;
  const resetMs = Number(headers.get('x-ratelimit-reset')) * 1_000;
  return resetMs > 0 && Number.isFinite(resetMs) ? Math.max(1_000, resetMs - nowMs) : UNTOLD_LIMIT_MS;
}

/**
 * `pull_requests=write; issues=write,contents=read` in the spelling of workflows: `;` separates alternatives. Of the two
 * that GitHub names for comments, one was seen not to do: `issues: write` on a pull request.
 *
 * @param isPullRequest undefined where it may be an issue
 */
function permissionWords(header: string, isPullRequest: boolean | undefined): string {
  const alternatives = header
    .split(';')
    .map((alternative) =>
      [...alternative.matchAll(/([a-z_]+)=(read|write)/g)]
        .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``)
        .join(' and '),
    )
    .filter((words) => words !== '');
  const find = (scope: string) => alternatives.find((words) => words.startsWith(`\`${scope}: `));
  const [ofPullRequest, ofIssue] = [find('pull-requests'), find('issues')];
  if (ofPullRequest !== undefined && ofIssue !== undefined) {
    if (isPullRequest !== undefined) return isPullRequest ? ofPullRequest : ofIssue;
    return `${ofPullRequest} (for a pull request) or ${ofIssue} (for an issue)`;
  }
  return alternatives.join(alternatives.some((words) => words.includes(' and ')) ? ', or ' : ' or ');
}

function hintFor(
  status: number,
  headers: ReadonlyMap<string, string>,
  retryAfterMs: number | undefined,
  isPullRequest: boolean | undefined,
) {
  if (retryAfterMs !== undefined) {
    const why = status < 500 ? 'limits the rate' : 'has trouble';
    return `GitHub ${why} and asks to wait ${formatDuration(retryAfterMs)}.`;
  }
  if (status === 401) return 'The `github-token` is wrong or has expired.';
  if (status === 403) {
    const words = permissionWords(headers.get('x-accepted-github-permissions') ?? '', isPullRequest);
    return words
      ? `The token lacks a permission: give the job ${words}. Runs for forks have a read-only token, and so has Dependabot unless the workflow gives it more.`
      : 'The token may not do this.';
  }
  if (status === 404) return 'Check the repository and the pull request, and that the token may see them.';
  return undefined;
}

/** What Octokit threw, in this action's terms. Errors of the transport come out as they went in. */
function toActionError(error: unknown, operation: string, isPullRequest: boolean | undefined): unknown {
  if (!(error instanceof RequestError)) return error;
  if (error.cause instanceof ActionError || !error.response) return error.cause ?? error;
  const headers = new Map(
    Object.entries(error.response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const retryAfterMs = askedWaitMs(error, headers, Date.now());
  return new GitHubError(
    `GitHub answered ${error.status} to ${operation}: ${quoteUntrusted(error.message)}`,
    {
      status: error.status,
      hint: hintFor(error.status, headers, retryAfterMs, isPullRequest),
      retryAfterMs,
      cause: error,
    },
  );
}

/** A POST that was refused for its rate did nothing; any other may have done it although its answer was lost. */
function isSafeToRepeat(method: string, url: string, error: unknown): boolean {
  // What GraphQL changes here, it can change again.
  return method !== 'POST' || url.endsWith('/graphql') || isRateLimit(error);
}

/** What a caller may say in `request` about what it asks for. */
const OptionsSchema = v.looseObject({
  isRepeatedAfterLimit: v.optional(v.boolean(), true),
  /** Undefined where it is about something else, or that is not known. */
  isPullRequest: v.optional(v.boolean()),
});

export type GithubClient = Octokit;

/**
 * An Octokit whose requests have a deadline, are repeated where that is safe, and fail with
 * `GitHubError`, `NetworkError`, or the reason of the run's end.
 */
export function createGithubClient(options: {
  apiUrl: URL;
  token: string | undefined;
  transport: Transport;
  clock: RunClock;
  log: Log;
  /** Between writes, in milliseconds. */
  pauseMs?: number;
  requestTimeoutMs?: number;
}): GithubClient {
  const { apiUrl, token, transport, clock, log, pauseMs = PAUSE_MS } = options;
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  // The default writes warnings to stderr.
  const octokitLog = { debug: () => {}, info: () => {}, warn: log.debug, error: log.debug };
  const settings: OctokitOptions = {
    baseUrl: apiUrl.href.replace(/\/$/, ''),
    userAgent: 'pinata-inference-action',
    request: { fetch: createFetch(transport), log: octokitLog },
    log: octokitLog,
  };
  const octokit = new Octokit(token === undefined ? settings : { ...settings, auth: token });

  const writeInTurn = createWriteQueue(pauseMs, clock.signal);
  const limit = createLimit(clock, log);
  octokit.hook.wrap('request', async (request, parameters) => {
    const { pathname } = new URL(octokit.request.endpoint(parameters).url);
    const operation = `${parameters.method} ${pathname}`;
    const { isRepeatedAfterLimit, isPullRequest } = v.parse(OptionsSchema, parameters.request ?? {});
    await limit.pass(operation);
    for (let attempt = 1; ; attempt++) {
      const deadline = new Deadline(clock.signal, apiUrl.host);
      deadline.start('headers', requestTimeoutMs);
      try {
        // Set in place: the inner hooks see the object they were bound to, whatever is passed on.
        parameters.request = { ...parameters.request, signal: deadline.signal };
        return await request(parameters);
      } catch (thrown) {
        const error = toActionError(thrown, operation, isPullRequest);
        limit.note(error);
        const isSafe =
          isSafeToRepeat(parameters.method, parameters.url, error) &&
          (isRepeatedAfterLimit || !isRateLimit(error));
        const decision = decideRetry(error, {
          attempt,
          retries: isSafe ? RETRIES : 0,
          remainingMs: clock.remainingMs(),
          random: Math.random(),
        });
        if (!decision.retry) throw error;
        const problem = isRetryable(error) ? error.message : '';
        log.info(`${problem}; again in ${formatDuration(decision.delayMs)} (retry ${attempt} of ${RETRIES})`);
        await wait(decision.delayMs, clock.signal);
      } finally {
        deadline.stop();
      }
    }
  });
  // Wrapped last, and so outermost: a write that is repeated keeps its turn.
  octokit.hook.wrap('request', (request, parameters) => {
    // The last gate: whatever was missed before, no secret of this run is posted.
    if (typeof parameters['body'] === 'string') {
      parameters['body'] = redactor.redact(parameters['body']).text;
    }
    const send = async () => request(parameters);
    return isWrite(parameters) ? writeInTurn(send) : send();
  });
  return octokit;
}

const ViewerSchema = v.object({ viewer: v.object({ login: v.string() }) });

/**
 * The login the token acts as, such as `github-actions[bot]`. Through GraphQL, because REST's `GET /user` is closed
 * to the tokens of workflows and apps.
 */
export async function fetchViewerLogin(github: GithubClient): Promise<string> {
  const data = await github.graphql('query { viewer { login } }').catch((error: unknown) => {
    if (error instanceof ActionError) throw error;
    // GraphQL tells its errors with status 200.
    const words = error instanceof Error ? quoteUntrusted(error.message) : 'no reason given';
    throw new GitHubError(`GitHub did not tell whom the token belongs to: ${words}`, {
      status: 200,
      cause: error,
    });
  });
  return parseGithubData(ViewerSchema, data, 'the owner of the token').viewer.login;
}
