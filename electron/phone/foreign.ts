import type { WireReply } from './exchange';
import { type AskedPage, isRedirect, leadsToOwnPage, namesOwnPage, namesPhone } from './redirects';
import { COMMAND_PAGE } from './requests';

/** Only the beginning of a page is searched for words. */
const SEARCHED_BYTES = 65_536;

export const textOf = ({ body }: WireReply): string => Buffer.from(body.subarray(0, SEARCHED_BYTES)).toString('latin1');

/** Whether it bears the maker's name, in its title or in its headers (PROTOCOL.md 1.2). */
export const isSnomPage = (reply: WireReply): boolean =>
  /<title>\s*snom\b/i.test(textOf(reply)) ||
  /\bsnom\b/i.test(`${reply.headers.server ?? ''} ${reply.headers['www-authenticate'] ?? ''}`);

/** A page under another name: a router, a login portal. A 200 of theirs is no word of the phone's. */
export const isOthersPage = (reply: WireReply): boolean =>
  /<title>[^<]*\p{L}/iu.test(textOf(reply)) && !/<title>[^<]*snom/i.test(textOf(reply)) && !isSnomPage(reply);

/** The tags of this name, each up to its end. A `<` ends the search for one: no page makes it slow. */
const tagsOf = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];

/** The place in `5; url=/login`; '': the same page once more. */
const placeInRefresh = (text: string): string =>
  /^[^;,]*[;,]\s*(?:url\s*=)?\s*["']?([^"']*)/i.exec(text)?.[1]?.trim() ?? '';

const refreshesIn = (reply: WireReply, html: string): readonly string[] => {
  const metas = tagsOf(html, 'meta').filter((tag) => /http-equiv\s*=\s*["']?\s*refresh/i.test(tag));
  const contents = metas.map((tag) => /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i.exec(tag));
  const written = contents.map((found) => found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
  const header = [reply.headers.refresh ?? []].flat();
  return [...header, ...written].map(placeInRefresh).filter((place) => place !== '');
};

/** Where a script of the page goes at once. */
const SCRIPTED = /\blocation(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*["']([^"'<]*)["']/gi;

/** Where a browser would go from this page by itself. */
const placesIn = (reply: WireReply): readonly string[] => {
  const html = textOf(reply);
  return [...refreshesIn(reply, html), ...[...html.matchAll(SCRIPTED)].map((found) => found[1] ?? '')];
};

/** A form for a password is a login, whatever asks for it: nothing was done. */
const asksToLogIn = (reply: WireReply): boolean =>
  tagsOf(textOf(reply), 'input').some((tag) => /\btype\s*=\s*["']?\s*password/i.test(tag));

/** Phones show pages and text. */
const isData = ({ headers }: WireReply): boolean =>
  /^\s*application\/(?:[\w.+-]+\+)?json\b/i.test(String(headers['content-type'] ?? ''));

/** Whether a page with a good status is that of something else. The phone's other pages may well have fields for a password. */
const isForeignPage = (reply: WireReply, asked: AskedPage): boolean => {
  const isOwn = isSnomPage(reply) ? namesPhone : namesOwnPage;
  const isLogin = asked.page === COMMAND_PAGE && asksToLogIn(reply);
  return isOthersPage(reply) || isLogin || isData(reply) || !placesIn(reply).every((text) => isOwn(text, reply, asked));
};

/** A device between us and the phone has answered in its place (RFC 9110 15.5.8, 15.6.3, 15.6.5; RFC 6585 6). */
const GO_BETWEENS: ReadonlySet<number> = new Set([407, 502, 504, 511]);

/**
 * Whether what answered a command is surely not the phone: the login page of a network, a proxy, another device at its
 * address. A phone answers with a page, or leads to a page of its own (PROTOCOL.md 1.2).
 */
export const isForeign = (reply: WireReply, asked: AskedPage): boolean => {
  if (isRedirect(reply)) return !leadsToOwnPage(reply, asked);
  return reply.status < 300 ? isForeignPage(reply, asked) : GO_BETWEENS.has(reply.status);
};
