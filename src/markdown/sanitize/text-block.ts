/** Pure: the content of a paragraph, a heading or a cell → one that does nothing but be read. */
import type { Definition, Image, InlineCode, Link, LinkReference, Nodes, PhrasingContent, Text } from 'mdast';
import { unmark } from '../marker.ts';
import { type Span, sourceOf, spanOf, unescapeMarkdown } from '../parse.ts';
import { type AddressPolicy, isAllowedAddress } from './allowed-url.ts';
import { hasActiveFormula, isActiveDrawing } from './diagrams.ts';
import { isDoubtfulAddress, lineBefore } from './doubt.ts';
import { joinPhrasing, toCode, toPlain, toText } from './phrasing.ts';
import {
  closesByLink,
  findAddresses,
  findClosings,
  findCommands,
  findIssueReferences,
  findMentions,
} from './references.ts';
import type { Survey } from './survey.ts';

export interface Policy extends AddressPolicy {
  /** Whether the pull request itself names the issue: then the mention is there already. */
  isNamed: (reference: string) => boolean;
  /** A mode has made the `suggestion` blocks itself. */
  allowsSuggestions: boolean;
}

/** Parsers differ in what else is a definition, and what is text. One of `!WARNING` would undo warnings. */
const PLAIN_DEFINITION =
  /^(?!.*&#?\w+;)\[(?!\s*!)[^[\]`<]+\]:[ \t]+(?:https?:|\/|#|\.)[^\s<>`@\\]*(?:[ \t]+"[^"`<\\\r\n]*")?$/;

/** Parsers differ in which others are labels of notes. */
export const PLAIN_LABEL = /^[\w-]+$/;

/** A part of a text that is to be shown as code. */
type Found = Span & { kind: string };

export class TextBlock {
  readonly #source: string;
  readonly #policy: Policy;
  readonly #survey: Survey;
  /** Told of each change. */
  readonly #count: (kind: string, by?: number) => void;
  /** References behind a closing keyword, and links behind one. */
  #closings = new Map<Nodes, Found[]>();

  constructor(source: string, policy: Policy, survey: Survey, count: (kind: string, by?: number) => void) {
    this.#source = source;
    this.#policy = policy;
    this.#survey = survey;
    this.#count = count;
  }

  neutralise(node: Extract<Nodes, { children: PhrasingContent[] }>): PhrasingContent[] {
    if (!hasActiveFormula(this.#flatten(node.children))) return joinPhrasing(this.#all(node.children, false));
    this.#count('formula');
    return [toCode(unmark(sourceOf(node, this.#source).replace(/\s*[\r\n][ \t>]*/g, ' ')))];
  }

  /** Text between tags: no Markdown, but GitHub looks for names in it. */
  neutraliseHtml(pieces: readonly PhrasingContent[]): PhrasingContent[] {
    this.#flatten(pieces);
    return pieces.flatMap((piece, index) => {
      if (piece.type !== 'text') return [piece];
      const before = pieces[index - 1];
      const startsLine = before === undefined || ('value' in before && /\n\s*$/.test(before.value));
      const formula = { kind: 'formula', start: 0, end: piece.value.length };
      const found = hasActiveFormula(piece.value) ? [formula] : this.#closings.get(piece);
      return this.#split(piece.value, found, false, startsLine);
    });
  }

  isAllowed = (address: string): boolean => isAllowedAddress(address, this.#policy);

  isAllowedDefinition(node: Definition | undefined): boolean {
    return (
      node !== undefined && PLAIN_DEFINITION.test(sourceOf(node, this.#source)) && this.isAllowed(node.url)
    );
  }

  /** Keywords count across marks: **Fixes** #1. A formula may go across them too. */
  #flatten(nodes: readonly PhrasingContent[]): string {
    let text = '';
    const pieces: { node: Text; start: number }[] = [];
    this.#closings = new Map();
    const visit = (node: PhrasingContent): void => {
      if (node.type === 'text') {
        pieces.push({ node, start: text.length });
        text += node.value;
      } else if (node.type === 'break') text += '\n';
      else if (node.type === 'html') text += /^<br/i.test(node.value) ? '\n' : '';
      else if ('children' in node) {
        const target = node.type === 'linkReference' ? this.#survey.definitions.get(node.identifier) : node;
        if (target && 'url' in target && closesByLink(text, target.url)) this.#closings.set(node, []);
        for (const child of node.children) visit(child);
      } else text += '\u0000';
    };
    for (const node of nodes) visit(node);
    for (const { kind, start, end } of findClosings(text)) {
      const piece = pieces.findLast((candidate) => candidate.start <= start);
      if (!piece) continue;
      const found = { kind, start: start - piece.start, end: end - piece.start };
      this.#closings.set(piece.node, [...(this.#closings.get(piece.node) ?? []), found]);
    }
    return text;
  }

  #all(nodes: readonly PhrasingContent[], isInLink: boolean): PhrasingContent[] {
    return nodes.flatMap((node, index) => this.#one(node, isInLink, nodes[index - 1]));
  }

  #one(node: PhrasingContent, isInLink: boolean, before?: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text': {
        const startsLine = /^\s*$/.test(lineBefore(node, this.#source));
        return this.#split(node.value, this.#closings.get(node), isInLink, startsLine);
      }
      case 'inlineCode':
        return this.#code(node, before);
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = joinPhrasing(this.#all(node.children, isInLink));
        return children.length === 0 ? [] : [{ ...node, children }];
      }
      case 'link':
        return sourceOf(node, this.#source).startsWith('[') ? this.#link(node) : this.#autolink(node);
      case 'linkReference':
        return this.#linkReference(node, isInLink);
      case 'image':
        return this.#image(node);
      case 'imageReference':
        if (!this.isAllowedDefinition(this.#survey.definitions.get(node.identifier))) break;
        return [{ ...node, alt: toPlain(node.alt ?? '') }];
      case 'html': {
        const { value = '', comments = 0, tags = [] } = this.#survey.html.get(node) ?? {};
        this.#count('comment', comments);
        if (value === '') return [];
        if (tags[0]?.start === 0 && tags[0].end === value.length) return [{ ...node, value }];
        this.#count('HTML');
        return [toCode(unmark(value))];
      }
      case 'footnoteReference':
        if (!PLAIN_LABEL.test(node.label ?? '')) break;
        return [node];
      case 'break':
        return [node];
    }
    this.#count(node.type === 'imageReference' ? 'image' : 'unknown mark');
    return [toCode(unmark(sourceOf(node, this.#source)))];
  }

  #split(
    value: string,
    found: readonly Found[] = [],
    isInLink = false,
    startsLine = false,
  ): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let at = 0;
    for (const { start, end, kind } of this.#find(value, found, isInLink, startsLine)) {
      if (start < at) continue;
      nodes.push(toText(value.slice(at, start)), toCode(value.slice(start, end)));
      this.#count(kind);
      at = end;
    }
    return [...nodes, toText(value.slice(at))];
  }

  /** @param isInLink the label of a link is no second one */
  #find(value: string, found: readonly Found[], isInLink: boolean, startsLine: boolean): Found[] {
    const isUnnamed = ({ start, end }: Span) => !this.#policy.isNamed(value.slice(start, end));
    return [
      ...found,
      ...findCommands(value).filter(({ start }) => startsLine || value.slice(0, start).includes('\n')),
      ...findMentions(value),
      ...(isInLink ? [] : findAddresses(value, this.isAllowed)),
      ...(isInLink ? [] : findIssueReferences(value).filter(isUnnamed)),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #code(node: InlineCode, before: PhrasingContent | undefined): PhrasingContent[] {
    const value = unmark(node.value);
    if (value !== node.value) this.#count('marker');
    const isAfterMark = before?.type === 'text' && before.value.endsWith('$');
    if (!isAfterMark || !isActiveDrawing('math', value)) return [{ ...node, value }];
    this.#count('formula');
    return [toText(' '), { ...node, value }];
  }

  #image(node: Image): PhrasingContent[] {
    const alt = node.alt ?? '';
    if (this.isAllowed(node.url)) return [{ ...toPlainTarget(node), alt: toPlain(alt) }];
    this.#count('image');
    return [...this.#split(`${alt} (image: `), toCode(node.url || 'no address'), toText(')')];
  }

  /** The label stays as it is, and the address is shown beside it. */
  #link(node: Link): PhrasingContent[] {
    const isClosing = this.#closings.has(node);
    const isAllowed = !isClosing && this.isAllowed(node.url);
    const children = this.#all(node.children, isAllowed);
    if (isAllowed) return [{ ...toPlainTarget(node), children: joinPhrasing(children) }];
    this.#count(isClosing ? 'closing keyword' : 'link');
    return [...children, toText(' ('), toCode(node.url || 'no address'), toText(')')];
  }

  /** What refers to nothing is text. */
  #linkReference(node: LinkReference, isInLink: boolean): PhrasingContent[] {
    const isAllowed = this.isAllowedDefinition(this.#survey.definitions.get(node.identifier));
    const children = this.#all(node.children, isAllowed || isInLink);
    if (isAllowed && !this.#closings.has(node)) return [{ ...node, children: joinPhrasing(children) }];
    if (isAllowed) this.#count('closing keyword');
    const last = node.children.at(-1);
    const target = this.#source.slice(last ? spanOf(last).end : spanOf(node).end, spanOf(node).end);
    return [toText('['), ...children, ...this.#split(target)];
  }

  /** An address that is written out. One of mail leads nowhere that it does not say. */
  #autolink(node: Link): PhrasingContent[] {
    const source = sourceOf(node, this.#source);
    const label = source.replace(/^<|>$/g, '');
    const isClosing = this.#closings.has(node);
    const isDoubtful = !source.startsWith('<') && isDoubtfulAddress(node, this.#source);
    const isMail = node.url.toLowerCase() === `mailto:${label.toLowerCase()}` && !/www\./i.test(label);
    const isAllowed = isMail ? !isDoubtful : this.isAllowed(node.url);
    // Characters behind references hide in what looks plain.
    const isPlain = unescapeMarkdown(source) === source && findMentions(label).length === 0;
    if (isAllowed && isPlain && !isClosing) {
      return [{ ...node, data: { isWrittenOut: !isDoubtful && node.url === source } }];
    }
    this.#count(isClosing ? 'closing keyword' : 'link');
    return [toCode(unmark(source))];
  }
}

function toPlainTarget<T extends Image | Link>(node: T): T {
  return { ...node, url: toPlain(node.url), title: node.title ? toPlain(node.title) : null };
}
