/** Pure: the shards of an evaluation as one. */
import { ActionError } from '../../errors.ts';
import { quoteUntrusted } from '../../runner/log.ts';
import type { CaseResult, EvalRun, PromptRun, Shard } from '../results.ts';
import { sumAll } from './figures.ts';

/** What one shard has written. */
export interface ShardFile {
  /** Where it was, for errors. */
  path: string;
  result: EvalRun;
}

type KnownShard = ShardFile & { shard: Shard };

function refuse(problem: string, hint: string): never {
  throw new ActionError(`The shards can't be merged: ${problem}`, { hint });
}

/** By their number: each there once, and none missing. */
function orderShards(files: readonly ShardFile[]): KnownShard[] {
  const [first] = files;
  if (!first) refuse('no file is there', 'Download the `json-file` of each shard before this step.');
  const shards = files.map((file) => {
    const { shard } = file.result;
    if (!shard) refuse(`${file.path} is of no shard`, 'Leave files of other runs out of `merge`.');
    return { ...file, shard };
  });
  const counts = new Set(shards.map(({ shard }) => shard.of));
  if (counts.size > 1)
    refuse(
      `they are of ${[...counts].join(' and of ')} shards`,
      'Leave files of other runs out of `merge`, and give each shard the same `n` in `shard: i/n`.',
    );
  const total = shards[0]?.shard.of ?? 0;
  const byIndex = new Map<number, KnownShard>();
  for (const shard of shards) {
    const { index } = shard.shard;
    const twin = byIndex.get(index);
    if (twin) refuse(`${twin.path} and ${shard.path} are both shard ${index}`, 'Leave one of them out.');
    if (index > total) refuse(`${shard.path} is shard ${index} of ${total}`, 'Run it again.');
    byIndex.set(index, shard);
  }
  // Not by counting up to `total`, which a file may have at any height.
  const missing: number[] = [];
  for (let index = 1; index <= total && missing.length < 10; index++) {
    if (!byIndex.has(index)) missing.push(index);
  }
  if (missing.length > 0)
    refuse(
      `of ${total} shards, ${byIndex.size} are there; missing: ${missing.join(', ')}${byIndex.size + missing.length < total ? ', …' : ''}`,
      'A shard that failed writes no file: see its job, and run it again.',
    );
  return shards.toSorted((a, b) => a.shard.index - b.shard.index);
}

function keyOf({ path, model }: PromptRun): string {
  return JSON.stringify([path, model]);
}

function nameOf({ path, model }: PromptRun): string {
  return quoteUntrusted(`${path} on ${model}`);
}

/** The cases of all shards in their order. */
function joinCases(parts: readonly (readonly CaseResult[])[], prompt: PromptRun): CaseResult[] {
  const cases = parts.flat();
  const ids = new Set<string>();
  for (const { caseId } of cases) {
    if (ids.has(caseId))
      refuse(
        `a case of ${nameOf(prompt)} is in two of them`,
        'Run all shards of one commit in one workflow.',
      );
    ids.add(caseId);
  }
  return cases.toSorted((a, b) => a.index - b.index);
}

/** Cases are numbered from 0: a number that is left out was dealt to a shard that does not have it. */
function assertWhole(cases: readonly CaseResult[], prompt: PromptRun): void {
  const place = cases.findIndex(({ index }, number) => index !== number);
  if (place >= 0)
    refuse(
      `case ${place + 1} of ${nameOf(prompt)} is in none of them`,
      'Run all shards of one commit in one workflow, and change no file of theirs.',
    );
}

function joinPrompts(shards: readonly KnownShard[]): PromptRun[] {
  const [first, ...others] = shards.map(({ path, result }) => {
    const prompts = new Map(result.prompts.map((prompt) => [keyOf(prompt), prompt]));
    if (prompts.size < result.prompts.length)
      refuse(`${path} has a prompt twice`, 'Merge the files as the shards wrote them.');
    return { path, prompts };
  });
  if (!first) return [];
  for (const { path, prompts } of others) {
    const isSame =
      prompts.size === first.prompts.size && [...first.prompts.keys()].every((key) => prompts.has(key));
    if (!isSame)
      refuse(
        `${first.path} and ${path} have other prompts, or other models`,
        'Give all shards the same `prompt-files` and `models`.',
      );
  }
  return [...first.prompts].map(([key, prompt]) => {
    const parts = [first, ...others].flatMap(({ prompts }) => prompts.get(key) ?? []);
    const { path, name, model } = prompt;
    const cases = joinCases(
      parts.map((part) => part.cases),
      prompt,
    );
    assertWhole(cases, prompt);
    return {
      path,
      name,
      model,
      cases,
      baseCases: joinCases(
        parts.map(({ baseCases }) => baseCases),
        prompt,
      ),
    };
  });
}

/**
 * All that was asked and answered, as if one run had done it: rates, verdicts and problems are to be made of that anew.
 *
 * @param headSha the commit that must have been evaluated; undefined where it is not known
 * @throws {ActionError} a shard is missing, there twice, of another commit or with other prompts; a case is in two, or in none
 */
export function joinResults(files: readonly ShardFile[], headSha: string | undefined): EvalRun {
  const shards = orderShards(files);
  for (const { path, result } of shards) {
    if (result.headSha !== headSha)
      refuse(
        `${path} is of the commit ${quoteUntrusted(result.headSha ?? 'unknown')}, not of ${headSha ?? 'this one'}`,
        'Merge what was run in the same workflow run, and leave old artifacts out.',
      );
  }
  const runs = shards.map(({ result }) => result);
  if (new Set(runs.map(({ baseline }) => baseline)).size > 1)
    refuse('they were compared with different bases', 'Run the shards again, all with the same `baseline`.');
  const [repeat = 1, ...otherRepeats] = new Set(runs.map((run) => run.repeat));
  if (otherRepeats.length > 0)
    refuse('they asked differently often', 'Run the shards again, all with the same `repeat`.');
  return {
    prompts: joinPrompts(shards),
    judges: runs.flatMap(({ judges }) => judges),
    repeat,
    shard: undefined,
    endedAt:
      runs
        .map(({ endedAt }) => endedAt)
        .toSorted()
        .at(-1) ?? '',
    costUsd: sumAll(runs.map(({ costUsd }) => costUsd)),
    cachedAnswers: runs.reduce((sum, run) => sum + run.cachedAnswers, 0),
    answers: runs.reduce((sum, run) => sum + run.answers, 0),
    headSha,
    baseline: runs[0]?.baseline,
    notices: [...new Set(runs.flatMap(({ notices }) => notices))],
  };
}
