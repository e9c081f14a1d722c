import type { Problem } from '../problem';
import type { Hotkey } from './hotkey';

/** A hotkey (its id) that a person tries at this moment, and whether it was heard. */
export interface HotkeyProof {
  readonly id: string;
  readonly heard: boolean;
}

export interface HotkeyState extends Hotkey {
  /** Why the system does not give us this one. */
  readonly problem: Problem | null;
}

/** The hotkeys, as the windows see them. */
export interface HotkeysState {
  readonly hotkeys: readonly HotkeyState[];
  /** null: none is tried. */
  readonly hotkeyProof: HotkeyProof | null;
}
