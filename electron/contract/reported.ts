import type { Outcome } from './outcome';

/** What people ask of a phone that the windows report on, and the log when it has failed. */
export const REPORTED = [
  'dial',
  'press',
  'act',
  'dtmf',
  'pin',
  'release-all',
  'check-phone',
  'run-sequence',
  'log-off',
  're-register',
  'play-ringer',
  'mend-line-info',
  'reboot',
  'reset',
  'upgrade-firmware',
  'clear-list',
] as const;
export type Reported = (typeof REPORTED)[number];

/** The last thing somebody asked for, and what came of it: what the windows report. */
export interface LastDone {
  /** Counts up, so that the same thing done twice is seen twice. */
  readonly id: number;
  readonly what: Reported;
  /** The number, the keys, the name of the action or of the sequence, the identity (`all`, `3`), the ringer, the list, of a PIN its name. */
  readonly subject: string;
  /** null while the phone has not answered. */
  readonly outcome: Outcome | null;
  /** The step, from 0, at which a sequence ended before its end. */
  readonly step?: number;
}

/** What the windows report. */
export interface ReportedState {
  readonly last: LastDone | null;
}
