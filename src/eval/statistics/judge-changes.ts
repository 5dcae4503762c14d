/** Pure: what two versions made of the same cases → better or worse. */
import { type GroupedCase, groupCases } from './groups.ts';
import { adjustByHolm, findHolmLevels } from './holm.ts';
import { smallestMcNemarP, testChanges } from './mcnemar.ts';
import { smallestSignFlipP, testWholeSums } from './sign-flip.ts';

/** One case, settled in both versions. */
export interface CasePair extends GroupedCase {
  head: 'passed' | 'failed';
  base: 'passed' | 'failed';
}

/** What can be said; `too few cases` where no result whatever could have said more. */
export type ChangeVerdict = 'improved' | 'regressed' | 'no difference seen' | 'too few cases';

/** The cases of one prompt and model, and what was said of them. */
export interface Judged<P extends CasePair> {
  verdict: ChangeVerdict;
  pairs: readonly P[];
  /** What knows nothing of each other: groups, and cases without one. */
  groups: P[][];
  /** Whether a group has more than one case; else cases are told apart by McNemar's test. */
  isGrouped: boolean;
  /** Passed on base, failed now. */
  lost: P[];
  /** Failed on base, pass now. */
  won: P[];
  p: number;
  /** By Holm, over all that were compared at once. */
  adjustedP: number;
  /** How small p had to be. */
  level: number;
}

const ALPHA = 0.05;

/** @returns 1 for a case won, −1 for one lost, else 0 */
export function changeOf(pair: CasePair): number {
  return Number(pair.head === 'passed') - Number(pair.base === 'passed');
}

function measure<P extends CasePair>(pairs: readonly P[]) {
  const groups = groupCases(pairs);
  const isGrouped = groups.length < pairs.length;
  const lost = pairs.filter((pair) => changeOf(pair) < 0);
  const won = pairs.filter((pair) => changeOf(pair) > 0);
  const sums = groups.map((group) => group.reduce((sum, pair) => sum + changeOf(pair), 0));
  const p = isGrouped ? testWholeSums(sums) : testChanges(lost.length, won.length);
  return { pairs, groups, isGrouped, lost, won, p };
}

/**
 * Judges each changed prompt on each model: mid-p McNemar, or a sign-flip test over groups where cases have them; two-sided,
 * 5 %, Holm over all. Where versions are equal, "regressed" is said of any of them in at most 5 % of runs.
 *
 * @param all for each prompt and model that changed, the cases that both versions settled; Holm counts each
 * @returns in the order of `all`
 */
export function judgeChanges<P extends CasePair>(all: readonly (readonly P[])[]): Judged<P>[] {
  const measured = all.map((pairs) => measure(pairs));
  const ps = measured.map(({ p }) => p);
  const adjusted = adjustByHolm(ps);
  const levels = findHolmLevels(ps, ALPHA);
  return measured.map((each, index) => {
    const { groups, isGrouped, lost, won } = each;
    const [adjustedP = 1, level = ALPHA] = [adjusted[index], levels[index]];
    const smallestP = isGrouped ? smallestSignFlipP(groups.length) : smallestMcNemarP(groups.length);
    const direction = won.length > lost.length ? 'improved' : 'regressed';
    const unseen = smallestP > level ? 'too few cases' : 'no difference seen';
    return { ...each, adjustedP, level, verdict: adjustedP <= ALPHA ? direction : unseen };
  });
}
