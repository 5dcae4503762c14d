import { once } from 'node:events';
import { ConnectionError, NetworkError } from '../../src/errors.ts';
import type { Transport } from '../../src/http/transport.ts';
import type { GithubRequest } from './github-answer.ts';

/** An answer as it goes over the wire. */
export interface CompletionResult {
  status: number;
  headers: Record<string, string>;
  /** Null is no body. */
  content: Buffer | null;
}

/** What becomes of a request: a reply, a connection that breaks, or silence. */
export type Outcome = CompletionResult | 'reset' | 'hang';

/** Carries out a request. `readBody` is called once, after the request was recorded. */
export type CarryOut = (
  request: GithubRequest,
  search: string,
  readBody: () => Promise<string>,
) => Promise<Outcome>;

/** A request that just arrived; its body is still to be read. */
export function recordRequest(method: string, url: URL, headers: Record<string, string>): GithubRequest {
  return {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    body: undefined,
    status: 0,
    at: performance.now(),
  };
}

async function* one(content: Buffer | null) {
  if (content) yield content;
}

/**
 * A transport into the emulator without sockets in between, for tests with tens of thousands of requests. What HTTP
 * itself does, such as redirects and bodies that break off, is for the real one.
 */
export function createDirectTransport(apiUrl: string, carryOut: CarryOut): Transport {
  return {
    async request({ method, url, headers, body = '', signal }) {
      const { host } = url;
      signal.throwIfAborted();
      if (url.origin !== apiUrl) throw new NetworkError(`${host} is not the emulator`);
      const listening = new AbortController();
      const aborted = once(signal, 'abort', { signal: listening.signal }).then(() => {
        throw signal.reason;
      });
      const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
      const request = recordRequest(method, url, Object.fromEntries(lowerCase));
      try {
        const outcome = await Promise.race([carryOut(request, url.search, async () => body), aborted]);
        if (outcome === 'hang') return await aborted;
        if (outcome === 'reset') throw new ConnectionError(`${host} closed the connection`);
        const { status, content } = outcome;
        return { host, status, headers: new Map(Object.entries(outcome.headers)), body: one(content) };
      } finally {
        listening.abort();
      }
    },
    close: async () => {},
  };
}
