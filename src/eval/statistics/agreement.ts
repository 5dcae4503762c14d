/** Pure: how far a judge agrees with people. */
import { type Interval, wilsonInterval } from './interval.ts';

/** One answer, as each of them has settled it. */
export interface Label {
  isPassedByJudge: boolean;
  isPassedByPeople: boolean;
}

export interface Agreement {
  labels: number;
  /** The share of labels on which both agree; undefined without labels. */
  agreement: number | undefined;
  /** Of the agreement, 95 %. */
  interval: Interval;
  /** From −1 to 1, 0 being what chance gives; undefined where both say the same of every answer, or there is none. */
  kappa: number | undefined;
  /** Whether people passed some answers and failed others. Without that, nobody knows what the judge can tell. */
  hasBothClasses: boolean;
}

/** Cohen's κ for two classes (Cohen 1960, doi 10.1177/001316446002000104); Wilson's interval of the agreement. */
export function measureAgreement(labels: readonly Label[]): Agreement {
  const total = labels.length;
  const agreed = labels.filter((label) => label.isPassedByJudge === label.isPassedByPeople).length;
  const byJudge = labels.filter(({ isPassedByJudge }) => isPassedByJudge).length;
  const byPeople = labels.filter(({ isPassedByPeople }) => isPassedByPeople).length;
  // In whole numbers, so that nothing but 1 is taken for 1.
  const byChance = byJudge * byPeople + (total - byJudge) * (total - byPeople);
  return {
    labels: total,
    agreement: total === 0 ? undefined : agreed / total,
    interval: wilsonInterval(agreed, total),
    kappa: byChance === total ** 2 ? undefined : (agreed * total - byChance) / (total ** 2 - byChance),
    hasBothClasses: byPeople > 0 && byPeople < total,
  };
}
