import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = join(ROOT, 'src');

interface Import {
  file: string;
  target: string;
  isLazy: boolean;
  isType: boolean;
}

const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

const STATIC = /^(?:import|export)\s+(type\s)?[^'";]*?from '([^']+)'|^import '([^']+)'/gm;
const LAZY = /\bimport\('([^']+)'\)/g;

/** What a file imports: files of src/ by their path in it, packages by name. */
function readImports(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const resolve = (specifier: string) =>
    specifier.startsWith('.')
      ? relative(SOURCE, join(SOURCE, dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier;
  const fixed = [...text.matchAll(STATIC)].map(([, type, from, bare]) => ({
    file,
    target: resolve(from ?? bare ?? ''),
    isLazy: false,
    isType: type !== undefined,
  }));
  const lazy = [...text.matchAll(LAZY)].map(([, from]) => ({
    file,
    target: resolve(from ?? ''),
    isLazy: true,
    isType: false,
  }));
  return [...fixed, ...lazy];
}

const IMPORTS = FILES.flatMap(readImports);

/** `inference/client.ts` → `inference`; `main.ts` → `main`; anything outside of src/ → undefined. */
function roomOf(path: string): string | undefined {
  if (!FILES.includes(path)) return undefined;
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

/**
 * The rooms in the order of the house: each uses those behind it, and none of its own line. ARCHITECTURE.md draws this.
 */
const HOUSE: readonly (readonly string[])[] = [
  ['post'],
  ['index'],
  ['main'],
  ['modes'],
  ['run'],
  ['gate', 'review', 'eval'],
  ['publish', 'diff', 'prompt'],
  ['pull-request', 'pinata'],
  ['inference', 'inputs', 'github', 'junit', 'markdown', 'outputs'],
  ['runner'],
  ['secrets'],
  ['http', 'text'],
  ['errors', 'outcomes', 'report', 'severities'],
];

function lineOf(room: string): number {
  return HOUSE.findIndex((line) => line.includes(room));
}

describe('the direction of imports', () => {
  test('every room is known', () => {
    const rooms = [...new Set(FILES.map(roomOf))];
    expect(rooms.sort()).toEqual(HOUSE.flat().sort());
  });

  test.each(FILES)('%s uses only what is behind it', (file) => {
    const room = roomOf(file) ?? '';
    const used = readImports(file).flatMap(({ target }) => roomOf(target) ?? []);
    expect(used.filter((other) => other !== room && lineOf(other) <= lineOf(room))).toEqual([]);
  });

  test('every local import leads to a file of src/', () => {
    const broken = IMPORTS.filter(
      ({ target }) =>
        target.endsWith('.ts') && !target.includes('node_modules') && roomOf(target) === undefined,
    );
    expect(broken).toEqual([]);
  });

  test('no mode imports another, and what they share knows none', () => {
    const crossing = IMPORTS.filter(
      ({ file, target }) =>
        file.startsWith('modes/') && /^modes\/[^/]+$/.test(target) && target !== 'modes/dry-run.ts',
    );
    expect(crossing).toEqual([]);
  });

  // No verdict, no credits and no secret is ever cached.
  test.each([
    ['runner/cache-service.ts', ['modes/shared/cached-answer.ts']],
    ['inference/answer-cache.ts', ['modes/shared/cached-answer.ts']],
    ['inference/prices/catalog-cache.ts', ['gate/measurements.ts', 'modes/shared/endpoint.ts']],
  ])('%s is used where answers and catalogs are asked for, and nowhere else', (cache, users) => {
    const using = IMPORTS.filter(({ target, isType }) => target === cache && !isType);
    expect(using.map(({ file }) => file).sort()).toEqual(users);
  });

  // Every job of every user starts it, and next to none has anything for it to do.
  test('the post step loads nothing before it knows that there is something to do', () => {
    expect(readImports('post/index.ts')).toEqual([
      { file: 'post/index.ts', target: 'index.ts', isLazy: true, isType: false },
    ]);
  });

  test('main loads modes lazily', () => {
    const modes = IMPORTS.filter(({ file, target }) => file === 'main.ts' && roomOf(target) === 'modes');
    expect(modes.length).toBeGreaterThan(0);
    expect(modes.filter(({ isLazy }) => !isLazy)).toEqual([]);
  });
});

describe('packages', () => {
  /** Which files may import a package. */
  const OWNERS: Record<string, RegExp> = {
    'node_modules/@actions/core': /^(outputs|runner\/(log|job-environment))\.ts$/,
    'node_modules/@actions/github': /^github\/event-context\.ts$/,
    '@octokit/endpoint': /^github\/client\.ts$/,
    undici: /^http\/transport\.ts$/,
    'eventsource-parser': /^inference\/body\.ts$/,
    yaml: /^prompt\/yaml\.ts$/,
    'libsodium-wrappers': /^github\/actions-secrets\.ts$/,
    'fastest-levenshtein': /^(inference\/prices\/catalog|prompt\/unknown-keys)\.ts$/,
    diff: /^eval\/report\/text-diff\.ts$/,
    'fast-xml-builder': /^junit\.ts$/,
    '@actions/cache': /^runner\/cache-service\.ts$/,
    'node_modules/@actions/cache': /^runner\/cache-service\.ts$/,
    '@actions/expressions': /^prompt\/expression\.ts$/,
    ajv: /^inference\/structured\/schema\.ts$/,
    '@secretlint/': /^secrets\/patterns\.ts$/,
    re2js: /^eval\/pattern\.ts$/,
    'csv-parse': /^eval\/case-file\.ts$/,
    'mdast-util-': /^markdown\/(?:parse|render)\.ts$/,
    'micromark-extension-gfm': /^markdown\/parse\.ts$/,
    'micromark-util-decode-string': /^markdown\/parse\.ts$/,
    mdast: /^(markdown\/|review\/rules\.ts$)/,
    'github-slugger': /^review\/rules\.ts$/,
    tinyglobby: /^prompt\/find\.ts$/,
    valibot:
      /^((inference|pinata|prompt|diff|pull-request|github|publish|gate|eval)\/|review\/(findings|verdicts|reviews-api|threads-api|review-state|check-run|failed-checks|fetch-rules)\.ts$)/,
  };

  function packageOf(target: string): string | undefined {
    const isLocal = target.endsWith('.ts') || target.startsWith('node:');
    if (isLocal) return undefined;
    return Object.keys(OWNERS).find((name) => target.replace(/^(\.\.\/)+/, '').startsWith(name)) ?? target;
  }

  const foreign = IMPORTS.flatMap((found) => {
    const name = packageOf(found.target);
    return name === undefined ? [] : [{ ...found, name }];
  });

  test('each is imported only where it belongs', () => {
    const misplaced = foreign.filter(({ file, name }) => !OWNERS[name]?.test(file));
    expect(misplaced.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
  });

  /** Whether all that import a file do so when they need it, or are themselves loaded so. */
  function isLoadedLate(file: string): boolean {
    const importing = IMPORTS.filter(({ target, isType }) => target === file && !isType);
    const isEntry = /^(post\/)?index\.ts$/.test(file);
    return !isEntry && importing.every((found) => found.isLazy || isLoadedLate(found.file));
  }

  test.each([
    'ajv',
    'yaml',
    'fastest-levenshtein',
    'libsodium-wrappers',
    'diff',
    'fast-xml-builder',
    'tinyglobby',
    're2js',
    'csv-parse',
  ])('%s is loaded only by runs that need it', (name) => {
    const uses = foreign.filter((found) => found.name === name && !found.isType);
    expect(uses.filter(({ file, isLazy }) => !isLazy && !isLoadedLate(file))).toEqual([]);
  });

  const LockSchema = v.object({
    packages: v.record(
      v.string(),
      v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string())) }),
    ),
  });
  const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const locked = Object.keys(packages);

  test('one undici, in the lock file', () => {
    expect(locked.filter((path) => /(^|\/)node_modules\/undici$/.test(path))).toEqual([
      'node_modules/undici',
    ]);
  });

  // Without one, `npm ci` refuses the whole lock file: https://github.com/npm/cli/issues/4828
  test('the lock file has what each platform needs', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual(
      [],
    );
  });
});

describe('rules of the house', () => {
  const texts = FILES.map((file): [string, string] => [file, readFileSync(join(SOURCE, file), 'utf8')]);

  test.each<[string, RegExp, RegExp]>([
    ['only the log writes to stdout', /process\.stdout|console\./, /^runner\/log\.ts$/],
    ['nothing writes to stderr', /process\.stderr/, /^$/],
    [
      'only main reads the environment; outputs and the event their file, and the post step its state',
      /process\.env/,
      /^(main|outputs|github\/event-context|post\/index)\.ts$/,
    ],
    ['nothing exits by itself', /process\.exit\(/, /^$/],
    ['no casts', /\bas (?!const\b)\w/, /^$/],
    [
      'only the catalog is kept for later steps',
      /\b(keep|read)TempFile\(/,
      /^(inference\/prices\/catalog-cache|runner\/job-files)\.ts$/,
    ],
    ['nothing that runs text', /\beval\(|new Function\(|child_process/, /^$/],
  ])('%s', (_, pattern, allowed) => {
    const found = texts.filter(([file, text]) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^(import|export)\s[^;]*? from [^;]*;$/gm, '');
      const isAllowed = allowed.test(file);
      return !isAllowed && pattern.test(code.replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''"));
    });
    expect(found.map(([file]) => file)).toEqual([]);
  });

  // A review could approve, or be in the way of a merge; the action only comments.
  test('reviews are posted in one place, and do nothing but comment', () => {
    const speaking = texts.filter(([, text]) => /\/reviews(?![\w-])|PullRequestReview/.test(text));
    expect(speaking.map(([file]) => file)).toEqual(['review/reviews-api.ts']);
    const deciding = texts.filter(([, text]) => /APPROVE|REQUEST_CHANGES|DISMISS/.test(text));
    expect(deciding.map(([file]) => file)).toEqual([]);
    const events = speaking.flatMap(([, text]) =>
      [...text.matchAll(/\bevent\b[^,\n]*/g)].map(([event]) => event),
    );
    expect(events).toEqual(["event: 'COMMENT'"]);
  });

  test('no rooms or files that say nothing', () => {
    // What every mode has is common to them; nothing else may be called so.
    const files = FILES.filter((file) => file !== 'inputs/common.ts');
    const names = files.flatMap((file) => file.replace(/\.ts$/, '').split('/'));
    expect(names.filter((name) => /^(utils?|helpers?|common|misc|manager)$/.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });
});
