import { emergencyOf, type Guess, type HelpPlace, unique } from './guess';
import { type By, type Input, isDigitKey, maybeEnded, mayDial, maySend, pressed, type TypedKey, typed } from './input';

/** A part of the keys sent to a phone, as far as it matters to the digits typed there. */
export type Stroke =
  | ({ readonly is: 'key' } & TypedKey)
  /** Digits, all at once; `pin`: a PIN's. */
  | { readonly is: 'digits'; readonly digits: string; readonly pin: boolean }
  /** Nothing is sent for so long that a phone may take it for the end of a number and dial it. */
  | { readonly is: 'rest' }
  /** Something else than a key ends the typed digits, or may. */
  | { readonly is: 'maybe-ended' }
  /** It touches the display, say: its effect on the digits is unknown. */
  | { readonly is: 'unknown' };

/** An emergency number that would be typed, and by which stroke (from 0). */
export interface TypedEmergency {
  readonly number: string;
  /** Digits of a PIN are in it. */
  readonly hasPin: boolean;
  readonly at: number;
}

export interface Judged {
  readonly found: TypedEmergency | null;
  /** The digits that the input may hold behind all of it. */
  readonly after: Input;
  /** The numbers that may go out by these strokes, and are not a person's own. */
  readonly sent: readonly Guess[];
}

interface Walk {
  readonly place: HelpPlace;
  readonly byPerson: boolean;
}

const UNKNOWN_KEY: TypedKey = { key: 'F_NONE' };

const types = (stroke: Stroke): boolean => stroke.is === 'digits' || (stroke.is === 'key' && isDigitKey(stroke.key));

/** Whether the phone may dial what it holds at this stroke, before the stroke changes it. */
const dialsNow = (stroke: Stroke): boolean => (stroke.is === 'key' ? mayDial(stroke) : stroke.is !== 'digits');

const after = (input: Input, stroke: Stroke, { place, byPerson }: Walk): Input => {
  const isEmergency = (guess: Guess): boolean => emergencyOf(guess, place) !== null;
  const by = (pin: boolean): By => ({ person: byPerson, pin });
  switch (stroke.is) {
    case 'key':
      return pressed(input, stroke, by(false), isEmergency);
    case 'digits':
      return typed(input, stroke.digits, by(stroke.pin));
    case 'rest':
    case 'maybe-ended':
      return maybeEnded(input);
    case 'unknown':
      return pressed(input, UNKNOWN_KEY, by(false), isEmergency);
  }
};

/** The first emergency number that may be in the input. Digits that one person alone typed, and goes on with, are that person's. */
function helpIn({ guesses }: Input, at: number, { place, byPerson }: Walk): TypedEmergency | null {
  for (const guess of guesses) {
    const found = byPerson && guess.byPerson ? null : emergencyOf(guess, place);
    if (found) return { number: found.number, hasPin: guess.hasPin, at };
  }
  return null;
}

const isNew = ({ guesses }: Input, before: Input): Input => {
  const known = new Set(before.guesses.map((guess) => JSON.stringify(guess)));
  return { guesses: guesses.filter((guess) => !known.has(JSON.stringify(guess))), dialled: [] };
};

/** Whether a number may go out at this stroke. */
const sendsNow = (stroke: Stroke): boolean =>
  stroke.is === 'key' ? maySend(stroke) : stroke.is === 'rest' || stroke.is === 'unknown';

const isHash = (stroke: Stroke): boolean => stroke.is === 'key' && stroke.key === '#';

/** Digits in one piece make a number without a key behind them: the phone dials it in a while. */
const isPiece = (strokes: readonly Stroke[]): boolean =>
  strokes.reduce((sum, stroke) => sum + (stroke.is === 'digits' ? stroke.digits.length : types(stroke) ? 1 : 0), 0) > 1;

/** The guesses in an input that cost if they go out, and are no person's own doing. */
const costly = ({ guesses }: Input, { byPerson }: Walk): readonly Guess[] =>
  guesses.filter((guess) => guess.signs !== '' && !guess.perhapsBack && !(byPerson && guess.byPerson));

/**
 * The result of keys at a phone whose input may hold `before`: whether it could read an emergency number when it dials,
 * in one piece or digit by digit, in any order that cursor keys and keys of unknown effect can make of the digits.
 * `byPerson`: it is one key that a person presses; these may call for help.
 */
export function judge(before: Input, strokes: readonly Stroke[], place: HelpPlace, byPerson: boolean): Judged {
  const walk = { place, byPerson };
  let input = before;
  let last = 0;
  let found: TypedEmergency | null = null;
  const sent: Guess[] = [];
  for (const [at, stroke] of strokes.entries()) {
    if (dialsNow(stroke)) found ??= helpIn(input, last, walk);
    const held = input;
    input = after(input, stroke, walk);
    if (sendsNow(stroke)) sent.push(...costly(isHash(stroke) ? input : held, walk));
    if (types(stroke)) last = at;
  }
  // A guess that none of these strokes has touched was there before; keys that neither type nor dial make no call of
  // it.
  const goesOn = strokes.some(types) || (!byPerson && strokes.some(dialsNow));
  if (goesOn) found ??= helpIn(isNew(input, before), last, walk);
  if (isPiece(strokes)) sent.push(...costly(input, walk));
  return { found, after: input, sent: unique(sent) };
}
