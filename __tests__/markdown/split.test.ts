import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutMarkdown, splitMarkdown } from '../../src/markdown/split.ts';
import { cleanByDefault, harmsOf, readDocuments } from '../corpus/corpus.ts';
import { fragments } from '../corpus/fragments.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { tries } from '../thorough.ts';

const show = (text: string, maxCharacters = 1_000) =>
  Array.from(
    splitMarkdown(text, maxCharacters),
    ({ prefix, text: own, suffix }) => `${prefix}${own}${suffix}`,
  );

/** Documents of the corpus, and mixtures of attacks, one after the other: long enough to be cut. */
const documents = [...readDocuments('benign').values(), ...readDocuments('realistic').values()];
const long = fc
  .array(fc.oneof(fc.constantFrom(...documents), fragments), { minLength: 3, maxLength: 8 })
  .map((texts) => texts.join('\n\n'));

describe('the parts of a text', () => {
  test('are the text, one after the other, and none is too long', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 1_000, max: 5_000 }), (text, maxCharacters) => {
        const parts = [...splitMarkdown(text, maxCharacters)];
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { prefix, text: own, suffix } of parts) {
          expect(prefix.length + own.length + suffix.length).toBeLessThanOrEqual(maxCharacters);
          expect(own).not.toBe('');
        }
      }),
      { numRuns: tries(8, 80) },
    );
  });

  test('cut no character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (offset) => {
        const text = `${'a'.repeat(offset)}${'\u{1f44b}'.repeat(3_000)}`;
        for (const { text: own } of splitMarkdown(text, 1_000)) expect(own.isWellFormed()).toBe(true);
      }),
    );
  });

  test('are each harmless once they are made so, and stand alone', async () => {
    await fc.assert(
      fc.asyncProperty(long, async (text) => {
        for (const part of show(await cleanByDefault(text), 3_000)) {
          expect(harmsOf(await cleanByDefault(part))).toEqual([]);
        }
      }),
      { numRuns: tries(5, 40), seed: 7 },
    );
  });

  test('are one where it fits', () => {
    expect([...splitMarkdown('text', 1_000)]).toEqual([{ prefix: '', text: 'text', suffix: '' }]);
  });
});

describe('a cut', () => {
  test('comes between blocks where it can', () => {
    const block = `${'word '.repeat(60)}end.`;
    const parts = show(Array.from({ length: 12 }, () => block).join('\n\n'));
    for (const part of parts) expect(part.trimEnd().endsWith('end.')).toBe(true);
  });

  test('in code closes it, and opens it again with its language', () => {
    const code = Array.from({ length: 200 }, (_, line) => `let line${line} = '@octocat';`).join('\n');
    const parts = show(`Before\n\n\`\`\`\`ts title\n${code}\n\`\`\`\`\n\nAfter`);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts.slice(1, -1)) {
      expect(part).toMatch(/^````ts title\n[\s\S]*\n````$/);
      expect(renderAsGithub(part)).toMatchObject({ mentions: [], endsOpen: false });
    }
  });

  test.each([
    ['a list', '- ', '  '],
    ['a list with more before', '- text\n\n  ', '  '],
    ['a numbered list', '12. ', '    '],
    ['a wide list', '-   ', '    '],
    ['a task', '- [ ] text\n\n  ', '  '],
    ['a quotation', '> ', '> '],
    ['a list in a list', '- a\n  1. ', '     '],
    ['a list in a quotation', '> - ', '>   '],
    ['a quotation in a list', '- > ', '  > '],
  ])('in code within %s goes on in such a one', (_what, first, indent) => {
    const lines = Array.from({ length: 200 }, (_, line) => `${indent}let line${line} = '@octocat';`);
    const parts = show(`Before\n\n${first}\`\`\`ts\n${lines.join('\n')}\n${indent}\`\`\`\n\nAfter`);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(renderAsGithub(part)).toMatchObject({ mentions: [], endsOpen: false });
    const code = parts.map((part) => renderAsGithub(part).code).join('');
    expect(code).toBe(lines.map((line) => `${line.slice(indent.length)}\n`).join(''));
  });

  test.each([
    ['a list', '- ', '  '],
    ['a quotation', '> ', '> '],
    ['a list in a quotation', '> 1. ', '>    '],
  ])('in a table within %s repeats its head in such a one', (_what, first, indent) => {
    const rows = Array.from({ length: 120 }, (_, row) => `${indent}| row ${row} | text |`).join('\n');
    const parts = show(`${first}| A | B |\n${indent}|---|---|\n${rows}`);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.startsWith(`${first}| A | B |\n${indent}|---|---|\n`)).toBe(true);
    const cells = parts.flatMap((part) => renderAsGithub(part).html.match(/<td>row \d+<\/td>/g) ?? []);
    expect(cells).toHaveLength(120);
  });

  test('in a list comes before an item, the outermost that there is', () => {
    const item = (index: number) =>
      `- Finding ${index}\n\n  - Why: ${'word '.repeat(20)}\n  - Fix: use this\n\n    \`\`\`ts\n    let a = ${index};\n    \`\`\`\n`;
    const parts = show(Array.from({ length: 30 }, (_, index) => item(index)).join('\n'), 1_500);
    for (const part of parts) expect(part).toMatch(/^- Finding \d+\n/);
    const long = show(
      `- One\n\n${Array.from({ length: 80 }, (_, index) => `  - Inner ${index} word word word`).join('\n')}`,
    );
    for (const part of long.slice(1)) expect(part).toMatch(/^- Inner \d+ word/);
  });

  test('repeats the words on a fence in whole characters', () => {
    const code = 'a line of code\n'.repeat(200);
    const parts = show(`\`\`\`ts ${'\u{1f44b}'.repeat(100)}\n${code}\`\`\``);
    for (const part of parts) expect(part.isWellFormed()).toBe(true);
  });

  test('in a table repeats its head', () => {
    const rows = Array.from({ length: 120 }, (_, row) => `| row ${row} | text |`).join('\n');
    for (const part of show(`| A | B |\n|---|---|\n${rows}`)) {
      expect(part.startsWith('| A | B |\n|---|---|\n')).toBe(true);
      expect(renderAsGithub(part).elements.has('table')).toBe(true);
    }
  });

  test('in details closes as many as are open, and goes on in as many', () => {
    const text = `<details>\n<summary>All</summary>\n\n<details>\n\n${'A paragraph.\n\n'.repeat(300)}</details>\n\n</details>\n\nEnd`;
    const parts = show(text);
    for (const part of parts)
      expect(renderAsGithub(part)).toMatchObject({ endsOpen: false, closesOuter: false });
    expect(parts[1]?.startsWith('<details open><summary>continued</summary>')).toBe(true);
  });
});

test('what is cut off is told, within the limit', () => {
  fc.assert(
    fc.property(long, fc.integer({ min: 1_100, max: 3_000 }), (text, maxCharacters) => {
      const cut = cutMarkdown(text, maxCharacters, '*More.*');
      expect(cut.length).toBeLessThanOrEqual(maxCharacters);
      if (text.length > maxCharacters) expect(cut.endsWith('\n\n*More.*')).toBe(true);
      else expect(cut).toBe(text);
    }),
    { numRuns: tries(8, 60) },
  );
});
