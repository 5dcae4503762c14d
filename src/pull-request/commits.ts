/** Pure: commits → the text that a prompt gets. */
import { type Commit, MAX_COMMITS } from './fetch.ts';

const LINE_END = /\r\n|[\r\n]/;

/** Said where there may be more, since nobody would see it otherwise. */
function buildLimitNote(commits: readonly Commit[]): string[] {
  return commits.length < MAX_COMMITS ? [] : [`(GitHub lists the first ${MAX_COMMITS} commits at most.)`];
}

/** One commit a line: `abc1234 subject`. */
export function buildCommitList(commits: readonly Commit[]): string {
  const lines = commits.map(({ sha, message }) => {
    const [subject = ''] = message.trimStart().split(LINE_END);
    return `${sha.slice(0, 7)} ${subject}`.trimEnd();
  });
  return [...lines, ...buildLimitNote(commits)].join('\n');
}

function buildLogEntry({ sha, message, authorName, authoredAt }: Commit): string {
  const header = [`commit ${sha}`];
  const author = authorName.replace(/\s+/g, ' ').trim();
  if (author !== '') header.push(`Author: ${author}`);
  if (authoredAt !== '') header.push(`Date: ${authoredAt}`);
  // Indented as `git log` does it, so that no message can pass for the head of the next commit.
  const body = message
    .trimEnd()
    .split(LINE_END)
    .map((line) => `    ${line}`.trimEnd());
  return [...header, '', ...body].join('\n').trimEnd();
}

/**
 * As `git log --reverse` prints commits, without addresses: `commit`, `Author` and `Date` lines, an empty line, and
 * the message, indented by four spaces.
 */
export function buildLog(commits: readonly Commit[]): string {
  return [...commits.map(buildLogEntry), ...buildLimitNote(commits)].join('\n\n');
}
