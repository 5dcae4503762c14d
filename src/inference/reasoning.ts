/** What a model thought before it answered is no part of its answer, however it is set off within the text. */
import { readJson } from '../text/json.ts';

export interface SplitText {
  /** The answer, without the thought before it; empty where there is nothing but thought. */
  answer: string;
  hasReasoning: boolean;
}

/** A text that begins with the first goes on as thought up to the second. */
interface Delimiter {
  begin: RegExp;
  /** Else the closing tag of the `name` that `begin` found. */
  end?: RegExp;
  /** What begins so and never ends may be anything; else it is thought that was cut off. */
  isUnsure?: boolean;
}

const DELIMITERS: readonly Delimiter[] = [
  // Tags of chat templates, by the words that their names have: `think` of DeepSeek R1, Qwen 3, GLM and many others,
  // `seed:think`, `longcat_think`, `antThinking`, and those that system prompts ask for.
  { begin: /^<(?<name>[\w:]{0,24}(?:think(?:ing)?|thoughts?|reasoning))(?:\s[^<>]*)?>/i },
  {
    begin:
      /^<(?<name>[\w:]{0,24}(?:(?:think|thinking|thoughts?|reasoning)_\w{1,24}|reason|reflection|scratchpad|analysis|cot|chain_of_thought))(?:\s[^<>]*)?>/i,
    isUnsure: true,
  },
  // Magistral: https://docs.mistral.ai/capabilities/reasoning
  { begin: /^\[THINK\]/, end: /\[\/THINK\]/ },
  // Kimi-VL-Thinking, Sky-T1 and OpenThinker, Command A Reasoning, Gemma, Apertus, Pangu and Hunyuan: their chat templates
  { begin: /^◁think▷/, end: /◁\/think▷/ },
  { begin: /^<\|begin_of_thought\|>/, end: /<\|end_of_thought\|>/ },
  { begin: /^<\|START_THINKING\|>/, end: /<\|END_THINKING\|>/ },
  { begin: /^<unused94>(?:thought)?/, end: /<unused95>/ },
  { begin: /^<\|channel>thought/, end: /<channel\|>/ },
  { begin: /^<\|inner_prefix\|>/, end: /<\|inner_suffix\|>/ },
  { begin: /^\[unused16\]/, end: /\[unused17\]/ },
  { begin: /^<\|think(?:ing|_start)?\|>/, end: /<\|(?:\/think(?:ing)?|think_end)\|>/ },
  // Granite: https://github.com/vllm-project/vllm/blob/main/vllm/reasoning/granite_reasoning_parser.py
  { begin: /^Here(?:[’']s| is) my thought process:/, end: /Here(?:[’']s| is) my response:/ },
  // Open WebUI and LM Studio
  { begin: /^<details\s[^<>]{0,100}?type="?reasoning"?[^<>]{0,200}>/i, end: /<\/details>/ },
  // A fence that is named so
  {
    begin: /^(?:`{3,}|~{3,})[ \t]*(?:think|thinking|thought|reasoning)[ \t]*\n/i,
    end: /^(?:`{3,}|~{3,})[ \t]*$/m,
  },
];

/** No model thinks in more pieces before it answers. */
const MAX_BLOCKS = 100;

/** A thought without words, as templates write it where thinking is off. */
const EMPTY_THOUGHT = /^<think\s*\/>/;

/** The tags that templates write themselves, so that only their end is left. */
const TEMPLATE_TAG = {
  begin: /<[\w:]{0,24}think(?:ing)?>|\[THINK\]|◁think▷/,
  end: /<\/[\w:]{0,24}think(?:ing)?\s*>|\[\/THINK\]|◁\/think▷/,
};

/** Some models end a thought twice. */
const REPEATED_END = new RegExp(`^(?:${TEMPLATE_TAG.end.source})`);

/** What the same models put around the answer that follows. */
const ANSWER_WRAPPERS = [
  [/^<(?:answer|response|output|solution|final)>/i, /<\/(?:answer|response|output|solution|final)>\s*$/i],
  [/^<\|begin_of_solution\|>/, /<\|end_of_solution\|>\s*$/],
  [/^<\|START_(?:RESPONSE|TEXT)\|>/, /<\|END_(?:RESPONSE|TEXT)\|>\s*$/],
] as const;

/** White space, and what is not seen either, at the start of a text. */
const LEADING = /^[\s\p{Default_Ignorable_Code_Point}]+/u;

function trimStart(text: string): string {
  return text.replace(LEADING, '');
}

interface Mark {
  isEnd: boolean;
  isInCode: boolean;
  start: number;
  /** Where the text goes on behind it. */
  end: number;
}

/** The marks of thought in `text`, in their order. */
function* findMarks(text: string, begin: RegExp, end: RegExp): Generator<Mark> {
  const token = new RegExp(
    `(?<end>${end.source})|(?<begin>${begin.source.replace(/^\^/, '')})|(?<fence>^[ \\t>]*(?:\`{3,}|~{3,}))|(?<line>\\n)|\``,
    'gim',
  );
  let isFenced = false;
  let isQuoted = false;
  for (const { 0: found, index, groups = {} } of text.matchAll(token)) {
    const isEnd = groups['end'] !== undefined;
    if (isEnd || groups['begin'] !== undefined)
      yield { isEnd, isInCode: isFenced || isQuoted, start: index, end: index + found.length };
    else if (groups['fence'] !== undefined) isFenced = !isFenced;
    else isQuoted = groups['line'] === undefined && !isQuoted;
  }
}

/**
 * Where the thought that begins `text` ends: at the mark that balances its beginnings, else at the last one. One that is
 * shown as code is spoken of, and ends nothing, unless there is no other: thought may leave its own code open.
 */
function findThoughtEnd(text: string, { begin, end }: { begin: RegExp; end: RegExp }): number | undefined {
  let depth = 0;
  let last: number | undefined;
  let first: number | undefined;
  for (const mark of findMarks(text, begin, end)) {
    if (mark.isEnd) first ??= mark.end;
    if (mark.isInCode) continue;
    depth += mark.isEnd ? -1 : 1;
    if (mark.isEnd) last = mark.end;
    if (depth === 0) return last;
  }
  return last ?? first;
}

/**
 * gpt-oss writes to channels, of which `final` is the answer (https://cookbook.openai.com/articles/openai-harmony);
 * servers that drop its special tokens leave their words behind.
 */
function splitChannels(text: string): SplitText | undefined {
  if (/^(?:<\|start\|>\s*assistant\s*)?<\|channel\|>/.test(text)) {
    const [, final] = /<\|channel\|>\s*final\b[\s\S]{0,100}?<\|message\|>([\s\S]*)$/.exec(text) ?? [];
    const answer = (final ?? '').replace(/<\|(?:return|end|call)\|>\s*$/, '');
    return { answer, hasReasoning: /<\|channel\|>\s*(?:analysis|commentary)\b/.test(text) };
  }
  const [, bare] = /^analysis(?=\S)[\s\S]*?assistantfinal([\s\S]*)$/.exec(text) ?? [];
  return bare === undefined ? undefined : { answer: bare, hasReasoning: true };
}

/**
 * Where the chat template writes the tag that begins, the answer holds the one that ends only
 * (https://github.com/vllm-project/vllm/blob/main/vllm/reasoning/deepseek_r1_reasoning_parser.py). JSON may speak of it.
 */
function findUnopenedEnd(text: string): number | undefined {
  if (/^[[{"]/.test(text) && readJson(text)) return undefined;
  let hasBegin = false;
  for (const { isEnd, isInCode, start, end } of findMarks(text, TEMPLATE_TAG.begin, TEMPLATE_TAG.end)) {
    hasBegin ||= !isEnd;
    if (!isEnd || isInCode) continue;
    // In the middle of a line it is spoken of; at the end of one, where a beginning was spoken of before.
    const isFirst = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, start - 4), start));
    const isLast = !hasBegin && /^[ \t]*(?:\r?\n|$|[[{])/.test(text.slice(end, end + 200));
    if (isFirst || isLast) return end;
  }
  return undefined;
}

function unwrapAnswer(text: string): string {
  for (const [begin, end] of ANSWER_WRAPPERS) {
    if (!begin.test(text)) continue;
    const inner = text.replace(begin, '');
    // One that was cut off has no end; in the middle, the end is spoken of.
    if (end.test(inner)) return inner.replace(end, '');
    return inner.search(new RegExp(end.source.replace('\\s*$', ''), 'i')) === -1 ? inner : text;
  }
  return text;
}

/** Takes time in proportion to the length of `text`. */
export function splitReasoning(text: string): SplitText {
  let rest = trimStart(text);
  const channels = splitChannels(rest);
  if (channels) return { ...channels, answer: trimStart(channels.answer) };
  let hasReasoning = false;
  for (let blocks = 0; blocks < MAX_BLOCKS; blocks++) {
    const [found] = DELIMITERS.flatMap(({ begin, end, isUnsure = false }) => {
      const match = begin.exec(rest);
      return match ? [{ begin, end: end ?? new RegExp(`</${match.groups?.['name']}\\s*>`), isUnsure }] : [];
    });
    const bare = hasReasoning ? REPEATED_END.exec(rest)?.[0].length : findUnopenedEnd(rest);
    const end = found ? findThoughtEnd(rest, found) : (EMPTY_THOUGHT.exec(rest)?.[0].length ?? bare);
    if (found && !found.isUnsure && end === undefined) return { answer: '', hasReasoning: true };
    if (end === undefined) break;
    const behind = trimStart(rest.slice(end));
    // A tag that may be anything holds the answer where nothing stands behind it.
    if (found?.isUnsure && behind === '') break;
    hasReasoning = true;
    rest = behind;
  }
  return hasReasoning ? { answer: unwrapAnswer(rest), hasReasoning } : { answer: text, hasReasoning };
}
