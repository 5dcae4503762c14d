import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinResults, type ShardFile } from '../../../src/eval/report/join.ts';
import { buildJson, parseResult } from '../../../src/eval/report/json.ts';
import type { CaseResult, EvalResult } from '../../../src/eval/results.ts';
import { reachVerdict, type VerdictOptions } from '../../../src/eval/verdict.ts';
import { buildCase, buildJudge, buildPrompt, buildRealistic, buildResult } from '../results.ts';

const SHA = buildResult().headSha;

/** The evaluation in parts, as shards would have run it, each read back from its file. */
function split(whole: EvalResult, of: number, shardOf: (result: CaseResult) => number): ShardFile[] {
  return Array.from({ length: of }, (_, place) => {
    const isHere = (result: CaseResult) => shardOf(result) === place;
    const prompts = whole.prompts.map((prompt) => ({
      ...prompt,
      cases: prompt.cases.filter(isHere),
      baseCases: prompt.baseCases.filter(isHere),
    }));
    const answers = prompts.reduce((sum, { cases }) => sum + cases.length, 0);
    const judges = place === 0 ? whole.judges : [];
    const part = { ...whole, prompts, judges, answers, cachedAnswers: 0, shard: { index: place + 1, of } };
    const path = `shard-${place + 1}.json`;
    return { path, result: parseResult(buildJson(part), path) };
  });
}

const REALISTIC = buildRealistic();
/** Half of its prompts changed. */
const WHOLE = {
  ...REALISTIC,
  prompts: REALISTIC.prompts.map((prompt, index) => ({
    ...prompt,
    baseCases: index % 2 === 0 ? prompt.cases : [],
  })),
};
const VERDICT: VerdictOptions = {
  minPassRate: 0.9,
  maxUnscoredRate: 0.1,
  failOn: ['threshold', 'required', 'regression', 'any-lost'],
  minJudgeLabels: 10,
  minJudgeKappa: 0.6,
  allowsUntestedJudge: false,
};
const PARTS = split(WHOLE, 4, ({ index }) => (index * 7) % 4);

/** The part at a place, changed. */
function changed(place: number, change: Partial<ShardFile['result']>): ShardFile[] {
  return PARTS.map((part, index) =>
    index === place ? { ...part, result: { ...part.result, ...change } } : part,
  );
}

describe('shards are joined', () => {
  test('to what one run would have had, however they are dealt, and in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.infiniteStream(fc.nat(6)),
        fc.nat(6),
        (of, deal, turn) => {
          const shards = new Map<string, number>();
          const shardOf = ({ caseId }: CaseResult) => {
            const known = shards.get(caseId);
            if (known !== undefined) return known;
            const shard = (deal.next().value ?? 0) % of;
            shards.set(caseId, shard);
            return shard;
          };
          const parts = split(WHOLE, of, shardOf);
          const joined = joinResults([...parts.slice(turn % of), ...parts.slice(0, turn % of)], SHA);
          expect(joined.prompts).toEqual(
            WHOLE.prompts.map(({ path, name, model, cases, baseCases }) => ({
              path,
              name,
              model,
              cases,
              baseCases,
            })),
          );
          expect(joined).toMatchObject({
            answers: WHOLE.answers,
            judges: WHOLE.judges,
            notices: WHOLE.notices,
          });
          expect(joined.shard).toBeUndefined();
          const { costUsd, cachedAnswers } = WHOLE;
          expect(reachVerdict({ ...joined, costUsd, cachedAnswers }, VERDICT)).toEqual(
            reachVerdict(WHOLE, VERDICT),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test('with what they cost together, and the end of the last', () => {
    const [first, ...others] = changed(1, { costUsd: 0, endedAt: '2026-12-01T00:00:00.000Z' });
    const joined = joinResults([...others, ...(first ? [first] : [])], SHA);
    expect(joined.costUsd).toBeCloseTo(3 * 0.042, 10);
    expect(joined.endedAt).toBe('2026-12-01T00:00:00.000Z');
    // A part would be taken for the whole.
    expect(joinResults(changed(1, { costUsd: undefined }), SHA).costUsd).toBeUndefined();
  });

  test('though one has no case', () => {
    const parts = split(WHOLE, 3, ({ index }) => (index % 2) * 2);
    expect(joinResults(parts, SHA).prompts[0]?.cases).toHaveLength(20);
  });
});

describe('it fails closed', () => {
  const twice = { ...buildPrompt(), cases: [buildCase()], baseCases: [] };
  test.each<[string, readonly ShardFile[], string]>([
    ['no file', [], 'no file is there'],
    ['one is missing', PARTS.slice(1), 'of 4 shards, 3 are there; missing: 1'],
    ['all but one are missing', PARTS.slice(3), 'of 4 shards, 1 are there; missing: 1, 2, 3'],
    [
      'a file that claims very many',
      changed(0, { shard: { index: 1, of: 1e15 } }).slice(0, 1),
      'missing: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …',
    ],
    [
      'one is there twice',
      [...PARTS, ...PARTS.slice(2, 3)],
      'shard-3.json and shard-3.json are both shard 3',
    ],
    ['one is of no shard', changed(1, { shard: undefined }), 'shard-2.json is of no shard'],
    ['one is of another number', changed(1, { shard: { index: 2, of: 5 } }), 'they are of 4 and of 5 shards'],
    ['one is beyond the last', changed(3, { shard: { index: 5, of: 4 } }), 'shard-4.json is shard 5 of 4'],
    [
      'another commit',
      changed(2, { headSha: 'f'.repeat(40) }),
      `shard-3.json is of the commit ${'f'.repeat(40)}`,
    ],
    ['an unknown commit', changed(2, { headSha: undefined }), 'shard-3.json is of the commit unknown'],
    ['another base', changed(2, { baseline: 'something else' }), 'they were compared with different bases'],
    ['another `repeat`', changed(2, { repeat: 3 }), 'they asked differently often'],
    [
      'other prompts',
      changed(1, { prompts: WHOLE.prompts.slice(1) }),
      'shard-1.json and shard-2.json have other prompts',
    ],
    [
      'other models',
      changed(1, { prompts: WHOLE.prompts.map((prompt) => ({ ...prompt, model: `${prompt.model}x` })) }),
      'shard-1.json and shard-2.json have other prompts, or other models',
    ],
    [
      'a prompt twice in one file',
      changed(1, { prompts: [...(PARTS[1]?.result.prompts ?? []), ...WHOLE.prompts.slice(0, 1)] }),
      'shard-2.json has a prompt twice',
    ],
    [
      'a case that is missing between others',
      changed(2, {
        prompts: (PARTS[2]?.result.prompts ?? []).map((prompt) => ({
          ...prompt,
          cases: prompt.cases.slice(1),
        })),
      }),
      'case 3 of .github/prompts/capitals.prompt.yml on openai/gpt-4o-mini is in none of them',
    ],
    [
      'a case in two',
      PARTS.map(({ path, result }) => ({ path, result: { ...result, prompts: [twice] } })),
      'a case of .github/prompts/capitals.prompt.yml on openai/gpt-4o-mini is in two of them',
    ],
    [
      'a case of the base in two',
      PARTS.map(({ path, result }) => ({
        path,
        result: { ...result, prompts: [{ ...twice, cases: [], baseCases: twice.cases }] },
      })),
      'is in two of them',
    ],
  ])('%s', (_, files, problem) => {
    expect(() => joinResults(files, SHA)).toThrow("The shards can't be merged: ");
    expect(() => joinResults(files, SHA)).toThrow(problem);
  });

  test('where this commit is not known, and theirs is', () => {
    expect(() => joinResults(PARTS, undefined)).toThrow('not of this one');
  });
});

test('judges are of the shard that tested them', () => {
  const judges = [buildJudge()];
  const parts = split(buildResult({ judges }), 2, ({ index }) => index % 2);
  expect(joinResults(parts, SHA).judges).toEqual(judges);
});
