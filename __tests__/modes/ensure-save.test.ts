import { describe, expect, test } from '@jest/globals';
import type { GithubOptions } from '../emulator/github.ts';
import { GITHUB_TOKEN, type Job } from '../emulator/job.ts';
import {
  asked,
  ENABLE,
  ensure,
  expectFailure,
  expectSuccess,
  keyOutputs,
  messages,
  minted,
  PROBING,
  SAVE,
  SAVING,
  SECRET,
  SECRETS_TOKEN,
  savedSecrets,
  start,
  writes,
} from './account.ts';

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
    ['is unknown', { tokens: {} }, {}, /401.*`secrets-token` is wrong or has expired/],
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

  test.concurrent.each([
    ['the check and the save', ({ pinata }: Job) => pinata, ENABLE],
    ['its reading and the check', ({ github }: Job) => github, PROBING],
  ] as const)('the public key is rotated between %s', async (_, serverOf, match) => {
    const job = await start();
    let isRotated = false;
    const condition = () => {
      if (!isRotated) job.github.rotatePublicKey();
      isRotated = true;
      return isRotated;
    };
    serverOf(job).fail(match, { kind: 'delay-until', condition });
    expectSuccess(job, await ensure(job, SAVE));
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    const statuses = job.github.requests.map(({ method, status }) => `${method} ${status}`).join(', ');
    expect(statuses).toMatch(/PUT 422, GET 200, PUT 201$/);
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

  test.concurrent('is set where it was unset, once', async () => {
    const job = await start({ enabled: true, variants: { topupUnset: '404' } });
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
  });

  test.concurrent('off stays off', async () => {
    const job = await start({ enabled: true, variants: { topupUnset: 'empty' } });
    const result = await ensure(job, { 'require-key': 'false', 'auto-topup': 'off' });
    expectSuccess(job, result);
    expect(asked(job, 'GET /credits/topup/config')).toHaveLength(1);
    expect(asked(job, 'PUT /credits/topup/config')).toEqual([]);
  });

  test.concurrent.each([
    ['off', { threshold: null, amount: null }],
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
