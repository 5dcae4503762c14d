/** The inputs of `prompt`. */
import { InputError } from '../errors.ts';
import type { CacheEnvironment } from '../runner/cache-service.ts';
import {
  type ActorInputs,
  type CommentInputs,
  type CommentOptions,
  readActorInputs,
  readCommentInputs,
  readCommentOptions,
} from './comment.ts';
import { type CommonInputs, readCommonInputs } from './common.ts';
import { isTokenOfAnother, readInferenceKey, readOptionalInferenceKey, readProxy } from './credentials.ts';
import { type DiffInputs, readDiffInputs } from './diff.ts';
import { isPinata, readEndpoint } from './endpoint.ts';
import { type LimitInputs, readLimitInputs } from './limits.ts';
import { readSamplingInputs, type SamplingInputs } from './sampling.ts';
import { type Environment, readBoolean, readChoice, readInput, readList, readWord } from './values.ts';

/** Of the modes that ask a model about a change and tell what it says. */
export interface CompletionInputs
  extends CommonInputs,
    CommentInputs,
    ActorInputs,
    SamplingInputs,
    DiffInputs,
    LimitInputs {
  /** Undefined in a dry run, which asks nobody, and where the endpoint needs none. */
  inferenceKey: string | undefined;
  endpoint: URL;
  /** A map, not parsed yet: its values are secrets, and masked first. */
  customHeaders: string | undefined;
  prompt: string | undefined;
  promptFile: string | undefined;
  systemPrompt: string | undefined;
  systemPromptFile: string | undefined;
  promptSource: 'auto' | 'workspace' | 'base';
  /** YAML maps, not parsed yet: the parser is loaded only when one is given. */
  variables: string | undefined;
  fileVariables: string | undefined;
  responseFormat: 'text' | 'json_object' | 'json_schema' | undefined;
  jsonSchema: string | undefined;
  jsonSchemaFile: string | undefined;
  /** Undefined without `cache`. */
  cacheEnvironment: CacheEnvironment | undefined;
  isDryRun: boolean;
  /** Hosts, beside GitHub's own, that links and images of an answer may lead to. */
  allowedHosts: ReadonlySet<string>;
  commentOptions: CommentOptions;
}

export interface PromptInputs extends CompletionInputs {
  mode: 'prompt';
  failIf: string | undefined;
  /** It can't be done here: `actions/ai-inference` offered tools to the model. */
  wantsMcp: boolean;
  /** `token` is none of GitHub's, and so not used. */
  hasForeignToken: boolean;
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

function assertPrompt(env: Environment): void {
  if (readInput(env, 'prompt') !== undefined || readWord(env, 'prompt-file') !== undefined) return;
  throw new InputError('prompt-file', 'is missing, and so is `prompt`', { hint: 'Set one of the two.' });
}

function readCacheEnvironment(env: Environment): CacheEnvironment {
  return {
    resultsUrl: env['ACTIONS_RESULTS_URL'],
    runtimeToken: env['ACTIONS_RUNTIME_TOKEN'],
    proxy: readProxy(env),
  };
}

/**
 * @param commentInputs where the comment goes
 * @param timeoutMs of the whole run, where the input is not set
 * @param isAsking whether the run asks a model at all
 * @throws {InputError} @throws {MissingKeyError}
 */
export function readCompletionInputs(
  env: Environment,
  commentInputs: CommentInputs,
  { timeoutMs, isAsking = true }: { timeoutMs?: number; isAsking?: boolean } = {},
): CompletionInputs {
  const isDryRun = readBoolean(env, 'dry-run', false);
  const endpoint = readEndpoint(env);
  return {
    ...readCommonInputs(env, timeoutMs),
    ...commentInputs,
    ...readSamplingInputs(env),
    ...readDiffInputs(env),
    ...readActorInputs(env),
    endpoint,
    customHeaders: readInput(env, 'custom-headers'),
    prompt: readInput(env, 'prompt'),
    promptFile: readWord(env, 'prompt-file'),
    systemPrompt: readInput(env, 'system-prompt'),
    systemPromptFile: readWord(env, 'system-prompt-file'),
    promptSource: readChoice(env, 'prompt-source', ['auto', 'workspace', 'base']) ?? 'auto',
    variables: readInput(env, 'input'),
    fileVariables: readInput(env, 'file_input'),
    responseFormat: readChoice(env, 'response-format', ['text', 'json_object', 'json_schema']),
    jsonSchema: readInput(env, 'json-schema'),
    jsonSchemaFile: readWord(env, 'json-schema-file'),
    cacheEnvironment: readBoolean(env, 'cache', false) ? readCacheEnvironment(env) : undefined,
    isDryRun,
    allowedHosts: readAllowedHosts(env),
    commentOptions: readCommentOptions(env, commentInputs),
    ...readLimitInputs(env, commentInputs),
    // Last: a wrong input is to be told even where there is no key.
    inferenceKey:
      isDryRun || !isAsking || !isPinata(endpoint) ? readOptionalInferenceKey(env) : readInferenceKey(env),
  };
}

/** @throws {InputError} @throws {MissingKeyError} */
export function readPromptInputs(env: Environment): PromptInputs {
  assertPrompt(env);
  const commentInputs = readCommentInputs(env, ['sticky', 'new', 'recreate', 'append']);
  return {
    mode: 'prompt',
    failIf: readInput(env, 'fail-if')?.trim(),
    wantsMcp:
      readBoolean(env, 'enable-github-mcp', false) || readInput(env, 'github-mcp-toolsets') !== undefined,
    hasForeignToken: isTokenOfAnother(env),
    ...readCompletionInputs(env, commentInputs),
  };
}
