import type { DiallingState } from './dialling/state';
import type { FreeSwitchState } from './freeswitch/state';
import type { HistoryState } from './history/state';
import type { HotkeysState } from './hotkeys/state';
import type { PhonesState } from './phones/state';
import type { ProgramState } from './program/state';
import type { ReportedState } from './reported';
import type { SequencesState } from './sequences/state';
import type { SoftKeysState } from './softkeys/state';

/** Everything a user can see. Serialisable, whole, and without a secret. */
export interface AppState
  extends DiallingState,
    FreeSwitchState,
    HistoryState,
    HotkeysState,
    PhonesState,
    ProgramState,
    ReportedState,
    SequencesState,
    SoftKeysState {}
