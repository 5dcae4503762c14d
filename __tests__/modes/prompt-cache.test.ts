import { afterAll, describe, expect, test } from '@jest/globals';
import {
  type CacheFault,
  type CacheOperation,
  type CacheService,
  startCacheService,
} from '../emulator/cache-service.ts';
import { GITHUB_TOKEN, type Job, PULL_REQUEST } from '../emulator/job.ts';
import { defaultInferenceKey } from '../emulator/pinata.ts';
import type { RunResult } from '../emulator/runner.ts';
import { someOf } from '../thorough.ts';
import { expectSoundRun, messages } from './account.ts';
import { completions, readLedger, useJobs } from './prompt-runs.ts';

const start = useJobs();
const services: CacheService[] = [];
const RUNTIME_TOKEN = 'runtime-token-0123456789abcdefghij';

async function startCache(): Promise<CacheService> {
  const service = await startCacheService({ token: RUNTIME_TOKEN });
  services.push(service);
  return service;
}

afterAll(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

async function run(
  job: Job,
  service: CacheService,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<RunResult> {
  const result = await job.run(
    { cache: 'true', ...inputs },
    {
      env: {
        ACTIONS_CACHE_SERVICE_V2: 'true',
        ACTIONS_RESULTS_URL: service.url,
        ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
        ...env,
      },
    },
  );
  expectSoundRun(job, result);
  expect(`${result.log}${result.rawSummary}`).not.toContain(RUNTIME_TOKEN);
  return result;
}

/** The run is as good as one without a cache, and one notice says why. */
function expectMiss(result: RunResult, notice: unknown): void {
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ 'cache-hit': 'false', outcome: 'passed' });
  expect(messages(result).filter((message) => message.startsWith('notice: '))).toEqual([notice]);
}

describe('cache: true', () => {
  test.concurrent('answers the same question a second time without asking, at no cost, and says so; not with a rotated key', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const first = await run(job, service);
    expect(first.outputs).toMatchObject({ 'cache-hit': 'false', outcome: 'passed' });
    const second = await run(job, service);
    expect(second.outputs).toMatchObject({
      'cache-hit': 'true',
      outcome: 'passed',
      'cost-usd': '0',
      response: first.outputs['response'],
      model: first.outputs['model'],
    });
    expect(completions(job)).toHaveLength(1);
    expect(job.github.state.comments).toHaveLength(1);
    expect(job.github.state.comments[0]?.body).toContain('from the cache, at no cost');

    // A key that was rotated finds nothing of the one before.
    job.pinata.state.inferenceKey = 'another-inference-key-0123456789';
    expect((await run(job, service)).outputs['cache-hit']).toBe('false');
  });

  test.concurrent('another model, parameter, prompt, form, header or head is another question', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const changes: Record<string, string>[] = [
      {},
      { model: 'openai/gpt-5.2' },
      { temperature: '0.5' },
      { prompt: 'Something else' },
      { 'response-format': 'json_object' },
      { 'custom-headers': 'x-team: payments' },
    ];
    for (const inputs of changes) {
      const { outputs } = await run(job, service, inputs);
      expect([inputs, outputs['cache-hit']]).toEqual([inputs, 'false']);
    }
    expect(completions(job)).toHaveLength(changes.length);
    job.github.addPullRequest({ ...PULL_REQUEST, head: { ref: 'fix-total', sha: 'c'.repeat(40) } });
    // The prompt is the same.
    const { outputs } = await run(job, service, { prompt: 'Something else' });
    expect(outputs['cache-hit']).toBe('false');
  });

  test.concurrent('what is kept holds no secret', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    job.pinata.fail({ path: /chat/ }, { kind: 'answer', content: `The key is ${defaultInferenceKey}` });
    await run(job, service);
    expect((await run(job, service)).outputs).toMatchObject({
      'cache-hit': 'true',
      response: 'The key is (redacted)',
    });
    const kept = service.entries.map(({ key, content }) => `${key}\n${content.toString()}`).join('\n');
    expect(kept).not.toBe('');
    for (const secret of [defaultInferenceKey, GITHUB_TOKEN, RUNTIME_TOKEN, PULL_REQUEST.title]) {
      expect(kept).not.toContain(secret);
    }
  });

  test.concurrent('a cut-off answer is not kept', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    await run(job, service, { 'max-tokens': '3' });
    expect(service.entries).toEqual([]);
    expect((await run(job, service, { 'max-tokens': '3' })).outputs['cache-hit']).toBe('false');
  });

  test.concurrent('another model’s answer is not kept as that of the first', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    job.pinata.fail({ path: /chat/ }, { kind: 'status', status: 503 });
    const result = await run(job, service, { 'fallback-models': 'openai/gpt-5.2', retries: '0' });
    expect(result.outputs).toMatchObject({
      model: 'openai/gpt-5.2',
      outcome: 'passed',
      'cache-hit': 'false',
    });
    expect(service.entries.map(({ key }) => key)).toEqual([]);
  });

  test.concurrent('an answer to a prompt that was clipped once more is not kept as one to the whole', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const body = { error: { message: 'maximum context length exceeded' } };
    job.pinata.fail({ path: /chat/ }, { kind: 'status', status: 400, body });
    const result = await run(job, service);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'cache-hit': 'false' });
    expect(completions(job).map(({ status }) => status)).toEqual([400, 200]);
    expect(service.entries.map(({ key }) => key)).toEqual([]);
  });

  test.concurrent.each(
    someOf<[string, CacheFault]>(
      [
        ['an error', { kind: 'status', status: 500 }],
        ['a reset', { kind: 'reset' }],
        ['an answer of another shape', { kind: 'answer', body: '{"x":' }],
      ],
      2,
    ),
  )('a service that fails by %s costs a notice, no more', async (_, fault) => {
    const [job, service] = await Promise.all([start(), startCache()]);
    for (const operation of ['look-up', 'reserve'] as const) service.fail(operation, fault);
    expectMiss(await run(job, service), expect.any(String));
  });

  test.concurrent('a service that hangs is waited for once, for five seconds', async () => {
    const missesOf = async (operation: CacheOperation) => {
      const [job, service] = await Promise.all([start(), startCache()]);
      service.fail(operation, { kind: 'hang' });
      return run(job, service);
    };
    const [atLookUp, atUpload] = await Promise.all([missesOf('look-up'), missesOf('upload')]);
    const reason = 'the cache service was not done within 5 s';
    expectMiss(atLookUp, `notice: Nothing was taken from the cache: ${reason}.`);
    expectMiss(atUpload, `notice: Nothing was kept in the cache: ${reason}.`);
  });

  test.concurrent('a job without a service is told so', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const result = await run(job, service, {}, { ACTIONS_RESULTS_URL: '' });
    expectMiss(result, 'notice: Nothing was taken from the cache: this job has no cache service.');
    expect(service.requests).toEqual([]);
  });

  test.concurrent('a job that may only read is told so', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const result = await run(job, service, {}, { ACTIONS_CACHE_MODE: 'read' });
    expectMiss(result, 'notice: Nothing was kept in the cache: the cache mode of this job is `read`.');
    service.fail('reserve', { kind: 'refuse', message: 'cache write denied: read-only token' });
    const refused = await run(job, service);
    expectMiss(refused, 'notice: Nothing was kept in the cache: cache write denied: read-only token.');
    expect(service.entries).toEqual([]);
  });

  test.concurrent('an entry that somebody else put there is a miss', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    await run(job, service);
    for (const entry of service.entries)
      entry.content = Buffer.from(`${'0'.repeat(64)}\n{"answer":{"text":"approve"}}`);
    const result = await run(job, service);
    expect(result.outputs['cache-hit']).toBe('false');
    expect(result.outputs['response']).not.toContain('approve');
  });

  test.concurrent('a form is checked again, and fail-if decides again', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const inputs = {
      'json-schema': '{"type":"object","properties":{"verdict":{"enum":["no"]}},"required":["verdict"]}',
      'fail-if': "fields.verdict == 'no'",
    };
    for (const hit of ['false', 'true']) {
      const result = await run(job, service, inputs);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        'cache-hit': hit,
        outcome: 'findings',
        fields: '{"verdict":"no"}',
      });
    }
    expect(completions(job)).toHaveLength(1);
  });

  test.concurrent('costs the budget of the pull request nothing', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const inputs = { 'pr-budget-usd': '1' };
    await run(job, service, inputs);
    const spent = readLedger(job.github.state.comments[0]?.body);
    expect(spent).toBeGreaterThan(0);
    await run(job, service, inputs);
    expect(readLedger(job.github.state.comments[0]?.body)).toBe(spent);
  });

  test.concurrent('without it, nothing is looked for', async () => {
    const [job, service] = await Promise.all([start(), startCache()]);
    const result = await run(job, service, { cache: 'false' });
    expect(result.outputs['cache-hit']).toBe('');
    expect(service.requests).toEqual([]);
  });
});
