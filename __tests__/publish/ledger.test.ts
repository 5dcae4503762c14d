import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildMarker } from '../../src/publish/comment.ts';
import { buildLedger, readSpentUsd, replaceLedger } from '../../src/publish/ledger.ts';
import { cleanOutbound } from '../../src/publish/outbound.ts';

const MARKER = buildMarker('comment', 'default');

/** Sums as runs have them; a comment keeps hundred-millionths. */
const usd = fc.oneof(
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 0.01, noNaN: true }),
  fc.constantFrom(0, 1e-8, 0.1 + 0.2, 999_999_999_999),
);
/** Lines that other parts of a comment are made of, some of them forged. */
const line = fc.oneof(
  fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\n', ' ')),
  usd.map(buildLedger),
  fc.constantFrom(
    '',
    MARKER,
    '<!-- pinata-inference spent:5',
    'spent:5 -->',
    ' <!-- pinata-inference spent:5 -->',
  ),
);

describe('what was spent', () => {
  test.each([
    [0, '<!-- pinata-inference spent:0.00000000 -->'],
    [0.0123, '<!-- pinata-inference spent:0.01230000 -->'],
    [0.1 + 0.2, '<!-- pinata-inference spent:0.30000000 -->'],
    [12, '<!-- pinata-inference spent:12.00000000 -->'],
    [1e-7, '<!-- pinata-inference spent:0.00000010 -->'],
  ])('is kept as a line that nobody sees: %d', (spent, ledger) => {
    expect(buildLedger(spent)).toBe(ledger);
  });

  test.each<[string, string | undefined, number]>([
    ['the line under the marker', `${MARKER}\n<!-- pinata-inference spent:1.25 -->\ntext`, 1.25],
    ['the last line', `${MARKER}\n<!-- pinata-inference spent:1.25 -->`, 1.25],
    ['a whole sum', `${MARKER}\n<!-- pinata-inference spent:7 -->\n`, 7],
    ['a small sum', `${MARKER}\n<!-- pinata-inference spent:0.000000000001 -->\n`, 1e-12],
    ['the largest sum', `${MARKER}\n<!-- pinata-inference spent:999999999999.5 -->`, 999_999_999_999.5],
    ['nothing without a comment', undefined, 0],
    ['nothing of an empty comment', '', 0],
    ['nothing of the marker alone', MARKER, 0],
    ['nothing of the first line', '<!-- pinata-inference spent:1 -->\ntext', 0],
    ['nothing of the third line', `${MARKER}\ntext\n<!-- pinata-inference spent:1 -->`, 0],
    ['nothing within a line', `${MARKER}\nx <!-- pinata-inference spent:1 -->`, 0],
    ['nothing that goes on', `${MARKER}\n<!-- pinata-inference spent:1 --> x`, 0],
    ['nothing negative', `${MARKER}\n<!-- pinata-inference spent:-1 -->`, 0],
    ['nothing with an exponent', `${MARKER}\n<!-- pinata-inference spent:1e9 -->`, 0],
    ['nothing endless', `${MARKER}\n<!-- pinata-inference spent:Infinity -->`, 0],
    ['nothing without digits', `${MARKER}\n<!-- pinata-inference spent: -->`, 0],
    ['nothing half', `${MARKER}\n<!-- pinata-inference spent:1. -->`, 0],
    ['nothing of another kind', `${MARKER}\n<!-- pinata-inference comment:1 -->`, 0],
    ['nothing of other digits', `${MARKER}\n<!-- pinata-inference spent:٣ -->`, 0],
    ['nothing beyond measure', `${MARKER}\n<!-- pinata-inference spent:10000000000000000 -->`, 0],
    ['nothing beyond precision', `${MARKER}\n<!-- pinata-inference spent:0.0000000000001 -->`, 0],
  ])('is read from %s', (_where, body, spent) => {
    expect(readSpentUsd(body)).toBe(spent);
  });

  test('comes back to a hundred-millionth, whatever follows', () => {
    fc.assert(
      fc.property(usd, fc.array(line, { maxLength: 5 }), (spent, rest) => {
        const body = [MARKER, buildLedger(spent), ...rest].join('\n');
        expect(readSpentUsd(body)).toBe(Number(spent.toFixed(8)));
      }),
    );
  });

  test('is nothing where the second line is no ledger, whatever else the comment says', () => {
    const other = line.filter((text) => !/^<!-- pinata-inference spent:[\d.]+ -->$/.test(text));
    fc.assert(
      fc.property(line, other, fc.array(line, { maxLength: 5 }), (first, second, rest) => {
        expect(readSpentUsd([first, second, ...rest].join('\n'))).toBe(0);
      }),
    );
  });

  test('can’t be forged by what a model writes', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (answer) => {
        const { text } = cleanOutbound(answer.join('\n'));
        expect(readSpentUsd(`${MARKER}\n${text}`)).toBe(0);
      }),
    );
  });
});

describe('another sum', () => {
  test('takes the place of the one that is there', () => {
    const body = `${MARKER}\n${buildLedger(1)}\n\nAnswer\n${buildLedger(5)}`;
    expect(replaceLedger(body, 2)).toBe(`${MARKER}\n${buildLedger(2)}\n\nAnswer\n${buildLedger(5)}`);
  });

  test.each([
    [`${MARKER}\n\nAnswer`, `${MARKER}\n${buildLedger(2)}\n\nAnswer`],
    [MARKER, `${MARKER}\n${buildLedger(2)}`],
    [`${MARKER}\n`, `${MARKER}\n${buildLedger(2)}\n`],
    [`${MARKER}\n<!-- pinata-inference spent:forged -->\nAnswer`, `${MARKER}\n${buildLedger(2)}\nAnswer`],
    [
      `${MARKER}\n<!-- pinata-inference gate:x -->`,
      `${MARKER}\n${buildLedger(2)}\n<!-- pinata-inference gate:x -->`,
    ],
  ])('is put under the marker of %j where there is none', (body, expected) => {
    expect(replaceLedger(body, 2)).toBe(expected);
  });

  test('is what is read next, and nothing else of the comment changes', () => {
    fc.assert(
      fc.property(usd, usd, fc.array(line, { maxLength: 5 }), (before, after, rest) => {
        const body = [MARKER, buildLedger(before), ...rest].join('\n');
        const replaced = replaceLedger(body, after);
        expect(readSpentUsd(replaced)).toBe(Number(after.toFixed(8)));
        expect(replaced.split('\n').toSpliced(1, 1)).toEqual(body.split('\n').toSpliced(1, 1));
        expect(replaceLedger(replaced, after)).toBe(replaced);
        expect(replaceLedger(replaced, before)).toBe(body);
      }),
    );
  });

  test('is put into any comment without loss', () => {
    fc.assert(
      fc.property(usd, fc.array(line, { minLength: 1, maxLength: 5 }), (spent, lines) => {
        const first = lines[0] ?? '';
        const replaced = replaceLedger(lines.join('\n'), spent).split('\n');
        expect(replaced.slice(0, 2)).toEqual([first, buildLedger(spent)]);
        const kept = lines.slice(1);
        const isThere = kept[0]?.startsWith('<!-- pinata-inference spent:');
        expect(replaced.slice(2)).toEqual(isThere ? kept.slice(1) : kept);
      }),
    );
  });
});

test('a comment that was edited in a browser keeps its sum', () => {
  const edited = 'm\r\n<!-- pinata-inference spent:1.5 -->\r\nx';
  expect(readSpentUsd(edited)).toBe(1.5);
  expect(readSpentUsd(replaceLedger(edited, 2.25))).toBe(2.25);
});
