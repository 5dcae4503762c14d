// An OpenAI-compatible server that says what a case tells it to, byte by byte.
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireAnswer } from './wire-case.ts';

/** A request for a completion. */
export interface WireRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

export interface WireServer {
  port: number;
  requests: readonly WireRequest[];
  close(): Promise<void>;
}

function encodeEvent({ event, data }: NonNullable<WireAnswer['events']>[number]): string {
  const words = typeof data === 'string' ? data : JSON.stringify(data);
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${words}\n\n`;
}

/** Long enough for the client to have read what was sent. */
const BEFORE_RESET_MS = 50;

async function send(response: ServerResponse, answer: WireAnswer): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  if (answer.body !== undefined) {
    response.end(answer.body);
    return;
  }
  for (const [index, event] of (answer.events ?? []).entries()) {
    const pauseMs = answer.pausesMs[index] ?? 0;
    if (pauseMs > 0) await sleep(pauseMs);
    response.write(encodeEvent(event));
  }
  if (answer.end === 'done') response.write('data: [DONE]\n\n');
  if (answer.end !== 'reset') {
    response.end();
    return;
  }
  await sleep(BEFORE_RESET_MS);
  response.socket?.resetAndDestroy();
}

/** Starts a server that gives `answers` to the first, second… completion request; the last to all later ones. */
export async function startWireServer(
  answers: readonly WireAnswer[],
  models: readonly string[],
): Promise<WireServer> {
  const requests: WireRequest[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/models')) {
      const data = models.map((id) => ({ id }));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ object: 'list', data }));
      return;
    }
    if (!/^\/(?:llm|v1)\/chat\/completions$/.test(path)) {
      response.writeHead(404).end();
      return;
    }
    requests.push({ headers: request.headers, body: await text(request) });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer) await send(response, answer);
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '0.0.0.0', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return {
    port: address.port,
    requests,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
