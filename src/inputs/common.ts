/** What every mode has. */
import { tmpdir } from 'node:os';
import { sep } from 'node:path';
import { InputError } from '../errors.ts';
import { parseBaseUrl } from '../http/base-url.ts';
import type { ProxySettings } from '../http/transport.ts';
import { readProxy } from './credentials.ts';
import { listEndpointNotices } from './endpoint.ts';
import { type Environment, readDurationMs, readNumber } from './values.ts';

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

export interface CommonInputs {
  timeoutMs: number;
  retries: number;
  proxy: ProxySettings;
  runner: RunnerFacts;
  /** What the workflow’s author should know of how the inputs were read. */
  notices: readonly string[];
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

const TIMEOUT_MS = 600_000;

/** @param timeoutMs where the input is not set @throws {InputError} */
export function readCommonInputs(env: Environment, timeoutMs = TIMEOUT_MS): CommonInputs {
  return {
    timeoutMs: readDurationMs(env, 'timeout') ?? timeoutMs,
    retries: readNumber(env, 'retries', { min: 0, max: 10, isInteger: true }) ?? 3,
    proxy: readProxy(env),
    runner: readRunnerFacts(env),
    notices: listEndpointNotices(env),
  };
}
