import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHunkLines } from '../../src/diff/lines.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import type { Anchor } from '../../src/review/anchor.ts';
import { buildSuggestion, buildSuggestionBlock } from '../../src/review/suggestion.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';

const CODE = `diff --git a/a.py b/a.py
--- a/a.py
+++ b/a.py
@@ -1,4 +1,6 @@
 class A:
+    def one(self):
+        return self.x
     def two(self):
-        return 3
+        return 2
     y = 1
`;

function suggest(replacement: string, startLine: number, endLine = startLine, diff = CODE) {
  const [file] = parseDiff(diff);
  if (!file) throw new Error('The diff has no file');
  const anchor: Anchor = { path: file.path, side: 'RIGHT', startLine, endLine, hunkIndex: 0 };
  return buildSuggestion(replacement, anchor, file, file);
}

/** What GitHub offers to apply: the content of the one block. */
function readBlock(text: string): string | undefined {
  const { children } = parseMarkdown(buildSuggestionBlock(text));
  const [block] = children;
  return children.length === 1 && block?.type === 'code' && block.lang === 'suggestion'
    ? block.value
    : undefined;
}

describe('a replacement', () => {
  test.each<[string, string, [number, number], string]>([
    ['is taken as it is', '        return self.y', [3, 3], '        return self.y'],
    ['loses the line end after it', '        return self.y\n', [3, 3], '        return self.y'],
    ['loses its fence', '```python\n        return self.y\n```', [3, 3], '        return self.y'],
    [
      'loses its carriage returns',
      '        x = 1\r\n        return x',
      [3, 3],
      '        x = 1\n        return x',
    ],
    ['gets its indentation back', 'return self.y', [3, 3], '        return self.y'],
    [
      'gets it back on every line but empty ones',
      'def one(self):\n    x = 1\n\n    return x',
      [2, 3],
      '    def one(self):\n        x = 1\n\n        return x',
    ],
    [
      'gets it back on the first line, where that alone was trimmed',
      'def one(self):\n        return self.y',
      [2, 3],
      '    def one(self):\n        return self.y',
    ],
    ['may be longer than what it replaces', 'a = 1\nb = 2', [6, 6], '    a = 1\n    b = 2'],
  ])('%s', (_what, replacement, [start, end], text) => {
    expect(suggest(replacement, start, end)).toEqual({ text });
  });

  test.each<[string, string, [number, number], RegExp]>([
    ['is empty', '', [3, 3], /by nothing/],
    ['is white space', ' \n\n', [3, 3], /by nothing/],
    ['is an empty fence', '```\n```', [3, 3], /by nothing/],
    ['changes nothing', '        return self.x\n', [3, 3], /changes nothing/],
    ['changes nothing but the indentation that it left out', 'return self.x', [3, 3], /changes nothing/],
    ['stands between removed lines', '    def two(self):\n        return 4', [4, 5], /removed lines/],
    ['is of lines that are not there', 'x', [30, 31], /not in the diff/],
    ['comes with words', 'Use this:\n```\nreturn self.y\n```', [3, 3], /more than code/],
    ['is two', '```\nreturn 1\n```\nor\n```\nreturn 2\n```', [3, 3], /more than code/],
    ['ends in its fence', '```\nreturn 1', [3, 3], /more than code/],
    ['has the numbers of the diff', '3 +        return self.y', [3, 3], /numbers/],
    ['could be indented in two ways', 'if x:\n        return x', [3, 3], /indentation/],
    ['reorders what is read', 'return "\u202egnp.exe"', [3, 3], /nobody sees/],
    ['hides a character', 'return self.\u200by', [3, 3], /nobody sees/],
    ['holds a line end that some know', 'return 1\rimport os', [3, 3], /nobody sees/],
    ['is endless', 'x = 1\n'.repeat(10_000), [3, 3], /too long/],
  ])('that %s is none', (_what, replacement, [start, end], problem) => {
    expect(suggest(replacement, start, end)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('of removed lines, or of a file with CRLF, is none', () => {
    const [file] = parseDiff(CODE);
    const [carriage] = parseDiff(CODE.replaceAll(/^([+ -] .*)$/gm, '$1\r'));
    if (!file || !carriage) throw new Error('The diff has no file');
    const anchor: Anchor = { path: 'a.py', side: 'LEFT', startLine: 3, endLine: 3, hunkIndex: 0 };
    expect(buildSuggestion('x', anchor, file, file)).toHaveProperty('problem');
    const right: Anchor = { ...anchor, side: 'RIGHT' };
    expect(buildSuggestion('x', right, carriage, carriage)).toEqual({
      problem: expect.stringMatching(/CRLF/),
    });
  });

  test('of lines that the model saw in another way is none', () => {
    const [file] = parseDiff(CODE);
    const [redacted] = parseDiff(CODE.replace('return self.x', 'return (redacted)'));
    if (!file || !redacted) throw new Error('The diff has no file');
    const anchor: Anchor = { path: 'a.py', side: 'RIGHT', startLine: 3, endLine: 3, hunkIndex: 0 };
    expect(buildSuggestion('return self.y', anchor, file, redacted)).toEqual({
      problem: expect.stringMatching(/did not see/),
    });
  });

  const MARKDOWN =
    'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1 +1,3 @@\n-x\n+```sh\n+npm i\n+```\n';

  test('keeps a fence that the lines have themselves', () => {
    expect(suggest('```sh\nnpm ci\n```', 1, 3, MARKDOWN)).toEqual({ text: '```sh\nnpm ci\n```' });
  });

  test('in Markdown is none where its fence may be meant', () => {
    expect(suggest('```sh\nnpm ci\n```', 2, 2, MARKDOWN)).toEqual({ problem: expect.stringMatching(/code/) });
  });
});

describe('for random diffs', () => {
  const row = fc.oneof(
    fc.constantFrom(
      '}',
      '',
      '  return 1;',
      '\tx',
      '```',
      '~~~~',
      '`````ts',
      '> quoted',
      '# title',
      '</details>',
    ),
    fc.string({ maxLength: 20 }),
  );
  const replacement = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => rows.join('\n'));

  /** The file's new lines around a range, with the range replaced, as GitHub applies a suggestion. */
  function apply(file: FileDiff, anchor: Anchor, text: string): string[] {
    const lines = file.hunks.flatMap((hunk) => readHunkLines(hunk)).filter(({ kind }) => kind !== 'removed');
    const before = lines.filter(({ newNumber = 0 }) => newNumber < anchor.startLine);
    const after = lines.filter(({ newNumber = 0 }) => newNumber > anchor.endLine);
    return [...before.map((line) => line.text), ...text.split('\n'), ...after.map((line) => line.text)];
  }

  test('what is applied is the replacement, and it changes the lines that it stands on, and no others', () => {
    let taken = 0;
    fc.assert(
      fc.property(randomDiff, fc.nat(), fc.nat({ max: 3 }), replacement, ({ files }, seed, more, written) => {
        const file = files[seed % files.length];
        const lines = (file?.hunks ?? []).flatMap((hunk, hunkIndex) =>
          readHunkLines(hunk).flatMap((line) =>
            line.newNumber === undefined ? [] : [{ ...line, hunkIndex }],
          ),
        );
        const first = lines[seed % Math.max(1, lines.length)];
        if (!file || first?.newNumber === undefined) return;
        const { newNumber: startLine, hunkIndex } = first;
        const anchor: Anchor = {
          path: file.path,
          side: 'RIGHT',
          startLine,
          endLine: startLine + more,
          hunkIndex,
        };
        const built = buildSuggestion(written, anchor, file, file);
        if ('problem' in built) return;
        taken += 1;
        const range = lines.filter(
          (line) =>
            line.hunkIndex === hunkIndex &&
            (line.newNumber ?? 0) >= startLine &&
            (line.newNumber ?? 0) <= anchor.endLine,
        );
        // Whole, with LF, and nothing removed between them.
        expect(range).toHaveLength(more + 1);
        expect(range.some(({ hasCarriageReturn }) => hasCarriageReturn)).toBe(false);
        const all = readHunkLines(file.hunks[hunkIndex] ?? { text: '', oldStart: 0, newStart: 0 });
        const from = all.findIndex((line) => line.newNumber === startLine);
        expect(all.slice(from, from + more + 1).map(({ kind }) => kind)).not.toContain('removed');
        // The same words, and what GitHub reads is what was built.
        expect(built.text.trim()).not.toBe('');
        expect(built.text).not.toBe(range.map(({ text }) => text).join('\n'));
        expect(readBlock(built.text)).toBe(built.text);
        const applied = apply(file, anchor, built.text);
        expect(applied.slice(range.length === 0 ? 0 : undefined).join('\n')).toContain(built.text);
        const trim = (text: string) => text.split('\n').map((line) => line.trim());
        expect(trim(`${written.replaceAll(/\r\n/g, '\n')}\n`).join('\n')).toContain(
          trim(built.text).join('\n'),
        );
      }),
      { numRuns: tries(300, 50_000) },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

test.each(['`', '```', 'a ```` b', '`````\n```suggestion\nx\n```', '~~~', '\n\n', ' ```'])(
  'the fence is longer than any inside %j',
  (text) => {
    expect(readBlock(`x\n${text}\ny`)).toBe(`x\n${text}\ny`);
  },
);
