import * as z from 'zod/mini';
import { idSchema } from '../id';
import { ActionName } from '../keys/action';
import { SOFT_KEY_MOST, SOFT_KEYS_MOST } from '../limits';
import { patchOf } from '../patch';
import { SequenceId } from '../sequences/sequence';
import { FOLLOWED, isOpenable, LIGHT_WORDS, ONE_LINE, SOFT_KEY_WAYS } from './choices';

/** A function key of a phone by its KEYEVENT name, P1 to P144. */
export const SoftKeyName = z.string().check(z.regex(/^P(?:[1-9]\d?|1[0-3]\d|14[0-4])$/));

const SoftKeyLight = z.enum([...LIGHT_WORDS, ...FOLLOWED]);
export type SoftKeyLight = z.infer<typeof SoftKeyLight>;

/** http, https or mailto, as it was written. */
const OpenableUrl = z.string().check(z.trim(), z.maxLength(SOFT_KEY_MOST.urlChars), z.refine(isOpenable));

/** The number of a soft key, as people write it. */
const SoftKeyNumber = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(SOFT_KEY_MOST.numberChars), z.regex(ONE_LINE));

/** A command of Offhook that a press at the phone runs. */
export const SoftKeyRun = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('dial-clipboard') }),
  z.strictObject({ do: z.literal('dial-selection') }),
  z.strictObject({ do: z.literal('show-panel') }),
  z.strictObject({ do: z.literal('act'), action: ActionName }),
  z.strictObject({ do: z.literal('run-sequence'), id: SequenceId }),
  z.strictObject({ do: z.literal('dial-favourite'), id: idSchema() }),
  z.strictObject({ do: z.literal('open-url'), url: OpenableUrl }),
]);
export type SoftKeyRun = z.infer<typeof SoftKeyRun>;

/** The action of a soft key when it is pressed at the phone. */
export const SoftKeyAction = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  /** The phone dials it by itself. */
  z.strictObject({ is: z.literal('dial'), number: SoftKeyNumber }),
  /** The phone sends its server a SIP MESSAGE with this data. */
  z.strictObject({
    is: z.literal('message'),
    data: z.string().check(z.trim(), z.minLength(1), z.maxLength(SOFT_KEY_MOST.dataChars), z.regex(ONE_LINE)),
  }),
  /** Offhook does something. */
  z.strictObject({ is: z.literal('run'), run: SoftKeyRun }),
]);
export type SoftKeyAction = z.infer<typeof SoftKeyAction>;

/** A function key of a phone as Offhook sets it: its light, its label, and the action of a press. */
export const SoftKey = z.strictObject({
  light: z._default(SoftKeyLight, 'off'),
  /** '': none of Offhook's. */
  label: z._default(z.string().check(z.trim(), z.maxLength(SOFT_KEY_MOST.labelChars), z.regex(ONE_LINE)), ''),
  action: z._default(SoftKeyAction, { is: 'none' }),
});
export type SoftKey = z.infer<typeof SoftKey>;

/** A change to a soft key. */
export const SoftKeyPatch = patchOf(SoftKey);
export type SoftKeyPatch = z.infer<typeof SoftKeyPatch>;

/** The soft keys of one phone. */
export const SoftKeys = z.strictObject({
  way: z._default(z.enum(SOFT_KEY_WAYS), 'find-out'),
  /** The number of the light of P1, where a document names lights; null: as the model says (PROTOCOL.md 10). */
  ledOffset: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(SOFT_KEY_MOST.ledOffset))), null),
  keys: z._default(z.record(SoftKeyName, SoftKey), {}),
  /** Keys that are to be again what they were before: the phone has not taken that yet. */
  back: z._default(z.array(SoftKeyName).check(z.maxLength(SOFT_KEYS_MOST)), []),
  /** The addresses that the user has let these keys open. */
  mayOpen: z._default(z.array(OpenableUrl).check(z.maxLength(SOFT_KEYS_MOST)), []),
});
export type SoftKeys = z.infer<typeof SoftKeys>;

/** A change to how the keys of a phone are set. */
export const SoftKeysPatch = patchOf(z.omit(SoftKeys, { keys: true, back: true, mayOpen: true }));

export const noSoftKeys = (): SoftKeys => SoftKeys.parse({});

/** A key that sets nothing: its light off, no label, no action. */
export const plainSoftKey = (): SoftKey => SoftKey.parse({});

const SettingText = z.string().check(z.maxLength(2_000));

/** The settings of a key on the phone before Offhook changed them; null: the phone has no such setting. */
export const KeyBefore = z.strictObject({
  fkey: SettingText,
  label: SettingText,
  shortLabel: z.nullable(SettingText),
});
export type KeyBefore = z.infer<typeof KeyBefore>;

/** The keys of one device that Offhook has changed over HTTP, and not given back. */
export const TouchedKeys = z.strictObject({
  /** Its MAC address, or, where it tells none, its origin: another device has other keys. */
  device: z.string().check(z.maxLength(300)),
  /** What each of them was before. */
  settings: z._default(z.record(SoftKeyName, KeyBefore), {}),
  /** The lights that were set, by the numbers of documents (PROTOCOL.md 10). */
  lights: z._default(z.array(z.int().check(z.minimum(0), z.maximum(1_000))).check(z.maxLength(1_000)), []),
});
export type TouchedKeys = z.infer<typeof TouchedKeys>;
