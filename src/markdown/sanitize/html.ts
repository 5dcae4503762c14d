/** Pure: raw HTML in Markdown. A few tags without attributes may stay; all else is shown as it was written. */

/** Each says only how its text looks. */
const TAG = /<(?:(\/?)(details|summary|sub|sup|kbd|br|b|i|em|strong|code|del|ins)|details open)[ ]?\/?>/gi;

export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'void';
  /** In the text that was looked through. */
  start: number;
  end: number;
}

/** The harmless tags of a piece of HTML, in their order. */
export function findTags(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(({ 0: tag, 1: slash, 2: name = 'details', index }) => {
    const kind = name.toLowerCase() === 'br' ? 'void' : slash === '/' ? 'close' : 'open';
    return { name: name.toLowerCase(), kind, start: index, end: index + tag.length };
  });
}

/** They end a line of text. */
const BLOCK_TAG = /^(?:details|summary)$/;

/** Whether it begins a block of HTML that has no other tags than the harmless ones at its start. */
export function isHtmlBlock(html: string): boolean {
  const [first] = findTags(html);
  if (first === undefined || html.slice(0, first.start).trim() !== '') return false;
  const isAlone = /^[ \t]*(?:\n|$)/.test(html.slice(first.end));
  return BLOCK_TAG.test(first.name) || isAlone;
}

/**
 * Where a comment ends for a browser; undefined where it never does.
 * https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
 */
function findCommentEnd(html: string, start: number): number | undefined {
  const [short] = /^<!---?>/.exec(html.slice(start, start + 6)) ?? [];
  if (short !== undefined) return start + short.length;
  const end = /--!?>/g;
  end.lastIndex = start + 4;
  return end.test(html) ? end.lastIndex : undefined;
}

/** Comments that end. One that does not would hide all that follows: it is no comment then, but text. */
export function findComments(html: string): { start: number; end: number }[] {
  const comments: { start: number; end: number }[] = [];
  for (let at = html.indexOf('<!--'); at >= 0; ) {
    const end = findCommentEnd(html, at);
    if (end === undefined) break;
    comments.push({ start: at, end });
    at = html.indexOf('<!--', end);
  }
  return comments;
}

/** HTML as it may be shown. */
export interface HtmlPiece {
  /** Without its comments. */
  value: string;
  /** How many comments there were. */
  comments: number;
  /** The tags that stay; all else is text. */
  tags: Tag[];
}

/** @param isBlock whether it stands for itself: within a line of text, some tags would end its block */
export function readHtml(html: string, isBlock: boolean): HtmlPiece {
  const comments = findComments(html);
  const ends = [0, ...comments.map(({ end }) => end)];
  const value = ends.map((end, index) => html.slice(end, comments[index]?.start)).join('');
  const hasBlockTags = isBlock && isHtmlBlock(value);
  const tags = findTags(value).filter(({ name }) => hasBlockTags || !BLOCK_TAG.test(name));
  return { value, comments: comments.length, tags };
}

/**
 * Takes the tags out of pieces that have no other half among them, and would change how the rest of the comment looks.
 *
 * @param mayStayOpen whether `<details>` may, since whoever asks will close it
 * @returns how many of those there are
 */
export function pairTags(pieces: readonly HtmlPiece[], mayStayOpen: boolean): number {
  const open: Tag[] = [];
  const unpaired = new Set<Tag>();
  for (const tag of pieces.flatMap(({ tags }) => tags)) {
    if (tag.kind === 'open') open.push(tag);
    else if (tag.kind === 'close' && open.at(-1)?.name === tag.name) open.pop();
    else if (tag.kind === 'close') unpaired.add(tag);
  }
  const details = open.filter(({ name }) => mayStayOpen && name === 'details');
  for (const tag of open) if (!details.includes(tag)) unpaired.add(tag);
  for (const piece of pieces) piece.tags = piece.tags.filter((tag) => !unpaired.has(tag));
  return details.length;
}

/** References that say nothing but how a character is written. */
const OTHER_AMPERSAND =
  /&(?!(?:amp|lt|gt|quot|nbsp|hellip|mdash|ndash|rarr|larr|times|middot|bull|copy|check);)/g;

/** Text that a browser shows as it is given here: no tag begins in it, and no character hides in a reference. */
export function escapeHtml(text: string): string {
  return text.replaceAll('<', '&lt;').replace(OTHER_AMPERSAND, '&amp;');
}
