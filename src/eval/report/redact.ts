/** Foreign text of an evaluation, without secrets. */
import { redactTexts } from '../../publish/clean.ts';
import type { Attempt, CaseResult, EvalResult, JudgeResult, PromptResult } from '../results.ts';

type Change = (text: string) => string;

function changeAttempt(attempt: Attempt, change: Change): Attempt {
  return {
    ...attempt,
    answer: change(attempt.answer),
    reason: change(attempt.reason),
    scores: attempt.scores.map((score) => ({
      ...score,
      evaluator: change(score.evaluator),
      expected: change(score.expected),
      actual: change(score.actual),
      reason: change(score.reason),
      judgeModel: score.judgeModel === undefined ? undefined : change(score.judgeModel),
    })),
  };
}

function changeCase(result: CaseResult, change: Change): CaseResult {
  return {
    ...result,
    caseId: change(result.caseId),
    path: change(result.path),
    label: change(result.label),
    group: result.group === undefined ? undefined : change(result.group),
    attempts: result.attempts.map((attempt) => changeAttempt(attempt, change)),
  };
}

function changePrompt(prompt: PromptResult, change: Change): PromptResult {
  const { comparison } = prompt;
  return {
    ...prompt,
    path: change(prompt.path),
    name: change(prompt.name),
    model: change(prompt.model),
    cases: prompt.cases.map((result) => changeCase(result, change)),
    baseCases: prompt.baseCases.map((result) => changeCase(result, change)),
    comparison: comparison && { ...comparison, lostCaseIds: comparison.lostCaseIds.map(change) },
  };
}

function changeJudge(judge: JudgeResult, change: Change): JudgeResult {
  const { path, evaluator, model, untestedReason } = judge;
  return {
    ...judge,
    path: change(path),
    evaluator: change(evaluator),
    model: change(model),
    untestedReason: untestedReason === undefined ? undefined : change(untestedReason),
  };
}

function changeResult(result: EvalResult, change: Change): EvalResult {
  return {
    ...result,
    prompts: result.prompts.map((prompt) => changePrompt(prompt, change)),
    judges: result.judges.map((judge) => changeJudge(judge, change)),
    problems: result.problems.map((problem) => ({
      ...problem,
      message: change(problem.message),
      path: change(problem.path),
    })),
    baseline: result.baseline === undefined ? undefined : change(result.baseline),
    notices: result.notices.map(change),
  };
}

/** The same without secrets, those of others included: what every report is made of. Words of ours stay as they are. */
export async function redactResult(result: EvalResult): Promise<EvalResult> {
  const texts = new Set<string>();
  changeResult(result, (text) => {
    texts.add(text);
    return text;
  });
  const list = [...texts];
  const redacted = await redactTexts(list);
  const byText = new Map(list.map((text, index) => [text, redacted[index] ?? '']));
  return changeResult(result, (text) => byText.get(text) ?? '');
}
