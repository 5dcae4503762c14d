// Prompts tested like code, through the built action: which cases pass, and what fails the step.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { parseResult } from '../../src/eval/report/json.ts';
import type { Job } from '../emulator/job.ts';
import { someOf } from '../thorough.ts';
import { expectFailure, messages } from './account.ts';
import {
  askedOf,
  CAPITALS,
  COUNTRIES,
  evaluate,
  HAIKU,
  knowing,
  PATH,
  promptFile,
  SONNET,
  startEval,
  untilAnswered,
} from './evals.ts';

const CITY = JSON.stringify({
  name: 'city',
  schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
});

const WRONG = { ...CAPITALS, Spain: 'Barcelona' };

async function startWith(answers: Parameters<typeof knowing>[0], file = promptFile(COUNTRIES)) {
  const job = await startEval(knowing(answers));
  await job.write(PATH, file);
  return job;
}

/** What was written to `eval.json`. */
async function readJson({ workspace }: Job) {
  return parseResult(await readFile(join(workspace, 'eval.json'), 'utf8'), 'eval.json');
}

function problemsOf(result: {
  annotations: { level: string; title?: string | undefined; message: string }[];
}) {
  return result.annotations.filter(({ level }) => level === 'error').map(({ title }) => title);
}

describe('cases', () => {
  test.concurrent('that all pass are green', async () => {
    const job = await startWith({ France: ' Paris\n', Italy: 'rome', Spain: 'It is Madrid.' });
    const result = await evaluate(job);
    expect(messages(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'pass-rate': '1',
      regressed: '',
      'junit-file': '',
      'cost-usd': expect.stringMatching(/^0\.0/),
    });
    expect(result.summary).toContain('3 of 3 cases pass');
  });

  test.concurrent('below `min-pass-rate` fail the step, on the lines of the cases that failed', async () => {
    const job = await startWith(WRONG);
    const result = await evaluate(job);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0.666667' });
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        title: 'Too few cases pass',
        message: expect.stringContaining('66.7 % pass, and `min-pass-rate` is 100 %'),
        file: PATH,
      }),
      expect.objectContaining({
        level: 'warning',
        title: 'Failed: country: Spain, expected: Madrid',
        file: PATH,
        line: 12,
      }),
    ]);
    const [comment] = job.github.state.comments;
    expect(comment?.body).toContain('\n- Madrid\n');
    expect(comment?.body).toContain('\n+ Barcelona\n');
  });

  test.concurrent.each(
    someOf<[string, Record<string, string>]>(
      [
        ['min-pass-rate', { 'min-pass-rate': '60%' }],
        ['fail-on', { 'fail-on': 'required,regression' }],
        ['none', { 'fail-on': 'none' }],
      ],
      1,
    ),
  )('below 100 %% pass where %s says so', async (_, inputs) => {
    const result = await evaluate(await startWith(WRONG), inputs);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '0.666667' });
    expect(problemsOf(result)).toEqual([]);
  });

  test.concurrent('that are required fail the step alone', async () => {
    const cases = [...COUNTRIES.slice(0, 2), { ...COUNTRIES[2], $case: { required: true } }];
    const result = await evaluate(await startWith(WRONG, promptFile(cases)), { 'min-pass-rate': '50%' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['outcome']).toBe('findings');
    expect(problemsOf(result)).toEqual(['A required case fails']);
    const forgiven = await evaluate(await startWith(WRONG, promptFile(cases)), { 'fail-on': 'none' });
    expect(forgiven.exitCode).toBe(0);
  });

  test.concurrent('are asked on each model, of which the file’s own gives way', async () => {
    const job = await startWith(CAPITALS);
    const result = await evaluate(job, { models: `${HAIKU},openai/gpt-5-mini,${HAIKU}` });
    expect(result.exitCode).toBe(0);
    const models = askedOf(job).map(({ model }) => model);
    expect(models.toSorted()).toEqual([...Array(3).fill(HAIKU), ...Array(3).fill('openai/gpt-5-mini')]);
    expect(result.summary).toContain(`\`${HAIKU}\``);
  });
});

describe('what is no answer', () => {
  test.concurrent('fails the case, and is counted apart', async () => {
    const job = await startWith({
      France: '',
      Italy: { text: 'Ro', finishReason: 'length' },
      Spain: { text: 'Madrid', finishReason: 'content_filter' },
    });
    const result = await evaluate(job);
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0' });
    expect(result.summary).toContain('Answers that could not be judged: 1 refused, 1 empty, 1 cut off');
  });

  test.concurrent('of the form that was asked for fails as it came, and is not asked for again', async () => {
    const answers = { France: '{"city": "Paris"}', Italy: 'Rome', Spain: '["Madrid"]' };
    const job = await startEval(knowing(answers));
    await job.write(
      PATH,
      `${promptFile(COUNTRIES)}${stringify({ responseFormat: 'json_schema', jsonSchema: CITY })}`,
    );
    const result = await evaluate(job);
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0.333333' });
    expect(askedOf(job)).toHaveLength(3);
    expect(result.summary).toContain('The answer does not have the form that was asked for');
  });

  test.concurrent('by an outage is unscored, and fails closed whatever `fail-on` says', async () => {
    const job = await startWith({ ...CAPITALS, Spain: undefined });
    const result = await evaluate(job, { retries: '0', 'fail-on': 'none' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '1' });
    expect(problemsOf(result)).toEqual(['Too few cases are scored']);
  });

  test.concurrent('and broke off has a cost that is not known', async () => {
    const job = await startEval((text) => {
      if (text.includes('Italy')) job.pinata.fail({ path: /chat/ }, { kind: 'cut', afterChunks: 2 });
      return knowing(CAPITALS)(text, 0);
    });
    await job.write(PATH, promptFile(COUNTRIES));
    const result = await evaluate(job, { concurrency: '1', 'json-file': 'eval.json' });
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '1', 'cost-usd': '' });
    const [prompt] = (await readJson(job)).prompts;
    expect(prompt?.cases.map(({ attempts }) => attempts.map(({ costUsd }) => costUsd !== undefined))).toEqual(
      [[true], [true], [false]],
    );
    expect(prompt?.costUsd).toBeUndefined();
  });

  test.concurrent('is allowed as far as `max-unscored` says', async () => {
    const job = await startWith({ ...CAPITALS, Spain: undefined });
    const result = await evaluate(job, { retries: '0', 'max-unscored': '34%' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '1' });
  });

  test.concurrent('of a model that is down costs one probe, and the others are told all the same', async () => {
    const job = await startWith(WRONG);
    const result = await evaluate(job, { models: `${SONNET},nobody/has-this` });
    expect(askedOf(job)).toHaveLength(3);
    // What is wrong with the other counts for more than what is not known.
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0.666667' });
    expect(problemsOf(result).toSorted()).toEqual(['Too few cases are scored', 'Too few cases pass']);
    expect(result.log).toContain('nobody/has-this is not asked, and its cases are not scored');
  });
});

describe('repeats', () => {
  /** Spain is right every other time. */
  const flaky = () => {
    let asked = 0;
    return (text: string) => {
      if (!text.includes('Spain')) return knowing(CAPITALS)(text, 0);
      asked += 1;
      return asked % 2 === 0 ? 'Barcelona' : 'Madrid';
    };
  };

  test.concurrent('must all pass, unless fewer do', async () => {
    const [strict, lax] = await Promise.all([startEval(flaky()), startEval(flaky())]);
    await Promise.all([strict, lax].map((job) => job.write(PATH, promptFile(COUNTRIES))));
    const failed = await evaluate(strict, { repeat: '4' });
    expect(failed.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0.666667' });
    expect(askedOf(strict)).toHaveLength(12);
    expect(failed.summary).toContain('2 of 4 answers pass');
    expect(failed.summary).toContain('All of 4 pass');
    const passed = await evaluate(lax, { repeat: '4', 'min-passes': '2' });
    expect(passed.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '1' });
  });

  test.concurrent('of a case are its own', async () => {
    const cases = [COUNTRIES[0] ?? {}, { ...COUNTRIES[2], $case: { repeat: 4, minPasses: 2 } }];
    const job = await startEval(flaky());
    await job.write(PATH, promptFile(cases));
    const result = await evaluate(job);
    expect(result.outputs['pass-rate']).toBe('1');
    expect(askedOf(job)).toHaveLength(5);
  });

  test.concurrent('that don’t settle a case leave it unscored, and those that do don’t', async () => {
    const job = await startEval((text, ordinal) => (ordinal === 1 ? undefined : knowing(CAPITALS)(text, 0)));
    await job.write(PATH, promptFile(COUNTRIES));
    const unsettled = await evaluate(job, { repeat: '3', concurrency: '1', retries: '0' });
    expect(unsettled.outputs['outcome']).toBe('not-run');
    const other = await startEval((text, ordinal) =>
      ordinal === 1 ? undefined : knowing(CAPITALS)(text, 0),
    );
    await other.write(PATH, promptFile(COUNTRIES));
    const settled = await evaluate(other, { repeat: '3', concurrency: '1', retries: '0', 'min-passes': '2' });
    expect(settled.outputs['outcome']).toBe('passed');
  });
});

describe('before anything is sent', () => {
  test.concurrent.each(
    someOf<[string, string, RegExp]>(
      [
        [
          'a placeholder without a value',
          promptFile([{ expected: 'Paris' }]),
          /capitals\.prompt\.yml:8.*no value for `\{\{country\}\}`/,
        ],
        [
          'no evaluators',
          promptFile(COUNTRIES, { evaluators: [] }),
          /capitals\.prompt\.yml.*says which answers/,
        ],
        [
          'an evaluator that is not known',
          promptFile(COUNTRIES, { evaluators: [{ name: 'x', regex: 'a' }] }),
          /capitals\.prompt\.yml:15:5.*`regex`, which is not known/,
        ],
        [
          '`$case` with another key',
          promptFile([{ ...COUNTRIES[0], $case: { retries: 3 } }]),
          /capitals\.prompt\.yml:11:.*retries/,
        ],
        [
          'a schema that can’t be used',
          `${promptFile(COUNTRIES)}responseFormat: json_schema\njsonSchema: '{"name": "a", "schema": {"type": "strange"}}'\n`,
          /capitals\.prompt\.yml:19:13: `jsonSchema` is no JSON Schema that can be used/,
        ],
        [
          'more answers than one run can tell of',
          promptFile(Array(101).fill({ ...COUNTRIES[0], $case: { repeat: 1_000 } })),
          /`prompt-files` asks for 101,000 answers, and at most 100,000 are of one run/,
        ],
      ],
      2,
    ),
  )('%s is told with file and line', async (_, file, message) => {
    const job = await startWith(CAPITALS, file);
    const result = await evaluate(job);
    expectFailure(job, result, message);
    expect(job.pinata.requests).toEqual([]);
  });

  test.concurrent('a file without cases is skipped with a notice, and none with any is an error', async () => {
    const job = await startWith(CAPITALS);
    await job.write('.github/prompts/other.prompt.yml', promptFile([]));
    const result = await evaluate(job);
    expect(messages(result)).toEqual([expect.stringMatching(/^notice: .*other\.prompt\.yml has no cases/)]);
    expect(result.exitCode).toBe(0);
    const only = await evaluate(job, { 'prompt-files': '.github/prompts/other.prompt.yml' });
    expect(only.exitCode).toBe(1);
    expect(messages(only).at(-1)).toMatch(/names no file with cases/);
  });

  test.concurrent('a dry run tells what it would cost, and asks nobody', async () => {
    const job = await startWith(CAPITALS);
    const result = await evaluate(job, { 'dry-run': 'true', repeat: '2', 'inference-key': '' });
    expect(result.exitCode).toBe(0);
    expect(askedOf(job)).toEqual([]);
    expect(Number(result.outputs['estimated-cost-usd'])).toBeGreaterThan(0);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^notice: Dry run: 6 answers, about \d+ tokens in/),
    ]);
  });
});

describe('what ends the run', () => {
  test.concurrent('a key that is refused asks for no case', async () => {
    const job = await startWith(CAPITALS);
    const result = await evaluate(job, { 'inference-key': 'another-key-0123456789abcdef' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['outcome']).toBe('not-run');
    expect(askedOf(job).length).toBe(0);
    expect(messages(result)).toEqual([expect.stringMatching(/^error: .*key/i)]);
  });

  test.concurrent('credits that are used up on the way don’t lose what was answered', async () => {
    const job = await startEval((text) => {
      if (text.includes('Italy')) job.pinata.state.credits.total = 0;
      return knowing(CAPITALS)(text, 0);
    });
    await job.write(PATH, promptFile(COUNTRIES));
    const result = await evaluate(job, { concurrency: '1' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '1' });
    expect(result.summary).toContain('1 of 1 case passes (100 %), 2 unscored');
    expect(job.github.state.comments[0]?.body).toContain('The run ended before all was asked');
    expect(messages(result).at(-1)).toMatch(/^error: .*credits/i);
  });

  test.concurrent('credits that are used up while judges are tested leave the file of a shard that has not run', async () => {
    const job = await startEval((text) => {
      if (text.includes('Rome')) job.pinata.state.credits.total = 0;
      return 'Paris';
    });
    const llm = { modelId: SONNET, prompt: 'Judge {{completion}}', choices: [{ choice: 'Paris', score: 1 }] };
    const label = { evaluator: 'judged', score: 1 };
    const parts = {
      evaluators: [{ name: 'judged', llm }],
      judgeTests: ['Paris', 'Rome'].map((answer) => ({ ...label, answer })),
    };
    await job.write(PATH, promptFile(COUNTRIES, parts));
    const result = await evaluate(job, { concurrency: '1', shard: '1/1', 'json-file': 'eval.json' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '' });
    expect(askedOf(job)).toHaveLength(2);
    const { judges, notices } = await readJson(job);
    expect(judges).toMatchObject([{ givenLabels: 2, labels: 1 }]);
    expect(notices).toEqual([expect.stringContaining('The run ended before all was asked')]);
  });

  test.concurrent('the end of its time does not soften a verdict', async () => {
    const job = await startEval((text) => {
      if (text.includes('Italy'))
        job.pinata.fail({ path: /chat/, times: Number.POSITIVE_INFINITY }, { kind: 'hang' });
      return knowing(CAPITALS)(text, 0);
    });
    await job.write(PATH, promptFile(COUNTRIES));
    const result = await evaluate(job, { concurrency: '1', timeout: '5s', 'on-error': 'warn' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['outcome']).toBe('not-run');
    expect(messages(result).at(-1)).toMatch(/^error: The run was not done within 5 s/);
  });

  test.concurrent('an outage is not softened by `on-error`: nobody knows whether the prompts are good', async () => {
    const job = await startWith({ ...CAPITALS, Spain: undefined });
    const result = await evaluate(job, { retries: '0', 'on-error': 'warn', 'fail-on': 'none' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['outcome']).toBe('not-run');
  });

  test.concurrent('a budget that is spent leaves the rest unscored', async () => {
    const job = await startWith({ ...CAPITALS, France: `Paris, ${'and so on '.repeat(70)}` });
    // The first answer costs about $0.0027; each may cost $0.003.
    const limits = { concurrency: '1', 'max-cost-usd': '0.005', 'max-tokens': '200' };
    const result = await evaluate(job, limits);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '1' });
    expect(askedOf(job)).toHaveLength(1);
    expect(Number(result.outputs['cost-usd'])).toBeGreaterThan(0.002);
    expect(result.summary).toMatch(/Not sent: asking .* above `max-cost-usd` of \$0\.005/);
  });

  test.concurrent('a budget with room for few answers at a time has room for all, one after the other', async () => {
    const job = await startEval(knowing(CAPITALS));
    await job.write(PATH, promptFile([...COUNTRIES, ...COUNTRIES]));
    // Each may cost $0.0031, and costs about $0.0001.
    const result = await evaluate(job, { 'max-cost-usd': '0.005', 'max-tokens': '200' });
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '1' });
  });

  test.concurrent('a run that is cancelled tells what was finished', async () => {
    const job = await startEval((text) => {
      if (text.includes('Italy')) job.pinata.fail({ path: /chat/ }, { kind: 'hang' });
      return knowing(CAPITALS)(text, 0);
    });
    await job.write(PATH, promptFile(COUNTRIES));
    // A probe and two cases; the third hangs.
    const when = untilAnswered(job, 3);
    const result = await evaluate(job, { concurrency: '1' }, { signal: { name: 'SIGINT', when } });
    expect(result.conclusion).toBe('cancelled');
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'pass-rate': '1' });
    expect(job.github.state.comments[0]?.body).toContain('2 of 2 cases pass (100 %), 1 unscored');
    expect(messages(result).at(-1)).toMatch(/^error: The run was cancelled/);
  });
});
