/** Judges are tested too: fixed answers with the score that people gave. */
import type { JudgeTest } from '../../eval/judge-tests.ts';
import type { JudgeResult } from '../../eval/results.ts';
import { type Label, measureAgreement } from '../../eval/statistics/agreement.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { countWord } from '../../report.ts';
import { type AnswerMeans, judgeAnswer } from './ask-answer.ts';
import type { EvaluatedFile } from './files.ts';

/** A judge of a file, by the model that judges. */
interface TestedJudge {
  file: EvaluatedFile;
  evaluator: JudgeTest['evaluator'];
  model: string;
}

/** @param models those that the file is asked on */
export function listJudges(
  file: EvaluatedFile,
  models: readonly string[],
  { judgeModel }: EvalInputs,
): TestedJudge[] {
  return file.evaluators.flatMap((evaluator) => {
    if (evaluator.kind !== 'judge') return [];
    const judging = evaluator.judge.modelId ?? judgeModel;
    const used = judging === undefined ? models : [judging];
    return used.map((model) => ({ file, evaluator, model }));
  });
}

/** How a judge judged one label, time by time; undefined where it gave no score. */
async function judgeLabel(
  { answer, values, line }: JudgeTest,
  { file, evaluator, model }: TestedJudge,
  means: AnswerMeans,
): Promise<(boolean | undefined)[]> {
  const evalCase = {
    id: '',
    path: file.path,
    line,
    values,
    isRequired: false,
    group: undefined,
    repeat: 1,
    minPasses: 1,
  };
  const said: (boolean | undefined)[] = [];
  for (let repeat = 0; repeat < means.inputs.judgeRepeats; repeat += 1) {
    const planned = { prompt: file.prompt, evaluators: [evaluator], evalCase, model, repeat };
    const { scores } = await judgeAnswer(
      planned,
      answer,
      { costUsd: undefined, latencyMs: undefined },
      means,
    );
    said.push(scores[0]?.isPassed);
  }
  return said;
}

function findUntestedReason(
  { labels, kappa, hasBothClasses }: ReturnType<typeof measureAgreement>,
  { minJudgeLabels, minJudgeKappa, allowsUntestedJudge }: EvalInputs,
): string | undefined {
  if (allowsUntestedJudge) return undefined;
  if (labels < minJudgeLabels)
    return `${countWord(labels, 'label')}, and \`min-judge-labels\` is ${minJudgeLabels}`;
  if (!hasBothClasses) return 'its labels are all of one class';
  if (kappa !== undefined && kappa >= minJudgeKappa) return undefined;
  return `κ is ${kappa === undefined ? 'not known' : kappa.toFixed(2)}, and \`min-judge-kappa\` is ${minJudgeKappa}`;
}

/** The word that was said most; the first of two that were said as often. */
function findMajority(said: readonly (boolean | undefined)[]): boolean | undefined {
  const known = said.filter((one) => one !== undefined);
  const passed = known.filter((one) => one).length;
  if (known.length === 0) return undefined;
  return passed * 2 === known.length ? known[0] : passed * 2 > known.length;
}

/** @throws what ends the run */
export async function testJudge(judge: TestedJudge, means: AnswerMeans): Promise<JudgeResult> {
  const { file, evaluator, model } = judge;
  const tests = file.judgeTests.filter((test) => test.evaluator === evaluator);
  const labels: Label[] = [];
  let flickering = 0;
  for (const test of tests) {
    const said = await judgeLabel(test, judge, means);
    if (new Set(said).size > 1) flickering += 1;
    const isPassedByJudge = findMajority(said);
    if (isPassedByJudge === undefined) continue;
    labels.push({ isPassedByJudge, isPassedByPeople: test.score >= evaluator.threshold });
  }
  const measured = measureAgreement(labels);
  const { agreement, interval, kappa } = measured;
  return {
    path: file.path,
    evaluator: evaluator.name,
    model,
    labels: measured.labels,
    agreement: agreement === undefined ? undefined : { value: agreement, ...interval },
    kappa,
    untestedReason: findUntestedReason(measured, means.inputs),
    flickering,
  };
}
