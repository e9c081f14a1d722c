import type { Maintenance } from './maintenance';

/** Something that not every way to a phone can do. */
export type Ability =
  /** Several keys in one request. */
  | 'chain'
  /** Keys that are held for a time of their own. */
  | 'hold'
  /** Tones into a call, for themselves. */
  | 'dtmf'
  /** Images of the displays. */
  | 'display'
  | 'touch'
  /** Documents that it fetches and carries out; its settings, to read and to change. */
  | 'documents'
  | 'settings'
  /** The end of every call with one command. */
  | 'release-all'
  /** A call from another identity than the phone's usual one. */
  | 'line'
  /** One identity logged off or registered anew alone; all of them registered anew with one command. */
  | 'one-identity'
  | 're-register-all'
  /** One call list alone, and all of them with one command. */
  | 'one-list'
  | 'all-lists'
  | Exclude<Maintenance['do'], 're-register' | 'clear-list'>;

/** What a client can do over its way, known before anything is sent. */
export type Abilities = ReadonlySet<Ability>;

/** Over command.htm a phone takes all there is (PROTOCOL.md 1, 2). */
export const HTTP_ABILITIES: Abilities = new Set<Ability>([
  'chain',
  'hold',
  'dtmf',
  'display',
  'touch',
  'documents',
  'settings',
  'release-all',
  'line',
  'one-identity',
  'one-list',
  'log-off',
  'play-ringer',
  'mend-line-info',
  'reboot',
  'reset',
  'upgrade-firmware',
]);

/** By a minibrowser document: keys, numbers, and these (PROTOCOL.md 9). */
export const NOTIFY_ABILITIES: Abilities = new Set<Ability>(['all-lists', 're-register-all', 'log-off', 'reboot']);

/** The ability that an action needs. */
export function neededFor(action: Maintenance): Ability {
  switch (action.do) {
    case 'log-off':
      return action.identity === 'all' ? 'log-off' : 'one-identity';
    case 're-register':
      return action.identity === 'all' ? 're-register-all' : 'one-identity';
    case 'clear-list':
      return action.list === 'all' ? 'all-lists' : 'one-list';
    default:
      return action.do;
  }
}

/** What each way can do. */
export const ABILITIES: Readonly<Record<'http' | 'sip', Abilities>> = { http: HTTP_ABILITIES, sip: NOTIFY_ABILITIES };
