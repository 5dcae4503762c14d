/**
 * The only reader of the environment. It is read once, into a typed object discriminated by `mode`; a value that
 * can't be understood is refused with what is allowed, never replaced by a default.
 */
import { tmpdir } from 'node:os';
import { InputError, MissingKeyError } from './errors.ts';
import { parseBaseUrl } from './network/origin.ts';
import type { ProxySettings } from './network/transport.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type OnError = 'fail' | 'warn';

/** What the runner tells about the job. */
export interface RunnerFacts {
  workspace: string;
  tempFolder: string;
  summaryPath: string | undefined;
  githubApiUrl: URL;
}

export interface PromptInputs {
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
  timeoutMs: number;
  firstTokenTimeoutMs: number;
  retries: number;
  comment: 'auto' | 'off';
  commentTag: string;
  pullRequest: number | undefined;
  githubToken: string | undefined;
  proxy: ProxySettings;
  runner: RunnerFacts;
}

export type Inputs = PromptInputs;

/** Node's longest timer, about 24 days: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const MAX_TIMER_MS = 2 ** 31 - 1;

const MODES = ['prompt', 'ensure', 'disable', 'review', 'gate', 'eval'];

/** The runner keeps hyphens: `prompt-file` is INPUT_PROMPT-FILE. An empty value counts as none. */
function readInput(env: Environment, name: string): string | undefined {
  const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
  return value === undefined || value.trim() === '' ? undefined : value;
}

function readWord(env: Environment, name: string): string | undefined {
  return readInput(env, name)?.trim();
}

function readChoice<T extends string>(env: Environment, name: string, choices: readonly T[], fallback: T): T {
  const value = readWord(env, name);
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new InputError(name, `is \`${value}\``, {
      hint: `Use ${choices.map((c) => `\`${c}\``).join(' or ')}.`,
    });
  }
  return found;
}

function readNumber(
  env: Environment,
  name: string,
  range: { min: number; max?: number; isInteger?: boolean },
): number | undefined {
  const value = readWord(env, name);
  if (value === undefined) return undefined;
  const number = /^-?(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  const isAllowed = number >= range.min && number <= (range.max ?? Number.MAX_SAFE_INTEGER);
  if (!isAllowed || (range.isInteger && !Number.isInteger(number))) {
    const kind = range.isInteger ? 'a whole number' : 'a number';
    const bounds = range.max === undefined ? `of at least ${range.min}` : `from ${range.min} to ${range.max}`;
    throw new InputError(name, `is \`${value}\``, { hint: `Use ${kind} ${bounds}.` });
  }
  return number;
}

const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function readDurationMs(env: Environment, name: string, fallbackMs: number): number {
  const value = readWord(env, name);
  if (value === undefined) return fallbackMs;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(value) ?? [];
  const ms = Number(amount) * (UNIT_MS[unit ?? ''] ?? Number.NaN);
  if (!(ms > 0 && ms <= MAX_TIMER_MS)) {
    throw new InputError(name, `is \`${value}\``, {
      hint: 'Use a number with a unit, such as `90s`, `10m` or `1h`.',
    });
  }
  return ms;
}

/** The words of YAML 1.2's core schema, as the runner's toolkit takes them. */
function readBoolean(env: Environment, name: string, fallback: boolean): boolean {
  const value = readWord(env, name);
  if (value === undefined) return fallback;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new InputError(name, `is \`${value}\``, { hint: 'Use `true` or `false`.' });
}

const GITHUB_TOKEN_SHAPE = /^(gh[a-z]_|github_pat_)/;

function readInferenceKey(env: Environment, githubToken: string | undefined): string {
  const given = readInput(env, 'inference-key');
  const key = (given ?? env['PINATA_LLM_KEY'] ?? '').trim();
  const name = given === undefined ? 'PINATA_LLM_KEY' : 'inference-key';
  if (key === '') {
    throw new MissingKeyError('There is no inference key, so nothing was run', {
      hint: 'Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`.',
    });
  }
  if (GITHUB_TOKEN_SHAPE.test(key) || key === githubToken) {
    throw new InputError(
      name,
      'holds a GitHub token, and no GitHub token is ever sent to an inference endpoint',
      {
        hint: 'Give the inference key of Pinata there.',
      },
    );
  }
  // https://www.rfc-editor.org/rfc/rfc9110#section-5.5
  if (/[\r\n]/.test(key)) {
    throw new InputError(name, 'has several lines, and an HTTP header can carry only one', {
      hint: 'Store the key as a single line.',
    });
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new InputError(
      name,
      'holds a space, a control character or a letter outside ASCII, which no HTTP header can carry',
      {
        hint: 'Copy the key again.',
      },
    );
  }
  return key;
}

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

function readProxy(env: Environment): ProxySettings {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || undefined;
  return { httpProxy: read('HTTP_PROXY'), httpsProxy: read('HTTPS_PROXY'), noProxy: read('NO_PROXY') };
}

function readGithubToken(env: Environment): string | undefined {
  // `github-token` always has its default, so the alias can only mean something when it wins.
  return readWord(env, 'token') ?? readWord(env, 'github-token');
}

/** Every secret of the environment this step was given, to be masked before anything else happens. Never throws. */
export function readSecrets(env: Environment): string[] {
  const passwords = Object.values(readProxy(env)).flatMap((value) =>
    value && URL.canParse(value)
      ? [new URL(value).password, decodeURIComponentSafely(new URL(value).password)]
      : [],
  );
  const given = ['inference-key', 'pinata-jwt', 'github-token', 'token'].map((name) => readInput(env, name));
  return [...given, env['PINATA_LLM_KEY'], ...passwords].flatMap((secret) =>
    secret?.trim() ? [secret] : [],
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws {InputError} */
export function readOnError(env: Environment): OnError {
  return readChoice(env, 'on-error', ['fail', 'warn'], 'fail');
}

/** The path of the job summary, known even when the inputs are wrong. */
export function readSummaryPath(env: Environment): string | undefined {
  return env['GITHUB_STEP_SUMMARY'] || undefined;
}

function readPromptInputs(env: Environment): PromptInputs {
  const githubToken = readGithubToken(env);
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
    timeoutMs: readDurationMs(env, 'timeout', 600_000),
    firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout', 120_000),
    retries: readNumber(env, 'retries', { min: 0, max: 10, isInteger: true }) ?? 3,
    comment: readChoice(env, 'comment', ['auto', 'off'], 'auto'),
    commentTag,
    pullRequest: readNumber(env, 'pull-request', { min: 1, isInteger: true }),
    githubToken,
    proxy: readProxy(env),
    runner: readRunnerFacts(env),
    // Last: a wrong input is to be told even where there is no key.
    inferenceKey: readInferenceKey(env, githubToken),
  };
}

/**
 * @throws {InputError} an input is missing or wrong
 * @throws {MissingKeyError} there is no inference key
 */
export function readInputs(env: Environment): Inputs {
  const mode = readWord(env, 'mode') ?? 'prompt';
  if (!MODES.includes(mode)) {
    throw new InputError('mode', `is \`${mode}\``, { hint: 'Use `prompt`.' });
  }
  if (mode !== 'prompt') {
    throw new InputError('mode', `is \`${mode}\`, which is not available in this version`, {
      hint: 'Use `prompt`.',
    });
  }
  return readPromptInputs(env);
}
