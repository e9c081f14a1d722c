import * as z from 'zod/mini';
import { command } from '../command-schema';
import { LINK_SCHEMES } from '../dialling/links';
import { Zoom } from './preferences';

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

/** Everything about the program itself, its windows and the desktop. */
export const programCommands = [
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
  command('welcomed', {}),
  command('dismiss-notice', { index: z.int().check(z.minimum(0)) }),
  /** Ask the system who opens telephone links. */
  command('look-at-links', {}),
  /** Open the links of a scheme with Offhook from now on, or not any more. */
  command('open-links-here', { scheme: z.enum(LINK_SCHEMES), on: z.boolean() }),
  /** Show the system's own settings for that. */
  command('show-link-settings', {}),
  command('show', { window: z.enum(['panel', 'phone', 'settings']) }),
  command('quit', {}),
] as const;
