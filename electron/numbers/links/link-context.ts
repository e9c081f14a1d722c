import { emergencyIn } from '../rules/emergency';
import { countriesOf, homeOf, readAbroad } from '../rules/home';
import { isValid } from '../rules/number-type';
import { createLibrary } from '../text/library';
import type { Written } from '../written';

const GLOBAL = /^\+[\d.()-]+$/;
/** E.164: fifteen digits and no more. */
const CONTEXT_DIGITS_MOST = 15;
const anyOutside = { prefix: '', from: 1 };

/** Whether a number calls for help in one of the countries that a context names: it is dialled without it. */
const isHelpIn = (dials: string, context: string): boolean =>
  [null, ...countriesOf(context)].some((country) => emergencyIn(dials, { country, outside: anyOutside }) !== null);

/** `30123` for `030123` where the context is a country's code: its trunk prefix is for callers inside. */
const withoutTrunk = (dials: string, context: string): string => {
  const home = homeOf(countriesOf(context)[0] ?? null);
  if (home?.callingCode !== context) return dials;
  const known = readAbroad(`+${context}${dials}`);
  if (known !== null && isValid(known)) return known.nationalNumber;
  return home.trunk === '0' && dials.startsWith('0') ? dials.slice(1) : dials;
};

/** Zeros behind the country code are left out until none is too many: read once more it is the same. */
const settled = (dials: string): string => {
  const without = createLibrary(null).read(dials).withoutZero;
  return without === null ? dials : settled(without);
};

/**
 * A local number with the global context it was written for in front (RFC 3966, 5.1.5): `;phone-context=+49`. A domain
 * names no digits, so it changes nothing; neither does a text that is no context at all.
 */
export function withContext(written: Written, context: string | null): Written {
  const { dials } = written;
  if (context === null || !GLOBAL.test(context) || /^\+|^00/.test(dials)) return written;
  const digits = context.replace(/\D/g, '');
  if (!/^[1-9]/.test(digits) || digits.length > CONTEXT_DIGITS_MOST || isHelpIn(dials, digits)) return written;
  const gives = settled(`+${digits}${withoutTrunk(dials, digits)}`);
  return {
    ...written,
    number: gives,
    dials: gives,
    steps: [...written.steps, { is: 'link', gives, by: `+${digits}` }],
  };
}
