/**
 * The only way out of this process. It knows the servers that were configured and talks to no other, follows no
 * redirect, and turns every transport failure into a typed error that names the host and holds no header.
 */
import { setFlagsFromString } from 'node:v8';
import type { Dispatcher } from 'undici';
import sendRequest from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { ConnectionError, InputError, type NetworkError, ResponseError } from '../errors.ts';
import { timeoutError } from './deadline.ts';

// undici parses HTTP in WebAssembly; V8 otherwise optimises it while the process wants to exit (about 60 ms).
setFlagsFromString('--wasm-tiering-budget=2000000000');

const CONNECT_TIMEOUT_MS = 10_000;

export interface TransportRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Aborts the request and the reading of its body; its reason is what is thrown. */
  signal: AbortSignal;
}

export interface TransportResponse {
  /** `host:port` of the server, as errors name it. */
  host: string;
  status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  headers: ReadonlyMap<string, string>;
  body: AsyncIterable<Uint8Array>;
}

export interface Transport {
  /** @throws {NetworkError} or the signal's reason */
  request(request: TransportRequest): Promise<TransportResponse>;
  /** Closes all connections; requests under way are dropped. */
  close(): Promise<void>;
}

/** Proxy settings, as the environment gives them. */
export interface ProxySettings {
  httpProxy: string | undefined;
  httpsProxy: string | undefined;
  noProxy: string | undefined;
}

const CONNECTION_PROBLEMS: Record<string, [problem: string, hint: string]> = {
  ENOTFOUND: ['its name could not be found', 'Check the spelling of the host.'],
  EAI_AGAIN: [
    'its name could not be looked up',
    'The runner has no working DNS just now; run the job again.',
  ],
  ECONNREFUSED: ['it refused the connection', 'Check the address and port, and that the server is up.'],
  ECONNRESET: ['it closed the connection', 'This passes by itself most of the time; run the job again.'],
  EPIPE: ['it closed the connection', 'This passes by itself most of the time; run the job again.'],
  UND_ERR_SOCKET: ['it closed the connection', 'This passes by itself most of the time; run the job again.'],
  EHOSTUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
  ENETUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
  UND_ERR_ABORTED: ['the proxy refused the connection', 'Check HTTPS_PROXY and its credentials.'],
};

const TLS_CODES = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO)/;

function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error && error.cause !== undefined ? errorCode(error.cause) : 'unknown';
}

function connectionError(error: unknown, host: string): NetworkError {
  const code = errorCode(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return timeoutError('connect', CONNECT_TIMEOUT_MS, host);
  const [problem, hint] = TLS_CODES.test(code)
    ? [
        'its TLS certificate is not trusted',
        'For a private authority, point NODE_EXTRA_CA_CERTS at its certificate.',
      ]
    : (CONNECTION_PROBLEMS[code] ?? [
        'the connection failed',
        'Run the job again; in debug mode the log tells more.',
      ]);
  return new ConnectionError(`No connection to ${host}: ${problem} (${code})`, { hint, cause: error });
}

function readHeaders(headers: Dispatcher.ResponseData['headers']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function createDispatcher(proxy: ProxySettings): Promise<Dispatcher> {
  const options = {
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // HTTP/2 gains nothing for a handful of requests and costs its module.
    allowH2: false,
    // `Deadline` watches headers and body: one clock for each request, in the terms of the inputs.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (!proxy.httpProxy && !proxy.httpsProxy) return new Agent(options);
  const { default: EnvHttpProxyAgent } = await import('undici/lib/dispatcher/env-http-proxy-agent.js');
  try {
    return new EnvHttpProxyAgent({
      ...options,
      httpProxy: proxy.httpProxy ?? '',
      httpsProxy: proxy.httpsProxy ?? '',
      noProxy: proxy.noProxy ?? '',
    });
  } catch {
    // The cause would hold the proxy's URL, and with it its password.
    throw new InputError('HTTPS_PROXY', '(from the environment) is not a proxy address', {
      hint: 'Write it as http://host:port.',
    });
  }
}

async function* guardBody(
  body: AsyncIterable<Uint8Array>,
  host: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    signal.throwIfAborted();
    throw connectionError(error, host);
  }
}

/**
 * @param origins the only origins that may be contacted
 * @throws {InputError} when the proxy's address can't be read
 */
export async function createTransport(origins: readonly URL[], proxy: ProxySettings): Promise<Transport> {
  const allowed = new Set(origins.map((url) => url.origin));
  const dispatcher = await createDispatcher(proxy);
  return {
    async request({ method, url, headers, body, signal }) {
      const { host, origin } = url;
      if (!allowed.has(origin))
        throw new ConnectionError(`${host} is not one of the servers this run may contact`);
      signal.throwIfAborted();
      let response: Dispatcher.ResponseData;
      try {
        response = await sendRequest.call(dispatcher, {
          origin,
          path: `${url.pathname}${url.search}`,
          method,
          // A compressed body could grow without bound after the byte cap was applied.
          headers: { ...headers, 'accept-encoding': 'identity' },
          body: body ?? null,
          signal,
        });
      } catch (error) {
        signal.throwIfAborted();
        throw connectionError(error, host);
      }
      const status = response.statusCode;
      if (status >= 300 && status < 400 && status !== 304) {
        response.body.on('error', () => {}).destroy();
        throw new ResponseError(`${host} answered with a redirect (${status}), and none is followed`, {
          hint: 'Set the address it should lead to.',
        });
      }
      return {
        host,
        status,
        headers: readHeaders(response.headers),
        body: guardBody(response.body, host, signal),
      };
    },
    close: () => dispatcher.destroy(),
  };
}

/**
 * Reads a body whole, as UTF-8.
 *
 * @throws {ResponseError} when it is compressed although none was asked for, or larger than `maxBytes`
 */
export async function readText(response: TransportResponse, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of limitBytes(response, maxBytes)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The body, cut off by an error where it exceeds `maxBytes`. */
export async function* limitBytes(response: TransportResponse, maxBytes: number): AsyncGenerator<Uint8Array> {
  const encoding = response.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new ResponseError(
      `${response.host} answered in an encoding that was not asked for (${encoding.slice(0, 20)})`,
    );
  }
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new ResponseError(`${response.host} sent more than ${Math.round(maxBytes / 1_048_576)} MiB`);
    }
    yield chunk;
  }
}
