/** Inputs that more than one mode has. */
import { tmpdir } from 'node:os';
import { sep } from 'node:path';
import { InputError } from '../errors.ts';
import { parseBaseUrl } from '../http/base-url.ts';
import type { ProxySettings } from '../http/transport.ts';
import { readGithubToken, readProxy } from './credentials.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readDurationMs,
  readList,
  readNumber,
  readWord,
} from './values.ts';

/** What the runner tells about the job. */
export interface RunnerFacts {
  workspace: string;
  tempFolder: string;
  /** RUNNER_TEMP, which the runner empties before each job; undefined where there is no runner. */
  jobTempFolder: string | undefined;
  /** Temporary folders of the system: on a runner of one’s own, what lies there outlives a job. */
  systemTempFolders: readonly string[];
  githubApiUrl: URL;
  /** Where people see it; relative addresses in a comment lead there. */
  githubServerUrl: URL;
}

/** What every mode has. */
export interface CommonInputs {
  timeoutMs: number;
  retries: number;
  proxy: ProxySettings;
  runner: RunnerFacts;
  /** What the workflow’s author should know of how the inputs were read. */
  notices: readonly string[];
}

/** In the order of what they allow: https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

/** Of the modes that others can set off by a comment. */
export interface ActorInputs {
  minimumPermission: (typeof PERMISSIONS)[number];
  allowedBots: readonly string[];
}

/** How a comment is posted where there is a pull request; `sticky` updates the one that is there. */
export type CommentPlacement = 'sticky' | 'new' | 'recreate' | 'append';

/** Of the modes that post a comment. */
export interface CommentInputs {
  comment: CommentPlacement | 'off';
  commentTag: string;
  pullRequest: number | undefined;
  githubToken: string | undefined;
}

const PINATA_ENDPOINT = 'https://agents.pinata.cloud/v0/llm';

const RETIRED_HOSTS = ['models.github.ai', 'models.inference.ai.azure.com'];

/** What many give for the base URL: the address of its route. */
const ROUTE = /\/chat\/completions\/*$/;

/**
 * @param allowsHttp also to a host that is not this machine
 * @throws {InputError}
 */
function parseEndpoint(env: Environment, allowsHttp: boolean): URL {
  const value = readWord(env, 'endpoint') ?? PINATA_ENDPOINT;
  const url = parseBaseUrl(value.replace(ROUTE, ''), allowsHttp);
  if (url instanceof URL && RETIRED_HOSTS.includes(url.hostname)) {
    throw new InputError('endpoint', 'is that of GitHub Models, which was retired on 2026-07-30', {
      hint: 'Remove `endpoint` to use Pinata, and set `model` to an id of its catalog.',
    });
  }
  if (url instanceof URL) return url;
  const isPlain = /^http:/i.test(value);
  throw new InputError('endpoint', url.problem, {
    hint: isPlain
      ? 'For a service container or a server of your own set `allow-http: true`; the account’s JWT is never sent that way.'
      : 'Give the base URL of an OpenAI-compatible API, such as https://agents.pinata.cloud/v0/llm.',
  });
}

/** The base URL of the OpenAI-compatible routes. @throws {InputError} */
export function readEndpoint(env: Environment): URL {
  return parseEndpoint(env, readBoolean(env, 'allow-http', false));
}

/** Pinata's own service, or one with the routes of its account beside it. */
export function isPinata({ hostname, pathname }: URL): boolean {
  return hostname === new URL(PINATA_ENDPOINT).hostname || pathname.endsWith('/llm');
}

/**
 * The management routes stand beside Pinata's `llm/`; other services have none.
 *
 * @param hint what to change where the endpoint is another service
 * @throws {InputError}
 */
export function readManagementUrl(env: Environment, hint: string): URL {
  // The JWT opens the whole account: it never goes out in the clear.
  const url = parseEndpoint(env, false);
  if (!url.pathname.endsWith('/llm')) {
    throw new InputError(
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      { hint },
    );
  }
  url.pathname = url.pathname.slice(0, -'/llm'.length);
  return url;
}

function readRunnerFacts(env: Environment): RunnerFacts {
  const githubApiUrl = parseBaseUrl(env['GITHUB_API_URL'] || 'https://api.github.com');
  if (!(githubApiUrl instanceof URL)) {
    throw new InputError('GITHUB_API_URL', `(from the environment) ${githubApiUrl.problem}`);
  }
  return {
    githubServerUrl: URL.parse(env['GITHUB_SERVER_URL'] ?? '') ?? new URL('https://github.com'),
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    tempFolder: env['RUNNER_TEMP'] || tmpdir(),
    jobTempFolder: env['RUNNER_TEMP'] || undefined,
    // On macOS they differ: scripts write to `/tmp`, and `mktemp` to a folder of the user's own.
    systemTempFolders: [...new Set([tmpdir(), ...(sep === '/' ? ['/tmp'] : [])])],
    githubApiUrl,
  };
}

/** @throws {InputError} */
export function readCommonInputs(env: Environment): CommonInputs {
  return {
    timeoutMs: readDurationMs(env, 'timeout') ?? 600_000,
    retries: readNumber(env, 'retries', { min: 0, max: 10, isInteger: true }) ?? 3,
    proxy: readProxy(env),
    runner: readRunnerFacts(env),
    notices: ROUTE.test(readWord(env, 'endpoint') ?? '')
      ? ['`endpoint` is the base URL: its end, `/chat/completions`, was taken off.']
      : [],
  };
}

/**
 * @param choices of `comment`; `auto` is `sticky`
 * @throws {InputError}
 */
export function readCommentInputs<T extends CommentPlacement>(
  env: Environment,
  choices: readonly T[],
): CommentInputs & { comment: T | 'sticky' | 'off' } {
  const commentTag = readWord(env, 'comment-tag') ?? 'default';
  if (!/^[\w.-]{1,64}$/.test(commentTag)) {
    throw new InputError('comment-tag', `is \`${commentTag}\``, {
      hint: 'Use up to 64 letters, digits, dots, hyphens or underscores.',
    });
  }
  const comment = readChoice(env, 'comment', ['auto', ...choices, 'off']) ?? 'auto';
  return {
    comment: comment === 'auto' ? 'sticky' : comment,
    commentTag,
    pullRequest: readNumber(env, 'pull-request', { min: 1, isInteger: true }),
    githubToken: readGithubToken(env),
  };
}

/** @throws {InputError} */
export function readActorInputs(env: Environment): ActorInputs {
  return {
    minimumPermission: readChoice(env, 'minimum-permission', PERMISSIONS) ?? 'write',
    allowedBots: readList(env, 'allowed-bots'),
  };
}

/** What no HTTP body or log line would suffer from; ids of models have no spaces. */
export function checkModelId(id: string, input: string): string {
  if (/^[\x21-\x7e]{1,256}$/.test(id)) return id;
  throw new InputError(input, `holds \`${id}\``, {
    hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
  });
}

/** @throws {InputError} */
export function readModel(env: Environment): string | undefined {
  const model = readWord(env, 'model');
  return model === undefined ? undefined : checkModelId(model, 'model');
}
