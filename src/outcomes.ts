/** Pure: the words of the gate, one for each check and one for the whole. */

/** In the order of badness: the worst check names the whole. */
export const OUTCOMES = [
  'operational',
  'degraded',
  'model-missing',
  'price-exceeded',
  'no-credits',
  'disabled',
  'auth',
  'unreachable',
  'unknown',
] as const;

export type GateOutcome = (typeof OUTCOMES)[number];

/** What an account can still work with. Everything else is worse, or could not be told. */
export function isHealthy(outcome: GateOutcome): boolean {
  return outcome === 'operational' || outcome === 'degraded';
}

/** Everything worse than `degraded`: what fails the build unless `fail-on` says otherwise. */
export const WORSE_THAN_DEGRADED = OUTCOMES.filter((outcome) => !isHealthy(outcome));

/** The worst of them; `unknown` where there is none, since nothing was checked. */
export function worstOutcome(outcomes: readonly GateOutcome[]): GateOutcome {
  return OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'unknown';
}

/** Neither good nor bad: the facts could not be had. */
export function isInconclusive(outcome: GateOutcome): boolean {
  return outcome === 'unreachable' || outcome === 'unknown';
}

/** Whether waiting can help. A refused credential, a price and a switch stay as they are until somebody acts. */
export function canChangeByItself(outcome: GateOutcome): boolean {
  return ['degraded', 'model-missing', 'no-credits', 'unreachable', 'unknown'].includes(outcome);
}
