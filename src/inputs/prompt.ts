/** The inputs of `prompt`. */
import { InputError } from '../errors.ts';
import type { CacheEnvironment } from '../runner/cache-service.ts';
import {
  type ActorInputs,
  type CommentInputs,
  type CommonInputs,
  checkModelId,
  isPinata,
  readActorInputs,
  readCommentInputs,
  readCommonInputs,
  readEndpoint,
  readManagementUrl,
  readModel,
} from './common.ts';
import {
  isTokenOfAnother,
  readInferenceKey,
  readOptionalInferenceKey,
  readOptionalJwt,
  readProxy,
} from './credentials.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readDurationMs,
  readInput,
  readList,
  readNumber,
  readWord,
} from './values.ts';

export interface PromptInputs extends CommonInputs, CommentInputs, ActorInputs {
  mode: 'prompt';
  /** Undefined in a dry run, which asks nobody, and where the endpoint needs none. */
  inferenceKey: string | undefined;
  endpoint: URL;
  /** A map, not parsed yet: its values are secrets, and masked first. */
  customHeaders: string | undefined;
  model: string | undefined;
  fallbackModels: readonly string[];
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  promptSource: 'auto' | 'workspace' | 'base';
  /** YAML maps, not parsed yet: the parser is loaded only when one is given. */
  variables: string | undefined;
  fileVariables: string | undefined;
  /** Patterns of the paths that `{{pr.diff}}` holds. */
  paths: readonly string[];
  pathsIgnore: readonly string[];
  /** Lock files, vendored and generated ones are left in. */
  isWholeDiff: boolean;
  maxInputTokens: number | undefined;
  maxTokens: number | undefined;
  maxCompletionTokens: number | undefined;
  temperature: number | undefined;
  topP: number | undefined;
  responseFormat: 'text' | 'json_object' | 'json_schema' | undefined;
  jsonSchema: string | undefined;
  jsonSchemaFile: string | undefined;
  failIf: string | undefined;
  maxCostUsd: number | undefined;
  pullRequestBudgetUsd: number | undefined;
  allowsUnknownPrice: boolean;
  minCredits: number | undefined;
  /** With `minCredits`: base URL and token of the account's routes. */
  account: { managementUrl: URL; jwt: string } | undefined;
  /** Undefined without `cache`. */
  cacheEnvironment: CacheEnvironment | undefined;
  isDryRun: boolean;
  /** Secrets of others that the prompt shows are taken out before it is sent. */
  redactsInput: boolean;
  /** Hosts, beside GitHub's own, that links and images of an answer may lead to. */
  allowedHosts: ReadonlySet<string>;
  commentOptions: CommentOptions;
  isStreaming: boolean;
  firstTokenTimeoutMs: number;
  /** How old a price list of the same job may be; 0 asks anew. */
  catalogTtlMs: number;
  /** It can't be done here: `actions/ai-inference` offered tools to the model. */
  wantsMcp: boolean;
  /** `token` is none of GitHub's, and so not used. */
  hasForeignToken: boolean;
}

/** How the comment looks and behaves. */
export interface CommentOptions {
  hidesPrevious: boolean;
  /** Markdown of the workflow's own, around the answer; empty where there is none. */
  header: string;
  footer: string;
  maxParts: number;
  /** The comment says that a run is under way. */
  showsProgress: boolean;
  isPublishErrorFatal: boolean;
}

/** What the workflow puts around an answer leaves room for one. */
const MAX_AROUND_CHARACTERS = 10_000;

function readAround(env: Environment, name: string): string {
  const text = readInput(env, name)?.trim() ?? '';
  if (text.length <= MAX_AROUND_CHARACTERS) return text;
  throw new InputError(name, `has ${text.length} characters`, {
    hint: `Use at most ${MAX_AROUND_CHARACTERS}.`,
  });
}

function readCommentOptions(env: Environment, { comment }: CommentInputs): CommentOptions {
  const hidesPrevious = readBoolean(env, 'comment-hide-previous', false);
  if (hidesPrevious && comment !== 'new') {
    throw new InputError('comment-hide-previous', 'is set, and no comment is posted beside an earlier one', {
      hint: 'Set `comment: new`.',
    });
  }
  const showsProgress = readBoolean(env, 'comment-progress', false);
  if (showsProgress && comment !== 'sticky' && comment !== 'append') {
    throw new InputError('comment-progress', `is set, and \`comment\` is \`${comment}\``, {
      hint: 'Set `comment: sticky` or `comment: append`: the progress is told in the comment that stays.',
    });
  }
  return {
    hidesPrevious,
    header: readAround(env, 'comment-header'),
    footer: readAround(env, 'comment-footer'),
    maxParts: readNumber(env, 'max-comment-parts', { min: 1, max: 20, isInteger: true }) ?? 5,
    showsProgress,
    isPublishErrorFatal: readChoice(env, 'on-publish-error', ['warn', 'fail']) === 'fail',
  };
}

/** `*.example.com` stands for every host under it. */
function readAllowedHosts(env: Environment): ReadonlySet<string> {
  const hosts = readList(env, 'allowed-hosts').map((host) => host.toLowerCase());
  for (const host of hosts) {
    if (/^(?:\*\.)?(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) continue;
    throw new InputError('allowed-hosts', `holds \`${host}\``, {
      hint: 'Name hosts without scheme, port or path, such as `docs.example.com` or `*.example.com`.',
    });
  }
  return new Set(hosts);
}

const ACCOUNT_HINT = 'Leave `min-credits` out for another service.';

function readAccount(env: Environment, minCredits: number | undefined): PromptInputs['account'] {
  if (minCredits === undefined) return undefined;
  const managementUrl = readManagementUrl(env, ACCOUNT_HINT);
  const jwt = readOptionalJwt(env);
  if (jwt !== undefined) return { managementUrl, jwt };
  throw new InputError('pinata-jwt', 'is missing, and `min-credits` needs it', {
    hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job.',
  });
}

function readPromptText(env: Environment): Pick<PromptInputs, 'prompt' | 'promptFile'> {
  const prompt = readInput(env, 'prompt');
  const promptFile = readWord(env, 'prompt-file');
  if (prompt === undefined && promptFile === undefined) {
    throw new InputError('prompt-file', 'is missing, and so is `prompt`', { hint: 'Set one of the two.' });
  }
  return { prompt, promptFile };
}

function readCacheEnvironment(env: Environment): CacheEnvironment {
  return {
    resultsUrl: env['ACTIONS_RESULTS_URL'],
    runtimeToken: env['ACTIONS_RUNTIME_TOKEN'],
    proxy: readProxy(env),
  };
}

/** The ledger of a pull request is kept in its comment. */
function readPullRequestBudget(env: Environment, { comment }: CommentInputs): number | undefined {
  const budgetUsd = readNumber(env, 'pr-budget-usd', { min: 0 });
  if (budgetUsd === undefined || (comment !== 'off' && comment !== 'new')) return budgetUsd;
  throw new InputError('pr-budget-usd', 'is set, and what was spent is kept in the comment that stays', {
    hint: 'Set `comment: auto`, or use `max-cost-usd`.',
  });
}

/** @throws {InputError} @throws {MissingKeyError} */
export function readPromptInputs(env: Environment): PromptInputs {
  const isDryRun = readBoolean(env, 'dry-run', false);
  const endpoint = readEndpoint(env);
  const minCredits = readNumber(env, 'min-credits', { min: 0 });
  const commentInputs = readCommentInputs(env, ['sticky', 'new', 'recreate', 'append']);
  return {
    mode: 'prompt',
    ...readCommonInputs(env),
    ...commentInputs,
    ...readPromptText(env),
    endpoint,
    customHeaders: readInput(env, 'custom-headers'),
    model: readModel(env),
    fallbackModels: readList(env, 'fallback-models').map((id) => checkModelId(id, 'fallback-models')),
    systemPrompt: readInput(env, 'system-prompt'),
    systemPromptFile: readWord(env, 'system-prompt-file'),
    promptSource: readChoice(env, 'prompt-source', ['auto', 'workspace', 'base']) ?? 'auto',
    ...readActorInputs(env),
    variables: readInput(env, 'input'),
    fileVariables: readInput(env, 'file_input'),
    paths: readList(env, 'paths'),
    pathsIgnore: readList(env, 'paths-ignore'),
    isWholeDiff: readBoolean(env, 'include-generated', false),
    maxInputTokens: readNumber(env, 'max-input-tokens', { min: 1, isInteger: true }),
    maxTokens: readNumber(env, 'max-tokens', { min: 1, isInteger: true }),
    maxCompletionTokens: readNumber(env, 'max-completion-tokens', { min: 1, isInteger: true }),
    temperature: readNumber(env, 'temperature', { min: 0, max: 2 }),
    topP: readNumber(env, 'top-p', { min: 0, max: 1 }),
    responseFormat: readChoice(env, 'response-format', ['text', 'json_object', 'json_schema']),
    jsonSchema: readInput(env, 'json-schema'),
    jsonSchemaFile: readWord(env, 'json-schema-file'),
    failIf: readInput(env, 'fail-if')?.trim(),
    maxCostUsd: readNumber(env, 'max-cost-usd', { min: 0 }),
    pullRequestBudgetUsd: readPullRequestBudget(env, commentInputs),
    allowsUnknownPrice: readBoolean(env, 'allow-unknown-price', false),
    minCredits,
    cacheEnvironment: readBoolean(env, 'cache', false) ? readCacheEnvironment(env) : undefined,
    isDryRun,
    redactsInput: readBoolean(env, 'redact-input', true),
    allowedHosts: readAllowedHosts(env),
    commentOptions: readCommentOptions(env, commentInputs),
    isStreaming: readBoolean(env, 'stream', true),
    firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout') ?? 120_000,
    catalogTtlMs: readDurationMs(env, 'catalog-ttl', { canBeZero: true }) ?? 0,
    wantsMcp:
      readBoolean(env, 'enable-github-mcp', false) || readInput(env, 'github-mcp-toolsets') !== undefined,
    hasForeignToken: isTokenOfAnother(env),
    // Last: a wrong input is to be told even where there is no key.
    account: readAccount(env, minCredits),
    inferenceKey: isDryRun || !isPinata(endpoint) ? readOptionalInferenceKey(env) : readInferenceKey(env),
  };
}
