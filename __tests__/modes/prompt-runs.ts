// What the tests of `prompt` share: jobs that are closed after each test, what was asked of the model, and ledgers.
import { afterAll, expect } from '@jest/globals';
import * as v from 'valibot';
import { type Job, type JobOptions, startJob } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { removeMarks } from '../prompt/marks.ts';
import { asked, expectSoundRun } from './account.ts';

/** Starts jobs that end with their test. */
export function useJobs(): (options?: JobOptions) => Promise<Job> {
  const jobs: Job[] = [];
  // The tests run side by side, so that nothing is closed before the last has ended.
  afterAll(async () => {
    await Promise.all(jobs.splice(0).map((job) => job.close()));
  });
  return async (options) => {
    const job = await startJob(options);
    jobs.push(job);
    return job;
  };
}

const ChatBodySchema = v.looseObject({
  model: v.string(),
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
  response_format: v.optional(v.unknown()),
});

/** The completions that were asked for, with their answers' statuses. */
export function completions(job: Job) {
  return asked(job, 'POST /llm/chat/completions');
}

/** What was asked of the model, request by request. */
export function questions(job: Job) {
  return completions(job).map(({ body }) => v.parse(ChatBodySchema, body));
}

/** The text of a role in one request, without the marks around foreign text. */
export function textOf(job: Job, role: 'system' | 'user' = 'user', index = 0): string {
  const messages = questions(job)[index]?.messages.filter((message) => message.role === role) ?? [];
  return removeMarks(messages.map(({ content }) => content).join('\n'));
}

/** The run was right not to ask: green, one warning, and nothing was done. */
export function expectDenied(job: Job, result: RunResult, message: RegExp): void {
  expectSoundRun(job, result);
  expect(result.exitCode).toBe(0);
  expect(result.outputs['outcome']).toBe('not-run');
  expect(result.outputs['response']).toBe('');
  expect(result.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringMatching(message) }),
  ]);
  expect(job.pinata.requests).toEqual([]);
  expect(job.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
}

/** What a comment's second line says was spent; undefined where it says nothing. */
export function readLedger(body: string | undefined): number | undefined {
  const line = body?.split('\n')[1] ?? '';
  const usd = /^<!-- pinata-inference spent:([\d.]+) -->$/.exec(line)?.[1];
  return usd === undefined ? undefined : Number(usd);
}
