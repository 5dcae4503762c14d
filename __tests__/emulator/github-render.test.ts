import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';
import { renderAsGithub } from './github-render.ts';

const EVIL = 'https://evil.example/x';

describe('images', () => {
  test.each([
    [`![a](${EVIL})`, EVIL],
    [`![a][r]\n\n[r]: <${EVIL}> "t"`, EVIL],
    [`a <img alt="" src='${EVIL}'> b`, EVIL],
    [`<picture><source srcset="${EVIL} 2x, /y 1x"></picture>`, EVIL],
    [`<p style="background:url('${EVIL}')">`, EVIL],
    [`<video poster=${EVIL}></video>`, EVIL],
    [`<svg><image xlink:href="${EVIL}"/></svg>`, EVIL],
    [`<link rel=stylesheet href="${EVIL}">`, EVIL],
    [`<iframe src="${EVIL}"></iframe>`, EVIL],
    [`<table background="${EVIL}"></table>`, EVIL],
    // Its tree has no such attribute: a fragment has no body.
    [`<body background="${EVIL}">`, EVIL],
    // Its tags have no such image: the comment ends with the style sheet only in the tree.
    [`<style><!--</style><img src="${EVIL}">`, EVIL],
    ['![a](//evil.example/x)', '//evil.example/x'],
    ['![a](&#104;ttps://evil.example/x)', EVIL],
  ])('%j loads %j', (markdown, address) => {
    expect(renderAsGithub(markdown).images).toContain(address);
  });

  test.each([
    `\`![a](${EVIL})\``,
    `\\![a] (${EVIL})`,
    `    <img src="${EVIL}">`,
    `&lt;img src="${EVIL}"&gt;`,
  ])('%j loads nothing', (markdown) => {
    expect(renderAsGithub(markdown).images).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    [`[a](${EVIL})`, EVIL],
    [`[a]\n\n[A]: ${EVIL}`, EVIL],
    [`<${EVIL}>`, EVIL],
    [`see ${EVIL}.`, EVIL],
    ['see www.evil.example', 'http://www.evil.example'],
    ['write to a@evil.example', 'mailto:a@evil.example'],
    [`<a href=${EVIL}>b</a>`, EVIL],
    [`<form action=${EVIL}></form>`, EVIL],
    [`<q cite="${EVIL}">a</q>`, EVIL],
    [`<a ping="/a ${EVIL}">a</a>`, EVIL],
    [`<meta http-equiv=refresh content="0; url=${EVIL}">`, EVIL],
    ['[a](javascript:alert(1))', 'javascript:alert(1)'],
    [`\`\`\`mermaid\nclick A "${EVIL}"\n\`\`\``, '//evil.example/x'],
    ['```mermaid\nA["<a href=https#58;//evil.example/x>"]\n```', '//evil.example/x'],
    ['~~~ Mermaid\nlinks A: {"x": "https:\\/\\/evil.example"}\n~~~', '//evil.example'],
    ['```mermaid\nlinks A: {"x": "\\u0068ttps:\\u002f\\u002fevil.example"}\n```', '//evil.example'],
    ['a[^1]\n\n[^1]: b', '#fn1'],
  ])('%j leads to %j', (markdown, address) => {
    expect(renderAsGithub(markdown).links).toContain(address);
  });

  test.each([
    `\`[a](${EVIL})\``,
    `\`\`\`text\n${EVIL}\n\`\`\``,
    '\\[a\\](b)',
    '```mermaid\ngraph TD\n  A --> B\n```',
    'evil.example',
  ])('%j leads nowhere', (markdown) => {
    expect(renderAsGithub(markdown).links).toEqual([]);
  });
});

describe('mentions', () => {
  test.each([
    ['hi @victim!', '@victim'],
    ['(@octo/team)', '@octo/team'],
    ['a **@victim** b', '@victim'],
    ['*a*@victim', '@victim'],
    ['`a`@victim', '@victim'],
    ['\\@victim', '@victim'],
    ['&commat;victim', '@victim'],
    ['&#64;victim', '@victim'],
    ['@vic<!-- -->tim', '@victim'],
    ['@vic<foo>tim</foo>', '@victim'],
    ['<script>@victim</script>', '@victim'],
    ['| a |\n|---|\n| @victim |', '@victim'],
    ['a[^1]\n\n[^1]: @victim', '@victim'],
    ['![@victim](/a) \u00e9@victim', '@victim'],
  ])('%j is for %j', (markdown, login) => {
    expect(renderAsGithub(markdown).mentions).toContain(login);
  });

  test.each([
    '`@victim`',
    '```\n@victim\n```',
    '    @victim',
    'a@victim',
    'actions/checkout@v4',
    '[@victim](/a)',
    '@ victim',
    '@<b>victim</b>',
    '_@_victim',
  ])('%j is for nobody', (markdown) => {
    expect(renderAsGithub(markdown).mentions).toEqual([]);
  });
});

describe('closings', () => {
  const keywords = ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed', 'resolve', 'resolves', 'resolved'];
  const references = [
    '#1',
    'GH-1',
    'o/r.s#1',
    'https://github.com/o/r/issues/1',
    'https://github.com/o/r/pull/1',
  ];

  test('each keyword with each reference', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keywords),
        fc.constantFrom(...references),
        fc.constantFrom('', ':'),
        fc.constantFrom(' ', '\n', '\t', '  '),
        fc.boolean(),
        (keyword, reference, colon, space, isUpper) => {
          const words = `${isUpper ? keyword.toUpperCase() : keyword}${colon}${space}${reference}`;
          expect(renderAsGithub(`This ${words}.`).closings).toContain(words.trimEnd());
        },
      ),
    );
  });

  test.each([
    ['fixes **#1**', 'fixes #1'],
    ['fi<!-- -->xes #1', 'fixes #1'],
    ['fixes&nbsp;&#35;1', 'fixes\u00a0#1'],
    ['fixes [it](https://github.com/o/r/issues/1)', 'fixes https://github.com/o/r/issues/1'],
    ['- fixes [#1](/o/r/issues/1)', 'fixes #1'],
  ])('%j has %j', (markdown, closing) => {
    expect(renderAsGithub(markdown).closings).toContain(closing);
  });

  test.each([
    'see #1',
    '`fixes #1`',
    'fixes `#1`',
    'fixes `a` #1',
    '```\nfixes #1\n```',
    '## Fixes\n\n#1',
    'prefixes #1',
    'fixes #a',
    '| fixes | #1 |\n|---|---|',
  ])('%j has none', (markdown) => {
    expect(renderAsGithub(markdown).closings).toEqual([]);
  });
});

describe('elements and tags', () => {
  test('elements are those of Markdown and of HTML', () => {
    expect(renderAsGithub('# a\n\n<details><summary>b</summary></details>').elements).toEqual(
      new Set(['h1', 'details', 'summary']),
    );
  });

  test.each([
    ['a <b>c</b>', ['b']],
    ['<details open><summary>a</summary></details>', ['details[open]', 'summary', 'details']],
    ['a <img src=x onerror=y>', ['img[onerror][src]']],
    ['# a\n\n<h1>b</h1>', ['h1']],
    ['</blockquote>', ['blockquote']],
    ['<script>a</script>', ['script']],
  ])('%j writes %j itself', (markdown, names) => {
    expect([...renderAsGithub(markdown).rawTags]).toEqual(expect.arrayContaining(names));
  });

  test.each([
    '# a\n\n- [ ] b\n\n> c\n\n| d |\n|:-:|\n| e |\n\n1. `f` ![g](h) <https://github.com>\n\na[^1]\n\n[^1]: b',
    '`<b>` \\<b> &lt;b>',
    '```html\n<div class="a"></div>\n<!-- c -->\n```',
  ])('%j has no tags of its own', (markdown) => {
    const { rawTags, comments } = renderAsGithub(markdown);
    expect({ rawTags, comments }).toEqual({ rawTags: new Set(), comments: 0 });
  });

  test.each([
    ['<!-- a -->', 1],
    ['a <!-- b --> c', 1],
    ['<!-- a', 1],
    ['<!--', 1],
    ['<?php ?>', 1],
    ['<!DOCTYPE html>', 1],
    ['<![CDATA[a]]>', 1],
    // Without an end it is text in mid-line.
    ['a <!-- b', 0],
    ['&lt;!-- a -->', 0],
  ])('%j has %d comments', (markdown, count) => {
    expect(renderAsGithub(markdown).comments).toBe(count);
  });
});

describe('suggestions', () => {
  test.each([
    '```suggestion\na\n```',
    '- ~~~~ Suggestion x\n  a\n  ~~~~',
    '```sugg&#101;stion\na\n```',
    '```suggestion\na',
  ])('%j suggests a change', (markdown) => {
    expect(renderAsGithub(markdown).suggestions).toEqual(['a\n']);
  });

  test('other code suggests none', () => {
    expect(
      renderAsGithub('```diff\n-a\n+b\n```\n\n````text\n```suggestion\na\n```\n````').suggestions,
    ).toEqual([]);
  });
});

describe('invisible characters', () => {
  test.each([
    ['a\u200bb', 1],
    ['a&ZeroWidthSpace;b', 1],
    ['a&#x200b;&shy;b', 2],
    ['`\u202e`', 1],
    ['[a](b "\u2063")', 1],
    ['```a\u2062\n```', 1],
    ['\u{e0041}\u{e007f}', 2],
    ['\u3164', 1],
    ['a\ufe0f', 1],
    ['\ud800', 1],
    ['\u0000\u0007', 2],
    ['\u{1f600}\u200d', 1],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f 1\ufe0f\u20e3 \u{1f44d}\u{1f3fd}', 0],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 0],
    ['\u00a0\u202f\u2011\u4e2d\u0639\t\r\n', 0],
    ['`&ZeroWidthSpace;`', 0],
  ])('%j has %d', (markdown, count) => {
    expect(renderAsGithub(markdown).invisible).toBe(count);
  });
});

describe('the end', () => {
  test.each([
    '```\na',
    '~~~~\na\n~~~',
    '<details>\n\na',
    '<details><summary>a',
    '<b>a',
    '<div>a</div><div>\n\na',
    '<!-- a',
    '<script>a',
    '<pre>\na',
    '<?a',
    '<table><tr><td>\n\na',
  ])('%j stays open', (markdown) => {
    expect(renderAsGithub(markdown).endsOpen).toBe(true);
  });

  test.each([
    '',
    'a',
    '```\na\n```',
    '<details>\n\na\n\n</details>',
    '- a\n- b',
    '> a',
    '| a |\n|---|',
    '# a',
    'a[^1]\n\n[^1]: b',
    '`a',
    '**a',
    '</details>',
    '<b>a</b>',
    // A list ends by itself, and with it the code inside.
    '- ```\n  a',
  ])('%j is closed', (markdown) => {
    expect(renderAsGithub(markdown).endsOpen).toBe(false);
  });

  test.each([
    ['</details>', true],
    ['a\n\n</details>\n\nb', true],
    ['<details>\n\na\n\n</details>', false],
    ['`</details>`', false],
    ['a', false],
  ])('whether %j closes an outer <details>: %s', (markdown, closesOuter) => {
    expect(renderAsGithub(markdown).closesOuter).toBe(closesOuter);
  });
});

test('text is what a reader sees', () => {
  expect(renderAsGithub('# a\n\n*b* `c`<br>d &amp; ![e](f)\n\n<!-- g -->').text).toBe('a\n\nb c\nd & \n\n\n');
});

test('takes any text that fits in a comment', () => {
  const parts = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      '<',
      '>',
      '<!--',
      '`',
      '```',
      '\n',
      '|',
      '[',
      '](',
      '@a',
      '&',
      '#',
      '<details>',
      '\ud800',
      '\0',
    ),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 50 }), (texts) => {
      expect(renderAsGithub(texts.join('')).text).toEqual(expect.any(String));
    }),
  );
});

test.each(['>', '- ', '<b>', '[', '*a ', '`'])('takes a comment full of %j', (part) => {
  const markdown = part.repeat(Math.floor(5_000 / part.length));
  expect(renderAsGithub(markdown).text).toEqual(expect.any(String));
});

test('refuses what is too long for a comment', () => {
  expect(() => renderAsGithub('a'.repeat(66_001))).toThrow(RangeError);
});
