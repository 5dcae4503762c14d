/** Pure: whether a text can have anything in it that Markdown, or GitHub, does more with than to show it. */
import { stripInvisible } from '../text/invisible.ts';

/**
 * Tags, references, mentions, links, code, formulas, escapes, cells, headings and references to issues; addresses; what
 * some take for an end of a line.
 */
const ACTIVE = /[`<&@[\]~$\\|#]|:\/\/|www\.|gh-\d|[\u0085\u2028\u2029]/i;

/** A slash with no letter before it on its line: a command of a bot, also behind the marks of a list or a quotation. */
const COMMAND = /^[^\p{L}\n]*\//mu;

/**
 * Decided after what nobody sees is gone; a text that has any of it is active, since it has to go. Takes time in proportion
 * to the length of `text`.
 */
export function mayBeActive(text: string): boolean {
  if (!text.isWellFormed()) return true;
  return stripInvisible(text) !== text.replaceAll('\r\n', '\n') || ACTIVE.test(text) || COMMAND.test(text);
}
