import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type ChatAnswer, type ChatOptions, completeChat } from '../../src/inference/chat.ts';
import {
  defaultInferenceKey,
  emulatorNotice,
  type Fault,
  type PinataEmulator,
  type PinataOptions,
  type StreamVariants,
} from '../emulator/pinata.ts';
import { serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';
import { type Inference, MODEL, OPTIONS, openClient, REQUEST, startInference } from './inference.ts';

function ask({ client }: Inference, options: Partial<ChatOptions> = {}): Promise<ChatAnswer> {
  return completeChat(client, REQUEST, { ...OPTIONS, ...options });
}

function bodies({ requests }: PinataEmulator): unknown[] {
  return requests.map(({ body }) => body);
}

/** The answer of a healthy endpoint: what every variant must come to. */
async function expectAnswer(options: PinataOptions, isStreaming = true): Promise<ChatAnswer> {
  const inference = await startInference(options);
  const answer = await ask(inference, { isStreaming });
  expect(answer.text).toContain('> Say hi 👋');
  expect(answer.text.endsWith(`---\n${emulatorNotice}\n`)).toBe(true);
  expect(answer).toMatchObject({ model: MODEL, finishReason: 'stop' });
  expect(inference.pinata.requests).toHaveLength(1);
  return answer;
}

describe('a request', () => {
  test('carries what was asked, the key, and the wish for usage', async () => {
    const inference = await startInference();
    await completeChat(
      inference.client,
      {
        ...REQUEST,
        maxTokens: 500,
        temperature: 0,
        topP: 0.5,
        responseFormat: { type: 'json_object' },
      },
      OPTIONS,
    );
    const [request] = inference.pinata.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v0/llm/chat/completions' });
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${defaultInferenceKey}`,
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      'user-agent': 'pinata-inference-action',
    });
    expect(request?.body).toEqual({
      model: MODEL,
      messages: [{ role: 'user', content: 'Say hi 👋' }],
      max_tokens: 500,
      temperature: 0,
      top_p: 0.5,
      response_format: { type: 'json_object' },
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test('leaves out what was not asked for', async () => {
    const inference = await startInference();
    await ask(inference, { isStreaming: false });
    expect(bodies(inference.pinata)).toEqual([{ model: MODEL, messages: REQUEST.messages }]);
    expect(inference.pinata.requests[0]?.headers['accept']).toBe('application/json');
  });

  test('sends only one of the two caps', async () => {
    const inference = await startInference();
    await completeChat(inference.client, { ...REQUEST, maxTokens: 1, maxCompletionTokens: 300 }, OPTIONS);
    expect(bodies(inference.pinata)).toEqual([expect.objectContaining({ max_completion_tokens: 300 })]);
    expect(bodies(inference.pinata)).toEqual([
      expect.not.objectContaining({ max_tokens: expect.anything() }),
    ]);
  });
});

describe('an answer in a stream', () => {
  test.each<[string, Partial<StreamVariants>]>([
    ['as documented', {}],
    ['whose first delta has null content', { firstDelta: 'content-null' }],
    ['whose first delta has content', { firstDelta: 'content' }],
    ['with keep-alive comments', { keepAliveComments: true }],
    ['with CRLF', { lineEnd: '\r\n' }],
    ['with CR', { lineEnd: '\r' }],
    ['with a byte order mark', { bom: true }],
    ['without spaces', { spaceAfterColon: false }],
    ['with event fields', { eventField: true }],
    ['with several data lines an event', { multiData: true }],
    ['without [DONE]', { done: false }],
    ['byte by byte', { splitEveryByte: true, lineEnd: '\r\n', keepAliveComments: true }],
    ['that is plain JSON after all', { plainJson: true }],
  ])('%s is the same', async (_what, stream) => {
    const answer = await expectAnswer({ variants: { stream } });
    expect(answer.usage?.completionTokens).toBeGreaterThan(0);
  });

  test('reports progress with growing counts', async () => {
    const inference = await startInference();
    const counts: number[] = [];
    const answer = await ask(inference, { onProgress: (characters) => counts.push(characters) });
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(answer.text.length);
  });

  test('may carry usage in its last choice, or none at all', async () => {
    const withChoices = await expectAnswer({
      variants: { usage: 'last-chunk-with-choices', cachedTokens: 3 },
    });
    expect(withChoices.usage).toMatchObject({ cachedTokens: 3 });
    const without = await expectAnswer({ variants: { usage: 'absent' } });
    expect(without.usage).toBeUndefined();
  });
});

test('an answer in one piece is read', async () => {
  const answer = await expectAnswer({}, false);
  expect(answer.usage).toMatchObject({ cachedTokens: 0 });
});

describe.each([true, false])('with isStreaming %s', (isStreaming) => {
  test.each(['length', 'content_filter', 'something-new'])(
    'the finish reason %s is told, not judged',
    async (reason) => {
      const inference = await startInference({ variants: { finishReason: reason } });
      expect(await ask(inference, { isStreaming })).toMatchObject({ finishReason: reason });
    },
  );

  test('reasoning is noticed and not kept', async () => {
    const inference = await startInference({ variants: { reasoningTokens: 40 } });
    const answer = await ask(inference, { isStreaming });
    expect(answer.hasReasoning).toBe(true);
    expect(answer.text).not.toContain('Reading the request');
  });

  test('reasoning that used up the cap leaves an empty answer', async () => {
    const inference = await startInference({ variants: { reasoningTokens: 4_096 } });
    expect(await ask(inference, { isStreaming })).toMatchObject({
      text: '',
      finishReason: 'length',
      hasReasoning: true,
    });
  });

  test('tool calls are counted and ignored', async () => {
    const inference = await startInference({ variants: { toolCalls: true } });
    expect(await ask(inference, { isStreaming })).toMatchObject({ toolCalls: 1 });
  });

  test('an empty answer comes back as it is', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'empty' });
    expect(await ask(inference, { isStreaming })).toMatchObject({
      text: '',
      finishReason: 'stop',
      toolCalls: 0,
    });
  });

  test('content reaches the caller unchanged', async () => {
    const content = `\u0000\u001b[31m::error::x\r\n##[error]\u202e 👋 ${'x'.repeat(10_000)}`;
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'answer', content });
    expect((await ask(inference, { isStreaming })).text).toBe(content);
  });
});

describe('an answer that broke off', () => {
  test.each<[string, Fault, Partial<ChatOptions>, string, string]>([
    ['by a cut', { kind: 'cut', afterChunks: 5 }, {}, 'ConnectionError', 'No connection to HOST'],
    [
      'without [DONE] or a finish reason',
      { kind: 'end-without-done', afterChunks: 5 },
      {},
      'ResponseError',
      'HOST ended its answer without saying that it was done',
    ],
    [
      'by an error event',
      { kind: 'error-mid-stream', afterChunks: 5 },
      {},
      'EndpointError',
      'HOST reported an error instead of a whole answer: The upstream model failed.',
    ],
    [
      'by silence',
      { kind: 'stall', afterChunks: 5 },
      { idleTimeoutMs: 100 },
      'TimeoutError',
      'HOST sent nothing new within 100 ms',
    ],
  ])('%s is never a success, and what had arrived is kept', async (_what, fault, options, cause, message) => {
    const inference = await startInference();
    inference.pinata.fail({}, fault);
    const error = await thrownBy(() => ask(inference, options));
    const { host } = inference.client;
    expect(error).toMatchObject({
      name: 'PartialAnswerError',
      partialText: expect.stringMatching(/^The request holds no diff\./),
      message: expect.stringMatching(/^The answer broke off after \d+ characters: /),
      cause: { name: cause },
    });
    expect(Object(error).message).toContain(message.replace('HOST', host));
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test.each<[string, Fault, string]>([
    ['by a cut', { kind: 'cut', afterChunks: 1 }, 'ConnectionError'],
    ['by the end', { kind: 'end-without-done', afterChunks: 1 }, 'ResponseError'],
    ['by an error event', { kind: 'error-mid-stream', afterChunks: 1 }, 'EndpointError'],
  ])('%s before any text is an error of its own', async (_what, fault, name) => {
    const inference = await startInference();
    inference.pinata.fail({}, fault);
    expect(await thrownBy(() => ask(inference))).toMatchObject({ name });
  });

  test('because the run was cancelled says so', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'stall', afterChunks: 5 });
    const onProgress = () => inference.clock.cancel('The run was cancelled');
    const error = await thrownBy(() => ask(inference, { onProgress }));
    expect(error).toMatchObject({ name: 'PartialAnswerError', cause: { name: 'CancelledError' } });
  });

  test.each<[string, Fault]>([
    ['a cut', { kind: 'cut', afterChunks: 2 }],
    ['an error', { kind: 'error-mid-stream', afterChunks: 0 }],
  ])('by %s in one piece fails', async (_what, fault) => {
    const inference = await startInference();
    inference.pinata.fail({}, fault);
    expect(await thrownBy(() => ask(inference, { isStreaming: false }))).toMatchObject({
      name: expect.stringMatching(/^(Connection|Endpoint)Error$/),
    });
  });
});

describe('an endpoint that keeps one waiting', () => {
  test('with comments only does not pass for a token', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'keep-alive-only', intervalMs: 5 });
    expect(await thrownBy(() => ask(inference, { firstTokenTimeoutMs: 100 }))).toMatchObject({
      name: 'TimeoutError',
      phase: 'first-token',
    });
  });

  test('with headers only does not pass for a token', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'hang-after-headers' });
    expect(await thrownBy(() => ask(inference, { firstTokenTimeoutMs: 100 }))).toMatchObject({
      phase: 'first-token',
    });
  });

  test('with nothing is left, and not asked again', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'hang' });
    expect(await thrownBy(() => ask(inference, { firstTokenTimeoutMs: 100, retries: 3 }))).toMatchObject({
      phase: 'first-token',
    });
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('with one byte after the other reaches the deadline of the first token', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'drip', bytesPerSecond: 50 });
    expect(await thrownBy(() => ask(inference, { firstTokenTimeoutMs: 200 }))).toMatchObject({
      phase: 'first-token',
    });
  });

  test.each<[string, Fault]>([
    ['white space', { kind: 'keep-alive-only', intervalMs: 5 }],
    ['one byte after the other', { kind: 'drip', bytesPerSecond: 50 }],
  ])('with %s reaches the deadline of an answer in one piece', async (_what, fault) => {
    const inference = await startInference();
    inference.pinata.fail({}, fault);
    expect(await thrownBy(() => ask(inference, { isStreaming: false, timeoutMs: 200 }))).toMatchObject({
      name: 'TimeoutError',
      phase: 'total',
    });
  });

  test('slowly but steadily is waited for', async () => {
    const inference = await startInference({ tokensPerSecond: 200 });
    expect(await ask(inference, { firstTokenTimeoutMs: 5_000, idleTimeoutMs: 5_000 })).toMatchObject({
      finishReason: 'stop',
    });
  });

  test('ends with the run', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'hang' });
    const pending = thrownBy(() => ask(inference));
    setTimeout(() => inference.clock.cancel('The run was cancelled'), 20);
    expect(await pending).toMatchObject({ name: 'CancelledError' });
  });
});

describe('a body without measure', () => {
  test.each([true, false])('that never ends is left at the cap (isStreaming %s)', async (isStreaming) => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'huge', bytes: Number.POSITIVE_INFINITY });
    const error = await thrownBy(() => ask(inference, { isStreaming }));
    const problem = isStreaming ? 'sent an answer without an end' : 'sent more than 32 MiB';
    expect(Object(error).message).toContain(`${inference.client.host} ${problem}`);
  });

  test.each([true, false])('that is compressed is left at the cap (isStreaming %s)', async (isStreaming) => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'gzip-bomb' });
    const error = await thrownBy(() => ask(inference, { isStreaming }));
    expect(error).toMatchObject({ name: 'ResponseError' });
    const problem = isStreaming ? 'sent an event without an end' : 'sent more than 32 MiB';
    expect(Object(error).message).toBe(`${inference.client.host} ${problem}`);
  });
});

describe('something that is no completion', () => {
  test.each([true, false])('as a page with 200 is a typed error (isStreaming %s)', async (isStreaming) => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'html', status: 200 });
    expect(await thrownBy(() => ask(inference, { isStreaming }))).toMatchObject({
      name: 'ResponseError',
      message: expect.stringMatching(
        /answered with something that is no completion \(text\/html.*\): 200 \|/,
      ),
      hint: expect.stringContaining('`endpoint`'),
    });
  });

  test('as a page with 502 tells its words', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'html', status: 502 });
    expect(await thrownBy(() => ask(inference))).toMatchObject({
      name: 'EndpointError',
      status: 502,
      message: `${inference.client.host} answered 502 to POST /v0/llm/chat/completions: 502 | agents.pinata.cloud Error 502 Ray ID: 9f1c2d3e4a5b6c7d`,
    });
  });

  test('as an error in a 200', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'status', status: 200, body: { error: { message: 'Overloaded' } } });
    expect(await thrownBy(() => ask(inference))).toMatchObject({
      name: 'EndpointError',
      message: `${inference.client.host} reported an error instead of a whole answer: Overloaded`,
    });
  });

  test('as a redirect is not followed', async () => {
    const inference = await startInference();
    const other = await startInference();
    inference.pinata.fail(
      {},
      { kind: 'redirect', status: 307, location: `${other.pinata.llmUrl}/chat/completions` },
    );
    expect(await thrownBy(() => ask(inference))).toMatchObject({ name: 'ResponseError' });
    expect(other.pinata.requests).toEqual([]);
  });
});

describe('`stream_options`', () => {
  const withoutUsage = { model: MODEL, messages: REQUEST.messages, stream: true };
  const withUsage = { ...withoutUsage, stream_options: { include_usage: true } };

  test('that is refused is left out the next time', async () => {
    const inference = await startInference();
    const error = { message: 'Unknown parameter.', param: 'stream_options.include_usage' };
    inference.pinata.fail({}, { kind: 'status', status: 400, body: { error } });
    expect(await ask(inference)).toMatchObject({ finishReason: 'stop' });
    expect(bodies(inference.pinata)).toEqual([withUsage, withoutUsage]);
  });

  test('is not what another 400 is about', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'status', status: 400, body: { error: { message: 'Bad model' } } });
    expect(await thrownBy(() => ask(inference))).toMatchObject({ status: 400 });
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('refused twice is an error', async () => {
    const inference = await startInference();
    const body = { error: { message: 'stream_options: no' } };
    inference.pinata.fail({ times: 2 }, { kind: 'status', status: 400, body });
    expect(await thrownBy(() => ask(inference))).toMatchObject({ status: 400 });
    expect(inference.pinata.requests).toHaveLength(2);
  });
});

test('a field that is refused to requests at the same time is left out of each, and told once', async () => {
  const bodies: unknown[] = [];
  const refusals: (() => void)[] = [];
  const url = await serveHttp(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    bodies.push(body);
    const isRefused = typeof body === 'object' && body !== null && 'temperature' in body;
    if (!isRefused) {
      response.end(JSON.stringify({ choices: [{ message: { content: 'A' }, finish_reason: 'stop' }] }));
      return;
    }
    refusals.push(() =>
      response
        .writeHead(400)
        .end(JSON.stringify({ error: { message: 'Unsupported.', param: 'temperature' } })),
    );
    // None is told before all have come.
    if (refusals.length === 3) for (const refuse of refusals) refuse();
  });
  const { client, log } = await openClient(url);
  const send = () => completeChat(client, { ...REQUEST, temperature: 1 }, OPTIONS);
  expect(await Promise.all([send(), send(), send()])).toMatchObject([
    { text: 'A' },
    { text: 'A' },
    { text: 'A' },
  ]);
  expect(bodies).toHaveLength(6);
  await send();
  expect(bodies).toHaveLength(7);
  expect(log.entries).toEqual([`notice: ${MODEL} does not take \`temperature\`: it was asked without.`]);
});

test('no error shows the key, however deep one looks', async () => {
  const faults: Fault[] = [
    { kind: 'status', status: 401, body: { error: { message: 'No' } } },
    { kind: 'html', status: 502 },
    { kind: 'reset' },
    { kind: 'cut', afterChunks: 3 },
    { kind: 'gzip-bomb' },
    { kind: 'error-mid-stream', afterChunks: 3 },
    { kind: 'redirect', status: 302, location: 'https://evil.example' },
  ];
  const inference = await startInference();
  for (const fault of faults) {
    inference.pinata.fail({}, fault);
    const error = await thrownBy(() => ask(inference));
    const shown = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
    expect(shown).not.toContain(defaultInferenceKey);
  }
  expect(inference.entries.join('\n')).not.toContain(defaultInferenceKey);
});

describe('an answer that said that it was whole', () => {
  const toEvent = (delta: object, finish_reason: string | null = null) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
  const whole = toEvent({ content: 'All of it.' }) + toEvent({}, 'stop');

  async function askFor(body: string, contentType = 'text/event-stream', isCut = false, isStreaming = true) {
    const url = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-type': contentType, ...(isCut && { 'content-length': '100000' }) });
      response.write(body, () => (isCut ? response.destroy() : response.end()));
    });
    const { client } = await openClient(url);
    return completeChat(client, REQUEST, { ...OPTIONS, isStreaming });
  }

  test('is whole, also without [DONE]', async () => {
    expect(await askFor(whole)).toMatchObject({
      text: 'All of it.',
      finishReason: 'stop',
      isEndConfirmed: true,
    });
  });

  test.each([
    ['a connection that breaks', '', true],
    ['an error', 'data: {"error":{"message":"Accounting failed"}}\n\n', false],
    ['an event that can’t be read', 'data: {"choices":\n\n', false],
  ])('is not whole where %s follows', async (_what, rest, isCut) => {
    const error = await thrownBy(() => askFor(whole + rest, 'text/event-stream', isCut));
    expect(error).toMatchObject({ name: 'PartialAnswerError', partialText: 'All of it.' });
  });

  test.each([
    ['that nobody asked for', 'text/event-stream', false],
    ['of another type', 'text/plain', true],
  ])('and did so in a stream %s, is whole', async (_what, contentType, isStreaming) => {
    const answer = await askFor(`${whole}data: [DONE]\n\n`, contentType, false, isStreaming);
    expect(answer).toMatchObject({ text: 'All of it.', finishReason: 'stop' });
  });

  test.each([
    [`${toEvent({ content: 'A part' })}data: {"error":{"message":"Overloaded"}}\n\n`],
    [toEvent({ content: 'A part' })],
  ])('is not one that did not: %j', async (body) => {
    const error = await thrownBy(() => askFor(body));
    expect(error).toMatchObject({ name: 'PartialAnswerError', partialText: 'A part' });
  });
});

describe('the time to the first token', () => {
  const EVENT_STREAM = { 'content-type': 'text/event-stream' };
  const toEvent = (delta: object, finish_reason: string | null = null) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`;

  /** Answers with each event when `next` has let it go; tells when the request came and when each event was sent. */
  async function startStepwise(events: readonly string[], next: (index: number) => Promise<unknown>) {
    const sentAtMs: number[] = [];
    let askedAtMs = Number.NaN;
    const url = await serveHttp(async (_request, response) => {
      askedAtMs = performance.now();
      response.writeHead(200, EVENT_STREAM);
      response.flushHeaders();
      for (const [index, event] of events.entries()) {
        await next(index);
        sentAtMs.push(performance.now());
        response.write(event);
      }
      response.end('data: [DONE]\n\n');
    });
    const { client } = await openClient(url);
    return { client, sentAtMs, askedAtMs: () => askedAtMs };
  }

  const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

  test.each<[string, boolean, PinataOptions['variants']]>([
    ['a stream', true, {}],
    ['a stream of reasoning only', true, { reasoningTokens: 4_096 }],
    ['a stream that is plain JSON after all', true, { stream: { plainJson: true } }],
    ['an answer in one piece', false, {}],
  ])('of %s is told, and at most the time of the whole', async (_what, isStreaming, variants) => {
    const inference = await startInference({ variants: variants ?? {} });
    const startMs = performance.now();
    const { firstTokenMs } = await ask(inference, { isStreaming });
    const wholeMs = performance.now() - startMs;
    expect(firstTokenMs).toBeGreaterThan(0);
    expect(firstTokenMs).toBeLessThanOrEqual(wholeMs);
  });

  test('of an answer without any is that of the whole', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'empty' });
    expect(await ask(inference)).toMatchObject({ text: '', firstTokenMs: expect.any(Number) });
  });

  test.each([
    ['a word', { content: 'Hi' }],
    ['a thought', { reasoning_content: 'Hm' }],
    ['a thought under its other name', { reasoning: 'Hm' }],
    ['a call of a tool', { tool_calls: [{ index: 0 }] }],
  ])('ends with %s, whatever comes later', async (_what, delta) => {
    const events = [toEvent(delta), toEvent({ content: ' and more' }), toEvent({}, 'stop')];
    const progress = Promise.withResolvers<void>();
    const isRead = async (index: number) => (index === 1 ? progress.promise : undefined);
    const { client, sentAtMs } = await startStepwise(events, isRead);
    const startMs = performance.now();
    const { firstTokenMs } = await completeChat(client, REQUEST, {
      ...OPTIONS,
      onProgress: () => progress.resolve(),
    });
    expect(startMs + (firstTokenMs ?? Number.NaN)).toBeLessThanOrEqual(sentAtMs[1] ?? 0);
  });

  test.each([
    ['a comment', ': keep-alive\n\n'],
    ['the role', toEvent({ role: 'assistant' })],
    ['an empty text', toEvent({ role: 'assistant', content: '' })],
    ['an empty thought', toEvent({ reasoning_content: '' })],
    ['no calls of tools', toEvent({ content: null, tool_calls: [] })],
  ])('does not end with %s', async (_what, event) => {
    const events = [event, toEvent({ content: 'Hi' }), toEvent({}, 'stop')];
    const { client, sentAtMs, askedAtMs } = await startStepwise(events, pause);
    const { firstTokenMs } = await completeChat(client, REQUEST, OPTIONS);
    expect(askedAtMs() + (firstTokenMs ?? Number.NaN)).toBeGreaterThanOrEqual(sentAtMs[1] ?? Number.NaN);
  });

  test('is that of the attempt that was answered', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'status', status: 429, headers: { 'retry-after-ms': '100' } });
    const startMs = performance.now();
    const { firstTokenMs } = await ask(inference, { retries: 1 });
    const endMs = performance.now();
    const [first, second] = inference.pinata.requests;
    const firstAnsweredAfterMs = (first?.answeredAt ?? Number.NaN) - startMs;
    expect(second?.at).toBeGreaterThan(first?.answeredAt ?? Number.NaN);
    expect(firstTokenMs).toBeLessThanOrEqual(endMs - startMs - firstAnsweredAfterMs);
  });
});
