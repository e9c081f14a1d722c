import type { CommandWith } from './command';
import type { OutcomeOf } from './outcome';

/** The requests to a phone that the windows report on; a PIN behind a call is asked for by no command of its own. */
export type Reported = CommandWith<'reports'> | 'pin';

/** The last thing the user asked for, and its outcome: the windows report it. */
export interface LastDone {
  /** Counts up, so that the same thing done twice is seen twice. */
  readonly id: number;
  readonly what: Reported;
  /** The number, the keys, the name of the action or of the sequence, the identity (`all`, `3`), the ringer, the list, of a PIN its name. */
  readonly subject: string;
  /** null while the phone has not answered. Only `check-phone` has an answer of its own: what the phone says that it is. */
  readonly outcome: OutcomeOf<'check-phone'> | null;
  /** The step, from 0, at which a sequence ended before its end. */
  readonly step?: number;
}

/** The report of the windows. */
export interface ReportedState {
  readonly last: LastDone | null;
}
