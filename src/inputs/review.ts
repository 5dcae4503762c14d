/** The inputs of `review`. */
import { InputError } from '../errors.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { readCommentInputs } from './comment.ts';
import { type CompletionInputs, readCompletionInputs } from './prompt.ts';
import { checkModelId } from './sampling.ts';
import {
  type Environment,
  readBoolean,
  readChoice,
  readInput,
  readList,
  readNumber,
  readWord,
} from './values.ts';

export interface ReviewInputs extends CompletionInputs {
  mode: 'review';
  /** A unified diff that is reviewed without GitHub; undefined where a pull request is. */
  diffFile: string | undefined;
  /** How many stand on lines at most; twice as many are asked for. */
  maxFindings: number;
  /** Requests that are under way at the same time at most. */
  concurrency: number;
  /** Asked about trivial changes; undefined: the one that is asked about all. */
  lightModel: string | undefined;
  /** Patterns of paths of which no change is trivial. */
  criticalPaths: readonly string[];
  minSeverity: Severity;
  /** Findings are looked at a second time, and mended. */
  hasSuggestions: boolean;
  /** Undefined: the model that found them. */
  verifyModel: string | undefined;
  rules: 'auto' | 'off' | readonly string[];
  instructions: string | undefined;
  instructionsFile: string | undefined;
  focus: string | undefined;
  language: string | undefined;
  annotations: 'auto' | 'true' | 'false';
  sarifFile: string | undefined;
  findingsFile: string | undefined;
  /** Name of the check run; undefined where none is wanted. */
  checkRun: string | undefined;
  failOnSeverities: readonly Severity[];
  /** In percent of the changed lines of selected files; 0 requires nothing. */
  requiredCoveragePercent: number;
  /** All is reviewed again, also what earlier runs have reviewed. */
  isFullReview: boolean;
  /** The model is told of failed checks of the head. */
  readsChecks: boolean;
  skipsDrafts: boolean;
  skipLabels: readonly string[];
  skipAuthors: readonly string[];
}

/** @throws {InputError} */
function readFailOn(env: Environment): readonly Severity[] {
  const words = readList(env, 'fail-on');
  if (words.length === 1 && words[0] === 'none') return [];
  return words.map((word) => {
    const severity = SEVERITIES.find((known) => known === word);
    if (severity) return severity;
    throw new InputError('fail-on', `holds \`${word}\``, {
      hint: `Use ${SEVERITIES.map((known) => `\`${known}\``).join(', ')}, or \`none\`.`,
    });
  });
}

function readRules(env: Environment): ReviewInputs['rules'] {
  const rules = readList(env, 'rules');
  const [word] = rules;
  if (rules.length <= 1 && (word === undefined || word === 'auto' || word === 'off')) return word ?? 'auto';
  return rules;
}

/** @throws {InputError} what means nothing in this mode */
function assertNone(env: Environment, names: readonly string[], hint: string): void {
  for (const name of names) {
    if (readInput(env, name) !== undefined)
      throw new InputError(name, 'has no effect in `mode: review`', { hint });
  }
}

const TIMEOUT_MS = 1_200_000;

/** @throws {InputError} @throws {MissingKeyError} */
export function readReviewInputs(env: Environment): ReviewInputs {
  assertNone(env, ['prompt'], 'Set `prompt-file`, or add to the built-in prompt by `instructions`.');
  assertNone(env, ['response-format', 'json-schema', 'json-schema-file'], 'The form of the answer is fixed.');
  assertNone(env, ['fail-if'], 'Use `fail-on`.');
  const diffFile = readWord(env, 'diff-file');
  const read = readCommentInputs(env, ['sticky', 'recreate']);
  // Without GitHub there is nowhere to post.
  const comment = diffFile === undefined ? read : { ...read, comment: 'off' as const };
  const readModel = (name: string) => {
    const model = readWord(env, name);
    return model === undefined ? undefined : checkModelId(model, name);
  };
  return {
    ...readCompletionInputs(env, comment, { timeoutMs: TIMEOUT_MS }),
    mode: 'review',
    diffFile,
    maxFindings: readNumber(env, 'max-findings', { min: 1, max: 50, isInteger: true }) ?? 10,
    concurrency: readNumber(env, 'concurrency', { min: 1, max: 64, isInteger: true }) ?? 8,
    lightModel: readModel('light-model'),
    criticalPaths: readList(env, 'critical-paths'),
    minSeverity: readChoice(env, 'min-severity', SEVERITIES) ?? 'medium',
    hasSuggestions: readBoolean(env, 'suggestions', true),
    verifyModel: readModel('verify-model'),
    rules: readRules(env),
    instructions: readInput(env, 'instructions')?.trim(),
    instructionsFile: readWord(env, 'instructions-file'),
    focus: readInput(env, 'focus')?.trim(),
    language: readWord(env, 'language'),
    annotations: readChoice(env, 'annotations', ['auto', 'true', 'false']) ?? 'auto',
    sarifFile: readWord(env, 'sarif-file'),
    findingsFile: readWord(env, 'findings-file'),
    checkRun: readWord(env, 'check-run'),
    failOnSeverities: readFailOn(env),
    requiredCoveragePercent: readNumber(env, 'require-coverage', { min: 0, max: 100 }) ?? 0,
    isFullReview: readBoolean(env, 'full-review', false),
    readsChecks: readBoolean(env, 'with-checks', false),
    skipsDrafts: readBoolean(env, 'skip-drafts', true),
    skipLabels: readList(env, 'skip-labels'),
    skipAuthors: readList(env, 'skip-authors'),
  };
}
