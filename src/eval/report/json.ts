/**
 * Pure: an evaluation as JSON, and read back. The form is that of `EvalResult`, with `version`; what is not known is
 * `null`, and each member is always there. Members may be added without a new version; readers skip what they don't know.
 */
import * as v from 'valibot';
import { WorkspaceFileError } from '../../errors.ts';
import { formatCount } from '../../report.ts';
import { quoteUntrusted } from '../../runner/log.ts';
import { clipText } from '../../text/clip.ts';
import { readJson } from '../../text/json.ts';
import type { CaseResult, EvalResult } from '../results.ts';

/** Another one means: a member means something else, or is gone. */
const VERSION = 1;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const amount = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Of dollars, or of milliseconds: so many that all together are still a number. */
const MOST = 1e12;
const spent = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST));

/** `null` in the file. */
function known<T extends v.GenericSchema>(schema: T) {
  return v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  );
}

const RateSchema = v.object({ value: share, low: share, high: share });

const ScoreSchema = v.object({
  evaluator: v.string(),
  score: known(share),
  isPassed: known(v.boolean()),
  expected: v.string(),
  actual: v.string(),
  reason: v.string(),
  judgeModel: known(v.string()),
});

const AttemptSchema = v.object({
  repeat: count,
  outcome: v.picklist(['passed', 'failed', 'refused', 'empty', 'cut', 'unscored']),
  answer: v.string(),
  scores: v.array(ScoreSchema),
  reason: v.string(),
  costUsd: known(spent),
  latencyMs: known(spent),
  isCached: v.boolean(),
});

const CaseSchema = v.object({
  caseId: v.string(),
  index: count,
  path: v.string(),
  line,
  label: v.string(),
  isRequired: v.boolean(),
  group: known(v.string()),
  minPasses: line,
  outcome: v.picklist(['passed', 'failed', 'unscored']),
  attempts: v.array(AttemptSchema),
});

const ComparisonSchema = v.object({
  verdict: v.picklist(['improved', 'regressed', 'no difference seen', 'too few cases', 'not comparable']),
  difference: known(amount),
  adjustedP: known(amount),
  basePassRate: known(share),
  smallestDrop: known(amount),
  lostCaseIds: v.array(v.string()),
  scoreDifference: known(amount),
  scoreP: known(amount),
});

const PromptSchema = v.object({
  path: v.string(),
  name: v.string(),
  model: v.string(),
  cases: v.array(CaseSchema),
  baseCases: v.array(CaseSchema),
  passRate: known(RateSchema),
  passAllRate: known(v.object({ k: count, value: share })),
  meanScore: known(share),
  costUsd: known(spent),
  latencyP50Ms: known(spent),
  latencyP95Ms: known(spent),
  comparison: known(ComparisonSchema),
});

const JudgeSchema = v.object({
  path: v.string(),
  evaluator: v.string(),
  model: v.string(),
  givenLabels: count,
  labels: count,
  hasBothClasses: v.boolean(),
  agreement: known(RateSchema),
  kappa: known(amount),
  untestedReason: known(v.string()),
  flickering: count,
});

const ProblemSchema = v.object({
  kind: v.picklist(['threshold', 'required', 'regression', 'any-lost', 'unscored']),
  message: v.string(),
  path: v.string(),
  line,
  failsBuild: v.boolean(),
});

const ResultSchema = v.object({
  prompts: v.array(PromptSchema),
  judges: v.array(JudgeSchema),
  problems: v.array(ProblemSchema),
  outcome: v.picklist(['passed', 'findings', 'not-run']),
  passRate: known(share),
  regressedCount: count,
  repeat: line,
  shard: known(v.object({ index: line, of: line })),
  endedAt: v.pipe(v.string(), v.isoTimestamp()),
  costUsd: known(spent),
  cachedAnswers: count,
  answers: count,
  headSha: known(v.string()),
  baseline: known(v.string()),
  notices: v.array(v.string()),
});

const VersionSchema = v.object({ version: v.literal(VERSION) });

/** Of answers and of what was found in them: with all else, it is less than `merge` reads, and than a string can hold. */
const MAX_TEXT_BYTES = 134_217_728;
/** What is longer than this is cut first. */
const LONG_CHARACTERS = 1_048_576;

function changeTexts({ prompts, ...result }: EvalResult, change: (text: string) => string): EvalResult {
  const changeCase = ({ attempts, ...about }: CaseResult): CaseResult => ({
    ...about,
    attempts: attempts.map(({ scores, ...attempt }) => ({
      ...attempt,
      answer: change(attempt.answer),
      scores: scores.map((score) => ({
        ...score,
        expected: change(score.expected),
        actual: change(score.actual),
      })),
    })),
  });
  return {
    ...result,
    prompts: prompts.map((prompt) => ({
      ...prompt,
      cases: prompt.cases.map(changeCase),
      baseCases: prompt.baseCases.map(changeCase),
    })),
  };
}

/** What is paid for is written whatever its size: no verdict needs the whole of a text. */
function fitTexts(result: EvalResult, maxBytes: number): EvalResult {
  const texts: { characters: number; bytes: number }[] = [];
  changeTexts(result, (text) => {
    if (text !== '') texts.push({ characters: text.length, bytes: Buffer.byteLength(JSON.stringify(text)) });
    return text;
  });
  const countBytes = (most: number) =>
    texts.reduce((sum, { characters, bytes }) => sum + bytes * Math.min(1, most / characters), 0);
  if (countBytes(Number.POSITIVE_INFINITY) <= maxBytes) return result;
  let maxCharacters = LONG_CHARACTERS;
  // About right: `merge` reads twice as much.
  while (maxCharacters > 1 && countBytes(maxCharacters) > maxBytes) maxCharacters /= 2;
  return {
    ...changeTexts(result, (text) => clipText(text, maxCharacters)),
    notices: [
      ...result.notices,
      `The answers are too long for one file: \`json-file\` has of each the first ${formatCount(maxCharacters)} characters.`,
    ],
  };
}

/**
 * The text of the file. Whoever calls it has taken secrets out.
 *
 * @param maxTextBytes of all answers together, beyond which long ones are cut, and a notice says so
 */
export function buildJson(result: EvalResult, maxTextBytes = MAX_TEXT_BYTES): string {
  const orNull = (_name: string, value: unknown) => (value === undefined ? null : value);
  return `${JSON.stringify({ version: VERSION, ...fitTexts(result, maxTextBytes) }, orNull, 2)}\n`;
}

const HINT = 'It must be the `json-file` of a run of this action with `mode: eval`, whole and unchanged.';

/**
 * Reads what `buildJson` wrote.
 *
 * @param path where it was, for the error
 * @throws {WorkspaceFileError} it is no such file, or of another version
 */
export function parseResult(text: string, path: string): EvalResult {
  const json = readJson(text);
  if (!json) throw new WorkspaceFileError(path, 'it is no JSON', { hint: HINT });
  if (!v.is(VersionSchema, json.value))
    throw new WorkspaceFileError(path, `it has no \`version: ${VERSION}\`, and so is of another form`, {
      hint: `${HINT} All shards must use the same version of the action.`,
    });
  const { success, output, issues } = v.safeParse(ResultSchema, json.value, { abortEarly: true });
  if (success) return output;
  const where = quoteUntrusted(v.getDotPath(issues[0]) ?? 'the whole');
  throw new WorkspaceFileError(path, `\`${where}\` has not the form that it should have`, { hint: HINT });
}
