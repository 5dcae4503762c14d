/** The dry run. */
import { countInputTokens } from '../../pinata/ask.ts';
import { estimateWorstUsd } from '../../pinata/budget.ts';
import { formatUsd } from '../../pinata/cost.ts';
import type { Catalog } from '../../pinata/models.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../../pinata/tokens.ts';
import { toCode, toFence } from '../../publish/markdown.ts';
import type { Run } from '../../run.ts';
import type { PreparedPrompt } from './question.ts';
import { recordCoverage } from './result.ts';

/** Says what would be sent, and what it would cost; asks nobody. */
export async function rehearse(
  prepared: PreparedPrompt,
  catalog: Catalog | undefined,
  run: Run,
): Promise<void> {
  const { log, report, outputs } = run;
  const { model, maxTokens, maxCompletionTokens } = prepared.template;
  const filled = prepared.fill(model, false);
  if (!filled) return;
  const { messages } = filled;
  const { buildResponseFormatField } = await import('../../pinata/structured.ts');
  const inputTokens = countInputTokens(messages, buildResponseFormatField(prepared.template.format));
  const outputTokens = maxCompletionTokens ?? maxTokens ?? DEFAULT_OUTPUT_TOKENS;
  const worstUsd = estimateWorstUsd({ model, inputTokens, outputTokens }, catalog);
  if (worstUsd !== undefined) outputs['estimated-cost-usd'] = formatUsd(worstUsd);
  outputs.model = model;
  report.facts
    .set('Model', toCode(model))
    .set('Tokens', `about ${inputTokens} in, at most ${outputTokens} out`)
    .set('Cost', worstUsd === undefined ? 'no price known' : `at most about $${formatUsd(worstUsd)}`);
  await recordCoverage(filled.coverage, run);
  for (const { role, content } of messages) {
    report.sections.push(`### ${role}\n\n${toFence(content)}`);
    log.group(role, () => log.quote(content));
  }
  log.notice(
    `Dry run: about ${inputTokens} tokens for ${model}${worstUsd === undefined ? '' : `, at most about $${formatUsd(worstUsd)}`}. Nothing was sent.`,
  );
}
