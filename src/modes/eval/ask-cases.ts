/** Asks every case of every prompt on every model, several at the same time, and puts the answers together. */
import { ActionError, describeError, InputError, isAccountRefused } from '../../errors.ts';
import type { EvalCase } from '../../eval/cases.ts';
import type { Attempt, CaseResult, PromptRun, Version } from '../../eval/results.ts';
import { askProbe, planProbe } from '../../gate/probe.ts';
import { formatDuration } from '../../http/deadline.ts';
import { countInputTokens } from '../../inference/complete.ts';
import { estimateWorstUsd } from '../../inference/prices/budget.ts';
import type { Catalog } from '../../inference/prices/catalog.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../../inference/tokens.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { DEFAULT_MODEL } from '../../prompt/compose.ts';
import type { Prompt } from '../../prompt/file.ts';
import { formatCount } from '../../report.ts';
import type { Run } from '../../run.ts';
import { clipText } from '../../text/clip.ts';
import { type AnswerMeans, askAnswer, buildQuestion, type PlannedAnswer } from './ask-answer.ts';
import { workAtOnce } from './at-once.ts';
import type { AskedPrompt, EvaluatedFile } from './files.ts';

/** A prompt on a model, and where its answers go. */
interface Evaluated {
  file: EvaluatedFile;
  /** Under which it is told. */
  model: string;
  /** By version; undefined where there is none. */
  prompts: Readonly<Record<Version, (AskedPrompt & { model: string }) | undefined>>;
  /** By version and case. */
  attempts: Readonly<Record<Version, Map<EvalCase, Attempt[]>>>;
}

/** One answer that is to be asked for. */
interface Job {
  of: Evaluated;
  version: Version;
  evalCase: EvalCase;
  repeat: number;
}

function modelOf({ model }: Prompt, inputs: EvalInputs): string {
  return model ?? inputs.model ?? DEFAULT_MODEL;
}

/** Each prompt on each model: those that the run names, else its own. */
export function planPrompts(files: readonly EvaluatedFile[], inputs: EvalInputs): Evaluated[] {
  return files.flatMap((file) => {
    const models = inputs.models.length > 0 ? inputs.models : [modelOf(file.prompt, inputs)];
    return models.map((model): Evaluated => {
      const { head, base } = file;
      const ofBase = inputs.models.length > 0 ? model : base && modelOf(base.prompt, inputs);
      return {
        file,
        model,
        prompts: {
          head: { ...head, model },
          base: base && ofBase ? { ...base, model: ofBase } : undefined,
        },
        attempts: { head: new Map(), base: new Map() },
      };
    });
  });
}

/** All of them are held in memory, and told. An hour is not enough for more. */
const MAX_ANSWERS = 100_000;

/** @throws {InputError} more would be asked for than a run can tell of */
export function assertFewAnswers(planned: readonly Evaluated[]): void {
  const answers = planned.reduce((sum, { file, prompts }) => {
    const repeats = file.cases.reduce((all, { repeat }) => all + repeat, 0);
    return sum + repeats * (prompts.base ? 2 : 1);
  }, 0);
  if (answers <= MAX_ANSWERS) return;
  throw new InputError(
    'prompt-files',
    `asks for ${formatCount(answers)} answers, and at most ${formatCount(MAX_ANSWERS)} are of one run`,
    {
      hint: 'Lower `repeat`, name fewer `models`, or deal the cases out to more shards.',
    },
  );
}

/** The judges that could be asked, too. */
export function listModels(planned: readonly Evaluated[], { judgeModel }: EvalInputs): string[] {
  const ofPrompts = planned.flatMap(({ prompts }) => [prompts.head?.model, prompts.base?.model]);
  const ofJudges = planned.flatMap(({ file, model }) =>
    file.evaluators.flatMap((evaluator) =>
      evaluator.kind === 'judge' ? [evaluator.judge.modelId ?? judgeModel ?? model] : [],
    ),
  );
  return [...new Set([...ofPrompts, ...ofJudges].filter((model) => model !== undefined))];
}

/**
 * Asks each model for a few tokens before any case.
 *
 * @returns why a model is not asked, by model
 * @throws {EndpointError} the key is refused, or no credits are left
 */
export async function probeModels(
  models: readonly string[],
  { inputs, endpoint, budget, run }: Omit<AnswerMeans, 'down'>,
): Promise<ReadonlyMap<string, string>> {
  const down = new Map<string, string>();
  const probe = async (model: string) => {
    try {
      await budget.spend(planProbe(model), () => askProbe(endpoint.client, model, inputs), run.clock);
    } catch (error) {
      if (isAccountRefused(error) || run.clock.signal.aborted || !(error instanceof ActionError)) throw error;
      const { message } = describeError(error);
      run.log.warning(`${model} is not asked, and its cases are not scored: ${message}`);
      down.set(model, message);
    }
  };
  await Promise.all(models.map(probe));
  return down;
}

/** Case by case, so that versions and models are asked at the same time of whatever the endpoint goes through. */
function listJobs(planned: readonly Evaluated[]): Job[] {
  const ofCases = planned.map((of) =>
    of.file.cases.map((evalCase) =>
      Array.from({ length: evalCase.repeat }, (_, repeat) =>
        (['head', 'base'] as const).flatMap((version) =>
          of.prompts[version] ? [{ of, version, evalCase, repeat }] : [],
        ),
      ).flat(),
    ),
  );
  const longest = Math.max(0, ...ofCases.map((cases) => cases.length));
  return Array.from({ length: longest }, (_, index) => ofCases.flatMap((cases) => cases[index] ?? [])).flat();
}

/** @returns undefined where there is no such version */
function planAnswer({ of, version, evalCase, repeat }: Job): PlannedAnswer | undefined {
  const asked = of.prompts[version];
  return asked && { ...asked, file: of.file, evalCase, repeat };
}

/**
 * What would be asked of the models under test, and what it could cost: in US dollars, undefined where a price is not
 * known. What judges would be asked is not known before.
 */
export async function estimateCases(
  planned: readonly Evaluated[],
  catalog: Catalog | undefined,
  inputs: EvalInputs,
): Promise<{ answers: number; inputTokens: number; worstUsd: number | undefined }> {
  const answers = listJobs(planned).flatMap((job) => planAnswer(job) ?? []);
  let inputTokens = 0;
  let worstUsd: number | undefined = 0;
  for (const answer of answers) {
    const { settings, build } = buildQuestion(answer, '', inputs);
    const { responseFormat } = answer.prompt;
    const request = {
      model: answer.model,
      inputTokens: countInputTokens(build(answer.model, false)?.messages ?? [], responseFormat),
      outputTokens: settings.maxCompletionTokens ?? settings.maxTokens ?? DEFAULT_OUTPUT_TOKENS,
    };
    inputTokens += request.inputTokens;
    const usd = estimateWorstUsd(request, catalog);
    worstUsd = worstUsd === undefined || usd === undefined ? undefined : worstUsd + usd;
  }
  return { answers: answers.length, inputTokens, worstUsd };
}

function keepAttempt({ of, version, evalCase }: Job, attempt: Attempt): void {
  const attempts = of.attempts[version].get(evalCase) ?? [];
  attempts.push(attempt);
  of.attempts[version].set(evalCase, attempts);
}

function missAttempt(repeat: number, reason: string): Attempt {
  return {
    repeat,
    outcome: 'unscored',
    answer: '',
    scores: [],
    reason,
    costUsd: 0,
    latencyMs: undefined,
    isCached: false,
  };
}

const PROGRESS_INTERVAL_MS = 5_000;

/** Done, failed, cost, time left. */
class Progress {
  readonly #total: number;
  readonly #run: Run;
  readonly #startMs = performance.now();
  #toldMs = performance.now();
  #done = 0;
  #failed = 0;
  #unscored = 0;
  #costUsd = 0;

  constructor(total: number, run: Run) {
    this.#total = total;
    this.#run = run;
  }

  add({ outcome, scores, costUsd = 0 }: Attempt): void {
    this.#done += 1;
    const isFailed = scores.some(({ isPassed }) => isPassed === false);
    if (outcome === 'unscored') this.#unscored += 1;
    else if (outcome !== 'passed' || isFailed) this.#failed += 1;
    this.#costUsd += costUsd;
    const nowMs = performance.now();
    if (nowMs - this.#toldMs < PROGRESS_INTERVAL_MS) return;
    this.#toldMs = nowMs;
    const leftMs = ((nowMs - this.#startMs) / this.#done) * (this.#total - this.#done);
    this.#run.log.info(
      `${this.#done} of ${this.#total} answers, ${this.#failed} failed, ${this.#unscored} unscored, about $${formatUsd(this.#costUsd)}, ${formatDuration(leftMs)} left`,
    );
  }
}

const MAX_LABEL_CHARACTERS = 120;

function describeCase({ values }: EvalCase): string {
  const words = Array.from(values, ([name, { text }]) => `${name}: ${text.replaceAll(/\s+/g, ' ')}`).join(
    ', ',
  );
  return clipText(words, MAX_LABEL_CHARACTERS);
}

/** What was not asked any more is unscored like what could not be. */
function buildCases({ file, attempts, prompts }: Evaluated, version: Version, missing: string): CaseResult[] {
  if (!prompts[version]) return [];
  return file.cases.map((evalCase) => {
    const { id, index, path, line, isRequired, group, minPasses, repeat } = evalCase;
    const given = new Map(attempts[version].get(evalCase)?.map((attempt) => [attempt.repeat, attempt]));
    return {
      caseId: id,
      index,
      path,
      line,
      label: describeCase(evalCase),
      isRequired,
      group,
      minPasses,
      outcome: 'unscored',
      attempts: Array.from(
        { length: repeat },
        (_, ordinal) => given.get(ordinal) ?? missAttempt(ordinal, missing),
      ),
    };
  });
}

export interface AskedCases {
  prompts: PromptRun[];
  answers: number;
  cachedAnswers: number;
  /** What ended the run before all was asked; undefined where nothing did. */
  end: ActionError | undefined;
}

/**
 * Asks all that can be asked. What ends the run, such as credits that are used up, does not lose what was answered
 * until then.
 *
 * @param endBefore what ended the run before: nothing is asked
 * @throws what nobody foresaw
 */
export async function askCases(
  planned: readonly Evaluated[],
  means: AnswerMeans,
  endBefore: ActionError | undefined,
): Promise<AskedCases> {
  const { inputs, down, run } = means;
  const jobs = listJobs(planned);
  const progress = new Progress(jobs.length, run);
  const all: Attempt[] = [];
  const ask = async (job: Job): Promise<void> => {
    const answer = planAnswer(job);
    if (!answer) return;
    const problem = down.get(answer.model);
    const attempt = problem === undefined ? await askAnswer(answer, means) : missAttempt(job.repeat, problem);
    keepAttempt(job, attempt);
    all.push(attempt);
    progress.add(attempt);
  };
  const pace = { most: inputs.concurrency, signal: run.clock.signal };
  const end = endBefore ?? (await workAtOnce(jobs, pace, ask));
  const missing = end === undefined ? '' : `Not asked any more. ${describeError(end).message}`;
  return {
    prompts: planned.map((of) => ({
      path: of.file.path,
      name: of.file.path,
      model: of.model,
      cases: buildCases(of, 'head', missing),
      baseCases: buildCases(of, 'base', missing),
    })),
    answers: all.length,
    cachedAnswers: all.filter(({ isCached }) => isCached).length,
    end,
  };
}
