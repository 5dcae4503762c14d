// Every step of the documentation, run by the built action against the emulators.
import { readFileSync } from 'node:fs';
import { Dictionary } from '@actions/expressions/data/dictionary';
import { reviver } from '@actions/expressions/data/reviver';
import { Evaluator } from '@actions/expressions/evaluator';
import { Lexer } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';
import { truthy } from '@actions/expressions/result';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { GithubEvent } from './emulator/github.ts';
import { defaultInferenceKey, defaultJwt, type Model } from './emulator/pinata.ts';
import { WorkflowSchema, workflowExamples } from './examples.ts';
import { SECRETS_TOKEN, startAccount } from './modes/account.ts';

const SECRETS: Record<string, string> = {
  PINATA_LLM_KEY: defaultInferenceKey,
  PINATA_JWT: defaultJwt,
  MODELS_KEY: defaultInferenceKey,
  SECRETS_TOKEN,
};

const ScalarSchema = v.union([v.string(), v.number(), v.boolean()]);

/** What the runner would put into the step's inputs. */
function evaluate(value: unknown): string {
  return String(v.parse(ScalarSchema, value))
    .replaceAll(/\$\{\{ secrets\.(\w+) \}\}/g, (_expression, name: string) => SECRETS[name] ?? '')
    .replaceAll('${{ matrix.shard }}', '1/1');
}

const allSteps = workflowExamples.flatMap(({ place, workflow }) => {
  const { jobs } = v.parse(WorkflowSchema, parse(workflow));
  return Object.values(jobs)
    .flatMap((job) => job.steps)
    .filter(({ uses }) => uses?.startsWith('OWNER/REPO@'))
    .map((step, index) => ({ place: `${place} (${index + 1})`, inputs: step.with ?? {} }));
});

/** Those that set the same are run once, for all of their places. */
const steps = [...Map.groupBy(allSteps, ({ inputs }) => JSON.stringify(inputs)).values()].flatMap((same) =>
  same.slice(0, 1).map(({ inputs }) => ({ place: same.map(({ place }) => place).join(', '), inputs })),
);

/** Models that the documentation names, whatever the catalog is at the time. */
const MODELS: Model[] = [
  'anthropic/claude-sonnet-4-6',
  'openai/gpt-5.2',
  'google/gemini-3-flash',
  'openai/gpt-4o',
  'llama-3.3-70b',
  'llama3.2',
].map((model_id) => ({
  model_id,
  input_usd_per_1m_tokens: 3,
  output_usd_per_1m_tokens: 15,
  cache_read_usd_per_1m_tokens: 0.3,
}));

/** What a step before would have written. */
const CHANGE = 'diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-a line\n+another line\n';

/** Cases that pass whatever is answered. */
const EVALUATED = `messages:
  - {role: user, content: 'Say {{word}}'}
model: anthropic/claude-sonnet-4-6
testData: [{word: one}, {word: two}]
evaluators: [{latency: {max: 60s}}]
`;

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

test('there are steps of every mode', () => {
  const modes = new Set(steps.map(({ inputs }) => inputs['mode'] ?? 'prompt'));
  expect([...modes].sort()).toEqual(['ensure', 'eval', 'gate', 'prompt', 'review']);
});

test.concurrent.each(steps)('the step at $place runs', async ({ inputs }) => {
  const job = await startAccount({ enabled: inputs['mode'] !== 'ensure', models: MODELS });
  closing.push(() => job.close());
  job.github.addIssue(42);
  const isEval = inputs['mode'] === 'eval';
  const review = isEval ? EVALUATED : readFileSync('.github/prompts/review.prompt.yml', 'utf8');
  for (const name of ['review', 'notes', 'sample'])
    await job.write(`.github/prompts/${name}.prompt.yml`, review);
  for (const name of ['style', 'notes']) await job.write(`docs/${name}.md`, '# Notes\n');
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, evaluate(value)]));
  // What the example leaves out, the job must not fill in.
  const usual = { 'inference-key': '', model: '', prompt: '' };
  // Other servers are the emulator, which takes no request without a key.
  const other = given['endpoint'] && { endpoint: job.pinata.llmUrl, 'inference-key': defaultInferenceKey };
  if (inputs['merge'] !== undefined) {
    // What the jobs before would have left.
    const shard = { mode: 'eval', 'prompt-files': '.github/prompts/review.prompt.yml', shard: '1/1' };
    const files = { 'json-file': 'shards/eval-0/eval-shard.json', 'inference-key': defaultInferenceKey };
    await job.write('shards/eval-0/.keep', '');
    await job.run({ ...usual, ...shard, ...files });
  }
  const result = await job.run({ ...usual, ...given, ...other }, { tempFiles: { 'change.diff': CHANGE } });
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.problems).toEqual([]);
  expect(result.stderr).toBe('');
  const isRehearsed = inputs['dry-run'] === true;
  expect(result.outputs['outcome'] === 'not-run').toBe(isRehearsed);
});

describe('the review with commands', () => {
  const [example] = workflowExamples.filter(({ workflow }) =>
    workflow.includes('pull_request_review_comment:'),
  );
  const { jobs } = v.parse(WorkflowSchema, parse(example?.workflow ?? ''));
  const condition = v.parse(v.string(), jobs['review']?.['if']);

  function starts({ name, payload }: GithubEvent): boolean {
    const github: unknown = JSON.parse(JSON.stringify({ event_name: name, event: payload }), reviver);
    if (!(github instanceof Dictionary)) throw new Error('The payload is no object');
    const parsed = new Parser(new Lexer(condition).lex().tokens, ['github'], []).parse();
    return truthy(new Evaluator(parsed, new Dictionary({ key: 'github', value: github })).evaluate());
  }

  test('starts for pushes, commands and replies, and for no other comment', async () => {
    const job = await startAccount({ enabled: true, models: MODELS });
    closing.push(() => job.close());
    const { github } = job;
    github.addIssue(42);
    // The emulator finds something in any change.
    await job.run({ mode: 'review', prompt: '', model: 'anthropic/claude-sonnet-4-6' });
    const [line] = github.state.reviewComments;
    const comment = (body: string, issue = 7) => github.events.issueComment(github.addComment(issue, body));
    expect(starts(github.event(7))).toBe(true);
    expect(starts(comment('/review full'))).toBe(true);
    expect(starts(comment('Looks good'))).toBe(false);
    expect(starts(comment('/review', 42))).toBe(false);
    expect(starts(github.events.lineComment(line?.id ?? 0))).toBe(false);
    expect(starts(github.events.lineComment(github.addReply(line?.id ?? 0, 'By design')))).toBe(true);
  });
});
