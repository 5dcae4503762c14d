import '../one-error-realm.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { ResponseFormat } from '../../src/inference/structured/format.ts';
import type { Fault } from '../emulator/pinata.ts';
import { thrownBy } from '../thrown.ts';
import {
  answer,
  LONG,
  modelsOf,
  OBJECT,
  OTHER,
  open,
  REFUSAL,
  REVIEW,
  SHORT,
  status,
  THIRD,
  TOO_LONG,
  VERSIONED,
} from './asking.ts';
import { MODEL } from './inference.ts';

describe('an answer', () => {
  test('of text comes of one request, as it was built and set', async () => {
    const opened = await open({ settings: { maxTokens: 300, temperature: 0, topP: 0.5 } });
    const reply = await opened.run();
    expect(opened.chats()).toEqual([
      {
        model: MODEL,
        messages: LONG,
        max_tokens: 300,
        temperature: 0,
        top_p: 0.5,
        stream: true,
        stream_options: { include_usage: true },
      },
    ]);
    expect(reply).toEqual({
      answer: opened.answers[0],
      fields: undefined,
      prompt: { messages: LONG, isShort: false },
      model: MODEL,
      isClipped: false,
    });
    expect(reply.answer.text).toContain('> Say hi to all of them');
    expect(opened.built).toEqual([[MODEL, false]]);
    expect([opened.entries, opened.lookUps]).toEqual([[], []]);
  });

  test('of text may look like anything', async () => {
    const opened = await open();
    opened.fail(answer('{"verdict": '));
    expect(await opened.run()).toMatchObject({ answer: { text: '{"verdict": ' }, fields: undefined });
  });

  test('comes as the options say', async () => {
    const opened = await open({ options: { isStreaming: false } });
    await opened.run();
    expect(opened.chats()).toEqual([{ model: MODEL, messages: LONG }]);
  });

  test('can’t be had of no model', async () => {
    const opened = await open({ models: [] });
    expect(await thrownBy(opened.run)).toMatchObject({
      name: 'ActionError',
      message: 'No model was named',
    });
    expect(opened.chats()).toEqual([]);
  });
});

describe('another model is asked', () => {
  test.each<[string, Fault]>([
    ['is not there', status(404)],
    ['takes too long for its gateway', status(408)],
    ['is limited', status(429)],
    ['fails', status(500)],
    ['has a gateway that fails', status(502)],
    ['is overloaded', status(503)],
    ['is overloaded in words of its own', status(529)],
    ['hangs up', { kind: 'reset' }],
    ['hangs up when all is done', { kind: 'reset-after-effect' }],
    ['says nothing in time', { kind: 'hang' }],
    ['begins to say nothing', { kind: 'hang-after-headers' }],
  ])('when one %s', async (_what, fault) => {
    const isSilent = fault.kind.startsWith('hang');
    const options = isSilent ? { firstTokenTimeoutMs: 1_500 } : {};
    const opened = await open({ models: [MODEL, OTHER], options });
    opened.fail(fault);
    const reply = await opened.run();
    expect(modelsOf(opened)).toEqual([MODEL, OTHER]);
    expect(reply).toMatchObject({ model: OTHER, answer: { model: OTHER } });
    expect(opened.built).toEqual([
      [MODEL, false],
      [OTHER, false],
    ]);
    expect(opened.entries).toEqual([
      expect.stringMatching(/^warning: .+\. .*Asking openai\/gpt-5\.2 instead\.$/),
    ]);
    expect(opened.answers).toEqual([reply.answer]);
  });

  test('when the wait that a limit asks for is beyond the run', async () => {
    const opened = await open({
      models: [MODEL, OTHER],
      options: { retries: 3 },
      pinata: { variants: { retryAfter: 'huge' } },
    });
    opened.fail(status(429));
    expect(await opened.run()).toMatchObject({ model: OTHER });
    expect(modelsOf(opened)).toEqual([MODEL, OTHER]);
    expect(opened.entries[0]).toMatch(
      /longer than this run has left\). .*Asking openai\/gpt-5\.2 instead\.$/,
    );
  });

  test('when the catalog does not have the one, which is named with its nearest', async () => {
    const opened = await open({ models: ['openai/gpt-5.1', OTHER] });
    expect(await opened.run()).toMatchObject({ model: OTHER });
    expect(opened.entries).toEqual([
      expect.stringMatching(
        /^warning: Model `openai\/gpt-5\.1` is not in the endpoint’s catalog \(.*\)\. Did you mean `openai\/gpt-5\.2`.*\? Asking openai\/gpt-5\.2 instead\.$/,
      ),
    ]);
  });

  test.each([400, 403, 422])('when the endpoint says by %d that it does not have the one', async (code) => {
    const opened = await open({ models: ['openai/gpt-5.1', OTHER] });
    opened.fail(status(code, 'No such model.'));
    expect(await opened.run()).toMatchObject({ model: OTHER });
  });

  test('in the order given, until one answers', async () => {
    const opened = await open({ models: [MODEL, OTHER, THIRD, 'never'] });
    opened.fail(status(503), status(429));
    expect(await opened.run()).toMatchObject({ model: THIRD });
    expect(modelsOf(opened)).toEqual([MODEL, OTHER, THIRD]);
    expect(opened.entries).toEqual([
      expect.stringMatching(/ answered 503 .*: .* Asking openai\/gpt-5\.2 instead\.$/),
      expect.stringMatching(/ answered 429 .*: .* Asking google\/gemini-3-flash instead\.$/),
    ]);
  });

  test('until none is left: the last error is told', async () => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail(status(503), status(429));
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 429 });
    expect(modelsOf(opened)).toEqual([MODEL, OTHER]);
    expect(opened.entries).toHaveLength(1);
    expect(opened.answers).toEqual([]);
  });
});

describe('no other model is asked', () => {
  test.each<[string, string, Fault]>([
    ['the request is wrong', 'EndpointError', status(400)],
    ['the key is wrong', 'EndpointError', status(401)],
    ['there are no credits', 'EndpointError', status(402)],
    ['the plan does not allow it', 'EndpointError', status(403)],
    ['something stands against it', 'EndpointError', status(409)],
    ['the request means nothing', 'EndpointError', status(422)],
    ['the status is below all failures of servers', 'EndpointError', status(499)],
    ['the answer is a page', 'ResponseError', { kind: 'html', status: 200 }],
    [
      'the answer leads elsewhere',
      'ResponseError',
      { kind: 'redirect', status: 302, location: 'https://x.example' },
    ],
    ['the answer is empty', 'EmptyAnswerError', { kind: 'empty' }],
    ['the answer broke off', 'PartialAnswerError', { kind: 'cut', afterChunks: 4 }],
    ['the answer ended too early', 'PartialAnswerError', { kind: 'end-without-done', afterChunks: 4 }],
    ['the answer failed half-way', 'PartialAnswerError', { kind: 'error-mid-stream', afterChunks: 4 }],
  ])('when %s', async (_what, name, fault) => {
    const opened = await open({ models: [MODEL, OTHER], isMinimal: true });
    opened.fail(fault);
    expect(await thrownBy(opened.run)).toMatchObject({ name });
    expect(modelsOf(opened)).toEqual([MODEL]);
    expect(opened.entries.filter((entry) => entry.startsWith('warning'))).toEqual([]);
  });

  test('when the time of the whole is over', async () => {
    const options = { isStreaming: false, timeoutMs: 200 };
    const opened = await open({ models: [MODEL, OTHER], options });
    opened.fail({ kind: 'hang' });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'TimeoutError', phase: 'total' });
    expect(modelsOf(opened)).toEqual([MODEL]);
  });

  test('when the run is cancelled', async () => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail({ kind: 'hang' });
    const asking = thrownBy(opened.run);
    while (opened.chats().length === 0) await sleep(5);
    opened.clock.cancel('The run was cancelled');
    expect(await asking).toMatchObject({ name: 'CancelledError' });
    expect(modelsOf(opened)).toEqual([MODEL]);
  });

  test('when the catalog has the one that is refused', async () => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail(status(403, 'No such thing.'));
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 403 });
    expect(modelsOf(opened)).toEqual([MODEL]);
  });

  test('when nobody knows whether the catalog has it', async () => {
    const opened = await open({ models: ['openai/gpt-5.1', OTHER], hasNoCatalog: true });
    opened.fail(status(403, 'No such thing.'));
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 403 });
  });
});

describe('the catalog', () => {
  test('is not waited for where the failure is no answer of the endpoint', async () => {
    const opened = await open();
    opened.fail({ kind: 'reset' });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'ConnectionError' });
    expect(opened.lookUps).toEqual([]);
  });

  test('is looked up once for a model that is missing', async () => {
    const opened = await open({ models: ['openai/gpt-5.1'] });
    expect(await thrownBy(opened.run)).toMatchObject({
      name: 'EndpointError',
      message: expect.stringContaining('is not in the endpoint’s catalog'),
    });
    expect(opened.lookUps).toEqual([1]);
  });
});

describe('the form', () => {
  test.each<[ResponseFormat, unknown]>([
    [OBJECT, { type: 'json_object' }],
    [REVIEW, { type: 'json_schema', json_schema: { name: 'review', schema: REVIEW.schema } }],
  ])('is asked for by its field: %j', async (format, field) => {
    const opened = await open({ format });
    const reply = await opened.run();
    expect(opened.chats()).toEqual([expect.objectContaining({ messages: LONG, response_format: field })]);
    expect(reply.fields).toEqual(JSON.parse(reply.answer.text));
    expect(opened.entries).toEqual([]);
  });

  test('may be wrapped in a fence and prose', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(answer('Sure:\n```json\n{"verdict": "reject"}\n```\nDone.'));
    expect(await opened.run()).toMatchObject({ fields: { verdict: 'reject' } });
  });

  test('has no more keys than it lists', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(answer('{"event": "APPROVE", "verdict": "reject", "path": "/etc/passwd"}'));
    expect((await opened.run()).fields).toEqual({ verdict: 'reject' });
  });

  describe('of an endpoint that does not take the field', () => {
    const IN_WORDS = {
      role: 'system',
      content: expect.stringContaining(`under this JSON Schema:\n\n${JSON.stringify(REVIEW.schema)}`),
    };

    test('is asked for in words', async () => {
      const opened = await open({ format: REVIEW, pinata: { variants: { structuredOutput: 'refused' } } });
      // The emulator answers in prose, and is asked to mend it.
      expect(await thrownBy(opened.run)).toMatchObject({ name: 'AnswerFormatError' });
      const [first, second, ...repairs] = opened.chats();
      expect(first).toHaveProperty('response_format');
      expect(second).not.toHaveProperty('response_format');
      expect(second?.messages).toEqual([LONG[0], IN_WORDS, LONG[1]]);
      expect(opened.entries[0]).toBe(
        `info: ${MODEL} does not take \`response_format\`: the form is asked for in words`,
      );
      // Also where it is to be mended.
      expect(repairs).toHaveLength(1);
      expect(repairs[0]).not.toHaveProperty('response_format');
      expect(repairs[0]?.messages.slice(0, 3)).toEqual([LONG[0], IN_WORDS, LONG[1]]);
    });

    test('is found in the answer', async () => {
      const opened = await open({ format: REVIEW });
      opened.fail(REFUSAL, answer('{"verdict": "approve"}'));
      expect(await opened.run()).toMatchObject({ fields: { verdict: 'approve' } });
      expect(opened.answers).toHaveLength(1);
      expect(opened.budget.spendings).toHaveLength(1);
    });

    test('is asked for in words once only', async () => {
      const opened = await open({ format: REVIEW, models: [MODEL, OTHER] });
      opened.fail(REFUSAL, REFUSAL);
      expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 400 });
      expect(modelsOf(opened)).toEqual([MODEL, MODEL]);
    });

    test('is asked of the next model by its field again', async () => {
      const opened = await open({ format: REVIEW, models: [MODEL, OTHER] });
      opened.fail(REFUSAL, status(503));
      expect(await opened.run()).toMatchObject({ model: OTHER });
      const fields = opened.chats().map((body) => 'response_format' in body);
      expect(fields).toEqual([true, false, true]);
      expect(opened.chats()[2]?.messages).toEqual(LONG);
    });
  });

  test.each<[string, Fault]>([
    ['another field', status(400, 'Unsupported parameter.', 'temperature')],
    ['a failure', status(500, 'response_format broke the server.')],
  ])('is not asked for in words after a refusal of %s', async (_what, fault) => {
    const opened = await open({ format: REVIEW, isMinimal: true });
    opened.fail(fault);
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError' });
    expect(opened.chats()).toHaveLength(1);
  });

  test('is not asked for where it is text', async () => {
    const opened = await open();
    opened.fail(REFUSAL);
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 400 });
    expect(opened.chats()).toHaveLength(1);
  });
});

describe('a prompt that is too long', () => {
  test.each<[string, Fault]>([
    ['by its status', status(413)],
    ['in its words', TOO_LONG],
  ])('%s, is built anew and sent once more', async (_how, fault) => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail(fault);
    expect(await opened.run()).toMatchObject({
      model: MODEL,
      prompt: { messages: SHORT, isShort: true },
      isClipped: true,
    });
    expect(opened.built).toEqual([
      [MODEL, false],
      [MODEL, true],
    ]);
    expect(opened.chats().map(({ messages }) => messages)).toEqual([LONG, SHORT]);
    expect(opened.entries).toEqual([
      `warning: The prompt was too long for ${MODEL}: it was clipped once more.`,
    ]);
  });

  test('is clipped once only', async () => {
    const opened = await open();
    opened.fail(TOO_LONG, TOO_LONG);
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EndpointError', status: 400 });
    expect(opened.chats()).toHaveLength(2);
    expect(opened.built).toHaveLength(2);
  });

  test('stays so where nothing can be left out', async () => {
    const opened = await open({ isMinimal: true });
    opened.fail(TOO_LONG);
    expect(await thrownBy(opened.run)).toMatchObject({
      name: 'EndpointError',
      message: expect.stringContaining('maximum context length'),
    });
    expect(opened.chats()).toHaveLength(1);
    expect(opened.built).toEqual([
      [MODEL, false],
      [MODEL, true],
    ]);
    expect(opened.entries).toEqual([]);
  });

  test.each<[string, Fault]>([
    ['of the request', status(400, 'Invalid value for temperature.')],
    ['of the length of the answer', status(400, 'Invalid maximum.')],
    ['of the server', status(500, 'maximum context length')],
    ['of the rate', status(429, 'Too many tokens a minute')],
    ['of the connection', { kind: 'reset' }],
  ])('is no problem %s', async (_what, fault) => {
    const opened = await open();
    opened.fail(fault);
    expect(await thrownBy(opened.run)).toMatchObject({ name: expect.stringMatching(/Error$/) });
    expect(opened.built).toEqual([[MODEL, false]]);
    expect(opened.chats()).toHaveLength(1);
  });

  test('is asked for its form again', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(TOO_LONG);
    await opened.run();
    expect(opened.chats().map((body) => [body.messages, 'response_format' in body])).toEqual([
      [LONG, true],
      [SHORT, true],
    ]);
  });

  test('is asked for its form in words where the endpoint takes no field', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(TOO_LONG, REFUSAL, answer('{"verdict": "approve"}'));
    expect(await opened.run()).toMatchObject({ fields: { verdict: 'approve' } });
    const last = opened.chats()[2];
    expect(last).not.toHaveProperty('response_format');
    expect(last?.messages).toEqual([expect.objectContaining({ role: 'system' }), ...SHORT]);
  });

  test('is mended from what was sent in the end', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(TOO_LONG, answer('no'), answer('{"verdict": "approve"}'));
    await opened.run();
    expect(opened.chats()[2]?.messages.slice(0, 2)).toEqual([...SHORT, { role: 'assistant', content: 'no' }]);
  });
});

describe('an answer without the form', () => {
  test.each<[string, ResponseFormat, string, RegExp]>([
    ['that is no JSON', REVIEW, 'I approve.', /^The answer holds no JSON object or array\.$/],
    ['that is not valid', REVIEW, '{"verdict": "maybe"}', /verdict/],
    ['that is not valid in a place with a dot', VERSIONED, '{"v1.0": "x"}', /v1\.0: must be integer$/],
    ['that is no object', OBJECT, '[1]', /^\(root\): The value must be a JSON object\.$/],
  ])('%s is mended by one request that says what is wrong', async (_what, format, wrong, problem) => {
    const opened = await open({ format, settings: { temperature: 0.5 } });
    opened.fail(answer(wrong), answer('{"verdict": "reject"}'));
    const reply = await opened.run();
    expect(reply).toMatchObject({ fields: { verdict: 'reject' }, model: MODEL });
    expect(reply.answer.text).toBe('{"verdict": "reject"}');
    const [first, second] = opened.chats();
    expect(second).toEqual({
      ...first,
      messages: [...LONG, { role: 'assistant', content: wrong }, second?.messages[3]],
    });
    expect(second?.messages).toHaveLength(4);
    const [, said = ''] = /:\n- (.*)\n\nAnswer/.exec(second?.messages[3]?.content ?? '') ?? [];
    expect(said).toMatch(problem);
    expect(opened.entries).toEqual([
      `warning: The answer does not have the form that was asked for: ${said.replace(/\.$/, '')}. It is asked to mend it.`,
    ]);
    expect(opened.answers.map(({ text }) => text)).toEqual([wrong, '{"verdict": "reject"}']);
  });

  test('is mended once only: then the run fails with what came, and asks no other model', async () => {
    const opened = await open({ format: REVIEW, models: [MODEL, OTHER] });
    opened.fail(answer('no'), answer('{"verdict": 7}'));
    const error = await thrownBy(opened.run);
    expect(error).toMatchObject({
      name: 'AnswerFormatError',
      text: '{"verdict": 7}',
      message: expect.stringMatching(
        /^The answer does not have the form that was asked for, also after one repair: .*verdict/,
      ),
      hint: 'Make the schema simpler, raise `max-tokens`, or use another model.',
    });
    expect(modelsOf(opened)).toEqual([MODEL, MODEL]);
    expect(opened.answers).toHaveLength(2);
    expect(opened.budget.spendings).toHaveLength(2);
  });

  test('is not mended by nothing', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(answer('no'), { kind: 'empty' });
    expect(await thrownBy(opened.run)).toMatchObject({
      name: 'AnswerFormatError',
      text: 'no',
      cause: expect.objectContaining({ name: 'EmptyAnswerError' }),
    });
    expect(opened.answers.map(({ text }) => text)).toEqual(['no', '']);
  });
});

describe('an answer that can’t be used', () => {
  test('is told of and counted all the same, since it may be billed', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail({ kind: 'empty' });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'EmptyAnswerError' });
    expect(opened.answers).toEqual([expect.objectContaining({ text: '', finishReason: 'stop' })]);
    expect(opened.budget.spendings).toMatchObject([{ usage: opened.answers[0]?.usage, answeredBy: MODEL }]);
    expect(opened.chats()).toHaveLength(1);
  });

  test('is also one that the endpoint calls broken', async () => {
    const opened = await open({ pinata: { variants: { finishReason: 'error' } } });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'PartialAnswerError' });
    expect(opened.answers).toHaveLength(1);
    expect(opened.budget.spendings).toHaveLength(1);
  });
});
