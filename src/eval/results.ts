/** What came of an evaluation: every report is made of these values. */

/** The version of a prompt that was asked: the one under test, or that of the base branch. */
export type Version = 'head' | 'base';

/**
 * How one answer ended. `failed`: an evaluator does not hold. A refusal, an empty or a cut answer fails too, and is
 * counted apart. `unscored`: an outage, a timeout, a judge's malformed answer: nothing is known.
 */
export type AttemptOutcome = 'passed' | 'failed' | 'refused' | 'empty' | 'cut' | 'unscored';

/** What one evaluator said of one answer. */
export interface Score {
  /** The evaluator's name. */
  evaluator: string;
  /** 0 to 1; undefined where it is not known. */
  score: number | undefined;
  isPassed: boolean | undefined;
  /** What was wanted and what is there, foreign, for a reader. */
  expected: string;
  actual: string;
  /** Why, in our own words; empty where it passed. */
  reason: string;
  /** The model that judged; undefined where none did. */
  judgeModel: string | undefined;
}

/** One answer to one case. */
export interface Attempt {
  /** From 0. */
  repeat: number;
  outcome: AttemptOutcome;
  /** Foreign, trimmed; empty where there is none. */
  answer: string;
  scores: readonly Score[];
  /** Why it is unscored, refused, empty or cut: with the server's own reason, or that of an evaluator. */
  reason: string;
  /** Of the answer and its judges, in US dollars; undefined where it is not known. */
  costUsd: number | undefined;
  /** Undefined where it came from the cache. */
  latencyMs: number | undefined;
  isCached: boolean;
}

/** All answers of one model to one case, in one version of the prompt. */
export interface CaseResult {
  caseId: string;
  /** Its place among the cases of its prompt, from 0; a shard has some of them. */
  index: number;
  /** Of the file that it stands in, which may be a data file. */
  path: string;
  line: number;
  /** What a reader knows the case by: its variables, shortened; foreign. */
  label: string;
  isRequired: boolean;
  group: string | undefined;
  /** How many of its answers must pass. */
  minPasses: number;
  /** Settled by as many passes as the case wants. */
  outcome: 'passed' | 'failed' | 'unscored';
  attempts: readonly Attempt[];
}

/** Of a rate, 0 to 1: its interval at 95 %. */
export interface Rate {
  value: number;
  low: number;
  high: number;
}

/** What the comparison with the base branch says. */
export interface Comparison {
  verdict: 'improved' | 'regressed' | 'no difference seen' | 'too few cases' | 'not comparable';
  /** Pass rate of the head minus that of the base, -1 to 1; undefined where they are not comparable. */
  difference: number | undefined;
  /** After Holm's correction. */
  adjustedP: number | undefined;
  /** Of the cases that both versions settled, 0 to 1. */
  basePassRate: number | undefined;
  /** The smallest drop of the pass rate that would have been seen with 80 % power, 0 to 1; undefined where none would. */
  smallestDrop: number | undefined;
  /** Cases that passed on the base, and fail now. */
  lostCaseIds: readonly string[];
  /** Of scores; reported, never failing a build. */
  scoreDifference: number | undefined;
  scoreP: number | undefined;
}

/** One prompt on one model: what was answered, before anything is made of it. */
export interface PromptRun {
  /** The prompt file. */
  path: string;
  name: string;
  model: string;
  /** By their index. */
  cases: readonly CaseResult[];
  /** Those of the base branch; empty where the prompt did not change, or there is no baseline. */
  baseCases: readonly CaseResult[];
}

/** One prompt on one model. */
export interface PromptResult extends PromptRun {
  passRate: Rate | undefined;
  /** Estimated at k = `repeat`; undefined where a case is asked once. */
  passAllRate: { k: number; value: number } | undefined;
  /** Mean score of all evaluators, 0 to 1. */
  meanScore: number | undefined;
  /** Of the version under test and its judges, in US dollars. */
  costUsd: number | undefined;
  latencyP50Ms: number | undefined;
  latencyP95Ms: number | undefined;
  /** Undefined without a baseline. */
  comparison: Comparison | undefined;
}

/** How far a judge agrees with people, before anything is made of it. */
export interface JudgeRun {
  path: string;
  evaluator: string;
  model: string;
  /** In the file; an outage may have left some without a judgement. */
  givenLabels: number;
  /** Those that were judged. */
  labels: number;
  /** Whether people passed some of them and failed others. */
  hasBothClasses: boolean;
  agreement: Rate | undefined;
  /** Cohen's, from -1 to 1; undefined where chance alone would give the same. */
  kappa: number | undefined;
  /** Of `judge-repeats`: how many of the labels it judged differently from one time to the other. */
  flickering: number;
}

export interface JudgeResult extends JudgeRun {
  /** Why it can't fail the build; undefined where it can. */
  untestedReason: string | undefined;
}

/** One thing that fails the build, or would if the workflow wanted. */
export interface Problem {
  kind: 'threshold' | 'required' | 'regression' | 'any-lost' | 'unscored';
  message: string;
  /** Where it stands, for an annotation. */
  path: string;
  line: number;
  failsBuild: boolean;
}

/** Which part of an evaluation was run: 1 of 4. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** What was asked and answered, before anything is made of it: of a shard, or of them all. */
export interface EvalRun {
  /** Each prompt on each model, also those without a case in this shard. */
  prompts: readonly PromptRun[];
  judges: readonly JudgeRun[];
  /** How often a case was asked that does not say. */
  repeat: number;
  /** Undefined where all of it was run. */
  shard: Shard | undefined;
  /** When the last answer was there: ISO 8601, in UTC. */
  endedAt: string;
  /** Of all that was asked, the base's version and the judges included. */
  costUsd: number | undefined;
  /** How many answers came from the cache, and of how many. */
  cachedAnswers: number;
  answers: number;
  /** The commit that was evaluated; undefined where it is not known. */
  headSha: string | undefined;
  /** What the base is, in words; undefined without a baseline. */
  baseline: string | undefined;
  /** What a reader must know, in our own words: sentences. */
  notices: readonly string[];
}

/** All of an evaluation. */
export interface EvalResult extends EvalRun {
  prompts: readonly PromptResult[];
  judges: readonly JudgeResult[];
  problems: readonly Problem[];
  outcome: 'passed' | 'findings' | 'not-run';
  /** Of all prompts and models, 0 to 1. */
  passRate: number | undefined;
  regressedCount: number;
}
