import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import { type FailIfContext, parseFailIf } from '../../src/prompt/expression.ts';
import { anyCharacter } from '../any-character.ts';
import { tries } from '../thorough.ts';
import { thrownBy } from '../thrown.ts';

const CONTEXT: FailIfContext = {
  fields: {
    verdict: 'Approve',
    score: 7,
    zero: 0,
    empty: '',
    yes: true,
    no: false,
    nothing: null,
    'with-dash': 1,
    findings: [
      { severity: 'high', path: 'a.ts' },
      { severity: 'low', path: 'b.ts' },
    ],
    tags: ['bug', 'API', 3],
    nested: { deep: { text: 'It’s here' } },
  },
  response: 'All good. {"a": 1}',
  outcome: 'passed',
  model: 'anthropic/claude-sonnet-4-6',
  finishReason: 'stop',
  usage: { promptTokens: 100, completionTokens: 20, totalTokens: 120, cachedTokens: 0 },
  costUsd: 0.00421,
  coverage: { files: 5, sent: 2, clipped: 1, skippedFiles: 2, unlistedFiles: 0 },
};

const evaluate = (expression: string, context: Partial<FailIfContext> = {}, limitMs?: number) =>
  parseFailIf(expression, limitMs).holds({ ...CONTEXT, ...context });

describe('holds as at GitHub:', () => {
  test.each([
    // Strings compare without case, by every operator.
    "fields.verdict == 'approve'",
    "fields.verdict == 'APPROVE'",
    "!(fields.verdict != 'approve')",
    "'a' < 'B'",
    "'it''s' == 'IT''S'",
    "'''''' == fromJSON('\"''''\"')",
    // Numbers, and what is compared with one.
    'fields.score > 5 && fields.score <= 7',
    'fields.score == 7.0',
    "fields.score == '7'",
    "fields.score == ' 0x7 '",
    'fields.score != -7',
    '0xff == 255',
    '-2.99e-2 < 0',
    "'' == 0",
    'null == 0',
    'true == 1',
    'false == null',
    "null == ''",
    "'abc' != 0",
    "!('abc' > 0) && !('abc' <= 0)",
    'NaN != NaN',
    // What isn't there.
    'fields.missing == null',
    "fields.missing.deeper['still'].missing == null",
    "!fields.missing && fields.missing != 'approve'",
    'fields.verdict.length == null',
    'fields.findings[5] == null',
    'fields[null] == null',
    // Objects and lists: equal only to themselves, and true.
    'fields.findings && fields.nested',
    'fields.findings == fields.findings',
    "fields.nested != fromJSON('{}')",
    "fields.tags != fromJSON('[]')",
    "fromJSON('{}') && fromJSON('[]')",
    "fields.findings != 'Array' && fields.nested != 1",
    // Ways in.
    "fields.FINDINGS[0].Severity == 'high'",
    "fields['findings'][1]['path'] == 'b.ts'",
    "fields.findings['1'].path == 'b.ts'",
    'fields.findings[1.9].path == fields.findings[1].path',
    'fields.with-dash == 1',
    "contains(fields.findings.*.severity, 'HIGH')",
    "join(fields.findings.*.path, '; ') == 'a.ts; b.ts'",
    "contains(fields.*.deep.text, 'it’s here')",
    // Operators.
    'fields.no || fields.yes',
    "(fields.zero || 'default') == 'default'",
    "(fields.yes && 'then') == 'then'",
    '!fields.zero && !fields.empty && !fields.no && !fields.nothing',
    'true || false && false',
    '1 < 2 == true',
    // Functions.
    "contains(fields.verdict, 'PROV')",
    "contains(fields.tags, 'api') && contains(fields.tags, 3) && !contains(fields.tags, 'ap')",
    "startsWith(fields.verdict, 'app') && endsWith(fields.verdict, 'OVE')",
    "format('{0}: {1} {{2}}', fields.verdict, fields.score) == 'Approve: 7 {2}'",
    "join(fields.tags) == 'bug,API,3'",
    "toJSON(fields.nothing) == 'null'",
    'fromJSON(toJSON(fields)).nested.deep.text == fields.nested.deep.text',
    'contains(fromJSON(\'["approve", "comment"]\'), fields.verdict)',
    "case(fields.score > 9, 'a', fields.score > 5, 'b', 'c') == 'b'",
    "CONTAINS(Fields.Verdict, 'a')",
    // The other contexts.
    "contains(response, 'all good')",
    "outcome == 'passed' && startsWith(model, 'anthropic/')",
    "finish-reason == 'stop'",
    'usage.total_tokens == 120',
    "usage['cached_tokens'] == 0",
    'cost-usd < 0.01',
  ])('%s', (expression) => {
    expect(evaluate(expression)).toBe(true);
    expect(evaluate(`!(${expression})`)).toBe(false);
  });
});

test.each([
  ["${{ fields.verdict != 'approve' }}", false],
  ["  ${{fields.verdict == 'approve'}}\n", true],
  ["${{ contains(fields.verdict, '}}') }}", false],
  ["fields.verdict\n  ==\n\t'approve'", true],
  ['true', true],
  ['false', false],
  ["'false'", true],
  ['0', false],
  ["''", false],
])('%j is %j', (expression, expected) => {
  expect(evaluate(expression)).toBe(expected);
});

test('what the endpoint did not say is null', () => {
  const silent = { fields: undefined, finishReason: undefined, usage: undefined, costUsd: undefined };
  const unknown = 'fields == null && finish-reason == null && usage.total_tokens == null && cost-usd == null';
  expect(evaluate(unknown, silent)).toBe(true);
  expect(evaluate('fields.verdict || usage.*', silent)).toBe(true);
});

test('the answer may be of any type', () => {
  expect(evaluate("fields == 'yes'", { fields: 'Yes' })).toBe(true);
  expect(evaluate("contains(fields, 'b')", { fields: ['a', 'b'] })).toBe(true);
  expect(evaluate('fields', { fields: false })).toBe(false);
});

test('keys that every object has are fields like any other', () => {
  const fields: unknown = JSON.parse('{"constructor": "x", "__proto__": {"admin": true}, "tostring": 1}');
  expect(evaluate("fields.constructor == 'x'", { fields })).toBe(true);
  expect(evaluate('fields.__proto__.admin', { fields })).toBe(true);
  expect(evaluate('fields.admin', { fields })).toBe(false);
  expect(evaluate("fromJSON(response).constructor == 'x'", { response: '{"constructor": "x"}' })).toBe(true);
  expect(evaluate('fields.constructor || fields.__proto__ || fields.hasOwnProperty', { fields: {} })).toBe(
    false,
  );
});

test('of keys that differ in case only, the one that is written so counts', () => {
  const fields = { Verdict: 'approve', verdict: 'reject', VERDICT: 'comment' };
  expect(evaluate("fields.verdict == 'reject'", { fields })).toBe(true);
  expect(evaluate("fields.VERDICT == 'comment'", { fields })).toBe(true);
  expect(evaluate("fields.vERDICT == 'approve'", { fields })).toBe(true);
});

describe('is refused before anything is asked:', () => {
  test.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['${{ }}', 'is empty'],
    ['fields.verdict ==', "is no expression: Unexpected end of expression: '==' (position 16)"],
    ['fields.verdict = 1', 'is no expression: unexpected symbol `=` (position 16)'],
    ['fields.verdict == "approve"', 'is no expression: unexpected symbol `"approve"` (position 19)'],
    ["fields.a == 'b", "is no expression: unexpected symbol `'b` (position 13)"],
    ["fields.a == 'position 3 within", "is no expression: unexpected symbol `'position` (position 13)"],
    ['${{ fields.a ! }}', "is no expression: Unexpected symbol: '!' (position 14)"],
    ["fields.a\n== 'x'\n)", "is no expression: Unexpected symbol: ')' (position 17)"],
    ["fields.a == 'x\ny' )", "is no expression: Unexpected symbol: ')' (position 19)"],
    ['contains(fields.a)', "is no expression: Too few parameters supplied: 'contains' (position 1)"],
    ['!toJSON(1, 2)', "is no expression: Too many parameters supplied: 'toJSON' (position 2)"],
    ['secrets.TOKEN', 'names `secrets`, which it can’t use (position 1)'],
    ['fields.a == env.HOME', 'names `env`, which it can’t use (position 13)'],
    ['fields[github.token]', 'names `github`, which it can’t use (position 8)'],
    ['approve', 'names `approve`, which it can’t use (position 1)'],
    ['constructor', 'names `constructor`, which it can’t use (position 1)'],
    ["hashFiles('**')", 'calls `hashFiles`, which it can’t (position 1)'],
    ['fields.a && failure()', 'calls `failure`, which it can’t (position 13)'],
    ["constructor('x')", 'calls `constructor`, which it can’t (position 1)'],
    ['__proto__(1)', 'calls `__proto__`, which it can’t (position 1)'],
    ['fields(1)', 'calls `fields`, which it can’t (position 1)'],
    ['response.length > 5', 'looks into `response`, which has nothing in it (position 1)'],
    ["outcome['x']", 'looks into `outcome`, which has nothing in it (position 1)'],
    [
      'usage.totalTokens > 1',
      'asks for `usage.totalTokens`; there are `prompt_tokens`, `completion_tokens`, `total_tokens`, `cached_tokens` (position 1)',
    ],
  ])('%j', async (expression, problem) => {
    const error = await thrownBy(() => parseFailIf(expression));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ input: 'fail-if', message: `Input \`fail-if\` ${problem}` });
    expect(Object(error).hint).toContain('`fields`, `usage`, `coverage`, `response`');
  });

  test.each([
    ['in characters', '1'.padEnd(21_001), 'is longer than 21000 characters'],
    ['in tokens', `1${'<1'.repeat(1_000)}`, 'is longer than 2000 words and signs'],
  ])('too long %s', async (_what, expression, problem) => {
    const error = await thrownBy(() => parseFailIf(expression));
    expect(error).toMatchObject({ name: 'InputError', message: `Input \`fail-if\` ${problem}` });
  });

  test.each([
    ['parentheses', `${'('.repeat(60)}1${')'.repeat(60)}`],
    ['not', `${'!'.repeat(60)}1`],
    ['indexes', `fields${'.a'.repeat(60)}`],
  ])('nesting too deep for GitHub: %s', async (_what, expression) => {
    const error = await thrownBy(() => parseFailIf(expression));
    expect(Object(error).message).toContain('Exceeded max expression depth 50');
  });
});

test('the longest chain that is taken can be evaluated', () => {
  expect(evaluate(`1${'!=2'.repeat(900)}`)).toBe(true);
});

describe('an answer that the expression does not hold for closes the check:', () => {
  const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  test.each<[string, string, Partial<FailIfContext>]>([
    ['text that is no JSON', 'fromJSON(response).ok', { response: 'no' }],
    ['no text', 'fromJSON(response).ok', { response: '' }],
    ['a format that can’t be read', 'format(response, 1)', { response: '{' }],
    ['a predicate that is no boolean', 'case(fields.a, 1, 2)', { fields: { a: 'x' } }],
    ['nesting without end', 'fields', { fields: deep }],
    [
      'nesting without end in the text',
      'fromJSON(response)',
      { response: '['.repeat(50_000) + ']'.repeat(50_000) },
    ],
  ])('%s', async (_what, expression, context) => {
    const error = await thrownBy(() => evaluate(expression, context));
    expect(error).toBeInstanceOf(InputError);
    expect(Object(error).message).toContain('can’t be evaluated on this answer');
  });

  test('a text that takes for ever', async () => {
    const failIf = parseFailIf('format(response, 1)', 100);
    const error = await thrownBy(() => failIf.holds({ ...CONTEXT, response: '}}'.repeat(2_000_000) }));
    expect(error).toMatchObject({ name: 'InputError', cause: { name: 'TimeLimitError' } });
    expect(Object(error).message).toContain('It took more than 0.1 s');
  });

  test('what the message quotes of it is inert', async () => {
    const response = '{\n::add-mask::e\n##[error]x';
    const error = await thrownBy(() => evaluate('format(response, 1)', { response }));
    expect(Object(error).message).not.toMatch(/[\n]|##\[/);
  });
});

test('long lists are read whole', () => {
  const items = Array.from({ length: 150_000 }, (_, index) => ({ index }));
  // A busy machine takes longer than a run may.
  const limitMs = 60_000;
  expect(evaluate('contains(fields.items.*.index, 149999)', { fields: { items } }, limitMs)).toBe(true);
  const response = `[${'1,'.repeat(149_999)}1]`;
  expect(evaluate('fromJSON(response)[149999] == 1', { response }, limitMs)).toBe(true);
});

describe('whatever is given', () => {
  const part = fc.constantFrom(
    ...["'", "''", '(', ')', '[', ']', '.', ',', '*', '!', '=', '==', '!=', '<', '>=', '&&', '||', ' ', '\n'],
    ...[
      'fields',
      'usage',
      'response',
      'secrets',
      'contains',
      'fromJSON',
      'format',
      'toJSON',
      'case',
      'a',
      'x-y',
    ],
    ...[
      'constructor',
      '__proto__',
      'true',
      'null',
      'NaN',
      '1',
      '-',
      '0x',
      '1e5',
      "'{0}'",
      '${{',
      '}}',
      'ı',
      '\u0000',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: anyCharacter }),
    fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );

  test('an expression is read and evaluated, or is an error of the input', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.jsonValue(), async (expression, fields) => {
        try {
          expect(typeof evaluate(expression, { fields })).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect(error).toMatchObject({ input: 'fail-if' });
        }
      }),
      { numRuns: tries(500, 5_000) },
    );
  });

  const EXPRESSIONS = [
    "fields.verdict != 'approve'",
    "contains(fields.findings.*.severity, 'high') || fields.a.b[0] >= 3",
    "join(fields.*, ', ') == toJSON(fields) && startsWith(fields.a, fields[0]) && !endsWith(fields, fields)",
    'fromJSON(toJSON(fields)) != fields.*.*',
    "format('{0} {1}', fields, fields.a)",
  ].map((expression) => parseFailIf(expression));

  test('fields of any form are evaluated', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.string(), (fields, response) => {
        for (const failIf of EXPRESSIONS)
          expect(typeof failIf.holds({ ...CONTEXT, fields, response })).toBe('boolean');
      }),
    );
  });

  test('a field is found by its name, and nothing is found in an empty object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        for (const key of Object.keys(fields)) {
          const quoted = key.replaceAll("'", "''");
          expect(evaluate(`fields['${quoted}'] == fields['${quoted}']`, { fields })).toBe(true);
          expect(evaluate(`fields['${quoted}'] == null`, { fields: {} })).toBe(true);
        }
      }),
      { numRuns: tries(10, 100) },
    );
  });
});

describe('coverage', () => {
  test.each([
    'coverage.sent == 2 && coverage.clipped == 1',
    'coverage.files == 5 && coverage.skippedFiles > 1 && coverage.unlistedFiles == 0',
    "coverage['sent'] > 0 && Coverage.SENT == 2",
  ])('%s', (expression) => {
    expect(evaluate(expression)).toBe(true);
    expect(parseFailIf(expression).uses('coverage')).toBe(true);
  });

  test('is null where the prompt shows no diff', () => {
    expect(evaluate('coverage == null && coverage.sent == null', { coverage: undefined })).toBe(true);
  });

  test('has no other keys', async () => {
    const error = await thrownBy(() => parseFailIf('coverage.skipped > 0'));
    expect(Object(error).message).toContain(
      'asks for `coverage.skipped`; there are `files`, `sent`, `clipped`, `skippedFiles`, `unlistedFiles`',
    );
  });

  test.each(['fields.coverage.sent == 0', "response == 'coverage'", 'true'])(
    '%s does not use it',
    (expression) => {
      expect(parseFailIf(expression).uses('coverage')).toBe(false);
    },
  );
});

describe('found by changed code:', () => {
  test('every doubled quote stands for one', () => {
    expect(evaluate("response == 'it''s ''x'' and ''y'''", { response: "it's 'x' and 'y'" })).toBe(true);
  });

  test('a wrong name is placed where it stands, also behind the same letters', async () => {
    const error = await thrownBy(() => parseFailIf("response == 'r' && usage.r == 1"));
    expect(Object(error).message).toMatch(/asks for `usage\.r`.*\(position 20\)$/);
  });

  test('what is no JSON is named', async () => {
    const error = await thrownBy(() => evaluate('fromJSON(response)', { response: '{' }));
    expect(Object(error).message).toContain('fromJSON was given text that is no JSON');
    expect(Object(error)).toMatchObject({ cause: expect.any(Error) });
  });

  test('the longest expression is still one', () => {
    const longest = `true${' '.repeat(21_000 - 4)}`;
    expect(parseFailIf(longest).holds(CONTEXT)).toBe(true);
    expect(() => parseFailIf(`${longest} `)).toThrow(/longer than 21000 characters/);
  });
});
