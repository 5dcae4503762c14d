import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPullRequestRef } from '../../src/pull-request/event.ts';
import { startRepository } from '../github/open-client.ts';

const PULL = {
  number: 7,
  title: 'Fix',
  body: 'Why',
  user: { login: 'alice' },
  base: { ref: 'main', sha: 'b' },
  head: { ref: 'fix', sha: 'a' },
};
const KNOWN = {
  number: 7,
  title: 'Fix',
  body: 'Why',
  author: 'alice',
  base: { ref: 'main', sha: 'b' },
  head: { ref: 'fix', sha: 'a' },
};

test('reads the event of a pull request as GitHub sends it', async () => {
  const { github } = await startRepository();
  expect(readPullRequestRef(github.event(7).payload, undefined)).toEqual({
    number: 7,
    known: {
      number: 7,
      title: 'Start the sum at zero',
      body: '',
      author: 'alice',
      base: { ref: 'main', sha: 'b'.repeat(40) },
      head: { ref: 'fix-total', sha: 'a'.repeat(40) },
    },
  });
});

describe('the pull request of an event', () => {
  test.each<[string, unknown, unknown]>([
    ['about one', { action: 'opened', pull_request: PULL }, { number: 7, known: KNOWN }],
    [
      'without a body',
      { pull_request: { ...PULL, body: null } },
      { number: 7, known: { ...KNOWN, body: '' } },
    ],
    [
      'by a deleted user',
      { pull_request: { ...PULL, user: null } },
      { number: 7, known: { ...KNOWN, author: 'ghost' } },
    ],
    [
      'about a comment on one',
      { issue: { number: 7, pull_request: { url: 'x' } } },
      { number: 7, known: undefined },
    ],
    ['about a comment on an issue', { issue: { number: 7 } }, undefined],
    ['about a comment on an issue that says null', { issue: { number: 7, pull_request: null } }, undefined],
    ['of a push', { ref: 'refs/heads/main', commits: [] }, undefined],
    ['of a schedule', { schedule: '0 0 * * *' }, undefined],
    ['without anything', {}, undefined],
    ['that is nothing', null, undefined],
    ['that is text', 'text', undefined],
    ['whose number is text', { pull_request: { ...PULL, number: '7' } }, undefined],
    ['whose number is a path', { pull_request: { ...PULL, number: '7/../8' } }, undefined],
    ['whose number is zero', { pull_request: { ...PULL, number: 0 } }, undefined],
    ['whose number is a fraction', { issue: { number: 7.5, pull_request: {} } }, undefined],
    ['whose comment’s number is negative', { issue: { number: -7, pull_request: {} } }, undefined],
    ['without a head', { pull_request: { ...PULL, head: null } }, undefined],
  ])('%s', (_what, payload, expected) => {
    expect(readPullRequestRef(payload, undefined)).toEqual(expected);
  });
});

describe('the input `pull-request`', () => {
  test('wins over the event', () => {
    expect(readPullRequestRef({ pull_request: PULL }, 8)).toEqual({ number: 8, known: undefined });
    expect(readPullRequestRef({ issue: { number: 7, pull_request: {} } }, 8)).toEqual({
      number: 8,
      known: undefined,
    });
    expect(readPullRequestRef({}, 8)).toEqual({ number: 8, known: undefined });
  });

  test('uses what the event tells of the same one', () => {
    expect(readPullRequestRef({ pull_request: PULL }, 7)).toEqual({ number: 7, known: KNOWN });
  });
});

test('gives a number of at least 1, or nothing, whatever the event', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null));
  const payload = fc.oneof(
    fc.anything(),
    number.map((n) => ({ pull_request: { ...PULL, number: n } })),
    number.map((n) => ({ issue: { number: n, pull_request: {} } })),
  );
  fc.assert(
    fc.property(payload, (given) => {
      const found = readPullRequestRef(given, undefined);
      if (found) expect(Number.isInteger(found.number) && found.number >= 1).toBe(true);
    }),
  );
});
