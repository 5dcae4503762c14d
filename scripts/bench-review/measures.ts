// How well findings meet the comments of people, by their lines.
import { type HumanComment, overlaps, type Place } from './cases.ts';

/** The normal distribution leaves 5 % outside of it. */
const Z = 1.959964;

export interface Rate {
  hits: number;
  total: number;
  /** Undefined where there is nothing to hit. */
  rate: number | undefined;
  /** Wilson's interval of 95 %: https://doi.org/10.1080/01621459.1927.10502953 */
  low: number;
  high: number;
}

export function measureRate(hits: number, total: number): Rate {
  if (total === 0) return { hits, total, rate: undefined, low: 0, high: 1 };
  const rate = hits / total;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / total + Z ** 2 / (4 * total ** 2));
  const centre = rate + Z ** 2 / (2 * total);
  const scale = 1 + Z ** 2 / total;
  return {
    hits,
    total,
    rate,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}

export interface Matches {
  findings: number;
  /** Findings whose lines overlap those of a valid comment. */
  matchedFindings: number;
  /** Findings whose lines overlap those of wrong comments only. */
  wrongFindings: number;
  validComments: number;
  matchedComments: number;
}

export function countMatches(findings: readonly Place[], comments: readonly HumanComment[]): Matches {
  const valid = comments.filter(({ isValid }) => isValid);
  const wrong = comments.filter(({ isValid }) => !isValid);
  const meets = (place: Place, others: readonly Place[]) => others.some((other) => overlaps(place, other));
  const unmatched = findings.filter((finding) => !meets(finding, valid));
  return {
    findings: findings.length,
    matchedFindings: findings.length - unmatched.length,
    wrongFindings: unmatched.filter((finding) => meets(finding, wrong)).length,
    validComments: valid.length,
    matchedComments: valid.filter((comment) => meets(comment, findings)).length,
  };
}

export interface Scores {
  precision: Rate;
  recall: Rate;
  /** Undefined where precision or recall is. */
  f1: number | undefined;
}

export function score({ findings, matchedFindings, validComments, matchedComments }: Matches): Scores {
  const precision = measureRate(matchedFindings, findings);
  const recall = measureRate(matchedComments, validComments);
  const [p, r] = [precision.rate, recall.rate];
  if (p === undefined || r === undefined) return { precision, recall, f1: undefined };
  return { precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** Over all cases: each finding and each comment weighs the same. */
export function sumMatches(matches: readonly Matches[]): Matches {
  const sum = (name: keyof Matches) => matches.reduce((total, one) => total + one[name], 0);
  return {
    findings: sum('findings'),
    matchedFindings: sum('matchedFindings'),
    wrongFindings: sum('wrongFindings'),
    validComments: sum('validComments'),
    matchedComments: sum('matchedComments'),
  };
}
