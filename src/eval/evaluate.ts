/** Pure: one evaluator on one answer. What asks a judge is given. */
import { formatDuration } from '../http/deadline.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { extractJson } from '../inference/structured/extract-json.ts';
import { buildSchemaCheck } from '../inference/structured/schema.ts';
import { runWithin, TimeLimitError } from '../text/time-limit.ts';
import { addBuiltInValues } from './built-in-judges.ts';
import { fillCriterion, fillEquals } from './criteria.ts';
import type { Evaluation, Evaluator, StringCriterion } from './evaluators.ts';
import { followPointer, isEqualJson } from './json-check.ts';
import { type AskJudge, buildJudgeRequest, readJudgement } from './judge.ts';
import type { CaseValues } from './values.ts';

/** An answer, and what it took. */
export interface JudgedAnswer {
  answer: string;
  /** Of the case, with the defaults of its prompt: see `addDefaults`. */
  values: CaseValues;
  /** US dollars; undefined where the price is not known. */
  costUsd: number | undefined;
  /** Undefined for an answer from the cache, which took none. */
  latencyMs: number | undefined;
  askJudge: AskJudge;
  /** Marks what the judge is shown; nobody who wrote the answer may know it. */
  nonce: string;
}

export interface EvaluationResult {
  /** 0 to 1; undefined where it can't be told. */
  score: number | undefined;
  /** Undefined without a score. */
  isPassed: boolean | undefined;
  /** Has no score, and leaves nothing unscored: the latency of an answer from the cache. */
  isExempt: boolean;
  /** What was asked for and what is there, for a reader; with foreign text in them. */
  expected: string;
  actual: string;
  /** Why it did not pass or has no score, without a full stop; empty where it passed. */
  reason: string;
}

interface Finding {
  score: number | undefined;
  expected: string;
  actual: string;
  reason: string;
  isExempt?: boolean;
}

/** Far longer than any pattern takes on an answer. */
const PATTERN_LIMIT_MS = 3_000;

const REASONS: Readonly<Record<StringCriterion, string>> = {
  equals: 'The answer is not this text',
  contains: 'The answer does not contain this text',
  startsWith: 'The answer does not start with this text',
  endsWith: 'The answer does not end with this text',
  matches: 'The pattern is found nowhere in the answer',
};

async function isPatternIn(answer: string, pattern: string): Promise<boolean> {
  const { buildPattern } = await import('./pattern.ts');
  const built = buildPattern(pattern);
  return 'isIn' in built && runWithin(PATTERN_LIMIT_MS, () => built.isIn(answer));
}

/** Each character by itself: JavaScript would write a sigma at the end of a word as another letter. */
function toLower(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}

/** As `gh models eval` has it: all but `equals` ignore case. */
async function isFound(criterion: StringCriterion, answer: string, text: string): Promise<boolean> {
  const [lowerAnswer, lowerText] = [toLower(answer), toLower(text)];
  switch (criterion) {
    case 'equals':
      return answer === text;
    case 'contains':
      return lowerAnswer.includes(lowerText);
    case 'startsWith':
      return lowerAnswer.startsWith(lowerText);
    case 'endsWith':
      return lowerAnswer.endsWith(lowerText);
    case 'matches':
      return isPatternIn(answer, text);
  }
}

async function checkString(
  { criterion, text }: Extract<Evaluation, { kind: 'string' }>,
  { answer, values }: JudgedAnswer,
): Promise<Finding> {
  const expected = await fillCriterion(criterion, text, values);
  try {
    const isPassed = await isFound(criterion, answer, expected);
    return { score: isPassed ? 1 : 0, expected, actual: answer, reason: REASONS[criterion] };
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    return {
      score: undefined,
      expected,
      actual: answer,
      reason: 'The pattern takes too long on this answer',
    };
  }
}

async function checkSchema(
  { schema }: Extract<Evaluation, { kind: 'schema' }>,
  { answer }: JudgedAnswer,
): Promise<Finding> {
  const expected = 'JSON that is valid by the schema';
  const extracted = extractJson(answer);
  if ('problem' in extracted) return { score: 0, expected, actual: answer, reason: extracted.problem };
  const findProblems = await buildSchemaCheck(schema);
  const problems = await findProblems(extracted.value);
  return { score: problems.length === 0 ? 1 : 0, expected, actual: answer, reason: problems.join('; ') };
}

function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? '';
}

function checkPointer(
  { pointer, equals }: Extract<Evaluation, { kind: 'pointer' }>,
  { answer, values }: JudgedAnswer,
): Finding {
  const wanted = fillEquals(equals, values);
  const expected = formatJson(wanted);
  const extracted = extractJson(answer);
  if ('problem' in extracted) return { score: 0, expected, actual: answer, reason: extracted.problem };
  const found = followPointer(extracted.value, pointer);
  if (found === undefined)
    return { score: 0, expected, actual: answer, reason: `The answer has nothing at \`${pointer}\`` };
  return {
    score: isEqualJson(found.value, wanted) ? 1 : 0,
    expected,
    actual: formatJson(found.value),
    reason: `At \`${pointer}\` the answer has another value`,
  };
}

async function checkByJudge(
  { judge, builtIn }: Extract<Evaluation, { kind: 'judge' }>,
  threshold: number,
  { answer, values, askJudge, nonce }: JudgedAnswer,
): Promise<Finding> {
  const known = builtIn === undefined ? values : addBuiltInValues(values);
  const judgement = readJudgement(judge, await askJudge(buildJudgeRequest(judge, answer, known, nonce)));
  const expected = `a score of at least ${threshold}`;
  if ('problem' in judgement) return { score: undefined, expected, actual: '', reason: judgement.problem };
  const { score, choice } = judgement;
  return { score, expected, actual: choice, reason: `The judge chose \`${choice}\`, a score of ${score}` };
}

function checkCost({ maxUsd }: Extract<Evaluation, { kind: 'cost' }>, { costUsd }: JudgedAnswer): Finding {
  const expected = `at most $${formatUsd(maxUsd)}`;
  if (costUsd === undefined)
    return { score: undefined, expected, actual: '', reason: 'The price of the model is not known' };
  const actual = `$${formatUsd(costUsd)}`;
  return { score: costUsd <= maxUsd ? 1 : 0, expected, actual, reason: `The answer cost ${actual}` };
}

function checkLatency(
  { maxMs }: Extract<Evaluation, { kind: 'latency' }>,
  { latencyMs }: JudgedAnswer,
): Finding {
  const expected = `at most ${formatDuration(maxMs)}`;
  if (latencyMs === undefined)
    return {
      score: undefined,
      isExempt: true,
      expected,
      actual: '',
      reason: 'The answer came from the cache',
    };
  const actual = formatDuration(latencyMs);
  return { score: latencyMs <= maxMs ? 1 : 0, expected, actual, reason: `The answer took ${actual}` };
}

async function check(evaluator: Evaluator, judged: JudgedAnswer): Promise<Finding> {
  switch (evaluator.kind) {
    case 'string':
      return checkString(evaluator, judged);
    case 'schema':
      return checkSchema(evaluator, judged);
    case 'pointer':
      return checkPointer(evaluator, judged);
    case 'judge':
      return checkByJudge(evaluator, evaluator.threshold, judged);
    case 'cost':
      return checkCost(evaluator, judged);
    case 'latency':
      return checkLatency(evaluator, judged);
  }
}

/**
 * Puts an evaluator to an answer, which is trimmed first.
 *
 * @throws what `askJudge` throws
 */
export async function evaluate(evaluator: Evaluator, judged: JudgedAnswer): Promise<EvaluationResult> {
  const trimmed = { ...judged, answer: judged.answer.trim() };
  const { score, isExempt = false, expected, actual, reason } = await check(evaluator, trimmed);
  const isPassed = score === undefined ? undefined : score >= evaluator.threshold;
  return { score, isPassed, isExempt, expected, actual, reason: isPassed ? '' : reason };
}
