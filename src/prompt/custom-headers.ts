/** Headers of the workflow's own for the endpoint, such as a gateway's key. */
import { InputError } from '../errors.ts';
import { parseMapInput } from './map-input.ts';

/** What this action, or the connection, sets itself: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const REFUSED = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

const GITHUB_TOKEN = /\b(gh[a-z]_|github_pat_)\w{16,}/;

/**
 * Whether a value is only a word of everyday language, such as `production`. It is hidden from the log like all
 * others, but an answer may well hold it by itself, and is not torn apart for it.
 */
export function isWord(name: string, value: string): boolean {
  const isPlain = /^[a-z]{1,16}(?:[-_][a-z]{1,12})?$/i.test(value);
  return isPlain && !/key|token|secret|pass|pwd|auth|credential|cookie|session|sign|bearer|code/.test(name);
}

/**
 * @param text a map, in YAML or JSON
 * @returns names in lower case; every value is to be masked
 * @throws {InputError} never with a value in it
 */
export async function parseCustomHeaders(text: string): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>();
  for (const [name, given] of await parseMapInput(text, 'custom-headers')) {
    const value = given.trim();
    const key = name.toLowerCase();
    if (!TOKEN.test(name)) {
      throw new InputError('custom-headers', `holds \`${name}\`, which can’t be the name of a header`);
    }
    if (REFUSED.has(key) || headers.has(key)) {
      const problem = REFUSED.has(key) ? 'which this action sets itself' : 'twice';
      throw new InputError('custom-headers', `holds \`${name}\`, ${problem}`, {
        hint: key === 'authorization' ? 'The key for the endpoint is `inference-key`.' : 'Leave it out.',
      });
    }
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      throw new InputError('custom-headers', `gives \`${name}\` a value that no HTTP header can carry`);
    }
    if (GITHUB_TOKEN.test(value)) {
      throw new InputError('custom-headers', `gives \`${name}\` a GitHub token, which no endpoint is sent`);
    }
    headers.set(key, value);
  }
  return headers;
}
