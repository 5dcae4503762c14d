/** Where an answer goes: outputs, log, summary, file, comment. Nothing that was paid for is lost. */

import {
  buildCoverageJson,
  buildCoverageRows,
  type Coverage,
  describeCoverage,
  isCutShort,
  type LineCounts,
} from '../../diff/coverage.ts';
import { AnswerFormatError, describeError, PartialAnswerError } from '../../errors.ts';
import type { ChatAnswer } from '../../inference/chat.ts';
import { formatUsd } from '../../inference/prices/cost.ts';
import type { Usage } from '../../inference/usage.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import { inlineCode } from '../../markdown/inert.ts';
import { unwrapMarkdown } from '../../markdown/unwrap.ts';
import {
  cleanLongMarkdown,
  describeCounts,
  type MarkdownPolicy,
  type RedactedText,
  redactLine,
  redactText,
  redactValue,
  sanitizeMarkdown,
} from '../../publish/clean.ts';
import type { ToHarmless } from '../../publish/comment-body.ts';
import type { Target } from '../../pull-request/target.ts';
import { formatCount } from '../../report.ts';
import type { Run } from '../../run.ts';
import { MAX_OUTPUT_CHARACTERS, writeTempFile } from '../../runner/job-files.ts';
import { quoteUntrusted } from '../../runner/log.ts';
import { findNamed } from './named-references.ts';

/** Loads what an answer will need. */
export async function loadCleaning(): Promise<void> {
  await Promise.all([import('../../markdown/sanitize.ts'), import('../../markdown/split.ts')]);
}

/** Says what was taken out of an answer, or shown as text: a reader is to know that it is not the model's own. */
function reportCleaning(
  { redactions, shapes }: Omit<RedactedText, 'text'>,
  what: string,
  { log }: Run,
): void {
  if (redactions > 0) {
    log.warning(`${what} held secrets of this run in ${redactions} places; they were replaced.`);
  }
  if (shapes.length > 0) {
    log.warning(`${what} held what looks like secrets; they were replaced: ${listKinds(shapes)}.`);
  }
}

/** Each kind once. */
function listKinds(kinds: readonly string[]): string {
  return [...new Set(kinds)].join(', ');
}

/** An answer as it may leave. */
export interface KeptText {
  /** Without secrets; else the model's own words. */
  text: string;
  /** As it is shown to people. */
  markdown: string;
  /** For a part of that, which may mean something else alone. */
  toHarmless: ToHarmless;
}

/** Puts an answer where the job finds it, before anything else can fail. @returns it without secrets */
export async function keepResponse(
  text: string,
  title: string,
  { runner }: CompletionInputs,
  run: Run,
): Promise<string> {
  const { log, outputs } = run;
  const cleaned = await redactText(text);
  reportCleaning(cleaned, 'The answer', run);
  log.group(title, () => log.quote(cleaned.text));
  if (cleaned.text.length <= MAX_OUTPUT_CHARACTERS) outputs.response = cleaned.text;
  else
    log.warning(
      'The answer is too long for the output `response`, which stays empty; `response-file` has it.',
    );
  try {
    outputs['response-file'] = await writeTempFile(runner.tempFolder, 'response', 'md', cleaned.text);
  } catch (error) {
    // The answer is paid for, and everywhere else.
    log.warning(describeError(error).message);
  }
  return cleaned.text;
}

/** What may stay in the Markdown that is made of an answer. */
export async function createMarkdownPolicy(
  answer: string,
  { runner, allowedHosts }: CompletionInputs,
  target: Target,
  { log }: Run,
): Promise<MarkdownPolicy> {
  const isNamed = await findNamed(answer, target, log);
  return { allowedHosts, serverUrl: runner.githubServerUrl, isNamed };
}

/** Puts the text where the job finds it, cleaned, and into the summary. */
export async function keepText(
  text: string,
  title: string,
  inputs: CompletionInputs,
  target: Target,
  run: Run,
): Promise<KeptText> {
  const { log, report } = run;
  const kept = await keepResponse(text, title, inputs, run);
  const answer = unwrapMarkdown(kept);
  const policy = await createMarkdownPolicy(answer, inputs, target, run);
  const { pieces, changes, ...harmless } = await cleanLongMarkdown(answer, policy);
  reportCleaning(harmless, 'The answer, as it is shown,', run);
  const toHarmless = async (markdown: string) => (await sanitizeMarkdown(markdown, policy)).text;
  report.sections.push(`### ${title}`, { pieces, toHarmless });
  if (changes.size > 0) {
    report.facts.set('Shown as text', describeCounts(changes));
    log.info(`Made harmless in the answer: ${describeCounts(changes)}`);
  }
  return { text: kept, markdown: pieces.join('\n\n'), toHarmless };
}

/** What is left of an answer that can't be used is kept all the same: it was paid for. */
export async function keepUnusable(
  error: unknown,
  inputs: CompletionInputs,
  target: Target,
  run: Run,
): Promise<void> {
  if (error instanceof PartialAnswerError) {
    await keepText(error.partialText, 'Partial answer (it broke off)', inputs, target, run);
  }
  if (error instanceof AnswerFormatError) {
    await keepText(error.text, 'Answer (not in the form that was asked for)', inputs, target, run);
  }
}

/** The parsed answer as an output. */
export async function keepFields(fields: unknown, run: Run): Promise<void> {
  if (fields === undefined) return;
  const value = await redactValue(fields);
  const text = JSON.stringify(value);
  if (text.length <= MAX_OUTPUT_CHARACTERS) run.outputs.fields = text;
  else run.log.warning('The answer is too long for the output `fields`, which stays empty.');
}

export function describeTokens(usage: Usage | undefined): string {
  if (!usage) return 'tokens unknown';
  return `${formatCount(usage.promptTokens)} tokens in, ${formatCount(usage.completionTokens)} out`;
}

/** What is told of an answer, or of several together. */
export type ToldAnswer = Pick<ChatAnswer, 'model' | 'finishReason' | 'usage'>;

/** Tells what the endpoint said about its answer, usable or not: it may be billed all the same. */
export function recordAnswer(
  { model, finishReason, usage }: ToldAnswer,
  { outputs, report, log }: Run,
): void {
  outputs.model = redactLine(quoteUntrusted(model)).text;
  outputs['finish-reason'] = redactLine(quoteUntrusted(finishReason ?? '')).text;
  if (usage) {
    outputs.usage = JSON.stringify({
      prompt_tokens: usage.promptTokens,
      completion_tokens: usage.completionTokens,
      total_tokens: usage.totalTokens,
      cached_tokens: usage.cachedTokens,
    });
  }
  report.facts
    .set('Model', inlineCode(outputs.model))
    .set('Tokens', describeTokens(usage))
    .set('Ended with', inlineCode(outputs['finish-reason'] || 'no reason given'));
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

/** The same, with paths that hold nothing like a secret. */
async function cleanCoverage(coverage: Coverage): Promise<Coverage> {
  const paths = [...coverage.sent, ...[...coverage.clipped, ...coverage.skipped].map(({ path }) => path)];
  const value = await redactValue(paths);
  const cleaned = Array.isArray(value) ? value.map(String) : [];
  const byPath = new Map(paths.map((path, index) => [path, cleaned[index] ?? '']));
  const clean = (path: string) => byPath.get(path) ?? '';
  return {
    ...coverage,
    sent: coverage.sent.map(clean),
    clipped: coverage.clipped.map((file) => ({ ...file, path: clean(file.path) })),
    skipped: coverage.skipped.map((file) => ({ ...file, path: clean(file.path) })),
  };
}

/** Says how much of the change the model saw. @returns the words for the comment's footer */
export async function recordCoverage(
  found: Coverage | undefined,
  { outputs, report, log }: Run,
  lines?: LineCounts,
): Promise<string[]> {
  if (found === undefined) return [];
  const coverage = await cleanCoverage(found);
  const words = describeCoverage(coverage);
  outputs.coverage = redactLine(buildCoverageJson(coverage, lines)).text;
  report.facts.set('Coverage', words);
  const { rows, omittedRows } = buildCoverageRows(coverage);
  const table = rows.map(({ path, state, detail }) => `| ${inlineCode(path)} | ${state} | ${detail} |`);
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
  return [inlineCode(outputs.model), describeTokens(answer.usage), cost, ...coverage];
}
