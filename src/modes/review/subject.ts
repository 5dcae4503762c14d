/** What is reviewed: the change, the commit that its lines are of, and what earlier runs have left. */
import { readSelection, type SelectedChange, selectChange } from '../../diff/excerpt.ts';
import { fetchDiffFiles } from '../../diff/fetch.ts';
import { parseDiff } from '../../diff/parse.ts';
import { InputError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import type { FindSource } from '../../prompt/source.ts';
import { fetchPullRequest } from '../../pull-request/fetch.ts';
import type { OpenTarget, Target } from '../../pull-request/target.ts';
import { explainUnselected, findSkipReason } from '../../review/skip.ts';
import type { Run } from '../../run.ts';
import { preferSmallHeap } from '../../runner/memory.ts';
import type { KeepText } from '../../runner/spool.ts';
import { reportDiffProblem } from '../shared/prepare-prompt.ts';
import { RunComment } from '../shared/run-comment.ts';
import { describeSubject } from '../shared/trigger.ts';
import { type Memory, NO_MEMORY, readMemory } from './memory.ts';
import type { ReviewPlan } from './plan.ts';
import { keepPause } from './remember.ts';
import { tellSkipped, tellSuperseded } from './tell-check-run.ts';

/** Diffs of whole releases are larger than any prompt may be. */
const MAX_DIFF_BYTES = 67_108_864;

/** Beyond these, memory counts for more than time. */
const LARGE_FILES = 300;
const LARGE_DIFF_CHARACTERS = 8_388_608;

export interface Subject {
  target: Target;
  change: SelectedChange;
  /** Undefined without a pull request. */
  headSha: string | undefined;
  memory: Memory;
  comment: RunComment;
}

async function readDiffFile(
  path: string,
  inputs: ReviewInputs,
  findSource: FindSource,
): Promise<SelectedChange> {
  const text = await findSource(path).read(path, { maxBytes: MAX_DIFF_BYTES, keepsLineEnds: true });
  if (text.length > LARGE_DIFF_CHARACTERS) preferSmallHeap();
  const files = parseDiff(text);
  const fetching = Promise.resolve({ files, totalFiles: files.length, diffProblem: undefined });
  return selectChange(fetching, readSelection(inputs));
}

/**
 * Reads what is to be reviewed, all at once.
 *
 * @param keep where the texts of a long list of files are kept
 * @returns undefined where the pull request is not to be reviewed, which is told
 * @throws {InputError} there is none
 */
export async function readSubject(
  open: OpenTarget,
  plan: ReviewPlan,
  inputs: ReviewInputs,
  findSource: FindSource,
  keep: KeepText,
  run: Run,
): Promise<Subject | undefined> {
  const pullRequest = await open.findPullRequest();
  const target: Target = { context: open.context, github: open.github, pullRequest };
  const comment = new RunComment(inputs, target, run);
  if (inputs.diffFile !== undefined) {
    const change = await readDiffFile(inputs.diffFile, inputs, findSource);
    if (change.original.length === 0) {
      await tellSkipped(explainUnselected(change.skipped), { target, headSha: undefined }, inputs, run);
      return undefined;
    }
    return { target, change, headSha: undefined, memory: NO_MEMORY, comment };
  }
  run.report.facts.set('On', describeSubject(target));
  if (!pullRequest) {
    throw new InputError(
      'pull-request',
      `is missing: this run (${open.context.eventName}) belongs to no pull request`,
      {
        hint: 'Run on `pull_request`, set `pull-request` to a number, or review a diff by `diff-file`.',
      },
    );
  }
  const described = await pullRequest.describe();
  const { changedLines } = described;
  const headSha = described.head.sha;
  const skip = async (reason: string) => {
    await tellSkipped(reason, { target, headSha }, inputs, run);
    return undefined;
  };
  const reason = findSkipReason(described, plan.isAsked ? { ...inputs, skipsDrafts: false } : inputs);
  // Whoever asks for a pause is heard, whatever there is to review.
  const isHeard = plan.isPaused !== undefined;
  if (reason !== undefined && !isHeard) return skip(reason);
  if ((described.changedFiles ?? 0) > LARGE_FILES) preferSmallHeap();
  const address = { ...open.context, number: pullRequest.number };
  const github = await open.github();
  const [change, current, memory] = await Promise.all([
    selectChange(
      fetchDiffFiles(github, address, {
        expected: {
          files: described.changedFiles,
          lines: changedLines && changedLines.additions + changedLines.deletions,
        },
        keep,
      }),
      readSelection(inputs),
    ),
    // The diff is that of the head as it is now, which the event may not know.
    pullRequest.known ? fetchPullRequest(github, address) : described,
    readMemory(comment, target, inputs, run),
  ]);
  reportDiffProblem(change, run);
  if (current.head.sha !== headSha) {
    await tellSuperseded({ target, headSha }, inputs, run);
    await keepPause(plan, comment, run);
    return undefined;
  }
  const hasEarlier = memory.state.unposted.length > 0 || (memory.look?.threads.length ?? 0) > 0;
  if (change.original.length === 0 && !hasEarlier && !isHeard) return skip(explainUnselected(change.skipped));
  if (memory.state.isPaused && !plan.isAsked) return skip('reviews are paused (`/review resume` goes on)');
  return { target, change, headSha, memory, comment };
}
