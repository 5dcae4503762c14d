/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */
import { ActionError, describeError, GitHubError, NetworkError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { type GithubContext, readGithubContext } from '../github/event-context.ts';
import type { RunClock } from '../http/deadline.ts';
import type { Transport } from '../http/transport.ts';
import type { Log } from '../runner/log.ts';
import {
  type CommitSearch,
  failForSeveral,
  isSameRepository,
  type PullRequest,
  type PullRequestRef,
  readCommitSearch,
  readPullRequestRef,
} from './event.ts';
import {
  type Commit,
  fetchOpenPullRequests,
  fetchPullRequest,
  fetchPullRequestCommits,
  fetchPullRequestsOfCommit,
} from './fetch.ts';

export interface TargetPullRequest extends PullRequestRef {
  /** All about it, fetched at most once, and only where the event did not tell. */
  describe: () => Promise<PullRequest>;
  /** At most 250 of its commits, fetched at most once. */
  commits: () => Promise<Commit[]>;
}

export interface Target {
  context: GithubContext;
  pullRequest: TargetPullRequest | undefined;
  /** Why nobody knows whether there is one. */
  searchProblem?: ActionError;
  /**
   * The client is loaded by the first who needs it.
   *
   * @param clock of what must be done although the run has ended: makes a client of its own, with its own queue of
   * writes; else there is one, under the run's clock
   */
  github: (clock?: RunClock) => Promise<GithubClient>;
}

/** The statuses by which GitHub says that it does not show what was asked for, or has none of that name. */
const UNSEEN_STATUSES = [403, 404, 422];

/**
 * The pull requests from the branch that have the commit: as their head, or, where more was pushed since, among their
 * commits. A branch alone may have been made anew.
 */
async function fetchWithCommit(
  client: GithubClient,
  { sha, repository, branch }: CommitSearch,
  context: GithubContext,
): Promise<PullRequest[]> {
  if (context.eventName === 'push') return fetchPullRequestsOfCommit(client, context, sha);
  const open = await fetchOpenPullRequests(client, context, `${repository.split('/')[0]}:${branch}`);
  const current = open.filter(({ head }) => head.sha === sha);
  if (current.length > 0) return current;
  const found: PullRequest[] = [];
  for (const pull of open) {
    const commits = await fetchPullRequestCommits(client, { ...context, number: pull.number });
    if (commits.some((commit) => commit.sha === sha)) found.push(pull);
  }
  return found;
}

/** @throws {InputError} several open pull requests have the commit @throws {GitHubError} */
async function searchByCommit(
  search: CommitSearch,
  context: GithubContext,
  github: () => Promise<GithubClient>,
  log: Log,
): Promise<PullRequestRef | undefined> {
  const { sha, repository, branch } = search;
  let found: PullRequest[];
  try {
    found = await fetchWithCommit(await github(), search, context);
  } catch (error) {
    const isUnseen = error instanceof GitHubError && UNSEEN_STATUSES.includes(error.status);
    if (!isUnseen || error.retryAfterMs !== undefined) throw error;
    log.info(`No pull request was found for commit ${sha.slice(0, 7)}. ${describeError(error).message}`);
    return undefined;
  }
  const own = `${context.owner}/${context.repo}`;
  // A fork that the token may not see has no name, but its owner was asked for.
  const isUnnamed = (name: string | undefined) => name === undefined && !isSameRepository(repository, own);
  const fitting = found.filter(
    ({ isOpen, base, head }) =>
      isOpen &&
      isSameRepository(base.repository, own) &&
      (isSameRepository(head.repository, repository) || isUnnamed(head.repository)) &&
      head.ref === branch,
  );
  if (fitting.length > 1) {
    failForSeveral(
      fitting.map(({ number }) => number),
      sha,
    );
  }
  const [known] = fitting;
  return known && { number: known.number, known };
}

function createTargetPullRequest(
  { number, known }: PullRequestRef,
  { owner, repo }: GithubContext,
  github: () => Promise<GithubClient>,
): TargetPullRequest {
  const address = { owner, repo, number };
  let described: Promise<PullRequest> | undefined = known && Promise.resolve(known);
  let commits: Promise<Commit[]> | undefined;
  return {
    number,
    known,
    describe() {
      described ??= github().then((client) => fetchPullRequest(client, address));
      return described;
    },
    commits() {
      commits ??= github().then((client) => fetchPullRequestCommits(client, address));
      return commits;
    },
  };
}

/** What the event tells, and a way to what it does not tell. */
export interface OpenTarget extends Pick<Target, 'context' | 'github'> {
  /**
   * The events of a push to a branch, and of a `workflow_run` after the run of a fork, don’t name the pull request:
   * GitHub is asked for it, once. For all others nothing is asked.
   *
   * @throws {InputError} several pull requests could be meant
   * @throws {ActionError} an event that can’t be read
   * @throws {GitHubError}
   */
  findPullRequest: () => Promise<TargetPullRequest | undefined>;
  /** Whether GitHub must be asked for it. @throws {InputError} @throws {ActionError} as above */
  needsSearch: () => boolean;
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
  const readNamed = () => readPullRequestRef(context.payload, inputs.pullRequest);
  const find = async () => {
    let ref = readNamed();
    if (!ref && context.eventName.startsWith('pull_request')) {
      throw new ActionError(`The event is ${context.eventName}, but holds no pull request that can be read`, {
        hint: 'Set `pull-request` to its number.',
      });
    }
    const search = ref ? undefined : readCommitSearch(context);
    if (search) ref = await searchByCommit(search, context, github, log);
    return ref && createTargetPullRequest(ref, context, github);
  };
  let found: Promise<TargetPullRequest | undefined> | undefined;
  const findPullRequest = () => {
    found ??= find();
    return found;
  };
  const needsSearch = () => !readNamed() && readCommitSearch(context) !== undefined;
  return { context, github, findPullRequest, needsSearch };
}

/** Of a run that is about no pull request, and was started from inside: nothing is asked of GitHub. */
export function openDetachedTarget(): OpenTarget {
  return {
    context: {
      owner: '',
      repo: '',
      eventName: 'workflow_dispatch',
      actor: '',
      ref: '',
      sha: '',
      repoUrl: '',
      runUrl: '',
      payload: {},
    },
    github: async () => {
      throw new ActionError('GitHub is not asked in a run without a pull request');
    },
    findPullRequest: async () => undefined,
    needsSearch: () => false,
  };
}

/** Who needs the pull request. */
export interface Need {
  /** The prompt: without the pull request it means nothing. */
  prompt: boolean;
  /** The comment: it is one of two places where the answer is told. */
  comment: boolean;
}

/**
 * The pull request, where it is needed or the event names it.
 *
 * @throws whatever `findPullRequest` throws; but what only keeps a comment from being posted is a `searchProblem`
 */
export async function findTarget(
  { findPullRequest, needsSearch, ...target }: OpenTarget,
  need: Need,
): Promise<Target> {
  if (!need.prompt && !need.comment && needsSearch()) return { ...target, pullRequest: undefined };
  try {
    return { ...target, pullRequest: await findPullRequest() };
  } catch (error) {
    const isOutage = error instanceof GitHubError || error instanceof NetworkError;
    if (need.prompt || !isOutage) throw error;
    return { ...target, pullRequest: undefined, searchProblem: error };
  }
}

/** A commit in words; nothing where there is none. */
export function describeSha(sha: string | undefined): string[] {
  return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}

/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
export function describeCommit({ context, pullRequest }: Target): string[] {
  return describeSha(pullRequest ? pullRequest.known?.head.sha : context.sha);
}
