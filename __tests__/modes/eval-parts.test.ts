// Evaluations that go wrong on the way, are killed, or run in parts: what comes of them in the end.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseResult } from '../../src/eval/report/json.ts';
import type { CaseResult, EvalResult } from '../../src/eval/results.ts';
import type { CacheService } from '../emulator/cache-service.ts';
import type { Job } from '../emulator/job.ts';
import { expectFailure, messages } from './account.ts';
import {
  addBase,
  askedOf,
  evaluate,
  HAIKU,
  knowingLands,
  lands,
  PATH,
  promptFile,
  SONNET,
  startCache,
  startEval,
} from './evals.ts';
import { completions } from './prompt-runs.ts';

const services: CacheService[] = [];

afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
});

async function openCache() {
  const { service, env } = await startCache();
  services.push(service);
  return { service, env };
}

function keptIn({ entries }: CacheService): number {
  return entries.filter(({ isFinal }) => isFinal).length;
}

const JUDGE = {
  name: 'right',
  llm: {
    prompt: 'Judge of {{country}}: {{completion}}',
    choices: [
      { choice: 'yes', score: 1 },
      { choice: 'no', score: 0 },
    ],
  },
};

const LABELS = Array.from({ length: 10 }, (_, index) => ({
  evaluator: 'right',
  answer: index % 2 === 0 ? 'It is City 1.' : 'It is elsewhere.',
  score: index % 2 === 0 ? 1 : 0,
  variables: { country: `Label ${index}` },
}));

const good = (text: string) => (text.includes('It is City') ? 'yes' : 'no');

async function readJson(result: { outputs: Record<string, string> }): Promise<EvalResult> {
  return parseResult(await readFile(result.outputs['json-file'] ?? '', 'utf8'), 'json-file');
}

function countOutcomes(cases: readonly CaseResult[] = []) {
  const count = (wanted: CaseResult['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length;
  return { passed: count('passed'), failed: count('failed'), unscored: count('unscored') };
}

test.concurrent('3 prompts × 20 cases × 2 models with faults end with a report that is right', async () => {
  const job = await startEval(
    knowingLands((land, text) => {
      // The requests after these are refused for the rate.
      if (land % 7 === 0) job.pinata.fail({ path: /chat/, times: 2 }, { kind: 'status', status: 429 });
      if (text.includes('Judge of')) return text.includes('Land 3.') ? 'I would say yes' : good(text);
      return text.includes('second') && land === 5 ? 'No idea' : 'right';
    }),
  );
  await job.write(`${PATH.replace('capitals', 'first')}`, promptFile(lands(20)));
  await job.write(
    `${PATH.replace('capitals', 'second')}`,
    promptFile(lands(20), { system: 'The second one.' }),
  );
  const third = { system: 'The third one.', evaluators: [JUDGE], judgeTests: LABELS };
  await job.write(`${PATH.replace('capitals', 'third')}`, promptFile(lands(20), third));
  const result = await evaluate(job, { models: `${SONNET},nobody/has-this`, 'judge-model': HAIKU });
  expect(result.exitCode).toBe(1);
  // Of those that could be scored: 20 of 20, 19 of 20, 19 of 19.
  expect(result.outputs).toMatchObject({ outcome: 'findings', 'pass-rate': '0.983051' });
  const read = await readJson(result);
  expect(
    read.prompts.map(({ path, model, cases }) => [path.split(/[/.]/)[3], model, countOutcomes(cases)]),
  ).toEqual([
    ['first', SONNET, { passed: 20, failed: 0, unscored: 0 }],
    ['first', 'nobody/has-this', { passed: 0, failed: 0, unscored: 20 }],
    ['second', SONNET, { passed: 19, failed: 1, unscored: 0 }],
    ['second', 'nobody/has-this', { passed: 0, failed: 0, unscored: 20 }],
    ['third', SONNET, { passed: 19, failed: 0, unscored: 1 }],
    ['third', 'nobody/has-this', { passed: 0, failed: 0, unscored: 20 }],
  ]);
  expect(read.answers).toBe(120);
  expect(read.judges).toEqual([
    expect.objectContaining({ model: HAIKU, labels: 10, kappa: 1, untestedReason: undefined }),
  ]);
  const statuses = job.pinata.requests.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
  expect(read.problems.map(({ kind }) => kind).toSorted()).toEqual([
    'threshold',
    ...Array(4).fill('unscored'),
  ]);
});

test.concurrent('a run that takes long tells how far it is', async () => {
  let sinceMs = Number.POSITIVE_INFINITY;
  const isLate = { kind: 'delay-until', condition: () => performance.now() - sinceMs > 5_500 } as const;
  const job = await startEval(
    knowingLands((land) => {
      // The next answer comes later than progress is told.
      if (land === 3) {
        sinceMs = performance.now();
        job.pinata.fail({ path: /chat/ }, isLate);
      }
      return land === 2 ? 'No idea' : 'right';
    }),
  );
  await job.write(PATH, promptFile(lands(8)));
  const { log } = await evaluate(job, { concurrency: '1' });
  expect(log).toMatch(/4 of 8 answers, 1 failed, 0 unscored, about \$0\.\d+, \d+(\.\d)? s left/);
});

describe('with a cache', () => {
  test.concurrent('a run that was killed pays only for the rest', async () => {
    const { service, env } = await openCache();
    let asked = 0;
    let isOver = false;
    const job = await startEval(
      knowingLands(() => {
        asked += 1;
        const later = { kind: 'delay-until', condition: () => isOver } as const;
        if (asked === 10) job.pinata.fail({ path: /chat/, times: Number.POSITIVE_INFINITY }, later);
        return 'right';
      }),
    );
    await job.write(PATH, promptFile(lands(20)));
    const inputs = {
      mode: 'eval',
      prompt: '',
      model: '',
      baseline: 'off',
      'prompt-files': PATH,
      cache: 'true',
    };
    const untilKept = async () => {
      while (keptIn(service) < 10) await sleep(5);
    };
    const killed = await job.run(inputs, { env, signal: { name: 'SIGKILL', when: untilKept() } });
    expect(killed.signal).toBe('SIGKILL');
    isOver = true;
    const kept = keptIn(service);
    const before = askedOf(job).length;
    const result = await evaluate(job, { cache: 'true' }, { env });
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'pass-rate': '1' });
    expect(askedOf(job).length - before).toBe(20 - kept);
    expect(await readJson(result)).toMatchObject({ answers: 20, cachedAnswers: kept });
    expect(result.summary + job.github.state.comments[0]?.body).toContain(`${kept} of them from the cache`);
    const again = await evaluate(job, { cache: 'true' }, { env });
    expect(askedOf(job).length - before).toBe(20 - kept);
    // What is left is the probe.
    expect(Number(again.outputs['cost-usd'])).toBeLessThan(Number(result.outputs['cost-usd']));
    const [prompt] = (await readJson(again)).prompts;
    expect(prompt).toMatchObject({ costUsd: 0, latencyP50Ms: undefined });
  });

  test.concurrent('repeats are asked one by one, and judged again', async () => {
    const { service, env } = await openCache();
    const job = await startEval(
      knowingLands((_, text) => (text.includes('Judge of') ? good(text) : 'right')),
    );
    await job.write(PATH, promptFile(lands(2), { evaluators: [JUDGE] }));
    const inputs = { cache: 'true', repeat: '3', 'allow-untested-judge': 'true', 'judge-model': HAIKU };
    const first = await evaluate(job, inputs, { env });
    expect(first.exitCode).toBe(0);
    expect(askedOf(job)).toHaveLength(12);
    expect(keptIn(service)).toBe(12);
    await evaluate(job, inputs, { env });
    expect(askedOf(job)).toHaveLength(12);
  });

  test.concurrent('equal cases have an answer each, the same in the next run', async () => {
    const { env } = await openCache();
    const job = await startEval(knowingLands((_, __, ordinal) => (ordinal === 0 ? 'right' : 'No idea')));
    await job.write(PATH, promptFile([...lands(1), ...lands(1)]));
    for (const asked of [2, 2]) {
      const result = await evaluate(job, { cache: 'true', concurrency: '1' }, { env });
      expect(result.outputs['pass-rate']).toBe('0.5');
      expect(askedOf(job)).toHaveLength(asked);
    }
  });

  test.concurrent('what a judge could not say is asked again', async () => {
    const { env } = await openCache();
    let isGood = false;
    const job = await startEval(
      knowingLands((_, text) => (text.includes('Judge of') ? (isGood ? good(text) : 'hm') : 'right')),
    );
    await job.write(PATH, promptFile(lands(2), { evaluators: [JUDGE] }));
    const inputs = { cache: 'true', 'allow-untested-judge': 'true', 'judge-model': HAIKU };
    expect((await evaluate(job, inputs, { env })).outputs['outcome']).toBe('not-run');
    isGood = true;
    expect((await evaluate(job, inputs, { env })).outputs['outcome']).toBe('passed');
    expect(askedOf(job).map(({ model }) => model)).toEqual([SONNET, SONNET, HAIKU, HAIKU, HAIKU, HAIKU]);
  });

  test.concurrent('a service that fails costs one notice', async () => {
    const { service, env } = await openCache();
    for (const operation of ['look-up', 'reserve'] as const)
      service.fail(operation, { kind: 'status', status: 500 });
    const job = await startEval(knowingLands(() => 'right'));
    await job.write(PATH, promptFile(lands(20)));
    const result = await evaluate(job, { cache: 'true' }, { env });
    expect(result.outputs['outcome']).toBe('passed');
    expect(messages(result)).toEqual([expect.stringMatching(/^notice: Nothing was taken from the cache/)]);
  });
});

describe('in shards', () => {
  const SHARDS = 4;
  const SECOND = '.github/prompts/second.prompt.yml';

  async function startSharded(): Promise<Job> {
    const job = await startEval(
      knowingLands((land, text) => {
        if (text.includes('Judge of')) return good(text);
        if (text.includes('Old')) return 'right';
        return land % 3 === 0 ? 'No idea' : 'right';
      }),
    );
    const cases = lands(24).map((land, index) => (index < 2 ? { ...land, $case: { required: true } } : land));
    await job.write('shards/.keep', '');
    await job.write(PATH, promptFile(cases));
    await job.write(SECOND, promptFile(lands(12), { evaluators: [JUDGE], judgeTests: LABELS }));
    addBase(job, promptFile(cases, { system: 'Old' }));
    return job;
  }

  const INPUTS = { baseline: '', 'judge-model': HAIKU };

  function runShards(job: Job, indexes = [1, 2, 3, 4]) {
    return Promise.all(
      indexes.map((index) =>
        evaluate(job, { ...INPUTS, shard: `${index}/${SHARDS}`, 'json-file': `shards/${index}.json` }),
      ),
    );
  }

  /** All but what no two runs have in common. */
  function comparable(result: EvalResult): object {
    const strip = (cases: readonly CaseResult[]) =>
      cases.map(({ attempts, ...rest }) => ({
        ...rest,
        attempts: attempts.map(({ latencyMs: _, ...attempt }) => attempt),
      }));
    const { endedAt: _e, costUsd: _c, prompts, ...rest } = result;
    return {
      ...rest,
      prompts: prompts.map(
        ({ latencyP50Ms: _50, latencyP95Ms: _95, costUsd, cases, baseCases, ...prompt }) => ({
          ...prompt,
          costUsd: costUsd?.toFixed(9),
          cases: strip(cases),
          baseCases: strip(baseCases),
        }),
      ),
    };
  }

  test.concurrent('four of them merged equal one run', async () => {
    const [whole, sharded] = await Promise.all([startSharded(), startSharded()]);
    const one = await evaluate(whole, INPUTS);
    const parts = await runShards(sharded);
    expect(parts.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(parts.map(({ outputs }) => outputs['outcome'])).toEqual(Array(4).fill('passed'));
    expect(sharded.github.state.comments).toEqual([]);
    const before = askedOf(sharded).length;
    const merge = { merge: 'shards/*.json', 'inference-key': '', 'prompt-files': '' };
    const dry = await evaluate(sharded, { ...merge, 'dry-run': 'true', 'check-run': 'Evaluation' });
    expect(dry.outputs['outcome']).toBe('findings');
    expect([sharded.github.state.comments, sharded.github.state.checkRuns]).toEqual([[], []]);
    const merged = await evaluate(sharded, merge);
    expect(askedOf(sharded)).toHaveLength(before);
    expect(before).toBe(askedOf(whole).length);
    expect(comparable(await readJson(merged))).toEqual(comparable(await readJson(one)));
    expect(merged.exitCode).toBe(one.exitCode);
    expect(merged.outputs).toMatchObject({
      outcome: 'findings',
      regressed: '1',
      'pass-rate': one.outputs['pass-rate'] ?? '',
    });
    expect(messages(merged)).toEqual(messages(one));
    expect(sharded.github.state.comments).toHaveLength(1);
    const shares = await Promise.all(
      [1, 2, 3, 4].map(async (index) =>
        parseResult(await readFile(join(sharded.workspace, `shards/${index}.json`), 'utf8'), ''),
      ),
    );
    expect(shares.map(({ prompts }) => prompts[0]?.cases.length).every((cases) => (cases ?? 0) > 0)).toBe(
      true,
    );
  });

  test.concurrent('one that is missing, or of another commit, fails closed', async () => {
    const job = await startSharded();
    await runShards(job, [1, 2, 3]);
    const merge = { merge: 'shards/*.json', 'prompt-files': '' };
    expectFailure(job, await evaluate(job, merge), /of 4 shards, 3 are there; missing: 4/);
    await runShards(job, [4]);
    const path = join(job.workspace, 'shards/4.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/"headSha": "\w+"/, `"headSha": "${'d'.repeat(40)}"`));
    expectFailure(job, await evaluate(job, merge), /4\.json is of the commit d{40}/);
    // Answers that somebody took out leave their cases unscored.
    await writeFile(path, text.replaceAll(/"attempts": \[[\s\S]*?\n {10}\]/g, '"attempts": []'));
    const cut = await evaluate(job, { ...merge, 'fail-on': 'none' });
    expect(cut.exitCode).toBe(1);
    expect(cut.outputs['outcome']).toBe('not-run');
  });

  test.concurrent('one with an outage, or without cases, is no error', async () => {
    const job = await startEval(knowingLands(() => undefined));
    await job.write('s/.keep', '');
    await job.write(PATH, promptFile(lands(1)));
    const results = await Promise.all(
      [1, 2].map((index) =>
        evaluate(job, { shard: `${index}/2`, 'json-file': `s/${index}.json`, retries: '0' }),
      ),
    );
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const merged = await evaluate(job, { merge: 's/*.json' });
    expect(merged.outputs['outcome']).toBe('not-run');
    const refused = await evaluate(job, { shard: '1/1', 'inference-key': 'another-key-0123456789abcdef' });
    expect(refused.exitCode).toBe(1);
  });

  test.concurrent('probe only the models of the cases that they have', async () => {
    const job = await startEval(knowingLands(() => 'right'));
    await job.write(PATH, promptFile(lands(1)));
    await job.write(SECOND, promptFile(lands(4).slice(-1), { model: HAIKU }));
    await Promise.all([1, 2].map((index) => evaluate(job, { shard: `${index}/2` })));
    // A probe and a case of each.
    expect(completions(job)).toHaveLength(4);
  });

  test.concurrent('are planned without a key', async () => {
    const job = await startEval(() => 'ok');
    const result = await evaluate(job, {
      plan: 'true',
      shards: '3',
      'inference-key': '',
      'prompt-files': '',
    });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', matrix: '{"shard":["1/3","2/3","3/3"]}' });
    expect(job.pinata.requests).toEqual([]);
  });
});
