import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from '../../src/http/transport.ts';
import { readSecrets } from '../../src/inputs/credentials.ts';
import { type Environment, readInputs } from '../../src/inputs/index.ts';
import { MIN_MASK_LENGTH } from '../../src/secrets/encodings.ts';
import { createRedactor, type Redactor } from '../../src/secrets/redactor.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';
import { type Given, KEY, readGate, readPrompt, toEnvironment } from './read.ts';

const LEGACY = '0123456789abcdef0123456789abcdef01234567';

describe('the inference key', () => {
  test('comes from the input, else from PINATA_LLM_KEY, trimmed', () => {
    expect(readPrompt({ 'inference-key': ` ${KEY}\n` }).inferenceKey).toBe(KEY);
    expect(readPrompt({ 'inference-key': '' }, { PINATA_LLM_KEY: ` ${KEY}\n` }).inferenceKey).toBe(KEY);
    expect(readPrompt({}, { PINATA_LLM_KEY: 'another-key-9876543210' }).inferenceKey).toBe(KEY);
  });

  test('that is missing is an error which on-error may soften, with the usual cause', async () => {
    expect(await thrownBy(() => readPrompt({ 'inference-key': ' \n' }))).toMatchObject({
      name: 'MissingKeyError',
      hint: expect.stringMatching(/forks and Dependabot/),
    });
  });

  test('is not needed for a dry run, which asks nobody, nor for a gate, whose checks tell it', () => {
    expect(readPrompt({ 'dry-run': 'true', 'inference-key': '' }).inferenceKey).toBeUndefined();
    const checks = { models: 'm', probe: 'true', 'min-credits': '5', 'require-auto-topup': 'true' };
    expect(readGate(checks)).toMatchObject({ jwt: undefined, inferenceKey: undefined });
  });

  test.each<[string, Given]>([
    ['timeout', { timeout: 'soon' }],
    ['max-cost-usd', { 'max-cost-usd': 'much' }],
    ['fallback-models', { 'fallback-models': 'two words' }],
    ['pinata-jwt', { 'min-credits': '1' }],
    ['enable-github-mcp', { 'enable-github-mcp': 'maybe' }],
  ])('that is missing hides no wrong %s', async (input, inputs) => {
    const error = await thrownBy(() => readPrompt({ ...inputs, 'inference-key': '' }));
    expect(error).toMatchObject({ name: 'InputError', input });
  });
});

describe('a credential', () => {
  const SECRET = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const PLACES: [input: string, place: (value: string) => Environment][] = [
    ['inference-key', (value) => toEnvironment({ prompt: 'x', 'inference-key': value })],
    ['inference-key', (value) => toEnvironment({ prompt: 'x', 'dry-run': 'true', 'inference-key': value })],
    ['PINATA_LLM_KEY', (value) => ({ ...toEnvironment({ prompt: 'x' }), PINATA_LLM_KEY: value })],
    ['inference-key', (value) => toEnvironment({ mode: 'gate', 'inference-key': value })],
    ['pinata-jwt', (value) => toEnvironment({ mode: 'gate', 'pinata-jwt': value })],
    ['pinata-jwt', (value) => toEnvironment({ mode: 'ensure', 'pinata-jwt': value })],
    [
      'pinata-jwt',
      (value) =>
        toEnvironment({ prompt: 'x', 'min-credits': '1', 'pinata-jwt': value, 'inference-key': KEY }),
    ],
  ];

  test.each([
    ['a classic token', `ghp_${SECRET}`, /holds a GitHub token/],
    ['an OAuth token', `gho_${SECRET}`, /holds a GitHub token/],
    ['a user-to-server token', `ghu_${SECRET}`, /holds a GitHub token/],
    ['a job token', `ghs_${SECRET}`, /holds a GitHub token/],
    ['a refresh token', `ghr_${SECRET}`, /holds a GitHub token/],
    ['a fine-grained token', `github_pat_${SECRET}`, /holds a GitHub token/],
    ['a padded token', `  ghp_${SECRET}\n`, /holds a GitHub token/],
    ['several lines', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----`, /several lines/],
    ['a bare carriage return', `${SECRET}\r${SECRET}`, /several lines/],
    ['a header of its own', `${SECRET}\r\nX-Evil: 1`, /several lines/],
    ['a space', `Bearer ${SECRET}`, /holds a space/],
    ['a control character', `${SECRET}\u0000`, /control character/],
    ['a zero-width space', `${SECRET}\u200b`, /outside ASCII/],
    ['a letter outside ASCII', `${SECRET}é`, /outside ASCII/],
  ])('that is or holds %s is refused by every mode, and not shown', async (_what, value, message) => {
    for (const [input, place] of PLACES) {
      const error = await thrownBy(() => readInputs(place(value)));
      expect(error).toMatchObject({ name: 'InputError', input, message: expect.stringMatching(message) });
      expect(`${Object(error).message} ${Object(error).hint}`).not.toContain(SECRET);
    }
  });

  test.each(['github-token', 'secrets-token'])(
    'that equals %s is refused, whatever that looks like, and also where it was not chosen',
    async (name) => {
      const same = 'sameTokenTwice0123456789';
      for (const [input, place] of PLACES) {
        const env = { ...place(same), ...toEnvironment({ [name]: same, token: 'ghp_chosen' }) };
        expect(await thrownBy(() => readInputs(env))).toMatchObject({ name: 'InputError', input });
      }
    },
  );

  test('`token` is GitHub’s where it looks like one, over the default of `github-token`, and else not used', () => {
    const other = readPrompt({ token: 'sk-0123456789', 'github-token': 'ghs_default' });
    expect(other).toMatchObject({ hasForeignToken: true, githubToken: 'ghs_default' });
    for (const token of ['ghs_chosen', 'github_pat_chosen', LEGACY]) {
      const own = readPrompt({ token, 'github-token': 'ghs_default' });
      expect(own).toMatchObject({ hasForeignToken: false, githubToken: token });
    }
  });
});

describe('readSecrets', () => {
  test('lists every secret the step was given, as it was given', () => {
    const env = {
      ...toEnvironment({
        'inference-key': ' key-1\n',
        'pinata-jwt': 'jwt-2',
        'github-token': 'token-3',
        token: 'token-4',
        'secrets-token': 'token-8',
        'github-mcp-token': 'token-9',
        prompt: 'no secret',
      }),
      PINATA_LLM_KEY: 'key-5',
      ACTIONS_RUNTIME_TOKEN: 'token-of-the-cache',
      HTTP_PROXY: 'http://user:p%40ss-6@proxy.example:3128',
      https_proxy: 'http://user:pass-7@proxy.example:3128',
      GITHUB_STEP_SUMMARY: '/s',
    };
    const secrets = readSecrets(env);
    expect(new Set(secrets)).toEqual(
      new Set([
        ' key-1\n',
        'jwt-2',
        'token-3',
        'token-4',
        'key-5',
        'p%40ss-6',
        'p@ss-6',
        'pass-7',
        Buffer.from('user:p@ss-6').toString('base64'),
        Buffer.from('user:pass-7').toString('base64'),
        'token-8',
        'token-9',
      ]),
    );
  });

  test('lists the token of the cache service where the cache is used', () => {
    const env = { ACTIONS_RUNTIME_TOKEN: 'token-of-the-cache' };
    expect(readSecrets({ ...env, ...toEnvironment({ cache: ' true ' }) })).toEqual(['token-of-the-cache']);
    expect(readSecrets({ ...env, ...toEnvironment({ cache: 'false' }) })).toEqual([]);
    expect(readSecrets(toEnvironment({ cache: 'true' }))).toEqual([]);
  });

  test('lists nothing where nothing was given', () => {
    expect(readSecrets({})).toEqual([]);
    expect(readSecrets({ PINATA_LLM_KEY: ' ', 'INPUT_INFERENCE-KEY': '', HTTP_PROXY: 'proxy' })).toEqual([]);
  });

  test('finds the password of a proxy that was written without its scheme', () => {
    expect(readSecrets({ HTTPS_PROXY: 'user:proxy-password@proxy.example:3128' })).toContain(
      'proxy-password',
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const value of [text, `http://u:${text}@h`, `http://u:%${text}@h`]) {
          readSecrets({ HTTP_PROXY: value, PINATA_LLM_KEY: value });
        }
      }),
    );
  });
});

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
