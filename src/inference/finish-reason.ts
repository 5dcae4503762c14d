/** Why an answer ended, in the words of those who end it: whole, cut, filtered or broken. */

/**
 * - `whole`: the model said all it wanted to.
 * - `cut`: a cap of tokens ended it.
 * - `filtered`: a filter or the model's own refusal ended it.
 * - `broken`: something failed.
 * - `unknown`: nobody documents the word.
 */
type AnswerEnd = 'whole' | 'cut' | 'filtered' | 'broken' | 'unknown';

/**
 * Documented words that do not tell by themselves what they mean. `__tests__/wire/members/finish-reasons.jsonl` has who
 * documents each, and those that are told by their sense.
 */
const DOCUMENTED: readonly (readonly [AnswerEnd, words: string])[] = [
  [
    'whole',
    'stop stop_token stop_word stop_sequence stop_sequence_reached stop_string_found stopped_eos stopped_word word ' +
      'eos eos_token eos_found endoftext end_turn sequence complete completed finish finished normal ' +
      'alternative_status_final tool_call tool_calls tool_use function_call',
  ],
  ['cut', 'incomplete pause_turn error_limit maximum_tokens context'],
  [
    'filtered',
    'recitation image_recitation language spii blocklist blacklist model_armor guardrail_intervened error_toxic',
  ],
  [
    'broken',
    'other no_image image_other unexpected_tool_call too_many_tool_calls missing_thought_signature not_finished ' +
      'insufficient_system_resource repetition load unload model_unloaded user_stopped alternative_status_partial',
  ],
];

const ENDS: ReadonlyMap<string, AnswerEnd> = new Map(
  DOCUMENTED.flatMap(([end, words]) => words.split(' ').map((word): [string, AnswerEnd] => [word, end])),
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

/** In lower case, with `_` for `-`, spaces and humps, and without the name of an enumeration before it. */
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

/** @param finishReason undefined where none was given: by `[DONE]`, or a complete JSON, the server said it was done */
export function classifyEnd(finishReason: string | undefined): AnswerEnd {
  if (finishReason === undefined) return 'whole';
  // Gemini’s compatible routes write both words, as in `content_filter: RECITATION`: the second is its own.
  const parts = normalise(finishReason).split(/[:;,|]_?/);
  const word = parts.findLast((part) => part !== '') ?? '';
  return ENDS.get(word) ?? BY_SENSE.find(([, sense]) => sense.test(word))?.[0] ?? 'unknown';
}
