import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import type { Fault } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import { expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import { completions, questions, useJobs } from './prompt-runs.ts';

const start = useJobs();

const CHAT = { path: /chat\/completions/ };
const FIRST = 'anthropic/claude-sonnet-4-6';
const SECOND = 'openai/gpt-5.2';
const THIRD = 'google/gemini-3-flash';
const INPUTS = { prompt: 'Say hello', 'fallback-models': `${SECOND}\n${THIRD}`, retries: '0' };

function modelsAsked(job: Job): string[] {
  return questions(job).map(({ model }) => model);
}

describe('the next model is asked', () => {
  test.concurrent('when the catalog lacks the first', async () => {
    const job = await start();
    const result = await job.run({ ...INPUTS, model: 'anthropic/claude-gone' });
    expectSuccess(job, result);
    expect(modelsAsked(job)).toEqual(['anthropic/claude-gone', SECOND]);
    expect(result.outputs['model']).toBe(SECOND);
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^warning: Model `anthropic\/claude-gone` is not in .* Asking openai\/gpt-5\.2 instead/,
      ),
    ]);
    expect(result.summary).toContain(`| Model | \`${SECOND}\` |`);
    expect(job.github.state.comments[0]?.body.split('\n').at(-1)).toContain(`<sub>\`${SECOND}\``);
  });

  test.concurrent.each(
    someOf<[string, Fault]>(
      [
        [
          '429 for longer than the run has',
          { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
        ],
        ['429 again and again', { kind: 'status', status: 429 }],
        ['500', { kind: 'status', status: 500 }],
        ['a gateway’s page with 502', { kind: 'html', status: 502 }],
        ['503', { kind: 'status', status: 503 }],
        ['504, which may be billed and is not repeated', { kind: 'status', status: 504 }],
        ['no first token in time', { kind: 'keep-alive-only' }],
        ['nothing at all in time', { kind: 'hang' }],
      ],
      3,
    ),
  )('after %s', async (_what, fault) => {
    const job = await start();
    job.pinata.fail(CHAT, fault);
    const result = await job.run({ ...INPUTS, timeout: '20s', 'first-token-timeout': '2s' });
    expectSuccess(job, result);
    expect(modelsAsked(job)).toEqual([FIRST, SECOND]);
    expect(result.outputs['model']).toBe(SECOND);
    expect(messages(result)).toEqual([expect.stringMatching(/^warning: .*Asking openai\/gpt-5\.2 instead/)]);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('after the retries of the first, each with its own', async () => {
    const job = await start();
    const busy = { kind: 'status', status: 429, headers: { 'retry-after-ms': '1' } } as const;
    job.pinata.fail({ ...CHAT, times: 5 }, busy);
    const result = await job.run({ ...INPUTS, retries: '2' });
    expectSuccess(job, result);
    expect(modelsAsked(job)).toEqual([FIRST, FIRST, FIRST, SECOND, SECOND, SECOND]);
    expect(result.outputs['model']).toBe(SECOND);
  });

  test.concurrent('in the order that was given, each once', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'status', status: 503 });
    const fallbacks = `${FIRST}, ${SECOND}, ${SECOND}\n${THIRD}`;
    const result = await job.run({ ...INPUTS, 'fallback-models': fallbacks });
    expectSuccess(job, result);
    expect(modelsAsked(job)).toEqual([FIRST, SECOND, THIRD]);
    expect(result.outputs['model']).toBe(THIRD);
  });

  test.concurrent('at its own price, and within the same limits', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'status', status: 503 });
    const before = job.pinata.state.credits.total;
    const inputs = { ...INPUTS, 'max-tokens': '1000' };
    // Enough for the second, at $14 a million, and not for Opus at $25.
    const refused = await job.run({
      ...inputs,
      'max-cost-usd': '0.016',
      'fallback-models': 'anthropic/claude-opus-4-6',
    });
    expectFailure(job, refused, /^Not sent: asking anthropic\/claude-opus-4-6 could cost \$0\.02/);
    expect(modelsAsked(job)).toEqual([FIRST]);
    const passed = await job.run({ ...inputs, 'max-cost-usd': '0.016' });
    expectSuccess(job, passed);
    expect(modelsAsked(job)).toEqual([FIRST, FIRST, SECOND]);
    expect(Number(passed.outputs['cost-usd'])).toBeCloseTo(before - job.pinata.state.credits.total, 7);
  });

  test.concurrent('until none is left, and the last error is told', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'status', status: 503 });
    job.pinata.fail(CHAT, { kind: 'status', status: 500, body: { error: { message: 'Out of order' } } });
    const result = await job.run(INPUTS);
    expectFailure(job, result, /answered 500 .*: Out of order/);
    expect(modelsAsked(job)).toEqual([FIRST, SECOND, THIRD]);
    expect(messages(result).filter((message) => message.startsWith('warning: '))).toHaveLength(2);
    expect(job.github.state.comments).toEqual([]);
  });
});

describe('no other model is asked', () => {
  test.concurrent.each(someOf([400, 401, 402, 403, 413, 422], 2))('after %s', async (status) => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 9 }, { kind: 'status', status });
    expectFailure(job, await job.run(INPUTS), new RegExp(`answered ${status}`));
    expect(modelsAsked(job)).toEqual([FIRST]);
  });

  test.concurrent.each(
    someOf<[string, Fault, RegExp]>(
      [
        ['an answer that broke off', { kind: 'cut', afterChunks: 5 }, /broke off after/],
        [
          'an error in the middle of an answer',
          { kind: 'error-mid-stream', afterChunks: 5 },
          /broke off after/,
        ],
        ['an answer that is empty', { kind: 'empty' }, /answer is empty/],
        ['an answer in the wrong form', { kind: 'answer', content: 'No JSON' }, /not have the form/],
      ],
      2,
    ),
  )('after %s: it is paid for', async (_what, fault, message) => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 9 }, fault);
    expectFailure(job, await job.run({ ...INPUTS, 'response-format': 'json_object' }), message);
    expect(new Set(modelsAsked(job))).toEqual(new Set([FIRST]));
  });

  test.concurrent('when the time of the run is over', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 9 }, { kind: 'hang' });
    expectFailure(job, await job.run({ ...INPUTS, timeout: '2s' }), /2 s/);
    expect(modelsAsked(job)).toEqual([FIRST]);
  });

  test.concurrent('unless some are named', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 503 });
    expectFailure(job, await job.run({ ...INPUTS, 'fallback-models': '' }), /answered 503/);
    expect(completions(job)).toHaveLength(1);
  });
});

test.concurrent('each model is told in its own form what it does not take', async () => {
  const job = await start({ pinata: { variants: { structuredOutput: 'refused' } } });
  // The first refuses the field and then fails; the second is asked with the field again.
  job.pinata.fail(CHAT, { kind: 'answer', content: '{}' });
  job.pinata.fail(CHAT, { kind: 'status', status: 503 });
  job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'answer', content: '{"a":1}' });
  const result = await job.run({ ...INPUTS, 'response-format': 'json_object' });
  expectSoundRun(job, result);
  expect(result.outputs['fields']).toBe('{"a":1}');
  expect(questions(job).map(({ model, response_format }) => [model, response_format !== undefined])).toEqual([
    [FIRST, true],
    [FIRST, false],
    [SECOND, true],
    [SECOND, false],
  ]);
});

test.concurrent('a name that is none is refused', async () => {
  const job = await start();
  const result = await job.run({ ...INPUTS, 'fallback-models': 'claude sonnet' });
  expectFailure(job, result, /`fallback-models` holds `claude sonnet`/);
  expect(job.pinata.requests).toEqual([]);
});
