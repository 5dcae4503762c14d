import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, STATUS_CODES } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Transport } from '../../src/http/transport.ts';
import type { Permissions } from './github-access.ts';
import { createGrants } from './github-access.ts';
import type { GithubRequest } from './github-answer.ts';
import { answerRequest } from './github-answer.ts';
import { loadContract } from './github-contract.ts';
import type { CarryOut, CompletionResult } from './github-direct.ts';
import { createDirectTransport, recordRequest } from './github-direct.ts';
import type { GithubEvents } from './github-events.ts';
import { createEvents } from './github-events.ts';
import type { Fault, FaultMatch } from './github-faults.ts';
import { createFaultQueue, describeLimit } from './github-faults.ts';
import type { Answer, HandlerWorld } from './github-handlers.ts';
import type {
  Account,
  CheckRunSeed,
  CollaboratorState,
  CommitSeed,
  GithubState,
  PullRequestSeed,
  ReactionContent,
  ReviewState,
  SecretScope,
} from './github-state.ts';
import {
  createState,
  GITHUB_ACTIONS,
  insertCheckRun,
  insertComment,
  insertReview,
  pushCommits,
  putCollaborator,
  putPull,
} from './github-state.ts';
import {
  findReviewComment,
  findThread,
  insertReaction,
  insertReply,
  moveComments,
  setResolved,
} from './github-threads.ts';
import { createVault } from './github-vault.ts';
import { waitUntil } from './wait-until.ts';

export type { Permissions } from './github-access.ts';
export type { GithubRequest } from './github-answer.ts';
export type { GithubEvent, GithubEvents } from './github-events.ts';
export type { Fault, FaultMatch } from './github-faults.ts';
export type {
  Account,
  CheckRunSeed,
  CollaboratorState,
  CommentState,
  CommitSeed,
  GithubState,
  PullRequestSeed,
  PullState,
  ReactionContent,
  ReviewCommentState,
  ReviewState,
  SecretScope,
  SecretState,
  ThreadState,
} from './github-state.ts';
export { GITHUB_ACTIONS, parseGithubState } from './github-state.ts';

export interface GithubOptions {
  /** The token that requests must carry. Without it, any request may come in. */
  token?: string;
  repository?: string;
  /** Who the token acts as. */
  actor?: Account;
  permissions?: Permissions;
  /** Other tokens that requests may carry: octocat's, and without any right, unless told. */
  tokens?: Record<string, { actor?: Account; permissions?: Permissions }>;
  /** Names of the repository's environments. Only `production`, unless told. */
  environments?: string[];
  /** Kept from an earlier run. It is copied. */
  state?: GithubState;
}

export interface GithubEmulator {
  /** What GITHUB_API_URL is set to. */
  url: string;
  /** Reaches this emulator without sockets in between. */
  transport: Transport;
  /** Live: tests may read and change it. */
  state: GithubState;
  requests: GithubRequest[];
  /** Whatever GitHub's description doesn't allow: in a request, or in an answer of this emulator. */
  violations: string[];
  /**
   * Adds a pull request, or replaces the one of that number as a push does: comments follow their lines to where the new
   * diff has them, or are outdated.
   */
  addPullRequest(seed: PullRequestSeed): void;
  /** Adds an issue that is no pull request. */
  addIssue(number: number): void;
  /** Adds a comment by somebody, octocat unless told, and gives its id. */
  addComment(pullNumber: number, body: string, user?: Account): number;
  /** Adds a review without comments by somebody, octocat unless told, and gives its id. */
  addReview(pullNumber: number, body: string, state: ReviewState['state'], user?: Account): number;
  /** Answers a comment on lines, octocat unless told, and gives the id of the answer. */
  addReply(commentId: number, body: string, user?: Account): number;
  /** Resolves the thread of a comment on lines, or opens it again. Octocat does, unless told. */
  resolveThread(commentId: number, user?: Account): void;
  unresolveThread(commentId: number): void;
  /** Reacts to a comment on lines, or to another. */
  addReaction(commentId: number, content: ReactionContent, user?: Account): void;
  /** Adds a check run by somebody else than the action, and gives its id. */
  addCheckRun(seed: CheckRunSeed): number;
  /** Adds commits to a branch. A new one starts at the last commit of `from`, or with the first of these. */
  addCommits(branch: string, commits: CommitSeed[], from?: string): void;
  /** Says what somebody may do. Anybody else may read, but bots have no permission. */
  addCollaborator(login: string, permission: CollaboratorState['permission'], roleName?: string): void;
  /** Adds a file to the repository: at one branch or commit, or at all of them. */
  addFile(path: string, content: string | Uint8Array, ref?: string): void;
  /** Gives a scope another public key, or all of them: secrets sealed for the old one are refused. */
  rotatePublicKey(scope?: SecretScope): void;
  /** What the runner would write to GITHUB_EVENT_PATH. */
  event(pullNumber: number, action?: 'opened' | 'synchronize'): { name: 'pull_request'; payload: object };
  /** The same for other events. */
  events: GithubEvents;
  /** Makes the next matching requests go wrong. */
  fail(match: FaultMatch, how: Fault): void;
  /** Forgets the faults still to come. */
  calm(): void;
  /**
   * Forgets comments, reviews, threads, reactions, check runs, recorded requests and faults, so that one emulator serves
   * many runs; ids start anew. Everything else stays, violations too.
   */
  reset(): void;
  close(): Promise<void>;
}

const OCTOCAT: Account = { login: 'octocat', id: 583_231, type: 'User' };

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-github_token-in-github-actions */
const REQUESTS_PER_HOUR = 1_000;

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function commonHeaders({ rate }: HandlerWorld, requestId: string): Record<string, string> {
  return {
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': requestId,
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.limit - rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-resource': 'core',
  };
}

function createRequestId(): string {
  return randomBytes(17)
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{4})(.{6})(.{8})(.{8})/, '$1:$2:$3:$4:');
}

function serialise({ json, media }: Answer): { type: string; content: Buffer } | null {
  if (media) return { type: `${media.type}; charset=utf-8`, content: Buffer.from(media.content) };
  if (json === null || json === undefined) return null;
  return { type: 'application/json; charset=utf-8', content: Buffer.from(JSON.stringify(json)) };
}

function buildReply(
  request: GithubRequest,
  result: Answer,
  common: Record<string, string>,
): CompletionResult {
  const { status } = result;
  request.status = status;
  const payload = serialise(result);
  const headers = { ...common, ...result.headers };
  if (!payload) return { status, headers, content: null };
  const param = /vnd\.github(?:\.v3)?\.(\w+)/.exec(result.media?.type ?? '')?.[1];
  if (param) headers['x-github-media-type'] = `github.v3; param=${param}`;
  const isZipped =
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && payload.content.length > 1_000;
  const content = isZipped ? gzipSync(payload.content) : payload.content;
  if (isZipped) headers['content-encoding'] = 'gzip';
  headers['content-type'] ??= payload.type;
  headers['content-length'] = String(content.length);
  return { status, headers, content };
}

/** What a fault answers in place of the real answer. Null when it leaves that alone. */
function answerFault(fault: Fault, requestId: string): Answer | null {
  if (fault.kind === 'secondary-limit' || fault.kind === 'primary-limit') {
    const { status, headers, body } = describeLimit(fault, requestId);
    return { status, headers, json: body };
  }
  if (fault.kind !== 'status') return null;
  const { status, body, headers = {} } = fault;
  if (typeof body === 'string') return { status, headers, media: { type: 'text/html', content: body } };
  return {
    status,
    headers,
    json: body ?? { message: status >= 500 ? 'Server Error' : STATUS_CODES[status] },
  };
}

function readHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Starts an emulator of GitHub's REST API. Close it when the test is over. */
export async function startGithub(options: GithubOptions = {}): Promise<GithubEmulator> {
  const contract = await loadContract();
  const state = structuredClone(options.state ?? createState(options.repository ?? 'octo/hello'));
  if (options.repository) state.repository = options.repository;
  if (options.environments) state.environments = [...options.environments];
  const firstCommentId = state.nextCommentId;
  const requests: GithubRequest[] = [];
  const violations: string[] = [];
  const faults = createFaultQueue();
  const closing = new AbortController();
  const rate = { limit: REQUESTS_PER_HOUR, used: 0, reset: Math.ceil(Date.now() / 1000) + 3600 };
  const actor = options.actor ?? GITHUB_ACTIONS;
  const vault = createVault();
  const world: HandlerWorld = { apiUrl: '', state, actor, rate, vault };
  const others = Object.entries(options.tokens ?? {}).map(
    ([token, access]): [string, { actor: Account; permissions: Permissions }] => [
      token,
      { actor: access.actor ?? OCTOCAT, permissions: access.permissions ?? {} },
    ],
  );
  const grants = createGrants(options.token, { actor, permissions: options.permissions ?? {} }, others);
  const events = createEvents(world);
  const emulation = { contract, world, violations, grants };

  const carryOut: CarryOut = async (request, search, readBody) => {
    requests.push(request);
    const body = await readBody();
    const fault = faults.take(request.method, request.path, search, body);
    if (body !== '') request.body = parseJson(body);
    if (request.path.includes('/secrets/')) await vault.prepare();

    const isAfter = fault !== undefined && 'afterEffect' in fault && fault.afterEffect === true;
    const { signal } = closing;
    const wait = async () => {
      if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { signal });
      if (fault?.kind === 'delay-until') await waitUntil(fault.condition, signal);
    };
    if (!isAfter) await wait();
    const requestId = createRequestId();
    const replacement = fault ? answerFault(fault, requestId) : null;
    const hasEffect = !fault || isAfter || fault.kind.startsWith('delay');
    const result = hasEffect ? answerRequest(emulation, request) : null;
    const common = commonHeaders(world, requestId);
    if (isAfter) await wait();

    if (fault?.kind === 'hang' || fault?.kind === 'reset') return fault.kind;
    return buildReply(request, replacement ?? result ?? { status: 500 }, common);
  };

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', world.apiUrl);
    const request = recordRequest(incoming.method ?? 'GET', url, readHeaders(incoming));
    const outcome = await carryOut(request, url.search, () => text(incoming));
    if (outcome === 'hang') return;
    if (outcome === 'reset') incoming.socket.resetAndDestroy();
    else response.writeHead(outcome.status, outcome.headers).end(outcome.content);
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      if (!closing.signal.aborted)
        violations.push(`${incoming.method} ${incoming.url}: the emulator failed: ${error}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The emulator has no port');
  world.apiUrl = `http://127.0.0.1:${address.port}`;

  return {
    url: world.apiUrl,
    transport: createDirectTransport(world.apiUrl, carryOut),
    state,
    requests,
    violations,
    addPullRequest: (seed) => moveComments(state, putPull(state, seed)),
    addIssue: (number) => {
      state.issues.push(number);
    },
    addComment: (pullNumber, body, user = OCTOCAT) => insertComment(state, pullNumber, body, user).id,
    addReview: (pull, body, reviewState, user = OCTOCAT) => {
      const commit = state.pulls.find(({ number }) => number === pull)?.head.sha ?? '';
      return insertReview(state, { pull, body, state: reviewState, user, commit }).id;
    },
    addReply: (commentId, body, user = OCTOCAT) =>
      insertReply(state, findReviewComment(state, commentId), body, user).id,
    resolveThread: (commentId, user = OCTOCAT) => setResolved(findThread(state, commentId), true, user),
    unresolveThread: (commentId) => setResolved(findThread(state, commentId), false, OCTOCAT),
    addReaction: (commentId, content, user = OCTOCAT) => {
      if (!state.comments.some(({ id }) => id === commentId)) findReviewComment(state, commentId);
      insertReaction(state, commentId, content, user);
    },
    addCheckRun: (seed) => insertCheckRun(state, seed).id,
    addFile: (path, content, ref) => {
      state.files.push({ path, ref: ref ?? null, base64: Buffer.from(content).toString('base64') });
    },
    rotatePublicKey: (scope) => vault.rotate(scope),
    addCommits: (branch, commits, from) => pushCommits(state, branch, commits, from),
    addCollaborator: (login, permission, roleName = permission) =>
      putCollaborator(state, { login, permission, role_name: roleName }),
    event: (pullNumber, action = 'opened') => ({
      name: 'pull_request',
      payload: events.pullRequest(pullNumber, action).payload,
    }),
    events,
    fail: (match, how) => faults.add(match, how),
    calm: () => faults.clear(),
    reset() {
      const { comments, reviews, reviewComments, threads, reactions, checkRuns } = state;
      for (const list of [comments, reviews, reviewComments, threads, reactions, checkRuns]) list.length = 0;
      state.nextCommentId = firstCommentId;
      requests.length = 0;
      faults.clear();
      rate.used = 0;
    },
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
