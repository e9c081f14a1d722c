import { emergencyIn } from '../rules/emergency';
import { isOverlong } from '../rules/home';
import { EXTENSION_WORDS } from './extension-words';
import { hasOtherShape } from './noise';
import type { Page, Piece } from './page';
import { beforeLast, sibling, siblingLabel, stepFrom, withLast } from './siblings';
import { COUNTED } from './strangers';

/** A list that goes on longer is none of numbers. */
const SIBLINGS_MOST = 20;
/** Numbers that are given out together differ by no more than this. */
const NEAR = 20;

const WORDS =
  'or|oder|und|and|to|bis|ou|et|à|o|y|e|u|i|a|al|eller|og|och|till|til|lub|albo|nebo|alebo|of|en|tai|ja|veya|ve|или|и|або|та|bzw\\.?|resp\\.?|thru|through|t/m|tot';
/** The signs between numbers of which only the ends are written: "/ 31", ", 31", " or 31", "~9". */
const SIGN = `(?<sign> ?[/~&] ?| ?(?:\\.{2,3}|…) ?|[,;] ?|[、・]|,? (?:${WORDS}) | ?(?:或者?|[至到]|または|또는) ?)`;
// "… / 089/99998" is another number.
const END = '(?![\\d\\p{L}@*#]|[ .:,-]\\d|/\\d{5}|/\\d{1,4}[ .-]\\d|\\(\\d| - \\d\\d?[ -]\\d)';
const NEXT = new RegExp(`${SIGN}(?<dash>-?)(?<digits>\\d{1,5})${END}`, 'iuy');
/** A whole number but for its area code: "555-0156", "398331". */
const NEXT_LOCAL = new RegExp(`${SIGN}(?<digits>[1-9]\\d{1,7}(?:[ .-]?\\d{2,4}){0,2})${END}`, 'iuy');
const LOCAL_DIGITS = { least: 5, most: 8 };
/** "ext. 302/2303", "x21 or x22", "ext. 21, 22", "доб. 21, доб. 22". */
const NEXT_EXTENSION = new RegExp(`${SIGN}(?<word>(?:${EXTENSION_WORDS})[ .:]{0,2})?(?<digits>\\d{1,5})${END}`, 'iuy');
/** "ext. 21-23": so many digits, and further on. */
const LAST_EXTENSION = new RegExp(` ?- ?(?<digits>\\d{1,5})${END}`, 'iuy');
/** Behind one number of a list: the next. */
const NEXT_BEHIND = new RegExp(`^,? (?:${WORDS}) \\d`, 'iu');
/** "21, 22 Main Street". */
const NAMED = /^ \p{Lu}/u;
/** A floor, or the day of a month. */
const ORDINAL = /^\. ?(?:stock|etage|og|eg|floor)(?!\p{L})/iu;
const LOOK_AHEAD = 20;

type Groups = Readonly<Record<string, string | undefined>>;

const match = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Whether a word behind digits behind a comma says what they count, "21, 22 Main Street". */
const isCounted = (sign: string, behind: string): boolean =>
  /[,、]/.test(sign) && /^\.? ?\p{L}/u.test(behind) && !NEXT_BEHIND.test(behind);

/** Whether digits behind a comma or a word are meant so: they count on, and nothing says that they count something. */
function isMeant(before: Piece, sign: string, digits: string, behind: string, { rules }: Page): boolean {
  if (COUNTED.test(behind) || ORDINAL.test(behind)) return false;
  if (/^[/~]$|[.…]{2}|…/.test(sign)) return true;
  const step = stepFrom(before.written.dials, digits);
  const goesOn = step > 0 && step <= NEAR;
  if (/[/~]/.test(sign)) return goesOn || emergencyIn(digits, rules) === null;
  return goesOn && !isCounted(sign, behind) && emergencyIn(digits, rules) === null;
}

/** The number with other last digits: "030 398330 / 31". */
function nextOf(before: Piece, page: Page): Piece | null {
  const { text } = page.plain;
  const found = match(NEXT, text, before.end);
  const { sign = '', dash = '', digits = '' } = found?.groups ?? {};
  if (found === null) return null;
  const end = before.end + found[0].length;
  const start = end - digits.length - dash.length;
  if (dash === '' && !isMeant(before, sign, digits, text.slice(end, end + LOOK_AHEAD), page)) return null;
  const written = withLast(before, digits, dash !== '', page.rules.country);
  return written && { start, end, written, sure: false, label: siblingLabel(before.label) };
}

/** The last extension of a range, "21-23"; the others are for the reader to count. */
const lastOfRange = (before: Piece, text: string): RegExpExecArray | null => {
  const found = match(LAST_EXTENSION, text, before.end);
  const first = before.written.then[0]?.digits ?? '';
  const last = found?.groups?.digits ?? '';
  return last.length === first.length && last > first ? found : null;
};

/** Behind a comma an extension has a word for it, or as many digits as the one before. */
const isNextExtension = (before: Piece, { sign = '', word, digits = '' }: Groups, behind: string): boolean => {
  if (COUNTED.test(behind) || ORDINAL.test(behind)) return false;
  if (word !== undefined || !/[,、]/.test(sign)) return true;
  return digits.length === before.written.then[0]?.digits.length && !NAMED.test(behind);
};

/** The number with another extension. */
function nextExtension(before: Piece, { plain: { text } }: Page): Piece | null {
  const found = match(NEXT_EXTENSION, text, before.end) ?? lastOfRange(before, text);
  const digits = found?.groups?.digits;
  if (found === null || digits === undefined) return null;
  const end = before.end + found[0].length;
  if (!isNextExtension(before, found.groups ?? {}, text.slice(end, end + LOOK_AHEAD))) return null;
  const then = [{ digits, commas: 0 }];
  return { ...before, start: end - digits.length, end, written: { ...before.written, then }, sure: false };
}

/** Behind a word or a comma the beginning has to be the same: "398330, 398331". */
const SHARED_DIGITS = 2;

/** The number with the area code of the one before: "030 398330 / 398331", "555-0155 or 555-0156". */
function nextLocal(before: Piece, { plain: { text }, library, rules }: Page): Piece | null {
  const found = match(NEXT_LOCAL, text, before.end);
  const { sign = '', digits: local = '' } = found?.groups ?? {};
  const digits = local.replace(/\D/g, '');
  const { number, dials } = before.written;
  const stem = digits.length > LOCAL_DIGITS.most ? null : beforeLast(number, digits.length);
  // Only behind a gap does what it replaces begin where a number without its area code begins.
  if (digits.length < LOCAL_DIGITS.least || stem === null || !/[ )/.-]$/.test(stem) || hasOtherShape(local))
    return null;
  const replaced = dials.slice(-digits.length);
  if (!sign.includes('/') && replaced.slice(0, SHARED_DIGITS) !== digits.slice(0, SHARED_DIGITS)) return null;
  const whole = dials.slice(0, -digits.length) + digits;
  if (!library.read(whole).possible || isOverlong(whole, rules.country)) return null;
  const end = before.end + (found?.[0].length ?? 0);
  const written = sibling(before, stem + local, whole);
  return { start: end - local.length, end, written, sure: false, label: siblingLabel(before.label) };
}

const next = (before: Piece, page: Page): Piece | null => nextOf(before, page) ?? nextLocal(before, page);

/** "030 398330 / 31 / 32", "030 12345-31, -32", "7946 0123 or 0124": the siblings of a found number, in their order. */
export function siblingsBehind(first: Piece, page: Page): readonly Piece[] {
  const { is, then } = first.written;
  const [part, ...more] = then;
  if (is !== 'number' || more.length > 0 || (part !== undefined && part.commas > 0)) return [];
  const go = part === undefined ? next : nextExtension;
  const siblings: Piece[] = [];
  for (let last = go(first, page); last !== null && siblings.length < SIBLINGS_MOST; last = go(last, page))
    siblings.push(last);
  return siblings;
}
