import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

/** Of pieces, any of which may end what surrounds it. */
const brokenText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 10 }),
      fc.constantFrom(
        '|',
        '\\|',
        '\\',
        '`',
        '```',
        '~~~',
        '\n',
        '\r\n',
        '\u2028',
        '\u0085',
        '\u202e',
        '\u0000',
        '\u001b[31m',
        '\ud800',
        '\udc00',
        '\ufffe',
        '"',
        '"]',
        "'",
        '&amp;',
        '&#0;',
        ']]>',
        '<!--',
        '-->',
        '</failure>',
        '</details>',
        '<img src=x onerror=y>',
        '%%{init: {}}%%',
        '\n```mermaid\n',
        '##[error]x',
        '::error::x',
        '@user',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Text of a foreign server that tries to break out of wherever it is put, or to be taken for something else. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: brokenText, weight: 9 },
  { arbitrary: fc.constantFrom('true', 'false', 'null', 'undefined', '0', '__proto__', '@_name'), weight: 1 },
);
