import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseErrorBody } from '../../src/inference/error-body.ts';
import { anyCharacter } from '../any-character.ts';

describe('parseErrorBody', () => {
  test.each([
    ['OpenAI’s shape', '{"error":{"message":"No","type":"t","param":"model","code":null}}', 'No', 'model'],
    ['Pinata’s shape', '{"error":"No"}', 'No', undefined],
    ['a message alone', '{"message":"No"}', 'No', undefined],
    ['a null error with a message', '{"error":null,"message":"No"}', 'No', undefined],
    ['an error without words and a message', '{"error":{"code":7},"message":"No"}', 'No', undefined],
    ['an error of another kind', '{"error":7}', undefined, undefined],
    ['an error that is a list', '{"error":["No"]}', 'No', undefined],
    ['a message of another kind', '{"error":{"message":{"a":1}}}', undefined, undefined],
    ['a null param', '{"error":{"message":"No","param":null}}', 'No', undefined],
    ['an empty object', '{}', undefined, undefined],
    ['an empty message', '{"error":""}', undefined, undefined],
    ['nothing', '', undefined, undefined],
    ['plain text', 'No such model\n', 'No such model', undefined],
    ['broken JSON', '{"error":', '{"error":', undefined],
    ['a JSON text', '"No"', 'No', undefined],
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
    const { message: found, fields, availableCredits } = parseErrorBody(text);
    expect({ found, field: fields[0], availableCredits }).toEqual({
      found: message,
      field: param,
      availableCredits: undefined,
    });
  });

  test.each([
    ['beside the error', '{"error":{"message":"No"},"availableMicrocredits":1500000}', 1.5],
    ['in the error', '{"error":{"message":"No","availableMicrocredits":-250}}', -0.00025],
    ['as none', '{"error":"No","availableMicrocredits":0}', 0],
    ['as digits', '{"error":"No","availableMicrocredits":"1500000"}', 1.5],
    ['of another kind', '{"error":"No","availableMicrocredits":"many"}', undefined],
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
