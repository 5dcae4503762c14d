/** A result that is to be posted, and what became of it. */
import { ActionError, describeError } from '../errors.ts';
import { inlineCode } from '../markdown/inert.ts';
import type { Report } from '../report.ts';
import type { Log } from '../runner/log.ts';
import type { RunStamp } from './comment-header.ts';

/** What a run has to say. */
export interface Publication {
  stamp: RunStamp;
  /** `append` is a matter of what `build` makes of the content that is there. */
  placement: 'sticky' | 'new' | 'recreate' | 'append';
  /** With `new`: the one before is folded away. */
  hidesPrevious: boolean;
  /** The head of the pull request now; undefined where there is none. */
  currentHead: () => Promise<string | undefined>;
  /** To be added to what the pull request's runs have cost, in US dollars; undefined where no ledger is kept. */
  spentUsd: number | undefined;
  /**
   * What is kept for later runs, in the header of the first part; left out, a state that is there stays. Asked anew at
   * each write, also of what this run has written itself: what comes of its own result must be the same.
   *
   * @param there what is kept now, perhaps by other runs meanwhile: of several where two have posted at once, of which
   *   one comment stays
   */
  state?: ((there: readonly string[]) => string | undefined) | undefined;
  /**
   * What a reader sees, part by part: at least one. Asked again whenever what is there may have changed.
   *
   * @param content what our comment shows now; undefined where there is none
   */
  build: (content: string | undefined) => readonly string[];
}

export interface Published {
  id: number;
  url: string;
  /** `superseded`: a comment shows the result of a newer commit, and was left alone. */
  change: 'created' | 'updated' | 'unchanged' | 'superseded';
  /** What failed once it was there: to look again, or to take back or fold away what it replaces. */
  problem: ActionError | undefined;
}

/** The outputs that tell of a comment. */
type CommentOutputs = Record<'comment-id' | 'comment-url' | 'comment-outcome', string>;

/** Tells later steps and the summary of it, and warns of what failed once it was there. */
export function recordPublished(
  { id, url, change, problem }: Published,
  { outputs, report, log }: { outputs: CommentOutputs; report: Report; log: Log },
): void {
  outputs['comment-id'] = String(id);
  outputs['comment-url'] = url;
  outputs['comment-outcome'] = change;
  report.facts.set('Comment', `[${change}](${url})`);
  if (problem) {
    log.warning(`The comment is there, but not all around it: ${describeError(problem).message}`);
  }
}

/**
 * Says that a comment is wanted, and there is nowhere to post it.
 *
 * @param isAmiss the event should have a pull request
 */
export function recordNowhere(
  eventName: string,
  isAmiss: boolean,
  { report, log }: { report: Report; log: Log },
): void {
  const why = `this run (${eventName}) belongs to no pull request`;
  report.facts.set('Comment', `not posted: ${inlineCode(why)}`);
  const hint =
    ' that is open and has its commit. If there is one, give the job `pull-requests: read`, or set `pull-request` to its number.';
  if (isAmiss) log.warning(`No comment: ${why}${hint}`);
  else log.info(`No comment: ${why}.`);
}

/** How much of a result is there. */
export interface Written {
  parts: number;
  of: number;
}

/** A reader finds the beginning of a result, and is told that it is no more than that. */
export function toPartial(error: ActionError, { parts, of }: Written): ActionError {
  if (parts === 0) return error;
  const which = parts === 1 ? 'part 1' : `parts 1 to ${parts}`;
  return new ActionError(`Only ${which} of ${of} could be written. ${error.message}`, {
    hint: error.hint,
    cause: error,
  });
}
