import type { PhoneNumber } from 'libphonenumber-js/max';
import { type Home, homeOf, readAbroad } from '../rules/home';
import { isValid } from '../rules/number-type';

/** What the library makes of a number. */
export interface Known {
  readonly valid: boolean;
  /** So many digits can be a number there, whether the library knows it or not. */
  readonly possible: boolean;
  /** It can be dialled from outside its own area: with a country code, or as its country writes it in full. */
  readonly full: boolean;
  /** A country code leads it, also behind an international prefix. */
  readonly international: boolean;
  /** The same for every way to write it: its form by E.164, where it is valid. */
  readonly same: string;
  /** The same without a trunk zero behind the country code; null: there is none too many. */
  readonly withoutZero: string | null;
}

/** The library with a memory and an end. */
export interface Library {
  /** null: it is unknown where numbers without a country code are at home. */
  readonly home: Home | null;
  readonly read: (dials: string) => Known;
  /** Counts work that was done beside it. */
  readonly spend: (units: number) => void;
  /** The work counted since the last time was not in vain: a number came of it. */
  readonly settle: (found: boolean) => void;
  /** So much work was done as one text may cost: the rest is left unread. */
  readonly spent: () => boolean;
}

/** What one text may cost in vain, in units of about a microsecond. A page of prose costs some hundreds. */
const WORK_LIMIT = 2_000_000;
/** What a question costs that was not asked before. */
const QUESTION_UNITS = 16;
/** Fewer digits are an extension or a service, more are no number (E.164, with prefixes). */
const DIGITS_LEAST = 5;
const DIGITS_MOST = 20;

const UNKNOWN = { valid: false, possible: false, full: false, international: false, withoutZero: null } as const;

/** Whether its country dials it without the trunk prefix: Indian mobiles, 1300 in Australia. */
const needsNoTrunk = (parsed: PhoneNumber, trunk: string): boolean =>
  !parsed.format('NATIONAL', { nationalPrefix: false }).replace(/^\D+/, '').startsWith(trunk);

const ask = (dials: string, home: Home | null): Known => {
  const spelt = dials.startsWith('00') ? `+${dials.slice(2)}` : dials;
  const parsed = spelt.startsWith('+') || home === null ? readAbroad(spelt) : home.read(spelt);
  if (parsed === null) return { ...UNKNOWN, same: dials };
  const digits = dials.replace('+', '');
  const national: string = parsed.nationalNumber;
  const before = digits.slice(0, Math.max(0, digits.length - national.length));
  const code = parsed.countryCallingCode;
  const international = spelt.startsWith('+') || before.endsWith(code) || before.endsWith(`${code}0`);
  const zero = international && before.endsWith(`${code}0`) && digits.endsWith(national);
  const trunk = home?.trunk ?? '';
  const valid = isValid(parsed);
  return {
    valid,
    possible: valid || parsed.isPossible(),
    same: valid ? parsed.number : dials,
    full: international || trunk === '' || trunk === '1' || before !== '' || (valid && needsNoTrunk(parsed, trunk)),
    international,
    withoutZero: zero ? dials.slice(0, dials.length - national.length - 1) + national : null,
  };
};

/** The library for one text; `country` is where its numbers without a country code are at home. */
export function createLibrary(country: string | null): Library {
  const home = homeOf(country);
  const known = new Map<string, Known>();
  let work = 0;
  let settled = 0;
  const read = (dials: string): Known => {
    const before = known.get(dials);
    if (before !== undefined) return before;
    const fits = dials.length >= DIGITS_LEAST && dials.length <= DIGITS_MOST;
    if (!fits) return { ...UNKNOWN, same: dials };
    work += QUESTION_UNITS;
    const answer = ask(dials, home);
    known.set(dials, answer);
    return answer;
  };
  const spend = (units: number) => {
    work += units;
  };
  const settle = (found: boolean) => {
    if (found) work = settled;
    else settled = work;
  };
  return { home, read, spend, settle, spent: () => work >= WORK_LIMIT };
}
