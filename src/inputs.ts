/**
 * The only reader of the environment. It is read once, into a typed object discriminated by `mode`; a value that
 * can't be understood is refused with what is allowed, never replaced by a default.
 */
import { tmpdir } from 'node:os';
import { InputError } from './errors.ts';
import { readGithubToken, readInferenceKey, readJwt, readKnownKey, readProxy } from './inputs/credentials.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readDurationMs,
  readInput,
  readNumber,
  readWord,
} from './inputs/values.ts';
import { parseBaseUrl } from './network/origin.ts';
import type { ProxySettings } from './network/transport.ts';

export { readSecrets } from './inputs/credentials.ts';
export type { Environment } from './inputs/values.ts';

export type OnError = 'fail' | 'warn';

/** What the runner tells about the job. */
export interface RunnerFacts {
  workspace: string;
  tempFolder: string;
  summaryPath: string | undefined;
  githubApiUrl: URL;
}

/** What every mode has. */
interface CommonInputs {
  timeoutMs: number;
  retries: number;
  proxy: ProxySettings;
  runner: RunnerFacts;
}

export interface PromptInputs extends CommonInputs {
  mode: 'prompt';
  inferenceKey: string;
  endpoint: URL;
  model: string | undefined;
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  /** YAML maps, not parsed yet: the parser is loaded only when one is given. */
  variables: string | undefined;
  fileVariables: string | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  isStreaming: boolean;
  firstTokenTimeoutMs: number;
  comment: 'auto' | 'off';
  commentTag: string;
  pullRequest: number | undefined;
  githubToken: string | undefined;
}

/** A secret of GitHub's, and the token that may write it. */
export interface SecretInputs {
  name: string;
  scope: { kind: 'repository' } | { kind: 'environment' | 'organization'; name: string };
  token: string;
}

interface AccountInputs extends CommonInputs {
  /** Base URL of the management routes, such as `https://agents.pinata.cloud/v0`. */
  managementUrl: URL;
  jwt: string;
  secret: SecretInputs | undefined;
}

export interface EnsureInputs extends AccountInputs {
  mode: 'ensure';
  /** A key that is known already. */
  inferenceKey: string | undefined;
  isRotating: boolean;
  requiresKey: boolean;
  isExporting: boolean;
  isEphemeral: boolean;
  /** Both undefined: automatic top-up is to be off. */
  autoTopup: { threshold: number | undefined; amount: number | undefined } | undefined;
}

export interface DisableInputs extends AccountInputs {
  mode: 'disable';
}

export type Inputs = PromptInputs | EnsureInputs | DisableInputs;

function readEndpoint(env: Environment): URL {
  const value = readWord(env, 'endpoint') ?? 'https://agents.pinata.cloud/v0/llm';
  const url = parseBaseUrl(value);
  if (url instanceof URL) return url;
  throw new InputError('endpoint', url.problem, {
    hint: 'Give the base URL of an OpenAI-compatible API, such as https://agents.pinata.cloud/v0/llm.',
  });
}

function readRunnerFacts(env: Environment): RunnerFacts {
  const githubApiUrl = parseBaseUrl(env['GITHUB_API_URL'] || 'https://api.github.com');
  if (!(githubApiUrl instanceof URL)) {
    throw new InputError('GITHUB_API_URL', `(from the environment) ${githubApiUrl.problem}`);
  }
  return {
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    tempFolder: env['RUNNER_TEMP'] || tmpdir(),
    summaryPath: env['GITHUB_STEP_SUMMARY'] || undefined,
    githubApiUrl,
  };
}

/** @throws {InputError} */
export function readOnError(env: Environment): OnError {
  return readChoice(env, 'on-error', ['fail', 'warn'], 'fail');
}

/** The path of the job summary, known even when the inputs are wrong. */
export function readSummaryPath(env: Environment): string | undefined {
  return env['GITHUB_STEP_SUMMARY'] || undefined;
}

function readCommonInputs(env: Environment): CommonInputs {
  return {
    timeoutMs: readDurationMs(env, 'timeout', 600_000),
    retries: readNumber(env, 'retries', { min: 0, max: 10, isInteger: true }) ?? 3,
    proxy: readProxy(env),
    runner: readRunnerFacts(env),
  };
}

function readPromptInputs(env: Environment): PromptInputs {
  const commentTag = readWord(env, 'comment-tag') ?? 'default';
  if (!/^[\w.-]{1,64}$/.test(commentTag)) {
    throw new InputError('comment-tag', `is \`${commentTag}\``, {
      hint: 'Use up to 64 letters, digits, dots, hyphens or underscores.',
    });
  }
  const prompt = readInput(env, 'prompt');
  const promptFile = readWord(env, 'prompt-file');
  if (prompt === undefined && promptFile === undefined) {
    throw new InputError('prompt-file', 'is missing, and so is `prompt`', { hint: 'Set one of the two.' });
  }
  const model = readWord(env, 'model');
  if (model !== undefined && !/^[\x21-\x7e]+$/.test(model)) {
    throw new InputError('model', `is \`${model}\``, {
      hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
    });
  }
  return {
    mode: 'prompt',
    ...readCommonInputs(env),
    endpoint: readEndpoint(env),
    model,
    prompt,
    promptFile,
    systemPrompt: readInput(env, 'system-prompt'),
    systemPromptFile: readWord(env, 'system-prompt-file'),
    variables: readInput(env, 'input'),
    fileVariables: readInput(env, 'file_input'),
    maxTokens: readNumber(env, 'max-tokens', { min: 1, isInteger: true }),
    maxCompletionTokens: readNumber(env, 'max-completion-tokens', { min: 1, isInteger: true }),
    temperature: readNumber(env, 'temperature', { min: 0, max: 2 }),
    topP: readNumber(env, 'top-p', { min: 0, max: 1 }),
    isStreaming: readBoolean(env, 'stream', true),
    firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout', 120_000),
    comment: readChoice(env, 'comment', ['auto', 'off'], 'auto'),
    commentTag,
    pullRequest: readNumber(env, 'pull-request', { min: 1, isInteger: true }),
    githubToken: readGithubToken(env),
    // Last: a wrong input is to be told even where there is no key.
    inferenceKey: readInferenceKey(env),
  };
}

/** The management routes stand beside Pinata's `llm/`; other services have none. */
function readManagementUrl(env: Environment): URL {
  const url = readEndpoint(env);
  if (!url.pathname.endsWith('/llm')) {
    throw new InputError(
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      {
        hint: 'Leave `endpoint` out for this mode.',
      },
    );
  }
  url.pathname = url.pathname.slice(0, -'/llm'.length);
  return url;
}

function readSecretScope(env: Environment): SecretInputs['scope'] {
  const value = readWord(env, 'save-secret-scope') ?? 'repository';
  if (value === 'repository') return { kind: 'repository' };
  const [, kind, name] = /^(environment|organization):(.+)$/.exec(value) ?? [];
  if ((kind === 'environment' || kind === 'organization') && name) return { kind, name };
  throw new InputError('save-secret-scope', `is \`${value}\``, {
    hint: 'Use `repository`, `environment:NAME` or `organization:NAME`.',
  });
}

function readSecretInputs(env: Environment): SecretInputs | undefined {
  const name = readWord(env, 'save-secret');
  const scope = readSecretScope(env);
  if (name === undefined) return undefined;
  // https://docs.github.com/actions/reference/security/secrets#naming-your-secrets
  if (!/^[A-Za-z_]\w*$/.test(name) || /^github_/i.test(name)) {
    throw new InputError('save-secret', `is \`${name}\``, {
      hint: 'Use letters, digits and underscores; not a digit first, and not GITHUB_.',
    });
  }
  const token = readWord(env, 'secrets-token');
  if (token === undefined) {
    throw new InputError('secrets-token', 'is missing, and `save-secret` needs it', {
      hint: 'Give a token that may write secrets; the workflow’s own GITHUB_TOKEN never may.',
    });
  }
  return { name, scope, token };
}

function readAutoTopup(env: Environment): EnsureInputs['autoTopup'] {
  const value = readWord(env, 'auto-topup');
  if (value === undefined) return undefined;
  if (value === 'off') return { threshold: undefined, amount: undefined };
  const [, threshold, amount] = /^(\d{1,9}(?:\.\d+)?):(\d{1,9})$/.exec(value) ?? [];
  if (Number(threshold) >= 5 && Number(amount) >= 1) {
    return { threshold: Number(threshold), amount: Number(amount) };
  }
  throw new InputError('auto-topup', `is \`${value}\``, {
    hint: 'Use `off`, or `THRESHOLD:AMOUNT` with a threshold of at least 5 and a whole amount of at least 1, such as `10:50`.',
  });
}

function readAccountInputs(env: Environment): AccountInputs {
  return {
    ...readCommonInputs(env),
    managementUrl: readManagementUrl(env),
    secret: readSecretInputs(env),
    jwt: readJwt(env),
  };
}

function readEnsureInputs(env: Environment): EnsureInputs {
  const inputs: EnsureInputs = {
    mode: 'ensure',
    inferenceKey: readKnownKey(env),
    isRotating: readBoolean(env, 'rotate', false),
    requiresKey: readBoolean(env, 'require-key', true),
    isExporting: readBoolean(env, 'export', false),
    isEphemeral: readBoolean(env, 'ephemeral', false),
    autoTopup: readAutoTopup(env),
    ...readAccountInputs(env),
  };
  if (inputs.isEphemeral && inputs.secret) {
    throw new InputError(
      'ephemeral',
      'is `true`, and so the key that `save-secret` saves would be revoked at the end',
      {
        hint: 'Leave one of the two out.',
      },
    );
  }
  return inputs;
}

/** Whether this is the post step, and what the main step left for it to do: GitHub runs it after every job. */
export function readPostTask(env: Environment): 'disable' | 'nothing-to-do' | undefined {
  if (env['STATE_isPost'] !== 'true') return undefined;
  return env['STATE_disable'] === 'true' ? 'disable' : 'nothing-to-do';
}

/** The inputs of the post step of an ephemeral `ensure`: it turns inference off again. */
export function readPostInputs(env: Environment): DisableInputs {
  return { mode: 'disable', ...readAccountInputs(env), secret: undefined };
}

/**
 * @throws {InputError} an input is missing or wrong
 * @throws {MissingKeyError} there is no inference key
 */
export function readInputs(env: Environment): Inputs {
  const mode = readWord(env, 'mode') ?? 'prompt';
  if (mode === 'prompt') return readPromptInputs(env);
  if (mode === 'ensure') return readEnsureInputs(env);
  if (mode === 'disable') return { mode, ...readAccountInputs(env) };
  const isPlanned = ['review', 'gate', 'eval'].includes(mode);
  throw new InputError(
    'mode',
    isPlanned ? `is \`${mode}\`, which is not available in this version` : `is \`${mode}\``,
    {
      hint: 'Use `prompt`, `ensure` or `disable`.',
    },
  );
}
