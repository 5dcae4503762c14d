import { createHash } from 'node:crypto';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import * as v from 'valibot';
import { anyCharacter } from '../any-character.ts';
import type { Fault, FaultMatch, PinataEmulator, PinataOptions, Variants } from './pinata.ts';
import { availableCredits, defaultInferenceKey, defaultJwt, emulatorNotice, startPinata } from './pinata.ts';
import { countTokens, cutToTokens, readDiff, splitByTokens } from './pinata-answer.ts';

const model = 'openai/gpt-5.2';
const hello = [{ role: 'user', content: 'Hello\nthere' }];
const running: PinataEmulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((pinata) => pinata.close()));
});

async function start(options: PinataOptions = {}): Promise<PinataEmulator> {
  const pinata = await startPinata(options);
  running.push(pinata);
  return pinata;
}

function manage(
  pinata: PinataEmulator,
  method: string,
  path: string,
  body?: unknown,
  token = defaultJwt,
): Promise<Response> {
  return fetch(`${pinata.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function ask(pinata: PinataEmulator, fields: object = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${pinata.llmUrl}/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${pinata.state.inferenceKey ?? defaultInferenceKey}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ model, messages: hello, ...fields }),
    ...init,
  });
}

/** Asks, and aborts so long after the headers have come, however slow this machine is. */
async function askThenAbort(pinata: PinataEmulator, fields: object, afterMs: number): Promise<Response> {
  const abort = new AbortController();
  const response = await ask(pinata, fields, { signal: abort.signal });
  setTimeout(() => abort.abort(), afterMs);
  return response;
}

const Completion = v.object({
  choices: v.tuple([
    v.object({
      message: v.object({ content: v.string(), reasoning_content: v.optional(v.string()) }),
      finish_reason: v.string(),
    }),
  ]),
  usage: v.object({ prompt_tokens: v.number(), completion_tokens: v.number(), total_tokens: v.number() }),
});

async function contentOf(response: Promise<Response>): Promise<string> {
  return v.parse(Completion, await (await response).json()).choices[0].message.content;
}

const Chunk = v.object({
  choices: v.array(
    v.object({
      delta: v.object({ content: v.nullish(v.string()) }),
      finish_reason: v.nullable(v.string()),
    }),
  ),
});

interface StreamText {
  text: string;
  finishReason: string | null;
  isDone: boolean;
  failure?: unknown;
}

/** Reads a stream by the rules of the standard, up to its end or its failure. */
async function readStream(response: Response): Promise<StreamText> {
  const result: StreamText = { text: '', finishReason: null, isDone: false };
  const parser = createParser({
    onEvent({ data }) {
      if (data === '[DONE]') {
        result.isDone = true;
        return;
      }
      const [choice] = v.parse(Chunk, JSON.parse(data)).choices;
      result.text += choice?.delta.content ?? '';
      result.finishReason = choice?.finish_reason ?? result.finishReason;
    },
  });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  try {
    for await (const bytes of response.body ?? []) parser.feed(decoder.decode(bytes, { stream: true }));
  } catch (error) {
    result.failure = error;
  }
  return result;
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !condition(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(condition()).toBe(true);
}

describe('keys', () => {
  const routes: [string, string][] = [
    ['POST', '/llm/enable'],
    ['GET', '/llm/status'],
    ['DELETE', '/llm/disable'],
    ['GET', '/credits/balance'],
    ['GET', '/credits/topup/config'],
    ['PUT', '/credits/topup/config'],
    ['GET', '/secrets'],
  ];

  test.each(routes)('%s %s takes the token of the account only', async (method, path) => {
    const pinata = await start();
    const missing = await fetch(`${pinata.url}${path}`, { method });
    expect([missing.status, await missing.json()]).toEqual([401, { error: 'Missing authorization' }]);
    const wrong = await manage(pinata, method, path, undefined, defaultInferenceKey);
    expect([wrong.status, await wrong.json()]).toEqual([401, { error: 'Invalid token' }]);
    expect(pinata.state).toMatchObject({ enabled: true, enableCount: 0, disableCount: 0 });
  });

  test('chat takes the inference key only', async () => {
    const pinata = await start();
    const { llmUrl } = pinata;
    expect((await fetch(`${llmUrl}/chat/completions`, { method: 'POST' })).status).toBe(401);
    const headers = { authorization: `Bearer ${defaultJwt}`, 'content-type': 'application/json' };
    const wrong = await ask(pinata, {}, { headers });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ error: { message: 'Invalid API key.' } });
    expect((await ask(pinata)).status).toBe(200);
  });

  test('enable, disable and enable again: each key works until it is revoked', async () => {
    const pinata = await start({ enabled: false });
    expect((await ask(pinata)).status).toBe(401);
    const KeyAnswer = v.object({ success: v.literal(true), privateKey: v.string() });
    const enable = async () =>
      v.parse(KeyAnswer, await (await manage(pinata, 'POST', '/llm/enable')).json()).privateKey;
    const first = await enable();
    expect(pinata.state.inferenceKey).toBe(first);
    expect((await ask(pinata)).status).toBe(200);
    expect(await (await manage(pinata, 'DELETE', '/llm/disable')).json()).toEqual({ success: true });
    const headers = { authorization: `Bearer ${first}`, 'content-type': 'application/json' };
    const revoked = await ask(pinata, {}, { headers });
    expect(await revoked.json()).toMatchObject({ error: { message: 'This API key was revoked.' } });
    expect(await enable()).not.toBe(first);
    expect((await ask(pinata)).status).toBe(200);
    expect((await ask(pinata, {}, { headers })).status).toBe(401);
    expect(pinata.state).toMatchObject({ enableCount: 2, disableCount: 1 });
  });

  test.each<[Variants['enableWhenOn'], number, boolean]>([
    ['new-key', 200, true],
    ['conflict', 409, false],
    ['no-key', 200, false],
  ])('enable while on: %s', async (enableWhenOn, status, hasKey) => {
    const pinata = await start({ variants: { enableWhenOn } });
    const response = await manage(pinata, 'POST', '/llm/enable');
    const text = await response.text();
    expect([response.status, text.includes('privateKey')]).toEqual([status, hasKey]);
    expect(pinata.state.inferenceKey === defaultInferenceKey).toBe(!hasKey);
    expect(pinata.state.revokedKeys.has(defaultInferenceKey)).toBe(hasKey);
  });

  test.each<[Variants['keyFormat'], RegExp]>([
    ['pem', /^-----BEGIN PRIVATE KEY-----\n[\w+/]{64}\n-----END PRIVATE KEY-----\n$/],
    ['pem-crlf', /^-----BEGIN PRIVATE KEY-----\r\n[\w+/]{64}\r\n-----END PRIVATE KEY-----\r\n$/],
    ['base64', /^MC4CAQAw[\w+/]{56}$/],
    ['base64url', /^MC4CAQAw[\w-]{56}$/],
    ['hex', /^[0-9a-f]{64}$/],
    [
      'openssh',
      /^-----BEGIN OPENSSH PRIVATE KEY-----\n([\w+/=]{1,70}\n)+-----END OPENSSH PRIVATE KEY-----\n$/,
    ],
    ['jwk', /^\{"crv":"Ed25519","d":"[\w-]{43}","x":"[\w-]{43}","kty":"OKP"\}$/],
    ['opaque', /^pinata_llm_[\w-]{43}$/],
  ])('a key as %s', async (keyFormat, pattern) => {
    const pinata = await start({ enabled: false, variants: { keyFormat } });
    await manage(pinata, 'POST', '/llm/enable');
    expect(pinata.state.inferenceKey).toMatch(pattern);
    if (!/[\r\n]/.test(pinata.state.inferenceKey ?? '')) expect((await ask(pinata)).status).toBe(200);
  });

  test.each<[Variants['statusWhenOff'], number, unknown]>([
    ['null-date', 200, { enabled: false, createdAt: null }],
    ['no-date', 200, { enabled: false }],
    ['404', 404, { error: 'Inference is not enabled' }],
  ])('status when off: %s', async (statusWhenOff, status, body) => {
    const pinata = await start({ variants: { statusWhenOff } });
    const on = await (await manage(pinata, 'GET', '/llm/status')).json();
    expect(on).toEqual({ enabled: true, createdAt: '2026-06-29T00:00:00.000Z' });
    await manage(pinata, 'DELETE', '/llm/disable');
    const off = await manage(pinata, 'GET', '/llm/status');
    expect([off.status, await off.json()]).toEqual([status, body]);
  });

  test.each<[Variants['disableWhenOff'], number]>([
    ['success', 200],
    ['404', 404],
  ])('disable when off: %s', async (disableWhenOff, status) => {
    const pinata = await start({ enabled: false, variants: { disableWhenOff } });
    expect((await manage(pinata, 'DELETE', '/llm/disable')).status).toBe(status);
  });

  test.each<[Variants['inFlightAtDisable'], boolean]>([
    ['cut', false],
    ['finish', true],
  ])('a stream in flight at disable: %s', async (inFlightAtDisable, isFinished) => {
    const pinata = await start({ tokensPerSecond: 250, variants: { inFlightAtDisable } });
    const response = await ask(pinata, { stream: true });
    await manage(pinata, 'DELETE', '/llm/disable');
    const { finishReason, failure } = await readStream(response);
    expect([finishReason === 'stop', failure === undefined]).toEqual([isFinished, isFinished]);
  });

  test('secrets names the key and never shows it', async () => {
    const pinata = await start();
    const text = await (await manage(pinata, 'GET', '/secrets')).text();
    expect(text).toContain('PINATA_LLM_KEY');
    expect(text).not.toContain(defaultInferenceKey);
    await manage(pinata, 'DELETE', '/llm/disable');
    expect(await (await manage(pinata, 'GET', '/secrets')).json()).toEqual({ secrets: [] });
  });

  test.each(['/v0/none', '/v1/llm/models', '/v0/chat/completions', '/llm/models', '/v0', '/'])(
    '%s is not a route',
    async (path) => {
      const pinata = await start();
      const response = await fetch(new URL(path, pinata.url));
      expect([response.status, await response.json()]).toEqual([404, { error: 'Not found' }]);
    },
  );
});

describe('credits', () => {
  const balance = async (pinata: PinataEmulator) => (await manage(pinata, 'GET', '/credits/balance')).text();

  test('a call is charged by the catalog, with cached tokens at their own price', async () => {
    const models = [
      {
        model_id: model,
        input_usd_per_1m_tokens: 1000,
        output_usd_per_1m_tokens: 2000,
        cache_read_usd_per_1m_tokens: 100,
      },
    ];
    const pinata = await start({ models, variants: { cachedTokens: 2 }, credits: { total: 10, loaned: 0 } });
    const { usage } = v.parse(Completion, await (await ask(pinata)).json());
    expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens);
    const cost = ((usage.prompt_tokens - 2) * 1000 + 2 * 100 + usage.completion_tokens * 2000) / 1e6;
    expect(availableCredits(pinata.state)).toBeCloseTo(10 - cost, 9);
    expect(JSON.parse(await balance(pinata))).toEqual({
      total: pinata.state.credits.total,
      loaned: 0,
      available: availableCredits(pinata.state),
    });
  });

  test('credits are lent while a call is in flight', async () => {
    const pinata = await start();
    pinata.fail({ path: /chat/ }, { kind: 'hang-after-headers' });
    const abort = new AbortController();
    await ask(pinata, { max_tokens: 100_000 }, { signal: abort.signal });
    expect(JSON.parse(await balance(pinata))).toMatchObject({ total: 100, loaned: 1.40000525 });
    abort.abort();
    await until(() => pinata.state.credits.loaned === 0);
    expect(pinata.requests[0]?.lostAt).toBeDefined();
  });

  test.each<[Variants['abortedCall'], boolean]>([
    ['billed', true],
    ['free', false],
  ])('an aborted stream is %s', async (abortedCall, isCharged) => {
    const pinata = await start({ variants: { abortedCall } });
    pinata.fail({}, { kind: 'stall', afterChunks: 4 });
    const abort = new AbortController();
    await ask(pinata, { stream: true }, { signal: abort.signal });
    abort.abort();
    await until(() => pinata.state.inFlight.size === 0);
    expect(pinata.state.credits).toEqual({ total: isCharged ? expect.anything() : 100, loaned: 0 });
    expect(pinata.state.credits.total < 100).toBe(isCharged);
  });

  test('402 says how much is available, in either place', async () => {
    const pinata = await start({ credits: { total: 1.5, loaned: 1.5 } });
    const top = await ask(pinata);
    expect(top.status).toBe(402);
    expect(await top.json()).toMatchObject({
      availableMicrocredits: 0,
      error: { type: 'insufficient_credits' },
    });
    pinata.variants.microcreditsPlace = 'error';
    pinata.state.credits.loaned = 1.75;
    expect(await (await ask(pinata)).json()).toMatchObject({ error: { availableMicrocredits: -250_000 } });
    pinata.variants.errorShape = 'text';
    expect(await (await ask(pinata)).json()).toEqual({
      error: 'Insufficient credits.',
      availableMicrocredits: -250_000,
    });
  });

  test('a high max_tokens may be a 402 with a positive balance', async () => {
    const pinata = await start({ credits: { total: 0.1, loaned: 0 } });
    expect((await ask(pinata, { max_tokens: 100_000 })).status).toBe(200);
    pinata.variants.creditCheck = 'worst-case';
    expect((await ask(pinata, { max_tokens: 100_000 })).status).toBe(402);
    expect((await ask(pinata, { max_tokens: 1000 })).status).toBe(200);
  });

  test.each<[Variants['balance'], string]>([
    ['number', '{"total":99.5,"loaned":0.5,"available":99}'],
    ['string', '{"total":"99.5","loaned":"0.5","available":"99"}'],
    ['nan', '{"total":NaN,"loaned":0.5,"available":NaN}'],
    ['nan-string', '{"total":"NaN","loaned":0.5,"available":"NaN"}'],
    ['missing', '{"total":99.5,"loaned":0.5}'],
    ['negative', '{"total":-1.5,"loaned":0.5,"available":-2}'],
  ])('the balance as %s', async (form, text) => {
    const pinata = await start({ credits: { total: 99.5, loaned: 0.5 }, variants: { balance: form } });
    expect(await balance(pinata)).toBe(text);
  });
});

describe('top-up', () => {
  const path = '/credits/topup/config';

  test('is set, read, charged below the threshold, and unset', async () => {
    const pinata = await start({ credits: { total: 10.000001, loaned: 0 } });
    expect(await (await manage(pinata, 'PUT', path, { threshold: 10, amount: 50 })).json()).toEqual({
      ok: true,
    });
    expect(await (await manage(pinata, 'GET', path)).json()).toEqual({ threshold: 10, amount: 50 });
    expect(pinata.state.topup.charges).toBe(0);
    await ask(pinata);
    expect(pinata.state.topup.charges).toBe(1);
    expect(pinata.state.credits.total).toBeGreaterThan(59);
    await manage(pinata, 'PUT', path, { threshold: null, amount: null });
    expect(await (await manage(pinata, 'GET', path)).json()).toEqual({ threshold: null, amount: null });
  });

  test.each<[Variants['topupUnset'], number, unknown]>([
    ['nulls', 200, { threshold: null, amount: null }],
    ['empty', 200, {}],
    ['404', 404, { error: 'Top-up is not configured' }],
  ])('unset: %s', async (topupUnset, status, body) => {
    const response = await manage(await start({ variants: { topupUnset } }), 'GET', path);
    expect([response.status, await response.json()]).toEqual([status, body]);
  });

  test.each([
    { threshold: 4.99, amount: 50 },
    { threshold: 10, amount: 0 },
    { threshold: 10, amount: 1.5 },
    { threshold: '10', amount: 50 },
    { threshold: null, amount: 50 },
    { threshold: 10, amount: null },
    { threshold: 10 },
    {},
    [],
    'text',
  ])('%j is refused', async (body) => {
    const pinata = await start();
    const response = await manage(pinata, 'PUT', path, body);
    expect([response.status, await response.json()]).toEqual([400, { error: expect.any(String) }]);
    expect(pinata.state.topup).toEqual({ threshold: null, amount: null, charges: 0 });
  });
});

describe('catalog', () => {
  const read = async (variants: PinataOptions['variants']) => {
    const { llmUrl } = await start({ variants: variants ?? {} });
    return (await fetch(`${llmUrl}/models`)).json();
  };
  const entry = {
    model_id: 'anthropic/claude-sonnet-4-6',
    input_usd_per_1m_tokens: 3,
    output_usd_per_1m_tokens: 15,
    cache_read_usd_per_1m_tokens: 0.3,
  };

  test('is public, and wrapped in each way', async () => {
    expect(await read({})).toContainEqual(entry);
    expect(await read({ catalog: 'data' })).toEqual({ data: expect.arrayContaining([entry]) });
    expect(await read({ catalog: 'models' })).toEqual({ models: expect.arrayContaining([entry]) });
    expect(await read({ catalog: 'openai' })).toMatchObject({
      object: 'list',
      data: expect.arrayContaining([expect.objectContaining({ id: entry.model_id, owned_by: 'anthropic' })]),
    });
  });

  test('has prices in each form', async () => {
    expect(await read({ prices: 'string' })).toContainEqual({
      model_id: entry.model_id,
      input_usd_per_1m_tokens: '3',
      output_usd_per_1m_tokens: '15',
      cache_read_usd_per_1m_tokens: '0.3',
    });
    expect(await read({ prices: 'absent' })).toContainEqual({ model_id: entry.model_id });
    expect(await read({ prices: 'null' })).toContainEqual(
      expect.objectContaining({ input_usd_per_1m_tokens: null, cache_read_usd_per_1m_tokens: null }),
    );
  });
});

describe('a chat request is checked', () => {
  test.each<[object, number, string | null]>([
    [{ model: undefined }, 400, 'model'],
    [{ model: 5 }, 400, 'model'],
    [{ model: 'openai/unknown' }, 404, 'model'],
    [{ messages: undefined }, 400, 'messages'],
    [{ messages: [] }, 400, 'messages'],
    [{ messages: ['text'] }, 400, 'messages[0]'],
    [{ messages: [{ role: 'robot', content: 'x' }] }, 400, 'messages[0].role'],
    [{ messages: [{ role: 'user', content: null }] }, 400, 'messages[0].content'],
    [{ messages: [{ role: 'user', content: [{ type: 'text' }] }] }, 400, 'messages[0].content[0].text'],
    [{ temperature: 2.1 }, 400, 'temperature'],
    [{ temperature: '1' }, 400, 'temperature'],
    [{ top_p: -0.1 }, 400, 'top_p'],
    [{ max_tokens: 0 }, 400, 'max_tokens'],
    [{ max_completion_tokens: 1.5 }, 400, 'max_completion_tokens'],
    [{ stream: 'yes' }, 400, 'stream'],
    [{ response_format: { type: 'yaml' } }, 400, 'response_format'],
    [{ response_format: { type: 'json_schema' } }, 400, 'response_format'],
    [{ temperature: 0, top_p: 1, max_tokens: 10, seed: 1, stop: ['x'] }, 200, null],
    [{ messages: [{ role: 'user', content: [{ type: 'text', text: 'x' }] }] }, 200, null],
    [{ messages: [...hello, { role: 'assistant', content: null }, ...hello] }, 200, null],
  ])('%j', async (fields, status, param) => {
    const pinata = await start();
    const response = await ask(pinata, fields);
    expect(response.status).toBe(status);
    if (param !== null) expect(await response.json()).toMatchObject({ error: { param } });
  });

  test.each<[RequestInit, number]>([
    [{ body: '{"model":' }, 400],
    [{ body: '' }, 400],
    [{ body: '[]' }, 400],
    [{ headers: { authorization: `Bearer ${defaultInferenceKey}`, 'content-type': 'text/plain' } }, 400],
    [{ body: 'x'.repeat(33 * 1024 * 1024) }, 413],
  ])('a body that is no JSON object is refused (%#)', async (init, status) => {
    expect((await ask(await start(), {}, init)).status).toBe(status);
  });

  test('more calls at a time than allowed are a 429', async () => {
    const pinata = await start({ maxInFlight: 1, variants: { retryAfter: 'seconds' } });
    pinata.fail({}, { kind: 'stall', afterChunks: 1 });
    await ask(pinata, { stream: true });
    const second = await ask(pinata);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
  });

  test.each<[Variants['retryAfter'], string, RegExp]>([
    ['seconds', 'retry-after', /^1$/],
    ['date', 'retry-after', /GMT$/],
    ['ms-header', 'retry-after-ms', /^50$/],
    ['negative', 'retry-after', /^-5$/],
    ['nan', 'retry-after', /^NaN$/],
    ['huge', 'retry-after', /^1000000000$/],
  ])('429 with the header as %s', async (retryAfter, name, value) => {
    const pinata = await start({ variants: { retryAfter } });
    pinata.fail({}, { kind: 'status', status: 429 });
    expect((await ask(pinata)).headers.get(name)).toMatch(value);
  });

  test.each<[Variants['errorShape'], string, RegExp]>([
    [
      'openai',
      'application/json',
      /^\{"error":\{"message":"Invalid API key\.","type":"authentication_error"/,
    ],
    ['text', 'application/json', /^\{"error":"Invalid API key\."\}$/],
    ['plain', 'text/plain; charset=utf-8', /^Invalid API key\.$/],
    ['html', 'text/html; charset=UTF-8', /^<!DOCTYPE html>/],
    ['empty', 'application/json', /^$/],
  ])('an error in the form %s', async (errorShape, type, pattern) => {
    const pinata = await start({ variants: { errorShape } });
    const response = await ask(pinata, {}, { headers: { authorization: 'Bearer wrong' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([401, type]);
    expect(await response.text()).toMatch(pattern);
  });

  test('requests are recorded with what was sent and when it was answered', async () => {
    const pinata = await start({ variants: { requestId: 'none' } });
    const response = await ask(pinata, { temperature: 0.5 });
    expect(response.headers.get('x-request-id')).toBeNull();
    await response.text();
    await until(() => pinata.requests[0]?.answeredAt !== undefined);
    expect(pinata.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v0/llm/chat/completions',
        headers: { authorization: `Bearer ${defaultInferenceKey}` },
        body: { model, messages: hello, temperature: 0.5 },
        status: 200,
      },
    ]);
    expect(pinata.requests[0]?.lostAt).toBeUndefined();
  });
});

const diff = `diff --git a/src/a.ts b/src/a.ts
index 1111111..2222222 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -1,3 +1,6 @@ export function a() {
 const one = 1;
-const two = 2;
+// TODO: name it
+const two = fetch('http://example.com/two');
+try { two(); } catch (error) {
+}
 const three = 3;
@@ -20 +23 @@
-old
\\ No newline at end of file
+${'x'.repeat(121)}
diff --git a/old name.md b/new name.md
similarity index 90%
rename from old name.md
rename to new name.md
--- a/old name.md\t
+++ b/new name.md\t
@@ -0,0 +1,1 @@
+console.log('+++ b/fake.md')
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
--- a/gone.ts
+++ /dev/null
@@ -1,2 +0,0 @@
--- a/looks-like-a-header
-two
diff --git a/logo.png b/logo.png
Binary files a/logo.png and b/logo.png differ
diff --git "a/caf\\303\\251 x.txt" "b/caf\\303\\251 x.txt"
--- "a/caf\\303\\251 x.txt"
+++ "b/caf\\303\\251 x.txt"
@@ -1 +1 @@
-a
+b`;

describe('the answer', () => {
  test('is computed from the diff in the user messages', async () => {
    const content = `Review this:\n\n<diff>\n\`\`\`diff\n${diff}\n\`\`\`\n</diff>\n+ not in the diff\n`;
    const messages = [
      { role: 'system', content: 'diff --git a/system b/system' },
      { role: 'user', content },
    ];
    const text = await contentOf(ask(await start(), { messages }));
    expect(text).toBe(`This change touches 5 files: 7 lines added, 5 deleted.

| File | + | − |
| --- | ---: | ---: |
| \`src/a.ts\` | 5 | 2 |
| \`new name.md\` | 1 | 0 |
| \`gone.ts\` | 0 | 2 |
| \`logo.png\` | 0 | 0 |
| \`café x.txt\` | 1 | 1 |

### Observations

- \`src/a.ts:2\`: a \`TODO\` is left in the code.
- \`src/a.ts:3\`: a plain \`http://\` address is hard-coded.
- \`src/a.ts:4\`: the \`catch\` is empty, so the error is lost.
- \`src/a.ts:23\`: the line is 121 characters long.
- \`new name.md:1\`: \`console.log\` writes to the output.

---
${emulatorNotice}
`);
  });

  test('says so when there is nothing to observe', async () => {
    const content = 'diff --git a/a b/a\r\n--- a/a\r\n+++ b/a\r\n@@ -1 +1 @@\r\n-a\r\n+b\r\n';
    const text = await contentOf(ask(await start(), { messages: [{ role: 'user', content }] }));
    expect(text).toContain('This change touches 1 file: 1 line added, 1 deleted.');
    expect(text).toContain('No observations.');
  });

  test('tells facts of the request when there is no diff', async () => {
    const messages = [{ role: 'system', content: 'Be brief.' }, ...hello, ...hello];
    const text = await contentOf(ask(await start(), { messages }));
    const digest = createHash('sha256').update('Hello\nthere').digest('hex').slice(0, 12);
    expect(text).toContain('- Messages: 1 system, 2 user.');
    expect(text).toContain(`has 11 characters; its SHA-256 starts with \`${digest}\``);
    expect(text).toContain('\n> Hello\n');
    expect(text.trimEnd().endsWith(emulatorNotice)).toBe(true);
  });

  test('is JSON on request, with one item for each observation where the schema has a place', async () => {
    const messages = [{ role: 'user', content: diff }];
    const pinata = await start();
    const object = await contentOf(ask(pinata, { messages, response_format: { type: 'json_object' } }));
    expect(JSON.parse(object)).toMatchObject({
      summary: expect.stringContaining('5 files'),
      files: expect.arrayContaining([{ path: 'gone.ts', added: 0, deleted: 2 }]),
    });
    const finding = {
      type: 'object',
      properties: {
        path: { type: 'string' },
        line: { type: 'integer' },
        severity: { enum: ['low', 'high'] },
        text: { type: ['string', 'null'] },
        kind: { const: 'finding' },
        note: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      },
    };
    const schema = {
      type: 'object',
      properties: {
        findings: { type: 'array', items: { $ref: '#/$defs/finding' } },
        tags: { type: 'array', minItems: 2, items: { type: 'string' } },
        score: { type: 'number', minimum: 1 },
      },
      $defs: { finding },
    };
    const response_format = { type: 'json_schema', json_schema: { name: 'review', schema } };
    const answer: unknown = JSON.parse(await contentOf(ask(pinata, { messages, response_format })));
    expect(answer).toMatchObject({ tags: [expect.any(String), expect.any(String)], score: 1 });
    expect(answer).toMatchObject({
      findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 23 }, { path: 'new name.md' }],
    });
    expect(answer).toHaveProperty('findings.0', {
      path: 'src/a.ts',
      line: 2,
      severity: 'low',
      text: 'a `TODO` is left in the code.',
      kind: 'finding',
      note: null,
    });
  });

  test('is cut at the cap, reasoning included', async () => {
    const pinata = await start({ variants: { reasoningTokens: 6 } });
    const whole = v.parse(Completion, await (await ask(pinata)).json());
    expect(whole.choices[0].message.reasoning_content).toBe('Reading the request. Rea');
    const cut = v.parse(Completion, await (await ask(pinata, { max_tokens: 10 })).json());
    expect(cut.choices[0]).toMatchObject({
      message: { content: 'The request hold' },
      finish_reason: 'length',
    });
    expect(cut.usage.completion_tokens).toBe(10);
    const empty = v.parse(Completion, await (await ask(pinata, { max_tokens: 5 })).json());
    expect(empty.choices[0]).toMatchObject({ message: { content: '' }, finish_reason: 'length' });
  });

  test('a diff is read line by line whatever stands in its lines and around it', () => {
    const word = fc.stringMatching(/^[a-z@+ -]{0,12}$/);
    const edit = fc.record({ sign: fc.constantFrom('+', '-', ' '), text: word });
    const file = fc.record({
      start: fc.integer({ min: 1, max: 999 }),
      edits: fc.array(edit, { minLength: 1 }),
    });
    const noise = fc.constantFrom('', '```', '</diff>', '+ outside', '- outside', '@@', '--- a/b', ' x');
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), noise, (files, around) => {
        const sections = files.map(({ start, edits }, index) => {
          const before = edits.filter(({ sign }) => sign !== '+').length;
          const after = edits.filter(({ sign }) => sign !== '-').length;
          const lines = edits.map(({ sign, text }) => sign + text);
          const path = `f${index}.ts`;
          return [
            `diff --git a/${path} b/${path}`,
            `--- a/${path}`,
            `+++ b/${path}`,
            `@@ -${start},${before} +${start},${after} @@`,
            ...lines,
            around,
          ].join('\n');
        });
        const read = readDiff(`${around}\n${sections.join('\n')}\n${around}`);
        for (const [index, { start, edits }] of files.entries()) {
          let line = start;
          const added = edits.flatMap(({ sign, text }) => {
            const at = sign === '-' ? line : line++;
            return sign === '+' ? [{ line: at, text }] : [];
          });
          const deleted = edits.filter(({ sign }) => sign === '-').length;
          expect(read[index]).toEqual({
            path: `f${index}.ts`,
            added: added.length,
            deleted,
            addedLines: added,
          });
        }
      }),
    );
  });

  test('text is split and cut by tokens without loss and never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.integer({ min: 1, max: 9 }), (text, tokens) => {
        const pieces = splitByTokens(text, tokens);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece !== '' && countTokens(piece) <= tokens)).toBe(true);
        expect(pieces.join('').startsWith(cutToTokens(text, tokens))).toBe(true);
        expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      }),
    );
  });
});

describe('the stream', () => {
  const messages = [{ role: 'user', content: 'Grüße, 世界 🌍👩‍👩‍👧 \u2028 end' }];

  test('gives the text of the plain answer in every form', async () => {
    const pinata = await start();
    const whole = await contentOf(ask(pinata, { messages }));
    const forms = fc.record({
      firstDelta: fc.constantFrom('role-only' as const, 'content-null' as const, 'content' as const),
      keepAliveComments: fc.boolean(),
      lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      bom: fc.boolean(),
      spaceAfterColon: fc.boolean(),
      eventField: fc.boolean(),
      multiData: fc.boolean(),
      done: fc.boolean(),
      splitEveryByte: fc.boolean(),
      plainJson: fc.constant(false),
    });
    await fc.assert(
      fc.asyncProperty(forms, fc.nat(3), async (stream, reasoningTokens) => {
        Object.assign(pinata.variants, { stream, reasoningTokens });
        const response = await ask(pinata, { messages, stream: true });
        expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
        expect(await readStream(response)).toEqual({
          text: whole,
          finishReason: 'stop',
          isDone: stream.done,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('is plain JSON when that is chosen', async () => {
    const pinata = await start({ variants: { stream: { plainJson: true } } });
    const response = await ask(pinata, { stream: true });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await contentOf(Promise.resolve(response))).toContain(emulatorNotice);
  });

  test('has the forms on the wire that were chosen', async () => {
    const pinata = await start({
      variants: {
        usage: 'last-chunk-with-choices',
        finishReason: 'content_filter',
        toolCalls: true,
        stream: {
          bom: true,
          keepAliveComments: true,
          lineEnd: '\r\n',
          spaceAfterColon: false,
          eventField: true,
          firstDelta: 'content-null',
        },
      },
    });
    const bytes = Buffer.from(await (await ask(pinata, { stream: true })).arrayBuffer());
    const text = bytes.toString();
    expect(text.startsWith('\uFEFF: keep-alive\r\n\r\nevent:chat.completion.chunk\r\ndata:{"id"')).toBe(true);
    expect(text).toContain('"delta":{"role":"assistant","content":null}');
    expect(text).toContain('"tool_calls":[{"index":0');
    expect(text).toMatch(/"delta":\{\},"finish_reason":"content_filter"\}\],"usage":\{"prompt_tokens":/);
    expect(text.endsWith('data:[DONE]\r\n\r\n')).toBe(true);
  });

  test('keeps the pace', async () => {
    const pinata = await start({ tokensPerSecond: 400 });
    const started = performance.now();
    await readStream(await ask(pinata, { stream: true, max_tokens: 40 }));
    expect(performance.now() - started).toBeGreaterThan(90);
  });
});

describe('faults', () => {
  async function failing(how: Fault, match: FaultMatch = {}): Promise<PinataEmulator> {
    const pinata = await start();
    pinata.fail(match, how);
    return pinata;
  }

  test('strike matching requests only, so many times, in order', async () => {
    const pinata = await start();
    pinata.fail({ method: 'post', path: /chat/g, times: 2 }, { kind: 'status', status: 500 });
    pinata.fail({ path: /chat/ }, { kind: 'status', status: 503 });
    expect((await fetch(`${pinata.llmUrl}/models`)).status).toBe(200);
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask(pinata)).status);
    expect(statuses).toEqual([500, 500, 503, 200]);
    expect(pinata.requests.map(({ status }) => status)).toEqual([200, 500, 500, 503, 200]);
  });

  test('status: with the documented body, or with one of its own', async () => {
    const pinata = await failing({ kind: 'status', status: 503 });
    expect(await (await manage(pinata, 'GET', '/llm/status')).json()).toEqual({
      error: 'Emulated failure 503',
    });
    pinata.fail({}, { kind: 'status', status: 400, body: { own: 1 }, headers: { 'X-Own': '2' } });
    const json = await ask(pinata);
    expect([json.headers.get('x-own'), await json.json()]).toEqual(['2', { own: 1 }]);
    pinata.fail({}, { kind: 'status', status: 500, body: 'text', headers: { 'Content-Type': 'text/x' } });
    const text = await ask(pinata);
    expect([text.headers.get('content-type'), await text.text()]).toEqual(['text/x', 'text']);
  });

  test('reset: nothing took effect', async () => {
    const pinata = await failing({ kind: 'reset' });
    const error = await manage(pinata, 'POST', '/llm/enable').catch((cause: unknown) => cause);
    expect(error).toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(pinata.requests).toMatchObject([{ status: null, lostAt: expect.any(Number) }]);
    expect(pinata.state.enableCount).toBe(0);
  });

  test('reset-after-effect: the key was minted and its answer is lost', async () => {
    const pinata = await failing({ kind: 'reset-after-effect' });
    await expect(manage(pinata, 'POST', '/llm/enable')).rejects.toThrow();
    expect(pinata.state.enableCount).toBe(1);
    expect(pinata.state.inferenceKey).not.toBe(defaultInferenceKey);
  });

  test('hang: accepted, never answered', async () => {
    const pinata = await failing({ kind: 'hang' });
    await expect(ask(pinata, {}, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
    await until(() => pinata.requests[0]?.lostAt !== undefined);
    expect(pinata.requests).toMatchObject([{ status: null, body: { model } }]);
  });

  test.each([false, true])('hang-after-headers (stream: %p)', async (stream) => {
    const pinata = await failing({ kind: 'hang-after-headers' });
    const response = await askThenAbort(pinata, { stream }, 50);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('aborted');
  });

  test('cut: the stream breaks after so many chunks', async () => {
    const pinata = await failing({ kind: 'cut', afterChunks: 3 });
    const result = await readStream(await ask(pinata, { stream: true }));
    expect(result).toMatchObject({ text: 'The request holds no diff.\n\n- Me', finishReason: null });
    expect(result.failure).toMatchObject({ message: 'terminated' });
  });

  test('cut: so does a plain body', async () => {
    await expect((await ask(await failing({ kind: 'cut', afterChunks: 1 }))).text()).rejects.toThrow();
  });

  test('end-without-done: a clean end, and no finish reason', async () => {
    for (const afterChunks of [3, 1000]) {
      const pinata = await failing({ kind: 'end-without-done', afterChunks });
      const result = await readStream(await ask(pinata, { stream: true }));
      expect(result).toEqual({
        text: expect.stringMatching(/^The request/),
        finishReason: null,
        isDone: false,
      });
    }
    const plain = await ask(await failing({ kind: 'end-without-done', afterChunks: 2 }));
    expect(await plain.text()).toHaveLength(128);
  });

  test('error-mid-stream: an event with an error', async () => {
    const pinata = await failing({ kind: 'error-mid-stream', afterChunks: 2 });
    const text = await (await ask(pinata, { stream: true })).text();
    expect(text).toMatch(/data: \{"error":\{"message":"The upstream model failed\.",[^\n]+\n\n$/);
    expect(text.match(/^data: /gm)).toHaveLength(3);
    pinata.fail({}, { kind: 'error-mid-stream', afterChunks: 2 });
    const plain = await ask(pinata);
    expect([plain.status, await plain.json()]).toEqual([
      200,
      { error: expect.objectContaining({ code: 502 }) },
    ]);
  });

  test('stall: the stream falls silent and stays open', async () => {
    const pinata = await failing({ kind: 'stall', afterChunks: 2 });
    const result = await readStream(await askThenAbort(pinata, { stream: true }, 80));
    expect(result).toMatchObject({ text: 'The request hold', failure: { name: 'AbortError' } });
  });

  test.each<[boolean, RegExp]>([
    [true, /^(: keep-alive\n\n){3,}$/],
    [false, /^( \n){3,}$/],
  ])('keep-alive-only (stream: %p)', async (stream, pattern) => {
    const pinata = await failing({ kind: 'keep-alive-only', intervalMs: 5 });
    const response = await askThenAbort(pinata, { stream }, 200);
    let text = '';
    await expect(async () => {
      for await (const bytes of response.body ?? []) text += Buffer.from(bytes).toString();
    }).rejects.toThrow('aborted');
    expect(text).toMatch(pattern);
  });

  test.each([200, 20_000])('drip: %i bytes a second', async (bytesPerSecond) => {
    const pinata = await failing({ kind: 'drip', bytesPerSecond });
    const response = await askThenAbort(pinata, { stream: true }, 60);
    const started = performance.now();
    let bytes = 0;
    await (async () => {
      for await (const part of response.body ?? []) bytes += part.length;
    })().catch(() => undefined);
    const seconds = (performance.now() - started) / 1000;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(bytesPerSecond * (seconds + 0.05));
  });

  test('drip: the whole answer arrives in the end', async () => {
    const pinata = await failing({ kind: 'drip', bytesPerSecond: 100_000 });
    expect(await contentOf(ask(pinata))).toContain(emulatorNotice);
  });

  test('delay: the answer is late, its effect is not', async () => {
    const pinata = await failing({ kind: 'delay', ms: 60 });
    const started = performance.now();
    const answer = ask(pinata);
    await until(() => pinata.state.credits.loaned > 0);
    expect((await answer).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  test('empty: a 200 without content', async () => {
    const pinata = await failing({ kind: 'empty' }, { times: 3 });
    expect(await contentOf(ask(pinata))).toBe('');
    expect(await readStream(await ask(pinata, { stream: true }))).toMatchObject({ text: '', isDone: true });
    expect(await (await manage(pinata, 'GET', '/llm/status')).text()).toBe('');
  });

  test.each([200, 502])('html with %i', async (status) => {
    const response = await ask(await failing({ kind: 'html', status }));
    expect([response.status, response.headers.get('server')]).toEqual([status, 'cloudflare']);
    expect(await response.text()).toContain(`<h1>Error ${status}</h1>`);
  });

  async function readAtLeast(response: Response, least: number): Promise<number> {
    let bytes = 0;
    for await (const part of response.body ?? []) {
      bytes += part.length;
      if (bytes > least) break;
    }
    return bytes;
  }

  test.each([false, true])('gzip-bomb: a few bytes become endless ones (stream: %p)', async (stream) => {
    const response = await ask(await failing({ kind: 'gzip-bomb' }), { stream });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await readAtLeast(response, 20e6)).toBeGreaterThan(20e6);
  });

  test.each([false, true])(
    'huge: an answer of the size asked for, or endless (stream: %p)',
    async (stream) => {
      const pinata = await failing({ kind: 'huge', bytes: 200_000 });
      const response = await ask(pinata, { stream });
      const text = stream
        ? (await readStream(response)).text
        : v.parse(v.looseObject({ choices: v.unknown() }), await response.json()).choices;
      const content = stream
        ? text
        : v.parse(v.tuple([v.object({ message: v.object({ content: v.string() }) })]), text)[0].message
            .content;
      expect(content).toBe('A'.repeat(200_000));
      pinata.fail({}, { kind: 'huge', bytes: Number.POSITIVE_INFINITY });
      expect(await readAtLeast(await ask(pinata, { stream }), 5e6)).toBeGreaterThan(5e6);
    },
  );

  test('redirect', async () => {
    const location = 'http://127.0.0.2:1/elsewhere';
    const pinata = await failing({ kind: 'redirect', location, status: 307 });
    const response = await ask(pinata, {}, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, location]);
  });

  test('answer: exactly this text, streamed or not', async () => {
    const content = '::error::x\r\n🌍 ';
    const pinata = await failing({ kind: 'answer', content }, { times: 2 });
    expect(await contentOf(ask(pinata))).toBe(content);
    expect((await readStream(await ask(pinata, { stream: true }))).text).toBe(content);
  });

  test('close ends every open connection', async () => {
    const endless: Fault[] = [
      { kind: 'hang' },
      { kind: 'hang-after-headers' },
      { kind: 'stall', afterChunks: 1 },
      { kind: 'keep-alive-only' },
      { kind: 'huge', bytes: Number.POSITIVE_INFINITY },
      { kind: 'drip', bytesPerSecond: 1 },
      { kind: 'delay', ms: 60_000 },
    ];
    const pinata = await start();
    for (const how of endless) pinata.fail({}, how);
    // Bodies are left unread until then, or the endless ones would keep this process busy.
    const closing = Promise.withResolvers<void>();
    const calls = endless.map(async () => {
      const response = await ask(pinata, { stream: true });
      await closing.promise;
      return response.text();
    });
    const outcomes = Promise.allSettled(calls);
    await until(() => pinata.requests.length === endless.length);
    await pinata.close();
    closing.resolve();
    expect((await outcomes).map(({ status }) => status)).toEqual(endless.map(() => 'rejected'));
    await until(() => pinata.state.inFlight.size === 0);
    expect(pinata.state.credits.loaned).toBe(0);
  });

  test('close ends a bomb', async () => {
    const pinata = await failing({ kind: 'gzip-bomb' });
    // Not read to its end: what has arrived by now unpacks to gigabytes.
    const { body } = await ask(pinata, { stream: true });
    await pinata.close();
    await until(() => pinata.state.inFlight.size === 0);
    await body?.cancel();
  });
});

test('a taken port is refused', async () => {
  const { url } = await start();
  await expect(startPinata({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
});

test('a defect of the emulator is told as one', async () => {
  const pinata = await start();
  jest.spyOn(pinata.state.jwts, 'has').mockImplementation(() => {
    throw new Error('broken');
  });
  const response = await manage(pinata, 'GET', '/llm/status');
  expect([response.status, await response.json()]).toEqual([500, { error: 'Emulator: Error: broken' }]);
});
