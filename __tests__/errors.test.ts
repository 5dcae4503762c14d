import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as errors from '../src/errors.ts';
import { describeError, isRetryable } from '../src/errors.ts';

const cause = new Error('cause');

const SAMPLES = [
  [new errors.ActionError('m', { cause }), 'ActionError'],
  [new errors.InputError('timeout', 'is wrong', { cause }), 'InputError'],
  [new errors.WorkspaceFileError('a.md', 'is wrong', { cause }), 'WorkspaceFileError'],
  [new errors.CancelledError('m', { cause }), 'CancelledError'],
  [new errors.NetworkError('m', { cause }), 'NetworkError'],
  [new errors.ConnectionError('m', { cause }), 'ConnectionError'],
  [new errors.TimeoutError('idle', 'm', { cause }), 'TimeoutError'],
  [new errors.ResponseError('m', { cause }), 'ResponseError'],
  [new errors.InferenceError('m', { cause }), 'InferenceError'],
  [new errors.MissingKeyError('m', { cause }), 'MissingKeyError'],
  [new errors.BudgetError('m', { cause }), 'BudgetError'],
  [new errors.AnswerFormatError('text', 'm', { cause }), 'AnswerFormatError'],
  [new errors.EmptyAnswerError('m', { cause }), 'EmptyAnswerError'],
  [new errors.PartialAnswerError('text', 'm', { cause }), 'PartialAnswerError'],
  [new errors.EndpointError('m', { status: 500, about: 'outage', cause }), 'EndpointError'],
  [new errors.GitHubDataError('m', { cause }), 'GitHubDataError'],
  [new errors.GitHubError('m', { status: 403, cause }), 'GitHubError'],
  [new errors.GateFailure('m', ['p'], { cause }), 'GateFailure'],
  [new errors.PublishError('m', { cause }), 'PublishError'],
] as const;

test.each(SAMPLES)('%s has its name, keeps its cause, and is foreseen', (error, name) => {
  expect(error.name).toBe(name);
  expect(error.cause).toBe(cause);
  expect(error).toBeInstanceOf(errors.ActionError);
  expect(describeError(error)).not.toHaveProperty('stack');
});

test('every class of the taxonomy is among the samples', () => {
  const names = Object.entries(errors).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Error ? [name] : [],
  );
  const sampled = SAMPLES.map(([, name]): string => name);
  expect(names.filter((name) => !sampled.includes(name))).toEqual([]);
});

test('an error without a cause has none', () => {
  expect(Object.hasOwn(new errors.ActionError('m'), 'cause')).toBe(false);
});

test.each([
  [new errors.InputError('timeout', 'is `soon`'), 'Input `timeout` is `soon`'],
  [new errors.WorkspaceFileError('a.md', 'is empty'), 'a.md: is empty'],
  [new errors.WorkspaceFileError('a.md', 'is wrong', { line: 3 }), 'a.md:3: is wrong'],
  [new errors.WorkspaceFileError('a.md', 'is wrong', { line: 3, column: 5 }), 'a.md:3:5: is wrong'],
])('the message says on what: %s', (error, message) => {
  expect(error.message).toBe(message);
});

describe('describeError', () => {
  test.each([
    ['No answer', undefined, 'No answer.'],
    ['No answer.', undefined, 'No answer.'],
    ['Why?', undefined, 'Why?'],
    ['No answer!', undefined, 'No answer!'],
    ['It said: a very long…', undefined, 'It said: a very long…'],
    ['No answer', 'Try again.', 'No answer. Try again.'],
    ['No answer.', 'Try again.', 'No answer. Try again.'],
    ['No answer', '', 'No answer.'],
  ])('%j with the hint %j', (message, hint, text) => {
    expect(describeError(new errors.ActionError(message, { hint }))).toEqual({ message: text });
  });

  test('says of a bug that it is one, and keeps its stack for the debug log', () => {
    const bug = new TypeError('x is not a function');
    expect(describeError(bug)).toEqual({
      message:
        'Unexpected error: x is not a function. This is a bug in the action: please report it with the log of a run in debug mode.',
      stack: bug.stack,
    });
  });

  test('does not double the full stop of a bug', () => {
    expect(describeError(new TypeError('It failed.')).message).not.toContain('..');
  });

  test.each<[string, unknown, string]>([
    ['a text', 'text', 'Unexpected error: text.'],
    ['a number', 7, 'Unexpected error: 7.'],
    ['null', null, 'Unexpected error: null.'],
    ['undefined', undefined, 'Unexpected error: undefined.'],
    ['a symbol', Symbol('s'), 'Unexpected error: Symbol(s).'],
  ])('takes %s that was thrown', (_what, thrown, start) => {
    const { message, stack } = describeError(thrown);
    expect(message.startsWith(start)).toBe(true);
    expect(stack).toBeUndefined();
  });

  test('never throws itself', () => {
    const strange: unknown[] = [
      Object.create(null),
      {
        toString() {
          throw new Error('no');
        },
      },
      { [Symbol.toPrimitive]: 7 },
    ];
    for (const thrown of strange) expect(describeError(thrown).message).toMatch(/^Unexpected error: /);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
        expect(typeof describeError(thrown).message).toBe('string');
      }),
    );
  });
});

describe('isRetryable', () => {
  test.each([408, 409, 429, 500, 501, 502, 503, 504, 520, 599])('is true of %d', (status) => {
    expect(isRetryable(new errors.EndpointError('m', { status, about: 'other' }))).toBe(true);
    expect(isRetryable(new errors.GitHubError('m', { status }))).toBe(true);
  });

  test.each([400, 401, 402, 403, 404, 405, 406, 410, 413, 422, 451])('is false of %d', (status) => {
    expect(isRetryable(new errors.EndpointError('m', { status, about: 'other' }))).toBe(false);
    expect(isRetryable(new errors.GitHubError('m', { status }))).toBe(false);
  });

  test('is false of credits that are used up, by whichever status', () => {
    expect(isRetryable(new errors.EndpointError('m', { status: 429, about: 'credits' }))).toBe(false);
  });

  test('is true of a limit of GitHub, by whichever status', () => {
    expect(isRetryable(new errors.GitHubError('m', { status: 403, retryAfterMs: 0 }))).toBe(true);
  });

  test('is true of a connection that was not made, and of no other timeout', () => {
    expect(isRetryable(new errors.ConnectionError('m'))).toBe(true);
    expect(isRetryable(new errors.TimeoutError('connect', 'm'))).toBe(true);
    for (const phase of ['headers', 'first-token', 'idle', 'total'] as const) {
      expect(isRetryable(new errors.TimeoutError(phase, 'm'))).toBe(false);
    }
  });

  test('is false of everything else', () => {
    const others = SAMPLES.map(([error]) => error).filter(
      ({ name }) => name !== 'ConnectionError' && name !== 'EndpointError',
    );
    for (const error of [...others, new Error('m'), 'text', null, undefined])
      expect(isRetryable(error)).toBe(false);
  });
});
