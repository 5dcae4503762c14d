import type { World } from './github-objects.ts';
import {
  buildComment,
  buildPull,
  buildPullSimple,
  buildRepository,
  buildReviewComment,
  buildUser,
  repositoryId,
} from './github-objects.ts';
import type { Account, CommentState, PullState } from './github-state.ts';
import { findAccount, formatTime, SERVER_URL, stableId } from './github-state.ts';
import { findReviewComment } from './github-threads.ts';

/** What the runner puts into GITHUB_EVENT_NAME and GITHUB_EVENT_PATH. */
export interface GithubEvent {
  name: string;
  payload: object;
}

/** What a test says about the run that set a `workflow_run` off. */
export interface WorkflowRunSeed {
  /** What that run was about; `pull_request`, unless told. */
  event?: string;
  /** Who that was; the author of the pull request, unless told. */
  actor?: Account;
  /** Who started that run again. */
  triggeringActor?: Account;
}

/** The events of Actions, as https://docs.github.com/en/webhooks/webhook-events-and-payloads describes them. */
export interface GithubEvents {
  pullRequest(pullNumber: number, action?: string): GithubEvent;
  /** The same under `pull_request_target`. */
  pullRequestTarget(pullNumber: number, action?: string): GithubEvent;
  /** A comment on a pull request or an issue. `sender` is who edited it, where that is somebody else. */
  issueComment(commentId: number, action?: 'created' | 'edited' | 'deleted', sender?: Account): GithubEvent;
  review(pullNumber: number, body: string | null, user: Account): GithubEvent;
  /** A comment on a line that the emulator has nothing else of. */
  reviewComment(pullNumber: number, body: string, user: Account): GithubEvent;
  /** A comment on lines that is there, also an answer to another. `sender` is who edited it, where that is somebody else. */
  lineComment(commentId: number, action?: 'created' | 'edited' | 'deleted', sender?: Account): GithubEvent;
  /** A push to a branch or tag by its whole name; `before` is missing where that was new, `after` where it is gone. */
  push(ref: string, before: string | undefined, after: string | undefined, user?: Account): GithubEvent;
  mergeGroup(pullNumber: number): GithubEvent;
  /** The run of a pull request ended. Those of forks list no pull request. */
  workflowRun(pullNumber: number, seed?: WorkflowRunSeed): GithubEvent;
}

const NOTHING = '0'.repeat(40);

function findPull({ state }: World, number: number): PullState {
  const pull = state.pulls.find((candidate) => candidate.number === number);
  if (!pull) throw new Error(`There is no pull request ${number}`);
  return pull;
}

function findComment({ state }: World, id: number): CommentState {
  const comment = state.comments.find((candidate) => candidate.id === id);
  if (!comment) throw new Error(`There is no comment ${id}`);
  return comment;
}

/** What every event has. */
function buildFrame(world: World, sender: Account): object {
  return {
    repository: buildRepository(world, world.state.repository),
    sender: buildUser(world, sender),
  };
}

function buildPullPayload(world: World, number: number, action: string): object {
  const pull = findPull(world, number);
  return {
    action,
    number,
    ...(action === 'synchronize' ? { before: pull.base.sha, after: pull.head.sha } : {}),
    pull_request: buildPull(world, pull),
    ...buildFrame(world, findAccount(pull.author)),
  };
}

/** An issue as the events of comments have it: a pull request is one with links. */
function buildIssue(world: World, number: number): object {
  const url = `${world.apiUrl}/repos/${world.state.repository}/issues/${number}`;
  if (world.state.issues.includes(number)) {
    const html_url = `${SERVER_URL}/${world.state.repository}/issues/${number}`;
    return { url, html_url, number, title: `Issue ${number}`, body: null, state: 'open', labels: [] };
  }
  const pull = findPull(world, number);
  const html = `${SERVER_URL}/${world.state.repository}/pull/${number}`;
  return {
    url,
    html_url: html,
    number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    locked: pull.locked,
    draft: pull.draft,
    user: buildUser(world, findAccount(pull.author)),
    labels: [],
    pull_request: {
      url: `${world.apiUrl}/repos/${world.state.repository}/pulls/${number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: null,
    },
  };
}

function buildNewReview(world: World, pull: PullState, body: string | null, user: Account): object {
  const id = stableId(`review:${pull.number}:${body}`);
  return {
    id,
    user: buildUser(world, user),
    body,
    state: 'commented',
    commit_id: pull.head.sha,
    submitted_at: formatTime(),
    html_url: `${SERVER_URL}/${world.state.repository}/pull/${pull.number}#pullrequestreview-${id}`,
    author_association: 'NONE',
  };
}

function buildNewComment(world: World, pull: PullState, body: string, user: Account): object {
  const id = stableId(`review-comment:${pull.number}:${body}`);
  return {
    id,
    user: buildUser(world, user),
    body,
    path: 'a.txt',
    diff_hunk: '@@ -1 +1 @@',
    commit_id: pull.head.sha,
    html_url: `${SERVER_URL}/${world.state.repository}/pull/${pull.number}#discussion_r${id}`,
    author_association: 'NONE',
  };
}

function buildPushPayload(
  world: World,
  ref: string,
  { before = NOTHING, after = NOTHING }: { before: string | undefined; after: string | undefined },
  user: Account,
): object {
  return {
    ref,
    before,
    after,
    base_ref: null,
    created: before === NOTHING,
    deleted: after === NOTHING,
    forced: false,
    compare: `${SERVER_URL}/${world.state.repository}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [],
    head_commit: null,
    pusher: { name: user.login, email: null },
    ...buildFrame(world, user),
  };
}

function buildMergeGroup({ state }: World, { number, base, head }: PullState): object {
  return {
    head_sha: head.sha,
    head_ref: `refs/heads/gh-readonly-queue/${base.ref}/pr-${number}-${base.sha}`,
    base_sha: base.sha,
    base_ref: `refs/heads/${base.ref}`,
    head_commit: { id: head.sha, message: `Merge pull request #${number} of ${state.repository}` },
  };
}

/** A repository as the short form of a pull request has it. */
function buildRepositoryLink(world: World, fullName: string): object {
  const url = `${world.apiUrl}/repos/${fullName}`;
  return { id: repositoryId(fullName), url, name: fullName.split('/')[1] ?? '' };
}

function buildPullMinimal(world: World, { number, base, head }: PullState): object {
  const { repository } = world.state;
  return {
    id: stableId(`${repository}#${number}`),
    number,
    url: `${world.apiUrl}/repos/${repository}/pulls/${number}`,
    head: { ref: head.ref, sha: head.sha, repo: buildRepositoryLink(world, head.repo) },
    base: { ref: base.ref, sha: base.sha, repo: buildRepositoryLink(world, repository) },
  };
}

function buildWorkflowRun(world: World, pull: PullState, seed: WorkflowRunSeed): object {
  const { repository, pulls } = world.state;
  const { event = 'pull_request', actor = findAccount(pull.author), triggeringActor = actor } = seed;
  const isFork = pull.head.repo !== repository;
  const listed = pulls.filter(({ state, head }) => state === 'open' && head.sha === pull.head.sha);
  const id = stableId(`run:${pull.head.sha}:${event}`);
  return {
    id,
    name: 'Test',
    event,
    status: 'completed',
    conclusion: 'success',
    run_attempt: 1,
    head_branch:
      event === 'merge_group'
        ? `gh-readonly-queue/${pull.base.ref}/pr-${pull.number}-${pull.base.sha}`
        : pull.head.ref,
    head_sha: pull.head.sha,
    html_url: `${SERVER_URL}/${repository}/actions/runs/${id}`,
    pull_requests: isFork ? [] : listed.map((one) => buildPullMinimal(world, one)),
    actor: buildUser(world, actor),
    triggering_actor: buildUser(world, triggeringActor),
    repository: buildRepository(world, repository),
    head_repository: buildRepository(world, pull.head.repo),
  };
}

/** What makes the events of a repository. */
export function createEvents(world: World): GithubEvents {
  const about = (number: number) => ({ pull_request: buildPullSimple(world, findPull(world, number)) });
  return {
    pullRequest: (number, action = 'opened') => ({
      name: 'pull_request',
      payload: buildPullPayload(world, number, action),
    }),
    pullRequestTarget: (number, action = 'opened') => ({
      name: 'pull_request_target',
      payload: buildPullPayload(world, number, action),
    }),
    issueComment(commentId, action = 'created', sender) {
      const comment = findComment(world, commentId);
      const frame = buildFrame(world, sender ?? comment.user);
      const issue = buildIssue(world, comment.pull);
      return {
        name: 'issue_comment',
        payload: { action, issue, comment: buildComment(world, comment), ...frame },
      };
    },
    review: (number, body, user) => ({
      name: 'pull_request_review',
      payload: {
        action: 'submitted',
        review: buildNewReview(world, findPull(world, number), body, user),
        ...about(number),
        ...buildFrame(world, user),
      },
    }),
    reviewComment: (number, body, user) => ({
      name: 'pull_request_review_comment',
      payload: {
        action: 'created',
        comment: buildNewComment(world, findPull(world, number), body, user),
        ...about(number),
        ...buildFrame(world, user),
      },
    }),
    lineComment(commentId, action = 'created', sender) {
      const comment = findReviewComment(world.state, commentId);
      return {
        name: 'pull_request_review_comment',
        payload: {
          action,
          comment: buildReviewComment(world, comment),
          ...about(comment.pull),
          ...buildFrame(world, sender ?? comment.user),
        },
      };
    },
    push: (ref, before, after, user = findAccount('octocat')) => ({
      name: 'push',
      payload: buildPushPayload(world, ref, { before, after }, user),
    }),
    mergeGroup: (number) => ({
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        merge_group: buildMergeGroup(world, findPull(world, number)),
        ...buildFrame(world, findAccount('github-merge-queue[bot]')),
      },
    }),
    workflowRun(number, seed = {}) {
      const pull = findPull(world, number);
      return {
        name: 'workflow_run',
        payload: {
          action: 'completed',
          workflow_run: buildWorkflowRun(world, pull, seed),
          workflow: { id: 1, name: 'Test', path: '.github/workflows/test.yml', state: 'active' },
          ...buildFrame(world, seed.triggeringActor ?? seed.actor ?? findAccount(pull.author)),
        },
      };
    },
  };
}
