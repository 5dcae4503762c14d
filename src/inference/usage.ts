/** Token counts, wherever a server puts them and whatever it calls them. */
import { isJsonObject } from '../text/json.ts';

/** Token counts of one completion. */
export interface Usage {
  promptTokens: number;
  completionTokens: number;
  totalTokens: number;
  /** Part of `promptTokens` that came from a cache. */
  cachedTokens: number;
}

type JsonObject = Readonly<Record<string, unknown>>;

function readCount(object: JsonObject, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = object[name];
    const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  }
  return undefined;
}

/** OpenAI’s names, those of its Responses and of Anthropic, and Gemini’s. */
const PROMPT = 'prompt_tokens promptTokenCount promptTokens inputTokens'.split(' ');
/** Without those that came from a cache, or went into one: https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching */
const UNCACHED = ['input_tokens'];
const CACHE_PARTS = ['cache_read_input_tokens', 'cache_creation_input_tokens'];
const COMPLETION = 'completion_tokens output_tokens candidatesTokenCount completionTokens outputTokens'.split(
  ' ',
);
const TOTAL = ['total_tokens', 'totalTokenCount', 'totalTokens'];
const DETAILS = ['prompt_tokens_details', 'input_tokens_details'];
/** DeepSeek’s and Moonshot’s names stand beside the counts, as do Anthropic’s and Gemini’s. */
const CACHED =
  'cached_tokens prompt_cache_hit_tokens cache_read_input_tokens cachedContentTokenCount cacheReadInputTokens num_cached_tokens precached_prompt_tokens'.split(
    ' ',
  );

function readPromptTokens(object: JsonObject): number | undefined {
  const uncached = readCount(object, UNCACHED);
  if (uncached === undefined) return readCount(object, PROMPT);
  const cached = CACHE_PARTS.map((name) => readCount(object, [name]) ?? 0);
  return readCount(object, PROMPT) ?? cached.reduce((sum, count) => sum + count, uncached);
}

function parseUsage(object: JsonObject): Usage | undefined {
  const promptTokens = readPromptTokens(object);
  const completionTokens = readCount(object, COMPLETION);
  if (promptTokens === undefined || completionTokens === undefined) return undefined;
  const details = DETAILS.map((name) => object[name]).filter(isJsonObject);
  const cached = [...details, object]
    .map((place) => readCount(place, CACHED))
    .find((count) => count !== undefined && count > 0);
  return {
    promptTokens,
    completionTokens,
    totalTokens: readCount(object, TOTAL) || promptTokens + completionTokens,
    cachedTokens: Math.min(promptTokens, cached ?? 0),
  };
}

/** As in `x_groq.usage`, `choices[0].usage` and `choices[0].message.usage`. */
const MAX_DEPTH = 4;

/** What a model writes, and so may look like anything. */
const CONTENT = new Set(['content', 'parsed', 'reasoning', 'reasoning_content', 'tool_calls', 'error']);

/**
 * The token counts of a chunk or completion; those nearest to its top count, and so none counts twice.
 *
 * @returns undefined where there are none
 */
export function findUsage(completion: JsonObject): Usage | undefined {
  let level: unknown[] = [completion];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    for (const value of level) {
      const usage = isJsonObject(value) ? parseUsage(value) : undefined;
      if (usage) return usage;
    }
    level = level.flatMap((value) => {
      if (Array.isArray(value)) return value.slice(0, 1);
      if (!isJsonObject(value)) return [];
      return Object.entries(value).flatMap(([name, member]) =>
        typeof member === 'object' && !CONTENT.has(name) ? [member] : [],
      );
    });
  }
  return undefined;
}

/** Of several completions together, as far as they told it; undefined where none did. */
export function sumUsage(usages: readonly (Usage | undefined)[]): Usage | undefined {
  const told = usages.filter((usage) => usage !== undefined);
  const sum = (name: keyof Usage) => told.reduce((count, usage) => count + usage[name], 0);
  if (told.length === 0) return undefined;
  return {
    promptTokens: sum('promptTokens'),
    completionTokens: sum('completionTokens'),
    totalTokens: sum('totalTokens'),
    cachedTokens: sum('cachedTokens'),
  };
}
