// The prompt files that ship, and those of the documentation: their cases can be run, and the prompts work without them.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readEvalFile } from '../../src/eval/eval-file.ts';
import { evaluate } from '../../src/eval/evaluate.ts';
import { parsePrompt } from '../../src/prompt/file.ts';
import { FINDINGS_FORMAT } from '../../src/review/findings.ts';
import { VERDICTS_FORMAT } from '../../src/review/verdicts.ts';
import { OWN_PROMPTS } from '../emulator/own-prompts.ts';
import { examples, isPromptFile } from '../examples.ts';
import '../one-error-realm.ts';
import { readBuiltIn } from './read-eval.ts';

async function read(path: string) {
  return readEvalFile(await readFile(path, 'utf8'), path, {
    defaults: { repeat: 1, minPasses: undefined },
    readBuiltIn,
    readFile: (file) => readFile(file, 'utf8'),
  });
}

describe.each(OWN_PROMPTS)('%s', (path) => {
  test('has cases, and nothing that is not known', async () => {
    const { cases, evaluators, warnings } = await read(path);
    expect(cases.length).toBeGreaterThan(1);
    expect(evaluators.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });

  test('is a prompt without warnings', async () => {
    expect((await parsePrompt(await readFile(path, 'utf8'), path)).warnings).toEqual([]);
  });
});

const EVALUATED = examples.filter(({ yaml }) => isPromptFile(parse(yaml)) && /^evaluators:/m.test(yaml));

/** The files of cases that the documentation shows. */
function readCsvExample(): string {
  return /```csv\n([\s\S]*?)```/.exec(readFileSync('docs/eval.md', 'utf8'))?.[1] ?? '';
}

test('the documentation has files with cases', () => {
  expect(EVALUATED.length).toBeGreaterThan(1);
});

test.each(EVALUATED)('the file at $place has cases, and nothing that is not known', async ({ yaml }) => {
  const { cases, evaluators, warnings } = await readEvalFile(yaml, 'a.prompt.yml', {
    defaults: { repeat: 1, minPasses: undefined },
    readBuiltIn,
    readFile: async () => readCsvExample(),
  });
  expect(cases.length).toBeGreaterThan(1);
  expect(evaluators.length).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});

test.each([
  ['review.prompt.yml', FINDINGS_FORMAT],
  ['review-verify.prompt.yml', VERDICTS_FORMAT],
])('%s asks for the form that a review asks for', async (name, { kind, ...form }) => {
  const { responseFormat } = await parsePrompt(await readBuiltIn(name), name);
  expect(responseFormat).toEqual({ type: kind, json_schema: form });
});

/** By case, whether an answer passes. */
async function judge(name: string, answer: string): Promise<boolean[]> {
  const { cases, evaluators } = await read(join('prompts', name));
  const results = cases.map(async ({ values }) => {
    const judged = { answer, values, costUsd: undefined, latencyMs: undefined, nonce: 'n' };
    const askJudge = () => Promise.reject(new Error('Nobody is asked'));
    const said = await Promise.all(
      evaluators.map((evaluator) => evaluate(evaluator, { ...judged, askJudge })),
    );
    return said.every(({ isPassed }) => isPassed === true);
  });
  return Promise.all(results);
}

test('a review that finds nothing passes where a change is sound, and one that finds a fault where that is', async () => {
  const sound = [false, false, false, false, false, false, true, true, true, false];
  expect(await judge('review.prompt.yml', '{"findings": [], "open": []}')).toEqual(sound);
  expect(await judge('review.prompt.yml', '{"findings":[],"open":[{"id":"O1","state":"fixed"}]}')).toEqual(
    sound.with(-1, true),
  );
  const finding = { path: 'src/cart.ts', start_line: 8, end_line: 8, quote: '  let days = items[0].days;' };
  expect(await judge('review.prompt.yml', JSON.stringify({ findings: [finding] }, null, 2))).toEqual([
    true,
    ...sound.slice(1).map(() => false),
  ]);
});

test('a second look passes where it keeps what is right', async () => {
  const keep = (kept: boolean) => JSON.stringify({ verdicts: [{ id: 'F1', keep: kept }] });
  const right = [true, true, true, false, false, false];
  expect(await judge('review-verify.prompt.yml', keep(true))).toEqual(right);
  expect(await judge('review-verify.prompt.yml', keep(false))).toEqual(right.map((each) => !each));
});

test('a grade is one digit', async () => {
  expect(await judge('eval-similarity.prompt.yml', '5')).toEqual([true, false, false, false, true, false]);
  expect(await judge('eval-similarity.prompt.yml', '5 of 5')).not.toContain(true);
});
