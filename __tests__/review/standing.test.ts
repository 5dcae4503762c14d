// Where the code of a finding stands in a later diff.
import { describe, expect, test } from '@jest/globals';
import { parseDiff } from '../../src/diff/parse.ts';
import { findCode, markCode } from '../../src/review/standing.ts';

function diffOf(hunks: string, path = 'src/total.ts') {
  const [file] = parseDiff(`diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks}`);
  if (!file) throw new Error('no file');
  return file;
}

const FIRST = diffOf('@@ -1,3 +1,4 @@\n one\n-two\n+  let sum = 0;\n+  return sum;\n three\n');
const RETURN = { path: 'src/total.ts', side: 'RIGHT', startLine: 3, endLine: 3, hunkIndex: 0 } as const;
const REMOVED = { path: 'src/total.ts', side: 'LEFT', startLine: 2, endLine: 2, hunkIndex: 0 } as const;

function linesOf(places: ReturnType<typeof findCode>): string[] {
  return places.map(({ startLine, endLine }) => `${startLine}-${endLine}`);
}

describe('the code of a finding', () => {
  test('stands where it stood', () => {
    expect(findCode(FIRST, markCode(FIRST, RETURN))).toEqual([RETURN]);
  });

  test('is found where it was moved and indented', () => {
    const later = diffOf('@@ -9,2 +10,5 @@\n nine\n+if (x) {\n+      return   sum;\n+}\n ten\n');
    expect(linesOf(findCode(later, markCode(FIRST, RETURN)))).toEqual(['12-12']);
  });

  test('is found in each place that has it, and as a whole', () => {
    const twice = diffOf(
      '@@ -1 +1,5 @@\n one\n+  let sum = 0;\n+  return sum;\n+  let sum = 0;\n+  return sum;\n',
    );
    expect(linesOf(findCode(twice, markCode(FIRST, RETURN)))).toEqual(['3-3', '5-5']);
    expect(linesOf(findCode(twice, markCode(FIRST, { ...RETURN, startLine: 2 })))).toEqual(['2-3', '4-5']);
  });

  test('is gone where one of its lines is another now', () => {
    const later = diffOf('@@ -1,3 +1,4 @@\n one\n-two\n+  let sum = 1;\n+  return sum;\n three\n');
    expect(findCode(later, markCode(FIRST, { ...RETURN, startLine: 2 }))).toEqual([]);
  });

  test('of removed lines is gone once they are no longer removed', () => {
    const mark = markCode(FIRST, REMOVED);
    expect(linesOf(findCode(FIRST, mark))).toEqual(['2-2']);
    expect(findCode(diffOf('@@ -1,3 +1,4 @@\n one\n two\n+  return sum;\n three\n'), mark)).toEqual([]);
  });
});
