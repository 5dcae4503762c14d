import '../one-error-realm.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { timeoutError } from '../../src/http/deadline.ts';
import type { ChatAnswer, ChatOptions, Message } from '../../src/inference/chat.ts';
import type { InferenceClient } from '../../src/inference/client.ts';
import { ask, type Question } from '../../src/inference/complete.ts';
import {
  Budget,
  type BudgetLimits,
  estimateWorstUsd,
  type PlannedRequest,
} from '../../src/inference/prices/budget.ts';
import { type Catalog, fetchCatalog } from '../../src/inference/prices/catalog.ts';
import type { ResponseFormat } from '../../src/inference/structured/format.ts';
import { estimateTokens } from '../../src/inference/tokens.ts';
import type { Usage } from '../../src/inference/usage.ts';
import type { Fault, PinataEmulator, PinataOptions } from '../emulator/pinata.ts';
import { findClosedPort } from '../http/loopback.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { thrownBy } from '../thrown.ts';
import { MODEL, OPTIONS, openClient, startInference } from './inference.ts';

const OTHER = 'openai/gpt-5.2';
const THIRD = 'google/gemini-3-flash';

const LONG: readonly Message[] = [
  { role: 'system', content: 'Be brief' },
  { role: 'user', content: 'Say hi to all of them' },
];
const SHORT: readonly Message[] = [{ role: 'user', content: 'Say hi' }];

const TEXT: ResponseFormat = { kind: 'text' };
const OBJECT: ResponseFormat = { kind: 'json_object' };
const REVIEW: ResponseFormat = {
  kind: 'json_schema',
  name: 'review',
  schema: { type: 'object', properties: { verdict: { enum: ['approve', 'reject'] } }, required: ['verdict'] },
};
const VERSIONED: ResponseFormat = {
  kind: 'json_schema',
  name: 'versioned',
  schema: { type: 'object', properties: { 'v1.0': { type: 'integer' }, verdict: { type: 'string' } } },
};

const BodySchema = v.looseObject({
  model: v.string(),
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
});

/** What was sent, chat requests only. */
function readChats({ requests }: PinataEmulator) {
  return requests
    .filter(({ path }) => path.endsWith('/chat/completions'))
    .map(({ body }) => v.parse(BodySchema, body));
}

/** A budget that keeps what it is asked, each with the number of requests so far. */
class RecordedBudget extends Budget {
  readonly checks: { request: PlannedRequest; requestsBefore: number }[] = [];
  readonly records: { usage: Usage | undefined; answeredBy: string | undefined; requestsBefore: number }[] =
    [];
  readonly #count: () => number;

  constructor(limits: BudgetLimits, catalog: Catalog, count: () => number) {
    super(limits, catalog);
    this.#count = count;
  }

  override check(request: PlannedRequest): void {
    this.checks.push({ request, requestsBefore: this.#count() });
    super.check(request);
  }

  override record(request: PlannedRequest, usage: Usage | undefined, answeredBy?: string): void {
    this.records.push({ usage, answeredBy, requestsBefore: this.#count() });
    super.record(request, usage, answeredBy);
  }
}

interface Given {
  pinata?: PinataOptions;
  models?: readonly string[];
  format?: ResponseFormat;
  settings?: Question['settings'];
  options?: Partial<ChatOptions>;
  /** Nothing of the prompt can be left out. */
  isMinimal?: boolean;
  maxCostUsd?: number;
  hasNoCatalog?: boolean;
  /** What stands in for the way to the endpoint. */
  client?: InferenceClient;
}

/** An endpoint, and a question for it. */
async function open(given: Given = {}) {
  const { models = [MODEL], format = TEXT, settings = {}, maxCostUsd } = given;
  const shorter = given.isMinimal ? undefined : SHORT;
  const { pinata, client, clock } = await startInference(given.pinata);
  const catalog = await fetchCatalog(client);
  const log = createRecordedLog();
  const answers: ChatAnswer[] = [];
  const built: [model: string, isTooLong: boolean][] = [];
  const lookUps: number[] = [];
  const budget = new RecordedBudget(
    { maxCostUsd, pullRequestUsd: undefined, allowsUnknownPrice: false },
    catalog,
    () => readChats(pinata).length,
  );
  const run = () =>
    ask(
      {
        models,
        settings,
        format,
        build(model, isTooLong) {
          built.push([model, isTooLong]);
          return isTooLong ? shorter : LONG;
        },
      },
      {
        client: given.client ?? client,
        clock,
        budget,
        log,
        options: { ...OPTIONS, ...given.options },
        onAnswer: (answer) => answers.push(answer),
        catalog: async () => {
          lookUps.push(readChats(pinata).length);
          return given.hasNoCatalog ? undefined : catalog;
        },
      },
    );
  return {
    pinata,
    clock,
    catalog,
    budget,
    answers,
    built,
    lookUps,
    entries: log.entries,
    /** The next chat requests go wrong, one after the other. */
    fail(...faults: Fault[]) {
      for (const fault of faults) pinata.fail({ path: /chat/ }, fault);
    },
    run,
    chats: () => readChats(pinata),
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

const modelsOf = ({ chats }: Opened) => chats().map(({ model }) => model);
const status = (code: number, message?: string, param?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(message === undefined ? {} : { body: { error: { message, param: param ?? null } } }),
});
const answer = (content: string): Fault => ({ kind: 'answer', content });

const REFUSAL = status(400, 'Unsupported parameter.', 'response_format');
const TOO_LONG = status(400, 'This model’s maximum context length is 8192 tokens.', 'messages');

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
      model: MODEL,
      requests: 1,
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
    expect(await opened.run()).toMatchObject({ model: THIRD, requests: 1 });
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
    expect(reply.requests).toBe(1);
    expect(opened.entries).toEqual([]);
  });

  test('may be wrapped in a fence and prose', async () => {
    const opened = await open({ format: REVIEW });
    opened.fail(answer('Sure:\n```json\n{"verdict": "reject"}\n```\nDone.'));
    expect(await opened.run()).toMatchObject({ fields: { verdict: 'reject' }, requests: 1 });
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
      expect(await opened.run()).toMatchObject({ fields: { verdict: 'approve' }, requests: 2 });
      expect(opened.answers).toHaveLength(1);
      expect(opened.budget.records).toHaveLength(1);
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
      expect(await opened.run()).toMatchObject({ model: OTHER, requests: 1 });
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
    ['by its status', status(413, 'No.')],
    ['by its status alone', status(413)],
    ['as OpenAI says it', TOO_LONG],
    ['as Anthropic says it', status(400, 'prompt is too long: 212345 > 200000')],
    ['as Groq says it', status(400, 'Request too large for model')],
    ['as too many tokens', status(400, 'Too many tokens in the request')],
    ['as too many input tokens', status(400, 'too many input tokens: 9')],
    ['as Google says it', status(400, 'The input exceeds the maximum number of tokens allowed (1048576).')],
    ['as a wish', status(400, 'Please reduce the length of the messages.')],
  ])('%s, is built anew and sent once more', async (_how, fault) => {
    const opened = await open({ models: [MODEL, OTHER] });
    opened.fail(fault);
    expect(await opened.run()).toMatchObject({ model: MODEL, requests: 2, isClipped: true });
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
    expect(await opened.run()).toMatchObject({ fields: { verdict: 'approve' }, requests: 3 });
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
    expect(reply).toMatchObject({ fields: { verdict: 'reject' }, model: MODEL, requests: 2 });
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
    expect(opened.budget.records).toHaveLength(2);
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
    expect(opened.budget.records).toEqual([
      { usage: opened.answers[0]?.usage, answeredBy: MODEL, requestsBefore: 1 },
    ]);
    expect(opened.chats()).toHaveLength(1);
  });

  test('is also one that the endpoint calls broken', async () => {
    const opened = await open({ pinata: { variants: { finishReason: 'error' } } });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'PartialAnswerError' });
    expect(opened.answers).toHaveLength(1);
    expect(opened.budget.records).toHaveLength(1);
  });
});

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
    expect(opened.budget.checks).toEqual([{ request: planned(LONG, outputTokens), requestsBefore: 0 }]);
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
    expect(opened.budget.checks).toEqual(
      sent.map((text, index) => ({
        request: { model: MODEL, inputTokens: estimateTokens(text), outputTokens: 500 },
        requestsBefore: index,
      })),
    );
    expect(opened.budget.records).toEqual([
      { usage: opened.answers[0]?.usage, answeredBy: MODEL, requestsBefore: 3 },
      { usage: opened.answers[1]?.usage, answeredBy: MODEL, requestsBefore: 4 },
    ]);
    expect(opened.budget.costUsd).toBeGreaterThan(0);
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
    expect(opened.budget.records).toEqual([{ usage: undefined, answeredBy: undefined, requestsBefore: 1 }]);
    const worstUsd = estimateWorstUsd(planned(LONG, 4_096), opened.catalog);
    expect(opened.budget.spentUsd).toBe(worstUsd);
    expect(worstUsd).toBeGreaterThan(0);
    expect(opened.answers).toEqual([]);
  });

  test.each([400, 401, 402, 403, 404, 413, 422, 429, 500, 502, 503])(
    'counts no request that was refused with %d',
    async (code) => {
      const opened = await open({ isMinimal: true });
      opened.fail(status(code));
      expect(await thrownBy(opened.run)).toMatchObject({ status: code });
      expect(opened.budget.records).toEqual([]);
    },
  );

  test('counts no request that reached nobody', async () => {
    const opened = await open({ client: (await openClient(await findClosedPort())).client });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'ConnectionError' });
    expect(opened.budget.checks).toHaveLength(1);
    expect(opened.budget.records).toEqual([]);
  });

  test('counts no request for which no connection was made in time', async () => {
    const endpoint = new URL('https://models.example/v1');
    const send = () => Promise.reject(timeoutError('connect', 10_000, endpoint.host));
    const { client } = await openClient(endpoint);
    const opened = await open({ client: { ...client, send } });
    expect(await thrownBy(opened.run)).toMatchObject({ name: 'TimeoutError', phase: 'connect' });
    expect(opened.budget.records).toEqual([]);
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
    expect(opened.budget.checks.map(({ request }) => request.model)).toEqual([MODEL, OTHER]);
    expect(opened.budget.records).toEqual([
      { usage: opened.answers[0]?.usage, answeredBy: OTHER, requestsBefore: 2 },
    ]);
  });
});
