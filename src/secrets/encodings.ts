/** Pure: the forms of a secret that must not be seen, for redaction, and as masks of the runner. */

/** Anything shorter would blank out ordinary words: the runner's masker has no minimum of its own. */
export const MIN_MASK_LENGTH = 8;

/** A half of anything shorter says too little, and occurs by chance. */
const MIN_HALF_LENGTH = 16;

const ARMOUR = /(-----(?:BEGIN|END) [A-Z0-9 ]+-----)/;

/** What stands for a line end where a PEM is kept in one line: it is written out (`\n`), once or more, or is a space. */
const STORED_LINE_BREAK = /(?:\s|\\{1,4}[nr])+/;

/** `-----BEGIN PRIVATE KEY-----` says nothing, and as a mask it would blank every other key's armour. */
const ARMOUR_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * What base64 makes of `bytes` wherever they stand in a longer input: at each of the three alignments, without the
 * characters at either end that depend on the neighbours. No padding, so that padded forms are matched as well.
 */
function base64Alignments(bytes: Buffer): string[] {
  const neighbours = [
    { padding: 0, unstable: 0 },
    { padding: 1, unstable: 2 },
    { padding: 2, unstable: 3 },
  ];
  return neighbours.map(({ padding, unstable }) => {
    const padded = Buffer.concat([Buffer.alloc(padding), bytes]);
    return padded.toString('base64').slice(unstable, Math.floor((padded.length * 8) / 6));
  });
}

function toUrlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** Bytes as people and programs print them. */
function renderBytes(bytes: Buffer): string[] {
  const base64 = base64Alignments(bytes);
  const hex = bytes.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  const hexForms = [hex, pairs.join(':'), pairs.join(' ')];
  return [
    ...base64,
    ...base64.map(toUrlAlphabet),
    ...hexForms,
    ...hexForms.map((form) => form.toUpperCase()),
  ];
}

/** The lines of base64 that is wrapped: at 64 characters as in PEM, at 76 as `base64` does. */
function wrapBase64(bytes: Buffer): string[] {
  const [base64 = ''] = base64Alignments(bytes);
  return [64, 76]
    .filter((width) => base64.length > width)
    .flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
}

const XML_NAMES: ReadonlyMap<string, string> = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
]);

/** As in XML, in HTML, and in JSON that is to stand in HTML. */
function escapeMarks(text: string, json: string): string[] {
  const xml = text.replace(/[&<>"']/g, (mark) => `&${XML_NAMES.get(mark)};`);
  if (xml === text) return [];
  const toUnicode = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [xml, xml.replaceAll('&apos;', '&#39;'), json.replace(/[&<>]/g, toUnicode)];
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Text as it stands, escaped, and as the bytes it is made of. */
function renderText(text: string): string[] {
  const percent = encodeURIComponent(text.toWellFormed());
  const json = escapeJson(text);
  return [
    text,
    json,
    // As PHP writes it.
    ...(json.includes('/') ? [json.replaceAll('/', '\\/')] : []),
    ...escapeMarks(text, json),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
    ...renderBytes(Buffer.from(text)),
    ...base64Alignments(Buffer.from(Buffer.from(text).toString('base64'))),
    ...(json === text ? [] : renderBytes(Buffer.from(json))),
  ];
}

function decodeBase64(text: string): Buffer | undefined {
  const compact = text.replace(/\s+/g, '');
  return /^[\w+/-]{40,}={0,2}$/.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}

function decodeHex(text: string): Buffer | undefined {
  return /^([\da-f]{2}){32,}$/i.test(text) ? Buffer.from(text, 'hex') : undefined;
}

/** The private half of a JWK, escaped or not: https://www.rfc-editor.org/rfc/rfc8037#section-2 */
function decodeJwk(text: string): Buffer | undefined {
  const [, d] = /^\s*\{[\s\S]*"d\\*"\s*:\s*\\*"([\w-]{40,})\\*"/.exec(text) ?? [];
  return d === undefined ? undefined : Buffer.from(d, 'base64url');
}

/** An Ed25519 key is a seed of 32 bytes, however it is wrapped. */
const SEED_BYTES = 32;

/**
 * The seed inside the bytes of a key: alone, before its public half, last in PKCS #8
 * (https://www.rfc-editor.org/rfc/rfc8410#section-7), or before its public half in OpenSSH's format, after the
 * length of both (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
 */
function findSeed(bytes: Buffer): Buffer | undefined {
  if (bytes.length === SEED_BYTES || bytes.length === 2 * SEED_BYTES) return bytes.subarray(0, SEED_BYTES);
  if (bytes.subarray(0, 14).toString('latin1') === 'openssh-key-v1') {
    const at = bytes.indexOf(Buffer.from([0, 0, 0, 2 * SEED_BYTES]));
    return at < 0 ? undefined : bytes.subarray(at + 4, at + 4 + SEED_BYTES);
  }
  const isPkcs8 = bytes[0] === 0x30 && bytes.length === SEED_BYTES + 16;
  return isPkcs8 ? bytes.subarray(-SEED_BYTES) : undefined;
}

/** The lines of each PEM in a text, whatever its line ends have become, without what is not base64 between its armour. */
function readPem(text: string): string[][] {
  const parts = text.split(ARMOUR);
  return parts.flatMap((begin, index) => {
    const [content = '', end] = parts.slice(index + 1, index + 3);
    if (!begin.startsWith('-----BEGIN') || end !== begin.replace('BEGIN', 'END')) return [];
    const body = content
      .replace(/\\{1,4}\//g, '/')
      .split(STORED_LINE_BREAK)
      .filter((line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line));
    // Without line ends it was wrapped as its kind is: https://www.rfc-editor.org/rfc/rfc7468#section-2
    const width = begin.includes('OPENSSH') ? 70 : 64;
    const lines = body.length === 1 ? body.join('').match(new RegExp(`.{1,${width}}`, 'g')) : body;
    return [[begin, ...(lines ?? []), end]];
  });
}

function unquote(text: string): string | undefined {
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? /^'(.*)'$/s.exec(text) ?? [];
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return quoted;
  }
}

/** The text of a key that was encoded as a whole. */
function decodeKeyText(text: string): string | undefined {
  const inner = (decodeHex(text) ?? decodeBase64(text))?.toString() ?? '';
  return readPem(inner).length > 0 || decodeJwk(inner) ? inner : undefined;
}

/** What was quoted, or encoded as a whole, in whatever order, a few times at most. */
function unwrap(text: string, times = 4): string {
  const inner = times > 0 ? (unquote(text) ?? decodeKeyText(text)) : undefined;
  return inner === undefined ? text : unwrap(inner.trim(), times - 1);
}

/** What the body of a key stands for: its bytes, and its seed. */
function decodeKey(text: string, body: string): Buffer[] {
  const bytes = decodeJwk(text) ?? decodeHex(body) ?? decodeBase64(body);
  if (bytes === undefined) return [];
  const seed = findSeed(bytes);
  return seed === undefined ? [bytes] : [bytes, seed];
}

/** What of a claim is a secret by itself. */
const SECRET_CLAIM = /secret|key|token|password/i;
const MIN_CLAIM_LENGTH = 16;

/** The parts of a JWT that hold or prove something, and those claims that are secrets. Its header is everyone's. */
function splitJwt(text: string): string[] {
  const [, claims, signature] = /^[\w-]+\.([\w-]{16,})\.([\w-]{16,})$/.exec(text) ?? [];
  if (claims === undefined || signature === undefined) return [];
  const secrets: string[] = [];
  try {
    JSON.parse(Buffer.from(claims, 'base64url').toString(), (name, value: unknown) => {
      const isSecret = typeof value === 'string' && value.length >= MIN_CLAIM_LENGTH;
      if (isSecret && SECRET_CLAIM.test(name)) secrets.push(value);
      return value;
    });
  } catch {
    // Not JSON: no JWT after all, or an encrypted one.
  }
  return [claims, signature, ...secrets];
}

/** A form in two: whoever hides both hides the whole, and each of them where it stands alone. */
function halve(form: string): string[] {
  const middle = Math.floor(form.length / 2);
  if (middle < MIN_HALF_LENGTH) return [form];
  // Half of a character is none.
  const cut = /[\udc00-\udfff]/.test(form.charAt(middle)) ? middle - 1 : middle;
  return [form.slice(0, cut), form.slice(cut)];
}

function splitLines(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => !ARMOUR_LINE.test(line));
}

/** The lines of the halves of a text: a half of several lines ends inside one of them. */
function halveLines(text: string, isPem: boolean): string[] {
  const body = text.split(ARMOUR).filter((part) => !ARMOUR_LINE.test(part));
  const lines = halve(body.join('').trim()).flatMap((half) =>
    half.split(isPem ? STORED_LINE_BREAK : LINE_BREAK),
  );
  // The words of a header are no secret.
  return lines.filter((line) => !isPem || /^[\w+/=\\]+$/.test(line));
}

function isSecret(text: string): boolean {
  return text.length >= MIN_MASK_LENGTH && !ARMOUR_LINE.test(text);
}

function keepHidable(forms: readonly string[]): string[] {
  return [...new Set(forms)]
    .filter((form) => isSecret(form) && !/[\r\n]/.test(form))
    .sort((a, b) => b.length - a.length);
}

/** Longest first. None has line breaks (the runner would split it) or under `MIN_MASK_LENGTH`, and none is armour. */
export interface SecretForms {
  /** Each form as a whole, for whoever looks for pieces of it too. */
  whole: string[];
  /**
   * For the runner, which hides no piece of what it is told: the secret as it is, all forms in halves, and the lines of
   * wrapped base64.
   */
  masks: string[];
}

/**
 * Every form of `secret` to hide: as given, trimmed, with either line end, line by line; what it was before it was
 * quoted, encoded or put on one line; the key's own bytes and seed where it is a key; and of each the encodings that the
 * runner does not derive itself: hex, base64url, base64 within a longer text, wrapped base64, lower-case percent escapes.
 */
export function deriveSecretForms(secret: string): SecretForms {
  const trimmed = secret.trim();
  const inner = unwrap(trimmed);
  const pem = readPem(inner);
  const plain = pem.length > 0 ? pem.flat().join('\n') : inner;
  const body = splitLines(plain);
  const bodies = pem.length > 0 ? pem.map((block) => block.slice(1, -1).join('')) : [body.join('')];
  const keys = bodies.flatMap((text) => decodeKey(plain, text));
  const texts = [trimmed, plain].flatMap((text) => [
    text,
    text.replace(LINE_BREAK, '\n'),
    text.replace(LINE_BREAK, '\r\n'),
  ]);
  // The lines of printed JSON are mostly names that mean nothing.
  const divisible = plain.startsWith('{') ? [] : [trimmed, plain];
  const parts = [...divisible.flatMap(splitLines), body.join(''), ...splitJwt(inner)];

  const rendered = new Set([...texts, ...parts].filter(isSecret));
  const whole = keepHidable([secret, ...[...rendered].flatMap(renderText), ...keys.flatMap(renderBytes)]);
  const wrapped = texts.flatMap((text) => [text, escapeJson(text)]).map((text) => Buffer.from(text));
  const masks = keepHidable([
    secret,
    trimmed,
    ...whole.flatMap(halve),
    ...divisible.flatMap((text) => halveLines(text, pem.length > 0)),
    ...[...wrapped, ...keys].flatMap(wrapBase64),
  ]);
  return { whole, masks };
}
