/** The inputs and the files they name → what the gate is about: models, pinned prices, and work that is planned. */
import { InputError, WorkspaceFileError } from '../errors.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokens } from '../inference/tokens.ts';
import type { GateInputs } from '../inputs/index.ts';
import { type FoundPrompt, findPrompts } from '../prompt/find.ts';
import { findPlaceholders } from '../prompt/template.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import type { PlannedPrompt, PlannedWork } from './estimate.ts';
import { isModelId } from './model-patterns.ts';
import { type PinnedPrices, parsePriceFile } from './price-file.ts';

type PlanInputs = Pick<
  GateInputs,
  | 'endpoint'
  | 'models'
  | 'modelsFrom'
  | 'model'
  | 'priceFile'
  | 'isPriceFileWritten'
  | 'minCredits'
  | 'expectedRuns'
  | 'expectedInputTokens'
> & { runner: { workspace: string } };

export interface Plan {
  /** Ids and patterns of ids, each once. */
  wanted: readonly string[];
  pinned: PinnedPrices | undefined;
  /** With `min-credits: auto`. */
  work: PlannedWork | undefined;
}

function planPrompt({ path, prompt }: FoundPrompt, inputs: PlanInputs): PlannedPrompt {
  const model = prompt.model ?? inputs.model;
  if (model === undefined) {
    throw new InputError('model', `is missing, and ${path} names none, so its cost can’t be estimated`, {
      hint: 'Set the model that it is run with.',
    });
  }
  const texts = prompt.messages.map(({ content }) => content);
  const filledIn = findPlaceholders(texts).size > 0 ? inputs.expectedInputTokens : 0;
  return {
    path,
    model,
    inputTokens: estimateTokens(texts.join('')) + filledIn,
    outputTokens: prompt.maxCompletionTokens ?? prompt.maxTokens ?? DEFAULT_OUTPUT_TOKENS,
  };
}

/** A file that is to be written need not be there yet. */
async function readPinned({
  priceFile,
  isPriceFileWritten,
  runner,
  endpoint,
}: PlanInputs): Promise<PinnedPrices | undefined> {
  if (priceFile === undefined) return undefined;
  try {
    return parsePriceFile(await readWorkspaceFile(runner.workspace, priceFile), priceFile, endpoint);
  } catch (error) {
    const isMissing =
      error instanceof WorkspaceFileError &&
      error.cause instanceof Error &&
      'code' in error.cause &&
      error.cause.code === 'ENOENT';
    if (isPriceFileWritten && isMissing) return undefined;
    throw error;
  }
}

/**
 * Models of the inputs and of the prompt files; where neither names any, those of the price file.
 *
 * @throws {InputError} nothing names a model although something must
 * @throws {WorkspaceFileError} a file that can't be read or understood
 */
export async function readPlan(inputs: PlanInputs): Promise<Plan> {
  const [prompts, pinned] = await Promise.all([
    inputs.modelsFrom.length === 0
      ? []
      : findPrompts(inputs.runner.workspace, inputs.modelsFrom, 'models-from'),
    readPinned(inputs),
  ]);
  for (const { path, prompt } of prompts) {
    if (prompt.model === undefined || isModelId(prompt.model)) continue;
    throw new WorkspaceFileError(
      path,
      `names the model \`${quoteUntrusted(prompt.model)}\`, which can’t be an id`,
      {
        hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
      },
    );
  }
  const named = [
    ...inputs.models,
    ...(inputs.model === undefined ? [] : [inputs.model]),
    ...prompts.flatMap(({ prompt }) => prompt.model ?? []),
  ];
  if (prompts.length > 0 && named.length === 0) {
    throw new InputError('models-from', 'means prompt files of which none names a model', {
      hint: 'Set `model`, as the step that runs them does.',
    });
  }
  const wanted = [...new Set(named.length > 0 ? named : (pinned?.models.keys() ?? []))];
  if (inputs.priceFile !== undefined && wanted.length === 0) {
    throw new InputError('price-file', 'is set, but no models whose prices it could hold', {
      hint: 'Name them in `models`, or their prompt files in `models-from`.',
    });
  }
  const work =
    inputs.minCredits === 'auto'
      ? { prompts: prompts.map((prompt) => planPrompt(prompt, inputs)), runs: inputs.expectedRuns }
      : undefined;
  return { wanted, pinned, work };
}
