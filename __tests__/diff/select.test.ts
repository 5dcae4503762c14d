import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { createPathFilter, type SelectionOptions, selectFiles } from '../../src/diff/select.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { createRepository } from '../pull-request/git-repository.ts';
import { thrownBy } from '../thrown.ts';

const ALL: SelectionOptions = { paths: undefined, pathsIgnore: undefined, skip: 'default' };

function changed(...paths: string[]): FileDiff[] {
  return paths.map((path) => ({
    path,
    previousPath: undefined,
    status: 'modified',
    isBinary: false,
    additions: 1,
    deletions: 1,
    header: 'diff --git a/x b/x\n--- a/x\n+++ b/x\n',
    hunks: [
      {
        text: '@@ -1 +1 @@\n-a\n+b\n',
        oldStart: 1,
        oldLines: 1,
        newStart: 1,
        newLines: 1,
        additions: 1,
        deletions: 1,
      },
    ],
    missingPatch: undefined,
  }));
}

const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);

function reasonFor(path: string, options: Partial<SelectionOptions> = {}): string | undefined {
  return selectFiles(changed(path), { ...ALL, ...options }).skipped[0]?.reason;
}

describe('paths', () => {
  const select = (patterns: string[], paths: string[]) =>
    pathsOf(selectFiles(changed(...paths), { ...ALL, paths: createPathFilter(patterns, 'paths') }).selected);

  test.each<[string[], string[], string[]]>([
    [['*.md', '!README.md'], ['hello.md', 'README.md', 'docs/hello.md'], ['hello.md']],
    [
      ['*.md', '!README.md', 'README*'],
      ['hello.md', 'README.md', 'README.doc'],
      ['hello.md', 'README.md', 'README.doc'],
    ],
    [
      ['!src/a.ts', 'src/**'],
      ['src/a.ts', 'src/b.ts'],
      ['src/a.ts', 'src/b.ts'],
    ],
    [
      ['src/**', '!src/gen/**', 'src/gen/keep.ts'],
      ['src/gen/keep.ts', 'src/gen/a.ts', 'src/b.ts'],
      ['src/gen/keep.ts', 'src/b.ts'],
    ],
    [['**'], ['a', 'b/c'], ['a', 'b/c']],
    [['\\!a'], ['!a', 'a'], ['!a']],
  ])('%j take, in the order of the diff', (patterns, paths, taken) => {
    expect(select(patterns, paths)).toEqual(taken);
  });

  test('an empty list takes all', () => {
    expect(createPathFilter([], 'paths')).toBeUndefined();
    expect(selectFiles(changed('a', 'b'), ALL)).toMatchObject({ skipped: [] });
  });

  test('say why a file was left out', () => {
    const paths = createPathFilter(['src/**'], 'paths');
    const pathsIgnore = createPathFilter(['**/*.md', '!src/keep.md'], 'paths-ignore');
    const files = changed('src/a.ts', 'lib/a.ts', 'src/a.md', 'src/keep.md', 'a.md');
    expect(selectFiles(files, { ...ALL, paths, pathsIgnore })).toEqual({
      selected: [files[0], files[3]],
      skipped: [
        { path: 'lib/a.ts', reason: 'not in `paths`' },
        { path: 'src/a.md', reason: 'in `paths-ignore`' },
        { path: 'a.md', reason: 'not in `paths`' },
      ],
    });
  });

  test('of a moved file the new one counts', () => {
    const moved = changed('lib/a.ts').map(
      (file): FileDiff => ({ ...file, previousPath: 'src/a.ts', status: 'renamed' }),
    );
    const paths = createPathFilter(['src/**'], 'paths');
    expect(selectFiles(moved, { ...ALL, paths }).skipped).toEqual([
      { path: 'lib/a.ts', reason: 'not in `paths`' },
    ]);
  });

  test.each(['app/[...slug].tsx', '![', 'a\\'])(
    'a pattern that can’t be read is refused: %s',
    async (pattern) => {
      expect(await thrownBy(() => createPathFilter(['**', pattern], 'paths-ignore'))).toMatchObject({
        name: 'InputError',
        message: `Input \`paths-ignore\` holds \`${pattern}\`, which can’t be read`,
        hint: expect.stringContaining('bracket'),
      });
    },
  );

  test.each([
    ['paths', 'paths-ignore'],
    ['paths-ignore', 'Leave out the `!`'],
  ])('%s that only take out are refused', async (input, hint) => {
    expect(await thrownBy(() => createPathFilter(['!a', '!b/**'], input))).toMatchObject({
      name: 'InputError',
      input,
      hint: expect.stringContaining(hint),
    });
  });
});

describe('what is skipped by default', () => {
  test.each([
    'package-lock.json',
    'web/yarn.lock',
    'pnpm-lock.yaml',
    'Cargo.lock',
    'go.sum',
    'poetry.lock',
    'uv.lock',
    'Gemfile.lock',
    'composer.lock',
    'node_modules/.package-lock.json/package-lock.json',
  ])('%s is a lock file', (path) => {
    expect(reasonFor(path)).toBe('lock file');
  });

  test.each([
    'node_modules/a/index.js',
    'vendor/x.go',
    'lib/third_party/x.c',
    'ios/Pods/x.m',
    '.yarn/releases/yarn.cjs',
  ])('%s is vendored', (path) => {
    expect(reasonFor(path)).toBe('vendored');
  });

  test.each([
    'dist/index.js',
    'packages/a/dist/index.ts',
    'a.min.js',
    'style-min.css',
    'a.js.map',
    'api/a.pb.go',
    'a_pb2.py',
    'a_pb2_grpc.py',
    'a_pb.d.ts',
    'schema_generated.go',
    'schema.generated.ts',
    'a.gen.go',
    'a.g.dart',
    'zz_generated.deepcopy.go',
    'Form.Designer.cs',
    '__tests__/__snapshots__/a.test.ts.snap',
    'a.snap',
    'src/__generated__/a.ts',
  ])('%s is generated', (path) => {
    expect(reasonFor(path)).toBe('generated');
  });

  test.each([
    'src/index.ts',
    'package.json',
    'go.mod',
    'Cargo.toml',
    'lock.json',
    'src/yarn.lock.ts',
    'vendor.go',
    'vendors/a.ts',
    'dist.js',
    'distribution/a.js',
    'build/webpack.config.js',
    'src/admin.js',
    'src/generated.ts',
    'src/pb.go',
    'src/mapper.ts',
    '.github/workflows/ci.yml',
    'constructor',
    '__proto__',
  ])('%s is sent', (path) => {
    expect(reasonFor(path)).toBeUndefined();
  });

  test('binary files and those without a changed line say so', () => {
    const files = parseDiff(closeAfterTest(createRepository()).diff('--find-copies-harder'));
    expect(selectFiles(files, ALL).skipped).toEqual([
      { path: 'empty-added.txt', reason: 'empty' },
      { path: 'empty-removed.txt', reason: 'empty' },
      { path: 'image.png', reason: 'binary' },
      { path: 'run.sh', reason: 'only its mode changed' },
      { path: 'src/copy.ts', reason: 'copied without changed lines' },
      { path: 'src/moved-away.ts', reason: 'renamed without changed lines' },
    ]);
  });
});

describe('what is skipped can be overridden', () => {
  test('by a path that is named without a wildcard', () => {
    const paths = createPathFilter(['**', 'dist/index.js', 'app/\\[id\\]/yarn.lock'], 'paths');
    const files = changed('dist/index.js', 'dist/other.js', 'app/[id]/yarn.lock', 'yarn.lock');
    expect(selectFiles(files, { ...ALL, paths })).toEqual({
      selected: [files[0], files[2]],
      skipped: [
        { path: 'dist/other.js', reason: 'generated' },
        { path: 'yarn.lock', reason: 'lock file' },
      ],
    });
  });

  test('but not by a wildcard, nor by naming what is then taken out', () => {
    const paths = createPathFilter(['dist/*.js', '!yarn.lock'], 'paths');
    expect(reasonFor('dist/index.js', { paths })).toBe('generated');
    expect(reasonFor('yarn.lock', { paths })).toBe('not in `paths`');
    const others = createPathFilter(['**', '!a/yarn.lock'], 'paths');
    expect(reasonFor('!a/yarn.lock', { paths: others })).toBe('lock file');
  });

  test('for everything that has something to show', () => {
    const files = [
      ...changed('yarn.lock', 'dist/a.js', 'vendor/b.go'),
      ...parseDiff(closeAfterTest(createRepository()).diff()),
    ];
    expect(selectFiles(files, { ...ALL, skip: 'none' })).toEqual({ selected: files, skipped: [] });
  });

  test.each<SelectionOptions['skip']>(['default', 'none'])(
    'but with %s there is nothing to send where GitHub gives nothing',
    (skip) => {
      const files = changed('a.ts').map((file): FileDiff => ({ ...file, hunks: [], missingPatch: 'all' }));
      expect(selectFiles(files, { ...ALL, skip }).skipped).toEqual([
        { path: 'a.ts', reason: 'GitHub gives no patch for it (binary or too large)' },
      ]);
    },
  );
});

test('each file is selected or skipped, whatever its path', () => {
  const path = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc
      .array(fc.constantFrom('dist', 'vendor', 'a.min.js', 'yarn.lock', '..', '', 'src'))
      .map((parts) => parts.join('/')),
  );
  fc.assert(
    fc.property(fc.array(path), (paths) => {
      const files = changed(...paths);
      const { selected, skipped } = selectFiles(files, ALL);
      expect([...pathsOf(selected), ...pathsOf(skipped)].toSorted()).toEqual(paths.toSorted());
      expect(files.filter((file) => selected.includes(file))).toEqual(selected);
      const foreign = paths.filter((item) => item.length > 9);
      expect(skipped.some(({ reason }) => foreign.includes(reason))).toBe(false);
    }),
  );
});
