// An emulator of the runner's cache service, version 2, on node:http: the three calls of the service and the blobs
// behind its signed addresses, with real state and faults down to the socket.
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';

/** The calls of the service and of its storage, by what they are for. */
export type CacheOperation = 'reserve' | 'finalize' | 'look-up' | 'upload' | 'download';

/** What goes wrong with a request. */
export type CacheFault =
  | { kind: 'status'; status: number; message?: string }
  /** 200, and the service says no, as it does to a token that may only read. */
  | { kind: 'refuse'; message: string }
  | { kind: 'reset' }
  | { kind: 'hang' }
  /** The head and the first byte of the right answer, and no more. */
  | { kind: 'stall' }
  /** The same, and then the connection is lost. */
  | { kind: 'cut' }
  | { kind: 'endless' }
  | { kind: 'redirect'; location: string }
  | { kind: 'answer'; body: string };

export interface CacheServiceOptions {
  /** `ACTIONS_RUNTIME_TOKEN`; default: `runtime-token`. */
  token?: string;
}

export interface CacheEntry {
  key: string;
  version: string;
  content: Buffer;
  isFinal: boolean;
}

export interface CacheRequest {
  operation: CacheOperation | undefined;
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface CacheService {
  /** With a slash at its end, like `ACTIONS_RESULTS_URL`. */
  url: string;
  token: string;
  entries: CacheEntry[];
  requests: CacheRequest[];
  /** Applies to the next requests of the operation, `times` of them; default: all. */
  fail(operation: CacheOperation, how: CacheFault, times?: number): void;
  close(): Promise<void>;
}

interface Blob {
  entry: CacheEntry;
  signature: string;
}

interface Emulator {
  token: string;
  origin: string;
  entries: CacheEntry[];
  requests: CacheRequest[];
  blobs: Map<string, Blob>;
  faults: { operation: CacheOperation; how: CacheFault; left: number }[];
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';
const MAX_KEY_LENGTH = 512;
const PADDING = Buffer.alloc(64 * 1024, ' ');

const CALLS: Record<string, CacheOperation> = {
  CreateCacheEntry: 'reserve',
  FinalizeCacheEntryUpload: 'finalize',
  GetCacheEntryDownloadURL: 'look-up',
};

const KeySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_KEY_LENGTH), v.regex(/^[^,]*$/));
const VersionSchema = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const EntrySchema = v.strictObject({ key: KeySchema, version: VersionSchema });
const FinalizeSchema = v.strictObject({
  ...EntrySchema.entries,
  // Of no bytes, the JSON of protocol buffers says nothing.
  size_bytes: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)), '0'),
});
const LookUpSchema = v.strictObject({
  ...EntrySchema.entries,
  restore_keys: v.optional(v.pipe(v.array(KeySchema), v.maxLength(9)), []),
});

function json(body: object, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes */
function twirpError(status: number, code: string, msg: string): Answer {
  return json({ code, msg }, status);
}

/** https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
function storageError(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, body };
}

function findEntry({ entries }: Emulator, key: string, version: string): CacheEntry | undefined {
  return entries.find((entry) => entry.key === key && entry.version === version);
}

function sign(emulator: Emulator, entry: CacheEntry): string {
  const name = createHash('sha256').update(`${entry.version} ${entry.key}`).digest('hex').slice(0, 32);
  const blob = emulator.blobs.get(name) ?? { entry, signature: randomUUID() };
  emulator.blobs.set(name, blob);
  return `${emulator.origin}/actions-cache/${name}?sv=2025-11-05&sr=b&sig=${blob.signature}`;
}

function reserve(emulator: Emulator, input: unknown): Answer {
  const { key, version } = v.parse(EntrySchema, input);
  if (findEntry(emulator, key, version)) {
    const msg = 'cache entry with the same key, version, and scope already exists';
    return twirpError(409, 'already_exists', msg);
  }
  const entry = { key, version, content: Buffer.alloc(0), isFinal: false };
  emulator.entries.push(entry);
  return json({ ok: true, signed_upload_url: sign(emulator, entry) });
}

function finalize(emulator: Emulator, input: unknown): Answer {
  const { key, version, size_bytes: size } = v.parse(FinalizeSchema, input);
  const entry = findEntry(emulator, key, version);
  if (!entry) return twirpError(404, 'not_found', 'cache entry not found');
  if (entry.content.length !== size)
    return twirpError(400, 'invalid_argument', 'size of the blob differs from size_bytes');
  entry.isFinal = true;
  return json({ ok: true, entry_id: String(emulator.entries.indexOf(entry) + 1) });
}

/** Like the real one: the exact key first, else the newest that begins like it, then the same for each restore key. */
function lookUp(emulator: Emulator, input: unknown): Answer {
  const { key, version, restore_keys: others } = v.parse(LookUpSchema, input);
  const ready = emulator.entries.filter((entry) => entry.isFinal && entry.version === version);
  for (const wanted of [key, ...others]) {
    const exact = ready.find((entry) => entry.key === wanted);
    const entry = exact ?? ready.findLast((candidate) => candidate.key.startsWith(wanted));
    if (entry) return json({ ok: true, signed_download_url: sign(emulator, entry), matched_key: entry.key });
  }
  return json({ ok: false, signed_download_url: '', matched_key: '' });
}

const HANDLERS = { reserve, finalize, 'look-up': lookUp } as const;

function callService(
  emulator: Emulator,
  operation: keyof typeof HANDLERS,
  { headers, body }: CacheRequest,
): Answer {
  if (headers.authorization !== `Bearer ${emulator.token}`)
    return twirpError(401, 'unauthenticated', 'invalid token');
  const input = v.safeParse(v.pipe(v.string(), v.parseJson()), body.toString());
  if (!input.success) return twirpError(400, 'malformed', 'the json request could not be decoded');
  try {
    return HANDLERS[operation](emulator, input.output);
  } catch (error) {
    if (error instanceof v.ValiError) return twirpError(400, 'invalid_argument', error.message);
    throw error;
  }
}

/** A blob in one piece: it takes them in parts too, which no small text needs. */
function putBlob(blob: Blob, { headers, body }: CacheRequest): Answer {
  if (headers['x-ms-blob-type'] !== 'BlockBlob') return storageError(400, 'MissingRequiredHeader');
  blob.entry.content = body;
  return { status: 201, headers: { etag: '"1"', 'last-modified': new Date().toUTCString() } };
}

function getBlob({ entry }: Blob): Answer {
  const headers = {
    'content-type': 'application/octet-stream',
    etag: '"1"',
    'last-modified': new Date().toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-version': '2025-11-05',
  };
  return { status: 200, headers, body: entry.content };
}

function callStorage(emulator: Emulator, url: URL, request: CacheRequest): Answer {
  const blob = emulator.blobs.get(url.pathname.replace('/actions-cache/', ''));
  if (!blob) return storageError(404, 'BlobNotFound');
  if (url.searchParams.get('sig') !== blob.signature) return storageError(403, 'AuthenticationFailed');
  return request.method === 'PUT' ? putBlob(blob, request) : getBlob(blob);
}

function findOperation(method: string, url: URL): CacheOperation | undefined {
  if (url.pathname.startsWith(SERVICE))
    return method === 'POST' ? CALLS[url.pathname.slice(SERVICE.length)] : undefined;
  if (!url.pathname.startsWith('/actions-cache/')) return undefined;
  if (method === 'PUT') return 'upload';
  return method === 'GET' ? 'download' : undefined;
}

function answer(emulator: Emulator, url: URL, request: CacheRequest): Answer {
  switch (request.operation) {
    case undefined:
      return twirpError(404, 'bad_route', `no handler for path "${url.pathname}"`);
    case 'upload':
    case 'download':
      return callStorage(emulator, url, request);
    default:
      return callService(emulator, request.operation, request);
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

async function sendWithoutEnd(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write(PADDING);
    await sleep(1);
  }
}

function sendStart(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.write(Buffer.from(body).subarray(0, 1));
}

async function failWith(how: CacheFault, right: () => Answer, response: ServerResponse): Promise<void> {
  switch (how.kind) {
    case 'status':
      return send(response, twirpError(how.status, 'failed', how.message ?? 'told to fail'));
    case 'refuse':
      return send(response, json({ ok: false, message: how.message }));
    case 'answer':
      return send(response, { status: 200, headers: { 'content-type': 'application/json' }, body: how.body });
    case 'redirect':
      return send(response, { status: 302, headers: { location: how.location } });
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'stall':
      return sendStart(response, right());
    case 'cut':
      sendStart(response, right());
      await sleep(20);
      response.destroy();
      return;
    case 'endless':
      return sendWithoutEnd(response);
  }
}

function takeFault(emulator: Emulator, operation: CacheOperation | undefined): CacheFault | undefined {
  const fault = emulator.faults.find((candidate) => candidate.operation === operation && candidate.left > 0);
  if (fault) fault.left -= 1;
  return fault?.how;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function serve(emulator: Emulator, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', emulator.origin);
  const method = incoming.method ?? '';
  const operation = findOperation(method, url);
  const request: CacheRequest = {
    operation,
    method,
    path: `${url.pathname}${url.search}`,
    headers: incoming.headers,
    body: Buffer.alloc(0),
  };
  emulator.requests.push(request);
  try {
    request.body = await readBody(incoming);
    const fault = takeFault(emulator, operation);
    if (fault) await failWith(fault, () => answer(emulator, url, request), response);
    else send(response, answer(emulator, url, request));
  } catch (error) {
    if (response.destroyed || incoming.destroyed) return;
    // A defect of the emulator must not look like a fault that a test asked for.
    send(response, twirpError(500, 'internal', `Emulator: ${error}`));
  }
}

/** Starts an emulator on a loopback port; `close()` ends it together with every open connection. */
export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const emulator: Emulator = {
    token: options.token ?? 'runtime-token',
    origin: '',
    entries: [],
    requests: [],
    blobs: new Map(),
    faults: [],
  };
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void serve(emulator, request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  emulator.origin = `http://127.0.0.1:${port}`;
  return {
    url: `${emulator.origin}/`,
    token: emulator.token,
    entries: emulator.entries,
    requests: emulator.requests,
    fail(operation, how, times = Number.POSITIVE_INFINITY) {
      emulator.faults.push({ operation, how, left: times });
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
