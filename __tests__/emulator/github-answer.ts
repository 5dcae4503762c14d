import type { Access, Grants } from './github-access.ts';
import { findAccess, refusePermission, refuseToken } from './github-access.ts';
import { CHECK_HANDLERS } from './github-checks.ts';
import type { Contract, Match, Problem } from './github-contract.ts';
import { answerGraphql } from './github-graphql.ts';
import type { Answer, HandlerWorld } from './github-handlers.ts';
import { buildError, HANDLERS } from './github-handlers.ts';
import { repositoryId } from './github-objects.ts';
import { REACTION_HANDLERS } from './github-reactions.ts';
import { REVIEW_COMMENT_HANDLERS } from './github-review-comments.ts';
import { REVIEW_HANDLERS } from './github-reviews.ts';
import { SECRET_HANDLERS } from './github-secrets.ts';

/** A request as it arrived. */
export interface GithubRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed when it is JSON; undefined when there is none. */
  body: unknown;
  /** 0 until it is answered, and for ever when it never is. */
  status: number;
  /** In the time of `performance.now()`. */
  at: number;
}

/** One emulator, as far as answering goes. */
export interface Emulation {
  contract: Contract;
  /** Its actor is the job's; each request has its own. */
  world: HandlerWorld;
  violations: string[];
  grants: Grants;
}

const ALL_HANDLERS = {
  ...HANDLERS,
  ...REVIEW_HANDLERS,
  ...REVIEW_COMMENT_HANDLERS,
  ...REACTION_HANDLERS,
  ...CHECK_HANDLERS,
  ...SECRET_HANDLERS,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Page links name the repository by its id; GitHub answers such paths as if they had its name. */
function resolvePath(world: HandlerWorld, path: string): string {
  const prefix = `/repositories/${repositoryId(world.state.repository)}/`;
  return path.startsWith(prefix) ? `/repos/${world.state.repository}/${path.slice(prefix.length)}` : path;
}

/** What forks can be asked for. */
const OF_FORKS = ['repos/list-pull-requests-associated-with-commit'];

/** Whether a path is about a repository, or an organisation, that the emulator has nothing of. */
function isElsewhere({ state }: HandlerWorld, { operationId, params }: Match): boolean {
  const { owner, repo, org } = params;
  const own = state.repository.toLowerCase();
  if (org !== undefined) return org.toLowerCase() !== own.split('/')[0];
  if (owner === undefined || repo === undefined) return false;
  const asked = `${owner}/${repo}`.toLowerCase();
  const isFork = state.pulls.some(({ head }) => head.repo.toLowerCase() === asked);
  return asked !== own && !(isFork && OF_FORKS.includes(operationId));
}

/** What GitHub says to a request that its description forbids. Null when it would look the other way. */
function refuseProblems(problems: Problem[], { documentationUrl }: Match): Answer | null {
  const refused = problems.filter(({ isRefused }) => isRefused);
  const [first] = refused;
  if (!first) return null;
  if (first.in === 'path') return buildError(404, 'Not Found', documentationUrl);
  const errors = refused.map(({ message }) => ({ resource: 'Request', code: 'invalid', message }));
  return buildError(422, 'Validation Failed', documentationUrl, errors);
}

/** Everything before a handler is asked. */
function refuse(emulation: Emulation, access: Access, request: GithubRequest, match: Match): Answer | null {
  const { world, violations } = emulation;
  const { operationId, documentationUrl } = match;
  const accept = request.headers['accept'] ?? '*/*';
  if (!/json|\*\/\*|application\/vnd\.github/.test(accept)) {
    return buildError(
      415,
      `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`,
      documentationUrl,
    );
  }
  if (isElsewhere(world, match)) return buildError(404, 'Not Found', documentationUrl);
  const forbidden = refusePermission(access, operationId, documentationUrl);
  if (forbidden) return forbidden;
  if (world.state.archived && request.method !== 'GET' && match.params['repo'] !== undefined) {
    return buildError(403, 'Repository was archived so is read-only.', documentationUrl);
  }

  const name = `${request.method} ${request.path}`;
  if (request.body !== undefined && !isRecord(request.body)) {
    violations.push(`${name}: request: the body is no JSON object`);
    const message =
      typeof request.body === 'string' ? 'Problems parsing JSON' : 'Body should be a JSON object';
    return buildError(400, message, documentationUrl);
  }
  const problems = emulation.contract.checkRequest(match, request.method, request.query, request.body);
  violations.push(...problems.map((problem) => `${name}: request: ${problem.in} ${problem.message}`));
  return refuseProblems(problems, match);
}

function handle(emulation: Emulation, access: Access, request: GithubRequest, match: Match): Answer {
  const handler = ALL_HANDLERS[match.operationId];
  if (!handler) {
    emulation.violations.push(
      `${request.method} ${request.path}: the emulator has no ${match.operationId} yet`,
    );
    return buildError(501, `The emulator has no ${match.operationId} yet`, match.documentationUrl);
  }
  const world = { ...emulation.world, actor: access.actor };
  return handler(world, {
    params: match.params,
    path: match.path,
    query: request.query,
    body: isRecord(request.body) ? request.body : {},
    accept: request.headers['accept'] ?? '*/*',
    documentationUrl: match.documentationUrl,
  });
}

/** Routes, checks and carries out a request, and checks the answer. It is synchronous, so each request is atomic. */
export function answerRequest(emulation: Emulation, request: GithubRequest): Answer {
  const { contract, world, violations } = emulation;
  const name = `${request.method} ${request.path}`;
  if (!request.headers['user-agent']) {
    violations.push(`${name}: request: no user-agent`);
    return buildError(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      'https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent',
    );
  }
  const authorization = request.headers['authorization'];
  const unauthorized = refuseToken(emulation.grants, authorization);
  if (unauthorized) return unauthorized;
  const access = findAccess(emulation.grants, authorization);
  world.rate.used++;
  if (request.method === 'POST' && request.path === '/graphql') {
    const { answer, problems } = answerGraphql(world.state, access, request.body);
    violations.push(...problems.map((problem) => `${name}: request: ${problem}`));
    return answer;
  }

  const match = contract.match(request.method, resolvePath(world, request.path));
  if (!match) {
    violations.push(`${name}: request: no such operation`);
    return buildError(404, 'Not Found', 'https://docs.github.com/rest');
  }
  const result = refuse(emulation, access, request, match) ?? handle(emulation, access, request, match);
  if (!result.media && result.status !== 501) {
    const problems = contract.checkResponse(match.operationId, result.status, result.json);
    violations.push(...problems.map((problem) => `${name}: response ${result.status}: ${problem}`));
  }
  return result;
}
