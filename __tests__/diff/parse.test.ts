import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildHeader,
  type FileDiff,
  type FileStatus,
  joinFile,
  parseDiff,
  parsePatch,
} from '../../src/diff/parse.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { createRepository, readOwnDiffs } from '../pull-request/git-repository.ts';
import { tries } from '../thorough.ts';
import { thrownBy } from '../thrown.ts';
import { joinDiff } from './join-diff.ts';

function summarise(files: readonly FileDiff[]) {
  return files.map(({ path, previousPath, status, isBinary, additions, deletions, hunks }) => ({
    path,
    ...(previousPath === undefined ? {} : { previousPath }),
    status,
    ...(isBinary ? { isBinary } : {}),
    lines: `+${additions} -${deletions}`,
    hunks: hunks.length,
  }));
}

const only = (text: string): FileDiff => {
  const [file, ...others] = parseDiff(text);
  if (!file || others.length > 0) throw new Error(`${others.length + 1} files`);
  return file;
};

describe('a diff that Git wrote', () => {
  test('of this repository is the same text again once it is joined', () => {
    for (const text of readOwnDiffs()) {
      const files = parseDiff(text);
      expect(joinDiff(files) === text).toBe(true);
      expect(files.map(joinFile).every((file) => file.startsWith('diff --git '))).toBe(true);
    }
  });

  test.each([
    [[]],
    [['--find-copies-harder']],
    [['--binary']],
    [['--unified=0']],
    [['--unified=1000']],
    [['--function-context']],
    [['--full-index']],
    [['--no-renames']],
  ])('with every kind of change is the same text again, asked for with %j', (args) => {
    const text = closeAfterTest(createRepository()).diff(...args);
    const files = parseDiff(text);
    expect(joinDiff(files)).toBe(text);
    expect(files.length).toBeGreaterThan(20);
  });

  test('has paths, states and counts', () => {
    const repository = closeAfterTest(createRepository());
    const files = parseDiff(repository.diff('--find-copies-harder'));
    const changed = { status: 'modified', lines: '+1 -1', hunks: 1 };
    expect(summarise(files)).toEqual([
      { path: 'a folder/a name.txt', ...changed },
      { path: 'empty-added.txt', status: 'added', lines: '+0 -0', hunks: 0 },
      { path: 'empty-removed.txt', status: 'removed', lines: '+0 -0', hunks: 0 },
      { path: 'ended.txt', ...changed },
      { path: 'image.png', status: 'modified', isBinary: true, lines: '+0 -0', hunks: 0 },
      { path: 'line\nend.txt', ...changed },
      { path: 'link', status: 'removed', lines: '+0 -1', hunks: 1 },
      { path: 'link', status: 'added', lines: '+1 -0', hunks: 1 },
      { path: 'looks.sql', status: 'modified', lines: '+3 -4', hunks: 1 },
      { path: 'old-mac.txt', ...changed },
      { path: 'quote"and\\back.txt', ...changed },
      { path: 'run-changed.sh', ...changed },
      { path: 'run.sh', status: 'mode', lines: '+0 -0', hunks: 0 },
      { path: 'src/added.ts', status: 'added', lines: '+3 -0', hunks: 1 },
      {
        path: 'src/changed 2.ts',
        previousPath: 'src/moved with changes.ts',
        status: 'renamed',
        lines: '+1 -1',
        hunks: 1,
      },
      { path: 'src/changed.ts', status: 'modified', lines: '+3 -1', hunks: 3 },
      { path: 'src/copy.ts', previousPath: 'src/original.ts', status: 'copied', lines: '+0 -0', hunks: 0 },
      {
        path: 'src/moved-away.ts',
        previousPath: 'src/moved.ts',
        status: 'renamed',
        lines: '+0 -0',
        hunks: 0,
      },
      { path: 'src/removed.ts', status: 'removed', lines: '+0 -5', hunks: 1 },
      { path: 'src/twice.ts', status: 'modified', lines: '+2 -2', hunks: 2 },
      { path: 'tab\there.txt', ...changed },
      { path: 'unended.txt', ...changed },
      { path: 'windows.txt', ...changed },
      { path: '日本語.txt', ...changed },
    ]);
    expect(files.every(({ missingPatch }) => missingPatch === undefined)).toBe(true);
  });

  test('agrees with what Git counts', () => {
    const repository = closeAfterTest(createRepository());
    const counted = parseDiff(repository.diff('--no-renames')).map(
      ({ path, additions, deletions, isBinary }) =>
        isBinary ? `-\t-\t${path}` : `${additions}\t${deletions}\t${path}`,
    );
    const told = repository.diff('--no-renames', '--numstat', '-z').split('\0').filter(Boolean);
    // Git counts a file that became a link as one.
    expect(counted.filter((line) => !line.endsWith('\tlink'))).toEqual(
      told.filter((line) => !line.endsWith('\tlink')),
    );
  });

  test('has hunks with the places they are about', () => {
    const repository = closeAfterTest(createRepository());
    const changed = parseDiff(repository.diff()).find(({ path }) => path === 'src/changed.ts');
    expect(changed?.hunks.map(({ text, ...place }) => place)).toEqual([
      { oldStart: 1, oldLines: 3, newStart: 1, newLines: 4, additions: 1, deletions: 0 },
      { oldStart: 48, oldLines: 7, newStart: 49, newLines: 7, additions: 1, deletions: 1 },
      { oldStart: 98, oldLines: 3, newStart: 99, newLines: 4, additions: 1, deletions: 0 },
    ]);
    expect(changed?.hunks[1]?.text).toMatch(/^@@ -48,7 \+49,7 @@/);
  });
});

const MODE = 'diff --git a/x b/x\nold mode 100644\nnew mode 100755\n';
const HEADER = 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n';

test('an empty text is a diff of no files', () => {
  expect(parseDiff('')).toEqual([]);
});

test('the counts of a hunk decide what belongs to it, whatever its lines look like', () => {
  const hunk = '@@ -1,4 +1,3 @@\n--- a/x\n-@@ -1 +1 @@\n-diff --git a/y b/y\n++++ b/x\n+@@ -9 +9 @@\n x\n';
  const file = only(HEADER + hunk);
  expect(file.hunks.map(({ text }) => text)).toEqual([hunk]);
  expect(file).toMatchObject({ path: 'x', additions: 2, deletions: 3 });
});

test('only a line feed ends a line', () => {
  const hunk = '@@ -1 +1 @@ f() {\r\n-a\rdiff --git a/y b/y\u2028+b\n+\u0085@@ -1 +1 @@\n';
  expect(only(HEADER + hunk).hunks.map(({ text }) => text)).toEqual([hunk]);
});

test.each([
  ['-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n'],
  ['-a\n+b\n\\ No newline at end of file\n'],
  ['-a\n\\ Kein Zeilenumbruch am Dateiende.\n+b\n'],
])('a note on a missing line end belongs to its hunk: %j', (lines) => {
  const file = only(`${HEADER}@@ -1 +1 @@\n${lines}`);
  expect(file).toMatchObject({ additions: 1, deletions: 1 });
  expect(joinFile(file)).toBe(`${HEADER}@@ -1 +1 @@\n${lines}`);
});

// Left out, a count is 1: with 0 the lines after would be taken for others, and a range would end before its start.
test.each([
  ['@@ -1 +1 @@\n-a\n+b\n', [1, 1, 1, 1]],
  ['@@ -0,0 +1 @@\n+a\n', [0, 0, 1, 1]],
  ['@@ -7 +6,0 @@\n-a\n', [7, 1, 6, 0]],
  ['@@ -12,0 +13 @@ f() {\n+a\n', [12, 0, 13, 1]],
  ['@@ -10,2 +12 @@\n-a\n b\n', [10, 2, 12, 1]],
])('the ranges of %j are %j', (hunk, ranges) => {
  const [{ oldStart, oldLines, newStart, newLines } = {}, ...others] = only(HEADER + hunk).hunks;
  expect([oldStart, oldLines, newStart, newLines]).toEqual(ranges);
  expect(others).toEqual([]);
});

test('an empty line of context may stand without its space', () => {
  const hunk = '@@ -1,4 +1,3 @@\n a\n\n-b\n\n@@ -9,2 +8,3 @@\n\n+c\n\n';
  const file = only(HEADER + hunk);
  expect(file).toMatchObject({ additions: 1, deletions: 1 });
  expect(file.hunks.map(({ text }) => text).join('')).toBe(hunk);
});

test('a renamed file has both names, also where its sides name neither', () => {
  const text =
    'diff --git "a/old \\303\\251" b/new\nsimilarity index 90%\nrename from "old \\303\\251"\nrename to new\n';
  const changed = `${text}--- "a/old \\303\\251"\n+++ b/new\n@@ -1 +1 @@\n-a\n+b\n`;
  for (const diff of [text, changed]) {
    expect(only(diff)).toMatchObject({ path: 'new', previousPath: 'old é', status: 'renamed' });
  }
});

test.each([
  ['"b/\\303\\251.txt"', 'é.txt'],
  ['"b/\\a\\b\\t\\n\\v\\f\\r\\"\\\\"', '\x07\b\t\n\v\f\r"\\'],
  ['"b/\\377"', '\ufffd'],
  ['"b/é \\303\\251"', 'é é'],
  ['"b/\\q"', 'q'],
  ['b/a"b', 'a"b'],
  ['b/"', '"'],
  ['b/a b\t', 'a b'],
  ['b/b/c', 'b/c'],
  ['c/x', 'c/x'],
])('the side %s means %j', (side, path) => {
  expect(only(`diff --git a/x b/x\n--- a/x\n+++ ${side}\n@@ -1 +1 @@\n-a\n+b\n`).path).toBe(path);
});

test.each([
  ['a/a b.txt b/a b.txt', 'a b.txt'],
  ['a/x b/x b/x b/x', 'x b/x'],
  ['"a/\\303\\251" "b/\\303\\251"', 'é'],
])('where nothing else does, the heading %s names the file', (heading, path) => {
  expect(only(`diff --git ${heading}\nold mode 100644\nnew mode 100755\n`)).toMatchObject({
    path,
    status: 'mode',
  });
});

test('a removed file has the name that it had', () => {
  const text = 'diff --git i/x w/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n';
  expect(only(text)).toMatchObject({ path: 'x', status: 'removed' });
});

test('more than its mode changes where a binary file is changed too', () => {
  const text = `${MODE}index 1..2\nBinary files a/x and b/x differ\n`;
  expect(only(text)).toMatchObject({ status: 'modified', isBinary: true });
  expect(only(MODE)).toMatchObject({ status: 'mode', isBinary: false });
});

test.each<[string, string]>([
  ['<!DOCTYPE html>\n', 'line 1 belongs to no file'],
  ['\n', 'line 1 belongs to no file'],
  ['commit 0123\n\n    A change\n', 'line 1 belongs to no file'],
  ['--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n', 'line 1 belongs to no file'],
  ['diff --cc x\n@@@ -1,1 -1,1 +1,1 @@@\n', 'line 1 belongs to no file'],
  ['diff --git \n', 'line 1 names no file'],
  ['diff --git a/x b/y\nindex 1..2\n', 'line 1 names no file'],
  ['diff --git a/ b/\n', 'line 1 names no file'],
  ['diff --git x x\n', 'line 1 names no file'],
  [`${HEADER}@@ -1,2 +1 @@\n-a\n`, 'line 7 ends a hunk that is not complete'],
  [`${HEADER}@@ -1 +1 @@\n-a\n*b\n`, 'line 7 ends a hunk that is not complete'],
  [`${HEADER}@@ -1 +1 @@\n-a\n-b\n`, 'line 7 is more than its hunk should hold'],
  [`${HEADER}@@ -0,0 +1 @@\n a\n`, 'line 6 is more than its hunk should hold'],
  [`${HEADER}@@ -1 +0,0 @@\n+a\n-b\n`, 'line 6 is more than its hunk should hold'],
  [`${HEADER}@@ -1 +1 @@\n-a\n+b\n+c\n`, 'line 8 belongs to no file'],
  [`${HEADER}@@ x @@\n-a\n`, 'line 5 is no heading of a hunk'],
  [`${HEADER}+a\n@@ -0,0 +1 @@\n+a\n`, 'line 5 stands outside of any hunk'],
  [`${HEADER} a\n`, 'line 5 stands outside of any hunk'],
  [`${HEADER}[clipped]\n`, 'line 5 stands outside of any hunk'],
  [`${HEADER}@@ -1 +1 @@\n-a\n+b`, 'line 7 is cut off'],
  [`${MODE}@@ -1 +1 @@\n-a\n+b\n\\ No new`, 'line 7 is cut off'],
  [HEADER, 'line 1 names a file without its change'],
  ['diff --git a/x b/x\nindex 1..2 100644\n', 'line 1 names a file without its change'],
  [`${MODE}--- a/x\n`, 'line 1 names a file without its change'],
  [`${HEADER}@@ -1,2 +1,2 @@\n\n-a\n\n`, 'line 8 is more than its hunk should hold'],
  [`${HEADER}@@ -1,99999999999999999999 +1 @@\n-a\n`, 'line 7 ends a hunk that is not complete'],
])('%j is refused', async (text, problem) => {
  expect(await thrownBy(() => parseDiff(text))).toMatchObject({
    name: 'ResponseError',
    message: `The diff can’t be read: ${problem}`,
  });
});

test('any beginning of a diff is read without loss or refused', async () => {
  const text = closeAfterTest(createRepository()).diff('--binary');
  for (let end = 0; end <= text.length; end += 7) {
    const start = text.slice(0, end);
    try {
      expect(joinDiff(parseDiff(start))).toBe(start);
    } catch (error) {
      expect(error).toMatchObject({ name: 'ResponseError' });
    }
  }
});

test('any text is read without loss or refused in words', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'diff --git a/x b/x',
      'diff --git "a/\\303" "b/\\303"',
      '@@ -1 +1 @@',
      '@@ -0,0 +1,2 @@ f()',
      '--- a/x',
      '+++ /dev/null',
      '-a',
      '+b',
      ' c',
      '\\ No newline',
      'rename to y',
      '',
    ),
    fc.string(),
  );
  const text = fc.array(line).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (foreign) => {
      try {
        expect(joinDiff(parseDiff(foreign))).toBe(foreign);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ResponseError' });
      }
    }),
    { numRuns: tries(600, 5_000) },
  );
});

describe('a patch that GitHub lists', () => {
  const patch = '@@ -1 +1 @@\n-a\n+b\n@@ -9 +9,2 @@\n c\n+d';

  test('is read with and without its last line end', () => {
    for (const text of [patch, `${patch}\n`]) {
      const { hunks, isWhole } = parsePatch(text);
      expect(isWhole).toBe(true);
      expect(hunks.map((hunk) => hunk.text).join('')).toBe(`${patch}\n`);
    }
  });

  test.each([
    ['@@ -1 +1 @@\n-a\n+b\n@@ -9 +9,2 @@\n c', 1],
    ['@@ -1 +1 @@\n-a\n+b\n+c', 1],
    ['@@ -1 +1 @@\n-a\n+b\ndiff --git a/y b/y\n', 1],
    ['@@ -1 +1 @@\n-a', 0],
    ['', 0],
    ['x', 0],
  ])('%j is not whole', (text, count) => {
    const { hunks, isWhole } = parsePatch(text);
    expect(isWhole).toBe(false);
    expect(hunks).toHaveLength(count);
  });
});

describe('a header that is built', () => {
  test.each<[FileStatus, string | undefined, string]>([
    ['modified', undefined, 'diff --git a/new b/new\n--- a/new\n+++ b/new\n'],
    ['added', undefined, 'diff --git a/new b/new\n--- /dev/null\n+++ b/new\n'],
    ['removed', undefined, 'diff --git a/new b/new\n--- a/new\n+++ /dev/null\n'],
    ['renamed', 'old', 'diff --git a/old b/new\nrename from old\nrename to new\n--- a/old\n+++ b/new\n'],
    ['copied', 'old', 'diff --git a/old b/new\ncopy from old\ncopy to new\n--- a/old\n+++ b/new\n'],
  ])('says that the file is %s', (status, previousPath, header) => {
    expect(buildHeader({ path: 'new', previousPath, status }, true)).toBe(header);
  });

  test('names no sides where nothing is shown of them', () => {
    const moved = { path: 'new', previousPath: 'old', status: 'renamed' } as const;
    expect(buildHeader(moved, false)).toBe('diff --git a/old b/new\nrename from old\nrename to new\n');
  });

  test('is what Git writes for names that need quotes', () => {
    const repository = closeAfterTest(createRepository());
    const files = parseDiff(repository.diff()).filter(({ status }) => status === 'modified');
    const names = files.filter(({ path, hunks }) => hunks.length > 0 && path !== '日本語.txt');
    expect(names.length).toBeGreaterThan(5);
    for (const { path, previousPath, status, header } of names) {
      const plain = header.replace(/^(?:index|old mode|new mode) .*\n/gm, '');
      expect(buildHeader({ path, previousPath, status }, true)).toBe(plain);
    }
  });

  test('is read as what it was built from, whatever the names', () => {
    const name = fc
      .oneof(
        fc.string({ minLength: 1, unit: anyCharacter }),
        fc.constantFrom(
          'a\n+++ b/evil',
          'a\ndiff --git a/x b/x',
          'a\r',
          'a b',
          ' ',
          '"',
          '\\',
          'x b/x',
          '\u202e',
        ),
      )
      // Half a character has no bytes that could be written.
      .filter((path) => path.isWellFormed());
    const status = fc.constantFrom<FileStatus>('added', 'removed', 'modified', 'renamed', 'copied');
    fc.assert(
      fc.property(name, name, status, (path, other, wanted) => {
        const isMoved = wanted === 'renamed' || wanted === 'copied';
        const previousPath = isMoved ? other : undefined;
        const header = buildHeader({ path, previousPath, status: wanted }, true);
        const file = only(`${header}@@ -1 +1 @@\n-a\n+b\n`);
        expect(file).toMatchObject({ path, previousPath, status: wanted });
      }),
      { numRuns: tries(100, 1_000) },
    );
  });
});
