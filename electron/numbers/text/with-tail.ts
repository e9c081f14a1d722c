import type { Written } from '../written';
import type { Library } from './library';
import type { Page, Piece } from './page';
import { starAt, type Tail, tailAt } from './tail';

/** An extension that is dialled right behind the number; the "-0" of the switchboard makes room for it. */
const dialledBehind = (written: Written, digits: string, library: Library): Written => {
  const switchboard = /\d-0$/.test(written.number);
  const number = `${switchboard ? written.number.slice(0, -2) : written.number}-${digits}`;
  const dials = (switchboard ? written.dials.slice(0, -1) : written.dials) + digits;
  // With gaps it would be read as two where a zero begins a group, or where the library knows no such number.
  const isOne = library.read(dials).valid && !/.[ /(]0/.test(number);
  return {
    ...written,
    number: isOne ? number : dials,
    dials,
    steps: [...written.steps, { is: 'direct', gives: dials, by: digits }],
  };
};

/** Whether "kl. 21" is typed when the call stands: where all numbers have one length, none makes room for an extension. */
const isTyped = (number: Written, behind: Written, { home, read }: Library): boolean =>
  home?.fixedLengths.length === 1 && read(number.dials).valid && !read(behind.dials).valid;

/** Fewer digits and a star are a code of a telephone system. */
const STAR_LEAST = 7;

const starBehind = ({ written, end }: Piece, text: string): Tail =>
  written.dials.replace(/\D/g, '').length >= STAR_LEAST ? starAt(text, end) : { end, then: [], direct: null };

/** The end of a range, "100...109", and digits in brackets, "5678(21)": an extension. */
const RANGE = / ?(?:\.{2,3}|…) ?\d/y;
const BRACKETED = / ?\((\d{1,4})\)(?![ ./-]{0,2}\d| ?\p{L})/uy;
const YEAR = /^(?:19|20)\d\d$/;
/** Digits that are left out behind it: "0171 39200...", "555-01__", "0171/392****". */
const CUT = / ?[-/]?(?:\.{2,}|…|\*{2,}|_{2,}|[xX]{2,}(?!\p{L}))/uy;

/** The number with an extension in brackets; with the end of a range behind it, it is not sure. */
function withDoubtBehind(piece: Piece, text: string): Piece {
  RANGE.lastIndex = piece.end;
  CUT.lastIndex = piece.end;
  BRACKETED.lastIndex = piece.end;
  const isBold = /\* ?$/.test(text.slice(Math.max(0, piece.start - 2), piece.start));
  if (RANGE.test(text) || (!isBold && CUT.test(text))) return { ...piece, sure: false };
  const [found = '', digits] = BRACKETED.exec(text) ?? [];
  const isLong = piece.written.dials.replace(/\D/g, '').length >= STAR_LEAST;
  const isSpelt = piece.written.steps.some(({ is }) => is === 'letters');
  if (digits === undefined || !isLong || isSpelt || YEAR.test(digits) || piece.written.then.length > 0) return piece;
  const written = { ...piece.written, then: [{ digits, commas: 0 }] };
  return { ...piece, end: piece.end + found.length, written };
}

/** The number with the text behind it that belongs to it. */
export const withTail = (piece: Piece, page: Page, isNumber: (digits: string) => boolean): Piece =>
  withDoubtBehind(withOwnTail(piece, page, isNumber), page.plain.text);

function withOwnTail(piece: Piece, { plain: { text }, library }: Page, isNumber: (digits: string) => boolean): Piece {
  // "0,030" is a figure: no caller dials one digit, and then sends tones.
  if (piece.written.dials.length < 2 && /^,\d/.test(text.slice(piece.end, piece.end + 2))) return piece;
  // In a line of a table a comma is no pause.
  const isInList = /[,;]/.test(text.charAt(piece.start - 1));
  const tail = tailAt(text, piece.end, isInList ? () => true : isNumber, library.home);
  const isBold = text.charAt(piece.start - 1) === '*';
  const { end, then, direct } = tail.end === piece.end && !isBold ? starBehind(piece, text) : tail;
  if (direct === null) return { ...piece, end, written: { ...piece.written, then } };
  const written = dialledBehind(piece.written, direct, library);
  return isTyped(piece.written, written, library)
    ? { ...piece, end, written: { ...piece.written, then: [{ digits: direct, commas: 0 }] } }
    : { ...piece, end, written };
}
