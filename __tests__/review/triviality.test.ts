import { describe, expect, test } from '@jest/globals';
import { type ChangedFile, readSelection, selectChange } from '../../src/diff/excerpt.ts';
import { parseDiff } from '../../src/diff/parse.ts';
import { createPathFilter } from '../../src/diff/select.ts';
import { findTriviality } from '../../src/review/triviality.ts';

function changed(path: string, changedLines: number, about: Partial<ChangedFile> = {}): ChangedFile {
  return { path, previousPath: undefined, changedLines, kind: undefined, ...about };
}

function judge(files: readonly ChangedFile[], ...critical: string[]): string | undefined {
  return findTriviality(files, createPathFilter(critical, 'critical-paths'));
}

const many = (count: number) => Array.from({ length: count }, (_, index) => changed(`src/f${index}.ts`, 0));

describe('a change of few lines', () => {
  test('is trivial up to 10 of them in 20 files', () => {
    expect(judge([changed('a.ts', 10)])).toBe('10 changed lines in 1 file');
    expect(judge([changed('a.ts', 11)])).toBeUndefined();
    expect(judge([changed('a.ts', 1), ...many(19)])).toBe('1 changed line in 20 files');
    expect(judge([changed('a.ts', 1), ...many(20)])).toBeUndefined();
  });

  test('is judged by all that is written by hand', () => {
    const lock = changed('package-lock.json', 5_000, { kind: 'lock file' });
    const generated = changed('dist/index.js', 5_000, { kind: 'generated' });
    expect(judge([changed('a.ts', 2), lock, generated])).toBe('2 changed lines in 1 file');
    expect(judge([changed('a.ts', 2), changed('vendor/a.js', 50, { kind: 'vendored' })])).toBeUndefined();
    expect(judge([lock, generated])).toBeUndefined();
    expect(judge([])).toBeUndefined();
  });

  test('is not trivial where a path is critical, be it the old one or a lock file’s', () => {
    const moved = changed('src/keys.ts', 1, { previousPath: 'auth/keys.ts' });
    expect(judge([changed('auth/login.ts', 1)], 'auth/**')).toBeUndefined();
    expect(judge([changed('auth/login.ts', 1)], 'auth/**', '!auth/login.ts')).toBeDefined();
    expect(judge([moved], 'auth/**')).toBeUndefined();
    expect(
      judge([changed('a.ts', 1), changed('go.sum', 9, { kind: 'lock file' })], '**/go.sum', 'go.sum'),
    ).toBeUndefined();
    expect(judge([changed('README.md', 900)], '*.md')).toBeUndefined();
  });
});

describe('nothing but prose', () => {
  test.each(['README.md', 'docs/review.md', 'a/guide.rst', 'LICENSE', 'CHANGELOG.txt', 'notes.adoc'])(
    '%s',
    (path) => {
      expect(judge([changed(path, 900), changed('docs/picture.png', 0)])).toBe('nothing but prose');
    },
  );

  test.each([
    'requirements.txt',
    'CMakeLists.txt',
    'page.mdx',
    'AGENTS.md',
    'src/CLAUDE.md',
    'REVIEW.md',
    '.github/copilot-instructions.md',
    '.github/instructions/sql.instructions.md',
    '.github/prompts/fix.md',
    'skills/deploy/notes.md',
    'package.json',
    'readme.ts',
  ])('is not %s, which programs obey', (path) => {
    expect(judge([changed(path, 900)])).toBeUndefined();
  });

  test('is not code that became prose', () => {
    expect(judge([changed('guide.md', 900, { previousPath: 'src/guide.ts' })])).toBeUndefined();
    expect(judge([changed('guide.md', 900), changed('a.ts', 1)])).toBeUndefined();
  });
});

test('a change tells of all its files, whatever is selected of it', async () => {
  const add = (path: string) =>
    `diff --git a/${path} b/${path}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,2 @@\n+a\n+b\n`;
  const moved = 'diff --git a/was.ts b/is.ts\nsimilarity index 100%\nrename from was.ts\nrename to is.ts\n';
  const files = parseDiff(add('src/a.ts') + add('docs/b.ts') + add('yarn.lock') + moved);
  const fetched = Promise.resolve({ files, totalFiles: 4, diffProblem: undefined });
  const selection = readSelection({ paths: ['src/**'], pathsIgnore: [], isWholeDiff: false });
  const { original, changed: all } = await selectChange(fetched, selection);
  expect(original).toHaveLength(1);
  expect(all).toEqual([
    changed('src/a.ts', 2),
    changed('docs/b.ts', 2),
    changed('yarn.lock', 2, { kind: 'lock file' }),
    changed('is.ts', 0, { previousPath: 'was.ts' }),
  ]);
});
