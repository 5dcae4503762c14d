import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberOn, readHunkLines, type Side } from '../../src/diff/lines.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { type Anchor, placeFinding } from '../../src/review/anchor.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';

const DIFF = `diff --git a/src/total.ts b/src/total.ts
--- a/src/total.ts
+++ b/src/total.ts
@@ -1,6 +1,7 @@
 export function total(items: Item[]): number {
-  let sum = 1;
+  let sum = 0;
+  if (items.length > 100) throw new Error('too many');
   for (const item of items) {
     sum += item.price;
   }
   return sum;
@@ -40,4 +41,5 @@ export class Cart {
   add(item: Item) {
     this.items.push(item);
+    this.total = total(this.items);
   }
 }
`;
const FILES = parseDiff(DIFF.replace('@@ -1,6 +1,7 @@', '@@ -1,6 +1,7 @@'));

/** The rules by which GitHub takes a comment: https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request */
function isTaken({ path, side, startLine, endLine }: Anchor, files: readonly FileDiff[]): boolean {
  const file = files.find((candidate) => candidate.path === path);
  return (
    startLine <= endLine &&
    (file?.hunks ?? []).some((hunk) => {
      const numbers = new Set(readHunkLines(hunk).map((line) => numberOn(side, line)));
      return numbers.has(startLine) && numbers.has(endLine);
    })
  );
}

function place(about: Partial<Parameters<typeof placeFinding>[0]>) {
  return placeFinding(
    { path: 'src/total.ts', side: undefined, quote: '', startLine: 2, endLine: 2, ...about },
    FILES,
  );
}

describe('a finding is placed', () => {
  test.each<[string, Parameters<typeof place>[0], [number, number, Side]]>([
    ['where it says, as its quote stands there', { quote: '  let sum = 0;' }, [2, 2, 'RIGHT']],
    ['where it says, with a quote that is trimmed', { quote: 'let sum = 0;' }, [2, 2, 'RIGHT']],
    [
      'where its quote stands, a few lines off',
      { quote: '    sum += item.price;', startLine: 9, endLine: 9 },
      [5, 5, 'RIGHT'],
    ],
    [
      'where its quote stands, in another hunk',
      { quote: 'this.total = total(this.items);' },
      [43, 43, 'RIGHT'],
    ],
    ['with a range that is inverted', { quote: '', startLine: 4, endLine: 2 }, [2, 4, 'RIGHT']],
    [
      'within its hunk where its range leads out of it',
      { quote: '', startLine: 5, endLine: 30 },
      [5, 7, 'RIGHT'],
    ],
    [
      'by a quote in a fence',
      { quote: '```ts\n  let sum = 0;\n```', startLine: 7, endLine: 7 },
      [2, 2, 'RIGHT'],
    ],
    [
      'by a quote with prose around its fence',
      { quote: 'This line:\n```\nlet sum = 0;\n```\nis wrong', startLine: 6, endLine: 6 },
      [2, 2, 'RIGHT'],
    ],
    [
      'by a quote with the numbers of the diff',
      { quote: '2 +  let sum = 0;', startLine: 7, endLine: 7 },
      [2, 2, 'RIGHT'],
    ],
    [
      'by a quote with the signs of the diff',
      { quote: '+  let sum = 0;', startLine: 7, endLine: 7 },
      [2, 2, 'RIGHT'],
    ],
    [
      'by a quote of several lines',
      { quote: 'for (const item of items) {\nsum += item.price;' },
      [4, 5, 'RIGHT'],
    ],
    ['by a quote that is cut off', { quote: 'throw new Error(', startLine: 7, endLine: 7 }, [3, 3, 'RIGHT']],
    [
      'by a quote with an ellipsis',
      { quote: 'let sum = 0;\n...\nreturn sum;', startLine: 7, endLine: 7 },
      [2, 2, 'RIGHT'],
    ],
    [
      'over all the lines it names, where the quote is one of them',
      { quote: 'let sum = 0;', startLine: 1, endLine: 4 },
      [1, 4, 'RIGHT'],
    ],
    ['on a removed line', { quote: '  let sum = 1;', side: 'LEFT' }, [2, 2, 'LEFT']],
    ['on a removed line, without its side', { quote: '  let sum = 1;' }, [2, 2, 'LEFT']],
    [
      'on the new side of a line that did not change',
      { quote: 'for (const item of items) {', side: 'LEFT', startLine: 3, endLine: 3 },
      [4, 4, 'RIGHT'],
    ],
    [
      'on the new side of lines that did not change, without a quote',
      { quote: '', side: 'LEFT', startLine: 3, endLine: 4 },
      [4, 5, 'RIGHT'],
    ],
    [
      'on an added line that it took for a removed one',
      { quote: 'let sum = 0;', side: 'LEFT' },
      [2, 2, 'RIGHT'],
    ],
  ])('%s', (_what, about, [startLine, endLine, side]) => {
    expect(place(about)).toMatchObject({ anchor: { path: 'src/total.ts', startLine, endLine, side } });
  });

  test.each(['src/total.ts', './src/total.ts', '/src/total.ts', 'b/src/total.ts', 'total.ts'])(
    'by the path %s',
    (path) => {
      expect(place({ path, quote: 'let sum = 0;' })).toMatchObject({ anchor: { path: 'src/total.ts' } });
    },
  );

  test('under the new path of a renamed file', () => {
    const files = parseDiff(
      'diff --git a/was.py b/is.py\nsimilarity index 90%\nrename from was.py\nrename to is.py\n--- a/was.py\n+++ b/is.py\n@@ -1 +1 @@\n-a = 1\n+a = 2\n',
    );
    const finding = { path: 'was.py', side: undefined, quote: 'a = 2', startLine: 1, endLine: 1 };
    expect(placeFinding(finding, files)).toMatchObject({ anchor: { path: 'is.py', side: 'RIGHT' } });
  });
});

test.each<[Side | undefined, number, Side]>([
  [undefined, 1, 'LEFT'],
  ['RIGHT', 1, 'LEFT'],
  ['LEFT', 3, 'RIGHT'],
  [undefined, 3, 'RIGHT'],
  ['LEFT', 1, 'LEFT'],
])('of a line that was moved, side %s and line %i say that it is on side %s', (side, startLine, expected) => {
  const files = parseDiff(
    'diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1,3 +1,3 @@\n-const a = 1;\n const b = 2;\n const c = 3;\n+const a = 1;\n',
  );
  const finding = { path: 'a.ts', side, quote: 'const a = 1;', startLine, endLine: startLine };
  expect(placeFinding(finding, files)).toMatchObject({ anchor: { side: expected, startLine } });
});

describe('a finding is not placed', () => {
  test.each<[string, Parameters<typeof place>[0], RegExp]>([
    ['with a quote that stands nowhere', { quote: 'eval(input)' }, /quotes/],
    ['with a quote of another file’s path', { path: 'src/cart.ts', quote: 'let sum = 0;' }, /no such file/],
    ['outside of the diff, without a quote', { startLine: 30, endLine: 31 }, /not in the diff/],
    ['by a fragment that is found anywhere', { quote: 'sum' }, /quotes/],
  ])('%s', (_what, about, problem) => {
    expect(place(about)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('for random diffs', () => {
  const claim = fc.record({
    path: fc.constantFrom(
      'src/a.ts',
      'b.py',
      'a/src/a.ts',
      'old/name.ts',
      'nowhere.ts',
      'ünï.txt',
      'with space/c d.md',
    ),
    side: fc.constantFrom<Side | undefined>('LEFT', 'RIGHT', undefined),
    quote: fc.oneof(fc.constant(''), fc.string(), fc.constantFrom('}', 'const total = 0;', '```\n}\n```')),
    startLine: fc.nat({ max: 120 }),
    endLine: fc.nat({ max: 120 }),
  });

  test('whatever is claimed, no place is given that GitHub would refuse', () => {
    fc.assert(
      fc.property(randomDiff, claim, ({ files }, finding) => {
        const placed = placeFinding(finding, files);
        if ('anchor' in placed) expect(isTaken(placed.anchor, files)).toBe(true);
        else expect(placed.problem).not.toBe('');
      }),
      { numRuns: tries(500, 20_000) },
    );
  });

  test('lines that are quoted are found again, however the quote is written', () => {
    const writings: ((text: string) => string)[] = [
      (text) => text,
      (text) =>
        text
          .split('\n')
          .map((row) => row.trim())
          .join('\n'),
      (text) => `\`\`\`ts\n${text}\n\`\`\``,
      (text) => `Here:\n~~~\n${text}\n~~~\nSee?`,
    ];
    fc.assert(
      fc.property(
        randomDiff,
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 4 }),
        fc.integer({ min: -5, max: 5 }),
        fc.constantFrom(...writings),
        fc.constantFrom<Side>('LEFT', 'RIGHT'),
        ({ files }, fileSeed, lineSeed, more, shift, write, side) => {
          const file = files[fileSeed % files.length];
          const linesOf = (chosen: Side) =>
            (file?.hunks ?? []).flatMap((hunk, index) =>
              readHunkLines(hunk).flatMap((line) => {
                const number = numberOn(chosen, line);
                return number === undefined ? [] : [{ index, number, text: line.text }];
              }),
            );
          const lines = linesOf(side);
          const first = lines[lineSeed % Math.max(1, lines.length)];
          if (!file || !first) return;
          const range = lines.filter(
            ({ index, number }) =>
              index === first.index && number >= first.number && number <= first.number + more,
          );
          const text = range.map((row) => row.text).join('\n');
          // A fence in the code, or nothing but white space, can be told from nothing.
          if (/```|~~~|\.\.\.|…/.test(text) || range.some((row) => row.text.trim() === '')) return;
          const placed = placeFinding(
            {
              path: file.path,
              side,
              quote: write(text),
              startLine: first.number + shift,
              endLine: first.number + shift + range.length - 1,
            },
            files,
          );
          const found = 'anchor' in placed ? placed.anchor : undefined;
          expect(found).toBeDefined();
          const shown = linesOf(found?.side ?? side).filter(
            ({ index, number }) =>
              index === found?.hunkIndex && number >= found.startLine && number <= found.endLine,
          );
          expect(shown.map((row) => row.text.trim())).toEqual(range.map((row) => row.text.trim()));
        },
      ),
      { numRuns: tries(500, 20_000) },
    );
  });
});
