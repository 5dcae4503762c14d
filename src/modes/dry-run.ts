/** The dry run. */
import type { Message } from '../inference/chat.ts';
import { countInputTokens } from '../inference/complete.ts';
import { estimateWorstUsd } from '../inference/prices/budget.ts';
import type { Catalog } from '../inference/prices/catalog.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../inference/tokens.ts';
import { codeBlock, inlineCode } from '../markdown/inert.ts';
import type { PromptTemplate } from '../prompt/compose.ts';
import type { Run } from '../run.ts';
import type { PromptToSend } from './shared/prepare-prompt.ts';

/**
 * Says what would be sent, and what it would cost; asks nobody.
 *
 * @param prompts one for each request; of several, the first is shown
 */
export async function dryRun(
  prompts: Iterable<PromptToSend> | AsyncIterable<PromptToSend>,
  template: PromptTemplate,
  catalog: Catalog | undefined,
  run: Run,
): Promise<void> {
  const { log, report, outputs } = run;
  const { model, maxTokens, maxCompletionTokens, format } = template;
  const { buildResponseFormatField } = await import('../inference/structured/format.ts');
  const field = buildResponseFormatField(format);
  let shown: readonly Message[] | undefined;
  let requests = 0;
  let inputTokens = 0;
  for await (const { messages } of prompts) {
    shown ??= messages;
    requests += 1;
    inputTokens += countInputTokens(messages, field);
  }
  if (!shown) return;
  const outputTokens = requests * (maxCompletionTokens ?? maxTokens ?? DEFAULT_OUTPUT_TOKENS);
  const worstUsd = estimateWorstUsd({ model, inputTokens, outputTokens }, catalog);
  if (worstUsd !== undefined) outputs['estimated-cost-usd'] = formatUsd(worstUsd);
  outputs.model = model;
  const inRequests = requests > 1 ? `, in ${requests} requests` : '';
  report.facts
    .set('Model', inlineCode(model))
    .set('Tokens', `about ${inputTokens} in, at most ${outputTokens} out${inRequests}`)
    .set('Cost', worstUsd === undefined ? 'no price known' : `at most about $${formatUsd(worstUsd)}`);
  for (const { role, content } of shown) {
    report.sections.push(`### ${role}\n\n${codeBlock(content)}`);
    log.group(role, () => log.quote(content));
  }
  log.notice(
    `Dry run: about ${inputTokens} tokens for ${model}${inRequests}${worstUsd === undefined ? '' : `, at most about $${formatUsd(worstUsd)}`}. Nothing was sent.`,
  );
}
