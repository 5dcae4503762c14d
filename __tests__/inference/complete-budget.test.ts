import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { timeoutError } from '../../src/http/deadline.ts';
import type { Message } from '../../src/inference/chat.ts';
import type { Question } from '../../src/inference/complete.ts';
import { estimateTokens } from '../../src/inference/tokens.ts';
import type { Fault } from '../emulator/pinata.ts';
import { findClosedPort } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';
import { answer, LONG, modelsOf, OBJECT, OTHER, open, REFUSAL, status, TOO_LONG } from './asking.ts';
import { MODEL, openClient } from './inference.ts';

describe('the budget', () => {
  const planned = (messages: readonly Message[], outputTokens: number) => ({
    model: MODEL,
    inputTokens: estimateTokens(messages.map(({ content }) => content).join('\n')),
    outputTokens,
  });

  test.each<[Question['settings'], number]>([
    [{}, 4_096],
    [{ maxTokens: 70 }, 70],
    [{ maxCompletionTokens: 80 }, 80],
    [{ maxTokens: 70, maxCompletionTokens: 80 }, 80],
  ])('is told what is planned with %j', async (settings, outputTokens) => {
    const opened = await open({ settings });
    await opened.run();
    expect(opened.budget.asked).toEqual([{ request: planned(LONG, outputTokens), requestsBefore: 0 }]);
  });

  test('is asked before each request, and told after each answer', async () => {
    const opened = await open({ format: OBJECT, settings: { maxTokens: 500 } });
    opened.fail(TOO_LONG, REFUSAL, answer('no'), answer('{"verdict": "approve"}'));
    await opened.run();
    // The form is a part of what is read, and paid for.
    const sent = opened
      .chats()
      .map(({ messages, response_format: form }) =>
        [...messages.map(({ content }) => content), ...(form ? [JSON.stringify(form)] : [])].join('\n'),
      );
    expect(opened.budget.asked).toEqual(
      sent.map((text, index) => ({
        request: { model: MODEL, inputTokens: estimateTokens(text), outputTokens: 500 },
        requestsBefore: index,
      })),
    );
    expect(opened.budget.spendings).toMatchObject(
      opened.answers.map(({ usage }) => ({ usage, answeredBy: MODEL })),
    );
    expect(opened.answers).toHaveLength(2);
  });

  test('that does not allow it keeps all from being sent, also to another model', async () => {
    const opened = await open({ maxCostUsd: 0.000001, models: [MODEL, OTHER] });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'BudgetError' });
    expect([opened.chats(), opened.answers, opened.entries]).toEqual([[], [], []]);
  });

  test('that has no price of the model keeps all from being sent', async () => {
    const opened = await open({ maxCostUsd: 1_000, models: ['someone/unknown', MODEL] });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'BudgetError' });
    expect(opened.chats()).toEqual([]);
  });

  test('that is used up by the first answer keeps the repair from being sent', async () => {
    // The first has 10 tokens in and at most 100 out; the repair has more to read.
    const opened = await open({ format: OBJECT, settings: { maxTokens: 100 }, maxCostUsd: 0.0016 });
    opened.fail(answer('no'));
    // What was paid for is kept.
    expect(await thrownBy(opened.run)).toMatchObject({
      name: 'AnswerFormatError',
      text: 'no',
      cause: expect.objectContaining({ name: 'BudgetError' }),
    });
    expect(opened.chats()).toHaveLength(1);
    expect(opened.answers).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ['broke off', { kind: 'cut', afterChunks: 4 }],
    ['ended too early', { kind: 'end-without-done', afterChunks: 4 }],
    ['failed half-way', { kind: 'error-mid-stream', afterChunks: 4 }],
    ['never came', { kind: 'hang' }],
    ['was lost', { kind: 'reset-after-effect' }],
    ['is a page', { kind: 'html', status: 200 }],
    ['took too long for the gateway', status(504)],
    ['took too long for the server', status(408)],
  ])('counts a request at its worst whose answer %s, since it may be billed', async (_what, fault) => {
    const opened = await open({ options: { firstTokenTimeoutMs: 500 } });
    opened.fail(fault);
    expect(await thrownBy(opened.run)).toMatchObject({ name: expect.stringMatching(/Error$/) });
    expect(opened.budget.spendings).toEqual([
      { request: planned(LONG, 4_096), usage: undefined, answeredBy: MODEL },
    ]);
    expect(opened.answers).toEqual([]);
  });

  test.each([400, 402, 413, 429, 503])('counts no request that was refused with %d', async (code) => {
    const opened = await open({ isMinimal: true });
    opened.fail(status(code));
    expect(await thrownBy(opened.run)).toMatchObject({ status: code });
    expect(opened.budget.spendings).toEqual([]);
  });

  test('counts no request that reached nobody', async () => {
    const opened = await open({ client: (await openClient(await findClosedPort())).client });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'ConnectionError' });
    expect(opened.budget.asked).toHaveLength(1);
    expect(opened.budget.spendings).toEqual([]);
  });

  test('counts no request for which no connection was made in time', async () => {
    const endpoint = new URL('https://models.example/v1');
    const send = () => Promise.reject(timeoutError('connect', 10_000, endpoint.host));
    const { client } = await openClient(endpoint);
    const opened = await open({ client: { ...client, send } });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'TimeoutError', phase: 'connect' });
    expect(opened.budget.spendings).toEqual([]);
  });

  test('may be used up by what failed, so that no other model is asked', async () => {
    const opened = await open({ models: [MODEL, OTHER], settings: { maxTokens: 100 }, maxCostUsd: 0.002 });
    opened.fail({ kind: 'reset-after-effect' });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'BudgetError' });
    expect(modelsOf(opened)).toEqual([MODEL]);
  });

  test('counts what another model cost, not what was refused before', async () => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail(status(503));
    await opened.run();
    expect(opened.budget.asked.map(({ request }) => request.model)).toEqual([MODEL, OTHER]);
    expect(opened.budget.spendings).toMatchObject([{ usage: opened.answers[0]?.usage, answeredBy: OTHER }]);
  });
});

describe('questions at the same time', () => {
  /** Three questions with one client and one budget. */
  async function askThree(opened: Awaited<ReturnType<typeof open>>) {
    const replies = await Promise.allSettled([opened.run(), opened.run(), opened.run()]);
    return replies.map((reply) =>
      reply.status === 'fulfilled' ? reply.value.answer.text : reply.reason.name,
    );
  }

  test('are all answered, and all counted', async () => {
    const opened = await open();
    opened.fail(answer('A'), answer('B'), answer('C'));
    expect((await askThree(opened)).toSorted()).toEqual(['A', 'B', 'C']);
    expect(opened.budget.spendings.map(({ usage }) => usage)).toEqual(
      opened.answers.map(({ usage }) => usage),
    );
  });

  // Each has 10 tokens in and at most 100 out: 0.00153 dollars.
  const narrow = { settings: { maxTokens: 100 }, maxCostUsd: 0.0031 };

  test('are not sent where they are over the limit together', async () => {
    const opened = await open({ ...narrow, pinata: { variants: { usage: 'absent' } } });
    opened.fail(answer('A'), answer('B'));
    expect((await askThree(opened)).toSorted()).toEqual(['A', 'B', 'BudgetError']);
    expect(opened.chats()).toHaveLength(2);
  });

  test('wait where they could be over it together, and are not', async () => {
    const opened = await open(narrow);
    opened.fail(answer('A'), answer('B'), answer('C'));
    expect((await askThree(opened)).toSorted()).toEqual(['A', 'B', 'C']);
  });
});
