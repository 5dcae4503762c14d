import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { GithubOptions } from '../emulator/github.ts';
import { GITHUB_TOKEN, type Job, startJob } from '../emulator/job.ts';
import {
  defaultInferenceKey,
  defaultJwt,
  type Fault,
  type Model,
  type PinataOptions,
  type VariantChoice,
} from '../emulator/pinata.ts';
import type { RunOptions, RunResult } from '../emulator/runner.ts';
import { asked, expectSoundRun, messages } from './account.ts';

const jobs: Job[] = [];

async function start(pinata?: PinataOptions, github?: GithubOptions): Promise<Job> {
  const job = await startJob({ ...(pinata ? { pinata } : {}), ...(github ? { github } : {}) });
  jobs.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.close()));
});

const SONNET = 'anthropic/claude-sonnet-4-6';
const STATUS = { path: /llm\/status/ };
const MODELS = { path: /llm\/models/ };
const BALANCE = { path: /credits\/balance/ };
const CHAT = { path: /chat\/completions/ };

async function gate(job: Job, inputs: Record<string, string> = {}, options?: RunOptions): Promise<RunResult> {
  const usual = { mode: 'gate', 'pinata-jwt': defaultJwt, prompt: '', model: '', models: SONNET };
  const result = await job.run({ ...usual, retries: '0', ...inputs }, options);
  expectSoundRun(job, result);
  return result;
}

const ChecksSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      check: v.string(),
      outcome: v.string(),
      expected: v.string(),
      found: v.string(),
      latencyMs: v.pipe(v.number(), v.integer()),
      source: v.string(),
      models: v.optional(
        v.array(
          v.object({
            model: v.string(),
            outcome: v.string(),
            found: v.string(),
            latencyMs: v.optional(v.number()),
          }),
        ),
      ),
      note: v.optional(v.string()),
    }),
  ),
);

function readChecks({ outputs }: RunResult) {
  return v.parse(ChecksSchema, outputs['checks']);
}

/** Check → its word. */
function outcomes(result: RunResult): Record<string, string> {
  return Object.fromEntries(readChecks(result).map(({ check, outcome }) => [check, outcome]));
}

/** The verdict is the same everywhere a person or a program may look for it. */
function expectVerdict(result: RunResult, outcome: string, checks: Record<string, string>): void {
  const isHealthy = outcome === 'operational' || outcome === 'degraded';
  expect(outcomes(result)).toEqual(checks);
  expect(result.outputs).toMatchObject({ outcome, healthy: String(isHealthy) });
  expect(result.exitCode).toBe(isHealthy ? 0 : 1);
  expect(result.summary).toContain(`Inference gate: ${outcome}\n`);
  expect(result.summary).toContain(`| Outcome | ${outcome} |`);
  const failed = Object.entries(checks).filter(([, word]) => !['operational', 'degraded'].includes(word));
  const errors = messages(result).filter((message) => message.startsWith('error: '));
  expect(errors.map((message) => message.split(' ')[1]).sort()).toEqual(failed.map(([name]) => name).sort());
  const report: unknown = JSON.parse(readFileSync(result.outputs['report-file'] ?? '', 'utf8'));
  expect(report).toMatchObject({
    outcome,
    healthy: isHealthy,
    checks: JSON.parse(result.outputs['checks'] ?? ''),
  });
}

describe('a healthy account', () => {
  test.concurrent('is operational in every check, and nobody is told', async () => {
    const job = await start();
    const inputs = {
      models: `${SONNET}, openai/*`,
      'max-output-price': '20',
      'min-credits': '10',
      probe: 'true',
    };
    const result = await gate(job, inputs);
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      prices: 'operational',
      credits: 'operational',
      probe: 'operational',
    });
    expect(messages(result)).toEqual([]);
    expect(job.github.state.comments).toEqual([]);
    expect(result.outputs).toMatchObject({ enabled: 'true', 'created-at': '2026-06-29T00:00:00.000Z' });
    expect(result.summary).toContain(
      '| ✅ | **credits** | operational | `at least 10 credits` | `100 credits available` |',
    );
  });

  test.concurrent('each route gets its own credential, and the catalog none', async () => {
    const job = await start();
    await gate(job, { 'min-credits': '10', 'require-auto-topup': 'true', probe: 'true', 'fail-on': 'none' });
    const sent = Object.fromEntries(
      job.pinata.requests.map(({ path, headers }) => [path.replace(/^\/v0\//, ''), headers['authorization']]),
    );
    expect(sent).toEqual({
      'llm/models': undefined,
      'llm/status': `Bearer ${defaultJwt}`,
      'credits/balance': `Bearer ${defaultJwt}`,
      'credits/topup/config': `Bearer ${defaultJwt}`,
      'llm/chat/completions': `Bearer ${defaultInferenceKey}`,
    });
  });

  test.concurrent('models alone need no credential', async () => {
    const job = await start();
    const result = await gate(job, { status: 'false', 'pinata-jwt': '', 'inference-key': '' });
    expectVerdict(result, 'operational', { models: 'operational' });
    expect(job.pinata.requests.map(({ path }) => path)).toEqual(['/v0/llm/models']);
  });

  test.concurrent('without any input the catalog and the status are looked at', async () => {
    const job = await start();
    const result = await gate(job, { models: '' });
    expectVerdict(result, 'operational', { status: 'operational', models: 'operational' });
    expect(result.log).toContain('catalog of 6 models');
  });

  test.concurrent('facts are asked for at the same time: one round trip, not three', async () => {
    const job = await start();
    for (const route of [STATUS, MODELS, BALANCE]) job.pinata.fail(route, { kind: 'delay', ms: 300 });
    const result = await gate(job, { 'min-credits': '10' });
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      credits: 'operational',
    });
    const { requests } = job.pinata;
    expect(requests).toHaveLength(3);
    const firstAnsweredAt = Math.min(...requests.map(({ answeredAt }) => answeredAt ?? 0));
    for (const { at } of requests) expect(at).toBeLessThan(firstAnsweredAt);
  });
});

describe('each outcome', () => {
  const OFF: [string, VariantChoice][] = [
    ['null-date', { statusWhenOff: 'null-date' }],
    ['no-date', { statusWhenOff: 'no-date' }],
    ['404', { statusWhenOff: '404' }],
  ];
  test.concurrent.each(OFF)('disabled, told by %s', async (_, variants) => {
    const job = await start({ enabled: false, variants });
    expectVerdict(await gate(job), 'disabled', { status: 'disabled', models: 'operational' });
  });

  test.concurrent('disabled also for probes whose key went with inference', async () => {
    const job = await start({ enabled: false });
    const result = await gate(job, { probe: 'true', 'inference-key': 'revoked-key-0123456789' });
    expectVerdict(result, 'disabled', { status: 'disabled', models: 'operational', probe: 'disabled' });
  });

  test.concurrent.each([
    ['no JWT', { 'pinata-jwt': '' }, /There is no Pinata JWT\. Set `pinata-jwt/],
    ['a wrong JWT', { 'pinata-jwt': 'wrong-jwt-0123456789' }, /answered 401/],
  ])('auth for %s, never healthy', async (_, inputs, message) => {
    const job = await start();
    const result = await gate(job, { ...inputs, 'min-credits': '1' });
    expectVerdict(result, 'auth', { status: 'auth', models: 'operational', credits: 'auth' });
    expect(messages(result)[0]).toMatch(message);
  });

  test.concurrent('auth for a probe without its key', async () => {
    const job = await start();
    const result = await gate(job, { status: 'false', probe: 'true', 'inference-key': '' });
    expectVerdict(result, 'auth', { models: 'operational', probe: 'auth' });
    expect(asked(job, 'POST /llm/chat/completions')).toEqual([]);
  });

  test.concurrent('model-missing, with the nearest that exist', async () => {
    const job = await start();
    const result = await gate(job, { models: 'anthropic/claude-sonet-4-6\ngoogle/*\nmistral/*' });
    expectVerdict(result, 'model-missing', { status: 'operational', models: 'model-missing' });
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^error: models failed \(model-missing\): expected 3 models in the catalog; found: anthropic\/claude-sonet-4-6: not in the catalog; did you mean anthropic\/claude-sonnet-4-6.*; mistral\/\*: not in the catalog$/,
      ),
    ]);
  });

  test.concurrent('model-missing for a model that is listed and can’t be asked', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 404 });
    const result = await gate(job, { probe: 'true' });
    expectVerdict(result, 'model-missing', {
      status: 'operational',
      models: 'operational',
      probe: 'model-missing',
    });
  });

  test.concurrent('price-exceeded by a limit', async () => {
    const job = await start();
    const result = await gate(job, { models: '**', 'max-input-price': '4', 'max-output-price': '14.5' });
    expectVerdict(result, 'price-exceeded', {
      status: 'operational',
      models: 'operational',
      prices: 'price-exceeded',
    });
    expect(messages(result)[0]).toContain('anthropic/claude-opus-4-6: $5 in, above $4; $25 out, above $14.5');
    expect(messages(result)[0]).toContain(`${SONNET}: $3 in; $15 out, above $14.5`);
    expect(messages(result)[0]).not.toContain('openai/gpt-5.2');
  });

  test.concurrent.each<[string, number, VariantChoice]>([
    ['too few', 9.5, {}],
    ['a negative balance', 100, { balance: 'negative' }],
  ])('no-credits for %s', async (_, total, variants) => {
    const job = await start({ credits: { total, loaned: 0 }, variants });
    const result = await gate(job, { 'min-credits': '10' });
    expectVerdict(result, 'no-credits', {
      status: 'operational',
      models: 'operational',
      credits: 'no-credits',
    });
  });

  test.concurrent('no-credits where a probe is refused for them', async () => {
    const job = await start({ credits: { total: 0, loaned: 0 } });
    const result = await gate(job, { probe: 'true' });
    expectVerdict(result, 'no-credits', {
      status: 'operational',
      models: 'operational',
      probe: 'no-credits',
    });
  });

  test.concurrent.each(['string', 'nan', 'nan-string', 'missing'] as const)(
    'unknown for a balance that can’t be read (%s)',
    async (balance) => {
      const job = await start({ variants: { balance } });
      const result = await gate(job, { 'min-credits': '1' });
      expectVerdict(result, 'unknown', { status: 'operational', models: 'operational', credits: 'unknown' });
      expect(messages(result)[0]).toMatch(/^error: credits could not be checked \(unknown\)/);
    },
  );

  const broken: [string, Fault, string][] = [
    ['a 500', { kind: 'status', status: 500 }, 'unreachable'],
    ['a 429', { kind: 'status', status: 429 }, 'unreachable'],
    ['a reset', { kind: 'reset' }, 'unreachable'],
    ['HTML with 502', { kind: 'html', status: 502 }, 'unreachable'],
    ['HTML with 200', { kind: 'html', status: 200 }, 'unknown'],
    ['an empty body', { kind: 'empty' }, 'unknown'],
    ['a cut body', { kind: 'cut', afterChunks: 1 }, 'unreachable'],
    ['a gzip bomb', { kind: 'gzip-bomb' }, 'unknown'],
    ['an endless body', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }, 'unknown'],
    ['a redirect', { kind: 'redirect', status: 302, location: 'https://example.com' }, 'unknown'],
    ['another shape', { kind: 'status', status: 200, body: { enabled: 'yes', models: 'all' } }, 'unknown'],
    ['an empty list', { kind: 'status', status: 200, body: [] }, 'unknown'],
  ];
  test.concurrent.each(broken)('%s of catalog and status', async (_, fault, word) => {
    const job = await start();
    job.pinata.fail(STATUS, fault);
    job.pinata.fail(MODELS, fault);
    const result = await gate(job);
    expectVerdict(result, word, { status: word, models: word });
    expect(result.summary).toContain('❔');
    expect(result.log).not.toContain('❌');
    for (const message of messages(result)) expect(message).toContain('could not be checked');
  });

  test.concurrent('unreachable when nothing ever comes', async () => {
    const job = await start();
    job.pinata.fail(STATUS, { kind: 'hang' });
    const result = await gate(job, { timeout: '1s' });
    expectVerdict(result, 'unreachable', { status: 'unreachable', models: 'operational' });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The pull request was not told/),
      expect.stringMatching(/^error: status could not be checked.*The run was not done within 1 s/),
    ]);
  });

  test.concurrent('degraded for a slow first token, which lets the build pass with a warning', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'delay', ms: 400 });
    const result = await gate(job, { probe: 'true', 'max-latency': '350ms' });
    expectVerdict(result, 'degraded', { status: 'operational', models: 'operational', probe: 'degraded' });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: probe: degraded; .*first token after/),
    ]);
  });

  test.concurrent('everything that fails is told, one error a check, and the worst names the whole', async () => {
    const job = await start({ credits: { total: 1, loaned: 0 } });
    job.pinata.fail(CHAT, { kind: 'stall', afterChunks: 0 });
    const result = await gate(job, {
      models: `${SONNET}, openai/gpt-7`,
      'max-output-price': '1',
      'min-credits': '10',
      'require-auto-topup': 'true',
      probe: 'true',
      'first-token-timeout': '300ms',
    });
    expectVerdict(result, 'unreachable', {
      status: 'operational',
      models: 'model-missing',
      prices: 'price-exceeded',
      credits: 'no-credits',
      'auto-topup': 'no-credits',
      probe: 'unreachable',
    });
  });
});

describe('the catalog', () => {
  test.concurrent.each<[string, VariantChoice, string]>([
    ['wrapped as data', { catalog: 'data' }, 'operational'],
    ['wrapped as models', { catalog: 'models' }, 'operational'],
    ['with prices as text', { prices: 'string' }, 'operational'],
    ['in OpenAI’s shape, without prices', { catalog: 'openai' }, 'unknown'],
    ['with prices of null', { prices: 'null' }, 'unknown'],
    ['with absent prices', { prices: 'absent' }, 'unknown'],
  ])('%s', async (_, variants, prices) => {
    const job = await start({ variants });
    const result = await gate(job, { 'max-input-price': '3' });
    expectVerdict(result, prices, { status: 'operational', models: 'operational', prices });
  });

  const many = (count: number, padding: number): Model[] =>
    Array.from({ length: count }, (_, index) => ({
      model_id: `maker/model-${index}${'x'.repeat(padding)}`,
      input_usd_per_1m_tokens: 1,
      output_usd_per_1m_tokens: 2,
      cache_read_usd_per_1m_tokens: 0.1,
    }));

  test.concurrent('of 10,000 models', async () => {
    const job = await start({ models: many(10_000, 0) });
    const result = await gate(job, { models: 'maker/model-9999\nmaker/*', 'max-input-price': '1' });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain('all in the catalog of 10000 models');
    expect(result.summary).toMatch(/And \d+ more; the report file has all\./);
    // GitHub drops the outputs of a job over 1 MB.
    expect(result.outputs['checks']?.length).toBeLessThanOrEqual(400_000);
    const prices = readChecks(result).find(({ check }) => check === 'prices');
    expect(prices?.note).toMatch(/^\d+ of 10000 models; the report file has all$/);
    const file = JSON.parse(readFileSync(result.outputs['report-file'] ?? '', 'utf8'));
    expect(file.checks[2].models).toHaveLength(10_000);
    const missing = await gate(job, { models: 'maker/modl-9999' });
    expect(messages(missing)[0]).toContain('did you mean maker/model-9999');
  });

  test.concurrent('of 10 MB', async () => {
    const job = await start({ models: many(40_000, 200) });
    const result = await gate(job, { models: `maker/model-5000${'x'.repeat(200)}` });
    expectVerdict(result, 'operational', { status: 'operational', models: 'operational' });
  });

  test.concurrent('with ids that want to break out of the report', async () => {
    const ids = ['maker/`|<img src=x>', 'maker/"]\n```\n# h', 'maker/::error::x', 'maker/##[error]y'];
    const models = many(ids.length, 0).map((model, index) => ({ ...model, model_id: ids[index] ?? '' }));
    const job = await start({ models });
    const result = await gate(job, { models: 'maker/**', 'max-input-price': '0.5', probe: 'true' });
    expect(outcomes(result)).toMatchObject({ prices: 'price-exceeded' });
    for (const text of [result.rawSummary, job.github.state.comments[0]?.body ?? '']) {
      expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/<img|^# h/m);
    }
    expect(result.annotations.map(({ level }) => level)).toEqual(['error']);
  });

  test.concurrent('is kept for later steps of the job for catalog-ttl, and no longer', async () => {
    const job = await start();
    const folder = { RUNNER_TEMP: job.workspace };
    const run = (ttl: string) => gate(job, { 'catalog-ttl': ttl, status: 'false' }, { broken: folder });
    await run('1h');
    const second = await run('1h');
    expect(asked(job, 'GET /llm/models')).toHaveLength(1);
    expect(second.log).toMatch(/catalog of 6 models \(as of .* ago\)/);
    await run('1ms');
    await run('0');
    expect(asked(job, 'GET /llm/models')).toHaveLength(3);
  });
});

describe('models-from', () => {
  const PROMPTS = '.github/prompts/*.prompt.yml';
  const prompt = (model: string) =>
    `${model === '' ? '' : `model: ${model}\n`}modelParameters:\n  maxCompletionTokens: 1000\nmessages:\n  - role: user\n    content: Review {{pr.diff}}\n`;

  test.concurrent('adds the models of prompt files', async () => {
    const job = await start();
    await job.write('.github/prompts/a.prompt.yml', prompt('openai/gpt-5.2'));
    await job.write('.github/prompts/b.prompt.yml', prompt('openai/gpt-4'));
    const result = await gate(job, { models: '', 'models-from': PROMPTS });
    expectVerdict(result, 'model-missing', { status: 'operational', models: 'model-missing' });
    expect(readChecks(result)[1]?.models?.map(({ model, outcome }) => [model, outcome])).toEqual([
      ['openai/gpt-5.2', 'operational'],
      ['openai/gpt-4', 'model-missing'],
    ]);
  });

  test.concurrent('gives min-credits: auto what the coming runs cost', async () => {
    const job = await start({ credits: { total: 5, loaned: 0 } });
    await job.write('.github/prompts/a.prompt.yml', prompt(SONNET));
    const inputs = {
      models: '',
      'models-from': PROMPTS,
      'min-credits': 'auto',
      'expected-input-tokens': '10000',
    };
    const result = await gate(job, { ...inputs, 'expected-runs': '100' });
    // 100 × (10,006 tokens at $3 and 1,000 at $15 a million)
    expect(result.outputs['estimated-cost-usd']).toBe('4.5018');
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      credits: 'operational',
    });
    const more = await gate(job, { ...inputs, 'expected-runs': '120' });
    expectVerdict(more, 'no-credits', {
      status: 'operational',
      models: 'operational',
      credits: 'no-credits',
    });
    expect(messages(more)[0]).toContain('the estimated cost of 120 runs of 1 prompt file');
  });

  test.concurrent.each([
    [{ 'models-from': 'prompts/*.yml' }, /`models-from` holds `prompts\/\*\.yml`, which means no file/],
    [{ 'models-from': '../*.yml' }, /`models-from` holds `\.\.\/\*\.yml`/],
    [{ 'models-from': PROMPTS, models: '' }, /`models-from` means prompt files of which none names a model/],
    [{ 'models-from': '*.prompt.yml' }, /broken\.prompt\.yml:1/],
    [{ 'min-credits': 'auto' }, /`min-credits` is `auto`, and there are no prompt files/],
    [{ 'max-input-price': '3', models: '' }, /`max-input-price` is set, but no models/],
    [{ probe: 'true', models: '' }, /`probe` is set, but no models/],
    [{ 'fail-on': 'sadness' }, /`fail-on` holds `sadness`/],
    [{ endpoint: 'https://example.com/v1' }, /`endpoint` is not Pinata’s.*`status: false`/],
    [{ 'price-file': 'none.json' }, /none\.json: does not exist/],
  ])('%j is refused before anything is asked, also with on-error: warn', async (inputs, message) => {
    const job = await start();
    await job.write('.github/prompts/a.prompt.yml', prompt(''));
    await job.write('broken.prompt.yml', 'messages: 1\n');
    const result = await gate(job, { ...inputs, 'on-error': 'warn' });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringMatching(message)]);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', checks: '' });
    expect(result.outputs['healthy']).toBe('false');
    expect(job.pinata.requests).toEqual([]);
  });

  test('nor while GitHub does not tell who it is', async () => {
    const job = await start();
    const comment = job.github.addComment(7, '/gate');
    job.github.fail({ path: /permission$/, times: 9 }, { kind: 'status', status: 404 });
    const inputs = { probe: 'true', comment: 'off' };
    const result = await gate(job, inputs, { event: job.github.events.issueComment(comment) });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringMatching(/^error: Not checked: /)]);
    expect(job.pinata.requests).toEqual([]);
  });
});

describe('price-file', () => {
  const path = '.github/prices.json';

  function setPrice(models: Model[], usd: number): void {
    for (const model of models) if (model.model_id === SONNET) model.output_usd_per_1m_tokens = usd;
  }

  function models(): Model[] {
    return [
      {
        model_id: SONNET,
        input_usd_per_1m_tokens: 3,
        output_usd_per_1m_tokens: 15,
        cache_read_usd_per_1m_tokens: 0.3,
      },
      {
        model_id: 'openai/gpt-5.2',
        input_usd_per_1m_tokens: 1.75,
        output_usd_per_1m_tokens: 14,
        cache_read_usd_per_1m_tokens: 0.175,
      },
    ];
  }

  test.concurrent('is written, then held to, with a tolerance', async () => {
    const catalog = models();
    const job = await start({ models: catalog });
    await job.write('.github/other', '');
    const written = await gate(job, { models: '**', 'price-file': path, 'write-price-file': 'true' });
    expect(written.exitCode).toBe(0);
    const pinned: unknown = JSON.parse(readFileSync(join(job.workspace, path), 'utf8'));
    expect(pinned).toEqual({
      endpoint: job.pinata.llmUrl,
      date: new Date().toISOString().slice(0, 10),
      unit: 'US dollars per million tokens',
      models: {
        [SONNET]: { input: 3, output: 15, cacheRead: 0.3 },
        'openai/gpt-5.2': { input: 1.75, output: 14, cacheRead: 0.175 },
      },
    });

    const ask = (tolerance: string) => gate(job, { models: '', 'price-file': path, tolerance });
    const good = { status: 'operational', models: 'operational' };
    expectVerdict(await ask('0%'), 'operational', { ...good, prices: 'operational' });
    setPrice(catalog, 15.75);
    expectVerdict(await ask('5%'), 'degraded', { ...good, prices: 'degraded' });
    const above = await ask('4.9%');
    expectVerdict(above, 'price-exceeded', { ...good, prices: 'price-exceeded' });
    expect(messages(above)[0]).toContain('$15.75 out, +5 %, above the pinned $15');
    setPrice(catalog, 12);
    const cheaper = await ask('0%');
    expectVerdict(cheaper, 'operational', { ...good, prices: 'operational' });
    expect(JSON.stringify(readChecks(cheaper))).toContain('$12 out, −20 %');
  });

  test.concurrent('is not written when a price is unknown or a model missing', async () => {
    const job = await start({ variants: { prices: 'absent' } });
    await job.write('.github/other', '');
    const result = await gate(job, { 'price-file': path, 'write-price-file': 'true' });
    expectVerdict(result, 'unknown', { status: 'operational', models: 'operational', prices: 'unknown' });
    expect(messages(result)).toContainEqual(expect.stringMatching(/prices\.json was not written/));
    expect(() => statSync(join(job.workspace, path))).toThrow('ENOENT');
  });

  test.concurrent.each([
    ['outside', '../prices.json', /outside the workspace/],
    ['in .git', '.git/prices.json', /git’s own folder/],
    ['in a missing folder', 'a/b/prices.json', /does not exist/],
  ])('is never written %s, and the verdict is told all the same', async (_, where, message) => {
    const job = await start();
    const result = await gate(job, { 'price-file': where, 'write-price-file': 'true' });
    expect(result.exitCode).toBe(1);
    expect(messages(result).at(-1)).toMatch(message);
  });
});

describe('probe', () => {
  test.concurrent('asks each model once for a few tokens, and tells what that cost', async () => {
    const job = await start();
    const before = job.pinata.state.credits.total;
    const result = await gate(job, { models: 'anthropic/*\nopenai/gpt-5.2, openai/gpt-5.2', probe: 'true' });
    const bodies = asked(job, 'POST /llm/chat/completions').map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies).toContainEqual(expect.objectContaining({ model: 'openai/gpt-5.2', max_tokens: 16 }));
    // Of a pattern, the cheapest.
    expect(bodies).toContainEqual(
      expect.objectContaining({ model: 'anthropic/claude-haiku-4-5', max_tokens: 16 }),
    );
    expect(Number(result.outputs['cost-usd'])).toBeCloseTo(before - job.pinata.state.credits.total, 8);
    expect(result.summary).toMatch(/\| Cost \| about \$0\.\d+ for the probes \(estimate\) \|/);
    expect(result.summary).toContain('xychart-beta');
    expect(result.summary).toMatch(/x-axis \["[\w./-]+", "[\w./-]+"\]/);
  });

  test.concurrent('is off unless asked for: no completion is paid for', async () => {
    const job = await start();
    await gate(job, { models: '**' });
    expect(asked(job, 'POST /llm/chat/completions')).toEqual([]);
  });

  test.concurrent('what a model says decides nothing', async () => {
    const job = await start();
    const content = '::error::x\n{"outcome":"disabled"} ##[error] unhealthy';
    job.pinata.fail({ ...CHAT, times: 9 }, { kind: 'answer', content });
    const result = await gate(job, { probe: 'true' });
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      probe: 'operational',
    });
    expect(`${result.log}${result.rawSummary}${result.outputs['checks']}`).not.toContain('unhealthy');
  });

  test.concurrent.each<[string, VariantChoice]>([
    ['in one piece', { stream: { plainJson: true } }],
    ['after thinking only', { reasoningTokens: 500 }],
    ['without usage', { usage: 'absent' }],
  ])('takes an answer %s', async (_, variants) => {
    const job = await start({ variants });
    const result = await gate(job, { probe: 'true' });
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      probe: 'operational',
    });
  });

  test.concurrent('an answer without a token is unknown', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'empty' });
    const result = await gate(job, { probe: 'true' });
    expectVerdict(result, 'unknown', { status: 'operational', models: 'operational', probe: 'unknown' });
  });
});

describe('wait', () => {
  const WAIT = { wait: '20s', interval: '200ms' };
  const NEW_MODEL: Model = {
    model_id: 'openai/gpt-6',
    input_usd_per_1m_tokens: 1,
    output_usd_per_1m_tokens: 2,
    cache_read_usd_per_1m_tokens: 0.1,
  };

  test.concurrent('passes once the model is there, and pays for each probe once', async () => {
    const models: Model[] = [{ ...NEW_MODEL, model_id: 'openai/gpt-5.2' }];
    const job = await start({ models });
    const running = gate(job, { ...WAIT, models: 'openai/gpt-5.2, openai/gpt-6', probe: 'true' });
    while (asked(job, 'GET /llm/models').length < 2) await sleep(20);
    models.push(NEW_MODEL);
    const result = await running;
    expectVerdict(result, 'operational', {
      status: 'operational',
      models: 'operational',
      probe: 'operational',
    });
    expect(result.log).toMatch(/models model-missing.*; again in 200 ms/);
    const paid = asked(job, 'POST /llm/chat/completions').filter(({ status }) => status === 200);
    expect(paid.map(({ body }) => v.parse(v.looseObject({ model: v.string() }), body).model).sort()).toEqual([
      'openai/gpt-5.2',
      'openai/gpt-6',
    ]);
  });

  test.concurrent('asks a slow model once, unless it waits for it to be fast; what broke off costs too', async () => {
    const models: Model[] = [{ ...NEW_MODEL, model_id: 'openai/gpt-5.2' }];
    const job = await start({ models });
    const before = job.pinata.state.credits.total;
    job.pinata.fail(CHAT, { kind: 'cut', afterChunks: 3 });
    const slow = { ...WAIT, models: 'openai/gpt-5.2', probe: 'true', 'max-latency': '1ms' };
    const running = gate(job, { ...slow, models: 'openai/gpt-5.2, openai/gpt-6', 'probe-concurrency': '1' });
    while (asked(job, 'GET /llm/models').length < 4) await sleep(20);
    models.push(NEW_MODEL);
    const result = await running;
    expectVerdict(result, 'degraded', {
      status: 'operational',
      models: 'operational',
      probe: 'degraded',
    });
    const paid = () => asked(job, 'POST /llm/chat/completions').filter(({ status }) => status === 200);
    // One broke off.
    expect(paid()).toHaveLength(3);
    expect(Number(result.outputs['cost-usd'])).toBeGreaterThanOrEqual(
      before - job.pinata.state.credits.total,
    );

    const when = (async () => {
      while (paid().length < 5) await sleep(20);
    })();
    await gate(job, { ...slow, 'fail-on': 'degraded' }, { signal: { name: 'SIGINT', when } });
    expect(paid().length).toBeGreaterThanOrEqual(5);
  });

  test.concurrent('passes once an outage is over and the balance is refilled', async () => {
    const job = await start({ credits: { total: 1, loaned: 0 } });
    job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'status', status: 503 });
    const running = gate(job, { ...WAIT, 'min-credits': '10' });
    while (asked(job, 'GET /credits/balance').length < 3) await sleep(20);
    job.pinata.state.credits.total = 50;
    expectVerdict(await running, 'operational', {
      status: 'operational',
      models: 'operational',
      credits: 'operational',
    });
  });

  test.concurrent.each<[string, PinataOptions, Record<string, string>, string]>([
    ['a 401', {}, { 'pinata-jwt': 'wrong-jwt-0123456789' }, 'auth'],
    ['a switch', { enabled: false }, {}, 'disabled'],
    ['a price', {}, { 'max-input-price': '1' }, 'price-exceeded'],
  ])('does not wait for %s, even beside what could change', async (_, options, inputs, word) => {
    const job = await start(options);
    const result = await gate(job, { ...WAIT, ...inputs, models: `${SONNET}, openai/gpt-6` });
    expect(result.outputs['outcome']).toBe(word);
    expect(outcomes(result)).toMatchObject({ models: 'model-missing' });
    expect(asked(job, 'GET /llm/models')).toHaveLength(1);
  });

  test.concurrent('gives up when the time is up, with what it found last', async () => {
    const job = await start();
    const result = await gate(job, { wait: '700ms', interval: '300ms', models: 'openai/gpt-6' });
    expectVerdict(result, 'model-missing', { status: 'operational', models: 'model-missing' });
    expect(asked(job, 'GET /llm/models').length).toBeGreaterThan(1);
  });

  test.concurrent('ends at once when it is cancelled, and is not healthy', async () => {
    const job = await start();
    const when = (async () => {
      while (asked(job, 'GET /llm/models').length === 0) await sleep(5);
    })();
    const inputs = { wait: '10m', interval: '5m', models: 'openai/gpt-6' };
    const result = await gate(job, inputs, { signal: { name: 'SIGINT', when } });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringMatching(/^error: .*cancelled/)]);
    expect(result.outputs).toMatchObject({ healthy: 'false', outcome: 'not-run' });
  });
});

describe('fail-on', () => {
  test.concurrent.each([
    ['none', 0, ['warning: models failed']],
    ['price-exceeded, unknown', 0, ['warning: models failed']],
    ['model-missing', 1, ['error: models failed']],
  ])('%s', async (failOn, exitCode, expected) => {
    const job = await start();
    const result = await gate(job, { models: 'openai/gpt-6', 'fail-on': failOn });
    expect(result.exitCode).toBe(exitCode);
    expect(messages(result).map((message) => message.slice(0, message.indexOf(' (')))).toEqual(expected);
    expect(result.outputs).toMatchObject({ outcome: 'model-missing', healthy: 'false' });
  });

  test.concurrent('what is listed fails the build although something worse is not listed', async () => {
    const job = await start();
    job.pinata.fail(STATUS, { kind: 'reset' });
    const result = await gate(job, { models: 'openai/gpt-6', 'fail-on': 'model-missing' });
    expect(result.outputs['outcome']).toBe('unreachable');
    expect(result.exitCode).toBe(1);
  });

  test.concurrent('on-error: warn does not open the gate', async () => {
    const job = await start();
    const result = await gate(job, { models: 'openai/gpt-6', 'on-error': 'warn' });
    expect(result.exitCode).toBe(1);
  });
});

describe('the comment', () => {
  test.concurrent('comes when something is wrong, is updated, and goes when all is well', async () => {
    const job = await start({ credits: { total: 1, loaned: 0 } });
    await job.run({ prompt: 'Say hi' });
    const forged = job.github.addComment(7, '<!-- pinata-inference gate:default -->\n\nNot ours');
    const inputs = { 'min-credits': '10' };
    const first = await gate(job, inputs);
    expect(job.github.state.comments).toHaveLength(3);
    const body = job.github.state.comments[2]?.body ?? '';
    expect(body).toMatch(
      /^<!-- pinata-inference gate:default -->\n<!-- .* -->\n\n### ❌ Inference gate: no-credits/,
    );
    expect(body).toContain('| ❌ | **credits** | no-credits | `at least 10 credits` |');
    expect(body).not.toContain('**models**');
    expect(first.outputs['comment-url']).toBe(job.github.state.comments[2]?.html_url);

    const again = await gate(job, inputs);
    expect(again.outputs).toMatchObject({
      'comment-outcome': 'unchanged',
      'comment-id': first.outputs['comment-id'],
    });
    expect(job.github.state.comments[2]?.body).toBe(body);

    job.pinata.state.credits.total = 2;
    const second = await gate(job, inputs);
    expect(second.outputs['comment-id']).toBe(first.outputs['comment-id']);
    expect(second.log).toContain('Comment updated');

    job.pinata.state.credits.total = 100;
    const third = await gate(job, inputs);
    expect(third.outputs['comment-id']).toBe('');
    expect(third.log).toContain('the comment that said otherwise is gone');
    expect(job.github.state.comments.map(({ id }) => id)).not.toContain(Number(first.outputs['comment-id']));
    // The prompt's comment and somebody else's are left alone.
    expect(job.github.state.comments).toHaveLength(2);
    expect(job.github.state.comments.map(({ id }) => id)).toContain(forged);
  });

  test.concurrent('is not posted by a token that may only read; the verdict stands', async () => {
    const job = await start({}, { permissions: { 'pull-requests': 'read', issues: 'read' } });
    const result = await gate(job, { models: 'openai/gpt-6' });
    expect(result.outputs['outcome']).toBe('model-missing');
    expect(messages(result).map((message) => message.split(' ')[0])).toEqual(['warning:', 'error:']);
    expect(messages(result)[0]).toContain('pull-requests: write');
  });

  test.concurrent('is no reason to fail a healthy gate when GitHub fails', async () => {
    const job = await start();
    job.github.fail({ times: 9 }, { kind: 'status', status: 404 });
    const result = await gate(job);
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([expect.stringMatching(/^warning: The pull request was not told: /)]);
  });

  test.concurrent('is looked for beside the checks; that this fails is no verdict', async () => {
    const job = await start();
    const event = job.github.events.push('refs/heads/fix-total', 'c'.repeat(40), 'a'.repeat(40));
    const lookup = { path: /commits\/a+\/pulls$/ };
    const delay = { kind: 'delay', ms: 1_500 } as const;
    job.github.fail(lookup, delay);
    job.pinata.fail(MODELS, delay);
    const found = await gate(job, { models: 'openai/gpt-6' }, { event });
    expect(found.outputs['comment-outcome']).toBe('created');
    const [looked] = job.github.requests;
    const [catalog] = asked(job, 'GET /llm/models');
    expect(looked?.at).toBeLessThan(catalog?.answeredAt ?? 0);
    expect(catalog?.at).toBeLessThan((looked?.at ?? 0) + delay.ms);

    job.github.fail({ ...lookup, times: 9 }, { kind: 'status', status: 500 });
    const result = await gate(job, {}, { event });
    expectVerdict(result, 'operational', { status: 'operational', models: 'operational' });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The pull request was not told: .*500/),
    ]);
    expect(result.outputs['comment-outcome']).toBe('not-posted');
  });

  test.concurrent('is neither looked for nor posted with comment: off, nor without a pull request', async () => {
    const job = await start();
    const push = job.github.events.push('refs/heads/fix-total', 'c'.repeat(40), 'a'.repeat(40));
    await gate(job, { models: 'openai/gpt-6', comment: 'off' });
    await gate(job, { models: 'openai/gpt-6', comment: 'off' }, { event: push });
    const event = { name: 'schedule', payload: {} };
    const { rawSummary } = await gate(job, { models: 'openai/gpt-6' }, { event });
    expect(rawSummary).toContain(
      '| Comment | not posted: `this run (schedule) belongs to no pull request` |',
    );
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('goes to an issue by its number, for runs on a schedule', async () => {
    const job = await start();
    job.github.addIssue(12);
    const event = { name: 'schedule', payload: {} };
    await gate(job, { models: 'openai/gpt-6', 'pull-request': '12' }, { event });
    expect(job.github.state.comments.map(({ pull }) => pull)).toEqual([12]);
    await gate(job, { 'pull-request': '12' }, { event });
    expect(job.github.state.comments).toEqual([]);
  });
});

describe('the report', () => {
  test.concurrent('is a file that only the job’s user may read', async () => {
    const job = await start();
    const { outputs, runnerTemp } = await gate(job);
    const path = outputs['report-file'] ?? '';
    expect(path.startsWith(runnerTemp)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ endpoint: job.pinata.llmUrl });
  });

  test.concurrent('is JUnit XML where that is asked for', async () => {
    const job = await start();
    const result = await gate(job, { models: `${SONNET}, openai/<gpt>`, 'report-format': 'junit' });
    const xml = readFileSync(result.outputs['report-file'] ?? '', 'utf8');
    expect(xml).toContain('<testsuite name="models"');
    expect(xml).toMatch(
      /<testcase classname="models" name="openai\/&lt;gpt&gt;"[\s\S]*<failure type="model-missing"/,
    );
  });

  test.concurrent('that can’t be written does not change the verdict', async () => {
    const job = await start();
    const result = await gate(job, {}, { broken: { RUNNER_TEMP: '/nowhere' } });
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([expect.stringMatching(/The report file could not be written/)]);
    expect(result.outputs).toMatchObject({ outcome: 'operational', 'report-file': '' });
  });

  test.concurrent('holds no secret that a server sends back', async () => {
    const job = await start();
    const body = { error: `no: ${defaultJwt} ${defaultInferenceKey} ${GITHUB_TOKEN}` };
    for (const route of [STATUS, MODELS, BALANCE, CHAT])
      job.pinata.fail(route, { kind: 'status', status: 400, body });
    const result = await gate(job, { 'min-credits': '1', probe: 'true' });
    expect(outcomes(result)).toEqual({
      status: 'unknown',
      models: 'unknown',
      credits: 'unknown',
      probe: 'unknown',
    });
    const everything = [
      readFileSync(result.outputs['report-file'] ?? '', 'utf8'),
      result.outputs['checks'],
      result.rawSummary,
      job.github.state.comments[0]?.body,
    ].join('\n');
    for (const secret of [defaultJwt, defaultInferenceKey, GITHUB_TOKEN]) {
      for (let at = 0; at + 16 <= secret.length; at += 8)
        expect(everything).not.toContain(secret.slice(at, at + 16));
    }
    expect(everything).toContain('(redacted)');
  });
});

describe('somebody from outside', () => {
  test('starts no gate by a comment', async () => {
    const job = await start();
    const comment = job.github.addComment(7, '/gate', { login: 'mallory', id: 99, type: 'User' });
    const event = job.github.events.issueComment(comment);
    const result = await gate(job, { probe: 'true' }, { event });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringMatching(/^error: Not checked: mallory/)]);
    expect(result.outputs['healthy']).toBe('false');
    expect(job.pinata.requests).toEqual([]);
  });
});
