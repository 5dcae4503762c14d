/**
 * What GitHub would make of a comment, as strictly as can be had offline: Markdown → HTML → what a browser would load
 * or follow, and what GitHub's own filters would act on. GitHub renders with cmark-gfm, then sanitises, then looks for
 * mentions (https://github.com/github/markup#github-markup). The sanitiser is left out, since what it drops today need
 * not be what it drops tomorrow; a second parser gives a second opinion, and the findings of both count.
 */
import cmark from 'cmark-gfm-js';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parseFragment,
  type Token,
  Tokenizer,
} from 'parse5';

export interface Rendered {
  /** From cmark-gfm, with its tag filter. */
  html: string;
  /** Addresses that are loaded without a click, as they are written. */
  images: string[];
  /** Addresses that a click leads to, as they are written, and all addresses in diagrams. */
  links: string[];
  /** Macros in formulas that load something or lead somewhere. */
  macros: string[];
  /** `@login` and `@organisation/team`. */
  mentions: string[];
  /** `#1`, `GH-1` and `owner/repo#1`, which leave a mention on the other page. */
  references: string[];
  /** A keyword and the reference that it closes, such as `fixes #1`. */
  closings: string[];
  /** Lines that bots read as orders, outside of code. */
  commands: string[];
  /** Names of all elements, lower case. */
  elements: Set<string>;
  /**
   * Tags written as HTML, not made by Markdown: the name and the attributes' names, such as `details[open]`; of a
   * closing tag the name alone.
   */
  rawTags: Set<string>;
  /** Comments, processing instructions, declarations and CDATA sections. */
  comments: number;
  /** Invisible characters in source, text or attributes; emoji keep theirs. */
  invisible: number;
  /** What blocks of code for suggested changes hold. */
  suggestions: string[];
  /** All text, code included, with a new line after each block. */
  text: string;
  /** The text inside of code. */
  code: string;
  /** Whether text appended after two newlines is something else than a paragraph at the top level. */
  endsOpen: boolean;
  /** Whether a `<details>` opened before the Markdown is closed by it. */
  closesOuter: boolean;
}

/** cmark-gfm has 16 MiB of memory. GitHub takes 65,536 characters. */
const MAXIMUM_CHARACTERS = 66_000;

/**
 * Renders a comment's Markdown.
 * @throws {RangeError} over 66,000 characters, for which cmark-gfm's memory may not do.
 */
export function renderAsGithub(markdown: string): Rendered {
  if (markdown.length > MAXIMUM_CHARACTERS)
    throw new RangeError(`${markdown.length} characters are no comment`);
  const { footnotes, safe } = cmark.Option;
  // The body is sent as JSON in UTF-8, which knows no lone surrogates.
  const source = markdown.toWellFormed();
  const html = cmark.convert(source, footnotes);
  const unfiltered = cmark.convertUnsafe(source, footnotes);
  const second = toHtml(source, true);
  const first = readHtml(html);
  // Mostly the parsers agree, and what is the same needs no second reading.
  const others = distinct([unfiltered, second]).filter((other) => other !== html);
  const readings = [first, ...others.map(readHtml)];
  const written = { first: readTags(unfiltered), second: readTags(second) };
  const tags = [written.first, written.second];
  const withAddresses = [...readings, ...tags];
  // Without a `<`, no tag is written.
  const escaped = source.includes('<')
    ? { first: cmark.convertUnsafe(source, footnotes | safe), second: toHtml(source, false) }
    : { first: unfiltered, second };
  return {
    html,
    images: distinct(withAddresses.flatMap((reading) => reading.images)),
    links: distinct(withAddresses.flatMap((reading) => reading.links)),
    macros: distinct([
      ...readings.flatMap((reading) => reading.macros),
      ...[html, second].flatMap((rendered) => macrosIn(rendered, /\$<code>[^<]+<\/code>\$/g)),
    ]),
    mentions: distinct(readings.flatMap((reading) => reading.mentions)),
    references: distinct(readings.flatMap((reading) => reading.references)),
    closings: distinct(readings.flatMap((reading) => reading.closings)),
    commands: findCommands(source),
    suggestions: distinct(readings.flatMap((reading) => reading.suggestions)),
    elements: new Set(readings.flatMap(({ elements }) => elements)),
    rawTags: new Set([
      ...namesMissingFrom(escaped.first, unfiltered, written.first),
      ...namesMissingFrom(escaped.second, second, written.second),
    ]),
    comments: Math.max(...tags.map(({ comments }) => comments)),
    invisible: Math.max(countInvisible(markdown), ...readings.map(({ invisible }) => invisible)),
    text: first.text,
    code: first.code,
    endsOpen: isAnyMisplaced(`${source}\n\n${PROBE}`, []),
    closesOuter: source.includes('<') && isAnyMisplaced(`<details>\n\n${source}\n\n${PROBE}`, ['details']),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

const SYNTAX = gfm();
const HTML = gfmHtml();

function toHtml(markdown: string, allowsRawHtml: boolean): string {
  return micromark(markdown, {
    extensions: [SYNTAX],
    htmlExtensions: [HTML],
    allowDangerousHtml: allowsRawHtml,
    allowDangerousProtocol: true,
  });
}

/** White space and a command, alone or with arguments; `/etc/hosts` is none. */
const COMMAND = /^([^\S\r\n\u2028\u2029]*)(\/[a-z][\w-]*(?=\s|$).*)/gim;

/** The commands that are no code for one parser or the other: each gets a mark, which is looked for in what it makes. */
function findCommands(source: string): string[] {
  const commands: string[] = [];
  const markOf = (index: number) => `\ue000${index}\ue001`;
  const marked = source.replace(COMMAND, (_, indent: string, command: string) => {
    commands.push(command);
    return `${indent}${markOf(commands.length - 1)}${command}`;
  });
  if (commands.length === 0) return [];
  const readings = [cmark.convert(marked, cmark.Option.footnotes), toHtml(marked, true)].map(readHtml);
  return commands.filter((_, index) => readings.some(({ code }) => !code.includes(markOf(index))));
}

// --- The tree of elements

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

interface Visit {
  node: Node;
  isEntry: boolean;
}

/** Every node on the way in, and every element on the way out. Recursion would end with the stack on deep nesting. */
function* traverse(root: DefaultTreeAdapterTypes.ParentNode): Generator<Visit> {
  const enter = (parent: DefaultTreeAdapterTypes.ParentNode) =>
    parent.childNodes.map((node) => ({ node, isEntry: true })).reverse();
  const stack: Visit[] = enter(root);
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    yield visit;
    const { node, isEntry } = visit;
    if (!isEntry || !defaultTreeAdapter.isElementNode(node)) continue;
    stack.push({ node, isEntry: false });
    for (const child of enter('content' in node ? node.content : node)) stack.push(child);
  }
}

// The elements that GitHub's sanitiser keeps, as in html-pipeline's SanitizationFilter; the text in any other one
// flows together with the text around it: https://github.com/gjtorikian/html-pipeline
const KEPT = new Set(
  `h1 h2 h3 h4 h5 h6 h7 h8 br b i strong em a pre code img tt div ins del sup sub p picture ol ul table thead tbody
  tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption
  abbr bdo cite dfn mark small source span time wbr section input g-emoji script style`.split(/\s+/),
);

const BLOCKS = new Set(
  `h1 h2 h3 h4 h5 h6 pre div p ol ul table thead tbody tfoot blockquote dl dt dd hr li tr td th summary details caption
  figure figcaption section`.split(/\s+/),
);

/** What html-pipeline's MentionFilter leaves alone, and what the sanitiser drops with all it holds. */
const WITHOUT_MENTIONS = new Set(['pre', 'code', 'a', 'tt', 'style', 'script']);
const WITHOUT_CLOSINGS = new Set(['pre', 'code', 'tt', 'style', 'script']);

// GitHub wants what follows a login to be no part of a word; any start of one counts here.
const MENTION = /(?<![\w`])@[a-z\d][a-z\d-]*(?:\/[a-z\d][\w.-]*)?/gi;

// https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls#issues-and-pull-requests
const REFERENCE = /(?<!\w)(?:(?:[\w.-]+\/[\w.-]+)?#|GH-)\d+\b/gi;

const ISSUE_ADDRESS = /https?:\/\/[^\s/]+\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+/;
// https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
const CLOSING = new RegExp(
  String.raw`(?<!\w)(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?:[\w.-]+/[\w.-]+)?#\d+|GH-\d+|${ISSUE_ADDRESS.source})`,
  'gi',
);

/** Takes the place of what a filter does not look into, so that words on both sides do not meet. */
const GAP = '\ufffc';

interface Reading extends Addresses {
  macros: string[];
  mentions: string[];
  references: string[];
  closings: string[];
  elements: string[];
  suggestions: string[];
  invisible: number;
  text: string;
  code: string;
}

function readHtml(html: string): Reading {
  const addresses: Addresses = { images: [], links: [] };
  const elements: string[] = [];
  const suggestions: string[] = [];
  const attributes: string[] = [];
  const blocks: { language: string; text: string }[] = [];
  let code = '';
  // The same text in three ways: as it is seen; where mentions are looked for, in runs; where closings are.
  let text = '';
  let run = '';
  const runs: string[] = [];
  let prose = '';
  /** Prose with the address of an issue in the place of its link's text. */
  let addressed = '';
  const depths = { mentions: 0, closings: 0, issueLinks: 0 };

  const openOrClose = (element: Element, isEntry: boolean) => {
    const { tagName } = element;
    const step = isEntry ? 1 : -1;
    if (KEPT.has(tagName)) {
      runs.push(run);
      run = '';
    }
    if (WITHOUT_MENTIONS.has(tagName)) depths.mentions += step;
    if (WITHOUT_CLOSINGS.has(tagName)) depths.closings += step;
    if (BLOCKS.has(tagName) || tagName === 'code') {
      prose += GAP;
      addressed += GAP;
    }
    if (BLOCKS.has(tagName) && !isEntry) text += '\n';
    if (tagName === 'br' && isEntry) {
      text += '\n';
      prose += '\n';
      addressed += '\n';
    }
    const issue = tagName === 'a' ? ISSUE_ADDRESS.exec(attributeOf(element, 'href'))?.[0] : undefined;
    if (issue === undefined) return;
    depths.issueLinks += step;
    if (isEntry) addressed += issue;
  };

  for (const { node, isEntry } of traverse(parseFragment(html))) {
    if (defaultTreeAdapter.isTextNode(node)) {
      text += node.value;
      if (depths.closings > 0) code += node.value;
      if (depths.mentions === 0) run += node.value;
      if (depths.closings === 0) prose += node.value;
      if (depths.closings === 0 && depths.issueLinks === 0) addressed += node.value;
      const block = blocks.at(-1);
      if (block !== undefined) block.text += node.value;
    } else if (defaultTreeAdapter.isElementNode(node)) {
      openOrClose(node, isEntry);
      const language = languageOf(node);
      if (isEntry) {
        elements.push(node.tagName);
        attributes.push(...node.attrs.map(({ value }) => value));
        collectAddresses(node, addresses);
        if (language !== undefined) blocks.push({ language, text: '' });
      } else if (language !== undefined) {
        const block = blocks.pop();
        if (block === undefined) continue;
        if (block.language.startsWith('suggestion')) suggestions.push(block.text);
        if (DIAGRAMS.has(block.language)) addresses.links.push(...addressesInDiagram(block.text));
      }
    }
  }
  runs.push(run);
  return {
    ...addresses,
    macros: macrosIn(prose, /\${1,2}[^$]+\${1,2}/g),
    mentions: runs.flatMap((part) => part.match(MENTION) ?? []),
    references: runs.flatMap((part) => part.match(REFERENCE) ?? []),
    closings: [prose, addressed].flatMap((part) => part.match(CLOSING) ?? []),
    elements,
    suggestions,
    invisible: countInvisible(text) + countInvisible(attributes.join('\n')),
    text,
    code,
  };
}

function attributeOf(element: Pick<Element, 'attrs'>, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** The language of a block of code, lower case; undefined for any other element. */
function languageOf(element: Element): string | undefined {
  if (element.tagName !== 'code' && element.tagName !== 'pre') return undefined;
  const word =
    /(?:^|\s)language-(\S+)/.exec(attributeOf(element, 'class'))?.[1] ?? attributeOf(element, 'lang');
  return word === '' ? undefined : word.toLowerCase();
}

// --- Addresses

interface Addresses {
  images: string[];
  links: string[];
}

const LOADED = new Set(
  'src srcset imagesrcset poster background lowsrc dynsrc data code codebase classid archive icon'.split(' '),
);
const FOLLOWED = new Set('href action formaction cite longdesc ping manifest profile usemap'.split(' '));
/** Elements whose `href` is loaded, not followed. */
const LOADERS = new Set(['link', 'image', 'use', 'feimage', 'mpath', 'textpath', 'pattern', 'filter']);

function collectAddresses(element: Pick<Element, 'tagName' | 'attrs'>, { images, links }: Addresses): void {
  for (const { name: fullName, value } of element.attrs) {
    const name = fullName.replace(/^xlink:/, '');
    if (name === 'srcset' || name === 'imagesrcset') {
      images.push(...value.split(/[\s,]+/).filter((part) => part !== '' && !/^[\d.]+[wxh]$/.test(part)));
    } else if (LOADED.has(name) || (name === 'href' && LOADERS.has(element.tagName.toLowerCase()))) {
      images.push(value);
    } else if (name === 'ping') {
      links.push(...value.split(/\s+/).filter((part) => part !== ''));
    } else if (FOLLOWED.has(name)) {
      links.push(value);
    } else if (name === 'style') {
      for (const [, address] of value.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/gi))
        images.push(address ?? '');
    } else if (element.tagName === 'meta' && name === 'content') {
      const refresh = /url\s*=\s*["']?([^"'\s]+)/i.exec(value)?.[1];
      if (refresh !== undefined) links.push(refresh);
    }
  }
}

// https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
const DIAGRAMS = new Set(['mermaid', 'geojson', 'topojson', 'stl', 'math']);

/** Also addresses behind the escapes of Mermaid (`#58;`), HTML and JSON. */
function addressesInDiagram(diagram: string): string[] {
  const decoded = diagram
    .replaceAll(/&?#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replaceAll(/[#&](colon|sol);/gi, (_, name: string) => (name.toLowerCase() === 'colon' ? ':' : '/'))
    .replaceAll(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\/', '/');
  const addresses = decoded.match(
    /(?:[/\\]{2}|\bwww\.|\b(?:https?:(?![/\\])|(?:javascript|data|vbscript|mailto):))[^\s"'<>()[\]{}|]+/gi,
  );
  return (addresses ?? []).map((address) => address.replace(/^www\./i, 'http://$&'));
}

/** https://docs.mathjax.org/en/latest/input/tex/extensions/html.html, and what else makes links */
function macrosIn(text: string, formula: RegExp): string[] {
  const found = [...text.matchAll(formula)].flatMap(([written]) =>
    written.match(/\\(?:href|url|html\w*|includegraphics|class|cssId|style|unicode|require|mmlToken)\b/gi),
  );
  return found.flatMap((macro) => macro ?? []);
}

// --- Tags, without a tree: no tag is lost because of where it stands

interface Tags extends Addresses {
  names: string[];
  comments: number;
}

function readTags(html: string): Tags {
  const tags: Tags = { images: [], links: [], names: [], comments: 0 };
  const countComment = () => {
    tags.comments += 1;
  };
  const ignore = () => undefined;
  new Tokenizer(
    {},
    {
      onStartTag(tag: Token.TagToken) {
        collectAddresses(tag, tags);
        const attributes = tag.attrs.map(({ name }) => `[${name}]`).sort();
        tags.names.push(tag.tagName + attributes.join(''));
      },
      onEndTag({ tagName }) {
        tags.names.push(`/${tagName}`);
      },
      onComment: countComment,
      onDoctype: countComment,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  ).write(html, true);
  return tags;
}

/** Names of the tags of `whole`, which are `written`, that `part` has fewer of; a closing tag's without its slash. */
function namesMissingFrom(part: string, whole: string, written: Tags): string[] {
  if (part === whole) return [];
  const counts = new Map<string, number>();
  for (const name of readTags(part).names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return written.names.flatMap((name) => {
    const left = (counts.get(name) ?? 0) - 1;
    counts.set(name, left);
    return left < 0 ? [name.replace(/^\//, '')] : [];
  });
}

// --- Invisible characters

// Emoji are made of several characters, some of them invisible: https://unicode.org/reports/tr51/#Emoji_Sequences
const EMOJI =
  /(?:\p{RGI_Emoji}|\p{Emoji}\p{Emoji_Modifier}?)[\ufe0e\ufe0f]?(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?[\ufe0e\ufe0f]?)*/gv;
// Default_Ignorable_Code_Point has the zero-width, the bidirectional and the tag characters and all selectors.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Surrogate}\ufff9-\ufffb]|(?![\t\n\r])\p{Control}/gu;

/** Joiners between letters that join: a matter of spelling in Persian, Hindi and others. */
const SPELLING =
  /(?<=[[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Sinh}\p{sc=Mlym}\p{sc=Syrc}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mymr}]&&[\p{L}\p{M}]])[\u200c\u200d](?=[\p{L}\p{M}])/gv;

function countInvisible(text: string): number {
  return text.replace(EMOJI, '').replace(SPELLING, '').match(INVISIBLE)?.length ?? 0;
}

// --- What comes after

const PROBE = 'afterTheComment';

/** Whether for either parser the probe's elements are not `outer` and a paragraph. */
function isAnyMisplaced(markdown: string, outer: readonly string[]): boolean {
  const { footnotes } = cmark.Option;
  return distinct([
    cmark.convert(markdown, footnotes),
    cmark.convertUnsafe(markdown, footnotes),
    toHtml(markdown, true),
  ]).some((html) => !isAt(html, [...outer, 'p']));
}

function isAt(html: string, path: readonly string[]): boolean {
  const open: string[] = [];
  for (const { node, isEntry } of traverse(parseFragment(html))) {
    if (defaultTreeAdapter.isTextNode(node) && node.value.trim() === PROBE)
      return open.join() === path.join();
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (isEntry) open.push(node.tagName);
    else open.pop();
  }
  return false;
}
