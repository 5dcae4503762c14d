import { isIPv4, isIPv6 } from 'node:net';

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
  );
}

/**
 * 169.254.0.0/16 holds the metadata services of clouds (https://www.rfc-editor.org/rfc/rfc3927), also when it is
 * written as IPv6: mapped, compatible, or behind NAT64.
 */
export function isLinkLocal(hostname: string): boolean {
  if (isIPv4(hostname)) return hostname.startsWith('169.254.');
  const address = hostname.replace(/^\[|\]$/g, '');
  return isIPv6(address) && /^(fe[89ab][\da-f]:|(::|::ffff:|::ffff:0:|64:ff9b::)a9fe:)/i.test(address);
}

/**
 * Reads the base URL of a server that gets credentials.
 *
 * @param allowsHttp the workflow says that this server may be asked without TLS
 * @returns the URL without a trailing slash in its path, or the problem as the end of a sentence
 */
export function parseBaseUrl(value: string, allowsHttp = false): URL | { problem: string } {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return { problem: 'is not a URL' };
  if (url.username || url.password) return { problem: 'must not hold credentials' };
  const isPlain = url.protocol === 'http:' && (allowsHttp || isLoopback(url.hostname));
  if (url.protocol !== 'https:' && !isPlain) {
    return { problem: 'must be an https:// address (http:// is allowed on loopback only)' };
  }
  if (isLinkLocal(url.hostname)) return { problem: 'must not be a link-local address' };
  if (url.search || url.hash) return { problem: 'must not have a query or a fragment' };
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** `base` with a path appended. */
export function joinUrl(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/${path}`;
  return url;
}
