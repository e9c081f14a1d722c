import * as z from 'zod/mini';
import { idSchema } from '../id';
import { MOST, NAME_MOST_CHARS, NUMBER_MOST_CHARS } from '../limits';
import { patchOf } from '../patch';
import { PinId } from '../sequences/sequence';
import { Agreed } from './agreed';

export const CallId = idSchema();
export const FavouriteId = idSchema();

/** Who or what asked for a call. */
const Source = z.enum([
  'typed',
  'clipboard',
  'selection',
  'watch',
  'link',
  'tray',
  'history',
  'favourite',
  'command-line',
]);

/** No `Date` is further from 1970, in ms (ECMA-262, 21.4.1.1). */
export const TIME_MOST_MS = 8.64e15;

/** A call that was asked for. The digits behind a number may be a PIN, so they are not kept. */
export const PastCall = z.strictObject({
  id: CallId,
  /** As it was written. */
  number: z.string().check(z.maxLength(NUMBER_MOST_CHARS)),
  /** What the phone got. */
  dials: z.string().check(z.maxLength(NUMBER_MOST_CHARS)),
  /** The phone's name at that time. */
  phone: z.string().check(z.maxLength(NAME_MOST_CHARS)),
  /** In ms since 1970. */
  at: z.number().check(z.minimum(-TIME_MOST_MS), z.maximum(TIME_MOST_MS)),
  from: Source,
  /** `done`, `no-answer` (sent, and no word of it: normal for a dial), or the code of a problem. */
  outcome: z.string().check(z.maxLength(40)),
});
export type PastCall = z.infer<typeof PastCall>;

/** A number that the user wants at hand. */
export const Favourite = z.strictObject({
  id: FavouriteId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u)),
  /** As it is written, with the digits behind it: `030 1234,,21#`. */
  number: z.string().check(z.trim(), z.minLength(1), z.maxLength(NUMBER_MOST_CHARS)),
  /** A PIN of the keychain, sent as tones behind everything else when the user says so. */
  pin: z._default(z.nullable(PinId), null),
  agreed: Agreed,
});
export type Favourite = z.infer<typeof Favourite>;

/** A favourite as it is added: only the user says yes to its number, when it is dialled. */
export const NewFavourite = z.omit(Favourite, { agreed: true });

/** A change to a favourite. */
export const FavouritePatch = patchOf(z.omit(NewFavourite, { id: true }));
export type FavouritePatch = z.infer<typeof FavouritePatch>;

/** More calls than these are not kept, however young. */
export const CALLS_MOST = 5_000;

export const HISTORY_VERSION = 2;

/** More days than a call is kept at most. */
const DAYS_MOST = 4_000;

/** The history file. */
export const History = z.strictObject({
  version: z.literal(HISTORY_VERSION),
  /** The newest first. */
  calls: z._default(z.array(PastCall).check(z.maxLength(CALLS_MOST)), []),
  favourites: z._default(z.array(Favourite).check(z.maxLength(MOST.favourites)), []),
  /** The days (UTC, counted from 1970) that Offhook has seen, in the order in which it saw them first. */
  days: z._default(z.array(z.int()).check(z.maxLength(DAYS_MOST)), []),
});
export type History = z.infer<typeof History>;
