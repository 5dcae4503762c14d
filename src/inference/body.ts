/** What a body holds, by what it is and not by what its content type says: events, one JSON text, or one on each line. */
import { createParser } from 'eventsource-parser';
import { ResponseError } from '../errors.ts';
import { readJson } from '../text/json.ts';
import { parseErrorBody } from './error-body.ts';

export type BodyPart =
  /** `name` is that of the event; `error` also for a line that servers mark so. */
  | { kind: 'json'; name: string | undefined; value: unknown }
  | { kind: 'text'; name: string | undefined; text: string }
  /** The server said that this is all: by `[DONE]`, or by one JSON text that is complete. */
  | { kind: 'done' };

/** No event of a completion comes near this; a line without an end would grow for ever. */
const MAX_EVENT_CHARACTERS = 4_194_304;

/** An answer in one piece. */
const MAX_JSON_CHARACTERS = 33_554_432;

/** What is neither is read this far, for its words. */
const MAX_PAGE_CHARACTERS = 65_536;

/** A line that only events have: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */
const EVENT_LINE = /^:|(?:^|[\r\n])(?:data|event|error)\s*:/;

/** Whether an event says by its name that it tells of a failure. */
export function isFailureName(name: string | undefined): boolean {
  return name !== undefined && /error|fail|exception/i.test(name);
}

/** Each value of a list is a part of its own, and a text may be JSON again. */
function readValue(name: string | undefined, value: unknown): BodyPart[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (Array.isArray(item) ? [] : readValue(name, item)));
  if (typeof value !== 'string') return value === null ? [] : [{ kind: 'json', name, value }];
  const nested = readJson(value);
  return typeof nested?.value === 'object'
    ? [{ kind: 'json', name, value: nested.value }]
    : [{ kind: 'text', name, text: value }];
}

function readData(name: string | undefined, data: string): BodyPart[] {
  const text = data.trim();
  if (/^"?\[DONE\]"?$/i.test(text)) return [{ kind: 'done' }];
  // An event without data is a keep-alive, like a comment.
  if (text === '') return isFailureName(name) ? [{ kind: 'text', name, text }] : [];
  const parsed = readJson(text);
  if (parsed) return readValue(name, parsed.value);
  const lines = text.split('\n');
  // Without the empty lines between them, events come as one.
  const isSeveral =
    lines.length > 1 && lines.every((line) => /^"?\[DONE\]/i.test(line.trim()) || readJson(line));
  return isSeveral ? lines.flatMap((line) => readData(name, line)) : [{ kind: 'text', name, text }];
}

class EventReader {
  #parts: BodyPart[] = [];
  /** What has come of a line. */
  #line = '';
  readonly #host: string;
  readonly #parser;

  constructor(host: string) {
    this.#host = host;
    this.#parser = createParser({
      onEvent: ({ event, data }) => this.#add(event, data),
      onError: (error) => {
        if (error.type === 'max-buffer-size-exceeded') throw this.#endless();
        // Unknown fields are to be ignored, but for what servers write in the middle when they fail:
        // https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md writes `error: {…}`, others bare JSON.
        const { field, value = '', line = '' } = error;
        if (field === 'error') this.#add('error', value);
        else if (line.startsWith('{')) this.#add(undefined, line);
      },
      maxBufferSize: MAX_EVENT_CHARACTERS,
    });
  }

  read(text: string): BodyPart[] {
    // Whole lines only: of a part of a line that is no field, the parser drops the rest.
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (end > 0) this.#parser.feed(this.#line + text.slice(0, end));
    this.#line = (end > 0 ? '' : this.#line) + text.slice(end);
    if (this.#line.length > MAX_EVENT_CHARACTERS) throw this.#endless();
    return this.#parts.splice(0);
  }

  #add(name: string | undefined, data: string): void {
    // One by one: a list may have more values than a call takes arguments.
    for (const part of readData(name, data)) this.#parts.push(part);
  }

  #endless(): ResponseError {
    return new ResponseError(`${this.#host} sent an event without an end`);
  }

  /** A last event without its blank line still counts: servers that close right after it are common. */
  end(): BodyPart[] {
    return this.read('\n\n');
  }
}

/** One JSON text, however it is laid out, or one on each line; a list of texts counts as these. */
class JsonReader {
  readonly #host: string;
  #rest = '';
  /** Undefined until the first line has come to its end. */
  #isByLine: boolean | undefined;
  #lines = 0;

  constructor(host: string) {
    this.#host = host;
  }

  read(text: string): BodyPart[] {
    this.#rest += text;
    if (this.#rest.length > MAX_JSON_CHARACTERS)
      throw new ResponseError(`${this.#host} sent more than ${MAX_JSON_CHARACTERS / 1_048_576} MiB`);
    if (this.#isByLine === false || !text.includes('\n')) return [];
    const lines = this.#rest.split('\n');
    this.#isByLine ??= readJson(lines[0] ?? '') !== undefined;
    if (!this.#isByLine) return [];
    this.#rest = lines.pop() ?? '';
    return this.#readLines(lines);
  }

  end(): BodyPart[] {
    if (this.#isByLine) {
      const last = this.#readLines([this.#rest]);
      return this.#lines === 1 ? [...last, { kind: 'done' }] : last;
    }
    const text = this.#rest.trim();
    const parsed = readJson(text);
    if (!parsed) return [{ kind: 'text', name: undefined, text }];
    return [...readValue(undefined, parsed.value), { kind: 'done' }];
  }

  #readLines(lines: readonly string[]): BodyPart[] {
    const parts = lines.flatMap((line) => readData(undefined, line));
    this.#lines += parts.length;
    return parts;
  }
}

/** A page, most of the time: of a proxy, or of a web server that knows nothing of completions. */
class PageReader {
  readonly #host: string;
  readonly #contentType: string;
  #text = '';

  constructor(host: string, contentType: string) {
    this.#host = host;
    this.#contentType = contentType;
  }

  read(text: string): BodyPart[] {
    this.#text += text;
    return this.#text.length > MAX_PAGE_CHARACTERS ? this.end() : [];
  }

  end(): never {
    const { message } = parseErrorBody(this.#text);
    throw new ResponseError(
      `${this.#host} answered with something that is no completion (${this.#contentType})${message ? `: ${message}` : ''}`,
      { hint: 'Check that `endpoint` is the base URL of an OpenAI-compatible API.' },
    );
  }
}

/**
 * The parts of a body as they come. Comments and white space are none, so that keep-alives do not count as progress.
 *
 * @param contentType told where the body is no answer
 * @throws {ResponseError} it is neither JSON nor events, or has no end
 */
export async function* readBodyParts(
  body: AsyncIterable<Uint8Array>,
  host: string,
  contentType: string,
): AsyncGenerator<BodyPart> {
  const decoder = new TextDecoder();
  let reader: EventReader | JsonReader | PageReader | undefined;
  let start = '';
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true });
    if (reader) {
      yield* reader.read(text);
      continue;
    }
    start = (start + text).trimStart();
    reader = chooseReader(start, host, contentType);
    if (reader) yield* reader.read(start);
  }
  const rest = decoder.decode();
  if (!reader) {
    if (start + rest === '') throw new ResponseError(`${host} sent an answer without content`);
    reader = new PageReader(host, contentType);
    reader.read(start);
  }
  yield* reader.read(rest);
  yield* reader.end();
}

function chooseReader(
  start: string,
  host: string,
  contentType: string,
): EventReader | JsonReader | PageReader | undefined {
  if (start === '') return undefined;
  if (/^[[{"]/.test(start)) return new JsonReader(host);
  if (EVENT_LINE.test(start)) return new EventReader(host);
  return start.length > MAX_PAGE_CHARACTERS ? new PageReader(host, contentType) : undefined;
}
