import { buildFile, buildFolder, buildTree } from './github-contents.ts';
import { parseDiff } from './github-diff.ts';
import type { World } from './github-objects.ts';
import {
  buildComment,
  buildCommit,
  buildComparison,
  buildPermission,
  buildPull,
  buildPullFiles,
  buildPullSimple,
  buildRepository,
  repositoryId,
} from './github-objects.ts';
import type { Account, CommentState, CommitState, PullState } from './github-state.ts';
import {
  findAccount,
  findCommit,
  formatTime,
  insertComment,
  listCommits,
  listFiles,
  listHistory,
} from './github-state.ts';
import type { Vault } from './github-vault.ts';

/** A request that GitHub's description allows. */
export interface Call {
  params: Record<string, string>;
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
  accept: string;
  documentationUrl: string;
}

/** An answer before it is written: JSON, or text of another media type. */
export interface Answer {
  status: number;
  /** Null is an empty body. */
  json?: unknown;
  media?: { type: string; content: string | Buffer };
  headers?: Record<string, string>;
}

export interface HandlerWorld extends World {
  /** Who the request's token acts as. */
  actor: Account;
  vault: Vault;
  rate: { limit: number; used: number; reset: number };
}

export type Handler = (world: HandlerWorld, call: Call) => Answer;

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const MAX_FILES = 3_000;
/** https://docs.github.com/en/rest/pulls/pulls#list-commits-on-a-pull-request */
const MAX_COMMITS = 250;
/** Of the diff media type; `GET …/files` goes on. */
const MAX_DIFF_FILES = 300;
const MAX_DIFF_LINES = 20_000;
export const MAX_COMMENT_CHARACTERS = 65_536;

/** An error in GitHub's shape. */
export function buildError(
  status: number,
  message: string,
  documentationUrl: string,
  errors?: (object | string)[],
): Answer {
  const json = {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: documentationUrl,
    status: String(status),
  };
  return { status, json };
}

export function notFound(call: Call): Answer {
  return buildError(404, 'Not Found', call.documentationUrl);
}

/** The answer of one page, with the links to the others. */
export function answerPage(world: HandlerWorld, call: Call, items: object[]): Answer {
  const readNumber = (name: string, otherwise: number) => {
    const value = Number(call.query[name]);
    return value >= 1 ? value : otherwise;
  };
  const perPage = Math.min(readNumber('per_page', 30), 100);
  const page = readNumber('page', 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  // As at GitHub, the links name the repository by its id.
  const path = call.path.replace(
    /^\/repos\/[^/]+\/[^/]+/,
    `/repositories/${repositoryId(world.state.repository)}`,
  );
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams({ ...call.query, page: String(to) });
    return `<${world.apiUrl}${path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const json = items.slice((page - 1) * perPage, page * perPage);
  return { status: 200, json, ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}) };
}

/** The vendor media type that a request asks for: https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types */
function findMedia(accept: string, format: 'diff' | 'raw'): string | null {
  return new RegExp(`application/vnd\\.github(?:\\.v3)?\\.${format}(?:\\+json)?`).exec(accept)?.[0] ?? null;
}

export function findPull(world: HandlerWorld, number: string | undefined): PullState | undefined {
  return world.state.pulls.find((pull) => pull.number === Number(number));
}

/** What can be commented on: a pull request, or an issue. */
function findConversation(
  world: HandlerWorld,
  number: string | undefined,
): { number: number; locked: boolean } | undefined {
  const isIssue = world.state.issues.includes(Number(number));
  return isIssue ? { number: Number(number), locked: false } : findPull(world, number);
}

function findComment(world: HandlerWorld, id: string | undefined): CommentState | undefined {
  return world.state.comments.find((comment) => comment.id === Number(id));
}

/** The 406 of a diff that is too large. Null when it isn't. */
function refuseDiff(diff: string): Answer | null {
  const url = 'https://docs.github.com/rest/pulls/pulls#list-pull-requests-files';
  const errors = [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }];
  const advice = "Consider using 'List pull requests files' API or locally cloning the repository instead.";
  if (parseDiff(diff).length > MAX_DIFF_FILES) {
    const message = `Sorry, the diff exceeded the maximum number of files (${MAX_DIFF_FILES}). ${advice}`;
    return buildError(406, message, url, errors);
  }
  if (diff.split('\n').length - 1 > MAX_DIFF_LINES) {
    const message = `Sorry, the diff exceeded the maximum number of lines (${MAX_DIFF_LINES})`;
    return buildError(406, message, url, errors);
  }
  return null;
}

function getPull(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const type = findMedia(call.accept, 'diff');
  if (!type) return { status: 200, json: buildPull(world, pull) };
  return refuseDiff(pull.diff) ?? { status: 200, media: { type, content: pull.diff } };
}

function listPullFiles(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  return pull ? answerPage(world, call, buildPullFiles(world, pull).slice(0, MAX_FILES)) : notFound(call);
}

function listComments(world: HandlerWorld, call: Call): Answer {
  const conversation = findConversation(world, call.params['issue_number']);
  if (!conversation) return notFound(call);
  const since = Date.parse(call.query['since'] ?? '1970-01-01T00:00:00Z');
  const comments = world.state.comments
    .filter((comment) => comment.pull === conversation.number && Date.parse(comment.updated_at) >= since)
    .sort((a, b) => a.id - b.id);
  return answerPage(
    world,
    call,
    comments.map((comment) => buildComment(world, comment)),
  );
}

/** The 422 of a comment that can't be saved. Null when it can. */
function refuseBody(call: Call, body: string): Answer | null {
  const refuse = (message: string) => {
    const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
    return buildError(422, 'Validation Failed', call.documentationUrl, errors);
  };
  if (body.trim() === '') return refuse('Body cannot be blank');
  if ([...body].length <= MAX_COMMENT_CHARACTERS) return null;
  return refuse(`Body is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)`);
}

/** A closed pull request takes comments as an open one does. */
function createComment(world: HandlerWorld, call: Call): Answer {
  const conversation = findConversation(world, call.params['issue_number']);
  if (!conversation) return notFound(call);
  // A collaborator may; an app is none, whatever its token may write: https://github.com/actions/stale/issues/51
  if (conversation.locked) {
    const url = 'https://docs.github.com/articles/locking-conversations/';
    return buildError(403, 'Unable to create comment because issue is locked.', url);
  }
  const body = String(call.body['body']);
  const refusal = refuseBody(call, body);
  if (refusal) return refusal;
  const comment = insertComment(world.state, conversation.number, body, world.actor);
  const location = `${world.apiUrl}/repos/${world.state.repository}/issues/comments/${comment.id}`;
  return { status: 201, json: buildComment(world, comment), headers: { location } };
}

function getComment(world: HandlerWorld, call: Call): Answer {
  const comment = findComment(world, call.params['comment_id']);
  return comment ? { status: 200, json: buildComment(world, comment) } : notFound(call);
}

/** A token with write access may edit anybody's comment, and does so in locked conversations too. */
function updateComment(world: HandlerWorld, call: Call): Answer {
  const comment = findComment(world, call.params['comment_id']);
  if (!comment) return notFound(call);
  const body = String(call.body['body']);
  const refusal = refuseBody(call, body);
  if (refusal) return refusal;
  comment.body = body;
  comment.updated_at = formatTime();
  return { status: 200, json: buildComment(world, comment) };
}

function deleteComment(world: HandlerWorld, call: Call): Answer {
  const comment = findComment(world, call.params['comment_id']);
  if (!comment) return notFound(call);
  const { state } = world;
  state.comments.splice(state.comments.indexOf(comment), 1);
  state.reactions = state.reactions.filter((reaction) => reaction.comment !== comment.id);
  return { status: 204, json: null };
}

function getContent(world: HandlerWorld, call: Call): Answer {
  const path = call.params['path'] ?? '';
  const ref = call.query['ref'] ?? 'main';
  const files = listFiles(world.state, ref);
  if (!files) return buildError(404, `No commit found for the ref ${ref}`, call.documentationUrl);
  const file = files.find((candidate) => candidate.path === path);
  if (!file) {
    const folder = buildFolder(world, files, path, ref);
    return folder.length > 0 ? { status: 200, json: folder } : notFound(call);
  }
  const type = findMedia(call.accept, 'raw');
  if (!type) return { status: 200, json: buildFile(world, file, ref) };
  return { status: 200, media: { type, content: Buffer.from(file.base64, 'base64') } };
}

/** The files at a commit, or at what else names one. */
function getTree(world: HandlerWorld, call: Call): Answer {
  const ref = call.params['tree_sha'] ?? '';
  const files = listFiles(world.state, ref);
  if (!files) return notFound(call);
  return { status: 200, json: buildTree(world, files, ref, call.query['recursive'] !== undefined) };
}

/**
 * Of the commits of a fork, GitHub tells the pull requests in the fork only; asked in the repository they go to, it
 * answers with an empty list.
 */
function listPullsOfCommit(world: HandlerWorld, call: Call): Answer {
  const asked = `${call.params['owner']}/${call.params['repo']}`.toLowerCase();
  const pulls = world.state.pulls.filter(
    (pull) =>
      pull.head.repo.toLowerCase() === asked &&
      listCommits(pull).some(({ sha }) => sha === call.params['commit_sha']),
  );
  return answerPage(
    world,
    call,
    pulls.map((pull) => buildPullSimple(world, pull)),
  );
}

/** As GitHub filters: by state, `open` unless told, and by `owner:branch`. */
function listPulls(world: HandlerWorld, call: Call): Answer {
  const { state = 'open', head } = call.query;
  const pulls = world.state.pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (head === undefined ||
        `${pull.head.repo.split('/')[0]}:${pull.head.ref}`.toLowerCase() === String(head).toLowerCase()),
  );
  return answerPage(
    world,
    call,
    pulls.map((pull) => buildPullSimple(world, pull)),
  );
}

function listPullCommits(world: HandlerWorld, call: Call): Answer {
  const pull = findPull(world, call.params['pull_number']);
  if (!pull) return notFound(call);
  const commits = listCommits(pull).slice(0, MAX_COMMITS);
  return answerPage(
    world,
    call,
    commits.map((commit) => buildCommit(world, commit)),
  );
}

function getCommit(world: HandlerWorld, call: Call): Answer {
  const ref = call.params['ref'] ?? '';
  const commit = findCommit(world.state, ref);
  if (commit) return { status: 200, json: buildCommit(world, commit) };
  return buildError(422, `No commit found for SHA: ${ref}`, call.documentationUrl);
}

/** What one history has and another has not, oldest first. */
function subtract(history: CommitState[], other: CommitState[]): CommitState[] {
  const known = new Set(other.map(({ sha }) => sha));
  return history.filter(({ sha }) => !known.has(sha)).reverse();
}

/** Two commits that have no common one can't be compared. */
function compareCommits(world: HandlerWorld, call: Call): Answer {
  const [base, head] = (call.params['basehead'] ?? '')
    .split('...')
    .map((ref) => findCommit(world.state, ref));
  if (!base || !head) return notFound(call);
  const ofBase = listHistory(world.state, base);
  const ofHead = listHistory(world.state, head);
  const shas = new Set(ofBase.map(({ sha }) => sha));
  const mergeBase = ofHead.find(({ sha }) => shas.has(sha));
  if (!mergeBase) return notFound(call);
  const ahead = subtract(ofHead, ofBase);
  const comparison = buildComparison(world, base, head, {
    ahead,
    behind: subtract(ofBase, ofHead),
    mergeBase,
  });
  const page = answerPage(
    world,
    call,
    ahead.map((commit) => buildCommit(world, commit)),
  );
  return { ...page, json: { ...comparison, commits: page.json } };
}

/** Of somebody that GitHub has no account of, there is no permission; of anybody else, a public one. */
function getPermission(world: HandlerWorld, call: Call): Answer {
  const login = call.params['username'] ?? '';
  const known = world.state.collaborators.find((one) => one.login.toLowerCase() === login.toLowerCase());
  if (!known && login.endsWith('[bot]')) {
    return buildError(404, `${login} is not a user`, call.documentationUrl);
  }
  const level = known ?? { permission: 'read', role_name: 'read' };
  return { status: 200, json: buildPermission(world, findAccount(login), level) };
}

/** What is answered for each operation of the description. The others aren't needed yet. */
export const HANDLERS: Record<string, Handler> = {
  'git/get-tree': getTree,
  'issues/create-comment': createComment,
  'issues/delete-comment': deleteComment,
  'issues/get-comment': getComment,
  'issues/list-comments': listComments,
  'issues/update-comment': updateComment,
  'pulls/get': getPull,
  'pulls/list': listPulls,
  'pulls/list-commits': listPullCommits,
  'pulls/list-files': listPullFiles,
  'repos/compare-commits-with-basehead': compareCommits,
  'repos/get': (world) => ({ status: 200, json: buildRepository(world, world.state.repository) }),
  'repos/get-collaborator-permission-level': getPermission,
  'repos/get-commit': getCommit,
  'repos/get-content': getContent,
  'repos/list-pull-requests-associated-with-commit': listPullsOfCommit,
};
