import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';

/** How numbers are written in a country, as the library's tables have it. */
export interface Home {
  /** Without `+`. */
  readonly callingCode: string;
  /** What stands before an area code, `0` in most; '' where there is none. */
  readonly trunk: string;
  /** Reads a number of this country's, or one with `+`; null: none that the library knows. */
  readonly read: (dials: string) => PhoneNumber | null;
  /** What stands before a country code in `dials`, `00` in most; null: no country code follows. */
  readonly iddIn: (dials: string) => string | null;
}

/** Behind an international prefix: a country code, and a number that is not an extension. */
const ABROAD = '[1-9]\\d{5,}$';

const prefixIn = (dials: string, prefix: RegExp): string | null => prefix.exec(dials)?.[1] ?? null;

/** Reads a number that begins with `+`; null: none that the library knows. */
export const readAbroad = (dials: string): PhoneNumber | null =>
  parsePhoneNumberFromString(dials, { extract: false }) ?? null;

/** What nearly all countries dial before a country code, for a phone that stands nobody knows where. */
export const usualIddIn = (dials: string): string | null => prefixIn(dials, new RegExp(`^(00|011)(?=${ABROAD})`));

/** A country's way to write numbers; null: the country is not known. */
export function homeOf(country: string | null): Home | null {
  if (country === null || !isSupportedCountry(country)) return null;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  if (plan === undefined) return null;
  // The library's own types leave this method out; 0, not '0', says that there is none.
  const trunk: unknown = 'nationalPrefix' in plan && typeof plan.nationalPrefix === 'function' && plan.nationalPrefix();
  const idd = new RegExp(`^(${plan.IDDPrefix()})(?=${ABROAD})`);
  return {
    callingCode: getCountryCallingCode(country),
    trunk: typeof trunk === 'string' ? trunk : '',
    read: (dials) => parsePhoneNumberFromString(dials, { defaultCountry: country, extract: false }) ?? null,
    iddIn: (dials) => prefixIn(dials, idd),
  };
}

/** The countries whose calling code begins `digits`: 49 and 4930 are in DE, 1 in all of North America. */
export const countriesOf = (digits: string): readonly string[] =>
  getCountries().filter((country) => digits.startsWith(getCountryCallingCode(country)));

/** E.164 allows 15 digits, and a prefix comes on top; up to so many an outside line's prefix may make it too long. */
const LONG = { surely: 17, perhaps: 13 };

/** Whether it is longer than any number where it is at home, and so most likely two of them. */
export const isTooLong = (dials: string, country: string | null): boolean => {
  const digits = dials.replace(/\D/g, '').length;
  if (digits <= LONG.perhaps || digits > LONG.surely) return digits > LONG.surely;
  const idd = homeOf(country)?.iddIn(dials) ?? usualIddIn(dials);
  const spelt = idd === null ? dials : `+${dials.slice(idd.length)}`;
  const defaultCountry = country !== null && isSupportedCountry(country) ? country : undefined;
  return validatePhoneNumberLength(spelt, defaultCountry) === 'TOO_LONG';
};
