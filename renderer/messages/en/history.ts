import type { DialSource } from '../../../electron/contract/dialling/number';
import { clock, day } from './times';

/** Where a call came from. */
const from: Readonly<Record<DialSource, string>> = {
  typed: 'typed',
  clipboard: 'copied',
  selection: 'selected',
  watch: 'copied',
  link: 'from a link',
  tray: 'tray menu',
  history: 'dialled again',
  favourite: 'favourite',
  'command-line': 'command line',
};

/** The outcome of a call; every other problem: it was not dialled. */
const outcomes: Readonly<Partial<Record<string, string>>> = {
  done: 'accepted by the phone',
  'no-answer': 'sent',
  handed: 'handed to FreeSWITCH',
  'server-unsure': 'no answer from FreeSWITCH',
  cancelled: 'stopped in time',
  'no-reply': 'no answer from the phone',
  'foreign-reply': 'sent; something else answered',
  'bad-reply': 'no answer from the phone',
  'too-much': 'no answer from the phone',
  internal: 'no answer from the phone',
  unreachable: 'not dialled: phone not reachable',
  'name-not-found': 'not dialled: address unknown',
  'password-missing': 'not dialled: password missing',
  'password-refused': 'not dialled: password refused',
  'locked-out': 'not dialled: login blocked',
  'login-weaker': 'not dialled: weaker login',
  'keychain-locked': 'not dialled: keychain locked',
  'keychain-dismissed': 'not dialled: keychain locked',
};

const DAY_MS = 86_400_000;
const number = new Intl.NumberFormat('en-GB');

/** The history and the favourites in the settings window. */
export const history = {
  favourites: 'Favourites',
  favouriteList: 'Your favourites',
  noFavourites: 'Add a number you want at hand, or make one of your calls a favourite.',
  add: 'Add a favourite',
  newFavourite: 'New favourite',
  name: 'Name',
  nameWrong: (most: number) => `A name has 1 to ${most} characters.`,
  number: 'Number',
  numberWrong: (most: number) => `A number has 1 to ${most} characters.`,
  numberHint: 'As you would write it. ,,21# sends tones after a pause, ;21# sends them with “Send now”.',
  pin: 'PIN',
  noPin: 'None',
  pinHint: 'Sent as tones after the number, with “Send now”.',
  withPin: (name: string) => `PIN ${name}`,
  pinGone: 'removed',
  save: 'Save favourite',
  cancel: 'Cancel',
  dial: (what: string) => `Dial ${what}`,
  change: (name: string) => `Change ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removeQuestion: (name: string) => `Remove ${name} from your favourites?`,
  removeYes: 'Remove',

  calls: 'Calls',
  list: 'Your calls',
  search: 'Search',
  searchHint: 'A number, or a phone',
  none: 'Numbers you dial appear here.',
  nothingFound: (text: string) => `No call contains “${text}”.`,
  count: (count: number) => (count === 1 ? '1 call' : `${number.format(count)} calls`),
  found: (count: number) => (count === 1 ? '1 call found' : `${number.format(count)} calls found`),
  more: (count: number) => `Show ${number.format(count)} more`,
  dials: (dials: string) => `dials ${dials}`,
  /** `at` and `now` are in ms since 1970. */
  when: (at: number, now: number) => {
    if (day(at) === day(now)) return `today ${clock(at)}`;
    return day(at) === day(now - DAY_MS) ? `yesterday ${clock(at)}` : `${day(at)}, ${clock(at)}`;
  },
  from: (source: DialSource) => from[source],
  outcome: (code: string) => outcomes[code] ?? 'not dialled',
  again: (what: string) => `Dial ${what} again`,
  pinIt: (what: string) => `Make ${what} a favourite`,
  removeCall: (what: string) => `Delete ${what} from the history`,
  removed: 'Deleted.',
  clear: 'Delete all',
  clearQuestion: (count: number) =>
    count === 1
      ? 'Delete the one call? Favourites stay.'
      : `Delete all ${number.format(count)} calls? Favourites stay.`,
  clearYes: 'Delete all',

  kept: 'Storage',
  keep: 'Remember dialled numbers',
  keepHint: 'In a file that only you can read. Digits sent after a number are not kept.',
  offQuestion: (count: number) =>
    count === 1
      ? 'Switch the history off and delete the one call?'
      : `Switch the history off and delete all ${number.format(count)} calls?`,
  offYes: 'Delete and switch off',
  days: 'Days to keep them',
  daysWrong: (most: number) => `Enter a number from 1 to ${most}.`,
  keepAsItIs: 'Keep',
};
