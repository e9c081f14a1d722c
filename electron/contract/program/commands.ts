import * as z from 'zod/mini';
import { command } from '../command-schema';
import { LINK_SCHEMES } from '../dialling/links';
import { LANGUAGE_SETTINGS } from '../language';
import { FIELD_NAMES, hasField } from './places';
import { Zoom } from './preferences';
import { SECTIONS, WINDOWS } from './windows';

/** A size for a page, in CSS px. */
const PageSize = z.strictObject({
  width: z.int().check(z.minimum(100), z.maximum(10_000)),
  height: z.int().check(z.minimum(100), z.maximum(10_000)),
  /** The part of it around a picture that fits itself to the rest: on a smaller screen the rest keeps its shape. */
  around: z.optional(
    z.strictObject({
      width: z.int().check(z.minimum(0), z.maximum(10_000)),
      height: z.int().check(z.minimum(0), z.maximum(10_000)),
    }),
  ),
});
export type PageSize = z.infer<typeof PageSize>;

/** Open a window, or bring it forward; the settings window at this `SettingsPlace`. */
const show = command(
  'show',
  {
    window: z.enum(WINDOWS),
    section: z.optional(z.enum(SECTIONS)),
    field: z.optional(z.enum(FIELD_NAMES)),
    item: z.optional(z.string().check(z.maxLength(40))),
    row: z.optional(z.int().check(z.minimum(0))),
  },
  { from: 'anywhere', showsItself: true },
);

/** A field is one of its section's. */
const leadsSomewhere = ({ section, field }: z.infer<typeof show>): boolean =>
  field === undefined || (section !== undefined && hasField(section, field));

/** Everything about the program itself, its windows and the desktop. */
export const programCommands = [
  command('save-language', { language: z.enum(LANGUAGE_SETTINGS) }, { from: 'windows' }),
  command('keep-phone-window-on-top', { on: z.boolean() }, { from: 'windows' }),
  command('zoom-phone-window', { zoom: Zoom }, { from: 'windows' }),
  /** Make the phone window's page so large, in CSS px; the screen may be smaller. */
  command('size-phone-window', PageSize.shape, { from: 'windows' }),
  /** Put a text of ours on the clipboard: a report, sequences. */
  command('copy-text', { text: z.string().check(z.minLength(1), z.maxLength(200_000)) }, { from: 'windows' }),
  /** Answered with the facts about this computer that a helper needs; without numbers, secrets and names. */
  command('diagnose', {}, { from: 'anywhere' }),
  /** Show the folder of the log file. */
  command('show-log', {}, { from: 'windows' }),
  command('welcomed', {}, { from: 'windows' }),
  command('dismiss-notice', { index: z.int().check(z.minimum(0)) }, { from: 'windows' }),
  /** Ask the system which programs open telephone links. */
  command('look-at-links', {}, { from: 'windows' }),
  /** Open the links of a scheme with Offhook from now on, or not any more. */
  command('open-links-here', { scheme: z.enum(LINK_SCHEMES), on: z.boolean() }, { from: 'windows' }),
  /** Show the system's own settings for that. */
  command('show-link-settings', {}, { from: 'windows' }),
  Object.assign(show.check(z.refine(leadsSomewhere)), { named: show.named, traits: show.traits }),
  command('quit', {}, { from: 'windows', showsItself: true }),
] as const;
