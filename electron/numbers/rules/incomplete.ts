import type { PhoneNumber } from 'libphonenumber-js/max';
import type { DialStep } from '../../contract/dialling/number';
import { type Home, readAbroad } from './home';
import { isValid, typeOf } from './number-type';

/** Fewer digits are dialled as they stand inside an area. */
const LEAST = 6;
/** Subscribers' numbers have up to so many digits without their area code, in some countries one more. */
const LOCAL_MOST = 7;
const LOCAL_OF_EIGHT: ReadonlySet<string> = new Set('AT CN DE EG FI ID KR MY PH SE TW'.split(' '));
/** Fewer digits with a country code among them would be no rarer by chance. */
const ABROAD_LEAST = 10;

/** Where people write and dial numbers without the trunk prefix that the tables have. */
const WITHOUT_TRUNK: ReadonlySet<string> = new Set('BO BR CN CO GE IN KI LB LI MN NP PE SO'.split(' '));

/**
 * Whether people dial it with the trunk prefix in front: the library writes it so. For a few long ones it has no form, and
 * writes the digits alone, which says nothing: they are dialled as the others of the country.
 */
const needsTrunk = (known: PhoneNumber, { country, trunk }: Home): boolean => {
  const written = known.formatNational();
  const isFormless = written === known.nationalNumber && written.length > LOCAL_MOST + 1;
  return !WITHOUT_TRUNK.has(country) && (isFormless || written.replace(/\D/g, '') === trunk + known.nationalNumber);
};

/** Whether these digits may as well be a number inside an area, which is dialled without its area code. */
const mayBeLocal = (dials: string, known: PhoneNumber, { country, fixedLengths }: Home): boolean =>
  /^FIXED_LINE/.test(typeOf(known) ?? 'FIXED_LINE') &&
  dials.length <= LOCAL_MOST + (LOCAL_OF_EIGHT.has(country) ? 1 : 0) &&
  // Where all area codes and numbers make one length, a number of that length has its area code.
  fixedLengths.some((length) => length > dials.length);

/** Whether it is as long as a number is with its area code: one that the tables do not know may be one nevertheless. */
const isWhole = (dials: string, known: PhoneNumber, home: Home): boolean => {
  if (known.nationalNumber !== dials || mayBeLocal(dials, known, home)) return false;
  if (isValid(known)) return needsTrunk(known, home);
  return dials.length > LOCAL_MOST + 1 && known.isPossible() && !WITHOUT_TRUNK.has(home.country);
};

/** Two digits before a number are many things; three that are a country's code are hardly another. */
const LONG_CODE = 3;

/** Whether a number that begins with a country code most likely is one of that country's. */
export const isNumberAbroad = (number: PhoneNumber | null): boolean =>
  isValid(number) || (number?.countryCallingCode.length === LONG_CODE && number.isPossible());

/** Whether it is a number with its country code, and without the prefix that is dialled in front of that. */
const lacksPlus = (dials: string, known: PhoneNumber | null, { callingCode, trunk }: Home): boolean => {
  if (known !== null && isValid(known)) return callingCode !== trunk && dials === callingCode + known.nationalNumber;
  return dials.length >= ABROAD_LEAST && isNumberAbroad(readAbroad(`+${dials}`));
};

/**
 * The part that digits most likely lack which are dialled as they stand: a number with its area code, or a mobile
 * phone's, without the trunk prefix that its country dials (`701234567` in Sweden), or one with a country code and no
 * `+` (`33174563521`). null: nothing.
 */
export function missingIn(dials: string, home: Home): DialStep | null {
  if (dials.length < LEAST || !/^[1-9]\d*$/.test(dials)) return null;
  const known = home.read(dials);
  if (lacksPlus(dials, known, home)) return { is: 'plus-missing', gives: dials, by: '+' };
  const { trunk, callingCode } = home;
  if (known === null || trunk === '' || trunk === callingCode || !isWhole(dials, known, home)) return null;
  return { is: 'trunk-missing', gives: dials, by: trunk };
}
