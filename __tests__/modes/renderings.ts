// Keys in every format, and the ways in which people and programs print one. Nothing of src/ is used here.
import type { KeyFormat } from '../emulator/pinata-key.ts';
import { DER_PREFIX, keyFromSeed, toJwk, uint32 } from '../emulator/pinata-key.ts';

export type { KeyFormat };
export { keyFromSeed };

export const KEY_FORMATS = [
  'pem',
  'pem-crlf',
  'pem-escaped',
  'base64',
  'base64url',
  'hex',
  'openssh',
  'jwk',
  'opaque',
] as const satisfies readonly KeyFormat[];

/** What of a JWK is not public. */
function jwkSecrets(text: string): string[] {
  return [String(JSON.parse(text).d)];
}

const ARMOUR = /-----(?:BEGIN|END) [A-Z ]+-----/g;

/** How people keep a key of several lines where one line is all there is. */
export const STORED_FORMS: readonly [string, (pem: string) => string][] = [
  ['\\n for each line end', (pem) => pem.replaceAll('\n', '\\n')],
  ['\\r\\n for each line end', (pem) => pem.replaceAll('\n', '\\r\\n')],
  ['\\\\n for each line end', (pem) => pem.replaceAll('\n', '\\\\n')],
  ['spaces for line ends', (pem) => pem.replaceAll('\n', ' ')],
  ['no line ends', (pem) => pem.replaceAll('\n', '')],
  ['a JSON string', (pem) => JSON.stringify(pem)],
  ['a JSON string with escaped slashes', (pem) => JSON.stringify(pem).replaceAll('/', '\\/')],
  ['quotes around it', (pem) => `'${pem}'`],
  ['base64', (pem) => Buffer.from(pem).toString('base64')],
  ['base64 of a JSON string', (pem) => Buffer.from(JSON.stringify(pem)).toString('base64')],
  ['hex', (pem) => Buffer.from(pem).toString('hex')],
];

/** As it was before it was stored in one of these forms. */
function unstore(key: string): string {
  if (/^'.*'$/s.test(key)) return unstore(key.slice(1, -1));
  if (key.startsWith('"')) return unstore(JSON.parse(key));
  if (key.startsWith(Buffer.from('-----').toString('hex')))
    return unstore(Buffer.from(key, 'hex').toString());
  const decoded = Buffer.from(key, 'base64').toString();
  if (/^"?-----BEGIN/.test(decoded)) return unstore(decoded);
  return key.replace(/\\+[rn]/g, '');
}

/** The seed in the text of a key. Undefined where the text is all there is. */
function seedOf(stored: string): Buffer | undefined {
  const key = unstore(stored);
  if (key.startsWith('pinata_llm_')) return undefined;
  if (/^[\da-f]{64}$/.test(key)) return Buffer.from(key, 'hex');
  if (key.startsWith('{')) return Buffer.from(jwkSecrets(key).join(''), 'base64url');
  const bytes = Buffer.from(key.replace(ARMOUR, ''), 'base64');
  const at = key.includes('OPENSSH') ? bytes.indexOf(uint32(64)) + 4 : DER_PREFIX.length;
  return bytes.subarray(at, at + 32);
}

export interface Rendering {
  name: string;
  text: string;
  /** The parts of the text that say something about the key; the rest is the same in all of them, or public. */
  secrets: string[];
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
}

function lowerEscapes(text: string): string {
  return text.replace(/%../g, (escaped) => escaped.toLowerCase());
}

function escapeXml(text: string): string {
  const names = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  return Object.entries(names).reduce(
    (result, [character, name]) => result.replaceAll(character, `&${name};`),
    text,
  );
}

function pairs(bytes: Buffer, separator: string): string {
  return (bytes.toString('hex').match(/../g) ?? []).join(separator);
}

function rendering(name: string, text: string, secrets = text.split(ARMOUR)): Rendering {
  return { name, text, secrets };
}

/** What stands in each text before the secret part, in characters: it is the same for every key. */
function ofBytes(key: string): Rendering[] {
  const seed = seedOf(key);
  if (seed === undefined) return [];
  const der = Buffer.concat([DER_PREFIX, seed]);
  const jwk = toJwk(seed);
  const d = seed.toString('base64url');
  const hexPrefix = 2 * DER_PREFIX.length;
  return [
    rendering('the bytes of it (DER) in hex', der.toString('hex'), [der.toString('hex').slice(hexPrefix)]),
    rendering('DER in base64', der.toString('base64'), [der.toString('base64').slice(22)]),
    rendering('the seed in hex', seed.toString('hex')),
    rendering('the seed in base64', seed.toString('base64')),
    rendering('the seed in base64url', d),
    rendering('a JWK', JSON.stringify(jwk), [d]),
  ];
}

/** The renderings that the tests count: 30, or 24 of a key whose text is all there is. */
export function coreRenderings(key: string): Rendering[] {
  const trimmed = key.trim();
  const bytes = Buffer.from(trimmed);
  const base64 = bytes.toString('base64');
  const body = trimmed.replace(ARMOUR, '').trim();
  const middle = Math.floor(body.length / 2);
  const isMultiLine = /\n/.test(trimmed);
  const percent = encodeURIComponent(trimmed);
  return [
    rendering('as it is', key),
    rendering('trimmed', trimmed),
    rendering('with CRLF', isMultiLine ? trimmed.replace(/\r?\n/g, '\r\n') : `${trimmed}\r\n`),
    rendering('JSON-escaped', JSON.stringify(trimmed).slice(1, -1)),
    rendering('URL-encoded', percent, [percent.replace(/-----(BEGIN|END)[A-Z%\d]+-----/g, '')]),
    rendering('URL-encoded, in lower case', lowerEscapes(percent), [
      lowerEscapes(percent).replace(/-----(BEGIN|END)[A-Z%\d]+-----/g, ''),
    ]),
    rendering('XML-escaped', escapeXml(trimmed), trimmed.startsWith('{') ? jwkSecrets(trimmed) : undefined),
    rendering('hex', bytes.toString('hex')),
    rendering('HEX', bytes.toString('hex').toUpperCase()),
    rendering('hex with colons', pairs(bytes, ':')),
    rendering('hex with spaces', pairs(bytes, ' ')),
    rendering('base64', base64),
    rendering('base64 with a line break', Buffer.from(`${trimmed}\n`).toString('base64')),
    rendering('base64 after a byte', Buffer.from(`x${trimmed}`).toString('base64')),
    rendering('base64 after two bytes', Buffer.from(`xy${trimmed}`).toString('base64')),
    rendering('base64 without padding', base64.replaceAll('=', '')),
    rendering('base64url', bytes.toString('base64url')),
    rendering('base64 in lines of 64', wrap(base64, 64)),
    rendering('base64 in lines of 76', wrap(base64, 76)),
    rendering('base64 twice', Buffer.from(base64).toString('base64')),
    ...ofBytes(trimmed),
    rendering('the first half', body.slice(0, middle)),
    rendering('the second half', body.slice(middle)),
    rendering('16 characters of the middle', body.slice(middle - 8, middle + 8)),
    rendering('24 characters of the middle', body.slice(middle - 12, middle + 12)),
  ];
}

/** More that our own output never shows. */
export function moreRenderings(key: string): Rendering[] {
  const trimmed = key.trim();
  const seed = seedOf(trimmed);
  const json = JSON.stringify(trimmed).slice(1, -1);
  const crlf = trimmed.replace(/\r?\n/g, '\r\n');
  return [
    rendering(
      'on one line',
      trimmed.replace(/\r?\n/g, ' '),
      trimmed.split(/\r?\n/).filter((line) => !line.startsWith('-----')),
    ),
    rendering('without line breaks', trimmed.replace(/\r?\n/g, '')),
    rendering('indented', trimmed.replace(/^/gm, '      ')),
    rendering('as JSON in base64', Buffer.from(JSON.stringify({ k: trimmed })).toString('base64'), [
      Buffer.from(`      ${json}`).toString('base64').slice(8),
    ]),
    rendering('with CRLF in base64', Buffer.from(crlf).toString('base64')),
    rendering('JSON-escaped in hex', Buffer.from(json).toString('hex')),
    rendering('HEX with colons', pairs(Buffer.from(trimmed), ':').toUpperCase()),
    ...(seed === undefined
      ? []
      : [
          rendering('the seed in HEX', seed.toString('hex').toUpperCase()),
          rendering('the seed in hex with colons', pairs(seed, ':')),
          rendering(
            'the seed in base64 after a byte',
            Buffer.concat([Buffer.of(7), seed]).toString('base64'),
          ),
        ]),
  ];
}

/** Every run of `length` characters that says something about the key, without those of armour. */
export function piecesOf({ secrets }: Rendering, length = 16): string[] {
  return secrets
    .flatMap((secret) => secret.split(/[\r\n]+/))
    .flatMap((line) =>
      Array.from({ length: Math.max(0, line.length - length + 1) }, (_, at) => line.slice(at, at + length)),
    )
    .filter((piece) => !/-----/.test(piece));
}

/** The names of the renderings of which a piece can be seen in a text. */
export function seenIn(text: string, renderings: readonly Rendering[]): string[] {
  return renderings
    .filter((candidate) => piecesOf(candidate).some((piece) => text.includes(piece)))
    .map(({ name }) => name);
}
