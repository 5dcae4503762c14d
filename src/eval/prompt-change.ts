/** Pure: whether a prompt asks anything else than its version before. */
import type { Prompt } from '../prompt/file.ts';
import { findPlaceholders } from '../prompt/template.ts';

/** All that is sent, but for what cases give. */
function listSent(prompt: Prompt, isModelGiven: boolean): unknown[] {
  const { messages, variables, model, maxTokens, maxCompletionTokens, temperature, topP, responseFormat } =
    prompt;
  const used = findPlaceholders(messages.map(({ content }) => content));
  return [
    messages,
    [...variables].filter(([name]) => used.has(name)).toSorted(),
    [maxTokens, maxCompletionTokens, temperature, topP],
    // The order of keys counts: models write them in it.
    responseFormat?.type === 'text' ? undefined : responseFormat,
    isModelGiven ? undefined : model,
  ];
}

/**
 * Whether messages, parameters, form or model differ, or the defaults of placeholders in the messages.
 *
 * @param isModelGiven the run names its models, whatever the files say
 */
export function isPromptChanged(head: Prompt, base: Prompt, isModelGiven: boolean): boolean {
  return JSON.stringify(listSent(head, isModelGiven)) !== JSON.stringify(listSent(base, isModelGiven));
}
