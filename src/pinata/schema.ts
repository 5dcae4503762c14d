/** Foreign JSON → typed values. Tolerant where the API's documentation is silent; what it can't read is an error. */
import * as v from 'valibot';
import { quoteForeign } from '../runner/log.ts';

const ErrorDetailSchema = v.looseObject({
  message: v.fallback(v.optional(v.string()), undefined),
  code: v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined),
  param: v.fallback(v.nullish(v.string()), undefined),
  availableMicrocredits: v.fallback(v.optional(v.number()), undefined),
});

const ErrorBodySchema = v.looseObject({
  error: v.fallback(v.optional(v.union([v.string(), ErrorDetailSchema])), undefined),
  message: v.fallback(v.optional(v.string()), undefined),
  availableMicrocredits: v.fallback(v.optional(v.number()), undefined),
});

/** What an error answer tells, from either of the API's two shapes. */
export interface ErrorBody {
  message: string | undefined;
  param: string | undefined;
  availableCredits: number | undefined;
}

/** Reads an error body: `{"error":{"message"}}`, `{"error":"text"}`, or text of any other kind. Never throws. */
export function parseErrorBody(text: string): ErrorBody {
  const body = v.safeParse(v.pipe(v.string(), v.parseJson(), ErrorBodySchema), text);
  if (!body.success) {
    const isMarkup = /^\s*</.test(text);
    // Every branch either matches or fails within one tag, so that no page can make this slow.
    const words = isMarkup ? text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, ' ') : text;
    return { message: quoteForeign(words) || undefined, param: undefined, availableCredits: undefined };
  }
  const { error, message, availableMicrocredits } = body.output;
  const detail =
    typeof error === 'object'
      ? error
      : { message: error, param: undefined, availableMicrocredits: undefined };
  const microcredits = availableMicrocredits ?? detail.availableMicrocredits;
  const words = detail.message ?? message;
  return {
    message: words === undefined ? undefined : quoteForeign(words) || undefined,
    param: detail.param ?? undefined,
    availableCredits: microcredits === undefined ? undefined : microcredits / 1_000_000,
  };
}

const TokenCountSchema = v.pipe(v.number(), v.safeInteger(), v.finite(), v.minValue(0));

const UsageSchema = v.looseObject({
  prompt_tokens: TokenCountSchema,
  completion_tokens: TokenCountSchema,
  total_tokens: v.optional(TokenCountSchema),
  prompt_tokens_details: v.fallback(
    v.nullish(v.looseObject({ cached_tokens: v.nullish(TokenCountSchema) })),
    undefined,
  ),
});

/** Token counts of one completion. */
export interface Usage {
  promptTokens: number;
  completionTokens: number;
  totalTokens: number;
  /** Part of `promptTokens` that came from a cache. */
  cachedTokens: number;
}

const UsageField = v.fallback(
  v.nullish(
    v.pipe(
      UsageSchema,
      v.transform(
        (usage): Usage => ({
          promptTokens: usage.prompt_tokens,
          completionTokens: usage.completion_tokens,
          totalTokens: usage.total_tokens ?? usage.prompt_tokens + usage.completion_tokens,
          cachedTokens: Math.min(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0),
        }),
      ),
    ),
  ),
  undefined,
);

/** Text, or a list of parts of which those that are text count. */
const ContentSchema = v.union([
  v.string(),
  v.pipe(
    v.array(v.looseObject({ text: v.fallback(v.optional(v.string()), undefined) })),
    v.transform((parts) => parts.map(({ text }) => text ?? '').join('')),
  ),
]);

const MessageSchema = v.looseObject({
  content: v.nullish(ContentSchema),
  reasoning_content: v.fallback(v.nullish(v.string()), undefined),
  reasoning: v.fallback(v.nullish(v.string()), undefined),
  tool_calls: v.fallback(v.nullish(v.array(v.unknown())), undefined),
});

const CommonFields = {
  model: v.fallback(v.nullish(v.string()), undefined),
  usage: UsageField,
  error: v.optional(v.unknown()),
};

/** A completion in one piece. */
export const CompletionSchema = v.looseObject({
  ...CommonFields,
  choices: v.nullish(
    v.array(
      v.looseObject({
        message: v.nullish(MessageSchema),
        finish_reason: v.fallback(v.nullish(v.string()), undefined),
      }),
    ),
    [],
  ),
});

/** One event of a streamed completion. */
export const ChunkSchema = v.looseObject({
  ...CommonFields,
  choices: v.nullish(
    v.array(
      v.looseObject({
        delta: v.nullish(MessageSchema),
        finish_reason: v.fallback(v.nullish(v.string()), undefined),
      }),
    ),
    [],
  ),
});

export type Completion = v.InferOutput<typeof CompletionSchema>;
export type Chunk = v.InferOutput<typeof ChunkSchema>;

/** A price that can't be read is unknown, never zero. */
const PriceSchema = v.fallback(
  v.nullish(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
      v.finite(),
      v.minValue(0),
    ),
  ),
  undefined,
);

const CatalogEntrySchema = v.pipe(
  v.looseObject({
    model_id: v.optional(v.string()),
    id: v.optional(v.string()),
    input_usd_per_1m_tokens: PriceSchema,
    output_usd_per_1m_tokens: PriceSchema,
    cache_read_usd_per_1m_tokens: PriceSchema,
  }),
  v.transform((entry) => ({
    id: entry.model_id ?? entry.id,
    prices: {
      inputUsdPerMillion: entry.input_usd_per_1m_tokens ?? undefined,
      outputUsdPerMillion: entry.output_usd_per_1m_tokens ?? undefined,
      cacheReadUsdPerMillion: entry.cache_read_usd_per_1m_tokens ?? undefined,
    },
  })),
);

const EntriesSchema = v.array(CatalogEntrySchema);

/** The catalog: a bare array, or one wrapped as `data` or `models`. */
export const CatalogSchema = v.union([
  EntriesSchema,
  v.pipe(
    v.looseObject({ data: EntriesSchema }),
    v.transform(({ data }) => data),
  ),
  v.pipe(
    v.looseObject({ models: EntriesSchema }),
    v.transform(({ models }) => models),
  ),
]);

/** Prices of one model in US dollars per million tokens; undefined where the catalog does not tell. */
export type Prices = v.InferOutput<typeof CatalogEntrySchema>['prices'];
