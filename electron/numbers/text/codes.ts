import { readServiceCode } from '../rules/service-codes';
import { labelBefore } from './labels';
import type { Library } from './library';
import type { Page, Piece } from './page';

/** `**600`, `*31#0301234567`, `#31#`, `*#06#`: digits between stars and hashes, whichever comes first. */
const CODE = /[*#]{1,3}\d{1,16}(?:[*#]+\d{0,24}){0,4}(?![\p{L}\d]|_[\p{L}\d])/gu;
/** A code that takes a number along, as people write one: `*21*+49 30 398330#`, `**61* (030) 398330 *11*20#`. */
const WITH_NUMBER = /[*#]{1,2}\d{2,4}\* ?\+?[\d(][\d ()/.-]{1,26}[\d)] ?(?:\*\d{0,2}){0,2}#/y;
/** What digits go on; an underscore at the beginning of a word is Markdown's. */
const WORD_BEFORE = /[\p{L}\d*#&/]$|[^\s_]_$/u;
/** Fewer digits behind a mark may be a code. */
const NUMBER_LEAST = 7;
/** What numbers an issue or a colour. */
const LONE_MARK = /^[*#]\d+$/;

/** The number that is dialled behind a code, `*31# 030 1234567`: hidden for this call. */
const BEHIND = / ?\(?\d[\d ()/.-]{1,24}\d(?![\p{L}\d_])/uy;
/** The rest of a number inside a code, `*21*030 1234567#`; behind `#31#030` it needs no end of its own. */
const WITHIN = /[ /.-]{1,3}\d[\d ()/.-]{1,24}\d(?:#|(?![\p{L}\d_*#]))/uy;
const BEGINS_WITHIN = /([*#])\d{2,5}$/;

const endOf = (text: string, code: string, end: number): number => {
  const sign = BEGINS_WITHIN.exec(code.slice(1))?.[1];
  if (sign === undefined && !code.endsWith('#')) return end;
  const rest = sign === undefined ? BEHIND : WITHIN;
  rest.lastIndex = end;
  const found = rest.exec(text)?.[0] ?? '';
  return sign === '*' && !found.endsWith('#') ? end : end + found.length;
};

/** `**030 1234567**`: the marks are closed behind the number. */
const CLOSED = /^[\d ()/.+-]{1,30}/;
const isEmphasised = (text: string, start: number, marks: string): boolean => {
  const inside = CLOSED.exec(text.slice(start + marks.length, start + 40))?.[0] ?? '';
  const behind = start + marks.length + inside.length;
  return text.startsWith(marks, behind) && !/[\d*#]/.test(text.charAt(behind + marks.length));
};

const withNumberAt = (text: string, start: number): string | null => {
  WITH_NUMBER.lastIndex = start;
  return WITH_NUMBER.exec(text)?.[0] ?? null;
};

/** Digits behind a single mark, "* 415-555-0155" and "#212-555-0155": a number behind a bullet or a sign for it. */
const MARKED = /[*#]( ?)(\(?\+?\d[\d ()/.-]{5,24}\d)(?![\d*#])/y;

/**
 * Whether the mark at `start` only stands before a number that its country knows, or, with a space behind it or a word for
 * a telephone before it, could have.
 */
export function isSign(text: string, start: number, { read }: Library): boolean {
  MARKED.lastIndex = start;
  const [, space, number = ''] = MARKED.exec(text) ?? [];
  const digits = number.replace(/[^+\d]/g, '');
  if (digits.length < NUMBER_LEAST) return false;
  const { valid, possible } = read(digits);
  // "*722125550155" is a code, and "#7221255501" an issue's number at most.
  const isHash = text.charAt(start) === '#';
  const isApart = space === ' ' || number !== digits || isHash;
  return isApart && (valid || (possible && (space === ' ' || (isHash && labelBefore(text, start).phone))));
}

/** The prefix dialled for a `+` where the phone does not say, or takes the sign itself, which no code can hold. */
const IDD = '00';

/** The digits that a code dials: a `+` in it becomes the prefix for one where the phone is. */
export const codeDials = (number: string, { rules, library }: Page): string => {
  const prefix = [rules.plusAs, library.home?.idd].find((one) => one !== null && one !== undefined && one !== '+');
  return number.replace('+', prefix ?? IDD).replace(/[^\d*#]/g, '');
};

/** Whether stars around digits only make them bold, in a chat or in Markdown. */
export const isBold = (text: string, start: number): boolean => {
  const marks = /^\*{1,3}(?=[\d(+])/.exec(text.slice(start, start + 4))?.[0];
  return marks !== undefined && withNumberAt(text, start) === null && isEmphasised(text, start, marks);
};

/** The number behind a code that takes one without an end: "*72: 212-555-0155", "*72 <212-555-0155>". */
const DIRECT = /[ :<("]{1,4}\+?\d[\d ()/.-]{4,24}\d/y;

/** Where such a code ends with its number; null: it forwards nothing where the phone stands. */
const endOfForwarding = (text: string, start: number, found: string, page: Page): number | null => {
  DIRECT.lastIndex = start + found.length;
  const behind = DIRECT.exec(text)?.[0];
  if (behind === undefined || !LONE_MARK.test(found)) return null;
  const does = readServiceCode(codeDials(found + behind, page), page.rules.country);
  return does?.is === 'forwards' ? start + found.length + behind.length : null;
};

/** A code that takes a number along, or stands before one, is a code with it. */
const WITH_A_NUMBER: ReadonlySet<string> = new Set(['forwards', 'forwards-off', 'before', 'service']);
const MARKS = /[*#]+/;
/** A figure before a number: the first group of digits. */
const FIRST_GROUP = /^\d+ /;

/** Whether a mark only stands before a number, or between two: "#4711 312-555-0142", "2 * 312-555-0142". */
export function isAroundNumber(text: string, page: Page): boolean {
  const isNumber = (part: string): boolean => {
    const { valid, full } = page.library.read(part.replace(/[^+\d]/g, ''));
    return valid && full && part.replace(/\D/g, '').length >= NUMBER_LEAST;
  };
  const parts = text.split(MARKS).map((part) => part.trim());
  const isAny = parts.some(
    (part) => isNumber(part) || (FIRST_GROUP.test(part) && isNumber(part.replace(FIRST_GROUP, ''))),
  );
  // Digits without a space are one code: "*722125550155".
  if (!isAny || (!/\s/.test(text) && parts.filter(isNumber).length < 2)) return false;
  const does = readServiceCode(codeDials(text, page), page.rules.country);
  return does === null || !WITH_A_NUMBER.has(does.is);
}

/** Star and hash codes. One of a single mark and digits, `*97` or `#12`, may be something else: it takes a word for it. */
const codeAt = (page: Page, start: number, found: string): Piece | null => {
  const { plain, mayHaveLabel, library } = page;
  const { text } = plain;
  if (WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || isBold(text, start)) return null;
  if (isSign(text, start, library)) return null;
  const forwarding = endOfForwarding(text, start, found, page);
  const isLone = LONE_MARK.test(found) && forwarding === null;
  if (isLone && !mayHaveLabel(text, start)) return null;
  const label = labelBefore(text, start);
  if (isLone && !label.call) return null;
  const whole = withNumberAt(text, start);
  const end = forwarding ?? (whole === null ? endOf(text, found, start + found.length) : start + whole.length);
  const number = text.slice(start, end);
  const dials = codeDials(number, page);
  return { start, end, written: { is: 'code', number, dials, steps: [], then: [] }, sure: true, label };
};

/** The codes in a text, in their order, until there are `enough`. */
export function codesIn(page: Page, enough: number): readonly Piece[] {
  const { plain, library } = page;
  const pieces: Piece[] = [];
  if (!/[*#]/.test(plain.text)) return pieces;
  for (const { index, 0: found } of plain.text.matchAll(CODE)) {
    if (pieces.length >= enough || library.spent()) break;
    library.spend(1);
    const piece = codeAt(page, index, found);
    if (piece !== null) pieces.push(piece);
  }
  return pieces;
}
