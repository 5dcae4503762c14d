/** The body of a request, without the fields that an endpoint has refused by name. */
import { EndpointError, type RefusalSubject } from '../errors.ts';
import type { ChatRequest } from './chat.ts';

/** What may be left out, or be called otherwise, and how the model was asked then. */
const ADAPTATIONS: ReadonlyMap<string, string> = new Map([
  ['stream_options', 'without'],
  ['max_tokens', 'with `max_completion_tokens` instead'],
  ['max_completion_tokens', 'with `max_tokens` instead'],
  ['top_p', 'without'],
  ['temperature', 'without'],
  ['stream', 'for its answer in one piece'],
]);

/** The fields as they are asked for; those that are undefined are not sent. */
function buildFields(request: ChatRequest, isStreaming: boolean): Record<string, unknown> {
  const { maxTokens, maxCompletionTokens } = request;
  return {
    model: request.model,
    messages: request.messages,
    max_tokens: maxCompletionTokens === undefined ? maxTokens : undefined,
    max_completion_tokens: maxCompletionTokens,
    temperature: request.temperature,
    top_p: request.topP,
    response_format: request.responseFormat,
    stream: isStreaming || undefined,
    // Most servers send usage only when asked so; a few refuse the question.
    stream_options: isStreaming ? { include_usage: true } : undefined,
  };
}

/** The JSON to send. @param refused fields that the endpoint does not take */
export function buildBody(request: ChatRequest, isStreaming: boolean, refused: ReadonlySet<string>): string {
  const fields = buildFields(request, isStreaming);
  const { max_tokens: older, max_completion_tokens: newer } = fields;
  for (const name of refused) fields[name] = undefined;
  if (older !== undefined && refused.has('max_tokens')) fields['max_completion_tokens'] = older;
  if (newer !== undefined && refused.has('max_completion_tokens')) fields['max_tokens'] = newer;
  return JSON.stringify(fields);
}

/** A refusal of who asks, or of how often, names fields by chance. */
const OF_THE_ACCOUNT: readonly RefusalSubject[] = ['key', 'credits', 'rate', 'outage'];

/**
 * The field that the request may pass without.
 *
 * @param refused fields that it was sent without already: each is left out once
 * @returns undefined where nothing can be left out
 */
export function findRefusedField(
  error: unknown,
  request: ChatRequest,
  isStreaming: boolean,
  refused: ReadonlySet<string>,
): string | undefined {
  if (!(error instanceof EndpointError)) return undefined;
  if (error.status < 400 || OF_THE_ACCOUNT.includes(error.about)) return undefined;
  const fields = buildFields(request, isStreaming);
  return error.refusedFields.find(
    (name) => ADAPTATIONS.has(name) && fields[name] !== undefined && !refused.has(name),
  );
}

/** What a log says of it. */
export function describeAdaptation(model: string, field: string): string {
  return `${model} does not take \`${field}\`: it was asked ${ADAPTATIONS.get(field)}.`;
}
