// A review over the pushes of a pull request, through the built action.
import { describe, expect, test } from '@jest/globals';
import type { Account } from '../emulator/github.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import { buildDiff, type EditedFile } from '../review/edited-file.ts';
import { messages } from './account.ts';
import { answerWith, chatBodies, claim, review, startReview } from './reviews.ts';

const MAINTAINER: Account = { login: 'maintainer', id: 11, type: 'User' };
const AUTHOR: Account = { login: 'alice', id: 12, type: 'User' };

/** With it, a workflow's token may resolve threads. */
const RESOLVING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'write' },
} as const;
const REPLYING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'read' },
} as const;

const BASE = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);

function fileWith(edits: Record<number, string[]>, path = 'src/a.js'): EditedFile {
  const map = new Map(Object.entries(edits).map(([line, lines]) => [Number(line) - 1, lines]));
  return { path, base: BASE, edits: map };
}

let pushes = 0;

/** Pushes a commit: the pull request has this diff from now on. */
function push(job: Job, files: EditedFile[]): string {
  pushes += 1;
  const sha = pushes.toString(16).padStart(40, 'c');
  const commits = [PULL_REQUEST.head.sha, sha].map((commit) => ({ sha: commit, message: 'Change it' }));
  const head = { ref: 'fix-total', sha };
  job.github.addPullRequest({ ...PULL_REQUEST, head, commits, diff: buildDiff(files) });
  return sha;
}

function claimOf(text: string, line: number, about: Parameters<typeof claim>[0] = {}) {
  return claim({
    path: 'src/a.js',
    start_line: line,
    end_line: line,
    quote: text,
    title: `${text} is wrong`,
    body: 'Because.',
    ...about,
  });
}

async function start(github: typeof RESOLVING | typeof REPLYING = RESOLVING): Promise<Job> {
  const job = await startReview({ github });
  job.github.addCollaborator('maintainer', 'write');
  return job;
}

const ONE_REQUEST = { suggestions: 'false' };

/** A first review that finds one thing, in line 5. */
async function findOne(job: Job, about: Parameters<typeof claim>[0] = {}): Promise<void> {
  push(job, [fileWith({ 5: ['five = 5'] })]);
  answerWith(job, { findings: [claimOf('five = 5', 5, about)], open: [] });
  const result = await review(job, ONE_REQUEST);
  expect(result.outputs).toMatchObject({ 'findings-count': '1', outcome: 'findings' });
  expect(job.github.state.reviewComments).toHaveLength(1);
}

function ledgerOf(outputs: Record<string, string>): unknown {
  return JSON.parse(outputs['findings-ledger'] ?? 'null');
}

/** The thread of the one finding. */
function theThread({ github }: Job) {
  const [thread] = github.state.threads;
  if (!thread) throw new Error('no thread');
  return thread;
}

function repliesIn({ github }: Job): string[] {
  const [, ...replies] = github.state.reviewComments.map(({ body }) => body.replace(/^<!--.*\n+/, ''));
  return replies;
}

describe('the next push', () => {
  test.concurrent('sends only what is new, and says nothing again', async () => {
    const job = await start();
    await findOne(job);
    push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = 30'] })]);
    answerWith(job, { findings: [claimOf('five = 5', 5), claimOf('thirty = 30', 30)], open: [] });
    const result = await review(job, ONE_REQUEST);
    expect(messages(result)).toEqual([]);
    const second = chatBodies(job)[1] ?? '';
    expect(second).toContain('thirty = 30');
    expect(second).toContain('O1 (high, correctness), lines 5: five = 5 is wrong');
    expect(second).not.toContain('+five = 5');
    expect(job.github.state.reviewComments.map(({ line }) => line)).toEqual([5, 30]);
    expect(result.outputs['findings-count']).toBe('2');
    expect(job.github.state.comments[0]?.body).toContain('**1 new, 2 open in all: 2 high.**');
    expect(ledgerOf(result.outputs)).toEqual({ found: 2, fixed: 0, dismissed: 0, open: 2 });
    expect(job.github.violations).toEqual([]);
  });

  test.concurrent('with nothing new asks nobody, and what is open fails the step all the same', async () => {
    const job = await start();
    await findOne(job);
    // Rebased: the same change, elsewhere in its file.
    const base = ['new at the top', ...BASE];
    push(job, [{ path: 'src/a.js', base, edits: new Map([[5, ['five = 5']]]) }]);
    const result = await review(job, { ...ONE_REQUEST, 'fail-on': 'high' });
    expect(chatBodies(job)).toHaveLength(1);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'findings-count': '1' });
    expect(job.github.state.comments[0]?.body).toContain('Nothing of it is new.');
  });

  test.concurrent('that takes the code away resolves the thread', async () => {
    const job = await start();
    await findOne(job);
    push(job, [fileWith({ 5: ['five = fine'] })]);
    answerWith(job, { findings: [], open: [] });
    const result = await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(true);
    expect(repliesIn(job)).toEqual([]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(ledgerOf(result.outputs)).toEqual({ found: 1, fixed: 1, dismissed: 0, open: 0 });
  });

  test.concurrent('with a token that may not resolve says once that it is fixed', async () => {
    const job = await start(REPLYING);
    await findOne(job);
    push(job, [fileWith({ 5: ['five = fine'] })]);
    answerWith(job, { findings: [], open: [] });
    expect((await review(job, ONE_REQUEST)).exitCode).toBe(0);
    await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(false);
    expect(repliesIn(job)).toEqual([expect.stringMatching(/^Fixed: these lines are gone/)]);
  });

  test.concurrent('that brings the code back reopens the thread', async () => {
    const job = await start();
    await findOne(job);
    push(job, [fileWith({ 6: ['six = 6'] })]);
    answerWith(job, { findings: [], open: [] });
    await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(true);
    push(job, [fileWith({ 5: ['five = 5'], 6: ['six = 6'] })]);
    answerWith(job, { findings: [claimOf('five = 5', 5)], open: [] });
    const result = await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(false);
    expect(job.github.state.reviewComments).toHaveLength(1);
    expect(result.outputs['findings-count']).toBe('1');
  });

  test.concurrent('is told by the model that it is fixed elsewhere', async () => {
    const job = await start();
    await findOne(job);
    push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = checked(5)'] })]);
    answerWith(job, { findings: [], open: [{ id: 'O1', state: 'fixed' }] });
    const result = await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(true);
    expect(repliesIn(job)).toEqual([expect.stringMatching(/^Fixed, as far as the review can tell/)]);
    expect(result.outputs['outcome']).toBe('passed');
    push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = checked(6)'] })]);
    answerWith(job, { findings: [], open: [] });
    expect((await review(job, ONE_REQUEST)).outputs['outcome']).toBe('passed');
    expect(repliesIn(job)).toHaveLength(1);
  });

  test.concurrent('after the overview was deleted reviews all again, and posts nothing twice', async () => {
    const job = await start();
    await findOne(job);
    job.github.state.comments.splice(0);
    push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = 30'] })]);
    answerWith(job, { findings: [claimOf('five = 5', 5, { title: 'In other words' })], open: [] });
    const result = await review(job, ONE_REQUEST);
    expect(chatBodies(job)[1]).toContain('+five = 5');
    expect(job.github.state.reviewComments).toHaveLength(1);
    expect(result.outputs['findings-count']).toBe('1');
  });

  test.concurrent('posts nothing twice that is told by other words and as something else', async () => {
    const job = await start();
    await findOne(job);
    // Beside it, so that its lines are shown again.
    push(job, [fileWith({ 5: ['five = 5'], 7: ['seven = 7'] })]);
    const again = { title: 'Nobody reads this', category: 'maintainability', severity: 'medium' };
    answerWith(job, { findings: [claimOf('five = 5', 5, again)], open: [] });
    const result = await review(job, ONE_REQUEST);
    expect(job.github.state.reviewComments).toHaveLength(1);
    expect(result.outputs['findings-count']).toBe('1');
    expect(job.github.state.comments[0]?.body).toContain('1 finding known before');
  });

  test.concurrent('with `full-review` sends all again', async () => {
    const job = await start();
    await findOne(job);
    answerWith(job, { findings: [claimOf('five = 5', 5)], open: [] });
    await review(job, { ...ONE_REQUEST, 'full-review': 'true' });
    expect(chatBodies(job)[1]).toContain('+five = 5');
    expect(job.github.state.reviewComments).toHaveLength(1);
  });
});

describe('a person', () => {
  test.concurrent('who may settles a finding for good, also where it is found again', async () => {
    const job = await start();
    await findOne(job);
    const [posted] = job.github.state.reviewComments;
    job.github.addReply(posted?.id ?? 0, "Won't fix: it is meant so.", MAINTAINER);
    const event = job.github.events.lineComment(
      job.github.state.reviewComments[1]?.id ?? 0,
      'created',
      MAINTAINER,
    );
    const kept = await review(job, ONE_REQUEST, { event });
    expect(chatBodies(job)).toHaveLength(1);
    expect(kept.outputs).toMatchObject({ outcome: 'passed', 'findings-count': '0' });
    expect(ledgerOf(kept.outputs)).toEqual({ found: 1, fixed: 0, dismissed: 1, open: 0 });
    answerWith(job, { findings: [claimOf('five = 5', 5)], open: [] });
    const full = await review(job, { ...ONE_REQUEST, 'full-review': 'true' });
    expect(full.outputs['findings-count']).toBe('0');
    expect(job.github.state.reviewComments).toHaveLength(2);
  });

  test.concurrent('who may not settles nothing, and the overview tells', async () => {
    const job = await start();
    await findOne(job);
    const [posted] = job.github.state.reviewComments;
    job.github.resolveThread(posted?.id ?? 0, AUTHOR);
    const result = await review(job, ONE_REQUEST);
    expect(result.outputs['findings-count']).toBe('1');
    expect(theThread(job).isResolved).toBe(true);
    expect(job.github.state.comments[0]?.body).toContain('which `alice` may not settle');
  });

  test.concurrent('who claims a fix that is not there gets one answer', async () => {
    const job = await start();
    await findOne(job);
    const [posted] = job.github.state.reviewComments;
    const reply = job.github.addReply(posted?.id ?? 0, 'Fixed in abc1234', MAINTAINER);
    const event = job.github.events.lineComment(reply, 'created', MAINTAINER);
    await review(job, ONE_REQUEST, { event });
    await review(job, ONE_REQUEST, { event });
    expect(chatBodies(job)).toHaveLength(1);
    expect(repliesIn(job)).toEqual(['Fixed in abc1234', expect.stringMatching(/^These lines stand in /)]);
  });
});

describe('a comment', () => {
  const ask = (job: Job, body: string, user = MAINTAINER) => {
    const id = job.github.addComment(7, body, user);
    return { id, event: job.github.events.issueComment(id, 'created', user) };
  };

  test.concurrent('without a command starts nothing', async () => {
    const job = await start();
    const result = await review(job, ONE_REQUEST, { event: ask(job, 'Please /review this').event });
    expect(result.exitCode).toBe(0);
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('pauses reviews, asks for one, and resumes them', async () => {
    const job = await start();
    push(job, [fileWith({ 5: ['five = 5'] })]);
    await review(job, ONE_REQUEST, { event: ask(job, '/review pause').event });
    expect(chatBodies(job)).toEqual([]);
    const paused = await review(job, ONE_REQUEST);
    expect(paused.outputs['outcome']).toBe('not-run');
    expect(chatBodies(job)).toEqual([]);

    answerWith(job, { findings: [claimOf('five = 5', 5)], open: [] });
    const { id, event } = ask(job, '/review');
    await review(job, ONE_REQUEST, { event });
    expect(chatBodies(job)).toHaveLength(1);
    expect(job.github.state.reactions).toMatchObject([{ content: 'eyes' }, { comment: id, content: 'eyes' }]);
    expect((await review(job, ONE_REQUEST)).outputs['outcome']).toBe('not-run');

    await review(job, ONE_REQUEST, { event: ask(job, '/review resume').event });
    expect((await review(job, ONE_REQUEST)).outputs['outcome']).toBe('findings');
    expect(chatBodies(job)).toHaveLength(1);
  });

  test.concurrent('by somebody who may not is refused', async () => {
    const job = await start();
    const result = await review(job, ONE_REQUEST, { event: ask(job, '/review', AUTHOR).event });
    expect(job.pinata.requests).toEqual([]);
    expect(result.annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(/alice/) }]);
  });
});

describe('a run whose head is not the head any more', () => {
  test.concurrent('asks nobody, and posts nothing but its check run', async () => {
    const job = await start();
    const event = job.github.event(7);
    const sha = push(job, [fileWith({ 5: ['five = 5'] })]);
    const result = await review(job, { ...ONE_REQUEST, 'check-run': 'review', 'fail-on': 'low' }, { event });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'comment-outcome': 'superseded' });
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.state.comments).toEqual([]);
    expect(job.github.state.checkRuns).toMatchObject([
      { head_sha: PULL_REQUEST.head.sha, conclusion: 'neutral', title: 'superseded' },
    ]);
    expect(sha).not.toBe(PULL_REQUEST.head.sha);
  });
});
