/** Pure: text shown as code, which does nothing there. */
import type { Span } from '../markdown-tree.ts';
import { applyEdits } from './edits.ts';
import { findCommands } from './references.ts';

/** Of this action's own comments. */
export const MARKER = /<!--(?=\s*pinata-inference)/gi;

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
  const longest = (line.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const mark = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  const code = `${mark}${pad}${isInTable ? line.replace(/\\?\|/g, '\\|') : line}${pad}${mark}`;
  const before = /[`\\]/.test(text.charAt(start - 1)) || isAfterAddress(text, start) ? ' ' : '';
  const after = text.charAt(end) === '`' ? ' ' : '';
  return `${before}${code}${after}`;
}

/** A block that shows text as it is. */
export function toBlock(text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const commands = findCommands(text).map(({ start }) => ({ start, end: start, replacement: '· ' }));
  const inert = applyEdits(text, commands).text.replaceAll(MARKER, '&lt;!--');
  return `${fence}text\n${inert}\n${fence}`;
}
