import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { messages } from './account.ts';
import { completions, questions, textOf } from './prompt-runs.ts';
import { answerWith, type Claim, chatBodies, claim, review, startReview, verdict } from './reviews.ts';

/** A file with 30 changed lines, which takes about 1,600 bytes of a prompt. */
function fileDiff(path: string): string {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `+  const value${index} = read(${index}); // ${path}\n`,
  );
  return `diff --git a/${path} b/${path}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,30 @@\n${rows.join('')}`;
}

const PATHS = ['api/one.js', 'net/two.js', 'ui/three.js', 'zip/four.js'];

/** Two of the files fit beside the built-in prompt. */
const TWO_EACH = { 'max-input-tokens': '2950' };

const CHAT = { path: /chat/ };

async function startJob(paths: readonly string[] = PATHS): Promise<Job> {
  const job = await startReview();
  await job.write('change.diff', paths.map(fileDiff).join(''));
  return job;
}

function reviewDiff(job: Job, inputs: Record<string, string> = {}): Promise<RunResult> {
  return review(job, { 'diff-file': 'change.diff', ...TWO_EACH, suggestions: 'false', ...inputs });
}

/** The files that each request shows. */
function shownIn(job: Job): string[][] {
  return chatBodies(job).map((body) => PATHS.filter((path) => body.includes(`=== ${path}`)));
}

function about(path: string, index: number, more: Partial<Claim> = {}): Claim {
  const line = index + 1;
  const quote = `  const value${index} = read(${index}); // ${path}`;
  return claim({ path, start_line: line, end_line: line, quote, title: `In ${path}`, ...more });
}

const NOTHING = { findings: [] };

describe('a change that is larger than one request', () => {
  test.concurrent('is asked about in several, and each file in one', async () => {
    const job = await startJob();
    answerWith(job, NOTHING, NOTHING);
    const result = await reviewDiff(job);
    expect(messages(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(shownIn(job).toSorted()).toEqual([PATHS.slice(0, 2), PATHS.slice(2)]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({
      files: 4,
      sent: 4,
      lines: 120,
      reviewedLines: 120,
    });
    expect(result.summary).toContain('Reviewed 120 of 120 changed lines in 4 files.');
  });

  test.concurrent('is asked about at the same time, with the same words before the files', async () => {
    const job = await startJob();
    job.pinata.fail(
      { ...CHAT, times: 2 },
      { kind: 'delay-until', condition: () => completions(job).length === 2 },
    );
    await reviewDiff(job);
    const [one = '', other = ''] = [0, 1].map((index) => textOf(job, 'system', index));
    expect(one).toContain('you see some of its files, and others look at the rest');
    expect(other).toBe(one);
  });

  test.concurrent('has one list of findings, of which the worst stand on lines', async () => {
    const job = await startJob();
    answerWith(
      job,
      { findings: [about('api/one.js', 3), about('net/two.js', 5, { severity: 'medium' })] },
      { findings: [about('zip/four.js', 9, { severity: 'critical' })] },
      { verdicts: [verdict('F1'), verdict('F2', { keep: false, reason: 'It is read.' })] },
    );
    const result = await reviewDiff(job, { concurrency: '1', suggestions: 'true', 'max-findings': '2' });
    expect(messages(result)).toEqual([]);
    const findings = JSON.parse(result.outputs['findings'] ?? '');
    expect(findings).toMatchObject([
      { file: 'zip/four.js', start_line: 10, severity: 'critical' },
      { file: 'api/one.js', start_line: 4, status: 'rejected' },
      { file: 'net/two.js', start_line: 6 },
    ]);
    // One second look, whatever the number of requests.
    expect(chatBodies(job)).toHaveLength(3);
    expect(chatBodies(job)[2]).toContain('> 10 +  const value9 = read(9); // zip/four.js');
    const usage = JSON.parse(result.outputs['usage'] ?? '');
    expect(usage.prompt_tokens).toBeGreaterThan(0);
    expect(result.outputs['response']).toContain('In api/one.js');
    expect(result.outputs['response']).toContain('In zip/four.js');
  });

  test.concurrent('in a file that takes several, says each thing once, on its lines', async () => {
    const job = await startReview();
    const rows = Array.from({ length: 160 }, (_, index) => `+  const value${index} = read(${index});\n`);
    const header = 'diff --git a/large.js b/large.js\n--- /dev/null\n+++ b/large.js\n';
    await job.write('change.diff', `${header}@@ -0,0 +1,160 @@\n${rows.join('')}`);
    const at = (index: number) =>
      claim({
        path: 'large.js',
        start_line: index + 1,
        end_line: index + 1,
        quote: `  const value${index} = read(${index});`,
      });
    answerWith(
      job,
      { findings: [at(2)] },
      { findings: [at(150)] },
      { verdicts: [verdict('F1'), verdict('F2')] },
    );
    const result = await reviewDiff(job, { concurrency: '1', suggestions: 'true' });
    expect(messages(result)).toEqual([]);
    expect(JSON.parse(result.outputs['findings'] ?? '')).toMatchObject([
      { start_line: 3 },
      { start_line: 151 },
    ]);
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({
      files: 1,
      sent: 1,
      clipped: 0,
      reviewedLines: 160,
    });
    const [first = '', second = ''] = chatBodies(job);
    expect(first).toMatch(/\[clipped: \d+ of 160 changed lines of this file\]/);
    expect(second).toContain('151 +  const value150');
    expect(chatBodies(job)[2]).toContain('> 151 +  const value150');
  });

  test.concurrent('asks each request for fewer findings', async () => {
    const job = await startJob();
    answerWith(job, NOTHING, NOTHING);
    await reviewDiff(job, { 'max-findings': '40' });
    expect(chatBodies(job)[0]).toContain('Report at most 80, the');
    const many = await startJob([...PATHS, ...PATHS.map((path) => `more/${path}`)]);
    answerWith(many, NOTHING, NOTHING, NOTHING, NOTHING);
    await reviewDiff(many, { 'max-findings': '10' });
    expect(chatBodies(many)[0]).toContain('Report at most 10, the');
  });
});

describe('a request that fails', () => {
  const failure = { kind: 'status', status: 400, body: { error: { message: 'Bad luck' } } } as const;

  test.concurrent('costs its own files, which the coverage names', async () => {
    const job = await startJob();
    job.pinata.fail(CHAT, failure);
    answerWith(job, { findings: [about('zip/four.js', 0)] });
    const result = await reviewDiff(job, { concurrency: '1' });
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: 2 files could not be reviewed\. .*Bad luck/),
    ]);
    expect(result.outputs['outcome']).toBe('findings');
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({
      sent: 2,
      lines: 120,
      reviewedLines: 60,
      skipped: [
        { path: 'api/one.js', reason: 'the endpoint failed' },
        { path: 'net/two.js', reason: 'the endpoint failed' },
      ],
    });
  });

  test.concurrent('leaves no green verdict where nothing else was found', async () => {
    const job = await startJob();
    job.pinata.fail(CHAT, failure);
    answerWith(job, NOTHING);
    const result = await reviewDiff(job, { 'require-coverage': '100' });
    expect(result.outputs['outcome']).toBe('not-run');
    expect(result.exitCode).toBe(1);
  });

  test.concurrent('with all others fails the run with the first failure', async () => {
    const job = await startJob();
    job.pinata.fail({ ...CHAT, times: 9 }, failure);
    const result = await reviewDiff(job);
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringContaining('Bad luck')]);
  });

  test.concurrent('for a reason that holds for all is the last', async () => {
    const job = await startJob();
    job.pinata.fail({ ...CHAT, times: 9 }, { kind: 'status', status: 401 });
    const result = await reviewDiff(job, { concurrency: '1' });
    expect(result.exitCode).toBe(1);
    expect(chatBodies(job)).toHaveLength(1);
  });

  test.concurrent('as too long is asked in halves', async () => {
    const job = await startJob();
    const body = { error: { message: 'too long', code: 'context_length_exceeded' } };
    job.pinata.fail(CHAT, { kind: 'status', status: 400, body });
    answerWith(job, NOTHING, NOTHING, NOTHING, NOTHING);
    const result = await reviewDiff(job, { concurrency: '1' });
    expect(messages(result)).toEqual([]);
    // What is as large as what was refused is not tried.
    expect(shownIn(job)).toEqual([PATHS.slice(0, 2), ...PATHS.map((path) => [path])]);
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({ sent: 4, reviewedLines: 120 });
  });

  test.concurrent('for the rate is sent again, and so are the others', async () => {
    const job = await startJob();
    const limit = { kind: 'status', status: 429, headers: { 'retry-after-ms': '5' } } as const;
    job.pinata.fail({ ...CHAT, times: 2 }, limit);
    answerWith(job, NOTHING, NOTHING);
    const result = await reviewDiff(job, { retries: '1' });
    expect(messages(result)).toEqual([]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(completions(job).map(({ status }) => status)).toEqual([429, 429, 200, 200]);
  });
});

describe('limits', () => {
  test.concurrent('of money hold for all requests together, one after the other where there is no room', async () => {
    const job = await startJob();
    answerWith(job, NOTHING, NOTHING);
    const dry = await reviewDiff(job, { 'dry-run': 'true' });
    const worstUsd = Number(dry.outputs['estimated-cost-usd']);
    expect(worstUsd).toBeGreaterThan(0);
    expect(dry.summary).toContain('in 2 requests');
    // Room for one at its worst, and for what another really costs.
    const result = await reviewDiff(job, { 'max-cost-usd': String(worstUsd * 0.75) });
    expect(messages(result)).toEqual([]);
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({ sent: 4 });
  });

  test.concurrent('that leave no room for the next say so of its files', async () => {
    const job = await startJob();
    answerWith(job, NOTHING);
    const dry = await reviewDiff(job, { 'dry-run': 'true' });
    const worstUsd = Number(dry.outputs['estimated-cost-usd']);
    const result = await reviewDiff(job, { 'max-cost-usd': String(worstUsd * 0.51) });
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({
      sent: 2,
      skipped: [{ reason: 'over the budget' }, { reason: 'over the budget' }],
    });
    expect(completions(job)).toHaveLength(1);
  });
});

describe('a trivial change', () => {
  const LIGHT = { 'light-model': 'google/gemini-3-flash', model: 'openai/gpt-5.2' };
  const models = (job: Job) => questions(job).map(({ model }) => model);

  test.concurrent('is asked of the light model, which all results name', async () => {
    const job = await startReview();
    answerWith(job, { findings: [claim()] }, { verdicts: [verdict('F1')] });
    const result = await review(job, LIGHT);
    expect(messages(result)).toEqual([]);
    expect(models(job)).toEqual(['google/gemini-3-flash', 'google/gemini-3-flash']);
    expect(result.outputs['model']).toBe('google/gemini-3-flash');
    expect(result.log).toContain('The change is trivial: 4 changed lines in 2 files.');
    expect(job.github.state.comments[0]?.body).toContain('<sub>`google/gemini-3-flash`');
  });

  test.concurrent.each([
    ['is not one where a path is critical', { ...LIGHT, 'critical-paths': 'src/**' }],
    ['is asked of the usual model where there is no light one', { model: LIGHT.model }],
  ])('%s', async (_what, inputs) => {
    const job = await startReview();
    answerWith(job, NOTHING);
    await review(job, inputs);
    expect(models(job)).toEqual(['openai/gpt-5.2']);
  });

  test.concurrent('is judged over all of the pull request, not what is selected', async () => {
    const job = await startJob([...PATHS]);
    answerWith(job, NOTHING);
    await review(job, { ...LIGHT, 'diff-file': 'change.diff', paths: 'api/**' });
    expect(models(job)).toEqual(['openai/gpt-5.2']);
  });

  test.concurrent('is asked of the usual model where the light one fails', async () => {
    const job = await startReview();
    job.pinata.fail(CHAT, { kind: 'status', status: 404 });
    answerWith(job, NOTHING);
    const result = await review(job, LIGHT);
    expect(models(job)).toEqual(['google/gemini-3-flash', 'openai/gpt-5.2']);
    expect(result.outputs['model']).toBe('openai/gpt-5.2');
  });

  test.concurrent('whose critical paths can’t be read fails', async () => {
    const job = await startReview();
    const result = await review(job, { ...LIGHT, 'critical-paths': '!src/**' });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringContaining('`critical-paths` has only patterns')]);
  });
});

test.concurrent.each([
  ['nothing changed but lock files and generated files', ['go.sum', 'dist/index.js'], {}],
  [
    'no file of the change is selected (lock file, not in `paths`)',
    ['go.sum', 'api/one.js'],
    { paths: 'go.*' },
  ],
])('is not asked about: %s', async (reason, paths, inputs) => {
  const job = await startJob(paths);
  const result = await reviewDiff(job, inputs);
  expect(messages(result)).toEqual([`notice: Not reviewed: ${reason}`]);
  expect(result.outputs['outcome']).toBe('not-run');
  expect(chatBodies(job)).toEqual([]);
});
