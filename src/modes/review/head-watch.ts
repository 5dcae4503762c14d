/** Whether what a run reviews is still what the pull request is. */
import { ActionError } from '../../errors.ts';
import { fetchPullRequest } from '../../pull-request/fetch.ts';
import type { Target } from '../../pull-request/target.ts';

/** Between questions: a head moves on by a push, and requests end several times a second. */
const INTERVAL_MS = 10_000;

/**
 * @returns tells whether the head is still that commit; where GitHub does not tell, it is taken for that
 */
export function createHeadWatch(
  { pullRequest, context, github }: Target,
  headSha: string | undefined,
): () => Promise<boolean> {
  let askedAtMs = performance.now();
  let isHead: Promise<boolean> = Promise.resolve(true);
  const ask = async (number: number) => {
    try {
      return (await fetchPullRequest(await github(), { ...context, number })).head.sha === headSha;
    } catch (error) {
      if (error instanceof ActionError) return true;
      throw error;
    }
  };
  return () => {
    const isRecent = performance.now() - askedAtMs < INTERVAL_MS;
    if (isRecent || !pullRequest || headSha === undefined) return isHead;
    askedAtMs = performance.now();
    isHead = ask(pullRequest.number);
    return isHead;
  };
}
