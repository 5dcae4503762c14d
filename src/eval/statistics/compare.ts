/** Pure: what two versions made of the same cases → better or worse, and how small a drop would have been seen. */
import { smallestGroupDrop } from './group-drop.ts';
import { bootstrapInterval, groupCases } from './groups.ts';
import { type Interval, pairedInterval } from './interval.ts';
import { type CasePair, type ChangeVerdict, changeOf, type Judged, judgeChanges } from './judge-changes.ts';
import { smallestDrop } from './mcnemar.ts';
import { testSums } from './sign-flip.ts';

/** One case, settled in both versions, with its scores where it has any. */
export interface ScoredPair extends CasePair {
  headScore?: number | undefined;
  baseScore?: number | undefined;
}

/** Of the mean score. It is told, and decides nothing. */
export interface ScoreChange {
  /** Those that have a score in both versions. */
  cases: number;
  /** Head less base. */
  difference: number;
  /** Of the difference, 95 %; undefined where it is the same everywhere. */
  interval: Interval | undefined;
  /** Not adjusted for other comparisons. */
  p: number;
}

export interface Comparison<P extends ScoredPair = ScoredPair> {
  verdict: ChangeVerdict;
  cases: number;
  /** As many as know nothing of each other: groups, and cases without one. */
  groups: number;
  /** Of the pass rate, head less base, from −1 to 1. */
  difference: number;
  /** Of the difference, 95 %, not adjusted for other comparisons. */
  interval: Interval;
  p: number;
  /** By Holm, over all that were compared at once; up to 0.05 something was seen. */
  adjustedP: number;
  /** Of base, 0 to 1; 0 without cases. */
  basePassRate: number;
  /**
   * The drop of the pass rate that would have been seen with 80 % power, which may be more than base passes; undefined
   * where none would.
   */
  smallestDrop: number | undefined;
  /** Passed on base, failed now. */
  lost: P[];
  /** Failed on base, pass now. */
  won: P[];
  /** How likely at least one case is lost where both versions are equal. */
  lossByChance: number;
  /** Where cases have scores. */
  scores: ScoreChange | undefined;
}

const POWER = 0.8;

/**
 * How likely a case changes in either direction by chance: half of all that changed, where no difference was seen; where one
 * was, what changed in the rarer direction, since the rest is the difference. (The rarer of two equal directions is less
 * than their mean: where it is taken for equal prompts, the drop told is seen in 71 to 76 % and not in 80.) At least half
 * a group changes, since what was not seen may be.
 */
function estimateBackground({ verdict, pairs, groups, lost, won }: Judged<CasePair>): number {
  if (pairs.length === 0) return 0.5;
  const isSeen = verdict === 'improved' || verdict === 'regressed';
  const changed = isSeen ? Math.min(lost.length, won.length) : (lost.length + won.length) / 2;
  return Math.max(changed / pairs.length, 1 / (2 * groups.length));
}

function findSmallestDrop(judged: Judged<CasePair>, background: number): number | undefined {
  const { pairs, groups, isGrouped, level } = judged;
  const sizes = groups.map((group) => group.length);
  return isGrouped
    ? smallestGroupDrop(sizes, background, level, POWER)
    : smallestDrop(pairs.length, background, level, POWER);
}

/** A bootstrap over groups where there are some; where all changed alike, as if each group were a case. */
function findInterval({ pairs, groups, isGrouped, lost, won }: Judged<CasePair>): Interval {
  const sums = groups.map((group) => ({
    sum: group.reduce((sum, pair) => sum + changeOf(pair), 0),
    cases: group.length,
  }));
  const share = pairs.length === 0 ? 0 : groups.length / pairs.length;
  const alike = pairedInterval(lost.length * share, won.length * share, groups.length);
  return (isGrouped && bootstrapInterval(sums)) || alike;
}

function compareScores(pairs: readonly ScoredPair[]): ScoreChange | undefined {
  const scored = pairs.flatMap(({ group, headScore, baseScore }) =>
    headScore === undefined || baseScore === undefined ? [] : [{ group, change: headScore - baseScore }],
  );
  if (scored.length === 0) return undefined;
  const sums = groupCases(scored).map((group) => ({
    sum: group.reduce((sum, { change }) => sum + change, 0),
    cases: group.length,
  }));
  return {
    cases: scored.length,
    difference: sums.reduce((all, { sum }) => all + sum, 0) / scored.length,
    interval: bootstrapInterval(sums),
    p: testSums(sums.map(({ sum }) => sum)),
  };
}

/**
 * Compares each changed prompt on each model with its base, as `judgeChanges` does, and tells how sure that is.
 *
 * @param all for each prompt and model that changed, the cases that both versions settled; Holm counts each
 * @returns in the order of `all`
 */
export function compare<P extends ScoredPair>(all: readonly (readonly P[])[]): Comparison<P>[] {
  return judgeChanges(all).map((judged) => {
    const { verdict, pairs, groups, lost, won, p, adjustedP } = judged;
    const background = estimateBackground(judged);
    const basePassed = pairs.filter(({ base }) => base === 'passed').length;
    return {
      verdict,
      cases: pairs.length,
      groups: groups.length,
      difference: pairs.length === 0 ? 0 : (won.length - lost.length) / pairs.length,
      interval: findInterval(judged),
      p,
      adjustedP,
      basePassRate: pairs.length === 0 ? 0 : basePassed / pairs.length,
      smallestDrop: findSmallestDrop(judged, background),
      lost,
      won,
      lossByChance: 1 - (1 - background) ** groups.length,
      scores: compareScores(pairs),
    };
  });
}
