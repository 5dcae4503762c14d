import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMarkdown, splitFrontMatter } from '../../src/prompt/front-matter.ts';

test.each([
  ['a.md', true],
  ['a.markdown', true],
  ['dir/A.MD', true],
  ['a.prompt.md', true],
  ['.md', true],
  ['a.md.txt', false],
  ['a.mdx', false],
  ['md', false],
  ['a.prompt.yml', false],
])('%s is Markdown: %s', (path, expected) => {
  expect(isMarkdown(path)).toBe(expected);
});

test.each<[string, string, string, number]>([
  ['---\nmodel: m\n---\nHi\n', '---\nmodel: m\n', 'Hi\n', 3],
  ['---\nmodel: m\n...\nHi', '---\nmodel: m\n', 'Hi', 3],
  ['---\n---\nHi', '---\n', 'Hi', 2],
  ['---\n\n---\n\nHi\n\n', '---\n\n', '\nHi\n\n', 3],
  ['--- \t\na: 1\n---\t \nHi', '--- \t\na: 1\n', 'Hi', 3],
  ['---\na: 1\n---', '---\na: 1\n', '', 3],
  ['---\na: 1\n---\n---\nHi\n---\n', '---\na: 1\n', '---\nHi\n---\n', 3],
  ['---\na: |\n  ---\n  ...\n---\nHi', '---\na: |\n  ---\n  ...\n', 'Hi', 5],
  ['---\n# ----\n--- a\n---b\n....\n---\nHi', '---\n# ----\n--- a\n---b\n....\n', 'Hi', 6],
  ['---\na: "\u2028---\u2028"\n---\nHi', '---\na: "\u2028---\u2028"\n', 'Hi', 3],
])('%j has front matter', (text, yaml, body, closingLine) => {
  expect(splitFrontMatter(text)).toEqual({ yaml, body, closingLine });
});

test.each([
  '',
  'Hi',
  '---',
  '---\n',
  '---\nHi\n',
  '---\nHi\n\n ---\n',
  '---\nHi\n----\n',
  '---\nHi\n--- x\n',
  '---\nHi\u2028---\u2028\n',
  '---\nHi\r---\r',
  '--\na: 1\n--\n',
  '----\na: 1\n----\n',
  '--- a: 1\n---\n',
  ' ---\na: 1\n---\n',
  '\n---\na: 1\n---\n',
  '...\na: 1\n...\n',
  '***\na: 1\n***\n',
  '---\u2028a: 1\n---\n',
  'A first line, as long as one likes\n---\na: 1\n---\nHi\n',
])('%j has none', (text) => {
  expect(splitFrontMatter(text)).toBeUndefined();
});

test('whatever is split is the text, but for one closing line', () => {
  const line = fc.constantFrom('---', '...', '--- ', '***', 'a: 1', '', ' ---', '\u2028', '\r', 'x');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => `---\n${lines.join('\n')}`);
  fc.assert(
    fc.property(text, (given) => {
      const split = splitFrontMatter(given);
      const closing = given
        .split('\n')
        .findIndex((each, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(each));
      expect(split?.closingLine).toBe(closing === -1 ? undefined : closing + 1);
      if (split === undefined) return;
      const { yaml, body } = split;
      expect(given.startsWith(yaml) && given.endsWith(body)).toBe(true);
      expect(given.slice(yaml.length, given.length - body.length)).toMatch(/^(---|\.\.\.)[ \t]*\n?$/);
    }),
    { numRuns: 300 },
  );
});
