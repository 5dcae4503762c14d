/**
 * Pure: a syntax tree → one that does nothing but be read. What is on no list becomes text or code; what is, stays if
 * what it leads to may.
 */
import type {
  BlockContent,
  Code,
  DefinitionContent,
  FootnoteDefinition,
  Html,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { unmark } from '../marker.ts';
import { sourceOf, unescapeMarkdown } from '../parse.ts';
import { isActiveDrawing } from './diagrams.ts';
import { hasDoubt, isDoubtfulJoin, isFenced } from './doubt.ts';
import { escapeHtml, isHtmlBlock } from './html.ts';
import { joinPhrasing, toCode, toText } from './phrasing.ts';
import { type Survey, surveyTree } from './survey.ts';
import { PLAIN_LABEL, type Policy, TextBlock } from './text-block.ts';

type Flow = BlockContent | DefinitionContent;

/** Parsers differ in which others begin a block of code at all. */
const PLAIN_INFO = /^[\w+#.:/-]*(?:[ \t]+[\w =:"',.{}()#/+-]*)?$/;

/** Whether a block of code has no end, but that of what it stands in. */
function isOpenCode(source: string, isNested: boolean): boolean {
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  const line = isNested ? /[\r\n][ \t>]*(`{3,}|~{3,})[ \t]*$/ : /[\r\n] {0,3}(`{3,}|~{3,})[ \t]*$/;
  const [, end = ''] = line.exec(source) ?? [];
  return fence !== '' && !end.startsWith(fence);
}

export class Neutraliser {
  readonly #source: string;
  readonly #policy: Policy;
  readonly #survey: Survey;
  readonly #text: TextBlock;
  readonly #report: (kind: string, by: number) => void;
  /** In the block that is looked at. */
  #changes = 0;

  /** @param report told of each change */
  constructor(source: string, tree: Root, policy: Policy, report: (kind: string, by: number) => void) {
    this.#source = source;
    this.#policy = policy;
    this.#report = report;
    this.#survey = surveyTree(tree);
    this.#text = new TextBlock(source, policy, this.#survey, this.#count);
  }

  /** How many `<details>` the text leaves open. */
  get openDetails(): number {
    return this.#survey.openDetails;
  }

  /** What stands in the place of a block at the top level; undefined where it stays as it is written. */
  neutralise(block: RootContent, before: RootContent | undefined): Flow[] | undefined {
    this.#changes = 0;
    this.#count('invisible character', this.#survey.invisible.get(block));
    const isJoined = before !== undefined && isDoubtfulJoin(before, block, this.#source);
    const isDoubtful = isJoined || hasDoubt(block, this.#source);
    const blocks = this.#flow(block, false);
    return isDoubtful || this.#changes > 0 ? blocks : undefined;
  }

  #count = (kind: string, by = 1): void => {
    this.#changes += by;
    this.#report(kind, by);
  };

  #flows(nodes: readonly Flow[]): Flow[] {
    return nodes.flatMap((node) => this.#flow(node, true));
  }

  #flow(node: RootContent, isNested: boolean): Flow[] {
    switch (node.type) {
      case 'paragraph': {
        const children = this.#text.neutralise(node);
        return children.length === 0 ? [] : [{ ...node, children }];
      }
      case 'heading':
        return [{ ...node, children: this.#text.neutralise(node) }];
      case 'blockquote':
        return [{ ...node, children: this.#flows(node.children) }];
      case 'list': {
        const items = node.children.map((item) => ({ ...item, children: this.#flows(item.children) }));
        return [{ ...node, children: items }];
      }
      case 'table': {
        // What is more than the head has is not shown.
        const width = node.children[0]?.children.length ?? 0;
        const rows = node.children.map((row) => {
          this.#count('hidden cell', Math.max(0, row.children.length - width));
          const cells = row.children.slice(0, width);
          return {
            ...row,
            children: cells.map((cell) => ({ ...cell, children: this.#text.neutralise(cell) })),
          };
        });
        return [{ ...node, children: rows }];
      }
      case 'code':
        return [this.#code(node, isNested)];
      case 'html':
        return this.#html(node);
      case 'footnoteDefinition':
        return this.#note(node);
      case 'thematicBreak':
        return [node];
      case 'definition':
        if (this.#text.isAllowedDefinition(node)) return [node];
    }
    // Without a definition, what refers to it is plain text.
    this.#count(node.type === 'definition' ? 'link' : 'unknown mark');
    return [{ type: 'paragraph', children: [toCode(unmark(sourceOf(node, this.#source)))] }];
  }

  #code(node: Code, isNested: boolean): Code {
    const source = sourceOf(node, this.#source);
    const language = node.lang?.toLowerCase() ?? '';
    const [, info = ''] = /^(?:`+|~+)[ \t]*([^\r\n]*)/.exec(source) ?? [];
    const value = unmark(node.value);
    if (value !== node.value) this.#count('marker');
    if (isOpenCode(source, isNested)) this.#count('open block');
    if (language.startsWith('suggestion') && !this.#policy.allowsSuggestions) this.#count('suggestion');
    else if (isActiveDrawing(language, value)) this.#count('diagram');
    else if (!isFenced(source) || PLAIN_INFO.test(info)) return { ...node, value };
    else this.#count('label of code');
    return { type: 'code', lang: 'text', value };
  }

  /** One that nothing refers to is not shown: what is hidden in it is for programs to read. */
  #note(node: FootnoteDefinition): Flow[] {
    const children = this.#flows(node.children);
    const isUsed = this.#survey.notes.has(node);
    if (isUsed && PLAIN_LABEL.test(node.label ?? '')) return [{ ...node, children }];
    this.#count(isUsed ? 'unknown mark' : 'hidden note');
    const label: Flow = { type: 'paragraph', children: [toText(`[^${node.label}]:`)] };
    return [label, ...children];
  }

  /** The harmless tags of a block stay; what else is in it is shown as text. */
  #html(node: Html): Flow[] {
    const { value = '', comments = 0, tags = [] } = this.#survey.html.get(node) ?? {};
    this.#count('comment', comments);
    if (value.trim() === '') return [];
    const isBlock = isHtmlBlock(value);
    const pieces: PhrasingContent[] = [];
    let codeDepth = 0;
    for (const [index, tag] of [...tags, undefined].entries()) {
      const text = value.slice(tags[index - 1]?.end ?? 0, tag?.start);
      if (codeDepth > 0 && isBlock) pieces.push({ type: 'html', value: escapeHtml(text) });
      else pieces.push(toText(isBlock ? text : unescapeMarkdown(text)));
      if (tag) pieces.push({ type: 'html', value: value.slice(tag.start, tag.end) });
      if (tag?.name === 'code') codeDepth = Math.max(0, codeDepth + (tag.kind === 'open' ? 1 : -1));
    }
    const harmless = this.#text.neutraliseHtml(pieces);
    const written = harmless.map(toHtml).join('');
    if (!isBlock || (written !== value && harmless.length === pieces.length)) this.#count('HTML');
    return isBlock
      ? [{ type: 'html', value: written.trim() }]
      : [{ type: 'paragraph', children: joinPhrasing(harmless) }];
  }
}

function toHtml(node: PhrasingContent): string {
  if (node.type === 'html') return node.value;
  if (node.type === 'text') return escapeHtml(node.value);
  return node.type === 'inlineCode' ? `<code>${escapeHtml(node.value)}</code>` : '';
}
