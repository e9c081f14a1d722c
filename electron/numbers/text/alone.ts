import { splitPostDial } from '../links/post-dial';
import { emergencyIn } from '../rules/emergency';
import { isTooLong, isTooShort } from '../rules/home';
import { codeDials, isAroundNumber, isBold, isSign } from './codes';
import { mayBeRange } from './dashed';
import { type Cluster, chainsIn } from './groups';
import { isGluedTooLong, isHour } from './judged';
import { isOnlyLabel, labelBefore, NO_LABEL } from './labels';
import { lettersAt, SPELLING_COUNTRY } from './letters';
import { createLibrary } from './library';
import { siblingsBehind } from './list-behind';
import { hasOtherShape, isOtherNumber } from './noise';
import type { Page, Piece } from './page';
import { areShortNumbers } from './short-numbers';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { isFullNumber, writtenNumber } from './written-number';

/** Longest text that can be one number with its label, in characters. */
const TEXT_LIMIT = 200;

const MAIN = /\(?[+\d][\d ()+./\t-]*/;
const CODE = /^[\d*# ()./-]*[*#](?: ?\+\d)?[\d*# ()./-]*$/;
/** A day without its dashes, 20241224, may be a number all the same. */
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const NOTHING_BEHIND = /^[\s\p{No}.,;:!?)\]}>*_"'“”|…-]*$/u;

/** Fewer unknown digits are an extension, and may have anything behind them. */
const UNKNOWN_LEAST = 7;

/** A text that is one code and nothing else, also `112#`, `*31# 030 1234567` and `**600,,21#`. */
const code = (page: Page, start: number, end: number): Piece | null => {
  const { text } = page.plain;
  if (isSign(text, start, page.library)) return null;
  const { main: number, then } = splitPostDial(text.slice(start, end).trim());
  const dials = codeDials(number, page);
  if (!CODE.test(number) || !/\d/.test(dials) || isAroundNumber(number, page)) return null;
  return {
    start,
    end,
    written: { is: 'code', number, dials, steps: [], then },
    sure: true,
    label: NO_LABEL,
  };
};

/** 1-800-FLOWERS, also where such numbers are not at home. */
const spelt = (text: string, span: Cluster, { library }: Page): ReturnType<typeof lettersAt> =>
  lettersAt(text, span, { library, anyCase: true }) ??
  (/^-[A-Za-z]{2}/.test(text.slice(span.end, span.end + 3))
    ? lettersAt(text, span, { library: createLibrary(SPELLING_COUNTRY), anyCase: true })
    : null);

/** The signs that are none of a number: the end of a range, "100...109", and brackets behind it, "5678(21)". */
const NOT_ITS_OWN = / ?\.{2,}.*$|(?<=(?:\d\D{0,2}){7}) ?\(\d{1,5}\)?$/s;

/** Up to where the first number of a list goes: "398330 / 31 / 32". */
const firstOf = (text: string, from: number, all: string): string => {
  const number = all.replace(NOT_ITS_OWN, '');
  const chain = chainsIn(text).next().value;
  const end = chain?.at(-1)?.end ?? text.length;
  return number.includes('/') && end < from + number.length ? text.slice(from, end) : number;
};

/** What numbers a footnote or a line, or says from when until when: "044 668 18 00 1)", "0341 1234567 8-12". */
const FIGURE_BEHIND = /^(.*\d) (?:\d{1,2}\)|\d{1,2}-\d{1,2})$/s;
const isBeforeFigure = (number: string, { library }: Page): boolean => {
  const [, head] = number.split('(').length > number.split(')').length ? [] : (FIGURE_BEHIND.exec(number) ?? []);
  return head !== undefined && isFullNumber(head, library);
};

/** Whether digits are no number that people would write so: those of a date, a card, two numbers. */
const isNone = (number: string, page: Page): boolean => {
  if (hasOtherShape(number.replace(/^\(/, '')) || isOtherNumber(number) || (number.match(/\+/g)?.length ?? 0) > 1)
    return true;
  if (areShortNumbers(number, page) || isBeforeFigure(number, page)) return true;
  return isGluedTooLong(writtenNumber(number, page.library).written, page);
};

/** Whether a country is called by it: "+312 555 0142" is an area code of the United States, and no country's. */
const isAbroad = (dials: string, { home, read }: Page['library']): boolean => {
  const { valid, possible } = read(dials);
  return valid || (possible && (home === null || dials.startsWith(`+${home.callingCode}`)));
};

/** Whether nothing speaks against it. A number unknown in its country is taken as is, but not with more behind it. */
const isSure = ({ written, label }: Piece, { library, rules }: Page): boolean => {
  const { dials, number, then } = written;
  if (DATE.test(number) || mayBeRange(number, rules.country) || isTooLong(dials, rules.country)) return false;
  if (label.extension && emergencyIn(dials, rules) !== null) return false;
  if (dials.startsWith('+') && dials.length > UNKNOWN_LEAST && !isAbroad(dials, library)) return false;
  if (dials.length >= UNKNOWN_LEAST && isTooShort(dials, rules.country)) return false;
  const isAlone = then.length === 0 && !written.steps.some(({ is }) => is === 'direct');
  return isAlone || library.home === null || dials.length < UNKNOWN_LEAST || library.read(dials).valid;
};

const pieceAt = (number: string, from: number, page: Page): Piece => {
  const { text } = page.plain;
  const span = { start: from, end: from + number.length };
  const vanity = spelt(text, span, page);
  const label = labelBefore(text, from);
  const { written } = vanity ?? writtenNumber(number, page.library);
  const piece = withTail({ ...span, ...vanity, written, sure: true, label }, page, isListed(page.library));
  return vanity ? piece : { ...piece, sure: piece.sure && isSure(piece, page) };
};

/**
 * A text that is nothing but one number, and the last digits of others on its list: it is taken at its word, whether
 * the library knows such a number or not. null: there is more in it, or it is a date, an address, a card.
 */
export function aloneIn(page: Page): readonly Piece[] | null {
  const { text } = page.plain;
  if (text.length > TEXT_LIMIT) return null;
  const marked = text.search(/[+(*#\d]/);
  const from = marked >= 0 && isBold(text, marked) ? text.search(/[+(\d]/) : marked;
  const end = text.trimEnd().length;
  if (from < 0 || !isOnlyLabel(text.slice(0, from)) || isHour({ start: from }, page)) return null;
  const asCode = code(page, from, end);
  const otherwise = asCode && [asCode];
  const main = MAIN.exec(text.slice(from, end));
  if (main === null || main.index !== 0) return otherwise;
  const whole = main[0].replace(/[^\d)]+$/, '').replaceAll('\t', ' ');
  const number = firstOf(text, from, whole);
  // "3,14159".
  if (/\s24\/7$/.test(whole) || isNone(number, page) || (/^\d$/.test(number) && /^,\d{3}/.test(text.slice(from + 1))))
    return null;
  const piece = pieceAt(number, from, page);
  const pieces = [piece, ...siblingsBehind(piece, page)];
  return NOTHING_BEHIND.test(text.slice(pieces.at(-1)?.end)) ? pieces : otherwise;
}
