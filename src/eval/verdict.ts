/** Pure: what was asked and answered → rates, better or worse, and what fails the build. */
import type { EvalProblem } from '../inputs/eval.ts';
import { countWord } from '../report.ts';
import {
  isTrusted,
  judgeStanding,
  listUntested,
  type StandingOptions,
  type Untested,
} from './judge-standing.ts';
import { buildNotices } from './notices.ts';
import { formatPercent, formatPercentBeside, formatPoints, sumAll } from './report/figures.ts';
import type {
  Attempt,
  CaseResult,
  Comparison,
  EvalResult,
  EvalRun,
  Problem,
  PromptResult,
  PromptRun,
  Rate,
} from './results.ts';
import { compare, type ScoredPair } from './statistics/compare.ts';
import { measurePassRate, passHatK } from './statistics/pass-rate.ts';

/** What the workflow wants of an evaluation. */
export interface VerdictOptions extends StandingOptions {
  /** 0 to 1. */
  minPassRate: number;
  maxUnscoredRate: number;
  failOn: readonly EvalProblem[];
}

/** An answer that can be judged is what those evaluators say whose word counts; any other stays what it is. */
function settleAttempt(
  attempt: Attempt,
  path: string,
  untested: Untested,
): Pick<Attempt, 'outcome' | 'reason'> {
  const { outcome, reason, scores } = attempt;
  if (scores.length === 0) return { outcome, reason };
  const trusted = scores.filter((score) => isTrusted(score, path, untested));
  if (trusted.some(({ isPassed }) => isPassed === false)) return { outcome: 'failed', reason: '' };
  const unscored = trusted.find(({ isPassed }) => isPassed === undefined);
  return unscored
    ? { outcome: 'unscored', reason: `${unscored.evaluator}: ${unscored.reason}` }
    : { outcome: 'passed', reason: '' };
}

function settleCase(found: CaseResult, path: string, untested: Untested): CaseResult {
  const attempts = found.attempts.map((attempt) => ({
    ...attempt,
    ...settleAttempt(attempt, path, untested),
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
  basePassRate: undefined,
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
    const { verdict, difference, adjustedP, basePassRate, smallestDrop, lost, scores } = found;
    return {
      ...prompt,
      comparison: {
        verdict,
        difference,
        adjustedP,
        basePassRate,
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
  const required = cases.filter(({ isRequired }) => isRequired);
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
    ...required
      .filter(({ outcome }) => outcome === 'failed')
      .map((one) => problem('required', `${what}: a required case fails: ${one.label}`, one)),
    // Whatever share may stay unscored: nobody knows whether what must pass does.
    ...(unscored !== undefined || !failOn.includes('required') ? [] : required)
      .filter(({ outcome }) => outcome === 'unscored')
      .map((one) => problem('unscored', `${what}: a required case could not be scored: ${one.label}`, one)),
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
  const judges = run.judges.map((judge) => judgeStanding(judge, options));
  const untested = listUntested(judges);
  const settled = run.prompts.map((prompt) => ({
    ...prompt,
    cases: prompt.cases.map((one) => settleCase(one, prompt.path, untested)),
    baseCases: prompt.baseCases.map((one) => settleCase(one, prompt.path, untested)),
  }));
  const measured = settled.map((prompt) => measure(prompt, run.repeat));
  const prompts = compareAll(measured, options.maxUnscoredRate);
  const problems = prompts.flatMap((prompt) => findProblems(prompt, options, run.shard !== undefined));
  const all = prompts.flatMap(({ cases }) => cases);
  return {
    ...run,
    prompts,
    judges,
    problems,
    outcome: findOutcome(problems),
    passRate: measureRate(all)?.value,
    regressedCount: prompts.filter(({ comparison }) => comparison?.verdict === 'regressed').length,
    notices: [...run.notices, ...buildNotices(prompts, untested, run.repeat, options.failOn)],
  };
}
