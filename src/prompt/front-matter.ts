/** Pure: Markdown → its YAML front matter and the text below it. */

export interface FrontMatter {
  /** From the opening line on, so that places in it are those of the whole file; without the closing line. */
  yaml: string;
  /** What follows the closing line, as it is. */
  body: string;
  closingLine: number;
}

/** Whether the name says that the file is Markdown, which may have front matter. */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/**
 * Splits a text whose first line is `---` at the next line that is `---` or `...`.
 *
 * @param text with LF as line ends
 * @returns undefined where the text has no front matter: without a closing line, `---` is a thematic break
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const [opening] = /^---[ \t]*(?=\n)/.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length);
  // No `m` flag: it would take other characters than LF for line ends.
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(rest);
  if (closing === null) return undefined;
  const yaml = `${opening}${rest.slice(0, closing.index + 1)}`;
  return {
    yaml,
    body: rest.slice(closing.index + closing[0].length),
    closingLine: yaml.split('\n').length,
  };
}
