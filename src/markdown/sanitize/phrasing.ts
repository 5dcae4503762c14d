/** Pure: small pieces of a line of text. */
import type { InlineCode, PhrasingContent, Text } from 'mdast';

export function toText(value: string): Text {
  return { type: 'text', value };
}

/** Code in one line; it shows something in any case. */
export function toCode(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s+/g, ' ').trim() || '?' };
}

/** For an attribute: in one line, and without what could begin a tag, or for one parser be a reference. */
export function toPlain(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/<|&(?=#?\w+;)/g, encodeURIComponent);
}

function isMark(node: PhrasingContent | undefined, at: number): boolean {
  return node?.type === 'inlineCode' || (node?.type === 'text' && node.value.at(at) === '`');
}

/** Text beside text is one; marks of code beside one another would be others, and are kept apart. */
export function joinPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && before?.type === 'text') joined.pop();
    else if (isMark(before, -1) && isMark(node, 0)) joined.push(toText(' '));
    joined.push(node.type === 'text' && before?.type === 'text' ? toText(before.value + node.value) : node);
  }
  return joined;
}
