import type { Guess } from './guess';
import { UNREAD } from './input';

/** In place of the digits of a PIN that has not been read. */
const PIN_DIGITS = '0000';
/** Fewer digits, and no code, are nothing that costs or forwards. */
const MAY_BE_RISKY = /[*#]|\d{3}/;
/** As many as all of them are judged in a blink. */
const READINGS_MOST = 16;
const NUMBERS_MOST = 64;

const distinct = (numbers: readonly string[]): readonly string[] => [...new Set(numbers)];

/**
 * The numbers that one guess may be: as it was typed; with the digits behind a key put in front, where that key has
 * moved the cursor; without the digit that it may have taken back; and the digits behind it alone, where it has emptied
 * the input.
 */
function readingsOf({ signs }: Guess): readonly string[] {
  const [first = '', ...parts] = signs.match(/^[^>~]*|[>~][^>~]*/g) ?? [];
  let readings: readonly string[] = [first];
  for (const part of parts) {
    const [key, typed] = [part.charAt(0), part.slice(1)];
    const joined = readings.flatMap((one) => [
      one + typed,
      ...(key === '~' ? [one.slice(0, -1) + typed] : []),
      ...(typed === '' ? [] : [typed + one, typed]),
    ]);
    readings = distinct(joined).slice(0, READINGS_MOST);
  }
  return readings;
}

/** Every number that the input may hold, as digits, stars and hashes, the shortest first. */
export function numbersIn(guesses: readonly Guess[]): readonly string[] {
  const all = guesses.flatMap(readingsOf).map((one) => one.replaceAll(UNREAD, PIN_DIGITS));
  const numbers = distinct(all).filter((one) => MAY_BE_RISKY.test(one));
  return [...numbers].sort((one, other) => one.length - other.length).slice(0, NUMBERS_MOST);
}
