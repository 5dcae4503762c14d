/** `review`: a change goes in, and what is wrong with it stands on the lines it speaks of. */
import { redactFiles, type SelectedChange } from '../diff/excerpt.ts';
import { createPathFilter } from '../diff/select.ts';
import type { Transport } from '../http/transport.ts';
import { Pace } from '../inference/pace.ts';
import type { ReviewInputs } from '../inputs/index.ts';
import { inlineCode } from '../markdown/inert.ts';
import type { FindSource } from '../prompt/source.ts';
import { type OpenTarget, openDetachedTarget, openTarget } from '../pull-request/target.ts';
import { FINDINGS_FORMAT } from '../review/findings.ts';
import { findIncrement, type Increment } from '../review/increment.ts';
import { createFileWriter, nameOpen } from '../review/open-findings.ts';
import { NO_RULES } from '../review/rules.ts';
import { findTriviality } from '../review/triviality.ts';
import type { Run } from '../run.ts';
import { Spool } from '../runner/spool.ts';
import { dryRun } from './dry-run.ts';
import { askBatches, missAll, showBatches } from './review/ask-batches.ts';
import { createHeadWatch } from './review/head-watch.ts';
import { type EarlierReview, judgeMemory, listEarlierPaths } from './review/memory.ts';
import { planRun, type ReviewPlan, react } from './review/plan.ts';
import {
  BUILT_IN_PROMPT,
  buildVariables,
  findChecks,
  findRules,
  withBuiltInPrompt,
} from './review/prompt-parts.ts';
import { publishFindings } from './review/publish-findings.ts';
import { readSubject, type Subject } from './review/subject.ts';
import { verifyFindings } from './review/verify-findings.ts';
import { createEndpoint, createLazyCatalog, withTransport } from './shared/endpoint.ts';
import { createLazyBudget } from './shared/get-answer.ts';
import { preparePrompt } from './shared/prepare-prompt.ts';
import { keepUnusable } from './shared/record-answer.ts';
import { chooseSources } from './shared/sources.ts';
import { isAllowed } from './shared/trigger.ts';

/** What became of earlier findings, by the diff as it is now. */
async function findEarlier(
  { target, change, memory }: Subject,
  inputs: ReviewInputs,
): Promise<EarlierReview> {
  const { original, skipped, unreadPaths, totalFiles } = change;
  const paths = listEarlierPaths(memory, inputs);
  const concerned = original.filter(
    ({ path, previousPath }) => paths.has(path) || (previousPath !== undefined && paths.has(previousPath)),
  );
  const { files } = await redactFiles(concerned, inputs.redactsInput);
  const present = {
    files,
    unreadPaths,
    isWhole: totalFiles <= original.length + skipped.length,
  };
  return judgeMemory(memory, present, target, inputs);
}

/** What is to be asked about. */
interface Review {
  open: OpenTarget;
  findSource: FindSource;
  subject: Subject;
  plan: ReviewPlan;
  increment: Increment;
  earlier: EarlierReview;
}

/** @returns the model for trivial changes, where this is one @throws {InputError} a pattern that can't be read */
function chooseLightModel(
  { changed, totalFiles }: SelectedChange,
  { lightModel, criticalPaths }: ReviewInputs,
  { log, report }: Run,
): string | undefined {
  const critical = createPathFilter(criticalPaths, 'critical-paths');
  // Where GitHub lists no more files, nobody knows what else there is.
  const triviality = totalFiles > changed.length ? undefined : findTriviality(changed, critical);
  if (lightModel === undefined || triviality === undefined) return undefined;
  log.info(`The change is trivial: ${triviality}. \`light-model\` is asked.`);
  report.facts.set('Trivial', triviality);
  return lightModel;
}

/** Prepares the prompt, and a way to ask. */
async function prepareAsking(
  { open, findSource, subject, increment, earlier }: Review,
  inputs: ReviewInputs,
  run: Run,
) {
  const [rules, checks] = await Promise.all([
    findRules(subject, inputs, findSource, run),
    findChecks(subject, inputs, run),
  ]);
  const promptFile = inputs.promptFile ?? BUILT_IN_PROMPT;
  const openFindings = nameOpen(earlier.findings);
  const writer = createFileWriter(openFindings);
  const prepared = await preparePrompt({ ...inputs, promptFile }, open, findSource, run, {
    variables: await buildVariables(subject, { rules, checks }, inputs, findSource),
    writeFile: writer.write,
    format: FINDINGS_FORMAT,
    model: chooseLightModel(subject.change, inputs, run),
  });
  run.report.facts
    .set('Prompt', `${inlineCode(promptFile)} (${findSource(promptFile).description})`)
    .set('Model', inlineCode(prepared.template.model));
  const isStillWanted = createHeadWatch(subject.target, subject.headSha);
  return {
    rules,
    prepared,
    options: {
      files: increment.files,
      writer,
      open: openFindings,
      rules,
      isStillWanted,
      meanwhile: () => increment.changes.readNext(),
    },
  };
}

async function runWith(transport: Transport, spool: Spool, inputs: ReviewInputs, run: Run): Promise<void> {
  const { report, log } = run;
  const startedAtMs = performance.now();
  const endpoint = await createEndpoint(inputs, transport, run, new Pace(inputs.concurrency));
  const open = inputs.diffFile === undefined ? openTarget(inputs, transport, run) : openDetachedTarget();
  const findSource = withBuiltInPrompt(await chooseSources(inputs, open));
  const on = inputs.diffFile === undefined ? open.context.eventName : inputs.diffFile;
  report.facts.set('On', inlineCode(on));
  const plan = planRun(open.context, inputs.isFullReview);
  if (plan.kind === 'nothing') {
    report.facts.set('Not run', plan.reason);
    log.info(`Not reviewed: ${plan.reason}`);
    return;
  }
  if (!(await isAllowed(inputs, open, run))) return;
  const reacting = plan.heard && !inputs.isDryRun ? react(plan.heard, open, run) : undefined;
  const subject = await readSubject(open, plan, inputs, findSource, (text) => spool.keep(text), run);
  if (!subject) return reacting;
  const { target, change, memory, comment } = subject;
  const earlier = await findEarlier(subject, inputs);
  const increment = findIncrement(change.original, new Set(plan.isFull ? [] : memory.state.seen));
  const review = { open, findSource, subject, plan, increment, earlier };
  const catalog = createLazyCatalog(endpoint.client, inputs, run);
  const isAsking = plan.kind === 'review' && increment.files.length > 0;
  const asking = isAsking ? await prepareAsking(review, inputs, run) : undefined;
  if (inputs.isDryRun) {
    if (!asking) return log.notice('Dry run: nothing is new, and nobody would be asked.');
    const { prepared, options } = asking;
    const prompts = showBatches(change, options, prepared, inputs, run);
    return dryRun(prompts, prepared.template, await catalog(), run);
  }
  const budget = createLazyBudget({ inputs, transport, target, catalog }, run);
  const means = { inputs, transport, target, endpoint, catalog, comment, budget };
  try {
    comment.begin();
    const isStillWanted = createHeadWatch(target, subject.headSha);
    const rules = asking?.rules ?? NO_RULES;
    const asked = asking
      ? await askBatches({ ...asking.options, isStillWanted }, { ...means, prepared: asking.prepared }, run)
      : missAll(increment.files, 'not asked about yet');
    const verified = await verifyFindings(asked, earlier, { ...means, isStillWanted }, run);
    const about = { ...review, target, change, headSha: subject.headSha, memory, rules, startedAtMs };
    await publishFindings(verified, about, inputs, means, run);
  } catch (error) {
    await comment.end(error);
    await keepUnusable(error, inputs, target, run);
    throw error;
  } finally {
    await reacting;
  }
}

/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {ActionError} */
export async function runReview(inputs: ReviewInputs, run: Run): Promise<void> {
  const spool = new Spool(inputs.runner.tempFolder);
  try {
    await withTransport(inputs, (transport) => runWith(transport, spool, inputs, run));
  } finally {
    spool.close();
  }
}
