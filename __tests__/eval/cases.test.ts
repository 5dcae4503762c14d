// What cases are read from, and what is said of a mistake: always with the file and line that it stands in.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkspaceFileError } from '../../src/errors.ts';
import { readCaseFile } from '../../src/eval/case-file.ts';
import { buildCases, type RepeatDefaults } from '../../src/eval/cases.ts';
import { toTexts } from '../../src/eval/values.ts';
import { anyCharacter } from '../any-character.ts';
import '../one-error-realm.ts';
import { thrownBy } from '../thrown.ts';
import { readEval } from './read-eval.ts';

const DEFAULTS: RepeatDefaults = { repeat: 1, minPasses: undefined };

const read = async (text: string, name: string, defaults = DEFAULTS) =>
  buildCases(await readCaseFile(text, name), defaults);

async function readTexts(text: string, name: string) {
  const cases = await read(text, name);
  return cases.map(({ line, values }) => [line, Object.fromEntries(toTexts(values))]);
}

const PROMPT = `messages:
  - role: user
    content: Hi {{who}}
evaluators:
  - name: e
    string: {contains: hi}
`;

describe('a file of cases', () => {
  test.each([
    ['c.json', '[\n  {"who": "a\\nb", "n": 1.50},\n\n  {"who": "c", "n": null}\n]\n'],
    ['c.jsonl', '\n{"who": "a\\nb", "n": 1.50}\n\n{"who": "c", "n": null}\n'],
    ['c.yaml', '# cases\n- {who: "a\\nb", n: 1.50}\n\n- who: c\n  n:\n'],
    [
      'C.YML',
      '---\n- who: |-\n    a\n    b\n  n: 1.50\n'.replace('n: 1.50\n', 'n: 1.50\n\n- {who: c, n: ~}\n'),
    ],
    ['c.csv', '\nwho,n\n"a\nb",1.50\n\nc,\n'],
    ['c.ndjson', '\n{"who": "a\\nb", "n": 1.50}\n\n{"who": "c", "n": null}'],
  ])('%s: texts as they are written, and the line of each case', async (name, text) => {
    const [first, second, ...more] = await readTexts(text, name);
    const lines = text.split('\n');
    expect(more).toEqual([]);
    expect(first?.[1]).toEqual({ who: 'a\nb', n: '1.50' });
    expect(second?.[1]).toMatchObject({ who: 'c' });
    expect(lines[Number(first?.[0]) - 1]).toMatch(/who|a/);
    expect(lines[Number(second?.[0]) - 1]).toMatch(/c/);
    expect(Number(second?.[0])).toBeGreaterThan(Number(first?.[0]));
  });

  test('values keep their types, but for those of CSV', async () => {
    const [ofJson] = await read('[{"a": 1, "b": true, "c": {"d": [1]}, "e": null, "f": "1"}]', 'c.json');
    expect(ofJson?.values).toEqual(
      new Map([
        ['a', { value: 1, text: '1' }],
        ['b', { value: true, text: 'true' }],
        ['c', { value: { d: [1] }, text: '{"d":[1]}' }],
        ['e', { value: null, text: '' }],
        ['f', { value: '1', text: '1' }],
      ]),
    );
    const [ofCsv] = await read('a,b\n1,true\n', 'c.csv');
    expect(ofCsv?.values.get('a')).toEqual({ value: '1', text: '1' });
  });

  test('lines of CSV are those of the file, whatever stands in cells before', async () => {
    const text = 'a,b\r\n"x\r\n\r\ny",1\r\n\r\n2,"p\rq"\r\n3,4\r\n';
    const cases = await read(text, 'c.csv');
    // A bare CR is a line end, too.
    expect(cases.map(({ line }) => line)).toEqual([2, 6, 8]);
    expect(cases[0]?.values.get('a')?.text).toBe('x\n\ny');
  });

  test.each(['', '\n', '[]', '---\n'])('%j has no cases', async (text) => {
    expect(await read(text, 'c.yml')).toEqual([]);
    expect(await read(text.replace('---', ''), 'c.json')).toEqual([]);
    expect(await read(text.replace(/\[\]|---/, ''), 'c.csv')).toEqual([]);
    expect(await read(text.replace(/\[\]|---/, ''), 'c.jsonl')).toEqual([]);
  });

  test('more JSON than there may be YAML', async () => {
    const cases = Array.from({ length: 1_200 }, (_, index) => ({ who: 'x'.repeat(250), index }));
    expect(await read(JSON.stringify(cases), 'c.json')).toHaveLength(1_200);
    expect(await read(cases.map((item) => JSON.stringify(item)).join('\n'), 'c.jsonl')).toHaveLength(1_200);
  });

  test('more cases than a run could ask are not even read', async () => {
    const many = Array(50_001).fill('{}');
    const files = {
      'c.json': `[${many.join(',')}]`,
      'c.jsonl': many.join('\n\n'),
      'c.csv': `a\n${many.join('\n')}`,
    };
    for (const [name, text] of Object.entries(files))
      expect(String(await thrownBy(() => read(text, name)))).toContain(
        `${name}: holds 50001 cases, and at most 50000 are read of a file`,
      );
  });

  test.each<[string, string, string]>([
    ['c.txt', 'x', 'c.txt: has a name that says no format'],
    ['c', 'x', 'c: has a name that says no format'],
    ['c.json', '{"a": 1}', 'c.json:1:1: the file must be a list of cases'],
    ['c.json', '[\n1]', 'c.json:2:1: `0` must be a map'],
    [
      'c.json',
      '[\n{"a": 1},\n{"a": 1, "a": 2}]',
      'c.json:3:10: is not valid YAML: the same key stands twice',
    ],
    ['c.json', '[{"a": }', 'c.json:1: is not valid JSON'],
    ['c.json', '[\n{"a": 1},\n]', 'c.json:3: is not valid JSON'],
    ['c.json', '[\n{"a": 1}\n\n', 'c.json:2: is not valid JSON'],
    ['c.json', '{"a": 1}\n{"a": 2}\n', 'c.json:2: is not valid JSON'],
    ['c.json', '- a: 1', 'c.json:1: is not valid JSON'],
    ['c.jsonl', '{"a": 1}\n\n{"a": 1, "a": 2}', 'c.jsonl:3:10: is not valid YAML: the same key stands twice'],
    ['c.jsonl', '{"a": 1}\n{"a": 1', 'c.jsonl:2: is not valid JSON'],
    ['c.jsonl', '{"a": 1}\n{"a": 1}, {"a": 2}', 'c.jsonl:2: is not valid JSON'],
    ['c.jsonl', '{"a": 1}\n[1]', 'c.jsonl:2:1: `1` must be a map'],
    ['c.yml', '- a\n', 'c.yml:1:3: `0` must be a map'],
    ['c.yml', '- a: 1\n  a: 2\n', 'c.yml:2:3: is not valid YAML: the same key stands twice'],
    ['c.csv', 'a,b\n1\n', 'c.csv:2: has more or fewer cells than the first line'],
    ['c.csv', 'a,b\n\n1,"2\n', 'c.csv:3: has a double quote that is not closed'],
    ['c.csv', 'a\n"1"x\n', 'c.csv:2: has text after a closing double quote'],
    ['c.csv', 'a\n1"x\n', 'c.csv:2: has a double quote in a cell that does not begin with one'],
    ['c.csv', '\na,a\n1,2\n', 'c.csv:2: the column `a` stands twice'],
    ['c.csv', 'a,\n1,2\n', 'c.csv:1: column 2 has no name'],
    ['c.csv', 'a;b\n1;2\n', 'c.csv:1: there is one column, `a;b`: columns are separated by commas'],
    ['c.csv', 'a\tb\n1\t2\n', 'c.csv:1: there is one column'],
    ['c.csv', 'sep=;\na;b\n1;2\n', 'c.csv:1: there is one column, `sep=;`'],
    ['c.csv', 'a,$Case.required\n1,true\n', 'c.csv:1: the column `$Case.required` is not known'],
    [
      'c.csv',
      'a,$case\n1,2\n',
      'c.csv:1: the column `$case` is not known: of a case, columns say `$case.required`, ',
    ],
    ['c.csv', 'a,$case.needed\n', 'c.csv:1: the column `$case.needed` is not known'],
  ])('%s %j is refused', async (name, text, message) => {
    const error = await thrownBy(() => read(text, name));
    expect(error).toBeInstanceOf(WorkspaceFileError);
    expect(String(error)).toContain(message);
  });

  test.each(['json', 'jsonl', 'yaml', 'csv'])(
    'any text as %s is cases, or a told mistake',
    async (extension) => {
      const piece = fc.oneof(
        anyCharacter,
        fc.constantFrom(
          ...'{}[]":,\n-#&*|>\'\\ '.split(''),
          '$case',
          '- a: 1\n',
          '{"a": 1}\n',
          '__proto__',
          '\r',
        ),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
          try {
            for (const { line, id } of await read(pieces.join(''), `c.${extension}`)) {
              expect(line).toBeGreaterThan(0);
              expect(id).toMatch(/^[\da-f]{12}(-\d+)?$/);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(WorkspaceFileError);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test('what was written as JSON, JSONL or CSV is read as it was', async () => {
    const text = fc
      .string({ unit: anyCharacter, maxLength: 12 })
      .map((held) => held.replace(/\r\n?|\0/g, '\n'));
    const rows = fc.array(fc.record({ a: text, 'b.c': text }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(undefined, 2, '\t'), async (list, space) => {
        const texts = async (file: string, name: string) =>
          (await readTexts(file, name)).map(([, values]) => values);
        expect(await texts(JSON.stringify(list, null, space), 'c.json')).toEqual(list);
        expect(await texts(list.map((row) => JSON.stringify(row)).join('\n'), 'c.jsonl')).toEqual(list);
        const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const csv = ['a,b.c', ...list.map((row) => `${quote(row.a)},${quote(row['b.c'])}`)].join('\n');
        expect(await texts(csv, 'c.csv')).toEqual(list);
      }),
      { numRuns: 100 },
    );
  });
});

describe('$case', () => {
  test('says what is to become of a case', async () => {
    const yaml = '- a: 1\n  $case: {required: true, group: g, repeat: 5, minPasses: 4}\n- a: 2\n  $case:\n';
    const csv = 'a,$case.required,$case.group,$case.repeat,$case.minPasses\n1,TRUE,g,5,4\n2,,,,\n';
    for (const cases of [await read(yaml, 'c.yml'), await read(csv, 'c.csv')]) {
      expect(cases).toMatchObject([
        { isRequired: true, group: 'g', repeat: 5, minPasses: 4 },
        { isRequired: false, group: undefined, repeat: 1, minPasses: 1 },
      ]);
      expect([...(cases[0]?.values.keys() ?? [])]).toEqual(['a']);
    }
  });

  test.each<[string, RepeatDefaults, number, number]>([
    ['{}', { repeat: 3, minPasses: undefined }, 3, 3],
    ['{}', { repeat: 3, minPasses: 2 }, 3, 2],
    ['{repeat: 2}', { repeat: 5, minPasses: 4 }, 2, 2],
    ['{repeat: 5}', { repeat: 1, minPasses: undefined }, 5, 5],
    ['{repeat: 5}', { repeat: 3, minPasses: 2 }, 5, 2],
    ['{minPasses: 1}', { repeat: 3, minPasses: 2 }, 3, 1],
  ])('%s beside %j', async (settings, defaults, repeat, minPasses) => {
    expect(await read(`- {a: 1, $case: ${settings}}`, 'c.yml', defaults)).toMatchObject([
      { repeat, minPasses },
    ]);
  });

  test.each<[string, string]>([
    ['{require: true}', '2:20: `0.$case.require` is not known: `$case` takes `required`, `group`'],
    ['{__proto__: 1}', '`0.$case.__proto__` is not known'],
    ['{repeat: 2, minPasses: 3}', '`0.$case.minPasses` is 3, and the case is asked 2 times'],
    ['{minPasses: 2}', '`0.$case.minPasses` is 2, and the case is asked 1 times'],
    ['{required: yes}', '`0.$case.required` must be `true` or `false`'],
    ['{required: "true"}', '`0.$case.required` must be `true` or `false`'],
    ['{group: [a]}', '`0.$case.group` must be text'],
    ['{group: ""}', '`0.$case.group` must be text'],
    ['{repeat: 0}', '`0.$case.repeat` must be at least 1'],
    ['{repeat: 1.5}', '`0.$case.repeat` must be a whole number'],
    ['{repeat: 1e9}', '`0.$case.repeat` must be at most 1000'],
    ['{repeat: two}', '`0.$case.repeat` must be a whole number'],
    ['true', '`0.$case` must be a map'],
    ['[]', '`0.$case` must be a map'],
  ])('%s is refused with its line', async (settings, message) => {
    const error = await thrownBy(() => read(`- a: 1\n  $case: ${settings}\n`, 'c.yml'));
    expect(error).toBeInstanceOf(WorkspaceFileError);
    expect(String(error)).toContain('c.yml:2:');
    expect(String(error)).toContain(message);
  });

  test.each(['$case.required', '$Case', '$cases'])('what is like it is no value: %s', async (name) => {
    const error = await thrownBy(() => read(`- a: 1\n  ${name}: true\n`, 'c.yml'));
    expect(String(error)).toContain(`c.yml:2:3: \`0.${name}\` is no name that a value can have`);
  });

  test('groups are the same where they are written the same', async () => {
    const groups = ['1.10', '1.1', '007', '7', 'true', '12345678901234567890', '12345678901234567891'];
    const csv = `a,$case.group\n${groups.map((group) => `1,${group}\n`).join('')}`;
    const yaml = groups.map((group) => `- {a: 1, $case: {group: ${group}}}\n`).join('');
    for (const cases of [await read(csv, 'c.csv'), await read(yaml, 'c.yml')])
      expect(cases.map(({ group }) => group)).toEqual(groups);
  });

  test.each([
    ['$case.required', 'yes', '`$case.required` must be'],
    ['$case.repeat', '-1', '`$case.repeat` must be a whole number'],
  ])('of CSV: %s %s', async (column, cell, message) => {
    const error = await thrownBy(() => read(`a,${column}\n1,\n2,${cell}\n`, 'c.csv'));
    expect(String(error)).toContain(`c.csv:3: ${message}`);
  });
});

describe('ids', () => {
  test('go by content, whatever the file, the order and what `$case` says', async () => {
    const [a, b, c] = await read('- {x: 1, y: b}\n- {x: 2}\n- {y: b, x: 1}\n', 'c.yml');
    const [d, e] = await read('x,y,$case.group\n2,,\n1,b,g\n', 'c.csv');
    expect(e?.id).toBe(a?.id);
    expect(c?.id).toBe(`${a?.id}-2`);
    expect(new Set([a?.id, b?.id, c?.id, d?.id]).size).toBe(4);
  });
});

describe('testData and testDataFile', () => {
  test('add up, and the file lies beside the prompt', async () => {
    const text = `${PROMPT}testData:\n  - who: inline\ntestDataFile: data/c.csv\n`;
    const { cases } = await readEval(text, { 'prompts/data/c.csv': 'who\nfiled\n' });
    expect(cases.map(({ path, line, values }) => [path, line, values.get('who')?.text])).toEqual([
      ['prompts/a.prompt.yml', 8, 'inline'],
      ['prompts/data/c.csv', 2, 'filed'],
    ]);
  });

  test('a file above it is found, and what is missing there is told', async () => {
    const { cases } = await readEval(`${PROMPT}testDataFile: ../c.jsonl\n`, { 'c.jsonl': '{"who": 1}' });
    expect(cases).toHaveLength(1);
    const error = await thrownBy(() => readEval(`${PROMPT}testDataFile: x.csv\n`));
    expect(String(error)).toContain(
      'prompts/a.prompt.yml:7:15: `testDataFile` names a file that can’t be read: prompts/x.csv: does not exist',
    );
  });

  test.each([
    ['testDataFile: [a]', '7:15: `testDataFile` must be the path of a file'],
    ['testDataFile: ""', '7:15: `testDataFile` must be the path of a file'],
    ['testData: {who: x}', '7:11: `testData` must be a list'],
    ['testData: [x]', '7:12: `testData.0` must be a map'],
    ['testData: [{who: x, $case: {a: 1}}]', '7:32: `testData.0.$case.a` is not known'],
  ])('%s is refused', async (line, message) => {
    const error = await thrownBy(() => readEval(`${PROMPT}${line}\n`));
    expect(error).toBeInstanceOf(WorkspaceFileError);
    expect(String(error)).toContain(`prompts/a.prompt.yml:${message}`);
  });
});
