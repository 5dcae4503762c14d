import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileDiff, joinFile, parseDiff } from '../../src/diff/parse.ts';
import {
  ChangeList,
  joinSeen,
  keepHunks,
  listFingerprints,
  splitSeen,
} from '../../src/review/reviewed-changes.ts';
import { anyCharacter } from '../any-character.ts';
import { joinDiff } from '../diff/join-diff.ts';
import { randomDiff } from './diffs.ts';

/** A part of a file: lines that stay, or a change. */
type Piece = { kept: string[] } | { removed: string[]; added: string[] };

/** What a push leaves of a file. */
interface Edited {
  path: string;
  pieces: readonly Piece[];
}

const CONTEXT_LINES = 3;

function fingerprintChanges(files: readonly FileDiff[]): string[][][] {
  return listFingerprints(new ChangeList(files));
}

interface Row {
  sign: ' ' | '-' | '+';
  text: string;
}

/** A diff as Git writes it: three lines of context, and hunks that are near enough are one. */
function writeDiff({ path, pieces }: Edited): string {
  const rows = pieces.flatMap((piece): Row[] =>
    'kept' in piece
      ? piece.kept.map((text) => ({ sign: ' ', text }))
      : [
          ...piece.removed.map((text): Row => ({ sign: '-', text })),
          ...piece.added.map((text): Row => ({ sign: '+', text })),
        ],
  );
  const isNear = (index: number) =>
    rows
      .slice(Math.max(0, index - CONTEXT_LINES), index + CONTEXT_LINES + 1)
      .some(({ sign }) => sign !== ' ');
  let oldNumber = 1;
  let newNumber = 1;
  let hunk: { oldStart: number; newStart: number; rows: Row[] } | undefined;
  const hunks: NonNullable<typeof hunk>[] = [];
  for (const [index, row] of rows.entries()) {
    if (!isNear(index)) hunk = undefined;
    else if (!hunk) {
      hunk = { oldStart: oldNumber, newStart: newNumber, rows: [] };
      hunks.push(hunk);
    }
    hunk?.rows.push(row);
    if (row.sign !== '+') oldNumber += 1;
    if (row.sign !== '-') newNumber += 1;
  }
  const texts = hunks.map(({ oldStart, newStart, rows: inside }) => {
    const olds = inside.filter(({ sign }) => sign !== '+').length;
    const news = inside.filter(({ sign }) => sign !== '-').length;
    const ranges = `-${olds === 0 ? oldStart - 1 : oldStart},${olds} +${news === 0 ? newStart - 1 : newStart},${news}`;
    return `@@ ${ranges} @@\n${inside.map(({ sign, text }) => `${sign}${text}\n`).join('')}`;
  });
  return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${texts.join('')}`;
}

function toFiles(...edited: readonly Edited[]): FileDiff[] {
  return parseDiff(edited.map(writeDiff).join(''));
}

function seenOf(files: readonly FileDiff[]): Set<string> {
  return new Set(fingerprintChanges(files).flat(2));
}

function kept(count: number, word = 'same'): Piece {
  return { kept: Array.from({ length: count }, (_, index) => `${word} ${index}`) };
}

function added(...lines: string[]): Piece {
  return { removed: [], added: lines };
}

const lines = fc.array(
  fc.oneof(fc.constantFrom('}', '', '\\ odd', '+x', '-y'), fc.stringMatching(/^[ \w;(){}]{0,12}$/)),
  { minLength: 1, maxLength: 4 },
);
const linesOrNone = fc.oneof(lines, fc.constant<string[]>([]));

/** Changes with lines that stay before, between and behind them. */
const changes = fc.array(
  fc
    .record({ removed: linesOrNone, added: linesOrNone })
    .filter((change) => change.removed.length + change.added.length > 0),
  { minLength: 1, maxLength: 6 },
);

function around(between: readonly Piece[], gaps: readonly number[], word: string): Edited {
  const pieces = between.flatMap((change, index) => [kept(gaps[index] ?? 1, `${word}${index}`), change]);
  return { path: 'src/a.ts', pieces: [...pieces, kept(4, word)] };
}

const gaps = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 6, maxLength: 6 });

describe('fingerprintChanges', () => {
  test('has one for each run of changed lines, by file and hunk', () => {
    const files = toFiles(
      { path: 'a', pieces: [kept(2), added('x'), kept(1), added('y'), kept(20), added('z')] },
      { path: 'b', pieces: [kept(2), added('x')] },
    );
    const found = fingerprintChanges(files);
    expect(found.map((hunks) => hunks.map(({ length }) => length))).toEqual([[2, 1], [1]]);
    expect(new Set(found.flat(2)).size).toBe(4);
    for (const one of found.flat(2)) expect(one).toMatch(/^[\w-]{12}$/);
  });

  test('stays what it is: comments on GitHub hold it', () => {
    const [[[one] = []] = []] = fingerprintChanges(toFiles({ path: 'src/a.ts', pieces: [added('x', '')] }));
    // printf '["src/a.ts",["+x","+"],0]' | sha256sum | cut -c 1-18 | xxd -r -p | base64
    expect(one).toBe('PmLKiPYxu7kU');
  });

  test('takes no notice of carriage returns and of missing line ends', () => {
    const plain = toFiles({ path: 'a', pieces: [kept(2), { removed: ['x'], added: ['y'] }] });
    const text = joinDiff(plain);
    const windows = text.replaceAll(/^([ +-](?![-+]{2} ).*)$/gm, '$1\r');
    expect(windows).not.toBe(text);
    expect(fingerprintChanges(parseDiff(windows))).toEqual(fingerprintChanges(plain));
    const unended = text.replace('-x\n', '-x\n\\ No newline at end of file\n');
    expect(fingerprintChanges(parseDiff(unended))).toEqual(fingerprintChanges(plain));
  });

  test('parts what is removed from what is added, and one path from another', () => {
    const variants = [
      toFiles({ path: 'a', pieces: [kept(1), { removed: ['x'], added: [] }] }),
      toFiles({ path: 'a', pieces: [kept(1), { removed: [], added: ['x'] }] }),
      toFiles({ path: 'a', pieces: [kept(1), { removed: [], added: ['x '] }] }),
      toFiles({ path: 'b', pieces: [kept(1), { removed: [], added: ['x'] }] }),
    ];
    expect(new Set(variants.flatMap((files) => [...seenOf(files)])).size).toBe(variants.length);
  });

  test('is no other after a rebase: whatever stays may grow, shrink and be another', () => {
    fc.assert(
      fc.property(changes, gaps, gaps, (edits, before, after) => {
        const first = toFiles(around(edits, before, 'one'));
        const second = toFiles(around(edits, after, 'other'));
        expect(fingerprintChanges(second).flat(2)).toEqual(fingerprintChanges(first).flat(2));
        expect(splitSeen(second, seenOf(first)).unseen).toEqual([]);
      }),
    );
  });

  test('is found in any diff, each once', () => {
    fc.assert(
      fc.property(randomDiff, ({ files }) => {
        const found = fingerprintChanges(files);
        expect(found.map(({ length }) => length)).toEqual(files.map(({ hunks }) => hunks.length));
        for (const [index, { hunks }] of files.entries()) {
          for (const [position, { additions, deletions }] of hunks.entries()) {
            expect(found[index]?.[position]?.length === 0).toBe(additions + deletions === 0);
          }
        }
        expect(new Set(found.flat(2)).size).toBe(found.flat(2).length);
      }),
    );
  });
});

describe('splitSeen', () => {
  test('sends all where nothing was seen, and nothing where all was', () => {
    fc.assert(
      fc.property(randomDiff, ({ files }) => {
        const changed = files.filter(({ hunks }) =>
          hunks.some(({ additions, deletions }) => additions + deletions > 0),
        );
        const fresh = splitSeen(files, new Set());
        expect(fresh.unseen.map(({ path }) => path)).toEqual(changed.map(({ path }) => path));
        expect(fresh.seenLines).toBe(0);
        const again = splitSeen(files, seenOf(files));
        expect(again).toMatchObject({ unseen: [], withheld: [] });
        expect(again.seenLines).toBe(
          files.reduce((total, { additions, deletions }) => total + additions + deletions, 0),
        );
        expect(again.seenFiles).toBe(files.filter(({ hunks }) => hunks.length > 0).length);
      }),
    );
  });

  test('parts any diff into whole hunks, with the counts of what is left', () => {
    fc.assert(
      fc.property(randomDiff, fc.nat(), ({ files }, seed) => {
        const all = fingerprintChanges(files).flat(2);
        const seen = new Set(all.filter((_, index) => (seed >> (index % 30)) & 1));
        const { unseen, isUnseen, seenLines } = splitSeen(files, seen);
        const total = files.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
        const left = unseen.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
        expect(left + seenLines).toBe(total);
        expect(parseDiff(joinDiff(unseen))).toEqual(unseen);
        const sent = new Set(unseen.flatMap((file) => file.hunks));
        for (const [index, file] of files.entries()) {
          for (const [position, hunk] of file.hunks.entries()) {
            expect(sent.has(hunk)).toBe(isUnseen[index]?.[position]);
          }
        }
        // Nothing that was not seen is left out.
        const leftOut = fingerprintChanges(files).flatMap((hunks, index) =>
          hunks.filter((_, position) => isUnseen[index]?.[position] === false),
        );
        expect(leftOut.flat().filter((one) => !seen.has(one))).toEqual([]);
      }),
    );
  });

  test('a changed line makes its hunk unseen, and no other', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (edits, choice) => {
        // Each is another, and far from the next.
        const distinct = edits.map(({ removed, added: lines }, index) => ({
          removed,
          added: [...lines, `change ${index}`],
        }));
        const far = distinct.map(() => 10);
        const first = toFiles(around(distinct, far, 'one'));
        const chosen = choice % distinct.length;
        const second = toFiles(
          around(
            distinct.map((change, index) =>
              index === chosen ? { ...change, added: [...change.added, 'more'] } : change,
            ),
            far,
            'one',
          ),
        );
        const { unseen, isUnseen } = splitSeen(second, seenOf(first));
        expect(isUnseen).toEqual([distinct.map((_, index) => index === chosen)]);
        expect(unseen[0]?.hunks).toEqual([second[0]?.hunks[chosen]]);
      }),
    );
  });

  test('knows a change whose hunk was joined with another, or parted from it', () => {
    const at = (gap: number) =>
      toFiles({ path: 'a', pieces: [kept(5), added('x'), kept(gap), added('y'), kept(5)] });
    const [near, far] = [at(2), at(30)];
    expect([near[0]?.hunks.length, far[0]?.hunks.length]).toEqual([1, 2]);
    expect(splitSeen(near, seenOf(far)).unseen).toEqual([]);
    expect(splitSeen(far, seenOf(near)).unseen).toEqual([]);
  });

  test('sends a joined hunk whole where one of its changes is new', () => {
    const far = toFiles({ path: 'a', pieces: [kept(5), added('x'), kept(30), added('y')] });
    const near = toFiles({
      path: 'a',
      pieces: [kept(5), added('x'), kept(1), added('z'), kept(30), added('y')],
    });
    const { unseen, isUnseen, seenLines } = splitSeen(near, seenOf(far));
    expect(isUnseen).toEqual([[true, false]]);
    expect(unseen[0]).toMatchObject({ additions: 2, deletions: 0 });
    expect(unseen[0]?.hunks[0]?.text).toContain('+x\n same 0\n+z');
    expect(seenLines).toBe(1);
  });

  test('of equal changes, one more is new: which one can’t be told, so that all are sent', () => {
    const times = (count: number) =>
      toFiles({
        path: 'a',
        pieces: [
          kept(8),
          added('other'),
          ...Array.from({ length: count }, () => [kept(8), added('log();')]).flat(),
        ],
      });
    expect(splitSeen(times(2), seenOf(times(2))).unseen).toEqual([]);
    expect(splitSeen(times(3), seenOf(times(2))).isUnseen).toEqual([[false, true, true, true]]);
    expect(splitSeen(times(2), seenOf(times(3))).unseen).toEqual([]);
    expect(splitSeen(times(3), seenOf(times(3))).unseen).toEqual([]);
  });

  test('counts equal changes of a path that comes twice', () => {
    const one: Edited = { path: 'a', pieces: [kept(1), added('x')] };
    expect(seenOf(toFiles(one, one)).size).toBe(2);
    expect(splitSeen(toFiles(one, one), seenOf(toFiles(one))).isUnseen).toEqual([[true], [true]]);
  });

  test('sends nothing of a file that was only renamed, and of a binary one', () => {
    const files = parseDiff(
      'diff --git a/a b/b\nsimilarity index 100%\nrename from a\nrename to b\n' +
        'diff --git a/i.png b/i.png\nBinary files a/i.png and b/i.png differ\n',
    );
    expect(splitSeen(files, new Set())).toEqual({
      unseen: [],
      isUnseen: [[], []],
      seenLines: 0,
      seenFiles: 0,
      withheld: [],
    });
  });

  describe('of a file that GitHub gives in part', () => {
    const [given] = toFiles({ path: 'a', pieces: [kept(5), added('x'), kept(30), added('y', 'z')] });
    if (!given) throw new Error('There is a file');
    const part: FileDiff = { ...given, additions: 10, deletions: 4, missingPatch: 'part' };

    test('the rest counts beside the hunk that is left', () => {
      const [[first = []] = []] = fingerprintChanges([part]);
      const { unseen, withheld } = splitSeen([part], new Set(first));
      expect(unseen).toMatchObject([{ additions: 9, deletions: 4, missingPatch: 'part' }]);
      expect(withheld).toEqual([]);
    });

    test('the rest is told where nothing else is left', () => {
      const { unseen, withheld } = splitSeen([part], seenOf([part]));
      expect(unseen).toEqual([]);
      expect(withheld).toEqual([{ ...part, additions: 7, deletions: 4, hunks: [], missingPatch: 'all' }]);
    });
  });

  test('the same hunks are kept of another form of the files', () => {
    const files = toFiles({ path: 'a', pieces: [kept(5), added('key = "s3cret"'), kept(30), added('y')] });
    const shown = parseDiff(joinDiff(files).replace('s3cret', '***'));
    const [[, second = []] = []] = fingerprintChanges(files);
    const { isUnseen } = splitSeen(files, new Set(second));
    expect(keepHunks(shown, isUnseen).map(joinFile).join('')).toMatch(
      /\*\*\*"\n same 0\n same 1\n same 2\n$/,
    );
  });
});

describe('joinSeen', () => {
  const fingerprints = fc.array(fc.stringMatching(/^[\w-]{12}$/), { maxLength: 20 });

  test('keeps the present before the earlier, each once, and says what it forgets', () => {
    fc.assert(
      fc.property(fingerprints, fingerprints, fc.nat({ max: 400 }), (present, earlier, room) => {
        const { seen, forgotten } = joinSeen(present, earlier, room);
        expect(seen.join('').length).toBeLessThanOrEqual(room);
        expect(new Set(seen).size).toBe(seen.length);
        const lost = new Set(present.filter((one) => !seen.includes(one)));
        expect(forgotten).toBe(lost.size);
        if (lost.size > 0) expect(seen.every((one) => present.includes(one))).toBe(true);
        const isFull = seen.join('').length + 12 > room;
        if (!isFull) expect(new Set(seen)).toEqual(new Set([...present, ...earlier]));
      }),
    );
  });

  test('has room for 1,600', () => {
    const present = Array.from({ length: 1_700 }, (_, index) => String(index).padStart(12, '0'));
    const { seen, forgotten } = joinSeen(present, []);
    expect([seen.length, forgotten]).toEqual([1_600, 100]);
  });
});

test('whatever the lines, the same diff is known again', () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 20 }).map((line) => line.replaceAll('\n', ' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (rows) => {
      const files = toFiles({ path: 'a', pieces: [kept(1), added(...rows)] });
      expect(splitSeen(files, seenOf(files)).unseen).toEqual([]);
    }),
  );
});
