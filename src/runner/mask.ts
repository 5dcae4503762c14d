/** Pure: the forms of a secret that must not be seen. Used for the runner's masks and for redaction alike. */

/** Anything shorter would blank out ordinary words: the runner's masker has no minimum of its own. */
export const MIN_MASK_LENGTH = 8;

/** `-----BEGIN PRIVATE KEY-----` says nothing, and as a mask it would blank every other key's armour. */
const ARMOUR_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/**
 * What base64 makes of `bytes` wherever they stand in a longer input: at each of the three alignments, without the
 * characters at either end that depend on the neighbours.
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

function encodings(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = base64Alignments(bytes);
  const percent = encodeURIComponent(text);
  return [
    text,
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
    JSON.stringify(text).slice(1, -1),
  ];
}

/**
 * Every form of `secret` to hide, longest first: as given, trimmed, line by line, and the encodings of each that the
 * runner does not derive itself (hex, base64url, base64 of a longer text, lower-case percent escapes).
 *
 * @returns no form with line breaks (each would be split by the runner), none under `MIN_MASK_LENGTH`, no armour lines
 */
export function deriveSecretForms(secret: string): string[] {
  const trimmed = secret.trim();
  const lines = trimmed.split(/\r\n|\r|\n/).map((line) => line.trim());
  const texts = [
    secret,
    trimmed,
    trimmed.replace(/\r\n|\r/g, '\n'),
    trimmed.replace(/\r\n|\r|\n/g, '\r\n'),
    ...lines,
  ];
  const forms = texts
    .filter((text) => !ARMOUR_LINE.test(text))
    .flatMap(encodings)
    .filter((form) => form.length >= MIN_MASK_LENGTH && !/[\r\n]/.test(form));
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
