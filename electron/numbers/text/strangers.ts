import type { Chain } from './groups';
import type { Page } from './page';
import type { Span } from './split';
import { writtenNumber } from './written-number';

/** How much of the text behind a number is looked at, in characters. */
const LOOK_AHEAD = 20;

/** The signs behind the first digits of a price, or of a time: "0,14 €", "9:00", "9am". */
const PRICE = /^(?:[.,]\d{1,2})? ?(?:€|\$|£|EUR|CHF|USD|GBP|kr|zł|Kč|c(?:en)?ts?|[ap]\.?m)(?![\p{L}\d])/iu;
const TIME = /^(?:(?:[ap]\.?m\.?)?(?:-|–)\d|[ap]\.?m|:[0-5]\d|hrs?(?!\p{L}))/iu;

/** Whether the digits up to `end` are the first of a time or a price. */
export const beginsTimeOrPrice = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + LOOK_AHEAD);
  return PRICE.test(behind) || TIME.test(behind);
};

/** The words behind a count or a time: 24 h, 8-12 Uhr, 2x, 24/7. */
export const COUNTED =
  /^(?: ?(?:Uhr|h|hrs?|hours?|heures|ore|horas|uur|Std|Stunden?|mal|times|x(?! ?\d)|Jahren?|years|ans|Tagen?|days|Person(?:en)?|Leute|people|Stück|Stk|Zimmer|rooms?|[Mm]in|Minuten|%|€|\$|£|EUR|CHF|kr|zł)(?![\p{L}\d])|\/7(?!\d))/u;
/** "8-12": hours, or an extension. */
const RANGE = /^\d{1,2}-\d{1,2}$/;
const COUNT = /^\d{1,2}(?:[-/]\d{1,2})?$/;
/** The signs behind the digits that number a list or a floor: "2) 0171", "2: 0171", "3. Stock". */
const LISTED = /^(?:\) ?(?:[\p{L}\d+(]|$)|: ?[\d+(]|\. ?\p{L})/u;
/** A postal code is in front of its town. */
const TOWN = /^ \p{Lu}[\p{L}-]{2,}/u;
/** Words, or another number, behind digits that could be an extension. */
const GOES_ON = /^ +(?:\p{L}|[+(0]\d)/u;

/** Digits alone on the next line. */
const BELOW = /^[ \t]*\r?\n[ \t]*([1-9]\d{1,7})[ \t]*(?:\r?\n|$)/;

const isPostal = (digits: string): boolean => /^\d{4,5}$/.test(digits);

/**
 * What the last digits of a number are, written with a gap behind a group of six or more that ends a number by itself:
 * 'other': not a part of it; 'maybe': the text does not tell. null: they belong to it.
 */
export function strangerAt(
  chain: Chain,
  { from, to }: Span,
  { plain: { text }, library }: Page,
): 'other' | 'maybe' | null {
  const [first, before, last] = [chain[from], chain[to - 2], chain[to - 1]];
  if (to - from < 2 || first === undefined || before === undefined || last === undefined) return null;
  const digits = text.slice(last.start, last.end);
  if (!COUNT.test(digits) && !isPostal(digits)) return null;
  const rest = text.slice(first.start, before.end);
  const behind = text.slice(last.end, last.end + LOOK_AHEAD);
  const counted = COUNT.test(digits) && (COUNTED.test(behind) || beginsTimeOrPrice(text, last.end));
  if (!counted && !/\d{6}$/.test(rest)) return null;
  const { valid, full } = writtenNumber(rest, library).known;
  if (!valid || !full) return null;
  if (counted || (COUNT.test(digits) && LISTED.test(behind)) || (isPostal(digits) && TOWN.test(behind))) return 'other';
  return GOES_ON.test(behind) || RANGE.test(digits) ? 'maybe' : null;
}

/** Whether a number that ends at `end` may go on in the line below, where it is as valid with the digits there. */
export const goesOnBelow = (dials: string, end: number, { plain: { text }, library }: Page): boolean => {
  const below = BELOW.exec(text.slice(end, end + LOOK_AHEAD))?.[1];
  return below !== undefined && library.read(dials + below).valid;
};
