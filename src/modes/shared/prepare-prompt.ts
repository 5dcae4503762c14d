/** What the model is asked: from trusted files and the run's own variables, within the room there is. */

import type { Coverage } from '../../diff/coverage.ts';
import { type Change, clipChange, type ExcerptPart, readChange, readSelection } from '../../diff/excerpt.ts';
import { fetchDiffFiles } from '../../diff/fetch.ts';
import type { SentFile } from '../../diff/fit.ts';
import { InputError, WorkspaceFileError } from '../../errors.ts';
import type { Question } from '../../inference/complete.ts';
import type { ResponseFormat } from '../../inference/structured/format.ts';
import { defaultMaxInputTokens } from '../../inference/tokens.ts';
import type { CompletionInputs, DiffInputs } from '../../inputs/index.ts';
import { composePrompt, type PromptTemplate } from '../../prompt/compose.ts';
import {
  type FilledPrompt,
  type Filling,
  fillPrompt,
  findUsedNames,
  measureRoom,
} from '../../prompt/fill.ts';
import type { FindSource } from '../../prompt/source.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import {
  createTextVariable,
  FILES,
  readInputVariables,
  resolveVariables,
  type Variable,
  type Variables,
} from '../../prompt/variables.ts';
import { findTarget, type OpenTarget, type Target } from '../../pull-request/target.ts';
import { createVariables, isOfPullRequest } from '../../pull-request/variables.ts';
import type { Run } from '../../run.ts';
import { capAnswer } from './limits.ts';
import { redactValues, reportDiffSecrets } from './redact-input.ts';

const DIFF = 'pr.diff';

/** The messages, and how much of the change is in them. */
export interface PromptToSend extends FilledPrompt<ExcerptPart> {
  /** Undefined where the prompt shows no diff. */
  coverage: Coverage | undefined;
}

/** The prompt with everything that goes into it. */
export interface PreparedPrompt {
  target: Target;
  template: PromptTemplate;
  /** Asked in this order; the first is the template’s. */
  models: readonly string[];
  /**
   * Fills in what a model takes in: what was clipped for one may fit another.
   *
   * @param isTooLong the model refused what was built before
   * @returns undefined where nothing more can be left out
   * @throws {InputError} there is no room
   */
  fill(model: string, isTooLong: boolean): PromptToSend | undefined;
  /** The same prompt, which shows this part of the change. */
  showing(part: ShownPart): PreparedPrompt;
  /** Bytes of a diff that a model takes in beside all else; undefined where the prompt shows none. */
  measureRoom(model: string): number | undefined;
  /** Stands in no two runs alike. */
  nonce: string;
}

/** What one of several requests shows. */
export interface ShownPart extends Pick<Change, 'files' | 'skipped' | 'totalFiles'> {
  /** What placeholders stand for in it; else, what they stand for in all. Our own words. */
  texts: ReadonlyMap<string, string>;
}

const NO_PART: ShownPart = { files: [], skipped: [], totalFiles: 0, texts: new Map() };

function warnOfUnknown(names: ReadonlySet<string>, variables: Variables, { log }: Run): void {
  for (const name of names) {
    if (variables.has(name)) continue;
    log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
  }
}

/**
 * What this run has not, such as `pr.…` without a pull request, stays as it is in a prompt of the input, which may
 * hold words of others. In a file it is a mistake, and reading it fails.
 *
 * @returns the names that stay
 */
function findAbsent(
  names: ReadonlySet<string>,
  variables: Variables,
  { fromFiles }: PromptTemplate,
  { context }: Target,
  { log, report }: Run,
): string[] {
  const inFiles = findUsedNames(fromFiles);
  const absent = [...names].filter((name) => variables.get(name)?.isAbsent && !inFiles.has(name));
  if (absent.length === 0) return absent;
  const reason = `this run (${context.eventName}) belongs to no pull request`;
  const list = absent.map((name) => `\`{{${name}}}\``).join(', ');
  log.warning(`The prompt uses ${list}, and ${reason}: sent as it is.`);
  if (absent.includes(DIFF)) report.facts.set('Coverage', `no diff: ${reason}`);
  return absent;
}

/** A file that the prompt does not use fails nothing, but one that is not there is likely a mistake. */
async function warnOfUnusedFiles(
  names: ReadonlySet<string>,
  ofInputs: Variables,
  { log }: Run,
): Promise<void> {
  const unused = [...ofInputs].filter(
    ([name]) => name.startsWith(FILES) && !names.has(name) && !names.has(name.slice(FILES.length)),
  );
  const problems = await Promise.all(
    unused.map(async ([name, { read }]) => {
      try {
        await read();
        return [];
      } catch (error) {
        if (!(error instanceof WorkspaceFileError)) return [];
        return [
          `\`file_input\` names a file for \`${name.slice(FILES.length)}\`, which the prompt does not use: ${error.message}`,
        ];
      }
    }),
  );
  for (const problem of problems.flat()) log.warning(problem);
}

/** @throws {InputError} a pattern that can't be read @throws {GitHubError} */
async function fetchChange(
  inputs: DiffInputs,
  { context, pullRequest, github }: Target,
  run: Run,
): Promise<Change | undefined> {
  if (!pullRequest) return undefined;
  const selection = readSelection(inputs);
  const address = { ...context, number: pullRequest.number };
  const fetching = fetchDiffFiles(await github(), address);
  const change = await readChange(fetching, selection, inputs.redactsInput);
  reportDiffProblem(change, run);
  reportDiffSecrets(change.secrets, run);
  return change;
}

/** Tells what a reader should know of how the change was read. */
export function reportDiffProblem({ diffProblem }: Pick<Change, 'diffProblem'>, { log }: Run): void {
  if (diffProblem === undefined) return;
  log.notice(`${diffProblem}. Instead, the changed files are read from GitHub’s list of them.`);
}

/** What a mode that shows a change part by part adds to a prompt, and how it differs from one of the workflow's own. */
export interface PromptAdditions {
  /** Values of its own, which nothing else can define. */
  variables: Variables;
  /** How a file of the diff is written. */
  writeFile: (sent: SentFile) => string;
  /** The form of the answer, whatever the prompt says. */
  format: ResponseFormat;
  /** Asked instead of the model that the prompt or the input names, which is then the next one. */
  model: string | undefined;
}

/**
 * Reads and fetches what the prompt asks for, and nothing else.
 *
 * @throws {InputError} @throws {WorkspaceFileError} @throws {GitHubError}
 */
export async function preparePrompt(
  inputs: CompletionInputs,
  open: OpenTarget,
  findSource: FindSource,
  run: Run,
  additions?: PromptAdditions,
): Promise<PreparedPrompt> {
  const composed = await composePrompt(inputs, findSource, run.log, additions?.format);
  const template = { ...composed, model: additions?.model ?? composed.model };
  const models = [...new Set([template.model, composed.model, ...inputs.fallbackModels])];
  const ofInputs = await readInputVariables(inputs, findSource);
  const names = findUsedNames(template.messages);
  const target = await findTarget(open, {
    prompt: [...names].some((name) => isOfPullRequest(name) && !ofInputs.has(name)),
    comment: inputs.comment !== 'off',
  });
  // What an input defines wins over what the run tells of itself, and both over a file's own defaults.
  const variables: Variables = new Map([
    ...[...template.defaults].map(([name, text]): [string, Variable] => [name, createTextVariable(text)]),
    ...createVariables(target),
    ...ofInputs,
    ...(additions?.variables ?? []),
  ]);
  warnOfUnknown(names, variables, run);
  const hasDiff = additions !== undefined || target.pullRequest !== undefined;
  const showsDiff = names.has(DIFF) && hasDiff && !ofInputs.has(DIFF);
  const kept = findAbsent(names, variables, template, target, run);
  const toRead = new Set([...names].filter((name) => !kept.includes(name) && !(showsDiff && name === DIFF)));
  const [values, change] = await Promise.all([
    resolveVariables(toRead, variables).then((resolved) => redactValues(resolved, inputs, run)),
    showsDiff && !additions ? fetchChange(inputs, target, run) : undefined,
    warnOfUnusedFiles(names, ofInputs, run),
  ]);
  const shown = change ? { ...change, texts: NO_PART.texts } : NO_PART;
  const parts = { template, models, target, values, nonce: createNonce() };
  return show(
    shown,
    { ...parts, showsDiff: showsDiff && (!!change || !!additions) },
    inputs,
    additions?.writeFile,
  );
}

/** All of a prompt but the diff. */
interface ComposedPrompt extends Pick<PreparedPrompt, 'template' | 'models' | 'target' | 'nonce'> {
  values: Filling['values'];
  showsDiff: boolean;
}

/** The prompt with a change in it, or a part of one. */
function show(
  part: ShownPart,
  composed: ComposedPrompt,
  inputs: CompletionInputs,
  writeFile?: PromptAdditions['writeFile'],
): PreparedPrompt {
  const { template, models, target, nonce, showsDiff } = composed;
  const texts = [...part.texts].map(([name, text]) => [name, { text, isUntrusted: false }] as const);
  const filling: Filling<ExcerptPart> = {
    template: template.messages,
    values: new Map([...composed.values, ...texts]),
    truncatable: showsDiff
      ? {
          name: DIFF,
          parts: part.files.map(({ path }) => path),
          clip: (maxCharacters) => clipChange(part, maxCharacters, writeFile),
        }
      : undefined,
    nonce,
  };
  const limitFor = (model: string) => inputs.maxInputTokens ?? defaultMaxInputTokens(model);
  const filled = new Map<string, PromptToSend | undefined>();
  return {
    target,
    template,
    models,
    nonce,
    showing: (other) => show(other, composed, inputs, writeFile),
    measureRoom: (model) => (showsDiff ? measureRoom(filling, limitFor(model)) : undefined),
    fill(model, isTooLong) {
      const maxTokens = limitFor(model);
      const key = `${maxTokens} ${isTooLong}`;
      if (!filled.has(key)) {
        const prompt = fillWithin(filling, maxTokens, isTooLong, inputs);
        filled.set(key, prompt && { ...prompt, coverage: prompt.clipped?.coverage });
      }
      return filled.get(key);
    },
  };
}

/** @throws {InputError} there is no room */
function fillWithin(
  filling: Filling<ExcerptPart>,
  maxTokens: number,
  isTooLong: boolean,
  { maxInputTokens }: CompletionInputs,
): FilledPrompt<ExcerptPart> | undefined {
  const filled = fillPrompt(filling, maxTokens);
  if (maxInputTokens !== undefined && filled.inputTokens > maxInputTokens) {
    throw new InputError(
      'max-input-tokens',
      `is ${maxInputTokens}, and the prompt has about ${filled.inputTokens} tokens`,
      { hint: 'Put less into the prompt, or raise the limit.' },
    );
  }
  return isTooLong ? shorten(filling, filled) : filled;
}

/** The model knows better than any estimate: half of what can be clipped has to do. */
function shorten(
  filling: Filling<ExcerptPart>,
  { inputTokens, clippableTokens }: FilledPrompt<ExcerptPart>,
): FilledPrompt<ExcerptPart> | undefined {
  if (clippableTokens < 2) return undefined;
  try {
    return fillPrompt(filling, inputTokens - Math.ceil(clippableTokens / 2));
  } catch (error) {
    // Not even the beginning of a file: what the model said of the whole is what counts.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

export function buildQuestion(
  inputs: CompletionInputs,
  { template, models, fill }: PreparedPrompt,
): Question<PromptToSend> {
  const { temperature, topP, format } = template;
  return {
    models,
    settings: { ...capAnswer(template, inputs), temperature, topP },
    format,
    build: fill,
  };
}
