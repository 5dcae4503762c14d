/** Pure: a replacement that a model wrote → a suggestion that GitHub can apply, or why it is none. */
import type { FileDiff } from '../diff/parse.ts';
import { longestBackticks } from '../markdown/inert.ts';
import { type Anchor, linesBetween } from './anchor.ts';

export type Suggestion = { text: string } | { problem: string };

function indentationOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** What all lines begin with that are not empty. */
function commonIndentation(lines: readonly string[]): string {
  const indentations = lines.filter((line) => line.trim() !== '').map(indentationOf);
  return indentations.reduce((common, indentation) => {
    let length = 0;
    while (length < common.length && common[length] === indentation[length]) length += 1;
    return common.slice(0, length);
  }, indentations[0] ?? '');
}

/** The indentation of what is replaced, where the replacement has none. */
function restoreIndentation(replacement: readonly string[], original: readonly string[]): readonly string[] {
  const indentation = commonIndentation(original);
  if (indentation === '' || commonIndentation(replacement) !== '') return replacement;
  return replacement.map((line) => (line.trim() === '' ? line : indentation + line));
}

/** A model may put its code in a fence. */
function withoutFence(replacement: string): string {
  const [, code] = /^\s*(?:```|~~~)[^\n]*\n([\s\S]*?)\n?(?:```|~~~)\s*$/.exec(replacement) ?? [];
  return code ?? replacement;
}

/** A comment has 65,536 characters, and more in it than this. */
const MAX_SUGGESTION_CHARACTERS = 20_000;

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
  const rows = withoutFence(replacement.replaceAll('\r\n', '\n')).replace(/\n$/, '').split('\n');
  const restored = restoreIndentation(rows, texts).join('\n');
  if (restored.length > MAX_SUGGESTION_CHARACTERS) return { problem: 'it is too long for a comment' };
  if (restored.trim() === '') return { problem: 'it replaces the lines by nothing' };
  if (restored === texts.join('\n')) return { problem: 'it changes nothing' };
  return { text: restored };
}

/** The block that GitHub offers to apply; its fence is longer than any run of backticks inside. */
export function buildSuggestionBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestBackticks(text) + 1));
  return `${fence}suggestion\n${text}\n${fence}`;
}
