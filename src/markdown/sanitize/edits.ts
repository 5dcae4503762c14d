/** Pure: changes to a text, each at its place. */
import { type Span, unescapeMarkdown } from '../parse.ts';

/** Replaces a part of the text. */
export interface Replacement extends Span {
  replacement: string;
}

/** How a character may be written: behind a backslash, or as a reference. */
const WRITTEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;

/**
 * Where each UTF-16 code unit of a text node's value stands in its source, which may write it in another way, and has
 * the marks of quotations and lists at the start of its lines.
 */
export function alignValue(raw: string, value: string): Span[] {
  const places: Span[] = [];
  for (let at = 0; at < raw.length && places.length < value.length; ) {
    WRITTEN.lastIndex = at;
    const [written = ''] = WRITTEN.exec(raw) ?? [];
    const decoded = unescapeMarkdown(written);
    const isWritten = decoded !== written && value.startsWith(decoded, places.length);
    const length = isWritten ? written.length : 1;
    const units = isWritten ? decoded.length : Number(raw[at] === value[places.length]);
    for (let unit = 0; unit < units; unit++) places.push({ start: at, end: at + length });
    at += length;
  }
  return places;
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
