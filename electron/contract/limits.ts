// What a user may enter. Checks, fields and sentences take it from here. Without a schema: a page that only counts should not
// carry zod.

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

/** The longest text that may hold a number to dial; longer clipboards are cut where they are read. */
export const DIAL_TEXT_MOST_CHARS = 10_000;
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

/** The longest name of a phone, a sequence, a PIN or a favourite. */
export const NAME_MOST_CHARS = 60;
/** The longest word on a key, and the longest name of an identity to dial from. */
export const LABEL_MOST_CHARS = 40;
/** The longest user, password, URI and other text of one line. */
export const TEXT_LINE_MOST_CHARS = 200;
/** The longest path of a file. */
export const PATH_MOST_CHARS = 1_000;
/** The longest user of a SIP address. */
export const SIP_USER_MOST_CHARS = 100;
/** The longest host (RFC 1035 2.3.4). */
export const HOST_MOST_CHARS = 253;
/** The longest address of a firmware. */
export const FIRMWARE_URL_MOST_CHARS = 500;
/** The greatest port; the least is 1. */
export const PORT_MOST = 65_535;

/** The most function keys, and the most expansion keys, that a phone can have (PROTOCOL.md 7). */
export const KEYS_MOST = 144;
/** The most expansion modules. */
export const MODULES_MOST = 4;
/** The most identities of a phone, counted from 1, and the most besides the usual one to dial from (PROTOCOL.md 2 and 7). */
export const IDENTITIES_MOST = 12;
/** The most ringing tones of a phone, counted from 1 (PROTOCOL.md 2). */
export const RINGERS_MOST = 9;

/** The longest number of a call or of a favourite. */
export const NUMBER_MOST_CHARS = 300;
/** The most digits that are typed or sent as tones at once. */
export const DIGITS_MOST = 64;
/** The most signs of a PIN. */
export const PIN_MOST_DIGITS = 32;

/** The most digits of a prefix for an outside line. */
export const OUTSIDE_MOST_DIGITS = 5;
/** The most digits in place of a leading `+`. */
export const PLUS_MOST_DIGITS = 5;
/** The most digits before an area code. */
export const TRUNK_MOST_DIGITS = 4;
/** The most digits of an area code. */
export const AREA_MOST_DIGITS = 7;
/** The greatest length, in digits, from which on a number wants an outside line. */
export const OUTSIDE_FROM_MOST_DIGITS = 20;
/** The most digits of an internal number. */
export const INTERNAL_MOST_DIGITS = 9;
/** The most ranges of internal numbers. */
export const RANGES_MOST = 50;
/** The most rules of a phone's own. */
export const RULES_MOST = 50;
/** The longest pattern of such a rule, and the longest text that takes the place of the found part. */
export const PATTERN_MOST_CHARS = 200;
export const REPLACEMENT_MOST_CHARS = 60;

/** The longest that a dialled number is kept, in days. */
export const HISTORY_MOST_DAYS = 3_650;
/** The longest text that the history is searched for. */
export const SEARCH_MOST_CHARS = 200;
/** The longest countdown, in seconds, and the least of one before a link that is not asked about. */
export const COUNTDOWN_MOST_S = 10;
export const LINK_COUNTDOWN_LEAST_S = 5;
/** The longest that a comma waits, in seconds. */
export const COMMA_MOST_S = 30;
/** The longest time between two keys over SIP, in ms. */
export const SIP_STEP_MOST_MS = 10_000;
