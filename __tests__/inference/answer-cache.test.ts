import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAnswerKey, keepAnswer, type Question, recallAnswer } from '../../src/inference/answer-cache.ts';
import type { ChatAnswer } from '../../src/inference/chat.ts';
import { openTextCache, type TextCache } from '../../src/runner/cache-service.ts';
import { createRedactor, redactor } from '../../src/secrets/redactor.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { startCacheService } from '../emulator/cache-service.ts';
import { createRecordedLog } from '../recorded-log.ts';

const ENDPOINT = new URL('https://agents.example.org/v0/llm');
const INFERENCE_KEY = 'an-inference-key';

const QUESTION: Question = {
  endpoint: ENDPOINT,
  request: {
    model: 'vendor/model',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
    ],
    maxTokens: 100,
    temperature: 0,
    responseFormat: { type: 'json_schema', json_schema: { name: 'x', schema: { type: 'object' } } },
  },
  headers: new Map([['x-tenant', 'a']]),
  head: 'a'.repeat(40),
};

const ANSWER: ChatAnswer = {
  text: 'Hello, ünïcode \u{1f600}\n\ud800',
  model: 'vendor/model-2',
  finishReason: 'stop',
  usage: { promptTokens: 10, completionTokens: 5, totalTokens: 15, cachedTokens: 2 },
  isEndConfirmed: true,
  hasReasoning: true,
  refusal: '',
  toolCalls: 0,
  firstTokenMs: 12.5,
  totalMs: 20,
};

const KEY = buildAnswerKey(QUESTION);

/** A cache that keeps what it is told, and gives what `entries` holds. */
function createMemory(): TextCache & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    restoreText: async (key) => entries.get(key),
    saveText: async (key, text) => {
      entries.set(key, text);
      return { isSaved: true };
    },
  };
}

/** @returns the text that `keepAnswer` saves */
async function keepText(answer: ChatAnswer, key = KEY): Promise<string> {
  const cache = createMemory();
  expect(await keepAnswer(cache, key, INFERENCE_KEY, answer)).toEqual({ isSaved: true });
  return cache.entries.get(key) ?? '';
}

async function recallText(text: string, inferenceKey = INFERENCE_KEY): Promise<ChatAnswer | undefined> {
  const cache = createMemory();
  cache.entries.set(KEY, text);
  return recallAnswer(cache, KEY, inferenceKey);
}

describe('the key of an answer', () => {
  test('is a hash, and nothing of the question stands in it', () => {
    expect(KEY).toMatch(/^pinata-answer-[\da-f]{64}$/);
    expect(buildAnswerKey({ endpoint: ENDPOINT, request: { model: 'm', messages: [] } })).toMatch(
      /^pinata-answer-[\da-f]{64}$/,
    );
  });

  const { request } = QUESTION;
  test.each<[string, Partial<Question>]>([
    ['endpoint', { endpoint: new URL('https://agents.example.org/v1/llm') }],
    ['model', { request: { ...request, model: 'vendor/other' } }],
    ['message', { request: { ...request, messages: [{ role: 'user', content: 'Hello' }] } }],
    ['order of messages', { request: { ...request, messages: [...request.messages].reverse() } }],
    ['cap', { request: { ...request, maxTokens: 101 } }],
    ['name of the cap', { request: { ...request, maxTokens: undefined, maxCompletionTokens: 100 } }],
    ['temperature', { request: { ...request, temperature: undefined } }],
    ['top-p', { request: { ...request, topP: 1 } }],
    ['format', { request: { ...request, responseFormat: { type: 'json_object' } } }],
    ['header', { headers: new Map([['x-tenant', 'b']]) }],
    ['absence of headers', { headers: undefined }],
    ['head', { head: 'b'.repeat(40) }],
    ['absence of a head', { head: undefined }],
  ])('differs with another %s', (_, change) => {
    expect(buildAnswerKey({ ...QUESTION, ...change })).not.toBe(KEY);
  });

  test('counts fields that were unknown when this was written', () => {
    const extended = { ...request, seed: 7 };
    expect(buildAnswerKey({ ...QUESTION, request: extended })).not.toBe(KEY);
  });

  test('does not depend on the order of headers, nor on what is undefined', () => {
    expect(buildAnswerKey({ ...QUESTION, request: { topP: undefined, ...request } })).toBe(KEY);
    const headers = new Map([
      ['b', '2'],
      ['a', '1'],
    ]);
    expect(buildAnswerKey({ ...QUESTION, headers })).toBe(
      buildAnswerKey({ ...QUESTION, headers: new Map([...headers].reverse()) }),
    );
  });

  const keyOf = (schema: unknown, nonce?: string) =>
    buildAnswerKey({
      ...QUESTION,
      nonce,
      request: { ...request, responseFormat: { schema } },
    });

  test('tells any two schemas apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(keyOf(a) === keyOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  const NONCES = ['0123456789abcdef', 'fedcba9876543210'] as const;
  const mark = (content: string, nonce: string) => `<data-${nonce} name="x">${content}</data-${nonce}>`;

  test('is the same for two runs that differ in nothing but their nonces', () => {
    const [one, two] = NONCES.map((nonce) => {
      const messages = [{ role: 'user' as const, content: mark('Hello', nonce) }];
      return buildAnswerKey({ ...QUESTION, nonce, request: { ...request, messages } });
    });
    expect(one).toBe(two);
  });

  test('has no text that passes for a nonce', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [nonce, other] = NONCES;
        const real = keyOf(`${a}${nonce}${b}`, nonce);
        expect(keyOf(`${a}${other}${b}`, other)).toBe(real);
        for (const forged of [`${a}${other}${b}`, `${a}${b}`, `${a}\0${b}`, [a, b]]) {
          expect(keyOf(forged, nonce)).not.toBe(real);
        }
      }),
    );
  });

  test('does not go by an empty nonce', () => {
    expect(keyOf('ab', '')).toBe(keyOf('ab'));
  });
});

describe('an answer', () => {
  test('comes back whole', async () => {
    expect(await recallText(await keepText(ANSWER))).toEqual({
      ...ANSWER,
      firstTokenMs: undefined,
      totalMs: undefined,
    });
  });

  test('comes back without what the endpoint did not tell', async () => {
    const bare = { ...ANSWER, finishReason: undefined, usage: undefined, hasReasoning: false };
    expect(await recallText(await keepText(bare))).toEqual({
      ...bare,
      firstTokenMs: undefined,
      totalMs: undefined,
    });
  });

  test('that nobody kept is not recalled', async () => {
    expect(await recallAnswer(createMemory(), KEY, INFERENCE_KEY)).toBeUndefined();
  });

  test.each<[string, Partial<ChatAnswer>]>([
    ['cut off', { finishReason: 'length' }],
    ['cut off, in another’s words', { finishReason: 'MAX_TOKENS' }],
    ['filtered', { finishReason: 'content_filter' }],
    ['broken', { finishReason: 'error' }],
    ['ended for a reason nobody knows', { finishReason: 'whim' }],
    ['empty', { text: ' \u200b\n' }],
    ['a call of a tool', { toolCalls: 1 }],
    ['said to be a call of a tool', { finishReason: 'tool_calls' }],
    ['said to be a call of a function', { finishReason: 'function_call' }],
  ])('that is %s is not kept', async (_, change) => {
    const cache = createMemory();
    expect(await keepAnswer(cache, KEY, INFERENCE_KEY, { ...ANSWER, ...change })).toEqual({
      isSaved: false,
      reason: 'the answer is not a whole one',
    });
    expect(cache.entries.size).toBe(0);
  });

  const SECRET = 'sk-0123456789abcdefghijklmnopqrstuv';
  test.each<[string, Partial<ChatAnswer>]>([
    ['whole', { text: `Use ${SECRET} for that` }],
    ['in a piece', { text: `Use ${SECRET.slice(3, 22)} for that` }],
    ['in base64', { text: `Use ${Buffer.from(SECRET).toString('base64')}` }],
    ['taken apart by invisible characters', { text: [...SECRET].join('\u200b') }],
    ['as the name of the model', { model: SECRET }],
    ['as the reason of its end', { finishReason: `stop ${SECRET}` }],
  ])('that holds a secret is not kept: %s', async (_, change) => {
    const cache = createMemory();
    redactor.add(SECRET);
    const result = await keepAnswer(cache, KEY, INFERENCE_KEY, { ...ANSWER, ...change });
    expect(result.isSaved).toBe(false);
    expect(cache.entries.size).toBe(0);
  });

  test('is kept without a trace of the inference key', async () => {
    const secrets = createRedactor();
    secrets.add(INFERENCE_KEY);
    const text = await keepText(ANSWER);
    expect(secrets.redact(text)).toEqual({ text, redactions: 0 });
  });

  test('that the cache does not take is told of in its words', async () => {
    const full: TextCache = {
      restoreText: async () => undefined,
      saveText: async () => ({ isSaved: false, reason: 'it is full' }),
    };
    expect(await keepAnswer(full, KEY, INFERENCE_KEY, ANSWER)).toEqual({
      isSaved: false,
      reason: 'it is full',
    });
  });
});

describe('a poisoned entry', () => {
  test('that another key made is a miss', async () => {
    expect(await recallText(await keepText(ANSWER), 'another-inference-key')).toBeUndefined();
  });

  test('that answers another question is a miss', async () => {
    const other = buildAnswerKey({ ...QUESTION, head: undefined });
    expect(await recallText(await keepText(ANSWER, other))).toBeUndefined();
  });

  test('is a miss whichever character of it was changed', async () => {
    const text = await keepText({ ...ANSWER, text: 'Approve' });
    const positions = fc.integer({ min: 0, max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, fc.string({ minLength: 0, maxLength: 2 }), async (at, piece) => {
        fc.pre(piece !== text[at]);
        expect(await recallText(text.slice(0, at) + piece + text.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test('is a miss whatever it is', async () => {
    const tag = 'a'.repeat(64);
    const foreign = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `${tag}\n${json}`),
      fc.constantFrom('', '\n', tag, `${tag}\n`, `${tag.slice(1)}é\n{}`, `${tag.toUpperCase()}\n{}`),
    );
    await fc.assert(
      fc.asyncProperty(foreign, async (text) => {
        expect(await recallText(text)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

/** An entry as the holder of the inference key would make it, with whatever in it. */
async function sealEntry(change: (entry: Record<string, unknown>) => unknown): Promise<string> {
  const { createHmac, scryptSync } = await import('node:crypto');
  const [, json = ''] = (await keepText(ANSWER)).split('\n');
  const entry = JSON.stringify(change(JSON.parse(json)));
  const secret = scryptSync(INFERENCE_KEY, 'pinata-inference answers 2', 32);
  return `${createHmac('sha256', secret).update(entry).digest('hex')}\n${entry}`;
}

describe('an entry with a right tag', () => {
  const { firstTokenMs: _ms, totalMs: _total, toolCalls: _calls, ...KEPT } = ANSWER;

  test('is read as long as it is what it should be', async () => {
    expect(await recallText(await sealEntry((entry) => entry))).toEqual({
      ...ANSWER,
      firstTokenMs: undefined,
      totalMs: undefined,
    });
    const withMore = await sealEntry((entry) => ({ ...entry, answer: { ...KEPT, toolCalls: 3, more: 1 } }));
    expect(await recallText(withMore)).toEqual({ ...ANSWER, firstTokenMs: undefined, totalMs: undefined });
  });

  test.each<[string, (entry: Record<string, unknown>) => unknown]>([
    ['of another version', (entry) => ({ ...entry, version: 1 })],
    ['without an answer', ({ answer: _, ...entry }) => entry],
    ['whose text is none', (entry) => ({ ...entry, answer: { ...KEPT, text: 1 } })],
    ['whose usage is none', (entry) => ({ ...entry, answer: { ...KEPT, usage: { promptTokens: -1 } } })],
    [
      'that should not have been kept',
      (entry) => ({ ...entry, answer: { ...KEPT, finishReason: 'length' } }),
    ],
    ['that is a list', (entry) => [entry]],
  ])('%s is a miss', async (_, change) => {
    expect(await recallText(await sealEntry(change))).toBeUndefined();
  });
});

test('an answer goes through the real cache', async () => {
  const service = closeAfterTest(await startCacheService());
  process.env['ACTIONS_CACHE_SERVICE_V2'] = 'true';
  closeAfterTest({ close: () => delete process.env['ACTIONS_CACHE_SERVICE_V2'] });
  const log = createRecordedLog();
  const open = () =>
    openTextCache({
      environment: {
        resultsUrl: service.url,
        runtimeToken: service.token,
        proxy: { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined },
      },
      log,
      signal: new AbortController().signal,
      limitMs: 20_000,
    });
  expect(await recallAnswer(open(), KEY, INFERENCE_KEY)).toBeUndefined();
  expect(await keepAnswer(open(), KEY, INFERENCE_KEY, ANSWER)).toEqual({ isSaved: true });
  expect((await recallAnswer(open(), KEY, INFERENCE_KEY))?.text).toBe(ANSWER.text);
  expect(log.entries).toEqual([]);
  expect(service.entries.map(({ key }) => key)).toEqual([KEY]);
});
