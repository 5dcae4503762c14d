// Results of evaluations, as tests of what is made of them need them.
import type {
  Attempt,
  CaseResult,
  Comparison,
  EvalResult,
  JudgeResult,
  Problem,
  PromptResult,
  Score,
} from '../../src/eval/results.ts';

export function buildScore(change: Partial<Score> = {}): Score {
  return {
    evaluator: 'exact',
    score: 1,
    isPassed: true,
    expected: '',
    actual: '',
    reason: '',
    judgeModel: undefined,
    ...change,
  };
}

/** What an evaluator says of an answer that it does not take. */
export function buildUnmet(change: Partial<Score> = {}): Score {
  return buildScore({
    score: 0,
    isPassed: false,
    expected: 'The capital of France is Paris.',
    actual: 'The capital of France is Lyon.',
    reason: 'it is not the same',
    ...change,
  });
}

export function buildAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    repeat: 0,
    outcome: 'passed',
    answer: 'The capital of France is Paris.',
    scores: [buildScore()],
    reason: '',
    costUsd: 0.0004,
    latencyMs: 640,
    isCached: false,
    ...change,
  };
}

export function buildCase(change: Partial<CaseResult> = {}): CaseResult {
  return {
    caseId: 'a1b2c3d4',
    index: 0,
    path: '.github/prompts/capitals.prompt.yml',
    line: 12,
    label: 'country: France',
    isRequired: false,
    group: undefined,
    minPasses: 1,
    outcome: 'passed',
    attempts: [buildAttempt()],
    ...change,
  };
}

export function buildFailedCase(change: Partial<CaseResult> = {}): CaseResult {
  return buildCase({
    outcome: 'failed',
    attempts: [
      buildAttempt({
        outcome: 'failed',
        answer: 'The capital of France is Lyon.',
        scores: [buildUnmet()],
      }),
    ],
    ...change,
  });
}

export function buildComparison(change: Partial<Comparison> = {}): Comparison {
  return {
    verdict: 'no difference seen',
    difference: -0.05,
    adjustedP: 0.62,
    basePassRate: 0.9,
    smallestDrop: 0.24,
    lostCaseIds: [],
    scoreDifference: -0.012,
    scoreP: 0.4,
    ...change,
  };
}

export function buildPrompt(change: Partial<PromptResult> = {}): PromptResult {
  return {
    path: '.github/prompts/capitals.prompt.yml',
    name: 'Capitals',
    model: 'openai/gpt-4o-mini',
    cases: [
      buildCase(),
      buildFailedCase({ caseId: 'e5f6a7b8', index: 1, line: 15, label: 'country: Spain' }),
    ],
    baseCases: [],
    passRate: { value: 0.5, low: 0.095, high: 0.905 },
    passAllRate: undefined,
    meanScore: 0.5,
    costUsd: 0.0008,
    latencyP50Ms: 640,
    latencyP95Ms: 1_280,
    comparison: undefined,
    ...change,
  };
}

export function buildJudge(change: Partial<JudgeResult> = {}): JudgeResult {
  return {
    path: '.github/prompts/summary.prompt.yml',
    evaluator: 'faithful',
    model: 'openai/gpt-4o',
    givenLabels: 40,
    labels: 40,
    hasBothClasses: true,
    agreement: { value: 0.9, low: 0.77, high: 0.96 },
    kappa: 0.78,
    untestedReason: undefined,
    flickering: 0,
    ...change,
  };
}

export function buildProblem(change: Partial<Problem> = {}): Problem {
  return {
    kind: 'threshold',
    message: 'Capitals on openai/gpt-4o-mini: 50 % of the cases pass, and `min-pass-rate` is 90 %.',
    path: '.github/prompts/capitals.prompt.yml',
    line: 1,
    failsBuild: true,
    ...change,
  };
}

export function buildResult(change: Partial<EvalResult> = {}): EvalResult {
  return {
    prompts: [buildPrompt()],
    judges: [],
    problems: [],
    outcome: 'passed',
    passRate: 0.5,
    regressedCount: 0,
    repeat: 1,
    shard: undefined,
    endedAt: '2026-11-30T21:02:00.000Z',
    costUsd: 0.0016,
    cachedAnswers: 0,
    answers: 2,
    headSha: '0123456789abcdef0123456789abcdef01234567',
    baseline: undefined,
    notices: [],
    ...change,
  };
}

const WORDS =
  'the answer of a model to a case is some text that a reader may want to see in full or in part'.split(' ');

function sentence(seed: number, words: number): string {
  return Array.from(
    { length: words },
    (_, place) => WORDS[(seed * 7 + place * (seed % 5)) % WORDS.length],
  ).join(' ');
}

/** Three prompts on two models, compared with the base, with failures of every kind. */
export function buildRealistic(casesPerPrompt = 20): EvalResult {
  const names = ['Capitals', 'Summary', 'Triage of issues'];
  const models = ['openai/gpt-4o-mini', 'meta-llama/Llama-3.3-70B'];
  const outcomes = ['failed', 'refused', 'empty', 'cut', 'unscored'] as const;
  const prompts = names.flatMap((name, prompt) =>
    models.map((model, place) => {
      const path = `.github/prompts/${name.toLowerCase().replaceAll(' ', '-')}.prompt.yml`;
      const cases = Array.from({ length: casesPerPrompt }, (_, index) => {
        const caseId = `${prompt}-${index}`;
        const about = { caseId, index, path, line: 10 + index * 4, label: `text: ${sentence(index, 6)}` };
        if ((index + place) % 7 !== 3) {
          const answer = sentence(index, 40);
          const attempt = buildAttempt({ answer, latencyMs: 300 + index, costUsd: 0.0004 * (1 + place) });
          return buildCase({ ...about, isRequired: index % 10 === 0, attempts: [attempt] });
        }
        const outcome = outcomes[index % outcomes.length] ?? 'failed';
        const answer = outcome === 'empty' || outcome === 'unscored' ? '' : sentence(index + 1, 42);
        const scores =
          outcome === 'failed' ? [buildUnmet({ expected: sentence(index, 40), actual: answer })] : [];
        const reason = outcome === 'unscored' ? 'The endpoint answered 503.' : '';
        return buildFailedCase({
          ...about,
          isRequired: index === 3,
          outcome: outcome === 'unscored' ? 'unscored' : 'failed',
          attempts: [buildAttempt({ outcome, answer, scores, reason })],
        });
      });
      const passed = cases.filter(({ outcome }) => outcome === 'passed').length;
      const value = passed / cases.length;
      return buildPrompt({
        path,
        name,
        model,
        cases,
        passRate: { value, low: Math.max(0, value - 0.15), high: Math.min(1, value + 0.1) },
        passAllRate: undefined,
        meanScore: value,
        costUsd: 0.0004 * (1 + place) * casesPerPrompt,
        comparison: buildComparison(
          prompt === 1 && place === 0
            ? { verdict: 'regressed', difference: -0.2, adjustedP: 0.012, lostCaseIds: ['1-3'] }
            : {},
        ),
      });
    }),
  );
  return buildResult({
    prompts,
    judges: [
      buildJudge(),
      buildJudge({
        model: 'x/judge',
        labels: 4,
        kappa: undefined,
        untestedReason: '4 labels, and `min-judge-labels` is 10',
      }),
    ],
    problems: [
      buildProblem(),
      buildProblem({ kind: 'required', message: 'A required case fails on openai/gpt-4o-mini.', line: 22 }),
      buildProblem({
        kind: 'any-lost',
        message: '1 case passed on the base, and fails now.',
        failsBuild: false,
      }),
    ],
    outcome: 'findings',
    passRate: 0.86,
    regressedCount: 1,
    costUsd: 0.042,
    cachedAnswers: 12,
    answers: prompts.length * casesPerPrompt,
    baseline: 'the merge base `89abcdef`',
    notices: ['The model under test judges itself; set `judge-model`.'],
  });
}
