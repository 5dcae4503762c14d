/** Pure: raw HTML in Markdown. A few tags without attributes may stay; all else is shown as it was written. */

/** Each says only how its text looks. */
const HARMLESS = 'details|summary|sub|sup|kbd|br|b|i|em|strong|code|del|ins';
const TAG = new RegExp(`<(/?)(${HARMLESS})( open)?[ ]?/?>`, 'gi');

export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'void';
  /** In the text that was looked through. */
  start: number;
  end: number;
}

/** The harmless tags of a piece of HTML, in their order. */
export function findTags(html: string): Tag[] {
  return [...html.matchAll(TAG)].flatMap(({ 0: tag, 1: slash, 2: name = '', 3: attribute, index }) => {
    const isForeign = attribute !== undefined && (slash === '/' || name.toLowerCase() !== 'details');
    if (isForeign) return [];
    const kind = name.toLowerCase() === 'br' ? 'void' : slash === '/' ? 'close' : 'open';
    return [{ name: name.toLowerCase(), kind, start: index, end: index + tag.length }];
  });
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

/** References that say nothing but how a character is written. */
const PLAIN_REFERENCE =
  /&(?:amp|lt|gt|quot|nbsp|hellip|mdash|ndash|rarr|larr|times|middot|bull|copy|check);/y;

/** Text that a browser shows as it is given here: no tag begins in it, and no character hides in a reference. */
export function escapeHtml(text: string): string {
  const tagless = text.replaceAll('<', '&lt;');
  return tagless.replace(/&/g, (ampersand, at: number) => {
    PLAIN_REFERENCE.lastIndex = at;
    return PLAIN_REFERENCE.test(tagless) ? ampersand : '&amp;';
  });
}
