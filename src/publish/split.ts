/** Pure: Markdown that is too long → a shorter text that still renders. */

/** The character that opens the last fence which is not closed, and how many of it. */
function openFence(markdown: string): string | undefined {
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, fence, info] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined) continue;
    if (open === undefined) {
      if (!(fence.startsWith('`') && info?.includes('`'))) open = fence;
    } else if (fence.startsWith(open) && info?.trim() === '') {
      open = undefined;
    }
  }
  return open;
}

/** What must follow `markdown` so that nothing after it is inside of its fences or `<details>`. */
export function buildClosing(markdown: string): string {
  const fence = openFence(markdown);
  const opened = markdown.match(/<details\b/gi)?.length ?? 0;
  const closed = markdown.match(/<\/details>/gi)?.length ?? 0;
  return `${fence === undefined ? '' : `\n${fence}`}${'\n</details>'.repeat(Math.max(0, opened - closed))}`;
}

/** The last place up to `end` to cut at: a paragraph's end, else a line's, else between two whole characters. */
function findCut(text: string, end: number): number {
  const paragraph = text.lastIndexOf('\n\n', end);
  if (paragraph > end / 2) return paragraph;
  const line = text.lastIndexOf('\n', end);
  if (line > end / 2) return line;
  const isInsideCharacter = /[\udc00-\udfff]/.test(text.charAt(end));
  return isInsideCharacter ? end - 1 : end;
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
    end = Math.max(0, kept.length - excess);
  }
}
