// What a review is told of checks that others have made of the head.
import { describe, expect, test } from '@jest/globals';
import type { Permissions } from '../emulator/github.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import { messages } from './account.ts';
import { textOf } from './prompt-runs.ts';
import { answerWith, chatBodies, review, startReview } from './reviews.ts';

const HEAD = PULL_REQUEST.head.sha;

const FAILURE = {
  name: 'test',
  head_sha: HEAD,
  annotations: [{ path: 'src/total.js', start_line: 3, message: 'Expected 3, got 2' }],
};

async function startChecked(checks: Permissions['checks'] = 'write'): Promise<Job> {
  const permissions: Permissions = { 'pull-requests': 'write', issues: 'write', contents: 'read', checks };
  const job = await startReview({ github: { permissions } });
  answerWith(job, { findings: [], open: [] });
  return job;
}

/** What the request shows of checks. */
function shownChecks(job: Job): string | undefined {
  return /<checks>\n([\s\S]*?)\n<\/checks>/.exec(textOf(job))?.[1];
}

function asksForChecks({ github }: Job): boolean {
  return github.requests.some(({ method, path }) => method === 'GET' && path.includes('/check-runs'));
}

describe('with-checks', () => {
  test.concurrent('shows what failed, as words of others, and not its own check run', async () => {
    const job = await startChecked();
    job.github.addCheckRun(FAILURE);
    job.github.addCheckRun({ name: 'lint', head_sha: HEAD, conclusion: 'success' });
    job.github.addCheckRun({ name: 'Review', head_sha: HEAD });
    const result = await review(job, { 'with-checks': 'true', 'check-run': 'Review' });
    expect(messages(result)).toEqual([]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(shownChecks(job)).toBe('test: failure\n- src/total.js:3 failure: Expected 3, got 2');
    expect(chatBodies(job)[0]).toMatch(/<data-[0-9a-f]+ name=\\"review\.checks\\">\\ntest: failure/);
    expect(job.github.violations).toEqual([]);
  });

  test.concurrent('says so where nothing failed', async () => {
    const job = await startChecked();
    await review(job, { 'with-checks': 'true' });
    expect(shownChecks(job)).toBe('none');
  });

  test.concurrent('is not asked for by default', async () => {
    const job = await startChecked();
    job.github.addCheckRun(FAILURE);
    await review(job);
    expect(shownChecks(job)).toBe('none');
    expect(asksForChecks(job)).toBe(false);
  });

  test.concurrent('of a token that may not read them is a warning', async () => {
    const job = await startChecked('none');
    job.github.addCheckRun(FAILURE);
    const result = await review(job, { 'with-checks': 'true' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs['outcome']).toBe('passed');
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/no failed checks: .*403.*`checks: read`/) },
    ]);
    expect(shownChecks(job)).toBe('none');
  });

  test.concurrent('takes none of the room of the change', async () => {
    const job = await startChecked();
    const message = 'Expected 3, got 2. '.repeat(70);
    const annotations = Array.from({ length: 40 }, (_, index) => ({
      path: 'src/total.js',
      start_line: index + 1,
      message,
    }));
    job.github.addCheckRun({ ...FAILURE, annotations });
    const result = await review(job, { 'with-checks': 'true', 'max-input-tokens': '4000' });
    expect(result.outputs['outcome']).toBe('passed');
    expect(shownChecks(job)).toMatch(/^test: failure\n- src\/total\.js:1 failure: /);
    expect(shownChecks(job)).toMatch(/\n\(39 more annotations\)$/);
  });

  test.concurrent('asks nothing of a run that asks no model', async () => {
    const job = await startChecked();
    await review(job, { 'with-checks': 'true' });
    job.github.requests.splice(0);
    await review(job, { 'with-checks': 'true' });
    expect(chatBodies(job)).toHaveLength(1);
    expect(asksForChecks(job)).toBe(false);
  });
});
