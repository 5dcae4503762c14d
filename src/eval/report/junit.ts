/** Pure: an evaluation as JUnit XML, one suite for each prompt on each model. */

import type { JunitCase, JunitResult, JunitSuite } from '../../junit.ts';
import { clipText } from '../../text/clip.ts';
import type { CaseResult, EvalResult, PromptResult } from '../results.ts';
import { describeFailure, findTelling, listUnmet } from './failed-cases.ts';
import { latencyOfCase } from './figures.ts';

/** More of a text, or of a name, is for the JSON. */
const MAX_TEXT_CHARACTERS = 10_000;
const MAX_LINE_CHARACTERS = 1_000;
/** Of all texts together: dashboards refuse large files. */
const FILE_CHARACTERS = 20_000_000;

/** So much of each text that all together are a file that is read. */
function shareRoom(prompts: readonly PromptResult[]): number {
  const texts = prompts
    .flatMap(({ cases }) => cases.filter(({ outcome }) => outcome !== 'passed'))
    .map(({ attempts }) => findTelling(attempts))
    .reduce((count, telling) => count + 1 + 2 * (telling ? listUnmet(telling).length : 0), 0);
  return Math.max(1, Math.min(MAX_TEXT_CHARACTERS, Math.floor(FILE_CHARACTERS / Math.max(1, texts))));
}

function describeTexts({ attempts }: CaseResult, maxCharacters: number): string {
  const telling = findTelling(attempts);
  if (telling === undefined) return '';
  const unmet = listUnmet(telling).flatMap(({ evaluator, expected, actual }) => [
    ...(expected === '' ? [] : [`${evaluator} expected:\n${clipText(expected, maxCharacters)}`]),
    ...(actual === '' ? [] : [`${evaluator} found:\n${clipText(actual, maxCharacters)}`]),
  ]);
  const isShown = listUnmet(telling).some(({ actual }) => actual.trim() === telling.answer.trim());
  const answer =
    isShown || telling.answer === '' ? [] : [`The answer:\n${clipText(telling.answer, maxCharacters)}`];
  return [...unmet, ...answer].join('\n\n');
}

/** A case that fails is a failure; one of which nothing is known is an error. */
function toResult(result: CaseResult, maxCharacters: number): JunitResult {
  if (result.outcome === 'passed') return { kind: 'passed', output: '' };
  const telling = findTelling(result.attempts);
  const unmet = telling?.outcome === 'failed' ? listUnmet(telling)[0]?.evaluator : undefined;
  return {
    kind: result.outcome === 'failed' ? 'failure' : 'error',
    type: unmet ?? telling?.outcome ?? result.outcome,
    message: clipText(describeFailure(result), MAX_LINE_CHARACTERS),
    text: describeTexts(result, maxCharacters),
  };
}

function toCase(result: CaseResult, prompt: PromptResult, maxCharacters: number): JunitCase {
  const { path, line, label, caseId } = result;
  return {
    // Dashboards know a case again by both: neither changes when a case moves in its file.
    className: `${prompt.path} ${prompt.model}`,
    name: `${clipText(label, MAX_LINE_CHARACTERS)} (${caseId})`,
    latencyMs: latencyOfCase(result) ?? 0,
    place: { path, line },
    result: toResult(result, maxCharacters),
  };
}

function toSuite(prompt: PromptResult, endedAt: string, maxCharacters: number): JunitSuite {
  const cases = prompt.cases.map((result) => toCase(result, prompt, maxCharacters));
  return {
    name: `${prompt.name} on ${prompt.model}`,
    timestamp: endedAt,
    latencyMs: cases.reduce((sum, { latencyMs }) => sum + latencyMs, 0),
    cases,
  };
}

/** The text of `junit-file`. Whoever calls it has taken secrets out. */
export async function buildJunit({
  prompts,
  endedAt,
}: Pick<EvalResult, 'prompts' | 'endedAt'>): Promise<string> {
  const { buildJunitXml } = await import('../../junit.ts');
  const maxCharacters = shareRoom(prompts);
  return buildJunitXml(
    'Evaluation',
    prompts.map((prompt) => toSuite(prompt, endedAt, maxCharacters)),
  );
}
