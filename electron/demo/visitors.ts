import type { IncomingHttpHeaders } from 'node:http';

/** Names of this computer under which it reaches itself; any other has been bent to it (DNS rebinding). */
const OWN_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What a page of our own origin, and an address that was typed, say of themselves (W3C Fetch Metadata 2.1). */
const OWN_SITES: ReadonlySet<string> = new Set(['same-origin', 'none']);

const urlOf = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** Whether two addresses lead to the same place. */
const isSame = (text: string, own: URL): boolean => {
  const url = urlOf(text);
  return url !== null && url.protocol === own.protocol && url.port === own.port && OWN_HOSTS.has(url.hostname);
};

/**
 * Whether a request was made by a page of another origin, or for another host than this computer. A phone on a desk has a
 * network between itself and the web; the demo phone (`http:` or `https:`) is as near to each page that the user looks at as
 * the browser is. The port of the Host is not compared: a browser cannot choose it, and a forwarder has one of its own.
 */
export const isForeignVisitor = (
  headers: IncomingHttpHeaders,
  target: string,
  protocol: 'http:' | 'https:',
): boolean => {
  const own = urlOf(`${protocol}//${headers.host ?? ''}`);
  if (own === null || !OWN_HOSTS.has(own.hostname)) return true;
  const { origin: from, referer } = headers;
  const site = headers['sec-fetch-site'];
  return (
    (from !== undefined && !isSame(from, own)) ||
    (referer !== undefined && !isSame(referer, own)) ||
    (site !== undefined && !(typeof site === 'string' && OWN_SITES.has(site))) ||
    // An address that was typed may have led elsewhere first, which a browser does not say: it shows pages, and does nothing.
    (site === 'none' && target.includes('?'))
  );
};
