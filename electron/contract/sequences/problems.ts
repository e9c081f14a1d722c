/** The problems with a sequence. */
export type SequencesProblem =
  /** Emergency numbers are dialled by people: not by a sequence, nor by keys that a hotkey presses. */
  | { readonly code: 'emergency-in-sequence'; readonly number: string; readonly step?: number }
  | { readonly code: 'no-such-sequence'; readonly id: string }
  | { readonly code: 'sequence-empty'; readonly name: string }
  | { readonly code: 'sequence-running'; readonly name: string }
  /** `step` counts from 0. */
  | { readonly code: 'sequence-stopped'; readonly name: string; readonly step: number; readonly steps: number }
  | { readonly code: 'pin-missing'; readonly pin: string }
  /** A text of sequences, at its nth line from 1. */
  | {
      readonly code: 'sequence-text';
      readonly line: number;
      readonly found: string;
      readonly meant?: readonly string[];
    };
