/** One small completion that tells whether a model answers. */
import { EndpointError } from '../errors.ts';
import { type ChatAnswer, type ChatOptions, completeChat } from '../inference/chat.ts';
import type { InferenceClient } from '../inference/client.ts';
import type { PlannedRequest } from '../inference/prices/budget.ts';
import { estimateTokens } from '../inference/tokens.ts';

export type ProbeOptions = Pick<ChatOptions, 'firstTokenTimeoutMs' | 'timeoutMs' | 'retries'>;

/** The smallest caps in tokens, the second for models that refuse the first, since they think before they write. */
const PROBE_CAPS = [{ maxTokens: 16 }, { maxCompletionTokens: 256 }] as const;

const PROBE_MESSAGES = [{ role: 'user', content: 'Answer with: ok' }] as const;

/** One real completion, of which only the form counts: nothing that the model says decides anything. */
export async function askProbe(
  client: InferenceClient,
  model: string,
  { firstTokenTimeoutMs, timeoutMs, retries }: ProbeOptions,
): Promise<ChatAnswer> {
  const options = { isStreaming: true, firstTokenTimeoutMs, timeoutMs, retries };
  const [small, large] = PROBE_CAPS;
  try {
    return await completeChat(client, { model, messages: PROBE_MESSAGES, ...small }, options);
  } catch (error) {
    if (!isAboutCap(error)) throw error;
    return completeChat(client, { model, messages: PROBE_MESSAGES, ...large }, options);
  }
}

/** Whether the cap of the answer was refused, by its size or by its name. */
function isAboutCap(error: unknown): boolean {
  if (!(error instanceof EndpointError)) return false;
  return error.about === 'output-cap' || (error.about === 'field' && /^max_/.test(error.field ?? ''));
}

/** The most that a probe can cost, whichever of the caps it was sent with. */
export function planProbe(model: string): PlannedRequest {
  return {
    model,
    inputTokens: estimateTokens(PROBE_MESSAGES.map(({ content }) => content).join('\n')),
    outputTokens: Math.max(...PROBE_CAPS.flatMap((cap) => Object.values(cap))),
  };
}
