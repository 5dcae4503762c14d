// What a run leaves for later ones, where another run has left something meanwhile.
import { describe, expect, test } from '@jest/globals';
import { buildNextState, type RunResult, readStates } from '../../src/review/next-state.ts';
import {
  EMPTY_STATE,
  encodeState,
  parseState,
  type ReviewState,
  type StoredFinding,
} from '../../src/review/review-state.ts';

function stored(digit: string): StoredFinding {
  const place = { path: 'a.ts', side: 'RIGHT', lineCount: 1, code: 'abc', startLine: 1, endLine: 1 } as const;
  const about = { severity: 'high', category: 'api', scope: 'introduced' } as const;
  return { id: digit.repeat(16), ...place, ...about, quote: 'q', title: 't', body: 'b', rule: undefined };
}

const NOTHING: RunResult = {
  before: EMPTY_STATE,
  reviewed: new Map(),
  unposted: [],
  postedIds: [],
  closedIds: [],
  fixedCount: 0,
  isPaused: undefined,
};

function next(there: Partial<ReviewState>, result: Partial<RunResult>): ReviewState | undefined {
  const all = { ...NOTHING, ...result };
  const state = parseState(buildNextState({ ...EMPTY_STATE, ...there }, all).text);
  // Asked again of what came of it, it is the same.
  expect(parseState(buildNextState(state ?? EMPTY_STATE, all).text)).toEqual(state);
  return state;
}

describe('what another run has left meanwhile', () => {
  test('stays: findings without a thread, counts and closed threads', () => {
    const unthreaded = { found: 2, fixed: 1, dismissed: 1 };
    const there = { unposted: [stored('a')], unthreaded, closedIds: ['c'.repeat(16)] };
    expect(next(there, { unposted: [stored('b')] })).toMatchObject({
      unposted: [stored('b'), stored('a')],
      unthreaded,
      closedIds: there.closedIds,
    });
  });

  test('gives way to what this run knows of it', () => {
    const before = { ...EMPTY_STATE, unposted: [stored('a')], closedIds: ['c'.repeat(16)] };
    expect(next(before, { before, fixedCount: 1 })).toMatchObject({
      unposted: [],
      unthreaded: { found: 1, fixed: 1, dismissed: 0 },
      closedIds: [],
    });
    expect(next({ unposted: [stored('a')] }, { postedIds: ['a'.repeat(16)] })).toMatchObject({
      unposted: [],
    });
  });
});

test('of two comments, each begun by a run, nothing is lost', () => {
  const one = { ...EMPTY_STATE, isPaused: true, seen: ['a'.repeat(12)], unposted: [stored('a')] };
  const other = {
    ...EMPTY_STATE,
    seen: ['b'.repeat(12)],
    unposted: [stored('b')],
    knownIds: ['d'.repeat(16)],
  };
  const texts = [one, other].map((state) => encodeState(state).text);
  expect(readStates(texts, EMPTY_STATE)).toEqual({
    ...EMPTY_STATE,
    isPaused: true,
    seen: ['a'.repeat(12), 'b'.repeat(12)],
    unposted: [stored('a'), stored('b')],
    knownIds: other.knownIds,
  });
  expect(readStates(['none'], one)).toBe(one);
});
