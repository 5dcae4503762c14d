import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildClosing, cutMarkdown } from '../../src/publish/split.ts';

describe('buildClosing', () => {
  test.each([
    ['nothing', '', ''],
    ['text', 'a\n\nb', ''],
    ['a closed fence', '```js\na\n```', ''],
    ['a closed fence with spaces behind', '```\na\n```  \n', ''],
    ['a fence closed by a longer one', '```\na\n`````', ''],
    ['an indented closing', '```\na\n   ```', ''],
    ['two fences', '```\na\n```\n~~~\nb\n~~~', ''],
    ['inline code of three backticks', '``` a ``` b', ''],
    ['an indented block that shows a fence', '    ```\n    a', ''],
    ['a quoted fence', '> ```\n> a', ''],
    ['a fence in a list item', '- a\n\n  ```js\n  b\n  ```\n\nafter', ''],
    ['a fence that begins a list item', '- ```js\n  b\n  ```\n\nafter', ''],
    ['a fence in a numbered item', '1. ```js\n   b\n   ```\n2. c\n\nafter', ''],
    ['a fence in a nested item', '- a\n  1. b\n\n     ```\n     c\n     ```', ''],
    ['an unclosed fence in a list item, which ends with it', '- a\n\n  ```js\n  b', ''],
    ['an unclosed fence that begins a list item', '- ```js\n  b', ''],
    ['a fence in a list item that text after it has ended', '- ```js\n  b\n\nafter', ''],
    ['an open fence', 'a\n```js\nb', '\n```'],
    ['an open fence of tildes', '~~~~\n```\na', '\n~~~~'],
    ['a fence whose end is too short', '````\na\n```', '\n````'],
    ['a fence whose end is of the other kind', '```\na\n~~~', '\n```'],
    ['a fence whose end has an info string', '```\na\n```js', '\n```'],
    ['a fence whose end is indented too far', '```\na\n    ```', '\n```'],
    ['an indented open fence', '  ```\n  a', '\n```'],
    ['an open fence after a list', '- a\n\n```\nb', '\n```'],
    ['an open fence after a fence in a list item', '- ```\n  a\n\n```\nb', '\n```'],
    ['an open fence with inline backticks behind tildes', '~~~ `a`\nb', '\n~~~'],
    ['closed details', '<details>\na\n</details>', ''],
    ['closed details with a summary', '<details open><summary>a</summary>\n\nb\n\n</details>\n', ''],
    ['open details', '<details>\na', '\n</details>'],
    ['nested open details', '<details><DETAILS class="a">\n</details>', '\n</details>'],
    ['details closed before they open', '</details>\n<details>', '\n</details>'],
    ['details that only code closes', '<details>\n\n```html\n</details>\n```', '\n</details>'],
    [
      'details that only inline code closes',
      '<details>\n\nWrite `</details>` and ``</details>``.',
      '\n</details>',
    ],
    ['details in code', '```html\n<details>\n```\n`<details>`', ''],
    ['open details with an open fence', '<details>\n\n```\na', '\n```\n</details>'],
    ['words that only begin alike', '<detailsx> <details-menu>', ''],
  ])('%s', (_what, markdown, closing) => {
    expect(buildClosing(markdown)).toBe(closing);
  });

  test('makes any text closed', () => {
    fc.assert(
      fc.property(markdown(), (text) => {
        expect(buildClosing(text + buildClosing(text))).toBe('');
      }),
      { numRuns: 250 },
    );
  });
});

/** Text out of what matters to the cut. */
function markdown(): fc.Arbitrary<string> {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '```',
      '```js',
      '````',
      '~~~',
      '<details>',
      '</details>',
      '- a',
      '  b',
      '  ```',
      '- ```',
      '> q',
      '👋👋👋',
      '\ud83d',
      '\udc4b',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  return fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
}

describe('cutMarkdown', () => {
  const NOTICE = '> cut';

  test('leaves a closed text that fits as it is', () => {
    for (const text of ['', 'a', '# T\n\n| a |\n|---|\n\n```suggestion\nx\n```\n']) {
      expect(cutMarkdown(text, text.length, NOTICE)).toEqual({ text, isCut: false });
    }
  });

  test('closes what the author left open', () => {
    expect(cutMarkdown('```\na', 100, NOTICE)).toEqual({ text: '```\na\n```', isCut: false });
  });

  test.each([
    ['at a paragraph’s end', `${'a'.repeat(60)}\n\n${'b'.repeat(60)}`, `${'a'.repeat(60)}\n\n> cut`],
    ['at a line’s end', `${'a'.repeat(60)}\n${'b'.repeat(60)}`, `${'a'.repeat(60)}\n\n> cut`],
    ['anywhere else', 'a'.repeat(120), `${'a'.repeat(93)}\n\n> cut`],
    ['not near the start', `a\n\n${'b'.repeat(120)}`, `a\n\n${'b'.repeat(90)}\n\n> cut`],
    ['between whole characters', `a${'👋'.repeat(60)}`, `a${'👋'.repeat(46)}\n\n> cut`],
    ['with its fence closed', `\`\`\`\n${'a'.repeat(120)}`, `\`\`\`\n${'a'.repeat(85)}\n\`\`\`\n\n> cut`],
  ])('cuts %s', (_what, text, expected) => {
    expect(cutMarkdown(text, 100, NOTICE)).toEqual({ text: expected, isCut: true });
  });

  test('is never over the limit, never cuts a character, keeps the start, and leaves nothing open', () => {
    fc.assert(
      fc.property(markdown(), fc.integer({ min: NOTICE.length + 2, max: 400 }), (text, limit) => {
        const { text: cut, isCut } = cutMarkdown(text, limit, NOTICE);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(buildClosing(cut)).toBe('');
        if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
        if (isCut) {
          expect(cut.endsWith(`\n\n${NOTICE}`)).toBe(true);
        } else {
          expect(cut).toBe(text + buildClosing(text));
        }
        const kept = isCut ? cut.slice(0, -NOTICE.length - 2) : cut;
        const shared = [...kept].findIndex(
          (_, index) => !text.startsWith([...kept].slice(0, index + 1).join('')),
        );
        const added = shared === -1 ? '' : [...kept].slice(shared).join('');
        expect(added).toMatch(/^\n?([`~]{3,}|[`~]*)?(\n?<\/details>)*$|^$/);
      }),
      { numRuns: 250 },
    );
  });

  test('ends, even where nothing fits and the text begins within a character', () => {
    expect(cutMarkdown(`\udc4b${'a'.repeat(100)}`, NOTICE.length + 2, NOTICE).text).toBe(`\n\n${NOTICE}`);
  });

  test.each(['<details>', '```\n', '- ', '`', '\n', '> ', '1. ', '<', '    '])(
    'is not held up by a megabyte of %j',
    (part) => {
      const { text } = cutMarkdown(part.repeat(1_000_000 / part.length), 65_536, NOTICE);
      expect(text.length).toBeLessThanOrEqual(65_536);
    },
  );
});
