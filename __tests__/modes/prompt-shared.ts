// What must hold for every run of `prompt`, and for those that fail.
import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { GITHUB_TOKEN, type Job } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { useJobs } from './prompt-runs.ts';

export const start = useJobs();

const OUTPUTS = Object.keys(parse(readFileSync('action.yml', 'utf8')).outputs);

/** What must hold for every run, whatever happens in it. */
export function expectSoundRun({ pinata, github }: Job, result: RunResult): void {
  expect(result.timedOut).toBe(false);
  expect(result.stderr).toBe('');
  expect(result.problems).toEqual([]);
  expect(github.violations).toEqual([]);
  expect(Object.keys(result.outputs).sort()).toEqual([...OUTPUTS].sort());
  expect(result.log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  const key = pinata.state.inferenceKey ?? 'no key';
  for (const shown of [result.stdout.replace(/^::add-mask::.*$/gm, ''), result.rawSummary]) {
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(GITHUB_TOKEN);
  }
  const lines = result.stdout.split('\n');
  const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
  expect(firstOther).toBeGreaterThan(0);
  expect(lines.findLastIndex((line) => line.startsWith('::add-mask::'))).toBe(firstOther - 1);
}

/** Nothing came of the run, the step is red, and one annotation says why. */
export function expectFailure(job: Job, result: RunResult, message: RegExp): void {
  expectSoundRun(job, result);
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toMatch(message);
  expect(errors[0]?.message).not.toContain('Unexpected error');
  expect(result.summary).toMatch(/\*\*Not run\*\*/);
  expect(result.outputs['outcome']).toBe('not-run');
  expect(job.github.state.comments).toEqual([]);
}

export function chatRequests({ pinata }: Job) {
  return pinata.requests.filter(({ path }) => path.endsWith('/chat/completions'));
}
