import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { GithubOptions } from '../emulator/github.ts';
import { GITHUB_TOKEN, type Job } from '../emulator/job.ts';
import { defaultInferenceKey, defaultJwt, type Fault, type PinataOptions } from '../emulator/pinata.ts';
import {
  asked,
  ensure,
  everythingShown,
  expectFailure,
  expectSoundRun,
  expectSuccess,
  keyOutputs,
  messages,
  post,
  SAVE,
  SECRET,
  SECRETS_TOKEN,
  startAccount,
  writes,
} from './account.ts';

const jobs: Job[] = [];

async function start(pinata?: PinataOptions, github?: GithubOptions): Promise<Job> {
  const job = await startAccount(pinata, github);
  jobs.push(job);
  return job;
}

// Most tests run side by side, so none may close what another has open.
afterAll(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.close()));
});

function minted({ pinata }: Job): string {
  const { inferenceKey } = pinata.state;
  if (inferenceKey === null) throw new Error('The account has no key');
  return inferenceKey;
}

function savedSecrets({ github }: Job): (string | undefined)[][] {
  return github.state.secrets.map(({ scope, name, value, visibility }) =>
    [scope, name, value, visibility].filter((part) => part !== undefined),
  );
}

const KEY_FORMATS = ['pem', 'pem-crlf', 'base64', 'base64url', 'hex', 'openssh', 'jwk', 'opaque'] as const;
const ON_VARIANTS = ['new-key', 'conflict', 'no-key'] as const;
const OFF_VARIANTS = ['null-date', 'no-date', '404'] as const;
const ENABLE = { method: 'POST', path: /llm\/enable/ };
const STATUS = { method: 'GET', path: /llm\/status/ };
const SAVING = { method: 'PUT', path: /secrets\/PINATA_LLM_KEY$/ };
const PROBING = { method: 'PUT', path: /_WRITE_CHECK$/ };

/** Inference gets on with the first request to enable, whatever is answered. */
function enableOnRequest(job: Job): void {
  Object.defineProperty(job.pinata.state, 'enabled', {
    get: () => asked(job, 'POST /llm/enable').length > 0,
    set: () => {},
  });
}

describe('inference is off', () => {
  test.concurrent.each(KEY_FORMATS)(
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

  test.concurrent.each(OFF_VARIANTS)('with a status as %s', async (statusWhenOff) => {
    const job = await start({ variants: { statusWhenOff } });
    const result = await ensure(job);
    expectSuccess(job, result);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'true', source: 'enabled' });
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    expect(job.github.requests).toEqual([]);
  });

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
  test.concurrent.each(ON_VARIANTS)('a known key is kept (%s)', async (enableWhenOn) => {
    const job = await start({ enabled: true, variants: { enableWhenOn } });
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

  test.concurrent.each(ON_VARIANTS)(
    'rotate makes a new key and revokes the old one (%s)',
    async (enableWhenOn) => {
      const job = await start({ enabled: true, variants: { enableWhenOn } });
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
    },
  );

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
    ['a cut after the headers', { kind: 'cut', afterChunks: 0 }],
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
    [502, `{"success":true,"privateKey":"${key}`],
    [503, { success: true, privateKey: key, error: `stored ${key}` }],
    [408, `privateKey ${key}`],
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
    ['a 500', { kind: 'status', status: 500 }],
    ['HTML with 200', { kind: 'html', status: 200 }],
    ['HTML with 502', { kind: 'html', status: 502 }],
    ['a redirect', { kind: 'redirect', status: 307, location: 'https://example.com/' }],
    ['a compressed body', { kind: 'gzip-bomb' }],
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
    [400, /answered 400/],
    [401, /answered 401.*JWT is wrong, was revoked or has expired/],
    [403, /answered 403.*plan of the account/],
    [404, /answered 404/],
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
    ['success without a key', { success: true }],
    ['a null', { success: true, privateKey: null }],
    ['an empty key', { success: true, privateKey: '' }],
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
    for (const [status, message] of [
      [401, /answered 401.*The Pinata JWT is wrong/],
      [403, /answered 403/],
      [500, /answered 500/],
    ] as const) {
      const job = await start();
      job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'status', status });
      const result = await ensure(job, { ...SAVE, retries: '0' });
      expectFailure(job, result, message);
      expect(result.outputs).toMatchObject({ enabled: '', changed: 'false' });
      expect(job.pinata.requests).toHaveLength(1);
      expect(job.github.requests).toEqual([]);
    }
  });

  test.concurrent('a wrong JWT', async () => {
    const job = await start();
    const result = await ensure(job, { 'pinata-jwt': 'eyJhbGciOiJub25lIn0.e30.wrong' });
    expectFailure(job, result, /answered 401.*The Pinata JWT is wrong/);
    expect(job.pinata.requests).toHaveLength(1);
  });
});

describe('save-secret', () => {
  test.concurrent.each([
    ['repository', ['repository', SECRET], '/repos/octo/hello/actions/secrets'],
    [
      'environment:production',
      ['environment:production', SECRET],
      '/repos/octo/hello/environments/production/secrets',
    ],
    ['organization:octo', ['organization:octo', SECRET, 'private'], '/orgs/octo/actions/secrets'],
  ])('in the scope %s', async (scope, [place = '', name = '', ...visibility], folder) => {
    const job = await start();
    const result = await ensure(job, { ...SAVE, 'save-secret-scope': scope });
    expectSuccess(job, result);
    const key = minted(job);
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'true',
      source: 'enabled',
      key,
      saved: 'true',
    });
    expect(savedSecrets(job)).toEqual([[place, name, key, ...visibility]]);
    // An organisation is asked for the visibility that a secret has.
    const requests = job.github.requests.filter(
      ({ method, path }) => method !== 'GET' || path.endsWith('/public-key'),
    );
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET ${folder}/public-key`,
      `PUT ${folder}/${SECRET}_WRITE_CHECK`,
      `DELETE ${folder}/${SECRET}_WRITE_CHECK`,
      `PUT ${folder}/${SECRET}`,
    ]);
    for (const { headers } of job.github.requests) {
      expect(headers['authorization']).toContain(SECRETS_TOKEN);
    }
    // Everything that could fail was tried before the one request that can't be taken back.
    const [enabling] = asked(job, 'POST /llm/enable');
    expect(enabling?.at).toBeGreaterThan(requests[2]?.at ?? Number.NaN);
    expect(enabling?.at).toBeLessThan(requests[3]?.at ?? Number.NaN);
    expect(result.log).toContain(`Saved the key as secret ${SECRET} in `);
    expect(result.summary).toMatch(/\| Secret \| PINATA_LLM_KEY in .*: saved \|/);
    expect(JSON.stringify(job.github.requests)).not.toContain(key);
  });

  test.concurrent('an organisation’s secret keeps the visibility it has', async () => {
    const job = await start();
    const time = new Date().toISOString();
    job.github.state.secrets.push({
      scope: 'organization:octo',
      name: SECRET,
      value: 'old',
      visibility: 'all',
      created_at: time,
      updated_at: time,
    });
    expectSuccess(job, await ensure(job, { ...SAVE, 'save-secret-scope': 'organization:octo' }));
    expect(job.github.state.secrets).toEqual([
      expect.objectContaining({ name: SECRET, value: minted(job), visibility: 'all' }),
    ]);
  });

  const rights: [string, GithubOptions, Record<string, string>, RegExp][] = [
    [
      'may only read',
      { tokens: { [SECRETS_TOKEN]: { permissions: { secrets: 'read' } } } },
      {},
      /403.*secrets: write/,
    ],
    ['may not even read', { tokens: { [SECRETS_TOKEN]: {} } }, {}, /403.*`secrets: /],
    ['is unknown', { tokens: {} }, {}, /401.*`secrets-token` is wrong or has expired/],
    [
      'may write elsewhere only',
      { tokens: { [SECRETS_TOKEN]: { permissions: { secrets: 'write' } } } },
      { 'save-secret-scope': 'environment:production' },
      /403.*`environments: /,
    ],
    [
      'meets no such environment',
      {},
      { 'save-secret-scope': 'environment:nowhere' },
      /404.*`save-secret-scope`/,
    ],
    ['is the job’s own', {}, { 'secrets-token': GITHUB_TOKEN }, /403.*`secrets: /],
  ];
  test.concurrent.each(rights)(
    'a token that %s: inference is never enabled',
    async (_, github, inputs, message) => {
      const job = await start(
        {},
        {
          tokens: { [SECRETS_TOKEN]: { permissions: { secrets: 'write', environments: 'write' } } },
          ...github,
        },
      );
      const result = await ensure(job, { ...SAVE, 'auto-topup': '10:50', ...inputs });
      expectFailure(job, result, message);
      expect(messages(result)).toEqual([
        expect.stringMatching(
          /^error: A key could not be saved as secret PINATA_LLM_KEY in .*, so none was made: /,
        ),
      ]);
      expect(job.pinata.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'GET /v0/llm/status',
      ]);
      expect(job.github.state.secrets).toEqual([]);
      expect(keyOutputs(result)).toEqual({
        enabled: 'false',
        changed: 'false',
        source: 'none',
        key: '',
        saved: 'false',
      });
    },
  );

  test.concurrent('a probe that can’t be taken away again: inference is never enabled', async () => {
    const job = await start();
    job.github.fail({ method: 'DELETE' }, { kind: 'status', status: 403 });
    expectFailure(job, await ensure(job, SAVE), /could not be saved.*none was made.*403/);
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
  });

  test.concurrent('a probe that is gone already is fine', async () => {
    const job = await start();
    job.github.fail({ method: 'DELETE' }, { kind: 'reset', afterEffect: true });
    expectSuccess(job, await ensure(job, SAVE));
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
  });

  test.concurrent('the public key is rotated between the check and the save', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'delay', ms: 400 });
    const running = ensure(job, SAVE);
    while (asked(job, 'POST /llm/enable').length === 0) await sleep(5);
    job.github.rotatePublicKey();
    expectSuccess(job, await running);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(job.github.requests.map(({ method, status }) => `${method} ${status}`).slice(3)).toEqual([
      'PUT 422',
      'GET 200',
      'PUT 201',
    ]);
  });

  test.concurrent('the public key is rotated between its reading and the check', async () => {
    const job = await start();
    job.github.fail(PROBING, { kind: 'delay', ms: 300 });
    const running = ensure(job, SAVE);
    while (job.github.requests.length < 2) await sleep(5);
    job.github.rotatePublicKey();
    expectSuccess(job, await running);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
  });

  test.concurrent('saving is repeated when GitHub fails for a while', async () => {
    const job = await start();
    job.github.fail(SAVING, { kind: 'status', status: 502, body: '<html>Unicorn</html>' });
    job.github.fail(SAVING, { kind: 'reset', afterEffect: true });
    expectSuccess(job, await ensure(job, SAVE));
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent('an older secret of that name is replaced, and nothing but it', async () => {
    const job = await start();
    await ensure(job, SAVE);
    const first = minted(job);
    await ensure(job, { ...SAVE, 'save-secret': 'OTHER', rotate: 'true' });
    const second = await ensure(job, { ...SAVE, rotate: 'true' });
    expectSuccess(job, second);
    const [mine, other] = job.github.state.secrets;
    expect(job.github.state.secrets).toHaveLength(2);
    expect(mine).toMatchObject({ name: SECRET, value: minted(job) });
    expect(other?.value).not.toBe(first);
    expect(other?.value).not.toBe(minted(job));
  });

  test.concurrent.each([
    ['403', { kind: 'status', status: 403, body: { message: 'Resource not accessible' } }, 1],
    ['422 twice', { kind: 'status', status: 422, body: { message: 'Nope' } }, 2],
    ['422 whose words are a page', { kind: 'status', status: 422, body: '<html>::error::x</html>' }, 2],
  ] as const)('fails after enabling, with %s: the loss is reported', async (_, fault, times) => {
    const job = await start({ variants: { keyFormat: 'pem' } });
    job.github.fail({ ...SAVING, times }, fault);
    const result = await ensure(job, SAVE, { debug: true });
    expectFailure(
      job,
      result,
      /^Inference is on, but its key could not be saved as secret PINATA_LLM_KEY: .*nowhere stored.*run again with `rotate: true`/,
    );
    expect(writes(job).slice(0, 2)).toEqual([`PUT ${SECRET}_WRITE_CHECK`, `DELETE ${SECRET}_WRITE_CHECK`]);
    expect(savedSecrets(job)).toEqual([]);
    // The job still has it, for steps that run `if: always()`.
    expect(keyOutputs(result)).toEqual({
      enabled: 'true',
      changed: 'true',
      source: 'enabled',
      key: minted(job),
      saved: 'false',
    });
  });
});

describe('auto-topup', () => {
  const CHARGES = 'credits each time fewer than 10 are available, charged to the payment method on file';

  test.concurrent.each(['nulls', 'empty', '404'] as const)(
    'is set where it was unset (%s)',
    async (topupUnset) => {
      const job = await start({ enabled: true, variants: { topupUnset } });
      const result = await ensure(job, { 'require-key': 'false', 'auto-topup': '10:50' });
      expectSuccess(job, result);
      expect(asked(job, 'PUT /credits/topup/config').map(({ body }) => body)).toEqual([
        { threshold: 10, amount: 50 },
      ]);
      expect(messages(result)).toContain(`warning: Automatic top-up: 50 ${CHARGES}`);
      expect(result.summary).toContain(`| Automatic top-up | 50 ${CHARGES} |`);
      expect(result.log).toContain('charged to the payment method on file');

      const again = await ensure(job, { 'require-key': 'false', 'auto-topup': '10:50' });
      expectSuccess(job, again);
      expect(asked(job, 'PUT /credits/topup/config')).toHaveLength(1);
      expect(again.log).toContain(`Automatic top-up: 50 ${CHARGES} (as it was)`);
      expect(again.summary).toContain(`| Automatic top-up | 50 ${CHARGES} |`);
    },
  );

  test.concurrent.each(['nulls', 'empty', '404'] as const)('off stays off (%s)', async (topupUnset) => {
    const job = await start({ enabled: true, variants: { topupUnset } });
    const result = await ensure(job, { 'require-key': 'false', 'auto-topup': 'off' });
    expectSuccess(job, result);
    expect(asked(job, 'GET /credits/topup/config')).toHaveLength(1);
    expect(asked(job, 'PUT /credits/topup/config')).toEqual([]);
  });

  test.concurrent.each([
    ['off', { threshold: null, amount: null }],
    ['10:60', { threshold: 10, amount: 60 }],
    ['12.5:50', { threshold: 12.5, amount: 50 }],
  ])('is changed to %s, with both fields', async (value, body) => {
    const job = await start({ enabled: true });
    Object.assign(job.pinata.state.topup, { threshold: 10, amount: 50 });
    const result = await ensure(job, { 'require-key': 'false', 'auto-topup': value });
    expectSuccess(job, result);
    expect(asked(job, 'PUT /credits/topup/config').map((request) => request.body)).toEqual([body]);
    expect(job.pinata.state.topup).toMatchObject(body);
  });

  test.concurrent('that is refused says what was being done', async () => {
    const job = await start({ enabled: true });
    const refusal = { kind: 'status', status: 400, body: { error: 'amount too large' } } as const;
    job.pinata.fail({ method: 'PUT' }, refusal);
    const result = await ensure(job, { 'require-key': 'false', 'auto-topup': '10:60' });
    expectFailure(job, result, /answered 400 to PUT \/v0\/credits\/topup\/config: amount too large\./);
  });

  test.concurrent('is left alone when it is not asked for', async () => {
    const job = await start();
    expectSuccess(job, await ensure(job));
    expect(job.pinata.requests.filter(({ path }) => path.includes('topup'))).toEqual([]);
  });

  test.concurrent('that fails loses no key: there is none yet', async () => {
    const job = await start();
    job.pinata.fail({ method: 'PUT' }, { kind: 'status', status: 403 });
    expectFailure(job, await ensure(job, { 'auto-topup': '10:50', ...SAVE }), /answered 403/);
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
  });

  test.concurrent('is set when inference is turned on, too', async () => {
    const job = await start();
    const result = await ensure(job, { 'auto-topup': '5:1', ...SAVE });
    expectSuccess(job, result);
    expect(job.pinata.state.topup).toMatchObject({ threshold: 5, amount: 1 });
    expect(keyOutputs(result)).toMatchObject({ source: 'enabled', saved: 'true' });
  });

  test.concurrent('a lost answer is asked for again: the same twice is the same once', async () => {
    const job = await start({ enabled: true });
    job.pinata.fail({ method: 'PUT' }, { kind: 'reset-after-effect' });
    expectSuccess(job, await ensure(job, { 'require-key': 'false', 'auto-topup': '10:50' }));
    expect(job.pinata.state.topup).toMatchObject({ threshold: 10, amount: 50 });
  });
});

describe('wrong inputs: nothing is asked of anybody', () => {
  test.concurrent.each([
    [{ 'pinata-jwt': '' }, /`pinata-jwt` is missing.*secrets\.PINATA_JWT/],
    [{ 'pinata-jwt': 'ghs_someGithubToken0123456789' }, /`pinata-jwt` holds a GitHub token/],
    [{ 'pinata-jwt': GITHUB_TOKEN }, /GitHub token/],
    [
      { 'pinata-jwt': 'sameTokenTwice0123456789', 'secrets-token': 'sameTokenTwice0123456789' },
      /GitHub token/,
    ],
    [{ 'pinata-jwt': `${defaultJwt}\nsecond-line-of-it` }, /`pinata-jwt` has several lines/],
    [{ 'pinata-jwt': 'with spaces between' }, /`pinata-jwt` holds a space/],
    [{ 'save-secret': SECRET }, /`secrets-token` is missing.*GITHUB_TOKEN never may/],
    [{ ...SAVE, 'save-secret': '1KEY' }, /`save-secret` is `1KEY`/],
    [{ ...SAVE, 'save-secret': 'GITHUB_KEY' }, /`save-secret` is `GITHUB_KEY`/],
    [{ ...SAVE, 'save-secret': 'A KEY' }, /`save-secret`/],
    [{ ...SAVE, 'save-secret': 'KEY/../OTHER' }, /`save-secret`/],
    [
      { ...SAVE, 'save-secret-scope': 'environment' },
      /`save-secret-scope` is `environment`.*`environment:NAME`/,
    ],
    [{ ...SAVE, 'save-secret-scope': 'environment:' }, /`save-secret-scope`/],
    [{ ...SAVE, 'save-secret-scope': 'user:octo' }, /`save-secret-scope`/],
    [{ ...SAVE, ephemeral: 'true' }, /`ephemeral`.*revoked at the end/],
    [{ rotate: '1' }, /`rotate` is `1`/],
    [{ 'require-key': 'no' }, /`require-key` is `no`/],
    [{ 'auto-topup': '4:50' }, /`auto-topup` is `4:50`.*at least 5/],
    [{ 'auto-topup': '4.99:50' }, /`auto-topup`/],
    [{ 'auto-topup': '10:0' }, /`auto-topup`/],
    [{ 'auto-topup': '10:1.5' }, /`auto-topup`/],
    [{ 'auto-topup': '10:50:3' }, /`auto-topup`/],
    [{ 'auto-topup': '1e3:50' }, /`auto-topup`/],
    [{ 'auto-topup': `10:${'9'.repeat(20)}` }, /`auto-topup`/],
    [{ 'auto-topup': 'x' }, /`auto-topup` is `x`/],
    [{ endpoint: 'https://example.com/v1' }, /`endpoint` is not Pinata’s.*ends in `\/llm`/],
    [{ endpoint: 'https://example.com/v0/llm/chat' }, /`endpoint` is not Pinata’s/],
    [{ endpoint: 'http://example.com/v0/llm' }, /`endpoint` must be an https:\/\/ address/],
  ])('%j', async (inputs, message) => {
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

describe('ephemeral', () => {
  const EPHEMERAL = { ephemeral: 'true', export: 'true' };

  test.concurrent.each(['success', '404'] as const)(
    'the post step turns off what this run turned on (%s)',
    async (disableWhenOff) => {
      const job = await start({ variants: { disableWhenOff } });
      const main = await ensure(job, EPHEMERAL);
      expectSuccess(job, main);
      expect(main.state).toEqual({ disable: 'true' });
      expect(job.pinata.state.enabled).toBe(true);
      const key = minted(job);
      const after = await post(job, main);
      expect(after.exitCode).toBe(0);
      expect(after.stderr).toBe('');
      expect(after.problems).toEqual([]);
      expect(job.pinata.state.enabled).toBe(false);
      expect(job.pinata.state.revokedKeys.has(key)).toBe(true);
      expect(everythingShown(after)).not.toContain(key);
      expect(messages(after)).toEqual([
        expect.stringMatching(/^warning: Inference is off: the key is revoked/),
      ]);
      expect(after.outputs).toEqual({});
      expect(after.rawSummary).toBe('');
    },
  );

  test.concurrent('what was on before stays on', async () => {
    const job = await start({ enabled: true });
    const main = await ensure(job, { ...EPHEMERAL, 'inference-key': defaultInferenceKey });
    expect(main.state).toEqual({});
    const asking = job.pinata.requests.length;
    const after = await post(job, main);
    expect([after.exitCode, after.stdout]).toEqual([0, '']);
    expect(job.pinata.requests).toHaveLength(asking);
    expect(job.pinata.state.enabled).toBe(true);
  });

  test.concurrent('without it the post step does nothing', async () => {
    const job = await start();
    const main = await ensure(job);
    const asking = job.pinata.requests.length;
    expect((await post(job, main)).stdout).toBe('');
    expect(job.pinata.requests).toHaveLength(asking);
  });

  test.concurrent('after a step that failed once it had enabled', async () => {
    const job = await start();
    enableOnRequest(job);
    job.pinata.fail(ENABLE, { kind: 'status', status: 500 });
    const main = await ensure(job, EPHEMERAL);
    expectFailure(job, main, /key that nobody received/);
    expect(main.state).toEqual({ disable: 'true' });
    const after = await post(job, main);
    expect(after.exitCode).toBe(0);
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
  });

  test.concurrent.each(ON_VARIANTS)(
    'not what somebody else turned on meanwhile (%s)',
    async (enableWhenOn) => {
      const job = await start({ variants: { enableWhenOn } });
      // The status is of before, the request to enable comes after somebody else's.
      job.pinata.fail(STATUS, { kind: 'delay', ms: 300 });
      const running = ensure(job, EPHEMERAL);
      while (asked(job, 'GET /llm/status').length === 0) await sleep(5);
      Object.assign(job.pinata.state, { enabled: true, inferenceKey: defaultInferenceKey });
      const main = await running;
      // A server that gives a new key to whoever asks last gave it to this run.
      const isOurs = enableWhenOn === 'new-key';
      expect(main.state).toEqual(isOurs ? { disable: 'true' } : {});
      if (!isOurs) expectFailure(job, main, /^Inference is already enabled: somebody else turned it on/);
      await post(job, main);
      expect(job.pinata.state.enabled).toBe(!isOurs);
    },
  );

  test.concurrent('a state that can’t be written fails the step, and the key is not lost', async () => {
    const job = await start();
    const main = await ensure(job, EPHEMERAL, { broken: { GITHUB_STATE: '/nowhere/state' } });
    expectFailure(job, main, /^The post step could not be told what to do/);
    expect(keyOutputs(main)).toMatchObject({ enabled: 'true', changed: 'true', key: minted(job) });
  });

  test.concurrent('a post step that can’t turn it off fails and says so', async () => {
    const job = await start();
    const main = await ensure(job, EPHEMERAL);
    job.pinata.fail({ method: 'DELETE' }, { kind: 'status', status: 500 });
    const after = await post(job, main);
    expect(after.exitCode).toBe(1);
    expect(messages(after)).toEqual([expect.stringMatching(/^error: .*answered 500/)]);
  });

  test.concurrent('the post step of a prompt does nothing', async () => {
    const job = await start({ enabled: true });
    const main = await job.run();
    const asking = [job.pinata.requests.length, job.github.requests.length];
    const after = await post(job, main, {});
    expect([after.exitCode, after.stdout, after.stderr]).toEqual([0, '', '']);
    expect([job.pinata.requests.length, job.github.requests.length]).toEqual(asking);
    // Nor is a step run then that was cancelled before any of its code ran.
    expect(main.state).toEqual({});
  });
});

describe('two at once', () => {
  test.concurrent.each(ON_VARIANTS)(
    'both see inference off and ask to enable it (%s)',
    async (enableWhenOn) => {
      const job = await start({ variants: { enableWhenOn } });
      job.pinata.fail({ ...STATUS, times: 4 }, { kind: 'delay', ms: 700 });
      const results = await Promise.all([ensure(job, SAVE), ensure(job, SAVE)]);
      expect(asked(job, 'POST /llm/enable')).toHaveLength(2);
      const [saved, ...others] = job.github.state.secrets;
      expect(others).toEqual([]);
      if (enableWhenOn === 'new-key') {
        // Each request makes a key, and nothing tells the first that its own is revoked: README says to run one at a time.
        for (const result of results) expectSuccess(job, result);
        expect(results.map(({ outputs }) => outputs['inference-key'])).toContain(saved?.value);
        return;
      }
      const [winner, loser] = results.sort((a, b) => Number(a.exitCode) - Number(b.exitCode));
      if (!winner || !loser) throw new Error('There are not two results');
      expectSuccess(job, winner);
      expect(keyOutputs(winner)).toMatchObject({ source: 'enabled', key: minted(job), saved: 'true' });
      expect(saved?.value).toBe(minted(job));
      expectFailure(
        job,
        loser,
        /^Inference is already enabled: somebody else turned it on meanwhile\. .*`rotate: true`/,
      );
      expect(keyOutputs(loser)).toEqual({
        enabled: 'true',
        changed: 'false',
        source: 'none',
        key: '',
        saved: 'false',
      });
    },
  );

  test.concurrent.each(ON_VARIANTS)(
    'one comes later: it looks again before it asks (%s)',
    async (enableWhenOn) => {
      const job = await start({ variants: { enableWhenOn } });
      job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'delay', ms: 500 });
      job.github.fail({ path: /public-key/ }, { kind: 'delay', ms: 1_500 });
      const inputs = { ...SAVE, 'require-key': 'false' };
      const results = await Promise.all([ensure(job, inputs), ensure(job, inputs)]);
      for (const result of results) expectSuccess(job, result);
      expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
      expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
      const later = results.find(({ outputs }) => outputs['changed'] === 'false');
      expect(later && messages(later)).toEqual([
        expect.stringMatching(/^notice: Inference is already enabled: /),
      ]);
      expect(later?.log).toContain('Inference is on already; key: none');
      expect(results.map(({ outputs }) => outputs['key-source']).sort()).toEqual(['enabled', 'none']);
    },
  );
});

// Each waits for seconds, so these run side by side.
describe('the run ends in the middle', () => {
  const RUNNER_PATIENCE_MS = 7_500;

  /** Cancels once `isTime`; the run must end before the runner loses yieldsLeft. */
  async function cancelWhen(job: Job, inputs: Record<string, string>, isTime: () => boolean) {
    let cancelledAt = Number.NaN;
    const when = (async () => {
      while (!isTime()) await sleep(5);
      await sleep(100);
      cancelledAt = performance.now();
    })();
    const result = await ensure(job, inputs, { signal: { name: 'SIGINT', when } });
    expect(performance.now() - cancelledAt).toBeLessThan(RUNNER_PATIENCE_MS);
    return result;
  }

  const isSaving = ({ github }: Job) =>
    github.requests.some(({ method, path }) => method === 'PUT' && path.endsWith(SECRET));
  const isEnabling = (job: Job) => asked(job, 'POST /llm/enable').length > 0;

  test.concurrent.each([1_000, 4_000])('SIGINT while a save takes %i ms: it finishes', async (ms) => {
    const job = await start();
    job.github.fail(SAVING, { kind: 'delay', ms });
    const result = await cancelWhen(job, SAVE, () => isSaving(job));
    expectFailure(job, result, /cancelled/);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(keyOutputs(result)).toMatchObject({
      enabled: 'true',
      changed: 'true',
      source: 'enabled',
      saved: 'true',
    });
    expect(result.log).toContain(`Saved the key as secret ${SECRET}`);
    expect(result.summary).toContain(`| Secret | ${SECRET} in octo/hello: saved |`);
  });

  test.concurrent('SIGINT while enabling takes 2 s: the key is received and saved', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'delay', ms: 2_000 });
    const result = await cancelWhen(job, SAVE, () => isEnabling(job));
    expectFailure(job, result, /cancelled/);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent('SIGINT while GitHub hangs: the loss is reported', async () => {
    const job = await start();
    job.github.fail({ ...SAVING, times: 9 }, { kind: 'hang' });
    const result = await cancelWhen(job, SAVE, () => isSaving(job));
    expectFailure(job, result, /^Inference is on, but its key could not be saved as secret PINATA_LLM_KEY/);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'true', saved: 'false' });
  });

  test.concurrent.each([
    ['after it took effect', { kind: 'hang-after-headers' }, /now on with a key that nobody received/],
    ['before', { kind: 'hang' }, /^Inference was not enabled/],
  ] as const)('SIGINT while enabling hangs %s: the status is read again', async (_, fault, message) => {
    const job = await start();
    job.pinata.fail(ENABLE, fault);
    const result = await cancelWhen(job, { ephemeral: 'true' }, () => isEnabling(job));
    expectFailure(job, result, message);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    const isOn = fault.kind === 'hang-after-headers';
    expect(keyOutputs(result)).toMatchObject({ enabled: String(isOn), changed: isOn ? '' : 'false' });
    expect(result.state['disable']).toBe(isOn ? 'true' : undefined);
    await post(job, result);
    expect(job.pinata.state.enabled).toBe(false);
  });

  test.concurrent('SIGINT while nothing answers any more: that is told, in time', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'hang-after-headers' });
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'hang' });
    const result = await cancelWhen(job, {}, () => isEnabling(job));
    expectFailure(job, result, /and so was the question whether inference is on now/);
  });

  test.concurrent('the time of the run is up while enabling hangs: the status is read again', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'hang-after-headers' });
    const result = await ensure(job, { timeout: '3s' });
    expectFailure(job, result, /now on with a key that nobody received/);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent('SIGINT before enabling: nothing is enabled', async () => {
    const job = await start();
    job.github.fail(PROBING, { kind: 'delay', ms: 1_000 });
    const result = await cancelWhen(job, SAVE, () => job.github.requests.length >= 2);
    expectFailure(job, result, /cancelled/);
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
  });

  test.concurrent('SIGINT after enabling, ephemeral: the post step turns it off', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail(STATUS, { kind: 'delay', ms: 5_000 });
    const result = await cancelWhen(
      job,
      { ephemeral: 'true' },
      () => asked(job, 'GET /llm/status').length === 2,
    );
    expectFailure(job, result, /cancelled/);
    expect(result.state).toEqual({ disable: 'true' });
    await post(job, result);
    expect(job.pinata.state.enabled).toBe(false);
  });
});
