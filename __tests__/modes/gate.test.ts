import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  defaultInferenceKey,
  defaultJwt,
  type Fault,
  type Model,
  type VariantChoice,
} from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import { asked, messages } from './account.ts';
import {
  BALANCE,
  CHAT,
  expectVerdict,
  gate,
  MODELS,
  outcomes,
  readChecks,
  SONNET,
  STATUS,
  start,
} from './gate-runs.ts';

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
});

describe('each outcome', () => {
  test.concurrent('disabled', async () => {
    const job = await start({ enabled: false });
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

  // What else can break is in gate/measurements.test.ts.
  test.concurrent.each(
    someOf<[string, Fault, string]>(
      [
        ['a reset', { kind: 'reset' }, 'unreachable'],
        ['HTML with 200', { kind: 'html', status: 200 }, 'unknown'],
        ['an endless body', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }, 'unknown'],
      ],
      1,
    ),
  )('%s of all that is free', async (_, fault, word) => {
    const job = await start();
    for (const route of [STATUS, MODELS, BALANCE]) job.pinata.fail(route, fault);
    const result = await gate(job, { 'min-credits': '1' });
    expectVerdict(result, word, { status: word, models: word, credits: word });
    expect(result.summary).toContain('❔');
    expect(result.log).not.toContain('❌');
    for (const message of messages(result)) expect(message).toContain('could not be checked');
  });

  test.concurrent('unreachable when nothing ever comes', async () => {
    const job = await start();
    job.pinata.fail(STATUS, { kind: 'hang' });
    const result = await gate(job, { timeout: '3s' });
    expectVerdict(result, 'unreachable', { status: 'unreachable', models: 'operational' });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The pull request was not told/),
      expect.stringMatching(/^error: status could not be checked.*The run was not done within 3 s/),
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
    ['in OpenAI’s shape, without prices', { catalog: 'openai' }, 'unknown'],
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
