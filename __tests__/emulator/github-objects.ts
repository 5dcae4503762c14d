import { createHash } from 'node:crypto';
import { parseDiff } from './github-diff.ts';
import type {
  Account,
  CheckRunState,
  CommentState,
  CommitState,
  GithubState,
  PullState,
  ReactionState,
  ReviewCommentState,
  ReviewState,
} from './github-state.ts';
import { findAccount, GITHUB_ACTIONS, listCommits, REACTIONS, SERVER_URL, stableId } from './github-state.ts';

// The property names are GitHub's. What tests never look at is constant.

const EPOCH = '2024-01-01T00:00:00Z';

/** What objects need to know to link to each other. */
export interface World {
  apiUrl: string;
  state: GithubState;
}

function nodeId(kind: string, id: number): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64');
}

/** GitHub encodes the segments of a path, not its slashes. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function buildUser(world: World, { login, id, type }: Account): object {
  const url = `${world.apiUrl}/users/${encodeURIComponent(login)}`;
  const profile = login.endsWith('[bot]') ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${SERVER_URL}/${profile}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

const REPOSITORY_LINKS: Record<string, string> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** GitHub's own number of a repository: page links go to `/repositories/{id}/…`. */
export function repositoryId(fullName: string): number {
  return stableId(fullName.toLowerCase());
}

export function buildRepository(world: World, fullName: string): object {
  const [owner = '', name = ''] = fullName.split('/');
  const id = repositoryId(fullName);
  const url = `${world.apiUrl}/repos/${fullName}`;
  const html_url = `${SERVER_URL}/${fullName}`;
  const openPulls = world.state.pulls.filter(({ state }) => state === 'open').length;
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName,
    private: false,
    owner: buildUser(world, findAccount(owner)),
    html_url,
    description: fullName === world.state.repository ? world.state.description : null,
    fork: fullName !== world.state.repository,
    url,
    ...Object.fromEntries(Object.entries(REPOSITORY_LINKS).map(([key, path]) => [key, `${url}${path}`])),
    created_at: EPOCH,
    updated_at: EPOCH,
    pushed_at: EPOCH,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${html_url}.git`,
    svn_url: html_url,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'TypeScript',
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: fullName === world.state.repository && world.state.archived,
    disabled: false,
    open_issues_count: openPulls,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: 'public',
    forks: 0,
    open_issues: openPulls,
    watchers: 0,
    default_branch: 'main',
    network_count: 0,
    subscribers_count: 0,
  };
}

/** An app: by its slug, the one behind GITHUB_TOKEN unless told. */
function buildApp(world: World, slug = 'github-actions'): object {
  const actions = buildActionsApp(world);
  if (slug === 'github-actions') return actions;
  const id = stableId(`app:${slug}`);
  const html_url = `${SERVER_URL}/apps/${slug}`;
  return { ...actions, id, node_id: nodeId('App', id), slug, name: slug, html_url, description: null };
}

function buildActionsApp(world: World): object {
  return {
    id: 15_368,
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    slug: 'github-actions',
    node_id: 'MDM6QXBwMTUzNjg=',
    owner: buildUser(world, { login: 'github', id: 9919, type: 'User' }),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${SERVER_URL}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { contents: 'read', issues: 'write', metadata: 'read', pull_requests: 'write' },
    events: ['pull_request'],
  };
}

/** How many there are of each. */
function buildReactions(world: World, id: number, url: string): object {
  const reactions = world.state.reactions.filter(({ comment }) => comment === id);
  const counts = REACTIONS.map((content) => [
    content,
    reactions.filter((reaction) => reaction.content === content).length,
  ]);
  return { url: `${url}/reactions`, total_count: reactions.length, ...Object.fromEntries(counts) };
}

/** What GraphQL calls a reaction. */
export function reactionNodeId(id: number): string {
  return `REA_${nodeId('Reaction', id)}`;
}

export function buildReaction(world: World, { id, user, content, created_at }: ReactionState): object {
  return { id, node_id: reactionNodeId(id), user: buildUser(world, user), content, created_at };
}

/** What GraphQL calls a comment. */
export function commentNodeId(id: number): string {
  return `IC_${nodeId('IssueComment', id)}`;
}

/** What GraphQL calls a comment on lines. */
export function reviewCommentNodeId(id: number): string {
  return `PRRC_${nodeId('PullRequestReviewComment', id)}`;
}

/** What GraphQL calls a review. */
export function reviewNodeId(id: number): string {
  return `PRR_${nodeId('PullRequestReview', id)}`;
}

/** GitHub's own number of a pull request. */
function pullId(repository: string, number: number): number {
  return stableId(`${repository}#${number}`);
}

/** What GraphQL calls a pull request. */
export function pullNodeId(repository: string, number: number): string {
  return `PR_${nodeId('PullRequest', pullId(repository, number))}`;
}

/** What GraphQL calls a thread. */
export function threadNodeId(id: number): string {
  return `PRRT_${nodeId('PullRequestReviewThread', id)}`;
}

/** Where people see a comment on lines. */
export function reviewCommentUrl({ state }: Pick<World, 'state'>, comment: ReviewCommentState): string {
  return `${SERVER_URL}/${state.repository}/pull/${comment.pull}#discussion_r${comment.id}`;
}

export function buildComment(world: World, comment: CommentState): object {
  const { id, pull, body, user, isMinimized, minimizedReason, html_url, created_at, updated_at } = comment;
  const repository = `${world.apiUrl}/repos/${world.state.repository}`;
  const url = `${repository}/issues/comments/${id}`;
  return {
    url,
    html_url,
    issue_url: `${repository}/issues/${pull}`,
    id,
    node_id: commentNodeId(id),
    user: buildUser(world, user),
    created_at,
    updated_at,
    body,
    author_association: associationOf(user),
    reactions: buildReactions(world, id, url),
    performed_via_github_app: user.login === GITHUB_ACTIONS.login ? buildApp(world) : null,
    minimized: isMinimized ? { reason: minimizedReason } : null,
  };
}

function associationOf({ type }: Account): string {
  return type === 'Bot' ? 'NONE' : 'CONTRIBUTOR';
}

export function buildReview(world: World, review: ReviewState): object {
  const { id, pull, user, body, state, commit, submitted_at } = review;
  const html = `${SERVER_URL}/${world.state.repository}/pull/${pull}#pullrequestreview-${id}`;
  const url = `${world.apiUrl}/repos/${world.state.repository}/pulls/${pull}`;
  return {
    id,
    node_id: reviewNodeId(id),
    user: buildUser(world, user),
    body,
    state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(submitted_at === null ? {} : { submitted_at }),
    commit_id: commit,
    author_association: associationOf(user),
  };
}

/** A comment on lines of the diff. One that is outdated is on no line any more; `original_line` stays. */
export function buildReviewComment(world: World, comment: ReviewCommentState): object {
  const { id, pull, review, thread, user, body, commit, path, side, line, start_line } = comment;
  const { original_line, original_start_line, position, original_position } = comment;
  const { created_at, updated_at } = comment;
  const repository = `${world.apiUrl}/repos/${world.state.repository}`;
  const url = `${repository}/pulls/comments/${id}`;
  const pullUrl = `${repository}/pulls/${pull}`;
  const html = reviewCommentUrl(world, comment);
  return {
    url,
    pull_request_review_id: review,
    id,
    node_id: reviewCommentNodeId(id),
    diff_hunk: comment.diff_hunk,
    path,
    commit_id: commit,
    original_commit_id: comment.original_commit,
    ...(thread === id ? {} : { in_reply_to_id: thread }),
    user: buildUser(world, user),
    body,
    created_at,
    updated_at,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(user),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    start_line,
    original_start_line,
    start_side: original_start_line === null ? null : side,
    line,
    original_line,
    side,
    position,
    original_position,
    subject_type: 'line',
    reactions: buildReactions(world, id, url),
  };
}

export function buildCheckRun(world: World, run: CheckRunState): object {
  const { title, summary, text, annotations, app, ...facts } = run;
  const url = `${world.apiUrl}/repos/${world.state.repository}/check-runs/${run.id}`;
  return {
    ...facts,
    node_id: `CR_${nodeId('CheckRun', run.id)}`,
    url,
    html_url: `${SERVER_URL}/${world.state.repository}/runs/${run.id}`,
    check_suite: { id: stableId(`suite:${run.head_sha}`) },
    output: {
      title,
      summary,
      text,
      annotations_count: annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: buildApp(world, app),
    pull_requests: [],
  };
}

/** What a check run says of lines of a file. */
export function buildAnnotations(world: World, { head_sha, annotations }: CheckRunState): object[] {
  const none = { start_column: null, end_column: null, title: null, raw_details: null };
  return annotations.map((annotation) => {
    const path = encodePath(String(annotation['path']));
    const blob_href = `${SERVER_URL}/${world.state.repository}/blob/${head_sha}/${path}`;
    return { ...none, ...annotation, blob_href };
  });
}

function buildLabel(world: World, name: string): object {
  const id = stableId(`label:${name}`);
  const url = `${world.apiUrl}/repos/${world.state.repository}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('Label', id), url, name, color: 'ededed', default: false, description: '' };
}

function buildSide(world: World, { ref, sha, repo }: { ref: string; sha: string; repo: string }): object {
  const [owner = ''] = repo.split('/');
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: buildUser(world, findAccount(owner)),
    repo: buildRepository(world, repo),
  };
}

/** A pull request as lists have it. */
export function buildPullSimple(world: World, pull: PullState): object {
  const { number } = pull;
  const repository = `${world.apiUrl}/repos/${world.state.repository}`;
  const url = `${repository}/pulls/${number}`;
  const issue_url = `${repository}/issues/${number}`;
  const html_url = `${SERVER_URL}/${world.state.repository}/pull/${number}`;
  const id = pullId(world.state.repository, number);
  const links = {
    self: url,
    html: html_url,
    issue: issue_url,
    comments: `${issue_url}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repository}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repository}/statuses/${pull.head.sha}`,
  };
  return {
    url,
    id,
    node_id: pullNodeId(world.state.repository, number),
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url,
    number,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    user: buildUser(world, findAccount(pull.author)),
    body: pull.body,
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.state === 'closed' ? pull.updated_at : null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name) => buildLabel(world, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: buildSide(world, pull.head),
    base: buildSide(world, { ...pull.base, repo: world.state.repository }),
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    active_lock_reason: pull.locked ? 'resolved' : null,
  };
}

/** A pull request on its own. */
export function buildPull(world: World, pull: PullState): object {
  const files = parseDiff(pull.diff);
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0);
  return {
    ...buildPullSimple(world, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: world.state.comments.filter((comment) => comment.pull === pull.number).length,
    review_comments: world.state.reviewComments.filter((comment) => comment.pull === pull.number).length,
    maintainer_can_modify: false,
    commits: listCommits(pull).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}

/** The files of a pull request. */
export function buildPullFiles(world: World, pull: PullState): object[] {
  const { repository } = world.state;
  return parseDiff(pull.diff).map((file) => {
    const path = encodePath(file.filename);
    return {
      // A diff has abbreviated hashes; GitHub sends whole ones, and null where no blob changed.
      sha: file.blob ? createHash('sha1').update(`${file.blob} ${file.filename}`).digest('hex') : null,
      filename: file.filename,
      status: file.status,
      additions: file.additions,
      deletions: file.deletions,
      changes: file.additions + file.deletions,
      blob_url: `${SERVER_URL}/${repository}/blob/${pull.head.sha}/${path}`,
      raw_url: `${SERVER_URL}/${repository}/raw/${pull.head.sha}/${path}`,
      contents_url: `${world.apiUrl}/repos/${repository}/contents/${path}?ref=${pull.head.sha}`,
      ...(file.patch === null ? {} : { patch: file.patch }),
      ...(file.previousFilename === null ? {} : { previous_filename: file.previousFilename }),
    };
  });
}

/** A commit. Its author is somebody that GitHub has no account of. */
export function buildCommit(world: World, { sha, message, author, date, parent }: CommitState): object {
  const repository = `${world.apiUrl}/repos/${world.state.repository}`;
  const html = `${SERVER_URL}/${world.state.repository}/commit`;
  const url = `${repository}/commits/${sha}`;
  const person = author === null ? null : { name: author, email: 'mona@example.com', date };
  return {
    sha,
    node_id: nodeId('Commit', stableId(sha)),
    commit: {
      author: person,
      committer: person,
      message,
      tree: { sha, url: `${repository}/git/trees/${sha}` },
      url: `${repository}/git/commits/${sha}`,
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    url,
    html_url: `${html}/${sha}`,
    comments_url: `${url}/comments`,
    author: null,
    committer: null,
    parents:
      parent === null
        ? []
        : [{ sha: parent, url: `${repository}/commits/${parent}`, html_url: `${html}/${parent}` }],
  };
}

/** What `head` has on top of `base`. Only `commits` is one page; its files are left out. */
export function buildComparison(
  world: World,
  base: CommitState,
  head: CommitState,
  { ahead, behind, mergeBase }: { ahead: CommitState[]; behind: CommitState[]; mergeBase: CommitState },
): object {
  const path = `compare/${base.sha}...${head.sha}`;
  const html_url = `${SERVER_URL}/${world.state.repository}/${path}`;
  const status =
    ahead.length > 0
      ? behind.length > 0
        ? 'diverged'
        : 'ahead'
      : behind.length > 0
        ? 'behind'
        : 'identical';
  return {
    url: `${world.apiUrl}/repos/${world.state.repository}/${path}`,
    html_url,
    permalink_url: html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    base_commit: buildCommit(world, base),
    merge_base_commit: buildCommit(world, mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    files: [],
  };
}

/** The answer of `GET /collaborators/{username}/permission`. */
export function buildPermission(
  world: World,
  account: Account,
  { permission, role_name }: { permission: string; role_name: string },
): object {
  const isAtLeast = (level: string) =>
    ['none', 'read', 'write', 'admin'].indexOf(permission) >=
    ['none', 'read', 'write', 'admin'].indexOf(level);
  const permissions = {
    admin: isAtLeast('admin'),
    maintain: isAtLeast('admin') || role_name === 'maintain',
    push: isAtLeast('write'),
    triage: isAtLeast('write') || role_name === 'triage',
    pull: isAtLeast('read'),
  };
  return { permission, role_name, user: { ...buildUser(world, account), permissions, role_name } };
}
