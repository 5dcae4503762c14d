/** Pure: small pieces of Markdown that hold untrusted values. */
import { toInertLines } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';
import { mayBeActive } from './active.ts';

/**
 * Foreign text as inert lines, without secrets of this run. Redacted last: a secret may come together only when the
 * invisible characters between its parts are gone.
 */
export function toCleanText(untrusted: string, separator: string): string {
  return redactor.redact(toInertLines(untrusted.toWellFormed()).join(separator)).text;
}

/** Inline code; nothing inside is rendered. Fit for a table's cell. */
export function inlineCode(untrusted: string): string {
  const text = toCleanText(untrusted, ' ').replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
  return text === '' ? '' : `\`${text}\``;
}

/** How many there are in the longest run. */
export function longestBackticks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
}

/** Languages for which GitHub draws nothing. */
type BlockLanguage = 'text' | 'diff';

/** A fenced block whose fence is longer than any run of backticks inside. */
export function toTextBlock(text: string, language: BlockLanguage = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestBackticks(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** The same, of untrusted text. */
export function codeBlock(untrusted: string, language: BlockLanguage = 'text'): string {
  return toTextBlock(toCleanText(untrusted, '\n'), language);
}

/** A formula needs more than an amount of money. */
const DOLLARS = /\$(?=\d)/g;

/**
 * A sentence of our own that came by a file: names in backticks are code, and so is all of it where anything in the
 * rest could be more than words. Fit for the middle of a line, and for a table's cell.
 */
export function inertSentence(untrusted: string): string {
  const line = toCleanText(untrusted, ' ').trim();
  const parts = line.split(/(`[^`]+`)/);
  const isCode = (index: number) => index % 2 === 1;
  const words = parts.filter((_, index) => !isCode(index)).join(' ');
  if (mayBeActive(words.replace(DOLLARS, ''))) return inlineCode(line);
  return parts.map((part, index) => (isCode(index) ? inlineCode(part.slice(1, -1)) : part)).join('');
}

/** A sentence of our own that a reader must not miss */
export function toWarning(sentence: string): string {
  return `> [!WARNING]\n> ${sentence}`;
}
