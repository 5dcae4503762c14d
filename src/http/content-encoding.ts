/** Bodies that a server compressed although it was asked not to. */
import { Readable, type Transform } from 'node:stream';
import { ActionError, ResponseError } from '../errors.ts';

/** More than two, one within the other, is no server's way. */
const MAX_ENCODINGS = 2;

type Encoding = 'gzip' | 'zstd' | 'br' | 'zlib' | 'deflate';

async function createDecoder(encoding: Encoding): Promise<Transform> {
  // Few runs need it.
  const zlib = await import('node:zlib');
  const create = {
    gzip: zlib.createGunzip,
    zstd: zlib.createZstdDecompress,
    br: zlib.createBrotliDecompress,
    zlib: zlib.createInflate,
    deflate: zlib.createInflateRaw,
  }[encoding];
  return create();
}

/** As the answers that anybody wants here begin. */
const TEXT_START = /^(?:[\s{["<:\ufeff]|data|even|erro|id:|retr)/;

/**
 * What a body is packed in: by its first bytes (https://www.rfc-editor.org/rfc/rfc1952#page-6,
 * https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1), since some servers name an encoding and do not use it, and
 * others the reverse; else by its name.
 *
 * @returns undefined where it is not packed
 */
function findEncoding(start: Buffer, named: string | undefined): Encoding | 'unknown' | undefined {
  const [first = 0, second] = start;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (start.subarray(0, 4).equals(Buffer.of(0x28, 0xb5, 0x2f, 0xfd))) return 'zstd';
  if (named === undefined || start.length === 0) return undefined;
  if (named === 'br') return /^[\s{<:]/.test(start.toString('latin1')) ? undefined : 'br';
  // https://www.rfc-editor.org/rfc/rfc1950#page-5; servers leave the wrapper out.
  if (named === 'deflate') {
    if ((first & 15) === 8 && (first * 256 + (second ?? 0)) % 31 === 0) return 'zlib';
    return TEXT_START.test(start.toString('utf8')) ? undefined : 'deflate';
  }
  return TEXT_START.test(start.toString('utf8')) ? undefined : 'unknown';
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
  while (start.length < 4) {
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
 * The bytes of a body as they were before a server compressed them.
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
    .map((encoding) => encoding.trim());
  let decoded = body;
  for (let layer = 0; ; layer++) {
    const [start, whole] = await peek(decoded);
    decoded = whole;
    const encoding = findEncoding(start, named.pop()?.replace(/^(?:identity)?$/, '') || undefined);
    if (encoding === undefined) break;
    if (encoding === 'unknown' || layer === MAX_ENCODINGS) {
      throw new ResponseError(
        `${host} answered in an encoding that nobody asked for (${header?.slice(0, 20)})`,
      );
    }
    decoded = decode(decoded, await createDecoder(encoding), host);
  }
  yield* decoded;
}
