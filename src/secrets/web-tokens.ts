/** Pure: JSON web tokens in a text. */
import type { FoundSecret } from './detect.ts';

export const WEB_TOKEN = 'JSON web token';

/** The dot after each part that other parts follow as in a token. It is found before the part: dots are rarer than words. */
const TOKEN_DOT = /(?<=(?<![\w-])([\w-]{16,}))\.(?=[\w-]*\.[\w-]{16})/g;
const SIGNED = /[\w-]*\.[\w-]+/y;
const ENCRYPTED = /[\w-]*(?:\.[\w-]+){3}/y;

/** https://www.rfc-editor.org/rfc/rfc7515#section-4.1 */
function readTokenHeader(encoded: string): { isEncrypted: boolean } | undefined {
  if (!encoded.startsWith('e')) return undefined;
  try {
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (typeof header !== 'object' || header === null || !('alg' in header)) return undefined;
    return { isEncrypted: 'enc' in header };
  } catch {
    return undefined;
  }
}

/** JSON web tokens, also after a prefix, as GitHub’s are: https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/ */
export function findWebTokens(text: string): FoundSecret[] {
  return Array.from(text.matchAll(TOKEN_DOT)).flatMap(({ 1: part = '', index: dot }) => {
    const header = readTokenHeader(part) ?? readTokenHeader(part.slice(Math.max(0, part.indexOf('eyJ'))));
    if (!header) return [];
    const rest = header.isEncrypted ? ENCRYPTED : SIGNED;
    rest.lastIndex = dot + 1;
    const kind = part.startsWith('ghs_') ? 'GitHub token' : WEB_TOKEN;
    return rest.test(text) ? [{ start: dot - part.length, end: rest.lastIndex, kind }] : [];
  });
}
