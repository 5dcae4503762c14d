/**
 * Pure: Markdown that is too long for one comment → parts. A block of code, a table or `<details>` that is cut goes on in
 * the next part. In other surroundings text may come to mean something else, so whoever posts a part makes it harmless
 * first: see `neutralise.ts`.
 */
import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { parseMarkdown, spanOf } from './markdown-tree.ts';
import { findTags } from './neutralise/html.ts';

/** A piece of a text. `prefix + text + suffix` stands alone; the `text`s, one after the other, are the whole. */
export interface Part {
  prefix: string;
  text: string;
  suffix: string;
}

const DETAILS = '<details open><summary>continued</summary>\n\n';
const MAX_TABLE_HEAD_CHARACTERS = 2_000;

/** What a cut goes through. */
interface Open {
  closing: string;
  opening: string;
}

/** How many `<details>` are open, from a place in the text on. */
interface Depth {
  at: number;
  depth: number;
}

function* findHtml(node: Nodes): Generator<Nodes> {
  if (node.type === 'html') yield node;
  if ('children' in node) for (const child of node.children) yield* findHtml(child);
}

function readDepths(tree: Root, text: string): Depth[] {
  const depths: Depth[] = [{ at: 0, depth: 0 }];
  for (const node of findHtml(tree)) {
    const { start, end } = spanOf(node);
    for (const tag of findTags(text.slice(start, end))) {
      if (tag.name !== 'details') continue;
      const before = depths.at(-1)?.depth ?? 0;
      depths.push({ at: start + tag.end, depth: Math.max(0, before + (tag.kind === 'open' ? 1 : -1)) });
    }
  }
  return depths;
}

class Cutter {
  readonly #text: string;
  readonly #blocks: readonly RootContent[];
  readonly #depths: readonly Depth[];

  constructor(text: string) {
    const tree = parseMarkdown(text);
    this.#text = text;
    this.#blocks = tree.children;
    this.#depths = readDepths(tree, text);
  }

  /** The nodes that a cut goes through, from the outermost on. */
  #pathTo(at: number): Nodes[] {
    const path: Nodes[] = [];
    let nodes: readonly Nodes[] = this.#blocks;
    for (;;) {
      const node = nodes.find((candidate) => spanOf(candidate).start < at && at < spanOf(candidate).end);
      if (!node) return path;
      path.push(node);
      nodes = 'children' in node ? node.children : [];
    }
  }

  #raw(node: Nodes): string {
    const { start, end } = spanOf(node);
    return this.#text.slice(start, end);
  }

  /** What stands before the text of an item: `12. `. */
  #markOf(item: ListItem): string {
    const [mark = '- '] = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S))?/.exec(this.#raw(item)) ?? [];
    return mark.endsWith(' ') || mark.endsWith('\t') ? mark : `${mark} `;
  }

  /** What has to be closed before a cut, and opened again behind it. */
  openAt(at: number): Open {
    const depth = this.#depths.findLast((found) => found.at <= at)?.depth ?? 0;
    const { closing, opening } = this.#openBlock(at);
    return {
      closing: `${closing}${'\n\n</details>'.repeat(depth)}`,
      opening: `${DETAILS.repeat(depth)}${opening}`,
    };
  }

  #openBlock(at: number): Open {
    const path = this.#pathTo(at);
    const block = path.at(-1);
    if (block?.type === 'code') return this.#openCode(this.#raw(block), path, at);
    const [table] = path;
    if (table?.type !== 'table') return { closing: '', opening: '' };
    const [head = ''] = /^[^\n]*\n[^\n]*\n/.exec(this.#raw(table)) ?? [];
    return { closing: '', opening: head.length <= MAX_TABLE_HEAD_CHARACTERS ? head : '' };
  }

  /** Code in lists and quotations goes on in such a one: its lines are written for that. */
  #openCode(raw: string, path: readonly Nodes[], at: number): Open {
    const [, fence, info = ''] = /^(`{3,}|~{3,})([^\r\n]{0,50})/u.exec(raw) ?? [];
    if (fence === undefined) return { closing: '', opening: '' };
    let opening = '';
    let indent = '';
    for (const node of path) {
      const mark = node.type === 'listItem' ? this.#markOf(node) : node.type === 'blockquote' ? '> ' : '';
      opening += mark;
      indent += node.type === 'listItem' ? ' '.repeat(mark.length) : mark;
    }
    const gap = this.#text.charAt(at - 1) === '\n' ? '' : '\n';
    return { closing: `${gap}${indent}${fence}`, opening: `${opening}${fence}${info}\n` };
  }

  /** Where the lines of a block that can be cut begin: its head stays whole. */
  #isInHead(at: number): boolean {
    const path = this.#pathTo(at);
    const block = path.at(-1)?.type === 'code' ? path.at(-1) : path[0];
    if (block?.type !== 'code' && block?.type !== 'table') return false;
    const head = block.type === 'code' ? 1 : 2;
    return this.#text.slice(spanOf(block).start, at).split('\n').length <= head;
  }

  /**
   * The best place in the second half between `start` and `end`: between blocks, else lines, else words, else whole
   * characters.
   */
  choose(start: number, end: number): number {
    const half = start + Math.floor((end - start) / 2);
    const block = this.#blocks.findLast((found) => spanOf(found).start <= end && spanOf(found).start > half);
    if (block) return spanOf(block).start;
    const line = this.#text.lastIndexOf('\n', end - 1) + 1;
    if (line > half && !this.#isInHead(line)) return line;
    const word = this.#text.lastIndexOf(' ', end - 1) + 1;
    if (word > half) return word;
    const isInPair = /[\udc00-\udfff]/.test(this.#text.charAt(end));
    return isInPair && end - 1 > start ? end - 1 : end;
  }
}

/**
 * Splits Markdown, part by part. A text that fits comes back as it is.
 *
 * @param maxCharacters of each part, in UTF-16 code units; at least 1,000
 */
export function* splitMarkdown(text: string, maxCharacters: number): Generator<Part, void, undefined> {
  if (text.length <= maxCharacters) {
    yield { prefix: '', text, suffix: '' };
    return;
  }
  const cutter = new Cutter(text);
  let start = 0;
  let prefix = '';
  for (;;) {
    const room = maxCharacters - prefix.length;
    if (text.length - start <= room) break;
    let end = cutter.choose(start, start + Math.max(2, room));
    let open = cutter.openAt(end);
    for (let size = room; end - start + open.closing.length > room && size > 2; ) {
      size -= Math.max(1, open.closing.length);
      end = cutter.choose(start, start + Math.max(2, size));
      open = cutter.openAt(end);
    }
    yield { prefix, text: text.slice(start, end), suffix: open.closing };
    start = end;
    // What is open at great depth is not opened again: a part has to say something.
    prefix = open.opening.length < maxCharacters / 2 ? open.opening : '';
  }
  yield { prefix, text: text.slice(start), suffix: '' };
}

/** Markdown cut to at most `maxCharacters` UTF-16 code units, `notice` included. */
export function cutMarkdown(text: string, maxCharacters: number, notice: string): string {
  if (text.length <= maxCharacters) return text;
  const [first] = splitMarkdown(text, maxCharacters - notice.length - 2);
  return `${first?.text ?? ''}${first?.suffix ?? ''}\n\n${notice}`;
}
