// What the tests of a review's life share: a pull request that is pushed to, and a first finding.
import { expect } from '@jest/globals';
import type { Account } from '../emulator/github.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import { buildDiff, type EditedFile } from '../review/edited-file.ts';
import { answerWith, claim, review, startReview } from './reviews.ts';

export const MAINTAINER: Account = { login: 'maintainer', id: 11, type: 'User' };
export const AUTHOR: Account = { login: 'alice', id: 12, type: 'User' };

/** With it, a workflow's token may resolve threads. */
export const RESOLVING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'write' },
} as const;
export const REPLYING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'read' },
} as const;

export const BASE = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);

export function fileWith(edits: Record<number, string[]>, path = 'src/a.js'): EditedFile {
  const map = new Map(Object.entries(edits).map(([line, lines]) => [Number(line) - 1, lines]));
  return { path, base: BASE, edits: map };
}

let pushes = 0;

/** Pushes a commit: the pull request has this diff from now on. */
export function push(job: Job, files: EditedFile[]): string {
  pushes += 1;
  const sha = pushes.toString(16).padStart(40, 'c');
  const commits = [PULL_REQUEST.head.sha, sha].map((commit) => ({ sha: commit, message: 'Change it' }));
  const head = { ref: 'fix-total', sha };
  job.github.addPullRequest({ ...PULL_REQUEST, head, commits, diff: buildDiff(files) });
  return sha;
}

export function claimOf(text: string, line: number, about: Parameters<typeof claim>[0] = {}) {
  return claim({
    path: 'src/a.js',
    start_line: line,
    end_line: line,
    quote: text,
    title: `${text} is wrong`,
    body: 'Because.',
    ...about,
  });
}

export async function start(github: typeof RESOLVING | typeof REPLYING = RESOLVING): Promise<Job> {
  const job = await startReview({ github });
  job.github.addCollaborator('maintainer', 'write');
  return job;
}

export const ONE_REQUEST = { suggestions: 'false' };

/** A first review that finds one thing, in line 5. */
export async function findOne(job: Job, about: Parameters<typeof claim>[0] = {}): Promise<void> {
  push(job, [fileWith({ 5: ['five = 5'] })]);
  answerWith(job, { findings: [claimOf('five = 5', 5, about)], open: [] });
  const result = await review(job, ONE_REQUEST);
  expect(result.outputs).toMatchObject({ 'findings-count': '1', outcome: 'findings' });
  expect(job.github.state.reviewComments).toHaveLength(1);
}

export function ledgerOf(outputs: Record<string, string>): unknown {
  return JSON.parse(outputs['findings-ledger'] ?? 'null');
}

/** The thread of the one finding. */
export function theThread({ github }: Job) {
  const [thread] = github.state.threads;
  if (!thread) throw new Error('no thread');
  return thread;
}

export function repliesIn({ github }: Job): string[] {
  const [, ...replies] = github.state.reviewComments.map(({ body }) => body.replace(/^<!--.*\n+/, ''));
  return replies;
}
