/** Pure: changes to a text, each at its place. */
import type { Span } from '../markdown-tree.ts';

/** Replaces a part of the text. */
export interface Replacement extends Span {
  replacement: string;
}

function findAll(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}

/** Where a piece of a text node stands in its source; undefined where that is written in another way. */
export function locate(raw: string, value: string, { start, end }: Span): Span | undefined {
  if (raw === value) return { start, end };
  const piece = value.slice(start, end);
  const inValue = findAll(value, piece);
  for (const written of [piece, piece.replaceAll('&', '&amp;')]) {
    const inRaw = findAll(raw, written);
    const at = inRaw[inValue.indexOf(start)];
    if (inRaw.length === inValue.length && at !== undefined) return { start: at, end: at + written.length };
  }
  return undefined;
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
