/**
 * A real browser: Chromium by its DevTools protocol, through pipes (https://chromedevtools.github.io/devtools-protocol/).
 * It reaches no host; what it tried to is told.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';

export interface Browser {
  /** The value of an expression in the page. @throws where it throws there */
  evaluate(expression: string): Promise<unknown>;
  /** The addresses that it asked for, in their order. */
  requests: string[];
  /** What its console says is wrong: errors of scripts, and what the page's policy forbids. */
  problems: string[];
  /** As PNG, of what is seen. */
  takePicture(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  widthPx?: number;
  heightPx?: number;
  /** `false`: as for a reader without scripts. What the test evaluates runs all the same. */
  isScripted?: boolean;
  isDark?: boolean;
}

const MessageSchema = v.object({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.record(v.string(), v.unknown()), {}),
  result: v.optional(v.record(v.string(), v.unknown()), {}),
  error: v.optional(v.object({ message: v.string() })),
});

type Message = v.InferOutput<typeof MessageSchema>;

const NAMES = ['chromium', 'google-chrome'];

/** Where a browser is: the path in CHROMIUM, else one of the folders of PATH; undefined where there is none. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = env['CHROMIUM'];
  if (named !== undefined) return named;
  const folders = (env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

class Connection {
  readonly #input: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners: ((method: string, params: Record<string, unknown>) => void)[] = [];
  #nextId = 1;

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    let rest = '';
    output.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = `${rest}${chunk}`.split('\0');
      rest = messages.pop() ?? '';
      for (const text of messages) this.#take(v.parse(MessageSchema, JSON.parse(text)));
    });
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (id !== undefined) this.#waiting.get(id)?.(message);
    else if (method !== undefined) for (const listen of this.#listeners) listen(method, params);
  }

  listen(listener: (method: string, params: Record<string, unknown>) => void): void {
    this.#listeners.push(listener);
  }

  /** @throws what the browser says is wrong */
  async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#nextId++;
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { error, result } = await answered;
    this.#waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }
}

const RequestSchema = v.object({ request: v.object({ url: v.string() }) });
const EntrySchema = v.object({ entry: v.object({ level: v.string(), text: v.string() }) });
const ThrownSchema = v.object({
  exceptionDetails: v.object({
    text: v.string(),
    exception: v.optional(v.object({ description: v.optional(v.string()) })),
  }),
});
const ValueSchema = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });
const DataSchema = v.object({ data: v.string() });

/** Opens a page, and waits until it is loaded. @throws Chromium is not there, or ends at once */
export async function openBrowser(
  url: string,
  { widthPx = 1_200, heightPx = 1_400, isScripted = true, isDark = false }: BrowserOptions = {},
): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const child = spawn(
    findBrowser(process.env) ?? 'chromium',
    [...QUIET, `--user-data-dir=${folder}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error('The browser ended')));
  });
  failed.catch(() => {});
  const [, , , input, output] = child.stdio;
  if (!input || !output || !('write' in input) || !('setEncoding' in output)) throw new Error('No pipes');
  const connection = new Connection(input, output);
  const requests: string[] = [];
  const problems: string[] = [];
  const loaded = Promise.withResolvers<void>();
  connection.listen((method, params) => {
    if (method === 'Network.requestWillBeSent') requests.push(v.parse(RequestSchema, params).request.url);
    if (method === 'Page.loadEventFired') loaded.resolve();
    if (method === 'Log.entryAdded') {
      const { level, text } = v.parse(EntrySchema, params).entry;
      if (level === 'error') problems.push(text);
    }
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = v.parse(ThrownSchema, params).exceptionDetails;
      problems.push(exception?.description ?? text);
    }
  });
  const { targetId } = await Promise.race([
    connection.send('Target.createTarget', { url: 'about:blank' }),
    failed,
  ]);
  const { sessionId } = v.parse(
    v.object({ sessionId: v.string() }),
    await connection.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  const send = (method: string, params: object = {}) => connection.send(method, params, sessionId);
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await send(`${domain}.enable`);
  await send('Emulation.setDeviceMetricsOverride', {
    width: widthPx,
    height: heightPx,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }],
  });
  await send('Emulation.setScriptExecutionDisabled', { value: !isScripted });
  await send('Page.navigate', { url });
  await loaded.promise;
  return {
    requests,
    problems,
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      const thrown = v.safeParse(ThrownSchema, answer);
      if (thrown.success) throw new Error(thrown.output.exceptionDetails.exception?.description);
      return v.parse(ValueSchema, answer).result.value;
    },
    async takePicture(path) {
      const { data } = v.parse(DataSchema, await send('Page.captureScreenshot', { format: 'png' }));
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await connection.send('Browser.close');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
