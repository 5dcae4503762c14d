// Reviews to be posted on pull request 7, and what is seen of them there.
import { randomUUID } from 'node:crypto';
import { MARKER_PREFIX } from '../../src/markdown/marker.ts';
import { publishReview, type ReviewPublication } from '../../src/review/publish-review.ts';
import type { LineComment } from '../../src/review/reviews-api.ts';
import { type Account, GITHUB_ACTIONS, type GithubEmulator, type GithubOptions } from '../emulator/github.ts';
import { ADDRESS, openGithubClient, startRepository } from '../github/open-client.ts';

export const HEAD = 'a'.repeat(40);
export const TAG_MARKER = `${MARKER_PREFIX} review:default -->`;

/** Ten lines that were changed, and one that was not. */
export const DIFF = `diff --git a/a.txt b/a.txt
index 1111111..2222222 100644
--- a/a.txt
+++ b/a.txt
@@ -1,11 +1,11 @@
${Array.from({ length: 10 }, (_, index) => `-old ${index}\n`).join('')}${Array.from({ length: 10 }, (_, index) => `+new ${index}\n`).join('')} same
`;

/** A comment on one line, with a hidden line of its own. */
export function comment(line: number, about: Partial<LineComment> & { id?: string } = {}): LineComment {
  const { id = `f${line}`, ...rest } = about;
  const body = `${MARKER_PREFIX} finding:default id:${id} run:1 -->\n\nLine ${line} is wrong.`;
  return { path: 'a.txt', side: 'RIGHT', startLine: line, endLine: line, body, ...rest };
}

/** A line that is in no hunk. */
export const MISPLACED = 40;

export function publication(
  comments: readonly LineComment[],
  about: Partial<ReviewPublication> = {},
): ReviewPublication {
  const runMarker = `${MARKER_PREFIX} review-run:${randomUUID()} -->`;
  const body = `${TAG_MARKER}\n${runMarker}\n\nSee the overview.`;
  return { commit: HEAD, tagMarker: TAG_MARKER, runMarker, body, comments, ...about };
}

/** An emulator with the diff on pull request 7, and a client that does not wait long for an answer. */
export async function startReviews(options: GithubOptions = {}) {
  const { github } = await startRepository(options);
  for (const pull of github.state.pulls) pull.diff = DIFF;
  const { client, log } = await openGithubClient(new URL(github.url), { requestTimeoutMs: 1_000 });
  const publish = (review: ReviewPublication) =>
    publishReview({ github: client, address: ADDRESS }, review, log);
  return { github, client, log, publish };
}

/** The lines that comments stand on, each with its side where that is the old file. */
export function commented({ state }: GithubEmulator): string[] {
  return state.reviewComments.map(({ line, side }) => (side === 'LEFT' ? `old ${line}` : `${line}`));
}

/** A review that a run of ours left behind before it was submitted. */
export function leavePending(github: GithubEmulator, body: string, user: Account = GITHUB_ACTIONS): number {
  return github.addReview(7, body, 'PENDING', user);
}
