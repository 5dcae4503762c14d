import { describe, expect, test } from '@jest/globals';
import {
  Deadline,
  formatDuration,
  outlive,
  RunClock,
  timeoutError,
  withGrace,
} from '../../src/http/deadline.ts';

function aborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(signal.reason);
    signal.addEventListener('abort', () => resolve(signal.reason), { once: true });
  });
}

test.each([
  [0, '0 ms'],
  [250, '250 ms'],
  [999.4, '999 ms'],
  [1_000, '1 s'],
  [1_234, '1.2 s'],
  [90_000, '90 s'],
  [119_949, '119.9 s'],
  [120_000, '2 min'],
  [600_000, '10 min'],
  [630_000, '10.5 min'],
])('%d ms in words', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

test.each([
  ['connect', 'h did not accept a connection within 10 s', /proxy or firewall/],
  ['headers', 'h did not begin to answer within 10 s', undefined],
  ['first-token', 'h sent no token within 10 s', /first-token-timeout/],
  ['idle', 'h sent nothing new within 10 s', /middle of its answer/],
  ['total', 'h was not done within 10 s', /Raise `timeout`/],
] as const)('the error of %s says who was waited for, how long, and what helps', (phase, message, hint) => {
  const error = timeoutError(phase, 10_000, 'h');
  expect(error).toMatchObject({ name: 'TimeoutError', phase, message });
  if (hint) expect(error.hint).toMatch(hint);
  else expect(error.hint).toBeUndefined();
});

describe('Deadline', () => {
  test('ends with the phase that took too long', async () => {
    const deadline = new Deadline(new AbortController().signal, 'models.example');
    deadline.start('first-token', 1);
    expect(await aborted(deadline.signal)).toMatchObject({
      name: 'TimeoutError',
      phase: 'first-token',
      message: expect.stringContaining('models.example'),
    });
  });

  test('counts each phase from its start', async () => {
    const deadline = new Deadline(new AbortController().signal, 'h');
    deadline.start('first-token', 5);
    deadline.start('total', 600_000);
    deadline.start('idle', 10);
    expect(await aborted(deadline.signal)).toMatchObject({ phase: 'idle' });
  });

  test('ends with its parent, and with the parent’s reason', async () => {
    const parent = new AbortController();
    const deadline = new Deadline(parent.signal, 'h');
    deadline.start('idle', 600_000);
    parent.abort('the end');
    expect(await aborted(deadline.signal)).toBe('the end');
    deadline.stop();
  });

  test('has ended from the start when its parent has', () => {
    expect(new Deadline(AbortSignal.abort('over'), 'h').signal).toMatchObject({
      aborted: true,
      reason: 'over',
    });
  });

  test('stands still once it was stopped', async () => {
    const parent = new AbortController();
    const deadline = new Deadline(parent.signal, 'h');
    deadline.start('idle', 1);
    deadline.stop();
    parent.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(deadline.signal.aborted).toBe(false);
  });
});

describe('RunClock', () => {
  test('has no end before it is started', () => {
    const clock = new RunClock();
    expect(clock.remainingMs()).toBe(Number.POSITIVE_INFINITY);
    expect(clock.signal.aborted).toBe(false);
  });

  test('ends the run when its time is over, and never has less than no time left', async () => {
    const clock = new RunClock();
    clock.start(1);
    expect(clock.remainingMs()).toBeLessThanOrEqual(1);
    // The clock alone keeps no process alive.
    const awake = setInterval(() => {}, 1_000);
    expect(await aborted(clock.signal)).toMatchObject({ name: 'TimeoutError', phase: 'total' });
    clearInterval(awake);
    // Timers may fire up to a millisecond early.
    expect(clock.remainingMs()).toBeLessThan(1);
  });

  test('goes on for longer than a timer can', async () => {
    const clock = new RunClock();
    clock.start(Number.POSITIVE_INFINITY);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.signal.aborted).toBe(false);
    clock.stop();
  });

  test('is ended by a cancel, with its reason', async () => {
    const clock = new RunClock();
    clock.start(600_000);
    clock.cancel('The run was cancelled');
    clock.stop();
    expect(await aborted(clock.signal)).toMatchObject({
      name: 'CancelledError',
      message: 'The run was cancelled',
    });
  });

  test('keeps the first reason', async () => {
    const clock = new RunClock();
    clock.cancel('first');
    clock.cancel('second');
    expect(await aborted(clock.signal)).toMatchObject({ message: 'first' });
  });
});

describe('outlive', () => {
  const GRACE = { ms: 600_000, cancelledMs: 6_000 };

  test('goes on when the run ends, with the time that is granted from then on', () => {
    const run = new RunClock();
    const clock = outlive(run, GRACE);
    expect(clock.remainingMs()).toBeGreaterThan(500_000);
    run.cancel('The run was cancelled');
    expect(clock.signal.aborted).toBe(false);
    expect(clock.remainingMs()).toBeLessThanOrEqual(6_000);
    expect(clock.remainingMs()).toBeGreaterThan(4_000);
    clock.stop();
  });

  test('has one end for all that begins after the run’s', async () => {
    const run = new RunClock();
    run.cancel('The run was cancelled');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const granted = [outlive(run, GRACE), outlive(run, GRACE)];
    for (const clock of granted) expect(clock.remainingMs()).toBeLessThanOrEqual(5_950);
    const left = await withGrace(GRACE, run, async (clock) => clock.remainingMs());
    expect(left).toBeLessThanOrEqual(5_950);
    const spent = await withGrace({ ...GRACE, cancelledMs: 50 }, run, async ({ signal }) => aborted(signal));
    expect(spent).toMatchObject({ name: 'TimeoutError', phase: 'total' });
    for (const clock of granted) clock.stop();
  });

  test('is not started again by a run that ends after it', () => {
    const run = new RunClock();
    const clock = outlive(run, GRACE);
    clock.stop();
    const before = clock.remainingMs();
    run.cancel('The run was cancelled');
    expect(clock.remainingMs()).toBeLessThanOrEqual(before);
    expect(clock.remainingMs()).toBeGreaterThan(6_000);
  });
});
