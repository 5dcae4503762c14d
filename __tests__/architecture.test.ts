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

/** `pinata/client.ts` → `pinata`; `main.ts` → `main`; anything outside of src/ → undefined. */
function roomOf(path: string): string | undefined {
  if (!FILES.includes(path)) return undefined;
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

/** `modes/prompt/result.ts` is a part of the mode `prompt`. */
function modeOf(path: string): string | undefined {
  return /^modes\/([a-z]+)/.exec(path)?.[1];
}

/** The rooms that each room may use. ARCHITECTURE.md draws this. */
const MAY_USE: Record<string, readonly string[]> = {
  // A thread of the cache begins in the entry too: the bundle is one program.
  index: ['main', 'runner'],
  post: ['index'],
  main: ['inputs', 'outputs', 'run', 'modes', 'publish', 'network', 'runner', 'errors'],
  run: ['outputs', 'publish', 'network', 'runner'],
  inputs: ['gate', 'network', 'runner', 'errors'],
  outputs: ['gate', 'runner', 'errors'],
  modes: [
    'inputs',
    'run',
    'pinata',
    'gate',
    'prompt',
    'pull-request',
    'publish',
    'github',
    'network',
    'runner',
    'errors',
  ],
  prompt: ['pinata', 'github', 'runner', 'errors'],
  gate: ['pinata', 'prompt', 'publish', 'network', 'runner', 'errors'],
  'pull-request': ['github', 'network', 'runner', 'errors'],
  publish: ['github', 'pull-request', 'runner', 'errors'],
  pinata: ['network', 'runner', 'errors'],
  github: ['network', 'runner', 'errors'],
  network: ['errors'],
  runner: ['errors'],
  errors: [],
};

describe('the direction of imports', () => {
  test('every room is known', () => {
    expect([...new Set(FILES.map(roomOf))].sort()).toEqual(Object.keys(MAY_USE).sort());
  });

  test.each(FILES)('%s uses only what it may', (file) => {
    const room = roomOf(file) ?? '';
    const used = readImports(file).flatMap(({ target }) => roomOf(target) ?? []);
    const foreign = used.filter((other) => other !== room && !MAY_USE[room]?.includes(other));
    expect(foreign).toEqual([]);
  });

  test('every local import leads to a file of src/', () => {
    const broken = IMPORTS.filter(
      ({ target }) =>
        target.endsWith('.ts') && !target.includes('node_modules') && roomOf(target) === undefined,
    );
    expect(broken).toEqual([]);
  });

  test('no mode imports another', () => {
    const crossing = IMPORTS.filter(
      ({ file, target }) =>
        roomOf(file) === 'modes' && roomOf(target) === 'modes' && modeOf(file) !== modeOf(target),
    );
    expect(crossing).toEqual([]);
  });

  // No verdict, no credits and no secret is ever cached.
  test.each([
    ['runner/cache.ts', ['index.ts', 'modes/prompt/memory.ts']],
    ['pinata/answer-cache.ts', ['modes/prompt/memory.ts']],
    ['pinata/catalog-cache.ts', ['gate/facts.ts', 'modes/prompt/endpoint.ts']],
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
    'node_modules/@actions/core': /^(outputs|runner\/(log|environment))\.ts$/,
    'node_modules/@actions/github': /^github\/context\.ts$/,
    '@octokit/': /^github\/client\.ts$/,
    undici: /^network\/transport\.ts$/,
    'eventsource-parser': /^pinata\/body\.ts$/,
    yaml: /^prompt\/yaml\.ts$/,
    'libsodium-wrappers': /^github\/secrets\.ts$/,
    'fastest-levenshtein': /^pinata\/models\.ts$/,
    'fast-xml-builder': /^gate\/junit\.ts$/,
    '@actions/cache': /^runner\/cache\.ts$/,
    'node_modules/@actions/http-client': /^runner\/cache\.ts$/,
    'node_modules/@actions/cache': /^runner\/cache\.ts$/,
    '@actions/expressions': /^prompt\/fail-if\.ts$/,
    '@cfworker/json-schema': /^pinata\/schema-check\.ts$/,
    '@secretlint/': /^runner\/secret-shapes\.ts$/,
    'mdast-util-': /^publish\/markdown-tree\.ts$/,
    'micromark-extension-gfm': /^publish\/markdown-tree\.ts$/,
    'micromark-util-decode-string': /^publish\/markdown-tree\.ts$/,
    mdast: /^publish\//,
    picomatch: /^gate\/wanted\.ts$/,
    tinyglobby: /^prompt\/find\.ts$/,
    valibot: /^(pinata|prompt|pull-request|github|publish|gate)\//,
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

  test.each(['yaml', 'fastest-levenshtein', 'libsodium-wrappers', 'fast-xml-builder', 'tinyglobby'])(
    '%s is loaded only by runs that need it',
    (name) => {
      const holders = new Set(
        foreign.filter((found) => found.name === name && !found.isLazy).map(({ file }) => file),
      );
      const isLazy =
        foreign.some((found) => found.name === name && found.isLazy) ||
        IMPORTS.filter(({ target }) => holders.has(target)).every((found) => found.isLazy);
      expect(isLazy).toBe(true);
    },
  );

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
      /^(main|outputs|github\/context|post\/index)\.ts$/,
    ],
    ['nothing exits by itself', /process\.exit\(/, /^$/],
    ['no casts', /\bas (?!const\b)\w/, /^$/],
    [
      'only the catalog is kept for later steps',
      /\b(keep|read)TempFile\(/,
      /^(pinata\/catalog-cache|runner\/files)\.ts$/,
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

  // A review could approve; the action only comments.
  test('nothing reviews or approves', () => {
    const found = texts.filter(([, text]) => /\/reviews|APPROVE|addPullRequestReview/.test(text));
    expect(found.map(([file]) => file)).toEqual([]);
  });

  test('no rooms or files that say nothing', () => {
    const names = FILES.flatMap((file) => file.replace(/\.ts$/, '').split('/'));
    expect(names.filter((name) => /^(utils?|helpers?|common|misc|manager)$/.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });
});
