// What the tests of `eval` share: a model whose answers they say, prompt files, and a base to compare with.
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { type CacheService, startCacheService } from '../emulator/cache-service.ts';
import { type Job, type JobOptions, PULL_REQUEST } from '../emulator/job.ts';
import type { RunOptions, RunResult } from '../emulator/runner.ts';
import { expectSoundRun } from './account.ts';
import { completions, questions, useJobs } from './prompt-runs.ts';

const startJob = useJobs();

/** An answer that ends as it says; an outage where there is none. */
export type ModelAnswer = string | { text: string; finishReason: string } | undefined;

/** @param text of all messages @param ordinal how often this text was asked before, from 0 */
export type Model = (text: string, ordinal: number) => ModelAnswer;

const WRITING = {
  permissions: { 'pull-requests': 'write', issues: 'write', checks: 'write', contents: 'read' },
} as const;

export const SONNET = 'anthropic/claude-sonnet-4-6';
export const HAIKU = 'anthropic/claude-haiku-4-5';

/** A job whose models answer as told, also where they are asked for the form `city`; a probe is always answered. */
export async function startEval(model: Model, options: JobOptions = {}): Promise<Job> {
  let variants: Job['pinata']['variants'] | undefined;
  const asked = new Map<string, number>();
  const text = (messages: { text: string }[]): string => {
    const question = messages.map((message) => message.text).join('\n');
    const ordinal = asked.get(question) ?? 0;
    asked.set(question, ordinal + 1);
    const answer = question === 'Answer with: ok' ? 'ok' : model(question, ordinal);
    if (answer === undefined) throw new Error('an outage');
    const { text, finishReason } =
      typeof answer === 'string' ? { text: answer, finishReason: 'stop' } : answer;
    // Read after this.
    if (variants) variants.finishReason = finishReason;
    return text;
  };
  const job = await startJob({
    github: WRITING,
    ...options,
    pinata: { ...options.pinata, answers: { text, city: text } },
  });
  variants = job.pinata.variants;
  variants.retryAfter = 'ms-header';
  return job;
}

/** A model that knows of each question the answer of the first word that stands in it. */
export function knowing(answers: Readonly<Record<string, ModelAnswer>>): Model {
  return (text) => {
    const known = Object.keys(answers).find((word) => text.includes(word));
    return known === undefined ? 'I do not know' : answers[known];
  };
}

export const CAPITALS = { France: 'Paris', Italy: 'Rome', Spain: 'Madrid' };

export const PATH = '.github/prompts/capitals.prompt.yml';

const EVALUATORS = [{ name: 'has the name', string: { contains: '{{expected}}' } }];

/** Lines of a prompt file; those of `testData` begin at 8. */
export function promptFile(
  cases: readonly object[],
  parts: {
    model?: string;
    system?: string;
    user?: string;
    evaluators?: readonly object[];
    judgeTests?: readonly object[];
  } = {},
): string {
  const {
    model = SONNET,
    system = 'Answer with one word.',
    user = 'What is the capital of {{country}}?',
    evaluators = EVALUATORS,
    judgeTests,
  } = parts;
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  return [
    stringify({ model }),
    stringify({ messages }),
    stringify({ testData: cases }),
    stringify({ evaluators }),
    judgeTests ? stringify({ judgeTests }) : '',
  ].join('');
}

/** Cases of countries, each with its capital. */
export const COUNTRIES = Object.entries(CAPITALS).map(([country, expected]) => ({ country, expected }));

/** Many of them: `Land 1` … */
export function lands(count: number): { country: string; expected: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    country: `Land ${index + 1}.`,
    expected: `City ${index + 1}.`,
  }));
}

/** A model that knows the cities of lands, but for those that it is told of. */
export function knowingLands(
  change: (land: number, text: string, ordinal: number) => ModelAnswer | 'right',
): Model {
  return (text, ordinal) => {
    const land = Number(/Land (\d+)\./.exec(text)?.[1]);
    const answer = change(land, text, ordinal);
    return answer === 'right' ? `It is City ${land}.` : answer;
  };
}

/** A run must be sound however it ends. */
export async function evaluate(
  job: Job,
  inputs: Record<string, string> = {},
  options: RunOptions = {},
): Promise<RunResult> {
  const result = await job.run(
    {
      mode: 'eval',
      prompt: '',
      model: '',
      baseline: 'off',
      'prompt-files': '.github/prompts/*.prompt.yml',
      ...inputs,
    },
    options,
  );
  expectSoundRun(job, result);
  return result;
}

/** The base of the pull request has another version of the prompt file. */
export function addBase(job: Job, content: string, path = PATH): void {
  const { base, head } = PULL_REQUEST;
  job.github.addCommits('main', [{ sha: base.sha, message: 'Begin' }]);
  job.github.addCommits(head.ref, [{ sha: head.sha, message: 'Change it' }], 'main');
  job.github.addFile(path, content, base.sha);
}

/** What was asked, without the probes. */
export function askedOf(job: Job) {
  return questions(job)
    .map(({ model, messages }) => ({ model, text: messages.map(({ content }) => content).join('\n') }))
    .filter(({ text }) => text !== 'Answer with: ok');
}

const RUNTIME_TOKEN = 'runtime-token-0123456789abcdefghij';

/** A cache service, and what a job is told of it. */
export async function startCache(): Promise<{ service: CacheService; env: Record<string, string> }> {
  const service = await startCacheService({ token: RUNTIME_TOKEN });
  const env = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
  };
  return { service, env };
}

/** Until as many completions were answered, probes included. */
export async function untilAnswered(job: Job, count: number): Promise<void> {
  while (completions(job).filter(({ answeredAt }) => answeredAt !== undefined).length < count) await sleep(5);
}
