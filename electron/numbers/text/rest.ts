import type { Cluster } from './groups';
import type { Label } from './labels';
import { hasOtherShape, isAmount, isOtherNumber, looksLikeFigure } from './noise';
import type { Page, Piece, Rest } from './page';
import { withTail } from './with-tail';
import { writtenNumber } from './written-number';

/** Fewer digits are no number; more no phone takes. */
const DIGITS = { least: 7, most: 17 };
/** Digits with more between them are a table of figures. */
const CHARS_MOST = 100;
/** A day, with or without the time: 20241224, 20241224 103000. */
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/** A postal code of the United States, with the four digits of its street. */
const ZIP_PLUS_4 = /^\d{5}-\d{4}$/;

/** Postal codes that are as long as a number, by country. */
const POSTAL: Readonly<Record<string, RegExp>> = {
  BR: /^\d{5}-\d{3}$/,
  JP: /^\d{3}-\d{4}$/,
  PT: /^\d{4}-\d{3}$/,
};

/** Whether digits are a postal code of the country that they stand in. */
export const isPostalCode = (text: string, { library }: Page): boolean =>
  POSTAL[library.home?.country ?? '']?.test(text) ?? false;

const isExplained = (text: string, { start, end }: Cluster, page: Page): boolean =>
  isOtherNumber(text) ||
  hasOtherShape(text) ||
  looksLikeFigure(text) ||
  DATE.test(text) ||
  isPostalCode(text, page) ||
  (ZIP_PLUS_4.test(text) && page.library.home?.callingCode === '1') ||
  isAmount(page.plain.text, start, end);

/** Whether an extension was found behind it: a word for it makes digits a number. */
export const hasExtension = ({ written, end, start }: Piece): boolean =>
  written.dials.length >= DIGITS.least && end - start > written.number.length && written.then[0]?.commas === 0;

/** A number that may have been meant, and no phone could dial. */
export const lostAt = (span: Cluster, label: Label): Piece => ({
  ...span,
  written: { is: 'number', number: '', dials: '', steps: [], then: [] },
  sure: false,
  label,
  rest: 'lost',
});

/**
 * Digits that are as many as a number has and that nothing explains. They may be the number that was meant, so they
 * must not vanish beside numbers that were found. null: there are not so many, or they are explained.
 */
export function restOf(span: Cluster, label: Label, page: Page, rest: Rest): Piece | null {
  const text = page.plain.text.slice(span.start, span.end);
  if (text.length > CHARS_MOST) return label.other ? null : lostAt(span, label);
  const count = text.replace(/\D/g, '').length;
  if (count < DIGITS.least || label.other || isExplained(text, span, page)) return null;
  const { written } = writtenNumber(text, page.library);
  const piece: Piece = { ...span, written, sure: false, label, rest: count > DIGITS.most ? 'lost' : rest };
  return withTail(piece, page, () => false);
}
