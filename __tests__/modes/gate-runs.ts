// What the tests of `gate` share: a job, a run, and where its verdict must be.
import { readFileSync } from 'node:fs';
import { afterAll, expect } from '@jest/globals';
import * as v from 'valibot';
import type { GithubOptions } from '../emulator/github.ts';
import { type Job, startJob } from '../emulator/job.ts';
import { defaultJwt, type PinataOptions } from '../emulator/pinata.ts';
import type { RunOptions, RunResult } from '../emulator/runner.ts';
import { expectSoundRun, messages } from './account.ts';

const jobs: Job[] = [];

/** A job of this file’s tests: most run side by side, so none may close what another has open. */
export async function start(pinata?: PinataOptions, github?: GithubOptions): Promise<Job> {
  const job = await startJob({ ...(pinata ? { pinata } : {}), ...(github ? { github } : {}) });
  jobs.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.close()));
});

export const SONNET = 'anthropic/claude-sonnet-4-6';
export const STATUS = { path: /llm\/status/ };
export const MODELS = { path: /llm\/models/ };
export const BALANCE = { path: /credits\/balance/ };
export const CHAT = { path: /chat\/completions/ };

/** A run of the gate, in which nothing is asked twice. */
export async function gate(
  job: Job,
  inputs: Record<string, string> = {},
  options?: RunOptions,
): Promise<RunResult> {
  const usual = { mode: 'gate', 'pinata-jwt': defaultJwt, prompt: '', model: '', models: SONNET };
  const result = await job.run({ ...usual, retries: '0', ...inputs }, options);
  expectSoundRun(job, result);
  return result;
}

const ChecksSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      check: v.string(),
      outcome: v.string(),
      expected: v.string(),
      found: v.string(),
      latencyMs: v.pipe(v.number(), v.integer()),
      source: v.string(),
      models: v.optional(
        v.array(
          v.object({
            model: v.string(),
            outcome: v.string(),
            found: v.string(),
            latencyMs: v.optional(v.number()),
          }),
        ),
      ),
      note: v.optional(v.string()),
    }),
  ),
);

export function readChecks({ outputs }: RunResult) {
  return v.parse(ChecksSchema, outputs['checks']);
}

/** Check → its word. */
export function outcomes(result: RunResult): Record<string, string> {
  return Object.fromEntries(readChecks(result).map(({ check, outcome }) => [check, outcome]));
}

/** The verdict is the same everywhere a person or a program may look for it. */
export function expectVerdict(result: RunResult, outcome: string, checks: Record<string, string>): void {
  const isHealthy = outcome === 'operational' || outcome === 'degraded';
  expect(outcomes(result)).toEqual(checks);
  expect(result.outputs).toMatchObject({ outcome, healthy: String(isHealthy) });
  expect(result.exitCode).toBe(isHealthy ? 0 : 1);
  expect(result.summary).toContain(`Inference gate: ${outcome}\n`);
  expect(result.summary).toContain(`| Outcome | ${outcome} |`);
  const failed = Object.entries(checks).filter(([, word]) => !['operational', 'degraded'].includes(word));
  const errors = messages(result).filter((message) => message.startsWith('error: '));
  expect(errors.map((message) => message.split(' ')[1]).sort()).toEqual(failed.map(([name]) => name).sort());
  const report: unknown = JSON.parse(readFileSync(result.outputs['report-file'] ?? '', 'utf8'));
  expect(report).toMatchObject({
    outcome,
    healthy: isHealthy,
    checks: JSON.parse(result.outputs['checks'] ?? ''),
  });
}
