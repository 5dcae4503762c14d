/** Chat completions: one request in, one answer out, streamed or not. */
import { ActionError, EndpointError, PartialAnswerError, ResponseError } from '../errors.ts';
import { limitBytes } from '../http/transport.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { buildBody, describeAdaptation, findRefusedField } from './adapt.ts';
import { type BodyPart, isFailureName, readBodyParts } from './body.ts';
import type { InferenceClient, InferenceResponse } from './client.ts';
import { type CompletionPiece, type ReadText, readCompletion } from './completion.ts';
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
  /** From the request to the end; undefined of an answer that did not come to one. */
  totalMs: number | undefined;
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

/** Sends. What the endpoint refuses by name is left out, each field once, of this request and of all later ones. */
async function send(
  client: InferenceClient,
  request: ChatRequest,
  options: ChatOptions,
): Promise<InferenceResponse> {
  const known = client.refusedFields(request.model);
  // Requests at the same time add to what is known.
  const refused = new Set(known);
  const isStreaming = options.isStreaming && !refused.has('stream');
  try {
    return await client.send({
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
    });
  } catch (error) {
    const field = findRefusedField(error, request, isStreaming, refused);
    if (field === undefined || !(error instanceof EndpointError)) throw error;
    // Nobody asked for `stream_options` but us.
    const tell = field === 'stream_options' ? client.log.info : client.log.notice;
    if (!known.has(field)) tell(describeAdaptation(request.model, field));
    known.add(field);
    // A refused field takes no retry, and grants no new ones.
    const retries = options.retries + 1 - error.attempts;
    return send(client, request, { ...options, retries });
  }
}

/** Whether a piece, or an answer, has anything that the model made. */
function hasContent({
  text,
  hasReasoning,
  refusal,
  toolCalls,
}: Pick<ChatAnswer, 'text' | 'hasReasoning' | 'refusal' | 'toolCalls'>): boolean {
  return text !== '' || hasReasoning || refusal !== '' || toolCalls > 0;
}

/** Gathers what arrives, so that a broken answer can still be shown. */
class AnswerBuilder {
  /** As far as it has come, with all the text: thought, too. */
  readonly whole: ChatAnswer;
  /** Some of the text came as `delta`. */
  #hasDeltas = false;
  #hasTextAfterEnd = false;

  constructor(model: string) {
    this.whole = {
      text: '',
      model,
      finishReason: undefined,
      isEndConfirmed: false,
      usage: undefined,
      hasReasoning: false,
      refusal: '',
      toolCalls: 0,
      firstTokenMs: undefined,
      totalMs: undefined,
    };
  }

  /** The same without the thought. */
  get answer(): ChatAnswer {
    const { answer: text, hasReasoning } = splitReasoning(this.whole.text);
    return { ...this.whole, text, hasReasoning: this.whole.hasReasoning || hasReasoning };
  }

  /** @param sinceMs since the request was sent @returns whether the piece carried anything the model made */
  add(piece: CompletionPiece, sinceMs: number): boolean {
    const { whole } = this;
    const { text } = piece;
    // That something failed, or goes on, is no end to be confirmed.
    const hasEnded = whole.finishReason !== undefined && classifyEnd(whole.finishReason) !== 'broken';
    this.#hasTextAfterEnd ||= hasEnded && text !== '';
    whole.model = piece.model || whole.model;
    whole.usage = piece.usage ?? whole.usage;
    whole.finishReason = piece.finishReason ?? whole.finishReason;
    whole.text = this.#isAllText(piece) ? text : whole.text + text;
    this.#hasDeltas ||= text !== '' && !piece.isWholeText;
    whole.refusal += piece.refusal;
    whole.toolCalls += piece.toolCalls;
    whole.hasReasoning ||= piece.hasReasoning;
    if (!hasContent(piece)) return false;
    whole.firstTokenMs ??= sinceMs;
    return true;
  }

  /** Some servers close with the whole message after its pieces, and some say all of it in every piece. */
  #isAllText({ text, isWholeText }: CompletionPiece): boolean {
    const before = this.whole.text;
    if (!isWholeText || !text.startsWith(before)) return false;
    // Short pieces may begin alike by chance.
    return this.#hasDeltas || (before.length > 3 && text.length > before.length);
  }

  /** @param isDone the server said that this is all */
  end(isDone: boolean, sinceMs: number): ChatAnswer {
    this.whole.isEndConfirmed = isDone || !this.#hasTextAfterEnd;
    this.whole.firstTokenMs ??= sinceMs;
    this.whole.totalMs = sinceMs;
    return this.answer;
  }
}

/** The failure that a body tells under a good status. */
function failureOf(error: unknown, { response }: InferenceResponse, client: InferenceClient): EndpointError {
  return buildEndpointError(readErrorValue(error), {
    operation: `${response.host} reported an error instead of a whole answer`,
    status: response.status,
    kind: client.credentialKind,
    isPublic: false,
    retryAfterMs: undefined,
  });
}

/** What one part of a body adds to the answer, and the failure that it tells; `words` count if no answer comes. */
function readPart({ name, value }: Exclude<BodyPart, 'done'>, host: string): ReadText {
  if (isFailureName(name)) return { failure: value };
  const read = readCompletion(value);
  if (read.failure !== undefined || read.isChunk) return read;
  // https://html.spec.whatwg.org/multipage/server-sent-events.html: an event of a name that nobody knows is ignored.
  if (name !== undefined) return {};
  if (read.piece) return { piece: read.piece, failure: read.words };
  // Broken JSON tells a reader nothing.
  const told = typeof value === 'string' && !value.startsWith('{') ? `: ${quoteUntrusted(value)}` : '';
  throw new ResponseError(`${host} sent what is no part of a completion${told}`);
}

async function readAnswer(
  answer: InferenceResponse,
  builder: AnswerBuilder,
  client: InferenceClient,
  options: ChatOptions,
): Promise<ChatAnswer> {
  const { response, deadline, sentAtMs } = answer;
  const { host } = response;
  const { whole } = builder;
  const contentType = quoteUntrusted(response.headers.get('content-type') ?? 'no content type');
  const sinceMs = () => performance.now() - sentAtMs;
  let isDone = false;
  let said: unknown;
  for await (const part of readBodyParts(limitBytes(response, MAX_BODY_BYTES), host, contentType)) {
    if (part === 'done') {
      isDone = true;
      break;
    }
    const { piece, failure, words } = readPart(part, host);
    said ??= words;
    const isProgress = piece !== undefined && builder.add(piece, sinceMs());
    if (failure !== undefined) throw failureOf(failure, answer, client);
    if (!isProgress) continue;
    const characters = whole.text.length;
    if (characters > MAX_TEXT_CHARACTERS) throw new ResponseError(`${host} sent an answer without an end`);
    if (options.isStreaming) deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
    options.onProgress?.(characters);
  }
  if (said !== undefined && !hasContent(whole)) throw failureOf(said, answer, client);
  if (isDone || whole.finishReason !== undefined) return builder.end(isDone, sinceMs());
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
  const answer = await send(client, request, options);
  const builder = new AnswerBuilder(request.model);
  try {
    return await readAnswer(answer, builder, client, options);
  } catch (error) {
    const { text, usage } = builder.answer;
    if (builder.whole.text === '' || !(error instanceof ActionError)) throw error;
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
