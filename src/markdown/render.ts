/** Pure: a syntax tree → Markdown that every parser reads in the same way. */
import type { Link, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Join, type Options, toMarkdown } from 'mdast-util-to-markdown';

declare module 'mdast' {
  interface LinkData {
    /** It is an address that stands for itself. */
    isWrittenOut?: boolean;
  }
}

/** https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const ALERT = /^\\(?=\[!(?:note|tip|important|warning|caution)\])/i;

/** What could begin a tag is a reference: behind a backslash, programs find comments. */
const text: Handle = ({ value }: Text, parent, state, info) =>
  value
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(info.before === '\n' ? /^\s+/ : '', '')
    .replace(info.after === '\n' ? /\s+$/ : '', '')
    .split(/<(?![\s=\d])/)
    .map((piece, index, { length }) => {
      const before = index === 0 ? info.before : ';';
      const after = index === length - 1 ? info.after : '&';
      return defaultHandlers.text({ type: 'text', value: piece }, parent, state, { ...info, before, after });
    })
    .join('&lt;')
    .replace(info.before === '\n' ? ALERT : '', '');

const link: Handle = (node: Link, parent, state, info) =>
  node.data?.isWrittenOut ? node.url : defaultHandlers.link(node, parent, state, info);

/** HTML begins and ends at an empty line, also in lists. */
const joinHtml: Join = (left, right) => (left.type === 'html' || right.type === 'html' ? 1 : undefined);

const OPTIONS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    text,
    link: Object.assign(link, { peek: ({ data, url }: Link) => (data?.isWrittenOut ? url.charAt(0) : '[') }),
  },
  join: [joinHtml],
  rule: '-',
  listItemIndent: 'one',
};

/**
 * The Markdown of blocks, without a line end behind it.
 *
 * @param source how they were written. The bullet of a list tells it from one that stands beside it
 * @throws {RangeError} they are nested too deeply
 */
export function renderMarkdown(blocks: RootContent[], source: string): string {
  const [, mark, delimiter] = /^(?:([*+])|\d{1,9}([)]))?/.exec(source) ?? [];
  const bullet = mark === '*' || mark === '+' ? mark : '-';
  const bulletOther = bullet === '*' ? '-' : '*';
  const options: Options = { ...OPTIONS, bullet, bulletOther, bulletOrdered: delimiter === ')' ? ')' : '.' };
  return toMarkdown({ type: 'root', children: blocks }, options).replace(/\n$/, '');
}
