import type { DialStep } from '../../contract/number';
import type { Rules } from '../written';
import { type Home, readAbroad, usualIddIn } from './home';

/** What the rules have to go by. */
export interface Place {
  readonly rules: Rules;
  readonly home: Home | null;
}

/** One rule: what it makes of a number, and why; null: it does not concern it. */
type Rule = (dials: string, place: Place) => DialStep | null;

/** How many digits there are. */
export const digitsIn = (dials: string): number => dials.replace(/\D/g, '').length;

/** What stands before the country code: `+`, or what is dialled for it here; null: none follows. */
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
  if (prefix === null || place.home.read(dials)?.isValid()) return dials;
  const meant = `+${dials.slice(prefix.length)}`;
  return readAbroad(meant)?.isValid() ? meant : dials;
};

/** A number of the own country as it is dialled inside: by the library's tables, or the trunk prefix and the number. */
const inside = (rest: string, home: Home): string => {
  const known = home.read(`+${home.callingCode}${rest}`);
  if (!known?.isValid()) return home.trunk + rest;
  const national = known.formatNational().replace(/\D/g, '');
  // North America's way to write leaves the 1 out, and short numbers have no way to be written at all.
  const hasNoTrunk = home.callingCode === '1' || known.formatNational() === known.nationalNumber;
  return hasNoTrunk ? home.trunk + known.nationalNumber : national;
};

/** The same with the trunk prefix that the rules want; a trunk prefix alone is somebody to call. */
const withOwnTrunk = (national: string, trunk: string, { trunkPrefix }: Rules): string =>
  trunkPrefix !== null && trunk !== '' && national.startsWith(trunk) && national !== trunk
    ? trunkPrefix + national.slice(trunk.length)
    : national;

const nationalForm: Rule = (dials, place) => {
  const { home, rules } = place;
  const prefix = abroad(dials, place);
  if (!home || prefix === null || rules.ownCountry !== 'national') return null;
  const rest = dials.slice(prefix.length);
  if (!rest.startsWith(home.callingCode)) return null;
  const gives = withOwnTrunk(inside(rest.slice(home.callingCode.length), home), home.trunk, rules);
  const by = rules.trunkPrefix ?? home.trunk;
  return { is: 'national-form', gives, ...(by === '' ? {} : { by }) };
};

/** Services that are the same in every area: 116 117, 118 xxx. */
const EVERYWHERE = /^11[68]\d{2,3}$/;

/** Whether it is complete only with its area code in front. */
const isLocal = (dials: string, { home, rules }: Place): boolean => {
  if (EVERYWHERE.test(dials)) return false;
  const known = home?.read(dials);
  const isKnown = known?.isValid() ?? false;
  const type = isKnown ? known?.getType() : undefined;
  if (type !== undefined && type !== 'FIXED_LINE' && type !== 'FIXED_LINE_OR_MOBILE') return false;
  if (!home) return true;
  const whole = home.read(rules.areaCode + dials);
  return (isKnown ? whole?.isValid() : whole?.isPossible()) ?? false;
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

const plus: Rule = (dials, { rules: { plusAs } }) => {
  if (!dials.startsWith('+')) return null;
  if (plusAs === '+') return { is: 'plus-kept', gives: dials };
  return { is: 'plus-as', gives: plusAs + dials.slice(1), by: plusAs };
};

const outsideLine: Rule = (dials, { rules: { outside } }) =>
  outside.prefix === '' || dials.startsWith('+') || digitsIn(dials) < outside.from
    ? null
    : { is: 'outside-line', gives: outside.prefix + dials, by: outside.prefix };

/** What is done to a number that is no extension, in this order. */
export const STEPS: readonly Rule[] = [nationalForm, area, otherTrunk, plus, outsideLine];
