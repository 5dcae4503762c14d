// The gate as a whole: what one of its steps does must not undo what another did.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CleanMarkdown, redactText, sanitizeMarkdown } from '../../src/publish/clean.ts';
import { createRedactor } from '../../src/secrets/redactor.ts';
import { harmsLeft, harmsOf } from '../corpus/corpus.ts';
import { fragments } from '../corpus/fragments.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { tries } from '../thorough.ts';

const SECRET = 'Qf7x9Zk2LmN8pRtVwYbDgH4jKs6uXcAeT3nMzP5q';
const GITHUB_TOKEN = 'ghp_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5';
const JWT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const POLICY = {
  allowedHosts: new Set<string>(),
  serverUrl: new URL('https://github.com'),
  isNamed: () => false,
};

function clean(markdown: string, secret = SECRET): Promise<CleanMarkdown> {
  const redactor = createRedactor();
  redactor.add(secret);
  return sanitizeMarkdown(markdown, POLICY, redactor);
}

test('a short secret is taken out of a text that needs nothing else', async () => {
  const { text, redactions } = await clean('The password is hunter2-pw, I think.', 'hunter2-pw');
  expect([text, redactions]).toEqual(['The password is (redacted), I think.', 1]);
});

/** How it reads, without white space. */
function readOf(markdown: string): string {
  return renderAsGithub(markdown).text.replace(/\s+/g, '');
}

function piecesOf(secret: string, length: number): string[] {
  return secret.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
}

/** No 16 characters of it can be read. */
function expectUnreadable(markdown: string, secret: string): void {
  const read = readOf(markdown);
  for (let at = 0; at + 16 <= secret.length; at += 1) expect(read).not.toContain(secret.slice(at, at + 16));
}

describe('what stands for a secret is no Markdown, whatever stands beside it:', () => {
  test.each([
    ['an image', `!${SECRET}(//evil.example/x.png)`],
    ['a link', `Click ${SECRET}(//evil.example/x)`],
    ['a script', `${SECRET}(javascript:alert(1))`],
    ['a definition', `${SECRET}: //evil.example/x\n\n(redacted) [redacted]`],
    ['an image by a web token', `!${JWT}(//evil.example/x.png?leak)`],
    ['a web token that a comment splits', `!${JWT.slice(0, 9)}<!-- -->${JWT.slice(9)}(//evil.example/x.png)`],
    ['a key that a control splits', '!MC4CAQAwBQYDK\u00012VwBCIEI(//evil.example/x.png)'],
    ['a label', `[a]${SECRET}`],
    ['a label and an address', `[a]${SECRET}(//evil.example/x)`],
    ['a mention', `@${SECRET}`],
    ['a keyword', `fixes ${SECRET}#1`],
    ['a command', `/${SECRET}merge now`],
    ['a tag', `<${SECRET}img src=//evil.example/x.png>`],
    ['a fence', `\`\`\`${SECRET}\n@victim`],
  ])('%s', async (_what, markdown) => {
    for (const secret of [SECRET, 'MC4CAQAwBQYDK2VwBCIEI']) {
      const { text } = await clean(markdown, secret);
      expect(harmsOf(text)).toEqual([]);
      expectUnreadable(text, secret);
    }
  });

  test('any mixture of secrets, attacks and marks', async () => {
    const piece = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(SECRET, SECRET.slice(3, 30), ` ${GITHUB_TOKEN} `, ` ${JWT} `) },
      { weight: 3, arbitrary: fragments },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 2, maxLength: 5 }), async (pieces) => {
        const { text } = await clean(pieces.join(''));
        expect(harmsOf(text)).toEqual([]);
        expectUnreadable(text, SECRET);
        expect(readOf(text)).not.toContain(GITHUB_TOKEN);
      }),
      { numRuns: tries(10, 100) },
    );
  });
});

/** What a reader does not see, or sees as nothing, or as a new line. */
const JOINERS = [
  '\u0001',
  '\u0000',
  '\u000b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u00ad',
  '<!-- -->',
  '<!---->',
  '<b></b>',
  '</b><b>',
  '<br>',
  '****',
  '**​**',
  '~~',
  '\n',
  '\\\n',
  '\\\\\n',
  '[](/)',
  '&#8203;',
  '&ZeroWidthSpace;',
];

describe('a secret in pieces that', () => {
  test.each(JOINERS)('%j joins can’t be read', async (joiner) => {
    for (const secret of [SECRET, GITHUB_TOKEN]) {
      for (const around of [
        'It is X.',
        '> - X',
        '| a |\n|---|\n| X |',
        '# X',
        '**X**',
        '`X`',
        '<details>\nX\n</details>',
      ]) {
        const markdown = around.replace('X', piecesOf(secret, 12).join(joiner));
        const { text, redactions, shapes } = await clean(markdown, SECRET);
        if (secret === SECRET) expectUnreadable(text, secret);
        else expect(renderAsGithub(text).text).not.toContain(secret);
        expect(harmsOf(text)).toEqual([]);
        // Where it was joined, that is told.
        const isGone = text.includes('(redacted)');
        expect(redactions + shapes.length > 0).toBe(isGone);
      }
    }
  });

  test.each([
    ['references', (secret: string) => secret.replace(/./g, (character) => `&#${character.charCodeAt(0)};`)],
    [
      'references in hex',
      (secret: string) => secret.replace(/./g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
    ],
    [
      'labels of links',
      (secret: string) =>
        piecesOf(secret, 12)
          .map((piece) => `[${piece}](/a)`)
          .join(''),
    ],
    [
      'emphasis',
      (secret: string) =>
        piecesOf(secret, 8)
          .map((piece, index) => (index % 2 ? `**${piece}**` : piece))
          .join(''),
    ],
    [
      'code beside text',
      (secret: string) =>
        piecesOf(secret, 12)
          .map((piece, index) => (index % 2 ? `\`${piece}\`` : piece))
          .join(''),
    ],
    [
      'the title of a link',
      (secret: string) => `[a](/a "${secret.replace(/./g, (character) => `&#${character.charCodeAt(0)};`)}")`,
    ],
    [
      'the lines of a block of code',
      (secret: string) => `\`\`\`\n${piecesOf(secret, 12).join('\n')}\n\`\`\``,
    ],
  ])('%s hide can’t be read', async (_what, write) => {
    for (const secret of [SECRET, GITHUB_TOKEN]) {
      const { text, redactions, shapes } = await clean(`It is ${write(secret)} I think`, SECRET);
      if (secret === SECRET) expectUnreadable(text, secret);
      else expect(renderAsGithub(text).html).not.toContain(secret);
      expect(harmsOf(text)).toEqual([]);
      expect(redactions + shapes.length > 0).toBe(text.includes('(redacted)'));
      if (secret === SECRET) expect(redactions).toBeGreaterThan(0);
    }
  });

  test('any joiners join can’t be read', async () => {
    const joiners = fc.array(fc.constantFrom('', ...JOINERS), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(joiners, fc.integer({ min: 3, max: 12 }), async (joined, length) => {
        const written = piecesOf(SECRET, length).map((piece, index) => `${piece}${joined[index] ?? ''}`);
        const { text } = await clean(`It is ${written.join('')}.`);
        expectUnreadable(text, SECRET);
        expect(harmsOf(text)).toEqual([]);
      }),
      { numRuns: tries(10, 100) },
    );
  });
});

describe('a comment', () => {
  test.each(['\u00a0', '\u3000', '\u2003', '\u2028', '\u000b', ''])(
    'has no table that only ends as one where %j is gone',
    async (end) => {
      for (const cell of ['<img src=//evil.example/x>|@victim fixes #1', '[x](//evil.example)|b'])
        expect(await harmsLeft(`| \`a|${cell}\` |\n|-|-|-|${end}`)).toEqual([]);
    },
  );

  test('has no task that GitHub takes for an empty item', async () => {
    expect((await clean('- [ ] \n\n  text\n- [x] done')).text).toBe('- \\[ ]\n\n  text\n- [x] done');
  });

  test('has no definition that undoes its warnings', async () => {
    const { text } = await clean('[!WARNING]: /evil/x "t"\n\nhello');
    expect(renderAsGithub(`> [!WARNING]\n> Cut off.\n\n${text}`).links).toEqual([]);
  });
});

describe('a secret that a reader can put together', () => {
  const MARKED = 'Zq7Rk2Lw9Xv&4Tn8Bp3Hs6J&d1Mf5Gc0Ya/UeW"PzQ';
  const pieces = piecesOf(SECRET, 10);

  test.each<[string, string, string]>([
    ['between spaces that don’t break, in HTML', SECRET, `<br>\n${pieces.join('&nbsp;')}`],
    ['in HTML', MARKED, `<br>\n${MARKED.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}`],
    ['in HTML, as it is', MARKED, `<details>\n${MARKED}\n</details>`],
    ['between pictures', SECRET, pieces.join('![x](/a.png)')],
    [
      'in lines that look like commands',
      'Zq7Rk2Lw9Xv/Tn8Bp3Hs6JdM/f5Gc0YaUeWiQ/Pl',
      '```\nZq7Rk2Lw9Xv\n/Tn8Bp3Hs6JdM\n/f5Gc0YaUeWiQ\n/Pl\n```',
    ],
    ['in a formula', SECRET, `$${pieces.join('{}')}$`],
    [
      'in a drawn formula',
      SECRET,
      `\`\`\`math\n${pieces.map((piece) => `\\text{${piece}}`).join('')}\n\`\`\``,
    ],
    [
      'in a diagram',
      SECRET,
      `\`\`\`mermaid\ngraph TD\nA["${SECRET.replace(/./g, (one) => `#${one.charCodeAt(0)};`)}"]\n\`\`\``,
    ],
    [
      'between the lines of a diagram',
      SECRET,
      `\`\`\`mermaid\ngraph TD\nA["${pieces.join('<br>')}"]\n\`\`\``,
    ],
    ['between marks beside a line separator', SECRET, `**${SECRET.slice(0, 10)}\u2029**${SECRET.slice(10)}`],
    [
      'in a text that can only be shown as code',
      SECRET,
      `${'> '.repeat(3_000)}x\n\n${pieces.join('\u200b')}\n\nrest`,
    ],
  ])('%s is hidden', async (_what, secret, markdown) => {
    const { text, redactions } = await clean(markdown, secret);
    expect(redactions).toBeGreaterThan(0);
    expect(text).toContain('(redacted)');
    expectUnreadable(text.slice(-60_000), secret);
    // The rest of it stays.
    if (markdown.length > 5_000) expect(text).toContain('rest');
  });

  test('of a service is found also where a link takes it apart', async () => {
    const { text, shapes } = await clean('See postgres\\://app:Xk29fjQpz81@db.example/x');
    expect(shapes).toEqual(['password in a URL']);
    expect(text).not.toContain('Xk29fjQpz81');
  });

  test.each(['', '-', '+', '> ', '- ', '12: ', '  7| '])('that is a key is found behind %j', async (mark) => {
    const body = Array.from({ length: 14 }, (_, line) =>
      Buffer.from(`line ${line} of a key, 48 bytes of it in each!!!`).toString('base64'),
    );
    const key = [`-----BEGIN PRIVATE ${'KEY'}-----`, ...body, `-----END PRIVATE ${'KEY'}-----`];
    const { text, shapes } = await redactText(
      `\`\`\`diff\n${key.map((line) => `${mark}${line}`).join('\n')}\n\`\`\``,
    );
    expect(shapes).toEqual(['private key']);
    for (const line of body) expect(text).not.toContain(line.slice(1, 20));
  });
});

describe('text that is kept as it is', () => {
  const keep = (text: string) => {
    const redactor = createRedactor();
    redactor.add(SECRET);
    return redactText(text, redactor);
  };

  test.each(['\u0001', '\u200b', '\u00ad', '\u007f'])('loses a secret that %j splits', async (joiner) => {
    for (const secret of [SECRET, GITHUB_TOKEN]) {
      // Another one, that is no more to be found once nothing stands between, must not cover it up.
      const text = `${secret}${joiner}${secret} and ${piecesOf(secret, 12).join(joiner)}`;
      const cleaned = await keep(text);
      expect(cleaned.text.replaceAll(joiner, '')).not.toContain(secret);
      expect(cleaned.redactions + cleaned.shapes.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('keeps its controls and invisible characters where they hide nothing', async () => {
    const text = 'a\u0001b\u200bc \u{1f469}\u200d\u{1f4bb}\r\n\tx';
    expect(await keep(text)).toEqual({ text, redactions: 0, shapes: [] });
  });
});
