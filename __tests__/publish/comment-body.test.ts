import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import {
  appendSection,
  buildComment,
  MAX_COMMENT_CHARACTERS,
  type Surroundings,
} from '../../src/publish/comment-body.ts';
import { anyCharacter } from '../any-character.ts';
import { cleanByDefault, harmsOf } from '../corpus/corpus.ts';
import { fragments } from '../corpus/fragments.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { someOf, tries } from '../thorough.ts';

const NOTICE = '> [!WARNING]\n> The answer is longer than is shown here. The response file has all of it.';

describe('buildComment', () => {
  const PLAIN = { header: '', trailer: '', notices: [], footer: ['f'] };
  const build = (answer: string, about: Partial<Surroundings> = {}, maxParts = 5) =>
    buildComment(answer, { ...PLAIN, ...about }, maxParts, cleanByDefault);

  test('has the header, the warnings, the answer, the footer and what the workflow adds', async () => {
    const around = {
      header: 'Hi @octo',
      trailer: 'Bye',
      notices: ['Cut off.', 'Tools.'],
      footer: ['`m`', '$0.01'],
    };
    expect(await build('text', around)).toEqual({
      parts: [
        'Hi @octo\n\n> [!WARNING]\n> Cut off.\n\n> [!WARNING]\n> Tools.\n\ntext\n\n---\n<sub>`m` · $0.01</sub>\n\nBye',
      ],
      isCut: false,
    });
  });

  test('takes as many parts as it needs, numbered, and loses nothing', async () => {
    const blocks = Array.from(
      { length: 300 },
      (_, index) => `Paragraph ${index}: ${'word '.repeat(200)}end.`,
    );
    const { parts, isCut } = await build(blocks.join('\n\n'), { header: 'Header' }, 20);
    expect(isCut).toBe(false);
    expect(parts.length).toBeGreaterThan(4);
    for (const [index, part] of parts.entries()) {
      expect(part.startsWith(`<sub>Part ${index + 1} of ${parts.length}</sub>`)).toBe(true);
      expect(part.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
      expect(part.includes('Header')).toBe(index === 0);
      expect(part.includes('<sub>f</sub>')).toBe(index === parts.length - 1);
    }
    const text = parts.join('\n\n');
    for (const block of blocks) expect(text).toContain(block.slice(0, 20));
  });

  test('says where the rest is when the parts do not do', async () => {
    const { parts, isCut } = await build('word '.repeat(40_000), {}, 2);
    expect(isCut).toBe(true);
    expect(parts).toHaveLength(2);
    expect(parts[1]).toContain('The response file has all of it.');
    expect(parts[1]?.endsWith('<sub>f</sub>')).toBe(true);
  });

  test('keeps its footer outside of whatever the answer left open', async () => {
    for (const answer of ['```js\nlet a', '<details>\n\n```', '- ```js\n  x\n  ```', '- a\n\n  ```js\n  x']) {
      const [part = ''] = (await build(await cleanByDefault(answer))).parts;
      expect(renderAsGithub(part.slice(0, part.lastIndexOf('\n\n---\n'))).endsOpen).toBe(false);
      expect(part.endsWith('\n\n---\n<sub>f</sub>')).toBe(true);
    }
  });

  test('leaves code that is indented what it is', async () => {
    const [part = ''] = (await build('\n    @octocat fixes #1\n\ntext')).parts;
    expect(part.startsWith('    @octocat')).toBe(true);
  });

  test('is never over the limit, however long what the endpoint calls its model', async () => {
    for (const name of ['m'.repeat(1_000), 'm'.repeat(70_000)]) {
      const [part = ''] = (await build('text', { footer: [`\`${name}\``] })).parts;
      expect(part.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
    }
  });

  const LONG: [string, string][] = [
    ['a fence longer than a comment', `${'~'.repeat(66_000)}\n${'a\n'.repeat(2_000)}`],
    ['such a fence around more', `${'~'.repeat(70_000)}\n${'a line of code\n'.repeat(5_000)}`],
    ['details without end', '<details>\n\n'.repeat(tries(1_000, 3_000))],
    ['details without end, and text', `${'<details>\n\n'.repeat(300)}${'word '.repeat(16_000)}`],
    ['a table of one wide row', `| a |\n|---|\n| ${'b '.repeat(35_000)} |`],
    ['one word', 'x'.repeat(150_000)],
  ];

  test.each(someOf(LONG, 3))('is done with %s, and says what is missing', async (_what, answer) => {
    const { parts, isCut } = await build(await cleanByDefault(answer), {}, 3);
    expect(parts.length).toBeLessThanOrEqual(3);
    for (const part of parts) {
      expect(part.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
      expect(harmsOf(part)).toEqual([]);
    }
    expect(parts.at(-1)?.includes('The response file has all of it.')).toBe(isCut);
  });

  test('makes each part of a hostile answer harmless', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragments, { minLength: 20, maxLength: 40 }), async (texts) => {
        const answer = await cleanByDefault(
          Array.from({ length: 15 }, () => texts.join('\n\n')).join('\n\n'),
        );
        for (const part of (await build(answer, {}, 2)).parts) expect(harmsOf(part)).toEqual([]);
      }),
      { numRuns: 1, seed: 5 },
    );
  });

  test.each([-1, 0, 1, 2])('is whole where its length is that of the room and %d', async (more) => {
    const room = MAX_COMMENT_CHARACTERS - 2_000 - '---\n<sub>f</sub>'.length - NOTICE.length;
    for (const unit of ['a', '\u{1f44b}']) {
      const answer = unit
        .repeat(room + 2)
        .slice(0, room + more)
        .toWellFormed();
      const { parts, isCut } = await build(answer);
      expect({ isCut, parts: parts.length }).toEqual({ isCut: false, parts: more > 0 ? 2 : 1 });
      for (const part of parts) expect(part.isWellFormed()).toBe(true);
      expect(parts.join('').split(unit).length).toBeGreaterThanOrEqual(answer.split(unit).length);
    }
  });

  test('shows what there was time for', async () => {
    const now = jest.spyOn(performance, 'now');
    const { parts, isCut } = await buildComment('word '.repeat(60_000), PLAIN, 5, async (text) => {
      now.mockReturnValue(performance.now() + 20_000);
      return text;
    });
    now.mockRestore();
    expect({ isCut, parts: parts.length }).toEqual({ isCut: true, parts: 1 });
    expect(parts[0]).toContain('word word');
  });

  test('gives up where what is made harmless never fits', async () => {
    const { parts, isCut } = await buildComment('word '.repeat(20_000), PLAIN, 5, async (text) =>
      text.repeat(40),
    );
    expect(isCut).toBe(true);
    expect(parts).toEqual([`${NOTICE}\n\n---\n<sub>f</sub>`]);
  });

  test('is never over the limit, whatever the answer', async () => {
    const answers = fc
      .tuple(
        fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 8_000 }),
      )
      .map(([part, times]) => part.repeat(times));
    await fc.assert(
      fc.asyncProperty(answers, async (text) => {
        for (const part of (await build(text, { header: 'h'.repeat(10_000), notices: ['n'] })).parts) {
          expect(part.length).toBeLessThan(MAX_COMMENT_CHARACTERS - 500);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('appendSection', () => {
  test('puts the newest below, and leaves the oldest out where there is no room', () => {
    let content = 'section 0';
    for (let index = 1; index <= 30; index += 1) {
      content = appendSection(content, `section ${index} ${'x'.repeat(5_000)}`);
      expect(content.length).toBeLessThan(MAX_COMMENT_CHARACTERS - 500);
      expect(content).toContain(`section ${index} `);
    }
    expect(content).not.toContain('section 0');
    expect(content).toContain('section 29');
  });
});
