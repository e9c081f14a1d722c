import type { CallTexts, LoginTexts } from '../settings/between-processes';
import type { SettingsFile } from '../settings/file';
import type { HistoryFile } from '../settings/history-file';
import type { Keychain } from '../settings/keychain';
import type { PressedFile } from '../settings/pressed-file';
import type { VersionedTexts } from '../settings/versioned-texts';
import type { Authorities } from './connection/certificate-trust';
import type { ConnectDeps } from './connection/connect';
import type { Demo, DemoOptions } from './connection/demo-phone';
import type { AddressesOf } from './connection/phone-identity';
import type { CreateFreeSwitch } from './connection/server';
import type { Finder } from './discovery/discovery';
import type { Clock } from './kernel/clock';
import type { Desktop } from './kernel/desktop';
import type { LoadSoftKeyTools } from './softkeys/tools';
import type { Surroundings } from './state';

/** The parts that Offhook is built of: the world around it, as values. */
export interface AppDeps
  extends Pick<ConnectDeps, 'createPhone' | 'createSipPhone' | 'createRegisteredPhone'>,
    Authorities {
  readonly createFreeSwitch: CreateFreeSwitch;
  readonly startDemo: (options: DemoOptions) => Promise<Demo>;
  readonly softKeyTools: LoadSoftKeyTools;
  readonly pressedFile: PressedFile;
  readonly settingsFile: SettingsFile;
  /** Where every Offhook of this user's keeps the typing at each phone; absent: each knows of its own keys only. */
  readonly typedTexts?: VersionedTexts;
  /** The addresses of a phone that is named; absent: a name is known by itself. */
  readonly addressesOf?: AddressesOf;
  /** Where they tell each other of calls; absent: each knows of its own only. */
  readonly calls?: CallTexts;
  /** What they know of the logins of phones. */
  readonly logins: LoginTexts;
  /** Opens the history; called when the tray stands, or when something is to be kept. */
  readonly historyFile: () => Promise<HistoryFile>;
  readonly keychain: Keychain;
  readonly desktop: Desktop;
  readonly surroundings: Surroundings;
  readonly clock: Clock;
  /** How phones in the network are noticed; loaded when the user looks for the first time. */
  readonly finder: () => Promise<Finder>;
  /** The last lines of the log, without a secret and without a number. */
  readonly readLog: () => Promise<string>;
  /** Where faults of ours go; never a number, never a secret. */
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}
