// Without a schema: a page that only counts should not carry zod.

/** A list of the settings or of the history that has an end. */
export type ListName = 'phones' | 'hotkeys' | 'sequences' | 'pins' | 'favourites';

/** As many of each as are kept. */
export const MOST: Readonly<Record<ListName, number>> = {
  phones: 50,
  hotkeys: 100,
  sequences: 200,
  pins: 50,
  favourites: 50,
};

/** The last pixel that a display may have, from 0: more than any has. */
export const PIXEL_MOST = 4_095;

/** So many digits that the user has said yes to are kept, to be compared; more are asked about each time. */
export const AGREED_MOST_CHARS = 300;

/** More than a page has: a text that is copied, selected or asked about is read as far as this. */
export const TEXT_MOST_CHARS = 200_000;

/** The longest a key is held, and the longest wait, in ms. */
export const HOLD_MOST_MS = 60_000;
export const WAIT_MOST_MS = 600_000;
/** The longest cool-down, in ms. */
export const COOL_DOWN_MOST_MS = 60_000;
export const SEQUENCE_STEPS_MOST = 100;

/** The most function keys of a phone (PROTOCOL.md 7). */
export const SOFT_KEYS_MOST = 144;

/** The most that a soft key takes. */
export const SOFT_KEY_MOST = {
  labelChars: 40,
  dataChars: 200,
  numberChars: 100,
  urlChars: 1_000,
  ledOffset: 200,
} as const;
