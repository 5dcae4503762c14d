/** Pure: Git writes unusual names as C strings, byte by byte: https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath */

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The path that Git wrote, quoted or not; a byte that is no UTF-8 becomes U+FFFD. */
export function unquotePath(name: string): string {
  if (name.length < 2 || !name.startsWith('"') || !name.endsWith('"')) return name;
  const parts = name.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]+/gsu) ?? [];
  const bytes = parts.map((part) => {
    if (!part.startsWith('\\')) return Buffer.from(part);
    if (part.length === 4) return Buffer.of(Number.parseInt(part.slice(1), 8));
    const sign = part.slice(1);
    return Buffer.from(Object.hasOwn(ESCAPES, sign) ? (ESCAPES[sign] ?? sign) : sign);
  });
  return Buffer.concat(bytes).toString('utf8');
}

/** The path as Git writes it. */
export function quotePath(path: string): string {
  const quoted = path.replace(
    /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029"\\]/gu,
    (character) => {
      if (character === '"' || character === '\\') return `\\${character}`;
      const letter = Object.keys(ESCAPES).find((name) => ESCAPES[name] === character);
      if (letter !== undefined) return `\\${letter}`;
      return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
    },
  );
  return quoted === path ? path : `"${quoted}"`;
}
