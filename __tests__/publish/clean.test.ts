import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MARKER_PREFIX } from '../../src/markdown/marker.ts';
import { redactLine } from '../../src/publish/clean.ts';
import { deriveSecretForms } from '../../src/secrets/encodings.ts';
import { createRedactor } from '../../src/secrets/redactor.ts';
import { mintKey } from '../emulator/pinata-state.ts';

const SECRET = 'Qf7+/x9Zk2LmN8pRtVwYbDgH4jKs6uXcA==';

function clean(text: string, secrets: readonly string[] = [SECRET]): { text: string; redactions: number } {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactLine(text, redactor);
}

/** No run of the secret as long as this may be left. */
function expectGone(text: string, secret: string, length = 16): void {
  for (let at = 0; at + length <= secret.length; at += 1) {
    expect(text).not.toContain(secret.slice(at, at + length));
  }
}

describe('a secret', () => {
  test('is replaced wherever it stands, and counted', () => {
    expect(clean(`a ${SECRET} b\n${SECRET}`)).toEqual({ text: 'a (redacted) b\n(redacted)', redactions: 2 });
  });

  test('is hidden in every form that is masked', () => {
    const { whole, masks } = deriveSecretForms(SECRET);
    for (const form of [...whole, ...masks]) {
      const { text, redactions } = clean(`before ${form} after`);
      // A space beside it may be part of the secret as it was given.
      expect(text).toMatch(/^before ?\(redacted\) ?after$/);
      expect(redactions).toBe(1);
    }
  });

  test.each([
    ['whole', SECRET],
    ['without its last seven characters', SECRET.slice(0, -7)],
    ['without its first seven characters', SECRET.slice(7)],
    ['in hex', Buffer.from(SECRET).toString('hex')],
    ['in upper-case hex', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 with a line end', Buffer.from(`${SECRET}\n`).toString('base64')],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
    ['in base64 of more', Buffer.from(`key: ${SECRET}!`).toString('base64')],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['percent-encoded in lower case', encodeURIComponent(SECRET).replace(/%../g, (hex) => hex.toLowerCase())],
    ['as JSON', JSON.stringify({ key: SECRET })],
  ])('is hidden %s', (_what, shown) => {
    const { text, redactions } = clean(`It is ${shown}.`);
    expect(redactions).toBeGreaterThan(0);
    expectGone(text, shown.replace(/^\{"key":"|"\}$/g, ''), 20);
  });

  test.each(['pem', 'pem-crlf', 'base64', 'base64url', 'hex', 'openssh', 'jwk', 'opaque'] as const)(
    'that is a key as %s is hidden line by line, in any encoding of its body',
    (format) => {
      const key = mintKey(format);
      const body = key.replace(/-----.*?-----/g, '').trim();
      const lines = body.split(/\s+/).filter((line) => line.length >= 16);
      for (const shown of [
        key,
        body,
        key.replaceAll(/\r?\n/g, '\\n'),
        lines.join(' '),
        Buffer.from(key).toString('base64'),
        Buffer.from(key).toString('hex'),
        JSON.stringify(key),
      ]) {
        const { text } = clean(`<<${shown}>>`, [key]);
        for (const line of lines) expectGone(text, line, 24);
        expectGone(text, Buffer.from(body).toString('base64').slice(4, -4), 24);
      }
    },
  );

  test('is hidden also where its key shows in another format', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    const seed = der.subarray(-32);
    for (const shown of [
      der.toString('base64'),
      der.toString('base64url'),
      der.toString('hex'),
      seed.toString('hex'),
      seed.toString('hex').toUpperCase(),
      seed.toString('base64'),
      seed.toString('base64url'),
    ]) {
      const { text } = clean(`<<${shown}>>`, [pem]);
      expectGone(text, shown, 20);
    }
  });

  test.each(['', ' ', 'short', '1234567'])('that is no secret (%j) hides nothing', (secret) => {
    const text = `a short text with 1234567 ${secret}`;
    expect(clean(text, [secret])).toEqual({ text, redactions: 0 });
  });

  test('of eight characters is hidden whole', () => {
    expect(clean('the pass-w0r word', ['pass-w0r'])).toEqual({ text: 'the (redacted) word', redactions: 1 });
  });

  test('that overlaps another leaves nothing of either', () => {
    const [one, two] = ['abcdefghijklmnopqrstuvwx', 'qrstuvwxyz0123456789ABCD'];
    const { text } = clean('abcdefghijklmnopqrstuvwxyz0123456789ABCD', [one, two]);
    expect(text).toBe('(redacted)');
  });

  test('leaves no piece of sixteen characters, wherever it stands', () => {
    const secret = randomBytes(32).toString('base64');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), (before, after, from, fromEnd) => {
        const piece = secret.slice(from, secret.length - fromEnd);
        const { text } = clean(`${before}${piece}${after}`, [secret]);
        expectGone(text, secret);
      }),
    );
  });

  test('hides nothing of an innocent text', () => {
    const innocent =
      '# Review\n\n| File | + |\n|---|---|\n\n```ts\nconst a = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";\n```\n';
    expect(clean(innocent, [SECRET, mintKey('pem'), mintKey('opaque')])).toEqual({
      text: innocent,
      redactions: 0,
    });
  });
});

describe('a marker of this action', () => {
  test.each([
    [`${MARKER_PREFIX} comment:default -->`, '&lt;!-- pinata-inference comment:default -->'],
    ['<!--pinata-inference x-->', '&lt;!--pinata-inference x-->'],
    ['<!--\n\t pinata-inference', '&lt;!--\n\t pinata-inference'],
    ['<!-- PINATA-Inference', '&lt;!-- PINATA-Inference'],
    ['<!-- <!-- pinata-inference', '<!-- &lt;!-- pinata-inference'],
    [
      'a <!-- pinata-inference --> b <!-- pinata-inference -->',
      'a &lt;!-- pinata-inference --> b &lt;!-- pinata-inference -->',
    ],
  ])('%j is escaped', (text, expected) => {
    expect(clean(text)).toEqual({ text: expected, redactions: 0 });
  });

  test('can’t be put together by a redaction', () => {
    const { text } = clean(`<!-- ${SECRET}pinata-inference comment:default -->`);
    expect(text.startsWith(MARKER_PREFIX)).toBe(false);
  });

  test('that is not ours stays', () => {
    const text = '<!-- another-action --> <!-- pinata -->';
    expect(clean(text)).toEqual({ text, redactions: 0 });
  });
});
