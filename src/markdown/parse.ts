/** Pure: Markdown as GitHub reads it → its syntax tree, whose nodes know their place in the text. */
import type { Heading, Nodes, Paragraph, Parents, Root, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';

/** The transforms look for addresses in text that is read already, and make nodes without a place. */
const NODES = gfmFromMarkdown().map(({ enter = {}, exit = {}, canContainEols = [] }) => ({
  enter,
  exit,
  canContainEols,
}));

const SYNTAX = gfm();

/** GitHub Flavored Markdown: https://github.github.com/gfm/ */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [SYNTAX], mdastExtensions: NODES });
}

export interface Span {
  start: number;
  /** After the last character. */
  end: number;
}

/** Where a node stands in the text, in UTF-16 code units. */
export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The text of a node, as it is written. */
export function sourceOf(node: Nodes, text: string): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

/** A node and all that it holds, in their order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** Whether text stands in it that is read as one: GitHub looks for keywords across its marks. */
export function isBlockOfText(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** What stands between the marks of a node; empty where nothing does. */
export function spanOfChildren(node: Parents): Span {
  const [first] = node.children;
  const last = node.children.at(-1);
  const { start } = spanOf(node);
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start, end: start };
}

/** What references and backslashes stand for. */
export function unescapeMarkdown(text: string): string {
  return decodeString(text);
}
