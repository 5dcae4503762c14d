/** Pure: how far a judge agrees with people → whether its word can fail a build. */
import { countWord } from '../report.ts';
import type { JudgeResult, JudgeRun, Score } from './results.ts';

/** What the workflow wants of judges. */
export interface StandingOptions {
  minJudgeLabels: number;
  minJudgeKappa: number;
  allowsUntestedJudge: boolean;
}

/** With as many digits as it takes to see that it is less. */
function formatKappa(kappa: number | undefined, least: number): string {
  if (kappa === undefined) return 'not known';
  const digits = [2, 3, 4].find((count) => Number(kappa.toFixed(count)) < least);
  return digits === undefined ? String(kappa) : kappa.toFixed(digits);
}

function findUntestedReason(
  { labels, givenLabels, kappa, hasBothClasses }: JudgeRun,
  { minJudgeLabels, minJudgeKappa, allowsUntestedJudge }: StandingOptions,
): string | undefined {
  if (allowsUntestedJudge) return undefined;
  if (givenLabels < minJudgeLabels)
    return `${countWord(givenLabels, 'label')}, and \`min-judge-labels\` is ${minJudgeLabels}`;
  // Else an outage would make a judge’s cases green that may well be red.
  if (labels < minJudgeLabels) return undefined;
  if (!hasBothClasses) return 'its labels are all of one class';
  if (kappa !== undefined && kappa >= minJudgeKappa) return undefined;
  return `κ is ${formatKappa(kappa, minJudgeKappa)}, and \`min-judge-kappa\` is ${minJudgeKappa}`;
}

/** The same for one run and for joined shards: what is wanted is asked where the verdict is reached. */
export function judgeStanding(judge: JudgeRun, options: StandingOptions): JudgeResult {
  return { ...judge, untestedReason: findUntestedReason(judge, options) };
}

/** Judges whose word can't fail a build: `path`, evaluator and model. */
export type Untested = ReadonlySet<string>;

function judgeKey(path: string, evaluator: string, model: string): string {
  return JSON.stringify([path, evaluator, model]);
}

/** Those that can’t. */
export function listUntested(judges: readonly JudgeResult[]): Untested {
  return new Set(
    judges
      .filter(({ untestedReason }) => untestedReason !== undefined)
      .map(({ path, evaluator, model }) => judgeKey(path, evaluator, model)),
  );
}

/** Whether a score can fail the build; those of no judge always can. @param path of the prompt file */
export function isTrusted({ evaluator, judgeModel }: Score, path: string, untested: Untested): boolean {
  return judgeModel === undefined || !untested.has(judgeKey(path, evaluator, judgeModel));
}
