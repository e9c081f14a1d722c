import type { Page } from './page';

/** Fewer digits are no number without a word for it; more are no number. */
const DIGITS = { least: 7, most: 16 };

/** North America: an area code in brackets or not, and seven digits; those alone only with a dash. */
const NORTH_AMERICAN = /^(?:1[-. ]?)?(?:\(\d{3}\)[-. /]{0,2}|\d{3}[-. /])\d{3}[-. ]\d{4}$|^\d{3}-\d{4}$/;
/** Nothing but digits, and enough of them that a trunk prefix in front is one. */
const UNBROKEN = /^0[1-9]\d{7,}$/;
/** Groups of two to five digits, behind a trunk prefix or not. */
const GROUPED = /^(?:\d[ -])?\(?\d{2,5}\)?(?:[ .-]{1,3}\d{2,5}){1,4}$/;

/**
 * Whether digits that the library does not know are written as their country writes numbers: with `+`, a trunk prefix, or
 * in its groups.
 */
export function looksLikeNumber(number: string, { library }: Page): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < DIGITS.least || digits.length > DIGITS.most) return false;
  if (/^\(?\+/.test(number)) return true;
  if (/^\(?0[1-9]|^00[1-9]/.test(number) && /[ ()./-]/.test(number)) return true;
  const { home } = library;
  if (home === null) return false;
  if (home.callingCode === '1') return NORTH_AMERICAN.test(number);
  if (!library.read(digits).possible) return false;
  if (home.trunk === '0') return UNBROKEN.test(number);
  return GROUPED.test(number) && (home.trunk === '' || digits.startsWith(home.trunk));
}
