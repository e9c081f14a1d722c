import type { PhoneNumber } from 'libphonenumber-js/max';
import type { CostlyNumber } from '../../contract/dialling/risk';
import { withoutCallPrefix } from './call-prefixes';
import type { Place } from './dial-steps';
import { isDirectory } from './directory-numbers';
import { readAbroad, usualIddIn } from './home';
import { isValid, typeOf } from './number-type';
import { isPremiumShort } from './premium-short';

/** The verdict on one reading of a number: its cost, that it costs nothing more, or unknown. */
type Verdict = CostlyNumber | 'usual' | 'unknown';

/** Country codes of no country (ITU-T E.164.1 and the list of assigned codes): satellites first, then networks. */
const OF_NO_COUNTRY: readonly (readonly [RegExp, Verdict])[] = [
  [/^\+(?:87[0-4]|881|8821[36])/, 'satellite'],
  [/^\+(?:878|88[238])/, 'network'],
  [/^\+979/, 'premium'],
  [/^\+808/, 'shared-cost'],
  [/^\+800/, 'usual'],
];

/**
 * Premium numbers inside an area code, Navi Dial, personal numbers (Ofcom, "Calling 070 numbers"), Italy's 199 and 178
 * (AGCOM), Spain's televoting: the library's tables call them something else.
 */
const MORE: readonly (readonly [RegExp, Verdict])[] = [
  [/^\+1\d{3}976\d{4}$/, 'premium'],
  [/^\+81570\d{6}$/, 'shared-cost'],
  [/^\+4470\d{8}$/, 'shared-cost'],
  [/^\+39(?:199|178)\d{4,8}$/, 'shared-cost'],
  [/^\+34905\d{6}$/, 'premium'],
];

/** What nearly all countries begin premium numbers with, for a phone in an unknown country. */
const PREMIUM_ANYWHERE = /^(?:0900\d{5,}|1?900[2-9]\d{6})$/;
/** A number begins so where it is written too short, or too long, for a premium number. */
const PREMIUM_BEGINNING = /^900\d{3,}$/;

const listed = (number: string, table: readonly (readonly [RegExp, Verdict])[]): Verdict | undefined =>
  table.find(([pattern]) => pattern.test(number))?.[1];

/** A number without a type is none that its country knows. */
const costOfType = (number: PhoneNumber): Verdict => {
  const type = typeOf(number);
  if (type === undefined) return 'unknown';
  if (type === 'PREMIUM_RATE') return 'premium';
  return type === 'SHARED_COST' ? 'shared-cost' : 'usual';
};

const costOfKnown = (number: PhoneNumber): Verdict => listed(number.number, MORE) ?? costOfType(number);

/** A network stops reading where it knows enough: digits too many change nothing. Digits too few were left out. */
const DIGITS_LEFT_OUT = 3;
const DIGITS_TOO_MANY = 4;
/** Longer than a costly number with digits too many (E.164 allows 15). */
const BEGUN_MOST = 16;

/** Whether a number that is too short or too long begins as a costly one. `+` and a country code lead it. */
function begun(number: string, national: string): Verdict {
  if (PREMIUM_BEGINNING.test(national)) return 'premium';
  if (national.length > BEGUN_MOST) return 'unknown';
  const longer = Array.from({ length: DIGITS_LEFT_OUT }, (_, at) => number + '0'.repeat(at + 1));
  const most = Math.min(DIGITS_TOO_MANY, Math.max(0, national.length - 5));
  const shorter = Array.from({ length: most }, (_, at) => number.slice(0, number.length - at - 1));
  for (const one of [...longer, ...shorter]) {
    const known = readAbroad(one);
    const verdict = known ? costOfType(known) : 'unknown';
    if (verdict === 'premium' || verdict === 'shared-cost') return verdict;
  }
  return 'unknown';
}

const abroadVerdict = (number: string): Verdict => {
  const special = listed(number, OF_NO_COUNTRY);
  if (special) return special;
  const read = readAbroad(number);
  if (!read) return 'unknown';
  const cost = costOfKnown(read);
  if (cost !== 'unknown') return cost;
  const known = withItsTrunk(number, read);
  return known ? costOfKnown(known) : begun(read.number, read.nationalNumber);
};

/** The library takes the 8 of +375 810 … for the trunk prefix of Belarus: with another one in front it stays. */
function withItsTrunk(number: string, { countryCallingCode, nationalNumber }: PhoneNumber): PhoneNumber | null {
  const rest = number.slice(1 + countryCallingCode.length);
  const taken = rest.endsWith(nationalNumber) ? rest.slice(0, rest.length - nationalNumber.length) : '';
  const again = taken === '' ? null : readAbroad(`+${countryCallingCode}${taken}${rest}`);
  return isValid(again) ? again : null;
}

/** Whether it is all of a number, and no local one: with the trunk prefix, or where there is none and it is long enough. */
const isWhole = (dials: string, trunk: string): boolean =>
  trunk === '' || trunk === '1' ? dials.length >= 8 : dials.startsWith(trunk);

const nationalVerdict = (dials: string, { home, rules }: Place): Verdict => {
  if (isDirectory(dials, rules.country)) return 'directory';
  if (isPremiumShort(dials, rules.country)) return 'premium';
  if (!home) return PREMIUM_ANYWHERE.test(dials) ? 'premium' : 'unknown';
  if (home.callingCode === '1' && /^1?976\d{4}$/.test(dials)) return 'premium';
  const known = home.read(dials);
  if (!known) return 'unknown';
  const cost = costOfKnown(known);
  if (cost !== 'unknown' || !isWhole(dials, home.trunk)) return cost;
  return begun(known.number, known.nationalNumber);
};

const verdictOf = (dials: string, place: Place): Verdict => {
  if (dials.startsWith('+')) return abroadVerdict(dials);
  const idd = place.home ? place.home.iddIn(dials) : usualIddIn(dials);
  if (idd === null) return nationalVerdict(dials, place);
  const abroad = abroadVerdict(`+${dials.slice(idd.length)}`);
  return abroad === 'unknown' ? nationalVerdict(dials, place) : abroad;
};

/** The prefixes that telephone systems want for an outside line, where no rule says what this one wants. */
const USUAL_OUTSIDE = ['0', '9'];
/** Shorter than any number behind an outside line that costs more. */
const NUMBER_DIGITS_LEAST = 5;

/** The same number as it may be meant, each without one thing that stands in front of it. */
function otherReadings(dials: string, { rules, home }: Place): readonly string[] {
  const { outside, trunkPrefix, plusAs, country } = rules;
  const prefixes = outside.prefix === '' ? USUAL_OUTSIDE : [outside.prefix];
  const behind = prefixes.filter((one) => dials.startsWith(one)).map((one) => dials.slice(one.length));
  const trunk = trunkPrefix !== null && home && dials.startsWith(trunkPrefix) ? trunkPrefix : null;
  const asCountry = trunk === null || trunk === home?.trunk ? [] : [(home?.trunk ?? '') + dials.slice(trunk.length)];
  const abroad = plusAs ?? home?.idd ?? '+';
  const plus = abroad !== '+' && dials.startsWith(abroad) ? [`+${dials.slice(abroad.length)}`] : [];
  return [...plus, ...asCountry, ...withoutCallPrefix(dials, country), ...behind];
}

/** More readings than a number has with four things in front of it. */
const READINGS_MOST = 8;

/**
 * The cost of a number that is more than a call's; null: none that is known. `dials` are digits, with `+` or its
 * dialled form where a country code follows. A text that is no number as it stands is read without an outside line, a
 * code that hides the caller, or a carrier's in front.
 */
export function costOf(dials: string, place: Place): CostlyNumber | null {
  const readings = [dials];
  for (let at = 0; at < readings.length && at < READINGS_MOST; at += 1) {
    const reading = readings[at] ?? '';
    const verdict = verdictOf(reading, place);
    if (verdict === 'usual' && at === 0) return null;
    if (verdict !== 'unknown' && verdict !== 'usual') return verdict;
    // A number known as it stands has nothing in front of it.
    const others = verdict === 'usual' ? [] : otherReadings(reading, place);
    readings.push(...others.filter((one) => one.length >= NUMBER_DIGITS_LEAST && !readings.includes(one)));
  }
  return null;
}
