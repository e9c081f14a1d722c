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

/** Whether an address leads to the phone itself. */
const isOwn = (text: string, own: URL): boolean => {
  const url = urlOf(text);
  return url !== null && url.protocol === own.protocol && url.port === own.port && OWN_HOSTS.has(url.hostname);
};

/**
 * Whether a request was made by a page of another origin, or for another host than the phone at `origin`
 * (`http://127.0.0.1:PORT`). A phone on a desk has a network between itself and the web; the demo phone is as near to each page
 * that the user looks at as the browser is.
 */
export const isForeignVisitor = (headers: IncomingHttpHeaders, target: string, origin: string): boolean => {
  const own = new URL(origin);
  const { host = '', origin: from, referer } = headers;
  const site = headers['sec-fetch-site'];
  return (
    // No browser leaves the port out where it is not the usual one.
    !(OWN_HOSTS.has(host) || isOwn(`${own.protocol}//${host}`, own)) ||
    (from !== undefined && !isOwn(from, own)) ||
    (referer !== undefined && !isOwn(referer, own)) ||
    (site !== undefined && !(typeof site === 'string' && OWN_SITES.has(site))) ||
    // An address that was typed may have led elsewhere first, which a browser does not say: it shows pages, and does nothing.
    (site === 'none' && target.includes('?'))
  );
};
