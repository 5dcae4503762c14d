import { describe, expect, test } from '@jest/globals';
import { GITHUB_TOKEN } from '../emulator/job.ts';
import { defaultInferenceKey, type Fault } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import {
  asked,
  ENABLE,
  enableOnRequest,
  ensure,
  everythingShown,
  expectFailure,
  expectSoundRun,
  expectSuccess,
  keyOutputs,
  messages,
  minted,
  post,
  SAVE,
  SECRET,
  STATUS,
  savedSecrets,
  start,
  stepInputs,
} from './account.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

const KEY_FORMATS = ['pem', 'pem-crlf', 'base64', 'base64url', 'hex', 'openssh', 'jwk', 'opaque'] as const;

describe('inference is off', () => {
  test.concurrent.each(someOf(KEY_FORMATS, 3))(
    'it is enabled once, and a key as %s is masked before anything else',
    async (keyFormat) => {
      const job = await start({ variants: { keyFormat } });
      const result = await ensure(job, { export: 'true', ...SAVE });
      expectSuccess(job, result);
      const key = minted(job);
      expect(savedSecrets(job)).toEqual([['repository', SECRET, key]]);
      expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
      expect(asked(job, 'DELETE /llm/disable')).toEqual([]);
      expect(keyOutputs(result)).toEqual({
        enabled: 'true',
        changed: 'true',
        source: 'enabled',
        key,
        saved: 'true',
      });
      expect(result.outputs['created-at']).toBe(job.pinata.state.createdAt);
      expect(result.exportedEnv).toEqual({ PINATA_LLM_KEY: key });
      expect(result.droppedOutputs).toEqual(['inference-key']);
      expect(result.state).toEqual({});

      // Masks only, then text only: the answer came between the first masks and those of the key.
      const lines = result.stdout.trimEnd().split('\n');
      const masks = lines.filter((line) => line.startsWith('::add-mask::'));
      expect(lines.slice(0, masks.length)).toEqual(masks);
      expect(masks.length).toBeGreaterThan(100);
      expect(lines[masks.length]).toMatch(/^(::warning::The key has several lines|· Saved the key)/);
      for (const line of masks) {
        expect(line.length - '::add-mask::'.length).toBeGreaterThanOrEqual(8);
        expect(line).not.toMatch(/^::add-mask::-----(BEGIN|END) [A-Z ]+-----$/);
      }
      const isMultiLine = /[\r\n]/.test(key.trim());
      expect(messages(result)).toEqual(
        isMultiLine ? [expect.stringMatching(/^warning: The key has several lines, and no HTTP header/)] : [],
      );
      expect(result.summary).toContain('| Inference | enabled |');
    },
  );

  test.concurrent('nothing is exported unless asked, and a key that is known is not used', async () => {
    const job = await start();
    const result = await ensure(job, { 'inference-key': defaultInferenceKey, rotate: 'true' });
    expectSuccess(job, result);
    expect(result.exportedEnv).toEqual({});
    expect(keyOutputs(result)).toMatchObject({ changed: 'true', source: 'enabled', key: minted(job) });
    expect(asked(job, 'DELETE /llm/disable')).toEqual([]);
  });

  test.concurrent('in debug mode no header and no body is shown', async () => {
    const job = await start();
    const result = await ensure(job, SAVE, { debug: true });
    expectSuccess(job, result);
    expect(result.log).not.toMatch(/authorization|bearer|privateKey/i);
  });

  test.concurrent('a date that is none is not passed on', async () => {
    const job = await start();
    const result = await ensure(job);
    job.pinata.state.createdAt = `x${minted(job)}`;
    const again = await ensure(job, { 'inference-key': minted(job) });
    expectSuccess(job, again);
    expect(result.outputs['created-at']).toMatch(/^\d{4}-/);
    expect(again.outputs['created-at']).toBe('');
  });

  test.concurrent('a key is not lost because the status can’t be read afterwards', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'status', status: 500 });
    const result = await ensure(job, { retries: '0' });
    expectSuccess(job, result);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'true', key: minted(job) });
    expect(result.log).toMatch(/Not known since when inference is on: .*answered 500/);
  });
});

describe('inference is on', () => {
  test.concurrent('a known key is kept', async () => {
    const job = await start({ enabled: true });
    const result = await ensure(job, { 'inference-key': defaultInferenceKey, export: 'true', ...SAVE });
    expectSuccess(job, result);
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'false',
      source: 'input',
      key: defaultInferenceKey,
      saved: 'false',
    });
    expect(result.outputs['created-at']).toBe('2026-06-29T00:00:00.000Z');
    expect(result.exportedEnv).toEqual({ PINATA_LLM_KEY: defaultInferenceKey });
    expect(job.pinata.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v0/llm/status',
    ]);
    expect(job.github.requests).toEqual([]);
    expect(messages(result)).toEqual([]);
  });

  test.concurrent('a known key that no header can carry is told', async () => {
    const job = await start({ enabled: true });
    const result = await ensure(job, { 'inference-key': 'first line of a key\nsecond line of a key' });
    expectSuccess(job, result);
    expect(messages(result)).toEqual([expect.stringMatching(/^warning: The key has several lines/)]);
    expect(everythingShown(result)).not.toMatch(/line of a key/);
  });

  test.concurrent('without its key the step fails, with the three ways out', async () => {
    const job = await start({ enabled: true });
    const result = await ensure(job, { ...SAVE, 'auto-topup': '10:50' });
    expectFailure(
      job,
      result,
      /^Inference is on already\. .*as `inference-key`;.*`rotate: true`.*revokes the one in use;.*dashboard/,
    );
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'false',
      source: 'none',
      key: '',
      saved: 'false',
    });
    expect(result.outputs['created-at']).toBe('2026-06-29T00:00:00.000Z');
    expect(job.pinata.requests).toHaveLength(1);
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('without its key, and with require-key: false, there is a notice', async () => {
    const job = await start({ enabled: true });
    const result = await ensure(job, { 'require-key': 'false' });
    expectSuccess(job, result);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^notice: Inference is on already\. .*dashboard/),
    ]);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'false', source: 'none', key: '' });
    expect(result.exportedEnv).toEqual({});
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
  });

  test.concurrent('rotate makes a new key and revokes the old one', async () => {
    const job = await start({ enabled: true });
    const result = await ensure(job, { rotate: 'true', 'inference-key': defaultInferenceKey, ...SAVE });
    expectSuccess(job, result);
    const key = minted(job);
    expect(key).not.toBe(defaultInferenceKey);
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'true',
      source: 'rotated',
      key,
      saved: 'true',
    });
    expect(savedSecrets(job)).toEqual([['repository', SECRET, key]]);
    expect(job.pinata.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v0/llm/status',
      'DELETE /v0/llm/disable',
      'POST /v0/llm/enable',
      'GET /v0/llm/status',
    ]);
    expect(messages(result)).toEqual([expect.stringMatching(/^warning: Rotating.*revoked at once/)]);
    const lines = result.stdout.split('\n');
    const before = lines.slice(0, lines.indexOf(`::add-mask::${key}`));
    expect(before.filter((line) => !line.startsWith('::add-mask::'))).toEqual([
      expect.stringMatching(/^::warning::Rotating/),
    ]);
  });

  test.concurrent('rotate revokes nothing when the new key could not be saved', async () => {
    const job = await start({ enabled: true }, { tokens: {} });
    expectFailure(
      job,
      await ensure(job, { rotate: 'true', ...SAVE }),
      /could not be saved.*so none was made/,
    );
    expect(minted(job)).toBe(defaultInferenceKey);
    expect(job.pinata.requests).toHaveLength(1);
  });

  test.concurrent('rotate goes on when the answer to revoking is lost', async () => {
    const job = await start({ enabled: true });
    job.pinata.fail({ method: 'DELETE' }, { kind: 'reset-after-effect' });
    const result = await ensure(job, { rotate: 'true' });
    expectSuccess(job, result);
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
    expect(keyOutputs(result)).toMatchObject({ source: 'rotated', key: minted(job) });
  });

  test.concurrent('rotate ends when the key is not revoked', async () => {
    const job = await start({ enabled: true });
    job.pinata.fail({ method: 'DELETE' }, { kind: 'status', status: 403 });
    const result = await ensure(job, { rotate: 'true' });
    expectFailure(job, result, /answered 403.*rights of the Pinata JWT/);
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'false' });
  });

  test.concurrent('rotate says that inference is off when it can’t be enabled again', async () => {
    const job = await start({ enabled: true });
    job.pinata.fail(ENABLE, { kind: 'status', status: 403 });
    const result = await ensure(job, { rotate: 'true' });
    expectFailure(job, result, /answered 403/);
    expect(messages(result)).toContain(
      'warning: The key that was in use is revoked, and inference is off now.',
    );
    expect(keyOutputs(result)).toMatchObject({ enabled: 'false', changed: 'true', source: 'none', key: '' });
  });
});

describe('the answer to enabling is lost', () => {
  const LOST =
    /^The answer with the key was lost \(.*\), and inference is now on with a key that nobody received\. .*`rotate: true`/;

  const afterEffect: [string, Fault][] = [
    ['a reset', { kind: 'reset-after-effect' }],
    ['a cut in the middle of the key', { kind: 'cut', afterChunks: 1 }],
    ['an empty body', { kind: 'empty' }],
  ];
  test.concurrent.each(afterEffect)('by %s, after it took effect', async (_, fault) => {
    const job = await start();
    job.pinata.fail(ENABLE, fault);
    const result = await ensure(job, SAVE);
    expectFailure(job, result, LOST);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    expect(asked(job, 'GET /llm/status')).toHaveLength(3);
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      // Nobody can tell whether it was this run.
      changed: '',
      source: 'none',
      key: '',
      saved: 'false',
    });
    expect(savedSecrets(job)).toEqual([]);
  });

  const key = 'MC4CAQAwBQYDK2VwBCIEIEmulatedKeyThatMustNotBeSeen0123456789abcdef';
  const answers: [number, unknown][] = [
    [500, undefined],
    [503, { success: true, privateKey: key, error: `stored ${key}` }],
    [200, `{"success":true,"privateKey":"${key}`],
  ];
  test.concurrent.each(answers)('by a %i, after it took effect', async (status, body) => {
    const job = await start();
    enableOnRequest(job);
    job.pinata.fail(ENABLE, { kind: 'status', status, ...(body === undefined ? {} : { body }) });
    const result = await ensure(job, { ...SAVE, 'on-error': 'fail' }, { debug: true });
    expectFailure(job, result, LOST);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    for (const part of [key, key.slice(0, 20), key.slice(25, 45)]) {
      expect(everythingShown(result)).not.toContain(part);
    }
  });

  const beforeEffect: [string, Fault][] = [
    ['a reset', { kind: 'reset' }],
    ['HTML with 200', { kind: 'html', status: 200 }],
    ['a body without end', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }],
  ];
  test.concurrent.each(beforeEffect)('by %s, and it took no effect', async (_, fault) => {
    const job = await start();
    job.pinata.fail(ENABLE, fault);
    const result = await ensure(job, SAVE);
    expectFailure(job, result, /^Inference was not enabled: .*Run the job again/);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    expect(keyOutputs(result)).toEqual({
      enabled: 'false',
      changed: 'false',
      source: 'none',
      key: '',
      saved: 'false',
    });
  });

  test.concurrent('and so is the status', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'reset-after-effect' });
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'status', status: 500 });
    const result = await ensure(job, { retries: '0', ephemeral: 'true' });
    expectFailure(
      job,
      result,
      /was lost \(.*\), and so was the question whether inference is on now\. .*`rotate: true`/,
    );
    expect(keyOutputs(result)).toMatchObject({ enabled: '', changed: '', source: 'none' });
    expect(result.state).toEqual({ disable: 'true' });
  });

  test.concurrent('is told with on-error: warn as well', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'reset-after-effect' });
    const result = await ensure(job, { 'on-error': 'warn' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: Not finished: The answer with the key was lost/),
    ]);
    expect(result.outputs['outcome']).toBe('not-run');
  });

  test.concurrent('by rotating, and inference is off', async () => {
    const job = await start({ enabled: true });
    job.pinata.fail(ENABLE, { kind: 'reset' });
    const result = await ensure(job, { rotate: 'true' });
    expectFailure(job, result, /^Inference was not enabled/);
    expect(messages(result)).toContain(
      'warning: The key that was in use is revoked, and inference is off now.',
    );
    expect(keyOutputs(result)).toMatchObject({ enabled: 'false', changed: 'true' });
  });
});

describe('enabling is refused', () => {
  test.concurrent.each([
    [401, /answered 401.*JWT is wrong, was revoked or has expired/],
    [403, /answered 403.*plan of the account/],
    [429, /answered 429/],
  ])('with %i', async (status, message) => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'status', status, headers: { 'retry-after-ms': '5' } });
    const result = await ensure(job);
    expectFailure(job, result, message);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'false', changed: 'false', source: 'none', key: '' });
  });

  test.concurrent('with 409 although it is off', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'status', status: 409 });
    expectFailure(job, await ensure(job), /^Inference was not enabled: .*answered 409/);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent.each([
    ['a null', { success: true, privateKey: null }],
    ['a blank key', { success: true, privateKey: ' \n' }],
  ])('with %s although it is off', async (_, body) => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'status', status: 200, body });
    const result = await ensure(job);
    expectFailure(job, result, /^Inference was not enabled: the answer held no key/);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'false', source: 'none', key: '' });
  });

  const SEED = 'dGhpcyBpcyBhIHNlZWQgb2YgdGhpcnR5LXR3byBiISE';
  test.concurrent.each<[string, unknown]>([
    ['an object', { kty: 'OKP', crv: 'Ed25519', d: SEED, x: 'eHh4' }],
    ['a list', [SEED, { key: SEED }]],
  ])('with %s in place of the key: it is none, and is shown nowhere', async (_, privateKey) => {
    const job = await start();
    enableOnRequest(job);
    job.pinata.fail(ENABLE, { kind: 'status', status: 200, body: { success: true, privateKey } });
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    // An account that says what it should not.
    job.pinata.fail(STATUS, { kind: 'status', status: 429, body: { error: `It is ${SEED}` } });
    const inputs = { export: 'true', ephemeral: 'true', 'require-key': 'false' };
    const result = await ensure(job, inputs, { debug: true });
    expectSuccess(job, result);
    expect(messages(result)).toContainEqual(
      expect.stringMatching(/^notice: Inference is already enabled: somebody else turned it on meanwhile/),
    );
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'false',
      source: 'none',
      key: '',
      saved: 'false',
    });
    expect(result.exportedEnv).toEqual({});
    expect(result.log).toContain('It is (redacted)');
    expect(everythingShown(result)).not.toContain(SEED.slice(8, 24));
  });

  test.concurrent('the first look at the status fails: nothing else is asked', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'status', status: 500 });
    const result = await ensure(job, { ...SAVE, retries: '0' });
    expectFailure(job, result, /answered 500/);
    expect(result.outputs).toMatchObject({ enabled: '', changed: 'false' });
    expect(job.pinata.requests).toHaveLength(1);
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('a wrong JWT', async () => {
    const job = await start();
    const result = await ensure(job, { 'pinata-jwt': 'eyJhbGciOiJub25lIn0.e30.wrong' });
    expectFailure(job, result, /answered 401.*The Pinata JWT is wrong/);
    expect(job.pinata.requests).toHaveLength(1);
  });
});

describe('wrong inputs: nothing is asked of anybody', () => {
  const WRONG: [Record<string, string>, RegExp][] = [
    [{ 'pinata-jwt': '' }, /`pinata-jwt` is missing.*secrets\.PINATA_JWT/],
    [{ 'pinata-jwt': GITHUB_TOKEN }, /`pinata-jwt` holds a GitHub token/],
    [{ ...SAVE, ephemeral: 'true' }, /`ephemeral`.*revoked at the end/],
    [{ endpoint: 'https://example.com/v1' }, /`endpoint` is not Pinata’s.*ends in `\/llm`/],
  ];

  test.each(WRONG)('%j', (inputs, message) =>
    expectRefusal({ ...stepInputs('ensure', inputs), prompt: '', model: '' }, message),
  );

  test.concurrent.each(inBuilt(WRONG))('%j, in the built action', async (inputs, message) => {
    const job = await start();
    const result = await ensure(job, { ...inputs, 'on-error': 'warn' });
    expectFailure(job, result, message);
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.requests).toEqual([]);
    expect(keyOutputs(result)).toMatchObject({ changed: 'false', source: '' });
  });

  test.concurrent('and the post step has nothing to do', async () => {
    const job = await start();
    const main = await ensure(job, { ephemeral: 'true', 'auto-topup': 'x' });
    expect(main.state).toEqual({});
    expect((await post(job, main)).stdout).toBe('');
    expect(job.pinata.requests).toEqual([]);
  });
});
