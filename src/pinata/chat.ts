/** Chat completions: one request in, one answer out, streamed or not. */
import * as v from 'valibot';
import { PartialAnswerError, ResponseError } from '../errors.ts';
import { limitBytes, readText, type TransportResponse } from '../network/transport.ts';
import { quoteForeign } from '../runner/log.ts';
import type { PinataAnswer, PinataClient } from './client.ts';
import { type Chunk, CompletionSchema, parseErrorBody, type Usage } from './schema.ts';
import { readChunks } from './stream.ts';

const MAX_ANSWER_BYTES = 33_554_432;

/** A stream wraps each token in some hundred bytes. */
const MAX_STREAM_BYTES = 268_435_456;

/** Far more than any model writes. */
const MAX_TEXT_CHARACTERS = 8_388_608;

/** Once tokens flow, a pause this long means that the connection is dead. */
const IDLE_TIMEOUT_MS = 60_000;

export type Role = 'system' | 'user' | 'assistant';

export interface Message {
  role: Role;
  content: string;
}

export interface ChatRequest {
  model: string;
  messages: readonly Message[];
  maxTokens?: number | undefined;
  maxCompletionTokens?: number | undefined;
  temperature?: number | undefined;
  topP?: number | undefined;
  /** Passed through as `response_format`. */
  responseFormat?: Readonly<Record<string, unknown>> | undefined;
}

export interface ChatAnswer {
  text: string;
  /** As the endpoint names it, or as it was asked for where it names none. */
  model: string;
  /** `stop`, `length`, `content_filter`…; undefined when the endpoint gave none. */
  finishReason: string | undefined;
  usage: Usage | undefined;
  /** The model thought before it wrote; what it thought is not kept. */
  hasReasoning: boolean;
  /** Calls of tools that nobody offered. They are ignored. */
  toolCalls: number;
  /** From the request to the first the model said or thought; to the end, where it came in one piece. */
  firstTokenMs: number | undefined;
}

export interface ChatOptions {
  isStreaming: boolean;
  firstTokenTimeoutMs: number;
  /** For answers in one piece. */
  timeoutMs: number;
  retries: number;
  idleTimeoutMs?: number;
  /** Called as text arrives, with the number of characters so far. */
  onProgress?: (characters: number) => void;
}

function buildBody(request: ChatRequest, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    model: request.model,
    messages: request.messages,
    max_tokens: request.maxCompletionTokens === undefined ? request.maxTokens : undefined,
    max_completion_tokens: request.maxCompletionTokens,
    temperature: request.temperature,
    top_p: request.topP,
    response_format: request.responseFormat,
    ...fields,
  });
}

function sendChat(client: PinataClient, request: ChatRequest, options: ChatOptions): Promise<PinataAnswer> {
  const { isStreaming, firstTokenTimeoutMs, timeoutMs, retries } = options;
  const stream = isStreaming ? { stream: true } : {};
  // Most servers send usage only when asked so; a few refuse the question.
  const usage = isStreaming ? { stream_options: { include_usage: true } } : {};
  return client.send({
    method: 'POST',
    path: 'chat/completions',
    body: buildBody(request, { ...stream, ...usage }),
    adaptBody: ({ status, param, message }) =>
      status === 400 && isStreaming && /stream_options/.test(`${param} ${message}`)
        ? buildBody(request, stream)
        : undefined,
    accept: isStreaming ? 'text/event-stream, application/json' : 'application/json',
    isAuthenticated: true,
    isPaid: true,
    firstPhase: isStreaming
      ? { phase: 'first-token', ms: firstTokenTimeoutMs }
      : { phase: 'total', ms: timeoutMs },
    retries,
  });
}

function isEventStream(response: TransportResponse, isStreaming: boolean): boolean {
  const type = response.headers.get('content-type');
  // Some servers forget to say what a stream is.
  if (type === undefined || /^text\/plain\b/i.test(type)) return isStreaming;
  return /^text\/event-stream\b/i.test(type);
}

/** Gathers what arrives, so that a broken answer can still be shown. */
class AnswerBuilder {
  readonly answer: ChatAnswer;

  constructor(model: string) {
    this.answer = {
      text: '',
      model,
      finishReason: undefined,
      usage: undefined,
      hasReasoning: false,
      toolCalls: 0,
      firstTokenMs: undefined,
    };
  }

  /** @returns whether the chunk carried anything the model said or thought */
  add(chunk: Pick<Chunk, 'model' | 'usage'>, part: Chunk['choices'][number] | undefined): boolean {
    const { answer } = this;
    answer.model = chunk.model || answer.model;
    answer.usage = chunk.usage ?? answer.usage;
    answer.finishReason = part?.finish_reason || answer.finishReason;
    const content = part?.delta?.content ?? '';
    const reasoning = part?.delta?.reasoning_content || part?.delta?.reasoning || '';
    const toolCalls = part?.delta?.tool_calls?.length ?? 0;
    answer.text += content;
    answer.toolCalls += toolCalls;
    answer.hasReasoning ||= reasoning !== '';
    return content !== '' || reasoning !== '' || toolCalls > 0;
  }
}

async function readStream(
  { response, deadline, sentAtMs }: PinataAnswer,
  builder: AnswerBuilder,
  options: ChatOptions,
): Promise<void> {
  const isDone = await readChunks(limitBytes(response, MAX_STREAM_BYTES), response.host, (chunk) => {
    const saidSomething = builder.add(chunk, chunk.choices[0]);
    if (builder.answer.text.length > MAX_TEXT_CHARACTERS)
      throw new ResponseError(`${response.host} sent an answer without an end`);
    if (!saidSomething) return;
    builder.answer.firstTokenMs ??= performance.now() - sentAtMs;
    deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
    options.onProgress?.(builder.answer.text.length);
  });
  if (!isDone && builder.answer.finishReason === undefined) {
    throw new ResponseError(`${response.host} ended its answer without saying that it was done`);
  }
}

async function readWhole({ response }: PinataAnswer, builder: AnswerBuilder): Promise<void> {
  const text = await readText(response, MAX_ANSWER_BYTES);
  const completion = v.safeParse(v.pipe(v.string(), v.parseJson(), CompletionSchema), text);
  if (!completion.success) {
    const type = quoteForeign(response.headers.get('content-type') ?? 'no content type');
    throw new ResponseError(
      `${response.host} answered ${response.status} with something that is no completion (${type})`,
      {
        hint: 'Check that `endpoint` is the base URL of an OpenAI-compatible API.',
      },
    );
  }
  const { error, choices } = completion.output;
  if (error !== undefined && error !== null) {
    throw new ResponseError(
      `${response.host} answered ${response.status} with an error: ${parseErrorBody(text).message ?? 'no message'}`,
    );
  }
  const choice = choices[0];
  builder.add(completion.output, choice && { finish_reason: choice.finish_reason, delta: choice.message });
}

/**
 * Runs one completion.
 *
 * @returns the answer, which may be empty or cut off (`finishReason`): the caller judges
 * @throws {PartialAnswerError} the answer broke off; holds what had arrived
 * @throws {StatusError} @throws {NetworkError} @throws {InferenceError}
 */
export async function completeChat(
  client: PinataClient,
  request: ChatRequest,
  options: ChatOptions,
): Promise<ChatAnswer> {
  const answer = await sendChat(client, request, options);
  const builder = new AnswerBuilder(request.model);
  try {
    if (isEventStream(answer.response, options.isStreaming)) await readStream(answer, builder, options);
    else await readWhole(answer, builder);
    builder.answer.firstTokenMs ??= performance.now() - answer.sentAtMs;
    return builder.answer;
  } catch (error) {
    const { text, finishReason, usage } = builder.answer;
    // Only what follows the end was lost: usage at most.
    if (text !== '' && finishReason !== undefined) return builder.answer;
    if (text === '' || !(error instanceof Error)) throw error;
    throw new PartialAnswerError(
      text,
      `The answer broke off after ${text.length} characters: ${error.message}`,
      {
        hint: 'What had arrived is in the job summary and the response file. Run the job again for a whole answer.',
        cause: error,
        usage,
      },
    );
  } finally {
    answer.deadline.stop();
  }
}
