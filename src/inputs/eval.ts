/** The inputs of `eval`. */
import { normalize } from 'node:path';
import { InputError } from '../errors.ts';
import { readCommentInputs } from './comment.ts';
import { type CompletionInputs, readCompletionInputs } from './prompt.ts';
import { checkModelId } from './sampling.ts';
import {
  type Environment,
  readBoolean,
  readInput,
  readList,
  readNumber,
  readWord,
  unexpectedValue,
} from './values.ts';

/** Why an evaluation fails the build. */
export const EVAL_PROBLEMS = ['threshold', 'required', 'regression', 'any-lost'] as const;
export type EvalProblem = (typeof EVAL_PROBLEMS)[number];

/** A part of the cases, from 1. */
export interface Shard {
  index: number;
  count: number;
}

export interface EvalInputs extends CompletionInputs {
  mode: 'eval';
  /** Patterns of paths in the workspace. */
  promptFiles: readonly string[];
  /** Those of the files, where it is empty. */
  models: readonly string[];
  /** Undefined: the model under test judges itself. */
  judgeModel: string | undefined;
  /** How often each case is asked. */
  repeat: number;
  /** Of `repeat`; undefined: all. */
  minPasses: number | undefined;
  /** 0 to 1. */
  minPassRate: number;
  /** 0 to 1, of the cases of a prompt on a model. */
  maxUnscoredRate: number;
  concurrency: number;
  /** A commit or branch to compare with; `base`: the merge base of the pull request; undefined: by the event. */
  baseline: string | undefined;
  failOn: readonly EvalProblem[];
  judgeRepeats: number;
  minJudgeKappa: number;
  minJudgeLabels: number;
  allowsUntestedJudge: boolean;
  junitFile: string | undefined;
  jsonFile: string | undefined;
  htmlFile: string | undefined;
  /** Name of the check run; undefined where none is wanted. */
  checkRun: string | undefined;
  /** Nothing is asked: the matrix of the shards is an output. */
  isPlan: boolean;
  shards: number;
  shard: Shard | undefined;
  /** Pattern of the files of the shards that are to be joined. */
  merge: string | undefined;
}

/** `80%` → 0.8: the very number that 4 of 5 is. */
function readRate(env: Environment, name: string, fallback: number): number {
  const value = readWord(env, name);
  if (value === undefined) return fallback;
  const [, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*%$/.exec(value) ?? [];
  if (percent !== undefined && Number(percent) <= 100) return Number(`${percent}e-2`);
  throw unexpectedValue(name, value, 'Use a percentage, such as `95%`.');
}

function readFailOn(env: Environment): readonly EvalProblem[] {
  const words = readList(env, 'fail-on');
  if (words.length === 0) return ['threshold', 'required', 'regression'];
  if (words.length === 1 && words[0] === 'none') return [];
  return words.map((word) => {
    const known = EVAL_PROBLEMS.find((problem) => problem === word);
    if (known) return known;
    throw new InputError('fail-on', `holds \`${word}\``, {
      hint: `Use any of ${EVAL_PROBLEMS.map((problem) => `\`${problem}\``).join(', ')}, or \`none\` alone.`,
    });
  });
}

const MAX_SHARDS = 256;

function readShard(env: Environment): Shard | undefined {
  const value = readWord(env, 'shard');
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  const isPart = shard.index >= 1 && shard.index <= shard.count && shard.count <= MAX_SHARDS;
  if (index !== undefined && isPart) return shard;
  throw unexpectedValue('shard', value, `Use a part of at most ${MAX_SHARDS}, such as \`2/4\`.`);
}

const TIMEOUT_MS = 3_600_000;

/** @throws {InputError} what means nothing in this mode */
function assertNone(env: Environment, names: readonly string[], hint: string): void {
  for (const name of names) {
    if (readInput(env, name) !== undefined) {
      throw new InputError(name, 'has no effect in `mode: eval`', { hint });
    }
  }
}

/** @throws {InputError} */
function checkModel(id: string, input: string): string {
  if (!id.includes('*')) return checkModelId(id, input);
  throw new InputError(input, `holds \`${id}\``, {
    hint: 'Name each model by its id: patterns are only for `gate`.',
  });
}

/** @throws {InputError} what can't be done in the same run */
function assertOnePart(parts: Readonly<Record<'plan' | 'shard' | 'merge', boolean>>): void {
  const [first, second] = Object.entries(parts).flatMap(([name, isSet]) => (isSet ? [name] : []));
  if (first === undefined || second === undefined) return;
  throw new InputError(second, `is set, and so is \`${first}\``, {
    hint: 'Plan the shards in one job, run each in a job of its own, and merge them in a last one.',
  });
}

/** @throws {InputError} one report would be written over another */
function assertOwnPaths(paths: Readonly<Record<string, string | undefined>>): void {
  const names = new Map<string, string>();
  for (const [name, path] of Object.entries(paths)) {
    if (path === undefined) continue;
    const other = names.get(normalize(path));
    if (other !== undefined)
      throw new InputError(name, `is the path of \`${other}\`, too`, {
        hint: 'Give each report a file of its own.',
      });
    names.set(normalize(path), name);
  }
}

/** @throws {InputError} @throws {MissingKeyError} */
export function readEvalInputs(env: Environment): EvalInputs {
  assertNone(env, ['prompt', 'prompt-file', 'system-prompt', 'system-prompt-file'], 'Use `prompt-files`.');
  assertNone(env, ['response-format', 'json-schema', 'json-schema-file'], 'The prompt file has the form.');
  assertNone(env, ['input', 'file_input'], 'The cases of a prompt file have the values.');
  assertNone(env, ['fallback-models'], 'Each model is judged by its own answers: name them in `models`.');
  assertNone(env, ['fail-if'], 'Use `fail-on`.');
  const promptFiles = readList(env, 'prompt-files');
  const merge = readWord(env, 'merge');
  const isPlan = readBoolean(env, 'plan', false);
  const shard = readShard(env);
  assertOnePart({ plan: isPlan, shard: shard !== undefined, merge: merge !== undefined });
  const shards = readNumber(env, 'shards', { min: 1, max: MAX_SHARDS, isInteger: true }) ?? 1;
  if (shards > 1 && !isPlan) {
    throw new InputError('shards', `is ${shards}, which has no effect without \`plan: true\``, {
      hint: 'Plan the shards in a job of its own; the jobs of the shards are given `shard`.',
    });
  }
  // The others ask nobody.
  const isAsking = !isPlan && merge === undefined;
  if (promptFiles.length === 0 && isAsking) {
    throw new InputError('prompt-files', 'is missing', {
      hint: 'Name the prompt files, such as `.github/prompts/*.prompt.yml`.',
    });
  }
  const judgeModel = readWord(env, 'judge-model');
  const repeat = readNumber(env, 'repeat', { min: 1, max: 100, isInteger: true }) ?? 1;
  const minPasses = readNumber(env, 'min-passes', { min: 1, max: 100, isInteger: true });
  if (minPasses !== undefined && minPasses > repeat) {
    throw new InputError('min-passes', `is ${minPasses}, and \`repeat\` is ${repeat}`, {
      hint: 'Ask each case at least as often as it must pass.',
    });
  }
  const [jsonFile, htmlFile, junitFile] = ['json-file', 'html-file', 'junit-file'].map((name) =>
    readWord(env, name),
  );
  assertOwnPaths({ 'json-file': jsonFile, 'html-file': htmlFile, 'junit-file': junitFile });
  const commentInputs = readCommentInputs(env, ['sticky', 'recreate']);
  const models = readList(env, 'models').map((id) => checkModel(id, 'models'));
  return {
    ...readCompletionInputs(env, commentInputs, { timeoutMs: TIMEOUT_MS, isAsking }),
    mode: 'eval',
    promptFiles,
    models: [...new Set(models)],
    judgeModel: judgeModel === undefined ? undefined : checkModel(judgeModel, 'judge-model'),
    repeat,
    minPasses,
    minPassRate: readRate(env, 'min-pass-rate', 1),
    maxUnscoredRate: readRate(env, 'max-unscored', 0),
    concurrency: readNumber(env, 'concurrency', { min: 1, max: 64, isInteger: true }) ?? 8,
    baseline: readWord(env, 'baseline'),
    failOn: readFailOn(env),
    judgeRepeats: readNumber(env, 'judge-repeats', { min: 1, max: 20, isInteger: true }) ?? 1,
    minJudgeKappa: readNumber(env, 'min-judge-kappa', { min: 0, max: 1 }) ?? 0.6,
    minJudgeLabels: readNumber(env, 'min-judge-labels', { min: 1, max: 10_000, isInteger: true }) ?? 10,
    allowsUntestedJudge: readBoolean(env, 'allow-untested-judge', false),
    junitFile,
    jsonFile,
    htmlFile,
    checkRun: readWord(env, 'check-run'),
    isPlan,
    shards,
    shard,
    merge,
  };
}
