import type { Answer } from './github-handlers.ts';
import { buildError } from './github-handlers.ts';
import type { Account } from './github-state.ts';

/**
 * What a token may do, in the words of a workflow's `permissions`. The last three are none of those: no GITHUB_TOKEN
 * has them, other tokens may.
 */
export interface Permissions {
  contents?: 'write' | 'read' | 'none';
  'pull-requests'?: 'write' | 'read' | 'none';
  issues?: 'write' | 'read' | 'none';
  checks?: 'write' | 'read' | 'none';
  /** Of a repository. */
  secrets?: 'write' | 'read' | 'none';
  /** Also for the secrets of environments. */
  environments?: 'write' | 'read' | 'none';
  organization_secrets?: 'write' | 'read' | 'none';
}

/** Whose token a request carries, and what it may do. */
export interface Access {
  actor: Account;
  permissions: Required<Permissions>;
}

/** Every token that an emulator knows. */
export interface Grants {
  /** The job's token; without it, any is as good. */
  token: string | undefined;
  job: Access;
  others: Map<string, Access>;
}

type Scope = keyof Permissions;
interface Need {
  scope: Scope;
  level: 'read' | 'write';
}

const NOTHING: Required<Permissions> = {
  contents: 'none',
  'pull-requests': 'none',
  issues: 'none',
  checks: 'none',
  secrets: 'none',
  environments: 'none',
  organization_secrets: 'none',
};
const OF_A_JOB: Required<Permissions> = {
  ...NOTHING,
  contents: 'read',
  'pull-requests': 'write',
  issues: 'write',
};
const LEVELS = ['none', 'read', 'write'];

const READ_CONVERSATION: Need[] = [
  { scope: 'issues', level: 'read' },
  { scope: 'pull-requests', level: 'read' },
];
const WRITE_CONVERSATION: Need[] = [
  { scope: 'issues', level: 'write' },
  { scope: 'pull-requests', level: 'write' },
];
const READ_CONTENTS: Need[] = [{ scope: 'contents', level: 'read' }];
const READ_PULLS: Need[] = [{ scope: 'pull-requests', level: 'read' }];
const WRITE_PULLS: Need[] = [{ scope: 'pull-requests', level: 'write' }];
const READ_CHECKS: Need[] = [{ scope: 'checks', level: 'read' }];
const WRITE_CHECKS: Need[] = [{ scope: 'checks', level: 'write' }];

function secretNeeds(kind: string, scope: Scope): Record<string, Need[]> {
  return {
    [`actions/get-${kind}-public-key`]: [{ scope, level: 'read' }],
    [`actions/get-${kind}-secret`]: [{ scope, level: 'read' }],
    [`actions/create-or-update-${kind}-secret`]: [{ scope, level: 'write' }],
    [`actions/delete-${kind}-secret`]: [{ scope, level: 'write' }],
  };
}

/**
 * Any one of these is enough. The real GitHub reads public repositories for every token; asking here keeps
 * private ones working.
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
const NEEDS: Record<string, Need[]> = {
  ...secretNeeds('repo', 'secrets'),
  ...secretNeeds('environment', 'environments'),
  ...secretNeeds('org', 'organization_secrets'),
  'checks/create': WRITE_CHECKS,
  'checks/list-annotations': READ_CHECKS,
  'checks/list-for-ref': READ_CHECKS,
  'checks/update': WRITE_CHECKS,
  'git/get-tree': READ_CONTENTS,
  'issues/create-comment': WRITE_CONVERSATION,
  'issues/delete-comment': WRITE_CONVERSATION,
  'issues/get-comment': READ_CONVERSATION,
  'issues/list-comments': READ_CONVERSATION,
  'issues/update-comment': WRITE_CONVERSATION,
  'pulls/create-reply-for-review-comment': WRITE_PULLS,
  'pulls/create-review': WRITE_PULLS,
  'pulls/create-review-comment': WRITE_PULLS,
  'pulls/delete-pending-review': WRITE_PULLS,
  'pulls/delete-review-comment': WRITE_PULLS,
  'pulls/get': READ_PULLS,
  'pulls/get-review-comment': READ_PULLS,
  'pulls/list': READ_PULLS,
  'pulls/list-commits': READ_PULLS,
  'pulls/list-files': READ_PULLS,
  'pulls/list-review-comments': READ_PULLS,
  'pulls/list-reviews': READ_PULLS,
  'pulls/update-review': WRITE_PULLS,
  'pulls/update-review-comment': WRITE_PULLS,
  // Of an issue's comment `issues: write` is enough; of a pull request's it was refused:
  // https://github.com/eneo-ai/eneo/pull/512
  'reactions/create-for-issue-comment': WRITE_PULLS,
  'reactions/create-for-pull-request-review-comment': WRITE_PULLS,
  'repos/compare-commits-with-basehead': READ_CONTENTS,
  'repos/get-commit': READ_CONTENTS,
  'repos/get-content': READ_CONTENTS,
  'repos/list-pull-requests-associated-with-commit': READ_PULLS,
};

function readToken(authorization: string | undefined): string | undefined {
  return /^(?:token|bearer) (.+)$/i.exec(authorization ?? '')?.[1];
}

/** The job's token has the rights of a GITHUB_TOKEN unless told, any other only those it is given. */
export function createGrants(
  token: string | undefined,
  job: { actor: Account; permissions: Permissions },
  others: [token: string, access: { actor: Account; permissions: Permissions }][],
): Grants {
  const complete = (defaults: Required<Permissions>, { actor, permissions }: typeof job): Access => ({
    actor,
    permissions: { ...defaults, ...permissions },
  });
  return {
    token,
    job: complete(OF_A_JOB, job),
    others: new Map(others.map(([name, access]) => [name, complete(NOTHING, access)])),
  };
}

/** The 401 of a wrong or missing token. Null when it is right, or when any will do. */
export function refuseToken({ token, others }: Grants, authorization: string | undefined): Answer | null {
  if (token === undefined) return null;
  const url = 'https://docs.github.com/rest';
  if (!authorization) return buildError(401, 'Requires authentication', url);
  const sent = readToken(authorization);
  const isKnown = sent !== undefined && (sent === token || others.has(sent));
  return isKnown ? null : buildError(401, 'Bad credentials', url);
}

/** What a token that isn't refused stands for. */
export function findAccess({ job, token, others }: Grants, authorization: string | undefined): Access {
  const sent = readToken(authorization);
  return sent === undefined || sent === token ? job : (others.get(sent) ?? job);
}

/** Whether a token has what an operation needs. */
export function isPermitted({ permissions }: Access, operationId: string): boolean {
  const isGranted = ({ scope, level }: Need) => LEVELS.indexOf(permissions[scope]) >= LEVELS.indexOf(level);
  return NEEDS[operationId]?.some(isGranted) ?? true;
}

/**
 * Whether a token may resolve threads. One of an app, the workflow's own among them, needs `contents: write` for it, and
 * with `pull-requests: write` alone is refused: https://github.com/github/gh-aw/issues/35726
 */
export function mayResolveThreads({ actor, permissions }: Access): boolean {
  if (permissions['pull-requests'] !== 'write') return false;
  return actor.type === 'User' || permissions.contents === 'write';
}

/** What GitHub says to a token that lacks a permission. */
export function describeRefusal({ actor }: Access): string {
  return `Resource not accessible by ${actor.type === 'User' ? 'personal access token' : 'integration'}`;
}

/** The 403 of a token that lacks a permission. Null when it has what the operation needs. */
export function refusePermission(
  access: Access,
  operationId: string,
  documentationUrl: string,
): Answer | null {
  if (isPermitted(access, operationId)) return null;
  const needs = NEEDS[operationId] ?? [];
  const accepted = needs.map(({ scope, level }) => `${scope.replace('-', '_')}=${level}`).join('; ');
  return {
    ...buildError(403, describeRefusal(access), documentationUrl),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}
