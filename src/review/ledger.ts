/** Pure: how good the findings were: how many were found over a pull request's life, and what became of them. */
import { countWord } from '../report.ts';
import type { ReviewState } from './review-state.ts';

/** What became of a finding. */
export type FindingState = 'open' | 'fixed' | 'dismissed';

/** Numbers of findings, under the names of the `findings-ledger` output. */
export interface FindingsLedger {
  found: number;
  fixed: number;
  /** A person has settled that they stay. */
  dismissed: number;
  open: number;
}

/**
 * @param states of all findings that have a thread
 * @param unthreaded of those that have none
 */
export function countLedger(
  states: readonly FindingState[],
  unthreaded: ReviewState['unthreaded'],
): FindingsLedger {
  const count = (wanted: FindingState) => states.filter((state) => state === wanted).length;
  const found = states.length + unthreaded.found;
  const fixed = count('fixed') + unthreaded.fixed;
  const dismissed = count('dismissed') + unthreaded.dismissed;
  // An edited state could say that more was fixed than found.
  return { found, fixed, dismissed, open: Math.max(0, found - fixed - dismissed) };
}

/** Such as `Addressed: 5 of 8 findings (62 %): 4 fixed, 1 dismissed`; empty where nothing was found. */
export function describeLedger({ found, fixed, dismissed }: FindingsLedger): string {
  if (found === 0) return '';
  const addressed = Math.min(found, fixed + dismissed);
  // Rounded down: 100 % is all.
  const share = `${addressed} of ${countWord(found, 'finding')} (${Math.floor((addressed / found) * 100)} %)`;
  const parts = [
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(dismissed > 0 ? [`${dismissed} dismissed`] : []),
  ];
  return `Addressed: ${share}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** The `findings-ledger` output. */
export function buildLedgerJson({ found, fixed, dismissed, open }: FindingsLedger): string {
  return JSON.stringify({ found, fixed, dismissed, open });
}
