/** Pure: what differs between a wanted and an actual text. Loaded only where a case failed. */
import { diffLines, diffWordsWithSpace } from 'diff';

/** Texts that differ in more places than this are two texts. Twice as many take four times as long. */
const MAX_EDITS = 200;

/** A piece of both texts, or of one. */
export interface DiffPart {
  kind: 'same' | 'expected' | 'actual';
  text: string;
}

interface Change {
  value: string;
  added: boolean;
  removed: boolean;
}

function toParts(changes: readonly Change[] | undefined, expected: string, actual: string): DiffPart[] {
  const parts: DiffPart[] = changes?.map(({ value, added, removed }) => ({
    kind: added ? 'actual' : removed ? 'expected' : 'same',
    text: value,
  })) ?? [
    { kind: 'expected', text: expected },
    { kind: 'actual', text: actual },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Word by word. What is joined of `same` and `expected` is the wanted text, of `same` and `actual` the other. */
export function diffWords(expected: string, actual: string): DiffPart[] {
  return toParts(diffWordsWithSpace(expected, actual, { maxEditLength: MAX_EDITS }), expected, actual);
}

/** As `diff` shows it: each line with a sign in front, `-` for what was wanted, `+` for what is there. */
export function buildLineDiff(expected: string, actual: string): string {
  // Without the end of the last line, that line would differ from the same line further up.
  const [wanted, there] = [`${expected}\n`, `${actual}\n`];
  const signs = { same: ' ', expected: '-', actual: '+' };
  return toParts(diffLines(wanted, there, { maxEditLength: MAX_EDITS }), wanted, there)
    .flatMap(({ kind, text }) =>
      text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${signs[kind]} ${line}`),
    )
    .join('\n');
}
