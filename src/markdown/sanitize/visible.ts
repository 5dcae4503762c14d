/** Pure: Markdown without what nobody sees. */
import { removeInvisible, stripControls, type VisibleText } from '../../text/invisible.ts';

/** Line and paragraph separators end a line for some, and for others they are white space, or nothing. */
export function toVisible(text: string): VisibleText {
  const { text: visible, removed } = removeInvisible(text);
  const clean = stripControls(visible.replace(/[\u2028\u2029]/g, ''));
  return { text: clean, removed: removed + visible.length - clean.length };
}
