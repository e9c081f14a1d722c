import type { CommandName, CommandOf } from '../contract/command';
import type { OutcomeOf } from '../contract/outcome';
import type { AppState } from '../contract/state';
import type { Keychain } from '../settings/keychain';
import type { ActivePhone } from './connection/active-phone';
import type { Clients } from './connection/clients';
import type { OwnDemo } from './connection/demo-phone';
import type { Identify } from './connection/identify';
import type { KeychainStatus } from './connection/keychain-status';
import type { StatusKeeper } from './connection/status';
import type { Numbers } from './dialling/number-finder';
import type { Offers } from './dialling/offers';
import type { Reading } from './dialling/reading';
import type { PhoneRules } from './dialling/rules';
import type { Doctor } from './doctor/doctor';
import type { CallHistory } from './history/history';
import type { Hotkeys } from './hotkeys/hotkeys';
import type { Clock } from './kernel/clock';
import type { Desktop } from './kernel/desktop';
import type { SettingsStore } from './kernel/settings';
import type { Store } from './kernel/store';
import type { Pins } from './pins/pins';

/** What the commands that edit the settings work with. */
export interface Context {
  readonly store: Store<AppState>;
  readonly settings: SettingsStore;
  readonly desktop: Desktop;
  readonly keychain: Keychain;
  readonly keychainStatus: KeychainStatus;
  readonly pins: Pins;
  readonly way: Clients;
  readonly active: ActivePhone;
  readonly identify: Identify;
  readonly status: StatusKeeper;
  readonly demo: OwnDemo;
  readonly hotkeys: Hotkeys;
  readonly history: CallHistory;
  readonly doctor: Doctor;
  readonly rules: PhoneRules;
  readonly reading: Reading;
  readonly numbers: Numbers;
  readonly offers: Offers;
  readonly clock: Clock;
  showHotkeys(): void;
}

/** One function for every command that edits the settings. */
export type Handlers<Name extends CommandName> = {
  readonly [One in Name]: (context: Context, command: CommandOf<One>) => Promise<OutcomeOf<One>> | OutcomeOf<One>;
};
