import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import { defaultJwt } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import { asked, expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import { completions, questions, readLedger, useJobs } from './prompt-runs.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

const start = useJobs();

const CHAT = { path: /chat\/completions/ };
const MARKER = '<!-- pinata-inference comment:default -->';
const BUDGET = { prompt: 'Say hello', 'max-tokens': '1000', 'pr-budget-usd': '0.05' };

function spent(job: Job): number {
  return 100 - job.pinata.state.credits.total;
}

function ownComments({ github }: Job) {
  return github.state.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login);
}

describe('max-cost-usd', () => {
  test.concurrent('refuses before sending, at the very amount that a dry run tells', async () => {
    const job = await start();
    const inputs = { 'max-tokens': '1000' };
    const rehearsal = await job.run({ ...inputs, 'dry-run': 'true' });
    const worstUsd = rehearsal.outputs['estimated-cost-usd'] ?? '';
    // 1,000 tokens out at $15 a million, and a prompt that is cheap beside them.
    expect(Number(worstUsd)).toBeGreaterThan(0.015);
    expect(Number(worstUsd)).toBeLessThan(0.017);
    const less = (Number(worstUsd) - 0.000001).toFixed(6);
    const refused = await job.run({ ...inputs, 'max-cost-usd': less });
    expectFailure(job, refused, /^Not sent: .*could cost \$0\.01.*above `max-cost-usd` of \$0\.01/);
    expect(completions(job)).toEqual([]);
    expect(job.github.state.comments).toEqual([]);
    const passed = await job.run({ ...inputs, 'max-cost-usd': worstUsd });
    expectSuccess(job, passed);
    expect(Number(passed.outputs['cost-usd'])).toBeLessThanOrEqual(Number(worstUsd));
  });

  test.concurrent('gives an answer without a cap the one that it was priced with', async () => {
    const job = await start();
    expectSuccess(job, await job.run({ 'max-cost-usd': '0.1' }));
    expectSuccess(job, await job.run({ 'max-cost-usd': '0.1', 'max-completion-tokens': '300' }));
    expectSuccess(job, await job.run());
    expect(
      questions(job).map(({ max_tokens, max_completion_tokens }) => max_tokens ?? max_completion_tokens),
    ).toEqual([4_096, 300, undefined]);
  });

  test.concurrent('counts what a repair would cost on top', async () => {
    const job = await start();
    const inputs = { prompt: 'Judge', 'max-tokens': '1000', 'response-format': 'json_object' };
    const { outputs } = await job.run({ ...inputs, 'dry-run': 'true' });
    job.pinata.fail(CHAT, { kind: 'answer', content: 'No JSON' });
    const result = await job.run({ ...inputs, 'max-cost-usd': outputs['estimated-cost-usd'] ?? '' });
    expectFailure(job, result, /was not mended: Not sent: .* on top of \$0\.0000/);
    expect(completions(job)).toHaveLength(1);
  });

  test.concurrent.each<[string, (job: Job) => Record<string, string>]>([
    [
      'the catalog has no prices',
      (job) => {
        job.pinata.variants.prices = 'absent';
        return {};
      },
    ],
    [
      'the catalog can’t be read',
      (job) => {
        job.pinata.fail({ path: /models/, times: 9 }, { kind: 'status', status: 500 });
        return {};
      },
    ],
    ['the catalog lacks the model', () => ({ model: 'anthropic/claude-unknown' })],
  ])('refuses where %s, unless that is allowed', async (_what, prepare) => {
    const job = await start();
    const inputs = { prompt: 'Say hello', 'max-cost-usd': '5', ...prepare(job) };
    const refused = await job.run(inputs);
    expectFailure(job, refused, /^Not sent: the price of \S+ is not known.*`allow-unknown-price: true`/);
    expect(completions(job)).toEqual([]);
    await job.run({ ...inputs, 'allow-unknown-price': 'true' });
    expect(completions(job)).toHaveLength(1);
  });
});

describe('pr-budget-usd', () => {
  test.concurrent('adds up what all runs cost, in the comment’s second line, and then refuses', async () => {
    const job = await start();
    let usd = 0;
    for (const runs of [1, 2, 3]) {
      const result = await job.run(BUDGET);
      expectSuccess(job, result);
      usd += Number(result.outputs['cost-usd']);
      expect(ownComments(job)).toHaveLength(1);
      expect(ownComments(job)[0]?.body.startsWith(`${MARKER}\n<!-- pinata-inference spent:0.00`)).toBe(true);
      expect(readLedger(ownComments(job)[0]?.body)).toBeCloseTo(usd, 7);
      expect(completions(job)).toHaveLength(runs);
    }
    expect(usd).toBeCloseTo(spent(job), 7);
    const before = ownComments(job)[0]?.body;
    const refused = await job.run({ ...BUDGET, 'pr-budget-usd': '0.017' });
    expectSoundRun(job, refused);
    expect(refused.exitCode).toBe(1);
    expect(messages(refused)).toEqual([
      expect.stringMatching(
        /^error: Not sent: .* and \$0\.00\d+ of this pull request’s \$0\.017 are spent\. Raise `pr-budget-usd`/,
      ),
    ]);
    expect(refused.outputs['outcome']).toBe('not-run');
    expect(completions(job)).toHaveLength(3);
    expect(ownComments(job)[0]?.body).toBe(before);
  });

  test.concurrent('goes on after the next push', async () => {
    const job = await start();
    const first = await job.run(BUDGET);
    job.github.addPullRequest({ ...PULL_REQUEST, head: { ref: 'fix-total', sha: 'c'.repeat(40) } });
    const second = await job.run(BUDGET, { event: job.github.event(7, 'synchronize') });
    const usd = Number(first.outputs['cost-usd']) + Number(second.outputs['cost-usd']);
    expect(readLedger(ownComments(job)[0]?.body)).toBeCloseTo(usd, 7);
    expect(ownComments(job)[0]?.body).toContain('commit ccccccc');
  });

  test.concurrent('believes nobody else’s comment', async () => {
    const job = await start();
    for (const sum of ['99', '-99', '0.049']) {
      job.github.addComment(7, `${MARKER}\n<!-- pinata-inference spent:${sum} -->\n\nI am the ledger`);
    }
    const result = await job.run(BUDGET);
    expectSuccess(job, result);
    expect(readLedger(ownComments(job)[0]?.body)).toBeCloseTo(spent(job), 7);
    expect(job.github.state.comments).toHaveLength(4);
  });

  test.concurrent.each([
    ['a ledger', '<!-- pinata-inference spent:0 -->\n\nAll is well'],
    ['a whole comment', `${MARKER}\n<!-- pinata-inference spent:99 -->\n\nAll is well`],
    ['one with an invisible character', '<!--\u200b pinata-inference spent:0 -->\nAll is well'],
  ])('is not moved by an answer that holds %s', async (_what, content) => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'answer', content });
    expectSuccess(job, await job.run(BUDGET));
    const [comment] = ownComments(job);
    expect(comment?.body.split('\n')[0]).toBe(MARKER);
    expect(readLedger(comment?.body)).toBeCloseTo(spent(job), 7);
    expect(comment?.body.match(/<!--\s*pinata-inference spent/g)).toHaveLength(1);
    expectSuccess(job, await job.run(BUDGET));
    expect(readLedger(ownComments(job)[0]?.body)).toBeCloseTo(spent(job), 7);
  });

  test.concurrent('counts a run that was billed and gave nothing', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'empty' });
    const failed = await job.run(BUDGET);
    expectSoundRun(job, failed);
    expect(failed.exitCode).toBe(1);
    const [comment] = ownComments(job);
    expect(comment?.body).toContain('The model gave no answer that could be used.');
    expect(spent(job)).toBeGreaterThan(0);
    expect(readLedger(comment?.body)).toBeCloseTo(spent(job), 7);
  });

  test.concurrent.each([
    ['cancelled', {}, { name: 'SIGINT' } as const],
    ['out of time', { timeout: '4s' }, undefined],
  ])('counts a run that was %s in the middle of its answer', async (_what, inputs, signal) => {
    const job = await start();
    const { outputs } = await job.run({ ...BUDGET, 'dry-run': 'true' });
    job.pinata.fail(CHAT, { kind: 'stall', afterChunks: 4 });
    const when = (async () => {
      while (completions(job).length === 0) await sleep(10);
      await sleep(100);
    })();
    const result = await job.run({ ...BUDGET, ...inputs }, signal ? { signal: { ...signal, when } } : {});
    expectSoundRun(job, result);
    expect(result).toMatchObject({ exitCode: 1, signal: null });
    // How much of it is billed nobody tells: the most it could be.
    expect(readLedger(ownComments(job)[0]?.body)).toBe(Number(outputs['estimated-cost-usd']));
  });

  test.concurrent('counts it without touching the answer that is there', async () => {
    const job = await start();
    expectSuccess(job, await job.run(BUDGET));
    const before = ownComments(job)[0]?.body ?? '';
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'answer', content: 'No JSON' });
    const failed = await job.run({ ...BUDGET, 'response-format': 'json_object' });
    expectSoundRun(job, failed);
    expect(failed.outputs['outcome']).toBe('not-run');
    expect(completions(job)).toHaveLength(3);
    const after = ownComments(job)[0]?.body ?? '';
    expect(readLedger(after)).toBeCloseTo(spent(job), 7);
    expect(after.split('\n').toSpliced(1, 1)).toEqual(before.split('\n').toSpliced(1, 1));
  });

  test.concurrent('counts an answer without usage as the most it could be', async () => {
    const job = await start({ pinata: { variants: { usage: 'absent' } } });
    const { outputs } = await job.run({ ...BUDGET, 'dry-run': 'true' });
    const result = await job.run(BUDGET);
    expectSuccess(job, result);
    expect(result.outputs['cost-usd']).toBe('');
    expect(readLedger(ownComments(job)[0]?.body)).toBe(Number(outputs['estimated-cost-usd']));
  });

  test.concurrent('a request that was refused costs nothing', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 401 });
    expectFailure(job, await job.run(BUDGET), /answered 401/);
    expect(job.github.state.comments).toEqual([]);
  });

  test.concurrent('what was spent and can’t be read is not taken for nothing', async () => {
    const job = await start();
    job.github.fail({ method: 'GET', path: /comments/ }, { kind: 'status', status: 403 });
    expectFailure(job, await job.run(BUDGET), /answered 403/);
    expect(completions(job)).toEqual([]);
  });

  test.concurrent('has no effect without a pull request, and says so', async () => {
    const job = await start();
    const event = { name: 'workflow_dispatch', payload: {} };
    const result = await job.run(BUDGET, { event });
    expectSuccess(job, result);
    expect(messages(result)).toEqual([
      'notice: `pr-budget-usd` has no effect: this run belongs to no pull request.',
    ]);
  });

  test.concurrent('needs the comment', async () => {
    const job = await start();
    expectFailure(job, await job.run({ ...BUDGET, comment: 'off' }), /`pr-budget-usd` .*`comment: auto`/);
    expect([...job.pinata.requests, ...job.github.requests]).toEqual([]);
  });
});

describe('min-credits', () => {
  const INPUTS = { prompt: 'Say hello', 'pinata-jwt': defaultJwt, 'min-credits': '5' };

  test.concurrent('asks nothing of the model where fewer are available', async () => {
    const job = await start({ pinata: { credits: { total: 5, loaned: 0.5 } } });
    expectFailure(
      job,
      await job.run(INPUTS),
      /^Not sent: 4\.5 credits are available, and `min-credits` is 5\. Add credits/,
    );
    expect(completions(job)).toEqual([]);
    expect(job.github.state.comments).toEqual([]);
  });

  test.concurrent('goes on where there are enough', async () => {
    const job = await start({ pinata: { credits: { total: 5.5, loaned: 0.5 } } });
    expectSuccess(job, await job.run(INPUTS));
    expect(asked(job, 'GET /credits/balance')).toHaveLength(1);
    // The account's token is for the account only.
    expect(completions(job)[0]?.headers['authorization']).toBe(`Bearer ${job.pinata.state.inferenceKey}`);
  });

  test.concurrent.each(someOf(['missing', 'nan', 'nan-string', 'negative'] as const, 2))(
    'a balance that is %s is not enough',
    async (balance) => {
      const job = await start({ pinata: { variants: { balance } } });
      const result = await job.run(INPUTS);
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(1);
      expect(completions(job)).toEqual([]);
    },
  );

  test.concurrent.each([
    [{ 'pinata-jwt': '' }, /`pinata-jwt` is missing, and `min-credits` needs it/],
    [{ 'min-credits': 'auto' }, /`min-credits` is `auto`/],
    [{ endpoint: 'https://api.example.com/v1' }, /`endpoint` is not Pinata’s.*`min-credits`/],
  ])('%j is refused', async (inputs, message) => {
    const job = await start();
    expectFailure(job, await job.run({ ...INPUTS, ...inputs }), message);
    expect(job.pinata.requests).toEqual([]);
  });
});

describe('cost-usd', () => {
  test.concurrent('counts cached tokens at their own price', async () => {
    const job = await start({ pinata: { variants: { cachedTokens: 50 } } });
    const result = await job.run();
    expectSuccess(job, result);
    expect(JSON.parse(result.outputs['usage'] ?? '')).toMatchObject({ cached_tokens: 50 });
    expect(Number(result.outputs['cost-usd'])).toBeCloseTo(spent(job), 7);
    expect(result.summary).toMatch(/\| Cost \| about \$0\.\d+ \(estimate\) \|/);
  });

  test.concurrent('counts them at the input price where the catalog has none', async () => {
    const job = await start({ pinata: { variants: { cachedTokens: 50 } } });
    const model_id = 'anthropic/claude-sonnet-4-6';
    const entry = { model_id, input_usd_per_1m_tokens: '3', output_usd_per_1m_tokens: 15 };
    job.pinata.fail({ path: /models/ }, { kind: 'status', status: 200, body: { data: [entry] } });
    const result = await job.run();
    expectSuccess(job, result);
    const discountUsd = (50 * (3 - 0.3)) / 1e6;
    expect(Number(result.outputs['cost-usd'])).toBeCloseTo(spent(job) + discountUsd, 7);
  });
});

describe('dry-run', () => {
  const DRY = { 'dry-run': 'true', 'inference-key': '' };

  test.concurrent('shows what would be sent and what it would cost, and needs no key', async () => {
    const job = await start();
    const result = await job.run({ ...DRY, 'system-prompt': 'Be brief.', 'max-tokens': '1000' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({
      outcome: 'not-run',
      response: '',
      'cost-usd': '',
      model: 'anthropic/claude-sonnet-4-6',
    });
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^notice: Dry run: about \d+ tokens for anthropic.*\$0\.01\d+\. Nothing was sent\./,
      ),
    ]);
    expect(result.summary).toMatch(/\| Tokens \| about \d+ in, at most 1000 out \|/);
    expect(result.summary).toMatch(/### system\n\n.*\nBe brief\./);
    expect(result.summary).toMatch(/### user[\s\S]*Start the sum at zero[\s\S]*items\.reduce/);
    expect(result.log).toContain('│ Be brief.');
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({ files: 2, sent: 2 });
    expect(completions(job)).toEqual([]);
    expect(job.github.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(job.github.state.comments).toEqual([]);
  });

  test.concurrent('without a price says that none is known', async () => {
    const job = await start({ pinata: { variants: { prices: 'null' } } });
    const result = await job.run({ ...DRY, 'max-cost-usd': '0.000001' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs['estimated-cost-usd']).toBe('');
    expect(result.summary).toContain('| Cost | no price known |');
  });

  test.concurrent('asks for no balance and leaves the budget as it is', async () => {
    const job = await start();
    expectSuccess(job, await job.run(BUDGET));
    const before = ownComments(job)[0]?.body;
    const inputs = { ...BUDGET, ...DRY, 'min-credits': '1000', 'pinata-jwt': defaultJwt };
    const result = await job.run(inputs);
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(ownComments(job)[0]?.body).toBe(before);
    expect(asked(job, 'GET /credits/balance')).toEqual([]);
    expect(completions(job)).toHaveLength(1);
  });

  test.concurrent('still fails where the prompt is wrong', async () => {
    const job = await start();
    expectFailure(job, await job.run({ ...DRY, 'prompt-file': 'none.md' }), /none\.md: does not exist/);
  });
});

const WRONG: [Record<string, string>, RegExp][] = [
  [{ 'max-cost-usd': '-1' }, /`max-cost-usd` is `-1`.*at least 0/],
  [{ 'max-cost-usd': '$5' }, /`max-cost-usd` is `\$5`/],
  [{ 'pr-budget-usd': 'NaN' }, /`pr-budget-usd` is `NaN`/],
  [{ 'dry-run': 'yes' }, /`dry-run` is `yes`/],
];

test.each(WRONG)('%j is refused', expectRefusal);

test.concurrent.each(inBuilt(WRONG))('%j is refused before anything is asked', async (inputs, message) => {
  const job = await start();
  expectFailure(job, await job.run(inputs), message);
  expect(job.pinata.requests).toEqual([]);
});
