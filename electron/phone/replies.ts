import { readBitmap } from './bmp';
import { PhoneError } from './errors';
import type { WireReply } from './exchange';
import { findModel, isD8xx } from './models';

/** `no-answer`: the request was sent, and the phone closed the connection without a whole reply. */
export interface Reply {
  readonly result: 'done' | 'no-answer';
}

/** What a phone says it is. */
export interface PhoneInfo {
  /** `870`, `D785`. */
  readonly model?: string;
  /** Twelve hexadecimal digits in capitals. */
  readonly mac?: string;
  /** `8.7.5.35`. */
  readonly firmware?: string;
}

/** How the phone was reached, and whether it has answered as a phone before. */
export interface Standing {
  readonly secure: boolean;
  readonly known: boolean;
}

/** Only the beginning of a page is searched for words. */
const SEARCHED_BYTES = 65_536;

const textOf = ({ body }: WireReply): string => Buffer.from(body.subarray(0, SEARCHED_BYTES)).toString('latin1');

const leadsToHttps = ({ status, headers }: WireReply): boolean =>
  status >= 300 && status < 400 && /^\s*https:/i.test(String(headers.location ?? ''));

/** Throws for a D8xx, which has no command.htm, before it is given a password (PROTOCOL.md 0). */
export const refuseOtherPhones = (reply: WireReply): void => {
  if (!/<title>\s*Phone Manager\s*<\/title>/i.test(textOf(reply))) return;
  throw new PhoneError('no-remote-control', { status: reply.status });
};

/** Throws what the status and the page say against us (PROTOCOL.md 1.2). */
const refuseWhatIsRefused = (reply: WireReply, { secure, known }: Standing): void => {
  const { status } = reply;
  refuseOtherPhones(reply);
  // A phone that took http before and says 403 now means this page, not http.
  const wantsHttps = status === 307 || (status === 403 && !known) || leadsToHttps(reply);
  if (!secure && wantsHttps) throw new PhoneError('https-wanted', { status });
  if (status === 404 && !known) throw new PhoneError('not-a-phone', { status });
  if (status >= 400) throw new PhoneError('refused', { status });
};

/** Whether it bears the maker's name, in its title or in its headers (PROTOCOL.md 1.2). */
export const isSnomPage = (reply: WireReply): boolean =>
  /<title>\s*snom\b/i.test(textOf(reply)) ||
  /\bsnom\b/i.test(`${reply.headers.server ?? ''} ${reply.headers['www-authenticate'] ?? ''}`);

/** A page under another name: a router, a login portal. A 200 of theirs is no word of the phone's. */
const isOthersPage = (reply: WireReply): boolean =>
  /<title>[^<]*\p{L}/iu.test(textOf(reply)) && !/<title>[^<]*snom/i.test(textOf(reply)) && !isSnomPage(reply);

/** A locked phone says so in a page with status 200 (PROTOCOL.md 1.2). */
const saysBlocked = (reply: WireReply): boolean => /blocked/i.test(textOf(reply));

/** Throws for the page that says nobody is let in. */
export const refuseLocked = (reply: WireReply): void => {
  if (saysBlocked(reply)) throw new PhoneError('locked-out', { status: reply.status });
};

const wordsOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ');

/** A page has words of its own, and may well speak of blocked callers: one that says we are blocked says little else. */
const BLOCKED_LIMIT_CHARS = 300;

/** Judges the reply to a command; null is a connection that closed without one. `onPage`: not command.htm, but a page. */
export const readCommandReply = (reply: WireReply | null, standing: Standing, onPage = false): Reply => {
  if (reply === null) return { result: 'no-answer' };
  refuseWhatIsRefused(reply, standing);
  const hasOtherWords = onPage && wordsOf(textOf(reply)).length > BLOCKED_LIMIT_CHARS;
  if (saysBlocked(reply) && !hasOtherWords) throw new PhoneError('locked-out', { status: reply.status });
  if (reply.end === 'late') throw new PhoneError('no-reply', { status: reply.status });
  // Elsewhere, with the same request: nobody has acted on it (RFC 9110 15.4.8).
  if (reply.status === 307 || reply.status === 308) throw new PhoneError('bad-reply', { status: reply.status });
  if (reply.status < 300 && isOthersPage(reply)) throw new PhoneError('not-a-phone', { status: reply.status });
  // A status without the page it announced is no word we can rely on; too long a page is a page.
  return { result: reply.end === 'cut' ? 'no-answer' : 'done' };
};

/** The reply if it is a whole page; throws when it is anything less. */
const wholePage = (reply: WireReply | null, standing: Standing): WireReply => {
  if (reply === null) throw new PhoneError('bad-reply');
  refuseWhatIsRefused(reply, standing);
  if (reply.end === 'late') throw new PhoneError('no-reply', { status: reply.status });
  if (reply.end === 'surplus') throw new PhoneError('too-much', { status: reply.status });
  if (reply.end === 'cut' || reply.status >= 300) throw new PhoneError('bad-reply', { status: reply.status });
  return reply;
};

/** The bytes of a display's image. */
export const readScreenReply = (reply: WireReply | null, standing: Standing): Uint8Array => {
  // An image is not searched for words: it comes many times a second.
  if (reply?.status === 200 && reply.end === 'whole' && readBitmap(reply.body) !== null) return reply.body;
  const page = wholePage(reply, standing);
  throw new PhoneError(saysBlocked(page) ? 'locked-out' : 'bad-reply', { status: page.status });
};

const firstGroup = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

const modelOf = (page: string, words: string): string | undefined => {
  const said =
    firstGroup(/\bhardware[^:]{0,20}:\s*(?:snom[\s-]*)?([A-Z]?\d{3})\b/i, words) ??
    firstGroup(/<title>\s*snom[\s-]*([A-Z]?\d{3})\b/i, page);
  return said && (findModel(said)?.name ?? said.toUpperCase());
};

const MAC = /\bmac\b[^:]{0,20}:\s*((?:[0-9a-f]{2}[:-]?){5}[0-9a-f]{2})\b/i;
const FIRMWARE = /\bfirmware[^:]{0,20}:\s*(?:snom[\w-]*\s+)?(\d+(?:\.\d+)+)/i;

/** What info.htm says (PROTOCOL.md 5.2): `Mac:`, `Hardware:`, the firmware, and the model in the title. */
export const readInfoReply = (reply: WireReply | null, standing: Standing): PhoneInfo => {
  const page = wholePage(reply, standing);
  const html = textOf(page);
  const words = wordsOf(html);
  const model = modelOf(html, words);
  const mac = firstGroup(MAC, words)?.replace(/[:-]/g, '').toUpperCase();
  const firmware = firstGroup(FIRMWARE, words);
  if (model && isD8xx(model)) throw new PhoneError('no-remote-control', { status: page.status });
  // Only a page with a phone's own facts in it is surely not the one that says "blocked".
  if (!mac && saysBlocked(page)) throw new PhoneError('locked-out', { status: page.status });
  if (!mac && !model && !/<title>\s*snom/i.test(html)) throw new PhoneError('not-a-phone', { status: page.status });
  return { ...(model ? { model } : {}), ...(mac ? { mac } : {}), ...(firmware ? { firmware } : {}) };
};

/** Whether it is surely the page on which a phone says who it is. */
export const isInfoPage = (reply: WireReply): boolean => {
  try {
    const { model, mac } = readInfoReply(reply, { secure: true, known: true });
    return (model ?? mac) !== undefined;
  } catch {
    // Whatever is wrong with it, it is not that page.
    return false;
  }
};
