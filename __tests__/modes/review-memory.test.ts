// What a review remembers of earlier findings, where people, other runs or faults of GitHub come in between.
import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import {
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

const NOTHING = { findings: [], open: [] };

/** A push after which the one finding's line is gone. */
async function mend(job: Job): Promise<void> {
  push(job, [fileWith({ 6: ['six = 6'] })]);
  answerWith(job, NOTHING);
  await review(job, ONE_REQUEST);
}

function pauseEvent({ github }: Job) {
  return github.events.issueComment(github.addComment(7, '/review pause', MAINTAINER), 'created', MAINTAINER);
}

describe('a thread that was closed as fixed', () => {
  test.concurrent('and that somebody opens again stays open', async () => {
    const job = await start();
    await findOne(job);
    await mend(job);
    expect(theThread(job).isResolved).toBe(true);
    job.github.unresolveThread(theThread(job).id);
    const result = await review(job, ONE_REQUEST);
    expect(theThread(job).isResolved).toBe(false);
    expect(repliesIn(job)).toEqual([]);
    expect(ledgerOf(result.outputs)).toEqual({ found: 1, fixed: 1, dismissed: 0, open: 0 });
  });

  test.concurrent('by the word of a model, and that somebody opens again, is open', async () => {
    const job = await start();
    await findOne(job);
    push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = 30'] })]);
    answerWith(job, { findings: [], open: [{ id: 'O1', state: 'fixed' }] });
    await review(job, ONE_REQUEST);
    job.github.unresolveThread(theThread(job).id);
    for (let runs = 0; runs < 2; runs += 1) {
      const { outputs } = await review(job, ONE_REQUEST);
      expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 0, dismissed: 0, open: 1 });
    }
    expect(theThread(job).isResolved).toBe(false);
    expect(repliesIn(job)).toEqual([
      expect.stringMatching(/^Fixed, as far/),
      expect.stringMatching(/^This is back/),
    ]);
  });

  test.concurrent('by a person who was told so does not settle what comes back', async () => {
    const job = await start(REPLYING);
    await findOne(job);
    await mend(job);
    job.github.resolveThread(theThread(job).id, MAINTAINER);
    await review(job, ONE_REQUEST);
    push(job, [fileWith({ 5: ['five = 5'], 6: ['six = 6'] })]);
    const { outputs } = await review(job, ONE_REQUEST);
    expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 0, dismissed: 0, open: 1 });
    expect(repliesIn(job)).toEqual([expect.stringMatching(/^Fixed/), expect.stringMatching(/^This is back/)]);
  });

  test.concurrent('by a person before that settles what comes back', async () => {
    const job = await start();
    await findOne(job);
    job.github.resolveThread(theThread(job).id, MAINTAINER);
    await review(job, ONE_REQUEST);
    await mend(job);
    push(job, [fileWith({ 5: ['five = 5'], 6: ['six = 6'] })]);
    const { outputs } = await review(job, ONE_REQUEST);
    expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 0, dismissed: 1, open: 0 });
  });
});

describe('where GitHub does not tell', () => {
  test.concurrent('the threads, nothing is posted twice later', async () => {
    const job = await start();
    await findOne(job);
    const broken = { errors: [{ message: 'Something went wrong.' }] };
    const fault = { kind: 'status', status: 200, body: broken } as const;
    job.github.fail({ path: /graphql/, body: /reviewThreads/ }, fault);
    answerWith(job, { findings: [claimOf('five = 5', 5, { category: 'api' })], open: [] });
    await review(job, { ...ONE_REQUEST, 'full-review': 'true' });
    const { outputs } = await review(job, ONE_REQUEST);
    expect(job.github.state.reviewComments).toHaveLength(1);
    expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 0, dismissed: 0, open: 1 });
  });

  test.concurrent('the comments, a finding that a person deleted is not posted again', async () => {
    const job = await start();
    await findOne(job);
    job.github.state.reviewComments.splice(0);
    job.github.state.threads.splice(0);
    const fault = { kind: 'status', status: 502, headers: { 'retry-after': '0' } } as const;
    job.github.fail({ method: 'GET', path: /issues\/7\/comments/, times: 4 }, fault);
    answerWith(job, { findings: [claimOf('five = 5', 5)], open: [] });
    await review(job, ONE_REQUEST);
    expect(job.github.state.reviewComments).toEqual([]);
    const { outputs } = await review(job, ONE_REQUEST);
    expect(job.github.state.reviewComments).toEqual([]);
    expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 0, dismissed: 1, open: 0 });
  });
});

test.concurrent('what a person deleted is not posted again in the renamed file', async () => {
  const job = await start();
  await findOne(job);
  job.github.state.reviewComments.splice(0);
  job.github.state.threads.splice(0);
  const moved = { ...fileWith({ 5: ['five = 5'] }, 'lib/a.js'), previousPath: 'src/a.js' };
  push(job, [moved]);
  answerWith(job, { findings: [claimOf('five = 5', 5, { path: 'lib/a.js' })], open: [] });
  const { outputs } = await review(job, ONE_REQUEST);
  expect(job.github.state.reviewComments).toEqual([]);
  expect(outputs['findings-count']).toBe('0');
});

test.concurrent('what stood in a file that was only renamed since is fixed', async () => {
  const job = await start();
  push(job, [{ ...fileWith({ 5: ['five = 5'] }, 'lib/a.js'), previousPath: 'src/a.js' }]);
  answerWith(job, { findings: [claimOf('five = 5', 5, { path: 'lib/a.js' })], open: [] });
  await review(job, ONE_REQUEST);
  push(job, [{ ...fileWith({}, 'lib/a.js'), previousPath: 'src/a.js' }]);
  const { outputs } = await review(job, ONE_REQUEST);
  expect(job.github.state.threads.map(({ isResolved }) => isResolved)).toEqual([true]);
  expect(ledgerOf(outputs)).toEqual({ found: 1, fixed: 1, dismissed: 0, open: 0 });
});

test.concurrent('a pause is heard although nothing is there to review', async () => {
  const job = await start();
  push(job, []);
  await review(job, ONE_REQUEST, { event: pauseEvent(job) });
  push(job, [fileWith({ 5: ['five = 5'] })]);
  expect((await review(job, ONE_REQUEST)).outputs['outcome']).toBe('not-run');
  expect(chatBodies(job)).toEqual([]);
});

test.concurrent('more findings than the runner shows errors fail the step all the same', async () => {
  const job = await start();
  const lines = Array.from({ length: 12 }, (_, index) => index * 3 + 1);
  const textOf = (line: number) => `bad(${line});`;
  push(job, [fileWith(Object.fromEntries(lines.map((line) => [line, [textOf(line)]])))]);
  answerWith(job, { findings: lines.map((line) => claimOf(textOf(line), line)), open: [] });
  const result = await review(job, { ...ONE_REQUEST, 'fail-on': 'high', 'max-findings': '20' });
  expect(result.exitCode).toBe(1);
  expect(result.problems).toEqual([]);
  expect(result.annotations.filter(({ level }) => level === 'error').at(-1)?.message).toMatch(
    /^5 more findings that fail the step: the overview has all/,
  );
});

test.concurrent('a run that keeps threads posts no finding that had no room: the next review does', async () => {
  const job = await start();
  push(job, [fileWith({ 5: ['five = 5'], 30: ['thirty = 30'] })]);
  answerWith(job, { findings: [claimOf('five = 5', 5), claimOf('thirty = 30', 30)], open: [] });
  const inputs = { ...ONE_REQUEST, 'max-findings': '1' };
  await review(job, inputs);
  const reply = job.github.addReply(theThread(job).id, 'By design', MAINTAINER);
  const event = job.github.events.lineComment(reply, 'created', MAINTAINER);
  const kept = await review(job, inputs, { event });
  expect(job.github.state.threads).toHaveLength(1);
  expect(ledgerOf(kept.outputs)).toEqual({ found: 2, fixed: 0, dismissed: 1, open: 1 });
  await review(job, inputs);
  expect(job.github.state.threads).toHaveLength(2);
});
