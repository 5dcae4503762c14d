import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, FRAGMENT_LENGTH } from '../../src/secrets/redactor.ts';

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

const SECRET = 'k3Y-abcdefghijklmnopqrstuvwxyz-0123456789';

describe('redact', () => {
  test.each([
    ['nothing', 'plain text', 'plain text', 0],
    ['an empty text', '', '', 0],
    ['the secret alone', SECRET, '(redacted)', 1],
    ['the secret twice', `${SECRET} ${SECRET}`, '(redacted) (redacted)', 2],
    ['the secret twice without a gap', `${SECRET}${SECRET}`, '(redacted)', 1],
    ['a piece', `<${SECRET.slice(5, 5 + FRAGMENT_LENGTH)}>`, '<(redacted)>', 1],
    [
      'a piece that is too short to help',
      SECRET.slice(0, FRAGMENT_LENGTH - 1),
      SECRET.slice(0, FRAGMENT_LENGTH - 1),
      0,
    ],
    ['two pieces', `${SECRET.slice(0, 16)} ${SECRET.slice(20, 36)}`, '(redacted) (redacted)', 2],
  ])('%s', (_what, text, expected, redactions) => {
    expect(redactorOf(SECRET).redact(text)).toEqual({ text: expected, redactions });
  });

  test('knows nothing before it was told', () => {
    expect(createRedactor().redact(SECRET)).toEqual({ text: SECRET, redactions: 0 });
  });

  test('hides a secret that was added later as well', () => {
    const redactor = redactorOf('first-secret-0123');
    redactor.add('later-pw');
    expect(redactor.redact('first-secret-0123 later-pw').text).toBe('(redacted) (redacted)');
  });

  test('leaves no piece of any secret, and changes no text without one', () => {
    const secret = fc.stringMatching(/^[\w+/-]{20,60}$/);
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(fc.string()),
        fc.nat(),
        (secrets, words, at) => {
          const redactor = redactorOf(...secrets);
          const pieces = words.map(
            (word, index) => word + (secrets[(index + at) % secrets.length] ?? '').slice(at % 5),
          );
          const { text, redactions } = redactor.redact(pieces.join(''));
          for (const hidden of secrets) {
            for (let start = 0; start + FRAGMENT_LENGTH <= hidden.length; start += 1) {
              expect(text).not.toContain(hidden.slice(start, start + FRAGMENT_LENGTH));
            }
          }
          if (redactions === 0) expect(text).toBe(pieces.join(''));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is not held up by megabytes', () => {
    expect(redactorOf(SECRET).redact('x'.repeat(4_000_000)).redactions).toBe(0);
  });
});
