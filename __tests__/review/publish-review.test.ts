// Posting a review once and whole: whatever GitHub refuses, and whatever answer is lost.
import { afterEach, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { redactor } from '../../src/secrets/redactor.ts';
import type { Fault } from '../emulator/github.ts';
import { asked } from '../publish/publications.ts';
import { thrownBy } from '../thrown.ts';
import {
  comment,
  commented,
  leavePending,
  MISPLACED,
  publication,
  startReviews,
  TAG_MARKER,
} from './publications.ts';

const REVIEWS = { method: 'POST', path: /\/reviews$/ };
const COMMENTS = { method: 'POST', path: /\/comments$/ };
const SENT = 'POST /pulls/7/reviews';
const LOOKED_FOR = 'GET /pulls/7/reviews';
const DELETED = 'DELETE /pulls/7/reviews';
const SENT_ALONE = 'POST /pulls/7/comments';
const LOOKED_FOR_ALONE = 'GET /pulls/7/comments';

const OCTOCAT = { login: 'octocat', id: 583_231, type: 'User' } as const;

type Repository = Awaited<ReturnType<typeof startReviews>>;
let github: Repository['github'];
let publish: Repository['publish'];
let log: Repository['log'];

async function start(options?: Parameters<typeof startReviews>[0]): Promise<void> {
  ({ github, publish, log } = await startReviews(options));
}

const EventSchema = v.looseObject({ event: v.string() });

// Whatever came of it.
afterEach(() => {
  const events = github.requests
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/reviews'))
    .map(({ body }) => v.parse(EventSchema, body).event);
  expect(new Set([...events, 'COMMENT'])).toEqual(new Set(['COMMENT']));
  expect(github.state.reviews.filter(({ state }) => /APPROVED|CHANGES/.test(state))).toEqual([]);
  expect(github.violations).toEqual([]);
});

const LOST: [string, Exclude<Fault, { kind: 'secondary-limit' | 'primary-limit' }>][] = [
  ['a 502', { kind: 'status', status: 502 }],
  ['a 504 that asks to wait', { kind: 'status', status: 504, headers: { 'retry-after': '3600' } }],
  ['a broken connection', { kind: 'reset' }],
  ['silence', { kind: 'hang' }],
];

describe('a review', () => {
  test('is posted with all its comments at once', async () => {
    await start();
    const comments = [comment(3), comment(1, { endLine: 2 }), comment(10, { side: 'LEFT' })];
    const { url, refused } = await publish(publication(comments));
    expect(refused.size).toBe(0);
    expect(url).toContain('/octo/hello/pull/7#pullrequestreview-');
    expect(github.state.reviews).toMatchObject([{ state: 'COMMENTED', commit: 'a'.repeat(40) }]);
    expect(github.state.reviewComments).toMatchObject([
      { path: 'a.txt', side: 'RIGHT', line: 3, start_line: null, body: comments[0]?.body },
      { side: 'RIGHT', line: 2, start_line: 1 },
      { side: 'LEFT', line: 10, start_line: null },
    ]);
    expect(asked(github)).toEqual([SENT]);
  });

  // The last gate: whatever was missed before.
  test('holds no secret of the run, in a comment neither', async () => {
    await start();
    redactor.add('hunter2-but-much-longer-than-that');
    const told = comment(1);
    const body = `${told.body} It is hunter2-but-much-longer-than-that.`;
    await publish(publication([{ ...told, body }, comment(2, { body })]));
    const bodies = github.state.reviewComments.map((posted) => posted.body);
    expect(bodies).toEqual([`${told.body} It is (redacted).`, `${told.body} It is (redacted).`]);
    expect(JSON.stringify(github.requests)).not.toContain('hunter2');
  });

  test.each(LOST)('is found after %s', async (_what, fault) => {
    await start();
    github.fail(REVIEWS, { ...fault, afterEffect: true });
    const { url } = await publish(publication([comment(1)]));
    expect(url).toContain(`${github.state.reviews[0]?.id}`);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR]);
    expect(commented(github)).toEqual(['1']);
  });

  test('is found after an answer that is none', async () => {
    await start();
    github.fail(REVIEWS, { kind: 'status', status: 200, body: '<html>', afterEffect: true });
    await publish(publication([comment(1)]));
    expect(asked(github)).toEqual([SENT, LOOKED_FOR]);
    expect(commented(github)).toEqual(['1']);
  });

  test.each(LOST)('is posted again, once, where it is not there after %s', async (_what, fault) => {
    await start();
    github.addReview(7, `${TAG_MARKER}\nAn earlier one`, 'COMMENTED');
    github.fail(REVIEWS, fault);
    await publish(publication([comment(1)]));
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, SENT]);
    expect(commented(github)).toEqual(['1']);
  });

  test('is looked for after the second time too, and then given up', async () => {
    await start();
    github.fail({ ...REVIEWS, times: 9 }, { kind: 'status', status: 502 });
    expect(await thrownBy(() => publish(publication([comment(1)])))).toMatchObject({ status: 502 });
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, SENT, LOOKED_FOR]);
  });

  // GitHub makes a review and then submits it.
  test('that was made but not submitted is posted anew', async () => {
    await start();
    const review = publication([comment(1)]);
    leavePending(github, review.body);
    github.fail(REVIEWS, { kind: 'status', status: 502 });
    await publish(review);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, DELETED, SENT]);
    expect(github.state.reviews).toMatchObject([{ state: 'COMMENTED' }]);
    expect(commented(github)).toEqual(['1']);
  });

  test('waits as long as GitHub asks for', async () => {
    await start();
    github.fail({ ...REVIEWS, times: 2 }, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    await publish(publication([comment(1)]));
    expect(asked(github)).toEqual([SENT, SENT, SENT]);
    expect(log.entries).toContainEqual(expect.stringMatching(/limits the rate.*reviews waits/));
    expect(commented(github)).toEqual(['1']);
  });

  test('is not tried piece by piece where the token may not post it', async () => {
    await start({ permissions: { 'pull-requests': 'read' } });
    expect(await thrownBy(() => publish(publication([comment(1)])))).toMatchObject({
      status: 403,
      hint: expect.stringContaining('`pull-requests: write`'),
    });
    expect(asked(github)).toEqual([SENT]);
  });
});

describe('a comment that GitHub refuses', () => {
  test('keeps no other from being posted, and is told', async () => {
    await start();
    const review = publication([comment(1), comment(MISPLACED), comment(3)]);
    const { url, refused } = await publish(review);
    expect(url).toBe('');
    expect([...refused]).toEqual([[1, expect.stringContaining('must be part of the diff')]]);
    expect(commented(github)).toEqual(['1', '3']);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, SENT_ALONE, SENT_ALONE, SENT_ALONE]);
    expect(log.entries).toContainEqual(
      expect.stringMatching(/comment by comment.*Line could not be resolved/),
    );
  });

  test.each(LOST)('leaves another to be found after %s', async (_what, fault) => {
    await start();
    github.fail(COMMENTS, { ...fault, afterEffect: true });
    const { refused } = await publish(publication([comment(1), comment(MISPLACED), comment(3)]));
    expect([...refused.keys()]).toEqual([1]);
    expect(commented(github)).toEqual(['1', '3']);
    expect(asked(github).slice(2)).toEqual([SENT_ALONE, LOOKED_FOR_ALONE, SENT_ALONE, SENT_ALONE]);
  });

  test.each(LOST)('leaves another to be posted again after %s', async (_what, fault) => {
    await start();
    github.fail(COMMENTS, fault);
    const { refused } = await publish(publication([comment(1), comment(MISPLACED), comment(3)]));
    expect([...refused.keys()]).toEqual([1]);
    expect(commented(github)).toEqual(['1', '3']);
    expect(asked(github).slice(2)).toEqual([
      SENT_ALONE,
      LOOKED_FOR_ALONE,
      SENT_ALONE,
      SENT_ALONE,
      SENT_ALONE,
    ]);
  });

  // The same may be said of the same code in two places.
  test('leaves another not to be taken for its double elsewhere', async () => {
    await start();
    const comments = [comment(1, { id: 'same' }), comment(MISPLACED), comment(4, { id: 'same' })];
    // It meets the third.
    github.fail({ ...COMMENTS, times: 2 }, { kind: 'delay', ms: 0 });
    github.fail(COMMENTS, { kind: 'reset' });
    const { refused } = await publish(publication(comments));
    expect([...refused.keys()]).toEqual([1]);
    expect(commented(github)).toEqual(['1', '4']);
  });

  test('waits as long as GitHub asks for', async () => {
    await start();
    github.fail(COMMENTS, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    await publish(publication([comment(1), comment(MISPLACED)]));
    expect(commented(github)).toEqual(['1']);
  });

  test.each<[string, (state: Repository['github']['state']) => void, RegExp]>([
    [
      'the commit is no part of the pull request any more',
      ({ pulls }) => {
        for (const pull of pulls) pull.head.sha = 'd'.repeat(40);
      },
      /not part of the pull request/,
    ],
    [
      'the conversation is locked',
      ({ pulls }) => {
        for (const pull of pulls) pull.locked = true;
      },
      /lock prevents review/,
    ],
  ])('fails the review with all others where %s', async (_what, change, reason) => {
    await start();
    change(github.state);
    expect(await thrownBy(() => publish(publication([comment(1), comment(2)])))).toMatchObject({
      status: 422,
      message: expect.stringMatching(reason),
    });
    expect(github.state.reviews).toEqual([]);
  });
});

describe('a review that is not submitted', () => {
  test('of ours is taken back', async () => {
    await start();
    leavePending(github, `${TAG_MARKER}\nof a run that broke off`);
    const { refused } = await publish(publication([comment(1)]));
    expect(refused.size).toBe(0);
    expect(asked(github)).toEqual([SENT, LOOKED_FOR, DELETED, SENT]);
    expect(github.state.reviews).toMatchObject([{ state: 'COMMENTED' }]);
    expect(commented(github)).toEqual(['1']);
  });

  test('of ours is gone where only the answer to that was lost', async () => {
    await start();
    leavePending(github, `${TAG_MARKER}\nof a run that broke off`);
    github.fail({ method: 'DELETE' }, { kind: 'status', status: 502, afterEffect: true });
    await publish(publication([comment(1)]));
    expect(github.state.reviews).toMatchObject([{ state: 'COMMENTED' }]);
  });

  test('of ours is not all that can be in the way', async () => {
    await start();
    leavePending(github, `${TAG_MARKER}\nof a run that broke off`);
    const { refused } = await publish(publication([comment(1), comment(MISPLACED)]));
    expect([...refused.keys()]).toEqual([1]);
    expect(commented(github)).toEqual(['1']);
  });

  test.each(['', 'What I think so far', `I quote: ${TAG_MARKER}`])(
    'of a person is left alone, and told: %j',
    async (body) => {
      await start({ actor: OCTOCAT });
      const id = leavePending(github, body, OCTOCAT);
      expect(await thrownBy(() => publish(publication([comment(1)])))).toMatchObject({
        message: expect.stringContaining('not submitted'),
        hint: expect.stringContaining('Submit or discard it'),
      });
      expect(github.state.reviews).toMatchObject([{ id, state: 'PENDING' }]);
      expect(commented(github)).toEqual([]);
    },
  );

  test('of somebody else is in nobody’s way', async () => {
    await start();
    leavePending(github, 'Mine', OCTOCAT);
    await publish(publication([comment(1)]));
    expect(asked(github)).toEqual([SENT]);
  });
});
