/**
 * The only way out of this process. It knows the servers that were configured and talks to no other, follows no
 * redirect, and turns every transport failure into a typed error that names the host and holds no header.
 */

import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import type { Dispatcher } from 'undici';
import sendRequest from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { ConnectionError, InputError, NetworkError, ResponseError } from '../errors.ts';
import { isLinkLocal } from './base-url.ts';
import { decodeBody } from './content-encoding.ts';
import { timeoutError } from './deadline.ts';

// undici parses HTTP in WebAssembly; V8 otherwise optimises it while the process wants to exit (about 60 ms).
setFlagsFromString('--wasm-tiering-budget=2000000000');

const CONNECT_TIMEOUT_MS = 10_000;

export interface TransportRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
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

const RUN_AGAIN = 'This passes by itself most of the time; run the job again.';
const CHECK_PROXY = 'Check HTTPS_PROXY and HTTP_PROXY, and the credentials in them.';

/** By the codes of Node (https://nodejs.org/api/errors.html), OpenSSL and undici: [problem, hint]. */
const CONNECTION_PROBLEMS: Record<string, readonly [string, string]> = {
  ENOTFOUND: ['its name could not be found', 'Check the spelling of the host.'],
  EAI_AGAIN: [
    'its name could not be looked up',
    'The runner has no working DNS just now; run the job again.',
  ],
  ERR_LINK_LOCAL: [
    'its name leads to a link-local address, where clouds keep their credentials',
    'Give the address of the server itself.',
  ],
  ECONNREFUSED: ['it refused the connection', 'Check the address and port, and that the server is up.'],
  ECONNRESET: ['it closed the connection', RUN_AGAIN],
  EPIPE: ['it closed the connection', RUN_AGAIN],
  UND_ERR_SOCKET: ['it closed the connection', RUN_AGAIN],
  EHOSTUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
  ENETUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
  ERR_SSL_WRONG_VERSION_NUMBER: ['it does not speak TLS on this port', 'Check the address and port.'],
  EPROTO: ['it does not speak TLS on this port', 'Check the address and port.'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its TLS certificate is for another host',
    'Check the spelling of the host.',
  ],
  CERT_HAS_EXPIRED: [
    'its TLS certificate has expired',
    'Check the clock of the runner, else tell who runs the server.',
  ],
  UND_ERR_PRX_CONN: ['the proxy can’t be reached', CHECK_PROXY],
  UND_ERR_PRX_TLS: ['the proxy’s TLS can’t be used', CHECK_PROXY],
  UND_ERR_ABORTED: ['the proxy refused the connection', CHECK_PROXY],
};

/** What undici calls the 407 of a proxy for plain HTTP; without a proxy it says that the request is none. */
const PROXY_PROBLEMS: Record<string, readonly [string, string]> = {
  UND_ERR_INVALID_ARG: ['the proxy refused the connection', CHECK_PROXY],
};

const TLS_CODES = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;
const UNTRUSTED = [
  'its TLS certificate is not trusted',
  'For a private authority, point NODE_EXTRA_CA_CERTS at its certificate.',
] as const;
const UNKNOWN = ['the connection failed', 'Run the job again; in debug mode the log tells more.'] as const;

function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error && error.cause !== undefined ? errorCode(error.cause) : 'unknown';
}

/** The failures that come before a request is sent. */
const BEFORE_SENDING =
  /^(ENOTFOUND|EAI_AGAIN|ERR_LINK_LOCAL|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_PRX_|UND_ERR_ABORTED)/;

/** What llhttp and undici say of an answer that is not HTTP as it should be. */
const NOT_HTTP = /^(HPE_|UND_ERR_HEADERS_|UND_ERR_RES_|UND_ERR_RESPONSE)/;

function connectionError(error: unknown, host: string, isProxied: boolean): NetworkError {
  const code = errorCode(error);
  if (NOT_HTTP.test(code)) {
    return new ResponseError(`${host} answered with something that is not HTTP as it should be (${code})`, {
      cause: error,
    });
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return timeoutError('connect', CONNECT_TIMEOUT_MS, host);
  const [problem, hint] =
    (isProxied ? PROXY_PROBLEMS[code] : undefined) ??
    CONNECTION_PROBLEMS[code] ??
    (TLS_CODES.test(code) ? UNTRUSTED : UNKNOWN);
  // Which of the two failed, the error does not tell.
  const way = isProxied ? ' through the proxy' : '';
  return new ConnectionError(`No connection to ${host}${way}: ${problem} (${code})`, {
    hint: isProxied && hint !== CHECK_PROXY ? `${hint} ${CHECK_PROXY}` : hint,
    mayHaveArrived: !BEFORE_SENDING.test(code) && !TLS_CODES.test(code),
    cause: error,
  });
}

function readHeaders(headers: Dispatcher.ResponseData['headers']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function hasProxy({ httpProxy, httpsProxy }: ProxySettings): boolean {
  return Boolean(httpProxy || httpsProxy);
}

/** A name may lead where an address may not: what counts is what is connected to. */
const lookUpAllowed: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    const addresses = typeof address === 'string' ? [{ address }] : (address ?? []);
    if (!error && addresses.some((found) => isLinkLocal(found.address))) {
      const refused = Object.assign(new Error(`${hostname} is link-local`), { code: 'ERR_LINK_LOCAL' });
      callback(refused, '', 0);
    } else callback(error, address, family);
  });
};

async function createDispatcher(proxy: ProxySettings, closing: AbortSignal): Promise<Dispatcher> {
  const options = {
    // Closing ends also what is not connected yet: it would hold the process until its timeout.
    connect: { timeout: CONNECT_TIMEOUT_MS, signal: closing, lookup: lookUpAllowed },
    // HTTP/2 gains nothing for a handful of requests and costs its module.
    allowH2: false,
    // `Deadline` watches headers and body: one clock for each request, in the terms of the inputs.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (!hasProxy(proxy)) return new Agent(options);
  const [{ default: EnvHttpProxyAgent }, { default: BaseDispatcher }, { default: connect }] =
    await Promise.all([
      import('undici/lib/dispatcher/env-http-proxy-agent.js'),
      import('undici/lib/dispatcher/dispatcher.js'),
      import('undici/lib/api/api-connect.js'),
    ]);
  // As undici's index does; it opens the tunnel through a proxy.
  Object.assign(BaseDispatcher.prototype, { connect });
  try {
    return new EnvHttpProxyAgent({
      ...options,
      proxyTls: { allowH2: false },
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

/** An abort ends the wait at once: undici looks at its signal only when there is a connection. */
function untilAborted(signal: AbortSignal): { aborted: Promise<never>; stop: () => void } {
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => signal.removeEventListener('abort', onAbort);
  });
  return { aborted, stop };
}

async function* guardBody(
  body: AsyncIterable<Uint8Array>,
  host: string,
  signal: AbortSignal,
  isProxied: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    signal.throwIfAborted();
    throw connectionError(error, host, isProxied);
  }
}

/**
 * @param origins the only origins that may be contacted
 * @throws {InputError} when the proxy's address can't be read
 */
export async function createTransport(origins: readonly URL[], proxy: ProxySettings): Promise<Transport> {
  const allowed = new Set(origins.map((url) => url.origin));
  const closing = new AbortController();
  const dispatcher = await createDispatcher(proxy, closing.signal);
  const isProxied = hasProxy(proxy);
  return {
    async request({ method, url, headers, body, signal }) {
      const { host, origin } = url;
      if (!allowed.has(origin))
        throw new NetworkError(`${host} is not one of the servers this run may contact`);
      signal.throwIfAborted();
      if (closing.signal.aborted) throw new NetworkError(`${host} was not asked: the run is over`);
      let response: Dispatcher.ResponseData;
      const { aborted, stop } = untilAborted(signal);
      try {
        const sent = sendRequest.call(dispatcher, {
          origin,
          path: `${url.pathname}${url.search}`,
          method,
          // Compressing takes a server time, and gains nothing for answers of this size.
          headers: { ...headers, 'accept-encoding': 'identity' },
          body: body ?? null,
          signal,
        });
        response = await Promise.race([sent, aborted]);
      } catch (error) {
        signal.throwIfAborted();
        // What was under way is given up, and not to be tried again.
        if (closing.signal.aborted) throw new NetworkError(`The run ended before ${host} answered`);
        throw connectionError(error, host, isProxied);
      } finally {
        stop();
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
        body: guardBody(response.body, host, signal, isProxied),
      };
    },
    close() {
      closing.abort();
      return dispatcher.destroy();
    },
  };
}

/**
 * Reads a body whole, as UTF-8.
 *
 * @throws {ResponseError} when it can't be unpacked, or is larger than `maxBytes`
 */
export async function readText(response: TransportResponse, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of limitBytes(response, maxBytes)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The body, unpacked where the server compressed it, and cut off by an error where that exceeds `maxBytes`. */
export async function* limitBytes(response: TransportResponse, maxBytes: number): AsyncGenerator<Uint8Array> {
  const { host, headers } = response;
  let bytes = 0;
  for await (const chunk of decodeBody(response.body, headers.get('content-encoding'), host)) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new ResponseError(`${host} sent more than ${Math.round(maxBytes / 1_048_576)} MiB`);
    }
    yield chunk;
  }
}
