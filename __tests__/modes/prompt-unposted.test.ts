// What is told where a run is cancelled, or its answer can't be posted.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultMatch } from '../emulator/github.ts';
import { type Job, type JobOptions, PULL_REQUEST } from '../emulator/job.ts';
import { expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import {
  answer,
  CHAT,
  COMMENTS,
  idsOf,
  PROGRESS,
  runWith,
  shown,
  start,
  UNCAPPED,
  until,
} from './prompt-comments.ts';

/** The runner kills a step 7.5 s after SIGINT with SIGTERM, and for good after 10. */
const PATIENCE_MS = 7_000;

import { completions } from './prompt-runs.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

describe('a run that is cancelled ends within 7 s', () => {
  const POST = { method: 'POST', path: COMMENTS, times: 9 };
  const LIMIT: Fault = { kind: 'secondary-limit', retryAfterSeconds: 30 };

  test.concurrent.each<[string, FaultMatch, Fault, RegExp | undefined]>([
    ['GitHub’s comments can’t be read', { path: COMMENTS, times: 99 }, { kind: 'hang' }, /cancelled/],
    ['its note is on its way', POST, { kind: 'hang' }, /cancelled/],
    ['its answer is on its way', { ...POST, method: 'PATCH' }, { kind: 'hang' }, undefined],
    ['its answer waits for a limit', { ...POST, method: 'PATCH' }, LIMIT, undefined],
  ])('while %s', async (_what, match, fault, failure) => {
    const job = await start();
    job.github.fail(match, fault);
    if (failure) job.pinata.fail(CHAT, { kind: 'stall', afterChunks: 3 });
    else answer(job, 'Result');
    let cancelledAt = Number.NaN;
    const isAsked = () =>
      job.github.requests.some(
        ({ method, path }) => COMMENTS.test(path) && (match.method ?? 'GET') === method,
      );
    const when = until(() => isAsked() && completions(job).length > 0).then(() => {
      cancelledAt = performance.now();
    });
    const result = await job.run(PROGRESS, { signal: { name: 'SIGINT', when } });
    expect(performance.now() - cancelledAt).toBeLessThan(PATIENCE_MS);
    expect(result.signal).toBeNull();
    if (failure) expectFailure(job, result, failure);
    else expect(result.outputs).toMatchObject({ 'comment-outcome': 'not-posted', response: 'Result' });
  });
});

const READ_ONLY: JobOptions = { github: { permissions: { 'pull-requests': 'read', issues: 'read' } } };

const PAGE = `The beginning of it.\n\n${'A sentence that is one of many. '.repeat(150).trim()}\n\nThe end of it.`;

interface Obstacle {
  options?: JobOptions;
  prepare?: (job: Job) => void;
  inputs?: Record<string, string>;
  run?: Parameters<Job['run']>[1];
  reason: RegExp;
}

function onPost(fault: Fault): Pick<Obstacle, 'prepare'> {
  return { prepare: ({ github }) => github.fail({ method: 'POST', path: COMMENTS, times: 9 }, fault) };
}

describe('an answer that can’t be posted', () => {
  test.concurrent.each<[string, Obstacle]>([
    ['a token that may only read', { options: READ_ONLY, reason: /403.*`pull-requests: write`/ }],
    [
      'a locked conversation',
      { prepare: ({ github }) => github.addPullRequest({ ...PULL_REQUEST, locked: true }), reason: /locked/ },
    ],
    [
      'a pull request that is not there',
      {
        inputs: { prompt: 'Hi', 'pull-request': '99' },
        run: { event: { name: 'workflow_dispatch', payload: {} } },
        reason: /404.*issues\/99/,
      },
    ],
    [
      'a limit that lasts longer than the run',
      {
        ...onPost({ kind: 'secondary-limit', retryAfterSeconds: 60 }),
        inputs: { timeout: '5s' },
        reason: /limits the rate and asks to wait 60 s/,
      },
    ],
    ['connections that break', { ...onPost({ kind: 'reset' }), reason: /No connection/ }],
    [
      'a comment that GitHub does not take',
      { ...onPost({ kind: 'status', status: 422 }), reason: /answered 422/ },
    ],
  ])('for %s is in the summary, the file and an annotation', async (_what, obstacle) => {
    const { options, prepare, inputs = {}, run = {}, reason } = obstacle;
    const job = await start(options);
    prepare?.(job);
    answer(job, PAGE);
    const result = await job.run(inputs, run);
    expectSuccess(job, result);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'comment-outcome': 'not-posted',
      'comment-id': '',
      'comment-url': '',
      response: PAGE,
    });
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(PAGE);
    expect(result.summary).toContain(PAGE);
    expect(result.summary).toContain('| Comment | not posted');
    const [warning, notice, ...others] = result.annotations;
    expect(others).toEqual([]);
    expect(warning?.level).toBe('warning');
    expect(warning?.message).toMatch(
      /^The comment was not posted; the job summary and the response file have/,
    );
    expect(warning?.message).toMatch(reason);
    expect(notice).toMatchObject({ level: 'notice', title: 'The answer' });
    const beginning = notice?.message ?? '';
    expect(beginning.length).toBeGreaterThan(1_000);
    expect(PAGE.startsWith(beginning)).toBe(true);
    expect(shown(job)).toEqual([]);
  });

  test.concurrent('no half of a character ends the annotation', async () => {
    const job = await start(READ_ONLY);
    const { annotations } = await runWith(job, `${'x'.repeat(2_999)}👋 and more`);
    const { message = '' } = annotations.find(({ level }) => level === 'notice') ?? {};
    expect(message.replace(/\W+$/, '')).toBe('x'.repeat(2_999));
    expect(message).not.toContain('\ufffd');
  });

  test.concurrent('nothing is said of a response file that could not be written', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({}, { broken: { RUNNER_TEMP: '/dev/null/none' } });
    expect(result.outputs['response-file']).toBe('');
    expect(messages(result)).toContainEqual(
      expect.stringMatching(/^warning: The comment was not posted; the job summary has the result\./),
    );
  });

  test.concurrent('part of it that is there is told, with where the rest is', async () => {
    const job = await start();
    const content = `${'A sentence that is one of many. '.repeat(40)}\n\n`.repeat(55);
    await runWith(job, 'Earlier');
    job.github.fail({ method: 'POST', path: COMMENTS }, { kind: 'status', status: 403 });
    const result = await runWith(job, content, UNCAPPED);
    expect(result.outputs['comment-outcome']).toBe('not-posted');
    expect(messages(result)[0]).toMatch(
      /^warning: The comment was not posted; the job summary and the response file have the result\. Only part 1 of 2 could be written\. GitHub answered 403 to POST/,
    );
  });

  test.concurrent('what can’t be taken back beside it is told, and the comment is posted', async () => {
    const job = await start();
    await runWith(job, 'Earlier');
    job.github.fail({ method: 'DELETE' }, { kind: 'status', status: 403 });
    const result = await runWith(job, 'Result', { comment: 'recreate' });
    expect(result.outputs).toMatchObject({
      'comment-outcome': 'created',
      'comment-id': String(idsOf(job)[1]),
    });
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^warning: The comment is there, but not all around it: GitHub answered 403 to DELETE/,
      ),
    ]);
  });

  test.concurrent('on-publish-error: fail fails the step, and gives all outputs', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({ 'on-publish-error': 'fail', 'on-error': 'warn' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'comment-outcome': 'not-posted',
      response: PAGE,
      'finish-reason': 'stop',
      model: 'anthropic/claude-sonnet-4-6',
    });
    expect(Number(result.outputs['cost-usd'])).toBeGreaterThan(0);
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(PAGE);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^notice: The beginning of it/),
      expect.stringMatching(/^error: The comment was not posted.*403/),
    ]);
    expect(result.summary).toMatch(/\*\*Failed after the result\*\*/);
    expect(result.summary).toContain(PAGE);
  });

  test.concurrent.each(['warn', 'fail'])(
    'with on-publish-error: %s, fail-if counts for more',
    async (onPublishError) => {
      const job = await start(READ_ONLY);
      answer(job, '{"verdict": "no"}');
      const result = await job.run({
        'on-publish-error': onPublishError,
        'on-error': 'warn',
        'response-format': 'json_object',
        'fail-if': "fields.verdict == 'no'",
      });
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        outcome: 'findings',
        'comment-outcome': 'not-posted',
        fields: '{"verdict":"no"}',
        response: '{"verdict": "no"}',
      });
      const told = messages(result);
      expect(told).toContainEqual(expect.stringMatching(/^error: The answer has findings: `fail-if` holds/));
      expect(told).toContainEqual(expect.stringMatching(/^(?:warning|error): The comment was not posted/));
    },
  );

  test.concurrent('a verdict that can’t be given does not hide that', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({
      'on-publish-error': 'fail',
      'max-tokens': '20',
      'fail-if': "contains(response, 'blocking')",
    });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'comment-outcome': 'not-posted' });
    const told = messages(result);
    expect(told).toContainEqual(expect.stringMatching(/^error: `fail-if` can’t be decided: .*not whole/));
    expect(told).toContainEqual(expect.stringMatching(/^(?:warning|error): The comment was not posted/));
  });
});

describe('wrong inputs', () => {
  const WRONG: [Record<string, string>, RegExp][] = [
    [{ 'comment-hide-previous': 'true' }, /`comment-hide-previous`.*`comment: new`/],
    [{ 'comment-hide-previous': 'true', comment: 'append' }, /`comment-hide-previous`.*`comment: new`/],
    [{ ...PROGRESS, comment: 'new' }, /`comment-progress`.*`comment` is `new`/],
    [{ ...PROGRESS, comment: 'off' }, /`comment-progress`.*`comment` is `off`/],
    [{ ...PROGRESS, comment: 'recreate' }, /`comment-progress`.*`comment` is `recreate`/],
    [{ 'allowed-hosts': 'https://docs.example.com' }, /`allowed-hosts` holds `https:.*without scheme/],
    [{ 'max-comment-parts': '0' }, /`max-comment-parts` is `0`.*from 1 to 20/],
    [{ 'max-comment-parts': '21' }, /`max-comment-parts` is `21`.*from 1 to 20/],
    [{ 'on-publish-error': 'foo' }, /`on-publish-error` is `foo`.*`warn` or `fail`/],
    [{ 'pr-budget-usd': '1', comment: 'new' }, /`pr-budget-usd`.*`comment: auto`/],
    [{ 'pr-budget-usd': '1', comment: 'off' }, /`pr-budget-usd`.*`comment: auto`/],
  ];

  test.each(WRONG)('%j are refused by name', expectRefusal);

  test.concurrent.each(inBuilt(WRONG))('%j are refused before anything is asked', async (inputs, message) => {
    const job = await start();
    expectFailure(job, await job.run(inputs), message);
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.requests).toEqual([]);
  });
});
