/** Pure: the hidden lines of this action, and texts that pretend to have one. */

/** Starts every hidden marker of this action. */
export const MARKER_PREFIX = '<!-- pinata-inference';

/** What could be taken for one, up to where it is told apart. */
const FORGED_MARKER = /<!--(?=\s*pinata-inference)/gi;

/** Shows forged markers as the text that they are. */
export function unmark(text: string): string {
  return text.replaceAll(FORGED_MARKER, '&lt;!--');
}
