/** Why an answer ended, in the words of those who end it: whole, cut, filtered or broken. */

/**
 * - `whole`: the model said all it wanted to.
 * - `cut`: a cap of tokens ended it.
 * - `filtered`: a filter or the model's own refusal ended it.
 * - `broken`: something failed.
 * - `unknown`: nobody documents the word.
 */
export type AnswerEnd = 'whole' | 'cut' | 'filtered' | 'broken' | 'unknown';

/** By who documents it. Words are compared in lower case, with `_` for `-`, spaces and nothing for a prefix. */
const DOCUMENTED: readonly (readonly [source: string, words: Partial<Record<AnswerEnd, string>>])[] = [
  [
    'https://platform.openai.com/docs/api-reference/chat/object, and Responses’ incomplete_details',
    {
      whole: 'stop tool_calls function_call completed',
      cut: 'length max_output_tokens incomplete',
      filtered: 'content_filter',
      broken: 'failed cancelled',
    },
  ],
  [
    'https://docs.anthropic.com/en/api/handling-stop-reasons',
    {
      whole: 'end_turn stop_sequence tool_use',
      cut: 'max_tokens model_context_window_exceeded pause_turn',
      filtered: 'refusal',
    },
  ],
  [
    'https://ai.google.dev/api/generate-content#FinishReason',
    {
      filtered:
        'safety recitation language blocklist prohibited_content spii image_safety image_prohibited_content image_recitation model_armor',
      broken:
        'malformed_function_call unexpected_tool_call too_many_tool_calls missing_thought_signature malformed_response other no_image image_other',
    },
  ],
  [
    'https://docs.cohere.com/reference/chat',
    {
      whole: 'complete tool_call',
      cut: 'error_limit',
      filtered: 'error_toxic',
      broken: 'error timeout user_cancel',
    },
  ],
  ['https://docs.mistral.ai/api', { cut: 'model_length' }],
  ['https://api-docs.deepseek.com/api/create-chat-completion', { broken: 'insufficient_system_resource' }],
  ['https://docs.bigmodel.cn/api-reference', { filtered: 'sensitive', broken: 'network_error' }],
  [
    'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html',
    {
      filtered: 'guardrail_intervened content_filtered',
      broken: 'malformed_model_output malformed_tool_use',
    },
  ],
  [
    'https://cloud.ibm.com/apidocs/watsonx-ai#text-chat',
    { whole: 'eos_token', cut: 'token_limit time_limit', broken: 'not_finished' },
  ],
  ['https://huggingface.co/docs/text-generation-inference/reference/api_reference', { whole: 'eos' }],
  ['https://docs.vllm.ai and https://docs.sglang.ai', { broken: 'abort repetition' }],
  [
    'https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md',
    { whole: 'stopped_eos stopped_word stop_word word', cut: 'limit stopped_limit' },
  ],
  [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html',
    { whole: 'finish finished' },
  ],
  [
    'https://docs.djl.ai/master/docs/serving/serving/docs/lmi/user_guides/lmi_input_output_schema.html',
    { whole: 'stop_token sequence' },
  ],
  ['https://github.com/ollama/ollama/blob/main/docs/api.md', { broken: 'load unload' }],
  [
    'https://lmstudio.ai/docs/typescript/api-reference/llm-prediction-stop-reason',
    {
      whole: 'eos_found stop_string_found',
      cut: 'max_predicted_tokens_reached context_length_reached',
      broken: 'user_stopped model_unloaded',
    },
  ],
  [
    'https://yandex.cloud/en/docs/foundation-models/text-generation/api-ref',
    {
      whole: 'alternative_status_final',
      cut: 'alternative_status_truncated_final',
      filtered: 'alternative_status_content_filter',
      broken: 'alternative_status_partial',
    },
  ],
  ['https://developers.sber.ru/docs/ru/gigachat/api/reference', { filtered: 'blacklist' }],
  [
    'https://docs.ai21.com and https://docs.aleph-alpha.com',
    { whole: 'endoftext end_of_text stop_sequence_reached', cut: 'maximum_tokens' },
  ],
  ['https://cloud.baidu.com/doc/WENXINWORKSHOP', { whole: 'normal' }],
  ['https://docs.reka.ai', { cut: 'context' }],
];

const ENDS: ReadonlyMap<string, AnswerEnd> = new Map(
  DOCUMENTED.flatMap(([, words]) =>
    (['whole', 'cut', 'filtered', 'broken'] as const).flatMap((end) =>
      (words[end] ?? '').split(' ').map((word): [string, AnswerEnd] => [word, end]),
    ),
  ),
);

/** What servers call by words of their own, by what the words say: `contentFilter`, `server_error`, `max_length`. */
const BY_SENSE: readonly (readonly [AnswerEnd, RegExp])[] = [
  [
    'broken',
    /error|fail|invalid|rate_?limit|abort|cancel|time_?out|overload|disconnect|interrupt|malformed|unavailable|crash/,
  ],
  ['filtered', /filter|safety|polic|moderat|blocked|sensitive|risk|censor|prohibit|flagged|refus|inspection/],
  ['cut', /length|max_|_max|limit|truncat|context_window/],
  ['whole', /^(?:end|done|success|natural|eot|function|tools?|end_of_\w+)$/],
];

function normalise(word: string): string {
  return word
    .trim()
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/^finish_?reason[._]/, '');
}

/** What servers write while an answer goes on, instead of nothing. */
const NOT_YET = new Set(['', 'null', 'none', 'nil', 'undefined', 'unspecified']);

/** The reason as it was given; undefined where a server says in words that there is none yet. */
export function readFinishReason(word: string | null | undefined): string | undefined {
  return word === null || word === undefined || NOT_YET.has(normalise(word)) ? undefined : word;
}

function classifyWord(word: string): AnswerEnd {
  return ENDS.get(word) ?? BY_SENSE.find(([, sense]) => sense.test(word))?.[0] ?? 'unknown';
}

/** @param finishReason undefined where none was given: by `[DONE]`, or a complete JSON, the server said it was done */
export function classifyEnd(finishReason: string | undefined): AnswerEnd {
  if (finishReason === undefined) return 'whole';
  const whole = normalise(finishReason);
  if (ENDS.has(whole)) return classifyWord(whole);
  // Gemini’s compatible routes write both words, as in `content_filter: RECITATION`: the second is its own.
  return classifyWord(whole.split(/[:;,|]_?/).findLast((word) => word !== '') ?? '');
}
