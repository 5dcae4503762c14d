/** Puts a review everywhere: lines, threads, overview, outputs, files, annotations, check run. */
import type { SelectedChange } from '../../diff/excerpt.ts';
import { type ActionError, describeError, GateFailure } from '../../errors.ts';
import { formatDuration } from '../../http/deadline.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { sanitizeMarkdown } from '../../publish/clean.ts';
import type { ToHarmless } from '../../publish/comment-body.ts';
import type { Target } from '../../pull-request/target.ts';
import { countWord } from '../../report.ts';
import type { LinkTarget, ShownFinding } from '../../review/finding-text.ts';
import { type Increment, joinReviewed } from '../../review/increment.ts';
import { buildLedgerJson } from '../../review/ledger.ts';
import { describeLineCoverage, measureLineCoverage, percentReviewed } from '../../review/line-coverage.ts';
import { buildNextState, type RunResult, readStates } from '../../review/next-state.ts';
import { buildOverview, describeCounted } from '../../review/overview.ts';
import { buildReviewCoverage } from '../../review/reviewed-files.ts';
import type { Rules } from '../../review/rules.ts';
import { isCounted, listOpen } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import type { PromptDeps } from '../shared/get-answer.ts';
import {
  createMarkdownPolicy,
  describeTokens,
  keepResponse,
  recordCost,
  recordCoverage,
} from '../shared/record-answer.ts';
import { keepThreads } from './keep-threads.ts';
import type { EarlierReview, Memory } from './memory.ts';
import type { ReviewPlan } from './plan.ts';
import { cleanFinding, type PostedFindings, postFindings } from './post-findings.ts';
import { annotate, recordFindings } from './record-findings.ts';
import { buildNotes, buildResult, countFindings, keepPause } from './remember.ts';
import { NEWER_HEAD, tellSuperseded, tryCheckRun } from './tell-check-run.ts';
import type { VerifiedFindings } from './verify-findings.ts';

/** What was reviewed, and what was known of it before. */
export interface ReviewedChange {
  target: Target;
  change: SelectedChange;
  headSha: string | undefined;
  rules: Rules;
  plan: ReviewPlan;
  increment: Increment;
  memory: Memory;
  earlier: EarlierReview;
  /** When the run began, on the clock of `performance.now()`. */
  startedAtMs: number;
}

function describeCost({ costUsd, verificationUsd, asked }: VerifiedFindings, run: Run): string {
  const cost = recordCost(costUsd, asked.isCached, run);
  return verificationUsd === undefined
    ? cost
    : `${cost}, $${formatUsd(verificationUsd)} of it for the second look`;
}

/** Measurements of the run, each inline Markdown. */
function buildReviewFooter(verified: VerifiedFindings, startedAtMs: number, run: Run): string[] {
  const { usage, asked } = verified;
  const duration = formatDuration(performance.now() - startedAtMs);
  if (asked.model === undefined) return ['no model was asked', duration];
  const share = usage && usage.promptTokens > 0 ? usage.cachedTokens / usage.promptTokens : 0;
  return [
    inlineCode(run.outputs.model),
    describeTokens(usage),
    ...(share > 0 ? [`${Math.round(share * 100)} % of what went in was cached`] : []),
    describeCost(verified, run),
    duration,
  ];
}

/** All findings that are told, without secrets and as harmless Markdown. */
async function cleanFindings(
  { findings, known }: VerifiedFindings,
  target: Target,
  inputs: ReviewInputs,
  run: Run,
): Promise<{ findings: ShownFinding[]; toHarmless: ToHarmless }> {
  const all = [...findings, ...listOpen(known)];
  const words = all.map(({ title, body, reason }) => `${title}\n${body}\n${reason ?? ''}`);
  const policy = await createMarkdownPolicy(words.join('\n'), inputs, target, run);
  const toHarmless: ToHarmless = async (markdown) => (await sanitizeMarkdown(markdown, policy)).text;
  const cleaned: ShownFinding[] = [];
  for (const finding of all) cleaned.push(await cleanFinding(finding, toHarmless));
  return { findings: cleaned, toHarmless };
}

/** Posts what is new, and does in earlier threads what they ask for. */
async function publishOnLines(
  findings: readonly ShownFinding[],
  { known, told }: VerifiedFindings,
  { target, headSha, memory, earlier, plan }: ReviewedChange,
  links: LinkTarget,
  inputs: ReviewInputs,
  { comment }: Pick<PromptDeps, 'comment'>,
  { log }: Run,
): Promise<{ posted: PostedFindings; closedIds: readonly string[] }> {
  const opening = comment.openThread();
  const runId = (await comment.stamp).id;
  const place = { opening, headSha, runId, memory, isReview: plan.kind === 'review' };
  const posted = await postFindings(findings, place, links, inputs, log);
  if (posted.problem) {
    const { message } = describeError(posted.problem);
    log.warning(`Not all findings stand on their lines; the overview has them. ${message}`);
  }
  if (!opening || headSha === undefined || posted.supersededBy || !memory.look || !target.pullRequest)
    return { posted, closedIds: memory.state.closedIds };
  const { github, address } = await opening;
  const keeper = { github, address, tag: inputs.commentTag, runId, headSha, log };
  return { posted, closedIds: await keepThreads(known, earlier.doubles, told, keeper) };
}

const GIVEN_WAY = { head: NEWER_HEAD, run: 'Another run has reviewed this commit at the same time' };

/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {PublishError} */
export async function publishFindings(
  verified: VerifiedFindings,
  reviewed: ReviewedChange,
  inputs: ReviewInputs,
  deps: Pick<PromptDeps, 'comment'>,
  run: Run,
): Promise<void> {
  const { log, outputs, report } = run;
  const { target, change, rules, increment } = reviewed;
  const { asked } = verified;
  if (asked.text !== '') await keepResponse(asked.text, 'Answer', inputs, run);
  const { findings, toHarmless } = await cleanFindings(verified, target, inputs, run);
  const { context, pullRequest } = target;
  const pullRequestUrl = pullRequest && `${context.repoUrl}/pull/${pullRequest.number}`;
  const links: LinkTarget = { pullRequestUrl, ruleUrls: rules.urls };
  const onLines = await publishOnLines(findings, verified, reviewed, links, inputs, deps, run);
  const { posted } = onLines;

  const files = joinReviewed(increment, asked.files);
  const lines = measureLineCoverage(change, files);
  const isComplete = lines.isComplete && !asked.isCut;
  const isFound = findings.some(isCounted);
  const found = isFound ? 'findings' : isComplete ? 'passed' : 'not-run';
  const outcome = posted.supersededBy === 'head' ? 'not-run' : found;
  outputs.outcome = outcome;
  const { reviewedLines } = lines;
  await recordCoverage(buildReviewCoverage(files, change), run, { lines: lines.lines, reviewedLines });
  await recordFindings(findings, posted, reviewed, inputs, run);
  annotate(findings, posted, inputs, run);

  const coverage = describeLineCoverage(lines);
  const { unjudgedCount, problem } = verified;
  const result = buildResult(findings, onLines, verified, reviewed);
  const ledger = countFindings(findings, verified, reviewed);
  if (ledger) outputs['findings-ledger'] = buildLedgerJson(ledger);
  const overview = buildOverview(
    findings,
    {
      coverage,
      isComplete,
      invalidCount: asked.invalidCount,
      unjudgedCount,
      unposted: posted.unposted,
      verificationProblem: problem === undefined ? undefined : inlineCode(problem),
      notes: buildNotes(reviewed, result, ledger),
    },
    links,
  );
  const counted = describeCounted(findings);
  report.title = `Review: ${counted.toLowerCase()}`;
  report.sections.unshift(overview);
  log.info(`${counted}. Reviewed ${coverage}.`);
  for (const notice of asked.notices) log.warning(notice);
  const shown = { markdown: overview, toHarmless };
  const unposted = await publishOverview(shown, verified, { reviewed, result, posted }, inputs, deps, run);
  await keepPause(reviewed.plan, deps.comment, run);
  if (posted.supersededBy === 'head') return tellSuperseded(reviewed, inputs, run);

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

/** @returns what is to be thrown in the end */
async function publishOverview(
  shown: { markdown: string; toHarmless: ToHarmless },
  verified: VerifiedFindings,
  { reviewed, result, posted }: { reviewed: ReviewedChange; result: RunResult; posted: PostedFindings },
  inputs: ReviewInputs,
  { comment }: Pick<PromptDeps, 'comment'>,
  run: Run,
): Promise<ActionError | undefined> {
  const spentUsd = inputs.pullRequestBudgetUsd === undefined ? undefined : verified.spentUsd;
  if (posted.supersededBy) {
    await comment.giveWay(GIVEN_WAY[posted.supersededBy], spentUsd);
    return undefined;
  }
  return comment.publish(shown, {
    notices: verified.asked.notices,
    footer: buildReviewFooter(verified, reviewed.startedAtMs, run),
    spentUsd,
    state: (there) => buildNextState(readStates(there, result.before), result).text,
    // What stands on lines since now, a run that began before that has not seen.
    ...(posted.url === '' ? {} : { settledAtMs: Date.now() }),
  });
}

/** Told each by itself, beside that too little was reviewed. */
const MAX_PROBLEMS = 8;

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
  const told = grave.map(({ severity, title, path }) => `${severity}: ${title} (${path})`);
  // The runner keeps ten annotations of a level: https://docs.github.com/actions/reference/limits
  const rest = told.splice(told.length > MAX_PROBLEMS ? MAX_PROBLEMS - 1 : MAX_PROBLEMS);
  const isTooLittle = percentReviewed(lines) < requiredCoveragePercent;
  return [
    ...told,
    ...(rest.length > 0
      ? [`${countWord(rest.length, 'more finding')} that fail the step: the overview has all`]
      : []),
    ...(isTooLittle
      ? [`Reviewed ${coverage}, not all of it: \`require-coverage\` is ${requiredCoveragePercent}`]
      : []),
  ];
}
