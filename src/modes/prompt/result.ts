/** Where an answer goes: outputs, log, summary, file, comment. Nothing that was paid for is lost. */
import { describeError } from '../../errors.ts';
import type { PromptInputs } from '../../inputs.ts';
import { type Grace, withGrace } from '../../network/deadline.ts';
import type { ChatAnswer } from '../../pinata/chat.ts';
import { formatUsd } from '../../pinata/cost.ts';
import type { Usage } from '../../pinata/schema.ts';
import { toCode } from '../../publish/markdown.ts';
import { cleanOutbound } from '../../publish/outbound.ts';
import { formatCount } from '../../publish/report.ts';
import {
  buildCoverageJson,
  buildCoverageRows,
  type Coverage,
  describeCoverage,
  isCutShort,
} from '../../pull-request/coverage.ts';
import { describeCommit, type Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { writeTempFile } from '../../runner/files.ts';
import { quoteForeign } from '../../runner/log.ts';

/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: the file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 400_000;

/** Puts the text where the job finds it, cleaned, before anything else can fail. */
export async function keepText(text: string, title: string, inputs: PromptInputs, run: Run): Promise<string> {
  const { log, outputs, report } = run;
  const cleaned = cleanOutbound(text);
  report.sections.push(`### ${title}\n\n${cleaned.text}`);
  if (cleaned.redactions > 0) {
    log.warning(`The answer held secrets of this run in ${cleaned.redactions} places; they were replaced.`);
  }
  log.group(title, () => log.quote(cleaned.text));
  if (cleaned.text.length <= MAX_OUTPUT_CHARACTERS) outputs.response = cleaned.text;
  else
    log.warning(
      'The answer is too long for the output `response`, which stays empty; `response-file` has it.',
    );
  try {
    const { tempFolder } = inputs.runner;
    outputs['response-file'] = await writeTempFile(tempFolder, 'response', 'md', cleaned.text);
  } catch (error) {
    // The answer is paid for, and everywhere else.
    log.warning(describeError(error).message);
  }
  return cleaned.text;
}

/** The parsed answer as an output. */
export function keepFields(fields: unknown, { outputs, log }: Run): void {
  if (fields === undefined) return;
  const { text } = cleanOutbound(JSON.stringify(fields));
  if (text.length <= MAX_OUTPUT_CHARACTERS) outputs.fields = text;
  else log.warning('The answer is too long for the output `fields`, which stays empty.');
}

function describeTokens(usage: Usage | undefined): string {
  if (!usage) return 'tokens unknown';
  return `${formatCount(usage.promptTokens)} tokens in, ${formatCount(usage.completionTokens)} out`;
}

/** Tells what the endpoint said about its answer, usable or not: it may be billed all the same. */
export function recordAnswer(
  { model, finishReason, usage }: ChatAnswer,
  { outputs, report, log }: Run,
): void {
  outputs.model = cleanOutbound(quoteForeign(model)).text;
  outputs['finish-reason'] = cleanOutbound(quoteForeign(finishReason ?? '')).text;
  if (usage) {
    outputs.usage = JSON.stringify({
      prompt_tokens: usage.promptTokens,
      completion_tokens: usage.completionTokens,
      total_tokens: usage.totalTokens,
      cached_tokens: usage.cachedTokens,
    });
  }
  report.facts
    .set('Model', toCode(outputs.model))
    .set('Tokens', describeTokens(usage))
    .set('Ended with', toCode(outputs['finish-reason'] || 'no reason given'));
  log.info(`${outputs.model}: ${describeTokens(usage)}, finish reason ${outputs['finish-reason'] || 'none'}`);
}

/** @param costUsd undefined when it is not known @returns the words for the comment's footer */
export function recordCost(costUsd: number | undefined, isCached: boolean, run: Run): string {
  const { outputs, report, log } = run;
  if (costUsd !== undefined) outputs['cost-usd'] = formatUsd(costUsd);
  const known = costUsd === undefined ? 'cost unknown' : `about $${formatUsd(costUsd)}`;
  const cost = isCached ? 'from the cache, at no cost' : known;
  report.facts.set('Cost', costUsd === undefined || isCached ? cost : `${cost} (estimate)`);
  log.info(`Cost: ${cost}`);
  return cost;
}

/** Says how much of the change the model saw. @returns the words for the comment's footer */
export function recordCoverage(coverage: Coverage | undefined, { outputs, report, log }: Run): string[] {
  if (coverage === undefined) return [];
  const words = describeCoverage(coverage);
  outputs.coverage = cleanOutbound(buildCoverageJson(coverage)).text;
  report.facts.set('Coverage', words);
  const { rows, omittedRows } = buildCoverageRows(coverage);
  const table = rows.map(({ path, state, detail }) => `| ${toCode(path)} | ${state} | ${detail} |`);
  const more = omittedRows > 0 ? `\n\nAnd ${omittedRows} more.` : '';
  report.sections.push(
    `<details><summary>Coverage: ${words}</summary>\n\n| File | | |\n|---|---|---|\n${table.join('\n')}${more}\n\n</details>`,
  );
  const isWhole =
    coverage.clipped.length + coverage.skipped.length === 0 && coverage.sent.length === coverage.totalFiles;
  (isCutShort(coverage) ? log.warning : log.info)(`The model saw ${words}`);
  return isWhole ? [] : [words];
}

/** The pieces of the comment's footer: each is inline Markdown. */
export function buildFooter(
  answer: ChatAnswer,
  cost: string,
  coverage: readonly string[],
  { outputs }: Run,
): string[] {
  return [toCode(outputs.model), describeTokens(answer.usage), cost, ...coverage];
}

export function loadPublishing() {
  return Promise.all([
    import('../../publish/report.ts'),
    import('../../publish/comment.ts'),
    import('../../publish/ledger.ts'),
  ]);
}

/** What was paid for is told, and counted, although the run has ended: the runner kills it 10 s after that. */
const PAID: Grace = { ms: 600_000, cancelledMs: 6_000 };

/** What is said around an answer. */
export interface CommentParts {
  notices: readonly string[];
  footer: readonly string[];
  /** To be added to what the comment says was spent; undefined where no ledger is kept. */
  spentUsd: number | undefined;
}

/** Posts the comment. Where the token may not, the summary has the result and a warning says what was missing. */
export async function comment(
  answer: string,
  { notices, footer, spentUsd }: CommentParts,
  inputs: PromptInputs,
  target: Target,
  run: Run,
): Promise<void> {
  const { log, outputs, report } = run;
  const { context, pullRequest } = target;
  if (inputs.comment === 'off') return;
  if (!pullRequest) {
    log.info(`No comment: this run (${context.eventName}) belongs to no pull request.`);
    return;
  }
  const [{ buildComment }, { buildMarker, publishComment, tryWriting }, { buildLedger, readSpentUsd }] =
    await loadPublishing();
  const marker = buildMarker('comment', inputs.commentTag);
  const around = [...footer, ...describeCommit(target), `[run](${context.runUrl})`];
  let isCut = false;
  const buildBody = (current: string | undefined) => {
    // A run without a budget leaves what others have counted.
    const before = readSpentUsd(current);
    const ledger = spentUsd === undefined && before === 0 ? [] : [buildLedger(before + (spentUsd ?? 0))];
    const built = buildComment({ marker: [marker, ...ledger].join('\n'), notices, answer, footer: around });
    isCut = built.isCut;
    return built.body;
  };
  const address = { ...context, number: pullRequest.number };
  const published = await withGrace(PAID, run.clock, async (clock) => {
    const client = await target.github(clock);
    return tryWriting(() => publishComment(client, address, marker, buildBody), log);
  });
  if (isCut) {
    log.warning(
      'The answer is longer than a comment may be, and was cut there; the job summary has more, the response file all.',
    );
  }
  if (published === undefined) {
    report.facts.set('Comment', 'not posted: the token may not write');
    if (spentUsd !== undefined) {
      log.warning('`pr-budget-usd` limits nothing here: what was spent is kept in the comment.');
    }
    return;
  }
  outputs['comment-id'] = String(published.id);
  outputs['comment-url'] = published.url;
  report.facts.set('Comment', `[${published.change}](${published.url})`);
  log.info(`Comment ${published.change}: ${published.url}`);
}

/** A run that cost something and gave nothing counts for the budget too. */
export async function recordSpending(
  spentUsd: number,
  inputs: PromptInputs,
  { context, pullRequest, github }: Target,
  { log, outputs, clock: runClock }: Run,
): Promise<void> {
  if (inputs.pullRequestBudgetUsd === undefined || !pullRequest || spentUsd === 0) return;
  const [{ buildComment }, { buildMarker, publishComment, tryWriting }, ledger] = await loadPublishing();
  const marker = buildMarker('comment', inputs.commentTag);
  const buildBody = (current: string | undefined) => {
    const sum = ledger.readSpentUsd(current) + spentUsd;
    if (current !== undefined) return ledger.replaceLedger(current, sum);
    return buildComment({
      marker: `${marker}\n${ledger.buildLedger(sum)}`,
      notices: [],
      answer: 'The model gave no answer that could be used.',
      footer: [`about $${formatUsd(spentUsd)}`, `[run](${context.runUrl})`],
    }).body;
  };
  try {
    const address = { ...context, number: pullRequest.number };
    const published = await withGrace(PAID, runClock, async (clock) => {
      const client = await github(clock);
      return tryWriting(() => publishComment(client, address, marker, buildBody), log);
    });
    if (published === undefined) return;
    outputs['comment-id'] = String(published.id);
    outputs['comment-url'] = published.url;
  } catch (error) {
    log.warning(`What this run cost was not added to the pull request: ${describeError(error).message}`);
  }
}
