/** Pure: small pieces of Markdown that hold foreign values. */
import { toInertLines } from '../runner/log.ts';
import { redactor } from '../runner/redact.ts';

/** Redacted last: a secret may come together only when the invisible characters between its parts are gone. */
function toCleanText(foreign: string, separator: string): string {
  return redactor.redact(toInertLines(foreign).join(separator)).text;
}

/** Inline code; nothing inside is rendered. Fit for a table's cell. */
export function toCode(foreign: string): string {
  const text = toCleanText(foreign, ' ').replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
  return text === '' ? '' : `\`${text}\``;
}

/** A fenced block whose fence is longer than any run of backticks inside. */
export function toFence(foreign: string): string {
  const text = toCleanText(foreign, '\n');
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A sentence of our own that a reader must not miss */
export function toWarning(sentence: string): string {
  return `> [!WARNING]\n> ${sentence}`;
}
