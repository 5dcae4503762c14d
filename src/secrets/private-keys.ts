/** Pure: private keys in a text, by their armour. */
import type { FoundSecret } from './detect.ts';
import type { Span } from './redactor.ts';

/** Four hyphens: https://www.rfc-editor.org/rfc/rfc4716#section-3.2 */
const ARMOUR = /-{4,5} ?(BEGIN|END)[A-Z0-9 ]{0,64}PRIVATE KEY[A-Z0-9 ]{0,16}-{4,5}/g;

/** `Proc-Type: 4,ENCRYPTED` */
const KEY_HEADER = /^\W*[A-Za-z][A-Za-z-]{0,40}: /;

/** What stands neither in base64 (also of JSON, which may escape slashes) nor around it in code, quotes or comments. */
const FOREIGN_TO_KEY = /[^A-Za-z0-9+/=\\\s"'`,#*>|;().]/;

const MIN_LONG_LENGTH = 16;

/** A key has one line that is shorter than the others; the old and the new key in a diff have two. */
const MAX_SHORT_LINES = 2;

type KeyLine = { type: 'foreign' } | { type: 'blank' } | ({ type: 'long' | 'short' } & Span);

/** What stands before a line in a diff, a quotation or a listing. */
const LINE_MARK = /^[ \t]*(?:[-+>|]|\d{1,6}[:|])[ \t]*/;

function readKeyLine(written: string, offset: number): KeyLine {
  const line = written.replace(LINE_MARK, (mark) => ' '.repeat(mark.length));
  if (FOREIGN_TO_KEY.test(line)) return { type: 'foreign' };
  const parts = Array.from(line.matchAll(/[A-Za-z0-9+/=\\]+/g), ({ 0: part, index }) => ({
    isLong: part.length >= MIN_LONG_LENGTH,
    isBase64: /[A-Za-z0-9]/.test(part),
    start: offset + index,
    end: offset + index + part.length,
  })).filter(({ isBase64 }) => isBase64);
  const long = parts.find(({ isLong }) => isLong);
  const first = long ?? parts[0];
  const last = parts.at(-1);
  if (!first || !last) return { type: 'blank' };
  // More short words than the end of a key: that is a sentence.
  if (parts.filter(({ isLong }) => !isLong).length > 1) return { type: 'foreign' };
  return { type: long ? 'long' : 'short', start: first.start, end: last.end };
}

/** The base64 lines that follow a `BEGIN`, or, in reverse, stand before an `END`. */
function findKeyBody(text: string, { start, end }: Span, isReversed: boolean): Span | undefined {
  const lines = Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g));
  let body: Span | undefined;
  let hasLong = false;
  let shortLines = 0;
  for (const { 0: line, index } of isReversed ? lines.reverse() : lines) {
    if (!isReversed && !body && KEY_HEADER.test(line)) continue;
    const read = readKeyLine(line, start + index);
    if (read.type === 'foreign') break;
    if (read.type === 'blank') continue;
    if (read.type === 'short') {
      shortLines += 1;
      if (hasLong === isReversed || shortLines > MAX_SHORT_LINES) break;
    } else {
      hasLong = true;
      shortLines = 0;
    }
    body = {
      start: Math.min(read.start, body?.start ?? read.start),
      end: Math.max(read.end, body?.end ?? 0),
    };
  }
  if (!body || !hasLong) return undefined;
  const key = text.slice(body.start, body.end);
  return /[a-z]/.test(key) && /[A-Z]/.test(key) && /\d/.test(key) ? body : undefined;
}

/** The bodies of private keys in PEM and alike, also of blocks that have lost their first or their last line. */
export function findKeyBlocks(text: string): FoundSecret[] {
  const marks = Array.from(text.matchAll(ARMOUR), ({ 0: mark, 1: name, index }) => ({
    isBegin: name === 'BEGIN',
    start: index,
    end: index + mark.length,
  }));
  const bodies = marks.map((mark, index) =>
    mark.isBegin
      ? findKeyBody(text, { start: mark.end, end: marks[index + 1]?.start ?? text.length }, false)
      : findKeyBody(text, { start: marks[index - 1]?.end ?? 0, end: mark.start }, true),
  );
  return bodies.flatMap((body) => (body ? [{ ...body, kind: 'private key' }] : []));
}
