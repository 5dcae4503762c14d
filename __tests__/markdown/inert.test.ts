import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeBlock, inlineCode } from '../../src/markdown/inert.ts';
import { anyCharacter } from '../any-character.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('`', '```', '|', '\n', '\r', '\\', '~~~', '<!--'),
    ),
  )
  .map((parts) => parts.join(''));

describe('inlineCode', () => {
  test.each([
    ['anthropic/claude', '`anthropic/claude`'],
    [' a ', '`a`'],
    ['', ''],
    ['\u200b\n', ''],
    ['a`b``c', '`aˋbˋˋc`'],
    ['a|b', '`a¦b`'],
    ['a\nb\r\nc', '`a b c`'],
    ['<img src=x>@user', '`<img src=x>@user`'],
    ['a\u202eb\u001b[1m', '`ab`'],
  ])('%j becomes %j', (foreign, code) => {
    expect(inlineCode(foreign)).toBe(code);
  });

  test('stays one piece of code in one cell of a table', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        expect(inlineCode(foreign)).toMatch(/^(`[^`|\r\n\u2028\u2029]+`)?$/);
      }),
    );
  });
});

describe('codeBlock', () => {
  test.each([
    ['a', '```text\na\n```'],
    ['', '```text\n\n```'],
    ['a\r\nb', '```text\na\nb\n```'],
    ['a ``` b', '````text\na ``` b\n````'],
    ['`'.repeat(5), '``````text\n`````\n``````'],
  ])('%j becomes %j', (foreign, fence) => {
    expect(codeBlock(foreign)).toBe(fence);
  });

  test('stays one block', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        const lines = codeBlock(foreign).split('\n');
        const fence = lines.at(-1) ?? '';
        expect(fence).toMatch(/^`{3,}$/);
        expect(lines[0]).toBe(`${fence}text`);
        for (const line of lines.slice(1, -1)) expect(line).not.toContain(fence);
      }),
    );
  });

  test('takes any number of backticks', () => {
    expect(codeBlock('` '.repeat(500_000)).startsWith('```text\n')).toBe(true);
  });
});
