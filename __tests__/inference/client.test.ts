import { describe, expect, test } from '@jest/globals';
import type { InferenceRequest } from '../../src/inference/client.ts';
import { Pace } from '../../src/inference/pace.ts';
import type { Fault, Variants } from '../emulator/pinata.ts';
import { serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';
import { type Inference, openClient, REQUEST, startInference } from './inference.ts';

const CHAT: InferenceRequest = {
  method: 'POST',
  path: 'chat/completions',
  body: JSON.stringify(REQUEST),
  accept: 'application/json',
  isAuthenticated: true,
  firstPhase: { phase: 'total', ms: 20_000 },
  retries: 0,
};

async function send({ client }: Inference, changes: Partial<InferenceRequest> = {}): Promise<number> {
  const { response, deadline } = await client.send({ ...CHAT, ...changes });
  deadline.stop();
  for await (const _chunk of response.body);
  return response.status;
}

const failWith = (status: number, headers?: Record<string, string>): Fault => ({
  kind: 'status',
  status,
  ...(headers ? { headers } : {}),
});

describe('an error status', () => {
  test.each([
    [400, 'other', /model id/],
    [401, 'key', /PINATA_LLM_KEY/],
    [402, 'credits', /Add credits/],
    [403, 'permission', /plan or the key/],
    [404, 'model', /`model`/],
    [413, 'prompt-length', /too large/],
    [422, 'other', /parameters/],
    [429, 'rate', /`retries`/],
    [500, 'outage', /on-error: warn/],
    [529, 'outage', /on-error: warn/],
  ])('%d is about: %s, with what to do', async (status, about, hint) => {
    const inference = await startInference();
    inference.pinata.fail({}, failWith(status));
    const error = await thrownBy(() => send(inference));
    expect(error).toMatchObject({
      name: 'EndpointError',
      about,
      status,
      message: expect.stringMatching(
        new RegExp(`^127\\.0\\.0\\.1:\\d+ answered ${status} to POST /v0/llm/chat/completions: \\w`),
      ),
      hint: expect.stringMatching(hint),
    });
  });

  test.each([400, 401, 402, 403, 404, 413, 422])('%d is not repeated', async (status) => {
    const inference = await startInference();
    inference.pinata.fail({ times: 9 }, failWith(status));
    await thrownBy(() => send(inference, { retries: 3 }));
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('of a wrong key is the endpoint’s own', async () => {
    const inference = await startInference({ inferenceKey: 'another' });
    expect(await thrownBy(() => send(inference))).toMatchObject({
      about: 'key',
    });
  });

  test.each<[Variants['microcreditsPlace'], Variants['errorShape']]>([
    ['top', 'openai'],
    ['error', 'openai'],
    ['top', 'text'],
  ])('402 tells the credits that are left (%s, %s)', async (microcreditsPlace, errorShape) => {
    const inference = await startInference({
      credits: { total: 0.5, loaned: 0.75 },
      variants: { microcreditsPlace, errorShape },
    });
    expect(await thrownBy(() => send(inference))).toMatchObject({
      about: 'credits',
      message: expect.stringContaining('Insufficient credits. (available: -0.25 credits)'),
    });
  });

  test.each<[Variants['errorShape'], string]>([
    ['openai', ': Your plan does not allow this request.'],
    ['text', ': Your plan does not allow this request.'],
    ['plain', ': Your plan does not allow this request.'],
    ['html', ': 403 | agents.pinata.cloud Error 403 Ray ID: 9f1c2d3e4a5b6c7d'],
    ['empty', ''],
  ])('is read in the shape %s', async (errorShape, said) => {
    const inference = await startInference({ variants: { errorShape } });
    inference.pinata.fail({}, failWith(403));
    expect(await thrownBy(() => send(inference))).toMatchObject({
      message: `${inference.client.host} answered 403 to POST /v0/llm/chat/completions${said}`,
    });
  });

  test('with a body that is too large, can’t be unpacked or is cut has no words, and is still that status', async () => {
    for (const [headers, body] of [
      [{}, 'a'.repeat(2_000_000)],
      [{ 'content-encoding': 'br' }, 'secret'],
      [{ 'content-length': '100' }, 'secret'],
    ] as const) {
      const url = await serveHttp((_request, response) => {
        response.writeHead(403, headers).write(body);
        if ('content-length' in headers) setTimeout(() => response.destroy(), 20);
        else response.end();
      });
      const { client } = await openClient(url);
      expect(await thrownBy(() => client.send(CHAT))).toMatchObject({
        message: `${url.host} answered 403 to POST /chat/completions`,
      });
    }
  });
});

describe('a failure that can pass', () => {
  test.each<[string, Fault]>([
    ['408', failWith(408, { 'retry-after': '0' })],
    ['409', failWith(409, { 'retry-after': '0' })],
    ['429', failWith(429, { 'retry-after': '0' })],
    ['500', failWith(500, { 'retry-after': '0' })],
    ['503', failWith(503, { 'retry-after': '0' })],
    ['a page of a CDN', failWith(522, { 'retry-after-ms': '1' })],
    ['a reset connection', { kind: 'reset' }],
  ])('%s is tried again, and the log says so', async (_what, fault) => {
    const inference = await startInference();
    inference.pinata.fail({}, fault);
    expect(await send(inference, { retries: 1 })).toBe(200);
    expect(inference.pinata.requests).toHaveLength(2);
    expect(inference.entries).toEqual([expect.stringMatching(/^info: .*; again in .* \(retry 1 of 1\)$/)]);
  });

  test('is tried as often as was asked, and no more', async () => {
    const inference = await startInference();
    inference.pinata.fail({ times: 99 }, failWith(500, { 'retry-after': '0' }));
    expect(await thrownBy(() => send(inference, { retries: 3 }))).toMatchObject({ status: 500 });
    expect(inference.pinata.requests).toHaveLength(4);
    const [first] = bodiesOf(inference);
    expect(bodiesOf(inference)).toEqual([first, first, first, first]);
  });

  test.each<[Variants['retryAfter']]>([
    ['none'],
    ['seconds'],
    ['date'],
    ['ms-header'],
    ['negative'],
    ['nan'],
  ])('429 with Retry-After as %s is waited for', async (retryAfter) => {
    const inference = await startInference({ variants: { retryAfter } });
    inference.pinata.fail({}, failWith(429));
    expect(await send(inference, { retries: 1 })).toBe(200);
    expect(inference.pinata.requests).toHaveLength(2);
  });

  test('429 that asks for more time than is left fails at once, and says for how long', async () => {
    const inference = await startInference({ variants: { retryAfter: 'huge' } });
    inference.pinata.fail({ times: 9 }, failWith(429));
    expect(await thrownBy(() => send(inference, { retries: 3 }))).toMatchObject({
      name: 'EndpointError',
      status: 429,
      message: expect.stringMatching(/\(it asks to wait [\d.]+ min, longer than this run has left\)$/),
      hint: expect.stringContaining('`timeout`'),
      cause: { status: 429 },
    });
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('is not waited for when the run is cancelled meanwhile', async () => {
    const inference = await startInference();
    inference.pinata.fail({ times: 9 }, failWith(429, { 'retry-after': '30' }));
    const pending = thrownBy(() => send(inference, { retries: 3 }));
    while (inference.entries.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    inference.clock.cancel('The run was cancelled');
    expect(await pending).toMatchObject({ name: 'CancelledError' });
    expect(inference.pinata.requests).toHaveLength(1);
  });
});

function bodiesOf({ pinata }: Inference): unknown[] {
  return pinata.requests.map(({ body }) => body);
}

test('a request without authentication carries no key', async () => {
  const inference = await startInference();
  await send(inference, { method: 'GET', path: 'models', isAuthenticated: false });
  expect(inference.pinata.requests[0]?.headers).not.toHaveProperty('authorization');
});

describe('requests at the same time', () => {
  test('are fewer once the endpoint limits the rate, and lose no retry to that', async () => {
    const inference = await startInference({}, new Pace(4));
    inference.pinata.fail({ times: 5 }, failWith(429, { 'retry-after-ms': '1' }));
    const sent = Array.from({ length: 4 }, () => send(inference, { isPaid: true, retries: 1 }));
    expect(await Promise.all(sent)).toEqual([200, 200, 200, 200]);
    expect(inference.pinata.requests).toHaveLength(9);
  });

  test('are held back where the endpoint says that it would refuse the next', async () => {
    let received = 0;
    const url = await serveHttp((_request, response) => {
      received += 1;
      response
        .writeHead(200, { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1m0s' })
        .end('{}');
    });
    const { client, clock } = await openClient(url, undefined, new Pace(4));
    const { response, deadline } = await client.send({ ...CHAT, isPaid: true });
    deadline.stop();
    for await (const _chunk of response.body);
    const next = thrownBy(() => client.send({ ...CHAT, isPaid: true }));
    // What costs nothing is not held back, and is answered while the other waits.
    (await client.send(CHAT)).deadline.stop();
    clock.cancel('The run was cancelled');
    expect(await next).toMatchObject({ name: 'CancelledError' });
    expect(received).toBe(2);
  });

  test('of which one is refused for good wait for nothing', async () => {
    const inference = await startInference({}, new Pace(4));
    inference.pinata.fail({}, failWith(429, { 'retry-after': '99999' }));
    await thrownBy(() => send(inference, { isPaid: true, retries: 1 }));
    expect(await send(inference, { isPaid: true, retries: 1 })).toBe(200);
  });
});
