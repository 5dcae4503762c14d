/** Pure: how many cases pass, and how sure that is. */
import { bootstrapInterval, type GroupedCase, groupCases } from './groups.ts';
import { type Interval, wilsonInterval } from './interval.ts';

export interface SettledCase extends GroupedCase {
  isPassed: boolean;
}

export interface PassRate {
  passed: number;
  cases: number;
  /** From 0 to 1; 0 of no cases. */
  rate: number;
  /** 95 %. */
  interval: Interval;
}

/**
 * The interval is Wilson's over cases, or a bootstrap over groups where cases have them; where all groups are alike,
 * Wilson's over groups.
 */
export function measurePassRate(cases: readonly SettledCase[]): PassRate {
  const groups = groupCases(cases).map((group) => ({
    sum: group.filter(({ isPassed }) => isPassed).length,
    cases: group.length,
  }));
  const passed = groups.reduce((all, { sum }) => all + sum, 0);
  const rate = cases.length === 0 ? 0 : passed / cases.length;
  const isGrouped = groups.length < cases.length;
  const interval =
    (isGrouped && bootstrapInterval(groups)) || wilsonInterval(rate * groups.length, groups.length);
  return { passed, cases: cases.length, rate, interval };
}

/** One case, asked several times. */
export interface RepeatedCase {
  passed: number;
  answers: number;
}

/**
 * pass^k: how likely all of `k` answers to a case pass (Yao and others 2024, arXiv 2406.12045, § 2.4). Of c passes in n
 * answers C(c,k)/C(n,k), without bias (Chen and others 2021, arXiv 2107.03374, has it for pass@k); the mean over those
 * cases that have so many answers.
 *
 * @returns from 0 to 1; undefined where no case has so many answers
 */
export function passHatK(cases: readonly RepeatedCase[], k: number): number | undefined {
  const counted = cases.filter(({ answers }) => answers >= k);
  if (counted.length === 0) return undefined;
  const rates = counted.map(({ passed, answers }) => {
    let rate = 1;
    for (let taken = 0; taken < k; taken += 1) rate *= Math.max(0, passed - taken) / (answers - taken);
    return rate;
  });
  return rates.reduce((all, rate) => all + rate, 0) / counted.length;
}
