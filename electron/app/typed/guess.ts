import { type Emergency, emergencyAmong, emergencyIn } from '../../numbers/rules/emergency';
import type { Rules } from '../../numbers/written';

/** Where a phone stands, and what it needs for an outside line: what calls for help there. */
export type HelpPlace = Pick<Rules, 'country' | 'outside'>;

/** One thing that a phone's input may hold. */
export interface Guess {
  /**
   * Digits as they were typed, and between them the effect of other keys: `>` the cursor was moved, `~` so was it, or
   * one digit was taken back.
   */
  readonly signs: string;
  /** A menu, a list or another input may be open over it, and is what the next key ends. */
  readonly isElsewhere: boolean;
  /** A person has typed all of it, one key at a time. */
  readonly byPerson: boolean;
  readonly hasPin: boolean;
  readonly onlyPin: boolean;
  /** Only a key of unknown effect may have brought it back: REDIAL, and a list, are known to. */
  readonly perhapsBack: boolean;
}

const MOVED = '>';
const TAKEN_BACK = '~';

export const NOTHING_TYPED: Guess = {
  signs: '',
  isElsewhere: false,
  byPerson: true,
  hasPin: false,
  onlyPin: true,
  perhapsBack: false,
};

/** As long as a code with a number and a PIN, and longer than an emergency number with all that can be taken back of it. */
const SIGNS_MOST = 40;
/** Of more possibilities than this the shortest ones count, which can still become an emergency number, and the longest. */
const GUESSES_MOST = 64;

/** Each possibility once. */
export function unique(guesses: readonly Guess[]): readonly Guess[] {
  const cut = guesses.map((guess) => ({ ...guess, signs: guess.signs.slice(-SIGNS_MOST) }));
  const all = [...new Map(cut.map((guess) => [JSON.stringify(guess), guess])).values()];
  if (all.length <= GUESSES_MOST) return all;
  const sorted = all.sort((one, other) => one.signs.length - other.signs.length);
  return [...sorted.slice(0, GUESSES_MOST - 1), ...sorted.slice(-1)];
}

/** Whether keys may have changed the order of its digits. */
export const isTouched = ({ signs }: Guess): boolean => /[>~]/.test(signs);

/** Nothing that stands before the first digit matters to it. */
export const cursorMoved = (guess: Guess): Guess =>
  guess.signs === '' || /[>~]$/.test(guess.signs) ? guess : { ...guess, signs: guess.signs + MOVED };

export const oneTakenBack = (guess: Guess): Guess =>
  guess.signs === '' ? guess : { ...guess, signs: guess.signs + TAKEN_BACK };

/** A key whose effect on the input is unknown. */
export const somethingElse = (guess: Guess): Guess =>
  guess.signs === '' ? guess : { ...oneTakenBack(guess), isElsewhere: true };

/** Whether behind each digit that is gone there is a key of its own that can have taken it back. */
function isCovered(signs: string, gone: readonly boolean[]): boolean {
  let keys = 0;
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    if (signs.charAt(at) === TAKEN_BACK) keys += 1;
    else if (gone[at]) keys -= 1;
    if (keys < 0) return false;
  }
  return true;
}

/** Whether these digits, the first ones of their kind, can all have been taken back: each by a key that came later. */
const canLack =
  (signs: string) =>
  (lacking: readonly string[]): boolean => {
    const wanted = [...lacking];
    const gone = [...signs].map((sign) => {
      const at = wanted.indexOf(sign);
      if (at >= 0) wanted.splice(at, 1);
      return at >= 0;
    });
    return wanted.length === 0 && isCovered(signs, gone);
  };

/** The emergency number that the phone may read in it; null: none. */
export function emergencyOf(guess: Guess, place: HelpPlace): Emergency | null {
  const digits = guess.signs.replace(/[>~]/g, '');
  const found = isTouched(guess) ? emergencyAmong(digits, place, canLack(guess.signs)) : emergencyIn(digits, place);
  if (!found) return null;
  // 0000 and 9999 are many a mailbox's PIN. No rule says here that 0 or 9 gets an outside line.
  return guess.onlyPin && found.prefix !== '' && place.outside.prefix === '' ? null : found;
}
