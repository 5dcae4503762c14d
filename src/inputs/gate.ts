/** The inputs of `gate`. */
import { InputError } from '../errors.ts';
import { MAX_TIMER_MS } from '../http/deadline.ts';
import { type GateOutcome, OUTCOMES, WORSE_THAN_DEGRADED } from '../outcomes.ts';
import { type ActorInputs, type CommentInputs, readActorInputs, readCommentInputs } from './comment.ts';
import { type CommonInputs, readCommonInputs } from './common.ts';
import { readOptionalInferenceKey, readOptionalJwt } from './credentials.ts';
import { readEndpoint, readManagementUrl } from './endpoint.ts';
import { readCatalogTtlMs } from './limits.ts';
import { checkModelId, readFirstTokenTimeoutMs, readModel } from './sampling.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readDurationMs,
  readList,
  readNumber,
  readWord,
  unexpectedValue,
} from './values.ts';

export interface GateInputs extends CommonInputs, CommentInputs, ActorInputs {
  mode: 'gate';
  endpoint: URL;
  /** Base URL of the account's routes; undefined when no check needs the account. */
  managementUrl: URL | undefined;
  jwt: string | undefined;
  inferenceKey: string | undefined;
  isStatusChecked: boolean;
  /** Ids and patterns of ids. */
  models: readonly string[];
  /** Patterns of paths of prompt files. */
  modelsFrom: readonly string[];
  /** What prompt files that name no model are run with. */
  model: string | undefined;
  /** In US dollars per million tokens, like everything that is a price. */
  maxInputUsd: number | undefined;
  maxOutputUsd: number | undefined;
  priceFile: string | undefined;
  isPriceFileWritten: boolean;
  /** How far above the price file a price is still only `degraded`. */
  tolerancePercent: number;
  /** In credits; `auto` takes the estimated cost of the prompt files. */
  minCredits: number | 'auto' | undefined;
  requiresAutoTopup: boolean;
  expectedRuns: number;
  expectedInputTokens: number;
  isProbing: boolean;
  probeConcurrency: number;
  maxLatencyMs: number | undefined;
  firstTokenTimeoutMs: number;
  waitMs: number;
  intervalMs: number;
  failOn: readonly GateOutcome[];
  reportFormat: 'json' | 'junit';
  catalogTtlMs: number;
}

function readFailOn(env: Environment): readonly GateOutcome[] {
  const words = readList(env, 'fail-on');
  if (words.length === 0) return WORSE_THAN_DEGRADED;
  if (words.length === 1 && words[0] === 'none') return [];
  return words.map((word) => {
    const outcome = OUTCOMES.find((candidate) => candidate === word);
    if (outcome !== undefined && outcome !== 'operational') return outcome;
    throw new InputError('fail-on', `holds \`${word}\``, {
      hint: `Use any of ${OUTCOMES.slice(1)
        .map((candidate) => `\`${candidate}\``)
        .join(', ')}, or \`none\` alone.`,
    });
  });
}

function readTolerancePercent(env: Environment): number {
  const value = readWord(env, 'tolerance') ?? '0%';
  const [, percent] = /^(\d{1,4}(?:\.\d+)?)\s*%$/.exec(value) ?? [];
  if (percent !== undefined) return Number(percent);
  throw unexpectedValue('tolerance', value, 'Use a percentage, such as `5%`.');
}

function readMinCredits(env: Environment): GateInputs['minCredits'] {
  const value = readWord(env, 'min-credits');
  if (value === undefined || /^[-\d.]/.test(value)) return readNumber(env, 'min-credits', { min: 0 });
  if (value === 'auto') return 'auto';
  throw unexpectedValue('min-credits', value, 'Use a number of at least 0, or `auto`.');
}

/** A limit that nothing is held against would make a green check over nothing. */
function assertLimitsApply(inputs: GateInputs): void {
  const { models, modelsFrom, model, priceFile } = inputs;
  if (inputs.minCredits === 'auto' && modelsFrom.length === 0) {
    throw new InputError('min-credits', 'is `auto`, and there are no prompt files to estimate', {
      hint: 'Name them in `models-from`.',
    });
  }
  if (inputs.isPriceFileWritten && priceFile === undefined) {
    throw new InputError('price-file', 'is missing, and `write-price-file` needs it', {
      hint: 'Set the path to write to, such as `.github/inference-prices.json`.',
    });
  }
  if (inputs.maxLatencyMs !== undefined && !inputs.isProbing) {
    throw new InputError('max-latency', 'is set, and nothing measures it', { hint: 'Set `probe: true`.' });
  }
  const hasModels = models.length > 0 || modelsFrom.length > 0 || model !== undefined;
  const idle = [
    ...(inputs.maxInputUsd === undefined ? [] : ['max-input-price']),
    ...(inputs.maxOutputUsd === undefined ? [] : ['max-output-price']),
    ...(inputs.isProbing ? ['probe'] : []),
  ];
  // A price file names models too.
  if (hasModels || priceFile !== undefined || idle[0] === undefined) return;
  throw new InputError(idle[0], 'is set, but no models to check', {
    hint: 'Name them in `models`, or their prompt files in `models-from`.',
  });
}

/** @throws {InputError} */
export function readGateInputs(env: Environment): GateInputs {
  const isStatusChecked = readBoolean(env, 'status', true);
  const minCredits = readMinCredits(env);
  const requiresAutoTopup = readBoolean(env, 'require-auto-topup', false);
  const needsAccount = isStatusChecked || minCredits !== undefined || requiresAutoTopup;
  const waitMs = readDurationMs(env, 'wait', { canBeZero: true }) ?? 0;
  const common = readCommonInputs(env);
  const inputs: GateInputs = {
    mode: 'gate',
    ...common,
    // Each round has the time that a run without waiting has.
    timeoutMs: Math.min(common.timeoutMs + waitMs, MAX_TIMER_MS),
    ...readCommentInputs(env, ['sticky']),
    ...readActorInputs(env),
    endpoint: readEndpoint(env),
    managementUrl: needsAccount
      ? readManagementUrl(
          env,
          'Set `status: false` for another service, and leave `min-credits` and `require-auto-topup` out.',
        )
      : undefined,
    isStatusChecked,
    models: readList(env, 'models').map((id) => checkModelId(id, 'models')),
    modelsFrom: readList(env, 'models-from'),
    model: readModel(env),
    maxInputUsd: readNumber(env, 'max-input-price', { min: 0 }),
    maxOutputUsd: readNumber(env, 'max-output-price', { min: 0 }),
    priceFile: readWord(env, 'price-file'),
    isPriceFileWritten: readBoolean(env, 'write-price-file', false),
    tolerancePercent: readTolerancePercent(env),
    minCredits,
    requiresAutoTopup,
    expectedRuns: readNumber(env, 'expected-runs', { min: 1, isInteger: true }) ?? 1,
    expectedInputTokens: readNumber(env, 'expected-input-tokens', { min: 0, isInteger: true }) ?? 20_000,
    isProbing: readBoolean(env, 'probe', false),
    probeConcurrency: readNumber(env, 'probe-concurrency', { min: 1, max: 32, isInteger: true }) ?? 4,
    maxLatencyMs: readDurationMs(env, 'max-latency'),
    firstTokenTimeoutMs: readFirstTokenTimeoutMs(env),
    waitMs,
    intervalMs: readDurationMs(env, 'interval') ?? 30_000,
    failOn: readFailOn(env),
    reportFormat: readChoice(env, 'report-format', ['json', 'junit']) ?? 'json',
    catalogTtlMs: readCatalogTtlMs(env),
    jwt: readOptionalJwt(env),
    inferenceKey: readOptionalInferenceKey(env),
  };
  assertLimitsApply(inputs);
  return inputs;
}
