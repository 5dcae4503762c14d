/** Puts a review everywhere: lines, overview, outputs, files, annotations, check run. */
import { randomBytes } from 'node:crypto';
import { isCutShort } from '../../diff/coverage.ts';
import type { Change } from '../../diff/excerpt.ts';
import { ActionError, describeError, GateFailure } from '../../errors.ts';
import { formatDuration } from '../../http/deadline.ts';
import { buildNotices } from '../../inference/answer.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { MARKER_PREFIX } from '../../markdown/marker.ts';
import { redactLine, redactText, sanitizeMarkdown } from '../../publish/clean.ts';
import type { Target } from '../../pull-request/target.ts';
import {
  buildFindingComment,
  buildFindingMarker,
  type LinkTarget,
  type ShownFinding,
  toHarmlessLine,
} from '../../review/finding-text.ts';
import { buildFindingsFile } from '../../review/findings-file.ts';
import { buildOverview, describeCounted } from '../../review/overview.ts';
import { publishReview } from '../../review/publish-review.ts';
import type { Rules } from '../../review/rules.ts';
import { buildSarif } from '../../review/sarif.ts';
import { isCounted, type ReviewedFinding, worstSeverity } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import { MAX_OUTPUT_CHARACTERS, writeTempFile } from '../../runner/job-files.ts';
import { writeWorkspaceFile } from '../../runner/workspace.ts';
import { stripInvisible } from '../../text/invisible.ts';
import type { PromptDeps } from './get-answer.ts';
import {
  createMarkdownPolicy,
  describeTokens,
  keepResponse,
  recordCost,
  recordCoverage,
} from './record-answer.ts';
import type { VerifiedFindings } from './verify-findings.ts';

/** What was reviewed. */
export interface ReviewedChange {
  target: Target;
  change: Change;
  headSha: string | undefined;
  rules: Rules;
  /** How long it took, in milliseconds. */
  timeMs: number;
}

type ToHarmless = (markdown: string) => Promise<string>;

/** A finding without secrets, and its texts as harmless Markdown. */
async function cleanFinding(finding: ReviewedFinding, toHarmless: ToHarmless): Promise<ShownFinding> {
  const clean = async (text: string) => (await redactText(text)).text;
  const { suggestion, reason } = finding;
  const isWhole =
    suggestion !== undefined &&
    stripInvisible(suggestion) === suggestion &&
    (await clean(suggestion)) === suggestion;
  const title = stripInvisible(await clean(finding.title))
    .replaceAll(/\s+/g, ' ')
    .trim();
  const body = await clean(finding.body);
  return {
    ...finding,
    path: redactLine(finding.path).text,
    title,
    body,
    quote: await clean(finding.quote),
    reason: reason === undefined ? undefined : await clean(reason),
    suggestion: isWhole ? suggestion : undefined,
    shown: {
      title: await toHarmlessLine(title, toHarmless),
      body: await toHarmless(body),
      reason: reason === undefined ? undefined : await toHarmlessLine(await clean(reason), toHarmless),
    },
  };
}

interface PostedLines {
  findings: ShownFinding[];
  url: string;
  /** Why comments could not be posted on their lines; undefined where they could, or none were due. */
  problem: string | undefined;
}

/** Posts what stands on lines. What GitHub does not take goes to the overview, and counts all the same. */
async function postLines(
  findings: readonly ShownFinding[],
  { headSha }: ReviewedChange,
  links: LinkTarget,
  inputs: ReviewInputs,
  { comment }: PromptDeps,
  run: Run,
): Promise<PostedLines> {
  const inline = findings.filter(({ status }) => status === 'inline');
  const opening = comment.openThread();
  const moveAll = (reason: string): ShownFinding[] =>
    findings.map((finding) =>
      finding.status === 'inline'
        ? { ...finding, status: 'overflow', shown: { ...finding.shown, reason } }
        : finding,
    );
  if (inline.length === 0) return { findings: [...findings], url: '', problem: undefined };
  if (!opening || headSha === undefined)
    return { findings: moveAll('none were wanted'), url: '', problem: undefined };
  const runId = randomBytes(8).toString('hex');
  const tag = inputs.commentTag;
  const tagMarker = `${MARKER_PREFIX} review:${tag} -->`;
  const runMarker = `${MARKER_PREFIX} run:${runId} -->`;
  try {
    const comments = inline.map((finding) => {
      const { anchor } = finding;
      if (!anchor) throw new ActionError('A finding without lines was to be posted');
      const body = buildFindingComment(finding, buildFindingMarker(tag, finding, runId), links);
      return { ...anchor, body };
    });
    const body = `${tagMarker}\n${runMarker}\n\n${describeCounted(findings)}.`;
    const publication = { commit: headSha, tagMarker, runMarker, body, comments };
    const { url, refused } = await publishReview(await opening, publication, run.log);
    const reasonOf = new Map(inline.map((finding, index) => [finding.id, refused.get(index)]));
    const moved = findings.map((finding): ShownFinding => {
      const reason = reasonOf.get(finding.id);
      if (reason === undefined) return finding;
      return { ...finding, status: 'overflow', shown: { ...finding.shown, reason: inlineCode(reason) } };
    });
    return { findings: moved, url, problem: refused.size > 0 ? [...refused.values()][0] : undefined };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { message } = describeError(error);
    return { findings: moveAll('GitHub did not take it'), url: '', problem: message };
  }
}

/** As many findings as an output has room for. */
function buildFindingsOutput(json: string): string {
  const items: unknown = JSON.parse(json);
  let list = Array.isArray(items) ? items : [];
  while (list.length > 0 && JSON.stringify(list).length > MAX_OUTPUT_CHARACTERS) {
    list = list.slice(0, Math.floor(list.length / 2));
  }
  return JSON.stringify(list);
}

/** @returns the path; undefined where it could not be written, which is told */
async function writeFileOf(
  path: string | undefined,
  what: 'findings' | 'review',
  extension: string,
  text: string,
  { runner }: ReviewInputs,
  { log }: Run,
): Promise<string> {
  try {
    if (path === undefined) return await writeTempFile(runner.tempFolder, what, extension, text);
    await writeWorkspaceFile(runner.workspace, path, text);
    return path;
  } catch (error) {
    log.warning(describeError(error).message);
    return '';
  }
}

function countLines(
  change: Change,
  coverage: { clipped: readonly { sentLines: number; totalLines: number }[]; sent: readonly string[] },
) {
  const linesOf = new Map(change.files.map((file) => [file.path, file.additions + file.deletions]));
  const lines = [...linesOf.values()].reduce((sum, count) => sum + count, 0);
  const whole = coverage.sent.reduce((sum, path) => sum + (linesOf.get(path) ?? 0), 0);
  const reviewedLines = coverage.clipped.reduce((sum, { sentLines }) => sum + sentLines, whole);
  return { lines, reviewedLines };
}

function describeCost({ costUsd, verificationUsd, first }: VerifiedFindings, run: Run): string {
  const cost = recordCost(costUsd, first.isCached, run);
  return verificationUsd === undefined
    ? cost
    : `${cost}, $${formatUsd(verificationUsd)} of it for the second look`;
}

/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {PublishError} */
export async function publishFindings(
  verified: VerifiedFindings,
  reviewed: ReviewedChange,
  inputs: ReviewInputs,
  deps: PromptDeps,
  run: Run,
): Promise<void> {
  const { log, outputs, report } = run;
  const { target, change, rules, timeMs } = reviewed;
  const { answer, prompt } = verified.first.reply;
  await keepResponse(answer.text, 'Answer', inputs, run);
  const texts = verified.findings
    .map(({ title, body, reason }) => [title, body, reason].join('\n'))
    .join('\n');
  const policy = await createMarkdownPolicy(texts, inputs, target, run);
  const toHarmless: ToHarmless = async (markdown) => (await sanitizeMarkdown(markdown, policy)).text;
  const cleaned: ShownFinding[] = [];
  for (const finding of verified.findings) cleaned.push(await cleanFinding(finding, toHarmless));

  const pullRequestUrl = target.pullRequest && `${target.context.repoUrl}/pull/${target.pullRequest.number}`;
  const links: LinkTarget = { pullRequestUrl, ruleUrls: rules.urls };
  const posted = await postLines(cleaned, reviewed, links, inputs, deps, run);
  const { findings } = posted;
  if (posted.problem !== undefined) {
    log.warning(`Not all findings stand on their lines; the overview has them. ${posted.problem}`);
  }

  const coverage = prompt.coverage ?? { sent: [], clipped: [], skipped: [], totalFiles: 0 };
  const lineCounts = countLines(change, coverage);
  const isComplete = !isCutShort(coverage) && !verified.isCut;
  const shownCoverage = await recordCoverage(coverage, run);
  outputs.coverage = outputs.coverage.replace(
    /\}$/,
    `,"lines":${lineCounts.lines},"reviewedLines":${lineCounts.reviewedLines}}`,
  );
  const counted = findings.filter(isCounted);
  const highest = worstSeverity(findings);
  outputs.outcome = counted.length > 0 ? 'findings' : isComplete ? 'passed' : 'not-run';
  outputs['findings-count'] = String(counted.length);
  outputs['highest-severity'] = highest ?? '';
  outputs['review-url'] = posted.url;
  const isPosted = ({ status }: ReviewedFinding) => status === 'inline' && target.pullRequest !== undefined;
  const json = buildFindingsFile(findings, outputs.model, isPosted);
  outputs.findings = buildFindingsOutput(json);
  outputs['findings-file'] = await writeFileOf(inputs.findingsFile, 'findings', 'json', json, inputs, run);
  if (inputs.sarifFile !== undefined) {
    const sarif = buildSarif(findings, rules.urls, '1');
    outputs['sarif-file'] = await writeFileOf(inputs.sarifFile, 'review', 'sarif', sarif, inputs, run);
  }

  const words = `${lineCounts.reviewedLines} of ${lineCounts.lines} changed lines in ${coverage.sent.length + coverage.clipped.length} of ${coverage.totalFiles} files`;
  const overview = buildOverview(
    findings,
    {
      coverage: words,
      isComplete,
      invalidCount: verified.invalidCount,
      unjudgedCount: verified.unjudgedCount,
      verificationProblem: verified.problem === undefined ? undefined : inlineCode(verified.problem),
    },
    links,
  );
  report.title = `Review: ${describeCounted(findings).toLowerCase()}`;
  report.sections.unshift(overview);
  log.info(`${describeCounted(findings)}. Reviewed ${words}.`);
  const notices = buildNotices(answer);
  for (const notice of notices) log.warning(notice);
  const { usage } = answer;
  const cached =
    usage?.cachedTokens && usage.promptTokens > 0
      ? [`${Math.round((100 * usage.cachedTokens) / usage.promptTokens)} % of them cached`]
      : [];
  const footer = [
    inlineCode(outputs.model),
    describeTokens(usage),
    ...cached,
    describeCost(verified, run),
    ...shownCoverage,
    formatDuration(timeMs),
  ];
  const isLedgerKept = inputs.pullRequestBudgetUsd !== undefined;
  const unposted = await deps.comment.publish(
    { markdown: overview, toHarmless },
    { notices, footer, spentUsd: isLedgerKept ? verified.spentUsd : undefined },
  );

  const grave = counted.filter(({ severity }) => inputs.failOnSeverities.includes(severity));
  const percent = lineCounts.lines === 0 ? 100 : (100 * lineCounts.reviewedLines) / lineCounts.lines;
  const isTooLittle =
    inputs.requiredCoveragePercent > 0 && (percent < inputs.requiredCoveragePercent || verified.isCut);
  const problems = [
    ...grave.map(({ severity, title, path }) => `${severity}: ${title} (${path})`),
    ...(isTooLittle
      ? [
          `Reviewed ${words}${verified.isCut ? ', and the answer was cut' : ''}: \`require-coverage\` is ${inputs.requiredCoveragePercent}`,
        ]
      : []),
  ];
  if (problems.length > 0) {
    if (unposted) log.error(describeError(unposted).message);
    throw new GateFailure(`The review fails the step: ${problems.length} reasons`, problems);
  }
  if (unposted) throw unposted;
  if (outputs.outcome === 'not-run')
    log.warning('Nothing was found, and not all of the change was reviewed.');
}
