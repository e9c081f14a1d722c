import type { Page } from './page';
import { type Respelt, withoutHalfBracket } from './respelt-number';

/** A prefix that a country has abolished, or a place for one, and the digits dialled in its place. */
interface Former {
  /** Where people write it, by the country's code; null: everywhere. */
  readonly country: string | null;
  /** The sign that every text with it has. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly now: string;
}

const BEFORE = String.raw`(?<![\p{L}\d+]|\d[.,:/-])`;
const END = String.raw`(?![\d\p{L}@]|[.:,]\d)`;
const digits = (count: string): string => String.raw`(?:[ ()./-]{0,3}\d){${count}}`;

const FORMER: readonly Former[] = [
  // Mexico dials ten digits and nothing in front since 2019: no 01, no 044 or 045, and no 1 behind its country code.
  {
    country: 'MX',
    sign: /0[14]/,
    pattern: new RegExp(String.raw`${BEFORE}\(?(?:01|04[45])(?<rest>[ )./-]{0,3}\(?[2-9]${digits('9')})${END}`, 'gu'),
    now: '',
  },
  {
    country: null,
    sign: /52[ -]?1/,
    pattern: new RegExp(
      String.raw`${BEFORE}(?:\+|00|011[ -]?)52[ -]?1(?<rest>[ )./-]{0,3}\(?[2-9]${digits('9')})${END}`,
      'gu',
    ),
    now: '+52 ',
  },
  // Brazil writes two letters or stars where a caller chooses a carrier, (0xx11) 3456-7890, or the zero before it alone.
  {
    country: 'BR',
    sign: /xx|\*\*|(?<!\d)0/i,
    pattern: new RegExp(
      String.raw`${BEFORE}\(?(?:(?:0[ -]?)?xx|0 ?\*\*|(?<!55[ -]?\(?)0(?!\)))(?<rest>[ )/-]{0,3}\(?[1-9][1-9]${digits('8,9')})${END}`,
      'giu',
    ),
    now: '',
  },
  // Russia waited for a tone behind the 8.
  {
    country: 'RU',
    sign: /8~/,
    pattern: new RegExp(String.raw`${BEFORE}8~(?<rest>[ ]?\(?${digits('10,16')})${END}`, 'gu'),
    now: '8-',
  },
];

/** Numbers with a prefix that is no longer dialled, as they are dialled now. */
export function* formerPrefixesIn({ plain: { text }, rules }: Page): Generator<Respelt> {
  for (const { country, sign, pattern, now } of FORMER) {
    if ((country !== null && country !== rules.country) || !sign.test(text)) continue;
    for (const { index, 0: found, groups } of text.matchAll(pattern)) {
      const rest = (groups?.rest ?? '').replace(/^[ )./-]+/, '');
      yield { start: index, end: index + found.length, number: now + withoutHalfBracket(rest) };
    }
  }
}
