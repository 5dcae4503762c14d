import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveSecretForms, MIN_MASK_LENGTH } from '../../src/secrets/encodings.ts';
import { anyCharacter } from '../any-character.ts';
import { mintKey } from '../emulator/pinata-state.ts';
import { SecretMasker } from '../emulator/runner-mask.ts';
import { tries } from '../thorough.ts';

const FORMATS = [
  'pem',
  'pem-crlf',
  'pem-escaped',
  'base64',
  'base64url',
  'hex',
  'openssh',
  'jwk',
  'opaque',
] as const;

/** What the runner shows of `text` when it was given all forms of `secret`. */
function show(text: string, secret: string): string {
  const masker = new SecretMasker();
  for (const mask of deriveSecretForms(secret).masks) masker.add(mask);
  return masker.mask(text);
}

const secretText = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 80 }),
  fc.string({ unit: anyCharacter, minLength: 8, maxLength: 80 }),
  fc.uint8Array({ minLength: 12, maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64')),
);

describe('the forms of any secret', () => {
  test('hold no line break, no armour line, nothing short, and nothing twice; the longest comes first', () => {
    const secret = fc.oneof(
      secretText,
      fc
        .array(
          fc.oneof(secretText, fc.constantFrom('', '{', '-----BEGIN PRIVATE KEY-----', '-----END X-----')),
        )
        .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end))),
    );
    fc.assert(
      fc.property(secret, (given) => {
        const { whole, masks } = deriveSecretForms(given);
        for (const forms of [whole, masks]) {
          for (const form of forms) {
            expect(form.length).toBeGreaterThanOrEqual(MIN_MASK_LENGTH);
            expect(form).not.toMatch(/[\r\n]/);
            expect(form).not.toMatch(/^-----(BEGIN|END) [A-Z0-9 ]+-----$/);
          }
          expect(new Set(forms).size).toBe(forms.length);
          const lengths = forms.map(({ length }) => length);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
      }),
      { numRuns: tries(20, 60) },
    );
  });

  test('hold the secret itself, as given and trimmed', () => {
    fc.assert(
      fc.property(secretText, fc.constantFrom('', ' ', '\t', '\u3000'), (given, space) => {
        if (/[\r\n]/.test(given) || given.trim().length < MIN_MASK_LENGTH || given.startsWith('-----'))
          return;
        const { whole, masks } = deriveSecretForms(`${space}${given}${space}`);
        for (const forms of [whole, masks]) {
          expect(forms).toContain(`${space}${given}${space}`);
          expect(forms).toContain(given.trim());
        }
      }),
    );
  });

  test('hold a piece of base64 of any text around it, at any offset, in either alphabet', () => {
    fc.assert(
      fc.property(
        secretText,
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        fc.constantFrom('base64' as const, 'base64url' as const),
        (given, before, after, encoding) => {
          if (given.trim() !== given) return;
          const encoded = Buffer.concat([before, Buffer.from(given), after]).toString(encoding);
          expect(deriveSecretForms(given).whole.some((form) => encoded.includes(form))).toBe(true);
        },
      ),
      { numRuns: tries(80, 250) },
    );
  });

  test('hold its hex in both cases, and its escapes', () => {
    fc.assert(
      fc.property(secretText, (given) => {
        if (given.trim() !== given || given.startsWith('-----BEGIN')) return;
        const { whole: forms } = deriveSecretForms(given);
        const hex = Buffer.from(given).toString('hex');
        expect(forms).toContain(hex);
        expect(forms).toContain(hex.toUpperCase());
        expect(forms).toContain(encodeURIComponent(given.toWellFormed()));
        expect(forms).toContain(JSON.stringify(given).slice(1, -1));
      }),
    );
  });
});

test('the masks of any secret hide each of its forms, also halves of what is long', () => {
  fc.assert(
    fc.property(fc.oneof(secretText, fc.string({ unit: anyCharacter, minLength: 40 })), (given) => {
      const { whole } = deriveSecretForms(given);
      for (const form of whole.filter((one) => one.isWellFormed())) {
        expect(show(`<${form}>`, given)).toBe('<***>');
      }
    }),
    { numRuns: tries(4, 60) },
  );
});

test('a long secret has few masks: the runner looks for each of them in each line of the log', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { id: 'x'.repeat(300), scopedKeySecret: 'c0ffee'.repeat(10) };
  const jwt = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.${'k'.repeat(43)}`;
  expect(jwt.length).toBeGreaterThan(580);
  expect(deriveSecretForms(jwt).masks.length).toBeLessThan(160);
});

test.each(['', ' ', '\n', 'short', '1234567', '{\n}\n', 'e', '-----BEGIN PRIVATE KEY-----'])(
  '%j has no forms: as a mask it would blank ordinary words',
  (secret) => {
    expect(deriveSecretForms(secret)).toEqual({ whole: [], masks: [] });
  },
);

test('a lone half of a character is no obstacle', () => {
  expect(deriveSecretForms('secret-\ud83d-value').whole).toContain('secret-%EF%BF%BD-value');
});

test('printed JSON does not turn its names and braces into masks', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }), null, 2);
  const ordinary = '{\n  "kty": "OKP",\n  "crv": "Ed25519",\n}';
  expect(show(ordinary, jwk)).toBe(ordinary);
});

describe.each(FORMATS)('of a key as %s', (format) => {
  const key = mintKey(format);
  const lines = key.split(/\r?\n|\\n/).filter((line) => !line.startsWith('-----') && line !== '');

  function expectHidden(shown: string): void {
    for (const line of lines) {
      for (let at = 0; at + 24 <= line.length; at += 1) expect(shown).not.toContain(line.slice(at, at + 24));
    }
  }

  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['with CRLF', (text) => text.replaceAll(/\r?\n/g, '\r\n')],
    ['on one line', (text) => text.replaceAll(/\r?\n/g, ' ')],
    ['without line breaks', (text) => text.replaceAll(/\r?\n/g, '')],
    ['as JSON', (text) => JSON.stringify({ privateKey: text })],
    ['in a log line', (text) => `the key is ${text}, keep it`],
    ['indented', (text) => text.replaceAll(/^/gm, '    ')],
  ])('nothing is shown %s', (_what, form) => {
    expectHidden(show(form(key), key));
  });

  test.each<[string, (text: string) => string]>([
    ['base64', (text) => Buffer.from(text).toString('base64')],
    ['base64 with a line break', (text) => Buffer.from(`${text}\n`).toString('base64')],
    ['base64 of JSON', (text) => Buffer.from(JSON.stringify({ key: text })).toString('base64')],
    ['base64url', (text) => Buffer.from(text).toString('base64url')],
    ['hex', (text) => Buffer.from(text).toString('hex')],
    ['percent escapes', (text) => encodeURIComponent(text)],
    [
      'lower-case percent escapes',
      (text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
    ],
  ])('hardly anything is shown in %s', (_what, encode) => {
    const encoded = encode(key.trim());
    const left = show(encoded, key).replaceAll('***', '');
    const armour = lines.length > 1 || key.startsWith('-----') ? 140 : 0;
    expect(left.length).toBeLessThanOrEqual(24 + armour);
  });

  test('base64 in wrapped lines shows hardly anything', () => {
    for (const width of [64, 76]) {
      const wrapped =
        Buffer.from(key.trim())
          .toString('base64')
          .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
      for (const line of wrapped.slice(0, -1)) {
        expect(show(line, key).replaceAll('***', '').length).toBeLessThanOrEqual(8);
      }
    }
  });

  test('half of it is hidden', () => {
    const [line = ''] = lines;
    const half = line.slice(0, line.length / 2);
    expect(show(half, key)).not.toContain(half);
  });
});

test('of a PEM key its bytes and seed are hidden in every encoding', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  for (const secret of [
    privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    der.toString('base64'),
    der.toString('hex'),
    JSON.stringify(privateKey.export({ format: 'jwk' })),
  ]) {
    const seed = der.subarray(-32);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      // The last characters of base64 are padding, or depend on what follows.
      expect(show(seed.toString(encoding), secret).replaceAll('***', '').length).toBeLessThanOrEqual(2);
    }
    expect(show(seed.toString('hex').toUpperCase(), secret)).toBe('***');
  }
});
