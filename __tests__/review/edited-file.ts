// Files of a base with edits on top, and the diff of them as Git prints it.

/** Lines of a file, of which some are replaced by others: by none where they are removed. */
export interface EditedFile {
  path: string;
  /** Where it was in the base; left out where that is the same. */
  previousPath?: string;
  base: readonly string[];
  /** By index of the base line. */
  edits: ReadonlyMap<number, readonly string[]>;
}

const CONTEXT = 3;

interface Row {
  sign: ' ' | '-' | '+';
  text: string;
}

/** The rows of a diff of the whole file. */
function listRows({ base, edits }: EditedFile): Row[] {
  return base.flatMap((text, index): Row[] => {
    const edit = edits.get(index);
    if (!edit) return [{ sign: ' ', text }];
    const added = edit.map((line): Row => ({ sign: '+', text: line }));
    // A line that stays as it is, with others after it.
    if (edit[0] === text) return [{ sign: ' ', text }, ...added.slice(1)];
    return [{ sign: '-', text }, ...added];
  });
}

/** One hunk for changes that are near each other. */
function buildHunks(rows: readonly Row[]): string {
  const changed = rows.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const ranges: [number, number][] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last && index - last[1] <= 2 * CONTEXT) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([first, last]) => {
      const start = Math.max(0, first - CONTEXT);
      const shown = rows.slice(start, last + CONTEXT + 1);
      const before = rows.slice(0, start);
      const count = (list: readonly Row[], sign: '-' | '+') =>
        list.filter((row) => row.sign === ' ' || row.sign === sign).length;
      const range = (sign: '-' | '+') =>
        `${count(before, sign) + (count(shown, sign) > 0 ? 1 : 0)},${count(shown, sign)}`;
      return [`@@ -${range('-')} +${range('+')} @@`, ...shown.map(({ sign, text }) => sign + text), ''].join(
        '\n',
      );
    })
    .join('');
}

/** Files without edits are not in it, unless they were renamed. */
export function buildDiff(files: readonly EditedFile[]): string {
  return files
    .map((file) => {
      const { path, previousPath = path } = file;
      const hunks = buildHunks(listRows(file));
      const moved =
        previousPath === path ? '' : `similarity index 90%\nrename from ${previousPath}\nrename to ${path}\n`;
      if (hunks === '' && moved === '') return '';
      const names = hunks && `index 1111111..2222222 100644\n--- a/${previousPath}\n+++ b/${path}\n`;
      return `diff --git a/${previousPath} b/${path}\n${moved}${names}${hunks}`;
    })
    .join('');
}
