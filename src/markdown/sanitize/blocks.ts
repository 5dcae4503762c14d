/** Pure: what parsers make of the lines that stand together. */
import type { Html, Nodes, Parents } from 'mdast';

/** Whether text stands in it that is read as one: GitHub looks for keywords across its marks. */
export function isBlockOfText({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/** What holds blocks, and ends what is open in them where it ends. */
export function isContainer({ type }: Nodes): boolean {
  return ['blockquote', 'listItem', 'tableCell', 'footnoteDefinition'].includes(type);
}

/** Within a line of text, they would end its block. */
export function isBlockTag(name: string): boolean {
  return name === 'details' || name === 'summary';
}

/** In a quotation, too. */
export const EMPTY_LINE = /\n[ \t>]*\n/;

/** Whether the last thing in it is a line of text. */
export function endsWithText(node: Nodes): boolean {
  if (node.type === 'paragraph' || node.type === 'table') return true;
  const last = 'children' in node && !isBlockOfText(node) ? node.children.at(-1) : undefined;
  return last !== undefined && endsWithText(last);
}

const MAX_INDENT = 200;

/**
 * Whether a tag begins a line in a list or a quotation that is not written as a part of that: GitHub's parser lets it
 * begin a block, which ends the list, and in which no mark of Markdown means anything.
 */
export function isLazyStart({ position }: Html, ancestors: readonly Parents[], text: string): boolean {
  const container = ancestors.findLast(isContainer)?.position;
  if (!position || !container) return false;
  const { column, offset = 0 } = position.start;
  const before = text.slice(Math.max(0, offset - MAX_INDENT), offset);
  return column <= container.start.column && /(?:^|[\r\n])[ \t>]*$/.test(before);
}
