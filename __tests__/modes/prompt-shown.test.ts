// What people see of an answer, in the comment and in the summary: its own Markdown, references, and where it was posted.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { expectSuccess, messages } from './account.ts';
import { useJobs } from './prompt-runs.ts';

const start = useJobs();

const CHAT = { path: /chat\/completions/ };
const MAINTAINER = { login: 'mona', id: 1, type: 'User' } as const;
/** The emulator cuts longer answers off, as models do. */
const UNCAPPED = { 'max-tokens': '10000000' };
const PROMPT = { prompt: 'Say something.' };

async function runWith(job: Job, content: string, ...[inputs, options]: Parameters<Job['run']>) {
  job.pinata.fail(CHAT, { kind: 'answer', content });
  const result = await job.run({ ...PROMPT, ...inputs }, options);
  expectSuccess(job, result);
  return result;
}

function commentOf({ github }: Job): string {
  return github.state.comments.at(-1)?.body ?? '';
}

function pathsOf({ github }: Job): string[] {
  return github.requests.map(({ method, path }) => `${method} ${path}`);
}

const COMMITS = 'GET /repos/octo/hello/pulls/7/commits';

function setPullRequest({ github }: Job, body: string, ...messagesOfCommits: string[]): void {
  github.addPullRequest({
    ...PULL_REQUEST,
    title: 'Start the sum at zero (GH-3)',
    body,
    commits: messagesOfCommits.map((message, index) => ({
      sha: String(index).repeat(40),
      message,
      author: 'alice',
    })),
  });
}

describe('an answer', () => {
  test.concurrent('in one fence of Markdown is shown without it, and kept with it', async () => {
    const job = await start();
    const content = '```markdown\n## Review\n\n```js\nlet a;\n```\n\nSee #1.\n```';
    const { outputs, rawSummary } = await runWith(job, content);
    const shown = '## Review\n\n```js\nlet a;\n```\n\nSee `#1`.\n';
    expect(commentOf(job)).toContain(`\n\n${shown}\n---\n`);
    expect(rawSummary).toContain(`### Answer\n\n${shown}`);
    expect(outputs['response']).toBe(content);
    expect(readFileSync(outputs['response-file'] ?? '', 'utf8')).toBe(content);
  });

  test.concurrent('refers to what the pull request names, and is asked for no more than that takes', async () => {
    const job = await start();
    const body = 'Fixes https://github.com/octo/hello/issues/12, see octo/other#4 <!-- e.g. #1 -->';
    setPullRequest(job, body, 'Sum (#5)');
    await runWith(job, 'See #12, GH-3 and octo/other#4. Fixes #12.');
    expect(commentOf(job)).toContain('See #12, GH-3 and octo/other#4. Fixes `#12`.');
    expect(pathsOf(job)).not.toContain(COMMITS);

    await runWith(job, 'See #5, octo/hello#12 and #1; octo/other#5.');
    expect(commentOf(job)).toContain('See #5, octo/hello#12 and `#1`; `octo/other#5`.');
    expect(pathsOf(job).filter((path) => path === COMMITS)).toHaveLength(1);

    job.github.fail({ path: /commits/, times: 9 }, { kind: 'status', status: 403 });
    await runWith(job, 'See #5 and #12.');
    expect(commentOf(job)).toContain('See `#5` and #12.');
  });

  test.concurrent('without a pull request refers to nothing; the summary says that nothing was posted, and why', async () => {
    const job = await start();
    const event = { name: 'workflow_dispatch', payload: {} };
    const result = await runWith(job, 'See #12.', {}, { event });
    expect(result.rawSummary).toContain('See `#12`.');
    expect(result.rawSummary).toContain(
      '| Comment | not posted: `this run (workflow_dispatch) belongs to no pull request` |',
    );
    expect(messages(result)).toEqual([]);
    expect(job.github.requests).toEqual([]);
    const off = await runWith(job, 'See #12.', { comment: 'off' }, { event });
    expect(off.rawSummary).not.toContain('| Comment |');
  });

  test.concurrent('fills the summary, counted in bytes, and leaves room for all else', async () => {
    const job = await start();
    const content = `${'漢字'.repeat(400)}\n\n`.repeat(500);
    const { summary, rawSummary, outputs } = await runWith(job, content, {
      ...UNCAPPED,
      comment: 'off',
      prompt: 'Review {{pr.diff}}',
    });
    const bytes = Buffer.byteLength(rawSummary);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThanOrEqual(1_048_576);
    expect(summary).toContain(
      '*The rest did not fit; the response file has it.*\n\n<details><summary>Coverage',
    );
    expect(rawSummary).toContain('| Outcome | passed |');
    expect(readFileSync(outputs['response-file'] ?? '', 'utf8')).toBe(content);
  });
});

describe('after the run of a fork', () => {
  async function startFork(): Promise<Job> {
    const job = await start();
    job.github.addPullRequest({ ...PULL_REQUEST, head: { ...PULL_REQUEST.head, repo: 'eve/hello' } });
    return job;
  }

  function runAfter(job: Job, inputs: Record<string, string> = {}): Promise<RunResult> {
    job.github.addCollaborator(MAINTAINER.login, 'write');
    return runWith(job, 'All fine.', inputs, {
      event: job.github.events.workflowRun(7, { actor: MAINTAINER }),
    });
  }

  test.concurrent('the comment is posted, although the fork is private', async () => {
    const job = await startFork();
    await runAfter(job);
    expect(commentOf(job)).toContain('All fine.');
    expect(pathsOf(job).filter((path) => path.includes('eve/hello'))).toEqual([]);
  });

  test.concurrent('that no pull request was found is a warning, and in the summary', async () => {
    const job = await startFork();
    for (const pull of job.github.state.pulls) pull.state = 'closed';
    const result = await runAfter(job);
    expect(job.github.state.comments).toEqual([]);
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^warning: No comment: this run \(workflow_run\) belongs to no pull request .*`pull-request`/,
      ),
    ]);
    expect(result.rawSummary).toContain('| Comment | not posted: `this run (workflow_run) belongs');
    expect(messages(await runAfter(job, { comment: 'off' }))).toEqual([]);
  });
});

test('a token that may not comment is told `pull-requests: write` on a pull request', async () => {
  const job = await start({ github: { permissions: { issues: 'read', 'pull-requests': 'read' } } });
  const result = await runWith(job, 'All fine.');
  expect(messages(result)[0]).toMatch(/give the job `pull-requests: write`\. /);
  expect(messages(result)[0]).not.toContain('`issues: write`');
});
