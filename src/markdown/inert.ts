/** Pure: small pieces of Markdown that hold untrusted values. */
import { toInertLines } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';

/** Redacted last: a secret may come together only when the invisible characters between its parts are gone. */
function toCleanText(untrusted: string, separator: string): string {
  return redactor.redact(toInertLines(untrusted).join(separator)).text;
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

/** A fenced block whose fence is longer than any run of backticks inside. */
export function toTextBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestBackticks(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** The same, of untrusted text. */
export function codeBlock(untrusted: string): string {
  return toTextBlock(toCleanText(untrusted, '\n'));
}

/** A sentence of our own that a reader must not miss */
export function toWarning(sentence: string): string {
  return `> [!WARNING]\n> ${sentence}`;
}
