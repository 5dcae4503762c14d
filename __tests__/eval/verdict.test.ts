import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Attempt, CaseResult, EvalRun, JudgeResult, PromptRun } from '../../src/eval/results.ts';
import { reachVerdict, type VerdictOptions } from '../../src/eval/verdict.ts';
import { buildAttempt, buildCase, buildJudge, buildResult, buildScore, buildUnmet } from './results.ts';

const OPTIONS: VerdictOptions = {
  minPassRate: 1,
  maxUnscoredRate: 0,
  failOn: ['threshold', 'required', 'regression'],
  minJudgeLabels: 10,
  minJudgeKappa: 0.6,
  allowsUntestedJudge: false,
};

type Word = 'pass' | 'fail' | 'refused' | 'empty' | 'cut' | 'unscored';

function attemptOf(word: Word, repeat: number): Attempt {
  if (word === 'pass') return buildAttempt({ repeat });
  if (word === 'fail') return buildAttempt({ repeat, scores: [buildUnmet()] });
  return buildAttempt({ repeat, outcome: word, scores: [] });
}

function caseOf(words: readonly Word[], change: Partial<CaseResult> = {}): CaseResult {
  // As it is before anything is settled.
  return buildCase({ outcome: 'unscored', attempts: words.map(attemptOf), ...change });
}

function casesOf(
  count: number,
  wordOf: (index: number) => Word,
  change: Partial<CaseResult> = {},
): CaseResult[] {
  return Array.from({ length: count }, (_, index) =>
    caseOf([wordOf(index)], { caseId: `case ${index}`, index, label: `case ${index}`, ...change }),
  );
}

function runOf(prompts: readonly Partial<PromptRun>[], change: Partial<EvalRun> = {}): EvalRun {
  const named = prompts.map((prompt, index) => ({
    path: `${index}.prompt.yml`,
    name: `${index}`,
    model: 'a/b',
    cases: [],
    baseCases: [],
    ...prompt,
  }));
  return { ...buildResult(), prompts: named, ...change };
}

function settle(words: readonly Word[], minPasses: number): CaseResult['outcome'] | undefined {
  const run = runOf([{ cases: [caseOf(words, { minPasses })] }]);
  return reachVerdict(run, OPTIONS).prompts[0]?.cases[0]?.outcome;
}

describe('a case', () => {
  test.each<[Word[], number, CaseResult['outcome']]>([
    [['pass'], 1, 'passed'],
    [['fail'], 1, 'failed'],
    [['refused'], 1, 'failed'],
    [['empty'], 1, 'failed'],
    [['cut'], 1, 'failed'],
    [['unscored'], 1, 'unscored'],
    [['pass', 'pass', 'fail'], 2, 'passed'],
    [['pass', 'fail', 'fail'], 2, 'failed'],
    [['pass', 'unscored', 'fail'], 2, 'unscored'],
    [['unscored', 'fail', 'fail'], 2, 'failed'],
    [['pass', 'pass', 'unscored'], 2, 'passed'],
    [['pass', 'pass', 'unscored'], 3, 'unscored'],
    // Answers that a file of a shard lacks.
    [[], 1, 'unscored'],
    [['fail'], 2, 'unscored'],
  ])('with %j, of which %d must pass, is %s', (words, minPasses, outcome) => {
    expect(settle(words, minPasses)).toBe(outcome);
  });

  test('with an answer twice is unscored', () => {
    const twice = caseOf([], { minPasses: 2, attempts: [buildAttempt(), buildAttempt()] });
    const { outcome, problems } = reachVerdict(runOf([{ cases: [twice] }]), { ...OPTIONS, failOn: [] });
    expect([outcome, problems.map(({ kind }) => kind)]).toEqual(['not-run', ['unscored']]);
  });

  test('that lacks an answer between others is unscored', () => {
    const attempts = [buildAttempt(), buildAttempt({ repeat: 2 })];
    const { prompts } = reachVerdict(runOf([{ cases: [caseOf([], { attempts })] }]), OPTIONS);
    expect(prompts[0]?.cases[0]?.outcome).toBe('unscored');
  });

  test('is settled once for all: more passes never make it worse', () => {
    const words = fc.array(fc.constantFrom<Word>('pass', 'fail', 'unscored', 'cut'), {
      minLength: 1,
      maxLength: 6,
    });
    const rank = { failed: 0, unscored: 1, passed: 2 };
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (given, place, passes) => {
        const minPasses = (passes % given.length) + 1;
        const better = given.with(place % given.length, 'pass');
        const [before = 'failed', after = 'failed'] = [settle(given, minPasses), settle(better, minPasses)];
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

describe('what fails', () => {
  const kindsOf = (run: EvalRun, change: Partial<VerdictOptions> = {}) => {
    const { outcome, problems } = reachVerdict(run, { ...OPTIONS, ...change });
    return [outcome, ...problems.flatMap(({ kind, failsBuild }) => (failsBuild ? [kind] : []))];
  };
  const half = (index: number): Word => (index % 2 === 0 ? 'pass' : 'fail');

  test.each<[string, EvalRun, Partial<VerdictOptions>, unknown[]]>([
    ['nothing where all pass', runOf([{ cases: casesOf(4, () => 'pass') }]), {}, ['passed']],
    ['a rate that is too low', runOf([{ cases: casesOf(4, half) }]), {}, ['findings', 'threshold']],
    ['no rate that is just enough', runOf([{ cases: casesOf(4, half) }]), { minPassRate: 0.5 }, ['passed']],
    ['nothing where nothing is to', runOf([{ cases: casesOf(4, half) }]), { failOn: [] }, ['passed']],
    [
      'a required case',
      runOf([{ cases: casesOf(4, half, { isRequired: true }) }]),
      { minPassRate: 0 },
      ['findings', 'required', 'required'],
    ],
    ['no cases at all', runOf([{ cases: [] }]), { failOn: [] }, ['not-run', 'unscored']],
    [
      'a prompt of which nothing was scored, however much may be unscored',
      runOf([{ cases: casesOf(2, () => 'unscored') }]),
      { maxUnscoredRate: 1, failOn: [] },
      ['not-run', 'unscored'],
    ],
    ['no part without cases', runOf([{ cases: [] }], { shard: { index: 1, of: 2 } }), {}, ['passed']],
    [
      'too many unscored',
      runOf([{ cases: casesOf(4, (index) => (index === 0 ? 'unscored' : 'pass')) }]),
      { maxUnscoredRate: 0.2, failOn: [] },
      ['not-run', 'unscored'],
    ],
    [
      'too many unscored of one prompt, however many others there are',
      runOf([{ cases: casesOf(99, () => 'pass') }, { cases: casesOf(1, () => 'unscored') }]),
      { maxUnscoredRate: 0.1 },
      ['not-run', 'unscored'],
    ],
    [
      'a required case that is unscored, whatever share may be',
      runOf([{ cases: casesOf(4, (index) => (index === 0 ? 'unscored' : 'pass'), { isRequired: true }) }]),
      { maxUnscoredRate: 0.5 },
      ['not-run', 'unscored'],
    ],
    [
      'no required case that is unscored, where required ones may fail',
      runOf([{ cases: casesOf(4, (index) => (index === 0 ? 'unscored' : 'pass'), { isRequired: true }) }]),
      { maxUnscoredRate: 0.5, failOn: ['threshold'] },
      ['passed'],
    ],
    [
      'what was found more than what is not known',
      runOf([{ cases: casesOf(4, half) }, { cases: casesOf(1, () => 'unscored') }]),
      {},
      ['findings', 'threshold', 'unscored'],
    ],
    [
      'a regression',
      runOf([{ cases: casesOf(20, half), baseCases: casesOf(20, () => 'pass') }]),
      { minPassRate: 0 },
      ['findings', 'regression'],
    ],
    [
      'a case that is lost',
      runOf([
        {
          cases: casesOf(20, (index) => (index === 3 ? 'fail' : 'pass')),
          baseCases: casesOf(20, () => 'pass'),
        },
      ]),
      { minPassRate: 0, failOn: ['any-lost'] },
      ['findings', 'any-lost'],
    ],
    [
      'nothing against a base that was not scored',
      runOf([
        { cases: casesOf(20, half), baseCases: casesOf(20, (index) => (index < 15 ? 'pass' : 'unscored')) },
      ]),
      { minPassRate: 0, failOn: ['regression', 'any-lost'] },
      ['passed'],
    ],
    [
      'nothing against a base that a shard could not ask',
      runOf([{ cases: casesOf(40, half), baseCases: casesOf(20, () => 'pass') }]),
      { minPassRate: 0, failOn: ['regression', 'any-lost'] },
      ['passed'],
    ],
  ])('is %s', (_, run, options, kinds) => {
    expect(kindsOf(run, options)).toEqual(kinds);
  });

  test.each<[string, EvalRun, Partial<VerdictOptions>, string]>([
    ['no cases', runOf([{ cases: [] }]), {}, 'there are no cases'],
    [
      'nothing scored',
      runOf([{ cases: casesOf(5, () => 'unscored') }]),
      { maxUnscoredRate: 1 },
      'none of 5 cases could be scored',
    ],
    [
      'a rate that is rounded to the one that is wanted',
      runOf([{ cases: casesOf(10_000, (index) => (index < 501 ? 'fail' : 'pass')) }]),
      { minPassRate: 0.95 },
      '94.99 % pass, and `min-pass-rate` is 95 %',
    ],
    [
      'a drop that is rounded to none',
      runOf([
        {
          cases: casesOf(20_000, (index) => (index < 5 ? 'fail' : 'pass')),
          baseCases: casesOf(20_000, () => 'pass'),
        },
      ]),
      { minPassRate: 0 },
      'worse than the base: −0.03 points of the pass rate',
    ],
  ])('is told: %s', (_, run, change, message) => {
    const { problems } = reachVerdict(run, { ...OPTIONS, ...change });
    expect(problems.map((problem) => problem.message)).toEqual([`0.prompt.yml on a/b: ${message}`]);
  });

  describe('`any-lost`', () => {
    const noticesOf = (run: EvalRun) => reachVerdict(run, { ...OPTIONS, failOn: ['any-lost'] }).notices;
    const both = (cases: CaseResult[]) => ({ cases, baseCases: cases });
    const once = casesOf(20, () => 'pass');

    test('says how often equal prompts would fail: of all that were compared, however they were run', () => {
      const notice =
        '`any-lost` with `repeat: 1`: where nine of ten answers pass, whatever the prompt, 84.8 % of runs with 20 cases lose one by chance. Use `repeat: 3` or more, with `min-passes`.';
      expect(noticesOf(runOf([both(once), { cases: once }]))).toEqual([notice]);
      expect(noticesOf(runOf([both(once), both(once)]))).toEqual([expect.stringContaining('with 40 cases')]);
    });

    test('says nothing where each case is asked three times, or nothing is compared', () => {
      const thrice = once.map((one) => ({
        ...one,
        attempts: [0, 1, 2].map((repeat) => buildAttempt({ repeat })),
      }));
      expect(noticesOf(runOf([both(thrice)], { repeat: 3 }))).toEqual([]);
      expect(noticesOf(runOf([{ cases: once }]))).toEqual([]);
      const unscored = casesOf(20, () => 'unscored');
      expect(noticesOf(runOf([{ cases: once, baseCases: unscored }]))).toEqual([
        expect.stringContaining('is not compared'),
      ]);
    });
  });

  test('is judged by Holm over all that changed', () => {
    // p is 0.016 alone, and 0.031 of two is still one that is told, of 20 not.
    const lost = {
      cases: casesOf(20, (index) => (index < 7 ? 'fail' : 'pass')),
      baseCases: casesOf(20, () => 'pass'),
    };
    const same = { cases: casesOf(20, () => 'pass'), baseCases: casesOf(20, () => 'pass') };
    const verdicts = (others: number) =>
      reachVerdict(runOf([lost, ...Array(others).fill(same)]), OPTIONS).prompts[0]?.comparison?.verdict;
    expect([verdicts(0), verdicts(1), verdicts(19)]).toEqual([
      'regressed',
      'regressed',
      'no difference seen',
    ]);
  });
});

describe('a judge', () => {
  const path = '0.prompt.yml';
  const judge = (change: Partial<JudgeResult>) =>
    buildJudge({ path, evaluator: 'faithful', model: 'a/judge', ...change });
  const said = (isPassed: boolean | undefined) =>
    buildScore({
      evaluator: 'faithful',
      judgeModel: 'a/judge',
      isPassed,
      score: isPassed === undefined ? undefined : Number(isPassed),
    });
  const runWith = (scores: ReturnType<typeof said>[], change: Partial<JudgeResult> = {}) =>
    runOf([{ cases: [caseOf([], { attempts: [buildAttempt({ scores })] })] }], { judges: [judge(change)] });

  test.each<[string, boolean | undefined, Partial<JudgeResult>, string]>([
    ['that counts fails a case', false, {}, 'findings'],
    ['that counts and says nothing leaves it unscored', undefined, {}, 'not-run'],
    ['that does not count fails none', false, { givenLabels: 9, labels: 9 }, 'passed'],
    ['that does not count leaves none unscored', undefined, { givenLabels: 9, labels: 9 }, 'passed'],
    ['that counts for another file only says nothing here', false, { kappa: 0.1, path: 'other' }, 'findings'],
    [
      'that counts by another model only says nothing here',
      false,
      { kappa: 0.1, model: 'other' },
      'findings',
    ],
  ])('%s', (_, isPassed, change, outcome) => {
    expect(reachVerdict(runWith([said(isPassed)], change), OPTIONS).outcome).toBe(outcome);
  });

  test.each<[string, Partial<JudgeResult>, Partial<VerdictOptions>, string | undefined]>([
    ['has enough labels', {}, {}, undefined],
    ['has too few', { givenLabels: 9, labels: 9 }, {}, '9 labels, and `min-judge-labels` is 10'],
    ['has enough for this workflow', { givenLabels: 9, labels: 9 }, { minJudgeLabels: 9 }, undefined],
    ['lost some to an outage', { labels: 3, hasBothClasses: false, kappa: undefined }, {}, undefined],
    ['has one class', { hasBothClasses: false, kappa: undefined }, {}, 'its labels are all of one class'],
    ['agrees too little', { kappa: 0.59 }, {}, 'κ is 0.59, and `min-judge-kappa` is 0.6'],
    ['agrees enough for this workflow', { kappa: 0.59 }, { minJudgeKappa: 0.5 }, undefined],
    ['has no κ', { kappa: undefined }, {}, 'κ is not known, and `min-judge-kappa` is 0.6'],
    ['need not be tested', { givenLabels: 0, labels: 0 }, { allowsUntestedJudge: true }, undefined],
  ])('that %s', (_, change, options, reason) => {
    const { judges } = reachVerdict(runWith([said(true)], change), { ...OPTIONS, ...options });
    expect(judges.map(({ untestedReason }) => untestedReason)).toEqual([reason]);
  });

  test('below what is wanted has a κ that reads so', () => {
    const { judges } = reachVerdict(runWith([said(true)], { kappa: 0.5996 }), OPTIONS);
    expect(judges[0]?.untestedReason).toBe('κ is 0.5996, and `min-judge-kappa` is 0.6');
  });

  test('that does not count leaves the word to others', () => {
    const { outcome, notices } = reachVerdict(runWith([said(true), buildUnmet()], { kappa: 0.1 }), OPTIONS);
    expect(outcome).toBe('findings');
    expect(notices).toEqual([]);
  });

  test('that does not count and is alone makes a file that can only be green, which is said', () => {
    const { notices } = reachVerdict(runWith([said(true)], { kappa: 0.1 }), OPTIONS);
    expect(notices).toEqual([expect.stringContaining('it can only be green')]);
  });
});

test('all of k is told where cases are repeated, latency without what came from the cache, and costs as far as all are known', () => {
  const cases = [
    caseOf(['pass', 'pass'], { minPasses: 2 }),
    caseOf(['pass', 'fail'], { minPasses: 2, caseId: 'b', index: 1 }),
  ];
  const [prompt] = reachVerdict(runOf([{ cases }], { repeat: 2 }), OPTIONS).prompts;
  expect(prompt).toMatchObject({
    passAllRate: { k: 2, value: 0.5 },
    latencyP50Ms: 640,
    costUsd: expect.closeTo(0.0016),
  });
  const cached = caseOf([], {
    attempts: [buildAttempt({ latencyMs: undefined, isCached: true, costUsd: undefined })],
  });
  const [second] = reachVerdict(runOf([{ cases: [...cases, { ...cached, caseId: 'c' }] }]), OPTIONS).prompts;
  expect(second).toMatchObject({ passAllRate: undefined, latencyP50Ms: 640, costUsd: undefined });
});
