import { describe, expect, test } from '@jest/globals';
import { buildAnnotations } from '../../../src/eval/report/annotations.ts';
import type { CaseResult } from '../../../src/eval/results.ts';
import { redactor } from '../../../src/secrets/redactor.ts';
import {
  buildAttempt,
  buildCase,
  buildComparison,
  buildFailedCase,
  buildProblem,
  buildPrompt,
  buildResult,
  buildUnmet,
} from '../results.ts';

function annotate(cases: readonly CaseResult[]) {
  return buildAnnotations(buildResult({ prompts: [buildPrompt({ cases })] }));
}

test('what fails the build comes first, then what would, then the cases, on their lines', () => {
  const problems = [
    buildProblem({ kind: 'any-lost', message: '1 case is lost.', failsBuild: false }),
    buildProblem({ kind: 'required', message: 'It must pass.', line: 15 }),
  ];
  const prompts = [
    buildPrompt({ cases: [buildCase(), buildFailedCase({ line: 15, label: 'country: Spain' })] }),
  ];
  const place = { path: '.github/prompts/capitals.prompt.yml' };
  expect(buildAnnotations({ problems, prompts })).toEqual([
    {
      level: 'error',
      title: 'A required case fails',
      message: 'It must pass.',
      ...place,
      startLine: 15,
      endLine: 15,
    },
    {
      level: 'warning',
      title: 'Cases are lost',
      message: '1 case is lost.',
      ...place,
      startLine: 1,
      endLine: 1,
    },
    {
      level: 'warning',
      title: 'Failed: country: Spain',
      message: 'openai/gpt-4o-mini fails: exact: it is not the same',
      ...place,
      startLine: 15,
      endLine: 15,
    },
  ]);
});

test('a case that fails on two models is told once, with both', () => {
  const cases = [buildFailedCase()];
  const lost = buildComparison({ lostCaseIds: ['a1b2c3d4'] });
  const prompts = [buildPrompt({ cases }), buildPrompt({ cases, model: 'x/large', comparison: lost })];
  expect(buildAnnotations({ problems: [], prompts })).toMatchObject([
    {
      message:
        'x/large fails, and passed on the base: exact: it is not the same\nopenai/gpt-4o-mini fails: exact: it is not the same',
    },
  ]);
});

test('a case that is only unscored is a notice', () => {
  const attempts = [buildAttempt({ outcome: 'unscored', reason: 'It answered 503.', scores: [] })];
  expect(annotate([buildFailedCase({ outcome: 'unscored', attempts })])).toMatchObject([
    {
      level: 'notice',
      title: 'Unscored: country: France',
      message: 'openai/gpt-4o-mini is unscored: not scored; It answered 503.',
    },
  ]);
});

test('of very many the first hundred are told, and how many there are', () => {
  const cases = Array.from({ length: 300 }, (_, index) =>
    buildFailedCase({ caseId: `c${index}`, index, line: index + 1, isRequired: index === 250 }),
  );
  const found = annotate(cases);
  expect(found).toHaveLength(101);
  expect(found[0]?.startLine).toBe(251);
  expect(found.at(-1)).toMatchObject({ level: 'notice', message: expect.stringContaining('200 more cases') });
});

test('of very many problems the first hundred are told, those first that fail the build', () => {
  const problems = Array.from({ length: 250 }, (_, index) =>
    buildProblem({ kind: 'required', line: index + 1, failsBuild: index === 200 }),
  );
  const found = buildAnnotations({ problems, prompts: [] });
  expect(found).toHaveLength(101);
  expect(found[0]).toMatchObject({ level: 'error', startLine: 201 });
  expect(found.at(-1)).toMatchObject({
    level: 'notice',
    message: expect.stringContaining('150 more problems'),
  });
});

describe('texts', () => {
  const secret = 'kT7mQ2xV9bN4cR8wZ3hJ6yL2';
  redactor.add(secret);

  test('have the limits of GitHub, hold no secret, and end nothing', () => {
    const label = `${'a'.repeat(235)} ${secret}`;
    const scores = [
      buildUnmet({ reason: `${'b'.repeat(3_950)}${secret}\n::error::x\r##[add-mask]e \u202e` }),
    ];
    const [found] = annotate([
      buildFailedCase({ label, attempts: [buildAttempt({ outcome: 'failed', scores })] }),
    ]);
    expect(found?.title.length).toBeLessThanOrEqual(255);
    expect(found?.message.length).toBeLessThanOrEqual(4_000);
    expect(JSON.stringify(found)).not.toContain(secret.slice(0, 8));
    expect(found?.title).not.toMatch(/[\r\n\u202e]/);
  });
});
