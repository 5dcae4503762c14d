import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CancelledError,
  ConnectionError,
  EndpointError,
  GitHubError,
  InferenceError,
  PartialAnswerError,
  ResponseError,
  TimeoutError,
} from '../../src/errors.ts';
import { decideRetry, parseRetryAfterMs } from '../../src/http/retry.ts';
import { anyCharacter } from '../any-character.ts';

const NOW_MS = Date.parse('2026-07-30T12:00:00Z');

function parse(headers: Readonly<Record<string, string>>): number | undefined {
  return parseRetryAfterMs(new Map(Object.entries(headers)), NOW_MS);
}

describe('parseRetryAfterMs', () => {
  test.each([
    ['no header', {}, undefined],
    ['seconds', { 'retry-after': '2' }, 2_000],
    ['seconds with spaces', { 'retry-after': ' 2 ' }, 2_000],
    ['a fraction', { 'retry-after': '0.5' }, 500],
    ['none to wait', { 'retry-after': '0' }, 0],
    ['very many seconds', { 'retry-after': '1000000000' }, 1e12],
    ['an exponent', { 'retry-after': '1e9' }, 1e12],
    ['more than can be counted', { 'retry-after': '1e999' }, undefined],
    ['more milliseconds than can be counted', { 'retry-after': '1e307' }, undefined],
    ['infinity', { 'retry-after': 'Infinity' }, undefined],
    ['negative seconds', { 'retry-after': '-5' }, undefined],
    ['not a number', { 'retry-after': 'NaN' }, undefined],
    ['nothing', { 'retry-after': '' }, undefined],
    ['spaces', { 'retry-after': '  ' }, undefined],
    ['words', { 'retry-after': 'soon' }, undefined],
    // V8 reads these three as days of 2001, which would mean: at once.
    ['words and a number', { 'retry-after': 'please wait 5' }, undefined],
    ['a number with a unit', { 'retry-after': '5 may' }, undefined],
    ['two headers in one', { 'retry-after': '1, 2' }, undefined],
    ['a date', { 'retry-after': 'Thu, 30 Jul 2026 12:00:10 GMT' }, 10_000],
    ['a date of RFC 850', { 'retry-after': 'Thursday, 30-Jul-26 12:00:10 GMT' }, 10_000],
    ['a date of ISO 8601', { 'retry-after': '2026-07-30T12:00:10Z' }, 10_000],
    ['a date in the past', { 'retry-after': 'Thu, 30 Jul 2020 12:00:00 GMT' }, 0],
    ['a date that is none', { 'retry-after': 'Thu, 99 Jul 2026 12:00:10 GMT' }, undefined],
    ['milliseconds', { 'retry-after-ms': '50' }, 50],
    ['milliseconds over seconds', { 'retry-after-ms': '50', 'retry-after': '9' }, 50],
    ['negative milliseconds, then seconds', { 'retry-after-ms': '-50', 'retry-after': '9' }, 9_000],
    ['no milliseconds, then seconds', { 'retry-after-ms': '', 'retry-after': '9' }, 9_000],
    ['milliseconds that are no number', { 'retry-after-ms': 'NaN' }, undefined],
    ['infinite milliseconds', { 'retry-after-ms': 'Infinity', 'retry-after': '9' }, 9_000],
  ])('%s', (_what, headers, expected) => {
    expect(parse(headers)).toBe(expected);
  });

  test('gives a finite time that is not negative, or none, whatever the headers say', () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(text, text, (seconds, milliseconds) => {
        const ms = parse({ 'retry-after': seconds, 'retry-after-ms': milliseconds });
        expect(ms === undefined || (ms >= 0 && Number.isFinite(ms))).toBe(true);
      }),
    );
  });
});

const status = (code: number, retryAfterMs?: number) =>
  new EndpointError('s', { status: code, about: 'other', retryAfterMs });

describe('decideRetry', () => {
  const state = { attempt: 1, retries: 3, remainingMs: 60_000, random: 0.5 };

  test.each([
    ['a refused connection', new ConnectionError('c')],
    ['a connection that took too long', new TimeoutError('connect', 't')],
    ...[408, 409, 429, 500, 502, 503, 504, 520].map((code) => [String(code), status(code)] as const),
    ['a rate limit of GitHub by 403', new GitHubError('g', { status: 403, retryAfterMs: 1_000 })],
    ['a failure of GitHub', new GitHubError('g', { status: 502 })],
  ])('repeats %s', (_what, error) => {
    expect(decideRetry(error, state)).toMatchObject({ retry: true });
  });

  test.each([
    ...[400, 401, 402, 403, 404, 413, 422].map((code) => [String(code), status(code)] as const),
    ['a quota that is used up', new EndpointError('a', { status: 429, about: 'credits' })],
    ['403 of GitHub', new GitHubError('g', { status: 403 })],
    ['an answer that took too long', new TimeoutError('first-token', 't')],
    ['a silent server', new TimeoutError('headers', 't')],
    ['the end of the run', new TimeoutError('total', 't')],
    ['a cancelled run', new CancelledError('c')],
    ['an answer that can’t be used', new ResponseError('r')],
    ['an answer that broke off', new PartialAnswerError('text', 'p')],
    ['an error in mid-stream', new InferenceError('i')],
    ['a bug', new TypeError('t')],
    ['something that is no error', 'text'],
    ['nothing', undefined],
  ])('does not repeat %s', (_what, error) => {
    expect(decideRetry(error, state)).toEqual({ retry: false, because: 'not-retryable' });
  });

  test('does what the server asks', () => {
    expect(decideRetry(status(429, 5_000), state)).toEqual({ retry: true, delayMs: 5_000 });
    expect(decideRetry(status(429, 0), state)).toEqual({ retry: true, delayMs: 0 });
    expect(decideRetry(new GitHubError('g', { status: 403, retryAfterMs: 7 }), state)).toEqual({
      retry: true,
      delayMs: 7,
    });
  });

  test('backs off further each time, never beyond half a minute by itself', () => {
    const delays = Array.from({ length: 12 }, (_, index) =>
      decideRetry(status(500), { attempt: index + 1, retries: 20, remainingMs: 1e9, random: 0.999 }),
    ).map((decision) => (decision.retry ? decision.delayMs : Number.NaN));
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays[0]).toBeLessThan(1_500);
    expect(delays.at(-1)).toBeLessThan(31_000);
  });

  test('stops when the attempts are used up', () => {
    expect(decideRetry(status(500), { ...state, attempt: 4 })).toEqual({
      retry: false,
      because: 'attempts-used',
    });
    expect(decideRetry(status(500), { ...state, retries: 0 })).toEqual({
      retry: false,
      because: 'attempts-used',
    });
  });

  test('says so when the server asks for more time than is left', () => {
    expect(decideRetry(status(429, 60_000), state)).toEqual({
      retry: false,
      because: 'wait-too-long',
      delayMs: 60_000,
    });
  });

  test('does not blame the server when it was the own pause that has no room', () => {
    expect(decideRetry(status(500), { ...state, remainingMs: 10 })).toEqual({
      retry: false,
      because: 'no-time-left',
    });
  });

  test('never waits past the time that is left, and never more often than was allowed', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double({ min: 0, noNaN: true }), { nil: undefined }),
        fc.integer({ min: 0, max: 10 }),
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 20,
          maxLength: 20,
        }),
        (retryAfterMs, retries, budgetMs, randoms) => {
          let leftMs = budgetMs;
          let sent = 1;
          for (const random of randoms) {
            const decision = decideRetry(status(503, retryAfterMs), {
              attempt: sent,
              retries,
              remainingMs: leftMs,
              random,
            });
            if (!decision.retry) break;
            leftMs -= decision.delayMs;
            sent += 1;
          }
          expect(leftMs).toBeGreaterThanOrEqual(0);
          expect(sent).toBeLessThanOrEqual(retries + 1);
        },
      ),
    );
  });
});
