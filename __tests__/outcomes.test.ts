import { describe, expect, test } from '@jest/globals';
import {
  canChangeByItself,
  type GateOutcome,
  isHealthy,
  isInconclusive,
  OUTCOMES,
  WORSE_THAN_DEGRADED,
  worstOutcome,
} from '../src/outcomes.ts';

test('the words go from good to bad, and what can’t be told is worst', () => {
  expect(OUTCOMES).toEqual([
    'operational',
    'degraded',
    'model-missing',
    'price-exceeded',
    'no-credits',
    'disabled',
    'auth',
    'unreachable',
    'unknown',
  ]);
});

describe('worstOutcome', () => {
  test.each<[GateOutcome[], GateOutcome]>([
    [['operational'], 'operational'],
    [['operational', 'degraded', 'operational'], 'degraded'],
    [['price-exceeded', 'model-missing'], 'price-exceeded'],
    [['unknown', 'auth'], 'unknown'],
    [['auth', 'unreachable', 'disabled'], 'unreachable'],
    [[...OUTCOMES].toReversed(), 'unknown'],
    // Nothing was checked.
    [[], 'unknown'],
  ])('of %j is %s', (outcomes, worst) => {
    expect(worstOutcome(outcomes)).toBe(worst);
  });
});

describe('what a word means', () => {
  test('only operational and degraded are healthy', () => {
    expect(OUTCOMES.filter(isHealthy)).toEqual(['operational', 'degraded']);
  });

  test('everything else is worse than degraded, and fails the build by default', () => {
    expect(WORSE_THAN_DEGRADED).toEqual(OUTCOMES.slice(2));
  });

  test('only an outage and what can’t be known are neither good nor bad', () => {
    expect(OUTCOMES.filter(isInconclusive)).toEqual(['unreachable', 'unknown']);
  });

  test('a price, a switch and a refused credential stay as they are, and what is good needs no change', () => {
    expect(OUTCOMES.filter((outcome) => !canChangeByItself(outcome))).toEqual([
      'operational',
      'price-exceeded',
      'disabled',
      'auth',
    ]);
  });
});
