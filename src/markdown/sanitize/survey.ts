/** Pure: what must be known of a whole text before a part of it can be judged. */
import type { Definition, Html, Nodes, Root, RootContent } from 'mdast';
import { removeInvisible, stripControls, type VisibleText } from '../../text/invisible.ts';
import { isBlockOfText, walk } from '../parse.ts';
import { type HtmlPiece, pairTags, readHtml } from './html.ts';

export interface Survey {
  html: ReadonlyMap<Html, HtmlPiece>;
  /** `<details>` that the text leaves open. */
  openDetails: number;
  /** By identifier; the first of those that are alike counts. */
  definitions: ReadonlyMap<string, Definition>;
  /**
   * The notes that are shown: the first of each label, if something refers to it. What stands in a note, or for GitHub's
   * parser in a table, does not.
   */
  notes: ReadonlySet<Nodes>;
  /** How many characters were in a block at the top level that nobody sees. */
  invisible: ReadonlyMap<RootContent, number>;
}

/** Line and paragraph separators end a line for some, and for others they are white space, or nothing. */
export function toVisible(text: string): VisibleText {
  const { text: visible, removed } = removeInvisible(text);
  const clean = stripControls(visible.replace(/[\u2028\u2029]/g, ''));
  return { text: clean, removed: removed + visible.length - clean.length };
}

/** Takes out of a node what nobody sees. @returns how many characters that were */
function cleanNode(node: Nodes): number {
  let removed = 0;
  const clean = (text: string) => {
    if (/^[\t\n -~]*$/.test(text)) return text;
    const visible = toVisible(text.replace(/\r\n?/g, '\n'));
    removed += visible.removed;
    return visible.text;
  };
  if ('value' in node) node.value = clean(node.value);
  if ('url' in node) node.url = clean(node.url);
  if ('title' in node && node.title) node.title = clean(node.title);
  if ('alt' in node && node.alt) node.alt = clean(node.alt);
  return removed;
}

/** Also takes out of the tree what nobody sees, and ends each line in it in one way. */
export function surveyTree(tree: Root): Survey {
  const invisible = new Map<RootContent, number>();
  for (const block of tree.children) {
    let removed = 0;
    for (const node of walk(block)) removed += cleanNode(node);
    invisible.set(block, removed);
  }
  const html = new Map<Html, HtmlPiece>();
  const definitions = new Map<string, Definition>();
  const noteOf = new Map<string, Nodes>();
  const referred = new Set<string>();
  let openDetails = 0;
  const visit = (node: Nodes, showsNone: boolean): void => {
    if (node.type === 'footnoteReference' && !showsNone) referred.add(node.identifier);
    if (node.type === 'footnoteDefinition' && !noteOf.has(node.identifier)) noteOf.set(node.identifier, node);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (!('children' in node)) return;
    const isText = isBlockOfText(node);
    // What is open ends with what it stands in.
    const pieces = [...(isText ? walk(node) : node.children)].flatMap((child) =>
      child.type === 'html' && !html.has(child) ? [{ child, piece: readHtml(child.value, !isText) }] : [],
    );
    for (const { child, piece } of pieces) html.set(child, piece);
    openDetails += pairTags(
      pieces.map(({ piece }) => piece),
      node === tree,
    );
    for (const child of node.children)
      visit(child, showsNone || node.type === 'footnoteDefinition' || node.type === 'table');
  };
  visit(tree, false);
  const notes = new Set([...referred].flatMap((identifier) => noteOf.get(identifier) ?? []));
  return { html, openDetails, definitions, notes, invisible };
}
