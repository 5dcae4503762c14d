/** Which files of a diff are worth sending, and why the others are not. */
import { InputError } from '../errors.ts';
import { quoteUntrusted } from '../runner/log.ts';
import type { SkippedFile } from './coverage.ts';
import { createMatcher, type Matcher, readLiteral } from './glob.ts';
import type { FileDiff, FileStatus } from './parse.ts';

/** A list of patterns, as the filters of workflows have them. */
export interface PathFilter {
  matches: Matcher;
  /** The paths that it names one by one. */
  named: ReadonlySet<string>;
}

interface Rule {
  isNegative: boolean;
  matches: Matcher;
}

function readRule(line: string, input: string): Rule {
  const isNegative = line.startsWith('!');
  const matches = createMatcher(isNegative ? line.slice(1) : line);
  if (matches) return { isNegative, matches };
  throw new InputError(input, `holds \`${quoteUntrusted(line)}\`, which can’t be read`, {
    hint: '`[…]` stands for one letter or digit of those inside. Put `\\` before a bracket that is part of a name.',
  });
}

/**
 * Reads a list of patterns with GitHub’s meaning: the last that matches decides, and one with `!` takes out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * @param input the input they were given in, as an error will name it
 * @returns undefined for an empty list
 * @throws {InputError} a pattern that can’t be read, or a list that only takes out
 */
export function createPathFilter(patterns: readonly string[], input: string): PathFilter | undefined {
  if (patterns.length === 0) return undefined;
  const rules = patterns.map((line) => readRule(line, input));
  if (rules.every(({ isNegative }) => isNegative)) {
    throw new InputError(input, 'has only patterns that start with `!`', {
      hint:
        input === 'paths'
          ? 'Start with what to take, such as `**`, or use `paths-ignore` without `!`.'
          : 'Leave out the `!`: it takes back what an earlier pattern matched.',
    });
  }
  return {
    matches: (path) => rules.findLast(({ matches }) => matches(path))?.isNegative === false,
    named: new Set(patterns.flatMap((line) => (line.startsWith('!') ? [] : (readLiteral(line) ?? [])))),
  };
}

/**
 * Short forms of what GitHub Linguist hides or does not count, by names alone. Nearly everything here can also be
 * written by hand, so that no list should be longer than its use: what is skipped is not looked at.
 * https://github.com/github-linguist/linguist/blob/main/lib/linguist/generated.rb
 * https://github.com/github-linguist/linguist/blob/main/lib/linguist/vendor.yml
 */
const LOCK_FILES: ReadonlySet<string> = new Set([
  '.terraform.lock.hcl',
  'Cargo.lock',
  'Cartfile.resolved',
  'Chart.lock',
  'Gemfile.lock',
  'Gopkg.lock',
  'MODULE.bazel.lock',
  'Package.resolved',
  'Pipfile.lock',
  'Podfile.lock',
  'buf.lock',
  'bun.lock',
  'bun.lockb',
  'composer.lock',
  'conan.lock',
  'deno.lock',
  'flake.lock',
  'glide.lock',
  'go.sum',
  'go.work.sum',
  'gradle.lockfile',
  'mix.lock',
  'npm-shrinkwrap.json',
  'package-lock.json',
  'packages.lock.json',
  'pdm.lock',
  'pixi.lock',
  'pnpm-lock.yaml',
  'poetry.lock',
  'pubspec.lock',
  'rebar.lock',
  'uv.lock',
  'yarn.lock',
]);

const VENDORED_FOLDERS: ReadonlySet<string> = new Set([
  '.yarn',
  '3rdparty',
  'Carthage',
  'Godeps',
  'Pods',
  'bower_components',
  'node_modules',
  'third-party',
  'third_party',
  'thirdparty',
  'vendor',
]);

const GENERATED_FOLDERS: ReadonlySet<string> = new Set([
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '__generated__',
  '__snapshots__',
  'dist',
]);

/** Of names without their folders. Each is anchored at one end and has no nested repetition. */
const GENERATED_FILES: readonly RegExp[] = [
  /[.-]min\.(?:js|cjs|mjs|css)$/,
  /\.map$/,
  /\.snap$/,
  /^\.pnp\./,
  /\.pb\.(?:go|cc|h|dart|swift)$/,
  /_pb\.(?:js|ts|d\.ts)$/,
  /_pb2(?:_grpc)?\.pyi?$/,
  /[._]generated\.[^.]+$/,
  /\.g(?:en)?\.(?:go|ts|dart|cs)$/,
  /\.freezed\.dart$/,
  /^zz_generated\./,
  /\.designer\.(?:cs|vb)$/i,
  /\.feature\.cs$/i,
];

/** Files of these kinds are left out by their names alone. */
export type LeftOutKind = 'lock file' | 'vendored' | 'generated';

export function findKind(path: string): LeftOutKind | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (LOCK_FILES.has(name)) return 'lock file';
  if (folders.some((folder) => VENDORED_FOLDERS.has(folder))) return 'vendored';
  const isGenerated =
    folders.some((folder) => GENERATED_FOLDERS.has(folder)) ||
    GENERATED_FILES.some((pattern) => pattern.test(name));
  return isGenerated ? 'generated' : undefined;
}

const EMPTY: Record<FileStatus, string> = {
  added: 'empty',
  removed: 'empty',
  modified: 'without changed lines',
  renamed: 'renamed without changed lines',
  copied: 'copied without changed lines',
  mode: 'only its mode changed',
};

export interface SelectionOptions {
  /** Undefined takes all. */
  paths: PathFilter | undefined;
  pathsIgnore: PathFilter | undefined;
  /** `default` leaves out lock files, vendored, generated and binary files, and those without a changed line. */
  skip: 'default' | 'none';
}

const NO_PATCH = 'GitHub gives no patch for it (binary or too large)';

function findReason(file: FileDiff, { paths, pathsIgnore, skip }: SelectionOptions): string | undefined {
  if (paths && !paths.matches(file.path)) return 'not in `paths`';
  if (pathsIgnore?.matches(file.path)) return 'in `paths-ignore`';
  const kind = skip === 'none' || paths?.named.has(file.path) ? undefined : findKind(file.path);
  if (file.missingPatch === 'all') return kind ?? NO_PATCH;
  if (skip === 'none') return undefined;
  if (file.isBinary) return 'binary';
  if (file.hunks.length === 0) return EMPTY[file.status];
  return kind;
}

/** Those that would be sent, if GitHub gave their changed lines. Of a binary file it counts none. */
export function findWithheld(files: readonly FileDiff[], options: SelectionOptions): FileDiff[] {
  return files.filter(
    (file) => file.additions + file.deletions > 0 && findReason(file, options) === NO_PATCH,
  );
}

/**
 * Takes the files that are to be sent, in their order. A file that `paths` names without a wildcard is taken even if
 * it looks generated. The reasons are our own words; the paths are foreign.
 */
export function selectFiles(
  files: readonly FileDiff[],
  options: SelectionOptions,
): { selected: FileDiff[]; skipped: SkippedFile[] } {
  const selected: FileDiff[] = [];
  const skipped: SkippedFile[] = [];
  for (const file of files) {
    const reason = findReason(file, options);
    if (reason === undefined) selected.push(file);
    else skipped.push({ path: file.path, reason });
  }
  return { selected, skipped };
}
