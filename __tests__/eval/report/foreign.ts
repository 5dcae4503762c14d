// Foreign text in every place of an evaluation where there is some.
import type { EvalResult } from '../../../src/eval/results.ts';
import {
  buildAttempt,
  buildCase,
  buildComparison,
  buildFailedCase,
  buildJudge,
  buildProblem,
  buildPrompt,
  buildResult,
  buildUnmet,
} from '../results.ts';

/** The same text wherever a model, a server, or who wrote a prompt has the word. */
export function fillWith(text: string): EvalResult {
  const unmet = buildUnmet({
    evaluator: text,
    expected: text,
    actual: `${text} `,
    reason: text,
    judgeModel: text,
  });
  const failed = buildAttempt({ outcome: 'failed', answer: `other ${text}`, scores: [unmet], reason: text });
  const refused = buildAttempt({ outcome: 'refused', answer: text, scores: [], reason: text, repeat: 1 });
  const about = { path: text, label: text, group: text };
  const cases = [
    buildFailedCase({ ...about, caseId: `a ${text}`, attempts: [failed, refused] }),
    buildFailedCase({ ...about, caseId: `b ${text}`, index: 1, outcome: 'unscored', attempts: [refused] }),
    buildCase({ ...about, caseId: `c ${text}`, index: 2, attempts: [buildAttempt({ answer: text })] }),
  ];
  const named = { path: text, name: text, model: text };
  return buildResult({
    prompts: [
      buildPrompt({
        ...named,
        cases,
        baseCases: [buildCase({ ...about, caseId: `a ${text}`, attempts: [buildAttempt({ answer: text })] })],
        comparison: buildComparison({ lostCaseIds: [`a ${text}`] }),
      }),
      buildPrompt({ ...named, model: `${text} 2`, cases: [], costUsd: undefined }),
      buildPrompt({ ...named, model: `${text} 3` }),
    ],
    judges: [buildJudge({ path: text, evaluator: text, model: text, untestedReason: text })],
    problems: [
      buildProblem({ message: text, path: text }),
      buildProblem({ message: text, failsBuild: false }),
    ],
    outcome: 'findings',
    baseline: text,
    notices: [text],
  });
}
