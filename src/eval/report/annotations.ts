/** Pure: problems and failed cases as annotations, on the lines that they are written on. */
import { type Annotation, toAnnotationMessage, toAnnotationTitle } from '../../publish/annotation.ts';
import { countWord } from '../../report.ts';
import type { EvalResult, Problem } from '../results.ts';
import { describeFailure, type FailedCase, listFailed } from './failed-cases.ts';
import { orderProblems } from './problems.ts';

/** Of problems, and of cases: a check run takes 50 in one request, and GitHub shows ten of a level of a step. */
const MAX_TOLD = 100;

const TITLES: Record<Problem['kind'], string> = {
  threshold: 'Too few cases pass',
  required: 'A required case fails',
  regression: 'Worse than the base',
  'any-lost': 'Cases are lost',
  unscored: 'Too few cases are scored',
};

function buildAnnotation(
  level: Annotation['level'],
  { title, message, path, line }: { title: string; message: string; path: string; line: number },
): Annotation {
  return {
    level,
    title: toAnnotationTitle(title),
    message: toAnnotationMessage(message),
    path,
    startLine: line,
    endLine: line,
  };
}

/** Of a case that fails on several models one, which says it of each. */
function buildCaseAnnotation(failed: readonly [FailedCase, ...FailedCase[]]): Annotation {
  const [{ result }] = failed;
  const isUnscored = failed.every((each) => each.result.outcome === 'unscored');
  return buildAnnotation(isUnscored ? 'notice' : 'warning', {
    title: `${isUnscored ? 'Unscored' : 'Failed'}: ${result.label}`,
    message: failed
      .map(({ prompt, result: { outcome }, result: each, isLost }) => {
        const verb =
          outcome === 'unscored' ? 'is unscored' : isLost ? 'fails, and passed on the base' : 'fails';
        return `${prompt.model} ${verb}: ${describeFailure(each)}`;
      })
      .join('\n'),
    path: result.path,
    line: result.line,
  });
}

/** Those of one case together; two cases may stand on one line of a file. */
function groupCases(failed: readonly FailedCase[]): [FailedCase, ...FailedCase[]][] {
  const byCase = new Map<string, [FailedCase, ...FailedCase[]]>();
  for (const each of failed) {
    const key = JSON.stringify([each.prompt.path, each.result.caseId]);
    const others = byCase.get(key);
    if (others) others.push(each);
    else byCase.set(key, [each]);
  }
  return [...byCase.values()];
}

/** What is told, and where the first of the rest is, with a word that says how many there are. */
function tellFirst<T>(
  all: readonly T[],
  toAnnotation: (each: T) => Annotation,
  describeRest: (count: number) => string,
): Annotation[] {
  const next = all[MAX_TOLD];
  const told = all.slice(0, MAX_TOLD).map(toAnnotation);
  if (next === undefined) return told;
  const { path, startLine } = toAnnotation(next);
  const message = `${describeRest(all.length - MAX_TOLD)}, of which this is the first. The reports have all.`;
  return [...told, buildAnnotation('notice', { title: 'There are more', message, path, line: startLine })];
}

/**
 * What fails the build, then what would if the workflow wanted, then the cases: of each the first hundred, the gravest
 * first. A last one tells how many more there are.
 */
export function buildAnnotations({
  problems,
  prompts,
}: Pick<EvalResult, 'problems' | 'prompts'>): Annotation[] {
  return [
    ...tellFirst(
      orderProblems(problems),
      ({ kind, message, path, line, failsBuild }) =>
        buildAnnotation(failsBuild ? 'error' : 'warning', { title: TITLES[kind], message, path, line }),
      (count) => countWord(count, 'more problem'),
    ),
    ...tellFirst(
      groupCases(listFailed(prompts)),
      buildCaseAnnotation,
      (count) => `${countWord(count, 'more case')} failed or unscored`,
    ),
  ];
}
