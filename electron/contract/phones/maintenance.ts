import * as z from 'zod/mini';
import { command } from '../command-schema';
import { FIRMWARE_URL_MOST_CHARS, IDENTITIES_MOST, NAME_MOST_CHARS, RINGERS_MOST } from '../limits';

/** Identities of a phone are counted from 1; no Snom phone has more than twelve (PROTOCOL.md 2 and 7). */
export const Identity = z.int().check(z.minimum(1), z.maximum(IDENTITIES_MOST));
/** The ringing tones of a phone (PROTOCOL.md 2). */
export const Ringer = z.int().check(z.minimum(1), z.maximum(RINGERS_MOST));
export const CallList = z.enum(['dialled', 'missed', 'received', 'all']);
export type CallList = z.infer<typeof CallList>;

/**
 * A host, and perhaps a path, in printable ASCII: programs do not agree on the host where a `\\`, or an `@` behind a `?`,
 * stands before the path.
 */
const FIRMWARE_URL = /^https?:\/\/(?:(?![/?#@\\])[\x21-\x7e])+(?:\/(?:(?!\\)[\x21-\x7e])*)?$/i;

const isFirmwareUrl = (text: string): boolean => {
  try {
    const { protocol, username, password, host } = new URL(text);
    return /^https?:$/.test(protocol) && host !== '' && `${username}${password}` === '';
  } catch {
    return false;
  }
};

/** Where the phone is to fetch a firmware from. No credential may stand in it: it goes over the wire and into a log. */
export const FirmwareUrl = z
  .string()
  .check(z.trim(), z.maxLength(FIRMWARE_URL_MOST_CHARS), z.regex(FIRMWARE_URL), z.refine(isFirmwareUrl));

/** How the user has said that they mean it: with a button or `--yes`, or by typing the phone's name. */
const Confirmation = z.union([
  z.literal('yes'),
  z.strictObject({ typed: z.string().check(z.maxLength(NAME_MOST_CHARS)) }),
]);
export type Confirmation = z.infer<typeof Confirmation>;

/** The phone that was meant (its id); where another one is active by now, nothing is sent. Absent: the active one. */
const meant = { phone: z.optional(z.string().check(z.maxLength(40))) };

/** Actions that cannot be taken back, or take the phone away for a while: they are asked about first. */
const dangerous = { ...meant, confirmation: z.optional(Confirmation) };

/** The other commands of the vendor's list (PROTOCOL.md 2). None but the first four may be part of a sequence. */
export const maintenanceCommands = [
  command(
    'log-off',
    { identity: z.union([z.literal('all'), Identity]), ...meant },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  command(
    're-register',
    { identity: z.union([z.literal('all'), Identity]), ...meant },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  command('play-ringer', { ringer: Ringer, ...meant }, { from: 'anywhere', reports: true, needsPhone: true }),
  /** Mend the line labels in the image of an 820 or 821 (`FIX_LIL`). */
  command('mend-line-info', meant, { from: 'anywhere', reports: true, needsPhone: true }),
  command('reboot', dangerous, { from: 'anywhere', reports: true, needsPhone: true }),
  /** Back to the state in which the phone left the factory. */
  command('reset', dangerous, { from: 'anywhere', reports: true, needsPhone: true }),
  command(
    'upgrade-firmware',
    { url: FirmwareUrl, ...dangerous },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  command('clear-list', { list: CallList, ...dangerous }, { from: 'anywhere', reports: true, needsPhone: true }),
] as const;

/** The commands that are asked about first. */
export const DANGEROUS = ['reboot', 'reset', 'upgrade-firmware', 'clear-list'] as const;
export type Dangerous = (typeof DANGEROUS)[number];

/** Those of them that take the phone's name, typed. */
export const NAME_TYPED: readonly Dangerous[] = ['reset', 'upgrade-firmware'];
