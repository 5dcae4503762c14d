/** The placeholders that stand for parts of the pull request, the repository, the event and the commits. */
import * as v from 'valibot';
import { InputError } from '../errors.ts';
import type { GithubContext } from '../github/event-context.ts';
import { buildCommitList, buildLog } from './commits.ts';
import { type PullRequest, type Push, readPush } from './event.ts';
import {
  type Commit,
  fetchChangedPaths,
  fetchCommitsBetween,
  fetchDiff,
  fetchPullRequest,
  fetchRepository,
  type Repository,
  RepositorySchema,
} from './fetch.ts';
import type { Target, TargetPullRequest } from './target.ts';

type Read = () => Promise<string>;

export interface Variable {
  /** Nothing is fetched before, and whatever variables share is fetched once. */
  read: Read;
  /** Others than the workflow’s author may have written it. */
  isUntrusted: boolean;
  /** This run has none, and `read` fails with the reason. */
  isAbsent: boolean;
}

/** By name, as placeholders have it. */
export type Variables = ReadonlyMap<string, Variable>;

/**
 * Texts that somebody may have written or named who has no say in what the workflow does. The others have a form of
 * GitHub’s own that leaves no room for instructions: numbers, logins, addresses, commits.
 */
export const UNTRUSTED_VARIABLES: ReadonlySet<string> = new Set([
  'pr.title',
  'pr.body',
  'pr.base',
  'pr.head',
  'pr.labels',
  'pr.commits',
  'pr.diff',
  'pr.files',
  'repo.description',
  'event.ref',
  'event.comment',
  'git.log',
]);

/** Calls `fetch` when it is first needed, and never again. */
function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= fetch();
    return result;
  };
}

/** In the order of the documentation. */
const PULL_REQUEST_NAMES = [
  'pr.number',
  'pr.title',
  'pr.body',
  'pr.author',
  'pr.base',
  'pr.head',
  'pr.diff',
  'pr.files',
  'pr.url',
  'pr.labels',
  'pr.commits',
  'pr.changed-lines',
] as const;

/** Whether what the placeholder stands for is of the pull request, or may be. */
export function isOfPullRequest(name: string): boolean {
  return name === 'git.log' || PULL_REQUEST_NAMES.some((known) => known === name);
}

function formatChangedLines({ changedLines }: PullRequest): string {
  const { additions = 0, deletions = 0 } = changedLines ?? {};
  return `+${additions} −${deletions}`;
}

function buildPullRequestReads(
  { context, github }: Target,
  { number, known, describe }: TargetPullRequest,
  commits: () => Promise<Commit[]>,
): Record<(typeof PULL_REQUEST_NAMES)[number], Read> {
  const address = { owner: context.owner, repo: context.repo, number };
  const isCountMissing = known !== undefined && known.changedLines === undefined;
  const count = async () => (isCountMissing ? fetchPullRequest(await github(), address) : describe());
  return {
    'pr.number': async () => String(number),
    'pr.title': async () => (await describe()).title,
    'pr.body': async () => (await describe()).body,
    'pr.author': async () => (await describe()).author,
    'pr.base': async () => (await describe()).base.ref,
    'pr.head': async () => (await describe()).head.ref,
    'pr.diff': async () => fetchDiff(await github(), address),
    'pr.files': async () => (await fetchChangedPaths(await github(), address)).join('\n'),
    'pr.url': async () => `${context.repoUrl}/pull/${number}`,
    'pr.labels': async () => (await describe()).labels.join(', '),
    'pr.commits': async () => buildCommitList(await commits()),
    'pr.changed-lines': async () => formatChangedLines(await count()),
  };
}

/** Without what it is about, a prompt means nothing: that is an error, and no empty text. */
function buildRefusals(names: readonly string[], circumstances: string): Record<string, Read> {
  const refuse = async (name: string): Promise<string> => {
    throw new InputError(
      'pull-request',
      `is missing: the prompt uses \`{{${name}}}\`, and this run ${circumstances}`,
      { hint: 'Run on `pull_request`, or set `pull-request` to a number.' },
    );
  };
  return Object.fromEntries(names.map((name) => [name, () => refuse(name)]));
}

const RepositoryEventSchema = v.looseObject({ repository: RepositorySchema });

/** What the event tells of the repository, or else what GitHub does. */
function createRepositoryRead({ context, github }: Target): () => Promise<Repository> {
  const event = v.safeParse(RepositoryEventSchema, context.payload);
  return once(async () =>
    event.success ? event.output.repository : fetchRepository(await github(), context),
  );
}

function buildRepositoryReads(
  { owner, repo, repoUrl }: GithubContext,
  repository: () => Promise<Repository>,
): Record<string, Read> {
  return {
    'repo.name': async () => repo,
    'repo.owner': async () => owner,
    'repo.full-name': async () => `${owner}/${repo}`,
    'repo.url': async () => repoUrl,
    'repo.default-branch': async () => (await repository()).defaultBranch,
    'repo.description': async () => (await repository()).description,
  };
}

const TextSchema = v.fallback(v.nullish(v.string(), ''), '');
const CommentSchema = v.fallback(
  v.nullish(
    v.looseObject({
      body: TextSchema,
      user: v.fallback(v.nullish(v.looseObject({ login: TextSchema })), undefined),
    }),
  ),
  undefined,
);

/** A review is a comment too. */
const EventSchema = v.fallback(
  v.looseObject({ action: TextSchema, comment: CommentSchema, review: CommentSchema }),
  { action: '', comment: undefined, review: undefined },
);

/** Named fields only; what the event lacks is an empty text. */
function buildEventReads(context: GithubContext): Record<string, Read> {
  const { action, comment, review } = v.parse(EventSchema, context.payload);
  const said = comment ?? review;
  return {
    'event.name': async () => context.eventName,
    'event.action': async () => action,
    'event.actor': async () => context.actor,
    'event.ref': async () => context.ref,
    'event.sha': async () => context.sha,
    'event.comment': async () => said?.body ?? '',
    'event.comment-author': async () => said?.user?.login ?? '',
    'event.run-url': async () => context.runUrl,
  };
}

/** A new branch is compared with the default branch. */
async function fetchPushedCommits(
  { context, github }: Target,
  { before, after }: Push,
  repository: () => Promise<Repository>,
): Promise<Commit[]> {
  if (after === undefined) return [];
  const base = before ?? (await repository()).defaultBranch;
  return fetchCommitsBetween(await github(), context, base, after);
}

/**
 * All that a prompt may say about the run. `pr.…` is refused where there is no pull request, when it is read, and so
 * is `git.log` where there is no push either. The others are always there.
 */
export function createVariables(target: Target): Variables {
  const { context, pullRequest } = target;
  const repository = createRepositoryRead(target);
  const push = readPush(context);
  const commits = once(async () => {
    if (pullRequest) return pullRequest.commits();
    return push ? fetchPushedCommits(target, push, repository) : [];
  });
  const isNone = `(${context.eventName}) belongs to no pull request`;
  const ofPullRequest = pullRequest && buildPullRequestReads(target, pullRequest, commits);
  const ofCommits = (pullRequest || push) && { 'git.log': async () => buildLog(await commits()) };
  const refusals = {
    ...(ofPullRequest ? {} : buildRefusals(PULL_REQUEST_NAMES, isNone)),
    ...(ofCommits ? {} : buildRefusals(['git.log'], `${isNone} and is no push`)),
  };
  const reads: Record<string, Read> = {
    ...ofPullRequest,
    ...buildRepositoryReads(context, repository),
    ...buildEventReads(context),
    ...ofCommits,
    ...refusals,
  };
  return new Map(
    Object.entries(reads).map(([name, read]) => [
      name,
      {
        read: once(read),
        isUntrusted: UNTRUSTED_VARIABLES.has(name),
        isAbsent: Object.hasOwn(refusals, name),
      },
    ]),
  );
}
