/** Pure: what work that is planned would cost at most, by the catalog's prices. */
import { estimateWorstUsd } from '../inference/prices/budget.ts';
import type { Catalog } from '../inference/prices/catalog.ts';
import type { Failure } from './measurements.ts';

/** One run of a prompt file. */
export interface PlannedPrompt {
  path: string;
  model: string;
  inputTokens: number;
  /** As many as the answer may have. */
  outputTokens: number;
}

export interface PlannedWork {
  prompts: readonly PlannedPrompt[];
  /** Of each prompt. */
  runs: number;
}

export type Estimate = { usd: number } | Failure;

/** Every run pays for its whole input, without a cache, and for the longest answer it may get. */
export function estimateWork({ prompts, runs }: PlannedWork, catalog: Catalog): Estimate {
  let usd = 0;
  for (const { path, model, inputTokens, outputTokens } of prompts) {
    if (!catalog.has(model))
      return { outcome: 'model-missing', problem: `${model} (${path}) is not in the catalog` };
    const costUsd = estimateWorstUsd({ model, inputTokens, outputTokens }, catalog);
    if (costUsd === undefined)
      return { outcome: 'unknown', problem: `${model} (${path}) has no price in the catalog` };
    usd += costUsd * runs;
  }
  return { usd };
}
