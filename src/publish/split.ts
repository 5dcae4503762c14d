/** Pure: Markdown that is too long → a shorter text that still renders. */

/** What is still open at some point of a Markdown text. */
interface OpenParts {
  /** The run of characters that opened a fence, and how far the list item it stands in is indented. */
  fence: { run: string; indent: number } | undefined;
  details: number;
  /** What ends the HTML that hides or takes in all that follows: https://spec.commonmark.org/0.31.2/#html-blocks */
  htmlEnd: string | undefined;
}

/** @returns what ends the HTML block that a line begins, unless the line ends it too */
function findHtmlEnd(line: string): string | undefined {
  const [, tag] = /^ {0,3}<(!--|(?:pre|script|style|textarea)(?=[\s>]|$))/i.exec(line) ?? [];
  if (tag === undefined) return undefined;
  const end = tag === '!--' ? '-->' : `</${tag.toLowerCase()}>`;
  return line.toLowerCase().includes(end) ? undefined : end;
}

/**
 * Reads line by line, as https://spec.commonmark.org/0.31.2/#fenced-code-blocks tells. A fence ends with the list item
 * it stands in, at the first line that is indented less; one in a quotation ends with the quotation.
 */
function findOpenParts(markdown: string): OpenParts {
  const open: OpenParts = { fence: undefined, details: 0, htmlEnd: undefined };
  const items: number[] = [];
  for (const line of markdown.split('\n')) {
    if (open.htmlEnd !== undefined) {
      if (line.toLowerCase().includes(open.htmlEnd)) open.htmlEnd = undefined;
      continue;
    }
    if (line.trim() === '') continue;
    let indent = line.search(/[^ ]/);
    if (open.fence && indent >= open.fence.indent) {
      const [, run = ''] = /^ *(`{3,}|~{3,})\s*$/.exec(line) ?? [];
      if (run.startsWith(open.fence.run) && indent < open.fence.indent + 4) open.fence = undefined;
      continue;
    }
    open.fence = undefined;
    open.htmlEnd = findHtmlEnd(line);
    if (open.htmlEnd !== undefined) continue;
    while (indent < (items.at(-1) ?? 0)) items.pop();
    for (;;) {
      const [marker] = /^(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\S)/.exec(line.slice(indent)) ?? [];
      if (marker === undefined) break;
      indent += marker.length;
      items.push(indent);
    }
    const [, run, info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line.slice(indent)) ?? [];
    const isIndentedCode = indent >= (items.at(-1) ?? 0) + 4;
    if (run !== undefined && !isIndentedCode && !(run.startsWith('`') && info.includes('`'))) {
      open.fence = { run, indent: items.at(-1) ?? 0 };
      continue;
    }
    for (const [, slash] of line
      .replace(/(?<!`)(`+)(?!`)[^`]+\1/g, '')
      .matchAll(/<(\/?)details(?=[\s/>]|$)/gi)) {
      open.details = Math.max(0, open.details + (slash ? -1 : 1));
    }
  }
  return open;
}

/** What must follow `markdown` so that nothing after it is inside of its fences or `<details>`. */
export function buildClosing(markdown: string): string {
  const { fence, details, htmlEnd } = findOpenParts(markdown);
  // What follows is not indented, and so ends a list item by itself; a fence here would open a new block.
  const end = fence && fence.indent === 0 ? `\n${fence.run}` : '';
  const html = htmlEnd === undefined ? '' : `\n${htmlEnd}`;
  return `${html}${end}${'\n</details>'.repeat(details)}`;
}

/** The last place up to `end` to cut at: a paragraph's end, else a line's, else between two whole characters. */
function findCut(text: string, end: number): number {
  const paragraph = text.lastIndexOf('\n\n', end);
  if (paragraph > end / 2) return paragraph;
  const line = text.lastIndexOf('\n', end);
  if (line > end / 2) return line;
  const isInsideCharacter = /[\udc00-\udfff]/.test(text.charAt(end));
  return isInsideCharacter ? Math.max(0, end - 1) : end;
}

/**
 * Cuts Markdown to at most `maxCharacters` (UTF-16 units, as GitHub counts), `notice` included. What the cut leaves
 * open is closed. A text that fits comes back as it is, closed where its author left something open.
 */
export function cutMarkdown(
  text: string,
  maxCharacters: number,
  notice: string,
): { text: string; isCut: boolean } {
  const whole = `${text}${buildClosing(text)}`;
  if (whole.length <= maxCharacters) return { text: whole, isCut: false };
  let end = Math.max(0, maxCharacters - notice.length - 2);
  for (;;) {
    const kept = text.slice(0, findCut(text, end));
    const cut = `${kept}${buildClosing(kept)}\n\n${notice}`;
    const excess = cut.length - maxCharacters;
    if (excess <= 0 || kept === '') return { text: cut, isCut: true };
    // What a cut leaves open may be longer than what it takes away.
    end = Math.max(0, Math.floor(kept.length - Math.min(excess, Math.max(1, kept.length / 10))));
  }
}
