/** Pure: where what a reader sees stands in the source. */
import { type Span, unescapeMarkdown } from '../parse.ts';

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
