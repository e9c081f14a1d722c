import * as z from 'zod/mini';
import { idSchema } from '../id';
import {
  AGREED_MOST_CHARS,
  COOL_DOWN_MOST_MS,
  DIGITS_MOST,
  HOLD_MOST_MS,
  NAME_MOST_CHARS,
  PIN_MOST_DIGITS,
  PIXEL_MOST,
  SEQUENCE_STEPS_MOST,
  WAIT_MOST_MS,
} from '../limits';
import { patchOf } from '../patch';
import { Identity, Ringer } from '../phones/maintenance';

export const SequenceId = idSchema();
export const PinId = idSchema();
/** A PIN: the signs that a key pad can type. */
export const PinDigits = z.string().check(z.minLength(1), z.maxLength(PIN_MOST_DIGITS), z.regex(/^[0-9*#]*$/));

/** DTMF digits as RFC 4733 names them. */
export const DtmfDigits = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(DIGITS_MOST), z.regex(/^[0-9A-Da-d*#]*$/));

const hold = z.optional(z.int().check(z.minimum(0), z.maximum(HOLD_MOST_MS)));
const pause = z.optional(z.int().check(z.minimum(0), z.maximum(WAIT_MOST_MS)));

const pixel = z.int().check(z.minimum(0), z.maximum(PIXEL_MOST));

/**
 * One step. All of them can be stopped in between, and none can do the actions that are asked about first (restart,
 * reset, firmware, clearing a list). A touch is a whole tap, so that no finger stays down.
 */
export const SequenceStep = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('key'),
    /** A KEYEVENT name in capitals. */
    key: z.string().check(z.regex(/^[A-Z0-9_*#]{1,24}$/)),
    /** How long it is held, in ms; absent leaves it to the phone. */
    holdMs: hold,
    /** How long Offhook waits behind it, in ms. */
    pauseMs: pause,
  }),
  /** Types digits on the key pad, in one request. */
  z.strictObject({
    is: z.literal('type'),
    digits: z.string().check(z.minLength(1), z.maxLength(DIGITS_MOST), z.regex(/^[0-9*#]*$/)),
  }),
  z.strictObject({ is: z.literal('wait'), ms: z.int().check(z.minimum(1), z.maximum(WAIT_MOST_MS)) }),
  z.strictObject({ is: z.literal('dtmf'), digits: DtmfDigits }),
  /** Types a PIN of the keychain on the key pad, or sends it as tones. It is never shown, logged or exported. */
  z.strictObject({ is: z.literal('pin'), pin: PinId, as: z.enum(['keys', 'dtmf']) }),
  z.strictObject({ is: z.literal('tap'), x: pixel, y: pixel }),
  z.strictObject({ is: z.literal('release-all') }),
  z.strictObject({ is: z.literal('log-off'), identity: z.union([z.literal('all'), Identity]) }),
  z.strictObject({ is: z.literal('re-register'), identity: Identity }),
  z.strictObject({ is: z.literal('play-ringer'), ringer: Ringer }),
  z.strictObject({ is: z.literal('mend-line-info') }),
]);
export type SequenceStep = z.infer<typeof SequenceStep>;

export const SequenceName = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(NAME_MOST_CHARS), z.regex(/^[^\p{Cc}[\]]*$/u));

/** A named sequence of steps, which a hotkey, an entry of the tray's menu or a button of the panel can start. */
export const Sequence = z.strictObject({
  id: SequenceId,
  name: SequenceName,
  steps: z.array(SequenceStep).check(z.maxLength(SEQUENCE_STEPS_MOST)),
  /** So long after its start it is not started again, in ms: a double press of a toggle would undo itself. 0: at once. */
  coolDownMs: z._default(z.int().check(z.minimum(0), z.maximum(COOL_DOWN_MOST_MS)), 0),
  inTray: z._default(z.boolean(), false),
  inPanel: z._default(z.boolean(), false),
  /** The digits of it that the user has said yes to: the same are not asked about again. */
  agreed: z.optional(z.string().check(z.maxLength(AGREED_MOST_CHARS))),
});
export type Sequence = z.infer<typeof Sequence>;

/** A sequence as it is added: only the user says yes to its digits, when it runs. */
export const NewSequence = z.omit(Sequence, { agreed: true });

/** A change to a sequence. */
export const SequencePatch = patchOf(z.omit(NewSequence, { id: true }));
export type SequencePatch = z.infer<typeof SequencePatch>;

/** A PIN as the settings know it: its name says the purpose. Its digits are in the keychain. */
export const PinName = z.strictObject({
  id: PinId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MOST_CHARS)),
});
export type PinName = z.infer<typeof PinName>;

/** A change to what a PIN is called. */
export const PinPatch = patchOf(z.omit(PinName, { id: true }));
