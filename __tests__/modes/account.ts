// What the tests of `ensure` and `disable` share: an account, a repository that takes secrets, and what must always hold.
import { readFileSync } from 'node:fs';
import { afterAll, expect } from '@jest/globals';
import { parse } from 'yaml';
import { createVault } from '../emulator/github-vault.ts';
import { GITHUB_TOKEN, type Job, type JobOptions, PULL_REQUEST, startJob } from '../emulator/job.ts';
import { defaultJwt, type PinataOptions } from '../emulator/pinata.ts';
import { type RunOptions, type RunResult, runPost } from '../emulator/runner.ts';

// Jest refuses to load modules while tests that run side by side are starting.
await createVault().prepare();

/** A token that may write secrets everywhere. */
export const SECRETS_TOKEN = 'github_pat_emulatedSecretsToken0123456789';
export const SECRET = 'PINATA_LLM_KEY';
export const SAVE = { 'save-secret': SECRET, 'secrets-token': SECRETS_TOKEN };

const PERMISSIONS = { secrets: 'write', environments: 'write', organization_secrets: 'write' } as const;
const OUTPUTS = Object.keys(parse(readFileSync('action.yml', 'utf8')).outputs);

/** An account with inference off, unless told. */
export function startAccount(pinata: PinataOptions = {}, github: JobOptions['github'] = {}): Promise<Job> {
  return startJob({
    pinata: { enabled: false, ...pinata },
    github: { tokens: { [SECRETS_TOKEN]: { permissions: PERMISSIONS } }, ...github },
  });
}

const jobs: Job[] = [];

/** An account of this file’s tests: most run side by side, so none may close what another has open. */
export async function start(...options: Parameters<typeof startAccount>): Promise<Job> {
  const job = await startAccount(...options);
  jobs.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.close()));
});

export const ON_VARIANTS = ['new-key', 'conflict', 'no-key'] as const;
export const ENABLE = { method: 'POST', path: /llm\/enable/ };
export const STATUS = { method: 'GET', path: /llm\/status/ };
export const SAVING = { method: 'PUT', path: /secrets\/PINATA_LLM_KEY$/ };
export const PROBING = { method: 'PUT', path: /_WRITE_CHECK$/ };

export function minted({ pinata }: Job): string {
  const { inferenceKey } = pinata.state;
  if (inferenceKey === null) throw new Error('The account has no key');
  return inferenceKey;
}

export function savedSecrets({ github }: Job): (string | undefined)[][] {
  return github.state.secrets.map(({ scope, name, value, visibility }) =>
    [scope, name, value, visibility].filter((part) => part !== undefined),
  );
}

/** Inputs of an account’s mode, beside the endpoint. */
export function stepInputs(mode: string, inputs: Record<string, string>): Record<string, string> {
  return { mode, 'inference-key': '', 'pinata-jwt': defaultJwt, ...inputs };
}

export function ensure(job: Job, inputs: Record<string, string> = {}, options?: RunOptions) {
  return job.run(stepInputs('ensure', inputs), options);
}

export function disable(job: Job, inputs: Record<string, string> = {}, options?: RunOptions) {
  return job.run(stepInputs('disable', inputs), options);
}

/** The post step that follows `main`, with the inputs of an `ensure` unless told. */
export async function post(
  job: Job,
  main: RunResult,
  inputs: Record<string, string> = stepInputs('ensure', { ephemeral: 'true' }),
): Promise<RunResult> {
  const result = await runPost(main, {
    event: job.github.event(PULL_REQUEST.number),
    githubToken: GITHUB_TOKEN,
    githubApiUrl: job.github.url,
    inputs: { endpoint: job.pinata.llmUrl, ...inputs },
    timeoutMs: 60_000,
  });
  if (!result) throw new Error('The action has no post step');
  return result;
}

/** The requests of one kind, such as `POST /llm/enable`. */
export function asked({ pinata }: Job, operation: string) {
  return pinata.requests.filter(({ method, path }) => `${method} ${path}` === operation.replace(' ', ' /v0'));
}

/** Requests that change something on GitHub. */
export function writes({ github }: Job): string[] {
  return github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
}

/** Every key the account ever had. */
function allKeys({ pinata }: Job): string[] {
  const { inferenceKey, revokedKeys } = pinata.state;
  return [...revokedKeys, ...(inferenceKey === null ? [] : [inferenceKey])];
}

/** The parts of a key that no text may hold: each line but the armour. */
function secretLines(key: string): string[] {
  return key.split(/[\r\n]+/).filter((line) => line !== '' && !line.startsWith('-----'));
}

const MASK = /^::add-mask::.*$/gm;

/** What a person, or anybody who reads the files, sees of a run. The output `inference-key` is left out. */
export function everythingShown(result: RunResult): string {
  const { 'inference-key': _key, ...outputs } = result.outputs;
  return [
    result.stdout.replace(MASK, ''),
    result.log,
    result.rawSummary,
    JSON.stringify([result.annotations, outputs, result.state, result.problems]),
  ].join('\n');
}

/** What must hold for every run, whatever happens in it. */
export function expectSoundRun(job: Job, result: RunResult): void {
  expect(result.timedOut).toBe(false);
  expect(result.signal).toBeNull();
  expect(result.stderr).toBe('');
  expect(result.problems).toEqual([]);
  expect(job.github.violations).toEqual([]);
  expect(Object.keys(result.outputs).sort()).toEqual([...OUTPUTS].sort());
  expect(result.log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(Object.keys(result.state).filter((name) => name !== 'disable')).toEqual([]);
  const shown = everythingShown(result);
  for (const secret of [defaultJwt, SECRETS_TOKEN, GITHUB_TOKEN, ...allKeys(job).flatMap(secretLines)]) {
    expect(shown).not.toContain(secret);
  }
  // Jobs after this one never see the key.
  expect(result.jobOutputs).not.toHaveProperty('inference-key');
  expect(result.stdout).toMatch(/^::add-mask::/);
}

/** The step is red, one annotation says why, and so does the summary. */
export function expectFailure(job: Job, result: RunResult, message: RegExp): void {
  expectSoundRun(job, result);
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message: text }) => text)).toEqual([expect.stringMatching(message)]);
  expect(errors[0]?.message).not.toContain('Unexpected error');
  expect(result.summary).toMatch(/\*\*Not run\*\*/);
  expect(result.outputs['outcome']).toBe('not-run');
}

export function expectSuccess(job: Job, result: RunResult): void {
  expectSoundRun(job, result);
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.outputs['outcome']).toBe('passed');
}

/** What `ensure` says of the key. */
export function keyOutputs({ outputs }: RunResult) {
  const { enabled, changed, 'key-source': source, 'inference-key': key, 'secret-saved': saved } = outputs;
  return { enabled, changed, source, key, saved };
}

/** Messages of annotations, each with its level. */
export function messages({ annotations }: RunResult): string[] {
  return annotations.map(({ level, message }) => `${level}: ${message}`);
}

/** Inference gets on with the first request to enable, whatever is answered. */
export function enableOnRequest(job: Job): void {
  Object.defineProperty(job.pinata.state, 'enabled', {
    get: () => asked(job, 'POST /llm/enable').length > 0,
    set: () => {},
  });
}
