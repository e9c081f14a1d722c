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
