// Whole eval files: those of `gh models eval` as they are, and every mistake told before anything is sent.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkspaceFileError } from '../../src/errors.ts';
import { assertPromptValues, readEvalFile, readEvalPrompt } from '../../src/eval/eval-file.ts';
import { addDefaults, toTexts } from '../../src/eval/values.ts';
import { parsePromptYaml } from '../../src/prompt/structured-file.ts';
import { anyCharacter } from '../any-character.ts';
import '../one-error-realm.ts';
import { thrownBy } from '../thrown.ts';
import { PATH, readBuiltIn, readEval } from './read-eval.ts';

const MESSAGES = 'messages:\n  - role: user\n    content: Hi {{who}}\n';
const CASES = 'testData:\n  - who: Ann\n';
/** Lines 1 to 5, so that evaluators begin on line 7. */
const FILE = `${MESSAGES}${CASES}`;

describe('a file for gh models eval', () => {
  const GH = `name: Tidy headline
description: Writes a headline for a short text
model: openai/gpt-4o-mini
modelParameters:
  temperature: 0.3
  maxTokens: 60
testData:
  - input: |
      The library opens on Sundays from May on.
    expected: Headline - Library opens on Sundays
    keyword: sundays
  - input: A bakery gave away its unsold bread.
    expected: Headline - Bakery gives bread away
    keyword: 42
messages:
  - role: system
    content: You write headlines, and nothing else.
  - role: user
    content: |
      Write a headline that begins with "Headline -":
      <text>
      {{input}}
      </text>
evaluators:
  - name: Begins as it should
    string:
      startsWith: 'Headline -'
  - name: Has the word
    string:
      contains: '{{keyword}}'
  - name: Similarity
    uses: github/similarity
  - name: Fluency
    uses: github/fluency
  - name: friendly
    llm:
      modelId: 'azureml://registries/azure-openai/models/gpt-4o/versions/2024-11-20'
      prompt: is {{completion}} a friendly headline for {{input}}?
      choices:
        - choice: no
          score: 0
        - choice: yes
          score: 1
      systemPrompt: only ever answer 'yes' or 'no'
`;

  test('is read as it is, without a warning', async () => {
    const file = await readEval(GH);
    expect(file.warnings).toEqual([]);
    expect(file.cases.map(({ line }) => line)).toEqual([8, 12]);
    expect(file.evaluators).toMatchObject([
      {
        kind: 'string',
        criterion: 'startsWith',
        text: 'Headline -',
        threshold: 1,
        name: 'Begins as it should',
        line: 25,
      },
      { kind: 'string', criterion: 'contains', text: '{{keyword}}', threshold: 1, line: 28 },
      { kind: 'judge', builtIn: 'github/similarity', threshold: 0.5, line: 31 },
      { kind: 'judge', builtIn: 'github/fluency', threshold: 0.5, line: 33 },
      {
        kind: 'judge',
        builtIn: undefined,
        name: 'friendly',
        threshold: 0.5,
        judge: {
          modelId: 'azureml://registries/azure-openai/models/gpt-4o/versions/2024-11-20',
          choices: [
            { choice: 'no', score: 0 },
            { choice: 'yes', score: 1 },
          ],
        },
      },
    ]);
    expect(file.prompt).toMatchObject({ model: 'openai/gpt-4o-mini', temperature: 0.3, maxTokens: 60 });
  });

  test('may leave names out, and repeat them', async () => {
    const list = [
      '{string: {contains: a}}',
      '{name: x, string: {contains: a}}',
      '{name: x, string: {contains: b}}',
    ];
    const { evaluators } = await readEval(`${FILE}evaluators: [${list.join(', ')}]\n`);
    expect(evaluators.map(({ name }) => name)).toEqual(['evaluator 1', 'x', 'x (2)']);
  });

  test('that says two things in one evaluator means the first that it knows, with a warning', async () => {
    const { evaluators, warnings } = await readEval(
      `${FILE}evaluators:\n  - uses: github/fluency\n    string:\n      contains: a\n      equals: b\n`,
    );
    expect(evaluators).toMatchObject([{ kind: 'string', criterion: 'equals', text: 'b' }]);
    expect(warnings).toEqual([
      `${PATH}:7: \`uses\` has no effect beside \`string\`; write an evaluator for each`,
      `${PATH}:9: \`contains\` has no effect beside \`equals\`; write an evaluator for each`,
    ]);
  });

  test('keys that gh models passes over are told', async () => {
    const { warnings } = await readEval(
      `${FILE}evaluators:\n  - treshold: 1\n    llm:\n      model: x\n      prompt: Rate it\n      choices: [{choice: a, score: 1, note: n}]\n`,
    );
    expect(warnings).toEqual([
      `${PATH}:10: the judge does not see the answer: \`{{completion}}\` stands nowhere in its prompt`,
      `${PATH}:7: the key \`treshold\` is not known and has no effect; did you mean \`threshold\`?`,
      `${PATH}:11: the key \`note\` is not known and has no effect`,
      `${PATH}:9: the key \`model\` is not known and has no effect; did you mean \`modelId\`?`,
    ]);
  });
});

describe('what else is read', () => {
  test('white space that answers can have within, and line ends that a block of text has', async () => {
    const strings = [
      'contains: " x "',
      'startsWith: "x "',
      'endsWith: " x"',
      'equals: "a  b\\n"',
      'matches: " "',
    ];
    const { evaluators } = await readEval(
      `${FILE}evaluators: [${strings.map((string) => `{string: {${string}}}`).join(', ')}]\n`,
    );
    expect(evaluators).toHaveLength(5);
  });

  test('roles in any case, as gh models takes them, and cases that share values', async () => {
    const file = await readEval(`defaults: &all {who: Ann, tone: mild}
${MESSAGES.replace('user', 'User')}testData:
  - <<: *all
  - <<: *all
    who: Bob
evaluators: [{string: {contains: "{{tone}}"}}]
`);
    expect(file.prompt.messages).toEqual([{ role: 'user', content: 'Hi {{who}}' }]);
    expect(file.cases.map(({ line, values }) => [line, Object.fromEntries(toTexts(values))])).toEqual([
      [6, { who: 'Ann', tone: 'mild' }],
      [7, { who: 'Bob', tone: 'mild' }],
    ]);
  });

  test('evaluators of a case, which other tools know, have no effect, and that is told', async () => {
    const own = '    evaluators: [{name: x, string: {contains: a}}]\n';
    const { evaluators, warnings } = await readEval(
      `${FILE}${own}evaluators: [{name: e, string: {contains: b}}]\n`,
    );
    expect(evaluators.map(({ name }) => name)).toEqual(['e']);
    expect(warnings).toEqual([
      `${PATH}:5: \`evaluators\` of a case have no effect; those of the file hold for all its cases`,
    ]);
  });

  test('the version of another commit, whatever the name of its file', async () => {
    for (const path of [PATH, 'sample_prompt.yml', 'a.YAML'])
      expect((await readEvalPrompt(`${FILE}evaluators: []`, path)).messages).toEqual([
        { role: 'user', content: 'Hi {{who}}' },
      ]);
    expect((await readEvalPrompt('Hi {{who}}', 'a.md')).messages).toHaveLength(1);
  });

  test('thresholds', async () => {
    const kinds = [
      'string: {contains: a}',
      'json: {schema: {}}',
      'uses: github/fluency',
      'cost: {max: 1}',
      'latency: {max: 2m}',
      'threshold: 0.75, string: {contains: a}',
      'threshold: 0, cost: {max: 0.5}',
    ];
    const { evaluators } = await readEval(
      `${FILE}evaluators: [${kinds.map((kind) => `{${kind}}`).join(', ')}]\n`,
    );
    expect(evaluators.map(({ threshold }) => threshold)).toEqual([1, 1, 0.5, 0.5, 0.5, 0.75, 0]);
    expect(evaluators[4]).toMatchObject({ kind: 'latency', maxMs: 120_000 });
  });

  test('judge tests', async () => {
    const file = await readEval(`${FILE}evaluators:
  - name: kind
    llm: {prompt: "{{completion}} to {{who}}?", choices: [{choice: a, score: 1}]}
judgeTests:
  - evaluator: kind
    answer: Dear Ann
    score: 0.75
    variables: {who: Ann, n: 1}
`);
    const [judgeTest] = file.judgeTests;
    expect(judgeTest).toMatchObject({ answer: 'Dear Ann', score: 0.75, line: 10 });
    expect(judgeTest?.evaluator).toBe(file.evaluators[0]);
    expect(Object.fromEntries(toTexts(judgeTest?.values ?? new Map()))).toEqual({ who: 'Ann', n: '1' });
  });

  test('defaults of the prompt stand for what a case and a judge test leave out', async () => {
    const file = await readEval(`${MESSAGES}variables: {who: you, tone: mild}
testData: [{a: 1}, {who: Ann}]
evaluators:
  - name: tone
    llm: {prompt: "{{completion}} {{tone}}", choices: [{choice: a, score: 1}]}
judgeTests: [{evaluator: tone, answer: x, score: 0}]
`);
    const texts = file.cases.map(({ values }) => toTexts(addDefaults(file.prompt, values)).get('who'));
    expect(texts).toEqual(['you', 'Ann']);
  });

  test.each([
    ['a.prompt.yml', MESSAGES],
    ['a.prompt.yml', `${MESSAGES}testData: []\nevaluators:\n`],
    ['a.prompt.yaml', `${MESSAGES}testData:\n`],
    ['a.yml', MESSAGES],
    ['a.md', 'Hi {{who}}'],
    ['a.md', '---\nmodel: m\n---\nHi'],
  ])('%s %j has no cases, which is no mistake', async (path, text) => {
    const context = {
      defaults: { repeat: 1, minPasses: undefined },
      readBuiltIn,
      readFile: async () => '',
    };
    const file = await readEvalFile(text, path, context);
    expect(file).toMatchObject({ cases: [], path });
    expect(file.prompt.messages).toHaveLength(1);
  });
});

describe('a mistake is told with file and line:', () => {
  const LLM = 'prompt: "{{completion}}", choices: [{choice: a, score: 1}]';
  const JUDGE = `evaluators: [{name: j, llm: {${LLM}}}, {name: s, string: {equals: x}}]\n`;

  test.each<[string, string]>([
    ['', '1:1: `evaluators` is missing: nothing says which answers'],
    ['evaluators: []', '6:13: `evaluators` is missing'],
    ['evaluators: x', '6:13: `evaluators` must be a list'],
    ['evaluators: [x]', '6:14: `evaluators.0` must be a map'],
    [
      'evaluators:\n  - name: x',
      '7:5: `evaluators.0` says nothing to check: it needs one of `string`, `llm`',
    ],
    ['evaluators:\n  - name: x\n    string:', '7:5: `evaluators.0` says nothing to check'],
    [
      'evaluators:\n  - name: x\n    javascript: y',
      '7:5: `evaluators.0` holds `javascript`, which is not known',
    ],
    [
      'evaluators:\n  - uses: github/toxicity',
      '7:11: `evaluators.0.uses` is no evaluator that is known: use one of `github/similarity`',
    ],
    ['evaluators:\n  - uses: similarity', '7:11: `evaluators.0.uses` is no evaluator'],
    ['evaluators:\n  - uses: [github/fluency]', '7:11: `evaluators.0.uses` is no evaluator'],
    [
      'evaluators:\n  - threshold: 50\n    string: {equals: x}',
      '7:16: `evaluators.0.threshold` must be 0 to 1',
    ],
    ['evaluators:\n  - string: hello', '7:13: `evaluators.0.string` must be a map'],
    [
      'evaluators:\n  - string: {regex: x}',
      '7:13: `evaluators.0.string` holds `regex`, which is not known: it needs one of `equals`',
    ],
    ['evaluators:\n  - string: {contains: ""}', '7:13: `evaluators.0.string` says nothing to check'],
    ['evaluators:\n  - string: {contains: [a]}', '7:24: `evaluators.0.string.contains` must be text'],
    [
      'evaluators:\n  - string: {contains: a, matches: b}',
      '7:13: `evaluators.0.string` holds `contains`, `matches`: write an evaluator for each',
    ],
    [
      'evaluators:\n  - string: {contains: a}\n    cost: {max: 1}',
      '7:5: `evaluators.0` holds `string`, `cost`: write an evaluator for each',
    ],
    [
      'evaluators:\n  - string: {matches: "(a"}',
      '7: the evaluator `evaluator 1` has a pattern that can’t be used: missing closing )',
    ],
    [
      'evaluators:\n  - string: {matches: "(?=a)"}',
      '7: the evaluator `evaluator 1` has a pattern that can’t be used',
    ],
    [
      'evaluators:\n  - string: {matches: "a\\\\1"}',
      '7: the evaluator `evaluator 1` has a pattern that can’t be used',
    ],
    [
      'evaluators:\n  - json: {}',
      '7:11: `evaluators.0.json` needs either `schema`, or `pointer` and `equals`',
    ],
    ['evaluators:\n  - json: {schema: {}, equals: 1}', '7:11: `evaluators.0.json` needs either'],
    ['evaluators:\n  - json: {schema: 1}', '7:20: `evaluators.0.json.schema` must be a JSON Schema'],
    [
      `evaluators:\n  - json: {schema: ${'{not: '.repeat(101)}{}${'}'.repeat(101)}}`,
      '7:20: `evaluators.0.json.schema` is nested more than 100 levels deep',
    ],
    [
      'evaluators:\n  - llm: {prompt: p, choices: [{choice: a, score: 0.4}]}',
      '7:5: `evaluators.0` could never pass: no choice has a score of 0.5 or more',
    ],
    [
      'evaluators:\n  - json: {pointer: "/{{who}}", equals: 1}',
      '7:21: `evaluators.0.json.pointer` holds `{{who}}`, and nothing is filled in there',
    ],
    [
      'evaluators:\n  - json: {pointer: /a, equals: {b: "{{who}}", "{{ who }}": 1}}',
      '7:33: `evaluators.0.json.equals` holds `{{who}}`',
    ],
    [
      'evaluators:\n  - json: {schema: {const: "{{who}}"}}',
      '7:20: `evaluators.0.json.schema` holds `{{who}}`',
    ],
    [
      'evaluators:\n  - llm: {prompt: p, choices: [{choice: "{{who}}", score: 1}]}',
      '`evaluators.0.llm.choices.0.choice` holds `{{who}}`',
    ],
    ['evaluators:\n  - json: {schema: "{"}', '7:20: `evaluators.0.json.schema` is not valid JSON'],
    [
      'evaluators:\n  - json: {schema: {type: number2}}',
      '7:20: `evaluators.0.json.schema` is no JSON Schema that can be used',
    ],
    [
      'evaluators:\n  - json: {pointer: a, equals: 1}',
      '7:21: `evaluators.0.json.pointer` must be a JSON Pointer',
    ],
    [
      'evaluators:\n  - json: {pointer: /a~2, equals: 1}',
      '7:21: `evaluators.0.json.pointer` must be a JSON Pointer',
    ],
    ['evaluators:\n  - json: {equals: 1}', 'must be a JSON Pointer'],
    ['evaluators:\n  - json: {pointer: /a}', '`evaluators.0.json.equals` is missing'],
    ['evaluators:\n  - cost: {max: -1}', '7:17: `evaluators.0.cost.max` must be a number of US dollars'],
    ['evaluators:\n  - cost: {max: .inf}', '7:17: `evaluators.0.cost.max` must be a number of US dollars'],
    ['evaluators:\n  - cost: {max: $1}', '7:17: `evaluators.0.cost.max` must be a number of US dollars'],
    ['evaluators:\n  - cost: {}', '7:11: `evaluators.0.cost.max` is missing'],
    ['evaluators:\n  - latency: {max: 5}', '7:20: `evaluators.0.latency.max` must be a time with a unit'],
    ['evaluators:\n  - latency: {max: 5 s}', '7:20: `evaluators.0.latency.max` must be a time with a unit'],
    ['evaluators:\n  - latency: {max: 0s}', '7:20: `evaluators.0.latency.max` must be a time with a unit'],
    ['evaluators:\n  - llm: {choices: [{choice: a, score: 1}]}', '`evaluators.0.llm.prompt` is missing'],
    ['evaluators:\n  - llm: {prompt: "{{completion}}"}', '`evaluators.0.llm.choices` is missing'],
    ['evaluators:\n  - llm: {prompt: p, choices: []}', '7:31: `evaluators.0.llm.choices` must hold a choice'],
    [
      'evaluators:\n  - llm: {prompt: p, choices: [{choice: a, score: 5}]}',
      '7:51: `evaluators.0.llm.choices.0.score` must be 0 to 1',
    ],
    [
      'evaluators:\n  - llm: {prompt: p, choices: [{choice: , score: 1}]}',
      '`evaluators.0.llm.choices.0.choice` must be text',
    ],
    [
      'evaluators:\n  - llm: {prompt: p, choices: [{choice: a, score: 1}, {choice: " a", score: 0}]}',
      '`evaluators.0.llm.choices.1.choice` stands twice',
    ],
    [`evaluators:\n  - llm: {modelId: 4, ${LLM}}`, '7:20: `evaluators.0.llm.modelId` must be text'],
    [
      `${JUDGE}judgeTests: [{evaluator: other, answer: x, score: 1}]`,
      '7:26: `judgeTests.0.evaluator` (`other`) is no evaluator of this file',
    ],
    [
      `${JUDGE}judgeTests: [{evaluator: s, answer: x, score: 1}]`,
      '7:26: `judgeTests.0.evaluator` (`s`) is an evaluator that asks no judge',
    ],
    [`${JUDGE}judgeTests: [{evaluator: j, answer: x, score: 2}]`, '`judgeTests.0.score` must be 0 to 1'],
    [`${JUDGE}judgeTests: [{evaluator: j, score: 1}]`, '`judgeTests.0.answer` is missing'],
    [`${JUDGE}judgeTests: {a: 1}`, '7:13: `judgeTests` must be a list'],
  ])('%s', async (rest, message) => {
    const error = await thrownBy(() => readEval(`${FILE}${rest}\n`));
    expect(error).toBeInstanceOf(WorkspaceFileError);
    expect(String(error)).toContain(`WorkspaceFileError: ${PATH}:`);
    expect(String(error)).toContain(message);
  });
});

describe('a placeholder without a value is told before anything is sent:', () => {
  const EQUALS = 'evaluators: [{name: e, string: {equals: x}}]\n';

  test.each<[string, string]>([
    [
      `${MESSAGES}testData:\n  - who: Ann\n  - name: Bob\n${EQUALS}`,
      '6: has no value for `{{who}}`, which the prompt uses',
    ],
    [
      `${FILE}evaluators: [{name: e, string: {equals: "{{want}}"}}]`,
      '5: has no value for `{{want}}`, which the evaluator `e` uses',
    ],
    [`${FILE}evaluators: [{name: e, string: {matches: "a{{want}}"}}]`, '5: has no value for `{{want}}`'],
    [
      `${FILE}evaluators: [{name: e, json: {pointer: "", equals: {a: ["x{{want}}"]}}}]`,
      '5: has no value for `{{want}}`',
    ],
    [
      `${FILE}evaluators: [{name: e, llm: {prompt: "{{completion}}", systemPrompt: "{{want}}", choices: [{choice: a, score: 1}]}}]`,
      '5: has no value for `{{want}}`',
    ],
    [
      `${FILE}evaluators: [{name: e, uses: github/similarity}]`,
      '5: has no value for `{{expected}}`, which the evaluator `e` uses',
    ],
    [`${FILE}evaluators: [{name: e, uses: github/groundedness}]`, '5: has no value for `{{context}}`'],
    [
      `${FILE}evaluators: [{name: e, string: {equals: "{{constructor}}"}}]`,
      '5: has no value for `{{constructor}}`',
    ],
    [
      `${FILE}evaluators: [{name: e, string: {equals: "{{completion}}"}}]`,
      '5: has no value for `{{completion}}`',
    ],
    [
      `${MESSAGES}testData: [{who: a, want: ""}]\nevaluators: [{name: e, string: {contains: "{{want}}"}}]`,
      '4: the evaluator `e` looks for nothing',
    ],
    [
      `${MESSAGES}testData: [{who: a, want: " x"}]\nevaluators: [{name: e, string: {equals: "{{want}}"}}]`,
      '4: the evaluator `e` wants white space around the answer, so that no answer could pass',
    ],
    [
      `${FILE}evaluators: [{name: e, string: {startsWith: " x"}}]`,
      '6: the evaluator `e` wants white space before the answer',
    ],
    [
      `${FILE}evaluators: [{name: e, string: {endsWith: "x "}}]`,
      '6: the evaluator `e` wants white space behind the answer',
    ],
    [
      `${MESSAGES}testData: [{who: a, want: ""}]\nevaluators: [{name: e, string: {equals: "{{want}}"}}]`,
      '4: the evaluator `e` wants an empty answer, which never passes',
    ],
    [
      `${FILE}${EQUALS}`.replace('Hi {{who}}', '"Hi {{$case}}"'),
      '3: the prompt uses `{{$case}}`, which is no placeholder',
    ],
    [
      `${FILE}evaluators:\n  - {name: e, string: {equals: "{{ $case.group }}"}}`,
      '7: the evaluator `e` uses `{{$case}}`',
    ],
    [
      `${FILE}${EQUALS}`.replaceAll('who', 'who is it'),
      '3: the prompt uses `{{who is it}}`, which is no placeholder',
    ],
    [
      `${FILE}evaluators: [{name: e, llm: {prompt: "{{completion}} {{want}}", choices: [{choice: a, score: 1}]}}]\njudgeTests:\n  - {evaluator: e, answer: x, score: 1}`.replace(
        'who: Ann',
        'who: Ann\n    want: x',
      ),
      '9: has no value for `{{want}}`, which the evaluator `e` uses',
    ],
  ])('%j', async (text, message) => {
    const error = await thrownBy(() => readEval(text));
    expect(error).toBeInstanceOf(WorkspaceFileError);
    expect(String(error)).toContain(`${PATH}:${message}`);
  });

  test('and so is a prompt that values make longer than any may be', async () => {
    const text = `${MESSAGES.replace('{{who}}', '{{who}}'.repeat(4_200))}testDataFile: c.csv\n${EQUALS}`;
    const error = await thrownBy(() =>
      readEval(text, { 'prompts/c.csv': `who\nAnn\n${'x'.repeat(4_000)}\n` }),
    );
    expect(String(error)).toContain(
      'prompts/c.csv:3: has values that make the prompt longer than 16 million',
    );
  });

  test('in a file of cases, with its line', async () => {
    const text = `${MESSAGES}testDataFile: c.csv\n${EQUALS}`;
    const error = await thrownBy(() => readEval(text, { 'prompts/c.csv': 'whom\nAnn\n' }));
    expect(String(error)).toContain('prompts/c.csv:2: has no value for `{{who}}`');
  });

  test('also of the version before', async () => {
    const { cases } = await readEval(`${FILE}${EQUALS}`);
    const base = parsePromptYaml('messages: [{role: user, content: "{{who}} {{old}}"}]', PATH);
    expect(String(await thrownBy(() => assertPromptValues(base, cases)))).toContain(
      `${PATH}:5: has no value for \`{{old}}\`, which the prompt uses`,
    );
    expect(assertPromptValues({ ...base, variables: new Map([['old', '']]) }, cases)).toBeUndefined();
  });

  test('whatever the file holds, it is read or a mistake is told', async () => {
    const piece = fc.oneof(
      anyCharacter,
      fc.constantFrom(
        ...'{}[]":,\n-#&*|'.split(''),
        CASES,
        'testDataFile: c.csv\n',
        'evaluators:\n  - ',
        'string: {equals: "{{who}}"}\n',
        'judgeTests:\n  - ',
        '$case: {repeat: 2}\n',
        '    ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        try {
          await readEval(`${MESSAGES}${pieces.join('')}`, { 'prompts/c.csv': 'who\nx\n' });
        } catch (error) {
          expect(error).toBeInstanceOf(WorkspaceFileError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
