// What the runner's white-space handling and secret masker do, in .NET's terms.

// .NET's Char.IsWhiteSpace, which unlike \s knows U+0085 and not U+FEFF:
// https://learn.microsoft.com/dotnet/api/system.char.iswhitespace
export const WHITE_SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const LEADING = new RegExp(`^[${WHITE_SPACE}]+`);
const TRAILING = new RegExp(`[${WHITE_SPACE}]+$`);

/** .NET's String.TrimStart. */
export function trimStart(text: string): string {
  return text.replace(LEADING, '');
}

/** .NET's String.Trim. */
export function trim(text: string): string {
  return trimStart(text).replace(TRAILING, '');
}

/** The non-empty trimmed lines of a value, which the runner masks besides the value itself. */
export function splitSecretLines(value: string): string[] {
  return value
    .split(/[\r\n]/)
    .map(trim)
    .filter((line) => line !== '');
}

function encodeBase64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

// Newtonsoft's defaults, which escape less than JSON.stringify (no lone surrogates) and more (U+0085, U+2028, U+2029).
function escapeJson(value: string): string {
  const short = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\b', '\\b'],
    ['\f', '\\f'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes
  return value.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, (character) => {
    return short.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

// Uri.EscapeDataString leaves only RFC 3986's unreserved characters; encodeURIComponent five more.
function escapeUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function trimDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

function takeLongSection(section: string): string {
  return section.length >= 6 ? section : '';
}

function takeBeforeAmpersand(value: string): string {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  return takeLongSection(value.slice(0, plus < 0 ? value.lastIndexOf('&') + 1 : plus + 2));
}

function takeAfterAmpersand(value: string): string {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  return takeLongSection(value.slice(plus < 0 ? value.lastIndexOf('&') + 1 : plus + 3));
}

// https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs, in the order of
// https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => encodeBase64(value, 0),
  (value) => encodeBase64(value, 1),
  (value) => encodeBase64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  escapeJson,
  escapeUri,
  escapeXml,
  trimDoubleQuotes,
  takeBeforeAmpersand,
  takeAfterAmpersand,
];

function findAll(text: string, value: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    found.push([start, start + value.length]);
  }
  return found;
}

/**
 * The runner's secret masker: exact substrings, no minimum length, overlapping and adjacent hits become one `***`.
 * https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs
 */
export class SecretMasker {
  readonly #values = new Set<string>();

  /** Registers one value and the forms that the runner derives from it. */
  add(value: string): void {
    if (value === '') return;
    this.#values.add(value);
    for (const encode of ENCODERS) {
      const encoded = encode(value);
      if (encoded !== '') this.#values.add(encoded);
    }
  }

  /** Registers a secret that the job knows from its start: trimmed, whole and line by line. */
  addJobSecret(secret: string): void {
    for (const value of [trim(secret), ...splitSecretLines(secret)]) this.add(value);
  }

  /** A masker with the same values, which changes to this one don't reach. */
  clone(): SecretMasker {
    const copy = new SecretMasker();
    for (const value of this.#values) copy.#values.add(value);
    return copy;
  }

  /** The text with every registered value replaced. */
  mask(text: string): string {
    const hits = [...this.#values].flatMap((value) => findAll(text, value)).sort((a, b) => a[0] - b[0]);
    let masked = '';
    let end = -1;
    for (const [hitStart, hitEnd] of hits) {
      if (hitStart > end) masked += `${text.slice(Math.max(end, 0), hitStart)}***`;
      end = Math.max(end, hitEnd);
    }
    return masked + text.slice(Math.max(end, 0));
  }
}
