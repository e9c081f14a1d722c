import type { Maintenance } from './maintenance';

/** Something that not every way to a phone can do. */
export type Ability =
  /** Keys that are held for a time of their own. */
  | 'hold'
  /** Tones into a call, for themselves. */
  | 'dtmf'
  /** Images of the displays. */
  | 'display'
  | 'touch'
  /** The end of every call with one command. */
  | 'release-all'
  /** A call from another identity than the phone's usual one. */
  | 'line'
  /** One call list alone, and all of them with one command. */
  | 'one-list'
  | 'all-lists'
  | Maintenance['do'];

/** What a client can do over its way, known before anything is sent. */
export type Abilities = ReadonlySet<Ability>;

/** Over command.htm a phone takes all there is (PROTOCOL.md 1, 2). */
export const HTTP_ABILITIES: Abilities = new Set<Ability>([
  'hold',
  'dtmf',
  'display',
  'touch',
  'release-all',
  'line',
  'one-list',
  'log-off',
  're-register',
  'play-ringer',
  'mend-line-info',
  'reboot',
  'reset',
  'clear-list',
  'upgrade-firmware',
]);

/** By a minibrowser document: keys, numbers, and these (PROTOCOL.md 9). */
export const NOTIFY_ABILITIES: Abilities = new Set<Ability>([
  'all-lists',
  'log-off',
  're-register',
  'reboot',
  'clear-list',
]);
