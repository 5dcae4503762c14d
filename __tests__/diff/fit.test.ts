import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Coverage } from '../../src/diff/coverage.ts';
import { clipDiff as clip, joinSent } from '../../src/diff/fit.ts';
import { type FileDiff, type Hunk, parseDiff } from '../../src/diff/parse.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { createRepository, readOwnDiffs } from '../pull-request/git-repository.ts';
import { tries } from '../thorough.ts';
import { joinDiff } from './join-diff.ts';

/** The text of what is sent. */
function clipDiff(files: readonly FileDiff[], maxCharacters: number) {
  const { sent, coverage } = clip(files, maxCharacters);
  return { text: sent.map(joinSent).join(''), coverage };
}

/** A file with a hunk for each number, of that many lines. */
function write(path: string, ...hunks: number[]): string {
  const header = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;
  return header + hunks.map((lines) => `@@ -1,0 +1,${lines} @@\n${'+added line\n'.repeat(lines)}`).join('');
}

/** A new file, which is one hunk. */
function writeNew(path: string, lines: number): string {
  const header = `diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n`;
  return `${header}@@ -0,0 +1,${lines} @@\n${'+added line\n'.repeat(lines)}`;
}

const read = (...texts: string[]) => parseDiff(texts.join(''));
const partly = (files: readonly FileDiff[]): FileDiff[] =>
  files.map((file) => ({ ...file, missingPatch: 'part' }));

/** Sent whole, clipped, skipped. */
function pathsOf({ sent, clipped, skipped }: Coverage) {
  return [sent, clipped.map(({ path }) => path), skipped.map(({ path }) => path)];
}

test('what fits is sent as it is', () => {
  const text = closeAfterTest(createRepository()).diff();
  const files = parseDiff(text);
  const all = { sent: files.map(({ path }) => path), clipped: [], skipped: [], totalFiles: files.length };
  expect(clipDiff(files, text.length)).toEqual({ text, coverage: all });
  expect(clipDiff(files, text.length - 1).text).not.toBe(text);
});

test('of no files nothing is sent', () => {
  expect(clipDiff([], 100)).toEqual({
    text: '',
    coverage: { sent: [], clipped: [], skipped: [], totalFiles: 0 },
  });
});

test.each([0, -1, 50])('with %d characters all is skipped, and said', (maxCharacters) => {
  expect(clipDiff(read(write('a.ts', 1), write('b.ts', 1)), maxCharacters)).toEqual({
    text: '',
    coverage: {
      sent: [],
      clipped: [],
      skipped: [
        { path: 'a.ts', reason: 'over the limit' },
        { path: 'b.ts', reason: 'over the limit' },
      ],
      totalFiles: 2,
    },
  });
});

test('a clipped file has whole hunks, a part of one more, and lines that say so', () => {
  const files = read(write('a.ts', 9, 9, 9));
  const { text, coverage } = clipDiff(files, write('a.ts', 9, 9, 9).length - 1);
  const cut = text.slice(write('a.ts', 9, 9).length);
  expect(text.startsWith(write('a.ts', 9, 9))).toBe(true);
  const [, lines = ''] =
    /^@@ -1,0 \+1,(\d) @@\n(?:\+added line\n)+\\ clipped: \1 of 9 changed lines of this hunk\n\[/.exec(cut) ??
    [];
  const sentLines = 18 + Number(lines);
  expect(text).toMatch(/\n\[clipped: (?:19|2\d) of 27 changed lines of this file\]\n$/);
  expect(text).toContain(`[clipped: ${sentLines} of 27 changed lines of this file]\n`);
  expect(coverage.clipped).toEqual([{ path: 'a.ts', reason: 'over the limit', sentLines, totalLines: 27 }]);
});

test('of a hunk that does not fit there is a part beside those that do', () => {
  const files = read(write('a.ts', 1, 50, 2));
  const { text, coverage } = clipDiff(files, 400);
  expect(parseDiff(text.replace(/\[.*\n$/, ''))[0]?.hunks).toMatchObject([
    { additions: 1 },
    { additions: 14 },
    { additions: 2 },
  ]);
  expect(coverage.clipped).toMatchObject([{ sentLines: 17, totalLines: 53 }]);
});

test('a new file that is larger than all the room is sent in part', () => {
  const { text, coverage } = clipDiff(read(writeNew('src/new.ts', 600)), 1_000);
  expect(text).toMatch(
    /^diff --git a\/src\/new.ts .*\n(?:.*\n){3}@@ -0,0 \+1,(\d\d) @@\n(?:\+added line\n)+\\ clipped: \1 of 600 changed lines of this hunk\n\[clipped: \1 of 600 changed lines of this file\]\n$/,
  );
  expect(text.length).toBeGreaterThan(950);
  expect(coverage).toMatchObject({ sent: [], clipped: [{ path: 'src/new.ts' }], skipped: [] });
});

test('of endless lines each is sent in part, and said', () => {
  const hunk = (lines: string[]) =>
    `@@ -1 +1,${lines.length - 1} @@\n${lines.map((line) => `${line}\n`).join('')}`;
  const header = 'diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n';
  const lines = [`-${'a'.repeat(9_000)}`, `+${'b'.repeat(8_000)}`, ...Array(30).fill('+added line')];
  const { text, coverage } = clipDiff(read(header + hunk(lines)), 3_000);
  const [, old = '', said, fresh = ''] =
    /\n-(a+)\n\\ clipped: (\d+) of 9000 characters of this line\n\+(b+)\n\\ clipped: \d+ of 8000 characters of this line\n(?:\+added line\n){30}\\/.exec(
      text,
    ) ?? [];
  expect(Number(said)).toBe(old.length);
  expect(old.length).toBeGreaterThan(1_000);
  expect(Math.abs(old.length - fresh.length)).toBeLessThan(5);
  expect(coverage.clipped).toMatchObject([{ sentLines: 30, totalLines: 32 }]);
  const first = clipDiff(
    read(header + hunk(['-a', `+${'b'.repeat(9_000)}`, ...Array(900).fill('+c')])),
    3_000,
  );
  expect(/b+/.exec(first.text.slice(header.length))?.[0].length).toBeGreaterThan(1_000);
  expect(first.coverage.clipped[0]?.sentLines).toBeGreaterThan(300);
  // Alone, a line has all the room, and never ends in half a character.
  const alone = clipDiff(read(`${header}@@ -0,0 +1 @@\n+${'😀'.repeat(9_000)}\n`), 3_000);
  expect(alone.text.length).toBeGreaterThan(2_990);
  expect(alone.text).toMatch(/\n\+(?:😀)+\n/u);
  expect(alone.coverage.clipped).toMatchObject([{ sentLines: 0, totalLines: 1 }]);
});

test('context makes room for the change that it is about', () => {
  const context = [1, 2, 3].map((number) => ` ${number} ${'x'.repeat(250)}\n`).join('');
  const hunk = `@@ -98,4 +98,5 @@ f() {\n${context}-a\n+b\n+c\n`;
  const file = `diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n${hunk}`;
  const { text } = clipDiff(read(file), 600);
  expect(text).toContain('@@ -101,1 +101,2 @@ f() {\n-a\n+b\n+c\n\\ clipped: 3 of 3 changed lines');
});

test('a file of which GitHub gives a part is never whole', () => {
  const [file, other] = [write('a.ts', 1), write('b.ts', 1)];
  const part = partly(read(file)).map((listed) => ({ ...listed, additions: 900 }));
  const { text, coverage } = clipDiff([...part, ...read(other)], 1_000);
  expect(text).toBe(`${file}[clipped: 1 of 900 changed lines of this file]\n${other}`);
  expect(coverage.clipped).toEqual([
    { path: 'a.ts', reason: 'GitHub gives no more', sentLines: 1, totalLines: 900 },
  ]);
  expect(coverage.sent).toEqual(['b.ts']);
  expect(clipDiff(part, text.length - other.length - 1).text).toBe('');
});

describe('the least interesting lose first', () => {
  /** What is skipped when there is room for either of the two, not for both. */
  const loserOf = (...paths: string[]) => {
    const texts = paths.map((path) => write(path, 2));
    const longest = Math.max(...texts.map((text) => text.length));
    return pathsOf(clipDiff(read(...texts), longest).coverage)[2];
  };

  test.each([
    ['src/a.ts', '__tests__/a.ts'],
    ['src/a.ts', 'src/a.test.ts'],
    ['src/a.go', 'src/a_test.go'],
    ['src/a.py', 'src/test_a.py'],
    ['src/A.java', 'src/ATest.java'],
    ['src/a.rb', 'spec/a.rb'],
    ['src/a.ts', 'README.md'],
    ['src/a.ts', 'a.json'],
    ['src/a.test.ts', 'docs/a.md'],
    ['src/a.test.ts', 'tsconfig.json'],
    ['Dockerfile', '.gitignore'],
    ['Makefile', 'a.csv'],
    ['infra/main.tf', 'a.yaml'],
    ['.github/workflows/ci.yml', 'config/ci.yml'],
    ['action.yml', 'a.yml'],
    ['.github/workflows/test.yml', 'src/a.test.ts'],
    ['src/a.ts', '.github/README.md'],
    ['src/latest.ts', 'src/a.spec.ts'],
    ['src/a.unknown', 'LICENSE'],
  ])('%s stays before %s', (kept, lost) => {
    expect(loserOf(kept, lost)).toEqual([lost]);
    expect(loserOf(lost, kept)).toEqual([lost]);
  });

  test('the larger before the smaller of a kind', () => {
    const texts = [write('large.ts', 900), write('b.ts', 2), write('a.ts', 2)];
    expect(pathsOf(clipDiff(read(...texts), 2 * write('b.ts', 2).length).coverage)).toEqual([
      ['b.ts', 'a.ts'],
      [],
      ['large.ts'],
    ]);
  });

  test('the later before the earlier of a size', () => {
    const texts = [write('b.ts', 2), write('a.ts', 2), write('c.ts', 2)];
    const limit = 2 * write('b.ts', 2).length;
    expect(pathsOf(clipDiff(read(...texts), limit).coverage)).toEqual([['b.ts', 'a.ts'], [], ['c.ts']]);
  });

  test('but the smallest are not crowded out by one that is endless', () => {
    const texts = [writeNew('src/large.ts', 9_000), write('src/a.test.ts', 20), write('README.md', 20)];
    expect(pathsOf(clipDiff(read(...texts), 30_000).coverage)).toEqual([
      ['src/a.test.ts', 'README.md'],
      ['src/large.ts'],
      [],
    ]);
  });

  test('and endless ones leave a share to each other', () => {
    const texts = ['a.ts', 'b.ts', 'c.ts'].map((path) => writeNew(path, 9_000));
    const { clipped } = clipDiff(read(...texts, write('d.ts', 20)), 30_000).coverage;
    const lines = clipped.map(({ sentLines }) => sentLines);
    expect(lines).toHaveLength(3);
    expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(5);
  });

  test('but all stay in their order', () => {
    const texts = [write('README.md', 1), write('a.test.ts', 1), write('b.ts', 9), write('a.ts', 1)];
    expect(clipDiff(read(...texts), 10_000).text).toBe(texts.join(''));
  });
});

/** The lines of a hunk with the numbers they have on both sides, and those that come next. */
function numberLines({ text, oldStart, oldLines, newStart, newLines }: Hunk) {
  let [oldLine, newLine] = [
    oldLines === 0 ? oldStart + 1 : oldStart,
    newLines === 0 ? newStart + 1 : newStart,
  ];
  const lines = (text.match(/[^\n]*\n(?:\\[^\n]*\n)*/g) ?? []).slice(1).map((line) => {
    const numbered = { line, place: `${oldLine} ${newLine}` };
    if (!line.startsWith('+')) oldLine += 1;
    if (!line.startsWith('-')) newLine += 1;
    return numbered;
  });
  return { lines, next: `${oldLine} ${newLine}` };
}

const END = /\\ clipped: (\d+) of (\d+) changed lines of this hunk\n$/;
const CUT_LINE = /^([^\n]*)\n\\ clipped: (\d+) of (\d+) characters of this line\n/;

/** Expects that `part` is a piece of `whole`. @returns how many changed lines it has whole */
function expectPart(part: Hunk, whole: Hunk): number {
  const [end = '', sent, total] = END.exec(part.text) ?? [];
  expect(end).not.toBe('');
  expect(Number(total)).toBe(whole.additions + whole.deletions);
  expect(part.additions + part.deletions).toBeGreaterThan(0);
  const original = numberLines(whole);
  const { lines, next } = numberLines({ ...part, text: part.text.slice(0, -end.length) });
  // The same lines at the same places, without a gap.
  const from = original.lines.findIndex(({ place }) => place === lines[0]?.place);
  const places = [...original.lines.map(({ place }) => place), original.next];
  expect([...lines.map(({ place }) => place), next]).toEqual(places.slice(from, from + lines.length + 1));
  expect(original.lines.slice(0, from).every(({ line }) => /^[ \n]/.test(line))).toBe(true);
  const isWhole = lines.map(({ line }, index) => {
    const { line: wanted = '' } = original.lines[from + index] ?? {};
    const [said, beginning = '', characters, all] = CUT_LINE.exec(line) ?? [];
    if (said === undefined) {
      expect(line).toBe(wanted);
      return true;
    }
    expect(wanted.startsWith(beginning) && wanted !== `${beginning}\n`).toBe(true);
    expect(beginning.isWellFormed()).toBe(true);
    expect([Number(characters), Number(all)]).toEqual([beginning.length - 1, wanted.indexOf('\n') - 1]);
    return false;
  });
  const count = lines.filter(({ line }, index) => /^[+-]/.test(line) && isWhole[index]).length;
  expect(Number(sent)).toBe(count);
  return count;
}

/** Expects what is true of any diff in any room. */
function expectClipped(files: readonly FileDiff[], room: number): void {
  const { text, coverage } = clipDiff(files, room);
  expect(text.length).toBeLessThanOrEqual(Math.max(0, room));
  expect(coverage.totalFiles).toBe(files.length);
  const listed = pathsOf(coverage).flat();
  expect(listed.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  if (text === joinDiff(files)) return;

  const notes = [...text.matchAll(/^\[clipped: (\d+) of (\d+) changed lines of this file\]\n/gm)];
  expect(notes.map(([, sent, total]) => [Number(sent), Number(total)])).toEqual(
    coverage.clipped.map(({ sentLines, totalLines }) => [sentLines, totalLines]),
  );
  const parsed = parseDiff(text.replace(/^\[clipped: .*\]\n/gm, ''));
  expect(parsed).toHaveLength(coverage.sent.length + coverage.clipped.length);
  let position = 0;
  const counts: number[] = [];
  for (const { header, path, hunks } of parsed) {
    const isFrom = (file: FileDiff) =>
      file.header === header && hunks.every((hunk) => file.hunks.some((other) => isOf(hunk, other)));
    position = files.findIndex((file, index) => index >= position && isFrom(file)) + 1;
    const file = files[position - 1];
    expect(file?.path).toBe(path);
    let next = 0;
    let sent = 0;
    for (const hunk of hunks) {
      next = (file?.hunks ?? []).findIndex((other, index) => index >= next && isOf(hunk, other)) + 1;
      const whole = file?.hunks[next - 1];
      if (!whole) throw new Error(`${path} has a hunk of its own: ${hunk.text}`);
      const isWhole = hunk.text === whole.text;
      sent += isWhole ? hunk.additions + hunk.deletions : expectPart(hunk, whole);
    }
    const isSent =
      file?.missingPatch === undefined && hunks.length === file?.hunks.length && hunks.every(isIn(file));
    if (!isSent) counts.push(sent);
  }
  expect(counts).toEqual(coverage.clipped.map(({ sentLines }) => sentLines));
}

/** Whether a hunk is another one, or may be a part of it: their places can’t be the same twice. */
function isOf(hunk: Hunk, whole: Hunk): boolean {
  if (hunk.text === whole.text) return true;
  const places = new Set(numberLines(whole).lines.map(({ place }) => place));
  return END.test(hunk.text) && numberLines(hunk).lines.every(({ place }) => places.has(place));
}

const isIn = (file: FileDiff | undefined) => (hunk: Hunk) =>
  file?.hunks.some(({ text }) => text === hunk.text) ?? false;

describe('whatever the diff and the limit', () => {
  const name = fc.constantFrom(
    'a.ts',
    'src/b.ts',
    'a.test.ts',
    'README.md',
    'x.json',
    '.github/workflows/c.yml',
  );
  const words = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }).map((text) => text.replaceAll('\n', '')),
    fc.constantFrom(
      '',
      '\r',
      'x\r',
      '[clipped: 1 of 2 changed lines of this file]',
      '\\ clipped: 1 of 2',
      '@@ -1 +1 @@',
    ),
    fc.integer({ min: 250, max: 9_000 }).map((length) => `😀é漢${'🦄x'.repeat(length / 3)}`),
  );
  const line = fc.tuple(fc.constantFrom(' ', '+', '-'), words).map((parts) => parts.join(''));
  const repeated = fc
    .tuple(fc.constantFrom(' ', '+', '-'), fc.integer({ min: 1, max: 60 }))
    .map(([mark, times]) => Array.from({ length: times }, (_, index) => `${mark}line ${index}`));
  const hunkLines = fc
    .array(
      fc.oneof(
        line.map((one) => [one]),
        repeated,
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => lines.flat())
    .filter((lines) => lines.some((one) => /^[+-]/.test(one)));
  const isUnended = fc.boolean();
  /** Hunks with true headings, one after the other. */
  const hunks = fc.array(fc.tuple(hunkLines, fc.integer({ min: 0, max: 2_000 }), fc.boolean()), {
    maxLength: 5,
  });
  const file = fc.tuple(name, hunks, isUnended, fc.boolean()).map(([path, bodies, noNewline, isPart]) => {
    let [oldLine, newLine] = [1, 1];
    const texts = bodies.map(([lines, gap, isEmptyBare], index) => {
      oldLine += gap;
      newLine += gap;
      const [oldCount, newCount] = ['+', '-'].map(
        (mark) => lines.filter((one) => !one.startsWith(mark)).length,
      );
      const range = (start: number, count = 0) =>
        count === 1 ? start : `${count === 0 ? start - 1 : start},${count}`;
      const heading = `@@ -${range(oldLine, oldCount)} +${range(newLine, newCount)} @@${gap % 2 ? ' function f() {' : ''}\n`;
      oldLine += oldCount ?? 0;
      newLine += newCount ?? 0;
      const body = lines.map((one) => `${one === ' ' && isEmptyBare ? '' : one}\n`).join('');
      const isLast = index === bodies.length - 1;
      return `${heading}${body}${isLast && noNewline ? '\\ No newline at end of file\n' : ''}`;
    });
    const mode = texts.length === 0 ? 'old mode 100644\nnew mode 100755\n' : `--- a/${path}\n+++ b/${path}\n`;
    const files = read(`diff --git a/${path} b/${path}\n${mode}${texts.join('')}`);
    return isPart && texts.length > 0 ? partly(files) : files;
  });
  const diff = fc.array(file, { maxLength: 5 }).map((files) => files.flat());

  test('what is sent is within it, is a diff of what the coverage names, and the coverage counts it', () => {
    fc.assert(
      fc.property(diff, fc.integer({ min: -1, max: 6_000 }), (files, room) => expectClipped(files, room)),
      { numRuns: tries(50, 2_000) },
    );
  });

  test('what has room is whole, and what has none is used up', () => {
    fc.assert(
      fc.property(diff, fc.double({ min: 0, max: 2, noNaN: true }), (files, part) => {
        const { length } = clipDiff(files, Number.POSITIVE_INFINITY).text;
        const room = Math.floor(length * part);
        const { text, coverage } = clipDiff(files, room);
        const isAll =
          coverage.skipped.length === 0 &&
          coverage.clipped.every(({ reason }) => reason !== 'over the limit');
        expect(isAll).toBe(room >= length);
        // Of a long line of context, no more is sent than tells the place.
        const context = joinDiff(files).match(/^ .{300,}\n/gm) ?? [];
        if (!isAll) expect(room - text.length).toBeLessThan(600 + context.join('').length);
        if (isAll && files.every(({ missingPatch }) => missingPatch === undefined))
          expect(text).toBe(joinDiff(files));
      }),
      { numRuns: tries(50, 2_000) },
    );
  });

  test.each([['--no-renames'], ['--unified=0'], ['--unified=1000'], ['--binary']])(
    'with %s a diff of Git is clipped to any size',
    (...args) => {
      const files = parseDiff(closeAfterTest(createRepository()).diff(...args));
      for (let room = 0; room <= joinDiff(files).length; room += 97) expectClipped(files, room);
    },
  );

  test('a large real diff is clipped to any size', () => {
    for (const text of readOwnDiffs()) {
      const files = parseDiff(text);
      for (const part of [0.01, 0.2, 0.5, 0.9, 1]) expectClipped(files, Math.floor(text.length * part));
    }
  });
});
