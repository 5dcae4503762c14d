import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  appendSection,
  buildComment,
  MAX_COMMENT_CHARACTERS,
  type Surroundings,
} from '../../src/publish/comment-text.ts';
import { neutraliseByDefault } from '../corpus/corpus.ts';
import { renderAsGithub } from '../emulator/github-render.ts';

describe('buildComment', () => {
  const PLAIN = { header: '', trailer: '', notices: [], footer: ['f'] };
  const build = (answer: string, about: Partial<Surroundings> = {}, maxParts = 5) =>
    buildComment(answer, { ...PLAIN, ...about }, maxParts, neutraliseByDefault);

  test('has the header, the warnings, the answer, the footer and what the workflow adds', () => {
    const around = {
      header: 'Hi @octo',
      trailer: 'Bye',
      notices: ['Cut off.', 'Tools.'],
      footer: ['`m`', '$0.01'],
    };
    expect(build('text', around)).toEqual({
      parts: [
        'Hi @octo\n\n> [!WARNING]\n> Cut off.\n\n> [!WARNING]\n> Tools.\n\ntext\n\n---\n<sub>`m` · $0.01</sub>\n\nBye',
      ],
      isCut: false,
    });
  });

  test('takes as many parts as it needs, numbered, and loses nothing', () => {
    const blocks = Array.from(
      { length: 300 },
      (_, index) => `Paragraph ${index}: ${'word '.repeat(200)}end.`,
    );
    const { parts, isCut } = build(blocks.join('\n\n'), { header: 'Header' }, 20);
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

  test('says where the rest is when the parts do not do', () => {
    const { parts, isCut } = build('word '.repeat(100_000), {}, 2);
    expect(isCut).toBe(true);
    expect(parts).toHaveLength(2);
    expect(parts[1]).toContain('The response file has all of it.');
    expect(parts[1]?.endsWith('<sub>f</sub>')).toBe(true);
  });

  test('keeps its footer outside of whatever the answer left open', () => {
    for (const answer of ['```js\nlet a', '<details>\n\n```', '- ```js\n  x\n  ```', '- a\n\n  ```js\n  x']) {
      const [part = ''] = build(neutraliseByDefault(answer)).parts;
      expect(renderAsGithub(part.slice(0, part.lastIndexOf('\n\n---\n'))).endsOpen).toBe(false);
      expect(part.endsWith('\n\n---\n<sub>f</sub>')).toBe(true);
    }
  });

  test('leaves code that is indented what it is', () => {
    const [part = ''] = build('\n    @octocat fixes #1\n\ntext').parts;
    expect(part.startsWith('    @octocat')).toBe(true);
  });

  test('is never over the limit, however long what the endpoint calls its model', () => {
    for (const name of ['m'.repeat(1_000), 'm'.repeat(70_000)]) {
      const [part = ''] = build('text', { footer: [`\`${name}\``] }).parts;
      expect(part.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
    }
  });

  test('is never over the limit, whatever the answer', () => {
    const answers = fc
      .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 8_000 }))
      .map(([part, times]) => part.repeat(times));
    fc.assert(
      fc.property(answers, (text) => {
        for (const part of build(text, { header: 'h'.repeat(10_000), notices: ['n'] }).parts) {
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
