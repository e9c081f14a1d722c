import { emergencyIn } from '../rules/emergency';
import { isOverlong } from '../rules/home';
import { beginningBehind } from './behind-figures';
import { SAY_THE_HOUR } from './extension-words';
import type { Cluster } from './groups';
import type { Label } from './labels';
import { looksLikeFigure } from './noise';
import type { Page, Piece } from './page';
import { hasExtension, isPostalCode, restOf } from './rest';
import { looksLikeNumber } from './shapes';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { writtenNumber } from './written-number';

const SHORT_MOST = 7;
/** The same in all of Europe: 116 117, 116 000 (Commission Decision 2007/116/EC). */
const HARMONISED = /^116\d{3}$/;

/** "kl. 15" in the north. */
export const isHour = ({ start }: Pick<Cluster, 'start'>, { plain: { text }, rules }: Page): boolean =>
  rules.country !== null &&
  SAY_THE_HOUR.has(rules.country) &&
  /\bkl[. :]{0,3}$/i.test(text.slice(Math.max(0, start - 6), start));

/** Short numbers take a word for it: an extension, or an emergency number that the text says to dial. */
const short = (span: Cluster, written: Piece['written'], label: Label, page: Page): 'sure' | 'maybe' | null => {
  const { rules } = page;
  const isHelp = (): boolean => emergencyIn(written.dials, rules) !== null;
  if (label.call && !label.extension && isHelp()) return 'sure';
  // "ext. 911" is an extension to those who write it, and a call for help to a phone.
  if (isHour(span, page)) return null;
  if (label.extension && written.dials.length <= SHORT_MOST) return isHelp() ? 'maybe' : 'sure';
  if (HARMONISED.test(written.dials)) return 'maybe';
  return (label.phone || label.call) && written.dials.length >= 3 ? 'maybe' : null;
};

/** Fewer digits without a word for it are a figure. */
const UNKNOWN_LEAST = 7;
/** No country has so many digits. */
const DIGITS_MOST = 20;

/** Whether groups of digits have been held together that are more than one number of their country. */
export const isGluedTooLong = (
  { number, dials }: Piece['written'],
  { library, rules }: Pick<Page, 'library' | 'rules'>,
): boolean => {
  if (number === dials) return false;
  if (dials.length > DIGITS_MOST) return true;
  return !library.read(dials).possible && isOverlong(dials, rules.country);
};

/** Digits that the library does not know: a number only with a word for it or behind it, or with the look of one. */
export function unknown(span: Cluster, label: Label, page: Page): Piece | null {
  const { written } = writtenNumber(page.plain.text.slice(span.start, span.end), page.library);
  const said = short(span, written, label, page);
  if (said === null && (label.other || written.dials.length < UNKNOWN_LEAST)) return null;
  if (said === null && isPostalCode(written.number, page)) return null;
  if (isGluedTooLong(written, page)) {
    const offset = beginningBehind(page.plain.text.slice(span.start, span.end), page);
    return offset === null
      ? restOf(span, label, page, 'lost')
      : unknown({ start: span.start + offset, end: span.end }, label, page);
  }
  const piece = withTail({ ...span, written, sure: said === 'sure', label }, page, () => false);
  if (said !== null || looksLikeNumber(written.number, page) || hasExtension(piece)) return piece;
  return restOf(span, label, page, 'spare');
}

/** Fewer digits without a gap or a word in front, 030231, may be a code that the user was sent. */
const SEEN_LEAST = 8;

/** Digits that the library knows: they may be a figure all the same. */
export function known(span: Cluster, label: Label, page: Page): Piece | null {
  const text = page.plain.text.slice(span.start, span.end);
  const { written, known: what } = writtenNumber(text, page.library);
  const formatted = /[^\d]/.test(text);
  const begins = /^\(?[+0]/.test(text);
  if (label.other && !(formatted && what.full)) return null;
  if (!label.phone && !label.call && !begins && (looksLikeFigure(text) || !what.full)) {
    const piece = withTail(
      { start: span.start, end: span.end, written, sure: false, label },
      page,
      isListed(page.library),
    );
    return what.full || hasExtension(piece) ? piece : restOf(span, label, page, 'spare');
  }
  const sure =
    !label.other && (label.phone || label.call || (what.full && (formatted || (begins && text.length >= SEEN_LEAST))));
  return withTail({ start: span.start, end: span.end, written, sure, label }, page, isListed(page.library));
}
