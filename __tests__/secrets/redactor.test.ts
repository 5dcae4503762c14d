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

  test('finds each piece, wherever it stands, and nothing else', () => {
    // Of few letters, so that pieces too short to help are everywhere.
    const letters = fc.constantFrom('a', 'b', 'B');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 16, maxLength: 39 }),
        fc.array(fc.tuple(fc.string({ unit: letters, maxLength: 12 }), fc.nat(), fc.nat(40))),
        (secret, parts) => {
          const text = parts
            .map(([between, at, length]) => between + secret.slice(at % secret.length).slice(0, length))
            .join('');
          const starts = Array.from(text, (_, at) => at).filter(
            (at) =>
              at + FRAGMENT_LENGTH <= text.length && secret.includes(text.slice(at, at + FRAGMENT_LENGTH)),
          );
          const hidden = new Set(
            starts.flatMap((at) => Array.from({ length: FRAGMENT_LENGTH }, (_, next) => at + next)),
          );
          const spans = redactorOf(secret).findPieces(text);
          const found = spans.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, next) => start + next),
          );
          expect(found).toEqual([...hidden].sort((a, b) => a - b));
        },
      ),
    );
  });

  test.each(['x', 'abcdefgh'])('is not held up by megabytes of %j', (unit) => {
    expect(redactorOf(SECRET).redact(unit.repeat(4_000_000 / unit.length)).redactions).toBe(0);
  });
});
