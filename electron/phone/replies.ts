import { readBitmap } from './bmp';
import { PhoneError } from './errors';
import type { WireReply } from './exchange';
import { isForeign, isOthersPage, textOf } from './foreign';
import { findModel, isD8xx } from './models';
import type { PhoneInfo } from './phone-info';
import { leadsToHttps, leadsToOwnPage } from './redirects';
import { COMMAND_PAGE } from './requests';
import { isSettingsPage } from './settings-page';

/**
 * `no-answer`: the request was sent, and the phone closed the connection without a whole reply. `handed`: a server has taken it
 * for the phone, and says nothing of what came of it.
 */
export interface Reply {
  readonly result: 'done' | 'no-answer' | 'handed';
}

/** How the phone was reached, and whether it has answered as a phone before. */
export interface Standing {
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  readonly known: boolean;
}

/** Throws for a D8xx, which has no command.htm, before it is given a password (PROTOCOL.md 0). */
export const refuseOtherPhones = (reply: WireReply): void => {
  if (!/<title>\s*Phone Manager\s*<\/title>/i.test(textOf(reply))) return;
  throw new PhoneError('no-remote-control', { status: reply.status });
};

/** A phone that wants https says 307 (PROTOCOL.md 1.2); it need not say where it wants it. */
const isBare307 = ({ status, headers }: WireReply): boolean => status === 307 && headers.location === undefined;

/** Whether it is http that the phone does not want. One that took http before and says 403 now means this page. */
const wantsHttps = (reply: WireReply, { origin, known }: Standing): boolean => {
  if (new URL(origin).protocol === 'https:') return false;
  return (
    (reply.status === 403 && !known && !isOthersPage(reply)) ||
    leadsToHttps(reply, { origin, page: '/' }) ||
    isBare307(reply)
  );
};

/** Throws what the status and the page say against us (PROTOCOL.md 1.2). */
const refuseWhatIsRefused = (reply: WireReply, standing: Standing): void => {
  const { status } = reply;
  refuseOtherPhones(reply);
  if (wantsHttps(reply, standing)) throw new PhoneError('https-wanted', { status });
  if (status === 404 && !standing.known) throw new PhoneError('not-a-phone', { status });
  if (status >= 400) throw new PhoneError('refused', { status });
};

/** A locked phone says so in a page with status 200 (PROTOCOL.md 1.2). */
export const saysBlocked = (reply: WireReply): boolean => /blocked/i.test(textOf(reply));

/** Throws for the page that says no user is let in. */
export const refuseLocked = (reply: WireReply): void => {
  if (saysBlocked(reply)) throw new PhoneError('locked-out', { status: reply.status });
};

const wordsOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ');

/** A page has words of its own, and may well speak of blocked callers: one that says we are blocked says little else. */
const BLOCKED_LIMIT_CHARS = 300;

/** Throws for any reply but that of a phone that has done what it was asked for on this page (`/command.htm`). */
const refuseUndone = (reply: WireReply, standing: Standing, page: string): void => {
  const { status } = reply;
  const foreign = isForeign(reply, { origin: standing.origin, page });
  if (foreign && status >= 400) throw new PhoneError('foreign-reply', { status });
  refuseWhatIsRefused(reply, standing);
  const hasOtherWords = page !== COMMAND_PAGE && wordsOf(textOf(reply)).length > BLOCKED_LIMIT_CHARS;
  if (status < 300 && saysBlocked(reply) && !hasOtherWords) throw new PhoneError('locked-out', { status });
  if (foreign) throw new PhoneError('foreign-reply', { status });
};

/** Judges the reply to a command that was sent to this page; null is a connection that closed without one. */
export const readCommandReply = (reply: WireReply | null, standing: Standing, page: string): Reply => {
  if (reply === null) return { result: 'no-answer' };
  // To its own start page by https, too: a phone that wants https for a command leads to that command.
  if (!leadsToOwnPage(reply, { origin: standing.origin, page })) refuseUndone(reply, standing, page);
  if (reply.end === 'late') throw new PhoneError('no-reply', { status: reply.status });
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

/** What a page says of the phone that shows it (PROTOCOL.md 5.2): `Mac:`, `Hardware:`, the firmware, and the model in the title. */
const factsIn = (page: WireReply): PhoneInfo => {
  const html = textOf(page);
  const words = wordsOf(html);
  const model = modelOf(html, words);
  const mac = firstGroup(MAC, words)?.replace(/[:-]/g, '').toUpperCase();
  const firmware = firstGroup(FIRMWARE, words);
  return { ...(model ? { model } : {}), ...(mac ? { mac } : {}), ...(firmware ? { firmware } : {}) };
};

/** What info.htm says. */
export const readInfoReply = (reply: WireReply | null, standing: Standing): PhoneInfo => {
  const page = wholePage(reply, standing);
  const { status } = page;
  const facts = factsIn(page);
  const { model, mac } = facts;
  if (model && isD8xx(model)) throw new PhoneError('no-remote-control', { status });
  // Only a page with a phone's own facts in it is surely not the one that says "blocked".
  if (!mac && saysBlocked(page)) throw new PhoneError('locked-out', { status });
  if (!mac && !model && !/<title>\s*snom/i.test(textOf(page))) throw new PhoneError('not-a-phone', { status });
  return facts;
};

/** The page of the settings; it may well hold the word "blocked". */
export const readSettingsReply = (reply: WireReply | null, standing: Standing): WireReply => {
  const page = wholePage(reply, standing);
  if (isSettingsPage(page)) return page;
  throw new PhoneError(saysBlocked(page) ? 'locked-out' : 'bad-reply', { status: page.status });
};

/** Whether it is surely the page on which a phone says who it is. */
export const isInfoPage = (reply: WireReply): boolean => {
  const { model, mac } = factsIn(reply);
  const isWhole = reply.status < 300 && reply.end === 'whole';
  return (
    isWhole && (model ?? mac) !== undefined && !(model && isD8xx(model)) && (mac !== undefined || !saysBlocked(reply))
  );
};
