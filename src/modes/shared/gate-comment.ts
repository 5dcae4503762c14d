/** The gate's comment: news of the verdict, not a part of it. */
import { ActionError, CancelledError, describeError } from '../../errors.ts';
import { buildCommentText, type GateReport } from '../../gate/report.ts';
import type { GateInputs } from '../../inputs/index.ts';
import { sanitizeMarkdown } from '../../publish/clean.ts';
import type { RunStamp } from '../../publish/comment-header.ts';
import type { CommentLook, CommentThread } from '../../publish/comments-api.ts';
import { type Publication, recordNowhere, recordPublished } from '../../publish/publication.ts';
import { shouldHavePullRequest } from '../../pull-request/event.ts';
import { describeCommit, type OpenTarget, type Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { loadPublishing } from './load-publishing.ts';

/** Where the comment belongs. */
export interface GateThread extends Target {
  /** Undefined where the run belongs to no pull request. */
  thread: CommentThread | undefined;
  /** What was there as the checks began; undefined where they may have taken long since. */
  seen: CommentLook | undefined;
}

/** An issue has no head, and a verdict is about the account. */
const currentHead = async () => undefined;

/** Finds where the comment belongs, and looks at what is there; undefined where none is wanted. */
export async function openGateThread(
  inputs: GateInputs,
  target: OpenTarget,
): Promise<GateThread | undefined> {
  if (inputs.comment === 'off') return undefined;
  const pullRequest = await target.findPullRequest();
  if (!pullRequest) return { ...target, pullRequest, thread: undefined, seen: undefined };
  const [github, { lookAtComments }] = await Promise.all([
    target.github(),
    import('../../publish/comments-api.ts'),
  ]);
  const thread: CommentThread = {
    github,
    address: { ...target.context, number: pullRequest.number },
    key: { kind: 'gate', tag: inputs.commentTag },
    // A number that is chosen may be an issue's.
    ...((inputs.pullRequest === undefined || pullRequest.known) && { isPullRequest: true }),
  };
  const seen = inputs.waitMs > 0 ? undefined : await lookAtComments(thread, currentHead);
  return { ...target, pullRequest, thread, seen };
}

/** Tells on the pull request what is wrong, and takes that back when nothing is any more. */
async function publishVerdict(
  run: Run,
  report: GateReport,
  isWrong: boolean,
  stamp: RunStamp,
  inputs: GateInputs,
  opening: Promise<GateThread | undefined>,
): Promise<void> {
  const opened = await opening;
  if (!opened) return;
  const { context, thread, seen } = opened;
  if (!thread) {
    if (isWrong) recordNowhere(context.eventName, shouldHavePullRequest(context), run);
    return;
  }
  if (!isWrong && seen?.own.length === 0) return;
  const [{ buildComment }, { publishComment, removeComments }] = await loadPublishing();
  if (!isWrong) {
    const removed = await removeComments(thread);
    if (removed > 0) run.log.info('All is well again: the comment that said otherwise is gone.');
    return;
  }
  const footer = [...describeCommit(opened), `[run](${context.runUrl})`];
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
  const publication: Publication = {
    stamp,
    placement: 'sticky',
    hidesPrevious: false,
    currentHead,
    spentUsd: undefined,
    build: () => parts,
  };
  const published = await publishComment(thread, publication, seen);
  run.log.info(`Comment ${published.change}: ${published.url}`);
  recordPublished(published, run);
}

/** The comment is news of the verdict, not the verdict: what GitHub refuses is told, and changes nothing. */
export async function tryCommenting(
  run: Run,
  report: GateReport,
  isWrong: boolean,
  stamp: RunStamp,
  inputs: GateInputs,
  opening: Promise<GateThread | undefined>,
): Promise<void> {
  const { log, outputs } = run;
  try {
    await publishVerdict(run, report, isWrong, stamp, inputs, opening);
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof CancelledError) throw error;
    outputs['comment-outcome'] = 'not-posted';
    log.warning(`The pull request was not told: ${describeError(error).message}`);
  }
}
