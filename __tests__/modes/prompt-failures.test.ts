import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { harmsOf, NAMED_POLICY } from '../corpus/corpus.ts';
import { PULL_REQUEST } from '../emulator/job.ts';
import type { Fault } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import { chatRequests, expectFailure, expectSoundRun, start } from './prompt-shared.ts';

describe('when the endpoint fails', () => {
  test.concurrent('401 tells about the key', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'status', status: 401 });
    expectFailure(job, await job.run(), /answered 401.*key is wrong or was revoked/);
    expect(chatRequests(job)).toHaveLength(1);
  });

  test.concurrent.each(['top', 'error'] as const)(
    '402 tells what is available (%s)',
    async (microcreditsPlace) => {
      const job = await start({
        pinata: { credits: { total: 0, loaned: 0.25 }, variants: { microcreditsPlace } },
      });
      expectFailure(job, await job.run(), /answered 402.*available: -0\.25 credits.*Add credits/);
      expect(chatRequests(job)).toHaveLength(1);
    },
  );

  test.concurrent('an unknown model is told with those that look like it', async () => {
    const job = await start();
    const result = await job.run({ model: 'anthropic/claude-sonet-4-6' });
    expectFailure(
      job,
      result,
      /`anthropic\/claude-sonet-4-6` is not in the endpoint’s catalog.*Did you mean `anthropic\/claude-sonnet-4-6`/,
    );
  });

  test.concurrent('429 is waited for, then answered', async () => {
    const job = await start({ pinata: { variants: { retryAfter: 'ms-header' } } });
    job.pinata.fail(
      { path: /chat/, times: 2 },
      { kind: 'status', status: 429, headers: { 'retry-after-ms': '20' } },
    );
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(chatRequests(job).map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(result.log).toMatch(/answered 429.*again in 20 ms \(retry 1 of 3\)/);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('429 that asks for more time than there is fails at once', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'status', status: 429, headers: { 'retry-after': '3600' } });
    expectFailure(
      job,
      await job.run({ timeout: '30s' }),
      /asks to wait 60 min, longer than this run has left/,
    );
    expect(chatRequests(job)).toHaveLength(1);
  });

  test.concurrent('a stream that is cut fails, and keeps what had arrived', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'cut', afterChunks: 5 });
    const result = await job.run();
    expectFailure(job, result, /broke off after \d+ characters/);
    expect(result.summary).toContain('Partial answer (it broke off)');
    const partial = result.outputs['response'] ?? '';
    expect(partial).toMatch(/^This change/);
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(partial);
    expect(chatRequests(job)).toHaveLength(1);
  });

  test.concurrent('a stream that ends without an end fails', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'end-without-done', afterChunks: 3 });
    expectFailure(job, await job.run(), /broke off.*without saying that it was done/);
  });

  test.concurrent('an empty answer is no success', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'empty' });
    const result = await job.run();
    expectFailure(job, result, /answer is empty/);
    expect(result.outputs['finish-reason']).toBe('stop');
  });

  test.concurrent('reasoning that eats the cap is told', async () => {
    const job = await start({ pinata: { variants: { reasoningTokens: 50 } } });
    const result = await job.run({ 'max-tokens': '20' });
    expectFailure(job, result, /used up its token cap with reasoning.*Raise `max-tokens` or/);
    expect(result.outputs['usage']).not.toBe('');
  });

  test.concurrent('an answer that is cut off is shown as such', async () => {
    const job = await start();
    const result = await job.run({ 'max-tokens': '20' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs['finish-reason']).toBe('length');
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(/cut off/) }),
    ]);
    expect(job.github.state.comments[0]?.body).toMatch(
      /^(?:<!-- .* -->\n)+\n> \[!WARNING\]\n> The answer is cut off/,
    );
    expect(result.summary).toContain('The answer is cut off');
  });

  test.concurrent('no first token in time', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'keep-alive-only' });
    expectFailure(job, await job.run({ 'first-token-timeout': '300ms' }), /sent no token within 300 ms/);
  });

  test.concurrent('no end in time', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/ }, { kind: 'stall', afterChunks: 3 });
    expectFailure(job, await job.run({ timeout: '3s' }), /broke off.*was not done within 3 s/);
  });

  test.concurrent('on-error: warn passes without a result, and says so', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/, times: 9 }, { kind: 'html', status: 502 });
    const result = await job.run({ 'on-error': 'warn', retries: '0' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs['outcome']).toBe('not-run');
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(/^Not finished: .*answered 502/),
      }),
    ]);
    expect(result.summary).toContain('**Not run**');
  });

  test.concurrent('on-error: warn does not excuse a wrong input', async () => {
    const job = await start();
    expectFailure(job, await job.run({ 'on-error': 'warn', retries: 'x' }), /`retries`/);
  });

  test.concurrent('no prices: the run passes, its cost unknown', async () => {
    const job = await start();
    job.pinata.fail({ path: /models/ }, { kind: 'status', status: 500 });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe('passed');
    expect(result.outputs['cost-usd']).toBe('');
    expect(result.summary).toContain('| Cost | cost unknown |');
  });
});

describe('no surprise bill', () => {
  test.concurrent.each(
    someOf<[string, Fault]>(
      [
        ['a connection that broke after the request', { kind: 'reset-after-effect' }],
        ['408', { kind: 'status', status: 408 }],
        ['504', { kind: 'status', status: 504 }],
        ['524', { kind: 'status', status: 524 }],
      ],
      2,
    ),
  )('%s is sent once more at most: it may be billed', async (_what, fault) => {
    const job = await start();
    job.pinata.fail({ path: /chat/, times: 9 }, fault);
    const result = await job.run();
    expect(result.exitCode).toBe(1);
    expect(chatRequests(job)).toHaveLength(2);
  });

  test.concurrent('an error whose words never come is not repeated', async () => {
    const job = await start();
    job.pinata.fail({ path: /chat/, times: 9 }, { kind: 'hang-after-headers' });
    expectFailure(job, await job.run({ 'first-token-timeout': '300ms' }), /no token within 300 ms/);
    expect(chatRequests(job)).toHaveLength(1);
  });

  test.concurrent('a refused field takes no retry, and grants no new ones', async () => {
    const job = await start();
    const path = /chat/;
    const busy = { kind: 'status', status: 503, headers: { 'retry-after-ms': '1' } } as const;
    job.pinata.fail({ path, times: 1 }, busy);
    job.pinata.fail(
      { path },
      { kind: 'status', status: 400, body: { error: { message: 'stream_options' } } },
    );
    job.pinata.fail({ path, times: 9 }, busy);
    await job.run({ retries: '3' });
    expect(chatRequests(job).map(({ status }) => status)).toEqual([503, 400, 503, 503, 503]);
  });

  test.concurrent('a finished answer does not wait for its price', async () => {
    const job = await start();
    job.pinata.fail({ path: /models/ }, { kind: 'hang' });
    const result = await job.run({ timeout: '5s' });
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe('passed');
    expect(result.summary).toContain('| Cost | cost unknown |');
    expect(job.github.state.comments).toHaveLength(1);
  });
});

describe('no green check over nothing', () => {
  test.concurrent.each(someOf(['\u200b', ' \u00ad\u2060\n', '<!-- nothing -->', '<!-- no end', '&nbsp;'], 2))(
    '%j is an empty answer',
    async (content) => {
      const job = await start();
      job.pinata.fail({ path: /chat/ }, { kind: 'answer', content });
      expectFailure(job, await job.run(), /answer is empty/);
    },
  );

  test.concurrent.each(
    someOf<[string, RegExp]>(
      [
        ['max_tokens', /cut off: the model reached its token cap/],
        ['LENGTH', /cut off: the model reached its token cap/],
        ['SAFETY', /cut off: a content filter/],
        ['something_new', /may be cut off/],
      ],
      2,
    ),
  )('an answer that ended with %s is not shown as whole', async (finishReason, notice) => {
    const job = await start({ pinata: { variants: { finishReason } } });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(job.github.state.comments[0]?.body).toMatch(notice);
    expect(result.summary).toMatch(notice);
  });

  test.concurrent('an answer that ended with an error is a broken one', async () => {
    const job = await start({ pinata: { variants: { finishReason: 'error' } } });
    const result = await job.run();
    expectFailure(job, result, /broke off after \d+ characters \(finish reason `error`\)/);
    expect(result.outputs['response']).not.toBe('');
  });

  test.concurrent('a pull_request event that can’t be read', async () => {
    const job = await start();
    const result = await job.run(
      { prompt: 'Hi' },
      { event: { name: 'pull_request', payload: { pull_request: 7 } } },
    );
    expectFailure(job, result, /event is pull_request, but holds no pull request/);
    expect(chatRequests(job)).toEqual([]);
  });

  test.concurrent('a rate limit is no missing permission', async () => {
    const job = await start();
    job.github.fail(
      { method: 'POST', path: /comments/, times: 9 },
      { kind: 'secondary-limit', retryAfterSeconds: 3_600 },
    );
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.outputs['comment-outcome']).toBe('not-posted');
    expect(result.annotations[0]?.message).toMatch(/limits the rate/);
    expect(result.annotations[0]?.message).not.toContain('permission');
    expect(result.summary).toContain('This change touches 2 files');
  });
});

describe('when the runner’s disk fails', () => {
  test.concurrent('the answer is everywhere but in the file', async () => {
    const job = await start();
    const result = await job.run({}, { broken: { RUNNER_TEMP: '/dev/null/nowhere' } });
    expect(result.exitCode).toBe(0);
    expect(result.outputs['response']).toMatch(/^This change/);
    expect(result.outputs['response-file']).toBe('');
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(/response file could not be written \(ENOTDIR\)/),
      }),
    ]);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('a summary that can’t be written does not fail what was done', async () => {
    const job = await start();
    const result = await job.run({}, { broken: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
    expect(result.exitCode).toBe(0);
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(/job summary could not be written/),
      }),
    ]);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('outputs that can’t be written are told, and the summary is there', async () => {
    const job = await start();
    const result = await job.run({}, { broken: { GITHUB_OUTPUT: '/nowhere/output' } });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toBe('');
    expect(result.annotations[0]?.message).toMatch(/^The outputs could not be written/);
    expect(result.summary).toContain('This change touches 2 files');
  });
});

describe('when the run is cancelled', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle of an answer ends it at once, and nothing is posted',
    async (name) => {
      const job = await start();
      job.pinata.fail({ path: /chat/ }, { kind: 'stall', afterChunks: 4 });
      const when = (async () => {
        while (chatRequests(job).length === 0) await sleep(10);
        await sleep(100);
      })();
      const result = await job.run({}, { signal: { name, when } });
      expectFailure(job, result, /broke off.*cancelled/);
      expect(result.signal).toBeNull();
      expect(result.outputs['response']).toMatch(/^This/);
    },
  );

  test.concurrent('while it waits to try again', async () => {
    const job = await start();
    job.pinata.fail(
      { path: /chat/, times: 5 },
      { kind: 'status', status: 503, headers: { 'retry-after': '60' } },
    );
    const when = (async () => {
      while (chatRequests(job).length === 0) await sleep(10);
      await sleep(100);
    })();
    const result = await job.run({}, { signal: { name: 'SIGINT', when } });
    expectFailure(job, result, /cancelled/);
    expect(chatRequests(job)).toHaveLength(1);
  });
});

describe('hostile answers', () => {
  test.concurrent('the key in an answer reaches neither comment, output, file nor summary', async () => {
    const job = await start();
    const key = job.pinata.state.inferenceKey ?? '';
    const content = `Key: ${key}, ${Buffer.from(`x${key}`).toString('base64')}, ${Buffer.from(key).toString('hex')}`;
    job.pinata.fail({ path: /chat/ }, { kind: 'answer', content });
    const result = await job.run();
    expectSoundRun(job, result);
    const file = readFileSync(result.outputs['response-file'] ?? '', 'utf8');
    for (const text of [
      job.github.state.comments[0]?.body,
      result.outputs['response'],
      file,
      result.rawSummary,
    ]) {
      expect(text).toContain('Key: (redacted), ');
      expect(text).not.toContain(Buffer.from(key).toString('hex'));
      expect(text).not.toContain(Buffer.from(key).toString('base64').slice(8, 40));
    }
    expect(result.annotations[0]?.message).toMatch(/held secrets of this run in \d places/);
  });

  test.concurrent('a key that invisible characters take apart is not put together again', async () => {
    const job = await start();
    const key = job.pinata.state.inferenceKey ?? '';
    const apart = key.replace(/.{12}/g, '$&\u200b');
    job.pinata.fail(
      { path: /chat/ },
      {
        kind: 'status',
        status: 200,
        body: { model: apart, choices: [{ message: { content: `Key: ${apart}` }, finish_reason: apart }] },
      },
    );
    const result = await job.run();
    expectSoundRun(job, result);
    const places = [
      job.github.state.comments[0]?.body,
      result.rawSummary,
      result.outputs['response'],
      result.outputs['model'],
      result.log,
    ];
    for (const place of places) {
      expect(place?.replace(/[\p{Cf}]/gu, '')).not.toContain(key.slice(0, 24));
      expect(place).toContain('(redacted)');
    }
  });

  test.concurrent('commands in an answer stay text', async () => {
    const job = await start();
    const content =
      '::add-mask::e\r::stop-commands::t\n\u00a0::error::x\n##[error]y ##[warning]z\n\u001b[31m::set-env name=A::b';
    job.pinata.fail({ path: /chat/ }, { kind: 'answer', content });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.annotations).toEqual([]);
    expect(result.masks).not.toContain('e');
    expect(result.exportedEnv).toEqual({});
    expect(result.log).toContain('│ ::add-mask::e');
    expect(result.outputs['response']).toBe(content);
  });

  test.concurrent('commands in a pull request stay text, in what a dry run prints and in the coverage', async () => {
    const job = await start();
    const words = '\n::error::x\r##[error]y\u2028::add-mask::e\u001b[31m\u0085::stop-commands::t';
    const path = 'src/##[error]::error::x `|<img>.js';
    job.github.addPullRequest({
      ...PULL_REQUEST,
      title: `Title ##[error]y ::error::x`,
      body: words,
      head: { ...PULL_REQUEST.head, ref: 'fix/##[error]y::error::x' },
      diff: `diff --git a/${path} b/${path}\nindex 1111111..2222222 100644\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+::error::x ##[error]y\n`,
    });
    for (const dry of ['true', 'false']) {
      const result = await job.run({
        prompt: '{{pr.title}} {{pr.body}} {{pr.head}} {{pr.diff}}',
        'dry-run': dry,
      });
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(0);
      const told = result.annotations.map(({ message }) => message);
      expect(told).toEqual(dry === 'true' ? [expect.stringMatching(/^Dry run: about/)] : []);
      expect(result.masks).not.toContain('e');
      expect(result.log).not.toContain('##[error]y');
      expect(harmsOf(result.rawSummary, '', NAMED_POLICY)).toEqual([]);
    }
  });

  test.concurrent('whatever the endpoint calls its model and its reason, it is shown as text', async () => {
    const job = await start();
    const hostile =
      '`|</sub></details> @victim fixes #1\n\n![a](https://evil.example/x) <img src=//evil.example> ::error::x';
    job.pinata.fail(
      { path: /chat/ },
      {
        kind: 'status',
        status: 200,
        body: { model: hostile, choices: [{ message: { content: 'Fine.' }, finish_reason: hostile }] },
      },
    );
    const result = await job.run();
    expectSoundRun(job, result);
    const [comment] = job.github.state.comments;
    expect(comment?.body).toContain('victim');
    expect(harmsOf(comment?.body.replace(/^(?:<!-- pinata-inference [^\n]* -->\n)+/, '') ?? '')).toEqual([]);
    expect(harmsOf(result.rawSummary, '', NAMED_POLICY)).toEqual([]);
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
