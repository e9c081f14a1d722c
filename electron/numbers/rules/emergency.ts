import type { Rules } from '../written';
import { callerIdPrefixes, callPrefixesIn } from './call-prefixes';
import { EMERGENCY_NUMBERS, KNOWN_TO_EVERYBODY } from './emergency-numbers';
import { homeOf } from './home';

/** A number that calls for help, and before it an outside-line prefix or a code that hides the caller: '' for none. */
export interface Emergency {
  readonly number: string;
  readonly prefix: string;
}

/** The prefixes that telephone systems want for an outside line, where no rule says what this one wants. */
const USUAL_PREFIXES = ['0', '9'];

/**
 * Codes for one call, with its number right behind them: `*31#`, `#31#`, `*31*` (3GPP TS 22.030), `*67`, `*70` and `*82`
 * (North America).
 */
const FOR_ONE_CALL = /^(?:[*#]\d{2,3}#|[*#]31\*|\*(?:67|70|82))/;

/** The same, where the order of the signs is unknown: how many of each a code takes, digits of any value as `d`. */
const CODE_SHAPES = ['*67', '*70', '*82', '*dd#', '*ddd#', '#dd#', '#ddd#', '*31*', '#31*'];

const EVERYBODYS = KNOWN_TO_EVERYBODY.split(' ');

/** The numbers that call for help where the phone stands; without a country those that all people know. */
const emergencyNumbers = (country: string | null): readonly string[] => {
  const own = (country === null ? undefined : EMERGENCY_NUMBERS[country])?.split(' ') ?? [];
  return [...new Set([...own, ...EVERYBODYS])];
};

const prefixesOf = ({ prefix }: Rules['outside']): readonly string[] => [
  '',
  ...(prefix === '' ? USUAL_PREFIXES : [prefix]),
];

/**
 * The emergency number that `dials` is: as it stands, with `+` in front or `#` behind, which people add by habit, or behind
 * the outside-line prefix, or a code for one call. null: it is none.
 */
export function emergencyIn(dials: string, { country, outside }: Pick<Rules, 'country' | 'outside'>): Emergency | null {
  const written = /^\+?(?<digits>[\d*#]*\d)#*$/.exec(dials)?.groups?.digits;
  if (written === undefined) return null;
  const ends = emergencyNumbers(country).filter((number) => written.endsWith(number));
  if (ends.length === 0) return null;
  const inland = ends.find((number) => isBehindOwnCode(dials, number, country));
  if (inland !== undefined) return { number: inland, prefix: '' };
  for (const prefix of prefixesIn(written, { country, outside })) {
    const number = ends.find((one) => written === prefix + one);
    if (number !== undefined) return { number, prefix };
  }
  return null;
}

/** "+49 112", "0049112": people put their own country's code in front. */
function isBehindOwnCode(dials: string, number: string, country: string | null): boolean {
  const home = homeOf(country);
  if (home === null) return false;
  const { callingCode, idd } = home;
  return [`+${callingCode}`, `${idd}${callingCode}`].some((prefix) => dials.replace(/#+$/, '') === prefix + number);
}

/** What may stand in front of a number, of each sort one: an outside line, a code, a country's own digits. */
const SORTS: readonly ((rest: string, place: Pick<Rules, 'country' | 'outside'>) => readonly string[])[] = [
  (rest, { outside }) => prefixesOf(outside).filter((line) => line !== '' && rest.startsWith(line)),
  (rest) => FOR_ONE_CALL.exec(rest) ?? [],
  (rest, { country }) => callPrefixesIn(rest, country),
];

/** All that may stand in front of a number in `dials`, in whichever order; '' for nothing. */
function prefixesIn(
  dials: string,
  place: Pick<Rules, 'country' | 'outside'>,
  sorts: readonly number[] = SORTS.map((_, sort) => sort),
): readonly string[] {
  const longer = sorts.flatMap((sort) =>
    (SORTS[sort]?.(dials, place) ?? []).flatMap((prefix) =>
      prefixesIn(
        dials.slice(prefix.length),
        place,
        sorts.filter((other) => other !== sort),
      ).map((behind) => prefix + behind),
    ),
  );
  return ['', ...longer];
}

/** `signs` without each of `taken` once; null: not all of these are there. */
const without = (signs: readonly string[], taken: string): readonly string[] | null => {
  const left = [...signs];
  for (const sign of taken) {
    const at = left.findIndex((one) => (sign === 'd' ? /\d/.test(one) : one === sign));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
};

/**
 * The emergency number that some order of `digits` makes, with all that `emergencyIn` allows around it. `mayLack` says
 * whether these of them, in the order in which they were typed, may not be part of it any more. null: no order makes one.
 */
export function emergencyAmong(
  digits: string,
  { country, outside }: Pick<Rules, 'country' | 'outside'>,
  mayLack: (left: readonly string[]) => boolean,
): Emergency | null {
  const isRest = (left: readonly string[] | null): boolean =>
    left !== null && mayLack(left.filter((sign) => sign !== '#'));
  for (const prefix of prefixesOf(outside)) {
    for (const number of emergencyNumbers(country)) {
      const left = without([...digits], prefix + number);
      if (left === null) continue;
      if (isRest(left)) return { number, prefix };
      const shapes = [...CODE_SHAPES, ...callerIdPrefixes(country)];
      if (shapes.some((shape) => isRest(without(left, shape)))) return { number, prefix };
    }
  }
  return null;
}
