import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberOn, readHunkLines } from '../../src/diff/lines.ts';
import { parseDiff } from '../../src/diff/parse.ts';
import { placeFinding } from '../../src/review/anchor.ts';
import { numberFile } from '../../src/review/numbered-diff.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';

const show = (diff: string) => parseDiff(diff).map(numberFile).join('');

test('each line has its number in the new file, and removed ones that in the old', () => {
  const diff = `diff --git a/was.ts b/is.ts
similarity index 80%
rename from was.ts
rename to is.ts
--- a/was.ts
+++ b/is.ts
@@ -9,3 +9,3 @@ function total() {
   let sum = 0;
-  old();
+  one();
   return sum;
@@ -40 +40,2 @@
-x
+y
+z
\\ No newline at end of file
`;
  expect(show(diff)).toBe(`=== is.ts\n(renamed from was.ts)
@@ function total() {
9    let sum = 0;
old 10 -  old();
10 +  one();
11    return sum;
@@
old 40 -x
40 +y
41 +z
`);
});

test('a file that is new, or gone, says so', () => {
  expect(show('diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+x\n')).toBe(
    '=== a\n(added)\n@@\n1 +x\n',
  );
  expect(
    show('diff --git a/a b/a\ndeleted file mode 100644\n--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n'),
  ).toBe('=== a\n(removed)\n@@\nold 1 -x\n');
});

test('the name of a file begins no line of its own', () => {
  const name = '"b/a\\n=== b.ts\\r1 +x"';
  expect(
    show(`diff --git "a/a\\n=== b.ts\\r1 +x" ${name}\n--- /dev/null\n+++ ${name}\n@@ -0,0 +1 @@\n+x\n`),
  ).toBe('=== a␤=== b.ts␤1 +x\n(added)\n@@\n1 +x\n');
});

test('for random diffs, what a model copies with its number is found there again', () => {
  fc.assert(
    fc.property(randomDiff, fc.nat(), ({ files }, seed) => {
      const file = files[seed % files.length];
      const lines = (file?.hunks ?? []).flatMap(readHunkLines);
      const line = lines[seed % Math.max(1, lines.length)];
      if (!file || !line || line.text.trim() === '' || /^\s*(```|~~~|\.\.\.|…)/.test(line.text)) return;
      const side = line.kind === 'removed' ? 'LEFT' : 'RIGHT';
      const number = numberOn(side, line) ?? 0;
      const shown = `${side === 'LEFT' ? 'old ' : ''}${number} ${{ added: '+', removed: '-', context: ' ' }[line.kind]}${line.text}`;
      expect(numberFile(file).split('\n')).toContain(shown);
      const placed = placeFinding(
        { path: file.path, side, quote: line.text, startLine: number, endLine: number },
        files,
      );
      expect(placed).toMatchObject({ anchor: { path: file.path, side, startLine: number, endLine: number } });
    }),
    { numRuns: tries(300, 10_000) },
  );
});
