/** Pure: between which bounds a share lies, at 95 %, where each case knows nothing of the others. */
import { bisect } from './bisect.ts';

export interface Interval {
  low: number;
  high: number;
}

/** Of the normal distribution: 95 % lie within. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share (Wilson 1927, doi 10.1080/01621459.1927.10502953), recommended by Newcombe 1998
 * (doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E).
 *
 * @param passed need not be a whole number
 */
export function wilsonInterval(passed: number, cases: number): Interval {
  if (cases === 0) return { low: 0, high: 1 };
  const rate = passed / cases;
  const spread = 1 + Z ** 2 / cases;
  const middle = (rate + Z ** 2 / (2 * cases)) / spread;
  const reach = (Z * Math.sqrt((rate * (1 - rate)) / cases + Z ** 2 / (4 * cases ** 2))) / spread;
  // What the formula gives as 0 or 1 may miss it by a rounding.
  return {
    low: passed === 0 ? 0 : Math.max(0, middle - reach),
    high: passed === cases ? 1 : Math.min(1, middle + reach),
  };
}

/**
 * Tango's score interval of the difference of two shares in pairs: what Wilson's is for one share (Tango 1998,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B).
 *
 * @param lost @param won need not be whole numbers
 * @returns bounds of the difference, from −1 to 1; it is above 0 where more is won
 */
export function pairedInterval(lost: number, won: number, cases: number): Interval {
  if (cases === 0) return { low: -1, high: 1 };
  /** How far what was seen lies from what a difference of `delta` would give, in standard deviations squared. */
  const isPossible = (delta: number) => {
    const linear = (2 * cases - won + lost) * delta - won - lost;
    const constant = -lost * delta * (1 - delta);
    const lostRate = (Math.sqrt(Math.max(0, linear ** 2 - 8 * cases * constant)) - linear) / (4 * cases);
    const variance = cases * Math.max(0, 2 * lostRate + delta * (1 - delta));
    return (won - lost - cases * delta) ** 2 <= Z ** 2 * variance;
  };
  const difference = (won - lost) / cases;
  return {
    low: isPossible(-1) ? -1 : bisect(-1, difference, isPossible),
    high: bisect(difference, 1, (delta) => !isPossible(delta)),
  };
}
