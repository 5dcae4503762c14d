/** Pure: what a reader of the result must know, in sentences. */
import type { EvalProblem } from '../inputs/eval.ts';
import { countWord } from '../report.ts';
import { isTrusted, type Untested } from './judge-standing.ts';
import { formatPercent } from './report/figures.ts';
import type { PromptResult, Score } from './results.ts';
import { binomialAtMost } from './statistics/binomial.ts';

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

const FEW_REPEATS = 3;

/** How often an answer of a good prompt passes, for a figure that says what chance does. */
const GOOD_RATE = 0.9;

/** Strict: equal prompts lose a case now and then. */
function explainAnyLost(prompts: readonly PromptResult[], repeat: number): string[] {
  const compared = prompts.flatMap(({ comparison, cases }) =>
    comparison === undefined || comparison.verdict === 'not comparable' ? [] : cases,
  );
  if (repeat >= FEW_REPEATS || compared.length === 0) return [];
  const kept = compared.reduce((product, { minPasses, attempts }) => {
    const passes = 1 - binomialAtMost(minPasses - 1, attempts.length, GOOD_RATE);
    return product * (1 - passes * (1 - passes));
  }, 1);
  return [
    `\`any-lost\` with \`repeat: ${repeat}\`: where nine of ten answers pass, whatever the prompt, ${formatPercent(1 - kept)} of runs with ${countWord(compared.length, 'case')} lose one by chance. Use \`repeat: 3\` or more, with \`min-passes\`.`,
  ];
}

/** @param repeat how often a case is asked that does not say */
export function buildNotices(
  prompts: readonly PromptResult[],
  untested: Untested,
  repeat: number,
  failOn: readonly EvalProblem[],
): string[] {
  return [
    ...(failOn.includes('any-lost') ? explainAnyLost(prompts, repeat) : []),
    ...explainUntested(prompts, untested),
    ...explainUnjudged(prompts, untested),
    ...explainIncomparable(prompts),
  ];
}
