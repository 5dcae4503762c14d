// The public catalog and the chat route: request checks, the completion, its stream, and its errors.
import { randomUUID } from 'node:crypto';
import type { Message } from './pinata-answer.ts';
import {
  answerInJson,
  answerInMarkdown,
  countTokens,
  cutToTokens,
  isRecord,
  splitByTokens,
} from './pinata-answer.ts';
import { REVIEW_ANSWERS } from './pinata-review.ts';
import type { CompletionResult, Frame, PinataState, StreamVariants, Variants } from './pinata-state.ts';
import { availableCredits, bearerOf, bodyReply, jsonReply, lendCredits } from './pinata-state.ts';

/** What is answered, by the name of the form that is asked for; `text` where none is. Undefined for what the emulator makes. */
export type Answers = Readonly<Record<string, (messages: Message[]) => string | undefined>>;

/** An entry of the catalog. */
export interface Model {
  model_id: string;
  input_usd_per_1m_tokens: number;
  output_usd_per_1m_tokens: number;
  cache_read_usd_per_1m_tokens: number;
}

const defaultMaxTokens = 4096;
const tokensPerFrame = 4;
const roles = ['system', 'developer', 'user', 'assistant', 'tool'];

function model(model_id: string, input: number, output: number, cacheRead: number): Model {
  return {
    model_id,
    input_usd_per_1m_tokens: input,
    output_usd_per_1m_tokens: output,
    cache_read_usd_per_1m_tokens: cacheRead,
  };
}

/** The catalog unless told; its prices are plausible, not Pinata's. */
export const defaultModels: Model[] = [
  model('anthropic/claude-opus-4-6', 5, 25, 0.5),
  model('anthropic/claude-sonnet-4-6', 3, 15, 0.3),
  model('anthropic/claude-haiku-4-5', 1, 5, 0.1),
  model('openai/gpt-5.2', 1.75, 14, 0.175),
  model('openai/gpt-5-mini', 0.25, 2, 0.025),
  model('google/gemini-3-flash', 0.5, 3, 0.05),
];

/** The catalog in the chosen wrapping, with its prices in the chosen form. */
export function listModels(models: Model[], variants: Variants): CompletionResult {
  if (variants.catalog === 'openai') {
    const data = models.map(({ model_id }) => ({
      id: model_id,
      object: 'model',
      created: 1_782_691_200,
      owned_by: model_id.split('/', 1)[0],
    }));
    return jsonReply(200, { object: 'list', data });
  }
  const price = (usd: number) => {
    if (variants.prices === 'absent') return undefined;
    if (variants.prices === 'null') return null;
    return variants.prices === 'string' ? String(usd) : usd;
  };
  const list = models.map((entry) => ({
    model_id: entry.model_id,
    input_usd_per_1m_tokens: price(entry.input_usd_per_1m_tokens),
    output_usd_per_1m_tokens: price(entry.output_usd_per_1m_tokens),
    cache_read_usd_per_1m_tokens: price(entry.cache_read_usd_per_1m_tokens),
  }));
  return jsonReply(200, variants.catalog === 'bare' ? list : { [variants.catalog]: list });
}

const statusMessages: Record<number, [message: string, type: string]> = {
  400: ['The request is not valid.', 'invalid_request_error'],
  401: ['Missing or invalid API key.', 'authentication_error'],
  402: ['Insufficient credits.', 'insufficient_credits'],
  403: ['Your plan does not allow this request.', 'permission_error'],
  404: ['Not found.', 'not_found_error'],
  413: ['The request is too large.', 'invalid_request_error'],
  429: ['Rate limit reached. Please retry after a short wait.', 'rate_limit_error'],
};

/** What goes into an error besides its status; each field has a default for the status. */
export interface ErrorDetails {
  message?: string;
  param?: string;
  code?: string;
}

function retryHeaders(variants: Variants): Record<string, string> {
  switch (variants.retryAfter) {
    case 'none':
      return {};
    case 'seconds':
      return { 'retry-after': '1' };
    case 'date':
      return { 'retry-after': new Date(Date.now() + 2000).toUTCString() };
    case 'ms-header':
      return { 'retry-after-ms': '50' };
    case 'negative':
      return { 'retry-after': '-5' };
    case 'nan':
      return { 'retry-after': 'NaN' };
    case 'huge':
      return { 'retry-after': '1000000000' };
  }
}

/** An error of the chat route, in the chosen form. */
export function chatError(
  state: PinataState,
  variants: Variants,
  status: number,
  details: ErrorDetails = {},
): CompletionResult {
  const [fallback, type] = statusMessages[status] ?? ['The upstream model failed.', 'server_error'];
  const message = details.message ?? fallback;
  const headers = status === 429 ? retryHeaders(variants) : {};
  const credits =
    status === 402 ? { availableMicrocredits: Math.floor(availableCredits(state) * 1e6) } : undefined;
  switch (variants.errorShape) {
    case 'text':
      return jsonReply(status, { error: message, ...credits }, headers);
    case 'plain':
      return bodyReply(status, 'text/plain; charset=utf-8', message, headers);
    case 'html':
      return htmlReply(status, headers);
    case 'empty':
      return bodyReply(status, 'application/json', '', headers);
    case 'openai': {
      const error = { message, type, param: details.param ?? null, code: details.code ?? null };
      const isInside = variants.microcreditsPlace === 'error';
      const body = isInside ? { error: { ...error, ...credits } } : { error, ...credits };
      return jsonReply(status, body, headers);
    }
  }
}

/** The page that a CDN in front of the API would answer. */
export function htmlReply(status: number, headers: Record<string, string> = {}): CompletionResult {
  const title = `${status} | agents.pinata.cloud`;
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body>\n<h1>Error ${status}</h1>\n<p>Ray ID: 9f1c2d3e4a5b6c7d</p>\n</body>\n</html>\n`;
  return bodyReply(status, 'text/html; charset=UTF-8', page, { server: 'cloudflare', ...headers });
}

interface ChatRequest {
  model: Model;
  messages: Message[];
  maxTokens: number;
  isStream: boolean;
  format: unknown;
}

class Refusal extends Error {
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(status: number, details: ErrorDetails) {
    super(details.message);
    this.status = status;
    this.details = details;
  }
}

function refuse(param: string, message: string): never {
  throw new Refusal(400, { message, param, code: 'invalid_value' });
}

function parseContent(content: unknown, role: string, param: string): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content) && content.length > 0) {
    return content.map((part: unknown, index) => parsePart(part, `${param}[${index}]`)).join('');
  }
  if (role === 'assistant' && (content === null || content === undefined)) return '';
  return refuse(param, `Invalid type for '${param}': expected a string or an array of parts.`);
}

function parsePart(part: unknown, param: string): string {
  if (!isRecord(part) || typeof part['type'] !== 'string')
    return refuse(param, `Invalid part at '${param}'.`);
  if (part['type'] !== 'text') return '';
  const { text } = part;
  return typeof text === 'string' ? text : refuse(`${param}.text`, `'${param}.text' must be a string.`);
}

function parseMessages(messages: unknown): Message[] {
  if (messages === undefined) return refuse('messages', "Missing required parameter: 'messages'.");
  if (!Array.isArray(messages) || messages.length === 0) {
    return refuse('messages', "Invalid 'messages': expected an array with at least one message.");
  }
  return messages.map((message: unknown, index) => {
    const param = `messages[${index}]`;
    if (!isRecord(message)) return refuse(param, `'${param}' must be an object.`);
    const { role, content } = message;
    if (typeof role !== 'string' || !roles.includes(role)) {
      return refuse(
        `${param}.role`,
        `Invalid value for '${param}.role'. Supported values: ${roles.join(', ')}.`,
      );
    }
    return { role, text: parseContent(content, role, `${param}.content`) };
  });
}

function checkNumber(body: Record<string, unknown>, name: string, minimum: number, maximum: number): void {
  const value = body[name];
  if (value === undefined || value === null) return;
  if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) {
    refuse(name, `Invalid '${name}': expected a number from ${minimum} to ${maximum}.`);
  }
}

function parseMaxTokens(body: Record<string, unknown>): number {
  const name = 'max_completion_tokens' in body ? 'max_completion_tokens' : 'max_tokens';
  const value = body[name] ?? defaultMaxTokens;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  return refuse(name, `Invalid '${name}': expected a positive integer.`);
}

function parseFormat(format: unknown, variants: Variants): unknown {
  if (format === undefined || format === null) return undefined;
  const type = isRecord(format) ? format['type'] : undefined;
  if (type !== 'text' && type !== 'json_object' && type !== 'json_schema') {
    return refuse('response_format', "Invalid 'response_format': unknown type.");
  }
  if (type !== 'text' && variants.structuredOutput === 'refused') {
    const message = "Unsupported parameter: 'response_format' is not supported with this model.";
    throw new Refusal(400, { message, param: 'response_format', code: 'unsupported_parameter' });
  }
  if (type === 'json_schema' && isRecord(format)) {
    const named = format['json_schema'];
    if (!isRecord(named) || !isRecord(named['schema']))
      refuse('response_format', "'json_schema.schema' is missing.");
  }
  return type === 'text' ? undefined : format;
}

function parseRequest(
  models: Model[],
  variants: Variants,
  headers: Record<string, string>,
  body: unknown,
): ChatRequest {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '') || !isRecord(body)) {
    throw new Refusal(400, { message: 'The body must be a JSON object, sent as application/json.' });
  }
  const { model: id, stream } = body;
  if (typeof id !== 'string' || id === '') return refuse('model', 'You must provide a model parameter.');
  const messages = parseMessages(body['messages']);
  checkNumber(body, 'temperature', 0, 2);
  checkNumber(body, 'top_p', 0, 1);
  checkNumber(body, 'frequency_penalty', -2, 2);
  checkNumber(body, 'presence_penalty', -2, 2);
  if (stream !== undefined && stream !== null && typeof stream !== 'boolean') {
    refuse('stream', "Invalid 'stream': expected a boolean.");
  }
  const maxTokens = parseMaxTokens(body);
  const format = parseFormat(body['response_format'], variants);
  const found = models.find(({ model_id }) => model_id === id);
  if (!found) {
    const message = `The model '${id}' does not exist or you do not have access to it.`;
    throw new Refusal(404, { message, param: 'model', code: 'model_not_found' });
  }
  return { model: found, messages, maxTokens, isStream: stream === true, format };
}

interface Completion {
  id: string;
  model: string;
  content: string;
  reasoning: string;
  finishReason: string;
  promptTokens: number;
  completionTokens: number;
  usage: Record<string, unknown>;
}

function answer({ messages, format }: ChatRequest, { answers }: ChatContext): string {
  if (!isRecord(format)) return answers?.['text']?.(messages) ?? answerInMarkdown(messages);
  const named = format['json_schema'];
  if (!isRecord(named)) return answerInJson(messages, undefined);
  const name = String(named['name']);
  return (
    answers?.[name]?.(messages) ?? REVIEW_ANSWERS[name]?.(messages) ?? answerInJson(messages, named['schema'])
  );
}

function complete(request: ChatRequest, variants: Variants, whole: string): Completion {
  const promptTokens = Math.max(1, countTokens(request.messages.map(({ text }) => text).join('')));
  const reasoningTokens = Math.min(variants.reasoningTokens, request.maxTokens);
  const room = request.maxTokens - reasoningTokens;
  const isCut = countTokens(whole) > room;
  const content = isCut ? cutToTokens(whole, room) : whole;
  const completionTokens = reasoningTokens + (isCut ? room : countTokens(whole));
  const usage: Record<string, unknown> = {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
  const cached = Math.min(variants.cachedTokens, promptTokens);
  if (cached > 0) usage['prompt_tokens_details'] = { cached_tokens: cached };
  if (reasoningTokens > 0) usage['completion_tokens_details'] = { reasoning_tokens: reasoningTokens };
  return {
    id: `chatcmpl-${randomUUID()}`,
    model: request.model.model_id,
    content,
    reasoning: 'Reading the request. '.repeat(reasoningTokens).slice(0, reasoningTokens * 4),
    finishReason: isCut ? 'length' : variants.finishReason,
    promptTokens,
    completionTokens,
    usage,
  };
}

const toolCall = { id: 'call_1', type: 'function', function: { name: 'run', arguments: '{}' } };

function completionReply(completion: Completion, variants: Variants): CompletionResult {
  const { id, model: name, content, reasoning, finishReason, usage } = completion;
  const message = {
    role: 'assistant',
    content,
    ...(reasoning ? { reasoning_content: reasoning } : {}),
    ...(variants.toolCalls ? { tool_calls: [toolCall] } : {}),
  };
  const reply = jsonReply(200, {
    id,
    object: 'chat.completion',
    model: name,
    choices: [{ index: 0, message, finish_reason: finishReason }],
    ...(variants.usage === 'absent' ? {} : { usage }),
  });
  for (const frame of reply.frames) frame.tokens = completion.completionTokens;
  return reply;
}

function encodeEvent(data: string, stream: StreamVariants): string {
  const { lineEnd, spaceAfterColon, eventField } = stream;
  const space = spaceAfterColon ? ' ' : '';
  const event = eventField ? `event:${space}chat.completion.chunk${lineEnd}` : '';
  const lines = data.split('\n').map((line) => `data:${space}${line}${lineEnd}`);
  return `${event}${lines.join('')}${lineEnd}`;
}

/** A stream event that holds a JSON value, in the chosen form. */
export function encodeJsonEvent(value: unknown, stream: StreamVariants): string {
  return encodeEvent(JSON.stringify(value, null, stream.multiData ? 1 : 0), stream);
}

function withComments(frames: Frame[], { keepAliveComments, lineEnd }: StreamVariants): Frame[] {
  if (!keepAliveComments) return frames;
  const comment: Frame = { kind: 'comment', text: `: keep-alive${lineEnd}${lineEnd}`, tokens: 0 };
  return frames.flatMap((frame, index) => (index % 4 === 0 ? [comment, frame] : [frame]));
}

function deltasOf(completion: Completion, variants: Variants): { delta: object; tokens: number }[] {
  const { firstDelta } = variants.stream;
  const start = { role: 'assistant', ...(firstDelta === 'content-null' ? { content: null } : {}) };
  const pieces = [
    ...splitByTokens(completion.reasoning, tokensPerFrame).map((text) => ({ reasoning_content: text })),
    ...splitByTokens(completion.content, tokensPerFrame).map((text) => ({ content: text })),
  ].map((delta) => ({ delta, tokens: countTokens(Object.values(delta).join('')) }));
  const tools = variants.toolCalls ? [{ delta: { tool_calls: [{ index: 0, ...toolCall }] }, tokens: 0 }] : [];
  const [first, ...rest] = pieces;
  if (firstDelta !== 'content' || !first) return [{ delta: start, tokens: 0 }, ...pieces, ...tools];
  return [{ delta: { ...start, ...first.delta }, tokens: first.tokens }, ...rest, ...tools];
}

function streamReply(completion: Completion, variants: Variants): CompletionResult {
  const { id, model: name, finishReason, usage } = completion;
  const { stream } = variants;
  const frame = (kind: Frame['kind'], body: object, tokens = 0): Frame => {
    const chunk = { id, object: 'chat.completion.chunk', model: name, ...body };
    return { kind, tokens, text: encodeJsonEvent(chunk, stream) };
  };
  const choice = (delta: object, finish_reason: string | null) => [{ index: 0, delta, finish_reason }];
  const frames = deltasOf(completion, variants).map(({ delta, tokens }) =>
    frame('delta', { choices: choice(delta, null) }, tokens),
  );
  const withUsage = variants.usage === 'last-chunk-with-choices' ? { usage } : {};
  frames.push(frame('finish', { choices: choice({}, finishReason), ...withUsage }));
  if (variants.usage === 'last-chunk-empty-choices') frames.push(frame('usage', { choices: [], usage }));
  if (stream.done) frames.push({ kind: 'done', text: encodeEvent('[DONE]', stream), tokens: 0 });
  const all = withComments(frames, stream);
  const [first] = all;
  if (stream.bom && first) first.text = `\uFEFF${first.text}`;
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };
  return { status: 200, headers, frames: all, isStream: true };
}

function costOf(priced: Model, prompt: number, cached: number, output: number): number {
  const usd =
    (prompt - cached) * priced.input_usd_per_1m_tokens +
    cached * priced.cache_read_usd_per_1m_tokens +
    output * priced.output_usd_per_1m_tokens;
  return usd / 1e6;
}

function checkKey(state: PinataState, headers: Record<string, string>): void {
  const key = bearerOf(headers);
  if (key === undefined) throw new Refusal(401, { message: 'Missing Authorization header.' });
  if (state.revokedKeys.has(key)) throw new Refusal(401, { message: 'This API key was revoked.' });
  if (key !== state.inferenceKey) throw new Refusal(401, { message: 'Invalid API key.' });
}

/** Where a chat call finds the account and the emulator's settings. */
export interface ChatContext {
  state: PinataState;
  variants: Variants;
  models: Model[];
  answers: Answers | undefined;
}

function runChat(
  context: ChatContext,
  headers: Record<string, string>,
  body: unknown,
  content: string | undefined,
): CompletionResult {
  const { state, variants, models } = context;
  checkKey(state, headers);
  const request = parseRequest(models, variants, headers, body);
  const completion = complete(request, variants, content ?? answer(request, context));
  const { promptTokens, completionTokens } = completion;
  const hold = costOf(request.model, promptTokens, 0, request.maxTokens);
  if (availableCredits(state) <= 0) throw new Refusal(402, {});
  const settleCost = lendCredits(state, hold);
  const isStream = request.isStream && !variants.stream.plainJson;
  const reply = isStream ? streamReply(completion, variants) : completionReply(completion, variants);
  reply.settle = (sentTokens) => {
    const output = sentTokens === 'all' ? completionTokens : Math.min(sentTokens, completionTokens);
    const cached = Math.min(variants.cachedTokens, promptTokens);
    settleCost(costOf(request.model, promptTokens, cached, output));
  };
  return reply;
}

/** Answers a chat request: with `content` when it is given, else with what is computed from the messages. */
export function chat(
  context: ChatContext,
  headers: Record<string, string>,
  body: unknown,
  content?: string,
): CompletionResult {
  try {
    return runChat(context, headers, body, content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return chatError(context.state, context.variants, error.status, error.details);
  }
}
