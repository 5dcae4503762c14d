/** Which field of a request to leave out after an endpoint refused it by name. */
import type { EndpointError, RefusalSubject } from '../errors.ts';
import type { ChatRequest } from './chat.ts';

export interface RefusedField {
  field: string;
  /** Whether the workflow asked for the field, so that its author should know. */
  isNoticed: boolean;
  /** Behind the model's name. */
  message: string;
}

interface Adaptable {
  field: string;
  isSent: (request: ChatRequest, isStreaming: boolean) => boolean;
  isNoticed: boolean;
  message: string;
}

const LEFT_OUT = 'it was asked without';

/** What may be left out of a request, or be called otherwise. */
const ADAPTABLE: readonly Adaptable[] = [
  {
    field: 'stream_options',
    isSent: (_request, isStreaming) => isStreaming,
    // Nobody asked for it but us.
    isNoticed: false,
    message: `does not take \`stream_options\`: ${LEFT_OUT}.`,
  },
  {
    field: 'max_tokens',
    isSent: ({ maxTokens, maxCompletionTokens }) =>
      maxTokens !== undefined && maxCompletionTokens === undefined,
    isNoticed: true,
    message: 'does not take `max_tokens`: it was asked with `max_completion_tokens` instead.',
  },
  {
    field: 'max_completion_tokens',
    isSent: ({ maxCompletionTokens }) => maxCompletionTokens !== undefined,
    isNoticed: true,
    message: 'does not take `max_completion_tokens`: it was asked with `max_tokens` instead.',
  },
  {
    field: 'top_p',
    isSent: ({ topP }) => topP !== undefined,
    isNoticed: true,
    message: `does not take \`top_p\`: ${LEFT_OUT}.`,
  },
  {
    field: 'temperature',
    isSent: ({ temperature }) => temperature !== undefined,
    isNoticed: true,
    message: `does not take \`temperature\`: ${LEFT_OUT}.`,
  },
  {
    field: 'stream',
    isSent: (_request, isStreaming) => isStreaming,
    isNoticed: true,
    message: 'does not take `stream`: it was asked for its answer in one piece.',
  },
];

/** A refusal of who asks, or of how often, names fields by chance. */
const OF_THE_ACCOUNT: readonly RefusalSubject[] = ['key', 'credits', 'rate', 'outage'];

/** @returns undefined where nothing can be left out: each field is, once */
export function findRefusedField(
  error: EndpointError,
  request: ChatRequest,
  isStreaming: boolean,
  refused: ReadonlySet<string>,
): RefusedField | undefined {
  if (error.status < 400 || OF_THE_ACCOUNT.includes(error.about)) return undefined;
  return error.refusedFields
    .flatMap((name) => ADAPTABLE.filter(({ field }) => field === name))
    .find(({ field, isSent }) => isSent(request, isStreaming) && !refused.has(field));
}
