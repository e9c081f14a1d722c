import type { JournalEntry } from '../../../electron/demo/journal';
import type { Phone } from '../../../electron/phone/client';
import type { KeyEvent } from '../../../electron/phone/keyevent';
import type { Maintenance } from '../../../electron/phone/maintenance';
import type { ScreenName, Touch } from '../../../electron/phone/requests';

/** One thing that a phone's client is asked for, as data. */
export type Deed =
  | { readonly do: 'press'; readonly keys: readonly KeyEvent[] }
  | { readonly do: 'touch'; readonly touches: readonly Touch[] }
  | { readonly do: 'dial'; readonly number: string }
  | { readonly do: 'dtmf'; readonly digits: string }
  | { readonly do: 'release-all' }
  | { readonly do: 'maintain'; readonly deed: Maintenance }
  | { readonly do: 'info' }
  | { readonly do: 'examine' }
  | { readonly do: 'screen'; readonly name: ScreenName };

/** Asks the client for it. */
export const ask = (phone: Phone, deed: Deed): Promise<unknown> => {
  switch (deed.do) {
    case 'press':
      return phone.press(deed.keys);
    case 'touch':
      return phone.touch(deed.touches);
    case 'dial':
      return phone.dial(deed.number);
    case 'dtmf':
      return phone.dtmf(deed.digits);
    case 'release-all':
      return phone.releaseAllCalls();
    case 'maintain':
      return phone.maintain(deed.deed);
    case 'info':
      return phone.info();
    case 'examine':
      return phone.examine({});
    case 'screen':
      return phone.screen(deed.name);
  }
};

const maintenanceTrace = (deed: Maintenance): string => {
  switch (deed.do) {
    case 'log-off':
    case 're-register':
      return `${deed.do} ${deed.identity}`;
    case 'play-ringer':
      return `${deed.do} ${deed.ringer}`;
    case 'clear-list':
      return `${deed.do} ${deed.list}`;
    case 'upgrade-firmware':
      return `${deed.do} ${deed.url}`;
    case 'mend-line-info':
    case 'reboot':
    case 'reset':
      return deed.do;
  }
};

const VERBS = { p: ['press'], r: ['release'], pr: ['press', 'release'] } as const;

const keyTrace = ({ key, holdMs }: Pick<KeyEvent, 'key' | 'holdMs'>): string => `key ${key} ${holdMs}`;

/** What the phone's journal has of it when it was done, in order; nothing for what is only looked at. */
export const traceOf = (deed: Deed): readonly string[] => {
  switch (deed.do) {
    case 'press':
      return deed.keys.map(keyTrace);
    case 'touch':
      return deed.touches.flatMap(({ x, y, verb }) => VERBS[verb].map((word) => `${word} ${x} ${y}`));
    case 'dial':
      return [`dial ${deed.number}`];
    case 'dtmf':
      return [`dtmf ${deed.digits}`];
    case 'release-all':
      return ['release-all'];
    case 'maintain':
      return [maintenanceTrace(deed.deed)];
    case 'info':
    case 'examine':
    case 'screen':
      return [];
  }
};

/** Numbers that these tests dial begin so; others are the phone's own doing. */
export const OUR_NUMBERS = '0049';

/** What an entry says was done at somebody's request, in the words of `traceOf`; null: nothing was. */
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
