import type { Answer } from './github-handlers.ts';
import { buildError } from './github-handlers.ts';

/** What a token may do, in the words of a workflow's `permissions`. */
export interface Permissions {
  contents?: 'read' | 'none';
  'pull-requests'?: 'write' | 'read' | 'none';
  issues?: 'write' | 'read' | 'none';
}

type Scope = keyof Permissions;
interface Need {
  scope: Scope;
  level: 'read' | 'write';
}

const DEFAULTS: Required<Permissions> = { contents: 'read', 'pull-requests': 'write', issues: 'write' };
const LEVELS = ['none', 'read', 'write'];

const READ_CONVERSATION: Need[] = [
  { scope: 'issues', level: 'read' },
  { scope: 'pull-requests', level: 'read' },
];
const WRITE_CONVERSATION: Need[] = [
  { scope: 'issues', level: 'write' },
  { scope: 'pull-requests', level: 'write' },
];
const READ_PULLS: Need[] = [{ scope: 'pull-requests', level: 'read' }];

/**
 * Any one of these is enough. The real GitHub reads public repositories for every token; asking here keeps
 * private ones working.
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
const NEEDS: Record<string, Need[]> = {
  'issues/create-comment': WRITE_CONVERSATION,
  'issues/delete-comment': WRITE_CONVERSATION,
  'issues/get-comment': READ_CONVERSATION,
  'issues/list-comments': READ_CONVERSATION,
  'issues/update-comment': WRITE_CONVERSATION,
  'pulls/get': READ_PULLS,
  'pulls/list-files': READ_PULLS,
  'repos/get-content': [{ scope: 'contents', level: 'read' }],
  'repos/list-pull-requests-associated-with-commit': READ_PULLS,
};

/** The 401 of a wrong or missing token. Null when it is right, or when any will do. */
export function refuseToken(token: string | undefined, authorization: string | undefined): Answer | null {
  if (token === undefined) return null;
  const url = 'https://docs.github.com/rest';
  if (!authorization) return buildError(401, 'Requires authentication', url);
  const sent = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
  return sent === token ? null : buildError(401, 'Bad credentials', url);
}

/** The 403 of a token that lacks a permission. Null when it has what the operation needs. */
export function refusePermission(
  permissions: Permissions,
  operationId: string,
  documentationUrl: string,
): Answer | null {
  const needs = NEEDS[operationId];
  const granted = { ...DEFAULTS, ...permissions };
  if (!needs || needs.some(({ scope, level }) => LEVELS.indexOf(granted[scope]) >= LEVELS.indexOf(level)))
    return null;
  const accepted = needs.map(({ scope, level }) => `${scope.replace('-', '_')}=${level}`).join('; ');
  return {
    ...buildError(403, 'Resource not accessible by integration', documentationUrl),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}
