/** Pure: small pieces of a line of text. */
import type { InlineCode, PhrasingContent, Text } from 'mdast';

/** @param isVerbatim whether it is written as it reads */
export function toText(value: string, isVerbatim = false): Text {
  return { type: 'text', value, data: { isVerbatim } };
}

/** Code in one line; it shows something in any case. */
export function toCode(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s+/g, ' ').trim() || '?' };
}

/** For an attribute: in one line, and without what could begin a tag, or for one parser be a reference. */
export function toPlain(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/<|&(?=#?\w+;)/g, encodeURIComponent);
}

/** Text beside text is one; marks of code beside one another would be others, and are kept apart. */
export function joinPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      const isVerbatim = node.data?.isVerbatim === true && before.data?.isVerbatim === true;
      joined[joined.length - 1] = toText(before.value + node.value, isVerbatim);
    } else if (node.type === 'text' && node.value === '') {
    } else {
      const endsInMark =
        before?.type === 'inlineCode' || (before?.type === 'text' && before.value.endsWith('`'));
      const startsWithMark =
        node.type === 'inlineCode' || (node.type === 'text' && node.value.startsWith('`'));
      if (endsInMark && startsWithMark) joined.push(toText(' '));
      joined.push(node);
    }
  }
  return joined;
}

/** For where no line may end. */
export function inOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'html', value: '<br>' };
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(inOneLine) } : node;
}
