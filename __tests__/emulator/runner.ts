import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Annotation, maskSummary, parseFileCommands, RunnerLog, type StreamName } from './runner-log.ts';

export interface RunOptions {
  /** Entry to run, from the root of this repository; default: the environment's ACTION_ENTRY, or `dist/index.js`. */
  entry?: string;
  /** Metadata of the action; default: `action.yml` of this repository. */
  actionFile?: string;
  /** `with:` of the step, where `${{ runner.temp }}` is evaluated. Defaults come from the metadata. */
  inputs?: Record<string, string>;
  /** Default: a push with an empty payload. */
  event?: { name: string; payload: unknown };
  /** GITHUB_WORKSPACE and working directory; default: a new empty folder. */
  workspace?: string;
  /** Files that an earlier step wrote into RUNNER_TEMP, by their paths in it. */
  tempFiles?: Record<string, string>;
  /** Default: `octo/hello`. */
  repository?: string;
  /** Of the workflow's run; default: always the same. */
  runId?: string;
  /** `github.token`, masked before the step begins; default: a random value of the usual form. */
  githubToken?: string;
  /** Default: an address where nothing listens. */
  githubApiUrl?: string;
  /** Default: `https://github.com`. */
  githubServerUrl?: string;
  /** `env:` of the step. */
  env?: Record<string, string>;
  /** What a runner whose disk or set-up is broken tells instead of the truth, such as RUNNER_TEMP. */
  broken?: Record<string, string>;
  /** Values that the runner knows as secrets, masked before the step begins. */
  secrets?: readonly string[];
  /** Step debug logging. */
  debug?: boolean;
  /** Flags of Node before the entry. */
  nodeOptions?: readonly string[];
  /**
   * Cancels the job when the promise settles: SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL. The latter at once is a
   * machine that goes away.
   */
  signal?: { name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'; when: Promise<unknown> };
  /** Kills the process and sets `timedOut`. */
  timeoutMs?: number;
  /** Each rendered line as it arrives, for a live terminal. */
  onLog?: (line: string) => void;
}

export interface RunResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  /** The step's result: a failed workflow command fails it whatever the exit code. */
  conclusion: 'success' | 'failure' | 'cancelled';
  /** Raw. */
  stdout: string;
  /** Raw. */
  stderr: string;
  /** What the page of the job shows below the header: masked, commands rendered, stderr first. */
  log: string;
  annotations: Annotation[];
  /** Every mask the step registered, in order: values, then their lines. */
  masks: string[];
  /** As later steps of the job see them. */
  outputs: Record<string, string>;
  /** As other jobs see them: without empty ones and without those that contain a mask. */
  jobOutputs: Record<string, string>;
  droppedOutputs: string[];
  exportedEnv: Record<string, string>;
  state: Record<string, string>;
  /** Masked line by line; empty when it is too large to be shown. */
  summary: string;
  rawSummary: string;
  /** RUNNER_TEMP, kept until `dispose`. */
  runnerTemp: string;
  workspace: string;
  /** What the real runner would complain about. Writing to stderr is not among it. */
  problems: string[];
  /** Removes the folders that were made for this run. */
  dispose(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
const SIGINT_GRACE_MS = 7_500;
const SIGTERM_GRACE_MS = 2_500;
const OPEN_STREAMS_GRACE_MS = 5_000;

// https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
const MAX_SUMMARY_KIB = 1024;
const BLOCKED_ENV = 'NODE_OPTIONS';

const INHERITED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SystemRoot',
  'NODE_EXTRA_CA_CERTS',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
];

type Environment = Record<string, string>;

interface Input {
  name: string;
  default: string;
}

interface Metadata {
  inputs: Input[];
  post?: string;
}

interface Folders {
  base: string;
  temp: string;
  tools: string;
  workspace: string;
}

interface CommandFiles {
  env: string;
  output: string;
  state: string;
  summary: string;
}

interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  cancelled: boolean;
  output: Record<StreamName, string>;
}

interface Step {
  entry: string;
  folders: Folders;
  options: RunOptions;
  metadata: Metadata;
  inputs: ReadonlyMap<string, string>;
  githubToken: string;
  state: Environment;
  exportedEnv: Environment;
}

function readProperty(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<string, unknown>(Object.entries(current)).get(key);
  }
  return current;
}

function readText(value: unknown, ...keys: string[]): string | undefined {
  const found = readProperty(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function parseMetadata(text: string): Metadata {
  // Every scalar of action.yml is a string to the runner.
  const document: unknown = parse(text, { schema: 'failsafe' });
  const post = readText(document, 'runs', 'post');
  const inputs = Object.entries(readProperty(document, 'inputs') ?? {}).map(([name, input]): Input => {
    return { name, default: readText(input, 'default') ?? '' };
  });
  return { inputs, ...(post === undefined ? {} : { post }) };
}

function evaluateDefault(text: string, githubToken: string): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/gs, (_, expression: string) => {
    if (expression === 'github.token') return githubToken;
    throw new Error(`The emulator can't evaluate the default '${text}'`);
  });
}

/** The step's inputs: an input without value and default is an empty string, as the runner has it. */
function resolveInputs(given: Environment, metadata: Metadata, githubToken: string): Map<string, string> {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const defaults = metadata.inputs
    .filter((input) => !names.has(input.name.toLowerCase()))
    .map((input): [string, string] => [input.name, evaluateDefault(input.default, githubToken)]);
  return new Map([...Object.entries(given), ...defaults]);
}

function warnOfInputs(log: RunnerLog, given: Environment, metadata: Metadata): void {
  const declared = new Set(metadata.inputs.map(({ name }) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  if (unexpected.length === 0) return;
  const valid = metadata.inputs.map((input) => input.name).join("', '");
  log.annotate('warning', `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
}

async function makeFolders(workspace: string | undefined): Promise<Folders> {
  const base = await realpath(await mkdtemp(path.join(tmpdir(), 'runner-')));
  const folders = {
    base,
    temp: path.join(base, '_temp'),
    tools: path.join(base, '_tool'),
    workspace: path.resolve(workspace ?? path.join(base, 'workspace')),
  };
  await Promise.all(
    [folders.temp, folders.tools, folders.workspace].map((folder) => mkdir(folder, { recursive: true })),
  );
  return folders;
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The one expression of a step's inputs that only the runner can evaluate. */
function evaluateInputs(given: Environment, temp: string): Environment {
  const evaluate = (value: string) => value.replace(/\$\{\{\s*runner\.temp\s*\}\}/g, () => temp);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, evaluate(value)]));
}

async function makeCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = path.join(temp, '_runner_file_commands');
  const suffix = randomUUID();
  const files = {
    env: path.join(folder, `set_env_${suffix}`),
    output: path.join(folder, `set_output_${suffix}`),
    state: path.join(folder, `save_state_${suffix}`),
    summary: path.join(folder, `step_summary_${suffix}`),
  };
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  return files;
}

async function writeEvent(temp: string, payload: unknown): Promise<string> {
  const folder = path.join(temp, '_github_workflow');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'event.json');
  await writeFile(file, JSON.stringify(payload));
  return file;
}

function buildGraphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/u, '')}/graphql`;
}

/** The part of the `github` context that comes from the event. */
function buildEventEnvironment(name: string, payload: unknown): Environment {
  const pull = readProperty(payload, 'pull_request');
  const number = readProperty(payload, 'number') ?? readProperty(pull, 'number');
  const isPull = name.startsWith('pull_request');
  const baseRef = (isPull ? readText(pull, 'base', 'ref') : undefined) ?? '';
  const isTarget = name === 'pull_request_target';
  const pullRef = isTarget
    ? `refs/heads/${baseRef}`
    : `refs/pull/${typeof number === 'number' ? number : 0}/merge`;
  const ref = isPull ? pullRef : (readText(payload, 'ref') ?? 'refs/heads/main');
  const pullSha = isTarget ? readText(pull, 'base', 'sha') : readText(pull, 'merge_commit_sha');
  const sha = isPull ? pullSha : readText(payload, 'after');
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_ACTOR: readText(payload, 'sender', 'login') ?? 'octocat',
    GITHUB_TRIGGERING_ACTOR: readText(payload, 'sender', 'login') ?? 'octocat',
    GITHUB_BASE_REF: baseRef,
    GITHUB_HEAD_REF: (isPull ? readText(pull, 'head', 'ref') : undefined) ?? '',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: sha ?? 'f1d2d2f924e986ac86fdf7b36c94bcdf32beec15',
  };
}

function buildRunnerEnvironment(folders: Folders, isDebug: boolean): Environment {
  const os = new Map([
    ['linux', 'Linux'],
    ['darwin', 'macOS'],
    ['win32', 'Windows'],
  ]);
  return {
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: os.get(process.platform) ?? 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.tools,
    RUNNER_WORKSPACE: path.dirname(folders.workspace),
    ...(isDebug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

function buildGithubEnvironment(options: RunOptions, folders: Folders, files: CommandFiles): Environment {
  const repository = options.repository ?? 'octo/hello';
  const apiUrl = options.githubApiUrl ?? 'http://127.0.0.1:9';
  return {
    GITHUB_ACTION: '__self',
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: buildGraphqlUrl(apiUrl),
    GITHUB_SERVER_URL: options.githubServerUrl ?? 'https://github.com',
    GITHUB_JOB: 'test',
    GITHUB_WORKFLOW: 'Test',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: options.runId ?? '9876543210',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_ENV: files.env,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
  };
}

function prefixKeys(prefix: string, entries: Iterable<readonly [string, string]>): Environment {
  return Object.fromEntries([...entries].map(([name, value]) => [`${prefix}${name}`, value]));
}

function readInherited(): Environment {
  return Object.fromEntries(
    INHERITED.flatMap((name): [string, string][] => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

// Hyphens stay: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
function nameInput([name, value]: readonly [string, string]): [string, string] {
  return [name.replaceAll(' ', '_').toUpperCase(), value];
}

async function buildEnvironment(step: Step, files: CommandFiles): Promise<Environment> {
  const { options, folders, inputs } = step;
  const event = options.event ?? { name: 'push', payload: {} };
  return {
    ...readInherited(),
    CI: 'true',
    ...step.exportedEnv,
    ...options.env,
    ...prefixKeys('STATE_', Object.entries(step.state)),
    ...prefixKeys('INPUT_', [...inputs].map(nameInput)),
    ...buildRunnerEnvironment(folders, options.debug ?? false),
    ...buildGithubEnvironment(options, folders, files),
    ...buildEventEnvironment(event.name, event.payload),
    GITHUB_EVENT_PATH: await writeEvent(folders.temp, event.payload),
    GITHUB_ACTIONS: 'true',
    ...options.broken,
  };
}

function findNode(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error(`The action runs on Node 24, and this is Node ${process.versions.node}`);
}

/** Cancels as the runner does; the returned function stops the escalation. */
function cancelWhenAsked(
  child: ChildProcess,
  request: RunOptions['signal'],
  onCancel: () => void,
): () => void {
  const timers: NodeJS.Timeout[] = [];
  let isOver = false;
  const kill = (): void => void child.kill('SIGKILL');
  const terminate = (): void => {
    child.kill('SIGTERM');
    timers.push(setTimeout(kill, SIGTERM_GRACE_MS));
  };
  const begin = (): void => {
    if (isOver || request === undefined) return;
    onCancel();
    if (request.name === 'SIGKILL') kill();
    else if (request.name === 'SIGTERM') terminate();
    else {
      child.kill('SIGINT');
      timers.push(setTimeout(terminate, SIGINT_GRACE_MS));
    }
  };
  request?.when.then(begin, begin);
  return () => {
    isOver = true;
    for (const timer of timers) clearTimeout(timer);
  };
}

function collect(child: ChildProcess, name: StreamName, onText: (stream: StreamName, text: string) => void) {
  const decoder = new StringDecoder('utf8');
  let text = '';
  const take = (part: string): void => {
    text += part;
    if (part !== '') onText(name, part);
  };
  const stream = child[name];
  stream?.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
  stream?.on('close', () => take(decoder.end()));
  return () => text;
}

function runProcess(
  args: readonly string[],
  workspace: string,
  env: Environment,
  options: RunOptions,
  onText: (stream: StreamName, text: string) => void,
): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const child = spawn(findNode(), args, { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const readStdout = collect(child, 'stdout', onText);
    const readStderr = collect(child, 'stderr', onText);
    let timedOut = false;
    let cancelled = false;
    const stopCancel = cancelWhenAsked(child, options.signal, () => {
      cancelled = true;
    });
    const timeout =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    let openStreams: NodeJS.Timeout | undefined;
    const stop = () => {
      stopCancel();
      clearTimeout(timeout);
    };
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    child.once('exit', () => {
      stop();
      // A process that the step left behind may hold the streams open.
      openStreams = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, OPEN_STREAMS_GRACE_MS);
    });
    child.once('close', (code, signal) => {
      clearTimeout(openStreams);
      resolve({
        code,
        signal,
        timedOut,
        cancelled,
        output: { stdout: readStdout(), stderr: readStderr() },
      });
    });
  });
}

async function readIfPresent(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (readProperty(error, 'code') === 'ENOENT') return '';
    throw error;
  }
}

async function readCommandFiles(files: CommandFiles): Promise<CommandFiles> {
  const [env = '', output = '', state = '', summary = ''] = await Promise.all(
    [files.env, files.output, files.state, files.summary].map(readIfPresent),
  );
  return { env, output, state, summary };
}

function readPairs(log: RunnerLog, kind: 'env' | 'output' | 'state', text: string): [string, string][] {
  const { pairs, error } = parseFileCommands(text);
  if (error !== undefined) {
    log.report(`GITHUB_${kind.toUpperCase()} fails the step: ${error}`);
    log.fail(`Unable to process file command '${kind}' successfully.`, error);
  }
  return pairs;
}

function readExportedEnv(log: RunnerLog, text: string): Environment {
  const pairs = readPairs(log, 'env', text).filter(([name]) => {
    if (name.toUpperCase() !== BLOCKED_ENV) return true;
    log.report(`GITHUB_ENV can't set ${BLOCKED_ENV}`);
    log.annotate('error', `Can't store ${BLOCKED_ENV} output parameter using '$GITHUB_ENV' command.`);
    return false;
  });
  for (const [name, value] of pairs) log.debug(`${name}='${value}'`);
  return Object.fromEntries(pairs);
}

function readSummary(log: RunnerLog, text: string): string {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_SUMMARY_KIB * 1024) return maskSummary(text, (line) => log.mask(line));
  log.report(`The step summary has ${bytes} bytes and is not shown`);
  log.annotate(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${MAX_SUMMARY_KIB}k, got ${Math.floor(bytes / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
  );
  return '';
}

/** What the environment files say, with the complaints of their reading in the log. */
function applyCommandFiles(log: RunnerLog, texts: CommandFiles) {
  const exportedEnv = readExportedEnv(log, texts.env);
  const summary = readSummary(log, texts.summary);
  for (const [name, value] of readPairs(log, 'state', texts.state)) {
    log.state.set(name, value);
    log.debug(`Save intra-action state ${name} = ${value}`);
  }
  for (const [name, value] of readPairs(log, 'output', texts.output)) {
    log.outputs.set(name, value);
    log.debug(`Set output ${name} = ${value}`);
  }
  return { exportedEnv, summary };
}

function finish(log: RunnerLog, exit: Exit, texts: CommandFiles) {
  log.debug(`Node Action run completed with exit code ${exit.code ?? ''}`);
  return applyCommandFiles(log, texts);
}

function conclude(exit: Exit, log: RunnerLog): RunResult['conclusion'] {
  if (exit.cancelled) return 'cancelled';
  return exit.code === 0 && !log.hasFailed ? 'success' : 'failure';
}

// https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
function splitJobOutputs(log: RunnerLog): Pick<RunResult, 'jobOutputs' | 'droppedOutputs'> {
  const filled = [...log.outputs].filter(([, value]) => value !== '');
  return {
    jobOutputs: Object.fromEntries(filled.filter(([, value]) => log.mask(value) === value)),
    droppedOutputs: filled.filter(([, value]) => log.mask(value) !== value).map(([name]) => name),
  };
}

// https://github.com/actions/runner/blob/main/src/Runner.Worker/Worker.cs and ExecutionContext.cs
function listSecrets({ options, githubToken }: Step): string[] {
  const runtimeToken = options.env?.['ACTIONS_RUNTIME_TOKEN'];
  return [
    ...(options.secrets ?? []),
    githubToken,
    Buffer.from(`x-access-token:${githubToken}`).toString('base64'),
    ...(runtimeToken === undefined ? [] : [runtimeToken]),
  ];
}

async function runStep(step: Step): Promise<RunResult> {
  const { options, folders } = step;
  const files = await makeCommandFiles(folders.temp);
  const env = await buildEnvironment(step, files);

  const begin = (onLine?: (line: string) => void): RunnerLog => {
    const log = new RunnerLog({
      secrets: listSecrets(step),
      debug: options.debug ?? false,
      workspace: folders.workspace,
      ...(onLine === undefined ? {} : { onLine }),
    });
    warnOfInputs(log, options.inputs ?? {}, step.metadata);
    return log;
  };
  const live = options.onLog === undefined ? undefined : begin(options.onLog);
  const args = [...(options.nodeOptions ?? []), step.entry];
  const exit = await runProcess(args, folders.workspace, env, options, (stream, text) =>
    live?.write(stream, text),
  );
  const texts = await readCommandFiles(files);
  if (live !== undefined) {
    live.end('stderr');
    live.end('stdout');
    finish(live, exit, texts);
  }

  const log = begin();
  for (const stream of ['stderr', 'stdout'] as const) {
    log.write(stream, exit.output[stream]);
    log.end(stream);
  }
  const { exportedEnv, summary } = finish(log, exit, texts);
  const { lines, hasFailed, ...rendered } = log.toRendered();
  return {
    ...rendered,
    ...splitJobOutputs(log),
    exitCode: exit.code,
    signal: exit.signal,
    timedOut: exit.timedOut,
    conclusion: conclude(exit, log),
    stdout: exit.output.stdout,
    stderr: exit.output.stderr,
    log: lines.map((line) => `${line}\n`).join(''),
    exportedEnv,
    summary,
    rawSummary: texts.summary,
    runnerTemp: folders.temp,
    workspace: folders.workspace,
    dispose: () => rm(folders.base, { recursive: true, force: true }),
  };
}

function makeToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`;
}

function findActionFile(options: RunOptions): string {
  return path.resolve(ROOT, options.actionFile ?? 'action.yml');
}

/** What was parsed, by its text: runs are many, and their metadata are mostly the same. */
const knownMetadata = new Map<string, Metadata>();

async function readMetadata(options: RunOptions): Promise<Metadata> {
  const text = await readFile(findActionFile(options), 'utf8');
  const metadata = knownMetadata.get(text) ?? parseMetadata(text);
  knownMetadata.set(text, metadata);
  return metadata;
}

/**
 * Runs the action's `main` as a step of a job, in a process of its own, and returns what a person would see of it.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const metadata = await readMetadata(options);
  const githubToken = options.githubToken ?? makeToken();
  const folders = await makeFolders(options.workspace);
  await writeFiles(folders.temp, options.tempFiles ?? {});
  return runStep({
    entry: path.resolve(ROOT, options.entry ?? process.env['ACTION_ENTRY'] ?? 'dist/index.js'),
    metadata,
    inputs: resolveInputs(evaluateInputs(options.inputs ?? {}, folders.temp), metadata, githubToken),
    folders,
    options,
    githubToken,
    state: {},
    exportedEnv: {},
  });
}

/**
 * Runs `runs.post` of the action after `runAction`, in the same folders, with its saved state and exported environment;
 * undefined when the metadata declares none. Masks of the main step stay in force, as in a job.
 */
export async function runPost(main: RunResult, options: RunOptions = {}): Promise<RunResult | undefined> {
  const metadata = await readMetadata(options);
  if (metadata.post === undefined) return undefined;
  const base = path.dirname(main.runnerTemp);
  const githubToken = options.githubToken ?? makeToken();
  return runStep({
    entry: path.resolve(path.dirname(findActionFile(options)), metadata.post),
    metadata,
    inputs: resolveInputs(options.inputs ?? {}, metadata, githubToken),
    folders: { base, temp: main.runnerTemp, tools: path.join(base, '_tool'), workspace: main.workspace },
    options: { ...options, secrets: [...(options.secrets ?? []), ...main.masks] },
    githubToken,
    state: main.state,
    exportedEnv: main.exportedEnv,
  });
}
