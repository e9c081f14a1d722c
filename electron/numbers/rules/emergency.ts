import type { Rules } from '../written';
import { EMERGENCY_NUMBERS, KNOWN_TO_EVERYBODY } from './emergency-numbers';

/** A number that calls for help, and what stands before it, an outside-line prefix or a code that hides the caller: '' for nothing. */
export interface Emergency {
  readonly number: string;
  readonly prefix: string;
}

/** What telephone systems want for an outside line, where nobody has said what ours wants. */
const USUAL_PREFIXES = ['0', '9'];

/** Codes for one call, with its number right behind them: `*31#`, `#31#` (3GPP TS 22.030), `*67` and `*82` (North America). */
const FOR_ONE_CALL = /^(?:[*#]\d{2,3}#|\*67|\*82)/;

const EVERYBODYS = KNOWN_TO_EVERYBODY.split(' ');

/** The numbers that call for help where the phone stands; without a country those that everybody knows. */
const emergencyNumbers = (country: string | null): readonly string[] => {
  const own = (country === null ? undefined : EMERGENCY_NUMBERS[country])?.split(' ') ?? [];
  return [...new Set([...own, ...EVERYBODYS])];
};

/**
 * The emergency number that `dials` is: as it stands, with `+` in front or `#` behind, which people add by habit, or behind
 * the outside-line prefix, or a code for one call. null: it is none.
 */
export function emergencyIn(dials: string, { country, outside }: Pick<Rules, 'country' | 'outside'>): Emergency | null {
  const written = /^\+?(?<digits>[\d*#]*\d)#*$/.exec(dials)?.groups?.digits;
  if (written === undefined) return null;
  const code = FOR_ONE_CALL.exec(written)?.[0] ?? '';
  const digits = written.slice(code.length);
  const numbers = emergencyNumbers(country);
  const prefixes = ['', ...(outside.prefix === '' ? USUAL_PREFIXES : [outside.prefix])];
  for (const prefix of prefixes) {
    const number = numbers.find((one) => digits === prefix + one);
    if (number !== undefined) return { number, prefix: code + prefix };
  }
  return null;
}
