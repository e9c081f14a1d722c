import type { WireReply } from './exchange';
import { COMMAND_PAGE } from './requests';

/** The page that a phone was asked for: its origin (`http://host:port`), and the path of the page without its query. */
export interface AskedPage {
  readonly origin: string;
  readonly page: string;
}

/** Where a phone sends its browser after a command (PROTOCOL.md 1.2). */
const START_PAGE = '/index.htm';
/** Where a phone leads after an action on another page. */
const WAITING_PAGES: readonly string[] = ['/reboot.htm', '/update.htm'];

/** These are followed by a GET of another page; every other 3xx asks for the same once more, or for nothing (RFC 9110 15.4). */
const LEADS: ReadonlySet<number> = new Set([301, 302, 303]);

export const isRedirect = ({ status }: Pick<WireReply, 'status'>): boolean => status >= 300 && status < 400;

/** Without the brackets of an IPv6 address and without the last dot of a whole name. */
const plainHost = (hostname: string): string => hostname.replace(/^\[|\]$|\.$/g, '');

/** The address of a socket, in the letters in which it stands in a URL; `::ffff:192.168.1.20` is 192.168.1.20. */
const hostOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  return plainHost(new URL(`http://${plain.includes(':') ? `[${plain}]` : plain}`).hostname);
};

/** A place that a reply names, as a browser understands it (WHATWG URL); null: no browser would. */
const placeOf = (text: string, { origin, page }: AskedPage): URL | null => {
  try {
    return new URL(text, `${origin}${page}`);
  } catch {
    // No address at all.
    return null;
  }
};

/** Whether a place is on this host, by its name or by the address that the connection led to. */
const isOnHost = (place: URL, { peer }: WireReply, { origin }: AskedPage): boolean => {
  const hosts = [plainHost(new URL(origin).hostname), ...(peer === undefined ? [] : [hostOf(peer)])];
  // No phone writes a user into its addresses: an address with one wants another host to be taken for the phone.
  return `${place.username}${place.password}` === '' && hosts.includes(plainHost(place.hostname));
};

/** Whether a place is on the phone: on the port at which it was asked, or on the usual one of http or https. */
const isOnPhone = (place: URL, reply: WireReply, asked: AskedPage): boolean =>
  /^https?:$/.test(place.protocol) &&
  ['', new URL(asked.origin).port].includes(place.port) &&
  isOnHost(place, reply, asked);

/** Whether a place that a reply names is on the phone. */
export const namesPhone = (text: string, reply: WireReply, asked: AskedPage): boolean => {
  const place = placeOf(text, asked);
  return place !== null && isOnPhone(place, reply, asked);
};

/** Whether a place that a reply names is a page to which a phone leads after it was asked for this one. */
export const namesOwnPage = (text: string, reply: WireReply, asked: AskedPage): boolean => {
  const place = placeOf(text, asked);
  const pages = [START_PAGE, ...(asked.page === COMMAND_PAGE ? [] : [asked.page, ...WAITING_PAGES])];
  return (
    place !== null &&
    isOnPhone(place, reply, asked) &&
    pages.includes(place.pathname) &&
    `${place.search}${place.hash}` === ''
  );
};

/** Every Location of a reply: none is as bad as several that lead to different places. */
const locationsOf = ({ headers: { location = [] } }: WireReply): readonly string[] => [location].flat();

/** Whether a redirect is the answer of a phone that has done what it was asked for: it leads to a page of its own. */
export const leadsToOwnPage = (reply: WireReply, asked: AskedPage): boolean => {
  const locations = locationsOf(reply);
  return LEADS.has(reply.status) && locations.length > 0 && locations.every((text) => namesOwnPage(text, reply, asked));
};

/** Whether a redirect stays on the phone, on whatever page but one for logging in. */
export const staysOnPhone = (reply: WireReply, asked: AskedPage): boolean => {
  const locations = locationsOf(reply);
  const isOpen = (text: string): boolean => namesPhone(text, reply, asked) && !/log[-_]?[io]n|auth/i.test(text);
  return isRedirect(reply) && locations.length > 0 && locations.every(isOpen);
};

/** Whether the phone wants https: another host's https is the login page of a network. */
export const leadsToHttps = (reply: WireReply, asked: AskedPage): boolean => {
  const places = locationsOf(reply).map((text) => placeOf(text, asked));
  const isWanted = (place: URL | null): boolean => place?.protocol === 'https:' && isOnHost(place, reply, asked);
  return isRedirect(reply) && places.length > 0 && places.every(isWanted);
};
