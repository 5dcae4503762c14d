/** Pure: Markdown as GitHub reads it → its syntax tree, whose nodes know their place in the text. */
import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';

/** The transforms look for addresses in text that is read already, and make nodes without a place. */
const NODES = gfmFromMarkdown().map(({ enter = {}, exit = {} }) => ({ enter, exit }));

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
