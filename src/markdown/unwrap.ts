/** Pure: an answer that a model put into a fence, as if its source were wanted. */

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const OPENING =
  /^(?:[ \t]*[\r\n])*( {0,3})(`{3,}|~{3,})[ \t]*(?:markdown|md)(?:[ \t][^`\r\n]*)?(?:\r\n?|\n)/i;
/** Within the outer fence one may stand in a list or a quotation. */
const INNER = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})[^`\r\n]*[\r\n]*$/;

function closing(mark: string, indent: string): RegExp {
  return new RegExp(`^${indent}${mark}${mark.charAt(0)}*\\s*$`);
}

/** The line that ends the outer fence, if fences within are as long as that: models don't count. */
function findNestedEnd(lines: readonly string[], end: RegExp): number {
  let inner: RegExp | undefined;
  return lines.findIndex((line) => {
    if (inner?.test(line)) inner = undefined;
    else if (inner === undefined && end.test(line)) return true;
    else if (inner === undefined) {
      const mark = INNER.exec(line)?.[1];
      inner = mark === undefined ? undefined : closing(mark, '[ \\t>]*');
    }
    return false;
  });
}

/**
 * What stands in the one fence labelled `markdown` or `md` that a text is wholly; any other text as it is. A fence that
 * nothing closes reaches to the end, as it does for parsers.
 */
export function unwrapMarkdown(text: string): string {
  const [opening, indent = '', mark = ''] = OPENING.exec(text) ?? [];
  if (opening === undefined) return text;
  const lines = text
    .slice(opening.length)
    .trimEnd()
    .split(/(?<=\n|\r(?!\n))/);
  const end = closing(mark, ' {0,3}');
  const last = lines.length - 1;
  const first = lines.findIndex((line) => end.test(line));
  if (first !== -1 && first !== last && findNestedEnd(lines, end) !== last) return text;
  const content = lines
    .slice(0, first === -1 ? undefined : last)
    .map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), ''))
    .join('');
  return content.trim() === '' ? text : content;
}
