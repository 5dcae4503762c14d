/** Which field of a request to leave out after an endpoint refused it by name. */
import type { EndpointError } from '../errors.ts';
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
  isSent: (request: ChatRequest) => boolean;
  isNoticed: boolean;
  message: string;
}

const LEFT_OUT = 'it was asked without';

/** In the order in which they are given up where a refusal names several. */
const ADAPTABLE: readonly Adaptable[] = [
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
    isSent: () => true,
    isNoticed: true,
    message: 'does not take `stream`: it was asked for its answer in one piece.',
  },
];

/** A refusal of who asks, or of how often, names fields by chance. */
const OF_THE_ACCOUNT: readonly unknown[] = ['key', 'credits', 'rate', 'outage'];

/** @returns undefined where nothing can be left out: each field is, once */
export function findRefusedField(
  error: EndpointError,
  request: ChatRequest,
  refused: ReadonlySet<string>,
): RefusedField | undefined {
  if (error.status < 400 || OF_THE_ACCOUNT.includes(error.about)) return undefined;
  // Nobody asked for this field but us, so that its name anywhere will do.
  if (error.evidence.includes('stream_options') && !refused.has('stream_options')) {
    return {
      field: 'stream_options',
      isNoticed: false,
      message: 'does not take `stream_options`: asked again without.',
    };
  }
  if (error.about !== 'field' || error.isFieldTaken) return undefined;
  // As Anthropic says of `temperature` and `top_p`: one of the two has to go.
  const isPair = error.evidence.includes('cannot both');
  return ADAPTABLE.find(
    ({ field, isSent }) =>
      (field === error.field || (isPair && error.evidence.includes(field))) &&
      isSent(request) &&
      !refused.has(field),
  );
}
