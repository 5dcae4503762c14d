/** Tells an evaluation everywhere: outputs, files, summary, annotations, comment, check run, verdict. */
import { ActionError, describeError, findCancelled, GateFailure } from '../../errors.ts';
import { buildAnnotations } from '../../eval/report/annotations.ts';
import { formatDollars, formatPercent } from '../../eval/report/figures.ts';
import { buildFooter, buildMarkdown, COMMENT_CHARACTERS } from '../../eval/report/markdown.ts';
import { redactResult } from '../../eval/report/redact.ts';
import type { EvalResult } from '../../eval/results.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import type { Annotation } from '../../publish/annotation.ts';
import type { Target } from '../../pull-request/target.ts';
import { countWord } from '../../report.ts';
import type { Run } from '../../run.ts';
import type { RunComment } from '../shared/run-comment.ts';
import { tryCheckRun } from '../shared/try-check-run.ts';
import { writeReport } from '../shared/write-report.ts';

/** The files, under whose paths later steps find them. @param result without secrets */
async function writeReports(
  result: EvalResult,
  filesUrl: string | undefined,
  inputs: EvalInputs,
  run: Run,
): Promise<void> {
  const { outputs } = run;
  const [{ buildJson }, { buildHtml }] = await Promise.all([
    import('../../eval/report/json.ts'),
    import('../../eval/report/html.ts'),
  ]);
  const write = (path: string | undefined, extension: string, text: string) =>
    writeReport({ path, what: 'eval', extension, text }, inputs.runner, run);
  outputs['json-file'] = await write(inputs.jsonFile, 'json', buildJson(result));
  outputs['html-file'] = await write(inputs.htmlFile, 'html', await buildHtml(result, { filesUrl }));
  if (inputs.junitFile === undefined) return;
  const { buildJunit } = await import('../../eval/report/junit.ts');
  outputs['junit-file'] = await write(inputs.junitFile, 'xml', await buildJunit(result));
}

function recordOutputs(
  { outcome, passRate, regressedCount, costUsd }: EvalResult,
  { outputs, report }: Run,
): void {
  outputs.outcome = outcome;
  outputs['pass-rate'] = passRate === undefined ? '' : String(Number(passRate.toFixed(6)));
  outputs['cost-usd'] = costUsd === undefined ? '' : formatUsd(costUsd);
  report.facts
    .set('Pass rate', passRate === undefined ? 'not known' : formatPercent(passRate))
    .set('Cost', formatDollars(costUsd));
  if (regressedCount > 0) report.facts.set('Regressed', String(regressedCount));
}

/** Such as `94.2 % pass, 1 regressed`. */
function describeResult({ passRate, regressedCount }: EvalResult): string {
  const rate = passRate === undefined ? 'nothing scored' : `${formatPercent(passRate)} pass`;
  return regressedCount > 0 ? `${rate}, ${regressedCount} regressed` : rate;
}

async function tellCheckRun(
  result: EvalResult,
  annotations: readonly Annotation[],
  summary: string,
  target: Target,
  { checkRun: name }: EvalInputs,
  run: Run,
): Promise<void> {
  if (name === undefined) return;
  const { context, pullRequest } = target;
  const conclusion = result.outcome === 'passed' ? 'success' : 'failure';
  const told = { name, conclusion, title: describeResult(result), summary, annotations } as const;
  await tryCheckRun(
    async () => ({ ...told, headSha: pullRequest ? (await pullRequest.describe()).head.sha : context.sha }),
    target,
    run,
  );
}

/** Of a level, in one step: https://docs.github.com/actions/reference/limits */
const MAX_ANNOTATIONS = 10;

/** As many as the runner keeps, the gravest first; a check run takes more. */
function annotate(annotations: readonly Annotation[], notices: readonly string[], { log }: Run): void {
  for (const notice of notices) log.warning(notice);
  const room = {
    error: MAX_ANNOTATIONS,
    warning: MAX_ANNOTATIONS - notices.length,
    notice: MAX_ANNOTATIONS,
  };
  const shown = annotations.filter(({ level }) => room[level]-- > 0);
  for (const { level, message, title, path, startLine, endLine } of shown) {
    log[level](message, { title, file: path, line: startLine, endLine });
  }
  const left = annotations.length - shown.length;
  if (left > 0) log.info(`${countWord(left, 'more annotation')} would not be shown: the reports have all.`);
}

/** Where the evaluated files are, for links. */
function buildFilesUrl({ context }: Target): string | undefined {
  return context.sha === '' ? undefined : `${context.repoUrl}/blob/${context.sha}`;
}

/** A shard writes its part of the result, and no verdict. @throws {ActionError} the file that is to be merged is not there */
export async function publishShard(
  found: EvalResult,
  end: ActionError | undefined,
  target: Target,
  inputs: EvalInputs,
  run: Run,
): Promise<void> {
  const result = await redactResult(found);
  await writeReports(result, buildFilesUrl(target), inputs, run);
  recordOutputs({ ...result, outcome: end ? 'not-run' : 'passed' }, run);
  run.report.title = `Evaluation, shard ${inputs.shard?.index} of ${inputs.shard?.count}`;
  if (run.outputs['json-file'] === '')
    throw new ActionError('The result of this shard could not be written, and so can’t be merged');
}

/** What else is known of a run. */
export interface RunEnd {
  /** What ended it before all was asked. */
  end: ActionError | undefined;
  /** At the most where it is not known. */
  spentUsd: number;
}

/** @returns what fails the step, if anything does: the verdict, or a comment that could not be posted and must be */
export async function publishEvaluation(
  found: EvalResult,
  { end, spentUsd }: RunEnd,
  target: Target,
  comment: RunComment,
  inputs: EvalInputs,
  run: Run,
): Promise<ActionError | undefined> {
  const { log, outputs, report } = run;
  const result = await redactResult(found);
  const filesUrl = buildFilesUrl(target);
  await writeReports(result, filesUrl, inputs, run);
  recordOutputs(result, run);
  const isCompared = result.prompts.some(
    ({ comparison }) => comparison !== undefined && comparison.verdict !== 'not comparable',
  );
  outputs.regressed = isCompared ? String(result.regressedCount) : '';
  const markdown = await buildMarkdown(result, { filesUrl, maxCharacters: COMMENT_CHARACTERS });
  report.title = `Evaluation: ${describeResult(result)}`;
  report.sections.unshift(markdown);
  const annotations = buildAnnotations(result);
  annotate(annotations, result.notices, run);
  const unposted = await comment.publish(
    { markdown, toHarmless: async (text) => text },
    {
      notices: [],
      footer: buildFooter(result),
      spentUsd: inputs.pullRequestBudgetUsd === undefined ? undefined : spentUsd,
    },
  );
  // Nobody waits for a run that was cancelled, and GitHub is not asked any more.
  if (!findCancelled(end)) await tellCheckRun(result, annotations, markdown, target, inputs, run);
  const isFailing = result.problems.some(({ failsBuild }) => failsBuild);
  if (!isFailing && !end) return unposted;
  if (unposted) log.error(describeError(unposted).message);
  if (!isFailing) return end;
  // Each problem is an annotation of its own already.
  const told = end ? [describeError(end).message] : [];
  return new GateFailure(`The evaluation fails the step: ${describeResult(result)}`, told);
}
