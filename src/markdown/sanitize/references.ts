/** Pure: what GitHub, or a bot that reads along, would act on in plain text. */

export type ReferenceKind = 'mention' | 'link' | 'closing keyword' | 'command' | 'issue reference';

/** A part of a text, in UTF-16 code units. */
export interface Reference {
  kind: ReferenceKind;
  start: number;
  end: number;
}

/**
 * Wider than GitHub's own rule, which also looks at what follows. Of a package, `@scope/name@1.2.3`, all of it.
 * https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/node_filter/mention_filter.rb
 */
const MENTION = /(?<![A-Za-z0-9])@[A-Za-z0-9][\w-]*(?:\/[\w.-]*\w(?:@[\w.^~-]*\w)?)?/g;

/** Wider than what GitHub makes a link of, mail included: https://github.github.com/gfm/#autolinks-extension- */
const ADDRESS =
  /(?:(?<![a-z0-9+.-])[a-z0-9+.-]{1,31}:\/\/|(?<![a-z0-9])www\.|(?<![a-z0-9])(?:mailto|xmpp):)[^\s<>"'`]*|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/**
 * https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
 * The first group ends where the reference begins.
 */
const CLOSING =
  /((?<![A-Za-z0-9_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,20}:?\s{0,20})((?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+|GH-\d+|https?:\/\/[^\s/]{1,200}\/[^\s/]{1,100}\/[^\s/]{1,100}\/(?:issues|pull|discussions)\/\d+)/giu;

const KEYWORD_AT_END = /(?<![A-Za-z0-9_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,20}:?\s{0,20}$/iu;

/** Of an issue, a pull request or a discussion. */
const ISSUE_ADDRESS = /\/(?:issues|pull|pulls|discussions)\/\d+/i;

/** Whether a link that follows `text` closes what it leads to. */
export function closesByLink(text: string, address: string): boolean {
  return ISSUE_ADDRESS.test(address) && KEYWORD_AT_END.test(text.slice(-60));
}

/** As GitHub's parser would have it, which finds one anywhere in a word. */
function toAddress(text: string): string {
  if (/^[\w.+-]+@/.test(text)) return `mailto:${text}`;
  return /^www\./i.test(text) ? `http://${text}` : text.replace(/^[^a-z]+/i, '');
}

/** The addresses that lead where they may not. */
export function findAddresses(text: string, isAllowed: (address: string) => boolean): Reference[] {
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => !isAllowed(toAddress(address)))
    .map(({ 0: address, index }) => ({ kind: 'link', start: index, end: index + address.length }));
}

export function findMentions(text: string): Reference[] {
  return [...text.matchAll(MENTION)].map(({ 0: mention, index }) => ({
    kind: 'mention',
    start: index,
    end: index + mention.length,
  }));
}

/** The references that a closing keyword stands before, without the keyword. */
export function findClosings(text: string): Reference[] {
  return [...text.matchAll(CLOSING)].map(({ 0: whole, 1: keyword = '', index }) => ({
    kind: 'closing keyword',
    start: index + keyword.length,
    end: index + whole.length,
  }));
}

/**
 * Wider than GitHub's own rule, which nobody tells: what is around a number need not be right. `C#12` is none.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls#issues-and-pull-requests
 */
const ISSUE =
  /&#\d+;|(?<![A-Za-z0-9_])(?:(?:[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,4})?#|GH-)\d+(?![A-Za-z0-9_])/gi;

/** What becomes a link to an issue or a pull request, and leaves a mention there. Addresses are none. */
export function findIssueReferences(text: string): Reference[] {
  return [...text.matchAll(ISSUE)].map(({ 0: reference, index }) => ({
    kind: 'issue reference',
    start: index,
    end: index + reference.length,
  }));
}

/** A word after a slash at the start of a line: what bots take for an order. A path has another slash. */
const COMMAND = /^([^\S\r\n]*)\/[A-Za-z][\w-]*(?!\.?[\w/-])/gm;

/** The commands of a whole text, from their slash on. */
export function findCommands(text: string): Reference[] {
  return [...text.matchAll(COMMAND)].map(({ 0: whole, 1: indent = '', index }) => ({
    kind: 'command',
    start: index + indent.length,
    end: index + whole.length,
  }));
}
