import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { CatalogSchema, CompletionSchema, parseErrorBody } from '../../src/pinata/schema.ts';
import { anyCharacter } from '../any-character.ts';

describe('parseErrorBody', () => {
  test.each([
    ['OpenAI’s shape', '{"error":{"message":"No","type":"t","param":"model","code":null}}', 'No', 'model'],
    ['Pinata’s shape', '{"error":"No"}', 'No', undefined],
    ['a message alone', '{"message":"No"}', 'No', undefined],
    ['a null error with a message', '{"error":null,"message":"No"}', 'No', undefined],
    ['an error without words and a message', '{"error":{"code":7},"message":"No"}', 'No', undefined],
    ['an error of another kind', '{"error":7}', undefined, undefined],
    ['an error that is a list', '{"error":["No"]}', undefined, undefined],
    ['a message of another kind', '{"error":{"message":{"a":1}}}', undefined, undefined],
    ['a null param', '{"error":{"message":"No","param":null}}', 'No', undefined],
    ['an empty object', '{}', undefined, undefined],
    ['an empty message', '{"error":""}', undefined, undefined],
    ['nothing', '', undefined, undefined],
    ['plain text', 'No such model\n', 'No such model', undefined],
    ['broken JSON', '{"error":', '{"error":', undefined],
    ['a JSON text', '"No"', '"No"', undefined],
    [
      'a page',
      '<!DOCTYPE html>\n<html><head><style>p{}</style><title>502</title></head><body><h1>Bad\nGateway</h1><script>x()</script></body></html>',
      '502 Bad Gateway',
      undefined,
    ],
    ['a page with an unclosed script', '<h1>No</h1><script>let a = "secret"', 'No', undefined],
    ['a page with only markup', '<html><body></body></html>', undefined, undefined],
    [
      'controls',
      '{"error":"a\\u001b[31mb\\r\\n::error::c\\u0000 ##[add-mask]d\\u202e"}',
      'ab ::error::c # #[add-mask]d',
      undefined,
    ],
  ])('reads %s', (_what, text, message, param) => {
    expect(parseErrorBody(text)).toEqual({ message, param, availableCredits: undefined });
  });

  test.each([
    ['beside the error', '{"error":{"message":"No"},"availableMicrocredits":1500000}', 1.5],
    ['in the error', '{"error":{"message":"No","availableMicrocredits":-250}}', -0.00025],
    ['as none', '{"error":"No","availableMicrocredits":0}', 0],
    ['of another kind', '{"error":"No","availableMicrocredits":"1500000"}', undefined],
    ['as null', '{"error":"No","availableMicrocredits":null}', undefined],
  ])('reads available credits %s', (_what, text, credits) => {
    expect(parseErrorBody(text)).toMatchObject({ message: 'No', availableCredits: credits });
  });

  test('never throws, and quotes at most 200 characters on one line', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.string({ unit: anyCharacter, maxLength: 300 }),
          fc.constantFrom(
            '\n',
            '\r',
            '\u2028',
            '\u0085',
            '\u001b[1m',
            '##[error]',
            '::error::',
            '👋',
            '<a',
            '</style>',
          ),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    const bodies = fc.oneof(
      hostile,
      hostile.map((text) => JSON.stringify({ error: text })),
      hostile.map((text) => JSON.stringify({ error: { message: text, param: text } })),
      hostile.map((text) => `<html>${text}`),
      fc.json(),
    );
    fc.assert(
      fc.property(bodies, (text) => {
        const { message } = parseErrorBody(text);
        if (message === undefined) return;
        expect(message.length).toBeLessThanOrEqual(201);
        expect(message.length).toBeGreaterThan(0);
        expect(message).not.toMatch(/[\p{Cc}\u2028\u2029]|##\[/u);
      }),
      { numRuns: 250 },
    );
  });

  test('does not cut a character in two', () => {
    const { message } = parseErrorBody(`${'a'.repeat(199)}👋👋`);
    expect(message?.isWellFormed()).toBe(true);
  });

  test.each(['<', '<style', '<script>', '<a ', '\u001b[', '\u001b;a', '`', ' ', '\n', '{"a":', '['])(
    'is not held up by a megabyte of %j',
    (part) => {
      const text = part.repeat(1_048_576 / part.length);
      expect(parseErrorBody(text).message?.length ?? 0).toBeLessThanOrEqual(201);
      expect(parseErrorBody(`<${text}`).message?.length ?? 0).toBeLessThanOrEqual(201);
    },
  );
});

describe('usage', () => {
  const read = (usage: unknown) => v.parse(CompletionSchema, { usage }).usage;

  test.each([
    [{ prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4 }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, total_tokens: 9, extra: {} }, 9, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: null }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 2 } }, 7, 2],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: null } }, 7, 0],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 99 } }, 7, 3],
    [{ prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: 'none' }, 7, 0],
  ])('reads %j', (usage, totalTokens, cachedTokens) => {
    expect(read(usage)).toEqual({ promptTokens: 3, completionTokens: 4, totalTokens, cachedTokens });
  });

  test.each([
    [null],
    [undefined],
    ['many'],
    [{}],
    [{ prompt_tokens: 3 }],
    [{ prompt_tokens: '3', completion_tokens: 4 }],
    [{ prompt_tokens: -3, completion_tokens: 4 }],
    [{ prompt_tokens: Number.NaN, completion_tokens: 4 }],
    // JSON has no infinity, but 1e999.
    [{ prompt_tokens: Number.POSITIVE_INFINITY, completion_tokens: 4 }],
  ])('takes %j for unknown', (usage) => {
    expect(read(usage) ?? undefined).toBeUndefined();
  });
});

describe('a catalog', () => {
  const priced = {
    model_id: 'a/b',
    input_usd_per_1m_tokens: 3,
    output_usd_per_1m_tokens: 15,
    cache_read_usd_per_1m_tokens: 0.3,
  };
  const prices = { inputUsdPerMillion: 3, outputUsdPerMillion: 15, cacheReadUsdPerMillion: 0.3 };
  const UNKNOWN = {
    inputUsdPerMillion: undefined,
    outputUsdPerMillion: undefined,
    cacheReadUsdPerMillion: undefined,
  };

  test.each([
    ['bare', [priced]],
    ['in `data`', { object: 'list', data: [priced] }],
    ['in `models`', { models: [priced] }],
  ])('%s is read', (_what, catalog) => {
    expect(v.parse(CatalogSchema, catalog)).toEqual([{ id: 'a/b', prices }]);
  });

  test('of OpenAI’s own shape has no prices', () => {
    expect(v.parse(CatalogSchema, { data: [{ id: 'a/b', object: 'model', created: 1 }] })).toEqual([
      { id: 'a/b', prices: UNKNOWN },
    ]);
  });

  test('prefers `model_id` to `id`, and keeps entries without either nameless', () => {
    expect(v.parse(CatalogSchema, [{ ...priced, id: 'x' }, {}]).map(({ id }) => id)).toEqual([
      'a/b',
      undefined,
    ]);
  });

  test.each([
    [3, 3],
    [0, 0],
    ['3.5', 3.5],
    [' 3 ', 3],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    ['free', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [-1, undefined],
    ['-1', undefined],
    [{}, undefined],
    [[3], undefined],
    [true, undefined],
  ])('takes the price %j for %j', (given, expected) => {
    const [entry] = v.parse(CatalogSchema, [{ model_id: 'm', input_usd_per_1m_tokens: given }]);
    expect(entry?.prices).toEqual({ ...UNKNOWN, inputUsdPerMillion: expected });
  });

  test.each([[null], ['text'], [7], [{}], [{ data: {} }], [{ models: 'x' }], [[7]], [[{ model_id: 7 }]]])(
    'is not %j',
    (value) => {
      expect(v.safeParse(CatalogSchema, value).success).toBe(false);
    },
  );
});

describe('a completion', () => {
  test.each([
    [{}, []],
    [{ choices: [] }, []],
    [{ choices: null }, []],
    [{ choices: [{}] }, [{}]],
    [{ choices: [{ message: null, finish_reason: null }] }, [{ message: null, finish_reason: null }]],
    [
      { choices: [{ message: { role: 'assistant', content: 'x' }, finish_reason: 'stop' }] },
      [{ message: { content: 'x' }, finish_reason: 'stop' }],
    ],
  ])('%j is read', (value, choices) => {
    expect(v.parse(CompletionSchema, value)).toMatchObject({ choices });
  });

  test.each([[null], ['x'], [{ choices: 'x' }], [{ choices: [{ message: { content: 7 } }] }]])(
    'is not %j',
    (value) => {
      expect(v.safeParse(CompletionSchema, value).success).toBe(false);
    },
  );
});
