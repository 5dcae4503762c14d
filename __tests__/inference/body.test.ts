import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BodyPart, readBodyParts } from '../../src/inference/body.ts';
import { readCompletion } from '../../src/inference/completion.ts';
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

async function collect(parts: AsyncIterable<BodyPart>): Promise<BodyPart[]> {
  const collected: BodyPart[] = [];
  for await (const part of parts) collected.push(part);
  return collected;
}

function textOf(part: BodyPart): string {
  return part === 'done' ? '' : (readCompletion(part.value).piece?.text ?? '');
}

/** Reads a body that arrives in pieces of these sizes, over and over. */
async function read(text: string, sizes: readonly number[] = [text.length * 4 + 1]) {
  const parts: BodyPart[] = [];
  for await (const part of readBodyParts(pieces(Buffer.from(text), sizes), 'h', 'text/event-stream')) {
    parts.push(part);
    if (part === 'done') break;
  }
  return { isDone: parts.at(-1) === 'done', parts, text: parts.map(textOf).join('') };
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
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: anyCharacter })), { minLength: 1 }),
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

describe('an event', () => {
  test('without any data is passed over, as a keep-alive', async () => {
    expect(await read(`data:\n\ndata: \n\nevent: ping\n\ndata: ${delta('x')}\n\n`)).toMatchObject({
      text: 'x',
    });
  });
});

describe('a body of JSON', () => {
  const pieceOf = (content: string) => ({ choices: [{ delta: { content } }] });

  test('is the same text in every layout, and wherever it is cut into pieces', async () => {
    const layouts = fc.constantFrom('lines', 'list', 'printed list', 'events', 'events without blank lines');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: anyCharacter }), { minLength: 2, maxLength: 8 }),
        layouts,
        fc.constantFrom('', '\ufeff', ' \n\n', '\r\n'),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        async (words, layout, start, sizes) => {
          const values = words.map(pieceOf);
          const lines = values.map((value) => JSON.stringify(value));
          const body = {
            lines: lines.join('\n'),
            list: JSON.stringify(values),
            'printed list': JSON.stringify(values, null, 2),
            events: lines.map((line) => `data:${line}\r\n\r\n`).join(''),
            'events without blank lines': lines.map((line) => `data: ${line}\n`).join(''),
          }[layout];
          const result = await read(start + body, sizes);
          expect(result.text).toBe(words.map((word) => word.toWellFormed()).join(''));
          expect(result.isDone).toBe(layout.endsWith('list'));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['on one line', JSON.stringify(pieceOf('x'))],
    ['with an end of line', `${JSON.stringify(pieceOf('x'))}\n`],
    ['printed', JSON.stringify(pieceOf('x'), null, 2)],
  ])('that is one text, %s, is all there is', async (_what, body) => {
    expect(await read(body)).toMatchObject({ isDone: true, text: 'x' });
  });

  test('that is cut off is told as such', async () => {
    const { parts } = await read(JSON.stringify(pieceOf('x')).slice(0, -3));
    expect(parts).toEqual([{ name: undefined, value: expect.any(String) }]);
  });
});

describe('a failure in the middle of events', () => {
  test.each([
    ['as a field of its own', 'error: {"code":500,"message":"Out of memory"}\n\n', 'error'],
    ['as bare JSON', '{"error":{"message":"Out of memory"}}\n\n', undefined],
    ['under its name', 'event: error\ndata: {"message":"Out of memory"}\n\n', 'error'],
  ])('%s is read', async (_what, event, name) => {
    const { parts } = await read(`data: ${delta('a')}\n\n${event}`);
    expect(parts.at(-1)).toMatchObject({ name, value: expect.any(Object) });
    expect(JSON.stringify(parts.at(-1))).toContain('Out of memory');
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
    expect((await readBodyParts(endless(), 'h', '').next()).value).toBe('done');
  });

  test('of nothing at all is an error', async () => {
    expect(await thrownBy(() => read(' \n'))).toMatchObject({ message: 'h sent an answer without content' });
  });

  test.each([
    ['comments only', ': keep-alive\n\n: keep-alive\n\n'],
    ['a last event without its blank line', `data: ${delta('')}`],
  ])('without [DONE], after %s, is told', async (_what, text) => {
    expect(await read(text)).toMatchObject({ isDone: false, text: '' });
  });

  test('of an event that never comes is not waited for', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('data: ');
      for (;;) yield Buffer.alloc(1_048_576, 'a');
    }
    expect(await thrownBy(() => collect(readBodyParts(endless(), 'h', '')))).toMatchObject({
      name: 'ResponseError',
      message: 'h sent an event without an end',
    });
  });

  test('of an event of endless lines is not waited for', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from(`data: ${'a'.repeat(1_048_576)}\n`);
    }
    expect(await thrownBy(() => collect(readBodyParts(endless(), 'h', '')))).toMatchObject({
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
  expect(await thrownBy(() => collect(readBodyParts(broken(), 'h', '')))).toBe(reason);
});
