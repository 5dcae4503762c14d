/**
 * Pure: an evaluation as JSON, and read back. The form is that of `EvalResult`, with `version`; what is not known is
 * `null`, and each member is always there. Members may be added without a new version; readers skip what they don't know.
 */
import * as v from 'valibot';
import { WorkspaceFileError } from '../../errors.ts';
import { quoteUntrusted } from '../../runner/log.ts';
import type { EvalResult } from '../results.ts';

/** Another one means: a member means something else, or is gone. */
const VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const amount = v.pipe(v.number(), v.finite());

/** `null` in the file. */
function known<T extends v.GenericSchema>(schema: T) {
  return v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  );
}

const RateSchema = v.object({ value: amount, low: amount, high: amount });

const ScoreSchema = v.object({
  evaluator: v.string(),
  score: known(amount),
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
  costUsd: known(amount),
  latencyMs: known(amount),
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
  basePassRate: known(amount),
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
  passAllRate: known(v.object({ k: count, value: amount })),
  meanScore: known(amount),
  costUsd: known(amount),
  latencyP50Ms: known(amount),
  latencyP95Ms: known(amount),
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
  passRate: known(amount),
  regressedCount: count,
  repeat: line,
  shard: known(v.object({ index: line, of: line })),
  endedAt: v.pipe(v.string(), v.isoTimestamp()),
  costUsd: known(amount),
  cachedAnswers: count,
  answers: count,
  headSha: known(v.string()),
  baseline: known(v.string()),
  notices: v.array(v.string()),
});

const VersionSchema = v.object({ version: v.literal(VERSION) });

/** The text of the file. Whoever calls it has taken secrets out. */
export function buildJson(result: EvalResult): string {
  const orNull = (_name: string, value: unknown) => (value === undefined ? null : value);
  return `${JSON.stringify({ version: VERSION, ...result }, orNull, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const HINT = 'It must be the `json-file` of a run of this action with `mode: eval`, whole and unchanged.';

/**
 * Reads what `buildJson` wrote.
 *
 * @param path where it was, for the error
 * @throws {WorkspaceFileError} it is no such file, or of another version
 */
export function parseResult(text: string, path: string): EvalResult {
  const content = parseJson(text);
  if (content === undefined) throw new WorkspaceFileError(path, 'it is no JSON', { hint: HINT });
  if (!v.is(VersionSchema, content))
    throw new WorkspaceFileError(path, `it has no \`version: ${VERSION}\`, and so is of another form`, {
      hint: `${HINT} All shards must use the same version of the action.`,
    });
  const { success, output, issues } = v.safeParse(ResultSchema, content, { abortEarly: true });
  if (success) return output;
  const where = quoteUntrusted(v.getDotPath(issues[0]) ?? 'the whole');
  throw new WorkspaceFileError(path, `\`${where}\` has not the form that it should have`, { hint: HINT });
}
