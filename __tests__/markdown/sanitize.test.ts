import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Policy, sanitize } from '../../src/markdown/sanitize.ts';
import { sanitizeMarkdown } from '../../src/publish/clean.ts';
import { anyCharacter } from '../any-character.ts';
import { ATTACKS } from '../corpus/attacks.ts';
import { harmsLeft, harmsOf, measureAttacks, measureBenign, measureRealistic } from '../corpus/corpus.ts';
import { fragments } from '../corpus/fragments.ts';
import { tries } from '../thorough.ts';

const POLICY: Policy = {
  allowedHosts: new Set(),
  serverUrl: new URL('https://github.com'),
  isNamed: () => false,
  allowsSuggestions: false,
};

function show(markdown: string, policy: Partial<Policy> = {}): string {
  return sanitize(markdown, { ...POLICY, ...policy }).text;
}

describe('the corpus', () => {
  test.each([...ATTACKS.keys()])('%s: all attacks are harmless', async (name) => {
    const { failed, total } = await measureAttacks(name);
    expect(failed).toEqual([]);
    expect(total).toBeGreaterThan(0);
  });

  test('benign documents stay as they are, byte for byte', async () => {
    expect((await measureBenign()).changed).toEqual([]);
  });

  test('documents with links and mentions lose those, and little else', async () => {
    for (const { name, harms, changedLines, totalLines } of await measureRealistic()) {
      expect({ name, harms }).toEqual({ name, harms: [] });
      expect(changedLines).toBeLessThan(Math.max(6, totalLines / 2));
    }
  });

  test('random mixtures of attacks and marks are harmless', async () => {
    await fc.assert(
      fc.asyncProperty(fragments, async (text) => {
        expect(await harmsLeft(text)).toEqual([]);
      }),
      // A parser has endless corners: new seeds are for `npm run corpus -- --fuzz`.
      { numRuns: tries(12, 150), seed: 62 },
    );
  });

  test('any text at all is harmless, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 200 }), async (text) => {
        expect(await harmsLeft(text)).toEqual([]);
      }),
      { numRuns: tries(10, 100) },
    );
  });
});

describe('what is made harmless stays readable:', () => {
  test.each([
    ['Ask @octocat.', 'Ask `@octocat`.'],
    ['See [the docs](https://evil.example/a "x").', 'See the docs (`https://evil.example/a`).'],
    ['![A chart](https://evil.example/a.png)', 'A chart (image: `https://evil.example/a.png`)'],
    ['At https://evil.example/a?b=c.', 'At `https://evil.example/a?b=c`.'],
    ['Fixes #12', 'Fixes `#12`'],
    ['/merge\nnow', '`/merge`\nnow'],
    ['a <img src=x> b', 'a `<img src=x>` b'],
    ['a <!-- hidden --> b', 'a  b'],
    ['a\u200bb', 'ab'],
    ['```js\nlet a', '```js\nlet a\n```'],
    ['<details>\n\nx', '<details>\n\nx\n\n</details>'],
    ['```suggestion\nx\n```', '```text\nx\n```'],
    ['Upgrade @types/node@20.1.0.', 'Upgrade `@types/node@20.1.0`.'],
    ['- a\n  <br>\n  b', '- a\n  <br>\n  b'],
    ['10. a\n  <br>\nb', '10. a\n\n    <br>\n\nb'],
    ['# a\n<br>\nb', '# a\n<br>\nb'],
    ['| a |\n|---|\n| @octocat |', '| a |\n| - |\n| `@octocat` |'],
  ])('%j', (before, after) => {
    expect(show(before)).toBe(after);
  });

  test.each([
    'The template **src\\html\\index.html** is *stale*; see [x](/o/r).\n\n```sh\necho $A $B\n```',
    '```yaml\n- uses: docker://node:20.11.1-bookworm-slim@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n```',
    'It costs $5 to $7, and $x^2$ is a formula.',
    '```mermaid\nsequenceDiagram\nUser->>UI: click button\nA-->>B: link created\nNote over A: data: string and "a \\n b"\n```',
    '```mermaid\ngraph TD\nB[data: json] --> C["say #quot;hi#quot;"]\n```',
    'می\u200cخواهم और क्\u200dष',
  ])('%j stays', async (text) => {
    expect((await sanitizeMarkdown(text, POLICY)).text).toBe(text);
  });

  test.each([
    ['See #12.', 'See `#12`.'],
    ['#12 (GH-3, octo/repo#4)', '`#12` (`GH-3`, `octo/repo#4`)'],
    ['**#12** and [#12], #12,#13', '**`#12`** and \\[`#12`], `#12`,`#13`'],
    ['| # | a |\n|---|---|\n| #12 | b |', '| # | a |\n| - | - |\n| `#12` | b |'],
    [
      '<details><summary>#12</summary>\n</details>',
      '<details><summary><code>#12</code></summary>\n</details>',
    ],
    ['&#35;12, \\#13, #&#49;4 and > &num;15', '`#12`, `#13`, `#14` and > `#15`'],
    ['> a\n> \\*b\n> &#35;12', '> a\n> \\*b\n> `#12`'],
    ['docs/a.md#12', '`docs/a.md#12`'],
    ['[see #12](https://evil.example)', 'see `#12` (`https://evil.example`)'],
  ])('references: %j', (before, after) => {
    expect(show(before)).toBe(after);
  });

  test.each([
    'C#12, F#7, a#1, issue#3, #12a, #fff, #a1, GH-, xGH-1 and # 12',
    '# 12\n\n#\n\n## #a',
    '`#12`, `` GH-3 `` and\n\n```\n#12 octo/repo#4\n```\n\n    #12\n',
    '[see #12](https://github.com/o/r/issues/12) and [*GH-3*][r]\n\n[r]: https://github.com/o/r#12',
    'https://github.com/o/r/issues/12 <https://github.com/o/r/pull/1#12>',
    'a&#35;b and a&#35;12',
  ])('no reference: %j', (text) => {
    expect(show(text)).toBe(text);
  });

  test('references that the pull request names stay, but for what a closing keyword stands before', () => {
    const isNamed = (reference: string) => reference === '#12';
    expect(show('See #12 and #1, \\#12.', { isNamed })).toBe('See #12 and `#1`, #12.');
    expect(show('Fixes #12, closes: #1. <br>\n\nfixes #12', { isNamed })).toBe(
      'Fixes `#12`, closes: `#1`. <br>\n\nfixes `#12`',
    );
  });

  test.each([
    '```gitignore\n/dist\n/build \n```',
    '```\n/src    @octo/team\n/docs   @octocat #12\n```',
    '- Routes:\n\n  ~~~\n  /users\n  /users/:id\n  ~~~\n',
    'Ignore:\n\n    /dist\n\n\t/lib\n',
    '- Ignore:\n\n      /dist\n      @Override\n      List<T> a; // fixes #12\n',
    '> 1. Ignore:\n>\n>        /dist\n>        @octocat\n',
    'a `\n/dist\n` b',
    '<details><summary>a</summary>\n<code>\n/merge\n</code>\n</details>',
  ])('code keeps its slashes: %j', (text) => {
    expect(show(text)).toBe(text);
  });

  test.each([
    ['> [!NOTE]\n> Ask @octocat.', '> [!NOTE]\n> Ask `@octocat`.'],
    ['- [ ] @octocat\n- [x] b', '- [ ] `@octocat`\n- [x] b'],
    ['* a\n\n  > @octocat\n\n1) b', '* a\n\n  > `@octocat`\n\n1) b'],
    ['a @octocat  \nb', 'a `@octocat`\\\nb'],
    ['[a][r] @octocat\n\n[r]: /o "t"', '[a][r] `@octocat`\n\n[r]: /o "t"'],
    ['    /code\n\n@octocat\n\n   - a\n     - b\n', '    /code\n\n`@octocat`\n\n   - a\n     - b\n'],
    ['- a\n\n<!-- b -->\n\n    @code', '- a\n\n```\n@code\n```'],
    ['1. a [^1]\n\n   b @octocat\n\n[^1]: c', '1. a [^1]\n\n   b `@octocat`\n\n[^1]: c'],
  ])('only the block that changes is written anew: %j', (before, after) => {
    expect(show(before)).toBe(after);
  });

  test('how many of each kind there were is told', () => {
    const { changes } = sanitize('@a and @b at https://evil.example', POLICY);
    expect([...changes]).toEqual([
      ['mention', 2],
      ['link', 1],
    ]);
  });
});

describe('what the workflow allows', () => {
  test.each([
    ['docs.example.com', 'https://docs.example.com/a', true],
    ['docs.example.com', 'https://example.com/a', false],
    ['docs.example.com', 'http://docs.example.com/a', false],
    ['docs.example.com', 'https://docs.example.com:8443/a', false],
    ['docs.example.com', 'https://user@docs.example.com/a', false],
    ['docs.example.com', 'https://docs.example.com.evil.example/a', false],
    ['*.example.com', 'https://a.b.example.com/a', true],
    ['*.example.com', 'https://example.com/a', false],
    ['*.example.com', 'https://evilexample.com/a', false],
  ])('%s and %s: %s', (host, address, isAllowed) => {
    const text = `[a](${address}) ${address}`;
    expect(show(text, { allowedHosts: new Set([host]) }) === text).toBe(isAllowed);
  });

  test('a server of its own, with its port and relative addresses', () => {
    const serverUrl = new URL('http://ghes.local:8080');
    const text = '[a](/o/r/issues/1) http://ghes.local:8080/o/r';
    expect(show(text, { serverUrl })).toBe(text);
    expect(show('[a](https://github.com/o)', { serverUrl })).toBe('a (`https://github.com/o`)');
  });

  test('suggestions that a mode has made', () => {
    const text = '```suggestion\nlet a = 1;\n```';
    expect(show(text, { allowsSuggestions: true })).toBe(text);
  });
});

test('what is not seen is counted, also where it shows only later', () => {
  const { text, changes } = sanitize('a\u200bb\u0001 c&#8203;d &shy; <!-- x -->', POLICY);
  expect(text).toBe('ab cd');
  expect([...changes]).toEqual([
    ['invisible character', 4],
    ['comment', 1],
  ]);
});

describe('a text that no parser can be done with', () => {
  const hostile = `${'> '.repeat(3_000)}x\n\n@victim\n/merge\n<!-- pinata-inference comment:default -->\n\`\`\`\`\`\n![a](https://evil.example/x)`;

  test('is shown as code, harmless as it is', () => {
    const { text, changes } = sanitize('[^1]'.repeat(60_000), POLICY, 200);
    expect([...changes.keys()]).toContain('text shown as code');
    expect(text.startsWith('```text\n')).toBe(true);
    const { text: shown, changes: kinds } = sanitize(hostile, POLICY, 200);
    expect(kinds.has('text shown as code')).toBe(true);
    expect(harmsOf(shown)).toEqual([]);
  }, 60_000);
});
