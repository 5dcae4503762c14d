/** Pure: what a reader sees of Markdown: characters behind references and between marks come together for him. */
import type { Nodes, Root } from 'mdast';
import { type Span, spanOf, spanOfChildren, unescapeMarkdown } from '../parse.ts';
import { isBlockOfText } from './blocks.ts';

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

function* readTexts(node: Nodes): Generator<SeenBlock> {
  if (node.type === 'code') yield { ...spanOf(node), text: node.value };
  // Within a line, tags have no text of their own.
  if (node.type === 'html') yield { ...spanOf(node), text: withoutTags(node.value) };
  if (!('children' in node)) return;
  if (isBlockOfText(node)) yield { ...spanOfChildren(node), text: readInline(node) };
  for (const child of node.children) yield* readTexts(child);
}

/** Shown where the pointer is, by the browser, or where there is no picture. */
function* readAddresses(node: Nodes): Generator<SeenBlock> {
  if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
    yield { ...spanOf(node), text: `${node.url}\n${node.title ?? ''}` };
  }
  if (node.type === 'image' || node.type === 'imageReference')
    yield { ...spanOf(node), text: node.alt ?? '' };
  if ('children' in node) for (const child of node.children) yield* readAddresses(child);
}

/** The blocks of a text that was made harmless, in their order, and then the addresses in it. */
export function readSeen(tree: Root): SeenBlock[] {
  return [...readTexts(tree), ...readAddresses(tree)];
}
