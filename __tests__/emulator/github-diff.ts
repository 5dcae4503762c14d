/** One file of `GET /pulls/{number}/files`, as far as the text of a diff tells. */
export interface DiffFile {
  filename: string;
  previousFilename: string | null;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied';
  additions: number;
  deletions: number;
  /** Null where GitHub sends none: binary files, pure renames, and patches that are too large. */
  patch: string | null;
  /** Abbreviated as in the diff. Null without an `index` line. */
  blob: string | null;
}

/** https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits#diff-limits */
const MAX_PATCH_LINES = 20_000;
const MAX_PATCH_BYTES = 500 * 1024;

const ESCAPES: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Git quotes names as C strings: https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath */
function unquote(name: string): string {
  if (!name.startsWith('"') || !name.endsWith('"')) return name;
  const bytes: Buffer[] = [];
  for (const [part] of name.slice(1, -1).matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) {
    if (!part.startsWith('\\')) bytes.push(Buffer.from(part));
    else if (part.length === 4) bytes.push(Buffer.of(Number.parseInt(part.slice(1), 8)));
    else bytes.push(Buffer.from(ESCAPES[part.slice(1)] ?? part.slice(1)));
  }
  return Buffer.concat(bytes).toString('utf8');
}

/** The names in `diff --git a/x b/x`: all there is when a file has neither hunks nor a rename. */
function parseHeading(heading: string): string {
  const quoted = /^"a\/.*" ("b\/.*")$/.exec(heading)?.[1];
  if (quoted) return unquote(quoted).slice(2);
  // Unquoted names may hold spaces, but both are the same here: `a/NAME b/NAME`.
  return heading.slice((heading.length + 1) / 2 + 2);
}

function parseHeaders(lines: string[]): { values: Map<string, string>; isNew: boolean; isDeleted: boolean } {
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] =
      /^(rename from|rename to|copy from|copy to|index|---|\+\+\+) (.*)$/.exec(line) ?? [];
    // Git ends names that hold spaces with a tab in these two lines.
    if (key !== undefined && value !== undefined) values.set(key, unquote(value.replace(/\t$/, '')));
  }
  const has = (start: string) => lines.some((line) => line.startsWith(start));
  return { values, isNew: has('new file mode'), isDeleted: has('deleted file mode') };
}

function countLines(hunks: string[], mark: '+' | '-'): number {
  return hunks.filter((line) => line.startsWith(mark)).length;
}

function buildPatch(hunks: string[]): string | null {
  const patch = hunks.join('\n');
  const isTooLarge = hunks.length > MAX_PATCH_LINES || Buffer.byteLength(patch) > MAX_PATCH_BYTES;
  return hunks.length === 0 || isTooLarge ? null : patch;
}

function parseFile(section: string): DiffFile {
  const lines = section.replace(/\n$/, '').split('\n');
  const firstHunk = lines.findIndex((line) => line.startsWith('@@ '));
  const hunks = firstHunk === -1 ? [] : lines.slice(firstHunk);
  const { values, isNew, isDeleted } = parseHeaders(firstHunk === -1 ? lines : lines.slice(0, firstHunk));

  const renamedFrom = values.get('rename from');
  const copiedFrom = values.get('copy from');
  const sides = [values.get('+++'), values.get('---')].filter(
    (side) => side !== undefined && side !== '/dev/null',
  );
  const [before, after] = values.get('index')?.split(' ')[0]?.split('..') ?? [];
  return {
    filename:
      values.get('rename to') ?? values.get('copy to') ?? sides[0]?.slice(2) ?? parseHeading(lines[0] ?? ''),
    previousFilename: renamedFrom ?? copiedFrom ?? null,
    status: isNew
      ? 'added'
      : isDeleted
        ? 'removed'
        : renamedFrom
          ? 'renamed'
          : copiedFrom
            ? 'copied'
            : 'modified',
    additions: countLines(hunks, '+'),
    deletions: countLines(hunks, '-'),
    patch: buildPatch(hunks),
    blob: (isDeleted ? before : after) ?? null,
  };
}

/** Splits the text of `git diff` into what GitHub lists for each file. */
export function parseDiff(diff: string): DiffFile[] {
  // Every line of a hunk starts with a space, a plus, a minus or a backslash, so none looks like this one.
  return diff
    .split(/(?<![^\n])diff --git /)
    .slice(1)
    .map(parseFile);
}
