/** Pure: what is wrong, the gravest first. */
import type { Problem } from '../results.ts';

/** What is of a whole prompt before what is of one of its cases, of which there may be hundreds. */
const RANKS: Record<Problem['kind'], number> = {
  regression: 0,
  threshold: 1,
  unscored: 2,
  required: 3,
  'any-lost': 4,
};

/** What fails the build before what would if the workflow wanted. */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => Number(b.failsBuild) - Number(a.failsBuild) || RANKS[a.kind] - RANKS[b.kind],
  );
}
