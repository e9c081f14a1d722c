import type { DialStep } from '../../contract/number';
import type { Written } from '../written';
import type { Known, Library } from './library';

/** A number as it was understood, and what the library makes of it. */
export interface Understood {
  readonly written: Written;
  readonly known: Known;
}

const BRACKETED_ZERO = /^([^\d]*\d{1,7}[ ).-]*)\([ ]?0[ ]?\)/;

const UNTIDY = /[()\t\n]| {2}|^ | $/;

/** What stands in the text, with single spaces, and without a bracket that nothing closes. */
const tidy = (text: string): string => {
  if (!UNTIDY.test(text)) return text;
  const spaced = text
    .replaceAll('\\/', '/')
    .replace(/(?<=[-/])\r?\n|\r?\n(?=-)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const opened = spaced.split('(').length;
  const closed = spaced.split(')').length;
  if (opened > closed && spaced.startsWith('(')) return spaced.slice(1).trim();
  return opened > closed ? `${spaced})` : spaced;
};

const digitsOf = (text: string): string => (text.includes('+') ? '+' : '') + text.replace(/\D/g, '');

/**
 * Reads digits with spaces and signs as one number. A zero behind a country code is left out where it is one for callers
 * from inside (ITU-T E.123 7.2 advises against writing it); in Italy it belongs to the number.
 */
export function writtenNumber(text: string, library: Library): Understood {
  const number = tidy(text);
  const dials = digitsOf(number);
  const known = library.read(dials);
  const bracketed = BRACKETED_ZERO.exec(number)?.[1];
  const international = dials.startsWith('+') || dials.startsWith('00') || (known.international && known.valid);
  const without =
    known.withoutZero ??
    (bracketed !== undefined && international && !known.valid ? digitsOf(number.replace(BRACKETED_ZERO, '$1')) : null);
  if (without === null) return { written: { is: 'number', number, dials, steps: [], then: [] }, known };
  const steps: DialStep[] = [{ is: 'zero-left-out', gives: without }];
  return { written: { is: 'number', number, dials: without, steps, then: [] }, known };
}
