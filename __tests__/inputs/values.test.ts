import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Environment,
  readBoolean,
  readChoice,
  readDurationMs,
  readList,
  readNumber,
  readWord,
} from '../../src/inputs/values.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

type Read = (env: Environment, name: string) => unknown;

const AMOUNT: Read = (env, name) => readNumber(env, name, { min: 0 });
const SHARE: Read = (env, name) => readNumber(env, name, { min: -1, max: 1 });
const COUNT: Read = (env, name) => readNumber(env, name, { min: 1, max: 32, isInteger: true });
const ROUNDS: Read = (env, name) => readNumber(env, name, { min: 1, isInteger: true });
const DURATION: Read = (env, name) => readDurationMs(env, name);
const DURATION_OR_0: Read = (env, name) => readDurationMs(env, name, { canBeZero: true });
const BOOLEAN: Read = (env, name) => readBoolean(env, name, true);
const CHOICE: Read = (env, name) => readChoice(env, name, ['json', 'junit']);

const of = (value: string): Environment => ({ 'INPUT_AN-INPUT': value });

describe('a value', () => {
  test.each<[Read, string, unknown]>([
    [AMOUNT, '0', 0],
    [AMOUNT, ' .5\n', 0.5],
    [AMOUNT, '1.', 1],
    [AMOUNT, '12.50', 12.5],
    [SHARE, '-1', -1],
    [COUNT, '1', 1],
    [COUNT, '32.0', 32],
    [DURATION, '1ms', 1],
    [DURATION, '90s', 90_000],
    [DURATION, '1.5m', 90_000],
    [DURATION, '1h', 3_600_000],
    [DURATION_OR_0, '0', 0],
    [DURATION_OR_0, '0s', 0],
    [BOOLEAN, 'TRUE', true],
    [BOOLEAN, 'True', true],
    [BOOLEAN, ' false ', false],
    [BOOLEAN, 'FALSE', false],
    [CHOICE, ' junit\n', 'junit'],
    [readWord, ' two words\n', 'two words'],
    [readList, 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    [readList, ' a \n\n, ,b,\na,two words', ['a', 'b', 'two words']],
    [readList, ',\n,', []],
  ])('of %p %j is %j', (read, value, expected) => {
    expect(read(of(value), 'an-input')).toEqual(expected);
  });

  test.each([AMOUNT, COUNT, DURATION, CHOICE, readWord])('that is empty is none: %p', (read) => {
    for (const empty of ['', ' ', '\n', '\t \r\n']) expect(read(of(empty), 'an-input')).toBeUndefined();
    expect(read({}, 'an-input')).toBeUndefined();
  });

  const WITH_UNIT = 'Use a number with a unit, such as `90s`, `10m` or `1h`, and at most 24 days.';
  test.each<[Read, string, readonly string[]]>([
    [
      AMOUNT,
      'Use a number of at least 0.',
      ['-0.1', '$3', '1,5', '1e3', '0x10', '1_000', '٣', 'NaN', 'Infinity', 'free', '9'.repeat(400)],
    ],
    [SHARE, 'Use a number from -1 to 1.', ['1.1', '-1.01']],
    [COUNT, 'Use a whole number from 1 to 32.', ['0', '1.5', '33']],
    [ROUNDS, 'Use a whole number of at least 1.', ['0', '-1', '20k', '#7']],
    [DURATION, WITH_UNIT, ['10', '0', '0s', '-1s', '10 m', '10d', '1000h', 'soon']],
    [DURATION_OR_0, WITH_UNIT, ['10', '-1s', '00', '1000h']],
    [BOOLEAN, 'Use `true` or `false`.', ['yes', '1', 'on', 'tRUE']],
    [CHOICE, 'Use `json` or `junit`.', ['JSON', 'xml', '__proto__']],
  ])('is refused by its name, and what is allowed is told: %p %s', async (read, hint, values) => {
    for (const value of values) {
      expect(await thrownBy(() => read(of(value), 'an-input'))).toMatchObject({
        name: 'InputError',
        input: 'an-input',
        message: `Input \`an-input\` is \`${value}\``,
        hint,
      });
    }
  });

  test('is in range, or refused, whatever is given', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.stringMatching(/^[-+]?[0-9]{0,20}\.?[0-9]{0,5}(ms|s|m|h|e[0-9]+)?$/),
      fc.double().map(String),
      fc.constantFrom('', 'true', 'FALSE', 'null', '-0', '1e999', '0b1', '__proto__', 'constructor'),
    );
    const between = (min: number, max: number) => (value: unknown) =>
      value === undefined || (typeof value === 'number' && value >= min && value <= max);
    const readers: [Read, (value: unknown) => boolean][] = [
      [AMOUNT, between(0, Number.MAX_SAFE_INTEGER)],
      [SHARE, between(-1, 1)],
      [COUNT, (value) => between(1, 32)(value) && (value === undefined || Number.isInteger(value))],
      [DURATION, between(Number.MIN_VALUE, 2 ** 31 - 1)],
      [DURATION_OR_0, between(0, 2 ** 31 - 1)],
      [BOOLEAN, (value) => typeof value === 'boolean'],
      [CHOICE, (value) => [undefined, 'json', 'junit'].includes(value === undefined ? value : String(value))],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...readers), anyText, ([read, isFine], text) => {
        try {
          expect(isFine(read(of(text), 'an-input'))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError', input: 'an-input' });
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
