import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAgainstSchema } from '../../src/inference/structured/schema.ts';
import { redactValue } from '../../src/publish/clean.ts';
import {
  FINDINGS_FORMAT,
  type ParsedFindings,
  parseFindings,
  readFindings,
} from '../../src/review/findings.ts';
import { tries } from '../thorough.ts';
import { FINDING, toAnswer } from './findings.ts';

const listOf = (...items: unknown[]) => JSON.stringify({ findings: items });

async function read(answer: string, isCut = false): Promise<ParsedFindings> {
  const result = await readFindings(answer, isCut);
  if ('problems' in result) throw new Error(result.problems.join(' '));
  return result.fields;
}

describe('a whole answer', () => {
  test('is read, and valid under the schema that was asked for', async () => {
    const item = toAnswer(FINDING);
    delete item['side'];
    const findings = [item, { ...item, side: 'LEFT', rule: 'AGENTS.md#errors-3' }];
    const open = [
      { id: 'O1', state: 'fixed' },
      { id: 'O2', state: 'open' },
    ];
    const answer = JSON.stringify({ findings, open });
    expect(await read(answer)).toEqual({
      findings: [FINDING, { ...FINDING, side: 'LEFT', rule: 'AGENTS.md#errors-3' }],
      invalidCount: 0,
      isCut: false,
      fixed: ['O1'],
    });
    const fields: unknown = JSON.parse(answer);
    expect(await checkAgainstSchema(fields, FINDINGS_FORMAT.schema)).toEqual({ fields });
  });

  test('may hold no finding, and may stand in a fence with words around it', async () => {
    const answer = `I looked at it.\n\`\`\`json\n${listOf()}\n\`\`\`\nNothing to see.`;
    expect(await read(answer)).toEqual({ findings: [], invalidCount: 0, isCut: false, fixed: [] });
  });

  test.each<[string, Record<string, unknown>]>([
    ['an unknown severity', { severity: 'blocker' }],
    ['an unknown category', { category: 'style' }],
    ['a scope that is missing', { scope: undefined }],
    ['a line that is text', { start_line: '3' }],
    ['a line that no file has', { end_line: 1e15 }],
    ['a line between lines', { start_line: 1.5 }],
    ['an empty title', { title: ' \n ' }],
    ['no path', { path: '' }],
  ])('loses the one finding that has %s', async (_what, wrong) => {
    const answer = listOf({ ...toAnswer(FINDING), ...wrong }, toAnswer(FINDING), 'what?', null);
    expect(await read(answer)).toMatchObject({ findings: [FINDING], invalidCount: 3 });
  });

  test.each([
    undefined,
    null,
    'all',
    {},
    [null, 'O1', { id: 1, state: 'fixed' }, { id: 'O1', state: 'gone' }],
  ])('calls nothing fixed by %j', async (open) => {
    expect((await read(JSON.stringify({ findings: [toAnswer(FINDING)], open }))).fixed).toEqual([]);
  });

  test('means nothing by keys that were not asked for', async () => {
    const answer = JSON.stringify({
      event: 'APPROVE',
      approve: true,
      findings: [{ ...toAnswer(FINDING), event: 'APPROVE', confidence: 1, __proto__: { status: 'x' } }],
    });
    expect((await read(answer)).findings).toEqual([FINDING]);
  });

  test('has titles of one line, and no text without end', async () => {
    const long = { ...toAnswer(FINDING), title: `a\n\n#  b ${'😀'.repeat(400)}`, body: 'x'.repeat(50_000) };
    const [found] = (await read(listOf(long))).findings;
    expect(found?.title).toMatch(/^a # b /);
    expect(found?.title.isWellFormed()).toBe(true);
    expect(found?.title.length).toBeLessThanOrEqual(300);
    expect(found?.body.length).toBe(20_000);
    expect(found?.body).toMatch(/…$/);
  });

  test('with findings without end is read as far as anybody would', async () => {
    const { findings, invalidCount } = await read(listOf(...Array(300).fill(toAnswer(FINDING))));
    expect(findings).toHaveLength(200);
    expect(invalidCount).toBe(100);
  });

  test.each(['', 'No findings.', '[]', '{"findings": {}}', '{"findings": [', `${listOf()} and ${listOf()}`])(
    'is asked for again where it is %j',
    async (answer) => {
      expect(await readFindings(answer, false)).toEqual({
        problems: [expect.stringMatching(/^The answer /)],
      });
    },
  );
});

describe('an answer that was cut at its length', () => {
  const hostile = { ...FINDING, title: 'A } in ] a "title" \\', body: '{"findings":[{"\\u0022": "\\"}]}' };
  const whole = JSON.stringify({ findings: [toAnswer(FINDING), toAnswer(hostile), toAnswer(FINDING)] });

  test('has the findings that were ended, wherever it was cut', async () => {
    const ends = [0, 1, 2].map((index) => {
      const items = [FINDING, hostile, FINDING].slice(0, index + 1).map(toAnswer);
      return JSON.stringify({ findings: items }).length - 2;
    });
    for (let length = 0; length < whole.length; length += 1) {
      const count = ends.filter((end) => length >= end).length;
      const result = await readFindings(`Here:\n\`\`\`json\n${whole.slice(0, length)}`, true);
      expect(result).toEqual(
        count === 0
          ? { problems: [expect.stringMatching(/cut at its length before its first finding/)] }
          : {
              fields: {
                findings: [FINDING, hostile, FINDING].slice(0, count),
                invalidCount: 0,
                isCut: true,
                fixed: [],
              },
            },
      );
    }
  });

  test('stays incomplete where all that was cut is white space', async () => {
    expect(await read(`${listOf()}${' \n'.repeat(100)}`, true)).toMatchObject({ findings: [], isCut: true });
  });

  test('counts what does not have the form', async () => {
    const answer = listOf({ path: 'a' }, [1, [2]], toAnswer(FINDING)).slice(0, -2);
    expect(await read(`${answer},{"path":"b`, true)).toMatchObject({ findings: [FINDING], invalidCount: 2 });
  });

  test('is not read in what its words quote', async () => {
    const answer = `The change holds {"note": 1}, {"findings":[${JSON.stringify(toAnswer(FINDING))},`;
    expect(await readFindings(answer, true)).toHaveProperty('problems');
  });

  test.each([
    ['brackets', `{"findings":[${'['.repeat(400_000)}`],
    ['objects in objects', `{"findings":[${'{"a":'.repeat(200_000)}`],
    ['deep objects that end', `{"findings":[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},`],
    ['white space', `{${' '.repeat(400_000)}"findings"${' '.repeat(400_000)}x`],
    ['an open text', `{"findings":["${'\\\\"'.repeat(200_000)}`],
    ['lists that begin anew', '{"findings":['.repeat(50_000)],
  ])('with endless %s is read once', async (_what, answer) => {
    const result = await readFindings(answer, true);
    const findings = 'fields' in result ? result.fields.findings : [];
    expect(findings).toEqual([]);
  });

  test('never throws', async () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ':',
      '"findings"',
      '{"findings":[',
      ' ',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), fc.boolean(), async (parts, isCut) => {
        const result = await readFindings(parts.join(''), isCut);
        expect('fields' in result || result.problems.length > 0).toBe(true);
      }),
      { numRuns: tries(300, 20_000) },
    );
  });
});

describe('what was read', () => {
  test('is known again as an unknown value, and without its secrets', async () => {
    const token = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`;
    const parsed = await read(listOf(toAnswer({ ...FINDING, body: `It prints ${token}.` })));
    const value: unknown = parsed;
    expect(parseFindings(value)).toEqual(parsed);
    const [found] = parseFindings(await redactValue(value)).findings;
    expect(found).toEqual({ ...FINDING, body: expect.not.stringContaining(token) });
  });

  test('is nothing else', () => {
    expect(() => parseFindings({ findings: [toAnswer(FINDING)] })).toThrow();
    expect(() => parseFindings(undefined)).toThrow();
  });
});
