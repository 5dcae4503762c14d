import '../../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extractJson } from '../../../src/inference/structured/extract-json.ts';
import { anyCharacter } from '../../any-character.ts';
import { tries } from '../../thorough.ts';

const ANSWER = { verdict: 'approve', findings: [{ line: 1, text: 'a } b ] "c" \\ ``` {' }] };
const JSON_TEXT = JSON.stringify(ANSWER);
const PRETTY = JSON.stringify(ANSWER, null, 2);

describe('the value is found', () => {
  test.each<[string, string]>([
    ['bare', JSON_TEXT],
    ['on many lines', PRETTY],
    ['after a byte order mark and blank lines', `\ufeff\n\n ${JSON_TEXT}\n\n`],
    ['in a fence with a label', `\`\`\`json\n${PRETTY}\n\`\`\``],
    ['in a fence without one', `\`\`\`\n${PRETTY}\n\`\`\``],
    ['in a fence of tildes', `~~~JSON\n${PRETTY}\n~~~`],
    ['in a fence with CRLF', `Here:\r\n\`\`\`json\r\n${JSON_TEXT}\r\n\`\`\`\r\n`],
    ['in a longer fence', `\`\`\`\`json5 title="x"\n${PRETTY}\n\`\`\`\`\``],
    ['in a fence that is not closed', `\`\`\`json\n${PRETTY}`],
    ['in an indented fence', `1. Result:\n\n   \`\`\`json\n   ${JSON_TEXT}\n   \`\`\``],
    ['in a fence within a line', `\`\`\`json ${JSON_TEXT} \`\`\``],
    ['in a fence of another language', `\`\`\`javascript\n${PRETTY}\n\`\`\``],
    ['in a fence, with a comment in front', `\`\`\`json\nThe result:\n${PRETTY}\n\`\`\``],
    ['after prose', `Sure! Here is the review you asked for: ${JSON_TEXT}`],
    ['before prose', `${JSON_TEXT}\n\nLet me know if "anything" else helps.`],
    [
      'in a fence among marks of prose',
      `See [1], [the docs](x), {this}, - [ ] todo, - [x] done.\n\`\`\`json\n${PRETTY}\n\`\`\`\nIt's all :]`,
    ],
  ])('%s', (_how, text) => {
    expect(extractJson(text)).toEqual({ value: ANSWER });
  });

  test.each<[string, unknown]>([
    ['"text"', 'text'],
    [' 42 ', 42],
    ['true', true],
    ['null', null],
    ['[]', []],
    ['The list: [1, 2]', [1, 2]],
    ['[{"a": 1}, {"a": 2}] as asked', [{ a: 1 }, { a: 2 }]],
    ['{}', {}],
    ['"{\\"a\\": 1}"', '{"a": 1}'],
  ])('%s', (text, value) => {
    expect(extractJson(text)).toEqual({ value });
  });
});

describe('there is no value', () => {
  const SEVERAL = /^The answer is not valid JSON: .* after JSON/;
  const NONE = 'The answer holds no JSON object or array.';
  test.each<[string, string, string | RegExp]>([
    ['nothing', '', NONE],
    ['blanks', ' \ufeff\n', NONE],
    ['prose', 'I approve of this.', NONE],
    ['prose with brackets', 'Use {name}, [x] and f(a[i]).', /^The answer is not valid JSON/],
    ['a trailing comma', '{"a": 1,}', /^The answer is not valid JSON: .*position 8/],
    ['NaN', '{"a": NaN}', /^The answer is not valid JSON: Unexpected token 'N'/],
    ['a list of NaN', '[NaN]', /^The answer is not valid JSON/],
    ['a number without bounds', '{"a": [1e999]}', 'The answer holds a number that is too large'],
    ['single quotes', "{'a': 1}", /^The answer is not valid JSON/],
    ['bare keys around good ones', '{a: {"b": 1}}', /^The answer is not valid JSON/],
    ['a comment', '{ // why\n"a": 1}', /^The answer is not valid JSON/],
    ['a line break in a string', '{"a": "b\nc"}', /^The answer is not valid JSON/],
    ['an end that is missing', '{"a": [{"b": 1}, ', /^The answer is not valid JSON/],
    ['a string without an end', 'So: {"a": "b}', /^The answer is not valid JSON: Unterminated string/],
    ['a fence that breaks off', '```json\n{"a": {"b": 1}\n```', /^The answer is not valid JSON/],
    ['brackets that do not match', '{"a": [1}]', /^The answer is not valid JSON/],
    ['two objects', '{"a": 1}\n{"a": 2}', SEVERAL],
    ['an opening bracket', 'So: {"a": ', 'The answer breaks off: a bracket is not closed.'],
    ['two lists', 'Either [1] or [2].', SEVERAL],
    ['two fences', '```json\n{"a": 1}\n```\n```json\n{"a": 2}\n```', SEVERAL],
    ['a quote in a fence before the answer', '```json\n{"v": "approve"}\n```\n{"v": "reject"}', SEVERAL],
    [
      'a quote in the prose before the answer',
      'It says {"v": "approve"}.\n```json\n{"v": "reject"}\n```',
      SEVERAL,
    ],
    [
      'a quote in a fence, and the answer around it',
      'It says\n```json\n{"v": "approve"}\n```\nbut {"v": "reject"}',
      SEVERAL,
    ],
    ['a quote in a bare fence', '```json\n{"v": "approve"}\n```\n```\n{"v": "reject"}\n```', SEVERAL],
    [
      'too many levels',
      `${'['.repeat(101)}${']'.repeat(101)}`,
      'The answer is nested more than 100 levels deep',
    ],
    [
      'too many levels in prose',
      `x ${'{"a":'.repeat(101)}1${'}'.repeat(101)}`,
      'The answer is nested more than 100 levels deep',
    ],
  ])('%s', (_what, text, problem) => {
    expect(extractJson(text)).toEqual({
      problem: problem instanceof RegExp ? expect.stringMatching(problem) : problem,
    });
  });

  test('what a problem quotes is short and inert', () => {
    const { problem } = Object(extractJson(`{"a":\r##[error] \u001b]${'x'.repeat(1_000)}}`));
    expect(problem).toContain('The answer is not valid JSON: ');
    expect(problem.length).toBeLessThan(300);
    expect(problem).not.toContain('\r');
    expect(problem).not.toContain('\u001b');
    expect(problem).not.toContain('##[');
  });
});

test('a hundred levels are still read', () => {
  const text = `${'['.repeat(100)}${']'.repeat(100)}`;
  expect(extractJson(text)).toEqual({ value: JSON.parse(text) });
});

test('of a key that stands twice the last counts', () => {
  expect(extractJson('{"v": "approve", "v": "reject"}')).toEqual({ value: { v: 'reject' } });
});

test('a key of the prototype is a key like any other', () => {
  const found = Object(extractJson('So: {"__proto__": {"admin": true}, "constructor": 1}'));
  expect(Object.keys(found.value)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(found.value)).toBe(Object.prototype);
  expect(found.value.admin).toBeUndefined();
  expect(Object('').admin).toBeUndefined();
});

describe('whatever the answer', () => {
  const value = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
    fc.array(fc.jsonValue()),
  );
  // No brackets, no fence, and no quote at its start, which could begin a string: what stands around JSON in an answer.
  const prose = fc
    .string({ unit: fc.constantFrom(...'abc "\'\\`.,:\n\t*-é🙂\u2028') })
    .map((text) => text.replaceAll('``', '`').replace(/^[\s"]+/, ''));
  const fence = fc.constantFrom('```', '````', '~~~', '~~~~~');
  const label = fc.constantFrom('', 'json', 'JSON', ' json ', 'jsonc', 'ts');
  const spaces = fc.constantFrom(undefined, 2, '\t');

  test('a value comes back from within prose and fences', () => {
    fc.assert(
      fc.property(value, prose, prose, spaces, (json, before, after, indent) => {
        expect(extractJson(before + JSON.stringify(json, null, indent) + after)).toEqual({
          value: JSON.parse(JSON.stringify(json)),
        });
      }),
    );
    fc.assert(
      fc.property(value, prose, prose, fence, label, spaces, (json, before, after, marks, name, indent) => {
        const text = `${before}\n${marks}${name}\n${JSON.stringify(json, null, indent)}\n${marks}\n${after}`;
        expect(extractJson(text)).toEqual({ value: JSON.parse(JSON.stringify(json)) });
      }),
    );
  });

  test('JSON that was cut is a problem, not a smaller value', () => {
    fc.assert(
      fc.property(value, prose, fc.nat(), (json, before, where) => {
        const text = JSON.stringify(json);
        fc.pre(text.length > 2);
        const cut = text.slice(0, 1 + (where % (text.length - 1)));
        expect(extractJson(before + cut)).toEqual({ problem: expect.any(String) });
      }),
    );
  });

  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ':',
      ',',
      '1',
      'a',
      ' ',
      '\n',
      '```',
      '~~~',
      'json',
      'NaN',
      '{"a":',
      '\ufeff',
      '\ud800',
      '__proto__',
    ],
  );
  const anything = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(piece).map((parts) => parts.join('')),
  );

  test('a value or a problem comes back, and nothing is thrown', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = extractJson(text);
        if ('problem' in found) expect(found.problem).not.toBe('');
        else expect(JSON.stringify(found.value)).toEqual(expect.any(String));
      }),
      { numRuns: tries(200, 2_000) },
    );
  });
});

// What takes more time than in proportion would take hours.
test.each([
  '{',
  '["',
  '[[],',
  '[] ',
  '{a:',
  '{ ',
  '"',
  '\\',
  '`',
  '```\n',
  '```json\n{\n```\n',
  ' ',
  '{"a":"',
])('eight million characters of %j are read', (unit) => {
  const text = `x ${unit.repeat(Math.floor(8_388_608 / unit.length))}`;
  expect(extractJson(text)).toEqual({ problem: expect.any(String) });
});
