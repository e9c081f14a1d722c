import * as z from 'zod/mini';
import {
  Accelerator,
  ActionName,
  Dialling,
  HotkeyId,
  HotkeyRun,
  PhoneId,
  PhoneProfile,
  SequenceText,
} from './settings';

/** Text that may hold a number. Longer clipboards are cut where they are read, not here. */
const NumberText = z.string().check(z.maxLength(10_000));

/** DTMF digits as RFC 4733 names them. */
const DtmfDigits = z.string().check(z.trim(), z.regex(/^[0-9A-Da-d*#]{1,64}$/));

const command = <Name extends string, Fields extends z.core.$ZodShape>(name: Name, fields: Fields) =>
  z.strictObject({ do: z.literal(name), ...fields });

/**
 * Everything anyone can ask Offhook for: the tray, a hotkey, the command line, a second instance and a button all send
 * one of these, and `app/commands` answers it.
 */
export const Command = z.discriminatedUnion('do', [
  /** Dial the one number in `text`. An emergency number is dialled only when `confirmed`. */
  command('dial', { text: NumberText, confirmed: z._default(z.boolean(), false) }),
  /** Read the clipboard now, show its number in the panel, and (as the settings say) dial it once it is seen. */
  command('offer-clipboard', {}),
  /** Dial the offer with this id, once; the panel sends it when the number has been on screen. */
  command('dial-offer', { id: z.int(), confirmed: z._default(z.boolean(), false) }),
  /** Say what a text would dial, and why; sends nothing. */
  command('explain', { text: NumberText }),
  /** Press a KEYEVENT sequence. */
  command('press', { sequence: SequenceText }),
  /** Press what this phone has for a word that everyone understands. */
  command('act', { action: ActionName }),
  command('dtmf', { digits: DtmfDigits }),
  /** End every call of the phone (`RELEASE_ALL_CALLS`). */
  command('release-all', {}),
  /** Ask the phone who it is (info.htm); presses nothing. Starts asking again after a refused password. */
  command('check-phone', {}),

  /** Add or change a phone; `password` undefined keeps what the keychain has, '' removes it. */
  command('save-phone', { profile: PhoneProfile, password: z.optional(z.string().check(z.maxLength(200))) }),
  command('remove-phone', { id: PhoneId }),
  /** null: the demo phone. */
  command('use-phone', { id: z.nullable(PhoneId) }),
  /** Ask the keychain again, after it was locked or missing. */
  command('retry-keychain', {}),

  /** Add a hotkey or change it; refused, reserved and clashing ones leave the old one working. */
  command('save-hotkey', { id: HotkeyId, accelerator: z.nullable(Accelerator), run: HotkeyRun }),
  command('remove-hotkey', { id: HotkeyId }),
  /** While a field records a hotkey, none of ours may fire. */
  command('record-hotkeys', { on: z.boolean() }),

  command('save-dialling', { dialling: Dialling }),
  command('save-language', { language: z.enum(['system', 'en', 'de']) }),
  command('keep-phone-window-on-top', { on: z.boolean() }),
  command('welcomed', {}),
  command('dismiss-notice', { index: z.int().check(z.minimum(0)) }),

  command('show', { window: z.enum(['panel', 'phone', 'settings']) }),
  command('quit', {}),
]);
export type Command = z.infer<typeof Command>;

/** A command as a sender writes it: what has a default may be left out. */
export type CommandInput = z.input<typeof Command>;
