// The official client is the judge of whether the emulator is an OpenAI-compatible server.
import { afterEach, expect, test } from '@jest/globals';
import OpenAI, {
  APIError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import type { PinataEmulator, PinataOptions, StreamVariants, Variants } from './pinata.ts';
import { emulatorNotice, startPinata } from './pinata.ts';

const model = 'anthropic/claude-sonnet-4-6';
const messages: OpenAI.ChatCompletionMessageParam[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Grüße, 世界 🌍' },
];
const running: PinataEmulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((pinata) => pinata.close()));
});

async function start(options: PinataOptions = {}): Promise<{ pinata: PinataEmulator; client: OpenAI }> {
  const pinata = await startPinata(options);
  running.push(pinata);
  return { pinata, client: clientFor(pinata, pinata.state.inferenceKey ?? 'none') };
}

function clientFor(pinata: PinataEmulator, apiKey: string): OpenAI {
  return new OpenAI({
    baseURL: pinata.llmUrl,
    apiKey,
    maxRetries: 0,
    timeout: 10_000,
    logLevel: 'off',
    fetch: fetchInRealm,
  });
}

/** Jest gives a test its own `Error`; the client knows an abort only when it is one of those. */
async function fetchInRealm(...request: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...request);
  } catch (cause) {
    const failure = new Error('fetch failed', { cause });
    if (typeof cause === 'object' && cause !== null && 'name' in cause) failure.name = String(cause.name);
    throw failure;
  }
}

async function readStream(client: OpenAI) {
  const stream = await client.chat.completions.create({ model, messages, stream: true });
  let text = '';
  let finishReason: string | null = null;
  let usage: OpenAI.CompletionUsage | undefined;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? '';
    finishReason = chunk.choices[0]?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  return { text, finishReason, usage };
}

async function askWhole(client: OpenAI): Promise<string> {
  const completion = await client.chat.completions.create({ model, messages });
  return completion.choices[0]?.message.content ?? '';
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('The call did not fail');
}

test('a completion is read as the official client reads any other', async () => {
  const { pinata, client } = await start({ variants: { cachedTokens: 3 } });
  const completion = await client.chat.completions.create({ model, messages, temperature: 0.2 });
  expect(completion.model).toBe(model);
  expect(completion.choices[0]?.finish_reason).toBe('stop');
  expect(completion.choices[0]?.message.content).toContain('> Grüße, 世界 🌍');
  expect(completion.choices[0]?.message.content?.trim().endsWith(emulatorNotice)).toBe(true);
  expect(completion.usage?.prompt_tokens_details?.cached_tokens).toBe(3);
  expect(completion._request_id).toBe('req_00000001');
  expect(pinata.requests[0]?.body).toEqual({ model, messages, temperature: 0.2 });
});

test('max_tokens and max_completion_tokens cut the answer with finish_reason length', async () => {
  const { client } = await start();
  for (const limit of [{ max_tokens: 5 }, { max_completion_tokens: 5 }]) {
    const { choices, usage } = await client.chat.completions.create({ model, messages, ...limit });
    expect(choices[0]?.finish_reason).toBe('length');
    expect(usage?.completion_tokens).toBe(5);
    expect(choices[0]?.message.content).toBe('The request holds no');
  }
});

const streamForms: Partial<StreamVariants>[] = [
  {},
  { firstDelta: 'content-null' },
  { firstDelta: 'content' },
  { keepAliveComments: true },
  { lineEnd: '\r\n' },
  { lineEnd: '\r' },
  { spaceAfterColon: false },
  { eventField: true },
  { multiData: true },
  { done: false },
  { splitEveryByte: true },
  { splitEveryByte: true, lineEnd: '\r\n', keepAliveComments: true, multiData: true },
];

test.each(streamForms)('the stream form %j gives the text of the plain answer', async (stream) => {
  const { client } = await start({ variants: { stream } });
  const { text, finishReason, usage } = await readStream(client);
  expect(text).toBe(await askWhole(client));
  expect(finishReason).toBe('stop');
  expect(usage?.total_tokens).toBeGreaterThan(0);
});

test.each<[Variants['usage'], boolean]>([
  ['last-chunk-empty-choices', true],
  ['last-chunk-with-choices', true],
  ['absent', false],
])('usage %s', async (usage, isSent) => {
  const { client } = await start({ variants: { usage } });
  expect((await readStream(client)).usage !== undefined).toBe(isSent);
  const completion = await client.chat.completions.create({ model, messages });
  expect(completion.usage !== undefined).toBe(isSent);
});

test('the stream accumulator of the client finds tool calls and an unknown finish reason', async () => {
  const { client } = await start({ variants: { toolCalls: true, finishReason: 'tool_calls' } });
  const completion = await client.chat.completions.stream({ model, messages }).finalChatCompletion();
  expect(completion.choices[0]?.finish_reason).toBe('tool_calls');
  expect(completion.choices[0]?.message.tool_calls).toHaveLength(1);
});

test('a JSON schema is satisfied', async () => {
  const { client } = await start();
  const completion = await client.chat.completions.create({
    model,
    messages,
    response_format: {
      type: 'json_schema',
      json_schema: {
        name: 'verdict',
        schema: {
          type: 'object',
          properties: {
            ok: { type: 'boolean' },
            score: { type: 'number' },
            level: { enum: ['low', 'high'] },
          },
        },
      },
    },
  });
  expect(completion.choices[0]?.message.content).toBe('{"ok":false,"score":0,"level":"low"}');
});

test('a refused response_format is a BadRequestError that names the field', async () => {
  const { client } = await start({ variants: { structuredOutput: 'refused' } });
  const call = client.chat.completions.create({ model, messages, response_format: { type: 'json_object' } });
  const error = await failureOf(call);
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({ status: 400, param: 'response_format' });
});

test.each([
  [403, PermissionDeniedError],
  [409, ConflictError],
  [429, RateLimitError],
  [500, InternalServerError],
  [503, InternalServerError],
])('a %i is the class the client has for it', async (status, errorClass) => {
  const { pinata, client } = await start();
  pinata.fail({ path: /chat/ }, { kind: 'status', status });
  expect(await failureOf(askWhole(client))).toBeInstanceOf(errorClass);
  expect(await askWhole(client)).toContain(emulatorNotice);
});

test('a stream that is cut fails, and so does one with an error event', async () => {
  const { pinata, client } = await start();
  pinata.fail({}, { kind: 'cut', afterChunks: 3 });
  await failureOf(readStream(client));
  pinata.fail({}, { kind: 'error-mid-stream', afterChunks: 3 });
  const error = await failureOf(readStream(client));
  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({ message: 'The upstream model failed.' });
});

test('a catalog in the form of OpenAI is listed', async () => {
  const { client } = await start({ variants: { catalog: 'openai' } });
  const ids: string[] = [];
  for await (const { id } of client.models.list()) ids.push(id);
  expect(ids).toContain(model);
});
