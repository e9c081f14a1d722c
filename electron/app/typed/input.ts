import { cursorMoved, type Guess, isTouched, NOTHING_TYPED, oneTakenBack, somethingElse, unique } from './guess';

/**
 * What a phone's input may hold, as far as the keys that it was sent tell: the phones do not say. `guesses` is
 * never empty; `dialled` is what REDIAL may bring back, the latest first.
 */
export interface Input {
  readonly guesses: readonly Guess[];
  readonly dialled: readonly Guess[];
}

/** A key, as far as it matters to the typed digits. */
export interface TypedKey {
  readonly key: string;
  readonly holdMs?: number | undefined;
}

/** Who presses, and the facts known of the digits. */
export interface By {
  /** A person, with one key at a time. */
  readonly person: boolean;
  /** They are a PIN's. */
  readonly pin: boolean;
}

export const EMPTY: Input = { guesses: [NOTHING_TYPED], dialled: [] };

/** In place of the digits of a PIN that has not been read. */
export const UNREAD = '?';

/** A key that is held so long may mean something else than when it is pressed, in ms. */
const LONG_PRESS_MS = 400;
/** REDIAL's list: so many numbers back, also of those that may only seem to have been dialled. */
const DIALLED_MOST = 8;

/** A longer input becomes no emergency number, whichever digits are typed behind it. */
const RECALLED_MOST = 12;

const DIGIT = /^[\d*#]$/;
/** They leave the input as it is. */
const APART = /^(?:VOLUME_(?:UP|DOWN)|(?:F_)?MUTE)$/;
const MOVES_CURSOR = /^(?:UP|DOWN|(?:F_)?RIGHT)$/;
/** On some phones it takes back a digit on its way. */
const MOVES_BACK = /^(?:F_)?LEFT$/;
/** They dial the typed digits. */
const DIALS = /^(?:ENTER|OFFHOOK|SPEAKER|HEADSET)$/;
/** They throw away the typed digits. */
const ENDS = /^(?:(?:F_)?CANCEL|ONHOOK|DISCONNECT)$/;
/** They bring a number back that was dialled: also where that was an emergency number. */
const RECALLS = /^(?:(?:F_)?REDIAL|F[1-4]|F_DIALED_LIST|F_CALL_LIST)$/;
/** They work on a call: whatever they open, no number that was dialled comes back in it. */
const RECALLS_NOTHING = /^(?:F_)?(?:TRANSFER|HOLD|R|CONFERENCE|DND|RECORD)$/;
/** They dial nothing, whichever digits were typed: digits for a menu at the other end may lie behind them. */
const NEVER_DIALS = /^(?:F_)?(?:HOLD|R|CONFERENCE|DND|RECORD)$/;

const isLong = ({ holdMs }: TypedKey): boolean => holdMs !== undefined && holdMs >= LONG_PRESS_MS;

/** Whether it types: a digit, a star or a hash. */
export const isDigitKey = (key: string): boolean => DIGIT.test(key);

/** Whether a key has nothing to do with the typed digits. */
const isApart = (key: string): boolean => APART.test(key);

/** Whether a press of it may be the one that dials. */
export const mayDial = ({ key }: TypedKey): boolean => !isDigitKey(key) && !isApart(key) && !NEVER_DIALS.test(key);

/**
 * Whether the number that was typed may go out with it, so that its costs count: a key that ends the input, moves in it or
 * takes back does not send it; a hash does, which ends a code.
 */
export const maySend = (press: TypedKey): boolean => {
  const { key } = press;
  if (key === '#') return true;
  const stays = MOVES_CURSOR.test(key) || MOVES_BACK.test(key) || key === 'CLEAR' || ENDS.test(key);
  return mayDial(press) && !(stays && !isLong(press));
};

const each = (input: Input, change: (guess: Guess) => readonly Guess[]): Input => ({
  ...input,
  guesses: unique(input.guesses.flatMap(change)),
});

/** The digits typed so far may have been dialled: REDIAL brings them back then. */
const dialling = ({ guesses, dialled }: Input): Input => {
  const now = guesses.filter(({ signs }) => signs !== '' && signs.length <= RECALLED_MOST && !signs.includes(UNREAD));
  return { guesses, dialled: unique([...now, ...dialled]).slice(0, DIALLED_MOST) };
};

/** Digits are typed behind those that are there. */
export const typed = (input: Input, digits: string, { person, pin }: By): Input =>
  each(input, (guess) => [
    {
      ...guess,
      signs: guess.signs + digits,
      byPerson: guess.byPerson && person,
      hasPin: guess.hasPin || pin,
      onlyPin: guess.onlyPin && pin,
    },
  ]);

/** The input may be empty by now: the call it led to may be over, or the person at the desk has ended it. */
export const maybeEnded = (input: Input): Input => each(dialling(input), (guess) => [guess, NOTHING_TYPED]);

/** The same where nothing says that it was dialled: between two presses a person may have ended it at the phone. */
export const orNothing = (input: Input): Input => each(input, (guess) => [guess, NOTHING_TYPED]);

/** A number that was dialled in another way than by its keys: REDIAL brings it back, too. */
export const alsoDialled = ({ guesses, dialled }: Input, digits: string): Input =>
  digits.length > RECALLED_MOST
    ? { guesses, dialled }
    : {
        guesses,
        dialled: unique([{ ...NOTHING_TYPED, signs: digits, onlyPin: false }, ...dialled]).slice(0, DIALLED_MOST),
      };

/** Whatever either of them may hold. */
export const either = (one: Input, other: Input): Input => ({
  guesses: unique([...one.guesses, ...other.guesses]),
  dialled: unique([...one.dialled, ...other.dialled]).slice(0, DIALLED_MOST),
});

/** Whether nothing is known to be typed or dialled. */
export const isEmpty = ({ guesses, dialled }: Input): boolean =>
  dialled.length === 0 && guesses.every(({ signs }) => signs === '');

/** The same without what a PIN is part of. */
export const withoutPins = ({ guesses, dialled }: Input): Input => {
  const open = guesses.filter(({ hasPin }) => !hasPin);
  return { guesses: open.length === 0 ? [NOTHING_TYPED] : open, dialled: dialled.filter(({ hasPin }) => !hasPin) };
};

/** A key of which only this is known: it may take a digit back, move the cursor, open a menu, dial, or recall a number. */
const unknownKey = (input: Input, key: string, isEmergency: (guess: Guess) => boolean): Input => {
  const isRecall = RECALLS.test(key);
  const after = each(input, (guess) => [somethingElse(guess), NOTHING_TYPED]);
  if (RECALLS_NOTHING.test(key)) return { ...after, dialled: dialling(input).dialled };
  const recalled = input.dialled.filter((guess) => isRecall || !isEmergency(guess));
  // A list may be open over what REDIAL brings back; a key that was given that number brings just that.
  const back = recalled.map((guess) => ({ ...guess, isElsewhere: isRecall, perhapsBack: !isRecall }));
  return { dialled: dialling(input).dialled, guesses: unique([...after.guesses, ...back]) };
};

const endingKey = (input: Input, dials: boolean): Input => {
  const before = dials ? dialling(input) : input;
  return each(before, (guess) => (guess.isElsewhere ? [somethingElse(guess), NOTHING_TYPED] : [NOTHING_TYPED]));
};

/** CLEAR: one digit on the oldest models, all of them on others. */
const clear = (input: Input): Input =>
  each(input, (guess) => {
    if (guess.isElsewhere) return [somethingElse(guess), NOTHING_TYPED];
    return isTouched(guess)
      ? [oneTakenBack(guess), NOTHING_TYPED]
      : [{ ...guess, signs: guess.signs.slice(0, -1) }, NOTHING_TYPED];
  });

/**
 * The part of the typed digits that a key leaves. Only a key that is known to end the input clears it, and only where
 * no menu can be open that it closes instead.
 */
export function pressed(input: Input, press: TypedKey, by: By, isEmergency: (guess: Guess) => boolean): Input {
  const { key } = press;
  // Held, it may type something else in its place, or nothing.
  if (isDigitKey(key)) return isLong(press) ? each(typed(input, key, by), heldDigit) : typed(input, key, by);
  if (isApart(key)) return input;
  if (isLong(press)) return unknownKey(input, key, isEmergency);
  if (MOVES_CURSOR.test(key)) return each(input, (guess) => [cursorMoved(guess)]);
  if (MOVES_BACK.test(key)) return each(input, (guess) => [oneTakenBack(guess)]);
  if (key === 'CLEAR') return clear(input);
  if (DIALS.test(key) || ENDS.test(key)) return endingKey(input, DIALS.test(key));
  return unknownKey(input, key, isEmergency);
}

const heldDigit = (guess: Guess): readonly Guess[] => [somethingElse(guess), NOTHING_TYPED];
