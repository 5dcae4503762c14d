// Random diffs as Git writes them, for properties: made from two versions of files, so that what is right is known.
import fc from 'fast-check';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';

const line = fc.oneof(
  fc.constantFrom(
    '}',
    '',
    '  return total;',
    'const total = 0;',
    '@@ -1 +1 @@',
    '-- old',
    '++ new',
    '\ttabbed',
    'diff --git a/x b/x',
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n\0]/g, ' ')),
  fc.nat().map((number) => `  call(${number});`),
);

/** One step of an edit script. */
const step = fc.oneof(
  { weight: 5, arbitrary: line.map((text) => ({ kind: ' ' as const, text })) },
  { weight: 2, arbitrary: line.map((text) => ({ kind: '+' as const, text })) },
  { weight: 2, arbitrary: line.map((text) => ({ kind: '-' as const, text })) },
);

interface PlannedFile {
  name: string;
  previousName: string | undefined;
  hunks: { gap: number; steps: { kind: ' ' | '+' | '-'; text: string }[] }[];
  hasCarriageReturns: boolean;
  lacksNewline: boolean;
  isBinary: boolean;
  leavesOutCounts: boolean;
}

const plannedFile: fc.Arbitrary<PlannedFile> = fc.record({
  name: fc.constantFrom('src/a.ts', 'b.py', 'with space/c d.md', 'deep/er/e.rs', 'ünï.txt', 'quo"te.c'),
  previousName: fc.option(fc.constantFrom('old/name.ts', 'was.py'), { nil: undefined }),
  hunks: fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 40 }),
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  hasCarriageReturns: fc.boolean(),
  lacksNewline: fc.boolean(),
  isBinary: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  leavesOutCounts: fc.boolean(),
});

function quote(path: string): string {
  return /["\\]|[^\x20-\x7e]/.test(path)
    ? `"${path
        .replaceAll(/["\\]/g, '\\$&')
        .replaceAll(/[^\x20-\x7e]/g, (character) =>
          [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
        )}"`
    : path;
}

function range(start: number, count: number, leavesOutCounts: boolean): string {
  return count === 1 && leavesOutCounts ? `${start}` : `${start},${count}`;
}

function writeFile(file: PlannedFile): string {
  const before = file.previousName ?? file.name;
  const heading = `diff --git ${quote(`a/${before}`)} ${quote(`b/${file.name}`)}\n`;
  const moved =
    file.previousName === undefined
      ? ''
      : `similarity index 80%\nrename from ${quote(before)}\nrename to ${quote(file.name)}\n`;
  if (file.isBinary) return `${heading}${moved}Binary files a/x and b/x differ\n`;
  const side = (path: string) => (path.includes(' ') ? `${quote(path)}\t` : quote(path));
  let oldLine = 1;
  let newLine = 1;
  const end = file.hasCarriageReturns ? '\r\n' : '\n';
  const hunks = file.hunks.map(({ gap, steps }, index) => {
    oldLine += gap;
    newLine += gap;
    const olds = steps.filter(({ kind }) => kind !== '+').length;
    const news = steps.filter(({ kind }) => kind !== '-').length;
    const rangesOf = `-${range(olds === 0 ? oldLine - 1 : oldLine, olds, file.leavesOutCounts)} +${range(news === 0 ? newLine - 1 : newLine, news, file.leavesOutCounts)}`;
    oldLine += olds;
    newLine += news;
    const isLast = index === file.hunks.length - 1;
    const remark = isLast && file.lacksNewline ? '\\ No newline at end of file\n' : '';
    return `@@ ${rangesOf} @@ fn()\n${steps.map(({ kind, text }) => `${kind}${text}${end}`).join('')}${remark}`;
  });
  return `${heading}${moved}--- ${side(`a/${before}`)}\n+++ ${side(`b/${file.name}`)}\n${hunks.join('')}`;
}

/** Files of a diff, and its text. */
export const randomDiff: fc.Arbitrary<{ text: string; files: FileDiff[] }> = fc
  .uniqueArray(plannedFile, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
  .map((files) => {
    const text = files.map(writeFile).join('');
    return { text, files: parseDiff(text) };
  });
