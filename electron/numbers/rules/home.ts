import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import { remembering } from '../remember';
import { internationalPrefixOf } from './international-prefix';
import { isValid } from './number-type';

/** How numbers are written in a country, as the library's tables have it. */
export interface Home {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Without `+`. */
  readonly callingCode: string;
  /** The prefix before an area code, `0` in most; '' where there is none. */
  readonly trunk: string;
  /** The prefix that is dialled here in place of `+`, `00` in most; `+` where the user has to choose. */
  readonly idd: string;
  /** How many digits a landline's number has here, with its area code and without the trunk prefix. */
  readonly fixedLengths: readonly number[];
  /** Reads a number of this country's, or one with `+`; null: none that the library knows. */
  readonly read: (dials: string) => PhoneNumber | null;
  /** The prefix before a country code in `dials`, `00` in most; null: no country code follows. */
  readonly iddIn: (dials: string) => string | null;
}

/** Behind an international prefix: a country code, and a number that is not an extension. */
const ABROAD = '[1-9]\\d{5,}$';

const prefixIn = (dials: string, prefix: RegExp): string | null => prefix.exec(dials)?.[1] ?? null;

/** A number is read where it is found and again where it is planned and judged, behind all others of a text. */
const READINGS_MOST = 2_000;

/** Reads a number that begins with `+`; null: none that the library knows. */
export const readAbroad = remembering(
  READINGS_MOST,
  (dials): PhoneNumber | null => parsePhoneNumberFromString(dials, { extract: false }) ?? null,
);

const USUAL_IDD = new RegExp(`^(00|011)(?=${ABROAD})`);

/** What nearly all countries dial before a country code, for a phone whose country is unknown. */
export const usualIddIn = (dials: string): string | null => prefixIn(dials, USUAL_IDD);

/** The library's own types leave out what a type of number has. */
const fixedLengthsIn = (metadata: Metadata): readonly number[] => {
  const fixed: unknown = 'type' in metadata && typeof metadata.type === 'function' && metadata.type('FIXED_LINE');
  const has = typeof fixed === 'object' && fixed !== null && 'possibleLengths' in fixed ? fixed.possibleLengths : null;
  const lengths: unknown = typeof has === 'function' ? has.call(fixed) : null;
  return Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [];
};

const homes = new Map<string, Home | null>();

/** A country's way to write numbers; null: the country is not known. */
export function homeOf(country: string | null): Home | null {
  if (country === null || !isSupportedCountry(country)) return null;
  const known = homes.get(country);
  if (known !== undefined) return known;
  const home = readHome(country);
  homes.set(country, home);
  return home;
}

function readHome(country: CountryCode): Home | null {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  if (plan === undefined) return null;
  // The library's own types leave this method out; 0, not '0', says that there is none.
  const trunk: unknown = 'nationalPrefix' in plan && typeof plan.nationalPrefix === 'function' && plan.nationalPrefix();
  const idd = new RegExp(`^(${plan.IDDPrefix()})(?=${ABROAD})`);
  return {
    country,
    idd: internationalPrefixOf(country, plan),
    fixedLengths: fixedLengthsIn(metadata),
    callingCode: getCountryCallingCode(country),
    trunk: typeof trunk === 'string' ? trunk : '',
    read: remembering(
      READINGS_MOST,
      (dials) => parsePhoneNumberFromString(dials, { defaultCountry: country, extract: false }) ?? null,
    ),
    iddIn: (dials) => prefixIn(dials, idd),
  };
}

/** The countries whose calling code begins `digits`: 49 and 4930 are in DE, 1 in all of North America. */
export const countriesOf = (digits: string): readonly string[] =>
  getCountries().filter((country) => digits.startsWith(getCountryCallingCode(country)));

/** Without a country, no more than E.164 allows behind an international prefix of three digits. */
const ANYWHERE_MOST = 18;

/** Whether no number of its country has so many digits: written in groups, it is two of them, or a number and more. */
export function isOverlong(dials: string, country: string | null): boolean {
  const home = homeOf(country);
  const idd = home ? home.iddIn(dials) : usualIddIn(dials);
  const spelt = idd === null ? dials : `+${dials.slice(idd.length)}`;
  if (spelt.startsWith('+')) return validatePhoneNumberLength(spelt) === 'TOO_LONG';
  if (country === null || !isSupportedCountry(country)) return dials.length > ANYWHERE_MOST;
  // 011 44 20 … in France: it was written somewhere else.
  const elsewhere = usualIddIn(dials);
  if (elsewhere !== null && isValid(readAbroad(`+${dials.slice(elsewhere.length)}`))) return false;
  return validatePhoneNumberLength(spelt, country) === 'TOO_LONG';
}

/** E.164 allows 15 digits, and a prefix comes on top; up to so many an outside line's prefix may make it too long. */
const LONG = { surely: 17, perhaps: 13 };

/** Whether a number that begins with its trunk prefix, or with an area code of North America, lacks digits at its end. */
export const isTooShort = (dials: string, country: string | null): boolean => {
  const home = homeOf(country);
  if (home === null || country === null || !isSupportedCountry(country)) return false;
  if (home.callingCode === '1') return /^[2-9]\d{7,8}$/.test(dials);
  const isNational = home.trunk === '0' && /^0[1-9]/.test(dials);
  return isNational && validatePhoneNumberLength(dials, country) === 'TOO_SHORT';
};

/** Whether it is longer than any number where it is at home, and so most likely two of them. */
export const isTooLong = (dials: string, country: string | null): boolean => {
  const digits = dials.replace(/\D/g, '').length;
  if (digits <= LONG.perhaps || digits > LONG.surely) return digits > LONG.surely;
  const idd = homeOf(country)?.iddIn(dials) ?? usualIddIn(dials);
  const spelt = idd === null ? dials : `+${dials.slice(idd.length)}`;
  const defaultCountry = country !== null && isSupportedCountry(country) ? country : undefined;
  return validatePhoneNumberLength(spelt, defaultCountry) === 'TOO_LONG';
};
