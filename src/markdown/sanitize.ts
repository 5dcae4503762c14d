/**
 * Pure: takes the power out of Markdown that others wrote, and leaves it readable. What could load, lead elsewhere,
 * notify, close, order or hide something is shown as code, or as the text it was written as.
 *
 * The text is changed, not rendered anew: what is harmless stays as it is, byte for byte. Each change is made on the
 * tree of the text, and the result is read again until nothing is left to change.
 */
import type {
  Code,
  Definition,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root,
  Text,
} from 'mdast';
import { removeInvisible, stripControls } from '../text/invisible.ts';
import { runWithin, TimeLimitError } from '../text/time-limit.ts';
import { FORGED_MARKER } from './marker.ts';
import { parseMarkdown, type Span, spanOf, spanOfChildren } from './parse.ts';
import { alignValue } from './sanitize/align.ts';
import { type AddressPolicy, isAllowedAddress } from './sanitize/allowed-url.ts';
import {
  EMPTY_LINE,
  endsWithText,
  isBlockOfText,
  isBlockTag,
  isContainer,
  isLazyStart,
} from './sanitize/blocks.ts';
import { findMacros, hasActiveFormula, isActiveDrawing } from './sanitize/diagrams.ts';
import { applyEdits, type Replacement } from './sanitize/edits.ts';
import { escapeHtml, findComments, findTags, type Tag } from './sanitize/html.ts';
import { isAfterAddress, MAX_WORD, toBlock, toInlineCode } from './sanitize/inert-code.ts';
import {
  closesByLink,
  findAddresses,
  findClosings,
  findCommands,
  findIssueReferences,
  findMentions,
  type Reference,
} from './sanitize/references.ts';
import { readSeen, type SeenBlock } from './sanitize/rendered-text.ts';

export interface Policy extends AddressPolicy {
  /** Whether the pull request itself names the issue: then the mention is there already. */
  isNamed: (reference: string) => boolean;
  /** A mode has made the `suggestion` blocks itself. */
  allowsSuggestions: boolean;
}

export interface Neutralised {
  text: string;
  /** How many of each kind there were. */
  changes: ReadonlyMap<string, number>;
  /** How what was made of it reads, for whoever looks for secrets there. */
  seen: readonly SeenBlock[];
}

interface Edit extends Replacement {
  /** What was found, for the report. */
  kind: string;
}

/** Text that can't be made harmless in so many rounds, or in this time, was made to be so: it is shown as code, whole. */
const MAX_ROUNDS = 12;
const TIME_LIMIT_MS = 5_000;

/** Parsers differ in which others begin a block of code at all. */
const PLAIN_INFO = /^[\w+#.:/-]*(?:[ \t]+[\w =:"',.{}()#/+-]*)?$/;

/** Parsers differ in what else is a definition, and what is text. One of `!WARNING` would undo warnings. */
const PLAIN_DEFINITION =
  /^\[(?!\s*!)[^[\]`<]+\]:[ \t]+(?:https?:|\/|#|\.)[^\s<>`@]*(?:[ \t]+"[^"`<\r\n]*")?$/;

/** The text of a block, code left out, and the text nodes it is made of. */
interface Flattened {
  text: string;
  pieces: { node: Text; parent: Parents; start: number }[];
}

/** What is known of a node before it is looked at. */
interface Surroundings {
  isInTable: boolean;
  /** Of HTML that follows text without an empty line: its tag begins no block, but for parsers in a table or a list. */
  isJoined: boolean;
}

/** A tag in the whole text. */
interface PlacedTag extends Tag {
  isBlock: boolean;
  /** What it stands in; what ends that ends the tag too. */
  container: Parents | undefined;
}

/** The part of a link behind its label; of an image all of it. */
function spanAfterLabel(node: Link | LinkReference | ImageReference): Span {
  const { start, end } = spanOf(node);
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return { start: last ? spanOf(last).end : start, end };
}

function hasInvisible(text: string): boolean {
  return removeInvisible(text).removed > 0 || stripControls(text) !== text;
}

class Round {
  readonly #text: string;
  readonly #policy: Policy;
  readonly #edits: Edit[] = [];
  readonly #tags: PlacedTag[] = [];
  readonly #commands: readonly Reference[];
  readonly #closings: readonly Reference[];
  #openDetails = 0;
  /** Links that a keyword stands before. */
  readonly #closing = new Set<Nodes>();
  /** Of text that is not written as it reads. */
  readonly #places = new Map<Text, readonly Span[]>();

  constructor(text: string, policy: Policy) {
    this.#text = text;
    this.#policy = policy;
    this.#commands = findCommands(text);
    this.#closings = findClosings(text);
  }

  run(tree: Root): Edit[] {
    this.#visit(tree, [], { isInTable: false, isJoined: false });
    for (const { index } of this.#text.matchAll(FORGED_MARKER)) {
      this.#edit({ start: index, end: index + 1 }, '&lt;', 'marker');
    }
    this.#balance();
    if (this.#edits.length === 0) this.#close(tree);
    return this.#edits;
  }

  #edit({ start, end }: Span, replacement: string, kind: string): void {
    this.#edits.push({ start, end, replacement, kind });
  }

  #raw({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #isAllowed = (address: string): boolean => isAllowedAddress(address, this.#policy);

  #showAsCode(span: Span, kind: string, isInTable: boolean): void {
    this.#edit(span, toInlineCode(this.#raw(span), this.#text, span, isInTable), kind);
  }

  #visit(node: Nodes, ancestors: readonly Parents[], about: Surroundings): void {
    const isInTable = about.isInTable || node.type === 'tableCell';
    switch (node.type) {
      case 'image':
        this.#visitImage(node, isInTable);
        break;
      case 'definition':
        this.#visitDefinition(node);
        break;
      case 'html':
        this.#visitHtml(node, ancestors, { ...about, isInTable });
        break;
      case 'code':
        this.#visitCode(node, ancestors);
        break;
      case 'inlineCode':
        this.#visitInlineCode(spanOf(node), node.value, isInTable);
        break;
      case 'text':
        this.#visitText(node, ancestors, isInTable);
        break;
      case 'link':
        this.#visitLink(node, isInTable);
        break;
      case 'footnoteDefinition':
        this.#visitFootnote(node);
        break;
      case 'imageReference':
      case 'linkReference':
        this.#hideCommands(spanAfterLabel(node), spanOf(node), isInTable);
        break;
    }
    if (!('children' in node)) return;
    if (isBlockOfText(node)) this.#visitFlattened(node, isInTable);
    for (const [index, child] of node.children.entries()) {
      const before = node.children[index - 1];
      // GitHub's parser takes it for one more row.
      if (child.type === 'code' && before?.type === 'table' && this.#isJoined(before, child)) {
        this.#edit({ start: spanOf(before).end, end: spanOf(before).end }, '\n', 'stray mark');
      }
      const [, tag = ''] = (child.type === 'html' && /^\s*<\/?(\w*)/.exec(child.value)) || [];
      const isJoined =
        child.type === 'html' &&
        before !== undefined &&
        !isBlockTag(tag.toLowerCase()) &&
        endsWithText(before) &&
        this.#isJoined(before, child);
      this.#visit(child, [...ancestors, node], { isInTable, isJoined });
    }
  }

  /** Whether no empty line stands between two blocks. */
  #isJoined(before: Nodes, after: Nodes): boolean {
    return !EMPTY_LINE.test(this.#raw({ start: spanOf(before).end, end: spanOf(after).start }));
  }

  #visitImage(node: Image, isInTable: boolean): void {
    const span = spanOf(node);
    const alt = /^!\[([^[\]\\`\r\n]*)\]\(/.exec(this.#raw(span))?.[1];
    if (this.#isAllowed(node.url) && !this.#raw(span).includes('<')) {
      this.#hideCommands(span, span, isInTable);
      this.#unwriteHidden(node, span);
    } else if (alt === undefined) this.#showAsCode(span, 'image', isInTable);
    else {
      const address = toInlineCode(node.url || 'no address', '', { start: 0, end: 0 }, isInTable);
      this.#edit(span, `${alt} (image: ${address})`, 'image');
    }
  }

  /** The label stays as it is, and the address is shown beside it. */
  #visitLink(node: Link, isInTable: boolean): void {
    const span = spanOf(node);
    const raw = this.#raw(span);
    const first = node.children[0];
    const last = node.children.at(-1);
    const isLabelled = raw.startsWith('[') && first !== undefined && last !== undefined;
    const isClosing = this.#closing.has(node);
    const hidesComment = this.#raw(spanAfterLabel(node)).includes('<!--');
    if (this.#isAllowedLink(node, raw) && !isClosing && !hidesComment) {
      // What stands in the label is for the visit of the label.
      if (isLabelled) this.#hideCommands(spanAfterLabel(node), span, isInTable);
      if (isLabelled) this.#unwriteHidden(node, spanAfterLabel(node));
    } else if (isLabelled) {
      const address = toInlineCode(node.url || 'no address', '', { start: 0, end: 0 }, isInTable);
      const label = { start: spanOf(first).start, end: spanOf(last).end };
      this.#edit({ start: span.start, end: label.start }, '', isClosing ? 'closing keyword' : 'link');
      this.#edit({ start: label.end, end: span.end }, ` (${address})`, 'part of a link');
    } else this.#showAsCode(span, isClosing ? 'closing keyword' : 'link', isInTable);
  }

  /** Whether only marks of a sentence stand beside it: what else does could be a part of it. */
  #standsAlone({ start, end }: Span): boolean {
    const before = this.#text.charAt(start - 1);
    const after = this.#text.slice(end, end + 2);
    return /^[\s("'<]?$/.test(before) && /^(?:[)"'>.,;!?]?(?:\s.?)?|[)"'>.,;!?]{2})$/s.test(after);
  }

  /** GitHub's parser goes on to the next space. */
  #isAllowedRun({ start }: Span): boolean {
    const [run = ''] = /^[^ \t\r\n<]*/.exec(this.#text.slice(start, start + MAX_WORD)) ?? [];
    return this.#isAllowed(/^www\./i.test(run) ? `https://${run}` : run);
  }

  /** What is in no text can hide something too. */
  #unwriteHidden({ url, title, ...rest }: Image | Link | Definition, span: Span): void {
    const alt = 'alt' in rest ? (rest.alt ?? '') : '';
    if (hasInvisible(`${url}${title ?? ''}${alt}`)) this.#unwrite(span, 'invisible character');
  }

  /** An address of mail that is written out leads nowhere that it does not say. */
  #isAllowedLink(node: Link, raw: string): boolean {
    const { url, children } = node;
    const [label] = children;
    // Characters behind references hide in what looks plain.
    if (raw.startsWith('<') && raw.includes('&')) return false;
    const isWrittenOut = !raw.startsWith('[') && label?.type === 'text';
    if (!isWrittenOut) return this.#isAllowed(url);
    if (this.#isAllowed(url)) return raw.startsWith('<') || this.#isAllowedRun(spanOf(node));
    const isMail = url.toLowerCase() === `mailto:${label.value.toLowerCase()}`;
    return isMail && !/www\./i.test(label.value) && this.#standsAlone(spanOf(node));
  }

  /** Without it, what refers to it is plain text. */
  #visitDefinition(node: Definition): void {
    const span = spanOf(node);
    const isPlain = PLAIN_DEFINITION.test(this.#raw(span));
    if (!isPlain || !this.#isAllowed(node.url)) this.#showAsCode(span, 'link', false);
    else {
      this.#hideCommands(span, span, false);
      this.#unwriteHidden(node, span);
    }
  }

  /** Written so that it does nothing as text either. */
  #visitDoubtful(span: Span): void {
    const raw = this.#raw(span);
    for (const { kind, start, end } of [
      ...findMentions(raw),
      ...findAddresses(raw, this.#isAllowed),
      ...findClosings(raw),
    ]) {
      const isDone = raw.charAt(start - 1) === '`' && raw.charAt(end) === '`';
      if (!isDone) this.#showAsCode({ start: span.start + start, end: span.start + end }, kind, false);
    }
    for (const { index } of raw.matchAll(/<(?=[A-Za-z/!?])/g)) {
      this.#edit({ start: span.start + index, end: span.start + index + 1 }, '&lt;', 'HTML');
    }
    for (const { index } of raw.matchAll(/(?<=\])(?=\()/g)) {
      this.#edit({ start: span.start + index, end: span.start + index }, ' ', 'link');
    }
  }

  /** One that nothing refers to is not shown: what is hidden in it is for programs to read. */
  #visitFootnote(node: FootnoteDefinition): void {
    const { start } = spanOf(node);
    const isUnused = this.#text.split(`[^${node.label}]`).length <= 2;
    if (isUnused) this.#edit({ start, end: start }, '\\', 'hidden note');
  }

  #visitInlineCode(span: Span, value: string, isInTable: boolean): void {
    // A tag at the start of a line ends the paragraph for one parser, and the code with it.
    if (/[\r\n][^\S\r\n]*(?:>[^\S\r\n]*)*</.test(this.#raw(span))) {
      this.#edit(span, toInlineCode(value, this.#text, span, isInTable), 'HTML');
    }
    const isFormula = this.#text.charAt(span.start - 1) === '$' && isActiveDrawing('math', value);
    if (isFormula || isAfterAddress(this.#text, span.start)) {
      this.#edit({ ...span, end: span.start }, ' ', isFormula ? 'formula' : 'stray mark');
    }
  }

  #isIndented(node: Nodes | undefined): boolean {
    return node?.type === 'code' && !/^(?:`{3,}|~{3,})/.test(this.#raw(spanOf(node)));
  }

  /** Where an item of a list begins with code, parsers differ in what else in it is indented enough to be code. */
  #isDoubtful(node: Code, ancestors: readonly Parents[]): boolean {
    const beginsWithCode = ({ type, children }: Parents) =>
      type === 'listItem' && this.#isIndented(children[0]);
    return this.#isIndented(node) && ancestors.some(beginsWithCode);
  }

  #visitCode(node: Code, ancestors: readonly Parents[]): void {
    const span = spanOf(node);
    if (this.#isDoubtful(node, ancestors)) this.#visitDoubtful(span);
    const language = node.lang?.toLowerCase() ?? '';
    const isSuggestion = language.startsWith('suggestion') && !this.#policy.allowsSuggestions;
    const isActive = isActiveDrawing(language, node.value);
    const [, mark = '', info = ''] = /^((?:`+|~+)[ \t]*)([^\r\n]*)/.exec(this.#raw(span)) ?? [];
    const start = span.start + mark.length;
    const place = { start, end: start + info.length };
    if (isSuggestion || isActive) this.#edit(place, 'text', isSuggestion ? 'suggestion' : 'diagram');
    else if (mark !== '' && !PLAIN_INFO.test(info)) this.#edit(place, 'text', 'label of code');
  }

  /** What bots read as an order. Code keeps its own: a path at the start of a line is no less common there. */
  #commandsIn({ start, end }: Span): readonly Reference[] {
    return this.#commands
      .filter((command) => command.start >= start && command.start < end)
      .map((command) => ({ ...command, end: Math.min(command.end, end) }));
  }

  /** Also across what is no one text to Markdown: who reads along may read no Markdown. */
  #closingsIn({ start, end }: Span): readonly Reference[] {
    return this.#closings.filter((closing) => closing.start >= start && closing.end <= end);
  }

  /** What is neither code nor text is shown as code, whole. */
  #hideCommands(span: Span, whole: Span, isInTable: boolean): void {
    if (this.#commandsIn(span).length > 0) this.#showAsCode(whole, 'command', isInTable);
  }

  #visitText(node: Text, ancestors: readonly Parents[], isInTable: boolean): void {
    const span = spanOf(node);
    for (const reference of [...this.#commandsIn(span), ...this.#closingsIn(span)]) {
      this.#showAsCode(reference, reference.kind, isInTable);
    }
    // What is no tag here may be one for another parser, or with what follows the text.
    for (const { 0: start, index } of this.#raw(span).matchAll(/\\?<(?=[A-Za-z/!?])/g)) {
      const at = span.start + index;
      const isDeclaration = /[!?]/.test(this.#text.charAt(at + start.length));
      if (isDeclaration || start === '<') {
        const gap = isAfterAddress(this.#text, at) ? ' ' : '';
        this.#edit({ start: at, end: at + start.length }, `${gap}&lt;`, 'HTML');
      }
    }
    // A task without words is one for GitHub's parser only, which takes the item for empty.
    const [task] = /^\[[ \t\r\nxX]\](?=[ \t]*(?:[\r\n]|$))/.exec(this.#raw(span)) ?? [];
    if (task !== undefined && ancestors.at(-2)?.type === 'listItem') {
      this.#edit({ start: span.start, end: span.start }, '\\', 'stray mark');
    }
    // A note that is not there is text for one parser only.
    for (const { index } of this.#raw(span).matchAll(/(?<!\\)\[(?=\^)/g)) {
      this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
    }
    for (const { index } of this.#raw(span).matchAll(/(?<=\]):(?=[ \t]*(?:[\r\n]|$))/g)) {
      this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
    }
    // No link for one parser, but for another that reads its lines as others.
    for (const { index } of this.#raw(span).matchAll(/(?<=(?<!\\)\])(?=\()/g)) {
      this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
    }
    // Marks that enclose nothing could enclose what is written beside them.
    for (const { 0: escapes, index } of this.#raw(span).matchAll(/\\*`/g)) {
      const at = span.start + index + escapes.length - 1;
      if (escapes.length % 2 === 1) this.#edit({ start: at, end: at }, '\\', 'stray mark');
    }
    if (hasInvisible(node.value)) this.#unwrite(span, 'invisible character');
    // What a link says is no second link.
    const isInLink = ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
    const addresses = ancestors.at(-1)?.type === 'link' ? [] : findAddresses(node.value, this.#isAllowed);
    const issues = isInLink ? [] : this.#unnamedIn(node.value);
    // The value lacks line ends within strikethrough, so that the source is looked at too.
    for (const { kind, start, end } of findMentions(this.#raw(span))) {
      this.#showAsCode({ start: span.start + start, end: span.start + end }, kind, isInTable);
    }
    for (const reference of [...findMentions(node.value), ...addresses, ...issues]) {
      if (!this.#showReference(node, reference, isInTable)) return;
    }
  }

  #unnamedIn(text: string): Reference[] {
    return findIssueReferences(text).filter(
      ({ start, end }) => !this.#policy.isNamed(text.slice(start, end)),
    );
  }

  /** @returns false where the text has to be written in another way first */
  #showReference(node: Text, { kind, start, end }: Reference, isInTable: boolean): boolean {
    const place = this.#locate(node, { start, end });
    if (!place) this.#unwrite(spanOf(node), kind);
    else {
      const code = toInlineCode(node.value.slice(start, end), this.#text, place, isInTable);
      this.#edit(place, code, kind);
    }
    return place !== undefined;
  }

  /** Where a piece of a text node's value stands in the whole text. */
  #locate(node: Text, { start, end }: Span): Span | undefined {
    const span = spanOf(node);
    const raw = this.#raw(span);
    if (raw === node.value) return { start: span.start + start, end: span.start + end };
    const places = this.#places.get(node) ?? alignValue(raw, node.value);
    this.#places.set(node, places);
    const [first, last] = [places[start], places[end - 1]];
    return first && last && { start: span.start + first.start, end: span.start + last.end };
  }

  /** Characters that are written as references or behind backslashes are written out, for the next round to find. */
  #unwrite(span: Span, kind: string): void {
    const raw = this.#raw(span);
    const written = /&(?!amp;)/.test(raw)
      ? raw.replace(/&(?!amp;)/g, '&amp;')
      : raw.replace(/\\(?=[!-/:-@^{-~])/g, '');
    this.#edit(span, written, kind);
  }

  /** Keywords count across marks: **Fixes** #1. A formula may go across them too. */
  #visitFlattened(block: Parents, isInTable: boolean): void {
    const { text, pieces } = this.#flatten(block, { text: '', pieces: [] });
    if (hasActiveFormula(text)) {
      this.#showAsCode(spanOfChildren(block), 'formula', isInTable);
    }
    for (const { kind, start, end } of findClosings(text)) {
      const piece = pieces.findLast((candidate) => candidate.start <= start);
      if (!piece) continue;
      const { node, parent } = piece;
      if (this.#closing.has(parent)) continue;
      const from = start - piece.start;
      const to = Math.min(end - piece.start, node.value.length);
      this.#showReference(node, { kind, start: from, end: to }, isInTable);
    }
  }

  #flatten(parent: Parents, flat: Flattened): Flattened {
    for (const node of parent.children) {
      if (node.type === 'text') {
        flat.pieces.push({ node, parent, start: flat.text.length });
        flat.text += node.value;
      } else if (node.type === 'break') flat.text += '\n';
      else if ('children' in node) {
        if (node.type === 'link' && closesByLink(flat.text, node.url)) this.#closing.add(node);
        this.#flatten(node, flat);
      } else if (node.type === 'html') flat.text += /^<br/i.test(node.value) ? '\n' : '';
      else flat.text += '\u0000';
    }
    return flat;
  }

  #visitHtml(node: Html, ancestors: readonly Parents[], { isInTable, isJoined }: Surroundings): void {
    const isBlock = !ancestors.some(isBlockOfText);
    const container = ancestors.findLast(isBlock ? isContainer : isBlockOfText);
    const span = spanOf(node);
    const raw = this.#raw(span);
    const comments = findComments(raw);
    for (const { start, end } of comments) {
      this.#edit({ start: span.start + start, end: span.start + end }, '', 'comment');
    }
    if (isBlock ? isJoined : isLazyStart(node, ancestors, this.#text)) {
      const at = span.start + raw.indexOf('<');
      this.#edit({ start: at, end: at + 1 }, '&lt;', 'HTML');
      return;
    }
    const isInComment = (at: number) => comments.some(({ start, end }) => at >= start && at < end);
    const tags = findTags(raw).filter(
      ({ name, start }) => !isInComment(start) && (isBlock || !isBlockTag(name)),
    );
    if (!isBlock && tags.length === 0 && comments.length === 0) {
      this.#showAsCode(span, 'HTML', isInTable);
      return;
    }
    const parts: (Span & { tag?: Tag })[] = [
      ...comments,
      ...tags.map((tag) => ({ start: tag.start, end: tag.end, tag })),
      { start: raw.length, end: raw.length },
    ];
    let at = 0;
    let codeDepth = 0;
    let flat = '';
    const origins: number[] = [];
    for (const { start, end, tag } of parts.sort((a, b) => a.start - b.start)) {
      if (start > at) this.#visitHtmlText({ start: span.start + at, end: span.start + start }, codeDepth > 0);
      for (let index = at; index < start && codeDepth === 0; index++) origins.push(span.start + index);
      if (codeDepth === 0) flat += raw.slice(at, Math.max(at, start));
      at = Math.max(at, end);
      if (!tag) continue;
      this.#tags.push({ ...tag, start: span.start + start, end: span.start + end, isBlock, container });
      if (tag.name === 'code') codeDepth = Math.max(0, codeDepth + (tag.kind === 'open' ? 1 : -1));
    }
    // Keywords count across tags too.
    for (const { start, kind } of findClosings(flat)) {
      const from = origins[start];
      if (from === undefined) continue;
      const [reference = ''] = /^[^<\s]*/.exec(this.#text.slice(from, span.end)) ?? [];
      this.#edit({ start: from, end: from + reference.length }, `<code>${reference}</code>`, kind);
    }
  }

  /** Text between tags is not read as Markdown, but GitHub looks for mentions in it. */
  #visitHtmlText(span: Span, isInCode: boolean): void {
    const raw = this.#raw(span);
    const escaped = escapeHtml(raw);
    if (escaped !== raw) {
      this.#edit(span, escaped, 'HTML');
      return;
    }
    if (isInCode) return;
    const references = [
      ...findMentions(raw),
      ...findAddresses(raw, this.#isAllowed),
      ...findClosings(raw),
      ...this.#unnamedIn(raw),
      ...(hasActiveFormula(raw) ? findMacros(raw) : []),
    ].map(({ kind, start, end }) => ({ kind, start: span.start + start, end: span.start + end }));
    for (const { kind, ...place } of [...this.#commandsIn(span), ...references]) {
      this.#edit(place, `<code>${this.#raw(place)}</code>`, kind);
    }
  }

  /** A tag without its other half would change how the rest of the comment looks. */
  #balance(): void {
    const open: PlacedTag[] = [];
    for (const tag of this.#tags) {
      if (tag.kind === 'open') open.push(tag);
      else if (tag.kind === 'close') {
        const opener = open.at(-1);
        if (opener?.name === tag.name && opener.container === tag.container) open.pop();
        else this.#showTag(tag);
      }
    }
    const closable = open.filter(({ name, container }) => name === 'details' && !container);
    for (const tag of open) if (!closable.includes(tag)) this.#showTag(tag);
    this.#openDetails = closable.length;
  }

  #showTag(tag: PlacedTag): void {
    if (tag.isBlock) this.#edit({ start: tag.start, end: tag.start + 1 }, '&lt;', 'HTML');
    else this.#showAsCode(tag, 'HTML', false);
  }

  /** What the text leaves open would take in what follows it. */
  #close({ children }: Root): void {
    const last = children.at(-1);
    const end = { start: this.#text.length, end: this.#text.length };
    const fence = last?.type === 'code' ? this.#findOpenFence(spanOf(last)) : '';
    const closing = `${fence && `\n${fence}`}${'\n\n</details>'.repeat(this.#openDetails)}`;
    if (closing !== '') this.#edit(end, closing, 'open block');
  }

  #findOpenFence(span: Span): string {
    const lines = this.#raw(span).split(/\r\n|\r|\n/);
    const [, fence] = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
    if (fence === undefined) return '';
    const [, end = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.slice(1).at(-1) ?? '') ?? [];
    return end.startsWith(fence) ? '' : fence;
  }
}

/**
 * GitHub's parser knows no mark of code over 80, and no fence that long means anything to a reader:
 * https://github.com/github/cmark-gfm/blob/master/src/inlines.c
 */
const LONG_MARK = /(`{60})`+|(~{60})~+/g;

/**
 * Takes the power out of Markdown.
 *
 * Never throws: text that can't be read in reasonable time, or does not come to rest, is shown as code as a whole.
 *
 * @param timeLimitMs what is reasonable; at most five seconds
 */
export function sanitize(markdown: string, policy: Policy, timeLimitMs = TIME_LIMIT_MS): Neutralised {
  const changes = new Map<string, number>();
  const count = (kind: string, by = 1) => {
    if (by > 0) changes.set(kind, (changes.get(kind) ?? 0) + by);
  };
  const toVisible = (text: string) => {
    const { text: visible, removed } = removeInvisible(text);
    // Line ends to some, white space to others, and nothing to be seen.
    const clean = stripControls(visible.replace(/[\u2028\u2029]/g, ''));
    count('invisible character', removed + visible.length - clean.length);
    return clean;
  };
  const clean = toVisible(markdown);
  let text = clean.replace(LONG_MARK, '$1$2');
  let seen: readonly SeenBlock[] = [];
  try {
    runWithin(Math.min(timeLimitMs, TIME_LIMIT_MS), () => {
      for (let round = 0; ; round++) {
        const tree = parseMarkdown(text);
        const edits = new Round(text, policy).run(tree);
        if (edits.length === 0) {
          seen = readSeen(tree);
          return;
        }
        if (round === MAX_ROUNDS) throw new TimeLimitError('It does not come to rest');
        const { text: next, applied } = applyEdits(text, edits);
        for (const { kind } of applied) if (kind !== 'part of a link') count(kind);
        text = toVisible(next);
      }
    });
  } catch {
    count('text shown as code');
    text = toBlock(clean);
    seen = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      text: line,
    })).slice(1, -1);
  }
  return { text, changes, seen };
}
