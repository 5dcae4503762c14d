/** Pure: the figures of an evaluation in words, the same in every report. */
import { formatUsd } from '../../inference/prices/cost.ts';
import { countWord, formatCount } from '../../report.ts';
import type { CaseResult, Comparison, EvalResult, PromptResult, Rate } from '../results.ts';

/** Where nothing is known. */
export const UNKNOWN = '–';

/** `95.2 %`. What is not all of it never reads as all, and what is not nothing never as nothing. */
export function formatPercent(share: number): string {
  const percent = Math.round(share * 1_000) / 10;
  if (percent >= 100 && share < 1) return '99.9 %';
  if (percent <= 0 && share > 0) return '0.1 %';
  return `${percent} %`;
}

/** A share that is not the other, with as many digits as it takes to see that: `94.99 %` beside 95 %. */
export function formatPercentBeside(share: number, other: number): string {
  for (let digits = 1; digits <= 6; digits += 1) {
    const percent = Number((share * 100).toFixed(digits));
    if (percent !== Number((other * 100).toFixed(digits))) return `${percent} %`;
  }
  return formatPercent(share);
}

/** `95 % (86 to 98.3 %)` with the interval. */
export function formatRate({ value, low, high }: Rate): string {
  return `${formatPercent(value)} (${formatPercent(low).replace(' %', '')} to ${formatPercent(high)})`;
}

/** Nearer to nothing, a difference is an error of rounding. */
const NO_POINTS = 1e-9;

/** `+5 points` of a pass rate, with a sign. What is not nothing never reads as nothing. */
export function formatPoints(difference: number): string {
  const rounded = Math.round(difference * 1_000) / 10;
  const exact = Math.abs(difference) < NO_POINTS ? 0 : Number((difference * 100).toPrecision(1));
  const points = rounded === 0 ? exact : rounded;
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return `${sign}${Math.abs(points)} points`;
}

/** `$0.0123`: three digits that count. */
export function formatDollars(usd: number | undefined): string {
  return usd === undefined ? UNKNOWN : `$${formatUsd(Number(usd.toPrecision(3)))}`;
}

const ALPHA = 0.05;

/** `p = 0.03`; `p < 0.001`. What is above 5 % never reads as 5 %, at which something is seen. */
function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  const rounded = Number(p.toPrecision(2));
  return p > ALPHA && rounded <= ALPHA ? `p > ${ALPHA}` : `p = ${rounded}`;
}

/** `0.67`, of a score or of κ. What is not 1 never reads as 1. */
export function formatScore(score: number | undefined): string {
  if (score === undefined) return UNKNOWN;
  return (score < 1 ? Math.min(0.99, score) : score).toFixed(2);
}

/** What the figures in the table of prompts mean: sentences; empty where there are none. */
export function explainFigures(prompts: readonly PromptResult[]): string {
  const hasRate = prompts.some(({ passRate }) => passRate !== undefined);
  const hasP = prompts.some(({ comparison }) => comparison?.adjustedP !== undefined);
  return [
    ...(hasRate ? ['In brackets: where the pass rate may lie, given the number of cases (95 % sure).'] : []),
    ...(hasP ? ['p: how often two equal prompts would differ so much by chance.'] : []),
  ].join(' ');
}

/** Signs, so that what could not be told never looks like good or bad. */
export const SIGNS = { passed: '✅', failed: '❌', unscored: '❔' } as const;

const VERDICT_SIGNS: Record<Comparison['verdict'], string> = {
  improved: '✅',
  regressed: '❌',
  'no difference seen': '➖',
  'too few cases': '❔',
  'not comparable': '❔',
};

export interface ComparisonWords {
  sign: string;
  verdict: string;
  /** Difference with its p, and the smallest drop that would have been seen: each a piece of a sentence. */
  details: string[];
}

/** `−5 points (p = 0.62)`; nothing where there is no difference to tell. */
function withP(difference: number | undefined, p: number | undefined): string[] {
  if (difference === undefined) return [];
  return [`${formatPoints(difference)}${p === undefined ? '' : ` (${formatP(p)})`}`];
}

/** What would have been seen, with 80 % power. */
function describeSmallestDrop({ verdict, smallestDrop, basePassRate }: Comparison): string[] {
  // Of too few cases, the verdict itself says so.
  if (smallestDrop === undefined)
    return verdict === 'no difference seen' ? ['no drop would surely have been seen'] : [];
  const isPossible = basePassRate === undefined || smallestDrop <= basePassRate;
  const points = formatPercent(smallestDrop).replace(' %', '');
  const limit = isPossible ? '' : `, and the base passes ${formatPercent(basePassRate)}`;
  return [`a drop of ${points} points would have been seen${limit}`];
}

/** The verdict, and always what would have been seen. */
export function describeComparison(comparison: Comparison): ComparisonWords {
  const { verdict, difference, adjustedP, lostCaseIds, scoreDifference, scoreP } = comparison;
  return {
    sign: VERDICT_SIGNS[verdict],
    verdict,
    details: [
      ...withP(difference, adjustedP),
      ...describeSmallestDrop(comparison),
      ...(lostCaseIds.length === 0 ? [] : [`${countWord(lostCaseIds.length, 'case')} lost`]),
      ...withP(scoreDifference, scoreP).map((words) => `scores ${words}`),
    ],
  };
}

/** How many cases ended so. */
export function countCases(cases: readonly CaseResult[]): Record<CaseResult['outcome'], number> {
  const counts = { passed: 0, failed: 0, unscored: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  return counts;
}

/** `19 of 20`, and what could not be told. */
export function describeCases(cases: readonly CaseResult[]): string {
  const { passed, failed, unscored } = countCases(cases);
  const scored = passed + failed;
  const parts = [
    ...(scored === 0 ? [] : [`${formatCount(passed)} of ${formatCount(scored)}`]),
    ...(unscored === 0 ? [] : [`${formatCount(unscored)} unscored`]),
  ];
  return parts.join(', ') || 'no cases';
}

/** `19 of 20 cases pass (95 %), 1 unscored`. */
function describePassing(cases: readonly CaseResult[]): string {
  const { passed, failed, unscored } = countCases(cases);
  const scored = passed + failed;
  const word = (count: number) => (count === 1 ? 'case' : 'cases');
  if (cases.length === 0) return 'There are no cases';
  if (scored === 0) return `0 of ${formatCount(unscored)} ${word(unscored)} could be scored`;
  const rest = unscored === 0 ? '' : `, ${formatCount(unscored)} unscored`;
  return `${formatCount(passed)} of ${formatCount(scored)} ${word(scored)} ${scored === 1 ? 'passes' : 'pass'} (${formatPercent(passed / scored)})${rest}`;
}

const ODD_ANSWERS = {
  refused: 'refused',
  empty: 'empty',
  cut: 'cut off',
  unscored: 'unscored',
} as const;

/** Answers that are no answer, counted apart: `2 refused, 1 cut off`; empty where there are none. */
export function describeOddAnswers(prompts: readonly PromptResult[]): string {
  const attempts = prompts.flatMap(({ cases }) => cases.flatMap((result) => result.attempts));
  return (['refused', 'empty', 'cut', 'unscored'] as const)
    .map((outcome) => ({ outcome, count: attempts.filter((attempt) => attempt.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${ODD_ANSWERS[outcome]}`)
    .join(', ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Undefined where one of them is not known: a part would be taken for the whole. */
export function sumAll(values: readonly (number | undefined)[]): number | undefined {
  return values.includes(undefined) ? undefined : sum(values.filter((value) => value !== undefined));
}

/** Of all its answers, in US dollars; undefined where one of them is not known. */
export function costOfCase({ attempts }: CaseResult): number | undefined {
  return sumAll(attempts.map(({ costUsd }) => costUsd));
}

/** The mean of its answers, in milliseconds; undefined where all came from the cache. */
export function latencyOfCase({ attempts }: CaseResult): number | undefined {
  const known = attempts.flatMap(({ latencyMs }) => latencyMs ?? []);
  return known.length === 0 ? undefined : sum(known) / known.length;
}

/** The mean of all its scores, 0 to 1; undefined where it has none. */
export function scoreOfCase({ attempts }: CaseResult): number | undefined {
  const known = attempts.flatMap(({ scores }) => scores.flatMap(({ score }) => score ?? []));
  return known.length === 0 ? undefined : sum(known) / known.length;
}

/** In US dollars; undefined where it is not known. */
export function costPerCase({ costUsd, cases }: PromptResult): number | undefined {
  return costUsd === undefined || cases.length === 0 ? undefined : costUsd / cases.length;
}

/** Whether the build fails, and by how much, in two pieces of a sentence. */
export function describeOutcome({ outcome, prompts }: Pick<EvalResult, 'outcome' | 'prompts'>): {
  sign: string;
  verdict: string;
  passing: string;
} {
  const words = {
    passed: { sign: SIGNS.passed, verdict: 'The evaluation passed' },
    findings: { sign: SIGNS.failed, verdict: 'The evaluation failed' },
    'not-run': { sign: SIGNS.unscored, verdict: 'The evaluation gave no result' },
  }[outcome];
  return { ...words, passing: describePassing(prompts.flatMap(({ cases }) => cases)) };
}
