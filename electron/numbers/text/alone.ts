import { splitPostDial } from '../links/post-dial';
import { isTooLong } from '../rules/home';
import { isBold } from './codes';
import type { Cluster } from './groups';
import { isOnlyLabel, labelBefore, NO_LABEL } from './labels';
import { lettersAt, SPELLING_COUNTRY } from './letters';
import { createLibrary } from './library';
import { hasOtherShape, isOtherNumber } from './noise';
import type { Page, Piece } from './page';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { writtenNumber } from './written-number';

/** Longest text that can be one number with its label, in characters. */
const TEXT_LIMIT = 200;

const MAIN = /\(?[+\d][\d ()+./\t-]*/;
const CODE = /^[\d*# ()./-]*[*#][\d*# ()./-]*$/;
/** A day without its dashes, 20241224, may be a number all the same. */
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const NOTHING_BEHIND = /^[\s\p{No}.,;:!?)\]}>*_"'“”|-]*$/u;

/** A text that is one code and nothing else, also `112#`, `*31# 030 1234567` and `**600,,21#`. */
const code = (text: string, start: number, end: number): Piece | null => {
  const { main: number, then } = splitPostDial(text.slice(start, end).trim());
  const dials = number.replace(/[^\d*#]/g, '');
  if (!CODE.test(number) || !/\d/.test(dials)) return null;
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

/**
 * A text that is nothing but one number: it is taken at its word, whether anybody knows such a number or not. null: there
 * is more in it, or it is a date, an address, a card.
 */
export function aloneIn(page: Page): Piece | null {
  const { text } = page.plain;
  if (text.length > TEXT_LIMIT) return null;
  const marked = text.search(/[+(*#\d]/);
  const from = marked >= 0 && isBold(text, marked) ? text.search(/[+(\d]/) : marked;
  const end = text.trimEnd().length;
  if (from < 0 || !isOnlyLabel(text.slice(0, from))) return null;
  const asCode = code(text, from, end);
  const main = MAIN.exec(text.slice(from, end));
  if (main === null || main.index !== 0) return asCode;
  const number = main[0].replace(/[^\d)]+$/, '').replaceAll('\t', ' ');
  if (hasOtherShape(number.replace(/^\(/, '')) || isOtherNumber(number) || (number.match(/\+/g)?.length ?? 0) > 1)
    return null;
  if (/\s24\/7$/.test(number)) return null;
  // "3,14159".
  if (/^\d$/.test(number) && /^,\d{3}/.test(text.slice(from + 1))) return null;
  const span = { start: from, end: from + number.length };
  const vanity = spelt(text, span, page);
  const label = labelBefore(text, from);
  const { written } = writtenNumber(number, page.library);
  const piece: Piece = vanity
    ? { ...span, ...vanity, sure: true, label }
    : withTail(
        { ...span, written, sure: !DATE.test(number) && !isTooLong(written.dials, page.rules.country), label },
        page,
        isListed(page.library),
      );
  return NOTHING_BEHIND.test(text.slice(piece.end)) ? piece : asCode;
}
