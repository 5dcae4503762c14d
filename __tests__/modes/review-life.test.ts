// A review over the pushes of a pull request, through the built action.
import { describe, expect, test } from '@jest/globals';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import { messages } from './account.ts';
import {
  AUTHOR,
  BASE,
  claimOf,
  fileWith,
  findOne,
  ledgerOf,
  MAINTAINER,
  ONE_REQUEST,
  push,
  REPLYING,
  repliesIn,
  start,
  theThread,
} from './pushes.ts';
import { answerWith, chatBodies, review } from './reviews.ts';

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
