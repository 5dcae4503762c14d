/**
 * Pure: Markdown that is too long for one comment → parts. A block of code, a table or `<details>` that is cut goes on in
 * the next part. In other surroundings text may come to mean something else, so whoever posts a part makes it harmless
 * first: see `sanitize.ts`.
 */
import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { parseMarkdown, sourceOf, spanOf, walk } from './parse.ts';
import { findTags } from './sanitize/html.ts';

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

function readDepths(tree: Root, text: string): Depth[] {
  const depths: Depth[] = [{ at: 0, depth: 0 }];
  for (const node of walk(tree)) {
    if (node.type !== 'html') continue;
    const { start } = spanOf(node);
    for (const tag of findTags(sourceOf(node, text))) {
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
    return sourceOf(node, this.#text);
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
    const block = path.find(({ type }) => type === 'code' || type === 'table');
    if (!block) return { closing: '', opening: '' };
    return block.type === 'code' ? this.#openCode(block, path, at) : this.#openTable(block, path);
  }

  /** What stands before the first and before every other line of what lists and quotations contain. */
  #marksOf(path: readonly Nodes[]): { first: string; other: string } {
    let first = '';
    let other = '';
    for (const node of path) {
      const mark = node.type === 'listItem' ? this.#markOf(node) : node.type === 'blockquote' ? '> ' : '';
      first += mark;
      other += node.type === 'listItem' ? ' '.repeat(mark.length) : mark;
    }
    return { first, other };
  }

  /** Code in lists and quotations goes on in such a one: its lines are written for that. */
  #openCode(block: Nodes, path: readonly Nodes[], at: number): Open {
    const [, fence, info = ''] = /^(`{3,}|~{3,})([^\r\n]{0,50})/u.exec(this.#raw(block)) ?? [];
    if (fence === undefined) return { closing: '', opening: '' };
    const { first, other } = this.#marksOf(path);
    const gap = this.#text.charAt(at - 1) === '\n' ? '' : '\n';
    return { closing: `${gap}${other}${fence}`, opening: `${first}${fence}${info}\n` };
  }

  #openTable(block: Nodes, path: readonly Nodes[]): Open {
    const [head = ''] = /^[^\n]*\n[^\n]*\n/.exec(this.#raw(block)) ?? [];
    const isRepeated = head.length > 0 && head.length <= MAX_TABLE_HEAD_CHARACTERS;
    return { closing: '', opening: isRepeated ? `${this.#marksOf(path).first}${head}` : '' };
  }

  /** Where the lines of a block that can be cut begin: its head stays whole. */
  #isInHead(at: number): boolean {
    const block = this.#pathTo(at).find(({ type }) => type === 'code' || type === 'table');
    if (!block) return false;
    const head = block.type === 'code' ? 1 : 2;
    return this.#text.slice(spanOf(block).start, at).split('\n').length <= head;
  }

  /** Where the last of the blocks begins that begins there; in a list, the outermost item that does. */
  #findStart(nodes: readonly Nodes[], half: number, end: number): number | undefined {
    const start = nodes.map((node) => spanOf(node).start).findLast((found) => found > half && found <= end);
    if (start !== undefined) return start;
    const around = nodes.findLast((node) => spanOf(node).start <= half && spanOf(node).end > half);
    const isInList = around?.type === 'list' || around?.type === 'listItem';
    return isInList ? this.#findStart(around.children, half, end) : undefined;
  }

  /**
   * The best place in the second half between `start` and `end`: between blocks or the items of a list, else lines,
   * else words, else whole characters.
   */
  choose(start: number, end: number): number {
    const half = start + Math.floor((end - start) / 2);
    const block = this.#findStart(this.#blocks, half, end);
    if (block !== undefined) return block;
    const line = this.#text.lastIndexOf('\n', end - 1) + 1;
    if (line > half && !this.#isInHead(line)) return line;
    const word = this.#text.lastIndexOf(' ', end - 1) + 1;
    if (word > half) return word;
    const isInPair = /[\udc00-\udfff]/.test(this.#text.charAt(end));
    return isInPair && end - 1 > start ? end - 1 : end;
  }
}

/** Behind a cut, by which a parser knows what the cut goes through. */
const LOOKAHEAD_CHARACTERS = 1_000;

/**
 * Splits Markdown, part by part. A text that fits comes back as it is. No more of it is read than of the parts that are
 * asked for, since a parser takes more than twice the time for twice the text.
 *
 * @param maxCharacters of each part, in UTF-16 code units; at least 1,000
 */
export function* splitMarkdown(text: string, maxCharacters: number): Generator<Part, void, undefined> {
  let start = 0;
  let prefix = '';
  for (;;) {
    const room = maxCharacters - prefix.length;
    if (text.length - start <= room) break;
    const cutter = new Cutter(prefix + text.slice(start, start + room + LOOKAHEAD_CHARACTERS));
    const choose = (size: number) => cutter.choose(prefix.length, prefix.length + Math.max(2, size));
    let end = choose(room);
    let open = cutter.openAt(end);
    for (let size = room; end + open.closing.length > maxCharacters && size > 2; ) {
      size -= Math.max(1, open.closing.length);
      end = choose(size);
      open = cutter.openAt(end);
    }
    const next = start + end - prefix.length;
    yield { prefix, text: text.slice(start, next), suffix: open.closing };
    start = next;
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
