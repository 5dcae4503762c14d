import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { GithubOptions } from '../emulator/github.ts';
import { GITHUB_TOKEN, type Job } from '../emulator/job.ts';
import { defaultJwt, type Fault, type PinataOptions } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import {
  asked,
  disable,
  ensure,
  expectFailure,
  expectSuccess,
  messages,
  post,
  SAVE,
  SECRET,
  SECRETS_TOKEN,
  STATUS,
  start as startAccount,
  stepInputs,
  writes,
} from './account.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

const start = (pinata?: PinataOptions, github?: GithubOptions) =>
  startAccount({ enabled: true, ...pinata }, github);

const DISABLE = { method: 'DELETE', path: /llm\/disable/ };
const WARNING =
  /^warning: Inference is off: the key is revoked at once, requests in flight may be cut off, and agents fall back to the free tier\./;

function expectDisabled(job: Job): void {
  expect(job.pinata.state.enabled).toBe(false);
  expect(job.pinata.state.inferenceKey).toBeNull();
}

describe('disable', () => {
  test.concurrent('turns inference off, and warns of what breaks', async () => {
    const job = await start();
    const result = await disable(job);
    expectSuccess(job, result);
    expectDisabled(job);
    expect(result.outputs).toMatchObject({ enabled: 'false', changed: 'true', 'inference-key': '' });
    expect(messages(result)).toEqual([expect.stringMatching(WARNING)]);
    expect(result.summary).toContain('| Inference | disabled |');
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
    expect(job.github.requests).toEqual([]);
    expect(job.pinata.state.credits).toEqual({ total: 100, loaned: 0 });
  });

  test.concurrent.each(['null-date', 'no-date', '404'] as const)(
    'does nothing where it is off already (%s)',
    async (statusWhenOff) => {
      const job = await start({ enabled: false, variants: { statusWhenOff, disableWhenOff: '404' } });
      const result = await disable(job);
      expectSuccess(job, result);
      expect(result.outputs).toMatchObject({ enabled: 'false', changed: 'false' });
      expect(messages(result)).toEqual([]);
      expect(result.summary).toContain('| Inference | off already |');
      expect(asked(job, 'DELETE /llm/disable')).toEqual([]);
    },
  );

  test.concurrent('may run twice', async () => {
    const job = await start();
    const results = [await disable(job), await disable(job)];
    for (const result of results) expectSuccess(job, result);
    expect(results.map(({ outputs }) => outputs['changed'])).toEqual(['true', 'false']);
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
  });

  test.each(['success', '404'] as const)('may run twice at once (%s)', async (disableWhenOff) => {
    const job = await start({ variants: { disableWhenOff } });
    job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'delay', ms: 700 });
    for (const result of await Promise.all([disable(job), disable(job)])) {
      expectSuccess(job, result);
      expect(result.outputs['enabled']).toBe('false');
    }
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(2);
    expectDisabled(job);
  });

  const lost: [string, Fault][] = [
    ['a reset', { kind: 'reset-after-effect' }],
    ['a cut body', { kind: 'cut', afterChunks: 0 }],
    ['an empty body', { kind: 'empty' }],
  ];
  test.concurrent.each(someOf(lost, 2))(
    'asks for the status when the answer is lost by %s',
    async (_, fault) => {
      const job = await start();
      job.pinata.fail(DISABLE, fault);
      const result = await disable(job);
      expectSuccess(job, result);
      expectDisabled(job);
      expect(result.outputs).toMatchObject({ enabled: 'false', changed: 'true' });
      expect(messages(result)).toEqual([expect.stringMatching(WARNING)]);
      expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
    },
  );

  const failures: [string, Fault, RegExp][] = [
    ['a 500', { kind: 'status', status: 500 }, /answered 500/],
    ['a 403', { kind: 'status', status: 403 }, /answered 403.*rights of the Pinata JWT/],
    ['a 404', { kind: 'status', status: 404 }, /answered 404/],
    ['a reset', { kind: 'reset' }, /it closed the connection/],
    ['HTML with 502', { kind: 'html', status: 502 }, /answered 502/],
    ['HTML with 200', { kind: 'html', status: 200 }, /answered llm\/disable in a way that can’t be read/],
  ];
  test.concurrent.each(someOf(failures, 3))(
    'fails when it is still on after %s',
    async (_, fault, message) => {
      const job = await start();
      job.pinata.fail(DISABLE, fault);
      const result = await disable(job, SAVE);
      expectFailure(job, result, message);
      expect(result.outputs).toMatchObject({ enabled: 'true', changed: 'false' });
      expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
      expect(asked(job, 'GET /llm/status')).toHaveLength(2);
      // The secret still works, so it stays.
      expect(job.github.requests).toEqual([]);
    },
  );

  test.concurrent('fails when neither the answer nor the status comes', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'status', status: 500 });
    job.pinata.fail(DISABLE, { kind: 'reset-after-effect' });
    const result = await disable(job, { retries: '0' });
    expectFailure(job, result, /it closed the connection/);
    expect(result.outputs).toMatchObject({ enabled: '', changed: '' });
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
  });

  test.concurrent('never asks when the status can’t be read', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'html', status: 200 });
    const result = await disable(job, { retries: '0' });
    expectFailure(job, result, /answered llm\/status in a way that can’t be read/);
    expect(result.outputs).toMatchObject({ enabled: '', changed: 'false' });
    expect(job.pinata.state.enabled).toBe(true);
  });

  const WRONG: [Record<string, string>, RegExp][] = [
    [{ 'pinata-jwt': '' }, /`pinata-jwt` is missing/],
    [{ 'pinata-jwt': GITHUB_TOKEN }, /GitHub token/],
    [{ 'save-secret': SECRET }, /`secrets-token` is missing/],
    [{ ...SAVE, 'save-secret': 'a-b' }, /`save-secret`/],
    [{ ...SAVE, 'save-secret-scope': 'team:x' }, /`save-secret-scope`/],
    [{ endpoint: 'https://example.com/v1' }, /`endpoint` is not Pinata’s/],
  ];

  test.each(WRONG)('refuses %j', (inputs, message) =>
    expectRefusal({ ...stepInputs('disable', inputs), prompt: '', model: '' }, message),
  );

  test.concurrent.each(inBuilt(WRONG))('refuses %j before any request', async (inputs, message) => {
    const job = await start();
    const result = await disable(job, { ...inputs, 'on-error': 'warn' });
    expectFailure(job, result, message);
    expect(result.outputs['changed']).toBe('false');
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('has a post step that does nothing', async () => {
    const job = await start();
    const main = await disable(job);
    const asking = job.pinata.requests.length;
    const after = await post(job, main, { mode: 'disable', 'pinata-jwt': defaultJwt });
    expect([after.exitCode, after.stdout]).toEqual([0, '']);
    expect(job.pinata.requests).toHaveLength(asking);
  });

  test('while a prompt runs: the prompt ends with a clean error, and asks no more', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'stall', afterChunks: 3 });
    const prompt = job.run({ comment: 'off' });
    while (asked(job, 'POST /llm/chat/completions').length === 0) await sleep(5);
    expectSuccess(job, await disable(job));
    const result = await prompt;
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringMatching(/^error: .*broke off/)]);
    expect(asked(job, 'POST /llm/chat/completions')).toHaveLength(1);
  });

  test('SIGINT before it is sent leaves inference on', async () => {
    const job = await start();
    job.pinata.fail(STATUS, { kind: 'delay', ms: 5_000 });
    const when = (async () => {
      while (asked(job, 'GET /llm/status').length === 0) await sleep(5);
    })();
    const result = await disable(job, {}, { signal: { name: 'SIGINT', when } });
    expectFailure(job, result, /cancelled/);
    expect(result.outputs['changed']).toBe('false');
    expect(asked(job, 'DELETE /llm/disable')).toEqual([]);
  });
});

describe('the saved secret', () => {
  test.concurrent.each([
    ['repository', '/repos/octo/hello/actions/secrets', 'octo/hello'],
    ['environment:production', '/repos/octo/hello/environments/production/secrets', 'environment production'],
    ['organization:octo', '/orgs/octo/actions/secrets', 'organization octo'],
  ])('is deleted from the scope %s', async (scope, folder, words) => {
    const job = await start({ enabled: false });
    const inputs = { ...SAVE, 'save-secret-scope': scope };
    await ensure(job, inputs);
    expect(job.github.state.secrets).toHaveLength(1);
    const result = await disable(job, inputs);
    expectSuccess(job, result);
    expect(job.github.state.secrets).toEqual([]);
    const last = job.github.requests.at(-1);
    expect(`${last?.method} ${last?.path}`).toBe(`DELETE ${folder}/${SECRET}`);
    expect(last?.headers['authorization']).toContain(SECRETS_TOKEN);
    expect(result.log).toMatch(new RegExp(`Secret ${SECRET} in ${words}.*: deleted`));
    expect(result.summary).toContain(`| Secret | ${SECRET}: deleted |`);
  });

  test.concurrent('is not there: that is fine', async () => {
    const job = await start();
    const result = await disable(job, SAVE);
    expectSuccess(job, result);
    expect(result.log).toContain(`Secret ${SECRET} in octo/hello: there was none`);
    expect(writes(job)).toEqual([`DELETE ${SECRET}`]);
  });

  test.concurrent('is deleted also where inference is off already', async () => {
    const job = await start({ enabled: false });
    await ensure(job, SAVE);
    await disable(job);
    const result = await disable(job, SAVE);
    expectSuccess(job, result);
    expect(result.outputs['changed']).toBe('false');
    expect(job.github.state.secrets).toEqual([]);
  });

  test.concurrent('is asked for again when the answer is lost', async () => {
    const job = await start();
    job.github.fail({ method: 'DELETE' }, { kind: 'reset', afterEffect: true });
    expectSuccess(job, await disable(job, SAVE));
  });

  const rights: [string, GithubOptions, RegExp][] = [
    [
      'may only read',
      { tokens: { [SECRETS_TOKEN]: { permissions: { secrets: 'read' } } } },
      /403 to DELETE.*secrets: write/,
    ],
    ['is unknown', { tokens: {} }, /401 to DELETE/],
  ];
  test.concurrent.each(rights)(
    'a token that %s: the step fails, and says that inference is off',
    async (_, github, message) => {
      const job = await start({}, github);
      const result = await disable(job, SAVE);
      expectFailure(job, result, message);
      expectDisabled(job);
      expect(messages(result)).toContainEqual(expect.stringMatching(WARNING));
      expect(result.outputs).toMatchObject({ enabled: 'false', changed: 'true' });
      expect(result.summary).toContain('| Inference | disabled |');
    },
  );
});
