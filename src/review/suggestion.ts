/** Pure: a replacement that a model wrote → a suggestion that GitHub can apply, or why it is none. */
import type { FileDiff } from '../diff/parse.ts';
import { longestBackticks } from '../markdown/inert.ts';
import { isMarkdown } from '../prompt/front-matter.ts';
import { removeInvisible, stripControls } from '../text/invisible.ts';
import { type Anchor, linesBetween } from './anchor.ts';

export type Suggestion = { text: string } | { problem: string };

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function indentationOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** What all lines begin with that are not empty. */
function commonIndentation(lines: readonly string[]): string {
  const indentations = lines.filter((line) => !isBlank(line)).map(indentationOf);
  return indentations.reduce((common, indentation) => {
    let length = 0;
    while (length < common.length && common[length] === indentation[length]) length += 1;
    return common.slice(0, length);
  }, indentations[0] ?? '');
}

/**
 * The indentation of what is replaced, where the replacement has none: on every line, or on the first alone, where only
 * the ends of the text were trimmed.
 *
 * @returns undefined where it could be either
 */
function restoreIndentation(
  replacement: readonly string[],
  original: readonly string[],
): readonly string[] | undefined {
  const indentation = commonIndentation(original);
  if (indentation === '' || commonIndentation(replacement) !== '') return replacement;
  const [first = '', ...rest] = replacement;
  const restIndentation = commonIndentation(rest);
  if (indentationOf(first) === '' && restIndentation.startsWith(indentation)) {
    const wholeRest = commonIndentation(original.slice(1));
    if (restIndentation === wholeRest) return [indentation + first, ...rest];
    if (indentation + restIndentation !== wholeRest) return undefined;
  }
  return replacement.map((line) => (isBlank(line) ? line : indentation + line));
}

const FENCE = /^\s*(?:`{3,}|~{3,})/;

/**
 * A model may put its code in a fence.
 *
 * @returns undefined where it is not told what of it is code
 */
function withoutFence(
  rows: readonly string[],
  original: readonly string[],
  path: string,
): readonly string[] | undefined {
  const fences = rows.flatMap((row, index) => (FENCE.test(row) ? [index] : []));
  const [opening, closing] = fences;
  if (opening === undefined || original.some((line) => FENCE.test(line))) return rows;
  const isAround = (index: number) => index < opening || (closing !== undefined && index > closing);
  const isOneBlock = fences.length === 2 && rows.every((row, index) => !isAround(index) || isBlank(row));
  // In Markdown, a fence may be what it suggests.
  return isOneBlock && !isMarkdown(path) ? rows.slice(opening + 1, closing) : undefined;
}

/** A line as the model was shown it, and as it may copy it. */
const NUMBERED = /^\s*>?\s*\d+ [ +]/;

function isNumbered(rows: readonly string[]): boolean {
  return rows.filter((row) => !isBlank(row)).every((row) => NUMBERED.test(row));
}

/** Together with a long finding still less than a comment may have. */
const MAX_CHARACTERS = 15_000;

/**
 * @param original the file before anything was taken out of it: what a suggestion replaces must be what is there
 * @param shown the file as the model saw it
 */
export function buildSuggestion(
  replacement: string,
  anchor: Anchor,
  original: FileDiff,
  shown: FileDiff,
): Suggestion {
  if (anchor.side === 'LEFT') return { problem: 'the lines are removed' };
  const lines = linesBetween(original, anchor);
  if (lines.length === 0) return { problem: 'the lines are not in the diff' };
  if (lines.some(({ kind }) => kind === 'removed')) return { problem: 'removed lines stand between them' };
  if (lines.some(({ hasCarriageReturn }) => hasCarriageReturn)) {
    return { problem: 'the file has CRLF line ends' };
  }
  const texts = lines.map(({ text }) => text);
  const seen = linesBetween(shown, anchor).map(({ text }) => text);
  if (texts.join('\n') !== seen.join('\n')) return { problem: 'the model did not see the lines as they are' };
  const written = replacement.replaceAll('\r\n', '\n').replace(/\n$/, '');
  if (written.length > MAX_CHARACTERS) return { problem: 'it is too long' };
  // What a reviewer does not see must not be applied by a click: https://trojansource.codes
  if (removeInvisible(stripControls(written)).text !== written || /[\r\u2028\u2029]/.test(written)) {
    return { problem: 'it holds characters that nobody sees' };
  }
  const code = withoutFence(written.split('\n'), texts, anchor.path);
  if (!code) return { problem: 'it is more than code' };
  if (code.every(isBlank)) return { problem: 'it replaces the lines by nothing' };
  if (isNumbered(code) && !isNumbered(texts)) return { problem: 'it holds the numbers of the diff' };
  const restored = restoreIndentation(code, texts);
  if (!restored) return { problem: 'its indentation is not clear' };
  const text = restored.join('\n');
  return text === texts.join('\n') ? { problem: 'it changes nothing' } : { text };
}

/** The block that GitHub offers to apply; its fence is longer than any run of backticks inside. */
export function buildSuggestionBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestBackticks(text) + 1));
  return `${fence}suggestion\n${text}\n${fence}`;
}
