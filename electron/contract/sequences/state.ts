import type { PinName, Sequence } from './sequence';

/** A sequence on its way to a phone. */
export interface RunningSequence {
  /** Counts up with every run. */
  readonly run: number;
  /** The sequence's id. */
  readonly id: string;
  readonly name: string;
  /** On the demo phone, to try it. */
  readonly dry: boolean;
  /** The step that is under way, from 0, and how many there are. */
  readonly step: number;
  readonly steps: number;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** How long all of it lasts, in ms, as far as one can tell before. */
  readonly lastsMs: number;
}

/** The sequences and their PINs, as the windows see them. */
export interface SequencesState {
  readonly sequences: readonly Sequence[];
  readonly running: RunningSequence | null;
  /** The PINs of the keychain, by what they are for. */
  readonly pins: readonly PinName[];
}
