import type { SoftKeyLight } from '../../../electron/contract/softkeys/soft-key';
import type { SoftKeyFate, SoftKeyWay } from '../../../electron/contract/softkeys/state';
import { addressQuestion } from './address-question';

const lights: Readonly<Record<SoftKeyLight, string>> = {
  off: 'Off',
  on: 'On',
  hold: 'A call on hold',
  pickup: 'A call to pick up',
  park: 'A parked call',
  message: 'A message',
  offline: 'Away, or do not disturb',
  error: 'Trouble',
  'do-not-disturb': 'On while Offhook has set do not disturb',
  'number-copied': 'On while the copied text holds a number',
  trouble: 'On while the phone is in trouble',
};

const fates: Readonly<Record<SoftKeyFate, string>> = {
  waiting: 'Not sent to the phone yet.',
  taken: 'Set by Offhook: the phone has accepted it.',
  handed: 'Set by Offhook: FreeSWITCH has accepted it for the phone, but does not report the result.',
  refused: 'Not set.',
};

const ways: Readonly<Record<SoftKeyWay, string>> = {
  server: 'Through FreeSWITCH. On the phone, each of these keys must have the type Button and its own number.',
  sip: 'Over SIP, straight to the phone. There, each of these keys must have the type Button and its own number.',
  http: 'Over HTTP. A label and an action last until the phone restarts; setting a light covers the phone’s display for a moment.',
};

/** The phone's own keys. */
export const softKeys = {
  ...addressQuestion,
  none: 'No key of the phone is set. To set one: offhook soft-key P3 --light on',
  intro:
    'A key of the phone can show a state of this computer and run an action here. Choose one here, or right-click it in the phone window.',
  /** Names a key in the row of all of them. */
  named: (key: string, label: string) => (label === '' ? key : `${label}, ${key}`),
  setBy: 'set by Offhook',
  notYet: 'not set yet',
  refused: 'not set',
  goingBack: 'being put back',
  lit: (light: string) => `light: ${light}`,
  row: 'Function keys of the phone',
  title: (key: string) => `Key ${key}`,
  edit: (key: string) => `Set key ${key}`,
  close: 'Close',
  light: 'Light',
  lights,
  lightHint: 'Each model shows this in its own way.',
  watchHint: 'For that, Offhook must watch the clipboard: see Dialling.',
  label: 'Label',
  lineWrong: (most: number) => `One line of up to ${most} characters.`,
  does: 'When pressed',
  actions: {
    none: 'Nothing',
    dial: 'The phone dials a number',
    message: 'The phone sends data to its server',
    'dial-clipboard': 'Dial the copied number',
    'dial-selection': 'Dial the selected number',
    'show-panel': 'Show the panel',
    'open-url': 'Open an address',
    sequence: (name: string) => `Run “${name}”`,
    favourite: (name: string) => `Dial ${name}`,
  },
  gone: 'A removed sequence or favourite',
  number: 'Number',
  numberHint: 'The phone dials it by itself, without this computer.',
  data: 'Data',
  url: 'Address',
  urlHint: 'https, http or mailto. Offhook asks once before it opens it.',
  urlWrong: 'Enter an address that starts with https://, http:// or mailto:.',
  fates,
  putBack: 'Put back',
  putBackAll: 'Put all keys back',
  goingBackSaid: 'Being put back: Offhook sends it to the phone as soon as it can.',
  forget: 'Forget it anyway',
  forgetAll: 'Forget them anyway',
  backHint: 'Gives the key back the setting it had before.',
  sendAgain: 'Send again',
  sentAgain: 'Sent again.',
  way: 'How keys are set',
  chosenWays: { 'find-out': 'The way the phone is reached', sip: 'Over SIP', http: 'Over HTTP' },
  ways,
  ledOffset: 'Light number of P1',
  ledOffsetHint: (number: number) =>
    `Offhook sets lights by their number. Empty: ${number}, as on this model. Change it if the wrong light goes on.`,
  ledOffsetWrong: (most: number) => `Enter a whole number from 0 to ${most}.`,
  ignored: (count: number) =>
    count === 1
      ? 'Offhook ignored one key press: it did not come from the phone, carried no known secret, came twice or came late.'
      : `Offhook ignored ${count} key presses: they did not come from the phone, carried no known secret, came twice or came late.`,
};
