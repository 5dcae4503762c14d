/** Pure: what a reader sees of Markdown: characters behind references and between marks come together for him. */
import type { Nodes, Root } from 'mdast';
import { isBlockOfText, type Span, spanOf, spanOfChildren, unescapeMarkdown, walk } from '../parse.ts';

/** A piece of the source, and how it reads. */
export interface SeenBlock extends Span {
  text: string;
}

/** Tags may stand within a word. */
function withoutTags(html: string): string {
  return unescapeMarkdown(html.replace(/<br\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ''));
}

function readInline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return withoutTags(node.value);
  if (node.type === 'break') return '\n';
  // A picture: its words are not seen beside those around it.
  return 'children' in node ? node.children.map(readInline).join('') : '';
}

function readText(node: Nodes): SeenBlock[] {
  if (node.type === 'code') return [{ ...spanOf(node), text: node.value }];
  // Within a line, tags have no text of their own.
  if (node.type === 'html') return [{ ...spanOf(node), text: withoutTags(node.value) }];
  return isBlockOfText(node) ? [{ ...spanOfChildren(node), text: readInline(node) }] : [];
}

/** Shown where the pointer is, by the browser, or where there is no picture. */
function readAddress(node: Nodes): SeenBlock[] {
  const target = 'url' in node ? [`${node.url}\n${node.title ?? ''}`] : [];
  const alt = 'alt' in node ? [node.alt ?? ''] : [];
  return [...target, ...alt].map((text) => ({ ...spanOf(node), text }));
}

/** The blocks of a text that was made harmless, in their order, and then the addresses in it. */
export function readSeen(tree: Root): SeenBlock[] {
  const nodes = [...walk(tree)];
  return [...nodes.flatMap(readText), ...nodes.flatMap(readAddress)];
}
