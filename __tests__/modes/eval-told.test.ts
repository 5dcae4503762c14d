// Where an evaluation is told: comment, check run, files, outputs; and what none of them may hold.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseResult } from '../../src/eval/report/json.ts';
import type { Permissions } from '../emulator/github-access.ts';
import { PULL_REQUEST } from '../emulator/job.ts';
import { defaultInferenceKey } from '../emulator/pinata.ts';
import { everythingShown, messages, writes } from './account.ts';
import {
  addBase,
  CAPITALS,
  COUNTRIES,
  evaluate,
  knowing,
  knowingLands,
  lands,
  PATH,
  promptFile,
  startEval,
} from './evals.ts';

const WRONG = { ...CAPITALS, Spain: 'Barcelona' };

async function startWith(answers: Parameters<typeof knowing>[0], permissions?: Permissions) {
  const job = await startEval(knowing(answers), permissions && { github: { permissions } });
  await job.write(PATH, promptFile(COUNTRIES));
  return job;
}

describe('the comment', () => {
  test.concurrent('is kept up to date', async () => {
    const job = await startEval(knowing(WRONG));
    await job.write(PATH, promptFile(COUNTRIES));
    const first = await evaluate(job);
    await job.write(PATH, promptFile(COUNTRIES.slice(0, 2)));
    const second = await evaluate(job);
    expect([first, second].map(({ outputs }) => outputs['comment-outcome'])).toEqual(['created', 'updated']);
    expect(job.github.state.comments).toHaveLength(1);
    expect(job.github.state.comments[0]?.body).toContain(
      '✅ **The evaluation passed.** 2 of 2 cases pass (100 %)',
    );
  });

  test.concurrent('is not there where it is off, and the summary has all', async () => {
    const job = await startWith(WRONG);
    const result = await evaluate(job, { comment: 'off' });
    expect(job.github.state.comments).toEqual([]);
    expect(result.summary).toContain('❌ **The evaluation failed.** 2 of 3 cases pass (66.7 %)');
    expect(result.summary).toContain('| Pass rate | 66.7 % |');
  });

  test.concurrent('that may not be posted is in the summary, and the verdict stands', async () => {
    const job = await startWith(CAPITALS, { 'pull-requests': 'read', issues: 'read', contents: 'read' });
    const result = await evaluate(job);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'comment-outcome': 'not-posted' });
    expect(result.summary).toContain('3 of 3 cases pass');
  });

  test.concurrent('says what was spent, for the budget of the pull request', async () => {
    const job = await startWith(CAPITALS);
    const result = await evaluate(job, { 'pr-budget-usd': '1' });
    const spent = Number(/spent:([\d.]+)/.exec(job.github.state.comments[0]?.body ?? '')?.[1]);
    expect(spent).toBeCloseTo(Number(result.outputs['cost-usd']), 6);
    expect(spent).toBeGreaterThan(0);
  });
});

describe('the check run', () => {
  test.concurrent('has the number in its title, and annotations on the lines', async () => {
    const job = await startWith(WRONG);
    await evaluate(job, { 'check-run': 'Prompts' });
    expect(job.github.state.checkRuns).toEqual([
      expect.objectContaining({
        name: 'Prompts',
        head_sha: PULL_REQUEST.head.sha,
        conclusion: 'failure',
        title: '66.7 % pass',
      }),
    ]);
    expect(JSON.stringify(job.github.state.checkRuns)).toContain('Failed: country: Spain, expected: Madrid');
  });

  test.concurrent('tells of a regression, with as many annotations as there are cases', async () => {
    const job = await startEval(
      knowingLands((land, text) => (text.includes('Old') || land > 12 ? 'right' : 'No')),
    );
    await job.write(PATH, promptFile(lands(20)));
    addBase(job, promptFile(lands(20), { system: 'Old' }));
    const result = await evaluate(job, { baseline: 'base', 'check-run': 'Prompts' });
    const [check] = job.github.state.checkRuns;
    expect(check?.title).toBe('40 % pass, 1 regressed');
    expect(JSON.stringify(check).match(/"Failed: country/g)).toHaveLength(12);
    // The runner keeps ten of a level.
    expect(messages(result).filter((message) => message.startsWith('warning: '))).toHaveLength(10);
    expect(result.log).toContain('2 more annotations would not be shown: the reports have all.');
  });

  test.concurrent('that may not be made is a warning', async () => {
    const job = await startWith(CAPITALS, { 'pull-requests': 'write', issues: 'write', contents: 'read' });
    const result = await evaluate(job, { 'check-run': 'Prompts' });
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([expect.stringMatching(/^warning: The check run could not be made\./)]);
  });
});

describe('files', () => {
  test.concurrent('are written where the inputs say', async () => {
    const job = await startWith(WRONG);
    const paths = {
      'junit-file': 'out/junit.xml',
      'json-file': 'out/eval.json',
      'html-file': 'out/eval.html',
    };
    await job.write('out/.keep', '');
    const result = await evaluate(job, paths);
    expect(result.outputs).toMatchObject(paths);
    const [junit, json, html] = await Promise.all(
      Object.values(paths).map((path) => readFile(join(job.workspace, path), 'utf8')),
    );
    expect(junit).toMatch(/^<\?xml.*tests="3" failures="1"/s);
    expect(html).toContain('Barcelona');
    const read = parseResult(json ?? '', 'out/eval.json');
    expect(read).toMatchObject({ outcome: 'findings', answers: 3, cachedAnswers: 0, shard: undefined });
    expect(read.costUsd).toBeCloseTo(Number(result.outputs['cost-usd']), 6);
    // The probe costs something, too.
    expect(read.costUsd).toBeGreaterThan(read.prompts[0]?.costUsd ?? Number.NaN);
  });

  test.concurrent('are temporary otherwise, but for JUnit’s', async () => {
    const { outputs } = await evaluate(await startWith(CAPITALS));
    expect(outputs['junit-file']).toBe('');
    const [json = '', html = ''] = await Promise.all(
      [outputs['json-file'], outputs['html-file']].map((path) => readFile(path ?? '', 'utf8')),
    );
    expect(parseResult(json, 'eval.json').outcome).toBe('passed');
    expect(html).toMatch(/^<!doctype html>/i);
  });

  test.concurrent.each([
    ['a folder that is not there', 'nowhere/eval.html'],
    ['a place outside the workspace', '../eval.html'],
  ])('for %s are temporary, with a warning', async (_, path) => {
    const result = await evaluate(await startWith(CAPITALS), { 'html-file': path });
    expect(result.exitCode).toBe(0);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: .*eval\.html.* A temporary file has it instead\.$/s),
    ]);
    expect(await readFile(result.outputs['html-file'] ?? '', 'utf8')).toContain('Paris');
  });
});

test.concurrent('a secret in an answer is told nowhere', async () => {
  const job = await startWith({ ...CAPITALS, Spain: `Madrid ${defaultInferenceKey}` });
  const result = await evaluate(job, { 'check-run': 'Prompts', 'fail-on': 'none' });
  const files = await Promise.all(
    ['json-file', 'html-file'].map((name) => readFile(result.outputs[name] ?? '', 'utf8')),
  );
  const { comments, checkRuns } = job.github.state;
  const told = [everythingShown(result), JSON.stringify([comments, checkRuns]), ...files].join('\n');
  expect(told).not.toContain(defaultInferenceKey);
  expect(files[0]).toContain('Madrid');
});

test.concurrent('foreign text in cases and answers pings nobody, and runs no command', async () => {
  const evil =
    '@octocat closes #1 ![x](https://evil.example/x.png) <script>alert(1)</script>\n::error::pwned';
  const job = await startEval(knowing({ France: evil }));
  await job.write(PATH, promptFile([{ country: `France ${evil}`, expected: evil.replace('pwned', 'else') }]));
  const result = await evaluate(job);
  expect(result.outputs['outcome']).toBe('findings');
  expect(result.annotations.map(({ level }) => level)).toEqual(['error', 'warning']);
  const body = job.github.state.comments[0]?.body ?? '';
  expect(body.replaceAll(/```[\s\S]*?```|`[^`]*`/g, '')).not.toMatch(/@octocat|evil\.example|<script/);
  const html = await readFile(result.outputs['html-file'] ?? '', 'utf8');
  expect(html).not.toContain('<script>alert');
});

test.concurrent('a push without a pull request is evaluated alone', async () => {
  const job = await startWith(CAPITALS);
  const event = { name: 'workflow_dispatch', payload: {} };
  const result = await evaluate(job, { baseline: '' }, { event });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '' });
  expect(writes(job)).toEqual([]);
});
