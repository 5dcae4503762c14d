import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Model, PinataOptions } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import { asked, messages } from './account.ts';
import { CHAT, expectVerdict, gate, MODELS, outcomes, SONNET, STATUS, start } from './gate-runs.ts';

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
  test.concurrent.each(
    someOf<[string, number, string[]]>(
      [
        ['none', 0, ['warning: models failed']],
        ['price-exceeded, unknown', 0, ['warning: models failed']],
        ['model-missing', 1, ['error: models failed']],
      ],
      2,
    ),
  )('%s', async (failOn, exitCode, expected) => {
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
