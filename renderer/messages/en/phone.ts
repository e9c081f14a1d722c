import type { ScreenName } from '../../../electron/contract/phones/display';
import type { Problem } from '../../../electron/contract/problem';
import { sayProblem } from '../say';
import { problems } from './problems';

const SIDE_DISPLAYS: Readonly<Record<Exclude<ScreenName, 'screen'>, string>> = {
  label_screen: 'Display of the function keys',
  exp_screen: 'Display of the expansion module',
};

/** Numbers that begin with a vowel when they are read: 8…, 11, 18. */
const named = (model: string) => `${/^(?:8|11$|18$)/.test(model) ? 'an' : 'a'} ${model}`;

const UNREADABLE = 'Offhook cannot read the picture that the phone sent.';

/** The phone window. */
export const phone = {
  title: (name: string) => `${name} – Offhook`,
  face: (name: string) => `Keys of ${name}`,
  display: 'Display of the phone',
  sideDisplays: SIDE_DISPLAYS,
  touch: 'Touch the display',
  touchOverview:
    'Click the display to touch it, or drag across it. With the keyboard, Tab to it: the arrow keys move a crosshair, Space touches.',
  touchHint:
    'The arrow keys move the crosshair; with Shift, by one pixel. Space or Enter touches; hold it for a long touch.',
  waiting: 'Waiting for the display …',
  /** In the place of a display that the way to the phone does not show. */
  noDisplay: (touch: boolean) =>
    `Over SIP, Offhook cannot show the display${touch ? ' or touch it' : ''}. Keys are sent one at a time and cannot be held, and there are no tones (DTMF).`,
  plainFace: (model: string) =>
    `Offhook does not know where the keys of ${named(model)} are, so it shows a simplified face.`,
  unreadable: UNREADABLE,
  /** Why there is no picture: a phone may keep it to itself, and its keys work. */
  noPicture: (problem: Problem) => {
    if (problem.code === 'refused') {
      const text = `The phone does not share its display (status ${problem.status}). Keys still work.`;
      const guarded = problem.status === 401 || problem.status === 403;
      return guarded ? `${text} Some phones show it only to the administrator: enter that user in Settings.` : text;
    }
    // Nothing was pressed here that a phone could have done all the same.
    if (problem.code === 'bad-reply') return UNREADABLE;
    if (problem.code === 'dropped') return 'The phone is no longer reachable.';
    return sayProblem(problems, problem).text;
  },
  imageAge: (seconds: number) => `Display as it was ${seconds} s ago.`,
  softKeys: 'Keys under the display',
  functionKeys: 'Function keys',
  module: (nth: number) => `Expansion module ${nth}`,
  pages: 'Function keys shown',
  range: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  labelKeys: 'Label the keys',
  labelFor: (key: string) => `Label of ${key}`,
  mend: 'Redraw the line labels',
  navigation: 'Navigation',
  keypad: 'Keypad',
  callKeys: 'Call keys',
  voiceKeys: 'Mute, speaker and headset',
  volume: 'Volume',
  zoom: 'Zoom',
  fit: 'Fit',
  percent: (percent: number) => `${percent}%`,
  larger: 'Larger, smaller, fit',
  paste: 'Type the copied number',
  plusNotTyped: (number: string) => `${number} begins with +, and a phone has no key for that. Dial it from the panel.`,
  copyScreen: 'Copy the display',
  copied: 'Copied.',
  saveScreen: 'Save the display as a picture',
  savedScreen: 'Saved.',
  otherModel: (says: string, shown: string) =>
    `The phone says it is ${named(says)}; ${shown === 'unknown' ? 'no model is chosen for it' : `this is the face of ${named(shown)}`}.`,
  showModel: (model: string) => `Show the ${model}`,
  onTop: 'Always on top',
  overview: 'Key overview',
  close: 'Close',
  hold: 'Hold a key down for a long press. Move off it to cancel.',
  noHold: 'Move off a key to cancel.',
  byKeyboard: 'On the keyboard',
  onPhone: 'On the phone',
  names: 'Names for key sequences',
};

/** The action of a key, for its name and its tip; a key without an entry bears its own name. */
export const keyNames: Readonly<Record<string, string>> = {
  OFFHOOK: 'Pick up',
  ONHOOK: 'Put down',
  SPEAKER: 'Speaker',
  HEADSET: 'Headset',
  TRANSFER: 'Transfer',
  F_TRANSFER: 'Transfer',
  F_HOLD: 'Hold',
  F_R: 'Hold',
  RECALL: 'Hold',
  MUTE: 'Mute',
  F_MUTE: 'Mute',
  REDIAL: 'Redial',
  F_REDIAL: 'Redial',
  DND: 'Do not disturb',
  F_DND: 'Do not disturb',
  REC: 'Record',
  F_REC: 'Record',
  MENU: 'Menu',
  F_MENU: 'Menu',
  F_SETTINGS: 'Settings',
  F_ADR_BOOK: 'Directory',
  F_DIRECTORY_SEARCH: 'Directory',
  F_CONFERENCE: 'Conference',
  F_RETRIEVE: 'Voicemail',
  F_HELP: 'Help',
  F_SNOM: 'Snom',
  F_LABEL_PAGE_NEXT: 'Next page on the phone',
  FUNCTION: 'Menu',
  CLEAR: 'Clear',
  DISCONNECT: 'Hang up',
  ENTER: 'OK',
  F_OK: 'Confirm',
  CANCEL: 'Cancel',
  F_CANCEL: 'Cancel',
  UP: 'Up',
  DOWN: 'Down',
  LEFT: 'Left',
  RIGHT: 'Right',
  VOLUME_UP: 'Volume up',
  VOLUME_DOWN: 'Volume down',
  '*': 'Star',
  '#': 'Hash',
};

/** Shorter words for the key itself, where its name has no room. */
export const capWords: Readonly<Record<string, string>> = { DND: 'DND', F_DND: 'DND' };
