import { createHash } from 'node:crypto';
import * as v from 'valibot';

const DEFAULT_ENVIRONMENTS = ['production'];

const AccountSchema = v.object({ login: v.string(), id: v.number(), type: v.picklist(['Bot', 'User']) });

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
  created_at: v.string(),
  updated_at: v.string(),
});

const CommentSchema = v.object({
  id: v.number(),
  /** Number of the pull request it belongs to. */
  pull: v.number(),
  body: v.string(),
  user: AccountSchema,
  html_url: v.string(),
  created_at: v.string(),
  updated_at: v.string(),
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
  selected_repository_ids: v.exactOptional(v.array(v.number())),
});

const GithubStateSchema = v.object({
  repository: v.string(),
  nextCommentId: v.number(),
  pulls: v.array(PullSchema),
  /** Numbers of issues that are no pull requests. */
  issues: v.optional(v.array(v.number()), () => []),
  comments: v.array(CommentSchema),
  files: v.array(FileSchema),
  /** Names of the repository's environments. States of old have none, nor secrets. */
  environments: v.optional(v.array(v.string()), () => [...DEFAULT_ENVIRONMENTS]),
  secrets: v.optional(v.array(SecretSchema), () => []),
});

/** A user or app, as far as the emulator tells them apart. */
export type Account = v.InferOutput<typeof AccountSchema>;
export type PullState = v.InferOutput<typeof PullSchema>;
export type CommentState = v.InferOutput<typeof CommentSchema>;
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
    files: [],
    environments: [...DEFAULT_ENVIRONMENTS],
    secrets: [],
  };
}

/** Checks a state that was kept as JSON. Throws when it is none. */
export function parseGithubState(value: unknown): GithubState {
  return v.parse(GithubStateSchema, value);
}

/** Adds a pull request. One of the same number is replaced, as after a push. */
export function putPull(state: GithubState, seed: PullRequestSeed): void {
  const now = formatTime();
  const existing = state.pulls.findIndex(({ number }) => number === seed.number);
  const pull: PullState = {
    ...seed,
    head: { ...seed.head, repo: seed.head.repo ?? state.repository },
    state: seed.state ?? 'open',
    locked: seed.locked ?? false,
    draft: seed.draft ?? false,
    labels: seed.labels ?? [],
    created_at: state.pulls[existing]?.created_at ?? now,
    updated_at: now,
  };
  if (existing === -1) state.pulls.push(pull);
  else state.pulls[existing] = pull;
}

/** Adds a comment. Ids only grow, also after a deletion. */
export function insertComment(state: GithubState, pull: number, body: string, user: Account): CommentState {
  const now = formatTime();
  const id = state.nextCommentId++;
  const kind = state.issues.includes(pull) ? 'issues' : 'pull';
  const html_url = `${SERVER_URL}/${state.repository}/${kind}/${pull}#issuecomment-${id}`;
  const comment: CommentState = { id, pull, body, user, html_url, created_at: now, updated_at: now };
  state.comments.push(comment);
  return comment;
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
