import type { Written } from '../written';
import type { Library } from './library';
import { tailAt } from './tail';

/** ITU-T E.161: the letters on the keys of a telephone. */
const KEYS: readonly string[] = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Where people spell their numbers so, and leave the + out. */
export const SPELLING_COUNTRY = 'US';

const keyOf = (letter: string): string => String(KEYS.findIndex((letters) => letters.includes(letter.toUpperCase())));

const WORD = /[ -]?([A-Z][A-Z\d]{1,10}(?:-[A-Z\d]{1,10}){0,3})(?![\p{L}\d])/uy;
const ANY_CASE = new RegExp(WORD.source, 'iuy');

/** Fewer letters are no word that people remember; behind a space, three are an abbreviation. */
const LETTERS_LEAST = { tight: 3, spaced: 4 };

/** Digits that are left out: 555-XXXX. */
const MASK = /^[ -]?(?:([A-Za-z])\1+|\d)(?:-?([A-Za-z])\2+)*$/;

/** Whether a word in capitals may follow that is meant to be dialled: a look at a few characters. */
export const mayHaveLetters = (text: string, end: number): boolean =>
  /^[ -]?[A-Z][A-Z\d-]{2}/.test(text.slice(end, end + 4));

/** So many digits that are a number by themselves need no word to end in: what follows is a label, or a town. */
const WHOLE_LEAST = 7;

const isWhole = (text: string, library: Library): boolean => {
  const digits = text.replace(/[^+\d]/g, '');
  const { valid, full } = library.read(digits);
  return valid && full && digits.length >= WHOLE_LEAST;
};

/** North America ignores digits dialled beyond its eleven; longer words are cut there. */
const inFullLength = (dials: string): string => {
  const [, code = '', national] = /^(\+?1)?(8\d{9})\d+$/.exec(dials) ?? [];
  return national === undefined ? dials : code + national;
};

/** A number that ends in a word, `1-800-FLOWERS`: digits up to `end`, letters behind it. null: there is no such word. */
export function lettersAt(
  text: string,
  span: { readonly start: number; readonly end: number },
  { library, anyCase }: { readonly library: Library; readonly anyCase: boolean },
): { readonly written: Written; readonly end: number } | null {
  // "030 398330 DW 21" is an extension and no word to be dialled.
  if (tailAt(text, span.end, () => false).end > span.end) return null;
  const word = anyCase ? ANY_CASE : WORD;
  word.lastIndex = span.end;
  const found = word.exec(text);
  if (found === null) return null;
  if (MASK.test(found[0])) return null;
  const letters = found[0].replace(/[^A-Za-z]/g, '').length;
  if (letters < LETTERS_LEAST[found[0].startsWith(' ') ? 'spaced' : 'tight']) return null;
  if (isWhole(text.slice(span.start, span.end), library)) return null;
  const end = span.end + found[0].length;
  const number = text.slice(span.start, end);
  const spelt = number.replace(/[^+\dA-Za-z]/g, '').replace(/[A-Za-z]/g, keyOf);
  const dials = [spelt, inFullLength(spelt)].find((one) => library.read(one).valid);
  if (dials === undefined) return null;
  return { written: { is: 'number', number, dials, steps: [{ is: 'letters', gives: dials }], then: [] }, end };
}
