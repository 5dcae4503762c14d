import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildFooter, buildMarkdown, COMMENT_CHARACTERS } from '../../../src/eval/report/markdown.ts';
import type { CaseResult, EvalResult, PromptResult } from '../../../src/eval/results.ts';
import { isActiveDrawing } from '../../../src/markdown/sanitize/diagrams.ts';
import { redactor } from '../../../src/secrets/redactor.ts';
import { ATTACKS } from '../../corpus/attacks.ts';
import { cleanByDefault, harmsOf } from '../../corpus/corpus.ts';
import { renderAsGithub } from '../../emulator/github-render.ts';
import { hostileText } from '../../gate/hostile.ts';
import { someOf, tries } from '../../thorough.ts';
import {
  buildAttempt,
  buildCase,
  buildComparison,
  buildFailedCase,
  buildJudge,
  buildProblem,
  buildPrompt,
  buildRealistic,
  buildResult,
  buildUnmet,
} from '../results.ts';
import { fillWith } from './foreign.ts';

const OPTIONS = { filesUrl: 'https://github.com/octo/repo/blob/abc', maxCharacters: COMMENT_CHARACTERS };

function show(change: Partial<EvalResult> = {}): Promise<string> {
  return buildMarkdown(buildResult(change), OPTIONS);
}

/** The cells of the first row of the first table. */
async function cellsOf(change: Partial<PromptResult>): Promise<string[]> {
  const markdown = await show({ prompts: [buildPrompt(change)] });
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  return rows[2]?.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')) ?? [];
}

describe('the table', () => {
  test('has a prompt and a model in a row, without what nobody asked for', async () => {
    expect(await cellsOf({})).toEqual([
      '`Capitals`',
      '`openai/gpt-4o-mini`',
      '50 % (9.5 to 90.5 %)<br>1 of 2',
      '0.50',
      '$0.0008',
      '640 ms, 1.3 s',
    ]);
  });

  test.each([
    ['regressed', '❌ regressed'],
    ['improved', '✅ improved'],
    ['no difference seen', '➖ no difference seen'],
    ['too few cases', '❔ too few cases'],
    ['not comparable', '❔ not comparable'],
  ] as const)('says %s, and the smallest drop that would have been seen', async (verdict, words) => {
    const cells = await cellsOf({
      comparison: buildComparison({ verdict }),
      passAllRate: { k: 3, value: 0.4 },
    });
    expect(cells[3]).toBe('40 %');
    expect(cells[4]).toBe(
      `${words}<br>−5 points (p = 0.62)<br>a drop of 24 points would have been seen<br>scores −1.2 points (p = 0.4)`,
    );
  });

  test.each([
    [{ basePassRate: 0.2 }, 'a drop of 24 points would have been seen, and the base passes 20 %'],
    [{ smallestDrop: undefined }, 'no drop would surely have been seen'],
  ])('says where no drop could have been seen: %j', async (change, words) => {
    const cells = await cellsOf({ comparison: buildComparison(change) });
    expect(cells[3]).toContain(`<br>${words}<br>`);
  });

  test('shows what is not known as that', async () => {
    const unknown = {
      passRate: undefined,
      meanScore: undefined,
      costUsd: undefined,
      latencyP50Ms: undefined,
      latencyP95Ms: undefined,
      cases: [],
    };
    expect((await cellsOf(unknown)).slice(2)).toEqual(['–<br>no cases', '–', '–', '–, –']);
  });

  test.each([
    [0.05, 'p = 0.05'],
    [0.0496, 'p = 0.05'],
    // Nothing was seen: it must not read like what was.
    [0.0504, 'p > 0.05'],
    [0.056, 'p = 0.056'],
    [0.9999, 'p = 1'],
    [0, 'p < 0.001'],
  ])('p of %d reads %s', async (adjustedP, words) => {
    const cells = await cellsOf({ comparison: buildComparison({ adjustedP }) });
    expect(cells[3]).toContain(`points (${words})<br>`);
  });

  test.each([
    [-0.00025, '−0.03 points'],
    [0.00049, '+0.05 points'],
    [0.0005, '+0.1 points'],
    [-1e-17, '±0 points'],
    [0, '±0 points'],
  ])('a difference of %d reads %s', async (difference, words) => {
    const cells = await cellsOf({ comparison: buildComparison({ difference }) });
    expect(cells[3]).toContain(`<br>${words} (p`);
  });

  test.each([
    [0.9999, '0.99'],
    [1, '1.00'],
    [0.996, '0.99'],
    [0.667, '0.67'],
  ])('a score of %d reads %s', async (meanScore, words) => {
    expect((await cellsOf({ meanScore }))[3]).toBe(words);
  });

  test('says what its figures mean', async () => {
    const plain = await show({});
    expect(plain).toContain(
      '\n\nIn brackets: where the pass rate may lie, given the number of cases (95 % sure).\n\n',
    );
    expect(await show({ prompts: [buildPrompt({ comparison: buildComparison() })] })).toContain(
      '(95 % sure). p: how often two equal prompts would differ so much by chance.\n\n',
    );
    expect(await show({ prompts: [buildPrompt({ passRate: undefined })] })).not.toContain('In brackets');
  });

  test.each<[CaseResult[], string, string]>([
    [[], 'There are no cases.', 'no cases'],
    [[buildCase({ outcome: 'unscored' })], '0 of 1 case could be scored.', '1 unscored'],
    [[buildCase()], '1 of 1 case passes (100 %).', '1 of 1'],
    [
      Array.from({ length: 2_000 }, () => buildCase()),
      '2,000 of 2,000 cases pass (100 %).',
      '2,000 of 2,000',
    ],
  ])('counts cases: %#', async (cases, verdict, cell) => {
    const prompts = [buildPrompt({ cases })];
    expect(await show({ prompts })).toContain(`** ${verdict}\n`);
    expect((await cellsOf({ cases }))[2]).toMatch(new RegExp(`<br>${cell}$`));
  });

  test.each([
    [0.9996, '99.9 %'],
    [0.0004, '0.1 %'],
    [1, '100 %'],
    [0, '0 %'],
    [0.866, '86.6 %'],
  ])('a rate of %d reads %s', async (value, words) => {
    const [, , rate] = await cellsOf({ passRate: { value, low: 0, high: 1 } });
    expect(rate).toMatch(`${words} (0 to 100 %)`);
  });
});

test('the verdict, problems, notices and judges are told', async () => {
  const markdown = await show({
    outcome: 'not-run',
    baseline: 'the merge base `abc`',
    problems: [buildProblem({ failsBuild: false, message: 'A late one.' }), buildProblem()],
    notices: ['Set `judge-model`: it costs $0.01, not $0.02.'],
    judges: [buildJudge({ flickering: 2 }), buildJudge({ untestedReason: '4 labels', kappa: undefined })],
  });
  expect(markdown).toMatch(
    /^❔ \*\*The evaluation gave no result\.\*\* 1 of 2 cases pass \(50 %\)\. Compared with the merge base `abc`\.\n\n- ❌ Capitals.*\n- ⚠️ A late one\.\n/,
  );
  expect(markdown).toContain('> [!NOTE]\n> - Set `judge-model`: it costs $0.01, not $0.02.');
  expect(markdown).toContain('90 % (77 to 96 %) | 0.78 | 2 | ✅ can fail the build |');
  expect(markdown).toContain('| – | 0 | ⚠️ 4 labels |');
});

test('what is wrong with a prompt is told before its cases, of which there may be hundreds', async () => {
  const required = Array.from({ length: 200 }, (_, index) =>
    buildProblem({ kind: 'required', message: `Case ${index} fails.` }),
  );
  const problems = [
    ...required,
    buildProblem({ kind: 'threshold', message: 'Too few pass.', failsBuild: false }),
    buildProblem({ kind: 'regression', message: 'It got worse.' }),
  ];
  const markdown = await show({ problems });
  expect(markdown).toContain('- ❌ It got worse.\n- ❌ Case 0 fails.\n');
  expect(markdown).toContain('- And 187 more; `json-file` has all.');
});

describe('failed cases', () => {
  test('one has its place, why, and what differs line by line', async () => {
    const scores = [buildUnmet({ expected: 'a\nb\nc', actual: 'a\nx\nc' })];
    const attempts = [buildAttempt({ outcome: 'failed', answer: 'a\nx\nc', scores })];
    const cases = [buildFailedCase({ isRequired: true, attempts })];
    const comparison = buildComparison({ lostCaseIds: ['a1b2c3d4'] });
    const markdown = await show({ prompts: [buildPrompt({ cases, comparison })] });
    expect(markdown.slice(markdown.indexOf('#### '))).toBe(
      [
        '#### `Capitals` on `openai/gpt-4o-mini`',
        '<details><summary>1 case failed or unscored</summary>',
        '**❌ Case** `country: France`, [`.github/prompts/capitals.prompt.yml:12`](https://github.com/octo/repo/blob/abc/.github/prompts/capitals.prompt.yml#L12), required, passed on the base',
        '`exact`: it is not the same',
        '```diff\n  a\n- b\n+ x\n  c\n```',
        '</details>',
      ].join('\n\n'),
    );
  });

  test('one that got no answer says why', async () => {
    const unscored = buildAttempt({
      outcome: 'unscored',
      answer: '',
      scores: [],
      reason: 'It answered 503.',
    });
    const cases = [buildFailedCase({ outcome: 'unscored', attempts: [unscored] })];
    expect(await show({ prompts: [buildPrompt({ cases })] })).toContain('Why: not scored: It answered 503.');
  });

  test('of repeats one that failed is shown, with how many pass', async () => {
    const [failed] = buildFailedCase().attempts;
    const attempts = [buildAttempt(), ...(failed ? [failed] : []), buildAttempt({ outcome: 'refused' })];
    const markdown = await show({ prompts: [buildPrompt({ cases: [buildFailedCase({ attempts })] })] });
    expect(markdown).toContain(', 1 of 3 answers pass\n');
    expect(markdown).toContain('+ The capital of France is Lyon.');
  });

  test('the gravest are there where not all fit, and how many are not', async () => {
    const markdown = await buildMarkdown(buildRealistic(500), OPTIONS);
    expect(markdown.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(markdown).toMatch(
      /\n\n\d+ more cases failed or unscored; `json-file` and `html-file` have all\.$/,
    );
    expect(markdown).toContain('required');
    expect(markdown).toContain('passed on the base');
    for (const name of ['Capitals', 'Summary', 'Triage of issues'])
      expect(markdown).toContain(`#### \`${name}\` on `);
  });

  test('whatever there is, it has room in a comment', async () => {
    const long = 'an_endless_name '.repeat(500);
    const times = <T>(value: T) => Array.from({ length: 100 }, () => value);
    const cases = times(
      buildFailedCase({
        label: long,
        path: long,
        attempts: [buildAttempt({ answer: long, reason: long, outcome: 'cut' })],
      }),
    );
    const result = buildResult({
      prompts: times(buildPrompt({ name: long, model: long, cases, comparison: buildComparison() })),
      judges: times(
        buildJudge({ path: long, evaluator: long, model: long, untestedReason: long, flickering: 1 }),
      ),
      problems: times(buildProblem({ message: long })),
      notices: times(long),
      baseline: long,
    });
    expect((await buildMarkdown(result, OPTIONS)).length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
  });
});

describe('the chart', () => {
  const priced = (model: string, value: number, costUsd: number) =>
    buildPrompt({ model, costUsd, passRate: { value, low: 0, high: 1 }, cases: [buildCase(), buildCase()] });

  function chartOf(markdown: string): string {
    return /```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '';
  }

  test('has a point for each prompt on each model, by the cost of a case', async () => {
    const prompts = [
      priced('small', 0.5, 0.002),
      priced('large', 1, 0.02),
      priced('free', 0, 0),
      priced('big', 1, 0.02),
    ];
    const markdown = await show({ prompts });
    expect(chartOf(markdown)).toBe(
      [
        'quadrantChart',
        '    title Quality against cost, by the numbers of the table',
        '    x-axis "Free" --> "$0.0125 a case"',
        '    y-axis "None pass" --> "All pass"',
        '    "1": [0.08, 0.5]',
        '    "2, 4": [0.8, 1]',
        '    "3": [0, 0]',
      ].join('\n'),
    );
    expect(markdown).toContain('| 4. `Capitals` | `big` |');
    expect(isActiveDrawing('mermaid', chartOf(markdown))).toBe(false);
  });

  test('is left out where there is nothing to compare', async () => {
    expect(chartOf(await show({ prompts: [priced('small', 0.5, 0.002)] }))).toBe('');
    expect(chartOf(await show({ prompts: [buildPrompt(), buildPrompt({ costUsd: undefined })] }))).toBe('');
  });

  // Its parser reads `0`, `0.5` and `1`, and neither `1.00` nor `1e-7`.
  test('has coordinates that can be read, whatever things cost', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const usd = fc.double({ min: 0, max: 1e6, noNaN: true });
    await fc.assert(
      fc.asyncProperty(share, share, usd, usd, async (one, other, cheap, dear) => {
        const rows = chartOf(
          await show({ prompts: [priced('a', one, cheap), priced('b', other, dear)] }),
        ).split('\n');
        expect(rows.length).toBeGreaterThan(4);
        for (const row of rows.slice(4))
          expect(row).toMatch(/^ {4}"[12](, 2)?": \[(1|0|0\.\d+), (1|0|0\.\d+)\]$/);
      }),
    );
  });
});

describe('foreign text', () => {
  async function expectHarmless(text: string): Promise<void> {
    const markdown = await buildMarkdown(fillWith(text), OPTIONS);
    expect(harmsOf(markdown)).toEqual([]);
    expect(renderAsGithub(markdown).html.match(/<details>/g)).toHaveLength(2);
  }

  test('does nothing: attacks', async () => {
    const texts = someOf([...ATTACKS.values()], 12).flatMap((attacks) => someOf(attacks, 1));
    for (const text of texts) await expectHarmless(text);
  });

  test('does nothing: whatever it is', async () => {
    await fc.assert(fc.asyncProperty(hostileText, expectHarmless), { numRuns: tries(6, 1_000) });
  });

  test('stays as it is where a comment is cut and cleaned again', async () => {
    const markdown = await buildMarkdown(buildRealistic(), OPTIONS);
    expect(await cleanByDefault(markdown)).toBe(markdown);
  });

  describe('without secrets', () => {
    const secret = 'kT7mQ2xV9bN4cR8wZ3hJ6yL1';
    redactor.add(secret);
    afterEach(async () => expect(await buildMarkdown(buildResult(), OPTIONS)).not.toContain('redacted'));

    test.each(['', 'a'.repeat(1_190), 'b'.repeat(70), 'c'.repeat(290)])(
      'also where it is cut (%#)',
      async (before) => {
        const markdown = await buildMarkdown(fillWith(`${before}${secret} after`), OPTIONS);
        expect(markdown).not.toContain(secret.slice(0, 8));
      },
    );
  });
});

test('the footer has what the run took', () => {
  expect(
    buildFooter(buildResult({ answers: 1_200, cachedAnswers: 1_000, shard: { index: 1, of: 4 } })),
  ).toEqual(['`0123456`', 'part 1 of 4', '1200 answers', '1,000 of them from the cache', '$0.0016']);
});
