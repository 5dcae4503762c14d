/** The dry run. */
import { countInputTokens } from '../inference/complete.ts';
import { estimateWorstUsd } from '../inference/prices/budget.ts';
import type { Catalog } from '../inference/prices/catalog.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../inference/tokens.ts';
import { codeBlock, inlineCode } from '../markdown/inert.ts';
import type { Run } from '../run.ts';
import type { PreparedPrompt } from './shared/prepare-prompt.ts';
import { recordCoverage } from './shared/record-answer.ts';

/** Says what would be sent, and what it would cost; asks nobody. */
export async function dryRun(
  prepared: PreparedPrompt,
  catalog: Catalog | undefined,
  run: Run,
): Promise<void> {
  const { log, report, outputs } = run;
  const { model, maxTokens, maxCompletionTokens } = prepared.template;
  const filled = prepared.fill(model, false);
  if (!filled) return;
  const { messages } = filled;
  const { buildResponseFormatField } = await import('../inference/structured/format.ts');
  const inputTokens = countInputTokens(messages, buildResponseFormatField(prepared.template.format));
  const outputTokens = maxCompletionTokens ?? maxTokens ?? DEFAULT_OUTPUT_TOKENS;
  const worstUsd = estimateWorstUsd({ model, inputTokens, outputTokens }, catalog);
  if (worstUsd !== undefined) outputs['estimated-cost-usd'] = formatUsd(worstUsd);
  outputs.model = model;
  report.facts
    .set('Model', inlineCode(model))
    .set('Tokens', `about ${inputTokens} in, at most ${outputTokens} out`)
    .set('Cost', worstUsd === undefined ? 'no price known' : `at most about $${formatUsd(worstUsd)}`);
  await recordCoverage(filled.coverage, run);
  for (const { role, content } of messages) {
    report.sections.push(`### ${role}\n\n${codeBlock(content)}`);
    log.group(role, () => log.quote(content));
  }
  log.notice(
    `Dry run: about ${inputTokens} tokens for ${model}${worstUsd === undefined ? '' : `, at most about $${formatUsd(worstUsd)}`}. Nothing was sent.`,
  );
}
