import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Chunk } from '../../src/pinata/schema.ts';
import { readChunks } from '../../src/pinata/stream.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** Reads a stream that arrives in pieces of these sizes, over and over. */
async function read(text: string, sizes: readonly number[] = [text.length * 4 + 1]) {
  const chunks: Chunk[] = [];
  const isDone = await readChunks(pieces(Buffer.from(text), sizes), 'h', (chunk) => chunks.push(chunk));
  return { isDone, chunks, text: chunks.map(({ choices }) => choices[0]?.delta?.content ?? '').join('') };
}

const delta = (content: string) => JSON.stringify({ choices: [{ delta: { content } }] });

describe('the same text comes out', () => {
  const WORDS = ['Grüße', ' 👋🏽', ' 漢字', '\n', ' "quoted"', ' \\', '\u2028', '\r\n', ' data: [DONE]', ''];
  interface Form {
    lineEnd: string;
    bom: boolean;
    space: string;
    comment: string;
    field: string;
    indent: number;
    ending: 'done' | 'done without a blank line' | 'none';
  }
  const form = fc.record<Form>({
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    space: fc.constantFrom('', ' '),
    comment: fc.constantFrom('', ': keep-alive', ':', ':data: {}'),
    field: fc.constantFrom(
      '',
      'event: message',
      'event:ping',
      'id: 7',
      'retry: 10',
      'unknown: field',
      'nonsense',
    ),
    indent: fc.constantFrom(0, 1),
    ending: fc.constantFrom('done', 'done without a blank line', 'none'),
  });

  function encode(words: readonly string[], how: Form): string {
    const { lineEnd, bom, space, comment, field, indent, ending } = how;
    const event = (data: string) =>
      [
        ...(comment === '' ? [] : [comment]),
        ...(field === '' ? [] : [field]),
        ...data.split('\n').map((line) => `data:${space}${line}`),
        '',
        '',
      ].join(lineEnd);
    const events = words.map((word) => event(JSON.stringify(JSON.parse(delta(word)), null, indent)));
    const end = { done: event('[DONE]'), 'done without a blank line': `data:${space}[DONE]`, none: '' }[
      ending
    ];
    return `${bom ? '\ufeff' : ''}${events.join('')}${end}`;
  }

  test('whatever the form of the stream, and wherever it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: anyCharacter }))),
        form,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
        async (words, how, sizes) => {
          const result = await read(encode(words, how), sizes);
          expect(result.text).toBe(words.map((word) => word.toWellFormed()).join(''));
          expect(result.isDone).toBe(how.ending !== 'none');
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(['\n', '\r\n', '\r'] as const)(
    'when every byte comes alone, with %j as line end',
    async (lineEnd) => {
      const how = {
        lineEnd,
        bom: true,
        space: '',
        comment: ': x',
        field: 'event: y',
        indent: 1,
        ending: 'done',
      } as const;
      expect(await read(encode(WORDS, how), [1])).toMatchObject({ isDone: true, text: WORDS.join('') });
    },
  );
});

describe('a chunk', () => {
  test.each([
    ['a role only', { choices: [{ delta: { role: 'assistant' } }] }],
    ['null content', { choices: [{ delta: { content: null } }] }],
    ['no delta', { choices: [{ index: 0 }] }],
    ['a null delta', { choices: [{ delta: null, finish_reason: 'stop' }] }],
    ['empty choices and usage', { choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 } }],
    ['no choices', { usage: null }],
    ['null choices', { choices: null, usage: { prompt_tokens: 1, completion_tokens: 2 } }],
    ['a null error', { error: null, choices: [] }],
    ['fields nobody knows', { choices: [{ delta: {}, logprobs: null }], system_fingerprint: 'x' }],
    ['a model that is no text', { model: 7, choices: [] }],
    ['reasoning that is no text', { choices: [{ delta: { reasoning: { effort: 'low' } } }] }],
    ['a ping', { type: 'ping' }],
  ])('with %s is fine', async (_what, chunk) => {
    const { isDone, chunks } = await read(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
    expect(isDone).toBe(true);
    expect(chunks).toHaveLength(1);
  });

  test('carries usage and finish reason', async () => {
    const { chunks } = await read(
      'data: {"model":"m","choices":[{"delta":{},"finish_reason":"length"}],"usage":{"prompt_tokens":3,"completion_tokens":4}}\n\n',
    );
    expect(chunks[0]).toMatchObject({
      model: 'm',
      choices: [{ finish_reason: 'length' }],
      usage: { promptTokens: 3, completionTokens: 4, totalTokens: 7, cachedTokens: 0 },
    });
  });

  test.each([
    ['not JSON', 'data: {"choices":[{"delta":{"content":"secret-value'],
    ['a text', 'data: "secret-value"'],
    ['a number', 'data: 7'],
    ['null', 'data: null'],
    ['markup', 'data: <html>secret-value'],
    ['choices of another kind', 'data: {"choices":"secret-value"}'],
    ['content of another kind', 'data: {"choices":[{"delta":{"content":["secret-value"]}}]}'],
  ])('that is %s is an error that does not show it', async (_what, line) => {
    const error = await thrownBy(() => read(`${line}\n\n`));
    expect(error).toMatchObject({
      name: 'ResponseError',
      message: 'h sent an event that is no completion chunk',
    });
  });

  test('without any data is passed over, as a keep-alive', async () => {
    expect(await read(`data:\n\ndata: \n\nevent: ping\n\ndata: ${delta('x')}\n\n`)).toMatchObject({
      text: 'x',
    });
  });
});

describe('an error event', () => {
  test.each([
    ['of OpenAI’s shape', { error: { message: 'Overloaded\n::error::x' } }, ': Overloaded ::error::x'],
    ['of Pinata’s shape', { error: 'Overloaded' }, ': Overloaded'],
    ['without words', { error: {} }, ''],
    ['beside null choices', { error: { message: 'Overloaded' }, choices: null }, ': Overloaded'],
    ['that is true', { error: true }, ''],
  ])('%s fails, with its words on one line', async (_what, event, said) => {
    const error = await thrownBy(() =>
      read(`data: ${delta('partial')}\n\ndata: ${JSON.stringify(event)}\n\n`),
    );
    expect(error).toMatchObject({
      name: 'InferenceError',
      message: `h reported an error in the middle of its answer${said}`,
    });
  });
});

describe('the end', () => {
  test('is [DONE]; what follows is not read', async () => {
    expect(await read(`data: ${delta('a')}\n\ndata: [DONE]\n\ndata: nonsense\n\n`)).toMatchObject({
      isDone: true,
      text: 'a',
    });
  });

  test('comes at [DONE], even when the server keeps the connection', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('data: [DONE]\n\n');
      await new Promise(() => {});
    }
    expect(await readChunks(endless(), 'h', () => {})).toBe(true);
  });

  test.each([
    ['nothing at all', ''],
    ['comments only', ': keep-alive\n\n: keep-alive\n\n'],
    ['a last event without its blank line', `data: ${delta('')}`],
  ])('without [DONE], after %s, is told', async (_what, text) => {
    expect(await read(text)).toMatchObject({ isDone: false, text: '' });
  });

  test('in the middle of a character is no success', async () => {
    const whole = Buffer.from(`data: ${delta('👋')}\n\n`);
    const body = pieces(whole.subarray(0, whole.indexOf(Buffer.from('👋')) + 2), [7]);
    expect(await thrownBy(() => readChunks(body, 'h', () => {}))).toMatchObject({ name: 'ResponseError' });
  });

  test('of an event that never comes is not waited for', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('data: ');
      for (;;) yield Buffer.alloc(1_048_576, 'a');
    }
    expect(await thrownBy(() => readChunks(endless(), 'h', () => {}))).toMatchObject({
      name: 'ResponseError',
      message: 'h sent an event without an end',
    });
  });

  test('of an event of endless lines is not waited for', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from(`data: ${'a'.repeat(1_048_576)}\n`);
    }
    expect(await thrownBy(() => readChunks(endless(), 'h', () => {}))).toMatchObject({
      name: 'ResponseError',
    });
  });
});

test('an error of the body is passed on', async () => {
  const reason = new Error('cut');
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`data: ${delta('a')}\n\n`);
    throw reason;
  }
  expect(await thrownBy(() => readChunks(broken(), 'h', () => {}))).toBe(reason);
});
