/** Pure: text shown as code, which does nothing there. */
import { longestBackticks, toTextBlock } from '../inert.ts';
import { unmark } from '../marker.ts';
import type { Span } from '../parse.ts';

/** An address that goes on for longer is none that anybody wrote. */
export const MAX_WORD = 2_000;

/** GitHub's parser takes all up to the next space for a part of an address, marks of code included. */
export function isAfterAddress(text: string, at: number): boolean {
  const [word = ''] = /[^ \t\r\n<]*$/.exec(text.slice(Math.max(0, at - MAX_WORD), at)) ?? [];
  return /[:@]|www\./i.test(word);
}

/** Inline code. Nothing inside of it is read; what stands beside it can't become a part of its marks. */
export function toInlineCode(
  content: string,
  text: string,
  { start, end }: Span,
  isInTable: boolean,
): string {
  const line = content.replace(/\s*[\r\n]\s*/g, ' ').trim();
  const mark = '`'.repeat(longestBackticks(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  const code = `${mark}${pad}${isInTable ? line.replace(/\\?\|/g, '\\|') : line}${pad}${mark}`;
  const before = /[`\\]/.test(text.charAt(start - 1)) || isAfterAddress(text, start) ? ' ' : '';
  const after = text.charAt(end) === '`' ? ' ' : '';
  return `${before}${code}${after}`;
}

/** A block that shows text as it is. */
export function toBlock(text: string): string {
  return toTextBlock(unmark(text));
}
