import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { anyCharacter } from '../any-character.ts';
import type { Fault, FaultMatch, PinataEmulator, PinataOptions, Variants } from './pinata.ts';
import { availableCredits, defaultInferenceKey, defaultJwt, emulatorNotice, startPinata } from './pinata.ts';
import { countTokens, cutToTokens, splitByTokens } from './pinata-answer.ts';

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

const Completion = v.object({
  choices: v.tuple([
    v.object({
      message: v.object({ content: v.string(), reasoning_content: v.optional(v.string()) }),
      finish_reason: v.string(),
    }),
  ]),
  usage: v.optional(
    v.object({ prompt_tokens: v.number(), completion_tokens: v.number(), total_tokens: v.number() }),
    { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  ),
});

async function contentOf(response: Promise<Response>): Promise<string> {
  return v.parse(Completion, await (await response).json()).choices[0].message.content;
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
  ];

  test.each(routes)('%s %s takes the token of the account only', async (method, path) => {
    const pinata = await start();
    const missing = await fetch(`${pinata.url}${path}`, { method });
    expect([missing.status, await missing.json()]).toEqual([401, { error: 'Missing authorization' }]);
    const wrong = await manage(pinata, method, path, undefined, defaultInferenceKey);
    expect([wrong.status, await wrong.json()]).toEqual([401, { error: 'Invalid token' }]);
    expect(pinata.state).toMatchObject({ enabled: true, inferenceKey: defaultInferenceKey });
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
});

describe('top-up', () => {
  const path = '/credits/topup/config';

  test('is set, read, charged below the threshold, and unset', async () => {
    const pinata = await start({ credits: { total: 10.000001, loaned: 0 } });
    expect(await (await manage(pinata, 'PUT', path, { threshold: 10, amount: 50 })).json()).toEqual({
      ok: true,
    });
    expect(await (await manage(pinata, 'GET', path)).json()).toEqual({ threshold: 10, amount: 50 });
    await ask(pinata);
    expect(pinata.state.credits.total).toBeGreaterThan(59);
    await manage(pinata, 'PUT', path, { threshold: null, amount: null });
    expect(await (await manage(pinata, 'GET', path)).json()).toEqual({ threshold: null, amount: null });
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
    expect(pinata.state.topup).toEqual({ threshold: null, amount: null });
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

test('a stream has the forms on the wire that were chosen', async () => {
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

  test('huge: an answer of the size asked for, or endless', async () => {
    const pinata = await failing({ kind: 'huge', bytes: 200_000 });
    expect(await contentOf(ask(pinata))).toBe('A'.repeat(200_000));
    for (const stream of [false, true]) {
      pinata.fail({}, { kind: 'huge', bytes: Number.POSITIVE_INFINITY });
      expect(await readAtLeast(await ask(pinata, { stream }), 5e6)).toBeGreaterThan(5e6);
    }
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
});
