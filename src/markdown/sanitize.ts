/**
 * Pure: takes the power out of Markdown that others wrote, and leaves it readable. What could load, lead elsewhere,
 * notify, close, order or hide something is shown as code, or as the text it was written as.
 *
 * A block in which nothing could stays as it is, byte for byte. Any other is rendered anew from its tree, in Markdown that
 * all parsers read in the same way; then the whole is read again, until nothing is left to do.
 */
import type { Root } from 'mdast';
import { runWithin, TimeLimitError } from '../text/time-limit.ts';
import { toTextBlock } from './inert.ts';
import { unmark } from './marker.ts';
import { parseMarkdown, spanOf } from './parse.ts';
import { renderMarkdown } from './render.ts';
import { EMPTY_LINE } from './sanitize/doubt.ts';
import { Neutraliser } from './sanitize/neutralise.ts';
import { readSeen, type SeenBlock } from './sanitize/rendered-text.ts';
import { toVisible } from './sanitize/survey.ts';
import type { Policy } from './sanitize/text-block.ts';

export type { Policy };

export interface Neutralised {
  text: string;
  /** How many of each kind there were. */
  changes: ReadonlyMap<string, number>;
  /** How what was made of it reads, for whoever looks for secrets there. */
  seen: readonly SeenBlock[];
}

/** Text that can't be made harmless in so many rounds, or in this time, was made to be so: it is shown as code, whole. */
const MAX_ROUNDS = 4;
const TIME_LIMIT_MS = 5_000;

/**
 * GitHub's parser knows no mark of code over 80, and no fence that long means anything to a reader:
 * https://github.com/github/cmark-gfm/blob/master/src/inlines.c
 */
const LONG_MARK = /(`{60})`+|(~{60})~+/g;

type Report = (kind: string, by: number) => void;

/** The text with each block that is not harmless as it stands rendered anew; the same where all are. */
function renderHarmless(text: string, tree: Root, policy: Policy, report: Report): string {
  const neutraliser = new Neutraliser(text, tree, policy, report);
  let result = '';
  let end = 0;
  let isBeforeKept = false;
  for (const [index, block] of tree.children.entries()) {
    // A heading begins for the parser where the definitions before it do.
    const start = Math.max(end, spanOf(block).start);
    const gap = text.slice(end, start);
    const source = text.slice(start, spanOf(block).end);
    const blocks = neutraliser.neutralise(block, tree.children[index - 1]);
    end = spanOf(block).end;
    if (blocks?.length === 0) continue;
    // A selector may stand behind a reference now, no more behind its emoji.
    const rendered = blocks ? toVisible(renderMarkdown(blocks, source)).text : source;
    const isKept = rendered === source && (!blocks || EMPTY_LINE.test(gap));
    const [indent = ''] = /[ \t]*$/.exec(gap) ?? [];
    const isApart = result !== '' && !(isKept && isBeforeKept);
    result += isApart ? '\n\n' : gap.slice(0, gap.length - indent.length);
    result += isKept ? indent + source : rendered;
    isBeforeKept = isKept;
  }
  report('open block', neutraliser.openDetails);
  return result + text.slice(end) + '\n\n</details>'.repeat(neutraliser.openDetails);
}

/**
 * Takes the power out of Markdown.
 *
 * Never throws: text that can't be read in reasonable time, or does not come to rest, is shown as code as a whole.
 *
 * @param timeLimitMs what is reasonable; at most five seconds
 */
export function sanitize(markdown: string, policy: Policy, timeLimitMs = TIME_LIMIT_MS): Neutralised {
  const changes = new Map<string, number>();
  const report: Report = (kind, by) => {
    if (by > 0) changes.set(kind, (changes.get(kind) ?? 0) + by);
  };
  const { text: clean, removed } = toVisible(markdown);
  report('invisible character', removed);
  let text = clean.replace(LONG_MARK, '$1$2');
  let seen: readonly SeenBlock[] = [];
  try {
    runWithin(Math.min(timeLimitMs, TIME_LIMIT_MS), () => {
      for (let round = 0; ; round++) {
        const tree = parseMarkdown(text);
        const next = renderHarmless(text, tree, policy, report);
        if (next === text) {
          seen = readSeen(tree);
          return;
        }
        if (round === MAX_ROUNDS) throw new TimeLimitError('It does not come to rest');
        text = next;
      }
    });
  } catch {
    report('text shown as code', 1);
    text = toTextBlock(unmark(clean));
    seen = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      text: line,
    })).slice(1, -1);
  }
  return { text, changes, seen };
}
