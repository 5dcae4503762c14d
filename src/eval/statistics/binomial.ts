/** Pure: how likely a number of successes is, of trials that know nothing of each other. */

/** By index; longer as it is needed. */
const logFactorials = [0];

function logFactorial(n: number): number {
  let last = logFactorials.at(-1) ?? 0;
  while (logFactorials.length <= n) {
    last += Math.log(logFactorials.length);
    logFactorials.push(last);
  }
  return logFactorials[n] ?? 0;
}

/** @returns the natural logarithm of how many ways there are to choose `k` of `n` */
function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** @returns the probability of `successes` in `trials`, each a success with probability `rate` */
export function binomialProbability(successes: number, trials: number, rate: number): number {
  if (successes < 0 || successes > trials) return 0;
  if (rate === 0 || rate === 1) return successes === rate * trials ? 1 : 0;
  const log =
    logChoose(trials, successes) + successes * Math.log(rate) + (trials - successes) * Math.log1p(-rate);
  return Math.exp(log);
}

/** @returns the probability of at most `successes` in `trials` */
export function binomialAtMost(successes: number, trials: number, rate: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  // The shorter tail is summed, from its largest term on; `odds` takes a term to the one before.
  if (successes > trials * rate) return 1 - binomialAtMost(trials - successes - 1, trials, 1 - rate);
  const odds = (1 - rate) / rate;
  let term = binomialProbability(successes, trials, rate);
  let sum = 0;
  for (let k = successes; k >= 0 && term > sum * 1e-17; k -= 1) {
    sum += term;
    term *= (k / (trials - k + 1)) * odds;
  }
  return sum;
}
