/** Pure: which cases failed, the gravest first, and why. */
import type { Attempt, CaseResult, PromptResult, Score } from '../results.ts';

export interface FailedCase {
  prompt: PromptResult;
  result: CaseResult;
  /** It passed on the base. */
  isLost: boolean;
}

function rankOf({ result, isLost }: FailedCase): number {
  if (result.outcome === 'unscored') return 3;
  return result.isRequired ? 0 : isLost ? 1 : 2;
}

function listOf(prompt: PromptResult): FailedCase[] {
  const lost = new Set(prompt.comparison?.lostCaseIds);
  return prompt.cases
    .filter(({ outcome }) => outcome !== 'passed')
    .map((result) => ({ prompt, result, isLost: lost.has(result.caseId) }))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Cases that failed or are unscored: of each prompt one, then of each the next, so that none takes all the room. */
export function listFailed(prompts: readonly PromptResult[]): FailedCase[] {
  const lists = prompts.map(listOf);
  const longest = lists.reduce((length, list) => Math.max(length, list.length), 0);
  const inTurn = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []));
  return inTurn.flat().toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** What an outcome of one answer is called. */
export const ATTEMPT_WORDS: Record<Attempt['outcome'], string> = {
  passed: 'passed',
  failed: 'failed',
  refused: 'the model refused',
  empty: 'the answer is empty',
  cut: 'the answer is cut off',
  unscored: 'not scored',
};

/** The answer that shows best why a case failed; undefined where all passed. */
export function findTelling(attempts: readonly Attempt[]): Attempt | undefined {
  const bad = attempts.filter(({ outcome }) => outcome !== 'passed');
  return (
    bad.find(({ outcome }) => outcome === 'failed') ??
    bad.find(({ outcome }) => outcome !== 'unscored') ??
    bad[0]
  );
}

/** The evaluators that an answer does not satisfy. */
export function listUnmet({ scores }: Attempt): Score[] {
  return scores.filter(({ isPassed }) => isPassed === false);
}

/** Why a case failed, on one line, as plain text: `exact: not the same; 2 of 3 answers pass`. Foreign. */
export function describeFailure({ attempts }: CaseResult): string {
  const telling = findTelling(attempts);
  if (telling === undefined) return '';
  const unmet = listUnmet(telling).map(({ evaluator, reason }) =>
    reason === '' ? evaluator : `${evaluator}: ${reason}`,
  );
  const own = telling.outcome === 'failed' ? [] : [ATTEMPT_WORDS[telling.outcome]];
  const reason = telling.reason === '' ? [] : [telling.reason];
  const passed = attempts.filter(({ outcome }) => outcome === 'passed').length;
  const repeats = attempts.length > 1 ? [`${passed} of ${attempts.length} answers pass`] : [];
  return [...own, ...reason, ...unmet, ...repeats].join('; ');
}
