/** Pure: the event of the run → the pull request it belongs to, and whether somebody from outside may be behind it. */
import * as v from 'valibot';
import { InputError } from '../errors.ts';
import type { GithubContext } from '../github/event-context.ts';

const NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** 40 digits, or 64 where Git uses SHA-256. */
const ShaSchema = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));

/** A repository that was deleted is null. */
const RepositoryNameSchema = v.fallback(
  v.pipe(
    v.nullish(v.looseObject({ full_name: v.string() })),
    v.transform((repository) => repository?.full_name),
  ),
  undefined,
);

const BranchSchema = v.pipe(
  v.looseObject({ ref: v.string(), sha: v.string(), repo: RepositoryNameSchema }),
  v.transform(({ ref, sha, repo }) => ({ ref, sha, repository: repo })),
);

const CountSchema = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** A pull request, as events, lists and the API describe it. */
export const PullRequestSchema = v.pipe(
  v.looseObject({
    number: NumberSchema,
    title: v.nullish(v.string()),
    body: v.nullish(v.string()),
    user: v.nullish(v.looseObject({ login: v.string() })),
    state: v.nullish(v.string()),
    draft: v.nullish(v.boolean()),
    labels: v.nullish(v.array(v.looseObject({ name: v.string() }))),
    base: BranchSchema,
    head: BranchSchema,
    additions: CountSchema,
    deletions: CountSchema,
    changed_files: CountSchema,
  }),
  v.transform(({ number, title, body, user, state, draft, labels, base, head, ...counts }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    isOpen: state === 'open',
    isDraft: draft === true,
    labels: (labels ?? []).map(({ name }) => name),
    base,
    head,
    // Lists and the events of reviews leave them out.
    changedLines:
      counts.additions === undefined || counts.deletions === undefined
        ? undefined
        : { additions: counts.additions, deletions: counts.deletions },
    changedFiles: counts.changed_files,
  })),
);

export type PullRequest = v.InferOutput<typeof PullRequestSchema>;

/** A pull request whose number is known, and the rest of it where the event told. */
export interface PullRequestRef {
  number: number;
  known: PullRequest | undefined;
}

/** GitHub takes upper and lower case in names for the same. */
export function isSameRepository(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}

/** What is said about several that could be meant. @throws {InputError} always */
export function failForSeveral(numbers: readonly number[], sha: string): never {
  const list = numbers.map((number) => `#${number}`).join(', ');
  throw new InputError(
    'pull-request',
    `is missing: several open pull requests have the commit ${sha.slice(0, 7)}: ${list}`,
    { hint: 'Set `pull-request` to the number of the one that is meant.' },
  );
}

const EventSchema = v.looseObject({ pull_request: PullRequestSchema });

function readKnown(payload: unknown): PullRequest | undefined {
  const event = v.safeParse(EventSchema, payload);
  return event.success ? event.output.pull_request : undefined;
}

/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = v.looseObject({
  issue: v.looseObject({ number: NumberSchema, pull_request: v.looseObject({}) }),
});

function readCommentedNumber(payload: unknown): number | undefined {
  const event = v.safeParse(IssueEventSchema, payload);
  return event.success ? event.output.issue.number : undefined;
}

/** `gh-readonly-queue/main/pr-7-SHA`: each group of a merge queue adds one pull request to those before it. */
const QUEUE_BRANCH =
  /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function parseQueueBranch(ref: string): number | undefined {
  const digits = QUEUE_BRANCH.exec(ref)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
const MergeGroupEventSchema = v.looseObject({ merge_group: v.looseObject({ head_ref: v.string() }) });

function readQueuedNumber(payload: unknown): number | undefined {
  const event = v.safeParse(MergeGroupEventSchema, payload);
  return event.success ? parseQueueBranch(event.output.merge_group.head_ref) : undefined;
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
const WorkflowRunEventSchema = v.looseObject({
  repository: v.looseObject({ id: v.number() }),
  workflow_run: v.looseObject({
    event: v.string(),
    head_sha: ShaSchema,
    head_branch: v.string(),
    head_repository: RepositoryNameSchema,
    pull_requests: v.nullish(
      v.array(
        v.looseObject({
          number: NumberSchema,
          base: v.looseObject({ repo: v.looseObject({ id: v.number() }) }),
        }),
      ),
    ),
  }),
});

type WorkflowRun = v.InferOutput<typeof WorkflowRunEventSchema>['workflow_run'] & { numbers: number[] };

function readWorkflowRun(payload: unknown): WorkflowRun | undefined {
  const event = v.safeParse(WorkflowRunEventSchema, payload);
  if (!event.success) return undefined;
  const { repository, workflow_run: run } = event.output;
  // A pull request of another repository, opened from this one, is listed too: its number means another here.
  const own = (run.pull_requests ?? []).filter(({ base }) => base.repo.id === repository.id);
  return { ...run, numbers: [...new Set(own.map(({ number }) => number))] };
}

/** On any other event the run was about no pull request, although one may be open from its branch. */
function isAboutBranch({ event }: WorkflowRun): boolean {
  return event === 'push' || event.startsWith('pull_request');
}

/** @throws {InputError} the run before belongs to several */
function readNumberOfWorkflowRun(payload: unknown): number | undefined {
  const run = readWorkflowRun(payload);
  if (!run) return undefined;
  if (run.event === 'merge_group') return parseQueueBranch(run.head_branch);
  if (!isAboutBranch(run)) return undefined;
  if (run.numbers.length > 1) failForSeveral(run.numbers, run.head_sha);
  return run.numbers[0];
}

/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the event names no pull request
 * @throws {InputError} it names several
 */
export function readPullRequestRef(payload: unknown, chosen: number | undefined): PullRequestRef | undefined {
  const known = readKnown(payload);
  if (chosen !== undefined) return { number: chosen, known: known?.number === chosen ? known : undefined };
  if (known) return { number: known.number, known };
  const number =
    readCommentedNumber(payload) ?? readQueuedNumber(payload) ?? readNumberOfWorkflowRun(payload);
  return number === undefined ? undefined : { number, known: undefined };
}

/** A commit whose pull request only GitHub can tell. */
export interface CommitSearch {
  sha: string;
  /** Where the branch is, as `owner/name`: a fork, perhaps. */
  repository: string;
  /** The branch that the pull request comes from. */
  branch: string;
}

const PushEventSchema = v.looseObject({ ref: v.string(), before: ShaSchema, after: ShaSchema });

/** Git’s word for a branch that was not there before, or is not there any more. */
function isNothing(sha: string): boolean {
  return /^0+$/.test(sha);
}

/** What a push changed. */
export interface Push {
  /** Undefined for a new branch or tag. */
  before: string | undefined;
  /** Undefined for a deleted one. */
  after: string | undefined;
  ref: string;
}

/** @returns undefined when the run is no push */
export function readPush({
  eventName,
  payload,
}: Pick<GithubContext, 'eventName' | 'payload'>): Push | undefined {
  const event = v.safeParse(PushEventSchema, payload);
  if (eventName !== 'push' || !event.success) return undefined;
  const { ref, before, after } = event.output;
  return { ref, before: isNothing(before) ? undefined : before, after: isNothing(after) ? undefined : after };
}

const BRANCH_PREFIX = 'refs/heads/';

/** What to ask GitHub for, where `readPullRequestRef` finds nothing. A tag belongs to no pull request. */
export function readCommitSearch(context: GithubContext): CommitSearch | undefined {
  const push = readPush(context);
  if (push) {
    const { ref, after } = push;
    if (after === undefined || !ref.startsWith(BRANCH_PREFIX)) return undefined;
    const repository = `${context.owner}/${context.repo}`;
    return { sha: after, repository, branch: ref.slice(BRANCH_PREFIX.length) };
  }
  const run = readWorkflowRun(context.payload);
  // The event lists none for forks: https://github.com/github/docs/issues/22501
  if (run?.head_repository === undefined || !run.event.startsWith('pull_request')) return undefined;
  return { sha: run.head_sha, repository: run.head_repository, branch: run.head_branch };
}

const RunEventSchema = v.looseObject({ workflow_run: v.looseObject({ event: v.string() }) });

/** Whether the run is of an event that has a pull request, so that something is amiss where none is found. */
export function shouldHavePullRequest({
  eventName,
  payload,
}: Pick<GithubContext, 'eventName' | 'payload'>): boolean {
  if (eventName !== 'workflow_run') return eventName === 'merge_group';
  const run = v.safeParse(RunEventSchema, payload);
  return run.success && /^(?:pull_request|merge_group)/.test(run.output.workflow_run.event);
}

/** Whether its branch is in another repository, or in none any more. */
function isFromFork({ base, head }: PullRequest): boolean {
  return !isSameRepository(head.repository, base.repository);
}

/**
 * Events that take the right to write to the repository, or to triage:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows. Whatever is not
 * listed counts as open to everybody, as are the events that GitHub may add. Left out for their reasons:
 *
 * - `pull_request_target` and `workflow_run`: secrets and a token that writes, whoever opened the pull request
 *   (`#pull_request_target`, `#workflow_run`).
 * - `issue_comment`, `issues`, `discussion`, `discussion_comment`, `watch`, `fork`: anybody may cause them.
 * - `pull_request_review`, `pull_request_review_comment`: so may anybody, also on a pull request that is no fork’s.
 * - `gollum`: a wiki may be open to everybody.
 * - `check_run`, `check_suite`, `status`: services report on the commits of forks too.
 */
const EVENTS_FROM_INSIDE: ReadonlySet<string> = new Set([
  'branch_protection_rule',
  'create',
  'delete',
  'deployment',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
]);

/**
 * Whether somebody from outside may be behind the run, while it may hold secrets or a token that writes. What is
 * checked out can then be theirs. `pull_request` is one of these for forks only, whose runs hold nothing unless the
 * repository’s settings say so: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export function isPrivileged({ eventName, payload }: Pick<GithubContext, 'eventName' | 'payload'>): boolean {
  if (eventName !== 'pull_request') return !EVENTS_FROM_INSIDE.has(eventName);
  const pull = readKnown(payload);
  return pull === undefined || isFromFork(pull);
}

/** Events by which others start a run: whether they may is for `actor.ts` to say, which only these load. */
const CHECKED_EVENTS = [
  'issue_comment',
  'discussion_comment',
  'pull_request_review_comment',
  'pull_request_review',
  'workflow_run',
] as const;

export type CheckedEvent = (typeof CHECKED_EVENTS)[number];

export function isCheckedEvent(eventName: string): eventName is CheckedEvent {
  return CHECKED_EVENTS.some((checked) => checked === eventName);
}

const CommentEventSchema = v.looseObject({
  action: v.optional(v.string()),
  comment: v.looseObject({ id: v.number(), body: v.nullish(v.string()) }),
});

/**
 * The comment that an event is about, as the event tells it: what it says by now, anybody may have changed.
 *
 * @returns undefined where there is none, or it was deleted
 */
export function readComment(payload: unknown): { id: number; body: string } | undefined {
  const event = v.safeParse(CommentEventSchema, payload);
  if (!event.success || event.output.action === 'deleted') return undefined;
  const { id, body } = event.output.comment;
  return { id, body: body ?? '' };
}
