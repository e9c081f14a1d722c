import type { JournalEntry } from '../../../electron/demo/journal';
import type { Phone } from '../../../electron/phone/client';
import type { KeyEvent } from '../../../electron/phone/keyevent';
import type { Maintenance } from '../../../electron/phone/maintenance';
import type { ScreenName, Touch } from '../../../electron/phone/requests';

/** One thing that a phone's client is asked for, as data. */
export type Action =
  | { readonly do: 'press'; readonly keys: readonly KeyEvent[] }
  | { readonly do: 'touch'; readonly touches: readonly Touch[] }
  | { readonly do: 'dial'; readonly number: string }
  | { readonly do: 'dtmf'; readonly digits: string }
  | { readonly do: 'release-all' }
  | { readonly do: 'maintain'; readonly action: Maintenance }
  | { readonly do: 'info' }
  | { readonly do: 'examine' }
  | { readonly do: 'screen'; readonly name: ScreenName };

/** Asks the client for it. */
export const ask = (phone: Phone, action: Action): Promise<unknown> => {
  switch (action.do) {
    case 'press':
      return phone.press(action.keys);
    case 'touch':
      return phone.touch(action.touches);
    case 'dial':
      return phone.dial(action.number);
    case 'dtmf':
      return phone.dtmf(action.digits);
    case 'release-all':
      return phone.releaseAllCalls();
    case 'maintain':
      return phone.maintain(action.action);
    case 'info':
      return phone.info();
    case 'examine':
      return phone.examine({});
    case 'screen':
      return phone.screen(action.name);
  }
};

const maintenanceTrace = (action: Maintenance): string => {
  switch (action.do) {
    case 'log-off':
    case 're-register':
      return `${action.do} ${action.identity}`;
    case 'play-ringer':
      return `${action.do} ${action.ringer}`;
    case 'clear-list':
      return `${action.do} ${action.list}`;
    case 'upgrade-firmware':
      return `${action.do} ${action.url}`;
    case 'mend-line-info':
    case 'reboot':
    case 'reset':
      return action.do;
  }
};

const VERBS = { p: ['press'], r: ['release'], pr: ['press', 'release'] } as const;

const keyTrace = ({ key, holdMs }: Pick<KeyEvent, 'key' | 'holdMs'>): string => `key ${key} ${holdMs}`;

/** The words of the phone's journal for it when it was done, in order; none for an action that only looks. */
export const traceOf = (action: Action): readonly string[] => {
  switch (action.do) {
    case 'press':
      return action.keys.map(keyTrace);
    case 'touch':
      return action.touches.flatMap(({ x, y, verb }) => VERBS[verb].map((word) => `${word} ${x} ${y}`));
    case 'dial':
      return [`dial ${action.number}`];
    case 'dtmf':
      return [`dtmf ${action.digits}`];
    case 'release-all':
      return ['release-all'];
    case 'maintain':
      return [maintenanceTrace(action.action)];
    case 'info':
    case 'examine':
    case 'screen':
      return [];
  }
};

/** Numbers that these tests dial begin so; others are the phone's own doing. */
export const OUR_NUMBERS = '0049';

/** The action that an entry says was done at a client's request, in the words of `traceOf`; null: none was. */
export const traceIn = (entry: JournalEntry): string | null => {
  switch (entry.is) {
    case 'key':
      return keyTrace(entry);
    case 'touch':
      return `${entry.verb} ${entry.x} ${entry.y}`;
    case 'dial':
      return entry.number.startsWith(OUR_NUMBERS) ? `dial ${entry.number}` : null;
    case 'dtmf':
      return `dtmf ${entry.digits}`;
    case 'log-off':
      return `log-off ${entry.identity}`;
    case 'register':
      return `re-register ${entry.identity}`;
    case 'ringer':
      return `play-ringer ${entry.ringer}`;
    case 'clear-list':
      return `clear-list ${entry.list}`;
    case 'firmware':
      return `upgrade-firmware ${entry.url}`;
    case 'fix-line-info':
      return 'mend-line-info';
    case 'release-all':
    case 'reboot':
    case 'reset':
      return entry.is;
    default:
      return null;
  }
};
