/** The gate's comment: news of the verdict, not a part of it. */
import { randomUUID } from 'node:crypto';
import { ActionError, CancelledError, describeError } from '../../errors.ts';
import { buildCommentText, type GateReport } from '../../gate/report.ts';
import type { GateInputs } from '../../inputs/index.ts';
import { sanitizeMarkdown } from '../../publish/clean.ts';
import type { RunStamp } from '../../publish/comment-header.ts';
import type { CommentThread } from '../../publish/comments-api.ts';
import { recordNowhere, recordPublished } from '../../publish/publication.ts';
import { shouldHavePullRequest } from '../../pull-request/event.ts';
import { describeCommit, type OpenTarget, type Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';

function loadPublishing() {
  return Promise.all([import('../../publish/comment-body.ts'), import('../../publish/comment.ts')]);
}

/** Where the comment belongs, with what it takes to write one on its way; undefined where none is wanted. */
export async function findCommented(inputs: GateInputs, target: OpenTarget): Promise<Target | undefined> {
  if (inputs.comment === 'off') return undefined;
  const pullRequest = await target.findPullRequest();
  // What can't be loaded fails where it is needed.
  if (pullRequest) Promise.all([target.github(), loadPublishing()]).catch(() => {});
  return { ...target, pullRequest };
}

/** Which of two gates that ran at the same time began later. */
export function createRunStamp(): RunStamp {
  return { id: randomUUID(), head: undefined, startedAtMs: Date.now() };
}

/** Tells on the pull request what is wrong, and takes that back when nothing is any more. */
async function comment(
  report: GateReport,
  isWrong: boolean,
  stamp: RunStamp,
  inputs: GateInputs,
  finding: Promise<Target | undefined>,
  run: Run,
): Promise<void> {
  const target = await finding;
  if (!target) return;
  const { context, pullRequest, github } = target;
  if (!pullRequest) {
    if (isWrong) recordNowhere(context.eventName, shouldHavePullRequest(context), run);
    return;
  }
  const [{ buildComment }, { publishComment, removeComments }] = await loadPublishing();
  const thread: CommentThread = {
    github: await github(),
    address: { ...context, number: pullRequest.number },
    key: { kind: 'gate', tag: inputs.commentTag },
    // A number that is chosen may be an issue's.
    ...((inputs.pullRequest === undefined || pullRequest.known) && { isPullRequest: true }),
  };
  if (!isWrong) {
    const removed = await removeComments(thread);
    if (removed > 0) run.log.info('All is well again: the comment that said otherwise is gone.');
    return;
  }
  const footer = [...describeCommit(target), `[run](${context.runUrl})`];
  const around = { header: '', trailer: '', notices: [], footer };
  const policy = {
    allowedHosts: new Set<string>(),
    serverUrl: inputs.runner.githubServerUrl,
    isNamed: () => false,
  };
  const { parts } = await buildComment(
    buildCommentText(report),
    around,
    1,
    async (markdown) => (await sanitizeMarkdown(markdown, policy)).text,
  );
  const published = await publishComment(thread, {
    stamp,
    placement: 'sticky',
    hidesPrevious: false,
    // An issue has no head, and a verdict is about the account.
    currentHead: async () => undefined,
    spentUsd: undefined,
    build: () => parts,
  });
  run.log.info(`Comment ${published.change}: ${published.url}`);
  recordPublished(published, run);
}

/** The comment is news of the verdict, not the verdict: what GitHub refuses is told, and changes nothing. */
export async function tryCommenting(...parts: Parameters<typeof comment>): Promise<void> {
  const { log, outputs } = parts[5];
  try {
    await comment(...parts);
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof CancelledError) throw error;
    outputs['comment-outcome'] = 'not-posted';
    log.warning(`The pull request was not told: ${describeError(error).message}`);
  }
}
