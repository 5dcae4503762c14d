/** Pure: changes to a text, each at its place. No parser is needed for that, and none is loaded. */
import type { Span } from '../parse.ts';

/** Replaces a part of the text. */
export interface Replacement extends Span {
  replacement: string;
}

/** What stands within another edit is for the next round. */
export function applyEdits<E extends Replacement>(
  text: string,
  edits: readonly E[],
): { text: string; applied: E[] } {
  const applied: E[] = [];
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
    applied.push(edit);
  }
  return { text: result + text.slice(at), applied };
}
