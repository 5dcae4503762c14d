import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GITHUB_TOKEN } from '../emulator/job.ts';
import { defaultInferenceKey, defaultJwt, type Model } from '../emulator/pinata.ts';
import { messages } from './account.ts';
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
    [{ 'models-from': PROMPTS, models: '' }, /`models-from` means prompt files of which none names a model/],
    [{ 'models-from': '*.prompt.yml' }, /broken\.prompt\.yml:1/],
    [{ 'max-input-price': '3', models: '' }, /`max-input-price` is set, but no models/],
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

  test.concurrent.each([['in a missing folder', 'a/b/prices.json', /does not exist/]])(
    'is never written %s, and the verdict is told all the same',
    async (_, where, message) => {
      const job = await start();
      const result = await gate(job, { 'price-file': where, 'write-price-file': 'true' });
      expect(result.exitCode).toBe(1);
      expect(messages(result).at(-1)).toMatch(message);
    },
  );
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
