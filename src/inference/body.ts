/** What a body holds, by what it is and not by what its content type says: events, one JSON text, or one on each line. */
import { createParser } from 'eventsource-parser';
import { ResponseError } from '../errors.ts';
import { readJson } from '../text/json.ts';
import { parseErrorBody } from './error-body.ts';

/**
 * A value, or a text where there is no JSON, with the name of its event: `error` also for a line that servers mark so.
 * Or `done`: the server said that this is all, by `[DONE]`, or by one JSON text that is complete.
 */
export type BodyPart = 'done' | { name: string | undefined; value: unknown };

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
  const nested = typeof value === 'string' ? readJson(value)?.value : undefined;
  return value === null ? [] : [{ name, value: typeof nested === 'object' ? nested : value }];
}

function readData(name: string | undefined, data: string): BodyPart[] {
  const text = data.trim();
  if (/^"?\[DONE\]"?$/i.test(text)) return ['done'];
  // An event without data is a keep-alive, like a comment.
  if (text === '') return isFailureName(name) ? [{ name, value: text }] : [];
  const parsed = readJson(text);
  if (parsed) return readValue(name, parsed.value);
  const lines = text.split('\n');
  // Without the empty lines between them, events come as one.
  const isSeveral =
    lines.length > 1 && lines.every((line) => /^"?\[DONE\]/i.test(line.trim()) || readJson(line));
  return isSeveral ? lines.flatMap((line) => readData(name, line)) : [{ name, value: text }];
}

interface BodyReader {
  read(text: string): BodyPart[];
  end(): BodyPart[];
}

function createEventReader(host: string): BodyReader {
  const parts: BodyPart[] = [];
  /** What has come of a line. */
  let line = '';
  const endless = () => new ResponseError(`${host} sent an event without an end`);
  const add = (name: string | undefined, data: string) => {
    // One by one: a list may have more values than a call takes arguments.
    for (const part of readData(name, data)) parts.push(part);
  };
  const parser = createParser({
    onEvent: ({ event, data }) => add(event, data),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw endless();
      // Unknown fields are to be ignored, but for what servers write in the middle when they fail:
      // https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md writes `error: {…}`, others bare JSON.
      const { field, value = '', line: whole = '' } = error;
      if (field === 'error') add('error', value);
      else if (whole.startsWith('{')) add(undefined, whole);
    },
    maxBufferSize: MAX_EVENT_CHARACTERS,
  });
  const read = (text: string) => {
    // Whole lines only: of a part of a line that is no field, the parser drops the rest.
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (end > 0) parser.feed(line + text.slice(0, end));
    line = (end > 0 ? '' : line) + text.slice(end);
    if (line.length > MAX_EVENT_CHARACTERS) throw endless();
    return parts.splice(0);
  };
  // A last event without its blank line still counts: servers that close right after it are common.
  return { read, end: () => read('\n\n') };
}

/** One JSON text, however it is laid out, or one on each line; a list of texts counts as these. */
function createJsonReader(host: string): BodyReader {
  let rest = '';
  /** Undefined until the first line has come to its end. */
  let isByLine: boolean | undefined;
  let count = 0;
  const readLines = (lines: readonly string[]) => {
    const parts = lines.flatMap((line) => readData(undefined, line));
    count += parts.length;
    return parts;
  };
  return {
    read(text) {
      rest += text;
      if (rest.length > MAX_JSON_CHARACTERS)
        throw new ResponseError(`${host} sent more than ${MAX_JSON_CHARACTERS / 1_048_576} MiB`);
      if (isByLine === false || !text.includes('\n')) return [];
      const lines = rest.split('\n');
      isByLine ??= readJson(lines[0] ?? '') !== undefined;
      if (!isByLine) return [];
      rest = lines.pop() ?? '';
      return readLines(lines);
    },
    end() {
      if (isByLine) {
        const last = readLines([rest]);
        return count === 1 ? [...last, 'done'] : last;
      }
      const text = rest.trim();
      const parsed = readJson(text);
      return parsed ? [...readValue(undefined, parsed.value), 'done'] : [{ name: undefined, value: text }];
    },
  };
}

function chooseReader(start: string, host: string): BodyReader | undefined {
  if (/^[[{"]/.test(start)) return createJsonReader(host);
  return EVENT_LINE.test(start) ? createEventReader(host) : undefined;
}

/** Of a page, most of the time: of a proxy, or of a web server that knows nothing of completions. */
function buildPageError(text: string, host: string, contentType: string): ResponseError {
  const { message } = parseErrorBody(text);
  return new ResponseError(
    `${host} answered with something that is no completion (${contentType})${message ? `: ${message}` : ''}`,
    { hint: 'Check that `endpoint` is the base URL of an OpenAI-compatible API.' },
  );
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
  let reader: BodyReader | undefined;
  let start = '';
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true });
    if (reader) {
      yield* reader.read(text);
      continue;
    }
    start = (start + text).trimStart();
    reader = chooseReader(start, host);
    if (reader) yield* reader.read(start);
    else if (start.length > MAX_PAGE_CHARACTERS) throw buildPageError(start, host, contentType);
  }
  const rest = decoder.decode();
  if (reader) {
    yield* reader.read(rest);
    yield* reader.end();
    return;
  }
  if (start + rest === '') throw new ResponseError(`${host} sent an answer without content`);
  throw buildPageError(start + rest, host, contentType);
}
