/** `review`: a change goes in, and what is wrong with it stands on the lines it speaks of. */
import { readSelection, type SelectedChange, selectChange } from '../diff/excerpt.ts';
import { fetchDiffFiles } from '../diff/fetch.ts';
import { parseDiff } from '../diff/parse.ts';
import { ActionError, describeError, InputError } from '../errors.ts';
import type { Transport } from '../http/transport.ts';
import { Pace } from '../inference/pace.ts';
import type { ReviewInputs } from '../inputs/index.ts';
import { inlineCode } from '../markdown/inert.ts';
import { createCommitSource, type FindSource, type PromptSource } from '../prompt/source.ts';
import { createTextVariable, type Variable, type Variables } from '../prompt/variables.ts';
import { fetchPullRequest } from '../pull-request/fetch.ts';
import { type OpenTarget, openDetachedTarget, openTarget, type Target } from '../pull-request/target.ts';
import { fetchPaths, readRules } from '../review/fetch-rules.ts';
import { FINDINGS_FORMAT } from '../review/findings.ts';
import { numberSentFile } from '../review/numbered-diff.ts';
import { NO_RULES, type Rules } from '../review/rules.ts';
import { findSkipReason } from '../review/skip.ts';
import type { Run } from '../run.ts';
import { readBuiltInPrompt } from '../runner/action-files.ts';
import { dryRun } from './dry-run.ts';
import { askBatches, buildPartTexts, showBatches } from './review/ask-batches.ts';
import { publishFindings, tryCheckRun } from './review/publish-findings.ts';
import { verifyFindings } from './review/verify-findings.ts';
import { createEndpoint, createLazyCatalog, withTransport } from './shared/endpoint.ts';
import { createLazyBudget } from './shared/get-answer.ts';
import { chooseSources, preparePrompt, reportDiffProblem } from './shared/prepare-prompt.ts';
import { keepUnusable } from './shared/record-answer.ts';
import { RunComment } from './shared/run-comment.ts';
import { describeSubject, isAllowed } from './shared/trigger.ts';

const BUILT_IN_PROMPT = 'review.prompt.yml';

/** Diffs of whole releases are larger than any prompt may be. */
const MAX_DIFF_BYTES = 67_108_864;

/** The prompt of the workflow's own where it has one, else that of this action. */
function withBuiltInPrompt(findSource: FindSource): FindSource {
  const builtIn: PromptSource = {
    description: 'built in',
    isTrusted: true,
    read: () => readBuiltInPrompt(BUILT_IN_PROMPT),
  };
  return (path) => (path === BUILT_IN_PROMPT ? builtIn : findSource(path));
}

/** What is reviewed, and the commit that its lines are of. */
interface Subject {
  target: Target;
  change: SelectedChange;
  /** Undefined without a pull request. */
  headSha: string | undefined;
}

/** Ends well, and without a result. */
async function skip(
  reason: string,
  about: Pick<Subject, 'target' | 'headSha'>,
  inputs: ReviewInputs,
  run: Run,
): Promise<void> {
  run.report.facts.set('Not run', reason);
  run.log.notice(`Not reviewed: ${reason}`);
  const ended = { outcome: 'not-run', failsStep: false, isSkipped: true, title: 'Not reviewed' } as const;
  await tryCheckRun({ ...ended, summary: `Not reviewed: ${reason}.` }, [], about, inputs, run);
}

async function readDiffFile(
  path: string,
  inputs: ReviewInputs,
  findSource: FindSource,
): Promise<SelectedChange> {
  const text = await findSource(path).read(path, { maxBytes: MAX_DIFF_BYTES, keepsLineEnds: true });
  const files = parseDiff(text);
  const fetching = Promise.resolve({ files, totalFiles: files.length, diffProblem: undefined });
  return selectChange(fetching, readSelection(inputs));
}

/** @returns undefined where the pull request is not to be reviewed @throws {InputError} there is none */
async function readSubject(
  open: OpenTarget,
  inputs: ReviewInputs,
  findSource: FindSource,
  run: Run,
): Promise<Subject | undefined> {
  const pullRequest = await open.findPullRequest();
  const target: Target = { context: open.context, github: open.github, pullRequest };
  if (inputs.diffFile !== undefined) {
    return {
      target,
      change: await readDiffFile(inputs.diffFile, inputs, findSource),
      headSha: undefined,
    };
  }
  run.report.facts.set('On', describeSubject(target));
  if (!pullRequest) {
    throw new InputError(
      'pull-request',
      `is missing: this run (${open.context.eventName}) belongs to no pull request`,
      {
        hint: 'Run on `pull_request`, set `pull-request` to a number, or review a diff by `diff-file`.',
      },
    );
  }
  const described = await pullRequest.describe();
  const reason = findSkipReason(described, inputs);
  if (reason !== undefined) {
    await skip(reason, { target, headSha: described.head.sha }, inputs, run);
    return undefined;
  }
  const address = { ...open.context, number: pullRequest.number };
  // The diff is that of the head as it is now, which the event may not know.
  const github = await open.github();
  const [change, current] = await Promise.all([
    selectChange(fetchDiffFiles(github, address), readSelection(inputs)),
    pullRequest.known ? fetchPullRequest(github, address) : described,
  ]);
  reportDiffProblem(change, run);
  return { target, change, headSha: current.head.sha };
}

/** Rules are those of the base commit; without a pull request, of what is checked out. */
async function findRules(
  { target, change }: Subject,
  inputs: ReviewInputs,
  findSource: FindSource,
  { log }: Run,
): Promise<Rules> {
  const { rules, runner } = inputs;
  if (rules === 'off') return NO_RULES;
  const changedPaths = change.original.map(({ path }) => path);
  const { pullRequest, context, github } = target;
  if (!pullRequest) {
    const { listWorkspaceFiles } = await import('../prompt/find.ts');
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
async function buildVariables(
  { target, change }: Subject,
  rules: Rules,
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
  ]);
}

async function runWith(transport: Transport, inputs: ReviewInputs, run: Run): Promise<void> {
  const { report } = run;
  const startedAtMs = performance.now();
  const endpoint = await createEndpoint(inputs, transport, run, new Pace(inputs.concurrency));
  const open = inputs.diffFile === undefined ? openTarget(inputs, transport, run) : openDetachedTarget();
  const findSource = withBuiltInPrompt(await chooseSources(inputs, open));
  const on = inputs.diffFile === undefined ? open.context.eventName : inputs.diffFile;
  report.facts.set('On', inlineCode(on));
  if (!(await isAllowed(inputs, open, run))) return;
  const subject = await readSubject(open, inputs, findSource, run);
  if (!subject) return;
  const { target, change } = subject;
  if (change.original.length === 0) return skip('no file of the change is selected', subject, inputs, run);

  const rules = await findRules(subject, inputs, findSource, run);
  const promptFile = inputs.promptFile ?? BUILT_IN_PROMPT;
  const composed = { ...inputs, promptFile };
  const prepared = await preparePrompt(composed, open, findSource, run, {
    variables: await buildVariables(subject, rules, inputs, findSource),
    writeFile: numberSentFile,
    format: FINDINGS_FORMAT,
  });
  report.facts
    .set('Prompt', `${inlineCode(promptFile)} (${findSource(promptFile).description})`)
    .set('Model', inlineCode(prepared.template.model));
  const catalog = createLazyCatalog(endpoint.client, inputs, run);
  if (inputs.isDryRun) {
    return dryRun(showBatches(change, prepared, inputs, run), prepared.template, await catalog(), run);
  }
  const comment = new RunComment(inputs, target, run);
  const budget = createLazyBudget({ inputs, transport, target, catalog }, run);
  const deps = { inputs, transport, target, prepared, endpoint, catalog, comment, budget };
  try {
    comment.begin();
    const asked = await askBatches({ files: change.original, rules }, prepared, inputs, deps, run);
    const verified = await verifyFindings(asked, inputs, deps, run);
    await publishFindings(verified, { ...subject, rules, startedAtMs }, inputs, deps, run);
  } catch (error) {
    await comment.end(error);
    await keepUnusable(error, inputs, target, run);
    throw error;
  }
}

/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {ActionError} */
export function runReview(inputs: ReviewInputs, run: Run): Promise<void> {
  return withTransport(inputs, (transport) => runWith(transport, inputs, run));
}
