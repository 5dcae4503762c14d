/** Bodies that a server compressed although it was asked not to. */
import { Readable, type Transform } from 'node:stream';
import { ActionError, ResponseError } from '../errors.ts';

/** More than two, one within the other, is no server's way. */
const MAX_ENCODINGS = 2;

async function createDecoder(encoding: string): Promise<Transform | undefined> {
  // Few runs need it.
  const zlib = await import('node:zlib');
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      return zlib.createInflate();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd':
      return zlib.createZstdDecompress();
    default:
      return undefined;
  }
}

/** Unpacks piece by piece, so that whoever reads may stop. */
async function* decode(
  body: AsyncIterable<Uint8Array>,
  decoder: Transform,
  host: string,
): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(body, { objectMode: false });
  packed.on('error', (error) => decoder.destroy(error));
  try {
    yield* packed.pipe(decoder);
  } catch (error) {
    if (error instanceof ActionError || typeof error !== 'object' || !error || !('code' in error))
      throw error;
    throw new ResponseError(`${host} sent a body that can’t be unpacked (${String(error.code)})`, {
      cause: error,
    });
  } finally {
    packed.destroy();
    decoder.destroy();
  }
}

/** The beginning of a body, and all of it. */
async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<[start: Buffer, body: AsyncIterable<Uint8Array>]> {
  const iterator = body[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const { done, value } = await iterator.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  return [
    start,
    (async function* () {
      try {
        if (start.length > 0) yield start;
        for (;;) {
          const { done, value } = await iterator.next();
          if (done) return;
          yield value;
        }
      } finally {
        await iterator.return?.();
      }
    })(),
  ];
}

/**
 * The bytes of a body as they were before a server compressed them. What is gzip is told by its first bytes
 * (https://www.rfc-editor.org/rfc/rfc1952#page-6), since some servers name it and do not do it, and others the reverse.
 *
 * @param header of `content-encoding`
 * @throws {ResponseError} an encoding that nobody here knows, or a body that can't be unpacked
 */
export async function* decodeBody(
  body: AsyncIterable<Uint8Array>,
  header: string | undefined,
  host: string,
): AsyncGenerator<Uint8Array> {
  const named = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity');
  const [start, whole] = await peek(body);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const others = named.filter((encoding) => !/^(?:x-)?gzip$/.test(encoding));
  const encodings = others.length > 0 ? named : isGzip ? ['gzip'] : [];
  let decoded = whole;
  for (const encoding of encodings.toReversed()) {
    const decoder = encodings.length <= MAX_ENCODINGS ? await createDecoder(encoding) : undefined;
    if (!decoder)
      throw new ResponseError(
        `${host} answered in an encoding that nobody asked for (${header?.slice(0, 20)})`,
      );
    decoded = decode(decoded, decoder, host);
  }
  yield* decoded;
}
