/** The problems with keys. */
export type KeysProblem =
  | { readonly code: 'sequence'; readonly position: number; readonly found: string; readonly expected: SequencePart }
  /**
   * `step`: of a saved sequence, from 0; `position` is that of the step in the list, from 1, then. `meant`: keys that may
   * have been meant, the likeliest first; absent: none is near.
   */
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      readonly position: number;
      readonly step?: number;
      readonly meant?: readonly string[];
    }
  | {
      readonly code: 'key-not-on-model';
      readonly key: string;
      readonly position: number;
      readonly model: string;
      readonly step?: number;
      readonly meant?: readonly string[];
    }
  | { readonly code: 'action-not-on-model'; readonly action: string; readonly model: string }
  | { readonly code: 'sequence-too-long'; readonly limit: number }
  | { readonly code: 'no-touch'; readonly model: string }
  | { readonly code: 'no-line-info'; readonly model: string };

/** What the KEYEVENT parser was looking for when it met something else. */
export type SequencePart = 'key' | 'time' | 'pause' | 'separator';
