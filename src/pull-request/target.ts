/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */
import { ActionError, describeError, GitHubError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { type GithubContext, readGithubContext } from '../github/context.ts';
import type { RunClock } from '../network/deadline.ts';
import type { Transport } from '../network/transport.ts';
import type { Log } from '../runner/log.ts';
import {
  type CommitSearch,
  isSameRepository,
  type PullRequest,
  type PullRequestRef,
  readCommitSearch,
  readPullRequestRef,
  refuseSeveral,
} from './event.ts';
import { fetchPullRequest, fetchPullRequestsOfCommit } from './fetch.ts';

export interface TargetPullRequest extends PullRequestRef {
  /** All about it, fetched at most once, and only where the event did not tell. */
  describe: () => Promise<PullRequest>;
}

export interface Target {
  context: GithubContext;
  pullRequest: TargetPullRequest | undefined;
  /**
   * The client is loaded by the first who needs it.
   *
   * @param clock of what must be done although the run has ended: makes a client of its own, with its own queue of
   * writes; else there is one, under the run's clock
   */
  github: (clock?: RunClock) => Promise<GithubClient>;
}

/** The statuses by which GitHub says that it does not show the commit, or has none of that name. */
const UNSEEN_STATUSES = [403, 404, 422];

/** @throws {InputError} several open pull requests have the commit @throws {GitHubError} */
async function searchByCommit(
  { sha, repository, branch }: CommitSearch,
  { owner, repo }: GithubContext,
  github: () => Promise<GithubClient>,
  log: Log,
): Promise<PullRequestRef | undefined> {
  let found: PullRequest[];
  try {
    found = await fetchPullRequestsOfCommit(await github(), repository, sha);
  } catch (error) {
    const isUnseen = error instanceof GitHubError && UNSEEN_STATUSES.includes(error.status);
    if (!isUnseen || error.retryAfterMs !== undefined) throw error;
    log.info(`No pull request was found for commit ${sha.slice(0, 7)}. ${describeError(error).message}`);
    return undefined;
  }
  const fitting = found.filter(
    ({ isOpen, base, head }) =>
      isOpen &&
      isSameRepository(base.repository, `${owner}/${repo}`) &&
      isSameRepository(head.repository, repository) &&
      head.ref === branch,
  );
  if (fitting.length > 1) {
    refuseSeveral(
      fitting.map(({ number }) => number),
      sha,
    );
  }
  const [known] = fitting;
  return known && { number: known.number, known };
}

function createDescribe(
  { number, known }: PullRequestRef,
  { owner, repo }: GithubContext,
  github: () => Promise<GithubClient>,
): () => Promise<PullRequest> {
  let described: Promise<PullRequest> | undefined = known && Promise.resolve(known);
  return () => {
    described ??= github().then((client) => fetchPullRequest(client, { owner, repo, number }));
    return described;
  };
}

/** What the event tells, and a way to what it does not tell. */
export interface OpenTarget extends Omit<Target, 'pullRequest'> {
  /**
   * Nothing is asked of GitHub but for a push to a branch, and for a `workflow_run` after the run of a fork: their events
   * don’t name the pull request.
   *
   * @throws {InputError} several pull requests could be meant
   * @throws {ActionError} an event that can’t be read
   * @throws {GitHubError}
   */
  findPullRequest: () => Promise<TargetPullRequest | undefined>;
}

/** @throws {ActionError} an event that can’t be read */
export function openTarget(
  inputs: {
    pullRequest: number | undefined;
    githubToken: string | undefined;
    runner: { githubApiUrl: URL };
  },
  transport: Transport,
  { clock, log }: { clock: RunClock; log: Log },
): OpenTarget {
  const context = readGithubContext();
  const { githubToken: token, runner } = inputs;
  const open = async (under: RunClock) => {
    const { createGithubClient } = await import('../github/client.ts');
    return createGithubClient({ apiUrl: runner.githubApiUrl, token, transport, clock: under, log });
  };
  let client: Promise<GithubClient> | undefined;
  const github = (under?: RunClock) => {
    if (under) return open(under);
    client ??= open(clock);
    return client;
  };
  const findPullRequest = async () => {
    let ref = readPullRequestRef(context.payload, inputs.pullRequest);
    if (!ref && context.eventName.startsWith('pull_request')) {
      throw new ActionError(`The event is ${context.eventName}, but holds no pull request that can be read`, {
        hint: 'Set `pull-request` to its number.',
      });
    }
    const search = ref ? undefined : readCommitSearch(context);
    if (search) ref = await searchByCommit(search, context, github, log);
    return ref && { ...ref, describe: createDescribe(ref, context, github) };
  };
  return { context, github, findPullRequest };
}

/** Both at once. @throws whatever `openTarget` and its `findPullRequest` throw */
export async function findTarget(...about: Parameters<typeof openTarget>): Promise<Target> {
  const { findPullRequest, ...target } = openTarget(...about);
  return { ...target, pullRequest: await findPullRequest() };
}

/** A commit in words; nothing where there is none. */
export function describeSha(sha: string | undefined): string[] {
  return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}

/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
export function describeCommit({ context, pullRequest }: Target): string[] {
  return describeSha(pullRequest ? pullRequest.known?.head.sha : context.sha);
}
