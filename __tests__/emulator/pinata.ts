// An emulator of the Pinata Inference API on node:http: every documented route, with real state, every form
// that the documentation leaves open, and faults down to the socket.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { constants, deflateRawSync } from 'node:zlib';
import type { Answers, ChatContext, Model } from './pinata-chat.ts';
import { chat, chatError, defaultModels, encodeJsonEvent, htmlReply, listModels } from './pinata-chat.ts';
import type { CompletionResult, Frame, PinataState, StreamVariants, Variants } from './pinata-state.ts';
import {
  bearerOf,
  bodyReply,
  defaultInferenceKey,
  defaultJwt,
  defaultVariants,
  managementError,
  managementRoutes,
} from './pinata-state.ts';
import { waitUntil } from './wait-until.ts';

export { emulatorNotice } from './pinata-answer.ts';
export type { Model } from './pinata-chat.ts';
export type { PinataState, StreamVariants, Variants } from './pinata-state.ts';
export { availableCredits, defaultInferenceKey, defaultJwt, defaultVariants } from './pinata-state.ts';

/** Chosen forms; what is left out keeps its default. */
export type VariantChoice = Partial<Omit<Variants, 'stream'>> & { stream?: Partial<StreamVariants> };

/** Settings of an emulator; each has a default. */
export interface PinataOptions {
  jwt?: string;
  /** The key that is enabled at start, with `enabled`. */
  inferenceKey?: string;
  enabled?: boolean;
  credits?: { total: number; loaned: number };
  models?: Model[];
  variants?: VariantChoice;
  /** In place of what is computed from the messages otherwise. */
  answers?: Answers;
  /** The pace of streams; without it there is no delay. */
  tokensPerSecond?: number;
}

/** What goes wrong with a request. A chunk is a stream event with data, or 64 bytes of any other body. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'reset' }
  | { kind: 'reset-after-effect' }
  | { kind: 'hang' }
  | { kind: 'hang-after-headers' }
  | { kind: 'cut'; afterChunks: number }
  | { kind: 'end-without-done'; afterChunks: number }
  | { kind: 'error-mid-stream'; afterChunks: number }
  | { kind: 'stall'; afterChunks: number }
  | { kind: 'keep-alive-only'; intervalMs?: number }
  | { kind: 'drip'; bytesPerSecond: number }
  /** The route takes effect at once; its answer comes late, or not before something else has come about. */
  | { kind: 'delay'; ms: number }
  | { kind: 'delay-until'; condition: () => boolean }
  | { kind: 'empty' }
  | { kind: 'html'; status: number }
  | { kind: 'gzip-bomb' }
  /** A valid answer with a content of about `bytes`; endless with `Infinity`. */
  | { kind: 'huge'; bytes: number }
  | { kind: 'redirect'; location: string; status: number }
  | { kind: 'answer'; content: string };

/** The requests that a fault applies to: all that match, the first `times` of them (once unless told). */
export interface FaultMatch {
  method?: string;
  /** Tested against path and query, such as `/v0/llm/chat/completions`. */
  path?: RegExp;
  times?: number;
}

/** A request as it came in; times are those of `performance.now()`. */
export interface RecordedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Parsed when it is JSON, else the text; `undefined` when there is none. */
  body: unknown;
  /** `null` until headers are sent. */
  status: number | null;
  at: number;
  /** When the answer was sent to its end. */
  answeredAt?: number;
  /** When the connection was lost before that, from either side. */
  lostAt?: number;
}

/** A running emulator. */
export interface PinataEmulator {
  url: string;
  llmUrl: string;
  requests: RecordedRequest[];
  state: PinataState;
  /** May be changed at any time; later requests see the change. */
  variants: Variants;
  fail(match: FaultMatch, how: Fault): void;
  close(): Promise<void>;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  record: RecordedRequest;
  /** Aborted when the connection is lost or the answer is complete. */
  signal: AbortSignal;
  route: string;
  wantsStream: boolean;
  sentTokens: number;
  reply?: CompletionResult;
}

interface Emulator extends ChatContext {
  requests: RecordedRequest[];
  faults: { match: FaultMatch; how: Fault; left: number }[];
  tokensPerSecond: number;
}

const chatRoute = 'POST /llm/chat/completions';
const maxBodyBytes = 32 * 1024 * 1024;
const paddingBytes = 64 * 1024;

function write({ response, signal }: Exchange, data: string | Buffer): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    response.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

function sendHead({ response, record }: Exchange, status: number, headers: Record<string, string>): void {
  record.status = status;
  response.writeHead(status, headers);
  response.flushHeaders();
}

function reset({ request }: Exchange): void {
  request.socket.resetAndDestroy();
}

function end(exchange: Exchange, sentTokens: number | 'all'): void {
  // Settled before the last byte: who has read the answer finds the credits charged.
  exchange.reply?.settle?.(sentTokens);
  exchange.response.end();
}

/** An answer in one piece was computed as a whole before its first byte, a stream as far as it was sent. */
function generatedTokens({ reply, sentTokens }: Exchange): number {
  if (!reply || reply.isStream) return sentTokens;
  return reply.frames.reduce((total, { tokens }) => total + tokens, 0);
}

/** A body in chunks of 64 bytes, one character for each byte, since a chunk may end inside a character. */
function splitBody(frames: Frame[]): Frame[] {
  const bytes = Buffer.from(frames.map(({ text }) => text).join(''));
  const pieces = Array.from({ length: Math.ceil(bytes.length / 64) }, (_, index) =>
    bytes.subarray(index * 64, (index + 1) * 64).toString('latin1'),
  );
  return pieces.map((text) => ({ kind: 'body', text, tokens: 0 }));
}

async function sendFrame(
  emulator: Emulator,
  exchange: Exchange,
  reply: CompletionResult,
  frame: Frame,
): Promise<void> {
  if (frame.tokens > 0 && Number.isFinite(emulator.tokensPerSecond)) {
    await sleep((frame.tokens / emulator.tokensPerSecond) * 1000, undefined, { signal: exchange.signal });
  }
  const bytes = Buffer.from(frame.text, frame.kind === 'body' ? 'latin1' : 'utf8');
  if (reply.isStream && emulator.variants.stream.splitEveryByte) {
    for (const byte of bytes) await write(exchange, Buffer.of(byte));
  } else {
    await write(exchange, bytes);
  }
  exchange.sentTokens += frame.tokens;
}

async function sendReply(emulator: Emulator, exchange: Exchange, reply: CompletionResult): Promise<void> {
  if (!reply.isStream) {
    const body = reply.frames.map(({ text }) => text).join('');
    exchange.reply?.settle?.('all');
    sendHead(exchange, reply.status, { ...reply.headers, 'content-length': `${Buffer.byteLength(body)}` });
    exchange.response.end(body);
    return;
  }
  sendHead(exchange, reply.status, reply.headers);
  for (const frame of reply.frames) {
    if (frame === reply.frames.at(-1)) exchange.reply?.settle?.('all');
    await sendFrame(emulator, exchange, reply, frame);
  }
  end(exchange, 'all');
}

/** Sends the head and the first `count` chunks; with `isUnfinished`, none from the finish reason on. */
async function sendChunks(
  emulator: Emulator,
  exchange: Exchange,
  reply: CompletionResult,
  count: number,
  isUnfinished: boolean,
): Promise<void> {
  sendHead(exchange, reply.status, reply.headers);
  let left = count;
  for (const frame of reply.isStream ? reply.frames : splitBody(reply.frames)) {
    if (left <= 0 || (isUnfinished && frame.kind === 'finish')) return;
    if (frame.kind !== 'comment') left -= 1;
    await sendFrame(emulator, exchange, reply, frame);
  }
}

async function drip(exchange: Exchange, reply: CompletionResult, bytesPerSecond: number): Promise<void> {
  sendHead(exchange, reply.status, reply.headers);
  const bytes = Buffer.from(reply.frames.map(({ text }) => text).join(''));
  const intervalMs = Math.max(10, 1000 / bytesPerSecond);
  const step = Math.max(1, Math.round((bytesPerSecond * intervalMs) / 1000));
  for (let at = 0; at < bytes.length; at += step) {
    await sleep(intervalMs, undefined, { signal: exchange.signal });
    await write(exchange, bytes.subarray(at, at + step));
  }
  end(exchange, 'all');
}

function typeOfAnswer({ wantsStream }: Exchange): Record<string, string> {
  return { 'content-type': wantsStream ? 'text/event-stream; charset=utf-8' : 'application/json' };
}

async function keepAlive(exchange: Exchange, intervalMs: number): Promise<void> {
  sendHead(exchange, 200, typeOfAnswer(exchange));
  // A JSON body may begin with any amount of white space: the keep-alive of a plain answer.
  for (;;) {
    await write(exchange, exchange.wantsStream ? ': keep-alive\n\n' : ' \n');
    await sleep(intervalMs, undefined, { signal: exchange.signal });
  }
}

async function bomb(exchange: Exchange): Promise<void> {
  sendHead(exchange, 200, { ...typeOfAnswer(exchange), 'content-encoding': 'gzip' });
  const deflate = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const start = `${exchange.wantsStream ? 'data: ' : ''}{"id":"`;
  // Blocks that end with a full flush stand alone, so one of them, repeated, is a valid endless stream.
  const block = deflate('A'.repeat(1024 * 1024));
  await write(exchange, Buffer.concat([Buffer.from('1f8b08000000000000ff', 'hex'), deflate(start)]));
  for (;;) await write(exchange, block);
}

function wrapPadding(exchange: Exchange, stream: StreamVariants): [start: string, end: string] {
  const shape = (object: string, choice: object) => ({
    id: 'chatcmpl-huge',
    object,
    model: 'emulator/huge',
    choices: [{ index: 0, ...choice }],
  });
  if (exchange.wantsStream) {
    const delta = { delta: { role: 'assistant', content: '@' }, finish_reason: null };
    const [start = '', rest = ''] = encodeJsonEvent(shape('chat.completion.chunk', delta), stream).split('@');
    return [start, rest];
  }
  const message = { message: { role: 'assistant', content: '@' }, finish_reason: 'stop' };
  const body = exchange.route === chatRoute ? shape('chat.completion', message) : { padding: '@' };
  const [start = '', rest = ''] = JSON.stringify(body).split('@');
  return [start, rest];
}

async function sendHuge(exchange: Exchange, bytes: number, stream: StreamVariants): Promise<void> {
  sendHead(exchange, 200, typeOfAnswer(exchange));
  const [start, rest] = wrapPadding(exchange, stream);
  const padding = 'A'.repeat(paddingBytes);
  if (!exchange.wantsStream) await write(exchange, start);
  for (let left = bytes; left > 0; left -= paddingBytes) {
    const part = left < paddingBytes ? padding.slice(0, left) : padding;
    await write(exchange, exchange.wantsStream ? `${start}${part}${rest}` : part);
  }
  const finish = { id: 'chatcmpl-huge', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
  const done = `${encodeJsonEvent(finish, stream)}data: [DONE]\n\n`;
  await write(exchange, exchange.wantsStream ? done : rest);
  end(exchange, 'all');
}

function faultStatus(
  emulator: Emulator,
  exchange: Exchange,
  fault: Fault & { kind: 'status' },
): CompletionResult {
  const { status, headers, body } = fault;
  const isManagement = managementRoutes.has(exchange.route);
  const shaped = isManagement
    ? managementError(status, `Emulated failure ${status}`)
    : chatError(emulator.state, emulator.variants, status);
  if (body === undefined) return { ...shaped, headers: { ...shaped.headers, ...headers } };
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) given[name.toLowerCase()] = value;
  const { 'content-type': _type, ...documented } = shaped.headers;
  return typeof body === 'string'
    ? bodyReply(status, 'text/plain; charset=utf-8', body, { ...documented, ...given })
    : bodyReply(status, 'application/json', JSON.stringify(body), { ...documented, ...given });
}

async function failMidStream(
  emulator: Emulator,
  exchange: Exchange,
  reply: CompletionResult,
  afterChunks: number,
): Promise<void> {
  const error = { message: 'The upstream model failed.', type: 'server_error', param: null, code: 502 };
  if (!reply.isStream) {
    const body = bodyReply(200, 'application/json', JSON.stringify({ error }));
    return sendReply(emulator, exchange, body);
  }
  await sendChunks(emulator, exchange, reply, afterChunks, true);
  await write(exchange, encodeJsonEvent({ error }, emulator.variants.stream));
  end(exchange, exchange.sentTokens);
}

/** The faults that strike before the route does anything. */
async function failBefore(emulator: Emulator, exchange: Exchange, fault: Fault): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      await sendReply(emulator, exchange, faultStatus(emulator, exchange, fault));
      return true;
    case 'html':
      await sendReply(emulator, exchange, htmlReply(fault.status));
      return true;
    case 'redirect':
      await sendReply(
        emulator,
        exchange,
        bodyReply(fault.status, 'text/plain', '', { location: fault.location }),
      );
      return true;
    case 'reset':
      reset(exchange);
      return true;
    case 'hang':
      return true;
    case 'keep-alive-only':
      await keepAlive(exchange, fault.intervalMs ?? 20);
      return true;
    case 'gzip-bomb':
      await bomb(exchange);
      return true;
    case 'huge':
      await sendHuge(exchange, fault.bytes, emulator.variants.stream);
      return true;
    default:
      return false;
  }
}

/** Sends what the route answered, in the way the fault tells. */
async function failAfter(
  emulator: Emulator,
  exchange: Exchange,
  reply: CompletionResult,
  fault: Fault,
): Promise<void> {
  switch (fault.kind) {
    case 'reset-after-effect':
      exchange.reply?.settle?.('all');
      return reset(exchange);
    case 'hang-after-headers':
      return sendHead(exchange, reply.status, reply.headers);
    case 'stall':
      return sendChunks(emulator, exchange, reply, fault.afterChunks, false);
    case 'cut':
      await sendChunks(emulator, exchange, reply, fault.afterChunks, false);
      exchange.request.socket.destroy();
      return;
    case 'end-without-done':
      await sendChunks(emulator, exchange, reply, fault.afterChunks, true);
      return end(exchange, generatedTokens(exchange));
    case 'error-mid-stream':
      return failMidStream(emulator, exchange, reply, fault.afterChunks);
    case 'drip':
      return drip(exchange, reply, fault.bytesPerSecond);
    case 'delay-until':
      await waitUntil(fault.condition, exchange.signal);
      return sendReply(emulator, exchange, reply);
    case 'delay':
      await sleep(fault.ms, undefined, { signal: exchange.signal });
      return sendReply(emulator, exchange, reply);
    case 'empty':
      if (exchange.route === chatRoute) return sendReply(emulator, exchange, reply);
      return sendReply(emulator, exchange, bodyReply(reply.status, 'application/json', ''));
    default:
      return sendReply(emulator, exchange, reply);
  }
}

function contentOf(fault: Fault | undefined): string | undefined {
  if (fault?.kind === 'empty') return '';
  return fault?.kind === 'answer' ? fault.content : undefined;
}

function runRoute(emulator: Emulator, exchange: Exchange, fault: Fault | undefined): CompletionResult {
  const { state, variants, models } = emulator;
  const { record, route } = exchange;
  if (route === chatRoute) return chat(emulator, record.headers, record.body, contentOf(fault));
  if (route === 'GET /llm/models') return listModels(models, variants);
  const manage = managementRoutes.get(route);
  if (!manage) return managementError(404, 'Not found');
  const token = bearerOf(record.headers);
  if (token === undefined) return managementError(401, 'Missing authorization');
  if (!state.jwts.has(token)) return managementError(401, 'Invalid token');
  return manage(state, variants, record.body);
}

function takeFault({ faults }: Emulator, { method, path }: RecordedRequest): Fault | undefined {
  const found = faults.find(({ match, left }) => {
    const isMethod = match.method === undefined || match.method.toUpperCase() === method;
    // `search` starts at 0 also for a pattern with the flag `g`.
    return left > 0 && isMethod && (match.path === undefined || path.search(match.path) >= 0);
  });
  if (found) found.left -= 1;
  return found?.how;
}

async function answer(emulator: Emulator, exchange: Exchange): Promise<void> {
  const fault = takeFault(emulator, exchange.record);
  if (fault && (await failBefore(emulator, exchange, fault))) return;
  const reply = runRoute(emulator, exchange, fault);
  exchange.reply = reply;
  if (emulator.variants.requestId !== 'none') {
    reply.headers['x-request-id'] =
      `req_${String(emulator.requests.indexOf(exchange.record) + 1).padStart(8, '0')}`;
  }
  if (fault) await failAfter(emulator, exchange, reply, fault);
  else await sendReply(emulator, exchange, reply);
}

class BodyTooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= maxBodyBytes) chunks.push(part);
  }
  if (bytes === 0) return undefined;
  if (bytes > maxBodyBytes) throw new BodyTooLarge();
  const text = Buffer.concat(chunks).toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function flattenHeaders(request: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) flat[name] = [value ?? []].flat().join(', ');
  return flat;
}

function openExchange(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Exchange {
  const path = request.url ?? '/';
  const record: RecordedRequest = {
    method: request.method ?? '',
    path,
    headers: flattenHeaders(request),
    body: undefined,
    status: null,
    at: performance.now(),
  };
  emulator.requests.push(record);
  const pathname = path.split('?', 1)[0] ?? '';
  const controller = new AbortController();
  const exchange: Exchange = {
    request,
    response,
    record,
    signal: controller.signal,
    route: pathname.startsWith('/v0/') ? `${record.method} ${pathname.slice(3)}` : '',
    wantsStream: false,
    sentTokens: 0,
  };
  const cut = () => request.socket.destroy();
  if (exchange.route === chatRoute) emulator.state.inFlight.add(cut);
  response.once('finish', () => {
    record.answeredAt = performance.now();
  });
  response.once('close', () => {
    if (record.answeredAt === undefined) record.lostAt = performance.now();
    emulator.state.inFlight.delete(cut);
    exchange.reply?.settle?.(generatedTokens(exchange));
    controller.abort();
  });
  return exchange;
}

async function serve(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange = openExchange(emulator, request, response);
  const { record, signal } = exchange;
  try {
    record.body = await readBody(request);
    const { body } = record;
    exchange.wantsStream =
      exchange.route === chatRoute && typeof body === 'object' && body !== null && 'stream' in body
        ? body.stream === true && !emulator.variants.stream.plainJson
        : false;
    await answer(emulator, exchange);
  } catch (error) {
    if (signal.aborted || response.destroyed) return;
    if (error instanceof BodyTooLarge) {
      return sendReply(emulator, exchange, chatError(emulator.state, emulator.variants, 413));
    }
    // A defect of the emulator must not look like a fault that a test asked for.
    if (!response.headersSent)
      return sendReply(emulator, exchange, managementError(500, `Emulator: ${error}`));
    response.destroy();
  }
}

function initialState(options: PinataOptions): PinataState {
  const isEnabled = options.enabled ?? true;
  return {
    jwts: new Set([options.jwt ?? defaultJwt]),
    enabled: isEnabled,
    createdAt: isEnabled ? '2026-06-29T00:00:00.000Z' : null,
    inferenceKey: isEnabled ? (options.inferenceKey ?? defaultInferenceKey) : null,
    revokedKeys: new Set(),
    credits: { ...(options.credits ?? { total: 100, loaned: 0 }) },
    topup: { threshold: null, amount: null },
    inFlight: new Set(),
  };
}

/** Starts an emulator on a loopback port; `close()` ends it together with every open connection. */
export async function startPinata(options: PinataOptions = {}): Promise<PinataEmulator> {
  const { stream, ...variants } = options.variants ?? {};
  const emulator: Emulator = {
    state: initialState(options),
    variants: { ...defaultVariants, ...variants, stream: { ...defaultVariants.stream, ...stream } },
    models: options.models ?? defaultModels,
    answers: options.answers,
    tokensPerSecond: options.tokensPerSecond ?? Number.POSITIVE_INFINITY,
    requests: [],
    faults: [],
  };
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void serve(emulator, request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/v0`;
  return {
    url,
    llmUrl: `${url}/llm`,
    requests: emulator.requests,
    state: emulator.state,
    variants: emulator.variants,
    fail(match, how) {
      emulator.faults.push({ match, how, left: match.times ?? 1 });
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
