/** Pure: where a link or an image may lead. */

export interface AddressPolicy {
  /** Beside the server itself; lower case. `*.example.com` stands for every host under it. */
  allowedHosts: ReadonlySet<string>;
  /** GitHub's, as `GITHUB_SERVER_URL` gives it: relative addresses lead there. */
  serverUrl: URL;
}

/** Hosts are compared as browsers understand them: https://url.spec.whatwg.org/#host-parsing */
function isAllowedHost(host: string, allowedHosts: ReadonlySet<string>): boolean {
  if (allowedHosts.has(host)) return true;
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    if (allowedHosts.has(`*${host.slice(dot)}`)) return true;
  }
  return false;
}

/** Whether a browser that follows `address` from a comment stays at a host that is allowed. */
export function isAllowedAddress(address: string, { allowedHosts, serverUrl }: AddressPolicy): boolean {
  // Relative, for a parser; for a reader, and for what makes links of text, a host.
  if (/^\s*www\./i.test(address))
    return isAllowedAddress(`https://${address.trim()}`, { allowedHosts, serverUrl });
  // A slash to browsers, a part of the host to others.
  if (address.includes('\\')) return false;
  const url = URL.parse(address, new URL('/owner/repository/pull/1', serverUrl).href);
  if (url === null || `${url.username}${url.password}` !== '') return false;
  if (url.host === serverUrl.host) return url.protocol === serverUrl.protocol || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && isAllowedHost(url.hostname, allowedHosts);
}
