/**
 * Pure: what parsers differ in. A block with any of it is rendered anew, in Markdown that leaves no doubt: a difference
 * that shows up needs a line here, and nothing that knows how to write it better.
 */
import type { Nodes } from 'mdast';
import { sourceOf, spanOf } from '../parse.ts';

const DOUBTFUL_TEXT = new RegExp(
  [
    // What is no tag here may be one for another parser, or with what follows the text.
    String.raw`\\?<[!?]|(?<!\\)<[A-Za-z/]`,
    // Notes, definitions and links for one parser only.
    String.raw`(?<!\\)\[\^|\]:[ \t]*(?:[\r\n]|$)|(?<!\\)\]\(`,
    // Marks of code that enclose nothing could enclose what is written beside them.
    String.raw`(?<!\\)(?:\\\\)*${'`'}`,
    // Addresses that are no links.
    String.raw`:\/\/|www\.`,
    // A row of marks, as a table has below its head.
    String.raw`[\r\n][ \t>]*[|:-][|:\- \t]*(?:[\r\n]|$)`,
    // A task without words: GitHub's parser takes the item for empty.
    String.raw`^\[[ \t\r\nxX]\][ \t]*(?:[\r\n]|$)`,
  ].join('|'),
  'i',
);

/** At the start of a line, but behind code, parsers differ in whether it begins a list. */
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])[ \t\r\n]/;

/** A tag at the start of a line ends the paragraph for one parser, and the code with it. */
const CODE_ENDED_BY_TAG = /[\r\n][ \t>]*</;

/** All up to the next space is a part of an address for one parser, marks of code included. */
const ADDRESS_BEFORE = /(?:[:@]|www\.)[^ \t\r\n<]*$/i;

/** At the start of a line or an item in a quotation or a list, a tag begins a block, or ends one. */
const START_OF_LINE = /^(?:[ \t>]|[-*+]|\d{1,9}[.)])*$/;

/** An address that is written out ends where a sentence goes on, or ends. */
const BEFORE_ADDRESS = /(?:^|[ \t("'])$/;
const AFTER_ADDRESS = /^(?:[)"'.,;!?]{0,2}(?:[ \t\r\n]|$)|[)"'.,;!?]{3})/;

/** In what stands behind a label. Parsers differ in whether a backslash takes the meaning from a reference. */
const DOUBTFUL_TARGET = /(?<!^\]\()<|[\\\r\n]/;

export const EMPTY_LINE = /\r?\n[ \t>]*\r?\n|\r[ \t>]*\r(?!\n)/;

export function isFenced(source: string): boolean {
  return /^(?:`{3,}|~{3,})/.test(source);
}

/** Whether an address that is written out could be longer, or shorter, for another parser. */
export function isDoubtfulAddress(node: Nodes, text: string): boolean {
  const { end } = spanOf(node);
  return !BEFORE_ADDRESS.test(lineBefore(node, text)) || !AFTER_ADDRESS.test(text.slice(end, end + 3));
}

/** What stands before a node in its line; of a long line, the end of that. */
export function lineBefore(node: Nodes, text: string): string {
  const { start } = spanOf(node);
  const before = text.slice(Math.max(0, start - 500), start);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

function isDoubtful(node: Nodes, text: string, isNested: boolean): boolean {
  const source = sourceOf(node, text);
  switch (node.type) {
    case 'text':
      return (
        DOUBTFUL_TEXT.test(source) || (LIST_MARK.test(source) && START_OF_LINE.test(lineBefore(node, text)))
      );
    case 'inlineCode':
      return CODE_ENDED_BY_TAG.test(source) || ADDRESS_BEFORE.test(lineBefore(node, text));
    case 'image':
      return DOUBTFUL_TARGET.test(source);
    case 'link': {
      if (source.startsWith('<')) return false;
      if (!source.startsWith('[')) return isDoubtfulAddress(node, text);
      const last = node.children.at(-1);
      return DOUBTFUL_TARGET.test(last ? text.slice(spanOf(last).end, spanOf(node).end) : source);
    }
    case 'code':
      // What follows could make a marker of it.
      return !isFenced(source) && /<!--\s*$/.test(source);
    case 'html':
      return isNested && START_OF_LINE.test(lineBefore(node, text));
    case 'listItem': {
      // Where an item begins with code, parsers differ in what else in it is indented enough to be code.
      const [first] = node.children;
      return first?.type === 'code' && !isFenced(sourceOf(first, text));
    }
    default:
      return false;
  }
}

/**
 * Whether the second of two blocks may go on with the first: where no empty line stands between them, and code without
 * marks, once what stands before it is gone.
 */
export function isDoubtfulJoin(before: Nodes, after: Nodes, text: string): boolean {
  if (before.type === 'html' && after.type === 'code' && !isFenced(sourceOf(after, text))) return true;
  if (EMPTY_LINE.test(text.slice(spanOf(before).end, spanOf(after).start))) return false;
  if (before.type === 'table') return true;
  const isLoneTag = after.type === 'html' && !/^\s*<\/?(?:details|summary)\b/i.test(after.value);
  return isLoneTag && before.type !== 'heading';
}

/** Whether parsers could differ in a block. */
export function hasDoubt(node: Nodes, text: string, isNested = false): boolean {
  if (isDoubtful(node, text, isNested)) return true;
  const isWrittenOut = node.type === 'link' && !sourceOf(node, text).startsWith('[');
  if (!('children' in node) || isWrittenOut) return false;
  const isContainer = ['blockquote', 'listItem', 'footnoteDefinition'].includes(node.type);
  return node.children.some((child, index) => {
    const before = node.children[index - 1];
    const isJoined = isContainer && before !== undefined && isDoubtfulJoin(before, child, text);
    return isJoined || hasDoubt(child, text, isNested || isContainer);
  });
}
