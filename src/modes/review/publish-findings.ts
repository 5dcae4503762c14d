/** Puts a review everywhere: lines, overview, outputs, files, annotations, check run. */
import type { SelectedChange } from '../../diff/excerpt.ts';
import { ActionError, describeError, GateFailure } from '../../errors.ts';
import { formatDuration } from '../../http/deadline.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { sanitizeMarkdown } from '../../publish/clean.ts';
import type { ToHarmless } from '../../publish/comment-body.ts';
import type { Target } from '../../pull-request/target.ts';
import { buildAnnotations } from '../../review/annotations.ts';
import type { LinkTarget, ShownFinding } from '../../review/finding-text.ts';
import { buildFindingItems, buildFindingsFile } from '../../review/findings-file.ts';
import { describeLineCoverage, measureLineCoverage, percentReviewed } from '../../review/line-coverage.ts';
import { buildOverview, describeCounted } from '../../review/overview.ts';
import { buildReviewCoverage } from '../../review/reviewed-files.ts';
import type { Rules } from '../../review/rules.ts';
import { buildSarif } from '../../review/sarif.ts';
import { isCounted, worstSeverity } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import { MAX_OUTPUT_CHARACTERS, writeTempFile } from '../../runner/job-files.ts';
import { writeWorkspaceFile } from '../../runner/workspace.ts';
import type { PromptDeps } from '../shared/get-answer.ts';
import {
  createMarkdownPolicy,
  describeTokens,
  keepResponse,
  recordCost,
  recordCoverage,
} from '../shared/record-answer.ts';
import { cleanFinding, type PostedFindings, postFindings } from './post-findings.ts';
import type { VerifiedFindings } from './verify-findings.ts';

/** What was reviewed. */
export interface ReviewedChange {
  target: Target;
  change: SelectedChange;
  headSha: string | undefined;
  rules: Rules;
  /** When the run began, on the clock of `performance.now()`. */
  startedAtMs: number;
}

/** The version of the form of what is written for other tools. */
const VERSION = '1';

/** The findings as an output has room for them. */
function fitOutput(items: readonly unknown[]): string {
  let count = items.length;
  let json = JSON.stringify(items);
  while (json.length > MAX_OUTPUT_CHARACTERS) {
    count = Math.floor(count / 2);
    json = JSON.stringify(items.slice(0, count));
  }
  return json;
}

/** @returns the path; empty where it could not be written, which is told */
async function writeFile(
  path: string | undefined,
  text: string,
  extension: 'json' | 'sarif',
  { runner }: ReviewInputs,
  { log }: Run,
): Promise<string> {
  try {
    if (path === undefined) return await writeTempFile(runner.tempFolder, 'findings', extension, text);
    await writeWorkspaceFile(runner.workspace, path, text);
    return path;
  } catch (error) {
    log.warning(describeError(error).message);
    return '';
  }
}

/** Files and outputs that tell every finding, wherever it stands. */
async function recordFindings(
  findings: readonly ShownFinding[],
  { url, unposted }: PostedFindings,
  { target, rules }: ReviewedChange,
  inputs: ReviewInputs,
  run: Run,
): Promise<void> {
  const { outputs } = run;
  const isPosted = ({ id, status }: ShownFinding) =>
    status === 'inline' && target.pullRequest !== undefined && !unposted.has(id);
  const items = buildFindingItems(findings, outputs.model, isPosted);
  outputs.findings = fitOutput(items);
  outputs['findings-count'] = String(findings.filter(isCounted).length);
  outputs['highest-severity'] = worstSeverity(findings) ?? '';
  outputs['review-url'] = url;
  const json = buildFindingsFile(items);
  outputs['findings-file'] = await writeFile(inputs.findingsFile, json, 'json', inputs, run);
  if (inputs.sarifFile === undefined) return;
  const sarif = buildSarif(findings, rules.urls, VERSION);
  outputs['sarif-file'] = await writeFile(inputs.sarifFile, sarif, 'sarif', inputs, run);
}

/** Tells findings in the log, which needs no permission: all that count, or those without a comment. */
function annotate(
  findings: readonly ShownFinding[],
  { unposted, problem }: PostedFindings,
  { annotations }: ReviewInputs,
  { log }: Run,
): void {
  const isMissing = ({ id }: ShownFinding) => problem !== undefined && unposted.has(id);
  const told = annotations === 'true' ? findings : findings.filter(isMissing);
  if (annotations === 'false') return;
  for (const { level, message, title, path, startLine, endLine } of buildAnnotations(told)) {
    log[level](message, { title, file: path, line: startLine, endLine });
  }
}

/** A review that ended, as a check run tells it. */
export interface EndedReview {
  outcome: 'passed' | 'findings' | 'not-run';
  failsStep: boolean;
  isSkipped: boolean;
  /** Plain text. */
  title: string;
  /** Markdown that may be shown. */
  summary: string;
}

/** What GitHub refuses is told, and changes nothing. */
export async function tryCheckRun(
  { outcome, failsStep, isSkipped, title, summary }: EndedReview,
  findings: readonly ShownFinding[],
  { target, headSha }: Pick<ReviewedChange, 'target' | 'headSha'>,
  { checkRun: name }: ReviewInputs,
  { log }: Run,
): Promise<void> {
  if (name === undefined || headSha === undefined) return;
  const { concludeCheckRun, createCheckRun } = await import('../../review/check-run.ts');
  try {
    await createCheckRun(await target.github(), target.context, {
      name,
      headSha,
      conclusion: concludeCheckRun({ outcome, failsStep, isSkipped }),
      title,
      summary,
      annotations: buildAnnotations(findings),
      detailsUrl: target.context.runUrl,
    });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    log.warning(`The check run could not be made. ${describeError(error).message}`);
  }
}

function describeCost({ costUsd, verificationUsd, asked }: VerifiedFindings, run: Run): string {
  const cost = recordCost(costUsd, asked.isCached, run);
  return verificationUsd === undefined
    ? cost
    : `${cost}, $${formatUsd(verificationUsd)} of it for the second look`;
}

/** Measurements of the run, each inline Markdown. */
function buildReviewFooter(verified: VerifiedFindings, startedAtMs: number, run: Run): string[] {
  const { usage } = verified;
  const share = usage && usage.promptTokens > 0 ? usage.cachedTokens / usage.promptTokens : 0;
  return [
    inlineCode(run.outputs.model),
    describeTokens(usage),
    ...(share > 0 ? [`${Math.round(share * 100)} % of what went in was cached`] : []),
    describeCost(verified, run),
    formatDuration(performance.now() - startedAtMs),
  ];
}

/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {PublishError} */
export async function publishFindings(
  verified: VerifiedFindings,
  reviewed: ReviewedChange,
  inputs: ReviewInputs,
  { comment }: PromptDeps,
  run: Run,
): Promise<void> {
  const { log, outputs, report } = run;
  const { target, change, headSha, rules } = reviewed;
  const { asked } = verified;
  await keepResponse(asked.text, 'Answer', inputs, run);
  const words = verified.findings.map(({ title, body, reason }) => `${title}\n${body}\n${reason ?? ''}`);
  const policy = await createMarkdownPolicy(words.join('\n'), inputs, target, run);
  const toHarmless: ToHarmless = async (markdown) => (await sanitizeMarkdown(markdown, policy)).text;
  const findings: ShownFinding[] = [];
  for (const finding of verified.findings) findings.push(await cleanFinding(finding, toHarmless));

  const { context, pullRequest } = target;
  const pullRequestUrl = pullRequest && `${context.repoUrl}/pull/${pullRequest.number}`;
  const links: LinkTarget = { pullRequestUrl, ruleUrls: rules.urls };
  const posted = await postFindings(findings, comment.openThread(), headSha, links, inputs, log);
  if (posted.problem) {
    const { message } = describeError(posted.problem);
    log.warning(`Not all findings stand on their lines; the overview has them. ${message}`);
  }

  const lines = measureLineCoverage(change, asked.files);
  const isComplete = lines.isComplete && !asked.isCut;
  const isFound = findings.some(isCounted);
  const outcome = isFound ? 'findings' : isComplete ? 'passed' : 'not-run';
  outputs.outcome = outcome;
  const { reviewedLines } = lines;
  await recordCoverage(buildReviewCoverage(asked.files, change), run, { lines: lines.lines, reviewedLines });
  await recordFindings(findings, posted, reviewed, inputs, run);
  annotate(findings, posted, inputs, run);

  const coverage = describeLineCoverage(lines);
  const { unjudgedCount, problem } = verified;
  const overview = buildOverview(
    findings,
    {
      coverage,
      isComplete,
      invalidCount: asked.invalidCount,
      unjudgedCount,
      unposted: posted.unposted,
      verificationProblem: problem === undefined ? undefined : inlineCode(problem),
    },
    links,
  );
  const counted = describeCounted(findings);
  report.title = `Review: ${counted.toLowerCase()}`;
  report.sections.unshift(overview);
  log.info(`${counted}. Reviewed ${coverage}.`);
  const { notices } = asked;
  for (const notice of notices) log.warning(notice);
  const isLedgerKept = inputs.pullRequestBudgetUsd !== undefined;
  const unposted = await comment.publish(
    { markdown: overview, toHarmless },
    {
      notices,
      footer: buildReviewFooter(verified, reviewed.startedAtMs, run),
      spentUsd: isLedgerKept ? verified.spentUsd : undefined,
    },
  );

  const problems = findProblems(findings, { ...lines, isComplete }, coverage, inputs);
  const ended = { outcome, failsStep: problems.length > 0, isSkipped: false } as const;
  await tryCheckRun({ ...ended, title: counted, summary: overview }, findings, reviewed, inputs, run);
  if (problems.length > 0) {
    if (unposted) log.error(describeError(unposted).message);
    throw new GateFailure(`The review fails the step: ${counted.toLowerCase()}`, problems);
  }
  if (unposted) throw unposted;
  if (outcome === 'not-run') log.warning('Nothing was found, and not all of the change was reviewed.');
}

/** Why the step fails; empty where it does not. */
function findProblems(
  findings: readonly ShownFinding[],
  lines: ReturnType<typeof measureLineCoverage>,
  coverage: string,
  { failOnSeverities, requiredCoveragePercent }: ReviewInputs,
): string[] {
  const grave = findings.filter(
    (finding) => isCounted(finding) && failOnSeverities.includes(finding.severity),
  );
  const isTooLittle = percentReviewed(lines) < requiredCoveragePercent;
  return [
    ...grave.map(({ severity, title, path }) => `${severity}: ${title} (${path})`),
    ...(isTooLittle
      ? [`Reviewed ${coverage}, not all of it: \`require-coverage\` is ${requiredCoveragePercent}`]
      : []),
  ];
}
