/** Asks every case of every prompt on every model, several at the same time, and puts the answers together. */
import { ActionError, describeError, EndpointError } from '../../errors.ts';
import type { EvalCase } from '../../eval/cases.ts';
import type { Attempt, CaseResult, PromptRun, Version } from '../../eval/results.ts';
import { askProbe, planProbe } from '../../gate/probe.ts';
import { formatDuration } from '../../http/deadline.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { DEFAULT_MODEL } from '../../prompt/compose.ts';
import type { Prompt } from '../../prompt/file.ts';
import type { Run } from '../../run.ts';
import { type AnswerMeans, askAnswer } from './ask-answer.ts';
import type { EvaluatedFile } from './files.ts';

/** A prompt on a model, and where its answers go. */
interface Evaluated {
  file: EvaluatedFile;
  /** Under which it is told. */
  model: string;
  /** By version; undefined where there is none. */
  prompts: Readonly<Record<Version, { prompt: Prompt; model: string } | undefined>>;
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
      const ofBase = inputs.models.length > 0 ? model : file.basePrompt && modelOf(file.basePrompt, inputs);
      return {
        file,
        model,
        prompts: {
          head: { prompt: file.prompt, model },
          base: file.basePrompt && ofBase ? { prompt: file.basePrompt, model: ofBase } : undefined,
        },
        attempts: { head: new Map(), base: new Map() },
      };
    });
  });
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
 * @returns why a model does not answer, by model
 * @throws {EndpointError} the key is refused, or no credits are left
 */
export async function probeModels(
  models: readonly string[],
  { inputs, endpoint, budget, run }: AnswerMeans,
): Promise<ReadonlyMap<string, string>> {
  const down = new Map<string, string>();
  const probe = async (model: string) => {
    try {
      await budget.spend(planProbe(model), () => askProbe(endpoint.client, model, inputs));
    } catch (error) {
      const isForAll =
        error instanceof EndpointError && ['key', 'permission', 'credits'].includes(error.about);
      if (isForAll || run.clock.signal.aborted || !(error instanceof ActionError)) throw error;
      const { message } = describeError(error);
      run.log.warning(`${model} does not answer, and its cases are not scored: ${message}`);
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
  #unscored = 0;
  #costUsd = 0;

  constructor(total: number, run: Run) {
    this.#total = total;
    this.#run = run;
  }

  add({ outcome, costUsd = 0 }: Attempt): void {
    this.#done += 1;
    if (outcome === 'unscored') this.#unscored += 1;
    this.#costUsd += costUsd;
    const nowMs = performance.now();
    if (nowMs - this.#toldMs < PROGRESS_INTERVAL_MS) return;
    this.#toldMs = nowMs;
    const leftMs = ((nowMs - this.#startMs) / this.#done) * (this.#total - this.#done);
    this.#run.log.info(
      `${this.#done} of ${this.#total} answers, ${this.#unscored} unscored, about $${formatUsd(this.#costUsd)}, ${formatDuration(leftMs)} left`,
    );
  }
}

const MAX_LABEL_CHARACTERS = 120;

function describeCase({ values }: EvalCase): string {
  const words = Array.from(values, ([name, { text }]) => `${name}: ${text.replaceAll(/\s+/g, ' ')}`).join(
    ', ',
  );
  return words.length <= MAX_LABEL_CHARACTERS
    ? words
    : `${words.slice(0, MAX_LABEL_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function buildCases({ file, attempts, prompts }: Evaluated, version: Version): CaseResult[] {
  if (!prompts[version]) return [];
  return file.cases.map((evalCase, index) => {
    const { id, path, line, isRequired, group, minPasses } = evalCase;
    const given = attempts[version].get(evalCase) ?? [];
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
      attempts: given.toSorted((a, b) => a.repeat - b.repeat),
    };
  });
}

export interface AskedCases {
  prompts: PromptRun[];
  answers: number;
  cachedAnswers: number;
  /** Undefined where one is not known. */
  costUsd: number | undefined;
  /** What ended the run before all was asked; undefined where nothing did. */
  end: unknown;
}

/**
 * @param down why models do not answer
 * @throws what keeps everything from being asked, but for the end of the run: what was answered until then is told
 */
export async function askCases(
  planned: readonly Evaluated[],
  down: ReadonlyMap<string, string>,
  means: AnswerMeans,
): Promise<AskedCases> {
  const { inputs, run } = means;
  const jobs = listJobs(planned);
  const progress = new Progress(jobs.length, run);
  const all: Attempt[] = [];
  let next = 0;
  const ask = async (job: Job): Promise<Attempt> => {
    const { of, version, evalCase, repeat } = job;
    const asked = of.prompts[version];
    const problem = asked && down.get(asked.model);
    if (!asked || problem !== undefined) return missAttempt(repeat, problem ?? 'there is no such version');
    const { evaluators } = of.file;
    return askAnswer({ ...asked, evaluators, evalCase, repeat }, means);
  };
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const attempt = await ask(job);
      keepAttempt(job, attempt);
      all.push(attempt);
      progress.add(attempt);
    }
  };
  const workers = Array.from({ length: Math.min(inputs.concurrency, jobs.length) }, work);
  const results = await Promise.allSettled(
    workers.map((worker) =>
      worker.catch((error: unknown) => {
        next = jobs.length;
        throw error;
      }),
    ),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed && !run.clock.signal.aborted) throw failed.reason;
  return {
    prompts: planned.map((of) => ({
      path: of.file.path,
      name: of.file.path,
      model: of.model,
      cases: buildCases(of, 'head'),
      baseCases: buildCases(of, 'base'),
    })),
    answers: all.length,
    cachedAnswers: all.filter(({ isCached }) => isCached).length,
    costUsd: all.reduce<number | undefined>(
      (sum, { costUsd }) => (sum === undefined || costUsd === undefined ? undefined : sum + costUsd),
      0,
    ),
    end: failed?.reason,
  };
}
