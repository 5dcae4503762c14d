import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unwrapMarkdown } from '../../src/markdown/unwrap.ts';

describe('an answer that is wholly one fence of Markdown', () => {
  const content = '## Review\n\nAll fine.';

  test.each([
    ['```markdown', '```'],
    ['```md', '```'],
    ['```Markdown', '```'],
    ['``` MD', '```'],
    ['```markdown title="review.md"', '```'],
    ['~~~markdown', '~~~'],
    ['`````md', '`````'],
    ['````markdown', '`````  '],
    ['  ```markdown', '```'],
    ['\n\n```markdown', '```\n\n'],
  ])('%j … %j', (opening, closing) => {
    expect(unwrapMarkdown(`${opening}\n${content}\n${closing}`).trimEnd()).toBe(content);
  });

  test('with other line ends, and with none to close it', () => {
    const windows = content.replaceAll('\n', '\r\n');
    expect(unwrapMarkdown(`\`\`\`markdown\r\n${windows}\r\n\`\`\`\r\n`).trimEnd()).toBe(windows);
    expect(unwrapMarkdown(`\`\`\`markdown\n${content}`)).toBe(content);
  });

  test.each([
    ['a shorter fence within', '````', 'a\n```\nb\n```\nc'],
    ['one of another kind', '~~~', 'a\n```js\nb\n```\nc'],
    ['as long a one, with a label', '```', 'a\n```js\nb\n```\nc\n```ts\nd\n```'],
    ['as long a one, in a list', '```', '- a\n  ```js\n  b\n  ```\n- ```js\n  c\n  ```\nd'],
    ['as long a one, in a quotation', '```', '> ```js\n> b\n> ```\nc'],
    ['a longer one', '```', 'a\n````js\n```\nb\n````\nc'],
    ['one that is left open', '````', 'a\n```js\nb'],
  ])('%s', (_, mark, within) => {
    expect(unwrapMarkdown(`${mark}markdown\n${within}\n${mark}`).trimEnd()).toBe(within);
  });

  test('any text, in a fence that is longer than all in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '`', '~', '\n', ' ', '>', '- ') }), (text) => {
        fc.pre(text.trim() !== '');
        const fence = '`'.repeat(text.length + 3);
        expect(unwrapMarkdown(`${fence}md\n${text}\n${fence}`)).toBe(`${text}\n`);
      }),
    );
  });
});

describe('any other answer stays as it is', () => {
  test.each([
    '',
    'All fine.',
    '```\ncode\n```',
    '```js\ncode\n```',
    '```mdx\ncode\n```',
    '```markdown-it\ncode\n```',
    '```markdown\n```',
    '```markdown\n\n```',
    'Here it is:\n```markdown\n# a\n```',
    '```markdown\n# a\n```\nThat is all.',
    '```markdown\n# a\n```\n\n```markdown\n# b\n```',
    '```markdown\n# a\n```\ntext\n```js\nb\n```',
    '```markdown\na\n```js\nb\n```\ntext\n```sh\nc\n```',
    '    ```markdown\n    # a\n    ```',
    '> ```markdown\n> # a\n> ```',
    '`markdown`',
  ])('%j', (text) => {
    expect(unwrapMarkdown(text)).toBe(text);
  });
});
