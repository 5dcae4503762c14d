// A server on loopback between the action and an endpoint, or in the place of one.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createParser } from 'eventsource-parser';
import * as v from 'valibot';

const BodySchema = v.looseObject({
  model: v.string(),
  messages: v.array(v.unknown()),
  response_format: v.optional(v.unknown()),
});

/** A request for a completion. */
export interface Asked {
  /** The name of the case. */
  case: string;
  /** Which request of its case, from 1. */
  index: number;
  model: string;
  messages: readonly unknown[];
  response_format: unknown;
}

export interface Answering {
  /** @returns what the model says; undefined: the endpoint is asked */
  prepare(asked: Asked): string | undefined;
  /** Where there is none, what is not prepared is answered by an empty list, and counted. */
  endpoint: URL | undefined;
  /** @param answer undefined where there was none */
  record(asked: Asked, answer: string | undefined): void;
}

export interface ModelServer {
  /** The endpoint to name to the action, for a case. */
  urlFor(caseName: string): string;
  /** Cases with a request that neither a file nor an endpoint answered. */
  unanswered: ReadonlySet<string>;
  close(): void;
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function buildCompletion({ model }: Asked, content: string) {
  const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' };
  const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
  return { id: 'chatcmpl-bench', object: 'chat.completion', created: 0, model, choices: [choice], usage };
}

const EMPTY_ANSWERS: Readonly<Record<string, string>> = { review_verdicts: '{"verdicts":[]}' };

const FormatSchema = v.object({ json_schema: v.object({ name: v.string() }) });

function readFormName({ response_format }: Asked): string {
  const parsed = v.safeParse(FormatSchema, response_format);
  return parsed.success ? parsed.output.json_schema.name : '';
}

const CompletionSchema = v.object({
  choices: v.array(
    v.object({
      message: v.optional(v.object({ content: v.nullish(v.string()) })),
      delta: v.optional(v.object({ content: v.nullish(v.string()) })),
    }),
  ),
});

function readContent(json: string): string {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), CompletionSchema), json);
  const [choice] = parsed.success ? parsed.output.choices : [];
  return choice?.message?.content ?? choice?.delta?.content ?? '';
}

/** What the model says, of an answer in one piece or of a stream; undefined where it says nothing. */
function readAnswer(body: string, type: string | null): string | undefined {
  if (!type?.startsWith('text/event-stream')) return readContent(body) || undefined;
  let content = '';
  createParser({
    onEvent: ({ data }) => {
      content += readContent(data);
    },
  }).feed(`${body}\n\n`);
  return content || undefined;
}

const PASSED_ON = ['authorization', 'content-type', 'accept'];

/** @returns what was answered, with its type */
async function forward(url: URL, request: IncomingMessage, body: string, response: ServerResponse) {
  const headers = PASSED_ON.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const answer = await fetch(url, {
    method: request.method ?? 'GET',
    headers,
    ...(body === '' ? {} : { body }),
  });
  const type = answer.headers.get('content-type');
  const retryAfter = answer.headers.get('retry-after');
  response.writeHead(answer.status, {
    ...(type === null ? {} : { 'content-type': type }),
    ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
  });
  const decoder = new TextDecoder();
  let received = '';
  for await (const chunk of answer.body ?? []) {
    received += decoder.decode(chunk, { stream: true });
    response.write(chunk);
  }
  response.end();
  return { received, type, isOk: answer.ok };
}

/** Starts the server; the path of each request begins with the name of its case. */
export async function startModel({ prepare, endpoint, record }: Answering): Promise<ModelServer> {
  const asked = new Map<string, number>();
  const unanswered = new Set<string>();
  const base = endpoint?.pathname.replace(/\/+$/, '') ?? '/v1';

  async function complete(caseName: string, request: IncomingMessage, response: ServerResponse, url: URL) {
    const body = await text(request);
    const { model, messages, response_format } = v.parse(BodySchema, JSON.parse(body));
    const index = (asked.get(caseName) ?? 0) + 1;
    asked.set(caseName, index);
    const one: Asked = { case: caseName, index, model, messages, response_format };
    const prepared = prepare(one);
    if (prepared !== undefined) {
      record(one, undefined);
      sendJson(response, buildCompletion(one, prepared));
    } else if (endpoint) {
      const { received, type, isOk } = await forward(url, request, body, response);
      record(one, isOk ? readAnswer(received, type) : undefined);
    } else {
      record(one, undefined);
      unanswered.add(caseName);
      sendJson(response, buildCompletion(one, EMPTY_ANSWERS[readFormName(one)] ?? '{"findings":[]}'));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const [, caseName = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.url ?? '') ?? [];
    const url = new URL(path, endpoint ?? 'http://localhost');
    if (path.endsWith('/chat/completions')) {
      await complete(decodeURIComponent(caseName), request, response, url);
    } else if (endpoint) await forward(url, request, await text(request), response);
    else sendJson(response, { data: [] });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end(`The endpoint could not be asked: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return {
    urlFor: (caseName) => `http://127.0.0.1:${address.port}/${encodeURIComponent(caseName)}${base}`,
    unanswered,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
