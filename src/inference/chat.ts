/** Chat completions: one request in, one answer out, streamed or not. */
import { ActionError, type EndpointError, PartialAnswerError, ResponseError } from '../errors.ts';
import { limitBytes } from '../http/transport.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { findRefusedField } from './adapt.ts';
import { type BodyPart, isFailureName, readBodyParts } from './body.ts';
import type { InferenceClient, InferenceRequest, InferenceResponse } from './client.ts';
import { type CompletionPiece, readCompletion } from './completion.ts';
import { readErrorValue } from './error-body.ts';
import { classifyEnd } from './finish-reason.ts';
import { splitReasoning } from './reasoning.ts';
import { buildEndpointError } from './refusal.ts';
import type { Usage } from './usage.ts';

/** A stream wraps each token in some hundred bytes. */
const MAX_BODY_BYTES = 268_435_456;

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
  /** What the model wrote, without what it thought. */
  text: string;
  /** As the endpoint names it, or as it was asked for where it names none. */
  model: string;
  /** `stop`, `length`, `content_filter`…; undefined when the endpoint gave none. */
  finishReason: string | undefined;
  /** Nothing says that the end was the end: the finish reason came with every piece, and no `[DONE]` after them. */
  isEndConfirmed: boolean;
  usage: Usage | undefined;
  /** The model thought before it wrote; what it thought is not kept. */
  hasReasoning: boolean;
  /** The model's words for that it will not answer. */
  refusal: string;
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

/** The body, without the fields that the endpoint has refused for this model. */
function buildBody(request: ChatRequest, isStreaming: boolean, refused: ReadonlySet<string>): string {
  const { maxTokens, maxCompletionTokens } = request;
  const cap = maxCompletionTokens ?? maxTokens;
  const isNewName = refused.has(maxCompletionTokens === undefined ? 'max_tokens' : 'max_completion_tokens')
    ? maxCompletionTokens === undefined
    : maxCompletionTokens !== undefined;
  return JSON.stringify({
    model: request.model,
    messages: request.messages,
    max_tokens: isNewName ? undefined : cap,
    max_completion_tokens: isNewName ? cap : undefined,
    temperature: refused.has('temperature') ? undefined : request.temperature,
    top_p: refused.has('top_p') ? undefined : request.topP,
    response_format: request.responseFormat,
    stream: isStreaming ? true : undefined,
    // Most servers send usage only when asked so; a few refuse the question.
    stream_options: isStreaming && !refused.has('stream_options') ? { include_usage: true } : undefined,
  });
}

/** What the endpoint refuses by name is left out, each field once, of this request and all later ones. */
function buildChatRequest(
  client: InferenceClient,
  request: ChatRequest,
  options: ChatOptions,
): InferenceRequest {
  const refused = client.refusedFields(request.model);
  const isStreaming = options.isStreaming && !refused.has('stream');
  return {
    method: 'POST',
    path: 'chat/completions',
    body: buildBody(request, isStreaming, refused),
    accept: isStreaming ? 'text/event-stream, application/json' : 'application/json',
    isAuthenticated: true,
    isPaid: true,
    firstPhase: isStreaming
      ? { phase: 'first-token', ms: options.firstTokenTimeoutMs }
      : { phase: 'total', ms: options.timeoutMs },
    retries: options.retries,
    adapt: (refusal) => {
      const found = findRefusedField(refusal, request, isStreaming, refused);
      if (found === undefined) return undefined;
      refused.add(found.field);
      (found.isNoticed ? client.log.notice : client.log.info)(`${request.model} ${found.message}`);
      return buildChatRequest(client, request, options);
    },
  };
}

/** Gathers what arrives, so that a broken answer can still be shown. */
class AnswerBuilder {
  readonly #answer: Omit<ChatAnswer, 'text'>;
  #text = '';
  /** Some of the text came as `delta`. */
  #hasDeltas = false;
  /** Pieces that gave a finish reason. */
  #endings = 0;
  /** Text came behind a finish reason. */
  #hasTextAfterEnd = false;

  constructor(model: string) {
    this.#answer = {
      model,
      finishReason: undefined,
      isEndConfirmed: false,
      usage: undefined,
      hasReasoning: false,
      refusal: '',
      toolCalls: 0,
      firstTokenMs: undefined,
    };
  }

  get characters(): number {
    return this.#text.length;
  }

  /** As far as it has come. */
  get answer(): ChatAnswer {
    const { answer: text, hasReasoning } = splitReasoning(this.#text);
    return { ...this.#answer, text, hasReasoning: this.#answer.hasReasoning || hasReasoning };
  }

  /** Nothing has come that anybody made. */
  get isEmpty(): boolean {
    const { hasReasoning, refusal, toolCalls } = this.#answer;
    return this.#text === '' && !hasReasoning && refusal === '' && toolCalls === 0;
  }

  get hasEnd(): boolean {
    return this.#answer.isEndConfirmed || this.#answer.finishReason !== undefined;
  }

  /** @param sinceMs since the request was sent @returns whether the piece carried anything the model made */
  add(piece: CompletionPiece, sinceMs: number): boolean {
    const answer = this.#answer;
    const { text, hasReasoning, refusal, toolCalls } = piece;
    answer.model = piece.model || answer.model;
    answer.usage = piece.usage ?? answer.usage;
    if (text !== '' && this.#endings > 0) this.#hasTextAfterEnd = true;
    if (piece.finishReason !== undefined) {
      answer.finishReason = piece.finishReason;
      // That something failed, or goes on, is no end to be confirmed.
      if (classifyEnd(piece.finishReason) !== 'broken') this.#endings += 1;
    }
    this.#text = this.#isAllText(piece) ? text : this.#text + text;
    this.#hasDeltas ||= text !== '' && !piece.isWholeText;
    answer.refusal += refusal;
    answer.toolCalls += toolCalls;
    answer.hasReasoning ||= hasReasoning;
    const hasContent = text !== '' || hasReasoning || refusal !== '' || toolCalls > 0;
    if (hasContent) answer.firstTokenMs ??= sinceMs;
    return hasContent;
  }

  /** Some servers close with the whole message after its pieces, and some say all of it in every piece. */
  #isAllText({ text, isWholeText }: CompletionPiece): boolean {
    if (!isWholeText || !text.startsWith(this.#text)) return false;
    // Short pieces may begin alike by chance.
    return this.#hasDeltas || (this.#text.length > 3 && text.length > this.#text.length);
  }

  /** @param isDone the server said that this is all */
  end(isDone: boolean, sinceMs: number): ChatAnswer {
    this.#answer.isEndConfirmed = isDone || !this.#hasTextAfterEnd;
    this.#answer.firstTokenMs ??= sinceMs;
    return this.answer;
  }
}

/** The failure that a body tells under a good status. */
function failureOf(
  error: unknown,
  { response, requestId }: InferenceResponse,
  client: InferenceClient,
): EndpointError {
  return buildEndpointError(readErrorValue(error), {
    operation: `${response.host} reported an error instead of a whole answer`,
    status: response.status,
    kind: client.credentialKind,
    isPublic: false,
    retryAfterMs: undefined,
    requestId,
  });
}

interface ReadPart {
  piece?: CompletionPiece | undefined;
  failure?: unknown;
  /** Words of a failure, if no answer comes. */
  words?: unknown;
}

/** What one part of a body adds to the answer, and the failure that it tells. */
function readPart(part: Exclude<BodyPart, { kind: 'done' }>, host: string): ReadPart {
  const { name } = part;
  const isError = isFailureName(name);
  if (part.kind === 'text') {
    if (isError) return { failure: part.text };
    // https://html.spec.whatwg.org/multipage/server-sent-events.html: an event of a name that nobody knows is ignored.
    if (name !== undefined) return {};
    // Broken JSON tells a reader nothing.
    const told = part.text.startsWith('{') ? '' : `: ${quoteUntrusted(part.text)}`;
    throw new ResponseError(`${host} sent what is no part of a completion${told}`);
  }
  if (isError) return { failure: part.value };
  const { piece, isChunk, failure, words } = readCompletion(part.value);
  if (failure !== undefined) return { piece, failure };
  if (name !== undefined) return isChunk ? { piece, words } : {};
  if (piece === undefined) throw new ResponseError(`${host} sent what is no part of a completion`);
  return isChunk ? { piece, words } : { piece, failure: words };
}

async function readAnswer(
  answer: InferenceResponse,
  builder: AnswerBuilder,
  client: InferenceClient,
  options: ChatOptions,
): Promise<ChatAnswer> {
  const { response, deadline, sentAtMs } = answer;
  const { host } = response;
  const contentType = quoteUntrusted(response.headers.get('content-type') ?? 'no content type');
  const sinceMs = () => performance.now() - sentAtMs;
  let isDone = false;
  let said: unknown;
  for await (const part of readBodyParts(limitBytes(response, MAX_BODY_BYTES), host, contentType)) {
    if (part.kind === 'done') {
      isDone = true;
      break;
    }
    const { piece, failure, words } = readPart(part, host);
    said ??= words;
    const hasContent = piece !== undefined && builder.add(piece, sinceMs());
    if (failure !== undefined) throw failureOf(failure, answer, client);
    if (!hasContent) continue;
    if (builder.characters > MAX_TEXT_CHARACTERS)
      throw new ResponseError(`${host} sent an answer without an end`);
    if (options.isStreaming) deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
    options.onProgress?.(builder.characters);
  }
  if (said !== undefined && builder.isEmpty) throw failureOf(said, answer, client);
  if (isDone || builder.hasEnd) return builder.end(isDone, sinceMs());
  throw new ResponseError(`${host} ended its answer without saying that it was done`);
}

/**
 * Runs one completion.
 *
 * @returns the answer, which may be empty or cut off (`finishReason`): the caller judges
 * @throws {PartialAnswerError} the answer broke off; holds what had arrived
 * @throws {EndpointError} @throws {NetworkError} @throws {InferenceError}
 */
export async function completeChat(
  client: InferenceClient,
  request: ChatRequest,
  options: ChatOptions,
): Promise<ChatAnswer> {
  const answer = await client.send(buildChatRequest(client, request, options));
  const builder = new AnswerBuilder(request.model);
  try {
    return await readAnswer(answer, builder, client, options);
  } catch (error) {
    const { text, usage } = builder.answer;
    if (builder.characters === 0 || !(error instanceof ActionError)) throw error;
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
