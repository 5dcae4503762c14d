import '../one-error-realm.ts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from '../../src/http/transport.ts';
import { readSecrets } from '../../src/inputs/credentials.ts';
import { MIN_MASK_LENGTH } from '../../src/secrets/encodings.ts';
import { createRedactor, type Redactor } from '../../src/secrets/redactor.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { serveHttp } from '../http/loopback.ts';

/** Hides what this step was given with such a proxy. */
function createRedactorFor(address: string): Redactor {
  const redactor = createRedactor();
  for (const secret of readSecrets({ HTTP_PROXY: address })) redactor.add(secret);
  return redactor;
}

function expectHidden(text: string, redactor: Redactor): void {
  expect([text, redactor.redact(text).text]).toEqual([text, '(redacted)']);
}

/** A proxy, and the credentials that reach it by an address; undefined where none do. */
async function startProxy(): Promise<{
  host: string;
  receive: (address: string) => Promise<string | undefined>;
}> {
  let received: string | undefined;
  const { host } = await serveHttp(({ headers }, response) => {
    received = headers['proxy-authorization'];
    response.end('ok');
  });
  const target = new URL('http://models.example');
  const receive = async (address: string) => {
    received = undefined;
    const proxy = { httpProxy: address, httpsProxy: undefined, noProxy: undefined };
    try {
      const transport = closeAfterTest(await createTransport([target], proxy));
      const signal = new AbortController().signal;
      await transport.request({ method: 'GET', url: target, headers: {}, signal });
    } catch {
      // An address that can't be used.
    }
    return received;
  };
  return { host, receive };
}

test('the whole password of a proxy is hidden, as written, as decoded, and as the proxy gets it', async () => {
  const { host, receive } = await startProxy();
  const password = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('@', ':', '%', '%40', '/', '#', '?')), {
      maxLength: 12,
    })
    .map((parts) => parts.join('').replace(/[\p{Cc}\s]/gu, ''))
    .filter((text) => text.length >= MIN_MASK_LENGTH);
  const user = fc.constantFrom('user', 'a%40b', '');
  let received = 0;
  await fc.assert(
    fc.asyncProperty(user, password, fc.boolean(), async (name, text, isEncoded) => {
      const written = isEncoded ? encodeURIComponent(text) : text;
      const address = `http://${name}:${written}@${host}`;
      const redactor = createRedactorFor(address);
      expectHidden(written, redactor);
      const [, header] = /^Basic (.*)$/.exec((await receive(address)) ?? '') ?? [];
      if (header === undefined) return;
      received += 1;
      expectHidden(header, redactor);
      const [, decoded = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(header, 'base64').toString()) ?? [];
      if (decoded.length >= MIN_MASK_LENGTH) expectHidden(decoded, redactor);
    }),
    { examples: [['user', 'ab@longsecretpassword', false]] },
  );
  expect(received).toBeGreaterThan(20);
});
