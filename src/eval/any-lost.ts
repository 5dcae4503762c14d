/** Pure: how often `any-lost` fails a build of which nothing got worse. */
import type { EvalProblem } from '../inputs/eval.ts';
import { countWord } from '../report.ts';
import { formatPercent } from './report/figures.ts';
import type { PromptResult } from './results.ts';
import { binomialAtMost } from './statistics/binomial.ts';

const FEW_REPEATS = 3;

/** How often an answer of a good prompt passes, for a figure that says what chance does. */
const GOOD_RATE = 0.9;

/** Strict: equal prompts lose a case now and then. Told of all that was compared, in one run or in shards. */
export function explainAnyLost(
  prompts: readonly PromptResult[],
  { failOn }: { failOn: readonly EvalProblem[] },
): string[] {
  const cases = prompts.flatMap(({ comparison, cases }) =>
    comparison === undefined || comparison.verdict === 'not comparable' ? [] : cases,
  );
  const fewest = cases.reduce((least, { attempts }) => Math.min(least, attempts.length), FEW_REPEATS);
  if (!failOn.includes('any-lost') || fewest >= FEW_REPEATS) return [];
  const noneLost = cases.reduce((chance, { attempts, minPasses }) => {
    const passes = 1 - binomialAtMost(minPasses - 1, attempts.length, GOOD_RATE);
    return chance * (1 - passes * (1 - passes));
  }, 1);
  return [
    `\`any-lost\` with \`repeat: ${fewest}\`: where nine of ten answers pass, whatever the prompt, ${formatPercent(1 - noneLost)} of runs with ${countWord(cases.length, 'case')} lose one by chance. Use \`repeat: 3\` or more, with \`min-passes\`.`,
  ];
}
