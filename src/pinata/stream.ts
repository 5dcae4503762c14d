/** A body of server-sent events → the chunks of a completion. */
import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { InferenceError, ResponseError } from '../errors.ts';
import { type Chunk, ChunkSchema, parseErrorBody } from './schema.ts';

/** No event of a completion comes near this; a line without an end would grow for ever. */
const MAX_EVENT_CHARACTERS = 4_194_304;

const JsonChunkSchema = v.pipe(v.string(), v.parseJson(), ChunkSchema);

function parseChunk(data: string, host: string): Chunk {
  const chunk = v.safeParse(JsonChunkSchema, data);
  if (!chunk.success) throw new ResponseError(`${host} sent an event that is no completion chunk`);
  if (chunk.output.error !== undefined && chunk.output.error !== null) {
    const { message } = parseErrorBody(data);
    throw new InferenceError(
      `${host} reported an error in the middle of its answer${message ? `: ${message}` : ''}`,
    );
  }
  return chunk.output;
}

/**
 * Calls `onChunk` for each chunk until `[DONE]` or the end of the body. Comments (keep-alives) call nothing, so that
 * they do not count as progress.
 *
 * @returns whether `[DONE]` came
 * @throws {ResponseError} an event that can't be read
 * @throws {InferenceError} an error event
 */
export async function readChunks(
  body: AsyncIterable<Uint8Array>,
  host: string,
  onChunk: (chunk: Chunk) => void,
): Promise<boolean> {
  const decoder = new TextDecoder();
  let isDone = false;
  const parser = createParser({
    onEvent({ data }) {
      const text = data.trim();
      if (text === '[DONE]') isDone = true;
      // An event without data is a keep-alive, like a comment.
      else if (!isDone && text !== '') onChunk(parseChunk(data, host));
    },
    onError(error) {
      // Unknown fields are to be ignored: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
      if (error.type !== 'max-buffer-size-exceeded') return;
      throw new ResponseError(`${host} sent an event without an end`, { cause: error });
    },
    maxBufferSize: MAX_EVENT_CHARACTERS,
  });
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (isDone) return true;
  }
  // A last event without its blank line still counts: servers that close right after it are common.
  parser.feed(`${decoder.decode()}\n\n`);
  return isDone;
}
