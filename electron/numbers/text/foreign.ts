import type { Cluster } from './groups';

/** How much of the word that digits stand in is looked at, in characters. */
const WORD_LIMIT = 300;
/** An IBAN has 34 characters at most (ISO 13616), and a gap behind every fourth. */
const IBAN_LIMIT = 42;

const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g;
const IN_WORD = /[^\s<>"'()]/;

const wordBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start < WORD_LIMIT && IN_WORD.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
};

/** Whether digits that begin at `start` belong to a web or mail address. */
export const isInAddress = (text: string, start: number): boolean => {
  const before = text.charAt(start - 1);
  if (before === '' || /[\s(,;:>"]/.test(before)) return before === ':' && wordBefore(text, start).includes('//');
  return /:\/\/|^www\.|@|^[\w-]+\.[a-z]{2,}\//i.test(wordBefore(text, start));
};

/** Whether it is a part of an IBAN. */
export function isInIban(text: string, { start, end }: Cluster): boolean {
  // Before a part of an IBAN there is another one, or its country.
  if (!/[A-Z\d] ?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  const from = Math.max(0, start - IBAN_LIMIT);
  for (const { index, 0: found } of text.slice(from, end + IBAN_LIMIT).matchAll(IBAN)) {
    if (from + index < end && from + index + found.length > start) return true;
  }
  return false;
}
