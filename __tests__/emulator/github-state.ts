import { createHash } from 'node:crypto';
import * as v from 'valibot';

const DEFAULT_ENVIRONMENTS = ['production'];

/** https://docs.github.com/rest/reactions/reactions#about-reactions */
export const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

const AccountSchema = v.object({ login: v.string(), id: v.number(), type: v.picklist(['Bot', 'User']) });

const CommitSchema = v.object({
  sha: v.string(),
  message: v.string(),
  /** As Git has it; null where GitHub knows none. */
  author: v.nullable(v.string()),
  date: v.string(),
  /** Null for the first of a repository. */
  parent: v.nullable(v.string()),
});

const CollaboratorSchema = v.object({
  login: v.string(),
  permission: v.picklist(['none', 'read', 'write', 'admin']),
  role_name: v.string(),
});

const PullSchema = v.object({
  number: v.number(),
  title: v.string(),
  body: v.nullable(v.string()),
  author: v.string(),
  base: v.object({ ref: v.string(), sha: v.string() }),
  head: v.object({ ref: v.string(), sha: v.string(), repo: v.string() }),
  diff: v.string(),
  state: v.picklist(['open', 'closed']),
  locked: v.boolean(),
  draft: v.boolean(),
  labels: v.array(v.string()),
  /** Oldest first; of none, a pull request has one. */
  commits: v.array(CommitSchema),
  created_at: v.string(),
  updated_at: v.string(),
});

const CommentSchema = v.object({
  id: v.number(),
  /** Number of the pull request it belongs to. */
  pull: v.number(),
  body: v.string(),
  user: AccountSchema,
  /** Hidden on the page. */
  isMinimized: v.boolean(),
  /** In lower case, with hyphens: `outdated`, `off-topic`. Null where it isn't hidden. */
  minimizedReason: v.nullable(v.string()),
  html_url: v.string(),
  created_at: v.string(),
  updated_at: v.string(),
});

const SideSchema = v.picklist(['LEFT', 'RIGHT']);

const ReviewSchema = v.object({
  id: v.number(),
  /** Number of the pull request it belongs to. */
  pull: v.number(),
  user: AccountSchema,
  body: v.string(),
  /** A pending one is seen by who writes it only. */
  state: v.picklist(['PENDING', 'COMMENTED', 'APPROVED', 'CHANGES_REQUESTED']),
  commit: v.string(),
  /** Null while it is pending. */
  submitted_at: v.nullable(v.string()),
  isMinimized: v.boolean(),
  minimizedReason: v.nullable(v.string()),
});

const ReviewCommentSchema = v.object({
  id: v.number(),
  /** Number of the pull request, and id of the review it belongs to. */
  pull: v.number(),
  review: v.number(),
  /** Id of the first comment of its thread: its own, or what it answers, which may be gone. */
  thread: v.number(),
  user: AccountSchema,
  body: v.string(),
  /** The last commit that has its lines, and the one that it was written on. */
  commit: v.string(),
  original_commit: v.string(),
  path: v.string(),
  side: SideSchema,
  /** In the present diff; null where that has its lines no more: it is outdated. */
  line: v.nullable(v.number()),
  original_line: v.number(),
  /** Null for one line, too. */
  start_line: v.nullable(v.number()),
  original_start_line: v.nullable(v.number()),
  /** How far below the first heading of the file's hunks. */
  position: v.nullable(v.number()),
  original_position: v.number(),
  /** The lines of the hunk up to its own, as it was written. */
  diff_hunk: v.string(),
  isMinimized: v.boolean(),
  minimizedReason: v.nullable(v.string()),
  created_at: v.string(),
  updated_at: v.string(),
});

const ThreadSchema = v.object({
  /** Of its first comment, which may be gone. */
  id: v.number(),
  /** Number of the pull request it belongs to. */
  pull: v.number(),
  isResolved: v.boolean(),
  resolvedBy: v.nullable(AccountSchema),
});

const ReactionSchema = v.object({
  id: v.number(),
  /** Id of a comment, of either kind. */
  comment: v.number(),
  user: AccountSchema,
  content: v.picklist(REACTIONS),
  created_at: v.string(),
});

const CheckRunSchema = v.object({
  id: v.number(),
  name: v.string(),
  /** Slug of the app that made it. */
  app: v.string(),
  head_sha: v.string(),
  details_url: v.nullable(v.string()),
  external_id: v.nullable(v.string()),
  status: v.string(),
  conclusion: v.nullable(v.string()),
  started_at: v.nullable(v.string()),
  completed_at: v.nullable(v.string()),
  title: v.nullable(v.string()),
  summary: v.nullable(v.string()),
  text: v.nullable(v.string()),
  annotations: v.array(v.record(v.string(), v.unknown())),
});

const FileSchema = v.object({
  path: v.string(),
  /** Branch or commit; null when the file is the same everywhere. */
  ref: v.nullable(v.string()),
  base64: v.string(),
});

/** Where a secret is at home. */
export type SecretScope = 'repository' | `environment:${string}` | `organization:${string}`;

function isSecretScope(value: unknown): boolean {
  return typeof value === 'string' && /^(repository|environment:.+|organization:.+)$/s.test(value);
}

const SecretSchema = v.object({
  scope: v.custom<SecretScope>(isSecretScope),
  /** In upper case, as GitHub keeps it. */
  name: v.string(),
  /** What was in the sealed box. */
  value: v.string(),
  created_at: v.string(),
  updated_at: v.string(),
  /** Of an organisation's secret. */
  visibility: v.exactOptional(v.picklist(['all', 'private', 'selected'])),
});

const GithubStateSchema = v.object({
  repository: v.string(),
  nextCommentId: v.number(),
  pulls: v.array(PullSchema),
  /** Numbers of issues that are no pull requests. */
  issues: v.array(v.number()),
  comments: v.array(CommentSchema),
  reviews: v.array(ReviewSchema),
  /** Those on lines of the diff. */
  reviewComments: v.array(ReviewCommentSchema),
  threads: v.array(ThreadSchema),
  reactions: v.array(ReactionSchema),
  checkRuns: v.array(CheckRunSchema),
  files: v.array(FileSchema),
  /** Names of the repository's environments. */
  environments: v.array(v.string()),
  secrets: v.array(SecretSchema),
  description: v.nullable(v.string()),
  /** Everything can be read and nothing written. */
  archived: v.boolean(),
  /** Of the repository itself, in any order; those of pull requests come on top. */
  commits: v.array(CommitSchema),
  /** Branch → its last commit. */
  branches: v.record(v.string(), v.string()),
  /** Who may do what; anybody else may read, since the repository is public. */
  collaborators: v.array(CollaboratorSchema),
});

/** A user or app, as far as the emulator tells them apart. */
export type Account = v.InferOutput<typeof AccountSchema>;
export type PullState = v.InferOutput<typeof PullSchema>;
export type CommentState = v.InferOutput<typeof CommentSchema>;
export type ReviewState = v.InferOutput<typeof ReviewSchema>;
export type ReviewCommentState = v.InferOutput<typeof ReviewCommentSchema>;
export type ThreadState = v.InferOutput<typeof ThreadSchema>;
export type ReactionState = v.InferOutput<typeof ReactionSchema>;
export type ReactionContent = ReactionState['content'];
export type CheckRunState = v.InferOutput<typeof CheckRunSchema>;
export type Side = v.InferOutput<typeof SideSchema>;
export type CommitState = v.InferOutput<typeof CommitSchema>;
export type CollaboratorState = v.InferOutput<typeof CollaboratorSchema>;
export type FileState = v.InferOutput<typeof FileSchema>;
export type SecretState = v.InferOutput<typeof SecretSchema>;

/** Everything the emulator remembers. It is plain JSON, and live: tests may change it. */
export type GithubState = v.InferOutput<typeof GithubStateSchema>;

/** What a test says about a pull request; the rest has defaults. */
export interface PullRequestSeed {
  number: number;
  title: string;
  body: string | null;
  author: string;
  base: { ref: string; sha: string };
  /** `repo` is the full name of a fork. */
  head: { ref: string; sha: string; repo?: string };
  /** The text of `git diff`. */
  diff: string;
  state?: 'open' | 'closed';
  locked?: boolean;
  draft?: boolean;
  labels?: string[];
  /** Oldest first. One commit with the title as message, unless told. */
  commits?: CommitSeed[];
}

/** What a test says about a check run that has ended; the rest has defaults. */
export interface CheckRunSeed {
  name: string;
  /** The commit it is about. */
  head_sha: string;
  /** `failure`, unless told. Null while it goes on. */
  conclusion?: string | null;
  /** Slug of the app that made it: GitHub Actions, unless told. */
  app?: string;
  title?: string;
  summary?: string;
  text?: string;
  /** Failures on one line, unless told. */
  annotations?: {
    path: string;
    start_line: number;
    end_line?: number;
    annotation_level?: 'notice' | 'warning' | 'failure';
    message: string;
    title?: string;
  }[];
}

/** What a test says about a commit; the rest has defaults. */
export interface CommitSeed {
  sha: string;
  message: string;
  author?: string | null;
  date?: string;
}

export const SERVER_URL = 'https://github.com';

/** Past 2^31, as GitHub's comment ids are: they don't fit a signed 32-bit integer. */
const FIRST_COMMENT_ID = 2_500_000_001;

export const GITHUB_ACTIONS: Account = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' };

/** GitHub's times have no milliseconds. */
export function formatTime(date = new Date()): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A number that stays the same for the same text, in place of GitHub's database ids. */
export function stableId(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() % 1_000_000_000;
}

/** The account behind a login. */
export function findAccount(login: string): Account {
  if (login === GITHUB_ACTIONS.login) return GITHUB_ACTIONS;
  return { login, id: stableId(login), type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

/** An empty repository. */
export function createState(repository: string): GithubState {
  return {
    repository,
    nextCommentId: FIRST_COMMENT_ID,
    pulls: [],
    issues: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    threads: [],
    reactions: [],
    checkRuns: [],
    files: [],
    environments: [...DEFAULT_ENVIRONMENTS],
    secrets: [],
    description: null,
    archived: false,
    commits: [],
    branches: {},
    collaborators: [],
  };
}

/** Checks a state that was kept as JSON. Throws when it is none. */
export function parseGithubState(value: unknown): GithubState {
  return v.parse(GithubStateSchema, value);
}

function buildCommit({ sha, message, author, date }: CommitSeed, parent: string | null): CommitState {
  return {
    sha,
    message,
    author: author === undefined ? 'Mona Lisa' : author,
    date: date ?? '2024-05-06T07:08:09Z',
    parent,
  };
}

/** Each commit on top of the one before. */
function chainCommits(seeds: CommitSeed[], first: string | null): CommitState[] {
  return seeds.map((seed, index) => buildCommit(seed, seeds[index - 1]?.sha ?? first));
}

/** Adds commits to a branch, which is made when it is not there: at the last commit of another, or as a first one. */
export function pushCommits(state: GithubState, branch: string, seeds: CommitSeed[], from?: string): void {
  const tip = state.branches[branch] ?? (from === undefined ? undefined : state.branches[from]) ?? null;
  state.commits.push(...chainCommits(seeds, tip));
  state.branches[branch] = seeds.at(-1)?.sha ?? tip ?? '';
}

/** Oldest first. */
export function listCommits({ commits, title, base, head }: PullState): CommitState[] {
  return commits.length > 0 ? commits : [buildCommit({ sha: head.sha, message: title }, base.sha)];
}

/** Every commit that can be asked for: those of pull requests from forks are among them. */
function allCommits(state: GithubState): Map<string, CommitState> {
  const commits = [...state.pulls.flatMap(listCommits), ...state.commits];
  return new Map(commits.map((commit) => [commit.sha, commit]));
}

/** The commit that a branch, a tag or a SHA stands for. */
export function findCommit(state: GithubState, ref: string): CommitState | undefined {
  const commits = allCommits(state);
  const sha = state.branches[ref.replace(/^refs\/heads\//, '')];
  if (sha !== undefined) return commits.get(sha);
  return [...aliases(state, ref)].map((name) => commits.get(name)).find((commit) => commit !== undefined);
}

/** A commit and all before it, the newest first. */
export function listHistory(state: GithubState, last: CommitState): CommitState[] {
  const commits = allCommits(state);
  const history: CommitState[] = [];
  for (let commit: CommitState | undefined = last; commit; ) {
    history.push(commit);
    commit = commit.parent === null ? undefined : commits.get(commit.parent);
  }
  return history;
}

/** Says what somebody may do. */
export function putCollaborator(state: GithubState, collaborator: CollaboratorState): void {
  const others = state.collaborators.filter(({ login }) => login !== collaborator.login);
  state.collaborators = [...others, collaborator];
}

/** Adds a pull request. One of the same number is replaced, as after a push; its comments stay where they are. */
export function putPull(state: GithubState, seed: PullRequestSeed): PullState {
  const now = formatTime();
  const existing = state.pulls.findIndex(({ number }) => number === seed.number);
  const pull: PullState = {
    ...seed,
    head: { ...seed.head, repo: seed.head.repo ?? state.repository },
    state: seed.state ?? 'open',
    locked: seed.locked ?? false,
    draft: seed.draft ?? false,
    labels: seed.labels ?? [],
    commits: chainCommits(seed.commits ?? [], seed.base.sha),
    created_at: state.pulls[existing]?.created_at ?? now,
    updated_at: now,
  };
  if (existing === -1) state.pulls.push(pull);
  else state.pulls[existing] = pull;
  return pull;
}

/** Adds a comment. Ids only grow, also after a deletion. */
export function insertComment(state: GithubState, pull: number, body: string, user: Account): CommentState {
  const now = formatTime();
  const id = state.nextCommentId++;
  const kind = state.issues.includes(pull) ? 'issues' : 'pull';
  const html_url = `${SERVER_URL}/${state.repository}/${kind}/${pull}#issuecomment-${id}`;
  const comment: CommentState = {
    id,
    pull,
    body,
    user,
    isMinimized: false,
    minimizedReason: null,
    html_url,
    created_at: now,
    updated_at: now,
  };
  state.comments.push(comment);
  return comment;
}

/** Adds a check run. */
export function insertCheckRun(state: GithubState, seed: CheckRunSeed): CheckRunState {
  const { conclusion = 'failure', app = 'github-actions', annotations = [] } = seed;
  const isCompleted = conclusion !== null;
  const run: CheckRunState = {
    id: state.nextCommentId++,
    name: seed.name,
    app,
    head_sha: seed.head_sha,
    details_url: null,
    external_id: null,
    status: isCompleted ? 'completed' : 'in_progress',
    conclusion,
    started_at: formatTime(),
    completed_at: isCompleted ? formatTime() : null,
    title: seed.title ?? null,
    summary: seed.summary ?? null,
    text: seed.text ?? null,
    annotations: annotations.map((annotation) => ({
      end_line: annotation.start_line,
      annotation_level: 'failure',
      ...annotation,
    })),
  };
  state.checkRuns.push(run);
  return run;
}

/** Adds a review of a pull request; without a state, a pending one. */
export function insertReview(
  state: GithubState,
  review: Pick<ReviewState, 'pull' | 'user' | 'body' | 'commit'> & Partial<Pick<ReviewState, 'state'>>,
): ReviewState {
  const submitted_at = (review.state ?? 'PENDING') === 'PENDING' ? null : formatTime();
  const added: ReviewState = {
    id: state.nextCommentId++,
    state: 'PENDING',
    submitted_at,
    isMinimized: false,
    minimizedReason: null,
    ...review,
  };
  state.reviews.push(added);
  return added;
}

/** Names of the same commit: `refs/heads/x`, `x`, and the commit that a pull request has for it. */
function aliases(state: GithubState, ref: string): Set<string> {
  const name = ref
    .replace(/^refs\/(heads|tags)\//, '')
    .replace(/^refs\/pull\/(\d+)\/(head|merge)$/, 'pull/$1');
  const names = new Set([name]);
  for (const { number, base, head } of state.pulls) {
    for (const side of [base, head]) {
      if (side.ref === name || side.sha === name) names.add(side.ref).add(side.sha);
    }
    if (name === `pull/${number}`) names.add(head.ref).add(head.sha);
  }
  return names;
}

/** The files of the repository at a ref. Null when there is no such ref. */
export function listFiles(state: GithubState, ref = 'main'): FileState[] | null {
  const names = aliases(state, ref);
  const isKnown =
    names.size > 1 ||
    names.has('main') ||
    state.files.some((file) => file.ref !== null && names.has(file.ref));
  if (!isKnown) return null;
  const byPath = new Map(state.files.filter((file) => file.ref === null).map((file) => [file.path, file]));
  for (const file of state.files) {
    if (file.ref !== null && names.has(file.ref)) byPath.set(file.path, file);
  }
  return [...byPath.values()];
}
