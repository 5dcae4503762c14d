/** Judges are tested too: fixed answers with the score that people gave. */
import type { ActionError } from '../../errors.ts';
import type { JudgeTest } from '../../eval/judge-tests.ts';
import type { JudgeRun } from '../../eval/results.ts';
import { type Label, measureAgreement } from '../../eval/statistics/agreement.ts';
import { addDefaults } from '../../eval/values.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { type AnswerMeans, judgeAnswer } from './ask-answer.ts';
import { workAtOnce } from './at-once.ts';
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

function listTests({ file, evaluator }: TestedJudge): JudgeTest[] {
  return file.judgeTests.filter((test) => test.evaluator === evaluator);
}

/** What a judge said of a label, time by time; undefined where it gave no score. */
interface JudgedLabel {
  test: JudgeTest;
  said: readonly (boolean | undefined)[];
}

/** How a judge judged one label, time by time; undefined where it gave no score. */
async function judgeLabel(
  { answer, values }: JudgeTest,
  { file, evaluator, model }: TestedJudge,
  means: AnswerMeans,
): Promise<(boolean | undefined)[]> {
  const said: (boolean | undefined)[] = [];
  for (let repeat = 0; repeat < means.inputs.judgeRepeats; repeat += 1) {
    const plan = { evaluators: [evaluator], values: addDefaults(file.prompt, values), model, repeat };
    const took = { costUsd: undefined, latencyMs: undefined };
    const { scores } = await judgeAnswer(plan, answer, took, means);
    said.push(scores[0]?.isPassed);
  }
  return said;
}

/** The word that was said most; the first of two that were said as often. */
function findMajority(said: readonly boolean[]): boolean | undefined {
  const passed = said.filter((one) => one).length;
  return passed * 2 === said.length ? said[0] : passed * 2 > said.length;
}

function buildResult(judge: TestedJudge, judged: readonly JudgedLabel[]): JudgeRun {
  const { file, evaluator, model } = judge;
  const known = judged.map(({ test, said }) => ({ test, said: said.filter((one) => one !== undefined) }));
  const labels = known.flatMap(({ test, said }): Label[] => {
    const isPassedByJudge = findMajority(said);
    if (isPassedByJudge === undefined) return [];
    return [{ isPassedByJudge, isPassedByPeople: test.score >= evaluator.threshold }];
  });
  const { agreement, interval, ...measured } = measureAgreement(labels);
  return {
    path: file.path,
    evaluator: evaluator.name,
    model,
    ...measured,
    givenLabels: listTests(judge).length,
    agreement: agreement === undefined ? undefined : { value: agreement, ...interval },
    flickering: known.filter(({ said }) => new Set(said).size > 1).length,
  };
}

/** @returns `end`: what ended the run before all were tested @throws what nobody foresaw */
export async function testJudges(
  judges: readonly TestedJudge[],
  means: AnswerMeans,
): Promise<{ judges: JudgeRun[]; end: ActionError | undefined }> {
  const judged = new Map(judges.map((judge): [TestedJudge, JudgedLabel[]] => [judge, []]));
  const tests = judges.flatMap((judge) => listTests(judge).map((test) => ({ judge, test })));
  const pace = { most: means.inputs.concurrency, signal: means.run.clock.signal };
  const end = await workAtOnce(tests, pace, async ({ judge, test }) => {
    judged.get(judge)?.push({ test, said: await judgeLabel(test, judge, means) });
  });
  return { judges: Array.from(judged, ([judge, labels]) => buildResult(judge, labels)), end };
}
