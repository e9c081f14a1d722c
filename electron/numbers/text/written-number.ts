import type { DialStep } from '../../contract/dialling/number';
import type { Written } from '../written';
import type { Known, Library } from './library';

/** A number as it was understood, and what the library makes of it. */
export interface Understood {
  readonly written: Written;
  readonly known: Known;
}

const BRACKETED_ZERO = /^([^\d]*\d{1,7}[ ).-]*)\([ ]?0[ ]?\)/;

const UNTIDY = /[()\t\n]| {2}|^ | $/;

/** The number as in the text, with single spaces, and without a bracket that nothing closes. */
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

/** The prefixes of a country code somewhere, beside the `+` that stands for it: "011 +44", "00+49", "+0049". */
const PREFIX_BEFORE = /^(?:00|001[01]|011|010|810)$/;
const PREFIX_BEHIND = /^(?:00+|0011|011)(?=[1-9]\d{6})/;

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

const digitsOf = (text: string): string => {
  const plus = text.indexOf('+');
  if (plus < 0) return onlyDigits(text);
  const before = onlyDigits(text.slice(0, plus));
  const behind = onlyDigits(text.slice(plus)).replace(PREFIX_BEHIND, '');
  return `+${PREFIX_BEFORE.test(before) ? '' : before}${behind}`;
};

/** Russia's trunk prefix, and a number of its own: people write a `+` before it. */
const RUSSIAN = /^\+8\d{10}$/;

/** The same without a `+` that leads no country code; null: it may be right. No country code begins with 0 (E.164). */
const withoutPlus = (dials: string, { home }: Library): string | null =>
  dials.startsWith('+0') || (home?.trunk === '8' && RUSSIAN.test(dials)) ? dials.slice(1) : null;

/** Reads digits with spaces and signs as one number, as far as its `+` is one. */
export function writtenNumber(text: string, library: Library): Understood {
  const number = tidy(text);
  const digits = digitsOf(number);
  const meant = digits.startsWith('+') ? withoutPlus(digits, library) : null;
  return meant === null ? withoutZero(number, digits, library) : slipped(number, meant, library);
}

/** Whether a text is one number that its country knows, and that can be dialled from outside its own area. */
export function isFullNumber(text: string, library: Library): boolean {
  const { valid, full } = writtenNumber(text, library).known;
  return valid && full;
}

const slipped = (number: string, dials: string, library: Library): Understood => {
  const steps: DialStep[] = [{ is: 'plus-dropped', gives: dials, by: '+' }];
  return { written: { is: 'number', number, dials, steps, then: [] }, known: library.read(dials) };
};

/**
 * A zero behind a country code is left out where it is one for callers from inside (ITU-T E.123 7.2 advises against
 * writing it); in Italy it belongs to the number.
 */
function withoutZero(number: string, dials: string, library: Library): Understood {
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
