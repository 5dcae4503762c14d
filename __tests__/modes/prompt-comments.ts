import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import * as v from 'valibot';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { expectSuccess } from './account.ts';
import { useJobs } from './prompt-runs.ts';

export const start = useJobs();

export const CHAT = { path: /chat\/completions/ };
export const COMMENTS = /\/comments/;
export const PROGRESS = { 'comment-progress': 'true' };
export const UNDER_WAY = /under way/;

export const MAINTAINER = { login: 'mona', id: 1, type: 'User' } as const;
export const OLD_HEAD = PULL_REQUEST.head;
export const NEW_HEAD = { ref: 'fix-total', sha: 'c'.repeat(40) };

export function answer(job: Job, content: string): void {
  job.pinata.fail(CHAT, { kind: 'answer', content });
}

/** Runs with an answer of the model, and takes the run for a good one. */
export async function runWith(
  job: Job,
  content: string,
  inputs: Record<string, string> = {},
): Promise<RunResult> {
  answer(job, content);
  const result = await job.run(inputs);
  expectSuccess(job, result);
  return result;
}

export function push({ github }: Job, head = NEW_HEAD): void {
  github.addPullRequest({ ...PULL_REQUEST, head });
}

export const HIDDEN_LINES = /^(?:<!-- pinata-inference [^\n]* -->\n)+\n/;

export function toShown(body: string): string {
  expect(body).toMatch(HIDDEN_LINES);
  return body.replace(HIDDEN_LINES, '');
}

/** What a reader sees of this action's comments, the oldest first. */
export function shown({ github }: Job): string[] {
  const own = github.state.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login);
  return own.map(({ body }) => toShown(body));
}

export function idsOf({ github }: Job): number[] {
  return github.state.comments.map(({ id }) => id);
}

/** An answer with its footer, and nothing before, between or behind them. */
export function exactly(content: string): RegExp {
  const text = content.replace(/[^\w\s]/g, '\\$&');
  return new RegExp(`^${text}\n\n---\n<sub>[^\n]*</sub>$`);
}

export const BodySchema = v.object({ body: v.string() });

/** What was sent to be shown, write by write. */
export function sentTexts({ github }: Job): string[] {
  return github.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'))
    .map(({ body }) => toShown(v.parse(BodySchema, body).body));
}

/** Waits in the tests' own process, where the emulators are. Gives up after a while: what follows will then fail. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_500 && !condition(); tries++) await sleep(10);
}

/** The emulator cuts longer answers off, as models do. */
export const UNCAPPED = { 'max-tokens': '100000' };
