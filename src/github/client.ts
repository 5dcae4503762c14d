/** GitHub's API over this action's own transport, with errors that say which permission is missing. */
import { endpoint } from '@octokit/endpoint';
import * as v from 'valibot';
import { GitHubError, isRetryable } from '../errors.ts';
import { Deadline, formatDuration, type RunClock, wait } from '../http/deadline.ts';
import { decideRetry, parseRetryAfterMs } from '../http/retry.ts';
import {
  readText,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from '../http/transport.ts';
import { type Log, quoteUntrusted } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';
import { readJson } from '../text/json.ts';
import { parseGithubData } from './parse-response.ts';
import { createLimit, createWriteQueue, isRateLimit, isWrite, PAUSE_MS } from './rate-limit.ts';

/** A diff may have 20,000 lines; some lines are long. */
const MAX_BODY_BYTES = 67_108_864;
const REQUEST_TIMEOUT_MS = 30_000;
const RETRIES = 3;

/** JSON as what it holds; else, and where it can't be read, the text. */
async function readData(response: TransportResponse): Promise<unknown> {
  const text = await readText(response, MAX_BODY_BYTES);
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return text;
  const parsed = readJson(text);
  return parsed ? parsed.value : text;
}

const RefusalSchema = v.object({
  message: v.string(),
  errors: v.optional(v.array(v.unknown()), []),
  documentation_url: v.optional(v.string()),
});

/** GitHub's reason: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function readReason(data: unknown): string {
  if (typeof data === 'string') return data;
  const refusal = v.safeParse(RefusalSchema, data);
  if (!refusal.success) return JSON.stringify(data);
  const { message, errors, documentation_url: page } = refusal.output;
  const details = errors.map((error) => JSON.stringify(error)).join(', ');
  return `${message}${details && `: ${details}`}${page ? ` - ${page}` : ''}`;
}

/** What GitHub asks for where it says no more: at least a minute. */
const UNTOLD_LIMIT_MS = 60_000;

/**
 * How long GitHub asks to wait. It limits by 403 or 429, and a server that is down may say when it will be back:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedWaitMs(
  { status, headers }: TransportResponse,
  reason: string,
  nowMs: number,
): number | undefined {
  const mayBeLimit = status === 403 || status === 429;
  if (!mayBeLimit && status < 500) return undefined;
  const askedMs = parseRetryAfterMs(headers, nowMs);
  if (askedMs !== undefined || !mayBeLimit) return askedMs;
  const isSecondary = status === 429 || /rate limit|abuse detection/i.test(reason);
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
  { status, headers }: TransportResponse,
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

function buildError(
  response: TransportResponse,
  data: unknown,
  operation: string,
  isPullRequest: boolean | undefined,
): GitHubError {
  const { status } = response;
  const reason = readReason(data);
  const retryAfterMs = askedWaitMs(response, reason, Date.now());
  const hint = hintFor(response, retryAfterMs, isPullRequest);
  return new GitHubError(`GitHub answered ${status} to ${operation}: ${quoteUntrusted(reason)}`, {
    status,
    hint,
    retryAfterMs,
  });
}

/** A POST that was refused for its rate did nothing; any other may have done it although its answer was lost. */
function isSafeToRepeat({ method, url }: Pick<TransportRequest, 'method' | 'url'>, error: unknown): boolean {
  // What GraphQL changes here, it can change again.
  return method !== 'POST' || url.pathname.endsWith('/graphql') || isRateLimit(error);
}

/** The last gate: whatever was missed before, no secret of this run is posted, be it deep in what is sent. */
function redactTexts(value: unknown): unknown {
  if (typeof value === 'string') return redactor.redact(value).text;
  if (Array.isArray(value)) return value.map(redactTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, redactTexts(member)]));
}

/** What fills the route; the rest becomes the query of a GET, or the body. `mediaType` and `baseUrl` are the endpoint's. */
export interface GithubParameters {
  readonly [name: string]: unknown;
  /** What the caller says about the request; never sent. */
  readonly request?: {
    readonly isRepeatedAfterLimit?: boolean;
    /** Undefined where it is about something else, or that is not known. */
    readonly isPullRequest?: boolean | undefined;
  };
}

export interface GithubClient {
  /**
   * @param route such as `GET /repos/{owner}/{repo}`
   * @throws {GitHubError} what GitHub refuses; {NetworkError}; the reason of the run's end
   */
  request(route: string, parameters?: GithubParameters): Promise<{ status: number; data: unknown }>;
  /**
   * @param purpose what GitHub did not do when it fails, as in "GitHub did not …"
   * @returns the `data` of the answer
   * @throws as `request`
   */
  graphql(purpose: string, query: string, variables?: object): Promise<unknown>;
}

const GraphqlSchema = v.object({ data: v.optional(v.unknown()), errors: v.optional(v.unknown()) });
const GraphqlErrorsSchema = v.array(v.object({ message: v.string() }));

/** A client whose requests have a deadline, and are repeated where that is safe. */
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
  const baseUrl = apiUrl.href.replace(/\/$/, '');
  // A JSON Web Token has three parts, and is taken as a bearer's only.
  const scheme = token?.split('.').length === 3 ? 'bearer' : 'token';
  const authorization = token === undefined ? {} : { authorization: `${scheme} ${token}` };
  const headers = { 'user-agent': 'pinata-inference-action', ...authorization };
  const expand = endpoint.defaults({ baseUrl, headers });
  const writeInTurn = createWriteQueue(pauseMs, clock.signal);
  const limit = createLimit(clock, log);

  async function send(
    request: Omit<TransportRequest, 'signal'>,
    { isRepeatedAfterLimit = true, isPullRequest }: NonNullable<GithubParameters['request']>,
  ) {
    const operation = `${request.method} ${request.url.pathname}`;
    await limit.pass(operation);
    for (let attempt = 1; ; attempt++) {
      const deadline = new Deadline(clock.signal, apiUrl.host);
      deadline.start('headers', requestTimeoutMs);
      try {
        const response = await transport.request({ ...request, signal: deadline.signal });
        const data = await readData(response);
        if (response.headers.has('deprecation')) log.debug(`GitHub calls ${operation} deprecated`);
        const { status } = response;
        if (status < 200 || status >= 300) throw buildError(response, data, operation, isPullRequest);
        return { status, data };
      } catch (error) {
        limit.note(error);
        const isSafe = isSafeToRepeat(request, error) && (isRepeatedAfterLimit || !isRateLimit(error));
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
  }

  async function request(route: string, { request: about = {}, ...parameters }: GithubParameters = {}) {
    const { method, url, ...expanded } = expand(route, parameters);
    const fields = redactTexts(expanded.body);
    const toText = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];
    const built: Omit<TransportRequest, 'signal'> = {
      method,
      url: new URL(url),
      headers: Object.fromEntries(Object.entries(expanded.headers).map(toText)),
      ...(fields ? { body: JSON.stringify(fields) } : {}),
    };
    const sendNow = () => send(built, about);
    // A write that is repeated keeps its turn.
    return isWrite(built, parameters['query']) ? writeInTurn(sendNow) : sendNow();
  }

  return {
    request,
    async graphql(purpose, query, variables) {
      // GitHub Enterprise Server has it beside REST: https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql
      const parameters = { baseUrl: baseUrl.replace(/\/api\/v3$/, '/api'), query, variables };
      const { status, data } = await request('POST /graphql', parameters);
      const answer = v.is(GraphqlSchema, data) ? data : undefined;
      if (!answer?.errors) return answer?.data;
      // They come with status 200: https://docs.github.com/graphql/guides/using-graphql-clients
      const reason = v.is(GraphqlErrorsSchema, answer.errors)
        ? answer.errors.map(({ message }) => message).join('; ')
        : JSON.stringify(answer.errors);
      throw new GitHubError(`GitHub did not ${purpose}: ${quoteUntrusted(reason)}`, { status });
    },
  };
}

const ViewerSchema = v.object({ viewer: v.object({ login: v.string() }) });

/**
 * The login the token acts as, such as `github-actions[bot]`. Through GraphQL, because REST's `GET /user` is closed
 * to the tokens of workflows and apps.
 */
export async function fetchViewerLogin(github: GithubClient): Promise<string> {
  const data = await github.graphql('tell whom the token belongs to', 'query { viewer { login } }');
  return parseGithubData(ViewerSchema, data, 'the owner of the token').viewer.login;
}
