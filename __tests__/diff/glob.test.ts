import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMatcher, readLiteral } from '../../src/diff/glob.ts';
import { anyCharacter } from '../any-character.ts';
import { tries } from '../thorough.ts';

const matches = (pattern: string, path: string) => createMatcher(pattern)?.(path);

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#patterns-to-match-file-paths */
const CHEAT_SHEET: [pattern: string, matched: string[], unmatched: string[]][] = [
  ['*', ['README.md', 'server.rb'], ['docs/README.md']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'page.jsy', 'page.jsx?']],
  ['**', ['all/the/files.md', 'file'], []],
  ['*.js', ['app.js', 'index.js', '.js'], ['js/index.js', 'app.jsx']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.jsx']],
  ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/mona/octocat.txt', 'docs', 'my/docs/a']],
  ['docs/**', ['docs/README.md', 'docs/mona/octocat.txt'], ['docs', 'mydocs/a']],
  ['docs/**/*.md', ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['docsa.md']],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['mydocs/a']],
  ['**/README.md', ['README.md', 'js/README.md'], ['js/MYREADME.md', 'README.md/a']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['a/srcs/app.js']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['my-post.mdx']],
  [
    '**/migrate-*.sql',
    ['migrate-10909.sql', 'db/migrate-v1.0.sql', 'db/sept/migrate-v1.sql'],
    ['migrate-a/b.sql'],
  ],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1..0', 'v1.0']],
  ['[CB]at', ['Cat', 'Bat'], ['cat', 'at', 'CBat']],
  ['[1-2]00', ['100', '200'], ['300', '00']],
  ['Octo*', ['Octocat', 'Octo'], ['octocat']],
];

test.each(CHEAT_SHEET)('%s means what GitHub says', (pattern, matched, unmatched) => {
  expect([...matched, ...unmatched].filter((path) => matches(pattern, path))).toEqual(matched);
});

test.each<[string, string[], string[]]>([
  ['', [''], ['a']],
  ['a{b,c}.js', ['a{b,c}.js'], ['ab.js']],
  ['@(a|b)', ['@(a|b)'], ['a']],
  ['a.b', ['a.b'], ['axb']],
  ['^a$', ['^a$'], ['a']],
  ['a!b', ['a!b'], []],
  ['app/\\[id\\].tsx', ['app/[id].tsx'], ['app/i.tsx']],
  ['c\\+\\+/\\*\\?', ['c++/*?'], ['c/x', 'ccc/*']],
  ['\\a\\\\', ['a\\'], []],
  ['?a', ['?a'], ['a']],
  ['+a', ['+a'], ['a', 'aa']],
  ['a+', ['a', 'aaa'], ['', 'b']],
  ['[ab]?c', ['ac', 'bc', 'c'], ['abc']],
  ['a/**?', ['a/', 'a/b/c'], ['a']],
  ['a+?b', ['ab', 'aab'], ['b']],
  ['a?+b', ['ab', 'b'], ['aab']],
  ['日+/?x', ['日/x', '日日x'], ['x']],
  ['🎉?x', ['x', '🎉x'], ['\ud83cx', '🎉🎉x']],
  ['[a-cX0-9]', ['b', 'X', '7'], ['d', 'x', '-', 'ab']],
  ['src**/a', ['src/a', 'srcs/b/a', 'src/b/a'], ['srca']],
  ['**/**/a', ['a', 'b/a', 'b/c/a'], ['ba']],
  ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c'], ['a/bc', 'ab/c', 'a/b/xc']],
  ['***', ['a/b'], []],
  ['.github/**', ['.github/workflows/ci.yml'], ['github/a']],
])('%s is read sign by sign', (pattern, matched, unmatched) => {
  expect([...matched, ...unmatched].filter((path) => matches(pattern, path))).toEqual(matched);
});

test.each([
  '[',
  'a[',
  '[]',
  '[a',
  '[!a]',
  '[^a]',
  '[a_b]',
  '[a-]',
  '[-a]',
  '[a-Z]',
  '[...slug]',
  'a\\',
  '[é]',
])('%s can’t be read', (pattern) => {
  expect(createMatcher(pattern)).toBeUndefined();
});

test('a range that runs backwards means nothing', () => {
  expect(matches('[9-0]', '5')).toBe(false);
});

test.each<[string, string | undefined]>([
  ['dist/index.js', 'dist/index.js'],
  ['a{b}', 'a{b}'],
  ['app/\\[id\\].tsx', 'app/[id].tsx'],
  ['a\\\\b', 'a\\b'],
  ['', ''],
  ['dist/*', undefined],
  ['a?', undefined],
  ['a+', undefined],
  ['[a]', undefined],
  ['a\\', undefined],
  ['\\[*', undefined],
])('the path that %j means alone is %j', (pattern, path) => {
  expect(readLiteral(pattern)).toBe(path);
});

describe('whatever the pattern and the path', () => {
  const sign = fc.constantFrom('a', 'b', '/', '.', '*', '**', '**/', '?', '+', '[ab]', '[a-c]');
  const pattern = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
  const path = fc.array(fc.constantFrom('a', 'b', 'd', '/', '.'), { maxLength: 8 }).map((c) => c.join(''));

  /** The same meaning, as an expression. Its time is no matter for short paths. */
  function toExpression(text: string): RegExp {
    const source = text.replace(
      /(?:(?<=^|\/)\*\*\/|\*\*?[?+]*|(?<=.)[?+]+|\[[^\]]*\]|.)/g,
      (part, offset: number) => {
        if (part === '**/') return '(?:.*/)?';
        if (part.startsWith('**')) return '.*';
        if (part.startsWith('*')) return '[^/]*';
        if (part.startsWith('[')) return part;
        const isQuantifier = offset > 0 && /[?+]/.test(part);
        return isQuantifier ? part.charAt(0) : part.replace(/[.?+]/g, '\\$&');
      },
    );
    return new RegExp(`^${source}$`);
  }

  test('it decides as an expression would', () => {
    // A sign after `**/` speaks of the slash, which an expression for the whole folder can't say.
    const plain = pattern.filter((text) => !/\*\*\/[?+]|\*\*\*/.test(text));
    fc.assert(
      fc.property(plain, path, (text, candidate) => {
        expect(matches(text, candidate)).toBe(toExpression(text).test(candidate));
      }),
      { numRuns: tries(1_500, 5_000) },
    );
  });

  test('it is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (text, candidate) => {
        expect([true, false, undefined]).toContain(matches(text, candidate));
      }),
    );
  });

  test('a path that is its own pattern is matched once it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (candidate) => {
        const escaped = candidate.replace(/[*?+[\\]/g, '\\$&');
        expect(matches(escaped, candidate)).toBe(true);
        expect(readLiteral(escaped)).toBe(candidate);
      }),
    );
  });
});

test.each([
  ['**/*-*-*-*.sql', '-'.repeat(20_000)],
  ['src/**/*a*a*a*.ts', `src/${'a/'.repeat(5_000)}${'a'.repeat(5_000)}`],
  ['**/a/**/b/**/c/**/d.ts', 'a/b/c/'.repeat(3_000)],
])('%s is answered for a path that is made to hold it up', (pattern, path) => {
  // By trial and error this would outlast any time limit.
  expect(matches(pattern, path)).toBe(false);
});
