/** What a run is to do: told by its event, and by the words of the comment that started it. */
import { ActionError, describeError } from '../../errors.ts';
import type { GithubContext } from '../../github/event-context.ts';
import { readComment } from '../../pull-request/event.ts';
import type { OpenTarget } from '../../pull-request/target.ts';
import { parseCommand, parseReply } from '../../review/commands.ts';
import type { Run } from '../../run.ts';

export interface ReviewPlan {
  /** `keep`: threads and overview only; no model is asked. */
  kind: 'review' | 'keep';
  /** All is reviewed again. */
  isFull: boolean;
  /** Somebody asks for this run: also of a draft, and while reviews are paused. */
  isAsked: boolean;
  /** What the run makes of the pause; undefined where it leaves it as it is. */
  isPaused: boolean | undefined;
  /** The comment that it answers, for a sign that it was heard. */
  heard: HeardComment | undefined;
}

/** `nothing`: the comment asks for none of it. */
export type Plan = ReviewPlan | { kind: 'nothing'; reason: string };

interface HeardComment {
  id: number;
  /** It stands in a thread on lines. */
  isOnLines: boolean;
}

const COMMENT_EVENTS = ['issue_comment', 'pull_request_review_comment'];

const NOTHING_ASKED = 'the comment holds no command, such as `/review`';

/** @param isFull the workflow wants all to be reviewed again, whatever the event */
export function planRun(
  { eventName, payload }: Pick<GithubContext, 'eventName' | 'payload'>,
  isFull: boolean,
): Plan {
  const usual = { kind: 'review', isFull, isAsked: false, isPaused: undefined, heard: undefined } as const;
  if (!COMMENT_EVENTS.includes(eventName)) return usual;
  const comment = readComment(payload);
  if (!comment) return { kind: 'nothing', reason: NOTHING_ASKED };
  const { id, body } = comment;
  const isOnLines = eventName === 'pull_request_review_comment';
  const asked = { ...usual, isAsked: true, heard: { id, isOnLines } };
  const command = parseCommand(body)?.command;
  if (command === 'review') return asked;
  if (command === 'full') return { ...asked, isFull: true };
  if (command !== undefined) return { ...asked, kind: 'keep', isPaused: command === 'pause' };
  return isOnLines && parseReply(body) !== undefined
    ? { ...asked, kind: 'keep' }
    : { kind: 'nothing', reason: NOTHING_ASKED };
}

/** A sign that a comment was heard. What GitHub refuses is told, and changes nothing. */
export async function react(
  heard: HeardComment,
  { context, github }: OpenTarget,
  { log }: Run,
): Promise<void> {
  const place = heard.isOnLines ? 'pulls' : 'issues';
  try {
    const client = await github();
    await client.request(`POST /repos/{owner}/{repo}/${place}/comments/{comment_id}/reactions`, {
      owner: context.owner,
      repo: context.repo,
      comment_id: heard.id,
      content: 'eyes',
    });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.info(`No reaction to the comment: ${describeError(error).message}`);
  }
}
