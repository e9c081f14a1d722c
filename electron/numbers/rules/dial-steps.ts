import type { DialStep } from '../../contract/dialling/number';
import type { Rules } from '../written';
import { type Home, readAbroad, usualIddIn } from './home';
import { missingIn } from './incomplete';
import { isValid, typeOf } from './number-type';

/** The facts that the rules go by. */
export interface Place {
  readonly rules: Rules;
  readonly home: Home | null;
}

/** One rule: what it makes of a number, and why; null: it does not concern it. */
type Rule = (dials: string, place: Place) => DialStep | null;

/** How many digits there are. */
export const digitsIn = (dials: string): number => dials.replace(/\D/g, '').length;

/** What stands before the country code: `+`, or its dialled form here; null: none follows. */
export const abroad = (dials: string, { home }: Place): string | null => {
  if (dials.startsWith('+')) return '+';
  return home ? home.iddIn(dials) : usualIddIn(dials);
};

/** Whether the rules call it an extension: for its length, or for a range it is in. */
export const isInternal = (dials: string, { internal }: Rules): boolean => {
  if (!/^\d+$/.test(dials)) return false;
  if (dials.length >= internal.least && dials.length <= internal.most) return true;
  return internal.ranges.some(({ from, to }) => dials.length === from.length && dials >= from && dials <= to);
};

/** `0044 20 …` where `00` is not what one dials: it was written somewhere else, and means `+`. */
export const asPlus = (dials: string, place: Place): string => {
  if (!place.home || abroad(dials, place) !== null) return dials;
  const prefix = usualIddIn(dials);
  if (prefix === null || isValid(place.home.read(dials))) return dials;
  const meant = `+${dials.slice(prefix.length)}`;
  return isValid(readAbroad(meant)) ? meant : dials;
};

/** A number of the own country as it is dialled inside: by the library's tables, or the trunk prefix and the number. */
const inside = (rest: string, home: Home): string => {
  const known = home.read(`+${home.callingCode}${rest}`);
  if (known === null || !isValid(known)) return home.trunk + rest;
  const national = known.formatNational().replace(/\D/g, '');
  // North America's way to write leaves the 1 out, and short numbers have no way to be written at all.
  const hasNoTrunk = home.callingCode === '1' || known.formatNational() === known.nationalNumber;
  return hasNoTrunk ? home.trunk + known.nationalNumber : national;
};

/** The same with the trunk prefix that the rules want; a trunk prefix alone is a number to call. */
const withOwnTrunk = (national: string, trunk: string, { trunkPrefix }: Rules): string =>
  trunkPrefix !== null && trunk !== '' && national.startsWith(trunk) && national !== trunk
    ? trunkPrefix + national.slice(trunk.length)
    : national;

/** What most countries dial before a country code reaches numbers of the own country, too; other prefixes do not. */
const REACHES_ITSELF: ReadonlySet<string> = new Set(['00', '+']);

/**
 * Whether a number that begins with the own country's code is dialled without it: as the rules say, or where the country
 * itself knows no other way, such as North America, where it becomes 1 and ten digits. Russia and Kazakhstan share a code
 * and dial each other as abroad.
 */
const isDialledInside = (rest: string, home: Home, { ownCountry, plusAs }: Rules): boolean => {
  if (ownCountry === 'national') return true;
  if (plusAs !== null || REACHES_ITSELF.has(home.idd)) return false;
  const known = readAbroad(`+${home.callingCode}${rest}`);
  return home.callingCode !== '7' || known?.country === undefined || known.country === home.country;
};

const nationalForm: Rule = (dials, place) => {
  const { home, rules } = place;
  const prefix = abroad(dials, place);
  if (!home || prefix === null) return null;
  const rest = dials.slice(prefix.length);
  if (!rest.startsWith(home.callingCode)) return null;
  const national = rest.slice(home.callingCode.length);
  if (!isDialledInside(national, home, rules)) return null;
  const gives = withOwnTrunk(inside(national, home), home.trunk, rules);
  const by = rules.trunkPrefix ?? home.trunk;
  return { is: 'national-form', gives, ...(by === '' ? {} : { by }) };
};

/** Services that are the same in every area: 116 117, 118 xxx. */
const EVERYWHERE = /^11[68]\d{2,3}$/;

/** Whether it is complete only with its area code in front. */
const isLocal = (dials: string, { home, rules }: Place): boolean => {
  if (EVERYWHERE.test(dials)) return false;
  const known = home?.read(dials) ?? null;
  const type = known === null ? undefined : typeOf(known);
  if (type !== undefined && type !== 'FIXED_LINE' && type !== 'FIXED_LINE_OR_MOBILE') return false;
  if (!home) return true;
  const whole = home.read(rules.areaCode + dials);
  return type === undefined ? (whole?.isPossible() ?? false) : isValid(whole);
};

const area: Rule = (dials, place) => {
  const { rules, home } = place;
  const trunk = home?.trunk ?? '';
  if (rules.areaCode === '' || !/^[1-9]/.test(dials) || abroad(dials, place) !== null) return null;
  if (!home && rules.trunkPrefix === null) return null;
  if ((trunk !== '' && dials.startsWith(trunk)) || !isLocal(dials, place)) return null;
  const by = (rules.trunkPrefix ?? trunk) + rules.areaCode;
  return { is: 'area', gives: by + dials, by };
};

const otherTrunk: Rule = (dials, place) => {
  const { rules, home } = place;
  if (!home || rules.trunkPrefix === null || abroad(dials, place) !== null) return null;
  const gives = withOwnTrunk(dials, home.trunk, rules);
  return gives === dials ? null : { is: 'trunk', gives, by: rules.trunkPrefix };
};

/** What digits lack that no rule concerns; a telephone system without trunk prefixes wants none. */
export const incomplete: Rule = (dials, place) =>
  place.home === null || place.rules.trunkPrefix === '' || abroad(dials, place) !== null
    ? null
    : missingIn(dials, place.home);

const plus: Rule = (dials, { home, rules }) => {
  if (!dials.startsWith('+')) return null;
  const plusAs = rules.plusAs ?? home?.idd;
  if (plusAs === undefined) return { is: 'country-unknown', gives: dials };
  if (plusAs === '+') return { is: 'plus-kept', gives: dials };
  return { is: 'plus-as', gives: plusAs + dials.slice(1), by: plusAs };
};

const outsideLine: Rule = (dials, { rules: { outside } }) =>
  outside.prefix === '' || dials.startsWith('+') || digitsIn(dials) < outside.from
    ? null
    : { is: 'outside-line', gives: outside.prefix + dials, by: outside.prefix };

/** The steps for a number that is no extension, in this order. */
export const STEPS: readonly Rule[] = [nationalForm, area, otherTrunk, plus, outsideLine];
