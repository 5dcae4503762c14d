/** Pure: what was asked and answered → rates, better or worse, and what fails the build. */
import type { EvalProblem } from '../inputs/eval.ts';
import { countWord } from '../report.ts';
import { explainAnyLost } from './any-lost.ts';
import { formatPercent, formatPercentBeside, formatPoints, sumAll } from './report/figures.ts';
import type {
  Attempt,
  AttemptOutcome,
  CaseResult,
  Comparison,
  EvalResult,
  EvalRun,
  JudgeResult,
  Problem,
  PromptResult,
  PromptRun,
  Rate,
  Score,
} from './results.ts';
import { compare, type ScoredPair } from './statistics/compare.ts';
import { measurePassRate, passHatK } from './statistics/pass-rate.ts';

/** What the workflow wants of an evaluation. */
export interface VerdictOptions {
  /** 0 to 1. */
  minPassRate: number;
  maxUnscoredRate: number;
  failOn: readonly EvalProblem[];
  repeat: number;
}

/** Judges whose word can't fail a build: `path`, evaluator and model. */
type Untested = ReadonlySet<string>;

function judgeKey(path: string, evaluator: string, model: string): string {
  return JSON.stringify([path, evaluator, model]);
}

function listUntested(judges: readonly JudgeResult[]): Untested {
  return new Set(
    judges
      .filter(({ untestedReason }) => untestedReason !== undefined)
      .map(({ path, evaluator, model }) => judgeKey(path, evaluator, model)),
  );
}

function isTrusted({ evaluator, judgeModel }: Score, path: string, untested: Untested): boolean {
  return judgeModel === undefined || !untested.has(judgeKey(path, evaluator, judgeModel));
}

/** An answer that can be judged is what those evaluators say whose word counts; any other stays what it is. */
function settleAttempt({ outcome, scores }: Attempt, path: string, untested: Untested): AttemptOutcome {
  if (scores.length === 0) return outcome;
  const trusted = scores.filter((score) => isTrusted(score, path, untested));
  if (trusted.some(({ isPassed }) => isPassed === false)) return 'failed';
  return trusted.some(({ isPassed }) => isPassed === undefined) ? 'unscored' : 'passed';
}

function settleCase(found: CaseResult, path: string, untested: Untested): CaseResult {
  const attempts = found.attempts.map((attempt) => ({
    ...attempt,
    outcome: settleAttempt(attempt, path, untested),
  }));
  const { minPasses } = found;
  const passed = attempts.filter(({ outcome }) => outcome === 'passed').length;
  const unscored = attempts.filter(({ outcome }) => outcome === 'unscored').length;
  const repeats = new Set(attempts.map(({ repeat }) => repeat)).size;
  // A file of a shard may lack answers, or have one twice.
  const isWhole =
    repeats === attempts.length && repeats >= minPasses && attempts.every(({ repeat }) => repeat < repeats);
  const settled = passed + unscored >= minPasses ? 'unscored' : 'failed';
  if (!isWhole) return { ...found, attempts, outcome: 'unscored' };
  return { ...found, attempts, outcome: passed >= minPasses ? 'passed' : settled };
}

/** The mean of all that evaluators said; undefined where none said anything. */
function meanScore(cases: readonly CaseResult[]): number | undefined {
  const scores = cases.flatMap(({ attempts }) =>
    attempts.flatMap((attempt) => attempt.scores.flatMap(({ score }) => score ?? [])),
  );
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Nearest rank. @param values in any order */
function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function listSettled(cases: readonly CaseResult[]) {
  return cases.filter(({ outcome }) => outcome !== 'unscored');
}

function measureRate(cases: readonly CaseResult[]): Rate | undefined {
  const settled = listSettled(cases);
  if (settled.length === 0) return undefined;
  const { rate, interval } = measurePassRate(
    settled.map(({ outcome, group }) => ({ isPassed: outcome === 'passed', group })),
  );
  return { value: rate, ...interval };
}

/** What a shard could not ask the base says as little as what could not be scored. */
function isComparable({ cases, baseCases }: PromptRun, maxUnscoredRate: number): boolean {
  const settled = new Set(listSettled(baseCases).map(({ caseId }) => caseId));
  const unsettled = cases.filter(({ caseId }) => !settled.has(caseId)).length;
  return settled.size > 0 && unsettled / cases.length <= maxUnscoredRate;
}

function measure({ cases, ...prompt }: PromptRun, repeat: number): PromptResult {
  const repeated = cases.map(({ attempts }) => ({
    passed: attempts.filter(({ outcome }) => outcome === 'passed').length,
    answers: attempts.filter(({ outcome }) => outcome !== 'unscored').length,
  }));
  const all = repeat > 1 ? passHatK(repeated, repeat) : undefined;
  const latencies = cases.flatMap(({ attempts }) => attempts.flatMap(({ latencyMs }) => latencyMs ?? []));
  return {
    ...prompt,
    cases,
    passRate: measureRate(cases),
    passAllRate: all === undefined ? undefined : { k: repeat, value: all },
    meanScore: meanScore(cases),
    costUsd: sumAll(cases.flatMap(({ attempts }) => attempts.map(({ costUsd }) => costUsd))),
    latencyP50Ms: percentile(latencies, 0.5),
    latencyP95Ms: percentile(latencies, 0.95),
    comparison: undefined,
  };
}

interface PairedCase extends ScoredPair {
  caseId: string;
}

/** Cases that both versions settled. */
function pairCases({ cases, baseCases }: PromptRun): PairedCase[] {
  const base = new Map(listSettled(baseCases).map((one) => [one.caseId, one]));
  return listSettled(cases).flatMap((head) => {
    const before = base.get(head.caseId);
    if (!before || head.outcome === 'unscored' || before.outcome === 'unscored') return [];
    return [
      {
        caseId: head.caseId,
        head: head.outcome,
        base: before.outcome,
        group: head.group,
        headScore: meanScore([head]),
        baseScore: meanScore([before]),
      },
    ];
  });
}

const NOT_COMPARABLE: Comparison = {
  verdict: 'not comparable',
  difference: undefined,
  adjustedP: undefined,
  smallestDrop: undefined,
  lostCaseIds: [],
  scoreDifference: undefined,
  scoreP: undefined,
};

/** Holm over all that can be compared. */
function compareAll(prompts: readonly PromptResult[], maxUnscoredRate: number): PromptResult[] {
  const changed = prompts.filter(({ baseCases }) => baseCases.length > 0);
  const comparable = changed.filter((prompt) => isComparable(prompt, maxUnscoredRate));
  const compared = compare(comparable.map(pairCases));
  return prompts.map((prompt): PromptResult => {
    if (!changed.includes(prompt)) return prompt;
    const found = compared[comparable.indexOf(prompt)];
    if (!found) return { ...prompt, comparison: NOT_COMPARABLE };
    const { verdict, difference, adjustedP, smallestDrop, lost, scores } = found;
    return {
      ...prompt,
      comparison: {
        verdict,
        difference,
        adjustedP,
        smallestDrop,
        lostCaseIds: lost.map(({ caseId }) => caseId),
        scoreDifference: scores?.difference,
        scoreP: scores?.p,
      },
    };
  });
}

/** What too few scored cases are called; undefined where there are enough. No scored case is too few, whatever is allowed. */
function describeUnscored(cases: readonly CaseResult[], maxUnscoredRate: number): string | undefined {
  if (cases.length === 0) return 'there are no cases';
  const unscored = cases.length - listSettled(cases).length;
  if (unscored === cases.length) return `none of ${countWord(cases.length, 'case')} could be scored`;
  if (unscored / cases.length <= maxUnscoredRate) return undefined;
  return `${unscored} of ${countWord(cases.length, 'case')} could not be scored, more than \`max-unscored\` allows`;
}

/** What is wrong with a prompt on a model, whether it fails the build or not. */
function findProblems(
  prompt: PromptResult,
  { minPassRate, maxUnscoredRate, failOn }: VerdictOptions,
  isPart: boolean,
): Problem[] {
  const { path, model, cases, passRate, comparison } = prompt;
  const what = `${path} on ${model}`;
  const unscored = isPart && cases.length === 0 ? undefined : describeUnscored(cases, maxUnscoredRate);
  const problem = (kind: Problem['kind'], message: string, at?: CaseResult): Problem => ({
    kind,
    message,
    path: at?.path ?? path,
    line: at?.line ?? 1,
    // Whatever the workflow wants: what was not scored says nothing.
    failsBuild: kind === 'unscored' || failOn.includes(kind),
  });
  const failed = cases.filter(({ outcome }) => outcome !== 'passed');
  const lost = new Set(comparison?.lostCaseIds);
  return [
    ...(unscored === undefined ? [] : [problem('unscored', `${what}: ${unscored}`)]),
    ...(passRate !== undefined && passRate.value < minPassRate
      ? [
          problem(
            'threshold',
            `${what}: ${formatPercentBeside(passRate.value, minPassRate)} pass, and \`min-pass-rate\` is ${formatPercent(minPassRate)}`,
          ),
        ]
      : []),
    ...failed
      .filter(({ isRequired, outcome }) => isRequired && outcome === 'failed')
      .map((one) => problem('required', `${what}: a required case fails: ${one.label}`, one)),
    ...(comparison?.verdict === 'regressed'
      ? [
          problem(
            'regression',
            `${what}: worse than the base: ${formatPoints(comparison.difference ?? 0)} of the pass rate`,
          ),
        ]
      : []),
    // A case that failed tells by itself that it passed before.
    ...(failOn.includes('any-lost') ? cases : [])
      .filter(({ caseId }) => lost.has(caseId))
      .map((one) => problem('any-lost', `${what}: a case that passed on the base fails: ${one.label}`, one)),
  ];
}

/** Findings count for more than what is not known. */
function findOutcome(problems: readonly Problem[]): EvalResult['outcome'] {
  const failing = problems.filter(({ failsBuild }) => failsBuild);
  if (failing.some(({ kind }) => kind !== 'unscored')) return 'findings';
  return failing.length > 0 ? 'not-run' : 'passed';
}

/**
 * Settles every case, compares with the base, and tells what fails the build. The same for one run and for the joined
 * parts of one.
 */
export function reachVerdict(run: EvalRun, options: VerdictOptions): EvalResult {
  const untested = listUntested(run.judges);
  const settled = run.prompts.map((prompt) => ({
    ...prompt,
    cases: prompt.cases.map((one) => settleCase(one, prompt.path, untested)),
    baseCases: prompt.baseCases.map((one) => settleCase(one, prompt.path, untested)),
  }));
  const measured = settled.map((prompt) => measure(prompt, options.repeat));
  const prompts = compareAll(measured, options.maxUnscoredRate);
  const problems = prompts.flatMap((prompt) => findProblems(prompt, options, run.shard !== undefined));
  const all = prompts.flatMap(({ cases }) => cases);
  return {
    ...run,
    prompts,
    problems,
    outcome: findOutcome(problems),
    passRate: measureRate(all)?.value,
    regressedCount: prompts.filter(({ comparison }) => comparison?.verdict === 'regressed').length,
    notices: [
      ...run.notices,
      ...explainUntested(prompts, untested),
      ...explainUnjudged(prompts, untested),
      ...explainIncomparable(prompts),
      ...explainAnyLost(prompts, options),
    ],
  };
}

/** A file that only untested judges say something of can only be green. */
function explainUntested(prompts: readonly PromptResult[], untested: Untested): string[] {
  const isOnlyUntested = ({ path, cases }: PromptResult) => {
    const scores = cases.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.scores));
    return scores.length > 0 && scores.every((score) => !isTrusted(score, path, untested));
  };
  const paths = [...new Set(prompts.filter(isOnlyUntested).map(({ path }) => path))];
  return paths.map(
    (path) =>
      `${path} has only judges that are not tested enough to fail a build: it can only be green. Add \`judgeTests\`, or set \`allow-untested-judge: true\`.`,
  );
}

/** What only an untested judge left unscored counts nowhere, and is told here. */
function explainUnjudged(prompts: readonly PromptResult[], untested: Untested): string[] {
  return prompts.flatMap(({ path, model, cases }) => {
    const isUnjudged = (score: Score) => score.isPassed === undefined && !isTrusted(score, path, untested);
    const unjudged = cases.filter(({ attempts }) => attempts.some(({ scores }) => scores.some(isUnjudged)));
    return unjudged.length === 0
      ? []
      : [
          `${path} on ${model}: of ${countWord(unjudged.length, 'case')} a judge that is not tested enough said nothing that can be used. They do not count as unscored.`,
        ];
  });
}

function explainIncomparable(prompts: readonly PromptResult[]): string[] {
  return prompts
    .filter(({ comparison }) => comparison?.verdict === 'not comparable')
    .map(
      ({ path, model }) => `${path} on ${model} is not compared: too much of the base could not be scored.`,
    );
}
