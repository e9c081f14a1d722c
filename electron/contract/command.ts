import * as z from 'zod/mini';
import { command } from './command-schema';
import { dialCommands } from './dialling/commands';
import { Dialling } from './dialling/rules';
import { Fingerprint } from './phones/certificate';
import { LoginForm } from './phones/login';
import { maintenanceCommands } from './phones/maintenance';
import { DtmfDigits, PinDigits, PinId, PinName, Sequence, SequenceId } from './sequences/sequence';
import {
  Accelerator,
  ActionName,
  HotkeyId,
  HotkeyRun,
  KeyLabel,
  LabelledKey,
  ModelName,
  OwnKeys,
  PhoneId,
  PhoneProfile,
  SequenceText,
  Zoom,
} from './settings';

/** One touch of the display, in pixels of the phone from the top left: press, release, or both (PROTOCOL.md 4). */
const Touch = z.strictObject({
  x: z.int().check(z.minimum(0), z.maximum(4_095)),
  y: z.int().check(z.minimum(0), z.maximum(4_095)),
  verb: z.enum(['p', 'r', 'pr']),
});

/** A size for a page, in CSS px. */
const PageSize = z.strictObject({
  width: z.int().check(z.minimum(100), z.maximum(10_000)),
  height: z.int().check(z.minimum(100), z.maximum(10_000)),
  /** What of it stands around a picture that fits itself to the rest: on a smaller screen the rest keeps its shape. */
  around: z.optional(
    z.strictObject({
      width: z.int().check(z.minimum(0), z.maximum(10_000)),
      height: z.int().check(z.minimum(0), z.maximum(10_000)),
    }),
  ),
});
export type PageSize = z.infer<typeof PageSize>;

const PNG_LIMIT_BYTES = 8_000_000;
/** More than any picture of a phone's display has on a side: what is larger unpacked would fill all memory. */
const PNG_SIDE_MOST_PX = 4_096;
/** The signature and the beginning of the IHDR chunk, which says width and height (PNG, 5.2 and 11.2.1). */
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

const isPngSide = (px: number): boolean => px >= 1 && px <= PNG_SIDE_MOST_PX;

const isPng = (bytes: Uint8Array): boolean => {
  if (bytes.length > PNG_LIMIT_BYTES || bytes.length < PNG_HEAD.length + 8) return false;
  if (!PNG_HEAD.every((byte, index) => bytes[index] === byte)) return false;
  const sides = new DataView(bytes.buffer, bytes.byteOffset + PNG_HEAD.length);
  return isPngSide(sides.getUint32(0)) && isPngSide(sides.getUint32(4));
};

/** A picture of the phone's display, as a PNG file. */
const Png = z.instanceof(Uint8Array).check(z.refine(isPng));

/**
 * Everything anyone can ask Offhook for: the tray, a hotkey, the command line, a second instance and a button all send
 * one of these, and `app/commands` answers it.
 */
export const Command = z.discriminatedUnion('do', [
  ...dialCommands,
  /** Press a KEYEVENT sequence; one that types a number with a risk only when `confirmed`. */
  command('press', { sequence: SequenceText, confirmed: z.optional(z.boolean()) }),
  /** Press what this phone has for a word that everyone understands. */
  command('act', { action: ActionName }),
  command('dtmf', { digits: DtmfDigits }),
  /** Touch the display; taps that wait go together, and what was pressed is released whatever happens. */
  command('touch', {
    /** The phone whose display it is; where another one is active by now, nothing is touched. Absent: the active one. */
    phone: z.optional(z.string().check(z.maxLength(40))),
    touches: z.array(Touch).check(z.minLength(1), z.maxLength(20)),
  }),
  /** End every call of the phone (`RELEASE_ALL_CALLS`). */
  command('release-all', {}),
  ...maintenanceCommands,
  /** Ask the phone who it is (info.htm); presses nothing. */
  command('check-phone', {}),
  /** Find out why the active phone does not do what it should; presses nothing. */
  command('examine', {}),
  /** Look for phones in the network, or look no more. */
  command('find-phones', { on: z.boolean() }),
  /** Trust the certificate that the phone has shown; only the one with this fingerprint. */
  command('trust-certificate', { id: PhoneId, fingerprint: Fingerprint }),
  /** Trust what was shown no more, or not at all: nothing is sent to this phone until somebody says otherwise. */
  command('distrust-certificate', { id: PhoneId }),
  /** Let the phone ask for its password in the weaker form in which it has just asked; only in this one. */
  command('accept-login', { id: PhoneId, form: LoginForm }),
  /** Let the active phone ask for its password in any form, as if it never had before. */
  command('forget-login', {}),
  /** Try the active phone's password once more, although the phone has refused it. */
  command('try-password-again', {}),

  /** Start a sequence; `dry` runs it on the demo phone, with zeros in place of a PIN. */
  command('run-sequence', {
    id: SequenceId,
    dry: z._default(z.boolean(), false),
    confirmed: z.optional(z.boolean()),
  }),
  /** Stop the one that runs; what was sent stays sent. */
  command('stop-sequence', {}),
  command('save-sequence', { sequence: Sequence }),
  /** Takes its hotkeys with it. */
  command('remove-sequence', { id: SequenceId }),
  /** Read sequences out of a text and add them; one of the same name is replaced. */
  command('import-sequences', { text: z.string().check(z.maxLength(200_000)) }),
  /** Answered with the text of these sequences; no PIN is in it. */
  command('export-sequences', { ids: z.array(SequenceId).check(z.maxLength(200)) }),
  /** Add a PIN or change it; `digits` undefined changes its name only. */
  command('save-pin', { pin: PinName, digits: z.optional(PinDigits) }),
  command('remove-pin', { id: PinId }),

  /** Add or change a phone; `password` undefined keeps what the keychain has, '' removes it. */
  command('save-phone', { profile: PhoneProfile, password: z.optional(z.string().check(z.maxLength(200))) }),
  command('remove-phone', { id: PhoneId }),
  /** null: the demo phone. */
  command('use-phone', { id: z.nullable(PhoneId) }),
  /** Give a function or expansion key of the active phone a word of its own; '' takes it away. */
  command('label-key', { key: LabelledKey, label: KeyLabel }),
  /** Make the demo phone another model, or say what keys it has. */
  command('save-demo', { model: ModelName, keys: z.optional(OwnKeys) }),
  /** Ask the keychain again, after it was locked or missing. */
  command('retry-keychain', {}),

  /**
   * Add a hotkey or change it; refused, reserved and clashing ones leave the old one working. `takeOver`: another hotkey of
   * Offhook's that has these keys does without them from then on. `code`: the key that was pressed for it
   * (`KeyboardEvent.code`).
   */
  command('save-hotkey', {
    id: HotkeyId,
    accelerator: z.nullable(Accelerator),
    run: HotkeyRun,
    takeOver: z.optional(z.boolean()),
    code: z.optional(z.string().check(z.maxLength(40))),
  }),
  command('remove-hotkey', { id: HotkeyId }),
  /** While a field records a hotkey, none of ours may fire. */
  command('record-hotkeys', { on: z.boolean() }),
  /** The next press of this hotkey is shown and does nothing else; null: none is tried any more. */
  command('prove-hotkey', { id: z.nullable(HotkeyId) }),

  command('save-dialling', { dialling: Dialling }),
  command('save-language', { language: z.enum(['system', 'en', 'de']) }),
  command('keep-phone-window-on-top', { on: z.boolean() }),
  command('zoom-phone-window', { zoom: Zoom }),
  /** Make the phone window's page so large, in CSS px; the screen may be smaller. */
  command('size-phone-window', PageSize.shape),
  /** Put a text of ours on the clipboard: a report, sequences. */
  command('copy-text', { text: z.string().check(z.minLength(1), z.maxLength(200_000)) }),
  /** Answered with what somebody who helps has to know of this computer; without numbers, secrets and names. */
  command('diagnose', {}),
  /** Show the folder of the log file. */
  command('show-log', {}),
  command('copy-screen', { png: Png }),
  command('save-screen', { png: Png }),
  command('welcomed', {}),
  command('dismiss-notice', { index: z.int().check(z.minimum(0)) }),

  command('show', { window: z.enum(['panel', 'phone', 'settings']) }),
  command('quit', {}),
]);
export type Command = z.infer<typeof Command>;

/** A command as a sender writes it: what has a default may be left out. */
export type CommandInput = z.input<typeof Command>;
