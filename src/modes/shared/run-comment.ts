/** What the pull request is told: that a run is under way, the answer, or why there is none. */
import { ActionError, describeError, findCancelled, GitHubError, PublishError } from '../../errors.ts';
import { outlive } from '../../http/deadline.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { redactLine, redactText } from '../../publish/clean.ts';
import {
  type CommentKey,
  createRunStamp,
  MAX_STATE_CHARACTERS,
  type RunStamp,
} from '../../publish/comment-header.ts';
import type { CommentLook, CommentThread } from '../../publish/comments-api.ts';
import {
  type Publication,
  type Published,
  recordNowhere,
  recordPublished,
} from '../../publish/publication.ts';
import { shouldHavePullRequest } from '../../pull-request/event.ts';
import { fetchPullRequest, type PullRequestAddress } from '../../pull-request/fetch.ts';
import { describeSha, type Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { loadPublishing } from './load-publishing.ts';
import type { KeptText } from './record-answer.ts';

/** What is said around an answer. */
export interface AnswerParts {
  notices: readonly string[];
  /** Each is inline Markdown. */
  footer: readonly string[];
  /** To be added to what the comment says was spent; undefined where no ledger is kept. */
  spentUsd: number | undefined;
  /** What the comment keeps for later runs, made of what it keeps now. */
  state?: Publication['state'];
  /** When what it tells was settled, where that is later than the start of the run. */
  settledAtMs?: number;
}

/** The answer as it is shown, and what makes a part of it harmless. */
type Shown = Pick<KeptText, 'markdown' | 'toHarmless'>;

/** What was paid for is told, and counted, although the run has ended: the runner kills it 10 s after that. */
const GRACE_MS = 6_000;

/** An annotation is read in a list. */
const MAX_ANNOTATED_CHARACTERS = 3_000;

/** The key of the comment that a run keeps. */
export function commentKey({ commentTag: tag }: CompletionInputs): CommentKey {
  return { kind: 'comment', tag };
}

async function fetchHead({ github, address }: CommentThread): Promise<string> {
  return (await fetchPullRequest(github, address)).head.sha;
}

/** One run's comment. Nothing here throws for what GitHub refuses, unless the workflow wants that. */
export class RunComment {
  readonly #inputs: CompletionInputs;
  readonly #target: Target;
  readonly #run: Run;
  /** How the run names itself in what it posts. */
  readonly stamp: Promise<RunStamp>;
  /** Undefined where the run tells no pull request. */
  readonly #address: PullRequestAddress | undefined;
  #thread: Promise<CommentThread> | undefined;
  #progress: Promise<boolean> = Promise.resolve(false);
  #seen: Promise<CommentLook | undefined> | undefined;
  #isTold = false;
  #lostUsd: number | undefined;

  constructor(inputs: CompletionInputs, target: Target, run: Run) {
    const { context, pullRequest } = target;
    this.#inputs = inputs;
    this.#target = target;
    this.#run = run;
    const isWanted = inputs.comment !== 'off' && pullRequest !== undefined;
    this.#address = isWanted ? { ...context, number: pullRequest.number } : undefined;
    const startedAtMs = Date.now();
    // Asked now: what is reviewed is the head as it is at the start.
    const head = isWanted ? this.#readHead() : Promise.resolve(undefined);
    this.stamp = head.then((sha) => createRunStamp(sha, startedAtMs));
  }

  async #readHead(): Promise<string | undefined> {
    try {
      return (await this.#target.pullRequest?.describe())?.head.sha;
    } catch (error) {
      this.#run.log.debug(`The head of the pull request is not known: ${describeError(error).message}`);
      return undefined;
    }
  }

  /** Opened once: all that is written goes one at a time, under one clock, which outlives the run. */
  #openPlace(address: PullRequestAddress): Promise<CommentThread> {
    const { clock } = this.#run;
    // As long as the run itself would have: a limit that outlasts that is told at once.
    const grace = { ms: clock.remainingMs() + GRACE_MS, cancelledMs: GRACE_MS };
    this.#thread ??= this.#target
      .github(outlive(clock, grace))
      .then((github) => ({ github, ...this.#where(address) }));
    return this.#thread;
  }

  /** Where this run writes, under the clock that outlives it; undefined where it tells no pull request. */
  openThread(): Promise<CommentThread> | undefined {
    return this.#address && this.#openPlace(this.#address);
  }

  /** While the model thinks: loads what posting will need, and looks at what is there. */
  async prepare(): Promise<void> {
    const address = this.#address;
    if (!address) return;
    if (this.#inputs.comment !== 'new') {
      this.#seen ??= this.#look(address).catch((error: unknown) => {
        this.#run.log.debug(`The comments are looked at later: ${describeError(error).message}`);
        return undefined;
      });
    }
    await Promise.all([loadPublishing(), this.#target.github()]);
  }

  /** The state that our comment keeps from run to run; undefined where there is none. @throws {ActionError} */
  async readState(): Promise<string | undefined> {
    const looking = this.#address && this.#look(this.#address);
    this.#seen = looking?.catch(() => undefined);
    return (await looking)?.own.find(({ header }) => header.part === 1)?.header.state;
  }

  async #look(address: PullRequestAddress): Promise<CommentLook> {
    const [{ lookAtComments }, github] = await Promise.all([
      import('../../publish/comments-api.ts'),
      // Not the client that outlives the run: this does not.
      this.#target.github(),
      this.#progress,
    ]);
    const thread = { ...this.#where(address), github };
    return lookAtComments(thread, () => fetchHead(thread));
  }

  #where(address: PullRequestAddress): Omit<CommentThread, 'github'> {
    return { address, key: commentKey(this.#inputs), isPullRequest: true };
  }

  #describeRun({ head }: RunStamp): string {
    return [...describeSha(head), `[run](${this.#target.context.runUrl})`].join(' · ');
  }

  /** Says that the run is under way, while it is. */
  begin(): void {
    const address = this.#address;
    if (!address || !this.#inputs.commentOptions.showsProgress) return;
    const begin = async (): Promise<boolean> => {
      const { beginProgress } = await import('../../publish/progress.ts');
      const stamp = await this.stamp;
      const thread = await this.#openPlace(address);
      const note = `> [!NOTE]\n> A run is under way · ${this.#describeRun(stamp)}`;
      await beginProgress(thread, { stamp, currentHead: () => fetchHead(thread) }, note);
      return true;
    };
    this.#progress = begin().catch((error: unknown) => {
      this.#run.log.info(`The comment may not show progress: ${describeError(error).message}`);
      // The note may be there although its answer was lost.
      return true;
    });
  }

  /** What was paid although nothing came of it counts for the budget of the pull request. */
  addSpending(spentUsd: number): void {
    const isCounted = this.#inputs.pullRequestBudgetUsd !== undefined && spentUsd > 0;
    if (isCounted) this.#lostUsd = spentUsd;
  }

  /** Says how a run ended without a result, where it said before that it was under way, and counts what it cost. */
  async end(error: unknown): Promise<void> {
    if (this.#isTold) return;
    const isCancelled = findCancelled(error) !== undefined;
    const { text } = await redactText(describeError(error).message);
    await this.#endProgress(
      isCancelled ? 'The run was cancelled' : `The run failed: ${inlineCode(text)}`,
      this.#lostUsd,
    );
  }

  async #endProgress(words: string, spentUsd: number | undefined): Promise<void> {
    const address = this.#address;
    const hasBegun = await this.#progress;
    if (!address || (!hasBegun && spentUsd === undefined)) return;
    const stamp = await this.stamp;
    const footer = `about $${formatUsd(spentUsd ?? 0)} · ${this.#describeRun(stamp)}`;
    const ending = {
      note: `> [!WARNING]\n> ${words} · ${this.#describeRun(stamp)}`,
      spentUsd,
      content: `The model gave no answer that could be used.\n\n---\n<sub>${footer}</sub>`,
    };
    try {
      const { endProgress } = await import('../../publish/progress.ts');
      const changed = await endProgress(await this.#openPlace(address), stamp, ending);
      if (!changed) return;
      this.#run.outputs['comment-id'] = String(changed.id);
      this.#run.outputs['comment-url'] = changed.url;
    } catch (failure) {
      this.#run.log.warning(
        `The comment does not tell how this run ended, nor what it cost: ${describeError(failure).message}`,
      );
    }
  }

  /** Leaves the comment to another run, whose result stands; what this one has spent counts. */
  async giveWay(reason: string, spentUsd: number | undefined): Promise<void> {
    this.#isTold = true;
    this.#run.outputs['comment-outcome'] = 'superseded';
    this.#run.log.notice(`${reason}. The job summary has what this run found.`);
    this.#run.report.facts.set('Comment', 'superseded');
    await this.#endProgress(reason, spentUsd);
  }

  /**
   * Posts the answer.
   *
   * @returns what is to be thrown in the end: the comment could not be posted, and the workflow wants that to fail
   */
  async publish(answer: Shown, parts: AnswerParts): Promise<ActionError | undefined> {
    const { context, pullRequest, searchProblem } = this.#target;
    if (this.#inputs.comment === 'off') return undefined;
    if (searchProblem) return this.#keepUnposted(searchProblem, answer.markdown, parts);
    const address = this.#address;
    if (!address || !pullRequest) {
      recordNowhere(context.eventName, shouldHavePullRequest(context), this.#run);
      return undefined;
    }
    await this.#progress;
    // Whatever comes of it, it is told below.
    this.#isTold = true;
    try {
      this.#record(await this.#post(answer, parts, address));
      return undefined;
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const unposted = this.#keepUnposted(error, answer.markdown, parts);
      await this.#endProgress('The answer could not be posted here; the job summary has it', undefined);
      return unposted;
    }
  }

  async #post(
    { markdown, toHarmless }: Shown,
    { notices, footer, spentUsd, state, settledAtMs }: AnswerParts,
    address: PullRequestAddress,
  ): Promise<Published> {
    const { comment, commentOptions } = this.#inputs;
    const [{ appendSection, buildComment }, { publishComment }] = await loadPublishing();
    const stamp = await this.stamp;
    const header = redactLine(commentOptions.header).text;
    const trailer = redactLine(commentOptions.footer).text;
    const surroundings = { header, trailer, notices, footer: [...footer, this.#describeRun(stamp)] };
    const isAppended = comment === 'append';
    const maxParts = isAppended ? 1 : commentOptions.maxParts;
    const stateCharacters = state ? MAX_STATE_CHARACTERS : 0;
    const { parts, isCut } = await buildComment(
      markdown,
      surroundings,
      maxParts,
      toHarmless,
      stateCharacters,
    );
    if (isCut) {
      this.#run.log.warning(
        `The answer is longer than the comments may be; the job summary has more of it${this.#run.outputs['response-file'] && ', the response file all'}.`,
      );
    }
    const thread = await this.#openPlace(address);
    const publication: Publication = {
      stamp: settledAtMs === undefined ? stamp : { ...stamp, startedAtMs: settledAtMs },
      placement: comment === 'off' ? 'sticky' : comment,
      hidesPrevious: commentOptions.hidesPrevious,
      currentHead: () => fetchHead(thread),
      spentUsd,
      ...(state && { state }),
      build: (content) => (isAppended && content ? [appendSection(content, parts.join('\n\n'))] : parts),
    };
    return publishComment(thread, publication, await this.#seen);
  }

  #record(published: Published): void {
    const { change, url } = published;
    const { log } = this.#run;
    if (change === 'superseded') {
      log.notice(
        'The comment shows the result of a newer commit, and was left as it is. The job summary has this one.',
      );
    } else log.info(`Comment ${change}: ${url}`);
    recordPublished(published, this.#run);
  }

  /** Runs of forks and of Dependabot have a token that may only read, and are fine otherwise. */
  #keepUnposted(error: ActionError, answer: string, { spentUsd }: AnswerParts): ActionError | undefined {
    const { outputs, report, log } = this.#run;
    const { isPublishErrorFatal } = this.#inputs.commentOptions;
    outputs['comment-outcome'] = 'not-posted';
    const where = outputs['response-file'] ? 'job summary and the response file have' : 'job summary has';
    const problem = `The comment was not posted; the ${where} the result. ${error.message}`;
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    const isRefused =
      error instanceof GitHubError && error.status === 403 && error.retryAfterMs === undefined;
    report.facts.set('Comment', isRefused ? 'not posted: GitHub refuses it' : 'not posted');
    if (!isPublishErrorFatal) log.warning(describeError(new ActionError(problem, hint)).message);
    // No half of a character is left at the end.
    const beginning = answer.slice(0, MAX_ANNOTATED_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
    log.notice(beginning, { title: 'The answer' });
    if (spentUsd !== undefined) {
      log.warning('`pr-budget-usd` limits nothing here: what was spent is kept in the comment.');
    }
    return isPublishErrorFatal ? new PublishError(problem, { ...hint, cause: error }) : undefined;
  }
}
