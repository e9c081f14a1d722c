// The small form: a start evaluates all that it imports, and the large form alone took a tenth of the start.
import * as z from 'zod/mini';
import { Country, Dialling } from './dialling/rules';
import { noServer, Server } from './freeswitch/server';
import { defaultHotkeys, Hotkey } from './hotkeys/hotkey';
import { LANGUAGE_SETTINGS } from './language';
import { MOST } from './limits';
import { Learned, nothingLearned } from './phones/learned';
import { DemoSettings, defaultDemo, PhoneId, PhoneProfile } from './phones/profile';
import { PhoneWindow } from './program/preferences';
import { PinName, Sequence } from './sequences/sequence';

export const SETTINGS_VERSION = 5;

/** All that is kept in the settings file: the user's choices, and the facts that Offhook has learned. */
export const Settings = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z._default(z.enum(LANGUAGE_SETTINGS), 'system'),
  /** Where the phones are whose rules do not say it, as the user has answered; null: as this computer says. */
  country: z._default(z.nullable(Country), null),
  phones: z._default(z.array(PhoneProfile).check(z.maxLength(MOST.phones)), []),
  /** null: the demo phone. */
  activePhone: z._default(z.nullable(PhoneId), null),
  /** The FreeSWITCH at which phones are registered. */
  server: z._default(Server, noServer),
  /** Facts that no user has chosen: they came with the phones. */
  learned: z._default(Learned, nothingLearned),
  sequences: z._default(z.array(Sequence).check(z.maxLength(MOST.sequences)), []),
  pins: z._default(z.array(PinName).check(z.maxLength(MOST.pins)), []),
  hotkeys: z._default(z.array(Hotkey).check(z.maxLength(MOST.hotkeys)), defaultHotkeys),
  dialling: z._default(Dialling, () => Dialling.parse({})),
  demo: z._default(DemoSettings, defaultDemo),
  phoneWindow: z._default(PhoneWindow, { onTop: false, zoom: 'fit' }),
  /** Whether the panel has greeted this user and shown the hotkeys. */
  welcomed: z._default(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a user who has just arrived. */
export const defaultSettings = (): Settings => Settings.parse({ version: SETTINGS_VERSION });
