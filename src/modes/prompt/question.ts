/** What the model is asked: from trusted files and the run's own variables, within the room there is. */
import { InputError } from '../../errors.ts';
import type { PromptInputs } from '../../inputs.ts';
import type { Question } from '../../pinata/ask.ts';
import { DEFAULT_OUTPUT_TOKENS, defaultMaxInputTokens } from '../../pinata/tokens.ts';
import { composePrompt, type PromptTemplate } from '../../prompt/compose.ts';
import { type FilledPrompt, type Filling, fillPrompt, findUsedNames } from '../../prompt/fill.ts';
import { createCommitSource, createWorkspaceSource, type PromptSource } from '../../prompt/source.ts';
import { createNonce } from '../../prompt/untrusted.ts';
import { readInputVariables, resolveVariables, type Variables } from '../../prompt/variables.ts';
import type { Coverage } from '../../pull-request/coverage.ts';
import { isPrivileged } from '../../pull-request/event.ts';
import { type Excerpt, fetchExcerpt, readSelection } from '../../pull-request/excerpt.ts';
import type { Target } from '../../pull-request/target.ts';
import { createVariables } from '../../pull-request/variables.ts';
import type { Run } from '../../run.ts';
import { redactValues, reportDiffSecrets } from './secrets.ts';
import { hasLimit } from './spending.ts';

const DIFF = 'pr.diff';

/** Where others can trigger a run, its prompts come from where only the repository's own people write. */
export function chooseSource(inputs: PromptInputs, { context, pullRequest, github }: Target): PromptSource {
  const { promptSource, runner } = inputs;
  const isBase = promptSource === 'base' || (promptSource === 'auto' && isPrivileged(context));
  if (!isBase) return createWorkspaceSource(runner.workspace, !isPrivileged(context));
  // Without a pull request, the commit of such a run is the default branch's.
  const findSha = async () => (pullRequest ? (await pullRequest.describe()).base.sha : context.sha);
  return createCommitSource(github, context, findSha, runner.workspace);
}

/** The messages, and how much of the change is in them. */
export interface PromptToSend extends FilledPrompt {
  /** Undefined where the prompt shows no diff. */
  coverage: Coverage | undefined;
}

/** The prompt with everything that goes into it. */
export interface PreparedPrompt {
  template: PromptTemplate;
  /**
   * Fills in what a model takes in: what was clipped for one may fit another.
   *
   * @param isTooLong the model refused what was built before
   * @returns undefined where nothing more can be left out
   * @throws {InputError} there is no room
   */
  fill(model: string, isTooLong: boolean): PromptToSend | undefined;
  /** Stands in no two runs alike. */
  nonce: string;
}

function warnOfUnknown(names: ReadonlySet<string>, variables: Variables, { log }: Run): void {
  for (const name of names) {
    if (variables.has(name)) continue;
    log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
  }
}

/** The inputs win over what the run tells of itself, and both over a file's own defaults. */
async function gatherVariables(
  inputs: PromptInputs,
  target: Target,
  source: PromptSource,
  { defaults }: PromptTemplate,
): Promise<Variables> {
  const ofDefaults = [...defaults].map(
    ([name, text]): [string, { read: () => string; isUntrusted: boolean }] => [
      name,
      { read: () => text, isUntrusted: false },
    ],
  );
  return new Map([...ofDefaults, ...createVariables(target), ...(await readInputVariables(inputs, source))]);
}

async function fetchDiffExcerpt(
  inputs: PromptInputs,
  { context, pullRequest, github }: Target,
  run: Run,
): Promise<Excerpt | undefined> {
  if (!pullRequest) return undefined;
  const selection = readSelection(inputs);
  const address = { ...context, number: pullRequest.number };
  const excerpt = await fetchExcerpt(await github(), address, selection, inputs.redactsInput);
  if (excerpt.diffProblem !== undefined) {
    run.log.notice(`${excerpt.diffProblem}. Instead, the changed files are read from GitHub’s list of them.`);
  }
  reportDiffSecrets(excerpt.secrets, run);
  return excerpt;
}

/**
 * Reads and fetches what the prompt asks for, and nothing else.
 *
 * @throws {InputError} @throws {WorkspaceFileError} @throws {GitHubError}
 */
export async function preparePrompt(
  inputs: PromptInputs,
  target: Target,
  source: PromptSource,
  run: Run,
): Promise<PreparedPrompt> {
  const template = await composePrompt(inputs, source, run.log);
  const variables = await gatherVariables(inputs, target, source, template);
  const names = findUsedNames(template.messages);
  warnOfUnknown(names, variables, run);
  const showsDiff =
    names.has(DIFF) && target.pullRequest !== undefined && variables.get(DIFF)?.isUntrusted === true;
  if (showsDiff) names.delete(DIFF);
  const [values, excerpt] = await Promise.all([
    resolveVariables(names, variables).then((resolved) => redactValues(resolved, inputs, run)),
    showsDiff ? fetchDiffExcerpt(inputs, target, run) : undefined,
  ]);
  const nonce = createNonce();
  const filling: Filling = {
    template: template.messages,
    values,
    clippable: excerpt && {
      name: DIFF,
      parts: excerpt.paths,
      clip: (maxCharacters) => excerpt.clip(maxCharacters),
    },
    nonce,
  };
  const filled = new Map<string, PromptToSend | undefined>();
  return {
    template,
    nonce,
    fill(model, isTooLong) {
      const maxTokens = inputs.maxInputTokens ?? defaultMaxInputTokens(model);
      const key = `${maxTokens} ${isTooLong}`;
      if (!filled.has(key)) {
        const prompt = fillWithin(filling, maxTokens, isTooLong, inputs);
        filled.set(key, prompt && { ...prompt, coverage: excerpt?.coverage });
      }
      return filled.get(key);
    },
  };
}

/** @throws {InputError} there is no room */
function fillWithin(
  filling: Filling,
  maxTokens: number,
  isTooLong: boolean,
  { maxInputTokens }: PromptInputs,
): FilledPrompt | undefined {
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
function shorten(filling: Filling, { inputTokens, clippableTokens }: FilledPrompt): FilledPrompt | undefined {
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
  inputs: PromptInputs,
  { template, fill }: PreparedPrompt,
  onFilled: (filled: PromptToSend) => void,
): Question {
  const { maxTokens, maxCompletionTokens, temperature, topP, format } = template;
  // A limit in dollars means nothing where the answer has no end.
  const isUncapped = maxTokens === undefined && maxCompletionTokens === undefined;
  return {
    models: [...new Set([template.model, ...inputs.fallbackModels])],
    settings: {
      maxTokens: isUncapped && hasLimit(inputs) ? DEFAULT_OUTPUT_TOKENS : maxTokens,
      maxCompletionTokens,
      temperature,
      topP,
    },
    format,
    build(model, isTooLong) {
      const filled = fill(model, isTooLong);
      if (filled) onFilled(filled);
      return filled?.messages;
    },
  };
}
