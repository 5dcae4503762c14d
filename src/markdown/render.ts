/** Pure: a syntax tree → Markdown that every parser reads in the same way. */
import type { Link, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Join, type Options, toMarkdown } from 'mdast-util-to-markdown';

declare module 'mdast' {
  interface Data {
    /** It is written as it reads. */
    isVerbatim?: boolean;
  }
}

/** A formula, in which a backslash would mean something: nothing in it begins anything else. */
const FORMULA = /(\$[^$\n`<>&|~[\]]+\$)/;

/** What could be a tag, in references: behind a backslash, programs find comments. */
const TAG_START = /<(?![\s=\d])/;

const text: Handle = ({ value, data }: Text, parent, state, info) => {
  const write = (piece: string, before: string, after: string) =>
    defaultHandlers.text({ type: 'text', value: piece }, parent, state, { ...info, before, after });
  const writeTagless = (piece: string, before: string, after: string) =>
    piece
      .split(TAG_START)
      .map((part, index, { length }) =>
        write(part, index === 0 ? before : ';', index === length - 1 ? after : '&'),
      )
      .join('&lt;');
  if (data?.isVerbatim !== true) return writeTagless(value, info.before, info.after);
  return value
    .split(FORMULA)
    .map((piece, index, { length }) =>
      index % 2 === 1
        ? piece
        : writeTagless(piece, index === 0 ? info.before : '$', index === length - 1 ? info.after : '$'),
    )
    .join('');
};

/** An address that stands for itself. */
const link: Handle = Object.assign<Handle, { peek: Handle }>(
  (node: Link, parent, state, info) =>
    node.data?.isVerbatim === true ? node.url : defaultHandlers.link(node, parent, state, info),
  { peek: (node: Link) => (node.data?.isVerbatim === true ? node.url.charAt(0) : '[') },
);

/** HTML begins and ends at an empty line, also in lists. */
const joinHtml: Join = (left, right) => (left.type === 'html' || right.type === 'html' ? 1 : undefined);

const OPTIONS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { link, text },
  join: [joinHtml],
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
};

/** The bullet that a list is written with, by which it is told from one that stands beside it. */
function readBullets(source: string): Pick<Options, 'bullet' | 'bulletOther' | 'bulletOrdered'> {
  const [, mark = '-', delimiter] = /^(?:([-*+])|\d{1,9}([.)]))/.exec(source) ?? [];
  const bullet = mark === '*' || mark === '+' ? mark : '-';
  return {
    bullet,
    bulletOther: bullet === '*' ? '-' : '*',
    bulletOrdered: delimiter === ')' ? ')' : '.',
  };
}

/**
 * The Markdown of blocks, without a line end behind it.
 *
 * @param source how they were written, for what may be written in several ways
 * @throws {RangeError} they are nested too deeply
 */
export function renderMarkdown(blocks: RootContent[], source: string): string {
  const options = { ...OPTIONS, ...readBullets(source) };
  return toMarkdown({ type: 'root', children: blocks }, options).replace(/\n$/, '');
}
