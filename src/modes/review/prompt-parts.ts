/** What the prompt of a review says beside the change: rules of the repository, failed checks, what the workflow wants. */
import type { SelectedChange } from '../../diff/excerpt.ts';
import { ActionError, describeError, InputError } from '../../errors.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { createCommitSource, type FindSource, type PromptSource } from '../../prompt/source.ts';
import { createTextVariable, type Variable, type Variables } from '../../prompt/variables.ts';
import { fetchPaths, readRules } from '../../review/fetch-rules.ts';
import { NO_RULES, type Rules } from '../../review/rules.ts';
import type { Run } from '../../run.ts';
import { readBuiltInPrompt } from '../../runner/action-files.ts';
import { buildPartTexts } from './ask-batches.ts';
import type { Subject } from './subject.ts';

export const BUILT_IN_PROMPT = 'review.prompt.yml';

/** The prompt of the workflow's own where it has one, else that of this action. */
export function withBuiltInPrompt(findSource: FindSource): FindSource {
  const builtIn: PromptSource = {
    description: 'built in',
    isTrusted: true,
    read: () => readBuiltInPrompt(BUILT_IN_PROMPT),
  };
  return (path) => (path === BUILT_IN_PROMPT ? builtIn : findSource(path));
}

/** Rules are those of the base commit; without a pull request, of what is checked out. */
export async function findRules(
  { target, change }: Pick<Subject, 'target' | 'change'>,
  inputs: ReviewInputs,
  findSource: FindSource,
  { log }: Run,
): Promise<Rules> {
  const { rules, runner } = inputs;
  if (rules === 'off') return NO_RULES;
  const changedPaths = change.original.map(({ path }) => path);
  const { pullRequest, context, github } = target;
  if (!pullRequest) {
    const { listWorkspaceFiles } = await import('../../prompt/find.ts');
    const paths = await listWorkspaceFiles(runner.workspace);
    return readRules(findSource(''), paths, { changedPaths, rules, buildUrl: () => undefined, log });
  }
  const { sha } = (await pullRequest.describe()).base;
  try {
    const source = createCommitSource(github, context, async () => sha, runner.workspace);
    const { paths, isWhole } = await fetchPaths(await github(), context, sha);
    if (!isWhole)
      log.warning('The repository has more files than GitHub lists: some rules may not be found.');
    const buildUrl = (path: string) =>
      `${context.repoUrl}/blob/${sha}/${path.split('/').map(encodeURIComponent).join('/')}`;
    return await readRules(source, paths, { changedPaths, rules, buildUrl, log });
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof InputError) throw error;
    log.warning(`The rules of the repository are not used: ${describeError(error).message}`);
    return NO_RULES;
  }
}

const MAX_CHECK_TOKENS = 4_000;

/**
 * What failed checks of the head say, as untrusted text; empty where nothing failed, or the prompt is not to say so.
 * What GitHub refuses is told, and changes nothing else.
 */
export async function findChecks(
  { target, headSha }: Pick<Subject, 'target' | 'headSha'>,
  { readsChecks, checkRun, maxInputTokens }: ReviewInputs,
  { log }: Run,
): Promise<string> {
  if (!readsChecks || headSha === undefined) return '';
  const { describeFailedChecks, fetchFailedChecks } = await import('../../review/failed-checks.ts');
  const { github, context } = target;
  try {
    const own = { checkRunName: checkRun, runUrl: context.runUrl };
    const checks = await fetchFailedChecks(await github(), context, headSha, own);
    // They are beside the change, and not to take its room.
    const maxTokens = Math.floor((maxInputTokens ?? Number.POSITIVE_INFINITY) / 8);
    return describeFailedChecks(checks, Math.min(MAX_CHECK_TOKENS, maxTokens));
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.warning(`The model is told of no failed checks: ${describeError(error).message}`);
    return '';
  }
}

const NONE = 'none';

/** More would crowd out the change. */
const MAX_LEFT_OUT = 100;

/** The files that the model is not shown, and why: else it would miss them. */
function describeLeftOut({ skipped }: SelectedChange): string {
  const rows = skipped.slice(0, MAX_LEFT_OUT).map(({ path, reason }) => `${path} (${reason})`);
  const more = skipped.length - rows.length;
  return [...rows, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') || NONE;
}

/** What the prompt may say of the review, beside what any prompt may. */
export async function buildVariables(
  { target, change }: Pick<Subject, 'target' | 'change'>,
  { rules, checks }: { rules: Rules; checks: string },
  inputs: ReviewInputs,
  findSource: FindSource,
): Promise<Variables> {
  const { instructions, instructionsFile, focus, language, maxFindings } = inputs;
  const fromFile = instructionsFile && (await findSource(instructionsFile).read(instructionsFile));
  const own = [fromFile, instructions].filter(Boolean).join('\n\n');
  const texts: [string, string][] = [
    ...buildPartTexts(maxFindings, 1),
    ['review.rules', rules.text || NONE],
    ['review.instructions', own || NONE],
    ['review.focus', focus ?? 'All of it.'],
    ['review.language', language ?? 'English'],
    ...(target.pullRequest
      ? []
      : ['pr.title', 'pr.body', 'pr.diff'].map((name): [string, string] => [name, '(not known)'])),
  ];
  return new Map([
    ...texts.map(([name, text]): [string, Variable] => [name, createTextVariable(text)]),
    ['review.left-out', { read: () => describeLeftOut(change), isUntrusted: true }],
    ['review.checks', { read: () => checks || NONE, isUntrusted: true }],
  ]);
}
